"""An export in any dialect gives back the orders that were written down in it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exchange.dialects import Dialect, Order, dialects, expected, orders
from tests.exchange.reading import harvested, plain, take_here

EXPORTS = dialects().flatmap(lambda dialect: st.tuples(st.just(dialect), orders(dialect)))


def comes_back(export: tuple[Dialect, list[Order]]) -> None:
    """Where nobody can tell day from month it is asked, and the answer gives the orders."""
    dialect, made = export
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.csv"
        path.write_bytes(dialect.write(made))
        extract = take_here(path)
        asked = [question.key for question in extract.questions]
        assert asked == ["date_order"] * dialect.doubtful(made)
        if asked:
            assert extract.harvest is None
            extract = take_here(path, {"date_order": dialect.order})
    assert plain(harvested(extract)) == expected(dialect, made)
    assert extract.rejected == []


@settings(max_examples=100, deadline=None)
@given(EXPORTS)
def test_orders_come_back_from_any_dialect(export: tuple[Dialect, list[Order]]) -> None:
    comes_back(export)

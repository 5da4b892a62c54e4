"""An export in any dialect gives back the orders that were written down in it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exchange.dialects import Dialect, Order, dialects, expected, orders
from tests.exchange.reading import harvested, plain, take_here

EXPORTS = dialects().flatmap(lambda dialect: st.tuples(st.just(dialect), orders(dialect)))


@settings(max_examples=120, deadline=None)
@given(EXPORTS)
def test_orders_come_back_from_any_dialect(export: tuple[Dialect, list[Order]]) -> None:
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

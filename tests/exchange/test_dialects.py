"""An export in any dialect gives back the orders that were written down in it."""

from __future__ import annotations

import tempfile
from dataclasses import asdict
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exchange.dialects import Dialect, Order, Typed, dialects, expected, orders, workbook
from tests.exchange.reading import harvested, plain, take_here

EXPORTS = dialects().flatmap(lambda dialect: st.tuples(st.just(dialect), orders(dialect)))


def comes_back(dialect: Dialect, made: list[Order], file: bytes) -> None:
    """Where nobody can tell day from month it is asked, and the answer gives the orders."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.csv"
        path.write_bytes(file)
        extract = take_here(path)
        asked = [question.key for question in extract.questions]
        assert asked == ["date_order"] * dialect.doubtful(made)
        if asked:
            assert extract.harvest is None
            extract = take_here(path, {"date_order": dialect.order})
    assert plain(harvested(extract)) == expected(dialect, made)
    assert extract.rejected == []


def from_text(export: tuple[Dialect, list[Order]]) -> None:
    dialect, made = export
    comes_back(dialect, made, dialect.write(made))


def from_workbook(export: tuple[Dialect, list[Order]], typed: bool, mac: bool) -> None:  # noqa: FBT001  # hypothesis gives them
    dialect, made = export
    dialect = Typed(**asdict(dialect)) if typed else dialect
    comes_back(dialect, made, workbook(dialect, made, mac=mac))


test_orders_come_back_from_any_dialect = settings(max_examples=70, deadline=None)(given(EXPORTS)(from_text))
test_orders_come_back_from_a_workbook = settings(max_examples=8, deadline=None)(
    given(EXPORTS, st.booleans(), st.booleans())(from_workbook)
)

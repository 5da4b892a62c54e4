"""Rejected rows, mended, come in as an import of their own and leave by one undo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from klantdesk.db import dump
from klantdesk.desk import imports
from klantdesk.desk.shop import Shop
from klantdesk.desk.understanding import Wish
from klantdesk.errors import BatchUnknown, MappingWrong, MendedDiffers
from klantdesk.records import Unwatched
from tests.ui import files

WATCH = Unwatched()
HEADERS = ("Bestelnr", "Datum", "E-mail", "Totaal")
ROWS = (
    ("1", "11/13/2025", "an@voorbeeld.nl", "1,025.00"),
    ("2", "11/31/2025", "bo@voorbeeld.nl", "1,012.50"),
    ("3", "11/05/2025", "cy@voorbeeld.nl", "onbekend"),
)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = Shop.create(tmp_path / "winkel.klantdesk")
    path = files.write(tmp_path / "november.csv", ROWS, HEADERS)
    report, _ = imports.commit(made, imports.plan_file(made, path, Wish(), WATCH), WATCH)
    assert [problem.row for problem in report.rejected] == [3, 4]
    path.unlink()
    yield made
    made.close()


def test_mended_rows_are_read_as_their_file_was_and_can_be_undone(shop: Shop) -> None:
    before = list(dump.canonical(shop.reader()))
    plan = imports.mend(shop, 1, {3: {"Datum": "30-11-2025"}, 4: {"Totaal": "12,50"}})
    assert plan.report.added["receipts"] == 2
    assert plan.report.revenue_cents == 101_250 + 1250
    assert str(plan.report.first_date) == "2025-11-05"
    report, _ = imports.commit(shop, plan, WATCH)
    assert (report.batch, report.source, report.format) == (2, plan.draft.source, "generic_orders")
    assert imports.batches(shop)[0].mends == 1
    assert imports.commit(shop, imports.mend(shop, 1, {4: {"Totaal": "12,50"}}), WATCH)[0].batch is None
    imports.undo(shop, 2)
    assert list(dump.canonical(shop.reader())) == before


def test_a_row_that_is_still_wrong_stays_out(shop: Shop) -> None:
    report = imports.mend(shop, 1, {3: {"Datum": "31-11-2025"}, 4: {"Totaal": "5"}}).report
    assert report.rejected_rows == 1
    assert report.added["receipts"] == 1


def test_what_cannot_be_mended_is_said(shop: Shop) -> None:
    with pytest.raises(BatchUnknown):
        imports.mend(shop, 9, {3: {"Datum": "30-11-2025"}})
    with pytest.raises(MappingWrong):
        imports.mend(shop, 1, {3: {"Memo": "x"}})
    imports.commit(shop, imports.mend(shop, 1, {4: {"Totaal": "12,50"}}), WATCH)
    with pytest.raises(MendedDiffers):
        imports.mend(shop, 1, {4: {"Totaal": "99,00"}})


def test_the_saved_list_imported_after_mending_lands_where_its_rows_belong(
    shop: Shop, tmp_path: Path
) -> None:
    from openpyxl import load_workbook

    path = imports.save_rejected(shop, 1, tmp_path / "afgekeurd.xlsx", "nl")
    book = load_workbook(path)
    sheet = book.worksheets[0]
    place = next(cell.column for cell in sheet[1] if cell.value == "Datum")
    sheet.cell(2, place, "11/30/2025")
    book.save(path)
    book.close()
    plan = imports.plan_file(shop, path, Wish(), WATCH)
    assert plan.report.added["receipts"] == 1
    assert plan.report.rejected_rows == 1
    assert str(plan.report.last_date) == "2025-11-30"
    report, _ = imports.commit(shop, plan, WATCH)
    assert (report.source, imports.batches(shop)[0].mends) == ("generic_orders", 1)
    assert [problem.row for problem in imports.rejected(shop, 1).problems] == [4]
    assert [batch.rejected_rows for batch in imports.batches(shop)] == [0, 1]

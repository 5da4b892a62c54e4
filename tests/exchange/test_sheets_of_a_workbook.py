"""Which sheets of a workbook are read: the one we know, and those of the same layout."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from klantdesk.exchange import reading
from klantdesk.records import Reason, Unwatched
from tests.exchange.reading import harvested, plain, take

HEAD: list[object] = ["Bestelnr", "Datum", "Klantnr", "Totaal"]
Rows = list[list[object]]


def workbook(path: Path, tables: dict[str, Rows], hidden: tuple[str, ...] = ()) -> Path:
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in tables.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        sheet.sheet_state = "hidden" if name in hidden else "visible"
    book.save(path)
    return path


def month(number: int, *amounts: object) -> Rows:
    return [[number * 100 + n, date(2024, number, 20 + n), 7, amount] for n, amount in enumerate(amounts)]


def test_a_year_in_sheets_of_one_layout_is_one_table(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "jaar.xlsx",
        {
            "Januari": [HEAD, *month(1, 10, 20), ["Totaal", None, None, 30]],
            "Februari": [["Verkopen februari"], [], HEAD, *month(2, 5, 6, "veel"), [None, None, None, 11]],
            "Maart": [[str(head).upper() for head in HEAD], *month(3, 1.5)],
        },
    )
    extract = take(path)
    assert extract.rows_read == 8
    assert extract.skipped == {Reason.FOOTER: 2}
    assert [(one.sheet, one.row, one.column) for one in extract.rejected] == [("Februari", 6, "Totaal")]
    assert set(plain(harvested(extract))["receipts"]) == {"100", "101", "200", "201", "300"}
    assert extract.revenue_cents == 4250


def test_an_explanation_before_the_table_is_passed_over_and_said(tmp_path: Path) -> None:
    explanation: Rows = [["Toelichting", "Versie 2"], ["Deze export", "komt uit de kassa"]]
    path = workbook(tmp_path / "export.xlsx", {"Uitleg": explanation, "Bonnen": [HEAD, *month(1, 10)]})
    sheet = reading.read(path, Unwatched())
    assert sheet.name == "Bonnen"
    assert [notice.key for notice in sheet.notices] == ["other_sheets"]


def test_hidden_sheets_are_not_read(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "export.xlsx",
        {"Oud": [HEAD, *month(1, 10)], "Nieuw": [HEAD, *month(2, 20)]},
        hidden=("Oud",),
    )
    sheet = reading.read(path, Unwatched())
    assert (sheet.name, sheet.notices) == ("Nieuw", [])


def test_workbook_cells_of_every_kind_are_understood(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "export.xlsx",
        {
            "A": [
                ["Bestelnr", "Datum", "EAN", "Klantnr", "Totaal", "Nieuwsbrief"],
                [536365, date(2024, 1, 20), 8712345678901, "'00123", "€ 10,50", True],
                [536366.0, "21-01-2024", 12345678901234567890, 17850.0, 0.1 + 0.2, False],
            ]
        },
    )
    harvest = harvested(take(path, {"consent.Nieuwsbrief": "yes"}))
    assert harvest.receipts.number == ["536365", "536366"]
    assert [one.key for one in harvest.customers] == ["id:00123", "id:17850"]
    assert [product.sku for product in harvest.products] == ["8712345678901"]
    assert list(harvest.lines.cents) == [1050, 30]
    assert [[str(c.state) for c in one.consents] for one in harvest.customers] == [["given"], ["withdrawn"]]

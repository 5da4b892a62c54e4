"""Our own forms: an Excel file that explains itself, and is read back as it was written."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from klantdesk import errors
from klantdesk.exchange import formats, reading, templates
from klantdesk.exchange.headers import normalise
from klantdesk.records import Unwatched
from tests.exchange.reading import account, harvested, plain, take

SAMPLES = Path(__file__).parent / "samples"


@pytest.mark.parametrize("kind", templates.KINDS)
def test_a_form_has_the_columns_of_its_format_in_order(kind: str) -> None:
    heads = [headers[0] for headers in formats.by_id(f"klantdesk_{kind}").columns.values()]
    form = templates.read(kind)["columns"]
    assert sorted(map(normalise, form)) == sorted(heads)
    assert len({len(told) for told in form.values()}) == 1


@pytest.mark.parametrize("kind", templates.KINDS)
def test_a_form_is_recognised_and_read_back_without_a_remark(kind: str, tmp_path: Path) -> None:
    path = templates.write(kind, tmp_path / "formulier.xlsx")
    known = formats.recognise(reading.read(path, Unwatched()).headers)
    assert known is not None
    assert known.id == f"klantdesk_{kind}"
    book, text = take(path), take(SAMPLES / f"klantdesk_{kind}.csv")
    assert plain(harvested(book)) == plain(harvested(text))
    assert account(book) == account(text)
    assert (book.notices, book.rejected, book.skipped) == ([], [], {})


def test_what_an_owner_fills_in_comes_back(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = templates.write("purchases", tmp_path / "aankopen.xlsx")
    book = load_workbook(path)
    sheet = book["Aankopen"]
    heads = [str(cell.value) for cell in sheet[1]]
    sheet.delete_rows(2, sheet.max_row)
    rows = [
        {"Bonnummer": "007", "Datum": datetime(2025, 6, 1), "Klantnummer": "0042", "Naam": "Bo Bos"},  # noqa: DTZ001  # Excel knows no zones
        {"Bonnummer": "007", "Datum": "01-06-2025", "Artikel": "Kaars", "Aantal": -1},
    ]
    for row, amount in zip(rows, (12.5, -3.25), strict=True):
        sheet.append([(row | {"Regelbedrag (incl. btw)": amount}).get(head) for head in heads])
    book.save(path)
    found = plain(harvested(take(path)))
    assert found["customers"] == {"id:0042": {"name": "Bo Bos"}}
    assert found["receipts"]["007"]["day"] == "2025-06-01"
    assert found["receipts"]["007"]["lines"] == [["return", "Kaars", -1000, -325], ["sale", "", 0, 1250]]


def test_a_form_takes_a_phone_as_it_is_typed(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    book = load_workbook(templates.write("customers", tmp_path / "klanten.xlsx"))
    columns = book["Klanten"].column_dimensions
    heads = [cell.value for cell in book["Klanten"][1]]
    letters = dict(zip(heads, "ABCDEFGHIJKLMNOP", strict=True))
    assert columns[letters["Telefoon"]].number_format == "@"
    assert columns[letters["Geboortedatum"]].number_format == "dd-mm-yyyy"
    assert "ja: deze klant gaf zelf toestemming" in str(list(book["Uitleg KlantDesk"].values))


def test_a_form_is_excel_whatever_name_is_asked_for(tmp_path: Path) -> None:
    assert templates.write("visitors", tmp_path / "telling").name == "telling.xlsx"
    with pytest.raises(errors.CannotWrite):
        templates.write("visitors", tmp_path / "geen map" / "telling.xlsx")

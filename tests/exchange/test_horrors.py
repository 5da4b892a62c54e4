"""What real exports do wrong, by the numbers of the formats page: each is read rightly, or said."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from klantdesk import errors
from klantdesk.exchange import formats, reading
from klantdesk.exchange.extract import Extract, Options
from klantdesk.exchange.sheets import Sheet
from klantdesk.records import Unwatched
from tests.exchange.reading import contents, harvested, plain, take, take_text

HEAD = "Bestelnr;Datum;E-mail;Artikel;Totaal\n"
ROW = "1;2025-03-01;jan@voorbeeld.nl;Vaas;12,50\n"


def sheet_of(tmp_path: Path, content: str | bytes, name: str = "export.csv") -> Sheet:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return reading.read(path, Unwatched())


def workbook(path: Path, rows: list[list[object]], *, mac: bool = False, merged: str = "") -> Path:
    from openpyxl import Workbook
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    book = Workbook()
    if mac:
        book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    if merged:
        sheet.merge_cells(merged)
    book.save(path)
    return path


def people(extract: Extract) -> dict[str, Any]:
    return dict(plain(harvested(extract))["customers"])


def receipts(extract: Extract) -> dict[str, Any]:
    return dict(plain(harvested(extract))["receipts"])


def days(extract: Extract) -> list[str]:
    return [one["day"] for one in receipts(extract).values()]


def test_01_a_number_in_powers_of_ten_is_flagged_and_never_repaired(tmp_path: Path) -> None:
    text = "Bestelnr;Datum;EAN;Totaal\n8,71E+12;2025-03-01;1;5,00\n2;2025-03-01;8,71235E+12;6,00\n"
    extract = take_text(tmp_path, text)
    assert [(one.row, str(one.reason)) for one in extract.rejected] == [(2, "damaged_number")]
    assert [one.key for one in extract.notices if one.key == "damaged_sku"] == ["damaged_sku"]
    assert receipts(extract)["2"]["lines"] == [["sale", "", 1000, 600]]


def test_02_a_lost_leading_zero_is_known_in_a_phone_and_kept_in_a_number(tmp_path: Path) -> None:
    text = "Klantnr;Telefoon;Land\n0042;612345678;NL\n0043;470123456;BE\n42;0444123456;BE\n"
    found = people(take_text(tmp_path, text))
    assert {key: one.get("phone") for key, one in found.items()} == {
        "id:0042": "+31612345678",
        "id:0043": "+32470123456",
        "id:42": "+32444123456",
    }


def test_03_an_apostrophe_or_tab_before_a_sign_is_no_part_of_the_cell(tmp_path: Path) -> None:
    text = (
        HEAD + "1;2025-03-01;jan@voorbeeld.nl;'=Vaas;'-42,00\n2;2025-03-01;'+bo@voorbeeld.nl;'@Kom;\t+7,00\n"
    )
    found = receipts(take_text(tmp_path, text))
    assert [one["lines"][0][1:] for one in found.values()] == [["=Vaas", -1000, -4200], ["@Kom", 1000, 700]]


def test_04_an_apostrophe_before_postcode_and_customer_id_is_dropped(tmp_path: Path) -> None:
    text = "Klantnr,Naam,Postcode,Telefoon\n'7210448301122,An,'7201AB,'+31612345678\n"
    assert people(take_text(tmp_path, text)) == {
        "id:7210448301122": {"name": "An", "postcode": "7201 AB", "phone": "+31612345678"}
    }


def test_05_quotes_left_undoubled_in_an_escaped_cell_spoil_one_row_only(tmp_path: Path) -> None:
    rows = [f"{n},2025-03-01,Kom {n},{n}.50" for n in range(1, 20)]
    rows[6] = '7,2025-03-01,"\'-Buis 5" lang",7.50'
    extract = take_text(tmp_path, "Order #,Date,Product,Net sales\n" + "\n".join(rows) + "\n")
    assert extract.rows_read == len(rows)
    assert extract.revenue_cents == sum(100 * n + 50 for n in range(1, 20))
    assert "Buis 5" in receipts(extract)["7"]["lines"][0][1]


def test_06_a_quote_behind_a_backslash_ends_no_cell(tmp_path: Path) -> None:
    lines = "".join(f'"{n}","2025-03-01","Buis \\"5, lang\\"","7.50"\n' for n in range(1, 9))
    extract = take_text(tmp_path, '"Order number","Date","Product","Total"\n' + lines)
    assert receipts(extract)["3"]["lines"] == [["sale", 'Buis "5, lang"', 1000, 750]]


@pytest.mark.parametrize("mark", ["\ufeff", "\ufeff\ufeff"])
def test_07_a_byte_order_mark_is_no_part_of_the_first_header(tmp_path: Path, mark: str) -> None:
    assert sheet_of(tmp_path, mark + HEAD + ROW).headers[0] == "Bestelnr"
    assert sheet_of(tmp_path, mark + '"Bestelnr";"Datum"\n1;2\n').headers == ["Bestelnr", "Datum"]


def test_08_a_line_that_states_the_delimiter_is_honoured_and_no_row(tmp_path: Path) -> None:
    extract = take_text(tmp_path, "sep=;\r\n" + HEAD + ROW)
    assert (extract.rows_read, extract.revenue_cents) == (1, 1250)


def test_09_a_file_saved_in_the_windows_code_page_keeps_its_letters(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, "Naam;Plaats\nRenée;’s-Heerenberg €\n".encode("cp1252"))
    assert [column.cell(0) for column in sheet.columns] == ["Renée", "’s-Heerenberg €"]


@pytest.mark.parametrize("mark", [b"", b"\xff\xfe"])
def test_10_sixteen_bits_a_letter_are_read_with_and_without_a_mark(tmp_path: Path, mark: bytes) -> None:
    sheet = sheet_of(tmp_path, mark + (HEAD + ROW).encode("utf-16-le"))
    assert sheet.headers[:2] == ["Bestelnr", "Datum"]
    assert sheet.columns[4].cell(0) == "12,50"


def test_11_day_and_month_that_could_be_either_are_asked(tmp_path: Path) -> None:
    text = HEAD + "1;03/04/2025;jan@voorbeeld.nl;Vaas;1,00\n2;05/06/2025;jan@voorbeeld.nl;Vaas;1,00\n"
    assert [one.key for one in take_text(tmp_path, text).questions] == ["date_order"]
    assert days(take_text(tmp_path, text, {"date_order": "mdy"})) == ["2025-03-04", "2025-05-06"]
    settled = text + "3;13/06/2025;jan@voorbeeld.nl;Vaas;1,00\n"
    assert days(take_text(tmp_path, settled)) == ["2025-04-03", "2025-06-05", "2025-06-13"]


def test_12_years_of_two_digits_and_months_by_name_are_read(tmp_path: Path) -> None:
    cells = ["15-03-24", "3 mrt. 2024", "Dec 8, 2024", "8 août 2024", "12 März 2024"]
    text = HEAD + "".join(f"{n};{cell};;Vaas;1,00\n" for n, cell in enumerate(cells))
    assert days(take_text(tmp_path, text)) == [
        "2024-03-15",
        "2024-03-03",
        "2024-12-08",
        "2024-08-08",
        "2024-03-12",
    ]


def test_13_days_of_a_workbook_that_counts_from_1904_are_right(tmp_path: Path) -> None:
    rows: list[list[object]] = [["Bestelnr", "Datum", "Totaal"], ["1", datetime(2025, 3, 1), 5.0]]  # noqa: DTZ001  # Excel knows no zones
    assert days(take(workbook(tmp_path / "mac.xlsx", rows, mac=True))) == ["2025-03-01"]


def test_14_title_lines_above_the_header_are_no_rows(tmp_path: Path) -> None:
    extract = take_text(tmp_path, "Winkel Voorbeeld\nVerkopen maart 2025;;;;\n\n" + HEAD + ROW)
    assert (extract.rows_read, extract.revenue_cents) == (1, 1250)


def test_15_a_totals_row_at_the_bottom_is_no_sale(tmp_path: Path) -> None:
    two = HEAD + ROW + "2;2025-03-02;bo@voorbeeld.nl;Kom;7,50\n"
    for footer in ("Totaal;;;;20,00\n", ";;;;20,00\n"):
        extract = take_text(tmp_path, two + footer)
        assert (extract.revenue_cents, extract.skipped) == (2000, {"footer": 1})


def test_16_a_header_of_merged_or_of_two_rows_is_found(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Bestelling", None, None, "Klant", None],
        ["Bestelnr", "Datum", "Totaal", "Naam", "E-mail"],
        ["1", "2025-03-01", 5.0, "Jan Bos", "jan@voorbeeld.nl"],
    ]
    extract = take(workbook(tmp_path / "twee.xlsx", rows, merged="A1:C1"))
    assert (extract.rows_read, list(people(extract))) == (1, ["mail:jan@voorbeeld.nl|jan"])


@pytest.mark.parametrize("claim", ["A1", "A1:XFD1048576", "A1:C1048576"])
def test_17_a_workbook_that_lies_about_its_size_is_read(tmp_path: Path, claim: str) -> None:
    rows: list[list[object]] = [["Bestelnr", "Datum", "Totaal"], *[[n, "2025-03-01", 5.0] for n in range(9)]]
    honest, lying = workbook(tmp_path / "eerlijk.xlsx", rows), tmp_path / "liegt.xlsx"
    with zipfile.ZipFile(honest) as old, zipfile.ZipFile(lying, "w") as new:
        for part in old.namelist():
            content = old.read(part).replace(b'<dimension ref="A1:C10"', f'<dimension ref="{claim}"'.encode())
            new.writestr(part, content)
    assert take(lying).rows_read == len(rows) - 1


def test_18_an_old_workbook_that_is_a_web_page_is_called_so(tmp_path: Path) -> None:
    with pytest.raises(errors.FileIsWebPage):
        sheet_of(tmp_path, "<html><table><tr><td>Bestelnr</td></tr></table></html>", "orders.xls")


def test_19_the_same_file_twice_says_the_same(tmp_path: Path) -> None:
    first, again = (harvested(take_text(tmp_path, HEAD + ROW)) for _ in range(2))
    assert (plain(first), contents(first)) == (plain(again), contents(again))


def test_20_a_refund_on_a_row_of_its_own_takes_back(tmp_path: Path) -> None:
    extract = take_text(tmp_path, HEAD + ROW + "R1;2025-03-05;jan@voorbeeld.nl;Vaas;-12,50\n")
    assert extract.revenue_cents == 0
    assert receipts(extract)["R1"]["lines"] == [["return", "Vaas", -1000, -1250]]


def test_21_an_order_that_was_edited_says_something_new_under_its_number(tmp_path: Path) -> None:
    first = contents(harvested(take_text(tmp_path, HEAD + ROW)))
    edited = contents(harvested(take_text(tmp_path, HEAD + ROW.replace("12,50", "11,50"))))
    assert first.keys() == edited.keys() == {"1"}
    assert first != edited


def test_22_several_accounts_on_one_address_stay_apart(tmp_path: Path) -> None:
    text = "Klantnr;Naam;E-mail\n1;Jan Bos;fam@voorbeeld.nl\n2;An Bos;fam@voorbeeld.nl\n"
    assert list(people(take_text(tmp_path, text))) == ["id:1", "id:2"]
    nameless = "Naam;E-mail\nJan Bos;fam@voorbeeld.nl\nAn Bos;fam@voorbeeld.nl\n"
    assert len(people(take_text(tmp_path, nameless))) == 2


def test_23_columns_that_move_come_or_go_between_months_change_nothing(tmp_path: Path) -> None:
    march = "Bestelnr;Datum;E-mail;Totaal\n1;2025-03-01;jan@voorbeeld.nl;12,50\n"
    april = "TOTAAL ;Extra;E-Mail;bestelnr.;datum\n12,50;x;jan@voorbeeld.nl;1;2025-03-01\n"
    assert receipts(take_text(tmp_path, march)) == receipts(take_text(tmp_path, april))
    old = [
        "First Name",
        "Last Name",
        "Email",
        "Accepts Marketing",
        "Total Spent",
        "Total Orders",
        "Tags",
        "Tax Exempt",
    ]
    known = formats.recognise(old)
    assert known is not None
    assert known.id == "shopify_customers_2022"


def test_24_names_that_occur_twice_are_two_columns(tmp_path: Path) -> None:
    text = "Bestelnr;Datum;Totaal;Plaats;Plaats;E-mail\n1;2025-03-01;5,00;Zutphen;Gent;jan@voorbeeld.nl\n"
    assert sheet_of(tmp_path, text).headers[3:5] == ["Plaats", "Plaats (2)"]
    assert people(take_text(tmp_path, text))["mail:jan@voorbeeld.nl"]["city"] == "Zutphen"


def test_25_a_first_name_in_the_address_column_is_no_address(tmp_path: Path) -> None:
    extract = take_text(tmp_path, "Voornaam;Achternaam;E-mail;Telefoon\nJan;Bos;Jan;0612345678\nBo;Bos;Bo;\n")
    assert people(extract) == {
        "phone:+31612345678|jan": {
            "name": "Jan Bos",
            "first_name": "Jan",
            "last_name": "Bos",
            "phone": "+31612345678",
        }
    }
    assert [(one.row, str(one.reason)) for one in extract.rejected] == [(3, "no_key")]


def test_26_spaces_that_do_not_break_and_currencies_in_numbers_are_read_over(tmp_path: Path) -> None:
    cells = ["€\u00a061,80", "EUR 1\u202f234,50", "- € 9,95", "(33,62)", "1.000,00 €", "€ 12,-"]
    text = HEAD + "".join(f"{n};2025-03-01;;Vaas;{cell}\n" for n, cell in enumerate(cells))
    found = receipts(take_text(tmp_path, text))
    assert [one["lines"][0][3] for one in found.values()] == [6180, 123450, -995, -3362, 100000, 1200]


def test_27_addresses_over_lines_ragged_rows_and_names_around_an_address_are_read(tmp_path: Path) -> None:
    text = (
        "Klantnr,Naam,Adres,E-mail,Notitie\n"
        '1,Jan Bos,"Kerkstraat 12\n7201 AB Zutphen",Jan Bos <Jan@Voorbeeld.nl>\n'
        "2,An Bos,Dorpsweg 3,an@voorbeeld.nl,x,te veel,cellen\n"
    )
    found = people(take_text(tmp_path, text))
    assert {key: one["email"] for key, one in found.items()} == {
        "id:1": "jan@voorbeeld.nl",
        "id:2": "an@voorbeeld.nl",
    }


@pytest.mark.parametrize("header", ["Password", "Wachtwoord (hash)", "mot de passe", "user_pass"])
def test_28_a_password_is_not_even_read(tmp_path: Path, header: str) -> None:
    text = f"Klantnr;E-mail;{header}\n1;jan@voorbeeld.nl;$2y$geheim\n;;$2y$geheim2\n"
    sheet = sheet_of(tmp_path, text)
    assert sheet.headers == ["Klantnr", "E-mail"]
    assert [one.key for one in sheet.notices] == ["password_column"]
    assert "geheim" not in repr(take_text(tmp_path, text))


def test_a_year_of_two_digits_lies_not_after_today(tmp_path: Path) -> None:
    path = tmp_path / "oud.csv"
    path.write_text(HEAD + "1;15-03-98;;Vaas;1,00\n", encoding="utf-8")
    assert days(take(path, options=Options(today=date(2025, 1, 1)))) == ["1998-03-15"]

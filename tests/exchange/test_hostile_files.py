"""Files that chance and malice made: what broken ones once did to us, and must not do again."""

from __future__ import annotations

import re
import sys
import zipfile
from pathlib import Path
from random import Random

import pytest

from klantdesk import errors, wording
from klantdesk.exchange import frames, matching, reading
from klantdesk.exchange.workbooks import LARGEST_CELL
from klantdesk.records import Unwatched
from tests.exchange import damaging
from tests.exchange.reading import account, harvested, plain, sheet_here, take_here

SAMPLES = Path(__file__).parent / "samples"
BOOK = (SAMPLES / "online_retail.xlsx").read_bytes()


@pytest.fixture(autouse=True)
def _reader() -> None:
    """Here every file is read by a process of its own, as the program does."""


def named(tmp_path: Path, name: str, data: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("kind", "name"), [("xls", "a.xlsx"), ("xlsx", "a.xls"), ("ods", "a.xlsx"), ("xlsx", "a")]
)
def test_a_workbook_is_read_whatever_its_name_says_it_is(tmp_path: Path, kind: str, name: str) -> None:
    book = take_here(named(tmp_path, name, (SAMPLES / f"online_retail.{kind}").read_bytes()))
    assert account(book) == account(take_here(SAMPLES / "online_retail.csv"))


@pytest.mark.parametrize("number", ["NaN", "1e999"])
def test_a_number_that_is_none_spoils_its_own_row_only(tmp_path: Path, number: str) -> None:
    parts = damaging.parts_of(BOOK)
    name = "xl/worksheets/sheet1.xml"
    sheet = re.sub(rb"<v>\d+\.\d+</v>", f"<v>{number}</v>".encode(), dict(parts)[name], count=1)
    spoiled = [(part, sheet if part == name else content) for part, content in parts]
    extract = take_here(named(tmp_path, "export.xlsx", damaging.packed(spoiled)))
    assert 0 < extract.rejected_rows < extract.rows_read == 9


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_workbook_packed_in_a_way_no_program_does_is_damaged(tmp_path: Path, method: int) -> None:
    path = named(tmp_path, "export.xlsx", damaging.packed(damaging.parts_of(BOOK), method))
    with pytest.raises(errors.FileDamaged):
        sheet_here(path)


def test_a_cell_as_long_as_a_book_is_refused(tmp_path: Path) -> None:
    head = "Bestelnummer;Datum;Totaal\n1;2025-03-01;".encode("utf-16")
    path = named(tmp_path, "export.csv", head + ("9" * (LARGEST_CELL + 1)).encode("utf-16-le"))
    with pytest.raises((errors.FileDamaged, errors.FileUnwieldy)):
        sheet_here(path)


def test_many_quotes_that_never_close_are_told_of_in_one_sentence(tmp_path: Path) -> None:
    rows = "".join(f'"{n};2025-03-01;5,00\n' for n in range(1, 8))
    extract = take_here(named(tmp_path, "export.csv", f"Bestelnummer;Datum;Totaal\n{rows}".encode()))
    assert extract.rows_imported == 7
    told = extract.notices[0]
    assert (told.key, dict(told.facts)) == ("unclosed_quotes", {"n": 7, "row": 2})
    assert "7 rijen" in wording.notice(told, "nl")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names of files are text")
def test_a_file_whose_name_is_no_text_is_read(tmp_path: Path) -> None:
    path = tmp_path / b"verkopen-\xe9.csv".decode(errors="surrogateescape")
    path.write_text("Bestelnummer;Datum;Totaal\n1;2025-03-01;5,00\n", encoding="utf-8")
    assert reading.read(path, Unwatched()).name == "verkopen-?"


def test_half_a_letter_becomes_a_question_mark_on_its_way() -> None:
    assert frames.unpack(frames.pack(["a\ud800b"])) == ["a?b"]


def test_sixteen_bits_a_letter_are_read_the_other_way_around_too(tmp_path: Path) -> None:
    text = (SAMPLES / "online_retail.csv").read_text(encoding="utf-8")
    found = take_here(named(tmp_path, "export.csv", text.encode("utf-16-be")))
    assert plain(harvested(found)) == plain(harvested(take_here(SAMPLES / "online_retail.csv")))


def test_texts_broken_by_chance_end_in_a_sheet_or_a_sentence(tmp_path: Path) -> None:
    chance = Random(1)
    seeds = [
        (SAMPLES / name).read_bytes() for name in ("online_retail.csv", "brevo.csv", "magento_orders.xml")
    ]
    for number in range(60):
        path = named(tmp_path, "export.csv", damaging.spoil(chance.choice(seeds), [], chance))
        try:
            rows = len(sheet_here(path).rows)
        except errors.KlantDeskError as error:
            rows = sum(bool(wording.sentence(error, lang)) for lang in wording.LANGUAGES)
        assert rows > 0, number


def test_a_text_as_long_as_a_book_soon_turns_out_to_be_no_address_day_or_amount(tmp_path: Path) -> None:
    long = ["x" * 500_000, '"1-1-2025 ' + "T" * 100_000 + '\nq"', "1," * 100_000]
    rows = ["Bestelnummer;E-mail;Datum;Totaal", ";".join(["1", *long]), "2;jan@voorbeeld.nl;1-1-2025;5,00"]
    extract = take_here(named(tmp_path, "export.csv", "\n".join(rows).encode()))
    assert (extract.rows_imported, extract.rejected_rows) == (1, 1)
    assert matching.email("Jan <jan@x@voorbeeld.nl>") == "x@voorbeeld.nl"


def test_rows_cut_short_and_decimal_commas_hide_no_delimiter(tmp_path: Path) -> None:
    rows = "".join(f"{n};A {n};1;{n},50" + (";2025-03-15\n" if n == 1 else "\n") for n in range(1, 6))
    text = "Winkel;2025;;;\nBestelnummer;Artikel;Aantal;Prijs;Datum\n" + rows
    sheet = sheet_here(named(tmp_path, "export.csv", text.encode()))
    assert sheet.headers == ["Bestelnummer", "Artikel", "Aantal", "Prijs", "Datum"]


@pytest.mark.parametrize(("cells", "cents"), [(("1,234", "500"), 173_400), (("1,234", "0,50"), 173)])
def test_whole_amounts_whose_only_sign_groups_thousands_are_whole(
    tmp_path: Path, cells: tuple[str, str], cents: int
) -> None:
    rows = "".join(f"{n};2025-03-15;{cell}\n" for n, cell in enumerate(cells))
    extract = take_here(named(tmp_path, "export.csv", f"Bestelnummer;Datum;Totaal\n{rows}".encode()))
    assert extract.revenue_cents == cents


def test_a_total_under_the_dates_is_no_sale_with_a_bad_day(tmp_path: Path) -> None:
    rows = "2025-03-15;1;5,00\n2025-03-16;2;6,00\nTotaal;;11,00\n"
    extract = take_here(named(tmp_path, "export.csv", f"Datum;Bestelnummer;Totaal\n{rows}".encode()))
    assert (extract.revenue_cents, extract.skipped, extract.rejected) == (1100, {"footer": 1}, [])

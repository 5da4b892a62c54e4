"""Every file that cannot be read ends in one expected error, and quickly."""

from __future__ import annotations

import os
import sys
import time
import zipfile
from pathlib import Path

import pytest

from klantdesk import errors, wording
from klantdesk.exchange import formats, guard, mapping, reading
from klantdesk.records import Unwatched

SAMPLES = Path(__file__).parent / "samples"
OLE = bytes.fromhex("D0CF11E0A1B11AE1")
BOOK = """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
 <sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"""
ROOT = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
 <Relationship Id="rId1" Target="xl/workbook.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"""
LINKS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
 <Relationship Id="rId1" Target="worksheets/sheet1.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>"""


@pytest.fixture(autouse=True)
def _reader() -> None:
    """Here every file is read by a process of its own, as the program does."""


def workbook(path: Path, sheet: str | bytes, more: dict[str, str] | None = None) -> Path:
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": ROOT,
        "xl/workbook.xml": BOOK,
        "xl/_rels/workbook.xml.rels": LINKS,
        "xl/worksheets/sheet1.xml": sheet,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**parts, **(more or {})}.items():
            archive.writestr(name, content)
    return path


def cells(*references: str) -> str:
    found = "".join(
        f'<row r="{"".join(filter(str.isdigit, r))}"><c r="{r}"><v>1</v></c></row>' for r in references
    )
    return (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{found}</sheetData></worksheet>"
    )


def refused(path: Path, error: type[errors.KlantDeskError], seconds: float = 10.0) -> None:
    started = time.monotonic()
    with pytest.raises(error) as caught:
        reading.read(path, Unwatched())
    assert caught.value.facts["file"] == str(path)
    assert time.monotonic() - started < seconds


def test_a_missing_file_is_missing(tmp_path: Path) -> None:
    refused(tmp_path / "er niet.xlsx", errors.FileMissing)


def test_a_folder_is_a_folder(tmp_path: Path) -> None:
    refused(tmp_path, errors.FileIsFolder)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_what_is_no_regular_file_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pijp.csv"
    os.mkfifo(pipe)
    refused(pipe, errors.FileUnreadable)


def test_a_file_the_system_refuses_is_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "dicht.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")

    def deny(self: Path, *_args: object, **_options: object) -> None:
        raise PermissionError(self)

    monkeypatch.setattr(Path, "open", deny)
    refused(path, errors.FileUnreadable)


@pytest.mark.parametrize("content", [b"", b"\n \r\n", b"\xef\xbb\xbf", b"Naam;Datum\n", b"E-mail\n"])
def test_a_file_without_rows_is_empty(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "leeg.csv"
    path.write_bytes(content)
    refused(path, errors.FileEmpty)


def test_a_workbook_without_cells_is_empty(tmp_path: Path) -> None:
    refused(workbook(tmp_path / "leeg.xlsx", cells()), errors.FileEmpty)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_truncated_workbook_is_damaged(tmp_path: Path, share: float) -> None:
    whole = (SAMPLES / "online_retail.xlsx").read_bytes()
    path = tmp_path / "half.xlsx"
    path.write_bytes(whole[: int(len(whole) * share)])
    refused(path, errors.FileDamaged)


def test_a_truncated_old_workbook_is_damaged(tmp_path: Path) -> None:
    whole = (SAMPLES / "online_retail.xls").read_bytes()
    path = tmp_path / "half.xls"
    path.write_bytes(whole[:3000])
    with pytest.raises((errors.FileDamaged, errors.FileNotATable)):
        reading.read(path, Unwatched())


@pytest.mark.parametrize(
    "page", ["<html><body><table>", "\ufeff<!DOCTYPE html>\n<table>", "  <TABLE border=1><tr>"]
)
def test_a_web_page_named_xls_is_a_web_page(tmp_path: Path, page: str) -> None:
    path = tmp_path / "bestellingen.xls"
    path.write_text(page, encoding="utf-8")
    refused(path, errors.FileIsWebPage)
    path.write_text(page.lstrip("\ufeff"), encoding="utf-16")
    refused(path, errors.FileIsWebPage)


def test_a_workbook_with_a_password_is_protected(tmp_path: Path) -> None:
    path = tmp_path / "geheim.xlsx"
    path.write_bytes(OLE + bytes(1000) + "EncryptedPackage".encode("utf-16-le") + bytes(3000))
    refused(path, errors.FileProtected)


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 ...",
        b"\x89PNG\r\n\x1a\n",
        b"naam\0\0\1\2;datum",
        OLE + bytes(4000),
        b"<?xml version='1.0'?><a/>",
        b'{"orders": [{"id": 1, "total": "5.00"}]}',
        b'\xef\xbb\xbf [\n  {"id": 1,\n "total": 5}\n]\n',
        b"[]",
        b"Beste mensen\n",
    ],
)
def test_other_kinds_of_file_hold_no_table(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "iets.csv"
    path.write_bytes(content)
    refused(path, errors.FileNotATable)


def test_a_zip_that_is_no_workbook_holds_no_table(tmp_path: Path) -> None:
    path = tmp_path / "foto.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("foto.jpg", b"...")
    refused(path, errors.FileNotATable)
    refused(path.rename(tmp_path / "export.zip"), errors.FileIsArchive)


def test_what_excel_lays_beside_an_open_workbook_is_told_of_by_the_name_of_that(tmp_path: Path) -> None:
    path = tmp_path / "~$orders.xlsx"
    path.write_bytes(b"\x05Eigenaar" + b"\0" * 150)
    with pytest.raises(errors.FileIsLock) as caught:
        reading.read(path, Unwatched())
    assert "Kies orders.xlsx zelf" in wording.sentence(caught.value, "nl")


def test_one_lonely_far_cell_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "ver.xlsx", cells("XFD1048576"))
    assert path.stat().st_size < 1800
    refused(path, errors.FileUnwieldy, seconds=2)


def test_two_cells_that_span_everything_are_refused(tmp_path: Path) -> None:
    refused(workbook(tmp_path / "ver.xlsx", cells("XFD1", "A1048576")), errors.FileUnwieldy, seconds=2)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds the reader to its memory")
def test_a_parser_that_asks_for_all_memory_takes_nothing_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "MAX_EMPTY_AREA", 1 << 60)
    refused(workbook(tmp_path / "groot.xlsx", cells("XFD1048576")), errors.FileUnwieldy)


def test_a_parser_that_takes_too_long_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "PATIENCE", 0.01)
    monkeypatch.setattr(reading, "PATIENCE_PER_MB", 0.0)
    refused(workbook(tmp_path / "traag.xlsx", cells("A1", "B2")), errors.FileUnwieldy)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = workbook(tmp_path / "bom.xlsx", bytes(60_000_000))
    assert path.stat().st_size < 100_000
    refused(path, errors.FileUnwieldy, seconds=2)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused(tmp_path: Path, encoding: str) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text("wachtwoord", encoding="utf-8")
    entity = f'<!DOCTYPE a [<!ENTITY geheim SYSTEM "{secret.as_uri()}">]>'
    sheet = f"{entity}{cells('A1')}".encode(encoding)
    refused(workbook(tmp_path / "entiteit.xlsx", sheet), errors.FileDamaged)


@pytest.mark.parametrize("name", ["../buiten.xml", "/etc/x.xml", "C:\\x.xml", "xl\\..\\x.xml"])
def test_parts_that_leave_their_folder_are_refused(tmp_path: Path, name: str) -> None:
    path = workbook(tmp_path / "weg.xlsx", cells("A1"), more={name: "<a/>"})
    before = sorted(tmp_path.rglob("*"))
    refused(path, errors.FileDamaged)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_broken_sheet_is_damaged(tmp_path: Path) -> None:
    refused(workbook(tmp_path / "stuk.xlsx", "<worksheet><sheetData><row r="), errors.FileDamaged)


def test_only_unknown_columns_are_not_understood(tmp_path: Path) -> None:
    path = tmp_path / "vreemd.csv"
    path.write_text("kleur;maat;rubberdikte\nrood;M;3\n", encoding="utf-8")
    sheet = reading.read(path, Unwatched())
    assert formats.recognise(sheet.headers) is None
    with pytest.raises(errors.FileNotUnderstood) as caught:
        mapping.propose(sheet, None)
    assert caught.value.facts["columns"] == ["kleur", "maat", "rubberdikte"]

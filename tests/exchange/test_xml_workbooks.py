"""Workbooks in XML, as Magento and Excel 2003 write them: the same rows, and no trap in them opens."""

from __future__ import annotations

import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk import errors
from klantdesk.exchange import reading, xmlbooks
from klantdesk.exchange.sheets import Sheet
from klantdesk.exchange.workbooks import WIDEST, Fault
from klantdesk.records import Unwatched
from tests.exchange.reading import account, contents, harvested, plain, take

SAMPLES = Path(__file__).parent / "samples"
SPACE = "urn:schemas-microsoft-com:office:spreadsheet"
HEAD = '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
BOOK = f'<Workbook xmlns="{SPACE}" xmlns:ss="{SPACE}">{{}}</Workbook>'


def cell(value: str, kind: str = "String", more: str = "") -> str:
    return f'<Cell{more}><Data ss:Type="{kind}">{value}</Data></Cell>'


def row(*cells: str, more: str = "") -> str:
    return f"<Row{more}>{''.join(cells)}</Row>"


def table(*rows: str, name: str = "Blad1") -> str:
    return f'<Worksheet ss:Name="{name}"><Table>{"".join(rows)}</Table></Worksheet>'


TOP = row(cell("Datum"), cell("Bedrag"), cell("E-mail"))


def written(tmp_path: Path, content: str, head: str = HEAD, encoding: str = "utf-8") -> Path:
    path = tmp_path / "export.xml"
    path.write_bytes((head + BOOK.format(content)).encode(encoding))
    return path


def read(path: Path) -> Sheet:
    return reading.read(path, Unwatched())


def rows_of(sheet: Sheet) -> list[list[object]]:
    return [[column.cell(at) for column in sheet.columns] for at in range(len(sheet.rows))]


@pytest.mark.parametrize("name", ["magento_orders", "magento_customers"])
def test_excel_xml_says_the_same_as_the_text_file(name: str) -> None:
    text, book = take(SAMPLES / f"{name}.csv"), take(SAMPLES / f"{name}.xml")
    assert account(book) == account(text)
    assert plain(harvested(book)) == plain(harvested(text))
    assert contents(harvested(book)) == contents(harvested(text))


def test_cells_keep_their_type_and_long_numbers_their_digits(tmp_path: Path) -> None:
    sheet = read(
        written(
            tmp_path,
            table(
                row(cell("A"), cell("B"), cell("C"), cell("D"), cell("E")),
                row(
                    cell("007"),
                    cell("12.5", "Number"),
                    cell("2024-12-08T00:00:00.000", "DateTime"),
                    cell("1", "Boolean"),
                    cell("87123456789061234567", "Number"),
                ),
            ),
        )
    )
    (found,) = rows_of(sheet)
    assert found[:2] == ["007", 12.5]
    assert str(found[2]) == "2024-12-08 00:00:00"
    assert found[3:] == ["true", "87123456789061234567"]


def test_rows_and_cells_the_file_leaves_out_are_blank(tmp_path: Path) -> None:
    remark = '<Cell ss:Index="2"><Data ss:Type="String">b</Data><Comment><Data>nee</Data></Comment></Cell>'
    wide = cell("c", more=' ss:MergeAcross="1"')
    content = table(TOP, row(remark, more=' ss:Index="5"'), row(wide), row(wide, cell("d")))
    sheet = read(written(tmp_path, content))
    assert rows_of(sheet) == [["", "b", ""], ["c", "", ""], ["c", "", "d"]]
    assert list(sheet.rows) == [5, 6, 7]


def test_only_the_first_sheet_with_a_table_is_read(tmp_path: Path) -> None:
    content = table() + table(TOP, row(cell("1-1-2024"))) + table(TOP, row(cell("2-1-2024")), name="B")
    sheet = read(written(tmp_path, content))
    assert len(sheet.rows) == 1
    assert [(one.key, dict(one.facts)) for one in sheet.notices] == [("other_sheets", {"sheets": 1})]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_other_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    head = "" if encoding == "utf-8-sig" else '<?xml version="1.0" encoding="UTF-16"?>'
    sheet = read(written(tmp_path, table(TOP, row(cell("Zoë"))), head, encoding))
    assert rows_of(sheet)[0][0] == "Zoë"


BOMB = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>\n'
TRAPS = {
    "entities": (errors.FileDamaged, BOMB, table(TOP, row(cell("&c;")))),
    "a file from elsewhere": (
        errors.FileDamaged,
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>',
        table(TOP, row(cell("&b;"))),
    ),
    "an unknown entity": (errors.FileDamaged, HEAD, table(TOP, row(cell("&x;")))),
    "no end": (errors.FileDamaged, HEAD, "<Worksheet><Table>" + TOP),
    "a far row": (errors.FileUnwieldy, HEAD, table(TOP, row(cell("a"), more=' ss:Index="1999999"'))),
    "a far column": (errors.FileUnwieldy, HEAD, table(TOP, row(cell("a", more=' ss:Index="16384"')))),
    "a row again": (errors.FileUnwieldy, HEAD, table(TOP, row(cell("a"), more=' ss:Index="1"'))),
    "no rows": (errors.FileEmpty, HEAD, table()),
}


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_ends_in_one_sentence(tmp_path: Path, trap: str) -> None:
    error, head, content = TRAPS[trap]
    started = time.monotonic()
    with pytest.raises(error):
        read(written(tmp_path, content, head))
    assert time.monotonic() - started < 10


SEED = (SAMPLES / "magento_orders.xml").read_bytes()


@settings(deadline=None, max_examples=150)
@given(st.lists(st.tuples(st.integers(0, len(SEED) - 1), st.binary(max_size=6)), max_size=4), st.data())
def test_whatever_is_broken_in_the_file_is_a_fault_of_the_file(
    changes: list[tuple[int, bytes]], data: st.DataObject
) -> None:
    broken = bytearray(SEED)
    for place, fresh in changes:
        broken[place : place + 3] = fresh
    del broken[data.draw(st.integers(len(broken) // 2, len(broken))) :]
    with TemporaryDirectory() as folder:
        path = Path(folder, "export.xml")
        path.write_bytes(broken)
        try:
            rows = list(xmlbooks.rows(path, []))
        except Fault as fault:
            assert str(fault) in {"FileDamaged", "FileUnwieldy"}  # noqa: PT017  # both ends are fine
        else:
            assert all(len(row) <= WIDEST for row in rows)


def test_other_xml_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text('<?xml version="1.0"?><feed><item>1</item></feed>', encoding="utf-8")
    with pytest.raises(errors.FileNotATable):
        read(path)

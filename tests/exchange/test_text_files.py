"""Text files: encodings, delimiters, title lines, ragged rows and quotes that never close."""

from __future__ import annotations

from pathlib import Path

import pytest

from klantdesk.exchange import reading
from klantdesk.exchange.sheets import Sheet
from klantdesk.records import Unwatched

TEXT = "Naam;Plaats;Bedrag\nRenée;’s-Heerenberg;1,50\nZoë;Genève;2,50\n"


def read(tmp_path: Path, content: str | bytes, name: str = "export.csv") -> Sheet:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return reading.read(path, Unwatched())


def rows(sheet: Sheet) -> list[list[object]]:
    return [[column.cell(row) for column in sheet.columns] for row in range(len(sheet.rows))]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-32"])
def test_letters_survive_every_encoding(tmp_path: Path, encoding: str) -> None:
    sheet = read(tmp_path, TEXT.encode(encoding))
    assert sheet.headers == ["Naam", "Plaats", "Bedrag"]
    assert rows(sheet) == [["Renée", "’s-Heerenberg", "1,50"], ["Zoë", "Genève", "2,50"]]


@pytest.mark.parametrize("mark", [";", ",", "\t", "|"])
def test_the_delimiter_is_found(tmp_path: Path, mark: str) -> None:
    cells = [["Naam", "Datum", "Bedrag"], ["Jan; de, Vries", "2024-01-02", '1"2'], ["Bo", "2024-01-03", "5"]]
    text = "\n".join(mark.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in cells)
    assert rows(read(tmp_path, text)) == cells[1:]


def test_a_stated_delimiter_is_honoured(tmp_path: Path) -> None:
    sheet = read(tmp_path, "sep=;\r\nNaam;Bedrag, incl.\r\nA;1,5\r\nB;2,5\r\n")
    assert sheet.headers == ["Naam", "Bedrag, incl."]
    assert list(sheet.rows) == [2, 3]


def test_title_lines_and_blank_rows_are_no_rows(tmp_path: Path) -> None:
    text = "Verkopen 2024;;\n;;\nBestelnr;Datum;Totaal\n1;2024-01-01;5\n;;\n  ; ;\n2;2024-01-02;6\n\n"
    sheet = read(tmp_path, text)
    assert sheet.header_row == 3
    assert list(sheet.rows) == [4, 7]


def test_a_header_that_occurs_again_gets_its_turn(tmp_path: Path) -> None:
    assert read(tmp_path, "Naam,Stad,stad\na,b,c\n").headers == ["Naam", "Stad", "stad (2)"]


def test_a_column_without_name_is_called_by_its_letter(tmp_path: Path) -> None:
    assert read(tmp_path, "Naam,,Stad,\na,b,c,\n").headers == ["Naam", "B", "Stad"]


def test_ragged_rows_keep_their_cells(tmp_path: Path) -> None:
    sheet = read(tmp_path, "Naam,Stad\na\nb,c\nd,e,f\n")
    assert rows(sheet) == [["a", "", ""], ["b", "c", ""], ["d", "e", "f"]]


def test_lines_within_quotes_stay_one_cell(tmp_path: Path) -> None:
    sheet = read(tmp_path, 'Naam,Adres\na,"Straat 1\n7201 AB Zutphen"\nb,c\n')
    assert rows(sheet) == [["a", "Straat 1\n7201 AB Zutphen"], ["b", "c"]]
    assert sheet.notices == []


def test_a_quote_that_never_closes_swallows_no_rows(tmp_path: Path) -> None:
    lines = [f"{n},naam {n}" for n in range(300)]
    lines[100] = '100,"naam 100'
    sheet = read(tmp_path, "Nummer,Naam\n" + "\n".join(lines) + "\n")
    assert [row[0] for row in rows(sheet)] == [str(n) for n in range(300)]
    assert [notice.key for notice in sheet.notices] == ["unclosed_quote"]
    assert dict(sheet.notices[0].facts)["row"] == 102


def orders(spoiled: dict[int, str], count: int = 49) -> str:
    lines = [spoiled.get(n, f"{n};2025-03-01;Vaas {n};{n},50;an@voorbeeld.nl") for n in range(1, count + 1)]
    return "\n".join(["Bestelnr;Datum;Artikel;Totaal;E-mail", *lines])


@pytest.mark.parametrize("end", ["", "\n"])
@pytest.mark.parametrize("row", [1, 25, 49])
def test_one_stray_quote_spoils_neither_the_delimiter_nor_other_rows(
    tmp_path: Path, row: int, end: str
) -> None:
    sheet = read(tmp_path, orders({row: f'{row};2025-03-01;"Vaas;7,50;an@voorbeeld.nl'}) + end)
    assert sheet.headers == ["Bestelnr", "Datum", "Artikel", "Totaal", "E-mail"]
    assert [found[0] for found in rows(sheet)] == [str(n) for n in range(1, 50)]
    assert rows(sheet)[row - 1][2:4] == ['"Vaas', "7,50"]
    assert [(one.key, dict(one.facts)["row"]) for one in sheet.notices] == [("unclosed_quote", row + 1)]


def test_a_stray_quote_does_not_run_on_to_the_next_good_one(tmp_path: Path) -> None:
    stray = '25;2025-03-01;"Vaas;7,50;an@voorbeeld.nl'
    good = '40;2025-03-01;"Kom; klein";7,50;an@voorbeeld.nl'
    sheet = read(tmp_path, orders({25: stray, 40: good}))
    assert [found[0] for found in rows(sheet)] == [str(n) for n in range(1, 50)]
    assert rows(sheet)[39][2] == "Kom; klein"
    assert [one.key for one in sheet.notices] == ["unclosed_quote"]


def test_a_good_cell_over_several_lines_is_no_stray_quote(tmp_path: Path) -> None:
    several = '25;2025-03-01;"Vaas;\nrood; ""groot""\n\nbreekt";7,50;an@voorbeeld.nl'
    sheet = read(tmp_path, orders({25: several, 49: several}))
    assert rows(sheet)[24][2] == 'Vaas;\nrood; "groot"\n\nbreekt'
    assert len(sheet.rows) == 49
    assert sheet.notices == []


def test_quotes_escaped_with_a_backslash_end_no_cell(tmp_path: Path) -> None:
    text = "".join(f'"{n}","zegt \\"hallo, {n}\\" hard","x"\n' for n in range(20))
    sheet = read(tmp_path, '"Nummer","Naam","Stad"\n' + text)
    assert rows(sheet)[3] == ["3", 'zegt "hallo, 3" hard', "x"]


def test_an_escaped_quote_at_the_end_of_a_line_ends_no_cell(tmp_path: Path) -> None:
    several = '"1";"Vaas \\"\nx";"Zutphen"\n'
    sheet = read(tmp_path, '"Nummer";"Naam";"Stad"\n' + several + '"2";"Kom"\n' * 9)
    assert rows(sheet)[0] == ["1", 'Vaas "\nx', "Zutphen"]


def test_a_quote_behind_a_backslash_stands_in_a_cell_without_quotes_too(tmp_path: Path) -> None:
    sheet = read(tmp_path, 'Nummer|Naam|Stad\n1|"Vaas \\"|x"\n2|Vaas \\"x|Zutphen\n')
    assert [row[1] for row in rows(sheet)] == ['Vaas "|x', 'Vaas "x']


def test_a_backslash_at_the_end_of_a_cell_takes_no_quote_along(tmp_path: Path) -> None:
    sheet = read(tmp_path, '"Nummer";"Map";"Stad"\n' + '"1";"C:\\";"Zutphen"\n' * 9)
    assert rows(sheet)[0] == ["1", "C:\\", "Zutphen"]


def test_many_rows_come_in_chunks_and_stay_in_order(tmp_path: Path) -> None:
    text = "Nummer,Extra\n" + "".join(f"{n},{'' if n < 30_000 else 'x'}\n" for n in range(45_000))
    sheet = read(tmp_path, text)
    assert [sheet.columns[0].cell(n) for n in (0, 19_999, 20_000, 44_999)] == ["0", "19999", "20000", "44999"]
    assert sheet.columns[1].cell(29_999) == ""
    assert sheet.columns[1].cell(30_000) == "x"


def test_a_stated_delimiter_that_cuts_no_known_columns_is_not_believed(tmp_path: Path) -> None:
    sheet = read(tmp_path, "sep=,\n" + TEXT)
    assert sheet.headers == ["Naam", "Plaats", "Bedrag"]
    assert len(sheet.rows) == 2


@pytest.mark.parametrize("ending", ["", ";;"])
def test_rows_that_a_spreadsheet_left_in_one_cell_are_cut_after_all(tmp_path: Path, ending: str) -> None:
    lines = ["Naam,Plaats,Bedrag", 'Jan,"Ede, bij de kerk",1.50', "Bo,Ede,2.50"]
    text = "".join('"' + line.replace('"', '""') + f'"{ending}\n' for line in lines)
    assert rows(read(tmp_path, text)) == [["Jan", "Ede, bij de kerk", "1.50"], ["Bo", "Ede", "2.50"]]


def test_a_list_of_one_column_with_commas_stays_one_column(tmp_path: Path) -> None:
    assert read(tmp_path, 'Naam\n"Voorbeeld, Jan"\n"Voorbeeld, Eva"\n').headers == ["Naam"]

"""What comes from a file goes out as text, never as something a spreadsheet would run."""

from __future__ import annotations

import csv
import gc
from datetime import date
from pathlib import Path

import pytest

from klantdesk import errors
from klantdesk.exchange import writers
from klantdesk.records import Problem, Reason

ARMED = [
    start + rest
    for start in ("=", "+", "-", "@", "\t=", "\r=", "＝", "＋", "－", "＠")  # these wide signs are the danger
    for rest in ("1+1", "cmd|' /C calc'!A0", 'HYPERLINK("http://voorbeeld.nl")', 'x";=1')
]
HARMLESS = ["+31612345678", "+31 6 12345678", "-9,95", "-42", "Jan", "06-12345678", "a=b", ""]


def in_workbook(path: Path) -> list[list[tuple[object, str]]]:
    import openpyxl

    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    return [[(cell.value, cell.data_type) for cell in row] for row in sheet.iter_rows()]


def in_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def test_no_text_becomes_a_formula_in_a_workbook(tmp_path: Path) -> None:
    path = writers.table(tmp_path / "lijst.xlsx", [*ARMED, "#N/A"], [[*ARMED, "#N/A"]])
    for row in in_workbook(path):
        assert [kind for _, kind in row] == ["s"] * (len(ARMED) + 1)
        assert [str(value).replace("_x000D_", "\r").strip() for value, _ in row[:-1]] == [
            t.strip() for t in ARMED
        ]


def test_texts_a_spreadsheet_would_run_get_an_apostrophe_in_csv(tmp_path: Path) -> None:
    harmless = {text for text in ARMED if writers._HARMLESS.fullmatch(text)}
    rows = in_csv(writers.table(tmp_path / "lijst.csv", ["a"], [[text] for text in ARMED]))
    assert [row[0] for row in rows[1:]] == [text if text in harmless else f"'{text}" for text in ARMED]
    assert harmless <= {"+1+1", "-1+1", "--1+1"}


def test_numbers_and_phones_survive_csv(tmp_path: Path) -> None:
    rows = in_csv(writers.table(tmp_path / "lijst.csv", ["a"], [[text] for text in HARMLESS]))
    assert [row[0] if row else "" for row in rows[1:]] == HARMLESS


def test_numbers_and_dates_keep_their_kind(tmp_path: Path) -> None:
    path = writers.table(
        tmp_path / "lijst.xlsx", ["a", "b", "c"], [[-5, 1.5, date(2024, 1, 2)], [None, "", "x\x01y"]]
    )
    rows = in_workbook(path)
    assert [kind for _, kind in rows[1]] == ["n", "n", "d"]
    assert rows[2][2] == ("xy", "s")


def test_rejected_rows_come_with_their_reason_and_their_cells(tmp_path: Path) -> None:
    problems = [
        Problem(
            "Blad1", 4, "Datum", "31-11-2025", Reason.BAD_DATE, (("Datum", "31-11-2025"), ("Memo", "=1+1"))
        ),
        Problem("Blad1", 9, "Totaal", "", Reason.NO_AMOUNT, (("Totaal", ""),)),
    ]
    path = writers.rejected(tmp_path / "afgekeurd.xlsx", problems, lambda code: f"reden {code}", "nl")
    rows = [[value for value, _ in row] for row in in_workbook(path)]
    assert rows[0] == ["blad", "rij", "kolom", "waarde", "reden", "Datum", "Memo", "Totaal"]
    assert rows[1] == ["Blad1", 4, "Datum", "31-11-2025", "reden bad_date", "31-11-2025", "=1+1", None]
    assert rows[2][:5] == ["Blad1", 9, "Totaal", None, "reden no_amount"]


def test_a_place_that_cannot_be_written_is_said_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "lijst.xlsx").mkdir()
    with pytest.raises(errors.CannotWrite):
        writers.table(tmp_path / "lijst.xlsx", ["a"], [["b"]])
    assert [path.name for path in tmp_path.iterdir()] == ["lijst.xlsx"]


@pytest.mark.parametrize("name", ["lijst.csv", "lijst.xlsx", "lijst.txt"])
def test_a_folder_that_does_not_exist_is_said_and_nothing_else(tmp_path: Path, name: str) -> None:
    with pytest.raises(errors.CannotWrite):
        writers.table(tmp_path / "nergens" / name, ["a"], [["b"]])
    gc.collect()  # what openpyxl left half written would complain here, and warnings are errors
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("name", ["lijst.csv", "lijst.xlsx"])
def test_a_full_disk_is_said_and_nothing_is_left(tmp_path: Path, name: str) -> None:
    (tmp_path / f".{name}.new").symlink_to("/dev/full")
    with pytest.raises(errors.CannotWrite):
        writers.table(tmp_path / name, ["a"], [["b"]] * 5_000)
    gc.collect()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["lijst.txt", "lijst", "lijst.CSV"])
def test_all_but_a_workbook_is_written_as_csv(tmp_path: Path, name: str) -> None:
    assert in_csv(writers.table(tmp_path / name, ["a"], [["é"]])) == [["a"], ["é"]]

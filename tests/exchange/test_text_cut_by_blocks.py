"""A large text is cut by blocks into just the records the csv module makes of it."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from klantdesk.exchange import cutting, delimited, dialects
from klantdesk.exchange.lines import Notices
from klantdesk.exchange.workbooks import WIDEST

plain = st.sampled_from(
    ["", "a", "Ünal", "12,50", "x" * 9, "y" * 140, " ", "\\", "0", "\u20ac 3", "  a b", " é "]
)
quoted = st.sampled_from(
    [
        '""',
        ' " a;b "',
        '  ""',
        '"  \n ""q"" "',
        '"a;b"',
        '"zeg ""hoi"""',
        '"""x"',
        '"twee\nregels"',
        '"é\r\nb"',
        '"x"',
    ]
)
odd = st.sampled_from(['5" pijp', '"open', 'a"b"', '"x"y', '"a" ', '""a"', '"a" "b"', '" "" "', ' x "a;b"'])
end = st.sampled_from(["\n", "\r\n"])


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Exports of some width: neat ones, ragged ones, and ones with quotes that do not fit."""
    cells = draw(st.sampled_from([plain, plain | quoted, plain | quoted, plain | quoted | odd]))
    width = draw(st.integers(1, 4))
    ragged = draw(st.booleans())
    widths = st.integers(0, width) if ragged else st.just(width)
    row = widths.flatmap(lambda size: st.lists(cells, min_size=size, max_size=size))
    rows = draw(st.lists(st.tuples(row, end), min_size=1, max_size=30))
    text = "".join(";".join(cells) + stop for cells, stop in rows)
    start = draw(st.sampled_from(["", "\ufeff", "\ufeff\ufeff", "sep=;\n"]))
    return start + (text if draw(st.booleans()) else text.rstrip("\r\n"))


def _read(path: Path) -> tuple[list[list[str]], Notices]:
    notices: Notices = []
    found: list[list[str]] = []
    for piece in delimited.pieces(path, notices):
        if isinstance(piece, list):
            found += piece
        else:
            columns = [[values[place] for place in of_row] for values, of_row in piece.columns]
            found += map(list, zip(*columns, strict=True))
    return [record if any(record) else [] for record in found], notices


@settings(max_examples=150, deadline=None)
@given(texts(), st.sampled_from(["utf-8", "cp1252"]), st.sampled_from([16, 60, 4000]))
@example("a;b\r\nc;d\r", "utf-8", 4000)
@example("a;b\n" + '"' + "x\n" * 60 + '";c\nd;e\n', "utf-8", 16)
def test_blocks_hold_the_records_that_reading_line_by_line_gives(text: str, code: str, size: int) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        path = Path(folder) / "export.csv"
        path.write_bytes(text.encode(code, "replace"))
        patch.setattr(delimited, "_BLOCK", size)
        patch.setattr(dialects, "detect", lambda _sample: dialects.of(";"))
        line_by_line = _read(path)
        patch.setattr(delimited, "LARGE", 0)
        assert _read(path) == line_by_line


def test_cells_with_one_key_stay_two_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cutting, "_ODD", cutting._ODD * 0)  # every cell gets the key 0
    block = b"jan;piet\nklaas;piet\njan;els\n"
    cells = cutting.cut(block, ";", "utf-8", most_lines=50, widest=WIDEST)
    assert cells is not None
    told = [(values, of_row.tolist()) for values, of_row in cells.columns]
    assert told == [(["jan", "klaas"], [0, 1, 0]), (["piet", "els"], [0, 0, 1])]


@pytest.mark.parametrize("mark", [" ", "\u00a7"])
def test_a_delimiter_that_is_no_usual_sign_reads_the_same_in_a_large_text(
    mark: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "export.csv"
    path.write_text(f"sep={mark}\nnaam{mark}plaats\nJan{mark}{mark}Zutphen\n", "utf-8")
    line_by_line = _read(path)
    monkeypatch.setattr(delimited, "LARGE", 0)
    assert _read(path) == line_by_line

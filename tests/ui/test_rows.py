"""A long table reads only what is painted, and never forgets what the owner looked at."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from klantdesk.ui.rows import PAGE, ROW, STALE, IdRows, Index

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@dataclass(frozen=True)
class Row:
    id: int
    text: str


class Texts(IdRows):
    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802  # Qt's name
        return 0 if parent is not None and parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == ROW:
            return self.line(index.row())
        if role == STALE:
            return self.stale(index.row())
        line = self.line(index.row())
        return line.text if isinstance(line, Row) and role == Qt.ItemDataRole.DisplayRole else None


class Shelf:
    """Rows that are read when the test says so."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, ...]] = []

    def __call__(self, ids: tuple[int, ...]) -> None:
        self.asked.append(ids)

    def serve(self, model: IdRows, edition: int = 1) -> None:
        model.take(Row(key, f"{key} v{edition}") for key in self.asked[-1])


def texts(shelf: Shelf, count: int) -> Texts:
    model = Texts(shelf)
    model.show_ids(array("q", range(1000, 1000 + count)))
    return model


def asked(shelf: Shelf, count: int) -> bool:
    return len(shelf.asked) == count


def text(model: QAbstractItemModel, row: int) -> object:
    return model.index(row, 0).data()


def test_only_the_page_that_is_painted_is_read(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = texts(shelf, 1_000_000)
    assert model.rowCount() == 1_000_000
    assert text(model, 450_001) is None
    qtbot.waitUntil(lambda: bool(shelf.asked))
    assert shelf.asked == [tuple(range(1000 + 450_000, 1000 + 450_000 + PAGE))]
    with qtbot.waitSignal(model.dataChanged):
        shelf.serve(model)
    assert text(model, 450_001) == "451001 v1"
    assert len(shelf.asked) == 1


def test_one_page_is_read_at_a_time_and_the_last_wish_comes_first(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = texts(shelf, 100 * PAGE)
    text(model, 0)
    qtbot.waitUntil(lambda: len(shelf.asked) == 1)
    for page in range(1, 90):
        text(model, page * PAGE)
    shelf.serve(model)
    qtbot.waitUntil(lambda: len(shelf.asked) == 2)
    assert shelf.asked[1][0] == 1000 + 89 * PAGE
    shelf.serve(model)
    qtbot.waitUntil(lambda: len(shelf.asked) == 3)
    shelf.serve(model)
    assert shelf.asked[2][0] == 1000 + 88 * PAGE
    text(model, 5 * PAGE)
    qtbot.waitUntil(lambda: len(shelf.asked) >= 4)
    assert all(len(page) == PAGE for page in shelf.asked)


def test_an_old_row_stays_in_sight_until_its_newer_self_arrives(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = texts(shelf, 10)
    text(model, 0)
    qtbot.waitUntil(lambda: len(shelf.asked) == 1)
    shelf.serve(model)
    model.mark_stale()
    assert text(model, 3) == "1003 v1"
    assert model.index(3, 0).data(STALE) is True
    qtbot.waitUntil(lambda: len(shelf.asked) == 2)
    shelf.serve(model, edition=2)
    assert text(model, 3) == "1003 v2"
    assert model.index(3, 0).data(STALE) is False


def test_a_row_read_before_is_there_at_once_in_another_list(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = texts(shelf, 10)
    text(model, 0)
    qtbot.waitUntil(lambda: len(shelf.asked) == 1)
    shelf.serve(model)
    model.show_ids(array("q", [1007, 1002]))
    assert [text(model, row) for row in range(2)] == ["1007 v1", "1002 v1"]
    assert model.row_of(1002) == 1
    assert model.row_of(5) == -1


def test_rows_that_came_along_are_not_asked_for(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = texts(shelf, 10)
    model.mark_stale()
    model.bring(Row(1000 + row, f"{row} brought") for row in range(10))
    assert [text(model, row) for row in (0, 9)] == ["0 brought", "9 brought"]
    assert model.index(3, 0).data(STALE) is False
    with qtbot.assertNotEmitted(model.dataChanged):
        qtbot.wait(1)
    assert shelf.asked == []


def test_a_row_that_is_gone_is_not_asked_for_again(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = texts(shelf, 2)
    text(model, 0)
    qtbot.waitUntil(lambda: len(shelf.asked) == 1)
    model.take([Row(1000, "only this one")])
    assert text(model, 1) is None
    assert not model.reading
    model.mark_stale()
    text(model, 1)
    qtbot.waitUntil(lambda: len(shelf.asked) == 2)


def test_rows_that_were_on_their_way_for_another_list_do_no_harm(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = texts(shelf, 10)
    text(model, 0)
    qtbot.waitUntil(lambda: len(shelf.asked) == 1)
    model.show_ids(array("q", [7]))
    shelf.serve(model)
    assert text(model, 0) is None
    qtbot.waitUntil(lambda: shelf.asked[-1] == (7,))


def test_memory_holds_a_bounded_number_of_rows(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = texts(shelf, 300 * PAGE)
    for page in range(120):
        text(model, page * PAGE)
        qtbot.waitUntil(partial(asked, shelf, page + 1))
        shelf.serve(model)
    assert model.kept == 100 * PAGE
    assert text(model, 119 * PAGE) is not None


def test_the_model_keeps_the_rules_of_qt(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = texts(shelf, 700)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    text(model, 0)
    qtbot.waitUntil(lambda: bool(shelf.asked))
    shelf.serve(model)
    model.show_ids(array("q"))
    model.mark_stale()
    assert tester.model() is model

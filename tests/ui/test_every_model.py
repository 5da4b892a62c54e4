"""Every model of the window keeps Qt's rules; a model without a case here fails by name."""

from __future__ import annotations

import importlib
import pkgutil
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

import klantdesk.ui
from klantdesk.desk import (
    assortment,
    card,
    customers,
    feedback_figures,
    feedback_lists,
    feedback_themes,
    insights,
)
from klantdesk.desk.card_views import Part
from klantdesk.desk.feedback_views import Filter
from klantdesk.desk.questions import shipped
from klantdesk.desk.shop import Shop
from klantdesk.desk.views import ColumnView, CustomerLine, Draft
from klantdesk.records import Problem
from klantdesk.ui.assortment.table import PartsModel
from klantdesk.ui.card.timeline_model import TimelineModel
from klantdesk.ui.customers.table import CustomerRows
from klantdesk.ui.feedback.answers_table import AnswersModel
from klantdesk.ui.feedback.themes_list import ThemesListModel
from klantdesk.ui.feedback.themes_table import ThemesModel
from klantdesk.ui.groups.members import MemberRows
from klantdesk.ui.groups.table import GroupsModel
from klantdesk.ui.importing.column_head import Fields
from klantdesk.ui.importing.columns_model import ColumnsModel
from klantdesk.ui.importing.rejected_model import RejectedModel
from klantdesk.ui.parts.figures_table import FiguresModel
from klantdesk.ui.quick_search import Best, People
from klantdesk.ui.rows import IdRows, Index
from klantdesk.ui.survey_editor import draft
from klantdesk.ui.survey_editor.options import OptionsModel
from tests.ui import said
from tests.ui.conftest import TODAY

Life = Iterator[QAbstractItemModel]
"""A model, given again after each thing that can happen to it."""
ROLES = (*range(14), *range(Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 6))


class Bare(IdRows):
    """Only what every long table shares."""

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802  # Qt's name
        return 0 if parent is not None and parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index.row())
        return str(line.id) if line is not None and role == Qt.ItemDataRole.DisplayRole else None


def long_table(made: Callable[[Callable[[tuple[int, ...]], None]], IdRows], shop: Shop) -> Life:
    """Rows that are asked for and arrive, a list that grows, another list, a change, none."""
    everybody = customers.find(shop)
    asked: list[tuple[int, ...]] = []
    model = made(asked.append)
    yield model
    model.show_ids(array("q", everybody[:250]))
    yield model
    QTest.qWait(1)
    model.take(customers.rows(shop, array("q", asked[-1])))
    yield model
    model.grow(everybody)
    yield model
    model.bring(customers.rows(shop, everybody[-20:]))
    model.mark_stale()
    yield model
    model.take([])
    model.show_ids(array("q", sorted(everybody)))
    yield model
    model.show_ids(array("q"))
    yield model


def history(shop: Shop) -> Life:
    asked: list[tuple[int, ...]] = []
    model, buyer = TimelineModel(asked.append), card.somebody(shop)
    assert buyer is not None
    yield model
    model.show_events(card.card(shop, buyer, TODAY).events)
    yield model
    QTest.qWait(1)
    model.toggle(0)
    model.take(card.lines(shop, asked[-1]))
    yield model
    for part in Part:
        model.show_part(part)
        yield model
    model.show_events(())
    yield model


def answers(shop: Shop) -> Life:
    model, lines = AnswersModel(), tuple(feedback_lists.answers(shop, Filter()))
    assert len(lines) > 5
    for shown in ((), lines, lines[:3], ()):
        model.show_lines(shown)
        yield model


def themes_heard(shop: Shop) -> Life:
    model, rows = ThemesModel(), feedback_figures.view(shop, Filter()).themes
    assert rows
    for shown in ((), rows, rows[:1], ()):
        model.show_themes(shown)
        yield model


def themes_kept(shop: Shop) -> Life:
    model, rows = ThemesListModel(), feedback_themes.themes(shop).themes
    for shown in ((), rows, rows[:3], ()):
        model.show_themes(shown)
        yield model


def groups(shop: Shop) -> Life:
    model = GroupsModel()
    yield model
    model.show_groups(insights.groups(shop))
    assert model.rowCount() > 5
    yield model


def parts(shop: Shop) -> Life:
    model = PartsModel()
    yield model
    model.show_parts(assortment.assortment(shop, "category"))
    assert model.rowCount() > 1
    yield model


def fields(_shop: Shop) -> Life:
    yield Fields(())
    yield Fields(("date", "total", "email"))


def drafted() -> Draft:
    columns = (
        ColumnView("Bestelnr", "receipt", "recognised", ("24817", "24818")),
        ColumnView("Totaal", "total", "doubtful", ("89,95", "x"), ("", "bad_amount")),
        ColumnView("Memo", "", "unused", ("",)),
    )
    return Draft(
        path=Path("november.xlsx"), format="generic", format_name="", kind="orders", source="generic",
        rows=2, columns=columns, row_numbers=(2, 3), questions=(), handle=None,
    )  # fmt: skip


def columns_of_a_file(_shop: Shop) -> Life:
    model = ColumnsModel()
    yield model
    for unfolded in (False, True):
        model.show_draft(drafted(), unfolded=unfolded)
        yield model


def rejected(_shop: Shop) -> Life:
    cells = (("Bestelnr", "24818"), ("Totaal", "x"))
    problems = [
        Problem("Blad1", 3, "Totaal", "x", "bad_amount", cells), Problem("Blad1", 4, "", "", "no_date"),
    ]  # fmt: skip
    model = RejectedModel()
    yield model
    for mending in (False, True):
        model.show_problems(problems, drafted(), mending=mending)
        yield model
    model.setData(model.index(0, model.columnCount() - 1), "12,50")
    yield model
    model.show_problems([], None)
    yield model


def figures(_shop: Shop) -> Life:
    yield FiguresModel((), ())
    yield FiguresModel(("Maand", "Omzet"), (("mei", "€ 1"), ("juni", "€ 2")))


def people(shop: Shop) -> Life:
    model = People()
    lines: tuple[CustomerLine, ...] = tuple(customers.rows(shop, customers.find(shop)[:3]))
    for found in (Best("", (), 0), Best("a", lines, 9), Best("b", (), 0), Best("", (), 0)):
        model.show_best(found)
        yield model


def options(_shop: Shop) -> Life:
    model = OptionsModel()
    yield model
    screen = next(one for asked in shipped("x").surveys for one in asked.screens if len(one.options) > 3)
    without = draft.switched(screen, screen.options[2], on=False)
    for now in (screen, draft.moved(screen, screen.options[0].key, 1), without):
        for lang in ("nl", "en"):
            model.show_screen(now, screen, lang)
            yield model


CASES: dict[type[QAbstractItemModel], Callable[[Shop], Life]] = {
    IdRows: lambda shop: long_table(Bare, shop),
    CustomerRows: lambda shop: long_table(CustomerRows, shop),
    MemberRows: lambda shop: long_table(MemberRows, shop),
    TimelineModel: history,
    AnswersModel: answers,
    ThemesModel: themes_heard,
    ThemesListModel: themes_kept,
    GroupsModel: groups,
    Fields: fields,
    ColumnsModel: columns_of_a_file,
    RejectedModel: rejected,
    FiguresModel: figures,
    People: people,
    OptionsModel: options,
    PartsModel: parts,
}


@pytest.fixture(scope="module")
def shop(demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    """The small shop, in which visitors said something."""
    file = tmp_path_factory.mktemp("models") / "winkel.klantdesk"
    file.write_bytes(demo_file.read_bytes())
    said.leave(file, said.few())
    opened = Shop.open(file)
    yield opened
    opened.close()


def models_of_the_window() -> set[type[QAbstractItemModel]]:
    """Every class of ours that is a model, found by importing all of the window."""
    for module in pkgutil.walk_packages(klantdesk.ui.__path__, "klantdesk.ui."):
        importlib.import_module(module.name)
    found: set[type[QAbstractItemModel]] = set()
    last: list[type[QAbstractItemModel]] = [QAbstractItemModel]
    while last:
        last = [kind for known in last for kind in known.__subclasses__()]
        found.update(kind for kind in last if kind.__module__.startswith("klantdesk."))
    return found


def test_no_model_is_forgotten() -> None:
    assert {kind.__name__ for kind in models_of_the_window()} == {kind.__name__ for kind in CASES}


@pytest.mark.parametrize("kind", CASES, ids=lambda kind: kind.__name__)
def test_a_model_keeps_the_rules_of_qt(
    dressed: QApplication, shop: Shop, kind: type[QAbstractItemModel]
) -> None:
    """What the tester finds wrong it warns of, and pytest-qt makes each such warning a failure."""
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    seen: list[QAbstractItemModel] = []
    for model in CASES[kind](shop):
        assert isinstance(model, kind)
        if model not in seen:
            seen.append(model)
            QAbstractItemModelTester(model, mode, model)
        ask_everything(model)
    assert seen
    dressed.processEvents()


def ask_everything(model: QAbstractItemModel) -> None:
    """Whatever a view or a screen reader may ask: every cell near both ends, every head, in every role."""
    high = model.rowCount()
    wide = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row in {*range(min(high, 12)), *range(max(0, high - 3), high)}:
        for column in range(wide):
            index = model.index(row, column)
            assert index.isValid()
            assert model.rowCount(index) == 0
            assert model.flags(index) & Qt.ItemFlag.ItemIsEnabled
            for role in ROLES:
                index.data(role)
    for section in range(wide):
        for way in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical):
            model.headerData(section, way, Qt.ItemDataRole.DisplayRole)

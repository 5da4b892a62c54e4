"""The customer groups: the answer, the grid, the table, and the customers of the chosen group."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from klantdesk.desk.movement import Flow, Movement
from klantdesk.desk.value_views import GroupValues
from klantdesk.desk.views import CustomerLine, Groups
from klantdesk.errors import KlantDeskError, NothingToShow
from klantdesk.records import Group
from klantdesk.ui import texts, theme
from klantdesk.ui.groups.cards import GridCard, TableCard
from klantdesk.ui.groups.members import Members
from klantdesk.ui.groups.movement import MovementCard, list_name
from klantdesk.ui.groups.words import GroupWords
from klantdesk.ui.page import Page
from klantdesk.ui.parts import reading_order
from klantdesk.ui.parts.answer import Answer
from klantdesk.ui.parts.cards import EmptyState
from klantdesk.ui.parts.columns import Columns
from klantdesk.ui.parts.labels import link

if TYPE_CHECKING:
    from klantdesk.desk.shop import Shop
    from klantdesk.ui.workplace import Workplace

NARROWEST = 480
WIDEST_ANSWER = 1080


class GroupsPage(Page):
    """Another page opens it with a `group`, or with `measure="revenue"`."""

    id: ClassVar[str] = "groups"

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.group, self.chosen = Group.AT_RISK, False
        self.cell: tuple[int, int] | None = None
        self.shown: Groups | None = None
        self.moved: Movement | None = None
        self.answer = Answer()
        self.answer.headline.setMaximumWidth(theme.look().px(WIDEST_ANSWER))
        self.grid, self.table, self.members = GridCard(), TableCard(), Members(self._fetch_rows)
        self.movement = MovementCard()
        self.movement.hide()
        self.contacts = link(self.tr("What does contact lead to?"))
        self.figures = self._figures()
        self.empty = EmptyState(
            "squares-four",
            self.tr("Your customer groups will appear here"),
            self.tr("After your first import you see who is loyal, who is new and who slips away."),
            self.tr("Import"),
        )
        self.nobody = EmptyState(
            "squares-four",
            self.tr("Your sales name no customer yet: that is why there are no groups."),
            self.tr("Import an export that has a customer number, a name or an e-mail in each row."),
            self.tr("Import"),
        )
        self.body.addWidget(self.figures)
        for state in (self.empty, self.nobody):
            self.body.addWidget(state, 1)
            state.wanted.connect(lambda: self.work.go("import"))
            state.hide()
        self.figures.hide()
        self._connect()

    def _figures(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(16))
        column.addWidget(self.answer)
        both = Columns(NARROWEST, 16)
        both.add(self.grid)
        both.add(self.table)
        column.addWidget(both)
        column.addWidget(self.movement)
        column.addWidget(self.members)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        column.addWidget(self.contacts, 0, left)
        return whole

    def _connect(self) -> None:
        self.answer.followed.connect(lambda key: self.choose(Group(key)))
        self.grid.heat.group_chosen.connect(self.choose)
        self.grid.heat.opened.connect(self.choose_cell)
        self.table.groups.chosen.connect(self.choose)
        self.table.list_wanted.connect(self._show_list)
        self.members.save_wanted.connect(self._ask_where)
        self.members.table.opened.connect(self._open_customer)
        self.movement.month_chosen.connect(self.show_moves)
        self.movement.followed.connect(self._list_moved)
        self.contacts.clicked.connect(lambda: self.work.go("touchpoints"))

    def title(self) -> str:
        """The page's name."""
        return self.tr("Customer groups")

    def state(self) -> dict[str, object]:
        """The group, the cell and the measure."""
        return {"group": self.group, "cell": self.cell, "measure": self.grid.measure()}

    def show_state(self, state: Mapping[str, object]) -> None:
        """Show a group, or the measure, again."""
        group, cell, measure = (state.get(key) for key in ("group", "cell", "measure"))
        if isinstance(measure, str):
            self.grid.show_measure(measure)
        if isinstance(group, Group):
            self.choose(group)
        if isinstance(cell, tuple):
            self.choose_cell(*cell)

    def reload(self) -> None:
        """Fetch the groups and the list."""
        shop = self.work.shop
        job = self.work.read(self, "groups", lambda _watch: _groups(shop))
        job.succeeded.connect(self._show)
        job.failed.connect(self._show_nothing)
        self.members.rows.mark_stale()

    def choose(self, group: Group) -> None:
        """Show a group everywhere on the page."""
        self.group, self.chosen, self.cell = group, True, None
        self.grid.choose(group)
        self.table.choose(group)
        self._find()

    def choose_cell(self, row: int, column: int) -> None:
        """List the customers of one cell of the grid."""
        self.cell = (row, column)
        self._find()
        self._show_list()

    def _show(self, shown: Groups) -> None:
        self.shown, words = shown, GroupWords(shown)
        self.nobody.setVisible(not shown.customers)
        self.empty.hide()
        self.figures.setVisible(bool(shown.customers))
        if not shown.customers:
            return
        if not self.chosen:
            self.group = words.worth_most()
        self.answer.say(words.answer(), words.context())
        self.grid.show_groups(shown)
        self.table.show_groups(shown, self.group)
        self.grid.choose(self.group)
        self._find()
        self.show_moves(self.moved.month if self.moved else None)
        shop = self.work.shop
        job = self.work.read(self, "values", lambda _watch: _values(shop))
        job.succeeded.connect(self.table.show_values)
        job.failed.connect(self._show_nothing)

    def _show_nothing(self, error: KlantDeskError) -> None:
        if isinstance(error, NothingToShow):
            self.figures.hide()
            self.nobody.hide()
            self.empty.show()
        else:
            self.fail(error)

    # who moved

    def show_moves(self, month: date | None = None) -> None:
        """Show who moved in a month, by default the last whole one."""
        shop = self.work.shop
        job = self.work.read(self, "movement", lambda _watch: _movement(shop, month))
        job.succeeded.connect(self._show_moves)
        job.failed.connect(self._show_nothing)

    def _show_moves(self, found: tuple[Movement, tuple[date, ...]]) -> None:
        self.moved = found[0]
        self.movement.show_movement(*found)
        self.movement.show()
        reading_order.follow(self)

    def _list_moved(self, flow: Flow) -> None:
        if self.moved is None:
            return
        shop, month = self.work.shop, self.moved.month
        job = self.work.read(self, "movers", lambda _watch: _movers(shop, month, flow))
        job.succeeded.connect(lambda ids: self.work.go("customers", ids=ids, name=list_name(flow)))
        job.failed.connect(self.fail)

    # the list

    def _find(self) -> None:
        shop, group, cell = self.work.shop, self.group, self.cell
        job = self.work.read(self, "members", lambda _watch: _members(shop, group, cell))
        job.succeeded.connect(self._show_members)
        job.failed.connect(self._show_nothing)

    def _show_members(self, ids: array[int]) -> None:
        self.members.show_members(self.list_name(), ids)

    def list_name(self) -> str:
        """What the list holds: a group, or one cell of it."""
        name = texts.group(self.group)
        if self.cell is None or self.shown is None:
            return name
        return GroupWords(self.shown).cell_name(*self.cell)

    def _fetch_rows(self, ids: tuple[int, ...]) -> None:
        shop = self.work.shop
        job = self.work.read(self, "rows", lambda _watch: _lines(shop, ids))
        job.succeeded.connect(self.members.rows.take)
        job.failed.connect(self._lose_rows)

    def _lose_rows(self, error: KlantDeskError) -> None:
        self.members.rows.take(())
        self.fail(error)

    def _show_list(self) -> None:
        """Bring the list in sight and stand on it."""
        self.reveal(self.members)
        self.members.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_customer(self, customer: int) -> None:
        self.work.go("card", customer=customer)

    # saving

    def _ask_where(self) -> None:
        proposed = f"{self.list_name()}.xlsx"
        kinds = self.tr("Excel (*.xlsx);;CSV (*.csv)")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save customers"), proposed, kinds)
        if chosen:
            self.save(Path(chosen))

    def save(self, target: Path) -> None:
        """Save exactly the customers listed."""
        shop, ids, lang = self.work.shop, self.members.rows.ids, texts.lang()
        job = self.work.read(self, "save", lambda _watch: _saved(shop, ids, target, lang))
        job.succeeded.connect(lambda file: self.work.tell(self.tr("Saved as {file}").format(file=file.name)))
        job.failed.connect(self.fail)


def _groups(shop: Shop) -> Groups:
    from klantdesk.desk import insights

    return insights.groups(shop)


def _movement(shop: Shop, month: date | None) -> tuple[Movement, tuple[date, ...]]:
    from klantdesk.desk import movement, trends

    return movement.movement(shop, month), trends.months(shop)


def _movers(shop: Shop, month: date, flow: Flow) -> array[int]:
    from klantdesk.desk import movement

    return movement.movers(shop, month, flow.origin, flow.to)


def _values(shop: Shop) -> GroupValues:
    from klantdesk.desk import value

    return value.by_group(shop)


def _members(shop: Shop, group: Group, cell: tuple[int, int] | None) -> array[int]:
    from klantdesk.desk import insights

    return insights.members(shop, cell=cell) if cell else insights.members(shop, group)


def _lines(shop: Shop, ids: tuple[int, ...]) -> list[CustomerLine]:
    from klantdesk.desk import customers

    return customers.rows(shop, ids)


def _saved(shop: Shop, ids: array[int], target: Path, lang: str) -> Path:
    from klantdesk.desk import customers

    return customers.save(shop, ids, target, lang)

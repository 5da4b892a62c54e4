"""The two cards at the top of the groups page: the grid and the table, each with what it says."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from klantdesk.desk.value_views import GroupValues
from klantdesk.desk.views import Groups
from klantdesk.records import Group
from klantdesk.ui import texts, theme
from klantdesk.ui.groups.heat import HeatGrid, group_ink
from klantdesk.ui.groups.table_view import GroupsTable
from klantdesk.ui.groups.words import GroupWords, expected_words
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.chips import Segmented
from klantdesk.ui.parts.labels import button, line, text

CUSTOMERS, REVENUE = "customers", "revenue"
MARK = 16


class GroupMark(QWidget):
    """The line that stands around the chosen group, as a key to the sentence beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.group = Group.AT_RISK
        self.setFixedSize(theme.look().px(MARK), theme.look().px(MARK))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the square."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(group_ink(self.group), 2.5))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 3, 3)


class GridCard(Card):
    """How often against how long ago, by customers or by revenue, and what the chosen group is."""

    def __init__(self) -> None:
        super().__init__()
        px = theme.look().px
        self.heat, self.mark = HeatGrid(), GroupMark()
        self.told = text("", "note", wrap=True)
        self.sub = text("", "note")
        self.switch = Segmented(((CUSTOMERS, self.tr("Customers")), (REVENUE, self.tr("Revenue"))), CUSTOMERS)
        self.switch.chosen.connect(self.show_measure)
        head, words = QHBoxLayout(), QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(text(self.tr("How often and how long ago"), "card"))
        words.addWidget(self.sub)
        head.addLayout(words, 1)
        head.addWidget(self.switch)
        self.body.addLayout(head)
        self.body.addSpacing(px(6))
        self.body.addWidget(self.heat, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(18), px(10), px(18), px(10))
        foot.setSpacing(px(14))
        foot.addWidget(self.mark)
        foot.addWidget(self.told, 1)
        self.column.addWidget(line())
        self.column.addLayout(foot)
        self.words: GroupWords | None = None
        self.show_measure(CUSTOMERS)

    def measure(self) -> str:
        """What the shades stand for."""
        return self.switch.now()

    def show_measure(self, measure: str) -> None:
        """Shade by customers or by revenue."""
        self.switch.choose(measure)
        self.heat.show_measure(by_revenue=measure == REVENUE)
        more = self.tr("The stronger the colour, the more revenue in three years")
        self.sub.setText(
            more if measure == REVENUE else self.tr("The stronger the colour, the more customers")
        )

    def show_groups(self, shown: Groups) -> None:
        """Show these groups."""
        self.words = GroupWords(shown)
        self.heat.show_groups(shown)

    def choose(self, group: Group) -> None:
        """Put the line around a group and say who belongs to it."""
        self.heat.choose(group)
        self.mark.group = group
        self.mark.update()
        if self.words is not None:
            self.told.setText(f"{texts.group(group)}: {self.words.explanation(group)}")


class TableCard(Card):
    """The groups in rows, and the way to the list of the chosen one."""

    list_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(padding=(0, 0))
        px = theme.look().px
        self.groups = GroupsTable()
        self.told, self.expected = text("", "note", wrap=True), text("", "note", wrap=True)
        self.tested = text("", "small", wrap=True)
        self.show_list = button("", "primary")
        self.show_list.clicked.connect(self.list_wanted)
        self.body.addWidget(self.groups)
        self.body.addStretch()
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), px(10), px(14), px(10))
        foot.setSpacing(px(12))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        for one in (self.told, self.expected, self.tested):
            words.addWidget(one)
        self.expected.hide()
        self.tested.hide()
        foot.addLayout(words, 1)
        foot.addWidget(self.show_list)
        self.column.addWidget(line(soft=False))
        self.column.addLayout(foot)
        self.shown: Groups | None = None
        self.values: GroupValues | None = None
        self.group = Group.LOYAL

    def show_groups(self, shown: Groups, group: Group) -> None:
        """Show these groups."""
        self.shown = shown
        self.groups.show_groups(shown, group)
        self.choose(group)

    def choose(self, group: Group) -> None:
        """Stand on a group."""
        self.group = group
        self.groups.choose(group)
        self._say_expected()
        if self.shown is None:
            return
        row = next((row for row in self.shown.rows if row.key is group), None)
        if row is not None:
            told = self.tr("{group}: {money} in three years")
            self.told.setText(told.format(group=texts.group(group), money=texts.money(row.revenue_cents)))
            self.show_list.setText(self.tr("See the %Ln customer(s)", "", row.customers))
            self.show_list.setVisible(row.customers > 0)

    def show_values(self, values: GroupValues | None) -> None:
        """What the groups are expected to bring in, or why that is not said; None: not known yet."""
        self.values = values
        self._say_expected()

    def _say_expected(self) -> None:
        said = expected_words(self.values, self.group) if self.values else ("", "", "")
        for label, words in ((self.expected, said[0]), (self.tested, said[1])):
            label.setText(words)
            label.setVisible(bool(words))
        self.expected.setToolTip(said[2])

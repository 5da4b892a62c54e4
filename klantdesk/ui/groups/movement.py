"""Who moved from group to group in a month: a line for each flow, and the customers behind it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from klantdesk.desk.movement import Flow, Movement
from klantdesk.records import Group
from klantdesk.ui import texts, theme
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.chips import GroupTag
from klantdesk.ui.parts.columns import Columns
from klantdesk.ui.parts.labels import IconLabel, link, text
from klantdesk.ui.parts.month_chooser import MonthChooser

SHOWN, BAR, TALL = 8, 8, 26
BESIDE = 2
"""Flows stand in so many columns, as long as each is wide enough."""
NARROWEST, BAR_COLUMN = 390, 3


class FlowBar(QWidget):
    """How large a flow is beside the largest."""

    def __init__(self, share: float, group: Group) -> None:
        super().__init__()
        self.share, self.group = share, group
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As high as a line."""
        return QSize(theme.look().px(90), theme.look().px(TALL))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the bar in the colour of the group people went to."""
        look, painter = theme.look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.group(self.group, "mark"))
        high = look.px(BAR)
        wide = max(float(high), self.width() * self.share)
        painter.drawRoundedRect(QRectF(0, (self.height() - high) / 2, wide, high), high / 2, high / 2)


class MovementCard(Card):
    """The largest flows of a month; `followed` tells from which group to which to list."""

    followed = Signal(object)
    month_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        px = theme.look().px
        self.chooser = MonthChooser()
        self.chooser.chosen.connect(self.month_chosen)
        self.told = text("", "note", wrap=True)
        head = QHBoxLayout()
        self.body.removeWidget(self.title)
        head.addWidget(self.title, 1)
        head.addWidget(self.chooser)
        self.body.addLayout(head)
        self.body.addWidget(self.told)
        self.body.addSpacing(px(6))
        self.columns = Columns(NARROWEST, 16)
        self.grids = [self._column() for _ in range(BESIDE)]
        self.body.addWidget(self.columns)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_movement(self, shown: Movement, months: Sequence[date]) -> None:
        """Show the flows of a month."""
        self.chooser.show_months(months, shown.month)
        self.set_title(self._title(shown))
        self.told.setText(self._context(shown))
        self.told.setVisible(bool(self.told.text()))
        for grid in self.grids:
            while (item := grid.takeAt(0)) is not None:
                if (widget := item.widget()) is not None:
                    widget.deleteLater()
        flows = shown.flows[:SHOWN]
        largest = max((flow.customers for flow in flows), default=1)
        down = -(-len(flows) // BESIDE)
        for place, flow in enumerate(flows):
            across, row = divmod(place, down)
            self._add(self.grids[across], row, flow, flow.customers / largest)

    def _title(self, shown: Movement) -> str:
        """What the month meant for the best group."""
        came, left = shown.into(Group.LOYAL), shown.out_of(Group.LOYAL)
        joined = self.tr("%Ln became loyal customer(s)", "", came) if came else self.tr("nobody became loyal")
        parted = self.tr("%Ln no longer were", "", left) if left else self.tr("none left")
        told = self.tr("In {month} {joined} and {parted}")
        return told.format(month=texts.month_name(shown.month), joined=joined, parted=parted)

    def _context(self, shown: Movement) -> str:
        """How many moved at all and how many are new, until which day; "" where there is nobody yet."""
        fresh = sum(flow.customers for flow in shown.flows if flow.origin is None)
        moved = sum(flow.customers for flow in shown.flows) - fresh
        parts = [
            self.tr("%Ln customer(s) moved to another group", "", moved) if moved else "",
            self.tr("%Ln customer(s) stayed where they were", "", shown.stayed) if shown.stayed else "",
            self.tr("%Ln customer(s) new", "", fresh) if fresh else "",
        ]
        told = ", ".join(part for part in parts if part)
        day = self.tr("To {day}.").format(day=texts.long_date(shown.last))
        return f"{told}. {day}" if told else ""

    def _column(self) -> QGridLayout:
        px, half = theme.look().px, QWidget()
        grid = QGridLayout(half)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(2))
        grid.setColumnStretch(BAR_COLUMN, 1)
        self.columns.add(half)
        return grid

    def _add(self, grid: QGridLayout, row: int, flow: Flow, share: float) -> None:
        origin: QWidget = GroupTag(flow.origin) if flow.origin else text(self.tr("New customer"), "label")
        count = link(texts.number(flow.customers))
        spoken = self.tr("%Ln customer(s)", "", flow.customers)
        count.setAccessibleName(f"{spoken}, {list_name(flow)}")
        count.clicked.connect(lambda: self.followed.emit(flow))
        arrow = IconLabel("arrow-right", 14, "ink.tertiary")
        for at, widget in enumerate((origin, arrow, GroupTag(flow.to), FlowBar(share, flow.to), count)):
            grid.addWidget(widget, row, at)


def list_name(flow: Flow) -> str:
    """What the list of a flow is called."""
    to = texts.group(flow.to)
    translate = QCoreApplication.translate
    if flow.origin is None:
        return translate("Movement", "new, now {to}").format(to=to)
    return translate("Movement", "from {origin} to {to}").format(origin=texts.group(flow.origin), to=to)

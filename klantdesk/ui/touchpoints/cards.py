"""The two cards: what each kind of contact leads to, and who bought nothing yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from klantdesk.desk.touchpoints import Contacts, Leads, Touchpoint
from klantdesk.ui import theme
from klantdesk.ui.feedback.twin import TwinCard
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.labels import button, line, link, text
from klantdesk.ui.touchpoints.share_mark import ShareMark
from klantdesk.ui.touchpoints.words import LeadWords, TouchpointWords, kind_name, lifts

ROOM, GAP, ROW_GAP = 1.08, 18, 7
UNBOUND = 16_777_215
"""Qt's greatest height of a widget."""
WIDTHS = (13, 8, 7, 10, 0)
"""How the columns share the room: name, bar, share, verdict; the link takes what it needs."""


class ContactsCard(TwinCard):
    """A row for each kind of contact; `quiet_wanted` tells the kind whose silent customers to list."""

    quiet_wanted = Signal(str)
    save_wanted = Signal()

    def __init__(self) -> None:
        self.holder = QWidget()
        super().__init__(self.tr("What contacts lead to"), self.holder)
        self.place = QVBoxLayout(self.holder)
        self.place.setContentsMargins(0, 0, 0, 0)
        self.rows: QWidget | None = None
        self.links: dict[str, QPushButton] = {}
        self.sub.setText(
            self.tr(
                "Bar: who bought within 30 days, with the 95% interval as a thin line. "
                "Stripe: how often the same customers buy otherwise."
            )
        )
        self.copy, self.save = link(self.tr("Copy")), link(self.tr("Save as Excel"))
        for at, made in enumerate((self.copy, self.save)):
            made.setIcon(made.icon().__class__())
            self.foot.insertWidget(self.foot.indexOf(self.turn) + 1 + at, made)
        self.copy.setToolTip(self.tr("Copy the table for a spreadsheet (Ctrl C in the table)"))
        self.copy.clicked.connect(self.table.copy_all)
        self.save.clicked.connect(self.save_wanted)

    def show_contacts(self, shown: Contacts, words: TouchpointWords) -> None:
        """Show these in place of the ones before."""
        self.set_title(words.title())
        if self.rows is not None:
            self.place.removeWidget(self.rows)
            self.rows.hide()
            self.rows.deleteLater()
        self.links = {}
        self.rows = self._rows(shown, words)
        self.place.addWidget(self.rows)
        self.show_table(words.columns(), words.rows())

    def _turn(self) -> None:
        """The table takes the place of the picture, and all rows of it are in sight."""
        high, table = self.front.height(), self.table
        super()._turn()
        if self.both.currentWidget() is table:
            whole = table.horizontalHeader().sizeHint().height() + table.verticalHeader().length()
            self.both.setFixedHeight(max(high, whole + theme.look().px(2)))
        else:
            self.both.setMinimumHeight(0)
            self.both.setMaximumHeight(UNBOUND)

    def _rows(self, shown: Contacts, words: TouchpointWords) -> QWidget:
        px, rows = theme.look().px, QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, px(4), 0, px(4))
        grid.setHorizontalSpacing(px(GAP))
        grid.setVerticalSpacing(px(ROW_GAP))
        for column, width in enumerate(WIDTHS):
            grid.setColumnStretch(column, width)
        ends = [share for one in shown.touchpoints for share in (one.high, one.usual) if share]
        most = max(ends, default=1.0) * ROOM
        for place, one in enumerate(words.ordered):
            grid.addWidget(line(), place * 2, 0, 1, len(WIDTHS))
            self._add(grid, place * 2 + 1, one, words, most)
        return rows

    def _add(self, grid: QGridLayout, row: int, one: Touchpoint, words: TouchpointWords, most: float) -> None:
        tone = "good" if lifts(one) else ""
        cells = (
            _pair(kind_name(one.kind), words.counts(one)),
            ShareMark(one, most, words.spoken(one)),
            _pair(words.share(one), words.between(one)),
            _pair(words.verdict(one), words.usual(one), tone),
        )
        for column, cell in enumerate(cells):
            grid.addWidget(cell, row, column)
        if one.quiet:
            quiet = link(words.quiet(one))
            quiet.setAccessibleName(f"{words.quiet_name(one.kind)}: {quiet.text()}")
            quiet.clicked.connect(lambda: self.quiet_wanted.emit(one.kind))
            self.links[one.kind] = quiet
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            grid.addWidget(quiet, row, len(cells), left)


def _pair(first: str, second: str, tone: str = "") -> QWidget:
    """A strong line with a note under it."""
    pair = QWidget()
    column = QVBoxLayout(pair)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addStretch()
    labels: list[QLabel] = [text(first, "strong", wrap=True, tone=tone)]
    if second:
        labels.append(text(second, "note", wrap=True))
    for label in labels:
        column.addWidget(label)
    column.addStretch()
    return pair


class LeadsCard(Card):
    """How many bought nothing yet, what there is between them and the shop, and the way to them."""

    list_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(padding=(18, 14))
        self.words = LeadWords()
        self.title.show()
        self.told = text("", "note", wrap=True)
        self.see = button("", "plain", "users")
        told = QVBoxLayout()
        told.setSpacing(theme.look().px(2))
        self.body.removeWidget(self.title)
        told.addWidget(self.title)
        told.addWidget(self.told)
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(16))
        row.addLayout(told, 1)
        row.addWidget(self.see, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
        self.see.clicked.connect(self.list_wanted)

    def show_leads(self, leads: Leads) -> None:
        """Show these."""
        self.set_title(self.words.title(leads))
        self.told.setText(self.words.told(leads))
        self.see.setText(self.words.see(len(leads.ids)))
        self.see.setVisible(bool(leads.ids))

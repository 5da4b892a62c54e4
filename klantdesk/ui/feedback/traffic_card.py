"""Visitors and buyers: how many came in, how many bought, and on which hour of the week the fewest do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from klantdesk.desk.traffic_views import Week
from klantdesk.ui import theme
from klantdesk.ui.feedback.traffic_words import CONVERSION, VISITORS, TrafficWords
from klantdesk.ui.feedback.twin import TwinCard
from klantdesk.ui.feedback.week_map import WeekMap
from klantdesk.ui.parts.chips import Segmented
from klantdesk.ui.parts.labels import button, link, text


class TrafficCard(TwinCard):
    """The title is the finding; while nobody counted it says how to begin."""

    count_wanted = Signal()
    import_wanted = Signal()
    save_wanted = Signal()

    def __init__(self) -> None:
        self.map = WeekMap()
        super().__init__(self.tr("Visitors and buyers"), self.map)
        self.words, self.switches = TrafficWords(None), False
        self.map.setAccessibleName(self.tr("Visitors and buyers by weekday and hour"))
        self.measure = Segmented(
            ((CONVERSION, self.tr("Conversion")), (VISITORS, self.tr("Visitors"))), CONVERSION
        )
        self.told, self.notes = text("", "strong", wrap=True), text("", "note", wrap=True)
        self.below.setContentsMargins(0, theme.look().px(6), 0, 0)
        self.below.setSpacing(theme.look().px(2))
        self.below.addWidget(self.told)
        self.below.addWidget(self.notes)
        self.head = self._head()
        self.body.insertWidget(self.body.indexOf(self.both), self.head)
        self.empty = self._empty()
        self.body.addWidget(self.empty)
        self.copy, self.save = link(self.tr("Copy")), link(self.tr("Save as Excel"))
        for at, made in enumerate((self.copy, self.save)):
            made.setIcon(made.icon().__class__())
            self.foot.insertWidget(self.foot.indexOf(self.turn) + 1 + at, made)
        self.copy.setToolTip(self.tr("Copy the table for a spreadsheet (Ctrl C in the table)"))
        self.copy.clicked.connect(self.table.copy_all)
        self.save.clicked.connect(self.save_wanted)
        self.both.currentChanged.connect(self._show_side)
        self.map.pointed.connect(self.told.setText)
        self.measure.chosen.connect(self._draw)

    def _head(self) -> QWidget:
        """Three figures with what they are, and the switch of what the map shows."""
        px, head = theme.look().px, QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, px(2), 0, px(8))
        row.setSpacing(px(16))
        self.figures: list[tuple[QLabel, QLabel]] = []
        for _ in range(3):
            pair = (text("", "title"), text("", "note", wrap=True))
            column = QVBoxLayout()
            column.setSpacing(0)
            for label in pair:
                column.addWidget(label)
            column.addStretch()
            row.addLayout(column, 1)
            self.figures.append(pair)
        row.addWidget(self.measure, 0, Qt.AlignmentFlag.AlignBottom)
        return head

    def _empty(self) -> QWidget:
        px, empty = theme.look().px, QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(0, px(4), 0, px(4))
        column.setSpacing(px(12))
        self.how = text("", "body", wrap=True)
        column.addWidget(self.how)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.import_button = button(self.tr("Import counts"), "plain", "tray")
        self.count_button = button(self.tr("Count now"), "plain", "plus")
        for made, wanted in (
            (self.import_button, self.import_wanted),
            (self.count_button, self.count_wanted),
        ):
            made.clicked.connect(wanted)
            row.addWidget(made)
        row.addStretch()
        column.addLayout(row)
        return empty

    def show_week(self, week: Week | None) -> None:
        """Show these days, or how to count where nobody did."""
        self.words = words = TrafficWords(week)
        counted = week is not None and week.days > 0
        self.set_title(words.title())
        self.sub.setText(words.sub())
        for part in (self.head, self.both, self.turn, self.copy, self.save):
            part.setVisible(counted)
        self.show_foot(shown=counted)
        self.empty.setVisible(week is not None and not counted)
        self.how.setText(self._how(week))
        if week is None or not counted:
            return
        for (figure, name), (value, told) in zip(self.figures, words.figures(), strict=True):
            figure.setText(value)
            name.setText(told)
        self.switches = week.buyers_by_hour
        self._show_side()
        self.measure.choose(CONVERSION if week.whole.base else VISITORS)
        self.show_table(words.columns(), words.rows())
        self._draw()

    def _draw(self) -> None:
        measure = self.measure.now()
        self.map.draw(self.words.drawing(measure))
        notes = self.words.notes(measure)
        self.notes.setText(" ".join(notes))
        self.notes.setVisible(bool(notes))

    def _show_side(self) -> None:
        """The table has all figures: there is nothing to switch beside it."""
        self.measure.setVisible(self.switches and self.both.currentWidget() is self.front)

    def _how(self, week: Week | None) -> str:
        if week is None:
            return ""
        return self.tr(
            "Tap + for each visitor and * for each buyer on the entry screen, or import a file with counts: "
            "a day, the number of visitors and, where your counter knows them, the hour and the buyers."
        )

"""The imports so far, each with a way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from klantdesk.desk.views import BatchView
from klantdesk.ui import texts, theme
from klantdesk.ui.importing.outcome import APART
from klantdesk.ui.importing.words import ImportWords
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.chips import tag
from klantdesk.ui.parts.labels import IconLabel, button, line, text

SHOWN = 5
ROW_HEIGHT = 52


class PastRow(QWidget):
    """One import: its file, what it brought, and what can be done with it."""

    def __init__(self, batch: BatchView) -> None:
        super().__init__()
        px = theme.look().px
        self.batch = batch.id
        self.setMinimumHeight(px(ROW_HEIGHT))
        self.undo, self.rejected = (
            button(self.tr("Undo"), "small", "arrow-counter-clockwise"),
            button(self.tr("Rejected rows"), "small", "warning"),
        )
        self.undo.setAccessibleName(self.tr("Undo the import of {file}").format(file=batch.file))
        self.rejected.setAccessibleName(self.tr("See the rejected rows of {file}").format(file=batch.file))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(6), 0, px(6))
        row.setSpacing(px(12))
        gone = batch.undone_at is not None
        row.addWidget(IconLabel("file-text", 18, "ink.tertiary"))
        told = QVBoxLayout()
        told.setSpacing(0)
        name = self.tr("{file}, imported {day}")
        if batch.mends:
            name = self.tr("Mended rows of {file}, imported {day}")
        when = name.format(file=batch.file, day=texts.short_date(batch.taken_at.date()))
        told.addWidget(text(when, "muted" if gone else "strong", wrap=True))
        told.addWidget(text(_brought(batch), "note", wrap=True))
        row.addLayout(told, 1)
        if gone:
            row.addWidget(tag(self.tr("undone")), 0, Qt.AlignmentFlag.AlignVCenter)
        for step, shown in ((self.rejected, bool(batch.rejected_rows)), (self.undo, True)):
            row.addWidget(step)
            step.setVisible(shown and not gone)


class PastImports(Card):
    """The newest few, the rest on request."""

    undo_wanted = Signal(int)
    rejected_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__(self.tr("Earlier imports"))
        self.batches: Sequence[BatchView] = ()
        self.rows: list[PastRow] = []
        self.all = False
        self.list = QVBoxLayout()
        self.list.setSpacing(0)
        self.body.addSpacing(theme.look().px(8))
        self.body.addLayout(self.list)
        self.more = button("", "link")
        self.more.clicked.connect(self._show_all)
        self.body.addWidget(self.more)
        self.hide()

    def show_batches(self, batches: Sequence[BatchView]) -> None:
        """Show these, newest first."""
        self.batches = batches
        while (item := self.list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.rows = []
        for batch in batches if self.all else batches[:SHOWN]:
            self._add(batch)
        self.more.setText(self.tr("Show all %Ln", "", len(batches)))
        self.more.setVisible(len(batches) > len(self.rows))
        self.setVisible(bool(batches))

    def row(self, batch: int) -> PastRow | None:
        """The row of an import, brought in sight; None when there is no such import."""
        if not self.all and all(row.batch != batch for row in self.rows):
            self._show_all()
        return next((row for row in self.rows if row.batch == batch), None)

    def _add(self, batch: BatchView) -> None:
        row = PastRow(batch)
        row.undo.clicked.connect(lambda: self.undo_wanted.emit(batch.id))
        row.rejected.clicked.connect(lambda: self.rejected_wanted.emit(batch.id))
        self.list.addWidget(line())
        self.list.addWidget(row)
        self.rows.append(row)

    def _show_all(self) -> None:
        self.all = True
        self.show_batches(self.batches)


def _brought(batch: BatchView) -> str:
    """What an import added, and over which days."""
    words = ImportWords()
    receipts, customers = batch.added.get("receipts", 0), batch.added.get("customers", 0)
    parts = [words.purchases(receipts)] if receipts else []
    if customers:
        parts.append(words.new_customers(customers))
    parts += [words.apart(kind, batch.added[kind]) for kind in APART if batch.added.get(kind)]
    if changed := batch.updated.get("receipts", 0):
        parts.append(words.purchases_changed(changed))
    if changed := batch.updated.get("customers", 0):
        parts.append(words.customers_changed(changed))
    if changed := sum(batch.updated.get(kind, 0) for kind in APART):
        parts.append(words.changed(changed))
    if batch.first_date and batch.last_date:
        days = dict.fromkeys(map(texts.short_date, (batch.first_date, batch.last_date)))
        parts.append(" – ".join(days))
    return " · ".join(parts)

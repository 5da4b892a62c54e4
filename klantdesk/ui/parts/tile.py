"""A figure with its name, its past, its comparison and its next step: the whole tile is the button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from klantdesk.ui import theme
from klantdesk.ui.parts.definition import DefinitionButton
from klantdesk.ui.parts.goal import GoalRow
from klantdesk.ui.parts.labels import IconLabel, line, text
from klantdesk.ui.parts.spark import Spark

UP, DOWN, LEVEL = "▲", "▼", "="


class Tile(QFrame):
    """One key figure; `opened` when it is clicked or Enter is pressed on it."""

    opened = Signal()
    leads = True
    """Whether there is anything behind the figure."""

    def __init__(self, key: str, name: str, next_step: str, series: int = 1) -> None:
        super().__init__()
        theme.styled(self, card="tile")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        px = theme.look().px
        self.name = text(name, "label")
        self.about, self.goal = DefinitionButton(key, name), GoalRow(name, series)
        self.figure, self.spark = text("–", "figure"), Spark(series)
        self.mark_words = ""
        self.mark, self.comparison = text("", "small"), text("", "small")
        self.mark.setTextFormat(Qt.TextFormat.RichText)
        self.next_step = theme.styled(text(next_step, "label"), tone="info")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(11), px(12), px(11), px(11))
        column.setSpacing(0)
        column.addLayout(self._head_row())
        column.addLayout(self._figure_row())
        column.addSpacing(px(3))
        column.addLayout(self._comparison_row())
        column.addWidget(self.goal)
        column.addStretch()
        self.step = QWidget()
        self.step.setLayout(self._step_rows())
        column.addWidget(self.step)

    def _head_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(4))
        row.addWidget(self.name, 1)
        row.addWidget(self.about)
        return row

    def _figure_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(8))
        row.addWidget(self.figure)
        row.addStretch()
        row.addWidget(self.spark, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _comparison_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(3))
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.comparison, 1)
        self.comparison.setWordWrap(True)
        return row

    def _step_rows(self) -> QVBoxLayout:
        px = theme.look().px
        row = QHBoxLayout()
        row.setSpacing(px(5))
        row.addWidget(self.next_step)
        row.addWidget(IconLabel("arrow-right", 14, "accent.text"))
        row.addStretch()
        rows = QVBoxLayout()
        rows.setContentsMargins(0, px(9), 0, 0)
        rows.setSpacing(px(9))
        rows.addWidget(line())
        rows.addLayout(row)
        return rows

    def lead(self, *, on: bool) -> None:
        """Lead to what is behind the figure, or to nothing while there is no figure."""
        self.leads = on
        self.step.setVisible(on)
        shape = Qt.CursorShape.PointingHandCursor if on else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        words = f"{self.mark_words} {self.comparison.text()}. {self.goal.words.text()}".strip()
        self.setAccessibleDescription(f"{words} {self.next_step.text()}".strip() if on else words.strip())

    def _open(self) -> None:
        if self.leads:
            self.opened.emit()

    def say(self, figure: str, mark: str, tone: str, comparison: str) -> None:
        """Show a figure and how it compares; the tone says whether that is good, the mark which way."""
        self.figure.setText(figure)
        self.mark.setText(f"<b>{mark}</b>" if mark else "")
        self.mark.setVisible(bool(mark))
        theme.styled(self.mark, tone=tone)
        theme.restyle(self.mark)
        self.comparison.setText(comparison)
        self.setAccessibleName(f"{self.name.text()}, {figure}")
        self.mark_words = mark
        self.lead(on=self.leads)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Enter and the space bar open what is behind the figure."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._open()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """A click anywhere opens what is behind the figure."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._open()

"""Answers in rows: what was said, what it is about, the score, and who said it where."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent

from klantdesk.desk.feedback_views import AnswerLine
from klantdesk.ui import texts
from klantdesk.ui.brush import LEFT, RIGHT, Brush
from klantdesk.ui.feedback.names import outcome, quoted, reason_said, topic
from klantdesk.ui.painted_table import PaintedTable, RowDelegate

HIGH, EDGE = 48, 28
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
DISPLAY = Qt.ItemDataRole.DisplayRole
ROW = Qt.ItemDataRole.UserRole


class Column(IntEnum):
    """The columns, from left to right."""

    DAY = 0
    ANSWER = 1
    TOPICS = 2
    SCORE = 3
    FROM = 4


WIDTHS = {Column.DAY: 130, Column.TOPICS: 200, Column.SCORE: 66, Column.FROM: 130}
RIGHT_ONES = frozenset({Column.SCORE})


class AnswersModel(QAbstractTableModel):
    """Answers, newest first; `names` are the shop's own names of themes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[AnswerLine, ...] = ()
        self.names: dict[str, str] = {}

    def show_lines(self, lines: tuple[AnswerLine, ...]) -> None:
        """Show these answers."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def row_of(self, answer: int) -> int:
        """Where an answer stands, or -1."""
        return next((row for row, line in enumerate(self.lines) if line.id == answer), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  # Qt's name
        """How many answers there are."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  # Qt's name
        """As many as Column has."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = DISPLAY) -> object:
        """The words of a cell, and the whole row."""
        line = self.lines[index.row()]
        if role == ROW:
            return line
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == Column.ANSWER:
            return said(line) or None
        if role in {DISPLAY, Qt.ItemDataRole.AccessibleTextRole}:
            return self._cell(line, Column(index.column()))
        return None

    def headerData(  # noqa: N802  # Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> object:
        """The names of the columns, over their figures."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if section in RIGHT_ONES else LEFT
        titles = (
            self.tr("Day"),
            self.tr("Answer"),
            self.tr("Is about"),
            self.tr("Score"),
            self.tr("By"),
        )
        return titles[section] if role == DISPLAY else None

    def topics(self, line: AnswerLine) -> str:
        """What an answer is about, by name."""
        return ", ".join(self.names.get(key) or topic(key) for key in line.themes)

    def state(self, line: AnswerLine) -> str:
        """Whether somebody said so, or it is a suggestion still."""
        if not line.themes:
            return ""
        return self.tr("confirmed") if line.confirmed else self.tr("suggestion")

    def _cell(self, line: AnswerLine, column: Column) -> str:
        words = {
            Column.DAY: texts.short_date(line.day),
            Column.ANSWER: said(line) or self.tr("No words of their own"),
            Column.TOPICS: ", ".join(part for part in (self.topics(line), self.state(line)) if part),
            Column.SCORE: score(line),
            Column.FROM: line.name or line.staff or line.source or self.tr("Visitor"),
        }
        return words[column]


def said(line: AnswerLine) -> str:
    """What was typed: the reason in words, what was wanted, what would have helped."""
    return " · ".join(part for part in (line.text, line.wanted, line.helped) if part)


def score(line: AnswerLine) -> str:
    """The recommendation from 0 to 10, else how satisfied of 5."""
    if line.nps is not None:
        return texts.number(line.nps)
    return f"{texts.number(line.csat)}/5" if line.csat is not None else "–"


class _Delegate(RowDelegate):
    """Two lines a row: the words, and under them what the visit or suggestion was."""

    def paint_cell(self, brush: Brush, box: QRectF, index: Index) -> None:
        """Paint the words of a cell."""
        line, column, model = index.data(ROW), Column(index.column()), index.model()
        if not isinstance(line, AnswerLine) or not isinstance(model, AnswersModel):
            return
        if column is Column.ANSWER:
            _two(brush, box, quoted(said(line)) or str(index.data()), _visit(line))
        elif column is Column.TOPICS:
            _two(brush, box, model.topics(line), model.state(line), open_still=not line.confirmed)
        else:
            side = RIGHT if column in RIGHT_ONES else LEFT
            ink = brush.look.color("ink.primary" if column is Column.SCORE else "ink.secondary")
            brush.text(box, str(index.data()), ink, role="label", side=side)


def _visit(line: AnswerLine) -> str:
    return ": ".join(part for part in (outcome(line.outcome), reason_said(line)) if part)


def _two(brush: Brush, box: QRectF, above: str, below: str, *, open_still: bool = False) -> None:
    look = brush.look
    upper = QRectF(box.left(), box.center().y() - look.px(18), box.width(), look.px(19))
    if not below:
        upper.moveTop(box.center().y() - upper.height() / 2)
    brush.text(upper, above, look.color("ink.primary"), weight=QFont.Weight.Normal)
    lower = QRectF(upper.left(), upper.bottom() - 1, upper.width(), look.px(17))
    brush.text(lower, below, look.color("warn.text" if open_still else "ink.tertiary"), role="small")


class AnswersTable(PaintedTable):
    """The arrows walk; Enter says that the themes are right."""

    stood = Signal(object)
    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__(EDGE, RIGHT_ONES, HIGH)
        self.rows = AnswersModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(self, EDGE))
        self.setAccessibleName(self.tr("Answers"))
        self.share_out(WIDTHS, rest=Column.ANSWER)
        self.selectionModel().currentRowChanged.connect(lambda now, _was: self._tell(now.row()))

    def stand(self, row: int) -> None:
        """Stand on a row; outside the table on the nearest."""
        count = self.rows.rowCount()
        if count:
            self.selectRow(max(0, min(count - 1, row)))
        else:
            self.stood.emit(None)

    def current(self) -> AnswerLine | None:
        """The answer stood on."""
        row = self.currentIndex().row()
        return self.rows.lines[row] if 0 <= row < len(self.rows.lines) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Enter confirms."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.confirmed.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self, row: int) -> None:
        self.stood.emit(self.rows.lines[row] if 0 <= row < len(self.rows.lines) else None)

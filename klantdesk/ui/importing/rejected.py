"""The rows that stay out, each with its place in the file and the reason, to save as Excel."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from klantdesk import wording
from klantdesk.desk.views import Draft
from klantdesk.records import Problem
from klantdesk.ui import texts, theme
from klantdesk.ui.brush import LEFT, RIGHT, Brush, Fonts
from klantdesk.ui.importing.words import as_shown
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.labels import button, text
from klantdesk.ui.table_head import PAD, TableHead

FEW, MANY = 6, 12
ROW_HEIGHT = 44
EDGE = 18
DISPLAY = Qt.ItemDataRole.DisplayRole
WHO = ("name", "company", "last_name", "email", "customer_id", "phone")
HOW_MUCH = ("total", "line_total", "price")

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
WHEN_NEEDED = Qt.ScrollBarPolicy.ScrollBarAsNeeded


class Part(IntEnum):
    """The columns of the list."""

    WHERE = 0
    WHO = 1
    AMOUNT = 2
    WHY = 3


class RejectedModel(QAbstractTableModel):
    """Problems as rows; customer and amount are found through the mapping."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: Sequence[Problem] = ()
        self._who: tuple[str, ...] = ()
        self._amount: tuple[str, ...] = ()
        self._file = Path()

    def show_problems(self, problems: Sequence[Problem], draft: Draft | None) -> None:
        """Show these; the draft says under which headers a customer and an amount stand."""
        self.beginResetModel()
        self._problems = problems
        self._file = draft.path if draft else Path()
        self._who, self._amount = _headers(draft, WHO), _headers(draft, HOW_MUCH)
        self.endResetModel()

    def name(self) -> str:
        """What a screen reader calls the list."""
        return self.tr("Rows that stay out")

    def rowCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802  # Qt's name
        """How many rows stay out."""
        return 0 if parent.isValid() else len(self._problems)

    def columnCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802  # Qt's name
        """As many as Part has."""
        return 0 if parent.isValid() else len(Part)

    def headerData(  # noqa: N802  # Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> object:
        """The names of the columns."""
        if role != DISPLAY or orientation == Qt.Orientation.Vertical:
            return None
        return (self.tr("Where"), self.tr("Customer"), self.tr("Amount"), self.tr("Why"))[section]

    def data(self, index: Index, role: int = DISPLAY) -> object:
        """The text of a cell."""
        if role != DISPLAY:
            return None
        problem, part = self._problems[index.row()], Part(index.column())
        if part is Part.WHERE:
            return self.tr("row {row}").format(row=texts.number(problem.row))
        if part is Part.WHY:
            return why(problem)
        if part is Part.WHO:
            return _cell(problem, self._who)
        return as_shown(_cell(problem, self._amount), self._file)


def why(problem: Problem) -> str:
    """The reason, with the value it is about."""
    reason = texts.capital(wording.reason(problem.reason, texts.lang()))
    return f"{reason}: {problem.value}" if problem.value else reason


def _headers(draft: Draft | None, fields: Sequence[str]) -> tuple[str, ...]:
    columns = {column.field: column.header for column in reversed(draft.columns)} if draft else {}
    return tuple(columns[field] for field in fields if field in columns)


def _cell(problem: Problem, headers: Sequence[str]) -> str:
    cells = dict(problem.cells)
    return next((cells[header] for header in headers if cells.get(header)), "")


class _Reasons(QStyledItemDelegate):
    """Reasons in the ink of warnings."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        look = theme.look()
        box = QRectF(option.rect)
        painter.save()
        brush = Brush(painter, Fonts(look))
        brush.fill(box, look.color("bg.surface"))
        brush.fill(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look.color("line.soft"))
        inks = {Part.WHERE: "ink.secondary", Part.WHY: "warn.text"}
        ink = look.color(inks.get(Part(index.column()), "ink.primary"))
        side = RIGHT if index.column() == Part.AMOUNT else LEFT
        inner = box.adjusted(look.px(PAD if index.column() else EDGE), 0, -look.px(PAD), 0)
        brush.text(inner, str(index.data() or ""), ink, side=side)
        painter.restore()


class RejectedCard(Card):
    """A few rows at once; the owner may have all of them as Excel."""

    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(" ", padding=(0, 0))
        px = theme.look().px
        self.title.hide()
        self.heading, self.detail = text("", "card", wrap=True), text("", "note", wrap=True)
        self.save = button(self.tr("Save as Excel"), "small", "download-simple")
        self.save.clicked.connect(self.save_wanted)
        told = QVBoxLayout()
        told.setSpacing(px(2))
        told.addWidget(self.heading)
        told.addWidget(self.detail)
        head = QHBoxLayout()
        head.setContentsMargins(px(EDGE), px(14), px(EDGE), px(8))
        head.addLayout(told, 1)
        head.addWidget(self.save, 0, Qt.AlignmentFlag.AlignVCenter)
        self.problems = RejectedModel(self)
        self.table = _table(self.problems)
        self.more = button("", "link")
        self.more.clicked.connect(lambda: self._fit(MANY))
        self.foot = QWidget()
        foot = QHBoxLayout(self.foot)
        foot.setContentsMargins(px(EDGE - 6), px(8), px(EDGE), px(8))
        foot.addWidget(self.more)
        foot.addStretch()
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(self.table)
        self.body.addWidget(self.foot)
        self.body.addSpacing(px(4))

    def show_problems(self, problems: Sequence[Problem], rows: int, draft: Draft | None) -> None:
        """Show the rows that stay out; the card is gone when there are none."""
        self.setVisible(bool(rows))
        self.heading.setText(self.tr("%Ln row(s) stay(s) out", "", rows))
        told = self.tr("Mend them in your shop or in the file and import it again: nothing is counted twice.")
        self.detail.setText(told)
        self.problems.show_problems(problems, draft)
        self.more.setText(self.tr("Show all %Ln", "", len(problems)))
        self._fit(FEW)

    def _fit(self, most: int) -> None:
        px = theme.look().px
        count = self.problems.rowCount()
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + px(ROW_HEIGHT) * min(count, most))
        self.table.setVerticalScrollBarPolicy(NEVER if most == FEW else WHEN_NEEDED)
        self.foot.setVisible(count > most)


def _table(problems: RejectedModel) -> QTableView:
    px = theme.look().px
    table = QTableView()
    table.setModel(problems)
    table.setItemDelegate(_Reasons(table))
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setHorizontalScrollBarPolicy(NEVER)
    table.setAccessibleName(problems.name())
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(px(ROW_HEIGHT))
    across = TableHead(table, EDGE, {Part.AMOUNT})
    table.setHorizontalHeader(across)
    for part, width in ((Part.WHERE, 96), (Part.WHO, 200), (Part.AMOUNT, 110)):
        across.setSectionResizeMode(part, QHeaderView.ResizeMode.Fixed)
        across.resizeSection(part, px(width))
    across.setSectionResizeMode(Part.WHY, QHeaderView.ResizeMode.Stretch)
    return table

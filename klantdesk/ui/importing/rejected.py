"""The rows that stay out, each with its place in the file and the reason: to mend here, or save as Excel."""

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
from klantdesk.desk.views import Draft, RejectedRows
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
DISPLAY, EDIT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole
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
    MEND = 4


class RejectedModel(QAbstractTableModel):
    """Problems as rows; customer and amount are found through the mapping."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: Sequence[Problem] = ()
        self._who: tuple[str, ...] = ()
        self._amount: tuple[str, ...] = ()
        self._file = Path()
        self._mending = False
        self._typed: dict[int, str] = {}
        self._fields: dict[str, str] = {}

    def show_problems(
        self, problems: Sequence[Problem], draft: Draft | RejectedRows | None, *, mending: bool = False
    ) -> None:
        """Show these; the draft says under which headers a customer and an amount stand."""
        self.beginResetModel()
        self._problems = problems
        self._mending, self._typed = mending, {}
        self._fields = {column.header: column.field for column in draft.columns} if draft else {}
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
        """As many as Part has; the last one only where rows can be mended."""
        return 0 if parent.isValid() else len(Part) - (not self._mending)

    def headerData(  # noqa: N802  # Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> object:
        """The names of the columns."""
        if role != DISPLAY or orientation == Qt.Orientation.Vertical:
            return None
        return self._heads()[section]

    def _heads(self) -> tuple[str, ...]:
        return (self.tr("Where"), self.tr("Customer"), self.tr("Amount"), self.tr("Why"), self.tr("Mend"))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What was typed in for the cell at fault can be changed."""
        found = super().flags(index)
        if index.column() == Part.MEND and self._mendable(self._problems[index.row()]):
            return found | Qt.ItemFlag.ItemIsEditable
        return found

    def setData(self, index: Index, value: object, role: int = EDIT) -> bool:  # noqa: N802  # Qt's name
        """Take what the owner typed for the cell at fault; nothing takes it back."""
        if role != EDIT or index.column() != Part.MEND:
            return False
        self._typed[index.row()] = str(value).strip()
        self.dataChanged.emit(index, index)
        return True

    def mended(self) -> dict[int, dict[str, str]]:
        """Row of the file to what was typed under which header."""
        typed = ((self._problems[at], text) for at, text in self._typed.items() if text)
        return {problem.row: {problem.column: text} for problem, text in typed}

    def _mendable(self, problem: Problem) -> bool:
        return any(header == problem.column for header, _ in problem.cells)

    def _mend(self, row: int, role: int) -> str:
        """What was typed, else what to type."""
        problem, typed = self._problems[row], self._typed.get(row, "")
        if typed or role == EDIT or not self._mendable(problem):
            return typed
        field = self._fields.get(problem.column, "")
        name = wording.field_name(field, texts.lang()) if field else problem.column
        return self.tr("fill in {field}").format(field=name)

    def data(self, index: Index, role: int = DISPLAY) -> object:
        """The text of a cell."""
        if index.column() == Part.MEND and role in {DISPLAY, EDIT}:
            return self._mend(index.row(), role)
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


def _headers(draft: Draft | RejectedRows | None, fields: Sequence[str]) -> tuple[str, ...]:
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
        inks = {Part.WHERE: "ink.secondary", Part.WHY: "warn.text", Part.MEND: "accent.text"}
        ink = look.color(inks.get(Part(index.column()), "ink.primary"))
        side = RIGHT if index.column() == Part.AMOUNT else LEFT
        inner = box.adjusted(look.px(PAD if index.column() else EDGE), 0, -look.px(PAD), 0)
        brush.text(inner, str(index.data() or ""), ink, side=side)
        painter.restore()


class RejectedCard(Card):
    """A few rows at once; the owner may have all of them as Excel."""

    save_wanted = Signal()
    mend_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(" ", padding=(0, 0))
        px = theme.look().px
        self.title.hide()
        self.heading, self.detail = text("", "card", wrap=True), text("", "note", wrap=True)
        self.save = button(self.tr("Save as Excel"), "small", "download-simple")
        self.save.clicked.connect(self.save_wanted)
        self.mend = button(self.tr("Take in after all"), "smallprimary")
        self.mend.clicked.connect(self._mend)
        self.mend.hide()
        told = QVBoxLayout()
        told.setSpacing(px(2))
        told.addWidget(self.heading)
        told.addWidget(self.detail)
        head = QHBoxLayout()
        head.setContentsMargins(px(EDGE), px(14), px(EDGE), px(8))
        head.addLayout(told, 1)
        for do in (self.save, self.mend):
            head.addWidget(do, 0, Qt.AlignmentFlag.AlignVCenter)
        self.problems = RejectedModel(self)
        self.problems.dataChanged.connect(self._offer)
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

    def show_problems(
        self,
        problems: Sequence[Problem],
        rows: int,
        draft: Draft | RejectedRows | None,
        *,
        mending: bool = False,
    ) -> None:
        """Show the rows that stay out, to mend or not; the card is gone when there are none."""
        self.setVisible(bool(rows))
        self.heading.setText(self.tr("%Ln row(s) stay(s) out", "", rows))
        told = self.tr("Mend them in your shop or in the file and import it again: nothing is counted twice.")
        here = self.tr("Fill in what is wrong, then they come in after all. Or mend them in Excel.")
        self.detail.setText(here if mending else told)
        self.mend.hide()
        self.problems.show_problems(problems, draft, mending=mending)
        if mending:
            across = self.table.horizontalHeader()
            across.setSectionResizeMode(Part.MEND, QHeaderView.ResizeMode.Fixed)
            across.resizeSection(Part.MEND, theme.look().px(150))
        self.more.setText(self.tr("Show all %Ln", "", len(problems)))
        self._fit(FEW)

    def _mend(self) -> None:
        self.mend_wanted.emit(self.problems.mended())

    def _offer(self) -> None:
        """There is something to take in once something is typed."""
        self.mend.setVisible(bool(self.problems.mended()))

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

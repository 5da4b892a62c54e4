"""A painted map of cells: the arrow keys and the mouse move the one that is stood on, which says itself."""

from __future__ import annotations

from abc import abstractmethod
from typing import TypeAlias

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

Cell: TypeAlias = tuple[int, int]
"""Row from above, column from the left."""
STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class CellMap(QWidget):
    """Knows where one stands; what the cells are and how they look is up to each map.

    `moved` when keys or a click move the cell, `opened` at Enter, the space bar or a double click.
    """

    moved = Signal(int, int)
    opened = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.cell: Cell = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @abstractmethod
    def shape_of(self) -> Cell:
        """How many rows and columns there are; nothing can be stood on where one is 0."""

    @abstractmethod
    def box(self, row: int, column: int) -> QRectF:
        """Where a cell is painted."""

    @abstractmethod
    def told(self, row: int, column: int) -> str:
        """What a cell says, for a tooltip and a screen reader."""

    def cell_at(self, place: QPoint) -> Cell | None:
        """The cell under a point."""
        rows, columns = self.shape_of()
        cells = ((row, column) for row in range(rows) for column in range(columns))
        return next((cell for cell in cells if self.box(*cell).contains(place.toPointF())), None)

    def stand_on(self, cell: Cell) -> None:
        """Move to a cell without telling."""
        self.cell = cell
        self.say_cell()
        self.update()

    def say_cell(self) -> None:
        """Have a screen reader say the cell that is stood on."""
        rows, columns = self.shape_of()
        if rows and columns:
            self.setAccessibleDescription(self.told(*self.cell))
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _move_to(self, cell: Cell) -> None:
        if all(0 <= place < most for place, most in zip(cell, self.shape_of(), strict=True)):
            self.stand_on(cell)
            self.moved.emit(*cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Arrows move the cell, Enter opens it."""
        key = Qt.Key(event.key())
        if key in STEPS:
            down, across = STEPS[key]
            self._move_to((self.cell[0] + down, self.cell[1] + across))
        elif key in ENTER:
            self.opened.emit(*self.cell)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """A click moves the cell."""
        super().mousePressEvent(event)
        cell = self.cell_at(event.position().toPoint())
        if cell is not None:
            self._move_to(cell)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """A double click opens the cell."""
        super().mouseDoubleClickEvent(event)
        cell = self.cell_at(event.position().toPoint())
        if cell is not None:
            self.opened.emit(*cell)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """Show where the keys are."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """Show it no more."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Say what the cell under the mouse holds."""
        if isinstance(event, QHelpEvent):
            cell = self.cell_at(event.pos())
            QToolTip.showText(event.globalPos(), self.told(*cell) if cell else "", self)
            return True
        return super().event(event)

"""The right column of a page, and the place where it opens in a narrow window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from klantdesk.ui import theme

WIDTH = 316
NARROW = 1240


class Rail(QFrame):
    """Holds the right columns of the pages; it is a column or, in a narrow window, lies over the page."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        theme.styled(self, part="rail")
        self.setFixedWidth(theme.look().px(WIDTH))
        self.stack = QStackedLayout(self)
        self.stack.setContentsMargins(0, 0, 0, 0)
        self._shown: dict[QWidget, QScrollArea] = {}

    def show_column(self, column: QWidget) -> None:
        """Show a page's column; a long one scrolls."""
        if column not in self._shown:
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            theme.styled(column, body="true")
            area.setWidget(column)
            self._shown[column] = area
            self.stack.addWidget(area)
        self.stack.setCurrentWidget(self._shown[column])


def column() -> tuple[QWidget, QVBoxLayout]:
    """An empty right column with the design's margins."""
    px = theme.look().px
    widget = QWidget()
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(px(20), px(20), px(20), px(20))
    layout.setSpacing(0)
    return widget, layout


def empty(layout: QLayout) -> None:
    """Take everything out of a layout, at once for the eye and for good."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            empty(inner)
        if widget is not None:
            widget.hide()
            widget.deleteLater()

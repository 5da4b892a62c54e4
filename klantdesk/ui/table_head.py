"""Column names of a painted table, on the lines of their cells."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from klantdesk.ui import theme
from klantdesk.ui.brush import LEFT, RIGHT, Brush, Fonts

HEIGHT = 35
PAD = 10


class TableHead(QHeaderView):
    """The first column begins `edge` px from the left; some stand at the right."""

    def __init__(self, parent: QWidget, edge: int, on_the_right: Collection[int]) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.edge, self.on_the_right = edge, frozenset(on_the_right)
        self.fonts = Fonts(theme.look())
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As high as the design says."""
        return QSize(super().sizeHint().width(), theme.look().px(HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802  # Qt's name
        """Paint one column's name."""
        look = theme.look()
        self.fonts = self.fonts.of(look)
        painter.save()
        brush = Brush(painter, self.fonts)
        box = QRectF(rect)
        brush.fill(box, look.color("bg.surface"))
        brush.fill(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look.color("line.default"))
        inner = box.adjusted(look.px(PAD if section else self.edge), 0, -look.px(PAD), 0)
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        side = RIGHT if section in self.on_the_right else LEFT
        ink = look.color("ink.secondary")
        brush.text(inner, text, ink, role="small", weight=QFont.Weight.Medium, side=side)
        painter.restore()

"""A small line without axes: how a figure moved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from klantdesk.ui import theme
from klantdesk.ui.parts.scale import in_reach

EDGE = 4
DOT = 3
WIDE = 72
STROKE = 1.75


def paint(
    painter: QPainter, box: QRectF, points: Sequence[float | None], ink: QColor, goal: float | None = None
) -> None:
    """Paint the line with a dot at its end; unknown values leave a gap, a goal in reach is a dotted line."""
    known = [value for value in points if value is not None]
    if len(known) < 2 or points[-1] is None:  # noqa: PLR2004  # a line needs two points
        return
    goal = goal if goal is not None and in_reach(goal, known) else None
    reach = known if goal is None else [*known, goal]
    low, high = min(reach), max(reach)
    spread = (high - low) or 1
    inside = box.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    step = inside.width() / (len(points) - 1)
    path, pen_down = QPainterPath(), False
    for position, value in enumerate(points):
        if value is None:
            pen_down = False
            continue
        level = 0.5 if high == low else (value - low) / spread
        point = QPointF(inside.left() + position * step, inside.bottom() - level * inside.height())
        path.lineTo(point) if pen_down else path.moveTo(point)
        pen_down = True
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if goal is not None:
        height = inside.bottom() - (0.5 if high == low else (goal - low) / spread) * inside.height()
        painter.setPen(QPen(ink, 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(inside.left(), height), QPointF(inside.right(), height))
    pen = QPen(ink, STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(ink))
    painter.drawEllipse(path.currentPosition(), DOT, DOT)
    painter.restore()


class Spark(QWidget):
    """A painted line of a series' colour."""

    def __init__(self, series: int = 1) -> None:
        super().__init__()
        self.series = series
        self.points: tuple[float | None, ...] = ()
        self.goal: float | None = None
        self.setFixedHeight(theme.look().px(34))
        self.setMinimumWidth(theme.look().px(44))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As wide as the design's, where there is room."""
        return QSize(theme.look().px(WIDE), self.height())

    def draw(self, points: Sequence[float | None], goal: float | None = None) -> None:
        """Draw these values, and where they should be."""
        self.points, self.goal = tuple(points), goal
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the line."""
        look = theme.look()
        paint(QPainter(self), QRectF(self.rect()), self.points, look.series(self.series), self.goal)

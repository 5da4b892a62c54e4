"""The four steps in the top bar: done, now, to come."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from klantdesk.ui import icons, theme
from klantdesk.ui.importing.steps import Step

BEAD = 22
DASH = 22
CHECK = 14


class _Bead(QWidget):
    """The round with the number of a step, or a tick."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number, self.at = number, 0
        side = theme.look().px(BEAD)
        self.setFixedSize(side, side)

    def stand(self, at: int) -> None:
        """Below zero: to come; zero: now; above zero: done."""
        self.at = at
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the round in the colours of its state."""
        look = theme.look()
        ground, line, ink = (
            ("bg.surface", "line.control", "ink.tertiary"),
            ("accent.base", "accent.base", "accent.on"),
            ("good.soft", "good.line", "good.text"),
        )[(self.at >= 0) + (self.at > 0)]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.color(line))
        painter.setBrush(look.color(ground))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawEllipse(box)
        if self.at > 0:
            side = look.px(CHECK)
            tick = QRectF(0, 0, side, side)
            tick.moveCenter(box.center())
            icons.paint(painter, tick, "check-bold", ink)
            return
        painter.setFont(look.font("small", QFont.Weight.DemiBold))
        painter.setPen(look.color(ink))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(self.number))


class _Dash(QWidget):
    """The hairline between two steps."""

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As wide as the design says, as high as nothing."""
        return QSize(theme.look().px(DASH), 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the line in the middle."""
        middle = self.height() // 2
        QPainter(self).fillRect(0, middle, self.width(), 1, theme.look().color("line.control"))


class StepBar(QWidget):
    """Says where the owner is, to eyes and to screen readers."""

    def __init__(self) -> None:
        super().__init__()
        self.beads: list[_Bead] = []
        self.names: list[QLabel] = []
        px = theme.look().px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        for step, name in zip(Step, self._names(), strict=True):
            if step:
                row.addWidget(_Dash())
            bead, label = _Bead(step + 1), theme.styled(QLabel(name), role="label")
            pair = QHBoxLayout()
            pair.setSpacing(px(8))
            pair.addWidget(bead)
            pair.addWidget(label)
            row.addLayout(pair)
            self.beads.append(bead)
            self.names.append(label)
        self.show_step(Step.FILE)

    def show_step(self, now: Step) -> None:
        """Mark a step as the present one; the last step is done once it is reached."""
        for step, (bead, name) in enumerate(zip(self.beads, self.names, strict=True)):
            done = step < now or now is Step.DONE
            bead.stand(1 if done else 0 if step == now else -1)
            theme.restyle(theme.styled(name, stage="done" if done else "now" if step == now else "later"))
        text = self.tr("Step {number} of {count}: {name}")
        said = text.format(number=now + 1, count=len(Step), name=self._names()[now])
        self.setAccessibleName(said)

    def _names(self) -> tuple[str, ...]:
        return (self.tr("File"), self.tr("Match columns"), self.tr("Check"), self.tr("Done"))

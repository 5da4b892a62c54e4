"""How large everything on the survey's screen is: the design, fitted to the screen it hangs on.

The design is drawn at 1280 x 800 (standing: 800 x 1280). A larger screen shows it larger, because
visitors stand farther away; a smaller one shows it smaller, but never a target under 72 px nor a
text under the floors below.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics

from klantdesk.ui import theme
from klantdesk.ui.tokens import Look, values

LYING, STANDING = QSize(1280, 800), QSize(800, 1280)
SMALLEST, LARGEST = 0.5, 3.0
FLOORS = {"kiosk_q": 26, "kiosk_a": 17}
FLOOR = 15
"""No text of a visitor is smaller than this, whatever the screen."""
SHORT = 700
"""Under this height there is no room for keys and header together."""
NARROW = 480
STEP = 0.94
WRAPPED = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class Stage:
    """The measures on a screen of this size, in px as Qt counts them."""

    size: QSize

    @property
    def standing(self) -> bool:
        """Whether the screen is higher than wide."""
        return self.size.height() > self.size.width()

    @property
    def short(self) -> bool:
        """Whether the header has to give way to the keys."""
        return self.size.height() < SHORT

    @property
    def narrow(self) -> bool:
        """Whether buttons side by side have to do with less air and no icons."""
        return self.inside < NARROW

    @cached_property
    def scale(self) -> float:
        """How many px one px of the design is."""
        drawn = STANDING if self.standing else LYING
        fitting = min(self.size.width() / drawn.width(), self.size.height() / drawn.height())
        return max(SMALLEST, min(LARGEST, fitting))

    @cached_property
    def look(self) -> Look:
        """Fonts at this scale, colours of the theme."""
        return replace(theme.look(), percent=round(self.scale * 100))

    def px(self, measure: float) -> int:
        """A measure of the design."""
        return max(1, round(measure * self.scale))

    @cached_property
    def target(self) -> int:
        """The least width and height of anything to tap."""
        return max(int(values()["size"]["touch_min"]), self.px(values()["size"]["touch_min"]))

    @cached_property
    def side(self) -> int:
        """The free edge at the left and right."""
        return self.px(48 if self.size.width() >= STANDING.width() else 24)

    @property
    def inside(self) -> int:
        """The width between the free edges."""
        return self.size.width() - 2 * self.side

    def color(self, name: str) -> QColor:
        """A colour of the theme worn now."""
        return theme.look().color(name)

    def font(self, role: str = "kiosk_a", pixels: float = 0, weight: int | None = None) -> QFont:
        """The font of a role, at its own size or another one of the design."""
        font = self.look.font(role, weight)
        wanted = self.px(pixels or values()["type"]["scale"][role]["size"])
        font.setPixelSize(max(FLOORS[role] if not pixels else FLOOR, wanted))
        return font


def fitted(font: QFont, words: str, room: QSize, floor: int = FLOOR) -> QFont:
    """The font, made smaller until the words fit into the room in whole lines; never under the floor."""
    smaller = QFont(font)
    while smaller.pixelSize() > floor and not fits(smaller, words, room):
        smaller.setPixelSize(max(floor, int(smaller.pixelSize() * STEP)))
    return smaller


def fits(font: QFont, words: str, room: QSize) -> bool:
    """Whether the words stand whole in the room, broken between words only."""
    wanted = QFontMetrics(font).boundingRect(QRect(0, 0, room.width(), 0), WRAPPED, words)
    return wanted.width() <= room.width() and wanted.height() <= room.height()

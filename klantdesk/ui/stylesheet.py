"""The one stylesheet of the application: resources/qss/klantdesk.qss with the design's values in place.

In that file `@accent.base` is a colour, `@font(title)` the font of a text role, `@picture(check)`
an image drawn from the icon font, and every measure over a hairline grows with the text size.
"""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter

from klantdesk import paths
from klantdesk.ui import fonts
from klantdesk.ui.tokens import Look, values

PICTURES = {
    "check": ("check-bold", "accent.on"),
    "caret": ("caret-down", "ink.tertiary"),
    "caret-on": ("caret-down", "accent.text"),
}
"""Images a stylesheet cannot paint: icon and ink."""
PICTURE_PX = 14
FINE = 2
"""Pictures are drawn at twice the size, for screens with two px a px."""


def whole(look: Look, folder: str) -> str:
    """The stylesheet at this look; its pictures are written into the folder."""
    text = (paths.resources() / "qss" / "klantdesk.qss").read_text(encoding="utf-8")
    text = re.sub(r"(\d+)px", lambda found: f"{look.px(int(found[1]))}px", text)
    text = re.sub(r"@font\((\w+)\)", lambda found: _font(look, found[1]), text)
    text = re.sub(r"@picture\(([\w-]+)\)", lambda found: _picture(look, found[1], Path(folder)), text)
    return re.sub(r"@([a-z]+(?:\.[a-z_]+)?)", lambda found: look.hex(found[1]), text)


CHOSEN = "QPushButton:checked { border: 3px solid palette(highlight); }"
"""Of a switch in high contrast: on a black ground the style of the system darkens what is chosen in vain."""


def fonts_only(look: Look) -> str:
    """The text sizes without any colour, for a system in high contrast."""
    roles = ("headline", "figure", "title", "card", "strong", "label", "small")
    fonts_of_roles = [f'*[role="{role}"] {{ {_font(look, role)} }}' for role in roles]
    return "\n".join((*fonts_of_roles, CHOSEN))


def _font(look: Look, role: str) -> str:
    scale = values()["type"]["scale"][role]
    family = values()["type"]["families"][scale["family"]]
    spacing = f" letter-spacing: {scale['letter_spacing']}px;" if scale["letter_spacing"] else ""
    pixels = look.px(scale["size"])
    return f'font-family: "{family}"; font-size: {pixels}px; font-weight: {scale["weight"]};{spacing}'


def _picture(look: Look, name: str, folder: Path) -> str:
    icon, ink = PICTURES[name]
    pixels = look.px(PICTURE_PX)
    file = folder / f"{name}-{look.theme}-{pixels}.png"
    if not file.exists():
        _drawn(fonts.glyph(icon), look.hex(ink), pixels).save(str(file))
        _drawn(fonts.glyph(icon), look.hex(ink), pixels * FINE).save(str(file.with_stem(f"{file.stem}@2x")))
    return f'url("{file.as_posix()}")'


def _drawn(character: str, ink: str, pixels: int) -> QImage:
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    font = QFont(fonts.icons())
    font.setPixelSize(pixels)
    painter = QPainter(image)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(QRectF(0, 0, pixels, pixels), int(Qt.AlignmentFlag.AlignCenter), character)
    painter.end()
    return image

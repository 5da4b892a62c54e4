"""Inter and the icon font, as they ship with the program."""

from __future__ import annotations

import json
from functools import cache

from PySide6.QtGui import QFontDatabase

from klantdesk import paths


class FontMissing(RuntimeError):
    """A font file of ours cannot be loaded: the installation is broken."""


@cache
def _loaded(name: str) -> tuple[str, ...]:
    number = QFontDatabase.addApplicationFont(str(paths.resources() / name))
    families = tuple(QFontDatabase.applicationFontFamilies(number))
    if not families:
        raise FontMissing(name)
    return families


def load() -> None:
    """Make Inter and Inter Display known to Qt; needs a QApplication."""
    for file in sorted((paths.resources() / "fonts").glob("*.otf")):
        _loaded(f"fonts/{file.name}")


def icons() -> str:
    """The family name of the Phosphor icon font."""
    return _loaded("icons/phosphor.ttf")[0]


@cache
def _codes() -> dict[str, str]:
    text = (paths.resources() / "icons" / "phosphor.json").read_text(encoding="utf-8")
    return {name: chr(int(code, 16)) for name, code in json.loads(text).items()}


def glyph(name: str) -> str:
    """The character of an icon in the icon font; KeyError for a name we do not ship."""
    return _codes()[name]

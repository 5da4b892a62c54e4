"""The design's values, read from resources/tokens.json: the only source of colours and measures."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from PySide6.QtGui import QColor, QFont

from klantdesk import paths
from klantdesk.records import Group

THEMES = ("light", "dark")
TEXT_PERCENTS = (100, 115, 130)
HUNDRED = 100
HAIRLINE = 2
"""Measures up to this many px do not grow with the text."""


@cache
def values() -> dict[str, Any]:
    """All of tokens.json."""
    text = (paths.resources() / "tokens.json").read_text(encoding="utf-8")
    return cast("dict[str, Any]", json.loads(text))


@cache
def _group_names() -> dict[Group, str]:
    """The design's name of each group; who may not be grouped looks like who is out of sight."""
    order = values()["segment"]["order"]
    names = dict(zip(Group, order, strict=False))
    return names | {Group.NOT_GROUPED: order[-1]}


@dataclass(frozen=True, slots=True)
class Look:
    """One theme at one text size; colours are solid, sizes in px."""

    theme: str = "light"
    percent: int = HUNDRED

    def hex(self, name: str) -> str:
        """A colour by its name in the design: `ink.primary`."""
        return str(values()["color"][self.theme][name])

    def color(self, name: str) -> QColor:
        """A colour by its name in the design, to paint with."""
        return QColor(self.hex(name))

    def chart(self, name: str) -> QColor:
        """A colour of charts: `grid`, `axis_text`, `compare_line`, `target`, `soft_fill`."""
        return QColor(values()["chart"][self.theme][name])

    def series(self, number: int) -> QColor:
        """The colour of series 1 to 6."""
        return QColor(values()["chart"][self.theme]["series"][number - 1])

    def heat(self, step: int) -> tuple[QColor, QColor]:
        """Fill and text colour of step 0 to 6 of the heat map."""
        chart = values()["chart"][self.theme]
        return QColor(chart["sequential"][step]), QColor(chart["sequential_text"][step])

    def group(self, group: Group, part: str) -> QColor:
        """A customer group's `mark`, `soft` or `text` colour."""
        return QColor(values()["segment"][self.theme][_group_names()[group]][part])

    def chosen(self) -> Look:
        """The look of what stands on `bg.selected`: every ink of ours can be read there."""
        return self

    def px(self, measure: float) -> int:
        """A measure of the design at the owner's text size; hairlines stay hairlines."""
        return round(measure if measure <= HAIRLINE else measure * self.percent / HUNDRED)

    def font(self, role: str, weight: int | None = None) -> QFont:
        """The font of a text role (`headline`, `body`, `small`, ...), figures of equal width."""
        scale = values()["type"]["scale"][role]
        families = values()["type"]["families"]
        family = families["display" if scale["family"] == "display" else "ui"]
        font = QFont([family, *families["fallback"]])
        font.setPixelSize(self.px(scale["size"]))
        font.setWeight(QFont.Weight(weight or scale["weight"]))
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, scale["letter_spacing"])
        font.setFeature(QFont.Tag("tnum"), 1)
        return font


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)  # noqa: PLR2004  # sRGB
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

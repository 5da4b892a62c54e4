"""Every text, mark and chart colour can be told apart, in both themes and by colour-blind eyes.

Colour blindness: Machado, Oliveira and Fernandes (2009), severity 1.0; difference: CIEDE2000.
"""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from klantdesk.records import Group
from klantdesk.ui.tokens import THEMES, Look, contrast, values

TEXT, MARK = 4.5, 3.0
NAMES = ("canvas", "sidebar", "surface", "rail", "sunken", "hover", "selected", "nav_active")
GROUNDS = tuple(f"bg.{name}" for name in NAMES)
INKS = ("ink.primary", "ink.secondary", "ink.tertiary", "accent.text")
Matrix = tuple[tuple[float, float, float], ...]
SIGHTS: dict[str, Matrix] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(color: QColor) -> list[float]:
    parts = (color.redF(), color.greenF(), color.blueF())
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]


def lab(color: QColor, sight: Matrix) -> tuple[float, float, float]:
    seen = linear(color)
    red, green, blue = (
        min(1.0, max(0.0, sum(w * c for w, c in zip(row, seen, strict=True)))) for row in sight
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def difference(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """CIEDE2000 (Sharma, Wu and Dalal 2005)."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    stretch = 1.5 - 0.5 * math.sqrt(mean**7 / (mean**7 + 25**7))
    a1, a2 = a1 * stretch, a2 * stretch
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = (math.degrees(math.atan2(b, a)) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    hue = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2))
    lm, cm, hm = (l1 + l2) / 2, (c1 + c2) / 2, (h1 + turn / 2) % 360 if c1 * c2 else h1 + h2
    t = 1 - 0.17 * math.cos(math.radians(hm - 30)) + 0.24 * math.cos(math.radians(2 * hm))
    t += 0.32 * math.cos(math.radians(3 * hm + 6)) - 0.2 * math.cos(math.radians(4 * hm - 63))
    sl = 1 + 0.015 * (lm - 50) ** 2 / math.sqrt(20 + (lm - 50) ** 2)
    sc, sh = 1 + 0.045 * cm, 1 + 0.015 * cm * t
    rotation = -2 * math.sqrt(cm**7 / (cm**7 + 25**7))
    rotation *= math.sin(math.radians(60 * math.exp(-(((hm - 275) / 25) ** 2))))
    dl, dc, dh = (l2 - l1) / sl, (c2 - c1) / sc, hue / sh
    return math.sqrt(dl**2 + dc**2 + dh**2 + rotation * dc * dh)


def test_the_difference_is_ciede2000_as_published() -> None:
    """Pairs 1 and 17 of Sharma, Wu and Dalal's table."""
    assert difference((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert difference((50, 2.5, 0), (73, 25, -18)) == pytest.approx(27.1492, abs=1e-4)


@pytest.mark.parametrize("theme", THEMES)
def test_texts_can_be_read_on_every_ground(theme: str) -> None:
    look = Look(theme)
    pairs = [(ink, ground) for ink in INKS for ground in GROUNDS]
    pairs += [
        (f"{tone}.text", ground)
        for tone in ("good", "warn", "bad")
        for ground in (f"{tone}.soft", "bg.surface")
    ]
    pairs += [("accent.on", f"accent.{state}") for state in ("base", "hover", "pressed")]
    pairs += [("ink.inverse", "bg.inverse"), ("ink.inverse_accent", "bg.inverse")]
    faint = [pair for pair in pairs if contrast(look.color(pair[0]), look.color(pair[1])) < TEXT]
    assert faint == []


@pytest.mark.parametrize("theme", THEMES)
def test_marks_and_the_focus_ring_stand_out(theme: str) -> None:
    look = Look(theme)
    marks = ("good.mark", "warn.mark", "bad.mark", "focus", "line.check")
    faint = [mark for mark in marks if contrast(look.color(mark), look.color("bg.surface")) < MARK]
    faint += [f"series {n}" for n in range(1, 7) if contrast(look.series(n), look.color("bg.surface")) < MARK]
    assert faint == []


@pytest.mark.parametrize("theme", THEMES)
def test_groups_and_heat_can_be_read(theme: str) -> None:
    look = Look(theme)
    unread = [key for key in Group if contrast(look.group(key, "text"), look.group(key, "soft")) < TEXT]
    assert unread == []
    assert [step for step in range(7) if contrast(*look.heat(step)) < TEXT] == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("sight", SIGHTS)
def test_series_stay_apart_for_every_sight(theme: str, sight: str) -> None:
    seen = [lab(Look(theme).series(number), SIGHTS[sight]) for number in range(1, 7)]
    assert min(difference(one, other) for one, other in combinations(seen, 2)) >= 8
    assert min(difference(one, other) for one, other in combinations(seen[:3], 2)) >= 20


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("sight", SIGHTS)
def test_the_heat_map_runs_one_way_for_every_sight(theme: str, sight: str) -> None:
    light = [lab(Look(theme).heat(step)[0], SIGHTS[sight])[0] for step in range(7)]
    assert light in (sorted(light), sorted(light, reverse=True))


def test_measures_grow_with_the_text_and_hairlines_do_not() -> None:
    large = Look("light", 130)
    assert large.px(100) == 130
    assert large.px(1) == 1
    assert large.font("body").pixelSize() == round(values()["type"]["scale"]["body"]["size"] * 1.3)

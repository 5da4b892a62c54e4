"""Tab goes as the eye does, also through what was made later than what stands below it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def follow(root: QWidget) -> None:
    """Let Tab visit what is inside in the order of the layouts."""
    for one, other in pairwise(_stops(root)):
        QWidget.setTabOrder(one, other)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    if inside is not None:
        yield from _stops(inside)
    elif (layout := widget.layout()) is not None:
        yield from _among(layout)


def _among(layout: QLayout) -> Iterator[QWidget]:
    for part in _parts(layout):
        yield from _stops(part) if isinstance(part, QWidget) else _among(part)


def _parts(layout: QLayout) -> Iterator[QWidget | QLayout]:
    """What a layout holds, in its order; without `itemAt`.

    PySide keeps the wrapper of an item that Python saw for as long as the layout, and is not told when Qt
    deletes the item. Whatever comes to lie in its place in memory then has two wrappers, and is freed twice.
    """
    around = layout.parentWidget()
    inside: list[QWidget | QLayout] = [*layout.findChildren(QLayout, options=DIRECT)]
    inside += around.findChildren(QWidget, options=DIRECT) if around is not None else []
    places = {layout.indexOf(part): part for part in inside}
    return (places[place] for place in sorted(places) if place >= 0)

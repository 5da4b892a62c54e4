"""Keeps PySide from remembering the items of layouts, which made the program crash now and then.

Where a layout is added to another one, PySide makes a wrapper for each of its items and keeps it as long as
the outer layout lives. Nobody tells such a wrapper when Qt deletes the item, as it does for every widget
that goes or moves. So Python still knows an object at that place in memory. What comes to lie there next
(a timer, a row of a list) has two wrappers, and when it goes, PySide 6.11 writes into the one it has just
freed (`Shiboken::Object::destroy`). `itemAt` leaves such wrappers too: nothing of ours calls it but this,
which `tests/test_architecture.py` holds. `tests/ui/test_layout_items.py` tells when PySide needs it no more.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

import shiboken6
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayout


def forget() -> None:
    """From now on PySide forgets the items of a layout once that was added to another."""
    for kind, name in ((QBoxLayout, "addLayout"), (QBoxLayout, "insertLayout"), (QGridLayout, "addLayout")):
        add = getattr(kind, name)
        if not hasattr(add, "__wrapped__"):
            setattr(kind, name, _forgetting(add))


def _forgetting(add: Callable[..., None]) -> Callable[..., None]:
    @wraps(add)
    def added(outer: QLayout, inner: QLayout | int, *place: object) -> None:
        add(outer, inner, *place)
        for one in (inner, *place):  # `insertLayout` is told the place first
            if isinstance(one, QLayout):
                _forget_items(one)

    return added


def _forget_items(layout: QLayout) -> None:
    """Have PySide know none of the items in a layout and in those inside it; Qt keeps them."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if isinstance(item, QLayout):
            _forget_items(item)
        elif item is not None and not shiboken6.createdByPython(item):
            shiboken6.invalidate(item)

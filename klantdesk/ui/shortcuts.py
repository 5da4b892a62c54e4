"""The window's keys; each stands in the tooltip of what it does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from klantdesk.ui import pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from klantdesk.ui.window import Window


def put(window: Window) -> None:
    """Give the window its keys."""
    keys: dict[str, Callable[[], object]] = {
        "Ctrl+K": window.focus_search,
        "Ctrl+F": window.focus_filter,
        "Ctrl+I": lambda: window.go("import"),
        "Ctrl+M": window.write_note,
        "Ctrl+N": window.offer_new,
        "Ctrl+Z": window.undo,
        "Alt+Left": window.back,
        "Ctrl+E": window.enter_answer,
        "F1": window.show_help,
        "F11": window.start_survey,
        "Esc": window.escape,
    }
    looking, keeping = pages.places()
    for position, place in enumerate((*looking, *keeping), 1):
        keys[f"Ctrl+{position}"] = partial(window.go, place.page)
    for key, action in keys.items():
        QShortcut(QKeySequence(key), window).activated.connect(action)

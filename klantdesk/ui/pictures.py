"""Pictures of pages, the same to the pixel on every run: offscreen, scale 1, bundled fonts, a fixed day."""

from __future__ import annotations

import os
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from klantdesk.errors import CannotWrite

if TYPE_CHECKING:
    from klantdesk.ui.app import Session

DAYS_AFTER = 3
"""The day of the picture is this long after the data end, as for an owner who looks at them soon."""
SETTLE_ROUNDS = 10


def prepare() -> None:
    """Set Qt up for pictures; to be called before the first QApplication."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_SCALE_FACTOR", "1")
    os.environ.setdefault("QT_FONT_DPI", "96")
    os.environ.setdefault("QT_ENABLE_HIGHDPI_SCALING", "0")
    os.environ["QT_QPA_PLATFORMTHEME"] = ""


def take(  # noqa: PLR0917  # the terminal and the script name them all
    shop: Path, page: str, size: tuple[int, int], theme: str, lang: str, out: Path
) -> Path:
    """Render a page of a shop file (size in px, theme light or dark) as a picture; CannotWrite."""
    prepare()
    from klantdesk.ui import app, pages

    if page not in pages.LOADERS:
        raise KeyError(page)
    made = app.dress(theme, 100, lang)
    made.setCursorFlashTime(0)
    session = app.Session(shop, today=lambda: _day_of(session))
    try:
        session.window.resize(*size)
        session.window.show()
        session.start(page)
        settle(session)
        if not session.window.grab().save(str(out)):
            raise CannotWrite(file=str(out))
    finally:
        session.close()
        made.processEvents()
    return out


def settle(session: Session) -> None:
    """Wait until the page shows all it has to show."""
    from PySide6.QtWidgets import QApplication

    for _ in range(SETTLE_ROUNDS):
        session.jobs.drain()
        QApplication.processEvents()
        if not session.jobs.running:
            QApplication.sendPostedEvents()
    QApplication.processEvents()


def _day_of(session: Session) -> date:
    facts = session.window.facts
    last = facts.as_of if facts is not None else None
    return last + timedelta(days=DAYS_AFTER) if last is not None else date(2025, 12, 3)

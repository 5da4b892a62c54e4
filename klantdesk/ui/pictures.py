"""Pictures of pages, the same to the pixel on every run: offscreen, scale 1, bundled fonts, a fixed day."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from klantdesk.errors import CannotWrite

if TYPE_CHECKING:
    from klantdesk.ui.app import Session

DAYS_AFTER = 3
"""The day of the picture is this long after the data end, as for an owner who looks at them soon."""
WITHOUT_DATA = date(2025, 12, 3)
VISITORS_SCREEN = "survey"
"""What visitors see is a window of its own; the page that changes its questions has another name here."""
PAGE_BEHIND = {"survey_editor": "survey", "customer": "card"}
SETTLE_ROUNDS = 10
NOISE = "propagateSizeHints"
"""Qt's offscreen platform says at every window that it has no window manager to tell its size to."""


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
    """Render a page of a shop file (size in px, theme light or dark) as a picture.

    `survey` is the first question as a visitor finds it, `survey_editor` the page that changes it.
    KeyError for a page that does not exist, CannotWrite, and the errors of opening the shop file.
    """
    prepare()
    from klantdesk.ui import app, pages
    from klantdesk.ui.survey import gallery

    if page == VISITORS_SCREEN:
        return gallery.take(shop, size, theme, lang, out)
    page = PAGE_BEHIND.get(page, page)
    if page not in pages.LOADERS:
        raise KeyError(page)
    made = app.dress(theme, 100, lang)
    made.setCursorFlashTime(0)
    session = app.Session(shop, today=lambda: _day_of(session))
    try:
        with _strict(session):
            session.window.resize(*size)
            session.window.show()
            session.start(page)
            settle(session)
        if session.failure is not None:
            raise session.failure
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
    QApplication.processEvents()


@contextmanager
def _strict(session: Session) -> Iterator[None]:
    """Raise what a job or a slot ran into: a picture of a broken page is worse than none."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    broken: list[BaseException] = []
    session.jobs.broke.connect(lambda report: broken.append(RuntimeError(report)))

    def catch(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        broken.append(error)

    def log(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if NOISE not in message:
            sys.stderr.write(f"{message}\n")

    hook, sys.excepthook = sys.excepthook, catch
    handler = qInstallMessageHandler(log)
    try:
        yield
    finally:
        sys.excepthook = hook
        qInstallMessageHandler(handler)
    if broken:
        raise broken[0]


def _day_of(session: Session) -> date:
    facts = session.window.facts
    last = facts.as_of if facts is not None else None
    return last + timedelta(days=DAYS_AFTER) if last is not None else WITHOUT_DATA

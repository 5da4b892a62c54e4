"""Pictures of every survey screen, the same on every run: python -m klantdesk.ui.survey.gallery FOLDER."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from klantdesk.errors import CannotWrite
from klantdesk.ui import pictures

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from klantdesk.ui.survey.window import SurveyWindow

SIZES = ((1280, 800), (1920, 1080), (800, 1280))
SCALES = (100, 150, 200)
CHIPS = ("Hardloopschoenen", "Voetbalschoenen", "Hockey", "Kleding", "Wandelen")
SHOP = "Sporthuis De Linde"
TYPED = "Hardloopschoenen, maat 40,5"


def _searched(window: SurveyWindow) -> None:
    window.visit.choose("searched")


def _reason(window: SurveyWindow) -> None:
    _searched(window)
    window.visit.choose("size")


def _score(window: SurveyWindow) -> None:
    window.visit.choose("bought")


def _thanks(window: SurveyWindow) -> None:
    _reason(window)
    window.visit.skip()


def _contact(window: SurveyWindow) -> None:
    _reason(window)
    window.visit.offer_contact(TYPED)


def _start(_window: SurveyWindow) -> None:
    """The first question needs no way to it."""


SCREENS: dict[str, tuple[Callable[[SurveyWindow], None], str]] = {
    "welcome": (_start, "visit"),
    "score": (_score, "visit"),
    "reason": (_searched, "visit"),
    "more": (_searched, "rest"),
    "text": (_reason, "typed"),
    "text_without_keys": (_reason, "keyless"),
    "contact": (_contact, "visit"),
    "thanks": (_thanks, "thanks"),
    "idle": (_searched, "idle"),
    "unsaved": (_searched, "unsaved"),
    "pin": (_start, "pin"),
    "staff": (_start, "staff"),
}
"""Each screen: the visitor's way to it, and what is done there."""


def paint(window: SurveyWindow, screen: str, size: tuple[int, int], percent: int = 100) -> QImage:
    """A screen of the survey on a display of this size in its own px, at the system's scale."""
    from PySide6.QtCore import QPoint, QSize
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    way, done = SCREENS[screen]
    scale = percent / 100
    window.start_again()
    window.resize(QSize(round(size[0] / scale), round(size[1] / scale)))
    way(window)
    _DONE[done](window)
    for _ in range(3):
        QApplication.processEvents()
    image = QImage(QSize(*size), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    window.render(image, QPoint())
    return image


def _show_typed(window: SurveyWindow) -> None:
    window.show_visit(draft=TYPED)


def _show_keyless(window: SurveyWindow) -> None:
    from klantdesk.ui.survey.open_question import OpenSheet

    _show_typed(window)
    if isinstance(window.sheet, OpenSheet):
        window.sheet.hide_keys()


_DONE: dict[str, Callable[[SurveyWindow], object]] = {
    "visit": lambda window: window.show_visit(),
    "rest": lambda window: window.show_visit(rest=True),
    "typed": _show_typed,
    "keyless": _show_keyless,
    "thanks": lambda window: window.show_thanks(),
    "idle": lambda window: window.warn(20),
    "unsaved": lambda window: window.show_unsaved(),
    "pin": lambda window: window.show_pin_pad(),
    "staff": lambda window: window.show_strip(),
}


def window_on(shop: Path, lang: str = "") -> SurveyWindow:
    """The survey's window on a shop file, to be painted only; its jobs are to be closed after use."""
    from klantdesk.ui.background import Jobs
    from klantdesk.ui.survey.window import Place, SurveyWindow

    window = SurveyWindow(Place(shop, lang=lang, staff_lang=lang or "nl"), Jobs())
    window.leaving = True
    window.show()
    window.activateWindow()
    return window


def take(shop: Path, size: tuple[int, int], theme: str, lang: str, out: Path) -> Path:
    """The first question of a shop's survey as a picture; CannotWrite."""
    pictures.prepare()
    from klantdesk.ui.app import dress

    dress(theme, 100, lang)
    window = window_on(shop, lang)
    try:
        if not paint(window, "welcome", size).save(str(out)):
            raise CannotWrite(file=str(out))
    finally:
        window.leave()
        window.jobs.close()
        window.deleteLater()
    return out


def _invented(folder: Path) -> Path:
    """The place of a shop of which only the survey's questions stand there."""
    from klantdesk.desk import survey as desk

    shop = folder / "winkel.klantdesk"
    desk.write(shop, replace(desk.content(shop), shop=SHOP, chips=CHIPS), None)
    return shop


def main(arguments: Sequence[str]) -> int:
    """Paint all screens of a shop (or of an invented one) into a folder."""
    parser = argparse.ArgumentParser(prog="python -m klantdesk.ui.survey.gallery", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--db", type=Path)
    parser.add_argument("--lang", default="nl")
    parser.add_argument("--theme", default="light", choices=("light", "dark"))
    parser.add_argument("--screen", action="append", choices=tuple(SCREENS))
    args = parser.parse_args(arguments)
    pictures.prepare()
    from klantdesk.ui.app import dress

    dress(args.theme, 100, args.lang if args.lang in {"nl", "en"} else "nl")
    args.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as nowhere:
        window = window_on(args.db or _invented(Path(nowhere)), args.lang)
        for screen in args.screen or SCREENS:
            for size in SIZES:
                for percent in SCALES:
                    name = f"{screen}-{size[0]}x{size[1]}-{percent}.png"
                    paint(window, screen, size, percent).save(str(args.folder / name))
        window.leave()
        window.jobs.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

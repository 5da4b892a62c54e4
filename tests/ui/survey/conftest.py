"""The survey's window beside a shop file that does not exist: it never needs one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from klantdesk.ui.background import Jobs
from klantdesk.ui.survey.window import Pace, Place, SurveyWindow
from tests.ui import held
from tests.ui.survey import kiosk
from tests.ui.survey.kiosk import OpenSurvey


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """Where the shop file would stand."""
    return tmp_path / "winkel.klantdesk"


@pytest.fixture
def open_survey(dressed: QApplication, shop: Path) -> Iterator[OpenSurvey]:
    """Opens surveys, with an empty clipboard; at the end none is left."""
    QApplication.clipboard().clear()
    opened: list[SurveyWindow] = []

    def opening(
        size: tuple[int, int] = (1280, 800),
        *,
        pin: str = "",
        lang: str = "",
        staff_lang: str = "nl",
        store: str = "",
        pace: Pace = kiosk.FAST,
        **changed: Any,  # fields of Content
    ) -> SurveyWindow:
        kiosk.publish(shop, pin, **changed)
        window = SurveyWindow(Place(shop, store, lang=lang, staff_lang=staff_lang), Jobs(), pace)
        opened.append(window)
        window.resize(*size)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        kiosk.settle(window)
        return window

    yield opening
    assert held.untold() == []
    for window in opened:
        window.leave()
        window.keeper.close()
        window.jobs.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    dressed.processEvents()
    assert not [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


@pytest.fixture
def survey(open_survey: OpenSurvey) -> SurveyWindow:
    """A survey without a PIN."""
    return open_survey()

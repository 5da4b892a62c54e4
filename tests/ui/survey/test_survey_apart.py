"""The survey lives apart: it opens no shop file, and nothing of a customer is in its reach."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from sqlcipher3 import dbapi2 as sqlite

from klantdesk.desk import customers
from klantdesk.desk.shop import Shop
from klantdesk.ui.survey import gallery
from klantdesk.ui.survey.app import run
from klantdesk.ui.survey.window import SurveyWindow
from tests.ui.survey import kiosk
from tests.ui.survey.kiosk import OpenSurvey, hold_lock, tap

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LIGHT = """
import sys
from pathlib import Path
from klantdesk.ui import pictures
pictures.prepare()
import klantdesk.ui.survey.app
heavy = {"numpy", "pandas", "pyqtgraph", "openpyxl", "scipy", "sqlite_utils", "phonenumbers"}
heavy.add("klantdesk.db.store")
print(sorted(heavy & set(sys.modules)))
"""


@pytest.fixture
def shop(shop_file: Path) -> Path:
    """A real shop with customers beside the survey."""
    return shop_file


def names_of(shop_file: Path) -> set[str]:
    shop = Shop.open(shop_file)
    try:
        found = customers.rows(shop, list(customers.find(shop))[:200])
    finally:
        shop.close()
    return {word for line in found for word in (line.name, line.email) if word}


def test_only_the_answers_are_opened(
    open_survey: OpenSurvey, shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    connect = sqlite.connect

    def seen(name: str, *args: Any, **options: Any) -> Any:
        opened.append(str(name))
        return connect(name, *args, **options)

    monkeypatch.setattr(sqlite, "connect", seen)
    survey = open_survey()
    for words in ("Nee, niet gevonden wat ik zocht", "Mijn maat was er niet", "Overslaan"):
        tap(survey, words)
    survey.start_again()
    hold_lock(survey)
    tap(survey, "Bezoeker: 0")
    assert opened
    assert [name for name in opened if shop.name in name] == []


def test_no_customer_is_in_any_widget_text_or_clipboard(open_survey: OpenSurvey, shop: Path) -> None:
    names = names_of(shop)
    assert names
    survey = open_survey()
    survey.leaving = True
    QAccessible.setActive(True)
    for screen in gallery.SCREENS:
        gallery.paint(survey, screen, (1280, 800))
        said = " ".join(spoken(survey))
        assert [name for name in names if name in said] == []
    assert not QApplication.clipboard().text()


def spoken(survey: SurveyWindow) -> list[str]:
    """Every text of every widget, and what a screen reader would say of it."""
    found = []
    for widget in [survey, *survey.findChildren(QWidget)]:
        found += [str(widget.property(name) or "") for name in ("text", "plainText", "placeholderText")]
        found += [
            widget.toolTip(),
            widget.windowTitle(),
            widget.accessibleName(),
            widget.accessibleDescription(),
        ]
        reader = QAccessible.queryAccessibleInterface(widget)
        if reader is not None:
            kinds = (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)
            found += [reader.text(kind) for kind in kinds]
    return found


def test_a_start_loads_nothing_heavy() -> None:
    command = [sys.executable, "-c", LIGHT]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"


def test_the_whole_process_runs_until_staff_leave(
    dressed: QApplication, shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk.publish(shop)
    hook = sys.excepthook
    held = SurveyWindow.hold

    def hold_and_leave(survey: SurveyWindow) -> None:
        held(survey)
        assert survey.isFullScreen()
        survey.leave()

    monkeypatch.setattr(SurveyWindow, "hold", hold_and_leave)
    try:
        assert run(shop, lang="en") == 0
    finally:
        sys.excepthook = hook
        dressed.setQuitOnLastWindowClosed(True)
    assert not list(shop.parent.glob(".*.lock"))


@pytest.mark.parametrize("faults", [1, 9])
def test_a_fault_starts_anew_and_many_end_the_process_as_crashed(
    dressed: QApplication,
    shop: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    faults: int,
) -> None:
    kiosk.publish(shop)
    hook, held = sys.excepthook, SurveyWindow.hold

    def hold_and_fail(survey: SurveyWindow) -> None:
        held(survey)
        fault = RuntimeError("anna@voorbeeld.nl")
        for _ in range(faults):
            sys.excepthook(type(fault), fault, None)
        if faults == 1:
            survey.leave()

    monkeypatch.setattr(SurveyWindow, "hold", hold_and_fail)
    try:
        code = run(shop)
    finally:
        sys.excepthook = hook
        dressed.setQuitOnLastWindowClosed(True)
    assert (code == 0) == (faults == 1)
    told = capsys.readouterr().err
    assert told.count("RuntimeError") == faults
    assert "anna" not in told

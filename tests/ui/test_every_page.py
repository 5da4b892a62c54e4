"""What holds on every page, in both languages: said, named, large enough, reachable, whole."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QTableView, QWidget

from klantdesk import paths
from klantdesk.ui import app as program
from klantdesk.ui import pages, theme
from klantdesk.ui.app import Session
from tests.ui.people import Opener, press, wait, words

SMALLEST = 24
MANY_TABS = 150
ROOM_BESIDE = 10
LANGUAGES = ("nl", "en")


pytestmark = pytest.mark.usefixtures("_no_flashes")


@pytest.fixture(params=sorted(pages.LOADERS))
def page_id(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def opened(open_shop: Opener, shop_file: Path, empty_file: Path, page_id: str) -> Session:
    file = empty_file if page_id in pages.INSTEAD_OF_NOTHING.values() else shop_file
    session = open_shop(file, page_id)
    wait(session)
    return session


def in_sight(session: Session) -> Iterator[QWidget]:
    for widget in session.window.findChildren(QWidget):
        if widget.isVisible():
            yield widget


def english_only() -> dict[str, str]:
    """Sources that read otherwise in Dutch, with their Dutch."""
    tree = ET.parse(paths.resources() / "translations" / "klantdesk_nl.ts")  # noqa: S314  # our own file
    found = {}
    for message in tree.iter("message"):
        source, dutch = message.findtext("source") or "", message.findtext("translation") or ""
        if source.casefold() != dutch.casefold() and "%" not in source and "{" not in source:
            found[source] = dutch
    spoken_anyway = set(found.values())
    return {source: dutch for source, dutch in found.items() if source not in spoken_anyway}


def test_no_english_word_in_the_dutch_window(opened: Session) -> None:
    english = english_only()
    assert [text for text in words(opened.window) if text in english] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_opens_in_this_language(open_shop: Opener, shop_file: Path, page_id: str, lang: str) -> None:
    program.dress("light", 100, lang)
    session = open_shop(shop_file, page_id)
    assert session.window.page is not None
    assert session.window.page.title() in words(session.window.topbar)
    expected = {"nl": "Instellingen", "en": "Settings"}[lang]
    assert session.window.sidebar.settings.text() == expected


def focusable(session: Session) -> list[QWidget]:
    """What the Tab key should reach: of a switch only the choice that holds, as of radio buttons."""
    found = []
    for widget in in_sight(session):
        group = widget.group() if isinstance(widget, QAbstractButton) else None
        aside = group is not None and group.exclusive() and group.checkedButton() not in {None, widget}
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and not aside:
            found.append(widget)
    return found


def test_everything_that_takes_the_focus_has_a_name(opened: Session) -> None:
    QAccessible.setActive(True)
    nameless = []
    for widget in focusable(opened):
        spoken = QAccessible.queryAccessibleInterface(widget)
        if spoken is None or not spoken.text(QAccessible.Text.Name):
            nameless.append(repr(widget))
    assert nameless == []


def test_everything_to_click_is_large_enough(opened: Session) -> None:
    buttons = [
        widget for widget in in_sight(opened) if isinstance(widget, QPushButton) and widget.isEnabled()
    ]
    small = [f"{b.text()} {b.width()}x{b.height()}" for b in buttons if min(b.width(), b.height()) < SMALLEST]
    assert small == []


def cut(label: QLabel) -> bool:
    """Whether a text does not fit where it stands."""
    if not label.text() or label.textFormat() == Qt.TextFormat.RichText or not label.pixmap().isNull():
        return False
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height()
    wanted = max(QFontMetrics(label.font()).horizontalAdvance(line) for line in label.text().split("\n"))
    return wanted > label.contentsRect().width() + 1


@pytest.mark.parametrize("percent", [100, 130])
def test_no_text_is_cut_off(
    open_shop: Opener, shop_file: Path, empty_file: Path, page_id: str, percent: int
) -> None:
    program.dress("light", percent, "nl")
    file = empty_file if page_id in pages.INSTEAD_OF_NOTHING.values() else shop_file
    session = open_shop(file, page_id)
    labels = [widget for widget in in_sight(session) if isinstance(widget, QLabel)]
    assert [label.text() for label in labels if cut(label)] == []
    buttons = [widget for widget in in_sight(session) if isinstance(widget, QPushButton)]
    assert [b.text() for b in buttons if b.text() and b.sizeHint().width() > b.width() + 1] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_column_name_is_cut_off(open_shop: Opener, shop_file: Path, page_id: str, lang: str) -> None:
    program.dress("light", 100, lang)
    session = open_shop(shop_file, page_id)
    metrics = QFontMetrics(theme.look().font("small", 500))
    cut_names = []
    for table in (widget for widget in in_sight(session) if isinstance(widget, QTableView)):
        head = table.horizontalHeader()
        for column in (c for c in range(head.count()) if head.isVisible() and not head.isSectionHidden(c)):
            name = str(table.model().headerData(column, Qt.Orientation.Horizontal) or "")
            if metrics.horizontalAdvance(name) + 2 * ROOM_BESIDE > head.sectionSize(column):
                cut_names.append(name)
    assert cut_names == []


def test_tab_reaches_everything_and_is_trapped_nowhere(opened: Session) -> None:
    wanted = set(focusable(opened))
    opened.window.sidebar.settings.setFocus()
    seen: list[QWidget] = []
    for _ in range(MANY_TABS):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused)
        press(focused, Qt.Key.Key_Tab)
    assert [repr(widget) for widget in wanted - set(seen)] == []
    stuck = [repr(one) for one, other in pairwise(seen) if one is other and not isinstance(one, QLabel)]
    assert stuck == []  # a label with several links keeps the focus from link to link

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
from klantdesk.ui import pages, texts, theme
from klantdesk.ui.app import Session
from tests.ui.people import Opener, press, wait, words

SMALLEST = 24
MANY_TABS = 150
ROOM_BESIDE = 10

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


def focusable(session: Session) -> list[QWidget]:
    """What the Tab key should reach: of a switch only the choice that holds, as of radio buttons."""
    found = []
    for widget in in_sight(session):
        group = widget.group() if isinstance(widget, QAbstractButton) else None
        aside = group is not None and group.exclusive() and group.checkedButton() not in {None, widget}
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and not aside:
            found.append(widget)
    return found


def cut(label: QLabel) -> bool:
    """Whether a text does not fit where it stands."""
    if not label.text() or label.textFormat() == Qt.TextFormat.RichText or not label.pixmap().isNull():
        return False
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height()
    wanted = max(QFontMetrics(label.font()).horizontalAdvance(line) for line in label.text().split("\n"))
    return wanted > label.contentsRect().width() + 1


def english_words(session: Session) -> list[str]:
    english = english_only()
    return [text for text in words(session.window) if text in english]


def other_language(session: Session) -> list[str]:
    """What does not stand in the language of the window: the page's title and the way to the settings."""
    assert session.window.page is not None
    title, way = session.window.page.title(), {"nl": "Instellingen", "en": "Settings"}[texts.lang()]
    told = words(session.window.topbar), [session.window.sidebar.settings.text()]
    return [said for said, place in zip((title, way), told, strict=True) if said not in place]


def nameless(session: Session) -> list[str]:
    """What takes the focus and has no name to be read out."""
    QAccessible.setActive(True)
    found = []
    for widget in focusable(session):
        spoken = QAccessible.queryAccessibleInterface(widget)
        if spoken is None or not spoken.text(QAccessible.Text.Name):
            found.append(repr(widget))
    return found


def too_small(session: Session) -> list[str]:
    """What is to be clicked and hard to hit."""
    buttons = [one for one in in_sight(session) if isinstance(one, QPushButton) and one.isEnabled()]
    return [f"{b.text()} {b.width()}x{b.height()}" for b in buttons if min(b.width(), b.height()) < SMALLEST]


def cut_texts(session: Session) -> list[str]:
    labels = [widget for widget in in_sight(session) if isinstance(widget, QLabel)]
    buttons = [widget for widget in in_sight(session) if isinstance(widget, QPushButton)]
    return [label.text() for label in labels if cut(label)] + [
        b.text() for b in buttons if b.text() and b.sizeHint().width() > b.width() + 1
    ]


def cut_columns(session: Session) -> list[str]:
    """Names of columns that are longer than their column."""
    metrics = QFontMetrics(theme.look().font("small", 500))
    found = []
    for table in (widget for widget in in_sight(session) if isinstance(widget, QTableView)):
        head = table.horizontalHeader()
        for column in (c for c in range(head.count()) if head.isVisible() and not head.isSectionHidden(c)):
            name = str(table.model().headerData(column, Qt.Orientation.Horizontal) or "")
            if metrics.horizontalAdvance(name) + 2 * ROOM_BESIDE > head.sectionSize(column):
                found.append(name)
    return found


def out_of_reach(session: Session) -> list[str]:
    """What the Tab key does not come to, or comes from no more."""
    wanted = set(focusable(session))
    session.window.sidebar.settings.setFocus()
    seen: list[QWidget] = []
    for _ in range(MANY_TABS):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused)
        press(focused, Qt.Key.Key_Tab)
    # A label with several links keeps the focus from link to link.
    stuck = [one for one, other in pairwise(seen) if one is other and not isinstance(one, QLabel)]
    return [repr(widget) for widget in [*(wanted - set(seen)), *stuck]]


def test_in_dutch_all_is_said_named_large_enough_whole_and_reached(opened: Session) -> None:
    laws = (english_words, other_language, nameless, too_small, cut_texts, cut_columns, out_of_reach)
    assert {law.__name__: wrong for law in laws if (wrong := law(opened))} == {}


def test_in_english_it_is_said_named_large_enough_and_has_whole_columns(
    open_shop: Opener, shop_file: Path, page_id: str
) -> None:
    program.dress("light", 100, "en")
    session = open_shop(shop_file, page_id)
    laws = (other_language, nameless, too_small, cut_columns)
    assert {law.__name__: wrong for law in laws if (wrong := law(session))} == {}


def test_no_larger_text_is_cut_off(
    open_shop: Opener, shop_file: Path, empty_file: Path, page_id: str
) -> None:
    program.dress("light", 130, "nl")
    file = empty_file if page_id in pages.INSTEAD_OF_NOTHING.values() else shop_file
    assert cut_texts(open_shop(file, page_id)) == []

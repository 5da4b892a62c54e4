"""The window around the pages: keys, the way back, search, files, messages, looks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QTextBrowser
from pytestqt.qtbot import QtBot

from klantdesk import settings
from klantdesk.desk import imports
from klantdesk.desk.shop import Shop
from klantdesk.records import Changes, Group
from klantdesk.ui import dialogs, pages, texts, theme
from klantdesk.ui.app import Session
from klantdesk.ui.customers.page import CustomersPage
from klantdesk.ui.groups.page import GroupsPage
from klantdesk.ui.importing.page import ImportPage
from klantdesk.ui.overview.page import OverviewPage
from tests.ui.people import ALT, CTRL, Opener, click, page, press, wait, words


def test_the_shop_and_its_customers_stand_in_the_sidebar(session: Session) -> None:
    said = words(session.window.sidebar)
    assert "Sporthuis De Linde" in said
    assert texts.number(400) in said
    assert session.window.windowTitle() == "Sporthuis De Linde – KlantDesk"


def test_every_page_of_the_sidebar_has_its_key(session: Session) -> None:
    looking, keeping = pages.places()
    for number, place in enumerate((*looking, *keeping), 1):
        press(session.window, Qt.Key(Qt.Key.Key_0.value + number), CTRL)
        wait(session)
        assert session.window.page is not None
        assert session.window.page.id == place.page
        assert session.window.sidebar.buttons[place.page].isChecked()


def test_alt_left_brings_back_the_view_and_the_scroll(session: Session) -> None:
    overview = page(session, OverviewPage)
    earlier = overview.chooser.months[-4]
    overview.show_month(earlier)
    press(session.window, Qt.Key.Key_3, CTRL)
    groups = page(session, GroupsPage)
    groups.choose(Group.LOYAL)
    wait(session)
    groups.scroll_to(200)
    press(session.window, Qt.Key.Key_2, CTRL)
    groups.choose(Group.NEW)
    groups.scroll_to(0)
    press(session.window, Qt.Key.Key_Left, ALT)
    assert page(session, GroupsPage).group is Group.LOYAL
    assert groups.scroll_position() == 200
    press(session.window, Qt.Key.Key_Left, ALT)
    assert page(session, OverviewPage).chooser.month == earlier


def test_back_at_the_beginning_stays(session: Session) -> None:
    press(session.window, Qt.Key.Key_Left, ALT)
    page(session, OverviewPage)


def test_typing_in_the_top_bar_finds_customers(session: Session, qtbot: QtBot) -> None:
    press(session.window, Qt.Key.Key_K, CTRL)
    assert session.window.topbar.search.hasFocus()
    QTest.keyClicks(session.window.topbar.search, "bos")
    press(session.window.topbar.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: session.window.page is not None and session.window.page.id == "customers")
    customers = page(session, CustomersPage)
    assert customers.wish.text == "bos"
    assert customers.field.hasFocus()


def test_ctrl_i_goes_to_importing(session: Session) -> None:
    press(session.window, Qt.Key.Key_I, CTRL)
    page(session, ImportPage)


def drag(session: Session, *names: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/tmp/{name}") for name in names])  # noqa: S108  # never opened
    copy, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(session.window.rect().center(), copy, data, button, keys)
    QApplication.sendEvent(session.window, event)
    return data


def drop(session: Session, data: QMimeData) -> None:
    copy, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(session.window, QDropEvent(QPointF(9, 9), copy, data, button, keys))


def test_a_dragged_export_makes_the_window_one_drop_target(session: Session, qtbot: QtBot) -> None:
    data = drag(session, "november.xlsx")
    target = session.window.dropping
    assert target.isVisible()
    assert target.geometry() == session.window.rect()
    assert target.headline.text() == "Laat los om te importeren"
    with qtbot.waitSignal(target.dropped) as told:
        drop(session, data)
    assert told.args == [[Path("/tmp/november.xlsx")]]  # noqa: S108  # never opened
    assert not target.isVisible()
    page(session, ImportPage)


def test_another_kind_of_file_is_told_what_does_work(session: Session, qtbot: QtBot) -> None:
    data = drag(session, "foto.jpg")
    target = session.window.dropping
    assert ".xlsx" in target.detail.text()
    with qtbot.assertNotEmitted(target.dropped):
        drop(session, data)
    page(session, OverviewPage)


def test_a_drag_without_files_is_left_alone(session: Session) -> None:
    drag(session)
    assert not session.window.dropping.isVisible()


def test_a_message_waits_under_the_mouse_and_can_be_undone(session: Session) -> None:
    undone: list[bool] = []
    toast = session.window.toast
    assert session.work is not None
    session.work.tell("3 klanten verwijderd", lambda: undone.append(True))
    assert toast.isVisible()
    assert toast.timer.remainingTime() > 7000
    QApplication.sendEvent(toast, QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert not toast.timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.timer.isActive()
    toast.undo_button.setFocus()
    assert not toast.timer.isActive()
    click(toast.undo_button)
    assert undone == [True]
    assert not toast.isVisible()


def test_ctrl_z_takes_back_what_the_message_tells(session: Session) -> None:
    undone: list[bool] = []
    assert session.work is not None
    session.work.tell("3 klanten verwijderd", lambda: undone.append(True))
    press(session.window, Qt.Key.Key_Z, CTRL)
    press(session.window, Qt.Key.Key_Z, CTRL)
    assert undone == [True]


def test_escape_puts_a_message_away(session: Session) -> None:
    assert session.work is not None
    session.work.tell("Bewaard")
    press(session.window, Qt.Key.Key_Escape)
    assert not session.window.toast.isVisible()


def test_a_long_message_stays_inside_the_window(session: Session) -> None:
    assert session.work is not None
    session.work.tell("Dit bestand is te groot om te lezen. " * 8)
    toast = session.window.toast
    assert session.window.rect().contains(toast.geometry())
    assert toast.text.height() >= toast.text.heightForWidth(toast.text.width())


def test_in_a_narrow_window_the_right_column_opens_from_a_button(session: Session) -> None:
    window = session.window
    assert window.rail.isVisible()
    window.resize(1200, 768)
    wait(session)
    assert not window.rail.isVisible()
    assert window.topbar.rail_button.text().startswith("Vandaag te doen (")
    click(window.topbar.rail_button)
    assert window.rail.isVisible()
    press(window, Qt.Key.Key_Escape)
    assert not window.rail.isVisible()


def test_changes_reload_what_is_in_sight_and_mark_the_rest(session: Session) -> None:
    press(session.window, Qt.Key.Key_3, CTRL)
    wait(session)
    assert session.work is not None
    session.work.changed.emit(Changes(frozenset({"purchases"})))
    assert session.window.made["overview"].stale
    assert not session.window.made["groups"].stale
    press(session.window, Qt.Key.Key_1, CTRL)
    assert not session.window.made["overview"].stale


def test_what_another_process_changed_shows_on_the_next_page(session: Session, shop_file: Path) -> None:
    assert session.shop is not None
    before = session.shop.facts().customers
    press(session.window, Qt.Key.Key_2, CTRL)
    wait(session)
    other = Shop.open(shop_file)
    for batch in imports.batches(other):
        if other.facts().customers == before:
            imports.undo(other, batch.id)
    after = other.facts().customers
    other.close()
    assert after < before
    press(session.window, Qt.Key.Key_1, CTRL)
    wait(session)
    assert session.window.facts is not None
    assert session.window.facts.customers == after
    assert session.window.made["customers"].stale


def test_help_speaks_the_language_of_the_window(session: Session) -> None:
    press(session.window, Qt.Key.Key_F1)
    helping = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
    assert len(helping) == 1
    assert helping[0].windowTitle() == "Zo werkt KlantDesk"
    assert "Elke maand, vijf minuten" in helping[0].findChildren(QTextBrowser)[0].toPlainText()
    helping[0].close()


def test_a_fault_shows_one_report_to_copy(session: Session) -> None:
    session.jobs.broke.emit("KlantDesk 0.1.0\nValueError")
    session.jobs.broke.emit("KlantDesk 0.1.0\nKeyError")
    (dialog,) = session.window.findChildren(dialogs.ErrorDialog)
    click(dialog.copy_button)
    assert QApplication.clipboard().text() == "KlantDesk 0.1.0\nValueError"
    click(dialog.go_on)
    assert not dialog.isVisible()


def choose(session: Session, *names: str) -> None:
    """Walk the menu of the gear."""
    menu = session.menu.menu()
    for name in names[:-1]:
        menu = next(inner for inner in menu.findChildren(QMenu) if inner.title() == name)
    next(action for action in menu.actions() if action.text() == names[-1]).trigger()
    wait(session)


def test_dark_colours_follow_at_once_and_are_kept(session: Session) -> None:
    window = session.window
    choose(session, "Kleuren", "Donker")
    assert session.window is window
    assert theme.look().theme == "dark"
    ground = window.grab().toImage().pixelColor(230, 700)
    assert ground == theme.look().color("bg.canvas")
    assert settings.load().theme == "dark"


def test_another_language_opens_the_same_page_again(session: Session) -> None:
    press(session.window, Qt.Key.Key_3, CTRL)
    wait(session)
    choose(session, "Taal", "English")
    assert session.window.page is not None
    assert session.window.page.id == "groups"
    assert "Customer groups" in words(session.window.topbar)
    assert settings.load().language == "en"


def test_larger_text_makes_the_window_anew(session: Session) -> None:
    before = session.window.sidebar.width()
    choose(session, "Tekstgrootte", "130%")
    assert session.window.sidebar.width() == round(before * 1.3)


def test_high_contrast_drops_our_colours(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme, "high_contrast", lambda: True)
    theme.current().wear("light", 100)
    wait(session)
    look, palette = theme.look(), QApplication.palette()
    assert look.color("ink.primary") == palette.color(palette.ColorRole.WindowText)
    assert look.color("bg.surface") == palette.color(palette.ColorRole.Window)
    assert "#" not in theme.current().app.styleSheet()
    on_row = look.chosen()
    assert on_row.color("bg.selected") == palette.color(palette.ColorRole.Highlight)
    assert on_row.color("ink.primary") == palette.color(palette.ColorRole.HighlightedText)
    assert not session.window.grab().isNull()


@pytest.mark.parametrize("page_id", sorted(pages.LOADERS))
def test_a_fresh_shop_shows_every_page_without_figures(
    open_shop: Opener, empty_file: Path, page_id: str
) -> None:
    session = open_shop(empty_file, page_id)
    assert session.window.page is not None
    expected = pages.INSTEAD_OF_NOTHING.get(page_id, page_id)
    assert session.window.page.id == expected

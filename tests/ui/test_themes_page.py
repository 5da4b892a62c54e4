"""The owner calls themes what the shop calls them, counts two as one, and takes every change back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox

from klantdesk.desk import feedback
from klantdesk.desk.feedback_views import Filter
from klantdesk.desk.shop import Shop
from klantdesk.desk.theme_views import ThemeState
from klantdesk.ui import app as program
from klantdesk.ui.app import Session
from klantdesk.ui.feedback.answers_page import AnswersPage
from klantdesk.ui.feedback.page import FeedbackPage
from klantdesk.ui.feedback.theme_ask import ThemeAsk
from klantdesk.ui.feedback.themes_list import Column
from klantdesk.ui.feedback.themes_page import ThemesPage
from tests.ui import said
from tests.ui.people import Opener, click, page, press, wait, words

Opened = tuple[Session, ThemesPage]
NARROW = (1200, 700)
CORRECTED = ("Duur en flonkig", "Wat is dat duur", "Erg flonkig dit")


@pytest.fixture(scope="module")
def heard_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop whose answers were taken in and heard, made once."""
    file = tmp_path_factory.mktemp("heard") / "gehoord.klantdesk"
    shop = Shop.create(file, "Sporthuis De Linde")
    said.leave(file, said.many())
    feedback.take_in(shop)
    shop.close()
    return file


@pytest.fixture
def opened(open_shop: Opener, heard_file: Path, tmp_path: Path) -> Opened:
    """The themes of a copy of that shop."""
    session = open_shop(Path(shutil.copy(heard_file, tmp_path / "winkel.klantdesk")), "themes")
    return session, page(session, ThemesPage)


def heard(file: Path) -> Path:
    """The shop, after it took in what was left beside it."""
    shop = Shop.open(file)
    feedback.take_in(shop)
    shop.close()
    return file


def kept(session: Session, key: str) -> ThemeState:
    assert session.shop is not None
    return next(theme for theme in feedback.themes(session.shop).themes if theme.key == key)


def stand(opened: Opened, key: str) -> None:
    opened[1].list.stand(key)
    assert opened[1].detail.shown is not None
    assert opened[1].detail.shown.key == key


def type_name(opened: Opened, name: str) -> None:
    """As people do: Enter in the list, type over the name, Enter."""
    session, shown = opened
    shown.list.setFocus()
    press(shown.list, Qt.Key.Key_Return)
    assert shown.detail.field.hasFocus()
    QTest.keyClicks(shown.detail.field, name)
    press(shown.detail.field, Qt.Key.Key_Return)
    wait(session)


def choose(choice: QComboBox, name: str) -> None:
    choice.setCurrentIndex(choice.findText(name))


def cell(shown: ThemesPage, key: str, column: Column) -> str:
    model = shown.list.rows
    return str(model.index(model.row_of(key), column).data())


def undo(session: Session) -> None:
    assert session.window.toast.isVisible()
    click(session.window.toast.undo_button)
    wait(session)


def test_every_theme_stands_with_its_answers(opened: Opened) -> None:
    shown = opened[1]
    assert shown.list.rows.rowCount() == 19
    assert cell(shown, "size", Column.COUNT) == "24"
    assert shown.list.rows.rows[0].key == "size"
    assert shown.list.rows.rows[-1].key == "other"
    assert "24 antwoorden, nog niets bevestigd" in words(shown.detail)


def test_the_meter_says_how_well_the_list_hears(opened: Opened) -> None:
    shown = opened[1]
    assert shown.answer.plain() == "In 0% van de antwoorden in woorden hoort KlantDesk geen thema."
    assert "hooguit 10%" in shown.answer.context.text()
    assert shown.meter.isVisible()
    assert shown.meter.accessibleName() == "Geen thema in 0% van de antwoorden; goed is hooguit 10%"


def test_a_list_that_misses_much_asks_for_help(open_shop: Opener, empty_file: Path) -> None:
    strange = [said.given(n, outcome="bought", text="Veel te flonkig daar") for n in range(400, 420)]
    said.leave(empty_file, [*said.many(), *strange])
    session = open_shop(heard(empty_file), "themes")
    shown = page(session, ThemesPage)
    assert "dan leert de lijst die woorden" in shown.answer.context.text()
    assert shown.meter.share == pytest.approx(20 / 63)
    shown.answer.followed.emit("other")
    assert page(session, AnswersPage).answer.plain() == "20 antwoorden: Iets anders"


def test_a_new_name_shows_everywhere_at_once(opened: Opened) -> None:
    session, shown = opened
    session.window.go("feedback")
    click(page(session, FeedbackPage).themes.manage)
    wait(session)
    stand(opened, "size")
    type_name(opened, "Maatvoering")
    assert kept(session, "size").name == "Maatvoering"
    assert cell(shown, "size", Column.THEME) == "Maatvoering, heette: Maat er niet"
    assert shown.list.hasFocus()
    press(session.window, Qt.Key.Key_Escape)
    back = page(session, FeedbackPage)
    assert back.themes.table.rows.index(0, 0).data() == "Maatvoering"
    back.read("size")
    answers = page(session, AnswersPage)
    assert answers.heard.boxes["size"].text() == "Maatvoering"
    assert answers.title() == "Maatvoering"


def test_a_name_is_taken_back(opened: Opened) -> None:
    session, shown = opened
    stand(opened, "price")
    type_name(opened, "Geld")
    click(shown.detail.usual)
    wait(session)
    assert kept(session, "price").name == ""
    undo(session)
    assert kept(session, "price").name == "Geld"
    type_name(opened, "Te duur")
    assert kept(session, "price").name == "", "the usual name is no name of the shop's own"


def test_a_name_that_is_taken_is_told_and_escape_forgets_it(opened: Opened) -> None:
    session, shown = opened
    stand(opened, "price")
    type_name(opened, "maat er niet")
    assert shown.detail.trouble.text().startswith("Zo heet al een ander thema.")
    assert shown.detail.trouble.isVisible()
    press(session.window, Qt.Key.Key_Escape)
    assert shown.detail.field.text() == "Te duur"
    assert not shown.detail.trouble.isVisible()
    assert page(session, ThemesPage) is shown


def test_two_themes_count_as_one_and_come_apart(opened: Opened) -> None:
    session, shown = opened
    stand(opened, "waiting")
    alone = kept(session, "waiting").n
    click(shown.detail.merge)
    assert shown.detail.told.text() == "Kies eerst met welk thema je het wilt samenvoegen."
    choose(shown.detail.choice, "Te duur")
    assert "telt dan mee bij “Te duur”" in shown.detail.told.text()
    click(shown.detail.merge)
    wait(session)
    assert kept(session, "price").n == 16 + alone
    assert cell(shown, "waiting", Column.THEME) == "Lang wachten, samengevoegd met Te duur"
    rows = shown.list.rows
    assert rows.row_of("waiting") == rows.row_of("price") + 1
    assert "Samengevoegd met Te duur" in words(shown.detail)
    click(shown.detail.apart)
    wait(session)
    assert (kept(session, "waiting").merged_into, kept(session, "price").n) == ("", 16)


def test_a_merge_is_undone_from_the_message_and_from_the_row(opened: Opened) -> None:
    session, shown = opened
    for taken_back in ("message", "row"):
        stand(opened, "waiting")
        choose(shown.detail.choice, "Te duur")
        click(shown.detail.merge)
        wait(session)
        assert kept(session, "waiting").merged_into == "price"
        if taken_back == "message":
            undo(session)
        else:
            at = shown.list.rows.index(shown.list.rows.row_of("waiting"), Column.STEP)
            shown.list.scrollTo(at)
            click(shown.list.viewport(), shown.list.visualRect(at).center())
            wait(session)
        assert kept(session, "waiting").merged_into == ""


def test_an_own_theme_is_added_and_removed(opened: Opened) -> None:
    session, shown = opened
    click(shown.new)
    ask = session.window.findChild(ThemeAsk)
    assert ask is not None
    click(ask.do)
    assert ask.trouble.text() == "Typ eerst een naam."
    QTest.keyClicks(ask.field, "De  hond ")
    press(ask.field, Qt.Key.Key_Return)
    wait(session)
    assert (kept(session, "own_1").name, shown.standing) == ("De hond", "own_1")
    assert cell(shown, "own_1", Column.THEME) == "De hond, eigen thema"
    click(shown.detail.remove)
    wait(session)
    assert shown.list.rows.row_of("own_1") == -1
    undo(session)
    assert kept(session, "own_1").name == "De hond"


def test_an_own_theme_with_answers_stays(opened: Opened) -> None:
    session, shown = opened
    assert session.shop is not None
    shown.add("De hond")
    wait(session)
    answer = next(line for line in feedback.answers(session.shop, Filter()) if line.text)
    feedback.confirm(session.shop, answer.id, ["own_1"])
    shown.reload()
    wait(session)
    stand(opened, "own_1")
    assert not shown.detail.remove.isVisible()
    assert shown.detail.kept.isVisible()
    assert cell(shown, "own_1", Column.CONFIRMED) == "1"


def test_what_was_learned_can_be_judged(open_shop: Opener, empty_file: Path) -> None:
    said.leave(empty_file, [said.given(n, text=text) for n, text in enumerate(CORRECTED)])
    session = open_shop(heard(empty_file), "overview")
    assert session.shop is not None
    for line in feedback.answers(session.shop, Filter()):
        feedback.confirm(session.shop, line.id, ["quality"])
    session.window.go("themes")
    shown = page(session, ThemesPage)
    assert cell(shown, "quality", Column.WORDS) == "flonkig (2)"
    assert "“flonkig”, uit 2 verbeterde antwoorden" in words(shown.detail)
    shown.list.stand("price")
    wait(session)
    assert "Luistert hier niet meer naar" in words(shown.detail)
    assert any(told.startswith("“duur”") for told in words(shown.detail))


def test_the_answers_lead_here_and_back(opened: Opened) -> None:
    session, shown = opened
    stand(opened, "price")
    click(shown.detail.read)
    answers = page(session, AnswersPage)
    assert answers.answer.plain() == "16 antwoorden: Te duur"
    click(answers.manage)
    assert page(session, ThemesPage).standing == "price"
    press(session.window, Qt.Key.Key_Escape)
    assert page(session, AnswersPage).what == "price"


def test_in_a_narrow_window_a_name_is_asked_for(open_shop: Opener, empty_file: Path) -> None:
    session = open_shop(empty_file, "themes", NARROW)
    shown = page(session, ThemesPage)
    shown.list.stand("price")
    press(shown.list, Qt.Key.Key_F2)
    ask = session.window.findChild(ThemeAsk)
    assert ask is not None
    assert ask.field.text() == "Te duur"
    ask.field.selectAll()
    QTest.keyClicks(ask.field, "Geld")
    click(ask.do)
    wait(session)
    assert kept(session, "price").name == "Geld"


def test_without_answers_the_themes_can_be_named_already(open_shop: Opener, empty_file: Path) -> None:
    shown = page(open_shop(empty_file, "themes"), ThemesPage)
    assert shown.answer.plain() == "Er zijn nog geen antwoorden in woorden."
    assert not shown.meter.isVisible()
    assert shown.list.rows.rowCount() == 19


def test_too_few_answers_give_no_percentage(open_shop: Opener, empty_file: Path) -> None:
    said.leave(empty_file, said.few())
    session = open_shop(heard(empty_file), "themes")
    shown = page(session, ThemesPage)
    assert shown.answer.plain() == "In 5 van de 5 antwoorden in woorden hoort KlantDesk een thema."
    assert shown.answer.context.text().startswith("Nog 25 antwoorden, en je ziet")


def test_it_speaks_english(open_shop: Opener, empty_file: Path) -> None:
    program.dress("light", 100, "en")
    said.leave(empty_file, said.few())
    session = open_shop(heard(empty_file), "themes")
    shown = page(session, ThemesPage)
    assert shown.answer.plain() == "A theme was heard in 5 of the 5 answers in words."
    assert shown.title() == "Manage themes"


def test_the_model_of_themes_is_a_sound_model(opened: Opened) -> None:
    model = opened[1].list.rows
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(model, mode, model)
    model.show_themes(model.rows[:3])
    model.show_themes(())

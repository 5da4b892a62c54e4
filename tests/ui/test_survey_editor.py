"""The owner changes what is asked, sees the real screen meanwhile, and old answers keep their words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit

from klantdesk.desk import asking, feedback, survey
from klantdesk.desk.feedback_views import Filter
from klantdesk.desk.questions import Content, Option, Screen, shipped
from klantdesk.desk.shop import Shop
from klantdesk.ui import app as program
from klantdesk.ui.app import Session
from klantdesk.ui.survey_editor import draft
from klantdesk.ui.survey_editor.contents import GENERAL, LETTERS, Place
from klantdesk.ui.survey_editor.letters_form import CARD
from klantdesk.ui.survey_editor.options import OptionsModel
from klantdesk.ui.survey_editor.page import SurveyPage
from tests.ui import said
from tests.ui.people import ALT, CTRL, Opener, click, page, press, wait

Opened = tuple[Session, SurveyPage]
REASON = Place("exit", "reason")


@pytest.fixture
def opened(open_shop: Opener, shop_file: Path) -> Opened:
    session = open_shop(shop_file, "survey")
    return session, page(session, SurveyPage)


@pytest.fixture
def reasons(opened: Opened) -> Opened:
    """The editor on the question why."""
    opened[1].contents.stand(REASON)
    return opened


@pytest.fixture
def chain(open_shop: Opener, shop_file: Path) -> Opened:
    """The editor on the question why, of a shop with three stores."""
    shop = Shop.open(shop_file)
    with shop.writing() as store:
        for name in ("Lochem", "Deventer"):
            store.connection.execute("INSERT INTO store (name) VALUES (?)", (name,))
    shop.close()
    session = open_shop(shop_file, "survey")
    shown = page(session, SurveyPage)
    shown.contents.stand(REASON)
    return session, shown


def keys(content: Content | None, store: str = "") -> list[str]:
    assert content is not None
    return [option.key for option in reason_of(content, store).options]


def reason_of(content: Content, store: str = "") -> Screen:
    found = content.survey("exit", store).screen("reason")
    assert found is not None
    return found


def choose_store(shown: SurveyPage, store: str) -> None:
    """Pick a store from the list above the questions."""
    row = shown.stores.findData(store)
    assert row >= 0
    shown.stores.setCurrentIndex(row)
    shown.stores.activated.emit(row)


def written(shown: SurveyPage) -> str:
    """The question as it stands in its Dutch field."""
    field = shown.form.ask.fields["nl"]
    assert isinstance(field, QLineEdit)
    return field.text()


def add_lift(shown: SurveyPage) -> Option:
    """Add an answer of the shop's own and name it in both languages."""
    click(shown.form.add)
    assert shown.form.label.fields["nl"].hasFocus()
    retype(shown.form.label.fields["nl"], "Er was geen lift")
    retype(shown.form.label.fields["en"], "There was no lift")
    found = shown.form.options.current()
    assert found is not None
    assert found.own
    return found


def retype(field: object, words: str) -> None:
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)


def asked(session: Session) -> Content:
    """What a visitor is asked now, as the survey process reads it."""
    return survey.content(session.shop_path)


def test_saving_makes_a_version_and_old_ones_keep_their_words(opened: Opened) -> None:
    session, shown = opened
    retype(shown.form.ask.fields["nl"], "Is het gelukt vandaag?")
    assert shown.changed
    assert "Nog niet bewaard" in shown.state_of_draft.text()
    click(shown.save_button)
    wait(session)
    assert not shown.changed
    now = asked(session).survey("exit")
    assert now.first.ask["nl"] == "Is het gelukt vandaag?"
    assert now.version == 1
    assert session.shop is not None
    assert asking.wording(session.shop, "exit", 0, "nl")["outcome.ask"] == "Ben je geslaagd vandaag?"
    assert asking.wording(session.shop, "exit", 1, "nl")["outcome.ask"] == "Is het gelukt vandaag?"


def test_the_screen_beside_it_follows_each_key(opened: Opened) -> None:
    session, shown = opened
    before = shown.preview.picture
    retype(shown.form.ask.fields["nl"], "Gelukt?")
    wait(session)
    assert shown.preview.picture != before
    assert shown.preview.accessibleDescription() == "Gelukt?"


def test_the_screen_is_shown_in_the_other_language(opened: Opened) -> None:
    session, shown = opened
    click(shown.langs.buttons["en"])
    wait(session)
    assert shown.preview.accessibleDescription() == "Did you find what you came for?"


def test_answers_move_by_keys_and_by_buttons(reasons: Opened) -> None:
    session, shown = reasons
    options = shown.form.options
    options.setFocus()
    press(options, Qt.Key.Key_Down, ALT)
    assert keys(shown.now)[:2] == ["item", "size"]
    current = options.current()
    assert current is not None
    assert current.key == "size"
    click(shown.form.down)
    assert keys(shown.now)[:3] == ["item", "not_found", "size"]
    click(shown.form.up)
    press(options, Qt.Key.Key_Up, ALT)
    press(options, Qt.Key.Key_Up, ALT)
    assert keys(shown.now)[:2] == ["size", "item"]
    assert not shown.changed
    click(shown.form.down)
    click(shown.save_button)
    wait(session)
    assert keys(asked(session))[:2] == ["item", "size"]


def test_space_switches_an_answer_off_and_on_again(reasons: Opened) -> None:
    session, shown = reasons
    options = shown.form.options
    options.stand("price")
    options.setFocus()
    press(options, Qt.Key.Key_Space)
    assert "price" not in keys(shown.now)
    current = options.current()
    assert current is not None
    assert current.key == "price"
    assert not shown.form.label.isEnabled()
    click(shown.save_button)
    wait(session)
    assert "price" not in keys(asked(session))
    options.stand("price")
    press(options, Qt.Key.Key_Space)
    assert keys(shown.now)[-1] == "price"


def test_the_last_answer_cannot_be_switched_off() -> None:
    screen = reason_of(shipped())
    only = replace(screen, options=screen.options[:1])
    assert draft.switched(only, screen.options[0], on=False) == only


def test_an_answer_gets_other_words_and_another_place(reasons: Opened) -> None:
    _session, shown = reasons
    retype(shown.form.label.fields["nl"], "Maat op")
    click(shown.form.tile)
    assert shown.now is not None
    first = reason_of(shown.now).options[0]
    assert first.label == {"nl": "Maat op", "en": "My size was not there"}
    assert not first.tile


def test_other_changes_of_the_shop_leave_the_draft_alone(opened: Opened, shop_file: Path) -> None:
    session, shown = opened
    retype(shown.form.ask.fields["nl"], "Gelukt?")
    said.leave(shop_file, said.few())
    session.window.intake.clock.timeout.emit()
    wait(session)
    assert shown.now is not None
    assert shown.now.survey("exit").first.ask["nl"] == "Gelukt?"


def test_as_delivered_can_be_undone(opened: Opened) -> None:
    session, shown = opened
    retype(shown.form.ask.fields["nl"], "Gelukt?")
    click(shown.restore_button)
    assert not shown.changed
    press(session.window, Qt.Key.Key_Z, CTRL)
    wait(session)
    assert shown.now is not None
    assert shown.now.survey("exit").first.ask["nl"] == "Gelukt?"


def test_nothing_changed_is_said(opened: Opened) -> None:
    session, shown = opened
    click(shown.save_button)
    assert "niets veranderd" in session.window.toast.text.text()


@pytest.mark.parametrize("wrong", ["12", "abcd", ""])
def test_a_wrong_pin_is_told_at_the_field(opened: Opened, wrong: str) -> None:
    session, shown = opened
    shown.contents.stand(Place(GENERAL))
    retype(shown.general.pin, wrong)
    click(shown.general.set_pin)
    assert shown.general.wrong.isVisible()
    assert shown.general.pin.accessibleDescription() == "Een pincode heeft 4 tot 12 cijfers."
    assert not survey.has_pin(session.shop_path)


def test_a_pin_is_set_and_taken_away(opened: Opened) -> None:
    session, shown = opened
    shown.contents.stand(Place(GENERAL))
    retype(shown.general.pin, "2580")
    press(shown.general.pin, Qt.Key.Key_Return)
    wait(session)
    assert survey.check_pin(session.shop_path, "2580").ok
    assert not shown.general.pin.text()
    click(shown.general.no_pin)
    wait(session)
    assert not survey.has_pin(session.shop_path)


def test_contact_text_chips_and_keys_reach_the_survey(opened: Opened) -> None:
    session, shown = opened
    shown.contents.stand(Place(GENERAL))
    retype(shown.general.consent.fields["nl"], "Je mag me hierover bellen.")
    retype(shown.general.chips, "Schoenen, Tassen")
    press(shown.general.chips, Qt.Key.Key_Return)
    click(shown.general.keyboard)
    click(shown.save_button)
    wait(session)
    now = asked(session)
    assert now.consent("nl") == "Je mag me hierover bellen."
    assert now.chips == ("Schoenen", "Tassen")
    assert not now.keyboard


def test_the_card_is_copied_and_printed_with_the_shop_and_the_place(opened: Opened, tmp_path: Path) -> None:
    session, shown = opened
    shown.contents.stand(Place(LETTERS))
    retype(shown.letters.place, "Google")
    click(shown.letters.copy_card)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Blij met wat je vond bij Sporthuis De Linde?")
    assert "zoek ons op Google" in copied
    assert copied == shown.letters.letter(CARD)
    shown.print_card(tmp_path / "kaartje.pdf")
    assert (tmp_path / "kaartje.pdf").read_bytes().startswith(b"%PDF")
    assert session.window.toast.text.text() == "Bewaard als kaartje.pdf"


def test_a_card_that_cannot_be_written_is_told(opened: Opened, tmp_path: Path) -> None:
    session, shown = opened
    shown.print_card(tmp_path / "nergens" / "kaartje.pdf")
    assert "kaartje.pdf" in session.window.toast.text.text()
    assert "Bewaard" not in session.window.toast.text.text()


def test_it_speaks_english(open_shop: Opener, shop_file: Path) -> None:
    program.dress("light", 100, "en")
    shown = page(open_shop(shop_file, "survey"), SurveyPage)
    assert shown.title() == "Change the questions"
    assert shown.form.options.rows.index(0).data() == "1  Yes, I bought something"
    assert shown.langs.now() == "en"


def test_the_options_model_is_a_sound_model(dressed: object) -> None:
    assert dressed is not None
    model, screen = OptionsModel(), reason_of(shipped())
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(model, mode, model)
    for now in (screen, draft.moved(screen, "size", 1), draft.switched(screen, screen.options[2], on=False)):
        model.show_screen(now, screen, "nl")
        assert model.rowCount() == len(screen.options)
    assert model.index(model.rowCount() - 1).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked


def test_a_shop_with_one_store_has_none_to_choose(opened: Opened) -> None:
    assert not opened[1].stores.isVisible()
    assert not opened[1].store_bar.isVisible()


def test_one_store_asks_otherwise_and_goes_back(chain: Opened) -> None:
    session, shown = chain
    choose_store(shown, "Lochem")
    assert "geldt alleen voor Lochem" in shown.store_bar.told.text()
    assert not shown.store_bar.back.isVisible()
    assert not shown.restore_button.isVisible()
    retype(shown.form.ask.fields["nl"], "Waarom niet in Lochem?")
    shown.form.options.stand("price")
    click(shown.form.up)
    wait(session)
    assert shown.preview.accessibleDescription() == "Waarom niet in Lochem?"
    assert "anders in Lochem" in shown.contents.currentItem().toolTip()
    click(shown.save_button)
    wait(session)
    now = asked(session)
    assert reason_of(now, "Lochem").ask["nl"] == "Waarom niet in Lochem?"
    assert keys(now, "Lochem") != keys(now) == keys(now, "Deventer")
    choose_store(shown, "")
    assert written(shown) == "Waar lag het aan?"
    choose_store(shown, "Lochem")
    click(shown.store_bar.back)
    assert written(shown) == "Waar lag het aan?"
    press(session.window, Qt.Key.Key_Z, CTRL)
    assert written(shown) == "Waarom niet in Lochem?"
    click(shown.store_bar.back)
    click(shown.save_button)
    wait(session)
    assert [one.store for one in asked(session).surveys] == [""] * 3


def test_a_change_for_all_stores_reaches_a_store_that_has_another_one(chain: Opened) -> None:
    session, shown = chain
    choose_store(shown, "Lochem")
    retype(shown.form.hint.fields["nl"], "In Lochem graag kort.")
    choose_store(shown, "")
    retype(shown.form.ask.fields["nl"], "Waarom?")
    click(shown.save_button)
    wait(session)
    lochem = reason_of(asked(session), "Lochem")
    assert (lochem.ask["nl"], lochem.hint["nl"]) == ("Waarom?", "In Lochem graag kort.")


def test_a_store_switches_an_answer_of_all_stores_off_but_cannot_remove_it(chain: Opened) -> None:
    _session, shown = chain
    lift = add_lift(shown)
    assert shown.form.detail.remove.isVisible()
    choose_store(shown, "Lochem")
    shown.form.options.stand(lift.key)
    assert not shown.form.detail.remove.isVisible()
    shown.form.options.setFocus()
    press(shown.form.options, Qt.Key.Key_Space)
    assert lift.key not in keys(shown.now, "Lochem")
    assert lift.key in keys(shown.now)
    assert shown.form.options.rows.row_of(lift.key) >= 0, "it can be switched on again"


def test_an_answer_of_the_shops_own_is_asked_answered_and_shown(reasons: Opened) -> None:
    session, shown = reasons
    lift = add_lift(shown)
    detail = shown.form.detail
    for box, key in ((detail.icon, "wrench"), (detail.about, "access"), (detail.following, "wanted")):
        row = max(0, box.findData(key))
        box.setCurrentIndex(row)
        box.activated.emit(row)
    wait(session)
    before = shown.preview.picture
    click(shown.form.up)
    wait(session)
    assert shown.preview.picture == before, "it passed an answer that is behind “something else”"
    click(shown.save_button)
    wait(session)
    found = reason_of(asked(session)).option(lift.key)
    assert found is not None
    assert (found.label["en"], found.icon, found.theme) == ("There was no lift", "wrench", "access")
    assert found.next == "", "the question that follows anyway"
    said.leave(session.shop_path, [survey.new_answer(outcome="searched", reason=lift.key, version=1)])
    session.window.intake.clock.timeout.emit()
    wait(session)
    assert session.shop is not None
    [counted] = [one for one in feedback.view(session.shop, Filter()).reasons if one.key == lift.key]
    assert counted.title["nl"] == "Er was geen lift"


def test_a_rarer_answer_is_shown_on_its_own_part_of_the_screen(reasons: Opened) -> None:
    session, shown = reasons
    add_lift(shown)
    wait(session)
    tiles = shown.preview.picture
    click(shown.form.tile)
    wait(session)
    assert shown.preview.picture != tiles
    assert shown.on_rest


def test_removing_an_own_answer_can_be_undone(reasons: Opened) -> None:
    session, shown = reasons
    lift = add_lift(shown)
    click(shown.form.detail.remove)
    assert lift.key not in keys(shown.now)
    assert "‘Er was geen lift’ verwijderd." in session.window.toast.text.text()
    assert shown.form.options.rows.row_of(lift.key) < 0
    press(session.window, Qt.Key.Key_Z, CTRL)
    assert lift.key in keys(shown.now)


def test_a_shipped_answer_is_never_removed(reasons: Opened) -> None:
    _session, shown = reasons
    for option in shipped().survey("exit").screens[2].options:
        shown.form.options.stand(option.key)
        assert not shown.form.detail.remove.isVisible()
        assert not shown.form.detail.about.isVisible()


def test_only_the_question_why_takes_answers_of_the_shops_own(opened: Opened) -> None:
    assert not opened[1].form.add.isVisible()


def test_an_answer_without_words_is_not_saved(reasons: Opened) -> None:
    session, shown = reasons
    lift = add_lift(shown)
    for field in shown.form.label.fields.values():
        retype(field, " ")
    shown.contents.stand(Place("review", "csat"))
    click(shown.save_button)
    assert "nog geen tekst" in session.window.toast.text.text()
    current = shown.form.options.current()
    assert current is not None
    assert current.key == lift.key
    assert shown.changed

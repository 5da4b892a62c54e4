"""Every question, column and figure of the wizard is said in plain Dutch, and in plain English."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from klantdesk.desk.views import ColumnView
from klantdesk.records import Notice, Question
from klantdesk.ui import app
from klantdesk.ui.importing.column_head import ColumnHead, Fields
from klantdesk.ui.importing.outcome import Outcome
from klantdesk.ui.importing.questions import QuestionsCard
from klantdesk.ui.importing.words import ImportWords, as_shown
from klantdesk.ui.parts.chips import Segmented
from tests.ui.test_import_steps import report

QUESTIONS = (
    Question("date_order", ("dmy", "mdy"), "03-04-2025", 562),
    Question("currency", ("EUR", "USD"), "EUR", 12),
    Question("tax", ("incl", "excl"), "", 12),
    Question("timezone", (), "2025-04-03T10:00Z", 12),
    Question("status.Wacht op betaling", ("counted", "unpaid", "cancelled", "abandoned"), "x", 8),
    Question("consent.Nieuwsbrief", ("no", "yes"), "ja", 401),
    Question("source", ("generic_orders",), "1001", 3),
)
pytestmark = pytest.mark.usefixtures("dressed")


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.key)
def test_every_question_has_words(question: Question, lang: str) -> None:
    app.dress("light", 100, lang)
    asked = ImportWords().asked(question)
    assert asked.question.endswith("?")
    assert asked.question[0].isupper()
    assert len(asked.choices) == len(question.options)
    shown = {words for value, words in asked.choices if words == value}
    assert shown <= {"EUR", "USD", "generic_orders"}


def test_a_permission_names_the_column_and_the_value() -> None:
    asked = ImportWords().asked(QUESTIONS[5])
    assert asked.question == "Is ‘Nieuwsbrief: ja’ een toestemming om te mailen?"
    assert asked.detail == "Alleen als de klant dit zelf heeft aangevinkt."
    assert asked.choices[1] == ("yes", "Ja, zelf aangevinkt")


def test_few_answers_are_a_switch_many_a_list_and_any_a_field() -> None:
    card = QuestionsCard()
    card.show_file(QUESTIONS, {"tax": "excl"}, (Notice("bad_date", (("n", 3), ("value", "31-11-2025"))),))
    kinds = {key: type(row.control) for key, row in card.rows.items()}
    assert kinds["date_order"] is Segmented
    assert kinds["timezone"] is QLineEdit
    assert kinds["status.Wacht op betaling"] is QComboBox
    assert kinds["source"] is QComboBox
    assert card.title.text() == "Nog 6 keuzes, en 1 ding om te weten"
    chosen = card.rows["tax"].control
    assert isinstance(chosen, Segmented)
    assert chosen.now() == "excl"


def test_a_list_tells_the_answer_not_its_words() -> None:
    card = QuestionsCard()
    card.show_file(QUESTIONS, {}, ())
    told: list[tuple[str, str]] = []
    card.answered.connect(lambda key, value: told.append((key, value)))
    statuses = card.rows["status.Wacht op betaling"].control
    assert isinstance(statuses, QComboBox)
    assert statuses.currentIndex() == -1
    assert statuses.itemText(1) == "Niet betaald"
    statuses.setCurrentIndex(1)
    statuses.activated.emit(1)
    same = card.rows["source"].control
    assert isinstance(same, QComboBox)
    assert same.itemText(0) == "Dezelfde als eerst"
    same.activated.emit(0)
    assert told == [("status.Wacht op betaling", "unpaid"), ("source", "generic_orders")]


@pytest.mark.parametrize(
    ("column", "icon", "told"),
    [
        (ColumnView("Pc", "postcode", "recognised", ()), "check-circle-fill", "herkend"),
        (ColumnView("Waarde", "total", "doubtful", ()), "warning-fill", "klopt dit?"),
        (ColumnView("Post", "consent_email", "question", ()), "question-fill", "toestemming?"),
        (ColumnView("Dag", "date", "question", ()), "question-fill", "zie hieronder"),
        (ColumnView("Memo", "", "unused", ()), "minus", "niet overgenomen"),
        (
            ColumnView("Dag", "date", "doubtful", (), (), (("bad_date", 3),)),
            "warning-fill",
            "3 bestaan niet",
        ),
        (
            ColumnView("Prijs", "price", "recognised", (), (), (("no_amount", 1),)),
            "warning-fill",
            "1 is leeg",
        ),
    ],
)
def test_a_column_says_how_sure_it_is(column: ColumnView, icon: str, told: str) -> None:
    name, _ink, words = ImportWords().state_of(column)
    assert (name, words) == (icon, told)


def test_a_head_tells_what_the_column_is_taken_over_as() -> None:
    head = ColumnHead(ColumnView("Pc", "postcode", "recognised", ()), Fields(("name", "postcode")))
    told: list[tuple[str, str]] = []
    head.mapped.connect(lambda header, field: told.append((header, field)))
    assert head.choice.currentText() == "Postcode"
    head.choice.activated.emit(head.choice.currentIndex())
    assert told == []
    head.choice.setCurrentIndex(0)
    head.choice.activated.emit(0)
    assert told == [("Pc", "")]


@pytest.mark.parametrize(
    ("amount", "file", "shown"),
    [
        ("199.9", "a.xlsx", "199,9"),
        ("-1234.50", "a.ods", "–\u00a01.234,50"),
        ("12", "a.xlsx", "12"),
        ("1.234", "a.csv", "1.234"),
        ("leeg", "a.xlsx", "leeg"),
    ],
)
def test_amounts_look_as_in_excel_and_texts_as_they_are(amount: str, file: str, shown: str) -> None:
    assert as_shown(amount, Path(file)) == shown


def outcome(**changes: object) -> Outcome:
    return Outcome(replace(report(), **changes))  # type: ignore[arg-type]  # names are checked by replace


def test_every_row_is_accounted_for_in_words() -> None:
    told = outcome(skipped={"footer": 1, "empty": 13}).rows_told()
    assert told == (
        "Alle 562 rijen zijn bekeken: 540 overgenomen, "
        "14 overgeslagen (13 lege rijen, 1 totaalregel), 8 afgekeurd."
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "Importeer 540 aankopen"),
        ({"added": {"receipts": 1}, "updated": {}}, "Importeer 1 aankoop"),
        ({"kind": "customers", "added": {"customers": 3}, "updated": {}}, "Importeer 3 klanten"),
        ({"added": {}, "updated": {}}, "Rond af"),
    ],
)
def test_the_blue_button_says_how_much(changes: dict[str, object], words: str) -> None:
    assert outcome(**changes).primary() == words


def test_zeros_are_called_none() -> None:
    assert outcome(updated={}, unchanged=0).details()[1:3] == ("geen", "geen")


def test_one_month_is_named_and_several_are_not() -> None:
    assert outcome(first_date=date(2025, 11, 1), last_date=date(2025, 11, 30)).month == "november"
    assert outcome(first_date=date(2025, 10, 31), last_date=date(2025, 11, 30)).month == ""


def test_who_stayed_after_an_undo_is_named_in_words(dressed: QApplication) -> None:
    assert dressed is not None
    told = ImportWords().stayed(["Freek Peeters"])
    assert told == "Bleef staan omdat er met de hand iets bij is geschreven: Freek Peeters."
    assert "en nog 3" in ImportWords().stayed(list("abcdefgh"))
    assert ImportWords().stayed([]) == ""

"""What an owner does with what customers say: take answers in, confirm themes, answer who waits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from klantdesk.db import answering, settings_table, visitors
from klantdesk.db import feedback as rows_of
from klantdesk.db.answers_file import AnswersFile
from klantdesk.desk import hearing, survey
from klantdesk.desk.asking import content, publish, save_content, set_pin
from klantdesk.desk.customers import FOLLOW_UP
from klantdesk.desk.feedback_figures import last_day, view
from klantdesk.desk.feedback_lists import answers, follow_ups, of_customer, save, theme_keys, theme_name
from klantdesk.desk.feedback_themes import (
    add_theme,
    as_heard,
    merge_theme,
    remove_theme,
    rename_theme,
    themes,
)
from klantdesk.desk.shop import Shop
from klantdesk.errors import FeedbackUnknown
from klantdesk.records import (
    Answer,
    Changes,
    Consent,
    ConsentState,
    Person,
    SourceCustomer,
    Unwatched,
    VisitorCount,
    Watch,
    to_day,
)

__all__ = [
    "add_theme",
    "answers",
    "confirm",
    "content",
    "follow_ups",
    "given",
    "last_day",
    "merge_theme",
    "of_customer",
    "publish",
    "put_on_list",
    "remove_theme",
    "rename_theme",
    "save",
    "save_content",
    "set_pin",
    "set_visitors",
    "settle",
    "take_in",
    "tally",
    "theme_keys",
    "theme_name",
    "themes",
    "undo_last",
    "view",
]

FEEDBACK = Changes(frozenset({"feedback"}))
WITH_PEOPLE = Changes(frozenset({"feedback", "customers"}))
COUNTRY, HOME_COUNTRY = "country", "NL"


def take_in(shop: Shop, watch: Watch | None = None) -> tuple[int, Changes]:
    """Take in what the survey collected, each answer once and in order: how many there were.

    What was committed here but not yet removed there, because something killed us in between, is
    known again the next time. Rows nobody can read stay in the file of answers.
    """
    file = AnswersFile(survey.files(shop.path).answers)
    try:
        pending = file.pending()
        read = [one for one in pending.waiting if one.answer or one.taps]
        answered = [given(shop, one.answer) for one in read if one.answer]
        taps = [(one.position, one.taps) for one in read if one.taps]
        fresh = 0
        if read:
            with shop.writing() as store:
                fresh = answering.take_in(store, pending.name, answered, taps)
            file.remove([one.position for one in read])
    finally:
        file.close()
    hearing.hear(shop, watch or Unwatched())
    if not read:
        return 0, Changes()
    return fresh, WITH_PEOPLE if any(one.person for one in answered) else FEEDBACK


def undo_last(shop: Shop, uuid: str) -> Changes:
    """Take one answer back, wherever it is by now; FeedbackUnknown when it is nowhere."""
    waiting = survey.withdraw(shop.path, uuid)
    with shop.writing() as store:
        kept = answering.remove(store, uuid)
    if not (waiting or kept):
        raise FeedbackUnknown(answer=uuid)
    return WITH_PEOPLE if kept else FEEDBACK


def confirm(shop: Shop, answer: int, said: Sequence[str]) -> Changes:
    """Say what the themes of an answer are (none: other); where it is a correction, the list learns."""
    with shop.writing() as store:
        try:
            learning = rows_of.say(store, answer, as_heard(store, answer, said) or (hearing.OTHER,))
        except KeyError as error:
            raise FeedbackUnknown(answer=answer) from error
    if learning:
        hearing.hear_alike(shop, answer)
    return FEEDBACK


def settle(shop: Shop, follow_up: int, *, settled: bool = True) -> Changes:
    """Say that somebody was answered, or (`settled` false) was not after all."""
    with shop.writing() as store:
        if not rows_of.settle(store, follow_up, settled=settled):
            raise FeedbackUnknown(answer=follow_up)
    return FEEDBACK


def put_on_list(shop: Shop, answer: int) -> Changes:
    """Put an answer on the list of who must be answered."""
    with shop.writing() as store:
        rows_of.follow_up(store, answer)
    return FEEDBACK


def set_visitors(shop: Shop, day: date, count: int, store: str = "") -> Changes:
    """Say how many came in on a day; it holds over what was imported or tapped."""
    with shop.writing() as writer:
        visitors.put(writer, VisitorCount(to_day(day), count, store))
    return FEEDBACK


def tally(shop: Shop | Path, *, visitors: int = 0, buyers: int = 0, store: str = "") -> str:
    """Count somebody who came in or bought now; -1 takes one back. Taken in with the answers."""
    collector = survey.Collector(shop.path if isinstance(shop, Shop) else shop)
    try:
        return collector.tap(visitors=visitors, buyers=buyers, store=store)
    finally:
        collector.close()


def given(shop: Shop, answer: Answer) -> answering.Given:
    """An answer with the person who left an address; without a consent text nothing of them is kept."""
    if not (answer.consent_text and (answer.email or answer.phone)):
        return answering.Given(replace(answer, consent_text="", name="", email="", phone=""))
    from klantdesk.exchange import matching

    country = str(settings_table.get(shop.reader(), COUNTRY, HOME_COUNTRY))
    name = " ".join(answer.name.split())
    person = Person(
        name=name if " " in name else "",
        first_name="" if " " in name else name,
        email=matching.email(answer.email),
        phone=matching.shown_phone(answer.phone, country),
    )
    key = matching.key("", person, country)
    if not key:
        return answering.Given(replace(answer, consent_text=""))
    day = datetime.fromisoformat(answer.at).date()
    agreed = tuple(
        Consent(channel, FOLLOW_UP, ConsentState.GIVEN, day, answer.consent_text)
        for channel, address in (("email", person.email), ("phone", person.phone))
        if address
    )
    return answering.Given(answer, SourceCustomer(key, person, agreed))

"""Everything dated that happened with one customer, and every change made by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from klantdesk.db import feedback as feedback_rows
from klantdesk.db import journal, memory, people, tasks
from klantdesk.db.journal import Change, Entry
from klantdesk.db.timeline import PurchaseRow
from klantdesk.desk import feedback_lists
from klantdesk.desk.card_views import (
    ANSWER,
    CONSENT,
    GROUP,
    PURCHASE,
    PURCHASE_STORE,
    PURCHASE_WEB,
    RETURN,
    TASK,
    Event,
    HistoryLine,
)
from klantdesk.desk.consent import changes
from klantdesk.desk.shop import Shop
from klantdesk.records import Channel, to_date

_KINDS = {Channel.STORE: PURCHASE_STORE, Channel.WEB: PURCHASE_WEB}
LABELLED = "customer_label"
OF_BATCH = ("channel", "state", "cents", "product")
"""What is told of a permission or a purchase that was typed in."""
_SHOWN = {
    "hand_edit": ("field", "value"),
    "trait": ("kind", "value"),
    "moment": ("", "text"),
    "task": ("", "text"),
}
"""Per table of the journal: which column names what changed, and which says it."""


def events(
    shop: Shop, customer: int, bought: Sequence[PurchaseRow], days: Sequence[int], waiting: set[int]
) -> tuple[Event, ...]:
    """Purchases, answers, contacts, permissions and group moves, the latest first.

    `waiting` are the answers that somebody still has to come back to.
    """
    found = [
        *_purchases(bought),
        *_answers(shop, customer, waiting),
        *_contacts(shop, customer),
        *_tasks(shop, customer),
        *_consents(shop, customer),
        *_moves(shop, days),
    ]
    return tuple(sorted(found, key=lambda one: (one.day, one.clock, one.kind, one.id), reverse=True))


def history(shop: Shop, customer: int) -> list[HistoryLine]:
    """Every change made to a customer by hand, the latest first."""
    store = shop.reader()
    labels = {number: name for number, name, _bearers in people.labels(store)}
    return [_history(entry, labels) for entry in journal.of_customer(store, customer)]


def _history(entry: Entry, labels: Mapping[int, str]) -> HistoryLine:
    fields = tuple(told for change in entry.rows for told in _all_told(change, labels))
    return HistoryLine(entry.id, entry.at, entry.author, entry.verb, fields, entry.undone)


def _all_told(change: Change, labels: Mapping[int, str]) -> Iterator[tuple[str, str, str]]:
    table, _key, _before, after = change
    if table == journal.BATCH:
        yield from ((name, "", str(after[name])) for name in OF_BATCH if after and after.get(name))
    elif told := _told(change, labels):
        yield told


def _told(change: Change, labels: Mapping[int, str]) -> tuple[str, str, str] | None:
    """(what, before, after) of a row in which people wrote words, or of a label."""
    table, key, before, after = change
    if table == LABELLED:
        name = labels.get(int(key["label_id"]), "")
        return "", name if before else "", name if after else ""
    if table not in _SHOWN:
        return None
    name, value = _SHOWN[table]
    row = after or before or {}
    return str(row.get(name, "")), str((before or {}).get(value, "")), str((after or {}).get(value, ""))


def _purchases(bought: Sequence[PurchaseRow]) -> Iterator[Event]:
    for row in bought:
        kind = _KINDS.get(Channel(row.channel), PURCHASE) if row.cents >= 0 else RETURN
        yield Event(
            kind,
            row.version,
            to_date(row.day),
            cents=row.cents,
            place=row.store,
            number=row.number,
            state=row.state,
            pieces=row.lines,
        )


def _answers(shop: Shop, customer: int, waiting: set[int]) -> Iterator[Event]:
    said = {line.id: line for line in feedback_lists.of_customer(shop, customer)}
    for row in feedback_rows.of_customer(shop.reader(), customer):
        score = next((one for one in (row.nps, row.csat10, row.csat, row.ces) if one is not None), None)
        yield Event(
            ANSWER,
            row.id,
            to_date(row.day),
            _clock(row.at),
            text=feedback_lists.words_of(row),
            place=row.store,
            author=row.staff,
            score=score,
            answer=said.get(row.id),
            open=row.id in waiting,
        )


def _contacts(shop: Shop, customer: int) -> Iterator[Event]:
    for row in memory.moments(shop.reader(), customer):
        yield Event(
            row.kind,
            row.id,
            to_date(row.day),
            _clock(row.at),
            text=row.text,
            author=row.author,
            by_hand=row.by_hand,
        )


def _tasks(shop: Shop, customer: int) -> Iterator[Event]:
    """What was promised and done; what is open stands under what to come back to."""
    for row in tasks.of_customer(shop.reader(), customer):
        if row.settled_at is not None:
            done = row.settled_at.astimezone()
            yield Event(TASK, row.id, done.date(), f"{done:%H:%M}", text=row.text, author=row.colleague)


def _consents(shop: Shop, customer: int) -> Iterator[Event]:
    for number, one in enumerate(changes(shop, customer)):
        day = one.day or one.told_at.astimezone().date()
        yield Event(
            CONSENT,
            number,
            day,
            text=one.wording,
            author=one.author,
            place=one.source,
            state=one.state,
            channel=one.channel,
            number=one.purpose,
            undated=one.day is None,
        )


def _moves(shop: Shop, days: Sequence[int]) -> Iterator[Event]:
    """From which group to which, at the end of the month in which that showed."""
    from klantdesk.analysis import one_customer

    counted, _fresh = shop.lately()
    if counted is None or not days:
        return
    before = None
    at = max(counted.purchases.as_of, days[-1])
    for day, group in one_customer.journey(days, counted.rhythm, at):
        yield Event(GROUP, day, to_date(day), before=before, group=group)
        before = group


def _clock(at: str) -> str:
    """The time of day of an ISO moment; "" where only the day is known."""
    return f"{datetime.fromisoformat(at):%H:%M}" if "T" in at else ""

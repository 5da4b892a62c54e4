"""What a customer said yes and no to: the state of each channel, and how it came about."""

from __future__ import annotations

from datetime import date, datetime

from klantdesk.db import customers, timeline, typed_in
from klantdesk.desk.card_views import ConsentEvent, ConsentLine
from klantdesk.desk.customers import CHANGED, FOLLOW_UP
from klantdesk.desk.shop import Shop
from klantdesk.records import Changes, Consent, ConsentState, to_date

MARKETING = "marketing"
CHANNELS = ("email", "post", "phone")
"""The channels every card shows; others where something is known of them."""


def set_consent(shop: Shop, customer: int, consent: Consent, author: str) -> tuple[Changes, int]:
    """Write down that somebody said yes or no, when and with which words; the changes and journal entry."""
    with shop.writing() as store:
        entry = typed_in.permission(store, customer, consent, author)
    return CHANGED, entry


def marketing(channel: str, *, given: bool, day: date, wording: str = "") -> Consent:
    """The permission to send news through a channel, or its withdrawal."""
    return Consent(channel, MARKETING, ConsentState.GIVEN if given else ConsentState.WITHDRAWN, day, wording)


def current(shop: Shop, customer: int) -> tuple[ConsentLine, ...]:
    """One line a channel, as things stand."""
    told = customers.consents(shop.reader(), [customer]).get(customer, [])
    channels = dict.fromkeys([*CHANNELS, *(one[0] for one in told)])
    news = {one[0]: one[2:] for one in told if one[1] != FOLLOW_UP}
    back = {one[0] for one in told if one[1] == FOLLOW_UP and one[2] is ConsentState.GIVEN}
    past = changes(shop, customer)
    lines = []
    for channel in channels:
        state, since, source = news.get(channel, (ConsentState.UNKNOWN, None, ""))
        how = next(
            (
                one
                for one in past
                if (one.channel, one.state) == (channel, state) and one.purpose != FOLLOW_UP
            ),
            None,
        )
        told_by = (how.source, how.wording, how.author) if how else (source, "", "")
        lines.append(ConsentLine(channel, state, since, *told_by, follow_up=channel in back))
    return tuple(lines)


def changes(shop: Shop, customer: int) -> list[ConsentEvent]:
    """Each time that something else was said than before, the latest first."""
    last: dict[tuple[str, str], ConsentState] = {}
    found = []
    for row in reversed(timeline.consents(shop.reader(), customer)):
        topic, state = (row.channel, row.purpose), ConsentState(row.state)
        if last.get(topic) is state:
            continue
        last[topic] = state
        found.append(
            ConsentEvent(
                row.channel,
                row.purpose,
                state,
                to_date(row.day) if row.day >= 0 else None,
                datetime.fromisoformat(row.told_at),
                row.source,
                row.wording,
                row.author,
            )
        )
    return found[::-1]

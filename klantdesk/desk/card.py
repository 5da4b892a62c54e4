"""One customer's card: figures in the shop's rhythm, what to come back to, what is known."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from klantdesk.db import customers as people_of
from klantdesk.db import feedback as feedback_rows
from klantdesk.db import memory, people, tasks
from klantdesk.db import timeline as rows_of
from klantdesk.db.feedback import AnswerRow
from klantdesk.db.timeline import PurchaseRow
from klantdesk.desk import people as people_desk
from klantdesk.desk import traits
from klantdesk.desk.card_views import (
    Back,
    Card,
    ComeBack,
    Figures,
    Mark,
    PurchaseLine,
    Rhythm,
    Timing,
    TraitLine,
)
from klantdesk.desk.consent import current
from klantdesk.desk.counting import Counted, reason_of
from klantdesk.desk.feedback_lists import words_of
from klantdesk.desk.shop import Shop
from klantdesk.desk.timeline import events
from klantdesk.records import Channel, LineKind, to_date, to_day

PREFERRED_STORE = "preferred_store"
SEEN_OFTEN = 2
SCALES = ("nps", "csat10", "csat", "ces")


def card(shop: Shop, customer: int, today: date) -> Card:
    """Everything known of a customer, at once: nothing here waits for the shop to be counted.

    CustomerUnknown; `timeline` has the events under `Card.events`.
    """
    store = shop.reader()
    name, person = people_of.person(store, customer)
    (row,) = people_of.rows(store, [customer])
    bought = rows_of.purchases(store, customer)
    answers = feedback_rows.of_customer(store, customer)
    counted, fresh = shop.lately()
    days = moment_days(bought)
    at = max([counted.purchases.as_of if counted else to_day(today), *days[-1:]])
    profile = counted.profiles.of([customer])[0] if counted else None
    known = memory.traits(store, [customer]).get(customer, [])
    follow_ups = open_follow_ups(shop, answers)
    gone = next((one for one in people_desk.binned(shop) if one.customer == customer), None)
    return Card(
        id=customer,
        name=name,
        person=person,
        sources=tuple(dict.fromkeys(source for source, _key in row.keys)),
        as_of=to_date(at),
        counted=fresh,
        figures=_figures(bought, days, at) if days else None,
        group=profile.group if profile else None,
        reason=reason_of(profile, counted.rhythm) if profile and counted else None,
        rhythm=rhythm_of(days, counted, at) if days else None,
        mark=_mark(answers),
        come_back=_come_back(shop, customer, answers, follow_ups, today),
        traits=(*_inferred(bought, known), *map(traits.line, known)),
        consents=current(shop, customer),
        labels=tuple(people.labels_of(store, [customer]).get(customer, ())),
        binned_on=gone.at.date() if gone else None,
        wiped_on=gone.wiped_on.date() if gone else None,
        events=events(shop, customer, bought, days, set(follow_ups.values())),
    )


def lines(shop: Shop, receipts: Sequence[int]) -> dict[int, tuple[PurchaseLine, ...]]:
    """The lines of receipts, by the id of their event."""
    found = rows_of.lines(shop.reader(), receipts)
    return {
        receipt: tuple(
            PurchaseLine(one.product, one.quantity, one.cents, LineKind(one.kind))
            for one in found.get(receipt, ())
        )
        for receipt in receipts
    }


def somebody(shop: Shop) -> int | None:
    """Whose card to show when nobody in particular is asked for: who waits longest, else the best buyer."""
    store = shop.reader()
    waiting = feedback_rows.follow_ups(store, open_only=True)
    said = feedback_rows.by_id(store, [one.answer for one in waiting])
    known = [said[one.answer].customer for one in waiting if one.answer in said]
    counted, _fresh = shop.lately()
    bought = counted.profiles.by_spending(counted.segmentation.customers.ids) if counted else []
    for one in (*(customer for customer in known if customer), *bought[:1]):
        return int(one)
    everybody = people_of.find(store, "")
    return everybody[0] if everybody else None


def moment_days(bought: Sequence[PurchaseRow], channel: Channel | None = None) -> list[int]:
    """The days on which somebody bought for more than came back (kpi.md), ascending."""
    by_day: dict[int, int] = defaultdict(int)
    for row in bought:
        if not row.state and channel in {None, row.channel}:
            by_day[row.day] += row.cents
    return sorted(day for day, cents in by_day.items() if cents > 0)


def _figures(bought: Sequence[PurchaseRow], days: list[int], at: int) -> Figures:
    return Figures(
        purchases=len(days),
        in_store=len(moment_days(bought, Channel.STORE)),
        on_web=len(moment_days(bought, Channel.WEB)),
        spent_cents=sum(row.cents for row in bought if not row.state),
        first=to_date(days[0]),
        last=to_date(days[-1]),
        days_ago=at - days[-1],
    )


def rhythm_of(days: list[int], counted: Counted | None, at: int) -> Rhythm | None:
    """How often, when next, and whether that is late; None where neither own gaps nor the shop's say so."""
    from klantdesk.analysis import one_customer

    gap = one_customer.own_gap(days)
    usual, patience = counted.rhythm.quantiles[:2] if counted else (None, None)
    every = gap if gap is not None else usual
    if every is None:
        return None
    silent = at - days[-1]
    allowed = every if gap is not None else patience or every
    if counted and silent >= counted.rhythm.window:
        timing = Timing.LOST
    elif one_customer.later_than_usual(days, at):
        timing = Timing.LATE
    else:
        timing = Timing.ON_TIME if silent <= allowed else Timing.OVERDUE
    days_between = max(1, round(every))
    return Rhythm(days_between, gap is not None, to_date(days[-1]) + timedelta(days=days_between), timing)


def _mark(answers: Sequence[AnswerRow]) -> Mark | None:
    """The last score, and the one before it on the same scale."""
    given = [
        (value, scale, to_date(row.day))
        for row in answers
        for scale in SCALES
        if (value := getattr(row, scale)) is not None
    ]
    if not given:
        return None
    value, scale, day = given[0]
    before = next((one for one in given[1:] if one[1] == scale and one[2] <= day), None)
    return Mark(value, scale, day, before[0] if before else None, before[2] if before else None)


def open_follow_ups(shop: Shop, answers: Sequence[AnswerRow]) -> dict[int, int]:
    """The follow-ups of these answers that nobody settled: {follow-up: answer}."""
    own = {row.id for row in answers}
    if not own:
        return {}
    waiting = feedback_rows.follow_ups(shop.reader(), open_only=True)
    return {one.id: one.answer for one in waiting if one.answer in own}


def come_back(shop: Shop, customer: int, today: date) -> tuple[ComeBack, ...]:
    """What to come back to with a customer, the longest waiting first."""
    answers = feedback_rows.of_customer(shop.reader(), customer)
    return _come_back(shop, customer, answers, open_follow_ups(shop, answers), today)


def _come_back(
    shop: Shop, customer: int, answers: Sequence[AnswerRow], follow_ups: dict[int, int], today: date
) -> tuple[ComeBack, ...]:
    """Open answers, wishes and tasks, the longest waiting first; tasks of later than today behind them."""
    store = shop.reader()
    said = {row.id: row for row in answers}
    found = [
        ComeBack(Back.ANSWER, words_of(said[answer]), to_date(said[answer].day), number)
        for number, answer in follow_ups.items()
    ]
    found += [
        ComeBack(Back.WISH, one.value, one.known_on, (one.kind, one.item), title=one.kind)
        for one in memory.traits(store, [customer]).get(customer, ())
        if traits.asks_to_come_back(one.kind)
    ]
    found += [
        ComeBack(Back.TASK, one.text, one.made_at.date(), one.id, one.due, one.colleague)
        for one in tasks.of_customer(store, customer)
        if one.settled_at is None
    ]
    return tuple(sorted(found, key=lambda one: (bool(one.due and one.due > today), one.due or one.since)))


def _inferred(bought: Sequence[PurchaseRow], known: Sequence[memory.TraitRow]) -> tuple[TraitLine, ...]:
    """The store somebody mostly buys in, unless somebody says which one that is."""
    if any(one.kind == PREFERRED_STORE for one in known):
        return ()
    visits = {(row.day, row.store) for row in bought if not row.state and row.cents > 0}
    stores = Counter(store for _day, store in visits if store).most_common(1)
    if not stores or stores[0][1] < SEEN_OFTEN:
        return ()
    store, times = stores[0]
    return (TraitLine(PREFERRED_STORE, "", store, "inferred", times=times, of=len(moment_days(bought))),)

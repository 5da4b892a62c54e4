"""The figures and scores of any period, for a terminal, a table or a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from klantdesk import wording
from klantdesk.db import feedback, visitors
from klantdesk.desk import customers, feedback_kpis
from klantdesk.desk.counting import Counted, reason_of
from klantdesk.desk.entered_kpis import Entered, Slice
from klantdesk.desk.feedback_views import Filter
from klantdesk.desk.shop import Shop
from klantdesk.desk.value_kpis import Predicted
from klantdesk.desk.views import Figures, GroupRow, Number, ScoredCustomer, Scores
from klantdesk.errors import MappingWrong, PeriodWrong
from klantdesk.records import Channel, Group, Notice, to_date, to_day


@dataclass(frozen=True, slots=True)
class Asked:
    """Which figures somebody asks for: both days inside the period; None and "" mean: all of it.

    Without `predicted` nothing is fitted: value_12m is then left open.
    """

    first: date | None = None
    last: date | None = None
    group: Group | None = None
    channel: str | None = None
    store: str | None = None
    window: int | None = None
    predicted: bool = True


def figures(shop: Shop, asked: Asked) -> Figures:
    """The KPIs of a period, by default the last whole month of the data."""
    from klantdesk.analysis import kpi, periods

    counted, part, rhythm = _asked(shop, asked)
    usual = periods.last_whole_month(counted.purchases.as_of)
    if usual.last < counted.purchases.first_day:
        usual = periods.month_of(counted.purchases.as_of)
    period = periods.Period(
        to_day(asked.first)
        if asked.first
        else usual.first
        if not asked.last
        else counted.purchases.first_day,
        to_day(asked.last) if asked.last else usual.last if not asked.first else counted.purchases.as_of,
    )
    if period.last < period.first:
        raise PeriodWrong(first=to_date(period.first), last=to_date(period.last))
    found = kpi.of_period(part, period, rhythm, even_early=asked.window is not None)
    return _Telling(shop, asked, counted, part, rhythm).figures(found)


def every_month(shop: Shop, asked: Asked) -> list[Figures]:
    """The KPIs of every month from the first to the last day of the data, or of the period asked.

    The last day is that of the last purchase, return, answer or visitor count, whichever is latest.
    """
    from klantdesk.analysis import kpi, periods

    counted, part, rhythm = _asked(shop, asked)
    first = to_day(asked.first) if asked.first else periods.month_of(counted.purchases.first_day).first
    last = to_day(asked.last) if asked.last else _last_day(shop, counted)
    if last < first:
        raise PeriodWrong(first=to_date(first), last=to_date(last))
    months = periods.split_months(periods.Period(first, last))
    found = kpi.of_months(part, months, rhythm, even_early=asked.window is not None)
    telling = _Telling(shop, asked, counted, part, rhythm)
    return [telling.figures(one) for one in found]


def scores(shop: Shop, at: date | None, scheme: str, *, with_customers: bool = False) -> Scores:
    """RFM at a date, by default the last day of the data."""
    from klantdesk.analysis import profiles, rfm

    counted = shop.everything()
    bought, day = counted.purchases, to_day(at) if at else counted.purchases.as_of
    if scheme == "quantile":
        found = rfm.by_quantiles(bought, day)
    else:
        found = rfm.by_rhythm(bought, counted.rhythm, day)
    marks = found.thresholds
    people = profiles.Profiles(bought, found) if with_customers else None
    return Scores(
        at=to_date(day),
        scheme=scheme,
        thresholds={
            "recency": tuple(map(_plain, marks.recency)),
            "frequency": tuple(map(_plain, marks.frequency)),
            "monetary": tuple(map(_plain, marks.monetary)),
        },
        groups=tuple(
            GroupRow(size.key, size.customers, size.revenue, size.share, ()) for size in found.groups
        ),
        cells=found.cells,
        customers=_scored(shop, people, found.customers.ids, counted.rhythm) if people else (),
    )


def as_row(customer: ScoredCustomer, lang: str) -> dict[str, object]:
    """A scored customer with the keys of the command line's contract."""
    return {
        "id": customer.id,
        "key": customer.key,
        "recency_days": customer.recency_days,
        "frequency": customer.frequency,
        "monetary": customer.monetary_cents,
        "r": customer.r,
        "f": customer.f,
        "m": customer.m,
        "group": customer.group,
        "reason": wording.notice(customer.reason, lang) if customer.reason else None,
    }


def save_scores(found: Scores, path: Path, lang: str) -> Path:
    """All customers with scores, group and reason as xlsx or csv, by the name's ending."""
    from klantdesk.exchange import writers

    rows = [as_row(customer, lang) for customer in found.customers]
    heads = list(rows[0]) if rows else []
    return writers.table(path, heads, [list(row.values()) for row in rows])


def _asked(shop: Shop, asked: Asked) -> tuple[Counted, Any, Any]:
    """Everything, the part of the purchases asked for, and the rhythm under the window asked for."""
    from klantdesk.analysis import rhythm

    counted = shop.everything()
    pace = rhythm.fix_window(counted.rhythm, asked.window) if asked.window else counted.rhythm
    part = counted.purchases
    if asked.group or asked.channel or asked.store:
        part = part.select(
            customers=counted.segmentation.members(asked.group) if asked.group else None,
            channel=Channel[asked.channel.upper()] if asked.channel else None,
            store=_store(shop, asked.store)[0] if asked.store else None,
        )
    return counted, part, pace


def _store(shop: Shop, name: str) -> tuple[int, str]:
    """A store's number and name as it is written; MappingWrong for one nobody sold in."""
    from klantdesk.db import stores

    known = stores.names(shop.reader())
    wanted = stores.now_called(shop.reader(), name).casefold()
    for number, title in known.items():
        if title.casefold() == wanted:
            return number, title
    raise MappingWrong(what=name, known=sorted(known.values()))


def _last_day(shop: Shop, counted: Counted) -> int:
    """The last day of which the shop knows anything that figures are made of."""
    store = shop.reader()
    days = (feedback.last_day(store), visitors.last_day(store))
    return max(_sold_till(counted), *(day for day in days if day is not None), 0)


def _sold_till(counted: Counted) -> int:
    """The last day with a receipt, a return among them."""
    return int(counted.purchases.receipts.day[-1])


def _predicted(shop: Shop, counted: Counted, asked: Asked) -> Predicted:
    """The expected value of what is asked for; a channel or store has a model of its own."""
    if not (asked.channel or asked.store):
        return Predicted(shop, asked.group)
    channel = Channel[asked.channel.upper()] if asked.channel else None
    store = _store(shop, asked.store)[0] if asked.store else None
    part = counted.purchases.select(channel=channel, store=store)
    return Predicted(shop, asked.group, part, f"{asked.channel or ''} {asked.store or ''}")


class _Telling:
    """Lays what was entered beside the figures of purchases, period by period."""

    def __init__(self, shop: Shop, asked: Asked, counted: Counted, part: Any, rhythm: Any) -> None:  # noqa: ANN401  # as above
        store = _store(shop, asked.store)[1] if asked.store else ""
        self.shop, self.asked = shop, asked
        self.cut = Slice(asked.group, asked.channel or "", store)
        self.entered = Entered(shop, part, rhythm.window, self.cut)
        self.predicted = _predicted(shop, counted, asked) if asked.predicted else None
        self.begins, self.ends = counted.purchases.first_day, _sold_till(counted)

    def figures(self, found: Any) -> Figures:  # noqa: ANN401  # as above
        """All figures of a period; None with a note where one cannot be said."""
        first, last = to_date(found.period.first), to_date(found.period.last)
        chosen = Filter(first, last, self.cut.store, group=self.cut.group)
        said = feedback_kpis.of_period(self.shop, chosen, self.asked.channel)
        bought, why = dict(found.values), list(found.notes)
        entered: dict[str, Number] = {}
        notes: list[Notice] = []
        if found.period.last < self.begins or found.period.first > self.ends:
            bought = dict.fromkeys(bought)
            outside = (("first", to_date(self.begins).isoformat()), ("last", to_date(self.ends).isoformat()))
            why = [note for note in why if note.key in {"window", "not_recorded"}]
            why.append(Notice("outside_data", outside))
        else:
            period = found.period
            entered, notes = self.entered.of(period.first, period.last, bought["new"])
            expected, told_of_it = self.predicted.of(period.last) if self.predicted else ({}, [])
            entered, notes = entered | expected, [*notes, *told_of_it]
        values = bought | said.values | entered | dict.fromkeys(self.cut.unsaid)
        told = [*why, *said.notes, *notes]
        return Figures(first, last, found.window, values, self._notes(told, values))

    def _notes(self, told: Sequence[Notice], values: Mapping[str, Number]) -> tuple[str, ...]:
        """What is not recorded is only told of figures of which nothing better is told."""
        kept = [note for note in told if str(dict(note.facts).get("kpi")) not in self.cut.unsaid]
        better = {str(dict(note.facts).get("kpi")) for note in kept if note.key != "not_recorded"}
        better |= {key for key, value in values.items() if value is not None}
        kept = [note for note in kept if note.key != "not_recorded" or dict(note.facts)["kpi"] not in better]
        every = [*kept, *self.cut.notes]
        return tuple(": ".join((note.key, *(str(fact) for _name, fact in note.facts))) for note in every)


def _scored(shop: Shop, people: Any, ids: Any, rhythm: Any) -> tuple[ScoredCustomer, ...]:  # noqa: ANN401  # as above
    order = ids.tolist()
    keys = customers.source_ids(shop, order)
    rows = (
        ScoredCustomer(
            id=number,
            key=keys.get(number, ""),
            recency_days=profile.recency,
            frequency=profile.frequency,
            monetary_cents=profile.monetary,
            r=profile.scores[0],
            f=profile.scores[1],
            m=profile.scores[2],
            group=profile.group,
            reason=reason_of(profile, rhythm),
        )
        for number, profile in zip(order, people.of(order), strict=True)
    )
    return tuple(sorted(rows, key=lambda row: row.key))


def _plain(mark: Any) -> float:  # noqa: ANN401  # a fraction
    return int(mark) if mark == int(mark) else float(mark)

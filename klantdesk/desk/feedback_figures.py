"""The figures of what customers say, for a page, the command line and the KPIs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from klantdesk.db import feedback as rows_of
from klantdesk.db import stores, visitors
from klantdesk.db.feedback import AnswerRow
from klantdesk.desk import feedback_lists, hearing
from klantdesk.desk.feedback_views import (
    LEAST,
    Earlier,
    FeedbackView,
    Filter,
    Measure,
    NpsMonth,
    ReasonRow,
    ThemeRow,
    WantedRow,
)
from klantdesk.desk.reasons import Reasons
from klantdesk.desk.shop import Shop
from klantdesk.records import VisitorCount, to_date, to_day

MONTHS = 13
BOUGHT = "bought"
BROWSED = "browsed"
QUOTE = range(12, 141)
"""A quote is a few words at least, and fits two lines."""


def view(shop: Shop, chosen: Filter) -> FeedbackView:
    """Everything the feedback page shows for a filter."""
    return shop.shown(f"feedback {chosen}", lambda: _view(shop, chosen))


def _view(shop: Shop, chosen: Filter) -> FeedbackView:
    from klantdesk.analysis import survey

    everything = feedback_lists.rows(shop, Filter())
    found = feedback_lists.among(shop, everything, chosen)
    nps = survey.nps([row.nps for row in found if row.nps is not None])
    missed, told = missed_of(shop, chosen, found), scores(found)
    opened = [row for row in found if row.themes]
    themes = _themes(shop, opened)
    others = sum(1 for row in opened if row.themes == (hearing.OTHER,))
    return FeedbackView(
        total=len(everything),
        answers=len(found),
        first=to_date(found[0].day) if found else None,
        last=to_date(max(row.day for row in found)) if found else None,
        nps=told["nps"],
        promoters=nps.promoters,
        passives=nps.passives,
        detractors=nps.detractors,
        earlier=_earlier(shop, everything, chosen, nps),
        months=_months(feedback_lists.among(shop, everything, _ever(chosen))),
        csat=told["csat"],
        ces=told["ces"],
        searched=missed.searched,
        reasons=_titled(missed.reasons, Reasons(shop)),
        visitors=missed.visitors,
        conversion=missed.conversion,
        open_answers=len(opened),
        themes=themes,
        other_share=others / len(opened) if len(opened) >= LEAST else None,
        to_confirm=sum(1 for row in opened if row.themes and not row.confirmed),
        wanted=_wanted(shop, found),
        follow_ups=feedback_lists.follow_ups(shop),
        stores=tuple(sorted({row.store for row in everything} - {""})),
        staff=tuple(sorted({row.staff for row in everything} - {""})),
    )


def _titled(rows: Sequence[ReasonRow], called: Reasons) -> tuple[ReasonRow, ...]:
    return tuple(replace(row, title=called.title(row.key)) for row in rows)


def scores(found: Sequence[AnswerRow]) -> dict[str, Measure]:
    """NPS, satisfaction and ease of some answers, by KPI key."""
    from klantdesk.analysis import survey

    nps = survey.nps([row.nps for row in found if row.nps is not None])
    ces = survey.ces([row.ces for row in found if row.ces is not None])
    return {"nps": _measure(nps.score), "csat": _measure(_csat(found)), "ces": _measure(ces)}


def last_day(shop: Shop) -> date | None:
    """The day of the latest answer."""
    found = rows_of.last_day(shop.reader())
    return None if found is None else to_date(found)


@dataclass(frozen=True, slots=True)
class MissedView:
    """Why visitors bought nothing and what that cost; `total` in cents over all reasons.

    `searched` gave a reason, `nothing` are all who answered and bought nothing; `ends` are those of the
    95% interval of the total.
    """

    searched: int
    nothing: int
    reasons: tuple[ReasonRow, ...]
    visitors: int | None
    conversion: Measure
    total: int | None
    ends: tuple[int, int] | None = None


def missed_of(shop: Shop, chosen: Filter, found: Sequence[AnswerRow]) -> MissedView:
    """The reasons of some answers, laid beside the visitors of the same days and stores."""
    from klantdesk.analysis import survey

    counts = Counter(row.reason for row in found if row.reason)
    searched = counts.total()
    nothing = searched + sum(1 for row in found if row.outcome == BROWSED and not row.reason)
    traffic = _traffic(shop, chosen)
    seen = traffic.compared or None if traffic else None
    receipts, average = (traffic.receipts, traffic.average) if traffic else (0, None)
    cost = {one.key: one for one in survey.missed_revenue(counts, nothing, seen, receipts, average)}
    reasons = tuple(
        ReasonRow(
            one.key, one.n, _measure(one.share), cost[one.key].cents, cost[one.key].low, cost[one.key].high
        )
        for one in survey.shares(counts, searched)
    )
    whole = survey.missed_in_all(counts, nothing, seen, receipts, average)
    ends = None if whole.low is None or whole.high is None else (whole.low, whole.high)
    known = [row.missed_cents for row in reasons if row.missed_cents is not None]
    total = sum(known) if known else None
    came = traffic.visitors if traffic else None
    conversion = conversion_of(receipts, seen)
    return MissedView(searched, nothing, reasons, came, conversion, total, ends if known else None)


def conversion_of(receipts: int, seen: int | None) -> Measure:
    """Who bought of those who were seen, with its interval; nothing where nobody counted."""
    from klantdesk.analysis import survey

    share = survey.conversion(receipts, seen)
    if seen is None or share is None:
        return Measure()
    if receipts > seen:  # more receipts than visitors: they were miscounted, and no interval says that
        return Measure(seen, share)
    return Measure(seen, share, *survey.wilson(receipts, seen))


def _traffic(shop: Shop, chosen: Filter) -> Any:  # noqa: ANN401  # the analysis room's
    """Visitors and receipts of the filter's days and store; None where nobody counted.

    Nobody knows of which group a visitor is, nor who served them.
    """
    from klantdesk.analysis import traffic
    from klantdesk.analysis.periods import Period

    if chosen.group or chosen.staff or chosen.survey:
        return None
    counts = counts_of(shop, chosen)
    if not counts or shop.is_empty():
        return None
    bought = shop.everything().purchases
    first = to_day(chosen.first) if chosen.first else min(bought.first_day, counts[0].day)
    last = to_day(chosen.last) if chosen.last else max(bought.as_of, counts[-1].day)
    known = {name: number for number, name in stores.names(shop.reader()).items()}
    return traffic.measure(bought, Period(first, last), counts, known, known.get(chosen.store))


def counts_of(shop: Shop, chosen: Filter) -> list[VisitorCount]:
    """The counts of the filter's days and store, one a day and store."""
    first, last = days_of(chosen)
    wanted = stores.now_called(shop.reader(), chosen.store).casefold()
    every = shop.shown("visitors", lambda: visitors.days(shop.reader(), *visitors.ALWAYS))
    start = bisect_left(every, first, key=lambda count: count.day)
    stop = bisect_right(every, last, key=lambda count: count.day)
    return [count for count in every[start:stop] if not wanted or count.store.casefold() in {wanted, ""}]


def days_of(chosen: Filter) -> tuple[int, int]:
    """The first and last day of a filter, as numbers."""
    return (
        to_day(chosen.first) if chosen.first else visitors.ALWAYS[0],
        to_day(chosen.last) if chosen.last else visitors.ALWAYS[1],
    )


def _measure(estimate: Any) -> Measure:  # noqa: ANN401  # the analysis room's
    return Measure(estimate.n, estimate.value, estimate.low, estimate.high)


def _csat(found: Sequence[AnswerRow]) -> Any:  # noqa: ANN401  # as above
    """Satisfaction on the scale to 5; on the one to 10 only where nobody used the other."""
    from klantdesk.analysis import survey

    of_five = [row.csat for row in found if row.csat is not None]
    of_ten = [row.csat10 for row in found if row.csat10 is not None]
    return survey.csat(of_ten, highest=10) if of_ten and not of_five else survey.csat(of_five)


def _ever(chosen: Filter) -> Filter:
    return Filter(None, chosen.last, chosen.store, chosen.staff, chosen.group, chosen.survey)


def _earlier(shop: Shop, everything: Sequence[AnswerRow], chosen: Filter, now: Any) -> Earlier | None:  # noqa: ANN401  # as above
    """NPS of the equally long stretch before; None without a first day or answers then."""
    from klantdesk.analysis import survey

    if chosen.first is None or chosen.last is None:
        return None
    length = chosen.last - chosen.first
    last = chosen.first - timedelta(days=1)
    before = Filter(last - length, last, chosen.store, chosen.staff, chosen.group, chosen.survey)
    rows = feedback_lists.among(shop, everything, before)
    then = survey.nps([row.nps for row in rows if row.nps is not None])
    if not then.score.n:
        return None
    measured = _measure(then.score)
    if now.score.value is None or then.score.value is None:
        return Earlier(last - length, last, measured)
    difference = now.score.value - then.score.value
    noise = _noise(now.score, then.score)
    return Earlier(last - length, last, measured, difference, difference - noise, difference + noise)


def _noise(one: Any, other: Any) -> float:  # noqa: ANN401  # as above
    """Half the 95% interval of a difference: variances add up, and an interval's half is Z times its root."""
    halves = ((each.value - each.low, each.high - each.value) for each in (one, other))
    return float(sum(max(pair) ** 2 for pair in halves) ** 0.5)


def _months(found: Sequence[AnswerRow]) -> tuple[NpsMonth, ...]:
    """NPS by month up to the latest answer; a month with too few borrows the months just before it."""
    from klantdesk.analysis import periods, survey

    scored = [(row.day, row.nps) for row in found if row.nps is not None]
    if not scored:
        return ()
    months = periods.months_back(periods.month_of(max(day for day, _ in scored)), MONTHS)
    told = []
    for at, month in enumerate(months):
        for first in (one.first for one in reversed(months[: at + 1])):
            scores = [score for day, score in scored if first <= day <= month.last]
            if len(scores) >= LEAST:
                break
        told.append(NpsMonth(to_date(month.first), _measure(survey.nps(scores).score), to_date(first)))
    return tuple(told)


def _themes(shop: Shop, opened: Sequence[AnswerRow]) -> tuple[ThemeRow, ...]:
    """Themes of the open answers, most often first, each with its share, score and a typical answer."""
    from klantdesk.analysis import survey

    about: dict[str, list[AnswerRow]] = {}
    for row in opened:
        for theme in row.themes:
            about.setdefault(theme, []).append(row)
    names = {key: name for key, (name, _into) in rows_of.themes(shop.reader()).items()}
    told = survey.shares({key: len(rows) for key, rows in about.items()}, len(opened))
    return tuple(_theme(one.key, about[one.key], one.share.value, names.get(one.key, "")) for one in told)


def _theme(key: str, rows: Sequence[AnswerRow], share: float | None, name: str) -> ThemeRow:
    scores = [row.nps for row in rows if row.nps is not None]
    return ThemeRow(
        key=key,
        n=len(rows),
        share=share,
        score=sum(scores) / len(scores) if scores else None,
        scored=len(scores),
        quote=_typical(rows),
        to_confirm=sum(1 for row in rows if not row.confirmed),
        name=name,
    )


def _typical(rows: Sequence[AnswerRow]) -> str:
    """A recent answer about this theme and little else, of a length that can be quoted."""
    texts = [(len(row.themes), -row.day, -row.id, feedback_lists.words_of(row)) for row in rows]
    fitting = [one for one in texts if len(one[3]) in QUOTE] or [one for one in texts if one[3]]
    return min(fitting)[3] if fitting else ""


def wanted(shop: Shop, chosen: Filter) -> tuple[WantedRow, ...]:
    """What was asked for in vain by the answers of a filter, most asked first."""
    return _wanted(shop, feedback_lists.rows(shop, chosen))


def _wanted(shop: Shop, found: Sequence[AnswerRow]) -> tuple[WantedRow, ...]:
    """What was asked for in vain, and who of them waits to hear."""
    from klantdesk.analysis import asked

    rows = [row for row in found if row.wanted and row.outcome != BOUGHT]
    if not rows:
        return ()
    vocabulary = asked.Vocabulary(feedback_lists.categories(shop))
    waiting = {one.answer: one for one in feedback_lists.follow_ups(shop)}
    return tuple(
        WantedRow(
            article=one.wanted.article,
            size=one.wanted.size,
            n=one.times,
            waiting=tuple(waiting[rows[at].id] for at in one.answers if rows[at].id in waiting),
        )
        for one in asked.count([row.wanted for row in rows], vocabulary)
    )

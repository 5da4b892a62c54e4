"""What people said, how many came in, who may be reached and what finding them cost, row by row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from tests.recomputed.sums import Bon, Shop, Value, average, ratio
from tests.recomputed.world import Said, World

FEWEST = 30
CUT = {
    "group": ("anonymous_share", "visitors", "conversion", "missed_revenue", "acquisition_cost"),
    "store": ("cross_channel", "acquisition_cost"),
    "channel": ("cross_channel", "nps", "csat", "ces"),
    "web": ("cross_channel", "nps", "csat", "ces", "visitors", "conversion", "missed_revenue"),
}
"""What a part of the shop cannot say."""


def said_kpis(answers: Sequence[Said]) -> dict[str, Value]:
    """Scores, from 30 answers up."""
    nps = [one.nps for one in answers if one.nps is not None]
    csat = [one.csat for one in answers if one.csat is not None]
    ces = [one.ces for one in answers if one.ces is not None]
    more, fewer = sum(score >= 9 for score in nps), sum(score <= 6 for score in nps)
    return {
        "nps": 100 * (more - fewer) / len(nps) if len(nps) >= FEWEST else None,
        "csat": sum(score >= 4 for score in csat) / len(csat) if len(csat) >= FEWEST else None,
        "ces": sum(ces) / len(ces) if len(ces) >= FEWEST else None,
    }


def door_kpis(
    visits: Sequence[tuple[date, str, int]], answers: Sequence[Said], sales: Sequence[Bon], whole: Shop,
    period: tuple[date, date],
) -> dict[str, Value]:  # fmt: skip
    """Visitors, and the receipts of the same days and stores beside them; no receipts of the web.

    Days of which there are no purchases say nothing of who bought.
    """
    first, last = period
    inside = [(day, store, count) for day, store, count in visits if first <= day <= last]
    if not inside:
        return {"visitors": None, "conversion": None, "missed_revenue": None}
    at_door = [bon for bon in sales if bon.channel != "web"]
    days = {(day, store) for day, store, _count in inside}
    seen = sum(count for day, _store, count in inside if whole.first_day <= day <= whole.as_of)
    bought = sum(bon.net > 0 and (bon.day, bon.store) in days for bon in at_door)
    there = [bon for bon in at_door if first <= bon.day <= last]
    receipt = average(sum(bon.net for bon in there), sum(bon.net > 0 for bon in there))
    nothing = sum(one.outcome != "bought" for one in answers)
    reasons = {one.reason for one in answers if one.reason}
    missed: Value = None
    if seen and receipt is not None and nothing >= FEWEST and reasons:
        at_stake = max(0, seen - bought) * receipt
        missed = sum(round(sum(a.reason == r for a in answers) / nothing * at_stake) for r in reasons)
    return {
        "visitors": sum(count for _day, _store, count in inside),
        "conversion": ratio(bought, seen),
        "missed_revenue": missed,
    }


def reach_kpis(world: World, shop: Shop, last: date) -> dict[str, Value]:
    """Who of the active may be reached and can be: the most restrictive of what the sources say.

    Post goes to every own customer who did not object.
    """
    said: dict[tuple[int, str], set[str]] = defaultdict(set)
    has: dict[str, set[int]] = defaultdict(set)
    for one in world.people:
        for channel, state in one.allowed:
            said[one.person, channel].add(state)
        for channel, there in (("email", one.email), ("phone", one.phone), ("post", one.home)):
            if there:
                has[channel].add(one.person)
    if not said:
        return {}
    now = {who for who in shop.bought if shop.active(who, last)}
    found: dict[str, Value] = {}
    for channel in ("email", "post", "phone"):
        fine = ({"given"},) if channel != "post" else (set(), {"given"}, {"unknown"}, {"given", "unknown"})
        may = {who for who in now if said[who, channel] in fine}
        found[f"opt_in_{channel}"] = ratio(len(may), len(now))
        found[f"reachable_{channel}"] = ratio(len(may & has[channel]), len(now))
    return found


def cost(world: World, first: date, last: date, new: Value, channel: str) -> int | None:
    """What was spent in the whole months of the period, per new customer."""
    touched = [
        (month, cents)
        for month, door, cents in world.costs
        if (not channel or door == channel) and month <= last and end_of(month) >= first
    ]
    if not touched or any(month < first or end_of(month) > last for month, _cents in touched):
        return None
    return average(sum(cents for _month, cents in touched), int(new or 0))


def end_of(month: date) -> date:
    """The last day of the month that starts on a day."""
    return (month + timedelta(31)).replace(day=1) - timedelta(1)

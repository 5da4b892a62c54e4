"""The card behind a figure: what it is, over which days, of how many, what is left out, how sure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from klantdesk import wording
from klantdesk.db import kept_out
from klantdesk.desk import figures
from klantdesk.desk.shop import Shop
from klantdesk.desk.units import written
from klantdesk.desk.views import Figures
from klantdesk.errors import NothingToShow
from klantdesk.records import to_day

YEAR = 12
"""Months of the activity window of a shop that has no rhythm of its own yet."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a KPI rests on: days, what it is a figure of, what counts in it nowhere. Keys of sentences."""

    over: str
    base: str
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """The card in words: `rows` are (what, said)."""

    name: str
    formula: str
    rows: tuple[tuple[str, str], ...]


_PEOPLE = ("anonymous", "kept_out", "not_goods")
_NEWS = (*_PEOPLE, "first_window")
_SOLD = ("kept_out", "not_goods")
_ALLOWED = ("anonymous", "other_purposes")
_COHORT = (*_PEOPLE, "too_young")

KINDS: dict[str, Kind] = {
    "active": Kind("end", "known", _PEOPLE),
    "active_start": Kind("period", "known", _PEOPLE),
    "active_end": Kind("end", "known", _PEOPLE),
    "new": Kind("period", "known", _NEWS),
    "new_total": Kind("period", "known", _NEWS),
    "won_back": Kind("period", "known", _NEWS),
    "lost": Kind("period", "active_start", _NEWS),
    "churn": Kind("period", "active_start", _NEWS),
    "retention": Kind("period", "active_start", _NEWS),
    "net_growth": Kind("period", "active_start", _NEWS),
    "win_back_rate": Kind("period", "lost_start", _NEWS),
    "revenue": Kind("period", "receipts", _SOLD),
    "identified_revenue": Kind("period", "receipts", _PEOPLE),
    "anonymous_share": Kind("period", "receipts", _SOLD),
    "receipts": Kind("period", "receipts", _SOLD),
    "average_receipt": Kind("period", "receipts", _SOLD),
    "items_per_receipt": Kind("period", "receipts", _SOLD),
    "price_per_item": Kind("period", "receipts", _SOLD),
    "frequency": Kind("year", "buyers", _PEOPLE),
    "repeat_rate": Kind("ever", "known", _PEOPLE),
    "repeat_rate_90": Kind("followed", "followed", _COHORT),
    "repeat_rate_180": Kind("followed", "followed", _COHORT),
    "repeat_rate_365": Kind("followed", "followed", _COHORT),
    "returning_share": Kind("period", "buyers", _PEOPLE),
    "returning_revenue_share": Kind("period", "buyers", _PEOPLE),
    "gap_median": Kind("data", "gaps", (*_PEOPLE, "one_timers")),
    "gap_p80": Kind("data", "gaps", (*_PEOPLE, "one_timers")),
    "gap_p90": Kind("data", "gaps", (*_PEOPLE, "one_timers")),
    "value_historic": Kind("ever", "known", _PEOPLE),
    "value_12m": Kind("ahead", "known", _PEOPLE),
    "pareto_share": Kind("year", "buyers", _PEOPLE),
    "returns": Kind("period", "receipts", _SOLD),
    "return_rate": Kind("period", "receipts", _SOLD),
    "return_rate_items": Kind("period", "receipts", _SOLD),
    "cross_channel": Kind("end", "active", _PEOPLE),
    "nps": Kind("period", "answers", ()),
    "csat": Kind("period", "answers", ()),
    "ces": Kind("period", "answers", ()),
    "visitors": Kind("counted", "visitors", ()),
    "conversion": Kind("counted", "visitors", ("web", "outside_data")),
    "missed_revenue": Kind("counted", "answers", ("web", "outside_data")),
    "opt_in_email": Kind("allowed", "active", _ALLOWED),
    "opt_in_post": Kind("allowed", "active", _ALLOWED),
    "opt_in_phone": Kind("allowed", "active", _ALLOWED),
    "reachable_email": Kind("allowed", "active", _ALLOWED),
    "reachable_post": Kind("allowed", "active", _ALLOWED),
    "reachable_phone": Kind("allowed", "active", _ALLOWED),
    "acquisition_cost": Kind("period", "new", ("part_months",)),
}

_WHY = {
    "no_base": "base",
    "nobody_known": "customers",
    "not_followed": "followed",
    "few_answers": "more",
    "whole_months": "months",
    "gap_unreached": "gaps",
}
"""A note that says why a figure is None, and the sentence for it."""


def card(shop: Shop, key: str, first: date | None, last: date | None, lang: str) -> Card:
    """The card of a KPI for some days (None: the usual month); its words alone in an empty shop."""
    try:
        told = figures.figures(shop, figures.Asked(first, last))
    except NothingToShow:
        return plain(key, lang)
    return _Words(shop, key, told, lang).card()


def plain(key: str, lang: str, notes: Sequence[str] = ()) -> Card:
    """What a KPI is, without the figures of a shop; `notes` of its figures tell the shop's own window."""
    window = wording.phrase("definitions.months", lang, n=_months(notes) or YEAR)
    formula = wording.phrase(f"definitions.formula.{key}", lang, window=window)
    return Card(wording.phrase(f"kpis.{key}", lang), formula, ())


def _months(notes: Sequence[str]) -> int:
    """The activity window in months; 0 where it is told in days, or not."""
    told = (note.split(": ") for note in notes)
    return next((int(note[2]) for note in told if note[0] == "window"), 0)


def why(key: str, notes: Sequence[str], lang: str) -> str:
    """Why a figure with these notes cannot be said."""
    from klantdesk.analysis.kpi import UNSETTLED

    told = [note.split(": ") for note in notes]
    needs = "data" if any(note[0] == "outside_data" for note in told) else ""
    for note in (note for note in told if key in note[1:2] and not needs):
        needs = note[2] if note[0] == "not_recorded" else _WHY.get(note[0], "")
    needs = needs or ("window" if key in UNSETTLED else "base")
    return wording.phrase(f"definitions.need_{needs}", lang)


class _Words:
    def __init__(self, shop: Shop, key: str, told: Figures, lang: str) -> None:
        self.shop, self.key, self.told, self.lang = shop, key, told, lang
        self.kind = KINDS[key]
        self.notes = [note.split(": ") for note in told.notes]
        self.mine = [note for note in self.notes if key in note[1:2]]

    def say(self, part: str, **facts: object) -> str:
        return wording.phrase(f"definitions.{part}", self.lang, **facts)

    def card(self) -> Card:
        """All that is known, one row a thing."""
        days = {"first": self.told.first, "last": self.told.last}
        rows = [
            ("over", self.say(f"over.{self.kind.over}", **days)),
            ("counted", self._base()),
            ("interval", self._interval()),
            ("left_out", "\n".join(filter(None, map(self._left_out, self.kind.left_out)))),
            ("why", self._why()),
        ]
        return Card(
            name=wording.phrase(f"kpis.{self.key}", self.lang),
            formula=self.say(f"formula.{self.key}", window=self.window()),
            rows=tuple((self.say(f"row_{row}"), said) for row, said in rows if said),
        )

    def window(self) -> str:
        """The activity window as an owner says it."""
        months = _months(self.told.notes)
        return self.say("months", n=months) if months else self.say("days", n=self.told.window_days)

    def _base(self) -> str:
        count = self._counts().get(self.key)
        return "" if count is None else self.say(f"base.{self.kind.base}", n=count)

    def _counts(self) -> dict[str, int]:
        from klantdesk.analysis import kpi, periods

        counted = self.shop.everything()
        period = periods.Period(to_day(self.told.first), to_day(self.told.last))
        found = kpi.bases(counted.purchases, period, counted.rhythm)
        active: Any = self.told.values["active"]
        if self.kind.over == "allowed" and active is not None:
            found[self.key] = int(active)
        visitors = self.told.values["visitors"]
        found |= {} if visitors is None else {"visitors": int(visitors)}
        found |= {note[1]: int(note[2]) for note in self.mine if note[0] in {"interval", "few_answers"}}
        return found

    def _interval(self) -> str:
        ends = next((note[3:5] for note in self.mine if note[0] == "interval"), None)
        if ends is None:
            return ""
        low, high = (written(self.key, float(end), self.lang) for end in ends)
        return self.say("between", low=low, high=high)

    def _left_out(self, what: str) -> str:
        facts: dict[str, object] = {"window": self.window()}
        if what == "anonymous":
            share = self.told.values["anonymous_share"]
            if not share:
                return ""
            facts["share"] = share
        if what == "kept_out":
            span = (to_day(self.told.first), to_day(self.told.last))
            facts["n"] = kept_out.count(self.shop.reader(), *span)
            if not facts["n"]:
                return ""
        return self.say(f"left.{what}", **facts)

    def _why(self) -> str:
        if self.told.values[self.key] is not None:
            return ""
        return why(self.key, self.told.notes, self.lang)

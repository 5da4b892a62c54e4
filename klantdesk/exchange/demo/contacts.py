"""What the demo shop wrote down of its customers: visits, calls, letters, and a few traits."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from random import Random
from typing import Any

import numpy as np

from klantdesk import paths
from klantdesk.exchange.demo.people import People
from klantdesk.exchange.demo.seasons import Calendar
from klantdesk.exchange.demo.visits import Visits
from klantdesk.records import NOBODY, Moment, Trait, to_date, to_day

MONTHS_DAYS = 425
"""Fourteen months, as long as the shop asks its visitors."""
MOST_PEOPLE = 6_000
"""A larger shop writes down no more than one of this size."""
SOONEST, LATEST, WITHIN = 1, 24, 30
OF_SOURCE = {"till": ("visit", "call", "quotation"), "web": ("cart",)}
SUNDAY = 6


@dataclass(slots=True)
class Known:
    """What one source knows of one customer."""

    moments: list[Moment] = field(default_factory=list)
    traits: list[Trait] = field(default_factory=list)


def known(calendar: Calendar, visits: Visits, people: People, source: str, seed: int) -> Mapping[int, Known]:
    """What a source wrote down, by customer; drawn apart, so that nothing else of the story changes."""
    return _Writer(calendar, visits, people, source, Random(f"{seed}-{source}-contacts")).write()


@cache
def _facts() -> dict[str, Any]:
    with (paths.resources() / "demo" / "contacts.toml").open("rb") as file:
        return tomllib.load(file)


class _Writer:
    """Draws one contact after the other."""

    def __init__(
        self, calendar: Calendar, visits: Visits, people: People, source: str, random: Random
    ) -> None:
        self._people, self._source, self._random = people, source, random
        self._until = calendar.until
        self._first = max(calendar.first, calendar.until - MONTHS_DAYS + 1)
        told = (visits.customer != NOBODY) & (visits.day <= calendar.until)
        sold = told & ~visits.cancelled & (visits.returns == NOBODY)
        here = visits.web == (source == "web")
        self._here = np.unique(visits.customer[told & here]).tolist()
        self._bought = list(zip(visits.customer[sold].tolist(), visits.day[sold].tolist(), strict=True))
        self._days: dict[int, list[int]] = defaultdict(list)
        for who, day in self._bought:
            self._days[who].append(day)
        among = set(self._here)
        self._recent = [(who, day) for who, day in self._bought if who in among and day > self._first]
        self._rate = min(1.0, MOST_PEOPLE / max(1, visits.people))
        self._found: dict[int, Known] = defaultdict(Known)

    def write(self) -> Mapping[int, Known]:
        """Everything, each customer's contacts by day."""
        for kind in OF_SOURCE[self._source]:
            for _ in range(round(len(self._here) * self._rate * _facts()[kind]["share"])):
                self._contact(kind)
        self._letters()
        if self._source == "till":
            self._traits()
        for one in self._found.values():
            one.moments.sort(key=lambda moment: moment.at)
        return self._found

    def _contact(self, kind: str) -> None:
        """A contact before a purchase, or on a day like any other."""
        facts = _facts()[kind]
        if self._recent and self._random.random() < facts["bought"]:
            who, bought = self._random.choice(self._recent)
            day = bought - self._random.randint(SOONEST, LATEST)
        else:
            who = self._random.choice(self._here)
            began = max(self._first, min(self._days.get(who, [self._first])))
            day = self._random.randint(began, self._until)
        if kind == "visit" and to_date(day).weekday() == SUNDAY:
            day -= 1
        self._tell(who, kind, max(day, self._first), self._random.choice(facts["texts"]))

    def _letters(self) -> None:
        """Newsletters to some of those who said yes before, and who of them opened and clicked."""
        mail = _facts()["mail"]
        subscribed = [who for who in self._here if self._people.newsletter(who, self._source)]
        wanted = round(len(self._here) * self._rate * mail["readers"])
        readers = sorted(self._random.sample(subscribed, min(len(subscribed), wanted)))
        for day, about in mail["letters"]:
            sent = to_day(day)
            if self._first <= sent <= self._until:
                for who in readers:
                    if self._days.get(who) and min(self._days[who]) < sent:
                        self._letter(who, sent, about)

    def _letter(self, who: int, sent: int, about: str) -> None:
        mail = _facts()["mail"]
        buys = any(sent < day <= sent + WITHIN for day in self._days[who])
        keen = mail["keener"] if buys else 1.0
        self._tell(who, "email_sent", sent, about)
        opened = min(self._until, sent + self._random.randint(0, 2))
        if self._random.random() < mail["opened"] * keen:
            self._tell(who, "email_opened", opened, about)
            if self._random.random() < mail["clicked"] * keen:
                self._tell(who, "email_clicked", opened, about)

    def _traits(self) -> None:
        wanted: dict[str, tuple[float, Sequence[str]]] = _facts()["traits"]
        for who in self._here:
            for kind, (share, values) in wanted.items():
                if self._random.random() < share * self._rate:
                    self._found[who].traits.append(Trait(kind, self._random.choice(values)))

    def _tell(self, who: int, kind: str, day: int, text: str) -> None:
        at = date.isoformat(to_date(day))
        moment = Moment(kind, at, text)
        if moment not in self._found[who].moments:
            self._found[who].moments.append(moment)

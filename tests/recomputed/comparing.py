"""Lays every figure of a shop beside the same one recomputed, for the whole and each part of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

from klantdesk.analysis import rfm
from klantdesk.desk import figures
from klantdesk.desk.shop import Shop as RealShop
from klantdesk.records import NOBODY, Group
from tests.recomputed import feeding, groups, sums
from tests.recomputed.beside import CUT, cost, door_kpis, end_of, reach_kpis, said_kpis
from tests.recomputed.sums import Bon, Shop, Value
from tests.recomputed.world import STORES, World, random_world

LEFT_TO_OTHERS = {"value_12m"}
NO_GROUP = (0, 0, 0, 0, 0, 0, "none")
CENTS_OF_ROUNDING = {"missed_revenue": 10}
"""Ten reasons are each rounded to a cent."""


def differences(seed: int, lines: int, folder: Path, *, every_month: bool = True) -> list[str]:
    """Each figure that is not the same, in words; empty when all agree."""
    world = random_world(seed, lines)
    real = RealShop.create(folder / f"{seed}.klantdesk")
    try:
        feeding.feed(real, world, seed, files=1 + seed % 3)
        return list(_Comparing(world, real, Random(seed)).all(every_month=every_month))
    finally:
        real.close()


class _Comparing:
    def __init__(self, world: World, real: RealShop, random: Random) -> None:
        self.world, self.real, self.random = world, real, random
        self.sales = sums.bons(world)
        bought = sums.moments(self.sales)
        first, as_of = sums.span(self.sales)
        self.limits = sums.bounds(bought, first, as_of)
        self.whole = Shop(self.sales, bought, first, as_of, self.limits[2])
        self.ids = feeding.ids(real, world)
        self.groups = groups.groups(bought, self.sales, self.limits, as_of, world.objecting)
        self.till = max(bon.day for bon in self.sales)

    def all(self, *, every_month: bool) -> Iterator[str]:
        yield from self.of_groups()
        for asked in ({}, {"channel": "store"}, {"channel": "web"}, *({"store": name} for name in STORES)):
            yield from self.of_part(asked)
        yield from self.of_part({"store": STORES[0], "channel": "store"})
        for group in self.random.sample(list(Group)[:9], 3):
            yield from self.of_part({"group": group})
        if every_month:
            yield from self.by_month()

    def of_groups(self) -> Iterator[str]:
        counted = self.real.everything()
        bought = counted.purchases
        left_out = {self.ids[one] for one in self.world.objecting if one in self.ids}
        found = rfm.by_rhythm(bought, counted.rhythm, bought.as_of, left_out).customers
        columns = ("recency", "frequency", "monetary", "r", "f", "m")
        rows = zip(*(getattr(found, name).tolist() for name in columns), strict=True)
        mine = dict(zip(found.ids.tolist(), zip(rows, found.group.tolist(), strict=True), strict=True))
        if list(counted.rhythm.bounds) != self.limits:
            yield f"bounds {counted.rhythm.bounds} {self.limits}"
        wanted = {}
        for who, (silent, often, spent, r, f, m, group) in self.groups.items():
            one = self.ids[who]
            scores = (0, 0, 0) if one in left_out else (r, f, m)
            key = "not_grouped" if one in left_out else group
            wanted[one] = ((silent, often, spent, *scores), list(Group).index(Group(key)))
        if mine != wanted:
            wrong = [one for one in wanted if mine.get(one) != wanted[one]]
            yield (
                f"groups of {len(wrong)}: {mine.get(wrong[0])} {wanted[wrong[0]]}" if wrong else "more groups"
            )

    def of_part(self, asked: dict[str, str]) -> Iterator[str]:
        """The usual month, the whole, and any days."""
        part = self.part(asked)
        usual = self.whole.as_of if end_of(self.whole.as_of.replace(day=1)) == self.whole.as_of else (
            self.whole.as_of.replace(day=1) - timedelta(1))  # fmt: skip
        periods = [(self.whole.first_day, self.whole.as_of), self.days()]
        if usual >= self.whole.first_day:
            periods.append((usual.replace(day=1), usual))
        for first, last in periods:
            real = figures.figures(self.real, figures.Asked(first, last, **asked))  # type: ignore[arg-type]  # its own names
            yield from self.compare(
                f"{asked} {first} {last}", real.values, self.values(part, asked, first, last)
            )

    def by_month(self) -> Iterator[str]:
        months = figures.every_month(self.real, figures.Asked())
        for one in months:
            wanted = self.values(self.whole, {}, one.first, one.last)
            yield from self.compare(f"month {one.first}", one.values, wanted)
        heard = [one.day for one in self.world.answers] + [day for day, _store, _count in self.world.visits]
        ends = max([self.till, *heard])
        if (months[0].first, months[-1].last) != (self.whole.first_day.replace(day=1), ends):
            yield f"months {months[0].first} {months[-1].last} {ends}"

    def days(self) -> tuple[date, date]:
        length = (self.whole.as_of - self.whole.first_day).days
        first = self.whole.first_day + timedelta(self.random.randrange(length + 1))
        return first, min(self.whole.as_of, first + timedelta(self.random.choice((0, 10, 120, 400))))

    def part(self, asked: dict[str, str]) -> Shop:
        def fits(bon: Bon) -> bool:
            return (
                asked.get("channel", bon.channel) == bon.channel
                and asked.get("store", bon.store) == bon.store
                and asked.get("group", "")
                in {"", self.groups.get(NOBODY if bon.person is None else bon.person, NO_GROUP)[6]}
            )

        sales = [bon for bon in self.sales if fits(bon)] if asked else self.sales
        return replace(self.whole, sales=sales, bought=sums.moments(sales))

    def values(self, part: Shop, asked: dict[str, str], first: date, last: date) -> dict[str, Value]:
        answers = [one for one in self.world.answers if first <= one.day <= last]
        visits = self.world.visits
        if "store" in asked:
            answers = [one for one in answers if one.store == asked["store"]]
            visits = [one for one in visits if one[1] == asked["store"]]
        if "group" in asked:
            answers = [one for one in answers if self.group_of(one.who) == asked["group"]]
        found = dict.fromkeys((*CUT["web"], "acquisition_cost"), None) | said_kpis(answers)
        sales = part.sales if "store" in asked and "channel" not in asked else self.whole.sales
        if "store" in asked:
            sales = [bon for bon in self.whole.sales if bon.store == asked["store"]]
        found |= door_kpis(visits, answers, sales, self.whole, (first, last))
        if last >= self.whole.first_day and first <= self.till:
            found |= part.customer_kpis(first, last) | part.buying_kpis(first, last)
            found |= part.money_kpis(first, last) | part.gaps() | reach_kpis(self.world, part, last)
            found["acquisition_cost"] = cost(self.world, first, last, found["new"], asked.get("channel", ""))
        for cut, value in asked.items():
            found |= dict.fromkeys(CUT["web" if value == "web" else cut])
        return found

    def group_of(self, who: str) -> str:
        persons = {one.key: one.person for one in self.world.people if one.source == "web"}
        return self.groups[persons[who]][6] if who and persons[who] in self.groups else ""

    def compare(self, where: str, real: dict[str, Value], wanted: dict[str, Value]) -> Iterator[str]:
        for key in sorted((real.keys() | wanted.keys()) - LEFT_TO_OTHERS):
            one, other = real.get(key), wanted.get(key)
            if one == other:
                continue
            if one is not None and other is not None and abs(one - other) <= CENTS_OF_ROUNDING.get(key, 1e-9):
                continue
            yield f"{where} {key}: {one} is {other}"

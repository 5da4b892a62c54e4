"""What visitors and customers of the demo shop answered, and how many came in."""

from __future__ import annotations

import tomllib
import uuid
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cache
from random import Random
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from klantdesk import paths
from klantdesk.exchange.demo.stock import stock
from klantdesk.records import NOBODY, Answer, Harvest, VisitorCount, to_date, to_day

MONTHS_DAYS = 425
"""Fourteen months."""
FEWEST, MOST = 40, 2_000
PER_LINE = 700 / 41_000
ZONE = ZoneInfo("Europe/Amsterdam")
KNOWN = 0.55
"""How many of those who answer after a purchase left it to the shop who they are."""
SALT = 11
MOODS = {"high": 58, "middle": 29, "low": 13}


class Buyer(NamedTuple):
    """A customer of a source, by the key it knows them by."""

    source: str
    key: str


@dataclass(frozen=True, slots=True)
class Said:
    """One answer and who gave it, where the shop knows that."""

    answer: Answer
    buyer: Buyer | None = None


@dataclass(frozen=True, slots=True)
class Hearing:
    """Everything the demo shop heard: survey answers in order, and what came with files.

    `imported` are (source, kind, harvest): reviews and visitor counts. `waiting` is how many of those
    who left an address were not answered yet.
    """

    said: list[Said]
    imported: list[tuple[str, str, Harvest]]
    waiting: int


def answers(harvests: Sequence[tuple[str, Harvest]], purchases: int, seed: int, until: date) -> Hearing:
    """The answers of the last fourteen months to `until`; `purchases` are lines of the whole shop."""
    days = _store_days(harvests, until)
    teller = _Teller(Random(f"{seed}-{SALT}"), harvests, days)
    count = min(MOST, max(FEWEST, round(purchases * PER_LINE)))
    told = sorted((teller.tell() for _ in range(count)), key=lambda one: (one.answer.at, one.answer.uuid))
    reviews = Harvest(answers=[(_by_day(one.answer), NOBODY) for one in told if _is_review(one)])
    visits = Harvest(visits=_visits(Random(f"{seed}-visits"), Random(f"{seed}-buyers"), days))
    sources = _facts()["sources"]
    return Hearing(
        said=[one for one in told if not _is_review(one)],
        imported=[(sources["reviews"], "feedback", reviews), (sources["counter"], "visitors", visits)],
        waiting=int(_facts()["contacts"]["waiting"]),
    )


def _is_review(one: Said) -> bool:
    return one.answer.survey == "review"


def _by_day(answer: Answer) -> Answer:
    """A review as a site exports it: with its day alone."""
    return replace(answer, at=answer.at[:10], mode="import", store="")


@cache
def _facts() -> dict[str, Any]:
    with (paths.resources() / "demo" / "feedback.toml").open("rb") as file:
        return tomllib.load(file)


def _store_days(harvests: Sequence[tuple[str, Harvest]], until: date) -> dict[int, int]:
    """Receipts in the store for each day of the period."""
    first = to_day(until) - MONTHS_DAYS + 1
    counts: Counter[int] = Counter()
    for _source, harvest in harvests:
        receipts = harvest.receipts
        counts.update(
            day
            for day, store, state in zip(receipts.day, receipts.store, receipts.state, strict=True)
            if store and not state and day >= first
        )
    return dict(sorted(counts.items())) or {to_day(until): 1}


def _visits(random: Random, buying: Random, days: Mapping[int, int]) -> list[VisitorCount]:
    """A counter at the door: more came in than bought, spread over the day."""
    store, share = stock().facts["store"], _facts()["shares"]["converts"]
    hours = {int(hour): weight for hour, weight in _facts()["hours"].items()}
    found = []
    for day, receipts in days.items():
        came = round(receipts / max(0.15, random.gauss(share, 0.03)))
        spread = Counter(random.choices(list(hours), list(hours.values()), k=came))
        bought = _buyers(buying, day, spread, receipts)
        found += [VisitorCount(day, spread[hour], store, hour, bought[hour]) for hour in sorted(spread)]
    return found


def _buyers(random: Random, day: int, came: Counter[int], receipts: int) -> Counter[int]:
    """Which of the visitors bought, by hour: fewest of them when it is too busy to be helped."""
    busy = _facts()["busy"]
    crowded = set(busy["hours"]) if to_date(day).isoweekday() == busy["weekday"] else set()
    keen = {hour: busy["converts"] if hour in crowded else 1.0 for hour in came}
    ranked = sorted(came.elements(), key=lambda hour: -(random.random() ** (1 / keen[hour])))
    return Counter(ranked[:receipts])


class _Teller:
    """Makes up answers, one after the other."""

    def __init__(
        self, random: Random, harvests: Sequence[tuple[str, Harvest]], days: Mapping[int, int]
    ) -> None:
        self._random, self._days = random, days
        self._people = [one for _, harvest in harvests for one in harvest.customers if one.person.email]
        self._bought = _bought(harvests, min(days))

    def tell(self) -> Said:
        """One answer."""
        answer = self._begin()
        if answer.survey == "exit":
            return Said(self._exit(answer))
        if answer.survey == "review":
            return Said(self._review(answer))
        return self._after_purchase(answer)

    def _begin(self) -> Answer:
        shares = _facts()["shares"]
        survey = self._one_of(shares["surveys"])
        day = self._random.choices(list(self._days), list(self._days.values()))[0]
        by_staff = survey == "exit" and self._random.random() < shares["staff"]
        hour = int(self._one_of(_facts()["hours"]))
        moment = datetime.combine(to_date(day), time(hour), ZONE) + timedelta(
            minutes=self._random.randrange(60)
        )
        return Answer(
            uuid=str(uuid.UUID(int=self._random.getrandbits(128), version=4)),
            at=moment.isoformat(timespec="seconds"),
            survey=survey,
            store=stock().facts["store"],
            mode="staff" if by_staff else "kiosk",
            staff=self._random.choice(_facts()["staff"]["names"]) if by_staff else "",
        )

    def _exit(self, answer: Answer) -> Answer:
        outcome = self._one_of(_facts()["shares"]["outcomes"])
        answer = replace(answer, outcome=outcome)
        if outcome == "bought":
            return replace(answer, nps=self._score()) if self._happens("scored") else answer
        return self._searched(answer) if outcome == "searched" else answer

    def _searched(self, answer: Answer) -> Answer:
        reasons = _facts()["reasons"]
        reason = self._one_of({key: entry["weight"] for key, entry in reasons.items()})
        texts = reasons[reason]["texts"]
        answer = replace(answer, reason=reason)
        if texts and self._happens("spoke"):
            answer = replace(answer, text=self._random.choice(texts))
        if reason in {"size", "item", "not_found"} and self._happens("named"):
            answer = replace(answer, wanted=self._wanted())
        if answer.staff and self._happens("spoke"):
            answer = replace(answer, helped=self._random.choice(_facts()["helped"]["texts"]))
        return self._with_contact(answer) if answer.wanted and self._happens("contact") else answer

    def _wanted(self) -> str:
        facts = _facts()["wanted"]
        weights = [weight for weight, *_ in facts["articles"]]
        _weight, article, sizes = self._random.choices(facts["articles"], weights)[0]
        size = self._random.choice(sizes)
        ways = facts["ways"] if size else facts["without_size"]
        return str(self._random.choice(ways)).format(article=article, size=size)

    def _with_contact(self, answer: Answer) -> Answer:
        """One of the customers wants to hear, and types the address the shop knows."""
        if not self._people:
            return answer
        who = self._random.choice(self._people).person
        agreed = _facts()["contacts"]["consent"]
        return replace(answer, name=who.first_name, email=who.email, consent_text=agreed)

    def _after_purchase(self, answer: Answer) -> Said:
        score = self._score()
        told = replace(
            answer,
            nps=score,
            csat=min(5, max(1, round(score / 2 + self._random.gauss(0, 0.5)))),
            ces=min(7, max(1, round(score * 0.65 + self._random.gauss(0.4, 0.8)))),
            text=self._comment(score) if self._happens("spoke") else "",
        )
        day = to_day(datetime.fromisoformat(answer.at).date())
        buyers = self._bought.get(day, ())
        known = bool(buyers) and self._random.random() < KNOWN
        return Said(told, self._random.choice(buyers) if known else None)

    def _review(self, answer: Answer) -> Answer:
        score = self._score()
        return replace(answer, csat=min(5, max(1, round(score / 2))), text=self._comment(score))

    def _score(self) -> int:
        """Most are happy, some are not."""
        low, high = _facts()["scores"][self._one_of(MOODS)]["between"]
        return self._random.randint(low, high)

    def _comment(self, score: int) -> str:
        moods = _facts()["scores"].values()
        fitting = next(mood for mood in moods if mood["between"][0] <= score <= mood["between"][1])
        return str(self._random.choice(fitting["texts"]))

    def _happens(self, what: str) -> bool:
        return self._random.random() < float(_facts()["shares"][what])

    def _one_of(self, weights: Mapping[str, float]) -> str:
        return self._random.choices(list(weights), list(weights.values()))[0]


def _bought(harvests: Sequence[tuple[str, Harvest]], first: int) -> dict[int, list[Buyer]]:
    """Who bought something on each day, of those the shop knows."""
    found: dict[int, list[Buyer]] = {}
    for source, harvest in harvests:
        receipts = harvest.receipts
        for day, customer in zip(receipts.day, receipts.customer, strict=True):
            if customer != NOBODY and day >= first:
                found.setdefault(day, []).append(Buyer(source, harvest.customers[customer].key))
    return found

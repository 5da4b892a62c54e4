"""A random shop as plain rows: what a till and a webshop would write down, with everything that goes wrong.

Nothing here knows KlantDesk: a row is a row, a day is a date.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

STORES = ("Zutphen", "Deventer")
REASONS = ("size", "item", "price", "service", "unknown")


@dataclass(frozen=True)
class Row:
    """One line of one receipt; a `kind` is sale, return, voucher or shipping, `pieces` are thousandths."""

    source: str
    receipt: str
    day: date
    who: str
    channel: str
    store: str
    state: str
    kind: str
    pieces: int
    cents: int
    takes_back: str = ""


@dataclass(frozen=True)
class Said:
    """One answer; `who` is "" or a customer's key in the webshop."""

    day: date
    store: str
    who: str
    outcome: str
    reason: str
    nps: int | None
    csat: int | None
    ces: int | None


@dataclass(frozen=True)
class Known:
    """A customer of a source: who it is, and what was said of permissions."""

    source: str
    key: str
    person: int
    email: bool
    phone: bool
    home: bool
    allowed: tuple[tuple[str, str], ...]


@dataclass
class World:
    """A whole shop. `persons` with one number are one person; `decided` pairs were joined by the owner."""

    rows: list[Row] = field(default_factory=list)
    people: list[Known] = field(default_factory=list)
    decided: list[tuple[tuple[str, str], tuple[str, str]]] = field(default_factory=list)
    answers: list[Said] = field(default_factory=list)
    visits: list[tuple[date, str, int]] = field(default_factory=list)
    costs: list[tuple[date, str, int]] = field(default_factory=list)
    objecting: set[int] = field(default_factory=set)


def random_world(seed: int, lines: int) -> World:
    """The shop of a seed: one to four years around a leap day, buyers of all kinds."""
    made = _Making(Random(seed), lines)
    made.people()
    while len(made.world.rows) < lines:
        made.visit()
    made.beside()
    return made.world


class _Making:
    def __init__(self, random: Random, lines: int) -> None:
        self.random, self.world = random, World()
        self.first = date(random.choice((2019, 2022)), random.randrange(1, 13), 1)
        self.days = random.choice((200, 500, 900, 1400))
        self.count = max(4, lines // random.choice((4, 8, 20)))
        self.numbers = 0
        self.fate: dict[int, tuple[int, int]] = {}
        self.told: list[Row] = []

    def people(self) -> None:
        """Customers in two sources; some stand in both, some of those only the owner knows as one."""
        random = self.random
        for person in range(self.count):
            start = random.randrange(self.days)
            self.fate[person] = (start, min(self.days, start + random.choice((1, 30, 200, 2000)) + 1))
            sources = ["web", "till"] if random.random() < 0.2 else [random.choice(("web", "till"))]
            joined = len(sources) > 1 and random.random() < 0.4
            for source in sources:
                allowed = [
                    (channel, random.choice(("given", "withdrawn", "unknown")))
                    for channel in ("email", "post", "phone")
                    if random.random() < 0.4
                ]
                mail = (len(sources) > 1 and not joined) or random.random() < 0.5
                hidden = joined and source == "till"
                key = f"id:{person}"
                who = Known(source, key, person, mail and not hidden, random.random() < 0.4,
                            random.random() < 0.5, tuple(allowed))  # fmt: skip
                self.world.people.append(who)
            if joined:
                self.world.decided.append((("web", f"id:{person}"), ("till", f"id:{person}")))
        self.world.objecting = {one for one in range(self.count) if random.random() < 0.05}
        self.of_source = {s: [one for one in self.world.people if one.source == s] for s in ("web", "till")}

    def visit(self) -> None:
        """One receipt, and perhaps another one that takes it back."""
        random = self.random
        source = random.choice(("web", "till"))
        known = self.of_source[source]
        who, (start, end) = "", (0, self.days)
        if known and random.random() < 0.85:
            one = random.choice(known)
            who, (start, end) = one.key, self.fate[one.person]
        day = self.first + timedelta(random.randrange(start, end))
        state = random.choices(("", "cancelled", "unpaid"), (95, 3, 2))[0]
        head = self._head(source, day, who, state)
        for _ in range(random.choice((1, 1, 2, 4))):
            self._line(head, random.choices(("sale", "return", "voucher", "shipping"), (85, 7, 3, 5))[0])
        if random.random() < 0.06:
            later = min(day + timedelta(random.randrange(60)), self.first + timedelta(self.days - 1))
            back = self._head(source, later, who, "")
            named = str(head["receipt"]) if random.random() < 0.6 else ""
            self._line({**back, "takes_back": named}, "return")

    def _head(self, source: str, day: date, who: str, state: str) -> dict[str, str | date]:
        random = self.random
        self.numbers += 1
        channel = random.choices(("web", "store", ""), (90, 5, 5) if source == "web" else (5, 90, 5))[0]
        store = random.choice(STORES) if source == "till" else ""
        return {"source": source, "receipt": f"{self.numbers}", "day": day, "who": who,
                "channel": channel, "store": store, "state": state}  # fmt: skip

    def _line(self, head: dict[str, str | date], kind: str) -> None:
        random = self.random
        cents = random.choice((0, 5, 999, 1000, 1995, 4999, 25000))
        pieces = random.choice((500, 1000, 1000, 3000))
        sign = -1 if kind == "return" else 1
        self.world.rows.append(Row(**head, kind=kind, pieces=sign * pieces, cents=sign * cents))  # type: ignore[arg-type]  # the head's own names

    def beside(self) -> None:
        """What people said, how many came in, what finding them cost."""
        random, world = self.random, self.world
        own = [one.key for one in self.of_source["web"]]
        for _ in range(random.choice((0, 20, 400))):
            outcome = random.choice(("bought", "searched", "browsed"))
            world.answers.append(Said(
                day=self._day(), store=random.choice(STORES),
                who=random.choice(own) if own and random.random() < 0.5 else "",
                outcome=outcome, reason=random.choice(REASONS) if outcome == "searched" else "",
                nps=random.choice((None, *range(11))), csat=random.choice((None, 1, 2, 3, 4, 5)),
                ces=random.choice((None, 1, 4, 6, 7)),
            ))  # fmt: skip
        counted = {(self._day(), random.choice(STORES)) for _ in range(random.choice((0, 30, 300)))}
        world.visits = [(day, store, random.randrange(1, 40)) for day, store in sorted(counted)]
        months = {self._day().replace(day=1) for _ in range(random.choice((0, 6)))}
        world.costs = [
            (month, channel, random.randrange(1, 90_000))
            for month in sorted(months)
            for channel in ("", "web")
            if random.random() < 0.7
        ]

    def _day(self) -> date:
        return self.first + timedelta(self.random.randrange(self.days))

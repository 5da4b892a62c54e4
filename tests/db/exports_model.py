"""Which imports of real exports stand, in plain Python, and the shop that holds just those.

A source customer is known by (source, key). It knows who was corrected or joined by hand, what each import
told, and what an import that is taken back leaves behind: whoever somebody wrote about stays.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from klantdesk.db import journal
from klantdesk.db.store import Store
from klantdesk.errors import FileOfSomethingElse
from klantdesk.exchange import checks, formats, mapping
from klantdesk.exchange.sheets import Column, Sheet
from klantdesk.records import Harvest, Person
from tests.db.harvests import take
from tests.exchange.reading import harvested, sheet_here

SAMPLES = Path(__file__).parents[1] / "exchange" / "samples"
SAID = {"consent.Nieuwsbrief": "yes", "date_order": "dmy", "tax": "incl"}
MADE_AT = "2026-11-21T10:00:00+00:00"
Who = tuple[str, str]


@functools.cache
def _sheet(name: str) -> tuple[Sheet, mapping.Mapping] | None:
    sheet = sheet_here(SAMPLES / name)
    try:
        return sheet, mapping.propose(sheet, formats.recognise(sheet.headers))
    except FileOfSomethingElse:
        return None


@functools.cache
def names() -> list[str]:
    """The samples that can be imported."""
    return [path.name for path in sorted(SAMPLES.glob("*.csv")) if _sheet(path.name)]


@functools.lru_cache(maxsize=5000)
def export(name: str, part: int) -> tuple[str, Harvest]:
    """The source of a sample and what it brings: whole (part 0), or another choice of its rows."""
    found = _sheet(name)
    assert found
    sheet, mapped = found
    if part:
        chance = Random(part)
        kept = [at for at in range(len(sheet.rows)) if chance.random() < 0.6] or [0]
        columns = [Column(one.header, one.codes[kept], one.values) for one in sheet.columns]
        whole = None if sheet.whole is None else sheet.whole[kept]
        parts = ((0, sheet.name),)
        sheet = replace(sheet, columns=columns, rows=sheet.rows[kept], parts=parts, whole=whole)
    asked = checks.harvest(sheet, mapped, SAID).questions
    answers = SAID | {one.key: one.options[0] for one in asked}
    return mapped.format.source, harvested(checks.harvest(sheet, mapped, answers))


@dataclass
class Taken:
    """An import: what it brought, and whether it was taken back; then what stays are `spared` people."""

    source: str
    harvest: Harvest
    undone: bool = False
    spared: set[str] = field(default_factory=set)

    def tells_of(self) -> set[Who]:
        keys = {one.key for one in self.harvest.customers}
        return {(self.source, key) for key in (self.spared if self.undone else keys)}

    def names(self) -> set[Who]:
        """Whom it gives more of than a number."""
        return {(self.source, one.key) for one in self.harvest.customers if one.person != Person()}

    def left(self) -> Harvest:
        """What stands of it."""
        if not self.undone:
            return self.harvest
        return Harvest(customers=[one for one in self.harvest.customers if one.key in self.spared])


class Imports:
    """All of it."""

    def __init__(self) -> None:
        self.taken: dict[int, Taken] = {}
        self.edits: dict[Who, dict[str, tuple[int, str]]] = {}
        self.joined: dict[int, tuple[Who, Who]] = {}

    def live(self) -> list[int]:
        return [number for number, one in self.taken.items() if not one.undone]

    def told_by(self, who: Who, but: int = 0) -> bool:
        return any(who in one.tells_of() for number, one in self.taken.items() if number != but)

    def receipts(self) -> set[Who]:
        """Every receipt that some import still brings."""
        live = (self.taken[number] for number in self.live())
        return {(one.source, number) for one in live for number in one.harvest.receipts.number}

    def people(self) -> set[Who]:
        return {who for one in self.taken.values() for who in one.tells_of()}

    def take_back(self, number: int, customer_of: Mapping[Who, int], ids: Mapping[Who, int]) -> None:
        """Take an import back; what hangs on whom only it knew goes to another of the person, or keeps it."""
        gone = self.taken[number]
        for who in sorted(gone.tells_of(), key=lambda one: ids[one]):
            if self.told_by(who, but=number):
                continue
            heir = self._heir(who, number, customer_of, ids)
            if heir:
                self._move(who, heir)
            elif self.edits.get(who):
                gone.spared.add(who[1])
        gone.undone = True
        there = self.people()
        self.joined = {entry: pair for entry, pair in self.joined.items() if there.issuperset(pair)}

    def _heir(
        self, who: Who, number: int, customer_of: Mapping[Who, int], ids: Mapping[Who, int]
    ) -> Who | None:
        named = {
            one
            for batch, taken in self.taken.items()
            if batch != number
            for one in taken.names() & taken.tells_of()
        }
        mates = [one for one in named if one != who and customer_of[one] == customer_of[who]]
        return min(mates, key=lambda one: ids[one], default=None)

    def _move(self, who: Who, heir: Who) -> None:
        for name, edit in self.edits.pop(who, {}).items():
            theirs = self.edits.setdefault(heir, {})
            theirs[name] = max(edit, theirs.get(name, (0, "")))
        moved = {
            entry: (heir if one == who else one, heir if other == who else other)
            for entry, (one, other) in self.joined.items()
        }
        self.joined = {entry: pair for entry, pair in moved.items() if pair[0] != pair[1]}

    def fresh(self, store: Store) -> None:
        """Bring into an empty shop what stands: the imports in their order, then what was decided."""
        for one in self.taken.values():
            left = one.left()
            if left.customers or not one.undone:
                take(store, left, one.source)
        ids = ids_of(store)
        made = sorted((*edit, who, name) for who, edits in self.edits.items() for name, edit in edits.items())
        with journal.writing(store, "edit", "Joris") as pen:
            for _, value, who, name in made:
                pen.put("hand_edit", source_customer_id=ids[who], field=name, value=value, made_at=MADE_AT)
        with journal.writing(store, "merged", "Joris") as pen:
            for first, second in self.joined.values():
                pen.put(
                    "decision", one=ids[first], other=ids[second], same=1, author="Joris", made_at=MADE_AT
                )


def ids_of(store: Store) -> dict[Who, int]:
    """Source customers by (source, key)."""
    sql = "SELECT o.name, s.key, s.id FROM source_customer s JOIN source o ON o.id = s.source_id"
    return {(source, key): number for source, key, number in store.connection.execute(sql)}

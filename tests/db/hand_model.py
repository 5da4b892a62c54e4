"""A shop in plain Python, with nothing of ours in it: what must be known of whom after any step.

It knows who is one person, what hangs on whom, what each import stated and which change came from
which entry in the journal; the state machine lays the shop file beside it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

COUNTER = "counter"
FULL, NAMED, BARE = 2, 1, 0
"""What a batch states of somebody: name and e-mail, the name, or a number alone."""


@dataclass(eq=False)
class Known:
    """A source customer: who it is, what batches state of it, and its permissions (batch, state, by hand)."""

    id: int
    source: str
    person: int
    said: dict[int, int] = field(default_factory=dict)
    consents: list[tuple[int, str, bool]] = field(default_factory=list)
    typed: set[int] = field(default_factory=set)
    wiped: bool = False

    @property
    def mailed(self) -> bool:
        return not self.wiped and FULL in self.said.values()

    def otherwise(self, batch: int) -> bool:
        """Whether another batch says who this is."""
        return any(level for number, level in self.said.items() if number != batch)

    def permission(self) -> str | None:
        held = None
        for _, state, by_hand in sorted(self.consents):
            if held != "withdrawn" or by_hand or state == "withdrawn":
                held = state
        return held


@dataclass(eq=False)
class Row:
    """Something written by hand; `state` is None while it is not there. A decision has two owners.

    A state names the entry that wrote it, so that the same word written again is another one; a task's is
    (days it was moved, entry that settled it): reopened it is what it was.
    """

    table: str
    name: Any
    owner: Known
    state: Any = None
    other: Known | None = None


@dataclass(eq=False)
class Entry:
    """A change by hand: rows with their state before and after, or the batch it was."""

    number: int
    whose: Known | None
    changes: list[tuple[Row, Any, Any]] = field(default_factory=list)
    batch: int = 0
    gone: bool = False


class Model:
    """All of it."""

    def __init__(self) -> None:
        self.known: dict[int, Known] = {}
        self.rows: list[Row] = []
        self.entries: list[Entry] = []
        self.imports: list[int] = []

    # --- who is who -------------------------------------------------------------------------------

    def customers(self) -> dict[int, list[Known]]:
        """Source customers by the one that stands for them."""
        mailed: dict[int, list[Known]] = defaultdict(list)
        alone = []
        for one in self.known.values():
            if one.mailed:
                mailed[one.person].append(one)
            else:
                alone.append([one])
        groups = list(alone)
        for people in mailed.values():
            typed = [one for one in people if one.source == COUNTER]
            apart = typed if len(typed) > 1 else []
            groups += [[one] for one in apart]
            groups.append([one for one in people if one not in apart])
        groups = self._decided([group for group in groups if group])
        return {min(one.id for one in group): group for group in groups}

    def decided(self, *, same: bool) -> list[tuple[Known, Known]]:
        rows = (row for row in self.rows if row.table == "decision" and row.state is not None)
        return [(row.owner, row.other) for row in rows if row.other and row.state[1] is same]

    def _decided(self, told: list[list[Known]]) -> list[list[Known]]:
        """Groups of the rule as people decided on them."""
        group = {one: {one} for people in told for one in people}

        def unite(one: Known, other: Known) -> None:
            both = group[one] | group[other]
            group.update(dict.fromkeys(both, both))

        for pair in self.decided(same=True):
            unite(*pair)
        apart = self.decided(same=False)

        def against(one: Known, other: Known) -> bool:
            ours, theirs = group[one], group[other]
            return ours is not theirs and any(
                (a in ours and b in theirs) or (b in ours and a in theirs) for a, b in apart
            )

        for people in sorted(
            (sorted(people, key=lambda one: one.id) for people in told), key=lambda people: people[0].id
        ):
            parts: list[list[Known]] = [[]]
            told_of = [one for one in people if any(against(one, other) for other in people)]
            for one in told_of or people:
                fit = [part for part in parts if not any(against(one, other) for other in part)]
                if fit:
                    fit[0].append(one)
                else:
                    parts.append([one])
            for part in parts:
                for one in part:
                    unite(part[0], one)
        return [list(people) for people in {min(one.id for one in g): g for g in group.values()}.values()]

    def between(self, ours: list[Known], theirs: list[Known]) -> list[Row]:
        """What stands that tells any of these apart from any of those."""
        rows = (row for row in self.rows if row.table == "decision" and row.state is not None)
        return [
            row
            for row in rows
            if not row.state[1]
            and ((row.owner in ours and row.other in theirs) or (row.owner in theirs and row.other in ours))
        ]

    def decision(self, one: Known, other: Known) -> Row:
        self.rows.append(Row("decision", len(self.rows), one, other=other))
        return self.rows[-1]

    def customer_of(self, one: Known) -> list[Known]:
        return next(group for group in self.customers().values() if one in group)

    def hanging(self, group: list[Known], table: str) -> list[Row]:
        return [r for r in self.rows if r.table == table and r.owner in group and r.state is not None]

    def hidden(self, group: list[Known]) -> bool:
        return all(self.hanging([one], "binned") for one in group)

    def shown(self) -> list[int]:
        """Customers that are in lists."""
        return sorted(first for first, group in self.customers().items() if not self.hidden(group))

    def wiped(self, source: str, person: int) -> Known | None:
        """The number without a name that is left of somebody of a source."""
        same = (one for one in self.known.values() if one.wiped and one.source == source)
        return next((one for one in same if one.person == person), None)

    def permission(self, group: list[Known]) -> str | None:
        said = [one.permission() for one in group]
        return next((state for state in ("withdrawn", "given") if state in said), None)

    # --- by hand ----------------------------------------------------------------------------------

    def row(self, table: str, name: Any, owner: Known) -> Row:
        """The row of this name on somebody, there or not."""
        for row in self.rows:
            if (row.table, row.name, row.owner) == (table, name, owner):
                return row
        self.rows.append(Row(table, name, owner))
        return self.rows[-1]

    def write(self, number: int, whose: Known | None, *changes: tuple[Row, Any]) -> None:
        """A change: each of the rows gets a new state."""
        if not number:
            return
        entry = Entry(number, whose)
        for row, state in changes:
            entry.changes.append((row, row.state, state))
            row.state = state
        self.entries.append(entry)

    def may_undo(self, entry: Entry) -> bool:
        """Whether everything is still as the entry left it, and can be put back."""
        if entry.gone:
            return False
        states = {id(row): row.state for row, _, _ in entry.changes}
        for row, before, after in reversed(entry.changes):
            if states[id(row)] != after:
                return False
            if before is not None and row.owner.id not in self.known:
                return False
            if before is not None and row.other and row.other.id not in self.known:
                return False
            states[id(row)] = before
        return True

    def undo(self, entry: Entry) -> None:
        for row, before, _ in reversed(entry.changes):
            row.state = before
        entry.gone = True
        if entry.batch:
            self.take_back(entry.batch)

    # --- batches ----------------------------------------------------------------------------------

    def take_back(self, batch: int) -> None:
        """Take what a batch stated away; who was written about stays, here or in another source."""
        groups = {one: group for group in self.customers().values() for one in group}
        owners = [one for one in self.known.values() if batch in one.said]
        for one in sorted(owners, key=lambda known: known.id):
            if self._is_kept(one, batch, groups[one]):
                continue
            del one.said[batch]
            one.typed.discard(batch)
            one.consents = [event for event in one.consents if event[0] != batch]
            if not one.said:
                del self.known[one.id]
                for row in self.rows:
                    if row.table == "decision" and one in (row.owner, row.other):
                        row.state = None

    def _is_kept(self, one: Known, batch: int, group: list[Known]) -> bool:
        if one.otherwise(batch) or one.said.keys() - one.typed - {batch}:
            return False
        typed = bool(one.typed - {batch})
        heirs = [other for other in group if other is not one and not other.wiped and other.otherwise(batch)]
        if heirs and not typed:
            self._move(one, min(heirs, key=lambda known: known.id))
            return False
        return typed or any(
            row.owner is one and row.state is not None for row in self.rows if row.table != "decision"
        )

    def _move(self, one: Known, heir: Known) -> None:
        for row in [row for row in self.rows if row.table == "decision"]:
            row.owner = heir if row.owner is one else row.owner
            row.other = heir if row.other is one else row.other
            if row.owner is row.other:
                self._drop(row)
        for row in [row for row in self.rows if row.owner is one]:
            if row.table == "binned":
                self._drop(row)
                continue
            there = next(
                (r for r in self.rows if (r.table, r.name, r.owner) == (row.table, row.name, heir)), None
            )
            if there is None or row.table not in {"edit", "label"}:
                row.owner = heir
            else:
                self._become(row, there)
        for entry in self.entries:
            if entry.whose is one:
                entry.whose = heir

    def _become(self, row: Row, there: Row) -> None:
        """Two rows with one key become one: the later holds."""
        if row.state is not None and there.state is not None:
            if there.state >= row.state:
                self._drop(row)
                return
            self._forget(there)
        there.state = there.state if row.state is None else row.state
        self.rows.remove(row)
        for entry in self.entries:
            entry.changes = [(there if one is row else one, *states) for one, *states in entry.changes]

    def _drop(self, row: Row) -> None:
        self.rows.remove(row)
        self._forget(row)

    def _forget(self, row: Row) -> None:
        for entry in self.entries:
            entry.changes = [change for change in entry.changes if change[0] is not row]

    def empty_bin(self) -> None:
        """Everybody hidden is wiped: rows, permissions and the journal's word on them go."""
        wiped = [one for group in self.customers().values() if self.hidden(group) for one in group]
        for one in wiped:
            if one.wiped:
                continue
            one.wiped = True
            one.consents = []
            for row in [row for row in self.rows if row.owner is one]:
                if row.table not in {"binned", "decision"}:
                    self.rows.remove(row)
            for entry in self.entries:
                entry.gone |= entry.whose is one
                entry.changes = [
                    change for change in entry.changes if one not in (change[0].owner, change[0].other)
                ]

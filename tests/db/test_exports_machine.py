"""Exports of every system taken in, corrected, joined, taken back: what is left is what the rest gives."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from klantdesk.db import batches, customers, doubles, health, journal
from klantdesk.db.store import Store
from klantdesk.errors import ChangedSince
from tests.db.exports_model import Imports, Taken, export, ids_of, names
from tests.db.harvests import content, facts_as_rows, rows_as_facts, take

ANY = st.integers(0, 999)
PART = st.sampled_from((0, 0, 1, 2, 3, 4))


@cache
def template() -> Path:
    folder = Path(tempfile.mkdtemp())
    Store.create(folder / "winkel.klantdesk").close()
    return folder / "winkel.klantdesk"


@contextmanager
def shop() -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "winkel.klantdesk"
        shutil.copy(template(), path)
        store = Store.open(path)
        store.connection.execute("PRAGMA synchronous = OFF")  # no power cut here, and many writes
        try:
            yield store
        finally:
            store.close()


class Exports(RuleBasedStateMachine):
    """A shop file, and the model of which imports stand."""

    @initialize()
    def open(self) -> None:
        self.opened = shop()
        self.store = self.opened.__enter__()
        self.model = Imports()
        self.words = 0
        self.edited: dict[int, tuple[str, str]] = {}

    def teardown(self) -> None:
        if hasattr(self, "store"):
            try:
                self.check()
            finally:
                self.opened.__exit__(None, None, None)

    def somebody(self) -> bool:
        return hasattr(self, "model") and bool(self.model.people())

    def pick(self, at: int) -> int:
        shown = sorted(set(customers.by_keys(self.store).values()))
        return shown[at % len(shown)]

    @rule(name=st.sampled_from(names()), part=PART)
    def take_in(self, name: str, part: int) -> None:
        source, harvest = export(name, part)
        before = content(self.store)
        batch = take(self.store, harvest, source)
        if batch is None:
            assert content(self.store) == before
            return
        self.model.taken[batch] = Taken(source, harvest)

    @precondition(lambda self: hasattr(self, "model") and self.model.live())
    @rule(at=ANY)
    def take_back(self, at: int) -> None:
        live = self.model.live()
        number = live[at % len(live)]
        self.model.take_back(number, customers.by_keys(self.store), ids_of(self.store))
        batches.undo(self.store, number)

    @precondition(somebody)
    @rule(at=ANY, name=st.sampled_from(("city", "email", "name")))
    def edit(self, at: int, name: str) -> None:
        customer = self.pick(at)
        self.words += 1
        value = {"email": f"k{self.words}@voorbeeld.nl"}.get(name, f"Woord {self.words}")
        (who,) = (one for one, number in ids_of(self.store).items() if number == customer)
        entry = customers.edit(self.store, customer, {name: value}, "Joris")
        self.edited[entry] = name, value
        self.model.edits.setdefault(who, {})[name] = entry, value

    @precondition(lambda self: hasattr(self, "model") and self.edited)
    @rule(at=ANY)
    def edit_back(self, at: int) -> None:
        entry = list(self.edited)[at % len(self.edited)]
        name, value = self.edited[entry]
        before = content(self.store)
        now = [one for one, edits in self.model.edits.items() if edits.get(name) == (entry, value)]
        try:
            undone = journal.undo(self.store, entry)
        except ChangedSince:
            assert content(self.store) == before
            assert not now, "refused, though nothing was written over it"
            return
        del self.edited[entry]
        if not undone.rows:  # all it wrote gave way to what was written of another of the person
            assert content(self.store) == before
            return
        assert now, "taken back over what somebody wrote since"
        earlier = undone.rows[0][2] if undone.rows[0][3] is None else None
        edits = self.model.edits[now[0]]
        del edits[name]
        if earlier:
            known = {told: number for number, (_, told) in self.edited.items()}
            edits[name] = known[earlier["value"]], earlier["value"]

    @precondition(somebody)
    @rule(at=ANY, other=ANY)
    def merge(self, at: int, other: int) -> None:
        one, two = self.pick(at), self.pick(other)
        ids = {number: who for who, number in ids_of(self.store).items()}
        entry = doubles.merge(self.store, one, two, "Joris")
        assert bool(entry) == (one != two)
        if entry:
            self.model.joined[entry] = ids[one], ids[two]

    @precondition(lambda self: hasattr(self, "model") and self.model.joined)
    @rule(at=ANY)
    def unmerge(self, at: int) -> None:
        entry = list(self.model.joined)[at % len(self.model.joined)]
        journal.undo(self.store, entry)
        del self.model.joined[entry]

    @invariant()
    def nothing_is_lost(self) -> None:
        if not hasattr(self, "model"):
            return
        assert set(customers.by_keys(self.store)) == self.model.people()
        sql = """
            SELECT o.name, r.number FROM receipt r JOIN source o ON o.id = r.source_id
            JOIN receipt_version v ON v.receipt_id = r.id AND v.live = 1
            """
        assert set(self.store.connection.execute(sql)) == self.model.receipts()

    def check(self) -> None:
        """The shop is what an empty one becomes by what still stands."""
        checked = health.check(self.store)
        assert checked["ok"], checked
        assert facts_as_rows(self.store) == rows_as_facts(self.store)
        with shop() as fresh:
            self.model.fresh(fresh)
            assert content(self.store) == content(fresh)


TestExports = Exports.TestCase
TestExports.settings = settings(max_examples=8, stateful_step_count=12, deadline=None)

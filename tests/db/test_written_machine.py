"""Two windows, imports, undos and everything people write, interleaved: nothing written is ever lost."""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from klantdesk.db import (
    batches,
    binning,
    customers,
    doubles,
    dump,
    health,
    journal,
    memory,
    people,
    tasks,
    typed_in,
)
from klantdesk.db.store import Store
from klantdesk.errors import ChangedSince
from klantdesk.records import Moment
from tests.db.hand_model import BARE, COUNTER, FULL, NAMED, Entry, Known, Model, Row
from tests.db.harvests import take
from tests.db.told import ANY, FILES, FULL_OR_NAMED, NAMES, STATES, TODAY, Told, consent, file, person


@cache
def template() -> Path:
    folder = Path(tempfile.mkdtemp())
    Store.create(folder / "winkel.klantdesk").close()
    return folder / "winkel.klantdesk"


class Windows(RuleBasedStateMachine):
    """The shop file under two windows, and the model it is laid beside."""

    @initialize(first=st.booleans(), levels=st.tuples(FULL_OR_NAMED, FULL_OR_NAMED))
    def open(self, *, first: bool, levels: tuple[int, int]) -> None:
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name) / "winkel.klantdesk"
        shutil.copy(template(), path)
        self.windows = [Store.open(path), Store.open(path)]
        for window in self.windows:
            window.connection.execute("PRAGMA synchronous = OFF")  # no power cut here, and many writes
        self.model = Model()
        self.words = 0
        self.steps = 0
        self.before: tuple[str, int, list[str]] | None = None
        for source, level in zip(("web", "till")[:: 1 if first else -1], levels, strict=True):
            self.bring(source, dict.fromkeys(range(len(NAMES)), (level, "", False, None, 0)))

    def teardown(self) -> None:
        if hasattr(self, "windows"):
            self.check_health()
            for window in self.windows:
                window.close()
            self.folder.cleanup()

    # --- tools ------------------------------------------------------------------------------------

    @property
    def store(self) -> Store:
        """The windows take turns."""
        return self.windows[self.steps % 2]

    def content(self) -> list[str]:
        return list(dump.canonical(self.store))

    def word(self) -> str:
        self.words += 1
        return f"woord{self.words:04d}"

    def pick(self, at: int) -> tuple[int, list[Known]]:
        """Somebody who is in the lists."""
        shown = self.model.shown()
        first = shown[at % len(shown)]
        return first, self.model.customers()[first]

    def wrote(self, before: list[str], number: int) -> None:
        self.before = ("entry", number, before) if number else None

    def find(self, source: str, key: str) -> int:
        sql = """
            SELECT s.id FROM source_customer s JOIN source o ON o.id = s.source_id
            WHERE o.name = ? AND s.key = ?
            """
        row = self.store.connection.execute(sql, (source, key)).fetchone()
        return int(row[0]) if row else 0

    def somebody(self) -> bool:
        return hasattr(self, "model") and bool(self.model.shown())

    # --- files ------------------------------------------------------------------------------------

    @rule(source=st.sampled_from(("web", "till")), told=FILES)
    def take_in(self, source: str, told: Told) -> None:
        self.bring(source, told)

    def bring(self, source: str, told: Told) -> None:
        before = self.content()
        batch = take(self.store, file(told), source)
        if batch is None:
            assert self.content() == before
            return
        self.model.imports.append(batch)
        for one, (level, _, _, state, _) in told.items():
            wiped = self.model.wiped(source, one)
            if wiped:
                wiped.said[batch] = BARE
                continue
            number = self.find(source, f"id:{one}")
            known = self.model.known.setdefault(number, Known(number, source, one))
            known.said[batch] = level
            if state:
                known.consents.append((batch, state, False))
        self.before = ("batch", batch, before)

    @precondition(lambda self: hasattr(self, "model") and self.model.imports)
    @rule(at=ANY)
    def take_the_first_back(self, at: int) -> None:
        self.take_back(at=-1 - at % 2)

    @precondition(lambda self: hasattr(self, "model") and self.model.imports)
    @rule(at=ANY)
    def take_back(self, at: int) -> None:
        imports = self.model.imports
        batch = imports.pop(-1 - at % len(imports))
        batches.undo(self.store, batch)
        self.model.take_back(batch)
        if self.before and self.before[:2] == ("batch", batch):
            assert self.content() == self.before[2]
        self.before = None

    # --- the journal ------------------------------------------------------------------------------

    def undone(self, entry: Entry) -> None:
        may, before = self.model.may_undo(entry), self.content()
        try:
            journal.undo(self.store, entry.number)
        except ChangedSince:
            assert not may, "refused, though nothing was written over it"
            assert self.content() == before
            return
        assert may, "taken back over what somebody wrote since"
        self.model.undo(entry)
        if self.before and self.before[:2] == ("entry", entry.number):
            assert self.content() == self.before[2]
        self.before = None

    @precondition(lambda self: hasattr(self, "model") and self.model.entries)
    @rule(at=ANY)
    def undo(self, at: int) -> None:
        self.undone(self.model.entries[-1 - at % len(self.model.entries)])

    @precondition(lambda self: hasattr(self, "model") and self.model.entries)
    @rule()
    def undo_the_last(self) -> None:
        self.undone(self.model.entries[-1])

    # --- what people write ------------------------------------------------------------------------

    @precondition(somebody)
    @rule(at=ANY)
    def note(self, at: int) -> None:
        first, _ = self.pick(at)
        before, word = self.content(), self.word()
        number = memory.keep_moment(self.store, first, Moment("note", "2026-11-21T10:00", word), "Joris")
        owner = self.model.known[first]
        self.model.write(number, owner, (self.model.row("note", word, owner), (number, word)))
        self.wrote(before, number)

    @precondition(somebody)
    @rule(at=ANY, gone=st.booleans())
    def note_otherwise(self, *, at: int, gone: bool) -> None:
        notes = self.model.hanging(list(self.model.known.values()), "note")
        if not notes:
            return
        row = notes[at % len(notes)]
        before, word = self.content(), "" if gone else self.word()
        find = "SELECT id FROM moment WHERE by_hand = 1 AND text = ?"
        (number,) = self.store.connection.execute(find, (row.state[1],)).fetchone()
        entry = memory.change_moment(self.store, number, word, "Joris")
        self.model.write(entry, row.owner, (row, (entry, word) if word else None))
        self.wrote(before, entry)

    @precondition(somebody)
    @rule(at=ANY)
    def task(self, at: int) -> None:
        first, _ = self.pick(at)
        before, word = self.content(), self.word()
        _, number = tasks.keep(self.store, word, TODAY, "Joris", customer=first)
        owner = self.model.known[first]
        self.model.write(number, owner, (self.model.row("task", word, owner), (0, 0)))
        self.wrote(before, number)

    @precondition(somebody)
    @rule(at=ANY, how=st.sampled_from(("settle", "reopen", "move")))
    def task_changed(self, at: int, how: str) -> None:
        kept = self.model.hanging(list(self.model.known.values()), "task")
        if not kept:
            return
        row = kept[at % len(kept)]
        before = self.content()
        (number,) = self.store.connection.execute(
            "SELECT id FROM task WHERE text = ?", (row.name,)
        ).fetchone()
        if how == "move":
            due = TODAY + timedelta(days=at)
            entry = tasks.change(self.store, number, "Joris", due=(due - date(1970, 1, 1)).days)
            state = at, row.state[1]
        else:
            entry = tasks.settle(self.store, number, "Joris", settled=how == "settle")
            state = row.state[0], entry if how == "settle" else 0
        self.model.write(entry, row.owner, (row, state))
        self.wrote(before, entry)

    @precondition(somebody)
    @rule(at=ANY, value=st.sampled_from(("42", "43", "")))
    def trait(self, at: int, value: str) -> None:
        first, group = self.pick(at)
        before = self.content()
        number = memory.set_trait(self.store, first, ("shoe", "", value), "Joris", TODAY)
        changes: list[tuple[Row, Any]] = [(row, None) for row in self.model.hanging(group, "trait")]
        stated = "SELECT 1 FROM trait WHERE by_hand = 0 AND source_customer_id = ?"
        told = any(self.store.connection.execute(stated, (one.id,)).fetchone() for one in group)
        assert bool(number) == bool(value or told or changes)
        owner = self.model.known[first]
        if value or told:
            changes.append((self.model.row("trait", number, owner), (number, value)))
        self.model.write(number, owner, *changes)
        self.wrote(before, number)

    @precondition(somebody)
    @rule(at=ANY, name=st.sampled_from(("loopavond", "vip")), off=st.booleans())
    def label(self, *, at: int, name: str, off: bool) -> None:
        first, group = self.pick(at)
        before = self.content()
        number = (people.unlabel if off else people.label)(self.store, [first], name, "Joris")
        owner = self.model.known[first]
        changes: list[tuple[Row, Any]]
        if off:
            changes = [(row, None) for row in self.model.hanging(group, "label") if row.name[0] == name]
        else:
            (label,) = self.store.connection.execute(
                "SELECT id FROM label WHERE name = ?", (name,)
            ).fetchone()
            changes = [(self.model.row("label", (name, label), owner), True)]
        if number:
            self.model.write(number, owner, *changes)
        self.wrote(before, number)

    @precondition(somebody)
    @rule(at=ANY)
    def edit(self, at: int) -> None:
        first, _ = self.pick(at)
        before, word = self.content(), self.word()
        number = customers.edit(self.store, first, {"city": word}, "Joris")
        owner = self.model.known[first]
        self.model.write(number, owner, (self.model.row("edit", "city", owner), (number, word)))
        self.wrote(before, number)

    @precondition(somebody)
    @rule(at=ANY, back=st.booleans(), more=st.booleans())
    def bin(self, *, at: int, back: bool, more: bool) -> None:
        gone = [one for one in self.model.customers().items() if self.model.hidden(one[1])]
        able = [one for one in gone if not one[1][0].wiped] if back else []
        chosen = [able[at % len(able)]] if able else [self.pick(at)]
        if more and self.pick(at + 1) not in chosen:
            chosen.append(self.pick(at + 1))
        ids, owners = [first for first, _ in chosen], [one for _, group in chosen for one in group]
        before = self.content()
        number = (binning.take_out if able else binning.put_in)(self.store, ids, "Joris")
        rows = [self.model.row("binned", "", one) for one in owners]
        changes = [(row, None if able else (number,)) for row in rows if row.state is not None or not able]
        whose = self.model.known[ids[0]] if len(ids) == 1 else None
        self.model.write(number, whose, *changes)
        self.wrote(before, number)

    # --- who is one person ------------------------------------------------------------------------

    def two(self, at: int) -> tuple[list[Known], list[Known]]:
        """Two customers in the lists, the one with the lower number first."""
        shown = self.model.shown()
        first, second = shown[at % len(shown)], shown[(at // 7 + 1 + at) % len(shown)]
        customers_now = self.model.customers()
        return customers_now[min(first, second)], customers_now[max(first, second)]

    @precondition(somebody)
    @rule(at=ANY)
    def merge(self, at: int) -> None:
        ours, theirs = self.two(at)
        one, other = (min(group, key=lambda known: known.id) for group in (ours, theirs))
        before = self.content()
        number = doubles.merge(self.store, one.id, other.id, "Joris")
        assert bool(number) == (one is not other)
        if number:
            gone: list[tuple[Row, Any]] = [(row, None) for row in self.model.between(ours, theirs)]
            self.model.write(number, one, *gone, (self.model.decision(one, other), (number, True)))
        self.wrote(before, number)

    @precondition(somebody)
    @rule(at=ANY)
    def tell_apart(self, at: int) -> None:
        ours, theirs = self.two(at)
        one, other = (min(group, key=lambda known: known.id) for group in (ours, theirs))
        before, said = self.content(), self.model.between(ours, theirs)
        number = doubles.tell_apart(self.store, other.id, one.id, "Joris")
        assert bool(number) == (one is not other and not said)
        if number:
            rows = [self.model.decision(first, second) for first in ours for second in theirs]
            self.model.write(number, one, *((row, (number, False)) for row in rows))
            assert (one.id, other.id) in doubles.told_apart(self.store)
        self.wrote(before, number)

    @precondition(
        lambda self: hasattr(self, "model") and self.model.customers().keys() - set(self.model.shown())
    )
    @rule()
    def empty_the_bin(self) -> None:
        now = datetime.now(UTC)
        assert binning.empty(self.store, now + timedelta(days=binning.DAYS - 1)) == 0
        binning.empty(self.store, now + timedelta(days=binning.DAYS + 1))
        self.model.empty_bin()
        self.before = None

    # --- what is typed in -------------------------------------------------------------------------

    def typed(self, number: int, before: list[str], owners: list[Known], whose: Known) -> int:
        (batch,) = self.store.connection.execute("SELECT max(id) FROM batch").fetchone()
        for one in owners:
            one.said[batch] = BARE
            one.typed.add(batch)
        self.model.entries.append(Entry(number, whose, batch=batch))
        self.wrote(before, number)
        return int(batch)

    @precondition(somebody)
    @rule(at=ANY, state=STATES)
    def permission(self, at: int, state: str) -> None:
        first, group = self.pick(at)
        before = self.content()
        number = typed_in.permission(self.store, first, consent(state), "Joris")
        batch = self.typed(number, before, group, self.model.known[first])
        for one in group:
            one.consents.append((batch, state, True))

    @precondition(somebody)
    @rule(at=ANY, cents=st.sampled_from((1995, -500)))
    def purchase(self, at: int, cents: int) -> None:
        first, _ = self.pick(at)
        before = self.content()
        number = typed_in.purchase(self.store, typed_in.Sale(first, 20_000, cents, "Sok"), "Joris")
        owner = self.model.known[first]
        self.typed(number, before, [owner], owner)

    @rule(one=st.integers(0, len(NAMES) - 1), level=st.sampled_from((NAMED, FULL)), state=STATES)
    def new_customer(self, one: int, level: int, state: str) -> None:
        before = self.content()
        _, number = typed_in.customer(self.store, person(one, level), (consent(state),), "Joris")
        (made,) = self.store.connection.execute("SELECT max(id) FROM source_customer").fetchone()
        known = self.model.known[made] = Known(made, COUNTER, one)
        (batch,) = self.store.connection.execute("SELECT max(id) FROM batch").fetchone()
        known.said[batch] = level
        known.consents.append((batch, state, True))
        self.model.entries.append(Entry(number, known, batch=batch))
        self.wrote(before, number)

    # --- what must hold ---------------------------------------------------------------------------

    @invariant()
    def next_window(self) -> None:
        if hasattr(self, "model"):
            self.steps += 1
            if self.steps % 8 == 0:
                self.check_health()

    def check_health(self) -> None:
        checked = health.check(self.store)
        assert checked["ok"], checked

    @invariant()
    def everybody_is_who_the_model_says(self) -> None:
        if not hasattr(self, "model"):
            return
        found = self.store.connection.execute("SELECT customer_id, id FROM source_customer").fetchall()
        said = [(first, one.id) for first, group in self.model.customers().items() for one in group]
        assert sorted(found) == sorted(said)
        shown = self.model.shown()
        assert sorted(customers.find(self.store, "")) == shown
        assert customers.hidden(self.store) == self.model.customers().keys() - set(shown)

    @invariant()
    def everything_written_is_there(self) -> None:
        if not hasattr(self, "model"):
            return
        groups = self.model.customers()
        traits = memory.traits(self.store, list(groups))
        labels = people.labels_of(self.store, list(groups))
        permitted = customers.consents(self.store, list(groups))
        cities = dict(self.store.connection.execute("SELECT id, city FROM customer"))
        for first, group in groups.items():
            hanging = {
                table: self.model.hanging(group, table) for table in ("note", "trait", "label", "edit")
            }
            notes = sorted(row.state[1] for row in hanging["note"])
            assert sorted(m.text for m in memory.moments(self.store, first) if m.by_hand) == notes
            for word in notes:
                assert list(customers.find(self.store, word)) == [first] * (not self.model.hidden(group))
            by_hand = max((row.state for row in hanging["trait"]), default=None)
            told = [(t.value, t.by_hand) for t in traits.get(first, ())]
            if by_hand is not None:
                assert told == [(by_hand[1], True)] * bool(by_hand[1])
            assert not [value for value, hand in told if hand and by_hand is None]
            assert set(labels.get(first, ())) == {row.name[0] for row in hanging["label"]}
            edited = max((row.state for row in hanging["edit"]), default=(0, ""))
            assert cities[first] == edited[1]
            assert [row[2].value for row in permitted[first]] == list(
                filter(None, [self.model.permission(group)])
            )

    @invariant()
    def everything_promised_is_there(self) -> None:
        if not hasattr(self, "model"):
            return
        groups = self.model.customers()
        kept = {
            (first, row.name, not row.state[1])
            for first, group in groups.items()
            for row in self.model.hanging(group, "task")
        }
        found = {
            (t.customer, t.text, not t.settled_at)
            for first in groups
            for t in tasks.of_customer(self.store, first)
        }
        assert found == kept
        assert self.store.connection.execute("SELECT count(*) FROM task").fetchone() == (len(kept),)
        shown = set(self.model.shown())
        to_do = {(one.customer, one.text) for one in tasks.open_tasks(self.store)}
        assert to_do == {(first, text) for first, text, is_open in kept if is_open and first in shown}

    @invariant()
    def nothing_is_left_of_who_was_wiped(self) -> None:
        if not hasattr(self, "model"):
            return
        wiped = [one.id for one in self.model.known.values() if one.wiped]
        for one in wiped:
            for table in ("trait", "moment", "task", "hand_edit", "customer_label", "consent_event"):
                left = f"SELECT count(*) FROM {table} WHERE source_customer_id = ?"  # noqa: S608
                assert self.store.connection.execute(left, (one,)).fetchone() == (0,)
            said = "SELECT DISTINCT person FROM customer_version WHERE source_customer_id = ?"
            assert self.store.connection.execute(said, (one,)).fetchall() == [("{}",)]


TestWindows = Windows.TestCase
TestWindows.settings = settings(max_examples=20, stateful_step_count=25, deadline=None)

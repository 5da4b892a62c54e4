"""Who fits a question, likeliest first, without ever walking through all who do.

Each tier is a looser reading of the question than the one before, and costs nothing once enough
were found: FTS5 gives its hits as it meets them, and here they are taken one at a time.
"""

from __future__ import annotations

import re
from enum import IntEnum
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from klantdesk.db.search import question as of
from klantdesk.db.search.alike import alike
from klantdesk.db.search.words import PARTICLES

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Iterator, Sequence

    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.search.among import Among
    from klantdesk.db.search.question import Question

LIMIT = 300
"""As many as are put in exact order; more hits are shown in the order of the tiers."""
_FEW = 20
"""With so many who truly fit, or one whose number or address it is, nobody asks for who nearly does."""
_TELLING = 4
_TOP = 8
_RECEIPTS = 50
_SHORTEST_NUMBER = 3
_LAST = "\U0010ffff"


class Tier(IntEnum):
    """How somebody fits; lower is better."""

    EXACT = 0
    BEGUN = 1
    NAMED = 2
    TOLD = 3
    RECEIPT = 4
    ALIKE = 5


class Hits(NamedTuple):
    """Customers with the tier they were found in, and what the words may have meant, with its cost."""

    tiers: dict[int, Tier]
    meant: dict[str, dict[str, int]]


def hits(connection: sqlite.Connection, asked: Question, among: Among) -> Hits:
    """At most LIMIT customers, likeliest first; fewer means that these are all."""
    found = Hits({}, {})
    search = _Search(connection, asked, among)
    for tier, ids in search.strict():
        if _take(found.tiers, tier, ids):
            return found
    if len(found.tiers) < _FEW and Tier.EXACT not in found.tiers.values():
        for tier, ids in search.loose(found.meant):
            if _take(found.tiers, tier, ids):
                break
    return found


def _take(found: dict[int, Tier], tier: Tier, ids: Iterator[int]) -> bool:
    """Note who is new; whether that is enough."""
    for one in ids:
        found.setdefault(one, tier)
        if len(found) >= LIMIT:
            return True
    return False


class _Search:
    """One question being asked of one file."""

    def __init__(self, connection: sqlite.Connection, asked: Question, among: Among) -> None:
        self.connection, self.asked, self.among = connection, asked, among

    def strict(self) -> Iterator[tuple[Tier, Iterator[int]]]:
        """Who fits the question as it is typed."""
        ways = self.asked.ways
        yield Tier.EXACT, self._fit(of.exactly(self.asked))
        yield Tier.EXACT, self._receipts(whole=True)
        yield Tier.BEGUN, chain.from_iterable(begun(self.connection, self.asked.text, self.among))
        told = self._all_told() if self.among.few else None
        if not self.asked.codes and told is None:  # a name without digits
            yield Tier.NAMED, self._fit(of.every(ways, of.whole, of.NAMES))
            yield Tier.NAMED, self._fit(self._well_known())
            if (
                len(ways) == 1 and len(ways[0]) == 1
            ):  # of more words, the names among few hits come first anyhow
                yield Tier.NAMED, self._fit(of.every(ways, of.beginning, of.NAMES))
        yield Tier.TOLD, self._fit(of.anywhere(self.asked)) if told is None else iter(told)
        yield Tier.RECEIPT, self._receipts(whole=False)

    def loose(self, meant: dict[str, dict[str, int]]) -> Iterator[tuple[Tier, Iterator[int]]]:
        """Who fits what it may mean."""
        for word in dict.fromkeys(word for way in (*self.asked.ways, *self.asked.freer) for word in way):
            meant[word] = {} if word in PARTICLES else alike(self.connection, word)
        if self.among.few:
            yield Tier.ALIKE, self._fit(self._meant((*self.asked.ways, *self.asked.freer), meant))
            return
        if self.asked.mail:
            yield Tier.ALIKE, self._fit(self._meant(self.asked.ways, meant))
            yield Tier.ALIKE, self._fit(of.every(self.asked.freer, of.beginning, of.FIELDS))
            yield Tier.ALIKE, self._fit(self._meant(self.asked.freer, meant))
            return
        every = list(islice(self._fit(self._meant((*self.asked.ways, *self.asked.freer), meant)), LIMIT))
        if len(every) == LIMIT:  # not all can be shown: the nearest readings first
            yield Tier.ALIKE, self._fit(self._meant(self.asked.ways, meant))
        yield Tier.ALIKE, iter(every)

    def _meant(self, ways: Iterable[Sequence[str]], meant: dict[str, dict[str, int]]) -> str:
        return of.every(ways, lambda word: _or_meant(word, meant))

    def _all_told(self) -> list[int] | None:
        """All who fit anywhere, where they are few enough to be judged one by one; else None."""
        found = list(islice(self._fit(of.anywhere(self.asked)), LIMIT))
        return found if len(found) < LIMIT else None

    def _fit(self, wanted: str) -> Iterator[int]:
        return self.among.matching(self.connection, wanted)

    def _well_known(self) -> str:
        """The names most carried of those each word begins: FTS5 reads all of a long beginning first."""
        (first, *_) = self.asked.ways or ((),)
        if not any(len(word) >= _TELLING for word in first):
            return ""
        sql = """
            SELECT word FROM search_word WHERE word >= ? AND word < ? ORDER BY customers DESC LIMIT ?
            """
        parts = []
        for word in first:
            known = [of.whole(word) if word in PARTICLES and word != first[-1] else of.beginning(word)]
            if len(word) >= _TELLING:
                rows = self.connection.execute(sql, (word, word + _LAST, _TOP))
                known = [of.whole(one) for (one,) in rows]
            if not known:
                return ""
            parts.append(f"({' OR '.join(known)})")
        return f"{of.NAMES} : ({' AND '.join(parts)})"

    def _receipts(self, *, whole: bool) -> Iterator[int]:
        """Whose receipt has this number, or one that begins with it."""
        number = self.asked.codes[0] if self.asked.codes else ""
        if len(number) < _SHORTEST_NUMBER or "@" in self.asked.text:
            return
        seen = set[int]()
        parted = _PARTED.sub(r"\1-\2", self.asked.text)
        for spelling in dict.fromkeys((self.asked.text, self.asked.text.upper(), parted.upper())):
            values = (spelling, spelling if whole else spelling + _LAST, _RECEIPTS)
            found = (int(one) for (one,) in self.connection.execute(_BY_RECEIPT, values))
            seen.update(self.among.keep(found))
        yield from sorted(seen)


_PARTED = re.compile(r"^([a-z]+|20\d\d)(\d{3,})$")
"""A number whose hyphen nobody types: B77120, 202500931."""
_BY_RECEIPT = """
    SELECT s.customer_id FROM source o
    CROSS JOIN receipt r ON r.source_id = o.id AND r.number >= ? AND r.number <= ?
    CROSS JOIN receipt_version v ON v.receipt_id = r.id AND v.live = 1
    CROSS JOIN source_customer s ON s.id = v.source_customer_id LIMIT ?
    """


def _or_meant(word: str, meant: dict[str, dict[str, int]]) -> str:
    others = " OR ".join(map(of.whole, meant.get(word, ())))
    return f"({of.FIELDS} : {of.beginning(word)} OR {of.TOLD} : ({others}))" if others else of.beginning(word)


def begun(connection: sqlite.Connection, asked: str, among: Among) -> Iterator[array[int]]:
    """Whose name begins with the text, by name, in two parts; everybody without a text."""
    sql = "SELECT id AS one FROM customer WHERE hidden = 0 AND sort >= ? AND sort < ?"
    return among.rows(connection, sql, asked, asked + _LAST, order="ORDER BY sort, id")


def everybody(connection: sqlite.Connection, asked: Question, among: Among) -> Iterator[array[int]]:
    """All who fit the question as it is typed, those named so first; some more than once."""
    yield among.all_matching(connection, of.every(asked.ways, of.beginning, of.NAMES))
    yield among.all_matching(connection, of.anywhere(asked))

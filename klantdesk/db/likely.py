"""Customers who are likely one person, most likely first, for somebody to look at.

Only who shares something telling is compared: an address, a phone, a house, a birthday, or a family
name that sounds the same. Nobody is joined here.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias

from klantdesk.db import doubles, names, nicknames, resemblance
from klantdesk.db.lookup import by_ids
from klantdesk.db.resemblance import ENOUGH, Traits
from klantdesk.db.search.sounds import sound
from klantdesk.db.spelling import digits

if TYPE_CHECKING:
    from klantdesk.db.store import Store
    from klantdesk.records import Watch

FEW, FEW_RELATIVES = 3, 4
"""Carriers of a full name, and of a family name, in one shop.

With few, the same name in the same town is telling; with few relatives, it is anywhere.
"""
CROWD = 40
"""More than so many that share a thing: a shop's own number, a student house. Then it tells nothing."""
A_WHILE = 2_000
_HALF, _LOWER = 32, (1 << 32) - 1
_FIELDS = (
    "name", "first_name", "last_name", "email", "phone", "street", "house_number", "postcode", "city",
    "birthday",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pair:
    """Two customers, the lower number first; `reasons` are keys of `resemblance`, `points` their weight."""

    one: int
    other: int
    points: int
    reasons: tuple[str, ...]


def pairs(store: Store, watch: Watch) -> list[Pair]:
    """The likely doubles of a shop; raises Stopped when the watch says so."""
    told = doubles.told_apart(store)
    found = compare(_everybody(store), watch)
    return [pair for pair in found if (pair.one, pair.other) not in told]


def _everybody(store: Store, ids: Collection[int] | None = None) -> list[Traits]:
    whole = f"SELECT id, {', '.join(_FIELDS)} FROM customer WHERE hidden = 0"  # noqa: S608  # our own names
    with store.snapshot():
        if ids is None:
            rows = store.connection.execute(whole).fetchall()
        else:
            rows = list(by_ids(store.connection, f"{whole} AND id IN ({{ids}})", sorted(ids)))
    return [resemblance.traits(row[0], dict(zip(_FIELDS, row[1:], strict=True))) for row in sorted(rows)]


def again(store: Store, known: Sequence[Pair], became: Mapping[int, int]) -> list[Pair]:
    """These pairs once customers became others, as things stand now: those that are likely still.

    How rare a name is in the shop is taken over.
    """
    told = doubles.told_apart(store)
    renamed = {_renamed(pair, became): pair for pair in reversed(known)}
    everybody = {one.id: one for one in _everybody(store, {one for both in renamed for one in both})}
    found = []
    for both, pair in reversed(renamed.items()):
        if both[0] != both[1] and both not in told and everybody.keys() >= set(both):
            reasons = resemblance.reasons(everybody[both[0]], everybody[both[1]])
            rare = resemblance.RARE in pair.reasons and resemblance.NAME in reasons
            reasons = (*reasons, resemblance.RARE) if rare else reasons
            found.append(Pair(*both, resemblance.score(reasons), reasons))
    return [pair for pair in found if pair.points >= ENOUGH]


def _renamed(pair: Pair, became: Mapping[int, int]) -> tuple[int, int]:
    one, other = became.get(pair.one, pair.one), became.get(pair.other, pair.other)
    return min(one, other), max(one, other)


def compare(people: Iterable[Traits], watch: Watch) -> list[Pair]:
    """The likely doubles among people, most likely first."""
    everybody = {one.id: one for one in people}
    carried = _carried(everybody.values())
    found = []
    candidates = _candidates(everybody.values(), carried, watch)
    for done, both in enumerate(candidates):
        if done % A_WHILE == 0:
            watch.report("doubles", done, len(candidates))
        pair = _compared(everybody[both >> _HALF], everybody[both & _LOWER], carried)
        if pair.points >= ENOUGH:
            found.append(pair)
    return sorted(found, key=_by_likelihood)


def _by_likelihood(pair: Pair) -> tuple[int, bool, int, int]:
    """Most likely first; of equal ones a family on one address last."""
    return -pair.points, resemblance.OTHER_NAME in pair.reasons, pair.one, pair.other


def _carried(people: Iterable[Traits]) -> Counter[tuple[str, ...]]:
    """How many carry a full name, and how many a family name."""
    found: Counter[tuple[str, ...]] = Counter()
    for one in people:
        found.update(((one.given, one.family), (one.family,)))
    return found


def _compared(one: Traits, other: Traits, carried: Counter[tuple[str, ...]]) -> Pair:
    told = resemblance.reasons(one, other)
    if resemblance.NAME in told and len(one.given) > 1 and _is_rare(one, told, carried):
        told = (*told, resemblance.RARE)
    return Pair(one.id, other.id, resemblance.score(told), told)


def _is_rare(one: Traits, told: Collection[str], carried: Counter[tuple[str, ...]]) -> bool:
    """Whether the name itself says something."""
    local = resemblance.CITY in told and carried[one.given, one.family] <= FEW
    return local or carried[one.family,] <= FEW_RELATIVES


def _candidates(people: Collection[Traits], carried: Counter[tuple[str, ...]], watch: Watch) -> list[int]:
    """Pairs that share a thing few share, each once, the lower number in the upper half.

    A block at a time, and hashes instead of texts, so that a large shop fits in little memory.
    """
    seen: set[int] = set()

    def rare(one: Traits) -> _Keys:
        return ((one.family, one.given[:1]),) if carried[one.family,] <= FEW_RELATIVES else ()

    for at, block in enumerate((*_BLOCKS, rare)):
        watch.report("doubles", at, len(_BLOCKS))
        keys, ids = array("q"), array("q")
        for one in people:
            told = [hash(key) for key in block(one) if all(key)]
            keys.extend(told)
            ids.extend([one.id] * len(told))
        for group in _sharing(keys, ids):
            seen.update(first << _HALF | second for first, second in combinations(sorted(set(group)), 2))
    return sorted(seen)


def _sharing(keys: array[int], ids: array[int]) -> Iterator[list[int]]:
    """The ids that share a key, key by key, where there are several and no crowd of them."""
    import numpy as np

    if not keys:
        return
    key = np.frombuffer(keys, np.int64)
    order = np.argsort(key, kind="stable")
    ordered, who = key[order], np.frombuffer(ids, np.int64)[order]
    starts = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    sizes = np.diff(starts, append=len(ordered))
    telling = (sizes > 1) & (sizes <= CROWD)
    for start, size in zip(starts[telling].tolist(), sizes[telling].tolist(), strict=True):
        yield who[start : start + size].tolist()


_Keys: TypeAlias = Iterable[tuple[str, ...]]


def _sound(one: Traits) -> str:
    return sound(one.family.replace(" ", ""))


def _by_contact(one: Traits) -> _Keys:
    box = one.email.partition("@")[0]
    return (one.email,), ("box", box), ("phone", one.phone)


def _by_home(one: Traits) -> _Keys:
    return (one.home,), (one.street, digits(one.number), one.given[:1], one.family[:1])


def _by_birthday(one: Traits) -> _Keys:
    return (one.birthday, one.given[:1]), (one.birthday, one.family), (one.birthday, one.code)


def _by_name(one: Traits) -> _Keys:
    number, digit = digits(one.number), "".join(sorted(digits(one.code)))
    return (
        ("city", one.given, one.family, one.city),
        ("number", one.given, one.family, number),
        ("code", one.given, one.family, digit),
        ("letter", one.given[:1], one.family, one.city),
    )


def _by_sound(one: Traits) -> _Keys:
    heard = _sound(one)
    return ("city", heard, one.given, one.city), ("code", heard, one.given[:1], one.code)


def _by_first_name(one: Traits) -> _Keys:
    return (
        (one.given, one.code),
        *((str(root), one.family, one.city) for root in nicknames.roots(one.given)),
    )


def _by_words(one: Traits) -> _Keys:
    """Without saying which is the first name and which the last."""
    words = names.bare(f"{one.given} {one.family}".split())
    return (" ".join(sorted(words)), one.city), *((word, one.code, digits(one.number)) for word in words)


_BLOCKS: tuple[Callable[[Traits], _Keys], ...] = (
    _by_contact, _by_home, _by_birthday, _by_name, _by_sound, _by_first_name, _by_words,
)  # fmt: skip
"""What two customers must share a key of to be compared; one that is not wholly known is none."""

"""Which source customers are certainly one person.

The rule sees all statements at once and nothing else, so the order of imports and undos cannot
matter. One person is who shares an e-mail address and states no other first name, or who shares a
phone or a home and the full name. An initial fits its name; two first names on one address stay two
people (a household shares its mail). Whatever is shared, another birthday, company, Jr. or Sr.,
family name or addition to the house number forbids it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import combinations
from typing import NamedTuple

from klantdesk.db.features import NOT_STATED, Against
from klantdesk.db.names import is_initials

_CROWD = 30
"""More than so many different values among one person are a contradiction, unseen."""
_NEARLY = 0.86


class Member(NamedTuple):
    """A source customer as the rule sees it: see `features` for what the fields are."""

    id: int
    source: int
    key: str
    email: str
    given: str
    by_phone: int = 0
    by_home: int = 0
    against: Against = NOT_STATED


def people(members: Iterable[Member]) -> list[list[int]]:
    """The members as people: lists of ids, each sorted, smallest id first.

    Whoever shares anything with one of them must be among them.
    """
    return sorted(sorted(one.id for one in person) for person in _people(list(members)))


def _people(members: list[Member]) -> Iterator[list[Member]]:
    for cluster in _connected(members):
        if len(cluster) == 1:
            yield cluster
            continue
        parts = _contradicting(cluster) or _numbered(cluster)
        if not parts:
            yield cluster
        for part in parts:
            yield from _people(part)


def _connected(members: list[Member]) -> list[list[Member]]:
    """Who is joined to whom, whatever speaks against it."""
    found: dict[int, list[Member]] = {one.id: [one] for one in members}
    for sharing in _sharing(members).values():
        first = found[sharing[0]]
        for other in sharing[1:]:
            theirs = found[other]
            if theirs is not first:
                first += theirs
                found.update((one.id, first) for one in theirs)
    return list({id(cluster): cluster for cluster in found.values()}.values())


def _sharing(members: list[Member]) -> dict[tuple[object, ...], list[int]]:
    """Ids by what points at one person: an address with a first name, a phone or a home with a full name."""
    sharing: dict[tuple[object, ...], list[int]] = defaultdict(list)
    mailed: dict[str, list[Member]] = defaultdict(list)
    housed: dict[int, list[Member]] = defaultdict(list)
    for one in members:
        if one.email:
            mailed[one.email].append(one)
        if one.by_phone:
            sharing["phone", one.by_phone].append(one.id)
        if one.by_home:
            housed[one.by_home].append(one)
    for home, group in housed.items():
        if not _namesakes(group):
            sharing["home", home] += [one.id for one in group]
    for email, group in mailed.items():
        for one in group if len(group) == 1 else _with_whole_names(group):
            sharing["email", email, one.given, one.against.family if not one.given else ""].append(one.id)
    return sharing


def _namesakes(group: list[Member]) -> bool:
    """Whether one full name in one house may be a father's and his son's: by what else is known of both."""
    told = {(one.email, one.by_phone, one.against.birthday) for one in group}
    return len(told) > _CROWD or any(_apart(*both) for both in combinations(told, 2))


def _apart(one: Sequence[object], other: Sequence[object]) -> bool:
    """Whether of what is known of both nothing is the same."""
    both = [mine == theirs for mine, theirs in zip(one, other, strict=True) if mine and theirs]
    return bool(both) and not any(both)


def _with_whole_names(members: list[Member]) -> list[Member]:
    """Initials become the one name they fit; who states no name becomes the only person there is.

    A family name alone ("fam. de Vries") is nobody's in particular and stays by itself; a single word
    is the first name or the family name that is known here, if any.
    """
    names = {one.given: one.against.letters for one in members if one.given and not is_initials(one.given)}
    families = {word for one in members for word in one.against.family.split()}

    def whole(one: Member) -> str:
        given = one.given or (one.against.lone if one.against.lone in names else "")
        if not given or given in names:
            return given
        fitting = [name for name, letters in names.items() if _letters_fit(letters, one.against.letters)]
        return fitting[0] if len(fitting) == 1 else given[0]

    known = {name for name in map(whole, members) if name}
    only = next(iter(known)) if len(known) == 1 else ""

    def joined(one: Member) -> Member:
        given = whole(one)
        lone = one.against.lone
        stranger = known and lone and lone not in families and not any(map(_starts(lone), known))
        if given or stranger or one.against.family:
            apart = one.against._replace(family=one.against.family or lone)
            return one._replace(given=given, against=one.against if given else apart)
        return one._replace(given=only, against=one.against._replace(family=""))

    return [joined(one) for one in members]


def _starts(word: str) -> Callable[[str], bool]:
    """Whether a first name is an initial of this word."""
    return lambda given: is_initials(given) and given[0] == word[0]


def _contradicting(cluster: list[Member]) -> list[list[Member]]:
    """The members of a cluster by the first thing in which they contradict each other; [] where in none.

    Who does not state it is with neither side.
    """
    for name, fits in _TRAITS:
        values = {getattr(one.against, name) for one in cluster} - {""}
        if len(values) > 1 and not _all_fit(values, fits):
            return _by(cluster, partial(_stated, name))
    return []


def _stated(name: str, one: Member) -> object:
    return getattr(one.against, name)


def _numbered(cluster: list[Member]) -> list[list[Member]]:
    """Two numbers a shop system gave out itself are not joined over its head: each of them, and the rest."""
    given_out: dict[int, list[int]] = defaultdict(list)
    for one in cluster:
        if one.key.startswith("id:"):
            given_out[one.source].append(one.id)
    alone = {one for ids in given_out.values() if len(ids) > 1 for one in ids}
    return _by(cluster, lambda one: one.id if one.id in alone else 0) if alone else []


def _by(cluster: list[Member], told: Callable[[Member], object]) -> list[list[Member]]:
    parts: dict[object, list[Member]] = defaultdict(list)
    for one in cluster:
        parts[told(one)].append(one)
    return list(parts.values())


def _all_fit(values: set[str], fits: Callable[[str, str], bool]) -> bool:
    return len(values) <= _CROWD and all(fits(one, other) for one, other in combinations(sorted(values), 2))


def _letters_fit(one: str, other: str) -> bool:
    """Initials of which some may be left out at the end."""
    return one.startswith(other) or other.startswith(one)


def _families_fit(one: str, other: str) -> bool:
    """The same family name in another spelling, or part of a double name."""
    return not set(one.split()).isdisjoint(other.split()) or _nearly(
        one.replace(" ", ""), other.replace(" ", "")
    )


def _companies_fit(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one) or _nearly(one, other)


def _doors_fit(one: str, other: str) -> bool:
    """Only two additions to one house number are two front doors."""
    house, _, addition = one.rpartition("/")
    there, _, other_addition = other.rpartition("/")
    return house != there or not addition or not other_addition or addition == other_addition


def _nearly(one: str, other: str) -> bool:
    from rapidfuzz.distance import JaroWinkler

    return bool(JaroWinkler.similarity(one, other) >= _NEARLY)


def _equal(one: str, other: str) -> bool:
    return one == other


_TRAITS: Sequence[tuple[str, Callable[[str, str], bool]]] = (
    ("letters", _letters_fit),
    ("lone", _equal),
    ("suffix", _equal),
    ("birthday", _equal),
    ("company", _companies_fit),
    ("door", _doors_fit),
    ("family", _families_fit),
)

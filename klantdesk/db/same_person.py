"""Which source customers are certainly one person.

The rule sees all statements at once and nothing else, so the order of imports and undos cannot
matter: one e-mail address, or one family name in one house where nobody states an address, and first
names that do not contradict each other. An initial fits its name; two different first names on one
address stay two people (a household shares its mail).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from klantdesk.db.spelling import folded

_TITLES = frozenset({"dhr", "mevr", "mw", "mr", "mrs", "ms", "heer", "mevrouw", "fam", "familie"})
_PARTICLES = frozenset(
    {"de", "den", "der", "het", "t", "te", "ten", "ter", "van", "vd", "v", "la", "le", "op", "in"}
)
_HOME = "home:"
_HOME_PARTS = 3
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Member:
    """A source customer as the rule sees it; `given` comes from `given_name`."""

    id: int
    source: int
    key: str
    given: str


def features(person: Mapping[str, str], key: str = "") -> tuple[str, str]:
    """What a person is recognised by: e-mail address and first name, else the family's home.

    A key of a home says it all: home:family|postcode|house number, and |first name where one is stated.
    """
    if key.startswith(_HOME):
        *parts, given = [*key.split("|"), ""][: _HOME_PARTS + 1]
        return "|".join(parts), given
    address = person.get("email", "").strip().lower()
    return address, given_name(person) if address else ""


def given_name(person: Mapping[str, str]) -> str:
    """The first name a source states, folded; initials as single letters, '' when none can be told.

    A full name gives its words before the family name: "dhr. J.P. de Vries" is "j p".
    """
    if person.get("first_name"):
        return _plain(_WORD.findall(folded(person["first_name"])))
    name = folded(person.get("name", ""))
    family, comma, rest = name.partition(",")
    words = _WORD.findall(rest if comma else family)
    while words and words[0] in _TITLES:
        words = words[1:]
    if comma:
        return _plain([word for word in words if word not in _PARTICLES])
    ends = next((at for at, word in enumerate(words) if word in _PARTICLES and len(word) > 1), len(words) - 1)
    return _plain(words[: max(ends, 0)])


def _plain(words: Sequence[str]) -> str:
    """Words as one name; initials behind a name ("jan p") say nothing more and are left out."""
    written = [word for word in words if len(word) > 1]
    return " ".join(written or words)


def _is_initials(given: str) -> bool:
    return all(len(word) == 1 for word in given.split())


def people(members: Iterable[Member]) -> list[list[int]]:
    """The members of one e-mail address as people: lists of ids, each sorted, smallest id first."""
    grouped: dict[str, list[Member]] = defaultdict(list)
    for member in _with_whole_names(list(members)):
        grouped[member.given].append(member)
    found = [person for group in grouped.values() for person in _kept_apart(group)]
    return sorted(sorted(person) for person in found)


def _with_whole_names(members: list[Member]) -> list[Member]:
    """Initials become the one name they fit; who states no name becomes the only person there is."""
    names = {m.given for m in members if m.given and not _is_initials(m.given)}

    def whole(given: str) -> str:
        if not given or given in names:
            return given
        fitting = [name for name in names if name[0] == given[0]]
        return fitting[0] if len(fitting) == 1 else given[0]

    known = {whole(m.given) for m in members if m.given}
    only = next(iter(known)) if len(known) == 1 else ""
    return [Member(m.id, m.source, m.key, whole(m.given) or only) for m in members]


def _kept_apart(group: list[Member]) -> list[list[int]]:
    """One person, but two numbers a shop system gave out itself are not joined over its head."""
    numbered: dict[int, list[int]] = defaultdict(list)
    for member in group:
        if member.key.startswith("id:"):
            numbered[member.source].append(member.id)
    alone = {one for ids in numbered.values() if len(ids) > 1 for one in ids}
    together = [member.id for member in group if member.id not in alone]
    return [[one] for one in alone] + ([together] if together else [])

"""What a customer is found by: one row of words in the index, and the list of words there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from klantdesk.db.lookup import by_ids
from klantdesk.db.search.sounds import sound
from klantdesk.db.search.words import compact, name_words, town_words, words
from klantdesk.db.spelling import phone_spellings
from klantdesk.db.statements import full_name

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2 as sqlite

_KEEP = (
    "INSERT INTO customer_search (rowid, name, company, email, phone, place, keys, note) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_FIELDS = ("name", "first_name", "last_name", "company", "city")
_COUNT = """
    INSERT INTO search_word (word, sound, customers) VALUES (?, ?, ?)
    ON CONFLICT (word) DO UPDATE SET customers = customers + excluded.customers
    """
_SHORTEST = 3
_EVERYBODYS = frozenset(
    (
        "gmail",
        "hotmail",
        "outlook",
        "live",
        "yahoo",
        "icloud",
        "ziggo",
        "kpnmail",
        "telenet",
        "skynet",
        "planet",
    )
)
"""Where so many have their address that it says nothing of them."""
_ID = "id:"


class Findable(NamedTuple):
    """A customer as the search takes it: fields, keys as the sources know them, texts written of them."""

    customer: int
    person: Mapping[str, str]
    keys: Sequence[str]
    written: str = ""


def drop(connection: sqlite.Connection, ids: Sequence[int]) -> None:
    """Forget what customers are found by, just before their row changes or goes.

    Words that nobody carries any more go at once.
    """
    sql = f"SELECT id, {', '.join(_FIELDS)} FROM customer WHERE hidden = 0 AND id IN ({{ids}})"  # noqa: S608  # our own names
    known = list(by_ids(connection, sql, ids))
    if not known:
        return
    gone = Counter(
        word for _, *row in known for word in _Words(dict(zip(_FIELDS, row, strict=True))).telling()
    )
    connection.executemany(
        "UPDATE search_word SET customers = customers - ? WHERE word = ?",
        [(count, word) for word, count in gone.items()],
    )
    left = "DELETE FROM search_word WHERE word = ? AND customers <= 0"
    connection.executemany(left, [(word,) for word in gone])
    connection.executemany("DELETE FROM customer_search WHERE rowid = ?", [(one,) for one, *_ in known])


def let_go(connection: sqlite.Connection) -> None:
    """Write the index anew without the words of rows that were dropped; until then they stay in the file.

    0.4 s for 200,000 customers.
    """
    connection.execute("INSERT INTO customer_search (customer_search) VALUES ('optimize')")


def put(connection: sqlite.Connection, people: Iterable[Findable]) -> None:
    """Make customers findable; `drop` came before. Who is in the bin stays unfound."""
    hidden = {one for (one,) in connection.execute("SELECT id FROM customer WHERE hidden = 1")}
    shown = [one for one in people if one.customer not in hidden]
    split = [_Words(one.person) for one in shown]
    connection.executemany(_KEEP, [_entry(one, said) for one, said in zip(shown, split, strict=True)])
    carried = Counter(word for said in split for word in said.telling())
    connection.executemany(_COUNT, [(word, sound(word), count) for word, count in carried.items()])


class _Words:
    """Name, company and town of a customer as words, split once for both tables."""

    __slots__ = ("company", "name", "town")

    def __init__(self, person: Mapping[str, str]) -> None:
        company, town = person.get("company"), person.get("city")
        self.name = _name(person)
        self.company = name_words(company) if company else []
        self.town = town_words(town) if town else ()

    def telling(self) -> set[str]:
        """The words that may be mistyped or misheard."""
        said = {*self.name, *self.company, *self.town}
        return {word for word in said if len(word) >= _SHORTEST and not word[0].isdigit()}


def _entry(one: Findable, said: _Words) -> tuple[object, ...]:
    """The search row of a customer: everything folded, so that the question only needs folding."""
    get = one.person.get
    return (
        one.customer,
        " ".join(said.name),
        " ".join(said.company),
        " ".join(mail_words(get("email", ""))),
        " ".join(phone_spellings(get("phone", ""))),
        " ".join((compact(get("postcode", "") + get("house_number", "")), *said.town)),
        " ".join(_key_words(one.keys)),
        " ".join(words(f"{get('note', '')} {one.written}")) if one.written or get("note") else "",
    )


def _name(person: Mapping[str, str]) -> list[str]:
    """The words of a name; of its parts too where the whole says something else."""
    whole = full_name(person)
    first, last = person.get("first_name", ""), person.get("last_name", "")
    if whole.startswith(first) and whole.endswith(last):
        return name_words(whole)
    return name_words(f"{whole} {first} {last}")


def mail_words(address: str) -> list[str]:
    """An address as one word, then its words without the last ("nl")."""
    if not address:
        return []
    found = words(address)
    return ["".join(found), *[word for word in found[:-1] or found if word not in _EVERYBODYS]]


def _key_words(keys: Iterable[str]) -> list[str]:
    """Customer numbers; keys of another kind repeat what stands in other columns."""
    found: list[str] = []
    for key in keys:
        kind, sign, rest = key.partition(":")
        if sign and f"{kind}:" != _ID:
            continue
        number = rest or key
        parts = [number] if number.isdecimal() else words(number)
        found += parts if len(parts) == 1 else [*parts, "".join(parts)]
    return found

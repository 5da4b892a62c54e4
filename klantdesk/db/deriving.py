"""Who is who today, and what is known of them: derived anew for the records a write touched.

Always from all live statements, never from what was derived before, so that no order of imports
and undos leaves a trace.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from klantdesk.db import decisions, edits, hiding, same_person, search, statements
from klantdesk.db.lookup import by_ids, by_texts
from klantdesk.db.sightings import members, states
from klantdesk.db.spelling import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.progress import Progress
    from klantdesk.db.statements import State

_AT_ONCE = 5_000
_COLUMNS = ("id", "sort", "display", *statements.FIELDS)
_UPSERT = (
    f"INSERT INTO customer ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"  # noqa: S608  # our own names
    f"ON CONFLICT (id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _COLUMNS[1:])}"
)


class Touched:
    """What a write touched: source customers told about, and what vanished ones leave behind.

    Of `fresh` ones the row already says what they are recognised by.
    """

    def __init__(self, told: Iterable[int], fresh: Iterable[int] = ()) -> None:
        self.told = sorted(told)
        self.source_customers = sorted({*self.told, *fresh})
        self.emails: set[str] = set()
        self.customers: set[int] = set()
        self.beside: set[int] = set()
        self.left = 0
        """How many customers fewer there are once it is derived; below zero: more."""

    def note(self, connection: sqlite.Connection, ids: list[int]) -> None:
        """Remember where source customers stand now: their address and their customer."""
        sql = "SELECT email, customer_id FROM source_customer WHERE id IN ({ids})"
        for email, customer in by_ids(connection, sql, ids):
            self.emails.add(email)
            self.customers.add(customer)

    def note_others(self, connection: sqlite.Connection) -> None:
        """Remember who is one person today with those that are touched."""
        sql = "SELECT id FROM source_customer WHERE customer_id IN ({ids})"
        self.beside = {one for (one,) in by_ids(connection, sql, sorted(self.customers))}
        self.note(connection, sorted(self.beside))


def derive(connection: sqlite.Connection, touched: Touched, progress: Progress | None = None) -> None:
    """Bring the customers behind the touched source customers up to date."""
    touched.note(connection, touched.source_customers)
    for ids in _parts(touched.told):
        _recognise(connection, ids)
        touched.note(connection, ids)
    _regroup(connection, touched)
    for ids in _parts(sorted(touched.customers)):
        touched.left += _refresh(connection, ids)
        if progress:
            progress.advance(len(ids))


def _parts(ids: list[int]) -> Iterator[list[int]]:
    return (ids[at : at + _AT_ONCE] for at in range(0, len(ids), _AT_ONCE))


def _recognise(connection: sqlite.Connection, ids: list[int]) -> None:
    """Set what the rule for one person looks at."""
    keys = dict(by_ids(connection, "SELECT id, key FROM source_customer WHERE id IN ({ids})", ids))
    known = ((one, statements.fields_of(state)) for one, state in states(connection, ids).items())
    connection.executemany(
        "UPDATE source_customer SET email = ?, given = ? WHERE id = ?",
        [(*same_person.features(person, keys[one]), one) for one, person in known],
    )


def _regroup(connection: sqlite.Connection, touched: Touched) -> None:
    """Divide the touched addresses into people; who shares an address with nobody stands alone."""
    shared = """
        SELECT email FROM source_customer WHERE email IN ({texts}) AND email <> ''
        GROUP BY email HAVING count(*) > 1
        """
    made = decisions.read(connection)
    ids, addresses = {*touched.source_customers, *touched.beside}, touched.emails - {""}
    decisions.reach(connection, made, ids, addresses)
    crowded = [email for (email,) in by_texts(connection, shared, sorted(addresses))]
    groups: dict[str, list[same_person.Member]] = defaultdict(list)
    for email, member in members(connection, crowded):
        groups[email].append(member)
    people = [person for group in groups.values() for person in same_person.people(group)]
    lead = decisions.joined(people, ids & made.same.keys(), made)
    one_by_one = "SELECT id, customer_id FROM source_customer WHERE id IN ({ids})"
    by_address = "SELECT id, customer_id FROM source_customer WHERE email IN ({texts}) AND email <> ''"
    now: dict[int, int] = dict(by_ids(connection, one_by_one, sorted(ids)))
    now |= dict(by_texts(connection, by_address, sorted(addresses)))
    moves = [(lead.get(one, one), one) for one, customer in now.items() if customer != lead.get(one, one)]
    connection.executemany("UPDATE source_customer SET customer_id = ? WHERE id = ?", moves)
    if moves:  # whose purchases they are is part of every figure
        connection.execute("UPDATE counter SET value = value + 1 WHERE name = 'data_version'")
    touched.customers.update(now.values())
    touched.customers.update(customer for customer, _ in moves)


def _refresh(connection: sqlite.Connection, ids: list[int]) -> int:
    """Write customers as their source customers and hand edits make them; drop those without any.

    How many fewer there are then.
    """
    keys: dict[int, list[tuple[int, str, str]]] = defaultdict(list)
    sql = """
        SELECT s.customer_id, s.id, o.name, s.key FROM source_customer s JOIN source o ON o.id = s.source_id
        WHERE s.customer_id IN ({ids})
        """
    for customer, *key in by_ids(connection, sql, ids):
        keys[customer].append((key[0], key[1], key[2]))
    everyone = [one for group in keys.values() for one, _, _ in group]
    known, made = states(connection, everyone), edits.of_source_customers(connection, everyone)
    people = [(customer, _person(group, known, made), group) for customer, group in keys.items()]
    search.drop(connection, ids)
    there = sum(1 for _ in by_ids(connection, "SELECT id FROM customer WHERE id IN ({ids})", ids))
    gone = [(one,) for one in ids if one not in keys]
    connection.executemany("DELETE FROM customer WHERE id = ?", gone)
    connection.executemany(_UPSERT, (_row(*one) for one in people))
    hiding.hide(connection, ids)
    told = search.written(connection, list(keys))
    search.put(
        connection,
        (search.Findable(one, person, _stated(group), told.get(one, "")) for one, person, group in people),
    )
    return there - len(people)


def _person(
    group: list[tuple[int, str, str]],
    known: dict[int, State],
    made: dict[int, list[edits.Edit]],
) -> dict[str, str]:
    """The fields of one customer: what files state, and over it what was corrected by hand."""
    person = statements.joined(((source, key), known[one]) for one, source, key in group)
    in_order = sorted(edit for one, _, _ in group for edit in made.get(one, ()))
    corrected = {edit.field: edit.value for edit in in_order}
    if corrected.keys() & {"first_name", "last_name"} and "name" not in corrected:
        person.pop("name", None)
    return person | corrected


def _stated(group: list[tuple[int, str, str]]) -> list[str]:
    return [key for _, _, key in group]


def _keys(group: list[tuple[int, str, str]]) -> list[str]:
    return [key.partition(":")[2] or key for _, _, key in sorted(group, key=lambda one: one[1:])]


def _row(customer: int, person: dict[str, str], group: list[tuple[int, str, str]]) -> tuple[object, ...]:
    names = (statements.full_name(person), person.get("company"), person.get("email"), person.get("phone"))
    display = next(filter(None, names), None) or _keys(group)[0]
    return (customer, folded(display), display, *(person.get(name, "") for name in statements.FIELDS))

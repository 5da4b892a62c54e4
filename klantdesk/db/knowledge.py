"""Traits and moments that files tell of customers: kept with a sighting for each batch that told them."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from klantdesk.db import clock
from klantdesk.records import to_day

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.incoming import Incoming

_TRAIT = """
    SELECT id FROM trait WHERE by_hand = 0 AND source_customer_id = ? AND kind = ? AND item = ? AND value = ?
    """
_MOMENT = """
    SELECT id FROM moment WHERE by_hand = 0 AND source_customer_id = ? AND at = ? AND kind = ? AND text = ?
    """
_NEW_TRAIT = """
    INSERT INTO trait (source_customer_id, kind, item, value, known_on, author, by_hand, made_at)
    VALUES (?, ?, ?, ?, ?, '', 0, ?)
    """
_NEW_MOMENT = """
    INSERT INTO moment (source_customer_id, at, kind, text, day, author, by_hand, made_at)
    VALUES (?, ?, ?, ?, ?, '', 0, ?)
    """


def find_known(connection: sqlite.Connection, incoming: Incoming) -> None:
    """Which contacts of a harvest nobody told yet, and of which known customers a trait is told."""
    for at, one in enumerate(incoming.harvest.customers):
        owner = incoming.customers[at]
        for trait in one.traits:
            said = (owner, trait.kind, trait.item, trait.value)
            if owner and connection.execute(_TRAIT, said).fetchone() is None:
                incoming.told.add(at)
        for moment in one.moments:
            told = (owner, moment.at, moment.kind, moment.text)
            incoming.contacts.append(bool(owner and connection.execute(_MOMENT, told).fetchone()))


def keep_imported(connection: sqlite.Connection, batch: int, incoming: Incoming) -> None:
    """Keep what a file tells, and that this batch told it."""
    now = clock.now()
    today = to_day(date.today())  # noqa: DTZ011  # the owner's own calendar
    for at, one in enumerate(incoming.harvest.customers):
        owner = incoming.customers[at]
        for trait in one.traits:
            said: tuple[Any, ...] = (owner, trait.kind, trait.item, trait.value)
            number = _kept(connection, _TRAIT, _NEW_TRAIT, said, (today, now))
            connection.execute("INSERT OR IGNORE INTO trait_sighting VALUES (?, ?)", (number, batch))
        for moment in one.moments:
            said = (owner, moment.at, moment.kind, moment.text)
            day = to_day(datetime.fromisoformat(moment.at).date())
            number = _kept(connection, _MOMENT, _NEW_MOMENT, said, (day, now))
            connection.execute("INSERT OR IGNORE INTO moment_sighting VALUES (?, ?)", (number, batch))


def _kept(
    connection: sqlite.Connection, find: str, new: str, said: tuple[Any, ...], more: tuple[Any, ...]
) -> int:
    row = connection.execute(find, said).fetchone()
    return int(row[0] if row else connection.execute(new, (*said, *more)).lastrowid)


def take_back(connection: sqlite.Connection, batch: int, spared: list[int]) -> int:
    """Take a batch's sightings away, and what nobody tells any more; how much that was.

    Of spared source customers everything stays.
    """
    gone = 0
    among = "(SELECT value FROM json_each(?))"
    for table in ("trait", "moment"):
        sightings = f"""
            DELETE FROM {table}_sighting WHERE batch_id = ? AND {table}_id NOT IN (
              SELECT id FROM {table} WHERE source_customer_id IN {among})
            RETURNING {table}_id
            """  # noqa: S608  # our own table names
        told = connection.execute(sightings, (batch, json.dumps(spared))).fetchall()
        unsaid = f"""
            DELETE FROM {table} WHERE by_hand = 0 AND id IN {among}
            AND NOT EXISTS (SELECT 1 FROM {table}_sighting WHERE {table}_id = {table}.id)
            """  # noqa: S608  # our own table names
        gone += connection.execute(unsaid, (json.dumps([one for (one,) in told]),)).rowcount
    return gone

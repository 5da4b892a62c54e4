"""Columns over all customers, for lists that are narrowed down: one read each, kept by who asks."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from klantdesk.db.lookup import by_ids
from klantdesk.db.search.gathering import gathered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from klantdesk.db.store import Store


def by_name(store: Store) -> array[int]:
    """Everybody's id in the order of their names, behind them those in the bin.

    Each part as its index has it: putting a million names in order takes SQLite over a second.
    """
    with store.snapshot():
        shown = gathered(store.connection, f"{_BY_NAME} WHERE hidden = 0 ORDER BY sort, id")
        return shown + gathered(store.connection, f"{_BY_NAME} WHERE hidden = 1 ORDER BY id")


_BY_NAME = "SELECT id AS one FROM customer"


def birthdays(store: Store) -> tuple[array[int], array[int]]:
    """Customers whose birthday is known, and that day as month x 100 + day; a year is not asked for."""
    sql = """
        SELECT id, CAST(substr(birthday, -5, 2) AS INTEGER) * 100 + CAST(substr(birthday, -2) AS INTEGER)
        FROM customer WHERE birthday <> ''
        """
    ids, days = array("q"), array("q")
    with store.snapshot():
        for one, day in store.connection.execute(sql):
            ids.append(one)
            days.append(day)
    return ids, days


def may_mail(store: Store, not_for: str) -> tuple[array[int], array[int]]:
    """Who surely agreed to e-mail for more than the purpose `not_for`, and of whom files differ.

    Who never agreed, or withdrew and did not say otherwise in the shop, is in neither.
    """
    sql = """
        SELECT s.customer_id, max(e.state <> 'given') AS doubtful
        FROM consent_event e JOIN source_customer s ON s.id = e.source_customer_id
        JOIN batch b ON b.id = e.batch_id WHERE e.channel = 'email' GROUP BY s.customer_id
        HAVING max(e.state = 'given' AND e.purpose <> ?) AND (
          max(e.state = 'withdrawn') = 0 OR max(b.format = 'hand'))
        """
    sure, doubtful = array("q"), array("q")
    with store.snapshot():
        for one, differs in store.connection.execute(sql, (not_for,)):
            (doubtful if differs else sure).append(one)
    return sure, doubtful


def waiting(store: Store) -> array[int]:
    """Who gave an answer that somebody of the shop still has to come back to."""
    sql = """
        SELECT DISTINCT s.customer_id FROM follow_up f JOIN answer a ON a.id = f.answer_id
        JOIN source_customer s ON s.id = a.source_customer_id WHERE f.settled_at IS NULL
        """
    with store.snapshot():
        return array("q", (one for (one,) in store.connection.execute(sql)))


def heard(store: Store, ids: Sequence[int]) -> dict[int, bool]:
    """Who of these customers answered, and whether somebody still has to come back to it."""
    sql = """
        SELECT s.customer_id, max(f.id IS NOT NULL AND f.settled_at IS NULL)
        FROM source_customer s JOIN answer a ON a.source_customer_id = s.id
        LEFT JOIN follow_up f ON f.answer_id = a.id
        WHERE s.customer_id IN ({ids}) GROUP BY s.customer_id
        """
    with store.snapshot():
        return {one: bool(open_) for one, open_ in by_ids(store.connection, sql, list(map(int, ids)))}

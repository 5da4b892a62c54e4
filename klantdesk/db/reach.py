"""Who may be written to or called, and who can be.

The ground (reference: privacy): for e-mail and telephone a permission that was given and not taken
back, whatever else is known; an address left for a receipt is none. For post an own customer who did
not object. Where sources differ the most restrictive holds. What was promised after an answer
(follow-up) is no permission for news.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from klantdesk.db import statements
from klantdesk.db.lookup import by_ids
from klantdesk.db.sightings import permissions
from klantdesk.records import ConsentState

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.statements import Permission
    from klantdesk.db.store import Store

CHANNELS = ("email", "post", "phone")
POST = "post"
NEWS_ONLY = "follow_up"
"""A purpose that is not news."""
_ADDRESSED = """
    SELECT id, email <> '', street <> '' AND (postcode <> '' OR city <> ''), phone <> ''
    FROM customer WHERE NOT hidden
    """
"""Who has an address for each of the channels, in their order."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Customers by id: who has said yes, who has objected, and who has an address, for one channel."""

    given: frozenset[int]
    objected: frozenset[int]
    addressed: frozenset[int]


def of_channels(store: Store) -> dict[str, Reach] | None:
    """Per channel; None while no permission of anybody is known."""
    with store.snapshot():
        connection = store.connection
        said = _said(connection)
        if not said:
            return None
        people = connection.execute(_ADDRESSED).fetchall()
    return {
        channel: _reach(said.get(channel, {}), frozenset(one[0] for one in people if one[at]))
        for at, channel in enumerate(CHANNELS, 1)
    }


def _said(connection: sqlite.Connection) -> dict[str, dict[int, ConsentState]]:
    """Channel, customer, and the most restrictive of what their sources say."""
    ids = [one for (one,) in connection.execute("SELECT DISTINCT source_customer_id FROM consent_event")]
    whose = dict(by_ids(connection, "SELECT id, customer_id FROM source_customer WHERE id IN ({ids})", ids))
    told: dict[str, dict[int, list[tuple[Permission, str]]]] = {}
    for one, topics in permissions(connection, ids).items():
        for (channel, purpose), permission in topics.items():
            if purpose != NEWS_ONLY:
                told.setdefault(channel, {}).setdefault(whose[one], []).append((permission, ""))
    return {
        channel: {one: statements.strictest(known)[0].state for one, known in people.items()}
        for channel, people in told.items()
    }


def _reach(said: dict[int, ConsentState], addressed: frozenset[int]) -> Reach:
    def who(state: ConsentState) -> frozenset[int]:
        return frozenset(one for one, told in said.items() if told is state)

    return Reach(who(ConsentState.GIVEN), who(ConsentState.WITHDRAWN), addressed)

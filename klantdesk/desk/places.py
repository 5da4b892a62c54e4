"""The shop's stores: how they are called, also where files and screens still say the old name."""

from __future__ import annotations

from klantdesk.db import stores
from klantdesk.db.people import TAKEN
from klantdesk.db.spelling import folded
from klantdesk.desk.people import MISSING
from klantdesk.desk.shop import Shop
from klantdesk.errors import EntryWrong
from klantdesk.records import Changes

CHANGED = Changes(frozenset({"stores", "customers", "purchases", "figures", "feedback"}))


def names(shop: Shop) -> tuple[str, ...]:
    """Every store that a purchase, an answer, a count or a survey names, by name."""
    return tuple(stores.known(shop.reader()))


def called(shop: Shop) -> dict[str, str]:
    """What the shop calls stores otherwise than they were: {earlier name: name now}."""
    return stores.called(shop.reader())


def rename(shop: Shop, store: str, name: str, author: str, *, merge: bool = False) -> tuple[Changes, int]:
    """Call a store otherwise, everywhere and from now on; (changes, journal entry, 0 where it was so).

    EntryWrong where another store is called so, or was, and `merge` does not say that they are one;
    then the result has that store's name.
    """
    said = " ".join(name.split())
    if not said:
        raise EntryWrong(field="name", why=MISSING, value="")
    other = _other(shop, store, said)
    if other and not merge:
        raise EntryWrong(field="name", why=TAKEN, value=other)
    with shop.writing() as writer:
        entry = stores.rename(writer, store, other or said, author)
    publish(shop)
    return CHANGED, entry


def publish(shop: Shop) -> None:
    """Tell the survey what the stores are called."""
    from klantdesk.desk import asking

    asking.publish(shop)


def _other(shop: Shop, store: str, name: str) -> str:
    """The other store that has this name or had it, "" when there is none."""
    kept = stores.called(shop.reader())
    owners = {folded(one): one for one in stores.known(shop.reader())}
    owners |= {folded(old): now for old, now in kept.items() if folded(old) not in owners}
    owner = owners.get(folded(name), store)
    return "" if owner == store else owner

"""Flags of all customers for each condition of a list, kept for as long as they hold.

What files tell changes with the data; fields, traits and labels also by hand, which has counters of
its own; who waits for an answer and who lies in the bin are few, and looked up each time.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Hashable, Sequence
from datetime import date
from typing import Any

from klantdesk.db import customers, journal, listing, memory, people, products, stores
from klantdesk.db.spelling import folded
from klantdesk.db.store import Store
from klantdesk.desk.customers import FOLLOW_UP, may_mail_by
from klantdesk.desk.insights import late_buyers
from klantdesk.desk.shop import Shop
from klantdesk.records import Group

ADVISER = "adviser"
BIRTHDAY_DAYS = 7
PRODUCTS_KEPT = 12
Make = Callable[[], Any]


class Picking:
    """The flags of one state of the data; numpy arrays in the order of `crowd.ids`."""

    def __init__(self, shop: Shop, store: Store) -> None:
        from klantdesk.analysis.crowd import Crowd

        self.shop = shop
        self._kept: dict[Hashable, tuple[int, Any]] = {}
        self._asked: list[str] = []
        named = listing.by_name(store)
        self.crowd = Crowd(named)
        self._kept["names"] = (journal.version(store, journal.EDITS), named)

    def kept(self, key: Hashable, make: Make, version: int = 0) -> Any:  # noqa: ANN401  # arrays of any kind
        """What was made under a key, made anew when its version changed."""
        known = self._kept.get(key)
        if known is None or known[0] != version:
            known = (version, make())
            self._kept[key] = known
        return known[1]

    def forget_products(self, text: str) -> None:
        """Keep the flags of the products asked for last only: anybody may type anything."""
        self._asked = [text, *(one for one in self._asked if one != text)]
        for old in self._asked[PRODUCTS_KEPT:]:
            self._kept.pop(("products", old), None)
        del self._asked[PRODUCTS_KEPT:]


def picking(shop: Shop) -> Picking:
    """The flags of the data as they are now."""
    return shop.counted("picking", lambda store: Picking(shop, store))


def by_name(who: Picking) -> array[int]:
    """Everybody, the bin included, in the order of their names."""
    version = journal.version(who.shop.reader(), journal.EDITS)
    found: array[int] = who.kept("names", lambda: listing.by_name(who.shop.reader()), version)
    return found


def name_rank(who: Picking) -> Any:  # noqa: ANN401  # a numpy array
    """Where each customer stands in the order of names."""
    from klantdesk.analysis import crowd

    version = journal.version(who.shop.reader(), journal.EDITS)
    return who.kept("rank", lambda: crowd.rank(who.crowd, by_name(who)), version)


def visible(who: Picking) -> Any:  # noqa: ANN401  # as above
    """Flags of everybody but the bin."""
    return ~who.crowd.flags(array("q", customers.hidden(who.shop.reader())))


def flags(who: Picking, kind: str, value: object, today: date) -> Any:  # noqa: ANN401  # as above
    """Who fits one value of one kind of condition (see lists.Filter)."""
    found = _MAKERS[kind](who, value, today)
    return who.crowd.nobody() if found is None else found


def bought(who: Picking) -> Any:  # noqa: ANN401  # the analysis room's
    """The figures of everybody; None while nobody bought anything."""
    from klantdesk.analysis import crowd

    if who.shop.is_empty():
        return None
    counted = who.shop.everything()
    return who.kept("bought", lambda: crowd.bought(who.crowd, counted.purchases, counted.profiles))


def _group(who: Picking, value: object, _today: date) -> Any:  # noqa: ANN401  # as above
    from klantdesk.analysis import crowd

    if who.shop.is_empty():
        return None
    segmentation = who.shop.everything().segmentation
    codes = who.kept("groups", lambda: crowd.group_of(who.crowd, segmentation))
    return who.kept(("groups", value), lambda: crowd.in_group(codes, Group(str(value))))


def _channel(who: Picking, value: object, _today: date) -> Any:  # noqa: ANN401  # as above
    from klantdesk.analysis import crowd

    told = bought(who)
    if told is None:
        return None
    return who.kept(("channels", value), lambda: crowd.came_through(told, str(value)))


def _store(who: Picking, value: object, _today: date) -> Any:  # noqa: ANN401  # as above
    from klantdesk.analysis import crowd

    if who.shop.is_empty():
        return None
    store = who.shop.reader()
    wanted = stores.now_called(store, str(value))
    numbers = [number for number, name in stores.names(store).items() if name == wanted]
    purchases = who.shop.everything().purchases
    return who.kept(("stores", value), lambda: crowd.bought_at(who.crowd, purchases, numbers))


def _product(who: Picking, value: object, _today: date) -> Any:  # noqa: ANN401  # as above
    text = folded(str(value))
    who.forget_products(text)
    return who.kept(("products", text), lambda: _buyers(who, text))


def _buyers(who: Picking, text: str) -> Any:  # noqa: ANN401  # as above
    from klantdesk.analysis import crowd
    from klantdesk.db import facts

    found = named_products(who, text)
    return crowd.bought_one_of(who.crowd, facts.read(who.shop.reader()), found) if found else None


def named_products(who: Picking, text: str) -> list[int]:
    """The products in whose name, brand, category or number words begin with all words of a text."""
    spelled: list[tuple[int, str]] = who.kept("spelled", lambda: _spelled(who))
    words = [f" {word}" for word in folded(text).split()]
    return [number for number, told in spelled if words and all(word in told for word in words)]


def _spelled(who: Picking) -> list[tuple[int, str]]:
    every = products.products(who.shop.reader())
    told = ((one, folded(f"{p.name} {p.brand} {p.category} {p.sku}")) for one, p in every)
    return [(one, f" {text}") for one, text in told]


def _adviser(who: Picking, value: object, _today: date) -> Any:  # noqa: ANN401  # as above
    find: Callable[[], Sequence[int]] = lambda: memory.bearers(who.shop.reader(), ADVISER, str(value))  # noqa: E731
    return _marked(who, ("advisers", value), find)


def _label(who: Picking, value: object, _today: date) -> Any:  # noqa: ANN401  # as above
    return _marked(who, ("labels", value), lambda: people.bearing(who.shop.reader(), str(value)))


def _marked(who: Picking, key: Hashable, find: Callable[[], Sequence[int]]) -> Any:  # noqa: ANN401  # as above
    version = journal.version(who.shop.reader(), journal.MARKS)
    return who.kept(key, lambda: who.crowd.flags(array("q", find())), version)


def _may_mail(who: Picking, _value: object, _today: date) -> Any:  # noqa: ANN401  # as above
    return who.kept("may_mail", lambda: who.crowd.flags(_mailable(who.shop.reader())))


def _mailable(store: Store) -> array[int]:
    sure, doubtful = listing.may_mail(store, FOLLOW_UP)
    told = customers.consents(store, doubtful)
    return sure + array("q", (one for one in doubtful if may_mail_by(told.get(one, ()))))


def _birthday(who: Picking, _value: object, today: date) -> Any:  # noqa: ANN401  # as above
    from klantdesk.analysis import crowd

    version = journal.version(who.shop.reader(), journal.EDITS)
    read: Make = lambda: crowd.birthdays(who.crowd, *listing.birthdays(who.shop.reader()))  # noqa: E731
    return crowd.birthday_within(who.kept("birthdays", read, version), today, BIRTHDAY_DAYS)


def _open_feedback(who: Picking, _value: object, _today: date) -> Any:  # noqa: ANN401  # as above
    return who.crowd.flags(listing.waiting(who.shop.reader()))


def _later_than_usual(who: Picking, _value: object, _today: date) -> Any:  # noqa: ANN401  # as above
    if who.shop.is_empty():
        return None
    return who.kept("later_than_usual", lambda: who.crowd.flags(late_buyers(who.shop)))


def _leads(who: Picking, _value: object, _today: date) -> Any:  # noqa: ANN401  # as above
    told = bought(who)
    return ~who.crowd.nobody() if told is None else who.kept("leads", lambda: told.moments == 0)


_MAKERS: dict[str, Callable[[Picking, object, date], Any]] = {
    "groups": _group,
    "channels": _channel,
    "stores": _store,
    "advisers": _adviser,
    "labels": _label,
    "products": _product,
    "may_mail": _may_mail,
    "birthday": _birthday,
    "open_feedback": _open_feedback,
    "later_than_usual": _later_than_usual,
    "leads": _leads,
}

"""Lists of customers: narrowed down, put in order, kept under a name, labelled."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from klantdesk.db import memory, people, stores
from klantdesk.desk import customers, picking
from klantdesk.desk.picking import Picking
from klantdesk.desk.shop import Shop
from klantdesk.records import Changes, Group

CHANGED = Changes(frozenset({"customers"}))
EVERYBODY = "all"
CHANNELS = ("store", "web", "both")
ORDERS = ("name", "last", "purchases", "spent")
"""What a list can be put in order by."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Conditions that hold together; of several values of one kind, one is enough.

    `channels` are of CHANNELS, `products` texts (the words of an article, brand or category).
    `birthday`: within seven days; `open_feedback`: gave an answer nobody came back to yet; `leads`:
    bought nothing yet. `text` is what is searched for besides.
    """

    groups: tuple[Group, ...] = ()
    channels: tuple[str, ...] = ()
    stores: tuple[str, ...] = ()
    advisers: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    may_mail: bool = False
    birthday: bool = False
    open_feedback: bool = False
    later_than_usual: bool = False
    leads: bool = False
    text: str = ""

    def __bool__(self) -> bool:
        return self != Filter()

    def conditions(self) -> Iterator[tuple[str, tuple[object, ...]]]:
        """(kind, values) of every condition; a flag has one value, True."""
        for one in fields(self):
            value = getattr(self, one.name)
            if value and one.name != "text":
                yield one.name, value if isinstance(value, tuple) else (True,)

    def switched(self, kind: str, value: object) -> Filter:
        """The same with one value of one kind put in, or taken out where it was in."""
        now = getattr(self, kind)
        if not isinstance(now, tuple):
            return replace(self, **{kind: not now})  # type: ignore[arg-type]  # a flag
        rest = tuple(one for one in now if one != value)
        return replace(self, **{kind: rest if len(rest) < len(now) else (*now, value)})  # type: ignore[arg-type]  # values of one kind

    def told(self) -> dict[str, object]:
        """The filter as JSON takes it: what is set only."""
        values = {one.name: getattr(self, one.name) for one in fields(self)}
        return {name: list(v) if isinstance(v, tuple) else v for name, v in values.items() if v}


def filter_of(told: Mapping[str, object]) -> Filter:
    """A filter out of what `Filter.told` gave; what this version does not know is left out."""
    found: dict[str, Any] = {}
    for one in fields(Filter):
        value, usual = told.get(one.name), one.default
        if isinstance(usual, tuple) and isinstance(value, list):
            texts = tuple(text for text in value if isinstance(text, str))
            found[one.name] = _known(one.name, texts)
        elif type(value) is type(usual):
            found[one.name] = value
    return Filter(**found)


def _known(kind: str, values: tuple[str, ...]) -> tuple[str, ...]:
    if kind == "groups":
        return tuple(Group(one) for one in values if one in set(Group))
    return tuple(one for one in values if one in CHANNELS) if kind == "channels" else values


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from: counts by chip, names, (label, how many bear it), kept lists."""

    counts: dict[str, int]
    stores: tuple[str, ...]
    advisers: tuple[str, ...]
    labels: tuple[tuple[str, int], ...]
    saved: dict[str, Filter]


def ids(shop: Shop, chosen: Filter, today: date) -> Any:  # noqa: ANN401  # a numpy array
    """The customers who fit, ascending, as numpy int64; nobody from the bin."""
    who = picking.picking(shop)
    found = who.crowd.ids[_fitting(who, chosen, today)]
    if not chosen.text:
        return found
    from klantdesk.analysis import crowd

    return crowd.ascending(customers.find(shop, chosen.text, ids=found))


def _fitting(who: Picking, chosen: Filter, today: date) -> Any:  # noqa: ANN401  # as above
    found = picking.visible(who)
    for kind, values in chosen.conditions():
        either = picking.flags(who, kind, values[0], today)
        for value in values[1:]:
            either = either | picking.flags(who, kind, value, today)
        found &= either
    return found


def among(shop: Shop, listed: Sequence[int], chosen: Filter, today: date) -> array[int]:
    """Who of a list fits, in the order of the list; who lies in the bin never does."""
    from klantdesk.analysis import crowd

    who = picking.picking(shop)
    return crowd.kept(who.crowd, listed, _fitting(who, chosen, today))


def counts(shop: Shop, today: date) -> dict[str, int]:
    """How many customers fit each chip: EVERYBODY, every group, and the flags of a Filter."""
    who = picking.picking(shop)
    shown = picking.visible(who)
    found = {EVERYBODY: int(shown.sum())}
    asked: list[tuple[str, str, object]] = [(str(group), "groups", group) for group in Group]
    asked += [(one.name, one.name, True) for one in fields(Filter) if one.default is False]
    for name, kind, value in asked:
        found[name] = int((picking.flags(who, kind, value, today) & shown).sum())
    return found


def may_mail(shop: Shop, listed: Sequence[int], today: date) -> int:
    """How many of a list agreed to be e-mailed."""
    return len(among(shop, listed, Filter(may_mail=True), today))


def ordered(shop: Shop, listed: Sequence[int], by: str, *, descending: bool = False) -> array[int]:
    """A list by one of ORDERS, then by name; who bought nothing comes last, whatever the direction."""
    from klantdesk.analysis import crowd

    who = picking.picking(shop)
    names, told = picking.name_rank(who), picking.bought(who)
    figures = None
    if told is not None and by != "name":
        values = {"last": told.last, "purchases": told.moments, "spent": told.net}
        figures = (values[by], told.moments)
    down = descending and (by == "name" or figures is not None)
    return crowd.in_order(who.crowd, listed, names, figures, descending=down)


def named(shop: Shop, chosen: Filter, today: date) -> array[int]:
    """Who fits, by name."""
    from klantdesk.analysis import crowd

    who = picking.picking(shop)
    return crowd.kept(who.crowd, picking.by_name(who), _fitting(who, chosen, today))


def choices(shop: Shop, today: date) -> Choices:
    """Everything a list can be narrowed down by."""
    store = shop.reader()
    return Choices(
        counts=counts(shop, today),
        stores=tuple(sorted(stores.names(store).values(), key=str.casefold)),
        advisers=tuple(sorted(memory.values(store, picking.ADVISER), key=str.casefold)),
        labels=tuple(labels(shop)),
        saved=saved(shop),
    )


def saved(shop: Shop) -> dict[str, Filter]:
    """The lists kept under a name, by name."""
    called = stores.called(shop.reader())
    kept = {name: filter_of(told) for name, told in people.saved_lists(shop.reader()).items()}
    return {name: replace(one, stores=_renamed(one.stores, called)) for name, one in kept.items()}


def _renamed(names: tuple[str, ...], called: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(called.get(one, one) for one in names))


def save(shop: Shop, name: str, chosen: Filter, author: str = "") -> tuple[Changes, int]:
    """Keep a list under a name, over the one that had it; (changes, journal entry)."""
    with shop.writing() as store:
        return CHANGED, people.save_list(store, name, chosen.told(), author)


def forget(shop: Shop, name: str, author: str = "") -> tuple[Changes, int]:
    """Let go of a kept list; (changes, journal entry)."""
    with shop.writing() as store:
        return CHANGED, people.forget_list(store, name, author)


def labels(shop: Shop) -> list[tuple[str, int]]:
    """The labels by name, with how many customers bear each."""
    return [(name, count) for _number, name, count in people.labels(shop.reader())]


def label(shop: Shop, listed: Sequence[int], name: str, author: str = "") -> tuple[Changes, int]:
    """Give customers a label, a new one if need be; (changes, journal entry, 0 where all bear it)."""
    with shop.writing() as store:
        return CHANGED, people.label(store, listed, name, author)


def unlabel(shop: Shop, listed: Sequence[int], name: str, author: str = "") -> tuple[Changes, int]:
    """Take a label off customers; (changes, journal entry, 0 where nobody bore it)."""
    with shop.writing() as store:
        return CHANGED, people.unlabel(store, listed, name, author)


def rename_label(shop: Shop, name: str, to: str, author: str = "") -> tuple[Changes, int]:
    """Call a label otherwise; two labels of one name become one."""
    with shop.writing() as store:
        return CHANGED, people.rename_label(store, name, to, author)


def drop_label(shop: Shop, name: str, author: str = "") -> tuple[Changes, int]:
    """Take a label off everybody and forget it."""
    with shop.writing() as store:
        return CHANGED, people.drop_label(store, name, author)

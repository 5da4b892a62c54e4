"""The catalogue of what can be known of a customer: as shipped, with the shop's own changes."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from klantdesk import paths
from klantdesk.db import memory
from klantdesk.db.memory import TraitRow
from klantdesk.desk.card_views import TraitLine
from klantdesk.desk.shop import Shop

AT_A_GLANCE = {"occasion": 0, "sizes": 1, "taste": 2, "life": 3, "relation": 4}
"""The groups of the catalogue that say most of somebody, after who advises them; then the others."""
ADVISER, FEW = "adviser", 3
OWN = "own"
"""The group of the kinds a shop adds itself."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of trait; texts by language.

    `several`: there can be more than one, each with a name of its own where `named`; `values` are
    what is mostly said; `field` is a field of the person that holds it instead; `comes_back`: somebody
    waits for it; `ages`: worth asking again after a year; `purpose`: say what it is kept for.
    """

    key: str
    group: str
    title: Mapping[str, str]
    short: Mapping[str, str]
    icon: str
    values: Mapping[str, tuple[str, ...]]
    several: bool = False
    named: bool = False
    field: str = ""
    comes_back: bool = False
    ages: bool = False
    purpose: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Shelf:
    """A group of kinds; `together`: shown on one line."""

    key: str
    title: Mapping[str, str]
    icon: str
    together: bool
    kinds: tuple[Kind, ...]


@cache
def shipped() -> tuple[Shelf, ...]:
    """The catalogue of resources/traits.toml."""
    text = (paths.resources() / "traits.toml").read_text(encoding="utf-8")
    return tuple(_shelf(one) for one in tomllib.loads(text)["group"])


def catalogue(shop: Shop) -> tuple[Shelf, ...]:
    """The catalogue with what the shop renamed, hid or added."""
    own = {key: json.loads(told) for key, told in memory.catalogue(shop.reader()).items()}
    shelves = [
        replace(shelf, kinds=tuple(_changed(kind, own) for kind in shelf.kinds)) for shelf in shipped()
    ]
    known = {kind.key for shelf in shipped() for kind in shelf.kinds}
    added = {key: told for key, told in own.items() if key not in known}
    return tuple(
        replace(shelf, kinds=(*shelf.kinds, *(_own(key, told) for key, told in added.items())))
        if shelf.key == OWN
        else shelf
        for shelf in shelves
    )


@dataclass(frozen=True, slots=True)
class Worth:
    """Something worth knowing of a customer at a glance: its name, and each trait with its kind."""

    title: Mapping[str, str]
    together: bool
    lines: tuple[tuple[Kind, TraitLine], ...]


def worth_knowing(shop: Shop, customer: int) -> tuple[Worth, ...]:
    """The few traits that help most when somebody walks in, in the order of AT_A_GLANCE.

    What a field of the person says, or somebody waits for, stands elsewhere.
    """
    known = [line(row) for row in memory.traits(shop.reader(), [customer]).get(customer, ())]
    found: list[Worth] = []
    for shelf in sorted(catalogue(shop), key=lambda one: AT_A_GLANCE.get(one.key, len(AT_A_GLANCE))):
        kinds = [one for one in shelf.kinds if not (one.comes_back or one.field or one.hidden)]
        told = [(kind, tuple((kind, one) for one in known if one.kind == kind.key)) for kind in kinds]
        if shelf.together:
            all_told = tuple(pair for _kind, pairs in told for pair in pairs)
            found += [Worth(shelf.title, True, all_told)] if all_told else []
        else:
            found += [Worth(kind.title, False, pairs) for kind, pairs in told if pairs]
    first = [one for one in found if one.lines[0][0].key == ADVISER]
    return tuple([*first, *(one for one in found if one not in first)][:FEW])


def kept(kind: Kind) -> str:
    """A kind as the shop file keeps a shop's own word on it."""
    told = {"title": dict(kind.title), "hidden": kind.hidden, "several": kind.several}
    return json.dumps(told, ensure_ascii=False, sort_keys=True)


def kinds() -> dict[str, Kind]:
    """The shipped kinds by key."""
    return {kind.key: kind for shelf in shipped() for kind in shelf.kinds}


def asks_to_come_back(key: str) -> bool:
    """Whether somebody waits for this."""
    known = kinds().get(key)
    return known is not None and known.comes_back


def line(row: TraitRow) -> TraitLine:
    """A trait as the card shows it."""
    origin = "hand" if row.by_hand else "file"
    return TraitLine(row.kind, row.item, row.value, origin, row.author or row.source, row.known_on)


def _shelf(told: dict[str, Any]) -> Shelf:
    icon = told["icon"]
    return Shelf(
        told["key"],
        {"nl": told["nl"], "en": told["en"]},
        icon,
        told.get("together", False),
        tuple(_kind(told["key"], icon, one) for one in told.get("kind", ())),
    )


_FLAGS = ("several", "named", "field", "comes_back", "ages", "purpose")


def _kind(group: str, icon: str, told: dict[str, Any]) -> Kind:
    title = {"nl": told["nl"], "en": told["en"]}
    return Kind(
        told["key"],
        group,
        title,
        told.get("short", title),
        told.get("icon", icon),
        {lang: tuple(values) for lang, values in told.get("values", {}).items()},
        **{name: told[name] for name in _FLAGS if name in told},
    )


def _changed(kind: Kind, own: Mapping[str, Mapping[str, Any]]) -> Kind:
    told = own.get(kind.key)
    if told is None:
        return kind
    title = {**kind.title, **told.get("title", {})}
    short = kind.short if title == kind.title else title
    return replace(kind, title=title, short=short, hidden=bool(told.get("hidden")))


def _own(key: str, told: Mapping[str, Any]) -> Kind:
    title = dict(told.get("title", {}))
    hidden, several = bool(told.get("hidden")), bool(told.get("several"))
    return Kind(key, OWN, title, title, "tag", {}, several=several, hidden=hidden)

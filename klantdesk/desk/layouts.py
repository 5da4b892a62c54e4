"""What the owner said of a layout: kept per source and set of headers, and offered again by itself.

One setting holds them all, under a hash of the source and its sorted normalised headers, so that the
order of the columns does not matter. A yes to a permission belongs to one layout of one source: it is
never taken over by a layout that only looks like it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from klantdesk.db import settings_table
from klantdesk.db.store import Store
from klantdesk.desk.views import Recalled
from klantdesk.records import Notice

SETTING = "layouts"
FEW = 3
"""So many columns may have come or gone for a layout to be the same one."""
SHARE = 0.34
"""And no more than this share of its columns."""
MOST = 100
"""Layouts that are kept; the oldest make room."""
CONSENT = "consent"
NO = frozenset({"no", "nee"})


@dataclass(frozen=True, slots=True)
class Layout:
    """A set of headers of one source, with {field: header, or "" for none} and what was answered of it."""

    source: str
    headers: tuple[str, ...]
    columns: dict[str, str]
    answers: dict[str, str]
    on: date

    @property
    def mark(self) -> str:
        """The name it is kept under."""
        return mark(self.source, self.headers)


def mark(source: str, headers: Iterable[str]) -> str:
    """A hash of a source and its headers, whatever their order and dress."""
    return hashlib.sha256("\n".join([source, *sorted(_plain(headers))]).encode()).hexdigest()


def likely(store: Store, headers: Sequence[str]) -> list[Layout]:
    """The layouts these headers may be of: the very same first, then the nearest, then the latest."""
    found = [(_distance(one, headers), one) for one in _kept(store).values()]
    near = [(far, one) for far, one in found if far is not None]
    return [one for _far, one in sorted(near, key=lambda item: (item[0], -item[1].on.toordinal()))]


def fitting(layout: Layout, headers: Sequence[str], wished: Mapping[str, str]) -> dict[str, str]:
    """The columns of a layout for a file with these headers, as far as the owner says nothing else now."""
    free = {"", *(_plain(headers) - _plain(wished.values()))}
    return {
        field: header
        for field, header in layout.columns.items()
        if field not in wished and header_of(header) in free
    }


def told(layout: Layout, headers: Sequence[str]) -> Recalled:
    """What the owner should know of a layout that is used again."""
    before, now = _named(layout.headers), _named(headers)
    return Recalled(
        on=layout.on,
        columns=tuple(layout.columns.items()),
        appeared=tuple(name for plain, name in now.items() if plain not in before),
        vanished=tuple(name for plain, name in before.items() if plain not in now),
        permitted=tuple(key.partition(".")[2] for key in permissions(layout, headers, refused=False)),
    )


def permissions(layout: Layout, headers: Sequence[str], *, refused: bool = True) -> dict[str, str]:
    """The answers on permissions: all of the very same layout, only the refusals of one like it."""
    same = layout.mark == mark(layout.source, headers)
    return {key: said for key, said in layout.answers.items() if (refused if said in NO else same)}


def is_permission(key: str) -> bool:
    """Whether an answer is about a permission."""
    return key.partition(".")[0] == CONSENT


def keep(store: Store, layout: Layout) -> None:
    """Keep a layout in place of what was said of it before."""
    kept = _kept(store) | {layout.mark: layout}
    latest = sorted(kept.items(), key=lambda item: item[1].on, reverse=True)[:MOST]
    settings_table.put(store, SETTING, {name: _as_kept(one) for name, one in latest})


def today() -> date:
    """The day on the wall clock."""
    return datetime.now(UTC).astimezone().date()


def notices(recalled: Recalled | None) -> list[Notice]:
    """What a plan says of a layout that is used again."""
    if recalled is None:
        return []
    found = [Notice("as_mapped", (("on", recalled.on.isoformat()),))] if recalled.columns else []
    for key, names in (("columns_appeared", recalled.appeared), ("columns_vanished", recalled.vanished)):
        if names:
            found.append(Notice(key, (("n", len(names)), ("columns", ", ".join(names)))))
    return found


def header_of(header: str) -> str:
    """A header without its dress."""
    from klantdesk.exchange.headers import normalise

    return normalise(header)


def _plain(headers: Iterable[str]) -> set[str]:
    return {header_of(header) for header in headers if header}


def _named(headers: Iterable[str]) -> dict[str, str]:
    return {header_of(header): header for header in headers}


def _distance(layout: Layout, headers: Sequence[str]) -> int | None:
    """How many columns came or went; None where that is too many for it to be the same layout."""
    before, now = _plain(layout.headers), _plain(headers)
    differing = len(before ^ now)
    return differing if differing <= min(FEW, SHARE * len(before)) else None


def _kept(store: Store) -> dict[str, Layout]:
    kept = settings_table.get(store, SETTING, {})
    return {name: _layout(one) for name, one in kept.items()} if isinstance(kept, dict) else {}


def _layout(entry: dict[str, Any]) -> Layout:
    on = date.fromisoformat(entry["on"])
    return Layout(entry["source"], tuple(entry["headers"]), entry["columns"], entry["answers"], on)


def _as_kept(one: Layout) -> dict[str, object]:
    return {
        "source": one.source,
        "headers": list(one.headers),
        "columns": one.columns,
        "answers": one.answers,
        "on": one.on.isoformat(),
    }

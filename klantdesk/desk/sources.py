"""Which source an export belongs to: two exports of one webshop are one source, once the owner said so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from klantdesk.db import settings_table
from klantdesk.records import Question

if TYPE_CHECKING:
    from klantdesk.db.store import Store
    from klantdesk.records import Harvest

SOURCE = "source"
SETTING = "sources"
SAME, APART = "same", "apart"


def usual(store: Store, own: str) -> str:
    """The source that exports of this kind go to: their own, or the one they were said to be the same as."""
    same = _kept(store, own).get(SAME)
    return same if isinstance(same, str) else own


def question(store: Store, harvest: Harvest, source: str) -> Question | None:
    """What is asked of a file whose purchases the shop knows from another source; None of any other file."""
    from klantdesk.db import elsewhere

    apart = _kept(store, source).get(APART, [])
    twin = next((name for name in twins(store, harvest, source) if name not in apart), None)
    if twin is None:
        return None
    every = range(len(harvest.receipts.number))
    overlaps = {one.source: one for one in elsewhere.overlaps(store, harvest, every, source)}
    return Question(SOURCE, (twin, source), rows=overlaps[twin].same_day, known_as=told(twin))


def twins(store: Store, harvest: Harvest, source: str) -> list[str]:
    """The other sources that look like the same shop, the likeliest first."""
    from klantdesk.db import elsewhere

    some = elsewhere.sample(len(harvest.receipts.number))
    return [one.source for one in elsewhere.overlaps(store, harvest, some, source) if one.is_one_shop]


def remember(store: Store, own: str, chosen: str, known: list[str]) -> None:
    """Keep what the owner said of the sources this export looked like; not to be asked every month."""
    if chosen in known:
        said: dict[str, object] = {SAME: chosen}
    elif known:
        before = _kept(store, own).get(APART, [])
        said = {APART: sorted({*(before if isinstance(before, list) else []), *known})}
    else:
        return
    settings_table.put(store, SETTING, _all(store) | {own: said})


def told(source: str) -> str:
    """A source in words: the name of the export it is called after, else its own name."""
    from klantdesk.exchange import formats

    return next((one.name for one in formats.load() if one.id == source), source)


def _kept(store: Store, own: str) -> dict[str, Any]:
    kept = _all(store).get(own, {})
    return kept if isinstance(kept, dict) else {}


def _all(store: Store) -> dict[str, Any]:
    kept = settings_table.get(store, SETTING, {})
    return kept if isinstance(kept, dict) else {}

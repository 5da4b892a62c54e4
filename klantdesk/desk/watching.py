"""New exports in a folder, offered to the owner; and the reminder that it is time for the next one.

A file is judged once it stopped growing, one file a look, and never again while it stays as it is. What
was imported before (also when it was taken back) or was not wanted is not offered.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from klantdesk.db import batches, settings_table
from klantdesk.desk import imports, joining, layouts
from klantdesk.desk.shop import DEMO, Shop
from klantdesk.desk.understanding import Wish, fingerprint
from klantdesk.errors import FormatAmbiguous, KlantDeskError, Stopped
from klantdesk.records import Changes, Watch, to_day

if TYPE_CHECKING:
    from klantdesk.desk.views import ImportReport, Plan

SETTING = "offers"
REFUSED, PUT_OFF = "refused", "put_off"
MOST = 20
"""So many files are looked at, the newest first."""
NEW_SECONDS = 31 * 86_400
"""An older file is no new export."""
AT_REST_SECONDS = 60
"""A file nobody touched for so long is whole; a younger one must be the same at two looks."""
UNFINISHED = (".crdownload", ".part", ".partial", ".download", ".tmp", ".opdownload")
KEPT = 200
"""So many files that were not wanted are remembered."""


@dataclass(frozen=True, slots=True)
class Offer:
    """An export that lies ready; `name` is what kind of export it is, `mark` its hash."""

    path: Path
    mark: str
    name: str


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was at the last look; `judged` once it was read, with the offer it makes, if any."""

    size: int
    changed: int
    judged: bool = False
    offer: Offer | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What lies in the folder; `more` while files wait to be read at the next look."""

    seen: Mapping[Path, Seen] = field(default_factory=dict)
    offers: tuple[Offer, ...] = ()
    more: bool = False


def look(shop: Shop, folder: Path, before: Look, watch: Watch) -> Look:
    """Look into a folder again; one that is not there holds nothing."""
    if settings_table.get(shop.reader(), DEMO, default=False):
        return Look()
    seen: dict[Path, Seen] = {}
    busy = False
    for path, now in _candidates(folder):
        known = before.seen.get(path)
        same = known is not None and (known.size, known.changed) == (now.size, now.changed)
        at_rest = same or time.time() - now.changed / 1e9 > AT_REST_SECONDS
        if known is not None and same and known.judged:
            seen[path] = known
        elif at_rest and not busy:
            busy = True
            seen[path] = Seen(now.size, now.changed, judged=True, offer=_judged(shop, path, watch))
        else:
            seen[path] = now
    done = _done(shop)
    offers = tuple(one.offer for one in seen.values() if one.offer and one.offer.mark not in done)
    return Look(seen, offers, more=not all(one.judged for one in seen.values()))


def refuse(shop: Shop, offer: Offer) -> None:
    """Do not offer a file again."""
    kept = _kept(shop)
    refused = [*kept.get(REFUSED, []), offer.mark][-KEPT:]
    with shop.writing() as store:
        settings_table.put(store, SETTING, kept | {REFUSED: refused})


def put_off(shop: Shop, today: date) -> None:
    """Do not remind of importing before the next month."""
    kept = _kept(shop)
    with shop.writing() as store:
        settings_table.put(store, SETTING, kept | {PUT_OFF: today.isoformat()})


def is_put_off(shop: Shop, today: date) -> bool:
    """Whether the owner does not want to be reminded this month."""
    kept = _kept(shop).get(PUT_OFF)
    if not isinstance(kept, str):
        return False
    said = date.fromisoformat(kept)
    return (said.year, said.month) == (today.year, today.month) and to_day(said) <= to_day(today)


def take_in(shop: Shop, offer: Offer, watch: Watch) -> tuple[ImportReport, Changes] | None:
    """Import an export without asking; None where somebody should look at it first.

    Only what was imported before in the very same layout, raises no question and says something new.
    """
    try:
        plan = imports.plan_file(shop, offer.path, Wish(), watch)
        if not _is_routine(shop, plan):
            return None
        report, changes = imports.commit(shop, plan, watch, by_itself=True)
    except Stopped:
        raise
    except KlantDeskError:  # the import page says the same, once the owner opens the file
        return None
    if report.batch is None:
        refuse(shop, offer)
        return None
    return report, changes


def _is_routine(shop: Shop, plan: Plan) -> bool:
    draft = plan.draft
    earlier = (one for one in batches.batches(shop.reader()) if one.undone_at is None)
    known = any((one.format, one.source) == (draft.format, draft.source) for one in earlier)
    changed = draft.recalled is not None and (draft.recalled.appeared or draft.recalled.vanished)
    return known and not changed and all(column.state != "doubtful" for column in draft.columns)


def _candidates(folder: Path) -> Iterator[tuple[Path, Seen]]:
    """The newest files of a kind that can be imported, without those a browser is still writing."""
    try:
        files = [(path, path.stat()) for path in folder.iterdir() if path.is_file()]
    except OSError:  # a stick that was pulled out, a folder that went: nothing to offer
        return
    names = {path.name for path, _ in files}
    kinds = set(imports.kinds_of_file()) - {joining.SUFFIX}
    oldest = time.time() - NEW_SECONDS
    fresh = [
        (path, found)
        for path, found in files
        if path.suffix.lower() in kinds
        and found.st_size
        and found.st_mtime >= oldest
        and not any(path.name + ending in names for ending in UNFINISHED)
        and not path.name.startswith((".", "~$"))
    ]
    for path, found in sorted(fresh, key=lambda one: -one[1].st_mtime)[:MOST]:
        yield path, Seen(found.st_size, found.st_mtime_ns)


def _judged(shop: Shop, path: Path, watch: Watch) -> Offer | None:
    """The offer a file makes; None for what is no export we know."""
    from klantdesk.exchange import reading, writers

    try:
        mark = fingerprint(path)
        if mark in _done(shop):
            return None
        sheet = reading.read(path, watch)
    except Stopped:
        raise
    except (KlantDeskError, OSError):  # no export, or gone again
        return None
    name = "" if writers.before_own(sheet.headers) else _name(shop, sheet)
    return Offer(path, mark, name) if name else None


def _name(shop: Shop, sheet: Any) -> str:  # noqa: ANN401  # the exchange room's
    """What kind of export it is: a format we know, or a layout the owner mapped before."""
    from klantdesk.exchange import formats

    try:
        known = formats.recognise(sheet.headers)
    except FormatAmbiguous:
        return ""
    if known is not None:
        return "" if known.refused else known.name
    mapped = layouts.likely(shop.reader(), sheet.headers)
    return next((one.source for one in mapped if one.mark == layouts.mark(one.source, sheet.headers)), "")


def _done(shop: Shop) -> set[str]:
    """The files that were imported or not wanted."""
    imported = {one.file_hash for one in batches.batches(shop.reader())}
    return imported | set(_kept(shop).get(REFUSED, []))


def _kept(shop: Shop) -> dict[str, Any]:
    kept = settings_table.get(shop.reader(), SETTING, {})
    return kept if isinstance(kept, dict) else {}

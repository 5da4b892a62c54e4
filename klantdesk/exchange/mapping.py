"""Columns to fields: by the format's own headers, else by what shops call things in four languages."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from klantdesk import errors
from klantdesk.exchange import fields, fitting, formats, guesses, kinds, naming, scores, unfolding, words
from klantdesk.exchange.headers import letter, normalise

if TYPE_CHECKING:
    from collections.abc import Mapping as Pairs

    from klantdesk.exchange.formats import Format
    from klantdesk.exchange.sheets import Sheet


@dataclass(frozen=True, slots=True)
class Mapping:
    """Which column holds what.

    `columns` is field id to column index, `spare` to the columns that fill its blanks;
    `doubtful` are fields found by a hint only; `unused` are headers nothing is taken from;
    `missing` are fields without which nothing can be imported; `stated` is what every row says of a
    field without a column for it.
    """

    format: Format
    columns: dict[str, int]
    doubtful: frozenset[str] = frozenset()
    unused: tuple[str, ...] = ()
    spare: dict[str, tuple[int, ...]] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    stated: dict[str, str] = field(default_factory=dict)


def field_ids() -> tuple[str, ...]:
    """What a column can be taken over as, in the order the owner sees it."""
    return tuple(fields.catalogue())


def propose(
    sheet: Sheet, known: Format | None, overrides: Pairs[str, str] | None = None, *, by_hand: bool = False
) -> Mapping:
    """The mapping of a sheet under a format, or under the common words where there is none.

    `overrides` are {field id or name in any language: header or column letter}; an empty header
    takes the field from nowhere. Raises MappingWrong for a field or column that does not exist,
    FileOfSomethingElse where the format holds neither customers nor sales and FileNotUnderstood where
    no column is known and the owner named none; `by_hand` the owner still may, where there are several.
    """
    headers = sheet.headers
    if known is not None and known.refused:
        raise errors.FileOfSomethingElse(file=str(sheet.path), format=known.name)
    wanted = resolved(headers, overrides or {})
    if known is None or known.generic:
        known = known or formats.by_id(
            f"generic_{kinds.of(_at_first_sight(sheet, wanted), _beyond_doubt(sheet, wanted))}"
        )
        found, doubtful = _by_words(sheet, known.kind)
        spare: dict[str, tuple[int, ...]] = {}
    else:
        found, spare = _by_format(headers, known)
        doubtful = _by_choice(sheet, known, found)
    choosing = by_hand and len(headers) > 1
    if not found and not choosing and not any(place is not None for place in wanted.values()):
        raise errors.FileNotUnderstood(file=str(sheet.path), columns=headers)
    taken = {place for place in wanted.values() if place is not None}
    columns = {name: place for name, place in found.items() if name not in wanted and place not in taken}
    columns |= {name: place for name, place in wanted.items() if place is not None}
    spare = {name: places for name, places in spare.items() if name not in wanted}
    stated = {name: said for name, said in _stated(sheet, known).items() if name not in wanted}
    known = _by_the_hundred(sheet, known, columns)
    used = set(columns.values()) | {place for places in spare.values() for place in places}
    used |= set(unfolding.sources(headers, known))
    return Mapping(
        format=known,
        columns={name: columns[name] for name in fields.catalogue() if name in columns},
        doubtful=frozenset(doubtful & columns.keys() - wanted.keys()),
        unused=tuple(header for place, header in enumerate(headers) if place not in used),
        spare=spare,
        missing=kinds.missing(known.kind, columns.keys() | stated.keys()),
        stated=stated,
    )


def _by_the_hundred(sheet: Sheet, known: Format, columns: dict[str, int]) -> Format:
    """The format that reads discounts as parts of a hundred where they are; a total is without them."""
    name = next((name for name in ("line_discount", "discount") if name in columns), "")
    if not known.generic or not name or not fitting.percentages(sheet.columns[columns[name]]):
        return known
    place = columns.pop(name)
    if kinds.TOTALS & columns.keys():
        return known
    columns["line_discount"] = place
    return replace(known, percent_discount=True)


def resolved(headers: list[str], overrides: Pairs[str, str]) -> dict[str, int | None]:
    """Overrides as field id to column, None for a field the owner takes from nowhere; or MappingWrong."""
    places: dict[str, int] = {}
    places |= {letter(place).casefold(): place for place in range(len(headers))}
    places |= {normalise(header): place for place, header in reversed(list(enumerate(headers)))}
    wanted: dict[str, int | None] = {}
    for name, header in overrides.items():
        found = fields.find(name)
        if not found:
            raise errors.MappingWrong(what=name, known=list(field_ids()))
        if header and normalise(header) not in places:
            raise errors.MappingWrong(what=header, known=headers)
        wanted[found] = places[normalise(header)] if header else None
    return wanted


def _by_format(headers: list[str], known: Format) -> tuple[dict[str, int], dict[str, tuple[int, ...]]]:
    """Columns by the format's headers, and for each field the columns that fill its blanks."""
    places = {normalise(header): place for place, header in reversed(list(enumerate(headers)))}
    columns: dict[str, int] = {}
    spare: dict[str, tuple[int, ...]] = {}
    for name, choices in known.columns.items():
        present = [places[header] for header in choices if header in places]
        if present:
            columns[name] = present[0]
            spare[name] = tuple(present[1:])
    return columns, {name: places for name, places in spare.items() if places}


def _by_choice(sheet: Sheet, known: Format, columns: dict[str, int]) -> set[str]:
    """Add the fields whose headers the owner chose, by the common words; returns the doubtful ones."""
    if not known.by_words:
        return set()
    before = set(columns)
    doubtful = _worded(sheet, known.kind, known.by_words - before, columns)
    return doubtful - before


def _stated(sheet: Sheet, known: Format) -> dict[str, str]:
    """What every row of the file says: by its format, and by the file's name."""
    naming = known.file_name
    if naming is None:
        return known.stated
    said = normalise(sheet.path.stem).split()
    return known.stated | {naming.field: next((naming.words[one] for one in said if one in naming.words), "")}


def _at_first_sight(sheet: Sheet, wanted: dict[str, int | None]) -> dict[str, set[str]]:
    """Per kind of file the fields it would hold, were it of that kind."""
    named = {name for name, place in wanted.items() if place is not None}
    return {
        kind: {name for name in _by_words(sheet, kind)[0] if name not in wanted} | named
        for kind in kinds.KINDS
    }


def _beyond_doubt(sheet: Sheet, wanted: dict[str, int | None]) -> set[str]:
    """The fields of a sale that have a name of their own, or the owner's word: no hints, no "reference"."""
    columns, doubtful = _by_words(sheet, kinds.ORDERS)
    vague = words.flat("vague", "words")
    named = {name for name, place in columns.items() if normalise(sheet.headers[place]) not in vague}
    said = {name for name, place in wanted.items() if place is not None}
    return (named - doubtful - wanted.keys()) | said


def _by_words(sheet: Sheet, kind: str) -> tuple[dict[str, int], set[str]]:
    """Columns by the common words: exact names first, then dressed ones, hints last and doubtful."""
    columns: dict[str, int] = {}
    return columns, _worded(sheet, kind, fields.of_kind(kind), columns)


def _worded(sheet: Sheet, kind: str, allowed: frozenset[str], columns: dict[str, int]) -> set[str]:
    """Add the allowed fields still open to `columns`; returns those the owner should look at."""
    headers, bare = naming.said(sheet.headers), naming.bare(sheet.headers)
    for find, unbracketed in naming.finders():
        candidates = [
            (naming.untaxed(headers[place]) and unbracketed, rank, place, name)
            for place, header in enumerate(bare if unbracketed else headers)
            if place not in columns.values()
            for name, rank in find(header)
            if name in allowed and fitting.fits(sheet.columns[place], header, name)
        ]
        for *_, place, name in sorted(candidates):
            if name not in columns and place not in columns.values():
                columns[name] = place
    doubtful = guesses.fill(sheet, headers, columns, allowed)
    if kind == kinds.FEEDBACK:
        doubtful |= _asked(sheet, headers, columns, allowed)
    return doubtful | {name for name in columns if name.startswith(fields.CONSENT)}


def _asked(sheet: Sheet, headers: list[str], columns: dict[str, int], allowed: frozenset[str]) -> set[str]:
    """Fill fields still open by headers that are whole questions; returns which."""
    doubtful: set[str] = set()
    for name, asking in words.group("asked").items():
        if name in columns or name not in allowed:
            continue
        free = [place for place in range(len(headers)) if place not in columns.values()]
        found = [place for place in free if _asks_for(sheet, headers, place, name, asking)]
        if found:
            columns[name] = max(found, key=lambda place: _said(sheet, place)) if name == "text" else found[0]
            doubtful.add(name)
    return doubtful


def _asks_for(sheet: Sheet, headers: list[str], place: int, name: str, asking: tuple[str, ...]) -> bool:
    """Whether a header is a question for this field, and its answers are such that they could be one."""
    if not formats.asks(headers[place]) or set(asking).isdisjoint(headers[place].split()):
        return False
    return name not in kinds.SCORES or scores.likely(sheet.columns[place].values, name)


def _said(sheet: Sheet, place: int) -> int:
    """How many signs people wrote in a column: of several open questions the one that tells most."""
    return sum(len(str(value)) for value in sheet.columns[place].values)

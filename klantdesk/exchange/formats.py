"""The exports KlantDesk knows: each a TOML file in resources/formats, never code.

A format says how to recognise its file, which column holds which field, how rows make receipts,
what its status words mean and how it writes money, days, channels and consent.
"""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from klantdesk import errors, paths
from klantdesk.exchange import fields, packing, words
from klantdesk.exchange.headers import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

QUESTION_WORDS = 3
_NO_FORMATS = {"fields.toml", "words.toml"}


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """By which headers (normalised) a file is recognised, wherever they stand.

    Each entry of `required` is a set of which one must be there; of `telling` at least so many;
    none of `foreign`, which look-alikes carry. `asking_at_least` so many headers are whole questions.
    """

    required: tuple[frozenset[str], ...]
    telling: frozenset[str]
    telling_at_least: int
    foreign: frozenset[str]
    asking_at_least: int = 0

    def fits(self, headers: frozenset[str]) -> bool:
        """Whether a file with these headers is of this format."""
        return (
            all(choice & headers for choice in self.required)
            and len(self.telling & headers) >= self.telling_at_least
            and not self.foreign & headers
            and sum(map(asks, headers)) >= self.asking_at_least
        )


@dataclass(frozen=True, slots=True)
class Skip:
    """Rows that are no sale: those with one of these words (normalised) under one of these headers.

    Also those whose cell there holds one of `holding`. With a `sign` (below, above zero) only those of which
    the amount has it, and of these all but the ones that hold one of `unless`.
    """

    headers: frozenset[str]
    words: frozenset[str]
    reason: str
    holding: tuple[str, ...] = ()
    sign: str = ""
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RowTypes:
    """Rows of several types in one file, told by the word (normalised) under a header.

    A row of an order says nothing of articles and a row of a line nothing of the whole receipt, though
    both fill the same columns.
    """

    headers: frozenset[str] = frozenset()
    order: frozenset[str] = frozenset()
    line: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Credit:
    """What takes back: receipt numbers that start so, and rows with one of these words under a header."""

    prefixes: tuple[str, ...] = ()
    headers: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class FileName:
    """A field that only the file's name states: normalised word in the name to what the field says."""

    field: str
    words: dict[str, str]


@dataclass(frozen=True, slots=True)
class Format:
    """One export layout; see resources/formats/README.md for the file behind it."""

    id: str
    name: str
    kind: str
    grain: str
    """line, order, customer, or by_content: decided by the data."""
    order_cells: str
    """Where a line's row carries its order's cells: repeat, first (only the first row), fill_down."""
    number_required: bool
    fingerprint: Fingerprint | None
    columns: dict[str, tuple[str, ...]]
    """Field id to normalised headers; where more exist, a later one fills the earlier one's blanks."""
    returned_to: dict[str, frozenset[str]]
    """Field id to the headers it stands under in a row below zero: a refund is sent by the shop itself."""
    statuses: dict[str, str]
    """Normalised status word to counted, refunded or the Reason it is kept out."""
    status_prefix: str
    channels: dict[str, str]
    """Normalised channel word to store or web."""
    channel_otherwise: str
    credit: Credit
    ask_consent: bool
    consent_words: dict[str, str]
    """Normalised word to yes or no in the system's consent columns; empty: those of words.toml."""
    decimal: str
    date_order: str
    plain_times: str
    """local or utc: what a time without offset means."""
    tax_excluded: bool
    shipping_net: bool
    """Whether shipping is stated without its tax."""
    shipping_apart: bool
    """Whether the total is without shipping."""
    refunds_elsewhere: bool
    """Whether the file does not say what was paid back later."""
    refund_rows: bool
    """Whether a row with a negative amount is a refund on its own day, under its order's number."""
    unfold: packing.Unfold
    """Where the lines of an order stand in its one row."""
    sums: dict[str, packing.Packing]
    """Fields that are the sum of what a packed cell lists."""
    vouchers_apart: bool
    """Whether gift vouchers are told by their name and kept out of revenue."""
    source: str
    """Default name of the source; exports of one system that share their customer numbers share it."""
    percent_discount: bool = False
    """Whether a line's discount is a percentage of its price."""
    skips: tuple[Skip, ...] = field(default=())
    row_types: RowTypes = field(default_factory=RowTypes)
    stated: dict[str, str] = field(default_factory=dict)
    """Field id to what every row of such a file says without a column for it."""
    file_name: FileName | None = None
    by_words: frozenset[str] = frozenset()
    """Fields whose headers the owner chooses, found by the common words and questions."""
    second_header: frozenset[str] = frozenset()
    """Normalised words of a second header row that add nothing to the first; empty: there is none."""

    @property
    def generic(self) -> bool:
        """Whether columns are found by the common words instead of the format's own headers."""
        return not self.columns and not self.refused

    @property
    def refused(self) -> bool:
        """Whether its files hold neither customers nor sales, so that they are not taken in."""
        return self.kind == "other"


@functools.cache
def load() -> tuple[Format, ...]:
    """All formats, by id."""
    folder = paths.resources() / "formats"
    files = sorted(file for file in folder.glob("*.toml") if file.name not in _NO_FORMATS)
    return tuple(read(file) for file in files)


def read(file: Path) -> Format:
    """One format from its TOML file."""
    with file.open("rb") as source:
        entry: dict[str, Any] = tomllib.load(source)
    values, money, consent = entry.get("values", {}), entry.get("money", {}), entry.get("consent", {})
    channel, statuses = dict(entry.get("channel", {})), dict(entry.get("statuses", {}))
    return Format(
        id=entry["id"],
        name=entry["name"],
        kind=entry["kind"],
        grain=entry["grain"],
        order_cells=entry.get("order_cells", "repeat"),
        number_required=entry.get("number_required", False),
        fingerprint=_fingerprint(entry.get("recognise")),
        columns={name: tuple(map(normalise, headers)) for name, headers in entry.get("columns", {}).items()},
        returned_to={name: _normalised(headers) for name, headers in entry.get("returned_to", {}).items()},
        status_prefix=normalise(statuses.pop("prefix", "")),
        statuses=_words(statuses, "statuses"),
        channel_otherwise=channel.pop("otherwise", ""),
        channels=_words(channel, "channel"),
        credit=_credit(entry.get("credit", {})),
        ask_consent=consent.get("ask", True),
        consent_words=words.inverted({key: consent[key] for key in ("yes", "no") if key in consent}),
        decimal=values.get("decimal", ""),
        date_order=values.get("date_order", ""),
        plain_times=values.get("plain_times", "local"),
        tax_excluded=money.get("tax", "included") == "excluded",
        shipping_net=money.get("shipping", "gross") == "net",
        shipping_apart=money.get("shipping", "gross") == "apart",
        refunds_elsewhere=money.get("refunds", "stated") == "elsewhere",
        refund_rows=entry.get("credit", {}).get("rows", "") == "negative",
        unfold=packing.unfold(entry.get("unfold", {})),
        sums=packing.sums(entry.get("sums", {})),
        vouchers_apart=money.get("vouchers", "apart") == "apart",
        source=entry.get("source", entry["id"]),
        percent_discount=money.get("line_discount", "amount") == "percent",
        skips=tuple(_skip(one) for one in entry.get("skip", ())),
        row_types=_row_types(entry.get("rows", {})),
        stated=entry.get("stated", {}),
        file_name=_file_name(entry.get("file_name")),
        by_words=frozenset(entry.get("by_words", ())),
        second_header=_normalised(entry.get("recognise", {}).get("second_header", ())),
    )


def _fingerprint(entry: dict[str, Any] | None) -> Fingerprint | None:
    if entry is None:
        return None
    required = [[one] if isinstance(one, str) else one for one in entry["required"]]
    return Fingerprint(
        required=tuple(frozenset(map(normalise, choice)) for choice in required),
        telling=_normalised(entry.get("telling", ())),
        telling_at_least=entry.get("telling_at_least", 0),
        foreign=_normalised(entry.get("foreign", ())),
        asking_at_least=entry.get("asking_at_least", 0),
    )


def _words(table: dict[str, Any], common: str) -> dict[str, str]:
    """A format's own words; `shared = true` adds those of words.toml."""
    shared = words.meanings(common) if table.pop("shared", False) else {}
    return {**shared, **words.inverted(table)}


def _skip(entry: dict[str, Any]) -> Skip:
    holding, unless = (tuple(map(normalise, entry.get(name, ()))) for name in ("holding", "unless"))
    said = _normalised(entry.get("words", ()))
    return Skip(_listed(entry, "column"), said, entry["reason"], holding, entry.get("sign", ""), unless)


def _credit(entry: dict[str, Any]) -> Credit:
    prefixes = tuple(entry.get("prefixes", ()))
    return Credit(prefixes, _listed(entry, "column"), _normalised(entry.get("words", ())))


def _row_types(entry: dict[str, Any]) -> RowTypes:
    order, line = (_normalised(entry.get(name, ())) for name in ("order", "line"))
    return RowTypes(_listed(entry, "column"), order, line)


def _file_name(entry: dict[str, Any] | None) -> FileName | None:
    return FileName(entry["field"], words.inverted(entry["words"])) if entry else None


def _listed(entry: dict[str, Any], name: str) -> frozenset[str]:
    """Normalised headers of an entry that names one, or a list of which a file has one."""
    named = entry.get(name, ())
    return _normalised([named] if isinstance(named, str) else named)


def _normalised(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(map(normalise, texts))


@functools.cache
def _asking() -> frozenset[str]:
    return frozenset(word for group in words.group("asked").values() for word in group)


def asks(header: str) -> bool:
    """Whether a normalised header is a whole question of which we know what it asks."""
    said = header.split()
    return len(said) >= QUESTION_WORDS and not _asking().isdisjoint(said)


def by_id(wanted: str) -> Format:
    """The format of this id; raises FormatUnknown."""
    for known in load():
        if known.id == wanted:
            return known
    raise errors.FormatUnknown(format=wanted, known=[known.id for known in load()])


def recognise(headers: Sequence[str], file: str = "") -> Format | None:
    """The format these headers belong to, None where none does; raises FormatAmbiguous."""
    present = frozenset(map(normalise, headers))
    fitting = [one for one in load() if one.fingerprint and one.fingerprint.fits(present)]
    if len(fitting) > 1:
        raise errors.FormatAmbiguous(file=file, formats=[one.id for one in fitting])
    return fitting[0] if fitting else None


def second_header(headers: Sequence[str]) -> frozenset[str]:
    """The empty words of a second header row under these headers; empty where no format has one."""
    present = frozenset(map(normalise, headers))
    for one in load():
        if one.second_header and one.fingerprint and one.fingerprint.fits(present):
            return one.second_header
    return frozenset()


@functools.cache
def known_headers() -> frozenset[str]:
    """Every header (normalised) that a format or a field knows."""
    own = {header for one in load() for headers in one.columns.values() for header in headers}
    prints = [one.fingerprint for one in load() if one.fingerprint]
    telling = {header for one in prints for header in (*one.telling, *frozenset().union(*one.required))}
    return frozenset(own | telling | set(fields.by_word()))

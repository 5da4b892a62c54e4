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
    from collections.abc import Sequence
    from pathlib import Path

_NO_FORMATS = {"fields.toml", "words.toml"}


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """By which headers (normalised) a file is recognised, wherever they stand.

    Each entry of `required` is a set of which one must be there; of `telling` at least so many;
    none of `foreign`, which look-alikes carry.
    """

    required: tuple[frozenset[str], ...]
    telling: frozenset[str]
    telling_at_least: int
    foreign: frozenset[str]

    def fits(self, headers: frozenset[str]) -> bool:
        """Whether a file with these headers is of this format."""
        return (
            all(choice & headers for choice in self.required)
            and len(self.telling & headers) >= self.telling_at_least
            and not self.foreign & headers
        )


@dataclass(frozen=True, slots=True)
class Skip:
    """Rows that are no sale: those with one of these words (normalised) under this header."""

    header: str
    words: frozenset[str]
    reason: str


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
    statuses: dict[str, str]
    """Normalised status word to counted, refunded or the Reason it is kept out."""
    status_prefix: str
    channels: dict[str, str]
    """Normalised channel word to store or web."""
    channel_otherwise: str
    credit_prefixes: tuple[str, ...]
    """A receipt number that starts so is a cancellation or credit note."""
    ask_consent: bool
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
    skips: tuple[Skip, ...] = field(default=())
    source: str = ""
    """Name under which its files are kept; formats that state the same receipts share it."""

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
        status_prefix=normalise(statuses.pop("prefix", "")),
        statuses=_words(statuses, "statuses"),
        channel_otherwise=channel.pop("otherwise", ""),
        channels=_words(channel, "channel"),
        credit_prefixes=tuple(entry.get("credit", {}).get("prefixes", ())),
        ask_consent=consent.get("ask", True),
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
        skips=tuple(_skip(one) for one in entry.get("skip", ())),
        source=entry.get("source", entry["id"]),
    )


def _fingerprint(entry: dict[str, Any] | None) -> Fingerprint | None:
    if entry is None:
        return None
    required = [[one] if isinstance(one, str) else one for one in entry["required"]]
    return Fingerprint(
        required=tuple(frozenset(map(normalise, choice)) for choice in required),
        telling=frozenset(map(normalise, entry.get("telling", ()))),
        telling_at_least=entry.get("telling_at_least", 0),
        foreign=frozenset(map(normalise, entry.get("foreign", ()))),
    )


def _words(table: dict[str, Any], common: str) -> dict[str, str]:
    """A format's own words; `shared = true` adds those of words.toml."""
    shared = words.meanings(common) if table.pop("shared", False) else {}
    return {**shared, **words.inverted(table)}


def _skip(entry: dict[str, Any]) -> Skip:
    return Skip(normalise(entry["column"]), frozenset(map(normalise, entry["words"])), entry["reason"])


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


@functools.cache
def known_headers() -> frozenset[str]:
    """Every header (normalised) that a format or a field knows."""
    own = {header for one in load() for headers in one.columns.values() for header in headers}
    prints = [one.fingerprint for one in load() if one.fingerprint]
    telling = {header for one in prints for header in (*one.telling, *frozenset().union(*one.required))}
    return frozenset(own | telling | set(fields.by_word()))

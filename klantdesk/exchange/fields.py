"""The catalogue of what a column can hold, and its names in four languages (fields.toml)."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from typing import Literal

from klantdesk import paths
from klantdesk.exchange.headers import normalise

LANGUAGES = ("nl", "en", "de", "fr")
OTHERS = ("it", "es")
"""Languages in which only the plainest names of a sale and a customer are known."""
CONSENT = "consent_"

Level = Literal["customer", "receipt", "line", "answer", "visit", "contact"]

_LEVELS: dict[str, frozenset[str]] = {
    "feedback": frozenset({"customer", "answer"}),
    "visitors": frozenset({"visit"}),
    "contacts": frozenset({"customer", "contact"}),
}
_SALES_LEVELS = frozenset({"customer", "receipt", "line"})
_SHARED = frozenset({"date", "store"})
"""Fields of a receipt that answers and counts have too."""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing a column can state; `words` are normalised headers, likeliest first."""

    id: str
    level: Level
    type: str
    words: tuple[str, ...]


@functools.cache
def catalogue() -> dict[str, Field]:
    """All fields by id, in the order the owner sees them."""
    with (paths.resources() / "formats" / "fields.toml").open("rb") as file:
        entries = tomllib.load(file)
    return {name: _field(name, entry) for name, entry in entries.items()}


def _field(name: str, entry: dict[str, list[str]]) -> Field:
    words = [normalise(word) for lang in (*LANGUAGES, *OTHERS) for word in entry.get(lang, ())]
    return Field(
        id=name,
        level=entry["level"],  # type: ignore[arg-type]  # fields.toml is ours and tested
        type=str(entry["type"]),
        words=tuple(dict.fromkeys([normalise(name), *words])),
    )


@functools.cache
def of_kind(kind: str) -> frozenset[str]:
    """The fields a file of this kind can hold."""
    levels = _LEVELS.get(kind, _SALES_LEVELS)
    there = {field.id for field in catalogue().values() if field.level in levels}
    if "contact" in levels:
        there.add("text")
    return frozenset(there | _SHARED)


@functools.cache
def by_word() -> dict[str, str]:
    """Normalised header to field id; ids themselves count as words."""
    found: dict[str, str] = {}
    for field in catalogue().values():
        for word in field.words:
            found.setdefault(word, field.id)
    return found


def find(text: str) -> str:
    """The field of this id or name in any of the languages, or ""."""
    return by_word().get(normalise(text), "")

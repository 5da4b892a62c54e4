"""The theme list as data: resources/themes/KEY.toml (one theme each) and words.toml (classes, spelling)."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from klantdesk import paths
from klantdesk.analysis import themes_tokens

OTHER = "other"


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme: its titles by language and the lines that speak of it.

    `says` is taken back by a negation beside it, `names` counts either way, `hints` counts where
    nothing else was heard, `unless` takes back what it shares words with. `themes_phrases` reads lines.
    """

    key: str
    title: Mapping[str, str]
    says: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WordList:
    """Words by class, chat spelling written out, and what the tokens of a clause are cut by.

    `heads` are last parts of compounds.
    """

    classes: Mapping[str, tuple[str, ...]]
    spelling: Mapping[str, str]
    heads: frozenset[str]


ORDER = (
    "size", "item", "not_found", "fit", "price", "cheaper_elsewhere", "quality", "service", "waiting",
    "thinking", "information", "atmosphere", "access", "hours", "assortment", "online", "browsing",
    "compliment", OTHER,
)  # fmt: skip
"""The keys of the start list, in the order of the survey's number keys."""


@functools.cache
def standard() -> tuple[Theme, ...]:
    """The themes a shop starts with."""
    return tuple(_theme(key, _read(f"{key}.toml")) for key in ORDER)


def _theme(key: str, data: Mapping[str, Any]) -> Theme:
    lines = {kind: tuple(data.get(kind, "").split("\n")) for kind in ("says", "names", "hints", "unless")}
    return Theme(key, data["title"], **{kind: tuple(filter(None, each)) for kind, each in lines.items()})


@functools.cache
def word_list() -> WordList:
    """The words all themes share."""
    data = _read("words.toml")
    classes = {name: _folded(words) for name, words in data["classes"].items()}
    classes["article"] = _folded(_read("articles.toml")["articles"])
    heads = frozenset(_folded(data["heads"])) | frozenset(classes["article"])
    spelling = {themes_tokens.fold(word): full for word, full in data["spelling"].items()}
    return WordList(classes, spelling, heads)


def _folded(words: list[str]) -> tuple[str, ...]:
    return tuple(themes_tokens.fold(word) for word in words)


def _read(name: str) -> dict[str, Any]:
    with (paths.resources() / "themes" / name).open("rb") as file:
        return tomllib.load(file)

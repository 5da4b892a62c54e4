"""Words in cells and headers that mean the same in every export; read from resources/formats."""

from __future__ import annotations

import functools
import tomllib
from typing import Any

from klantdesk import paths
from klantdesk.exchange.headers import normalise


@functools.cache
def _all() -> dict[str, Any]:
    with (paths.resources() / "formats" / "words.toml").open("rb") as file:
        return tomllib.load(file)


@functools.cache
def group(name: str) -> dict[str, tuple[str, ...]]:
    """One table of words.toml with its words as they are written there."""
    return {key: tuple(words) for key, words in _all()[name].items()}


@functools.cache
def meanings(name: str) -> dict[str, str]:
    """Normalised word to the key it stands under, of one table of words.toml."""
    return inverted({key: list(words) for key, words in group(name).items()})


def inverted(table: dict[str, list[str]]) -> dict[str, str]:
    """{key: words} as {normalised word: key}."""
    return {normalise(word): key for key, words in table.items() for word in words}


@functools.cache
def flat(name: str, key: str) -> frozenset[str]:
    """The normalised words under one key of one table."""
    return frozenset(normalise(word) for word in group(name)[key])


def meaning(name: str, text: str) -> str:
    """The key a text stands under in a table of words, or ""."""
    return meanings(name).get(normalise(text), "")

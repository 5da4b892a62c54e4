"""What a header says: a field's own name, one written as one word, or one dressed up or in brackets."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from klantdesk.exchange import fields, words
from klantdesk.exchange.headers import normalise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Find = Callable[[str], Iterator[tuple[str, int]]]

_TURN = re.compile(r" \(\d+\)$")
_BRACKETS = re.compile(r"\((?![^)]*(?:000|cent|duizend|thousand|mln))[^)%]*\)|\[[^]%]*\]")
"""An explanation behind a name; with a percent sign or "x 1000" in it, it changes what the numbers are."""


def said(headers: Iterable[str]) -> list[str]:
    """Headers, normalised, without the turn that tells equal ones apart."""
    return [normalise(_TURN.sub("", header)) for header in headers]


def bare(headers: Iterable[str]) -> list[str]:
    """The same, without what stands in brackets."""
    return [normalise(_BRACKETS.sub(" ", header)) for header in headers]


def finders() -> tuple[tuple[Find, bool], ...]:
    """How a header is understood, surest first, and whether without what stands in its brackets."""
    whole = (_exact, _as_one_word, _of_the_customer, _of_the_rest, _with_tax, _of_the_parcel)
    bare = (_exact, _of_the_customer)
    return (*((find, False) for find in whole), *((find, True) for find in bare), (_without_tax, False))


def untaxed(header: str) -> bool:
    """Whether a normalised header says that tax is no part of it."""
    return any(f" {word} " in f" {header} " for word in words.flat("tax", "excluded"))


def _exact(header: str) -> Iterator[tuple[str, int]]:
    """The field a header names, with how far down its words it stands."""
    name = fields.by_word().get(header)
    if name:
        yield name, fields.catalogue()[name].words.index(header)


@functools.cache
def _run_together() -> dict[str, str]:
    """Each word of more than one part written as one: "CUSTOMERNAME", "OrderDate"."""
    found: dict[str, str] = {}
    for word in fields.by_word():
        found.setdefault(word.replace(" ", ""), word)
    return found


def _as_one_word(header: str) -> Iterator[tuple[str, int]]:
    yield from _exact(_run_together().get(header.replace(" ", ""), ""))


def _of_the_customer(header: str) -> Iterator[tuple[str, int]]:
    return _dressed(header, "customer", "customer")


def _of_the_parcel(header: str) -> Iterator[tuple[str, int]]:
    return _dressed(header, "shipping", "customer")


def _of_the_rest(header: str) -> Iterator[tuple[str, int]]:
    yield from _dressed(header, "order", "receipt")
    yield from _dressed(header, "line", "line")


def _with_tax(header: str) -> Iterator[tuple[str, int]]:
    return _amount(header, "taxed")


def _without_tax(header: str) -> Iterator[tuple[str, int]]:
    return _amount(header, "untaxed")


def _amount(header: str, ending: str) -> Iterator[tuple[str, int]]:
    """The amount a header names before it says whether tax is in it."""
    for word in words.flat("prefixes", ending):
        for name, rank in _exact(header.removesuffix(" " + word)) if header.endswith(" " + word) else ():
            if fields.catalogue()[name].type == "money":
                yield name, rank


def _dressed(header: str, dress: str, level: str) -> Iterator[tuple[str, int]]:
    """The field a header names once a word like "billing" or "klant" before or behind it is gone."""
    for word in words.flat("prefixes", dress):
        for undressed in (header.removeprefix(word + " "), header.removesuffix(" " + word)):
            name = fields.by_word().get(undressed, "")
            if undressed != header and name and fields.catalogue()[name].level == level:
                yield name, fields.catalogue()[name].words.index(undressed)

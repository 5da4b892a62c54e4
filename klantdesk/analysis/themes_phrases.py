"""The phrases of resources/themes: how they are written, and where they stand in an answer.

A phrase is words in a row. `word` is met in any inflection, `=word` only as written, `word*` and
`*word` by how a word begins or ends, `@class` by its class, `a|b` is either, `word?` may be left out.
`..` lets up to four words stand between within a clause, `...` up to eight whatever stands there.
`^` begins a part between commas, `$` ends it, as does `|$` after the choices of the last word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from klantdesk.analysis.themes_vocabulary import SHORTEST_STEM, Symbols, stem

NEAR, FAR = 4, 8
CLASS_WEIGHT = 30
"""A class is met in an answer as often as so many short words."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word of an answer: as written, its symbols, its clause, and its part of it between commas."""

    text: str
    symbols: Symbols
    clause: int
    part: int


@dataclass(frozen=True, slots=True)
class Gap:
    """How many words may stand between two elements, and whether a clause may end there."""

    words: int = 0
    across: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Elements in a row: `gaps[i]` stands before element i + 1."""

    elements: tuple[Symbols, ...]
    gaps: tuple[Gap, ...]
    anchor: int
    """The element that fewest answers have: the search for a run starts there."""
    at_start: bool = False
    at_end: bool = False


def parse(written: str) -> list[Run]:
    """The runs a line stands for: one for every choice of optional words."""
    if written.endswith("|$"):
        line, _, last = written.removesuffix("|$").rpartition(" ")
        return [*parse(f"{line} {last}"), *parse(f"{line.removesuffix(' ..')} $")]
    parts = written.split()
    optional = [place for place, part in enumerate(parts) if part.endswith("?")]
    choices = product((True, False), repeat=len(optional))
    return [
        _run([part for place, part in enumerate(parts) if place not in optional or kept[place]])
        for kept in (dict(zip(optional, choice, strict=True)) for choice in choices)
    ]


def words_of(written: str) -> Iterator[str]:
    """The elements' choices of a line, without the signs around them."""
    for part in written.split():
        if part not in {"..", "...", "^", "$"}:
            yield from part.removesuffix("?").split("|")


def _run(parts: Sequence[str]) -> Run:
    elements: list[Symbols] = []
    gaps: list[Gap] = []
    gap = Gap()
    for part in parts:
        if part in {"..", "..."}:
            gap = Gap(NEAR) if part == ".." else Gap(FAR, across=True)
        elif part not in {"^", "$"}:
            elements.append(_element(part))
            gaps.append(gap)
            gap = Gap()
    common = [sum(map(_common, element)) for element in elements]
    anchor = common.index(min(common))
    return Run(tuple(elements), tuple(gaps[1:]), anchor, parts[0] == "^", parts[-1] == "$")


def _common(symbol: str) -> int:
    """How many answers have it, roughly: a class stands for many words, a short word is a frequent one."""
    return CLASS_WEIGHT if symbol.startswith("@") else len(symbol) < SHORTEST_STEM


def _element(part: str) -> Symbols:
    return frozenset(symbol for choice in part.removesuffix("?").split("|") for symbol in _symbols(choice))


def _symbols(choice: str) -> tuple[str, ...]:
    if choice.startswith("="):
        return (choice[1:],)
    if choice.startswith(("@", "*")) or choice.endswith("*"):
        return (choice,)
    root = stem(choice)
    return (choice, f"~{root}") if len(root) >= SHORTEST_STEM else (choice,)


def find(run: Run, tokens: Sequence[Token], at: int) -> tuple[int, ...] | None:
    """Where the run's elements stand when its anchor is token `at`; None when they do not."""
    anchor = run.anchor
    before = _spread(run, tokens, anchor, at, -1)
    after = _spread(run, tokens, anchor, at, 1) if before is not None else None
    if before is None or after is None:
        return None
    places = (*before[::-1], at, *after)
    if run.at_start and not _begins(tokens, places[0]):
        return None
    return None if run.at_end and not closes(tokens, places[-1]) else places


def _spread(run: Run, tokens: Sequence[Token], element: int, at: int, step: int) -> tuple[int, ...] | None:
    """Places of the elements beside `element`, nearest first, in one direction."""
    beside = element + step
    if not 0 <= beside < len(run.elements):
        return ()
    gap = run.gaps[min(element, beside)]
    wanted = run.elements[beside]
    for place in range(at + step, at + step * (gap.words + 2), step):
        if not 0 <= place < len(tokens) or not (gap.across or tokens[place].clause == tokens[at].clause):
            return None
        if not wanted.isdisjoint(tokens[place].symbols):
            rest = _spread(run, tokens, beside, place, step)
            if rest is not None:
                return (place, *rest)
    return None


def _begins(tokens: Sequence[Token], place: int) -> bool:
    return all("@filler" in token.symbols for token in tokens[:place] if token.part == tokens[place].part)


def closes(tokens: Sequence[Token], place: int) -> bool:
    """Whether nothing that matters follows in the same part."""
    rest = [token for token in tokens[place + 1 :] if token.part == tokens[place].part]
    return all("@filler" in token.symbols for token in rest)

"""A question as the ways it can be read, and those in FTS5's language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from klantdesk.db.search.weaving import woven
from klantdesk.db.search.words import PARTICLES, compact, joined, words
from klantdesk.db.spelling import COUNTRY_CODES, digits, folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

NAMES = "{name company}"
TOLD = "{name company place}"
FIELDS = "{name company email phone place keys}"
_TELLING = 4  # fewer digits may be anything
_SIGNS_IN_NUMBERS = frozenset("0123456789+-()./ ")
_DUTCH = re.compile(r"\b(\d{4})\s*([a-z]{1,2})\b(?:[\s,]*(\d+[\s-]?[a-z]?)\b)?")
_BELGIAN = re.compile(r"\b(\d{4})[\s,]+(\d{1,4}[a-z]?)\b")


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody typed: `ways` to read it as words that must all be there, best first.

    `freer` ones leave out what people leave out or add: particles, half a double name. `numbers` are
    the telephone numbers it may begin, `codes` the numbers and addresses it may be as a whole.
    """

    text: str
    ways: tuple[tuple[str, ...], ...]
    freer: tuple[tuple[str, ...], ...]
    numbers: tuple[str, ...]
    mail: str
    codes: tuple[str, ...]


def question(text: str) -> Question:
    """Read what was typed."""
    asked = folded(text)
    said = tuple(word for part in asked.split() for word in _said(part) if word)
    mail = compact(asked) if "@" in asked else ""
    ways = dict.fromkeys((said, *_placed(asked), _together(said)))
    freer = dict.fromkeys(_freer(asked, said))
    numbers = _numbers(text)
    has_digit = any(letter.isdigit() for letter in asked)
    codes = tuple(dict.fromkeys((compact(asked), *said))) if has_digit else ()
    return Question(
        text=asked,
        ways=tuple(way for way in ways if way),
        freer=tuple(way for way in freer if way and way not in ways),
        numbers=numbers,
        mail=mail,
        codes=codes,
    )


def _said(part: str) -> list[str]:
    """The words of a part between spaces; an address is one word, as it is in the index."""
    return [compact(part)] if "@" in part[1:] else words(part)


def _placed(asked: str) -> Iterable[tuple[str, ...]]:
    """With postcode and house number as the one word they are in the index."""
    for shape in (_DUTCH, _BELGIAN):
        match = shape.search(asked)
        if match:
            rest = words(asked[: match.start()]), words(asked[match.end() :])
            yield (*rest[0], compact(match[0]), *rest[1])


def _together(said: Sequence[str]) -> tuple[str, ...]:
    """With particles joined to the word behind them: van, den, berghe as vandenberghe."""
    if PARTICLES.isdisjoint(said):
        return ()
    made, run = list[str](), list[str]()
    for word in said:
        run.append(word)
        if word not in PARTICLES:
            made += joined(run) or run
            run = []
    return (*made, *run)


def _freer(asked: str, said: Sequence[str]) -> Iterable[tuple[str, ...]]:
    if "@" in asked[1:]:
        yield tuple(word.rstrip("0123456789") or word for word in words(asked.partition("@")[0]))
        return
    if len(said) > 1:
        last = said[-1:]  # of a name that is not typed to its end, nothing is left out
        yield (*(word for word in said[:-1] if word not in PARTICLES), *last)
    if "-" in asked and said and not asked[0].isdigit():
        before, _, behind = asked.partition("-")
        (*first, left), second = words(before) or [""], words(behind)
        end = next((at for at, word in enumerate(second, 1) if word not in PARTICLES), len(second))
        yield (*first, *second)
        yield (*first, left, *second[end:])


def _numbers(text: str) -> tuple[str, ...]:
    """The telephone numbers a text may begin, in the spellings of the index."""
    number = digits(text.replace("(0)", "") if text.strip().startswith(("+", "00")) else text)
    if len(number) < _TELLING or not _SIGNS_IN_NUMBERS.issuperset(text.strip()):
        return ()
    number = number.removeprefix("00")
    spellings = [number, *(f"0{number}" for _ in "0" if not number.startswith("0"))]
    if text.strip().startswith(("+", "00")):
        spellings += [f"0{number.removeprefix(code)}" for code in COUNTRY_CODES if number.startswith(code)]
    return tuple(spellings)


def whole(word: str) -> str:
    """A word that must be there as it is."""
    return f'"{word}"'


def beginning(word: str) -> str:
    """A word that some word must begin with."""
    return f'"{word}"*'


def every(ways: Iterable[Sequence[str]], term: Callable[[str], str], columns: str = "") -> str:
    """All words of one of the ways, in FTS5's language; "" without any.

    A particle with a word behind it is typed to its end: half of all names begin with it.
    """
    both = woven([(*(_or_whole(word, term) for word in way[:-1]), term(way[-1])) for way in ways])
    return f"{columns} : ({both})" if both and columns else both


def _or_whole(word: str, term: Callable[[str], str]) -> str:
    return whole(word) if word in PARTICLES else term(word)


def either(*expressions: str) -> str:
    """One of several expressions; empty ones are none."""
    return " OR ".join(f"({one})" for one in expressions if one)


def exactly(asked: Question) -> str:
    """The numbers and addresses that the question is as a whole; "" where it can be none."""
    codes = " OR ".join(map(whole, asked.codes[:1]))
    numbers = " OR ".join(map(whole, asked.numbers))
    return either(
        f"{{keys}} : ({codes})" if codes else "",
        f"{{phone}} : ({numbers})" if numbers else "",
        f"{{email}} : {whole(asked.mail)}" if asked.mail else "",
        every([way for way in asked.ways if way[0][:1].isdigit()][:2], whole, "{place}"),
    )


def anywhere(asked: Question) -> str:
    """Words that begin words anywhere, and a number that begins a telephone number."""
    numbers = " OR ".join(map(beginning, asked.numbers))
    return either(
        every(asked.ways, beginning),
        f"{{phone}} : ({numbers})" if numbers else "",
    )

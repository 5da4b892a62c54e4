"""Open answers as tokens: lower case, without accents, numbers by what they measure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

BREAK, COMMA, WORD = "break", "comma", "word"

_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_LETTER_SIZES = r"(?:(?:x{1,5}|[2-9]x)[sl]|[2-9]xl|one\s?size|onesize)"
_NO_SIZE = (
    r"(?!\s?(?:euros?|eur|%|procent|min\b|minuten|minuutjes|uur|uren|u\b|jaar|jarige|jr|keer|dagen|weken|maanden"
    r"|km|kilometer|meter|cm|mm|m\b|kg|kilo|gram|liter|personen|mensen|man\b|vrouwen|stuks|graden|watt|volt|inch"
    r"|kassa|kassieres|winkels|verschillende|sterren|jarigen|collega|klanten|kinderen|paar\b|x\b))"
)
_TOKEN = re.compile(
    rf"""
      (?P<money>€\s?\d+(?:[.,]\d+)?(?:,-+|-)?|\d+(?:[.,]\d+)?,-+
          |\d+(?:[.,]\d{{1,2}})?\s?
          (?:€|(?:euro'?s?|eurotjes|eur|piek|ballen|pegels|euri|knaken|cent|tientjes|geeltjes)\b)
          |\d+[.,]\d\d\b(?!\s?(?:uur|u|cm|m)\b))
    | (?P<time>\d{{1,2}}\s?(?:u|:|h)\s?\d{{2}}\b|\d{{1,2}}[.]\d{{2}}\s?(?:uur|u)\b
          |\d{{1,2}}\s?(?:u|uur|pm|am)\b)
    | (?P<minutes>\d+\s?(?:minuten|minuutjes|minuut|min|mins|minutes|kwartier|seconden)\b)
    | (?P<dimension>\d+(?:[.,]\d+)?\s?(?:cm|mm|m|meter|inch|liter|l)?\s?(?:x|\*|bij)\s?\d+(?:[.,]\d+)?
          (?:\s?(?:cm|m|meter)\b)?|\d+(?:[.,]\d+)?\s?(?:cm|mm|meter|inch|liter)\b)
    | (?P<size>\d\d(?:[.,]5|\s?en\s?een\s?half(?:je)?)(?!\d)|w\d\d(?:\s?/?\s?l\d\d)?\b|l\d\d\b
          |\d{{2,3}}\s?[a-h]{{1,2}}\b|\d\d\s?/\s?\d\d\b|\d{{2,3}}\s?-\s?\d{{2,3}}\b|{_LETTER_SIZES}\b
          |cup\s[a-h]{{1,2}}\b)
    | (?P<number>\d+(?:[.,]\d+)?\b{_NO_SIZE})
    | (?P<amount>\d+(?:[.,]\d+)?)
    | (?P<word>(?:'[tnksm]\b)|[a-zß]+(?:'[a-z]+)*)
    | (?P<emoji>[\u2600-\u27bf\U0001f300-\U0001faff])
    | (?P<break>[.!?;:\n()]+)
    | (?P<comma>[,/"]|\s-+\s)
    """,
    re.VERBOSE,
)
_RUN = re.compile(r"([a-z])\1{2,}")
_HYPHEN = re.compile(r"(?<=[a-z])-(?=[a-z])")
_SMALLEST_SIZE, _LARGEST_SIZE = 32, 62
_CHILD_SIZES = frozenset(range(50, 189, 6))
_CAPITAL_SIZE = re.compile(r"(?<![\w'.&-])([SMLX])(?![\w'.&-])")


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or number of an answer: as written, normalised, and the kinds of number it is."""

    text: str
    word: str
    kind: str
    kinds: tuple[str, ...] = ()


def fold(text: str) -> str:
    """Lower case without accents, with plain quotes and hyphenated words written in one."""
    # A lone capital S, M or L is a size; in lower case it may be "'s" or "'m".
    marked = _CAPITAL_SIZE.sub(r" \1\1size ", text.replace("½", ",5").translate(_QUOTES))
    plain = marked.lower()
    if not plain.isascii():
        apart = unicodedata.normalize("NFKD", plain)
        plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return _HYPHEN.sub("", plain)


def pieces(text: str, spelling: Mapping[str, str]) -> list[Piece]:
    """The answer's words, numbers and breaks in order; `spelling` writes chat words out in full."""
    found: list[Piece] = []
    for match in _TOKEN.finditer(fold(text)):
        kind = match.lastgroup or WORD
        if kind == WORD:
            found += _words(match.group(), spelling)
        else:
            found.append(_number(match.group(), kind))
    return found


def _words(written: str, spelling: Mapping[str, str]) -> list[Piece]:
    if written.endswith("size") and len(written) == len("sssize"):
        return [Piece(written[0].upper(), written[0], WORD, ("size",))]
    word = _RUN.sub(r"\1\1", written)
    full = spelling.get(word) or spelling.get(_RUN.sub(r"\1", written)) or word
    return [Piece(written, part, WORD) for part in full.split()]


def _number(written: str, kind: str) -> Piece:
    if kind == "number":
        return Piece(written, written, kind, ("number", "size") if _is_size(written) else ("number",))
    if kind in {BREAK, COMMA}:
        return Piece(written, written.strip(), kind)
    return Piece(written, written, kind, (kind,))


def _is_size(written: str) -> bool:
    if not written.isdigit():
        return False
    number = int(written)
    return _SMALLEST_SIZE <= number <= _LARGEST_SIZE or number in _CHILD_SIZES

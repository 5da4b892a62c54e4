"""Spelling that does not count when people look for each other: capitals, accents, signs."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
_NO_DIGITS = re.compile(r"[^0-9]+")
COUNTRY_CODES = ("31", "32", "33", "44", "49", "352")


def folded(text: str) -> str:
    """Lower case without accents, single spaces: "  Zoë de  VRIES" is "zoe de vries"."""
    if text.isascii():
        return " ".join(text.lower().split())
    apart = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(plain.translate(_LETTERS).split())


def digits(text: str) -> str:
    """The digits of a text, in order."""
    return text if text.isascii() and text.isdecimal() else _NO_DIGITS.sub("", text)


def phone_spellings(phone: str) -> tuple[str, ...]:
    """The digits of a number as people type them: +31612345678 is also 0612345678."""
    number = phone[1:] if phone[:1] == "+" and phone[1:].isdecimal() and phone.isascii() else digits(phone)
    if not number:
        return ()
    if phone.lstrip().startswith("+"):
        return (number, *[f"0{number[len(code) :]}" for code in COUNTRY_CODES if number.startswith(code)])
    return (number,)

"""Names, addresses, amounts and days as people type them into a field.

A field holds one value and has no column around it to tell how it was meant, so what could be two
things is refused instead of guessed.
"""

from __future__ import annotations

from klantdesk.exchange import amounts, matching, words
from klantdesk.exchange.headers import normalise

_CENTS = 2
"""Decimals of an amount."""
_WITHOUT_FIRST_NAME = 1


def name(text: str) -> tuple[str, str, str]:
    """Whole name, first name and family name of a name as it is typed: "Vries, Jan de" too.

    The parts are empty where only one word is said; a family name begins at its first particle.
    """
    family, _, rest = text.partition(",")
    said = [*rest.split(), *family.split()]
    whole = " ".join(said)
    titles = words.flat("titles", "words")
    bare = said[next((at for at, word in enumerate(said) if normalise(word) not in titles), 0) :]
    if len(bare) <= _WITHOUT_FIRST_NAME:
        return whole, "", ""
    start = _family_start(bare)
    return whole, " ".join(bare[:start]), " ".join(bare[start:])


def _family_start(said: list[str]) -> int:
    """Where the family name begins: at a particle, else behind the first name and its initials."""
    particles = words.flat("particles", "words")
    found = next((at for at, word in enumerate(said[:-1]) if normalise(word) in particles), None)
    if found is not None:
        return found
    behind = (at for at, word in enumerate(said[1:-1], 1) if "." not in word and len(word) > 1)
    return next(behind, len(said) - 1)


def contact(text: str, country: str) -> tuple[str, str] | None:
    """The e-mail address and phone number in a text, one of them or both; None where there is neither."""
    if not text.strip():
        return "", ""
    address = matching.email(text) if "@" in text else ""
    if "@" in text and not address:
        return None
    rest = " ".join(word for word in text.split() if "@" not in word).strip(" ,;/")
    number = matching.phone(rest, country) if rest else ""
    return (address, number) if number or not rest else None


def cents(text: str) -> int | None:
    """An amount in cents; None where it is none, or might be two: 1,005 is a thousand or one."""
    return amounts.typed(text, _CENTS)

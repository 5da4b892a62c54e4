"""What a customer is found by, and how a question becomes a query on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from klantdesk.db.spelling import digits, folded, phone_spellings, postcode_spellings
from klantdesk.db.statements import full_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

KEEP = (
    "INSERT OR REPLACE INTO customer_search (rowid, name, company, email, phone, place, keys) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_TELLING = 4  # fewer digits may be anything
_SIGNS_IN_NUMBERS = frozenset("0123456789+-()./ ")


def entry(customer: int, person: Mapping[str, str], keys: Iterable[str]) -> tuple[object, ...]:
    """The search row of a customer: everything folded, so that the question only needs folding."""
    names = dict.fromkeys((full_name(person), person.get("first_name", ""), person.get("last_name", "")))
    place = (*postcode_spellings(person.get("postcode", "")), folded(person.get("city", "")))
    return (
        customer,
        folded(" ".join(names)),
        folded(person.get("company", "")),
        folded(person.get("email", "")),
        " ".join(phone_spellings(person.get("phone", ""))),
        " ".join(place),
        folded(" ".join(keys)),
    )


def query(text: str) -> str:
    """A question in FTS5's language: every word must begin some word of the customer.

    A question made of digits and signs, like "06-12 34", is one telephone number or one key.
    """
    number = digits(text)
    if len(number) >= _TELLING and _SIGNS_IN_NUMBERS.issuperset(text.strip()):
        whole = _starting(number.removeprefix("00"))
        words = " ".join(_starting(word) for word in text.split() if digits(word))
        return f"(phone : {whole}) OR ({words})"
    return " ".join(_starting(word) for word in folded(text).split() if any(map(str.isalnum, word)))


def _starting(word: str) -> str:
    """A word as the start of a word; one with signs in it ("jan@voor") as words in a row."""
    return '"{}" *'.format(word.replace('"', " "))

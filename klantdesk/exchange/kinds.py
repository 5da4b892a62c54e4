"""What a file of unknown make is about: sales, customers, contacts, answers or visitor counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Mapping

ORDERS, CUSTOMERS, CONTACTS = "orders", "customers", "contacts"
FEEDBACK, VISITORS = "feedback", "visitors"
KINDS = (ORDERS, FEEDBACK, VISITORS, CONTACTS)
MONEY = ("total", "line_total", "price")
TOTALS = frozenset({"total", "line_total"})
PEOPLE = ("customer_id", "email", "phone", "name", "first_name", "last_name")
SCORES = ("nps", "csat", "csat10", "ces", "score")
SAID = (*SCORES, "reason", "outcome", "text", "wanted", "helped")
"""One of these makes a row an answer."""

_TELLING = frozenset({"nps", "csat", "csat10", "ces", "reason", "outcome"})
_ADDRESS = frozenset({"customer_id", "street", "house_number", "postcode", "city", "birthday"})
_REACHED = frozenset({"email", "phone"})
"""Without one of these, a name and a town are those under a review."""
_NAMES = frozenset({"name", "first_name", "last_name", "company", "phone"})
_SOLD = ("number", "quantity", "price", "line_total", "sku", "product", "subtotal", "shipping")
"""One of these next to people makes a row a sale, even where its day or amount is not recognised."""
_OF_SALES = frozenset({"number", "product", "sku", "email", "customer_id"})


def of(there: Mapping[str, Collection[str]], sure: Container[str]) -> str:
    """The kind of a file by the fields it would hold as each kind; `sure` are those of sales beyond doubt."""
    sold, said, counted = there[ORDERS], there[FEEDBACK], there[VISITORS]
    if {"date", "visitors"} <= set(counted) and _OF_SALES.isdisjoint(sold):
        return VISITORS
    if {"date", "contact_kind"} <= set(there[CONTACTS]) and not any(name in sure for name in MONEY):
        return CONTACTS
    if sales(sold):
        return ORDERS
    if "date" in said and not _telling(said).isdisjoint(said):
        return FEEDBACK
    if any(name in sure for name in _SOLD):
        return ORDERS
    return CUSTOMERS if any(name in sold for name in PEOPLE) else ORDERS


def _telling(said: Collection[str]) -> frozenset[str]:
    """What makes it a file of answers: a list of customers may have remarks, and a score of its own."""
    home = _ADDRESS.intersection(said)
    if home and (home != {"city"} or not _REACHED.isdisjoint(said)):
        return _TELLING
    return frozenset({*_TELLING, "score"} if not _NAMES.isdisjoint(said) else SAID)


def sales(there: Container[str]) -> bool:
    """Whether there are a day and an amount."""
    return "date" in there and any(name in there for name in MONEY)


def missing(kind: str, there: Container[str]) -> tuple[str, ...]:
    """The fields without which a file of this kind says nothing."""
    if kind == CUSTOMERS:
        return () if any(name in there for name in PEOPLE) else ("email",)
    wanted = {FEEDBACK: SAID, VISITORS: ("visitors",), CONTACTS: ("contact_kind",)}.get(kind, MONEY)
    lacking = [] if "date" in there else ["date"]
    if not any(name in there for name in wanted):
        lacking.append({FEEDBACK: "text"}.get(kind, wanted[0]))
    return tuple(lacking)

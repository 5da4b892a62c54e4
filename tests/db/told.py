"""What files tell of three people, from a bare number to everything."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from hypothesis import strategies as st

from klantdesk.records import Consent, ConsentState, Harvest, Moment, Person, SourceCustomer, Trait
from tests.db.hand_model import BARE, FULL, NAMED
from tests.db.harvests import Sale, harvest

TODAY = date(2026, 11, 21)
NAMES = ("Anna Bakker", "Bram Visser", "Chloé Dubois")
ANY = st.integers(0, 99)
STATES = st.sampled_from(("given", "withdrawn"))
TOLD = st.tuples(
    st.sampled_from((FULL, FULL, NAMED, BARE)),
    st.sampled_from(("", "", "40", "41")),  # a trait
    st.booleans(),  # a contact
    st.sampled_from((None, None, "given", "withdrawn")),
    st.integers(0, 2),  # receipts
)
FULL_OR_NAMED = st.sampled_from((FULL, FULL, NAMED))
Told: TypeAlias = dict[int, tuple[int, str, bool, str | None, int]]
FILES = st.dictionaries(st.integers(0, len(NAMES) - 1), TOLD, min_size=1)


def person(one: int, level: int) -> Person:
    mail = f"{NAMES[one].split()[0].lower()}@voorbeeld.nl"
    return (Person(), Person(name=NAMES[one]), Person(name=NAMES[one], email=mail))[level]


def consent(state: str) -> Consent:
    return Consent("email", "marketing", ConsentState(state), TODAY)


def file(told: Told) -> Harvest:
    """One file of customers with what they bought."""
    sales = [
        Sale(f"{one}-{at}", customer=f"id:{one}")
        for one, (*_, receipts) in told.items()
        for at in range(receipts)
    ]
    made = harvest(sales, {f"id:{one}": Person() for one in told})
    made.customers[:] = [
        SourceCustomer(
            f"id:{one}",
            person(one, level),
            (consent(state),) if state else (),
            (Trait("shoe", trait),) if trait else (),
            (Moment("visit", "2026-11-01"),) if contact else (),
        )
        for one, (level, trait, contact, state, _) in told.items()
    ]
    return made

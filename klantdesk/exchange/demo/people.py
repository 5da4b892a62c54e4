"""The invented customers: names, addresses, and what they allow."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from klantdesk.exchange.demo.stock import stock
from klantdesk.records import Consent, ConsentState, Person, SourceCustomer, to_date

_WITH_MAIL, _WITH_PHONE, _WITH_HOME, _WITH_BIRTHDAY, _BY_INITIAL = 0.92, 0.5, 0.8, 0.35, 0.1
_FAR_AWAY, _TOOK_IT_BACK = 0.55, 0.04
_OPT_IN = {"till": 0.24, "web": 0.46}
_FIRST_PHONE = 6_5500_0000
NEWSLETTER = ("email", "newsletter")


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """Draws for everybody, as arrays of equal length; the texts are made when a person is asked for."""

    first: NDArray[np.int64]
    last: NDArray[np.int64]
    namesake: NDArray[np.int64]
    phone: NDArray[np.int64]
    place: NDArray[np.int64]
    postcode: NDArray[np.int64]
    street: NDArray[np.int64]
    house: NDArray[np.int64]
    birthday: NDArray[np.int64]
    chances: NDArray[np.float64]
    mailed: NDArray[np.bool_]

    def name(self, who: int, *, short: bool = False) -> tuple[str, str]:
        """First and last name; `short` gives the initial."""
        facts = stock().facts["people"]
        first, last = facts["first_names"][self.first[who]], facts["last_names"][self.last[who]]
        return (f"{first[0]}." if short else first), last

    def mail(self, who: int) -> str:
        """The address of one's own at an invented provider."""
        first, last = (_plain(part) for part in self.name(who))
        number = str(self.namesake[who] + 1) if self.namesake[who] else ""
        return f"{first}.{last}{number}@{stock().facts['mail_domain']}"

    def postal(self, who: int) -> tuple[str, str]:
        """Postcode and town."""
        town, codes, _ = _places()[self.place[who]]
        letters = stock().facts["people"]["letters"]
        area, pair = divmod(int(self.postcode[who]), len(letters) ** 2)
        return (
            f"{codes[area % len(codes)]} {letters[pair // len(letters)]}{letters[pair % len(letters)]}",
            town,
        )

    def newsletter(self, who: int, source: str) -> bool:
        """Whether a source knows the customer to have asked for the newsletter."""
        return bool(self.chances[who, 0] < _OPT_IN[source] and (source == "web" or self.mailed[who]))


def people(size: int, till: NDArray[np.bool_], web: NDArray[np.bool_], seed: int) -> People:
    """`size` customers, of whom these are known at the till and these on the web.

    Who is known in both has an e-mail address at both: that is how one person is recognised.
    """
    random = np.random.default_rng((seed, 3))
    facts = stock().facts["people"]
    first = random.integers(0, len(facts["first_names"]), size)
    last = random.integers(0, len(facts["last_names"]), size)
    chances = random.random((size, 6))
    far = web & ~till & (random.random(size) < _FAR_AWAY)
    born_first, born_last = (date(year, 1, 1).toordinal() for year in facts["birth_years"])
    return People(
        first=first,
        last=last,
        namesake=_nth_of_its_kind(first * len(facts["last_names"]) + last),
        phone=_phones(size, random),
        place=_towns(far, random),
        postcode=random.integers(0, 1 << 24, size),
        street=random.integers(0, len(facts["streets"]), size),
        house=random.integers(1, 180, size),
        birthday=random.integers(born_first, born_last, size),
        chances=chances,
        mailed=web | (chances[:, 1] < _WITH_MAIL),
    )


def source_customer(everybody: People, who: int, source: str, since: int) -> SourceCustomer:
    """A customer as the till or the webshop knows them; `since` is the day of the first receipt there."""
    at_home = source == "web" or everybody.chances[who, 2] < _WITH_HOME
    short = source == "till" and bool(everybody.chances[who, 3] < _BY_INITIAL)
    first, last = everybody.name(who, short=short)
    postcode, town = everybody.postal(who) if at_home else ("", "")
    reachable = everybody.chances[who, 4] < _WITH_PHONE or not everybody.mailed[who]
    born = source == "till" and everybody.chances[who, 5] < _WITH_BIRTHDAY
    facts = stock().facts
    person = Person(
        name=f"{first} {last}",
        first_name=first,
        last_name=last,
        email=everybody.mail(who) if everybody.mailed[who] else "",
        phone=f"0{everybody.phone[who]}" if reachable else "",
        street=facts["people"]["streets"][everybody.street[who]] if at_home else "",
        house_number=str(everybody.house[who]) if at_home else "",
        postcode=postcode,
        city=town,
        country=facts["country"],
        birthday=date.fromordinal(int(everybody.birthday[who])).isoformat() if born else "",
    )
    number = f"{'K' if source == 'till' else 'W'}{10_001 + who}"
    return SourceCustomer(f"id:{number}", person, _consents(everybody, who, source, since))


def _consents(everybody: People, who: int, source: str, since: int) -> tuple[Consent, ...]:
    """The newsletter box as ticked on the day of the first receipt; some took it back since."""
    if not everybody.newsletter(who, source):
        return ()
    withdrawn = everybody.chances[who, 0] < _TOOK_IT_BACK
    state = ConsentState.WITHDRAWN if withdrawn else ConsentState.GIVEN
    return (Consent(*NEWSLETTER, state, to_date(since)),)


def _places() -> list[tuple[str, list[int], int]]:
    places = stock().facts["places"]
    return [*places["near"], *places["far"]]


def _towns(far: NDArray[np.bool_], random: np.random.Generator) -> NDArray[np.int64]:
    places = stock().facts["places"]
    near_weights, far_weights = (np.cumsum([weight for *_, weight in places[key]]) for key in ("near", "far"))
    drawn = random.random(len(far))
    near = np.searchsorted(near_weights, drawn * near_weights[-1], side="right")
    away = np.searchsorted(far_weights, drawn * far_weights[-1], side="right") + len(near_weights)
    towns: NDArray[np.int64] = np.where(far, away, near)
    return towns


def _phones(size: int, random: np.random.Generator) -> NDArray[np.int64]:
    """Numbers from 06 5500 0000 on, everybody's own, in no order."""
    order: NDArray[np.int64] = random.permutation(max(size, 10_000))
    return _FIRST_PHONE + order[:size]


def _nth_of_its_kind(codes: NDArray[np.int64]) -> NDArray[np.int64]:
    """How many equal codes stand before each."""
    order = np.argsort(codes, kind="stable")
    ranked = codes[order]
    starts = np.flatnonzero(np.append(True, ranked[1:] != ranked[:-1])[: len(ranked)])
    within = np.arange(len(ranked)) - np.repeat(starts, np.diff(np.append(starts, len(ranked))))
    nth = np.empty(len(codes), dtype=np.int64)
    nth[order] = within
    return nth


def _plain(text: str) -> str:
    """A name as it stands in an address: "van 't Hof" is vanthof."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if letter.isascii() and letter.isalpha())

"""Why two customers may be one person, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from klantdesk.desk import birthdays
from klantdesk.ui import texts


def reason(key: str) -> str:
    """One likeness or difference."""
    return {
        "email": QCoreApplication.translate("Doubles", "the same e-mail address"),
        "email_alike": QCoreApplication.translate("Doubles", "nearly the same e-mail address"),
        "phone": QCoreApplication.translate("Doubles", "the same phone number"),
        "home": QCoreApplication.translate("Doubles", "the same address"),
        "birthday": QCoreApplication.translate("Doubles", "the same birthday"),
        "city": QCoreApplication.translate("Doubles", "the same town"),
        "name": QCoreApplication.translate("Doubles", "the same name"),
        "name_alike": QCoreApplication.translate("Doubles", "nearly the same name"),
        "initial": QCoreApplication.translate("Doubles", "a first name that fits"),
        "other_name": QCoreApplication.translate("Doubles", "but another first name: perhaps one family"),
        "other_home": QCoreApplication.translate("Doubles", "but another address: perhaps moved"),
    }[key]


_AGAINST = ("other_home", "other_name")


def reasons(keys: Sequence[str]) -> str:
    """All of it in a sentence; a town goes without saying where the address is the same."""
    told = [key for key in keys if key not in _AGAINST and not (key == "city" and "home" in keys)]
    against = [key for key in _AGAINST if key in keys]
    return texts.capital(", ".join(reason(key) for key in [*told, *against]))


def field(name: str) -> str:
    """What a field is called."""
    return {
        "name": QCoreApplication.translate("Doubles", "Name"),
        "company": QCoreApplication.translate("Doubles", "Company"),
        "email": QCoreApplication.translate("Doubles", "E-mail"),
        "phone": QCoreApplication.translate("Doubles", "Phone"),
        "street": QCoreApplication.translate("Doubles", "Street"),
        "house_number": QCoreApplication.translate("Doubles", "Number"),
        "postcode": QCoreApplication.translate("Doubles", "Postcode"),
        "city": QCoreApplication.translate("Doubles", "Town"),
        "birthday": QCoreApplication.translate("Doubles", "Birthday"),
    }[name]


def shown(differing: Sequence[str]) -> list[str]:
    """The fields to lay side by side: names stand above them, a house number stands with its street."""
    as_street = ["street" if name == "house_number" else name for name in differing if name != "name"]
    return list(dict.fromkeys(as_street))


def value(name: str, fields: Mapping[str, str]) -> str:
    """A field the way one reads it; empty where nothing is known."""
    kept = fields[name]
    if name == "phone":
        return texts.phone(kept)
    if name == "street":
        return " ".join(part for part in (kept, fields["house_number"]) if part)
    if name == "birthday" and (day := birthdays.day_of(kept)) is not None:
        written = texts.long_date(day)
        return written.rsplit(" ", 1)[0] if kept.startswith("--") else written
    return kept

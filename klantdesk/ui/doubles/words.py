"""What two customers differ in, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from klantdesk.desk import birthdays
from klantdesk.desk.doubles import Side
from klantdesk.ui import texts


def field(name: str) -> str:
    """What a field is called."""
    return {
        "name": QCoreApplication.translate("Doubles", "Name"),
        "company": QCoreApplication.translate("Doubles", "Company"),
        "email": QCoreApplication.translate("Doubles", "E-mail"),
        "phone": QCoreApplication.translate("Doubles", "Phone"),
        "address": QCoreApplication.translate("Doubles", "Address"),
        "birthday": QCoreApplication.translate("Doubles", "Birthday"),
    }[name]


def value(side: Side, name: str) -> str:
    """What one of the two states; "" where nothing is known."""
    told = side.told(name)
    if name == "name":
        return told["name"] or " ".join(filter(None, (told["first_name"], told["last_name"])))
    if name == "address":
        street = " ".join(filter(None, (told["street"], told["house_number"])))
        return ", ".join(filter(None, (street, " ".join(filter(None, (told["postcode"], told["city"]))))))
    if name == "phone":
        return texts.phone(told["phone"]) if told["phone"] else ""
    return _day(told["birthday"]) if name == "birthday" else told[name]


def _day(stated: str) -> str:
    """A birthday as the owner writes it, without a year where none is known."""
    day = birthdays.day_of(stated)
    if day is None:
        return stated
    written = texts.long_date(day)
    return written.rsplit(" ", 1)[0] if stated.startswith("--") else written

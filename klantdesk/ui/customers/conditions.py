"""What conditions of a list are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from klantdesk import wording
from klantdesk.records import Group
from klantdesk.ui import texts


def flag(kind: str) -> str:
    """The name of a condition that holds or does not."""
    names = {
        "may_mail": QCoreApplication.translate("Conditions", "May be e-mailed"),
        "birthday": QCoreApplication.translate("Conditions", "Birthday this week"),
        "open_feedback": QCoreApplication.translate("Conditions", "Answer open"),
        "later_than_usual": QCoreApplication.translate("Conditions", "Later than usual"),
        "leads": QCoreApplication.translate("Conditions", "Bought nothing yet"),
    }
    return names[kind]


def kind_name(kind: str) -> str:
    """The name of a kind of condition of which there are several values."""
    names = {
        "groups": QCoreApplication.translate("Conditions", "Customer group"),
        "channels": QCoreApplication.translate("Conditions", "Buys via"),
        "stores": QCoreApplication.translate("Conditions", "Bought at"),
        "advisers": QCoreApplication.translate("Conditions", "Adviser"),
        "labels": QCoreApplication.translate("Conditions", "Label"),
        "products": QCoreApplication.translate("Conditions", "Bought"),
    }
    return names[kind]


def value_name(kind: str, value: object) -> str:
    """The name of one value inside its kind."""
    if kind == "groups":
        return texts.group(Group(str(value)))
    return wording.phrase(f"channels.{value}", texts.lang()) if kind == "channels" else str(value)


def chip_name(kind: str, value: object) -> str:
    """What a chip says that stands alone."""
    if value is True:
        return flag(kind)
    name = value_name(kind, value)
    return name if kind == "groups" else f"{kind_name(kind)}: {name}"


def order(by: str) -> str:
    """The name of an order of a list, "" the usual one."""
    names = {
        "": QCoreApplication.translate("Conditions", "Best match, else by name"),
        "name": QCoreApplication.translate("Conditions", "Name"),
        "last": QCoreApplication.translate("Conditions", "Last purchase"),
        "purchases": QCoreApplication.translate("Conditions", "Purchases"),
        "spent": QCoreApplication.translate("Conditions", "Spent"),
    }
    return names[by]

"""What reasons, themes, outcomes and channels are called in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from klantdesk.desk.feedback_views import LEAST, FollowUp, ThemeRow
from klantdesk.ui import texts

ASIDE = frozenset({"other", "unknown"})
"""Reasons that say nothing of the shop: they never stand in a headline."""


def topic(key: str) -> str:
    """A reason or theme; a key nobody knows is shown as it stands."""
    tr = QCoreApplication.translate
    names = {
        "size": tr("Topics", "Size not there"),
        "item": tr("Topics", "Colour or article not there"),
        "not_found": tr("Topics", "Not found"),
        "fit": tr("Topics", "Does not fit or suit"),
        "price": tr("Topics", "Too expensive"),
        "cheaper_elsewhere": tr("Topics", "Cheaper elsewhere or online"),
        "quality": tr("Topics", "Quality or material"),
        "service": tr("Topics", "Too little or too much help"),
        "waiting": tr("Topics", "Waiting too long"),
        "thinking": tr("Topics", "Wants to think about it"),
        "information": tr("Topics", "Price or information unclear"),
        "atmosphere": tr("Topics", "Atmosphere, crowd or music"),
        "access": tr("Topics", "Parking or getting there"),
        "hours": tr("Topics", "Opening hours"),
        "assortment": tr("Topics", "Choice too small"),
        "online": tr("Topics", "Webshop and delivery"),
        "browsing": tr("Topics", "Just looking"),
        "compliment": tr("Topics", "Compliment"),
        "other": tr("Topics", "Something else"),
        "unknown": tr("Topics", "Does not know"),
    }
    return names.get(key, key)


def theme_name(row: ThemeRow) -> str:
    """A theme by the shop's own name, else by the usual one."""
    return row.name or topic(row.key)


def outcome(key: str) -> str:
    """How a visit ended; "" where nobody was asked."""
    tr = QCoreApplication.translate
    names = {
        "bought": tr("Topics", "Bought something"),
        "searched": tr("Topics", "Did not find it"),
        "browsed": tr("Topics", "Just looking"),
    }
    return names.get(key, "")


def survey(key: str) -> str:
    """A survey by its id."""
    tr = QCoreApplication.translate
    names = {
        "exit": tr("Topics", "Exit survey"),
        "after_purchase": tr("Topics", "After the purchase"),
        "review": tr("Topics", "Review"),
    }
    return names.get(key, key)


def channel(key: str) -> str:
    """Where somebody said it: winkel, webshop or an import."""
    tr = QCoreApplication.translate
    return {
        "store": tr("Topics", "shop"),
        "web": tr("Topics", "webshop"),
        "import": tr("Topics", "import"),
    }.get(key, key)


def quoted(words: str) -> str:
    """Somebody's words between quotation marks."""
    return f"“{words}”" if words else ""


def signed(value: float) -> str:
    """An NPS: +46."""
    return f"+{texts.number(value)}" if round(value) > 0 else texts.number(value)


class Caller(QObject):
    """How somebody who waits is called, and how reached."""

    def name(self, waiting: FollowUp) -> str:
        """The name, or that none was left."""
        return waiting.name or self.tr("No name left")

    def way(self, waiting: FollowUp) -> str:
        """The button that says how to answer."""
        if waiting.phone:
            return self.tr("Call back")
        if waiting.email:
            return self.tr("E-mail")
        return self.tr("See the answer")

    def when(self, waiting: FollowUp) -> str:
        """The day and where."""
        day = texts.short_date(waiting.day).rsplit(" ", 1)[0]
        return ", ".join(part for part in (day, channel(waiting.channel)) if part)


def enough(n: int) -> bool:
    """Whether so many answers bear a percentage."""
    return n >= LEAST

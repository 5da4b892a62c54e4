"""What reasons, themes, outcomes and channels are called in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from klantdesk.desk.feedback_views import LEAST, AnswerLine, FollowUp, ReasonRow, ThemeRow
from klantdesk.desk.questions import say
from klantdesk.ui import texts

ASIDE = frozenset({"other", "unknown"})
"""Reasons that say nothing of the shop: they never stand in a headline."""


def topic(key: str) -> str:
    """A reason or theme; a key nobody knows is shown as it stands."""
    names = {
        "size": QCoreApplication.translate("Topics", "Size not there"),
        "item": QCoreApplication.translate("Topics", "Colour or article not there"),
        "not_found": QCoreApplication.translate("Topics", "Not found"),
        "fit": QCoreApplication.translate("Topics", "Does not fit or suit"),
        "price": QCoreApplication.translate("Topics", "Too expensive"),
        "cheaper_elsewhere": QCoreApplication.translate("Topics", "Cheaper elsewhere or online"),
        "quality": QCoreApplication.translate("Topics", "Quality or material"),
        "service": QCoreApplication.translate("Topics", "Too little or too much help"),
        "waiting": QCoreApplication.translate("Topics", "Waiting too long"),
        "thinking": QCoreApplication.translate("Topics", "Wants to think about it"),
        "information": QCoreApplication.translate("Topics", "Price or information unclear"),
        "atmosphere": QCoreApplication.translate("Topics", "Atmosphere, crowd or music"),
        "access": QCoreApplication.translate("Topics", "Parking or getting there"),
        "hours": QCoreApplication.translate("Topics", "Opening hours"),
        "assortment": QCoreApplication.translate("Topics", "Choice too small"),
        "online": QCoreApplication.translate("Topics", "Webshop and delivery"),
        "browsing": QCoreApplication.translate("Topics", "Just looking"),
        "compliment": QCoreApplication.translate("Topics", "Compliment"),
        "other": QCoreApplication.translate("Topics", "Something else"),
        "unknown": QCoreApplication.translate("Topics", "Does not know"),
    }
    return names.get(key, key)


def theme_name(row: ThemeRow) -> str:
    """A theme by the shop's own name, else by the usual one."""
    return row.name or topic(row.key)


def reason(row: ReasonRow) -> str:
    """A reason by its usual name; an answer of the shop's own by what it was called last."""
    return say(row.title, texts.lang()) or topic(row.key)


def reason_said(line: AnswerLine) -> str:
    """The reason of an answer, in the words it had then."""
    return say(line.reason_title, texts.lang()) or topic(line.reason)


def outcome(key: str) -> str:
    """How a visit ended; "" where nobody was asked."""
    names = {
        "bought": QCoreApplication.translate("Topics", "Bought something"),
        "searched": QCoreApplication.translate("Topics", "Did not find it"),
        "browsed": QCoreApplication.translate("Topics", "Just looking"),
    }
    return names.get(key, "")


def survey(key: str) -> str:
    """A survey by its id."""
    names = {
        "exit": QCoreApplication.translate("Topics", "Exit survey"),
        "after_purchase": QCoreApplication.translate("Topics", "After the purchase"),
        "review": QCoreApplication.translate("Topics", "Review"),
    }
    return names.get(key, key)


def channel(key: str) -> str:
    """Where somebody said it: winkel, webshop or an import."""
    return {
        "store": QCoreApplication.translate("Topics", "shop"),
        "web": QCoreApplication.translate("Topics", "webshop"),
        "import": QCoreApplication.translate("Topics", "import"),
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
            return self.tr("Send e-mail")
        return self.tr("See the answer")

    def when(self, waiting: FollowUp) -> str:
        """The day and where."""
        day = texts.short_date(waiting.day).rsplit(" ", 1)[0]
        return ", ".join(part for part in (day, channel(waiting.channel)) if part)


def enough(n: int) -> bool:
    """Whether so many answers bear a percentage."""
    return n >= LEAST

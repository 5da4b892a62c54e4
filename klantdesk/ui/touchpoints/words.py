"""What the page says of contacts: the answer, the finding of the card, and each kind in words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from klantdesk import wording
from klantdesk.desk.touchpoints import LEAST, Contacts, Leads, Touchpoint
from klantdesk.ui import texts
from klantdesk.ui.parts.answer import Word, parse

TENTH = 0.1
HALF_A_TENTH, ALMOST_ALL = 0.05, 0.95


def kind_name(kind: str) -> str:
    """What a kind of contact is called: Winkelbezoek."""
    return texts.capital(wording.phrase(f"contacts.{kind}", texts.lang()))


def lifts(one: Touchpoint) -> bool:
    """Whether customers surely buy more often after this contact than usual."""
    return one.tells and one.share is not None and one.usual is not None and one.share > one.usual


def share_of(one: Touchpoint) -> float:
    """The share, for who knows that there is one."""
    return one.share or 0.0


def _gain(one: Touchpoint) -> float:
    return share_of(one) - (one.usual or 0.0)


def _rank(one: Touchpoint) -> tuple[bool, bool, float, int]:
    return one.share is None, not lifts(one), -_gain(one) if lifts(one) else 0.0, -one.moments


class TouchpointWords(QObject):
    """The sentences of one state of the shop."""

    def __init__(self, shown: Contacts) -> None:
        super().__init__()
        self.shown = shown
        self.said = [one for one in shown.touchpoints if one.share is not None]
        self.ordered = sorted(shown.touchpoints, key=_rank)
        """What surely helps most first; of the rest what there is most of, too few to say last."""

    def best(self) -> Touchpoint | None:
        """The kind the answer speaks of: what surely helps most, else what there is most of."""
        return min(self.said, key=_rank, default=None)

    def answer(self) -> list[str | Word]:
        """What leads to a purchase, in one sentence; its coloured words lead to the customers."""
        best = self.best()
        if best is None:
            return [self.tr("There are too few contacts yet to say what they lead to.")]
        after = Word(wording.phrase(f"after_contact.{best.kind}", texts.lang()), best.kind)
        told = self.tr("After {after} {share} buy within 30 days{rest}")
        filled = told.replace("{share}", self.aloud(share_of(best))).replace("{rest}", self._rest(best))
        return parse(filled, after=after)

    def _rest(self, one: Touchpoint) -> str:
        if one.usual is None:
            return "."
        if not one.tells:
            return self.tr(";\nwhether that is more than usual can be chance.")
        if not lifts(one):
            return self.tr(";\nthat is less often than usual.")
        if not one.usual:
            return self.tr(";\nthat is more often than usual.")
        return self.tr(";\nthat is {times} times as often as usual.").format(times=self.times(one))

    def times(self, one: Touchpoint) -> str:
        """How many times as often as usual: 2,3."""
        ratio = round(share_of(one) / (one.usual or 1.0), 1)
        return texts.number(ratio) if ratio.is_integer() else texts.decimal(ratio)

    def aloud(self, share: float) -> str:
        """A share as it is said: 4 op de 10."""
        if HALF_A_TENTH <= share <= ALMOST_ALL:
            return self.tr("{n} in 10").format(n=texts.number(min(9, max(1, round(share / TENTH)))))
        return texts.percent(share)

    def context(self) -> str:
        """On what the answer stands, and what it cannot say."""
        over = sum(one.moments for one in self.shown.touchpoints)
        waiting = sum(one.waiting for one in self.shown.touchpoints)
        told = [self.tr("Of %Ln contact(s) the 30 days are over.", "", over)]
        if waiting:
            wait = self.tr("%Ln wait(s) still.", "", waiting)
            told.append(wait)
        if self.said:
            told.append(self.tr("Whoever wants to buy comes by sooner too: this is no proof of a cause."))
        else:
            told.append(self.tr("From {n} of one kind on there is something to say.").format(n=LEAST))
        return " ".join(told)

    # the card

    def title(self) -> str:
        """The finding: how many kinds stand out."""
        lifting, known = sum(lifts(one) for one in self.said), len(self.said)
        if not known:
            return self.tr("Too few contacts of any kind yet")
        if lifting == known:
            return self.tr("After every kind of contact customers buy more often than usual")
        if lifting:
            told = self.tr("After %Ln of {known} kinds of contact customers buy more often", "", lifting)
            return told.format(known=texts.number(known))
        return self.tr("No kind of contact stands out")

    def counts(self, one: Touchpoint) -> str:
        """How often and with how many, and how many wait."""
        parts = [
            self.tr("%Ln contact(s)", "", one.moments + one.waiting),
            self.tr("%Ln customer(s)", "", one.customers),
        ]
        if one.waiting:
            wait = self.tr("%Ln not over", "", one.waiting)
            parts.append(wait)
        return " · ".join(parts)

    def share(self, one: Touchpoint) -> str:
        """The share, or that there are too few."""
        return "–" if one.share is None else texts.percent(one.share)

    def between(self, one: Touchpoint) -> str:
        """The interval of the share, or how many more are needed."""
        if one.low is None or one.high is None:
            return self.tr("%Ln more needed", "", max(1, LEAST - one.moments))
        told = self.tr("between {low} and {high}")
        return told.format(low=texts.percent(one.low), high=texts.percent(one.high))

    def verdict(self, one: Touchpoint) -> str:
        """What the difference with usual is worth."""
        if one.share is None:
            return self.tr("too few to say anything")
        if one.usual is None:
            return self.tr("nobody bought before")
        if not one.tells:
            return self.tr("can be chance")
        if not lifts(one):
            return self.tr("less often than usual")
        if not one.usual:
            return self.tr("more often than usual")
        return self.tr("{times} times as often").format(times=self.times(one))

    def usual(self, one: Touchpoint) -> str:
        """What the same customers do on an ordinary day, and the first purchases among them."""
        parts = []
        if one.usual is not None:
            parts.append(self.tr("usually {share}").format(share=texts.percent(one.usual)))
        if one.first_buyers:
            first = self.tr("%Ln first purchase(s)", "", one.first_buyers)
            parts.append(first)
        return ", ".join(parts)

    def quiet(self, one: Touchpoint) -> str:
        """The link to who bought nothing since."""
        return self.tr("%Ln bought nothing since", "", one.quiet)

    def quiet_name(self, kind: str) -> str:
        """The name of that list."""
        return self.tr("{kind}, nothing bought since").format(kind=kind_name(kind))

    def spoken(self, one: Touchpoint) -> str:
        """A row as a screen reader says it."""
        parts = (kind_name(one.kind), self.counts(one), self.share(one), self.between(one))
        return ", ".join(part for part in (*parts, self.usual(one), self.verdict(one)) if part)

    def columns(self) -> tuple[str, ...]:
        """The heads of the table."""
        return (
            self.tr("Contact"),
            self.tr("Contacts"),
            self.tr("Not over"),
            self.tr("Customers"),
            self.tr("Bought"),
            self.tr("Share"),
            self.tr("95% interval"),
            self.tr("Usually"),
            self.tr("First purchases"),
            self.tr("Nothing since"),
        )

    def rows(self) -> list[list[str]]:
        """The same figures as the picture, in words."""
        return [self._row(one) for one in self.ordered]

    def _row(self, one: Touchpoint) -> list[str]:
        number = texts.number
        interval = "–"
        if one.low is not None and one.high is not None:
            interval = f"{texts.percent(one.low)} – {texts.percent(one.high)}"
        return [
            kind_name(one.kind),
            number(one.moments + one.waiting),
            *(number(count) for count in (one.waiting, one.customers, one.bought)),
            self.share(one),
            interval,
            "–" if one.usual is None else texts.percent(one.usual),
            number(one.first_buyers),
            number(one.quiet),
        ]


class LeadWords(QObject):
    """The sentences on who bought nothing yet."""

    def title(self, leads: Leads) -> str:
        """How many there are."""
        return self.tr("%Ln person(s) bought nothing yet", "", len(leads.ids))

    def told(self, leads: Leads) -> str:
        """Who of them there was contact with, and what was promised them."""
        if not leads.ids:
            return self.tr("Everybody you know has bought something.")
        parts = []
        if leads.until is not None:
            touch = self.tr(
                "There was contact with %Ln of them in the 90 days up to {day}.", "", leads.in_touch
            )
            none = self.tr("There was contact with none of them in the 90 days up to {day}.")
            parts.append((touch if leads.in_touch else none).format(day=texts.long_date(leads.until)))
        if leads.tasks:
            about = self.tr("%Ln open task(s)", "", leads.tasks)
            parts.append(self.tr("About {n} of them: {tasks}.").format(n=leads.with_tasks, tasks=about))
        else:
            parts.append(self.tr("Nothing was promised them that is still to be done."))
        return " ".join(parts)

    def list_name(self) -> str:
        """The name of the list of them."""
        return self.tr("Bought nothing yet")

    def see(self, count: int) -> str:
        """The button to them."""
        return self.tr("Show %Ln person(s)", "", count)

"""How the card says things: the rhythm, the figures, and what each moment was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject

from klantdesk import wording
from klantdesk.desk.card_views import (
    ANSWER,
    CONSENT,
    GROUP,
    PURCHASES,
    RETURN,
    TASK,
    Card,
    Event,
    Figures,
    Mark,
    PurchaseLine,
    Rhythm,
    Timing,
)
from klantdesk.desk.value_views import CustomerValue
from klantdesk.records import THOUSAND, ConsentState
from klantdesk.ui import texts
from klantdesk.ui.feedback import names

DAYS_A_WEEK, DAYS_A_MONTH = 7, 30.4375
WEEKS_FROM, MONTHS_FROM = 14, 60
FAR = 330
FOLLOW_UP = "follow_up"


def first_name(card: Card) -> str:
    """What one says to somebody; a company is called by its whole name."""
    person = card.person
    return person.first_name or (person.name.split()[0] if person.name.split() else card.name)


def every(days: int, *, spelt: bool = False, after: bool = False) -> str:
    """A stretch of time as one says it: (elke) maand, (na) een maand, vier maanden, 12 dagen."""
    if days < WEEKS_FROM:
        key, count = "days", days
    elif days < MONTHS_FROM:
        key, count = "weeks", round(days / DAYS_A_WEEK)
    else:
        key, count = "months", round(days / DAYS_A_MONTH)
    word = f"rhythm.numbers.{count}"
    known = spelt and wording.known(word, texts.lang())
    said = wording.phrase(word, texts.lang()) if known else texts.number(count)
    return wording.phrase(f"rhythm.{'after_' * after}{key}", texts.lang(), n=count, said=said)


def around(day: date, today: date) -> str:
    """A month, with its year where it is another one's."""
    return texts.month_year(day) if abs((day - today).days) > FAR else texts.month_name(day)


class CardWords(QObject):
    """Sentences about a customer."""

    def rhythm(self, card: Card, today: date) -> str:
        """How often, and when next; a day that has passed was expected, also where the data end before it."""
        if card.figures is None:
            return self.tr("Has not bought anything yet.")
        told = card.rhythm
        if told is None:
            return self.tr("Bought %Ln time(s).", "", card.figures.purchases)
        often = every(told.every_days, spelt=True, after=not told.own)
        if told.own:
            past = told.timing is Timing.LOST
            said = self.tr("Used to buy about every {time}.") if past else self.tr("Buys about every {time}.")
        else:
            bought = self.tr("Bought %Ln time(s).", "", card.figures.purchases)
            usual = self.tr("In your shop customers mostly come back after {time}.")
            said = f"{bought} {usual}"
        return f"{said.format(time=often)} {self._expected(told, today)}"

    def _expected(self, told: Rhythm, today: date) -> str:
        if told.timing is Timing.LOST:
            return self.tr("The last visit is so long ago that this customer counts as lost.")
        when = around(told.expected, today)
        if told.expected <= today:
            return self.tr("You expected the next visit around {month}.").format(month=when)
        return self.tr("You expect the next visit around {month}.").format(month=when)

    def value(self, told: CustomerValue) -> tuple[str, str]:
        """What is expected of the coming 12 months or why that is not said; and what the range means."""
        from klantdesk.desk import value

        if told.expected is None:
            return " ".join(texts.notice(note) for note in told.notes), ""
        said = [texts.notice(value.expectation(told.expected))]
        said += [texts.notice(value.told(told.back_test))] if told.back_test else []
        said += [texts.notice(note) for note in told.notes]
        return " ".join(said), texts.notice(value.meaning(told.at))

    def channels(self, figures: Figures) -> str:
        """Through which doors."""
        store = self.tr("%Ln in the shop", "", figures.in_store)
        web = self.tr("%Ln in the webshop", "", figures.on_web)
        both = ((store, figures.in_store), (web, figures.on_web))
        return ", ".join(said for said, count in both if count)

    def timing(self, rhythm: Rhythm | None) -> str:
        """Whether that is late."""
        if rhythm is None:
            return ""
        time = every(rhythm.every_days, after=not rhythm.own)
        if not rhythm.own:
            says = {
                Timing.ON_TIME: self.tr("on time: most come back after {time}"),
                Timing.OVERDUE: self.tr("later than most, who come after {time}"),
                Timing.LATE: self.tr("later than usual"),
                Timing.LOST: self.tr("counts as lost"),
            }
        else:
            says = {
                Timing.ON_TIME: self.tr("on time: buys every {time}"),
                Timing.OVERDUE: self.tr("could come any day: buys every {time}"),
                Timing.LATE: self.tr("later than usual: buys every {time}"),
                Timing.LOST: self.tr("counts as lost: bought every {time}"),
            }
        return says[rhythm.timing].format(time=time)

    def scale(self, mark: Mark) -> str:
        """What a score is out of."""
        return {
            "nps": self.tr("would recommend you, out of 10"),
            "csat10": self.tr("report mark, out of 10"),
            "csat": self.tr("satisfied, out of 5"),
            "ces": self.tr("ease, out of 7"),
        }[mark.scale]

    # the timeline

    def title(self, event: Event) -> str:
        """What a moment was."""
        if event.kind in PURCHASES:
            return self._purchase(event)
        if event.kind == ANSWER:
            return self._answer(event)
        if event.kind == GROUP and event.group is not None:
            name = texts.group(event.group, singular=True)
            return (self.tr("Became: {group}") if event.before else self.tr("Began as: {group}")).format(
                group=name
            )
        if event.kind == CONSENT:
            return self._consent(event)
        return self.contact(event.kind)

    def contact(self, kind: str) -> str:
        """What a kind of contact is called."""
        said = {
            "note": self.tr("Note"),
            "call": self.tr("Telephone call"),
            "visit": self.tr("Visit"),
            "email_sent": self.tr("E-mail sent"),
            "email_opened": self.tr("E-mail opened"),
            "email_clicked": self.tr("Clicked in an e-mail"),
            "quotation": self.tr("Quotation"),
            "cart": self.tr("Left a shopping basket behind"),
            TASK: self.tr("Promised and done"),
        }
        return said.get(kind, kind)

    def _purchase(self, event: Event) -> str:
        said = {
            "purchase_store": self.tr("Bought in the shop, {money}"),
            "purchase_web": self.tr("Bought in the webshop, {money}"),
            RETURN: self.tr("Brought back, {money}"),
        }.get(event.kind, self.tr("Bought, {money}"))
        cents = event.cents or 0
        return said.format(money=texts.exact_money(-cents if event.kind == RETURN else cents))

    def _answer(self, event: Event) -> str:
        told = event.answer
        survey = names.survey(told.survey) if told else ""
        where = {
            "kiosk": self.tr("Answer in the shop"),
            "staff": self.tr("Answer in the shop"),
        }.get(told.mode if told else "", self.tr("Answer"))
        if told and told.survey == "review":
            where = survey
        return (
            where
            if event.score is None
            else self.tr("{answer}, score {score}").format(answer=where, score=event.score)
        )

    def _consent(self, event: Event) -> str:
        channel = channel_name(event.channel)
        given = event.state == ConsentState.GIVEN
        if event.number == FOLLOW_UP:
            said = self.tr("May be answered by {channel}") if given else self.tr("No answer by {channel}")
        elif given:
            said = self.tr("Said yes to news by {channel}")
        else:
            said = self.tr("Said no to news by {channel}")
        return said.format(channel=channel)

    def detail(self, event: Event, lines: tuple[PurchaseLine, ...] | None = None) -> str:
        """The line under it."""
        if event.kind in PURCHASES:
            pieces = self.tr("%Ln article(s)", "", event.pieces)
            what = texts.capital(self.basket(lines)) if lines else pieces
            return " · ".join(part for part in (what, event.place) if part)
        if event.kind == ANSWER:
            return names.quoted(event.text) or self._said(event)
        if event.kind == GROUP:
            was = texts.group(event.before, singular=True) if event.before else ""
            return self.tr("Was: {group}").format(group=was) if was else self.tr("With the first purchase")
        read = self.tr("Read in on this day; the file does not say since when") if event.undated else ""
        by = self.tr("Written down by {name}").format(name=event.author) if event.author else ""
        return " · ".join(part for part in (event.text, read, by) if part)

    def _said(self, event: Event) -> str:
        told = event.answer
        if told is None:
            return ""
        reason = names.reason_said(told) if told.reason else ""
        return " · ".join(part for part in (names.outcome(told.outcome), reason, event.place) if part)

    def basket(self, lines: tuple[PurchaseLine, ...]) -> str:
        """What was bought: Legging en 2 × sok; the same article is named once."""
        pieces: dict[str, PurchaseLine] = {}
        for line in lines:
            if line.product:
                known = pieces.get(line.product)
                count = line.quantity + (known.quantity if known else 0)
                pieces[line.product] = replace(line, quantity=count)
        named = [self.piece(line) for line in pieces.values()]
        if len(named) <= 1:
            return "".join(named)
        return self.tr("{some} and {last}").format(some=", ".join(named[:-1]), last=named[-1])

    def piece(self, line: PurchaseLine) -> str:
        """One line of a receipt."""
        pieces = abs(line.quantity) / THOUSAND
        if pieces == 1:
            return line.product
        count = texts.number(pieces) if pieces == int(pieces) else texts.decimal(pieces)
        return f"{count} × {line.product}"


def channel_name(channel: str) -> str:
    """A channel as one says it; a channel of a file's own as it stands there."""
    key = f"consent.{channel}"
    return wording.phrase(key, texts.lang()) if wording.known(key, texts.lang()) else channel

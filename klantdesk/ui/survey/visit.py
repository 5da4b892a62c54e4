"""One visitor's way through the questions, without anything of Qt: what was said, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass, field

from klantdesk.desk import survey as desk
from klantdesk.desk.survey import Answer, Screen, Survey

CONTACT = "contact"


@dataclass
class Visit:
    """From the first question to thanks; `screen` is the question in sight, None once all is said."""

    survey: Survey
    lang: str
    store: str = ""
    staff: bool = False
    trail: list[Screen] = field(default_factory=list)
    said: dict[str, str | int] = field(default_factory=dict)
    beside: dict[str, str] = field(default_factory=dict)
    """Words said with a choice instead of a tap, by the field of the choice."""
    contact: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.screen: Screen | None = self.survey.first

    @property
    def untouched(self) -> bool:
        """Whether nobody has answered or skipped anything yet."""
        return not self.trail and self.screen is self.survey.first

    def question(self) -> str:
        """What the screen in sight asks, in the visitor's language."""
        if self.screen is None:
            return ""
        before = self.trail[-1].field if self.trail else ""
        return desk.say(self.screen.question(str(self.said.get(before, ""))), self.lang)

    def place(self) -> tuple[int, int]:
        """Which question this is, of how many at most; contact is part of the question before it."""
        if self.screen is None:
            return len(self.trail), len(self.trail)
        extra = int(self.screen.kind == CONTACT)
        number = len(self.trail) + 1 - extra
        return number, number + (0 if extra else self.survey.ahead(self.screen, staff=self.staff))

    def choose(self, key: str) -> None:
        """Tap an answer to a choice."""
        self._say(key)
        self._go_on(key)

    def explain(self, words: str, key: str) -> None:
        """Answer a choice in words, which are about one of its answers."""
        asked = self.screen.field if self.screen else ""
        self.choose(key)
        self.beside[asked] = words

    def score(self, number: int) -> None:
        """Tap a number of a scale."""
        self._say(number)
        self._go_on()

    def write(self, words: str) -> None:
        """Finish an open question."""
        self._say(words.strip())
        self._go_on()

    def skip(self) -> None:
        """Leave the question in sight unanswered."""
        self._say("")
        self._go_on()

    def back(self) -> None:
        """Return to the question before; what was said there stays until it is said otherwise."""
        if self.trail:
            self.screen = self.trail.pop()

    def offer_contact(self, words: str) -> None:
        """Finish an open question and go on to leaving contact details."""
        offered = self.survey.screen(self.screen.offers) if self.screen else None
        if self.screen is not None and offered is not None:
            self._say(words.strip())
            self.trail.append(self.screen)
            self.screen = offered

    def leave_contact(self, details: tuple[str, str, str], consent: str) -> None:
        """Leave name, e-mail and telephone under the text that was agreed to."""
        name, email, phone = details
        self.contact = {"name": name, "email": email, "phone": phone, "consent_text": consent}
        self._go_on()

    def keep_contact_back(self) -> None:
        """Rather not leave contact details."""
        self.contact = {}
        self._go_on()

    def answer(self, staff: str = "", customer: int = 0) -> Answer | None:
        """All that was said on the way to here, as an answer to keep; None when nothing was.

        `staff` is who typed it in, `customer` on whose card.
        """
        asked = {screen.field for screen in (*self.trail, self.screen) if screen is not None}
        said = {name: value for name, value in self.said.items() if name in asked and value != ""}
        words = [words for name, words in self.beside.items() if name in asked]
        if not (said or self.contact):
            return None
        facts = {"survey": self.survey.id, "version": self.survey.version, "store": self.store}
        who = {"mode": "staff" if self.staff else "kiosk", "staff": staff, "customer": customer}
        if words:
            said.setdefault("text", " ".join(words))
        return desk.new_answer(lang=self.lang, **facts, **who, **said, **self.contact)

    def _say(self, value: str | int) -> None:
        if self.screen is not None and self.screen.kind != CONTACT:
            self.said[self.screen.field] = value
            self.beside.pop(self.screen.field, None)

    def _go_on(self, key: str = "") -> None:
        if self.screen is not None:
            self.trail.append(self.screen)
            self.screen = self.survey.after(self.screen, key, staff=self.staff)

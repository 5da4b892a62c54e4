"""What the wizard says of questions, columns and rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from klantdesk import wording
from klantdesk.desk.views import BatchView, ColumnView, Draft
from klantdesk.records import Notice, Question
from klantdesk.ui import texts

WORKBOOKS = frozenset({".xlsx", ".xls", ".xlsm", ".ods", ".xml"})
NUMBER = re.compile(r"-?\d+\.\d+")
EMPTY = frozenset({"no_date", "no_amount", "no_key"})


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in words: what stands bold, what stands behind it, and (value, words) to choose from."""

    question: str
    detail: str
    choices: tuple[tuple[str, str], ...]


def option_words(option: str) -> str:
    """An answer to choose; what has no words of its own stands as it is."""
    for table in ("answers", "reasons"):
        if wording.known(f"{table}.{option}", texts.lang()):
            return texts.capital(wording.phrase(f"{table}.{option}", texts.lang()))
    return option


def field_name(field: str) -> str:
    """What a column can be taken over as: Bonnummer."""
    return texts.capital(wording.field_name(field, texts.lang()))


def fields_quoted(fields: Sequence[str]) -> str:
    """The names of fields as words of their own: ‘datum’ en ‘bedrag’."""
    named = [f"‘{wording.field_name(field, texts.lang())}’" for field in fields]
    return ImportWords().both(", ".join(named[:-1]), named[-1]) if len(named) > 1 else named[0]


def mended_file(draft: Draft, earlier: Sequence[BatchView]) -> str:
    """The name of the file of which these are mended rows; "" for a file of its own."""
    return next((batch.file for batch in earlier if batch.id == draft.mends), "")


def kinds_told(kind: str) -> str:
    """What a file holds: bestellingen, klanten."""
    return ", ".join(wording.phrase(f"kinds.{one}", texts.lang()) for one in kind.split(","))


def reasons_told(counts: dict[str, int]) -> str:
    """Reasons with how many, most first: 3 geannuleerd, 1 concept."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(wording.reason_counted(code, n, texts.lang()) for code, n in ordered if n)


def as_shown(amount: str, file: Path) -> str:
    """An amount of a workbook with the decimal sign of the language; a text file's stands as it is."""
    of_workbook = file.suffix.lower() in WORKBOOKS
    return (
        texts.decimal(float(amount), len(amount.partition(".")[2]))
        if of_workbook and NUMBER.fullmatch(amount)
        else amount
    )


NAMED = 5
"""More customers than these are counted, not named."""


class ImportWords(QObject):
    """The sentences in which something is counted or asked."""

    def stayed(self, names: Sequence[str]) -> str:
        """Who was not taken back, because somebody wrote something down of them; "" for nobody."""
        if not names:
            return ""
        more = self.tr("and %Ln more", "", len(names) - NAMED) if len(names) > NAMED else ""
        named = ", ".join(names[:NAMED])
        told = self.tr("Stayed because something was written down of them by hand: {names}.")
        return told.format(names=" ".join(part for part in (named, more) if part))

    def asked(self, question: Question) -> Asked:
        """A question in the language of the window."""
        kind, _, value = question.key.partition(".")
        about = f"{value}: {question.example}" if kind == "consent" and question.example else value
        if question.known_as:
            return self._known_elsewhere(question)
        told = wording.phrase(f"questions.{kind}", texts.lang(), value=about, example=question.example)
        bold, mark, rest = texts.capital(told).partition("?")
        detail = " ".join(part for part in (rest.strip(), self._detail(kind)) if part)
        choices = tuple((option, option_words(option)) for option in question.options)
        return Asked(bold + mark, detail, choices)

    def _known_elsewhere(self, question: Question) -> Asked:
        """Whether purchases that are known from another source are of the same shop."""
        facts = {"n": question.rows, "known_as": question.known_as}
        told = wording.phrase("questions.source_known", texts.lang(), **facts)
        bold, mark, rest = texts.capital(told).partition("?")
        yes, no = self.tr("Yes, they count once"), self.tr("No, it is another shop")
        choices = tuple(zip(question.options, (yes, no), strict=True))
        return Asked(bold + mark, rest.strip(), choices)

    def _detail(self, kind: str) -> str:
        """Why it is asked."""
        return {
            "consent": self.tr("Only if the customer ticked this."),
            "tax": self.tr("Your figures then count them all the same way."),
            "currency": self.tr("A shop counts in one currency."),
            "source": self.tr("Choose the same as before, or type the name of the other one."),
        }.get(kind, "")

    def choose(self) -> str:
        """What stands in a list in which nothing is chosen."""
        return self.tr("Choose")

    def name_it(self) -> str:
        """What stands in a list in which any name may be typed."""
        return self.tr("Choose or type a name")

    def same_source(self) -> str:
        """The answer that receipts belong to the source they were compared with."""
        return self.tr("The same as before")

    def leave_out(self) -> str:
        """A column that is not taken over."""
        return self.tr("Leave out")

    def column_name(self, column: ColumnView) -> str:
        """What the list of a column shows."""
        if column.state == "question" and not column.field:
            return self.choose()
        return field_name(column.field) if column.field else self.leave_out()

    def state_of(self, column: ColumnView) -> tuple[str, str, str]:
        """How a column stands: icon, ink and words."""
        if column.flawed:
            return "warning-fill", "warn.text", self._flawed(*column.flawed[0])
        if column.state == "question":
            is_consent = column.field.startswith("consent") or not column.field
            told = self.tr("permission?") if is_consent else self.tr("see below")
            return "question-fill", "accent.text", told
        if column.state == "doubtful":
            return "warning-fill", "warn.text", self.tr("is this right?")
        if column.field:
            return "check-circle-fill", "good.text", self.tr("recognised")
        return "minus", "ink.tertiary", self.tr("left out")

    def _flawed(self, reason: str, rows: int) -> str:
        """How many cells of a column are wrong, in two or three words."""
        if reason == "bad_date":
            return self.tr("%Ln do(es) not exist", "", rows)
        return self.tr("%Ln is/are empty", "", rows) if reason in EMPTY else self.tr("%Ln wrong", "", rows)

    def rejects(self, notice: Notice) -> tuple[str, str]:
        """What will be rejected, as a bold sentence and an example."""
        facts = dict(notice.facts)
        bold = self.tr("%Ln row(s) will stay out: {reason}.", "", int(facts.get("n", 0)))
        value = facts.get("value", "")
        example = self.tr("For example {value}.").format(value=value) if value else ""
        return bold.format(reason=wording.reason(notice.key, texts.lang())), example

    def questions_title(self, choices: int, remarks: int) -> str:
        """The head of the card with questions: one choice left, and two things to know."""
        parts = [self.tr("%Ln more choice(s)", "", choices)] if choices else []
        if remarks:
            know = self.tr("%Ln thing(s) to know", "", remarks)
            parts.append(know)
        both = self.tr("{choices}, and {remarks}")
        if len(parts) > 1:
            return both.format(choices=parts[0], remarks=parts[1])
        return parts[0] if parts else self.tr("Your choices")

    def both(self, one: str, other: str) -> str:
        """Two things together."""
        return self.tr("{one} and {other}").format(one=one, other=other)

    def mended(self, came: int, wrong: int) -> tuple[str, str, str]:
        """What became of the rows that were filled in: tone, title and detail of a note."""
        if not came:
            told = self.tr("%Ln row(s) is/are still not right", "", wrong)
            return "warn", told, self.tr("Nothing changed.")
        detail = self.tr("It is an import of its own, which you can undo in the list of imports.")
        if wrong:
            still = self.tr("%Ln other(s) is/are still not right.", "", wrong)
            detail = f"{still} {detail}"
        return "good", self.tr("%Ln row(s) came in after all", "", came), detail

    def purchases(self, count: int) -> str:
        """541 aankopen."""
        return self.tr("%Ln purchase(s)", "", count)

    def apart(self, kind: str, count: int) -> str:
        """What is neither purchase nor customer: 214 antwoorden, 31 bezoekersaantallen."""
        if kind == "visitors":
            return self.tr("%Ln visitor count(s)", "", count)
        if kind == "contacts":
            return self.tr("%Ln contact(s)", "", count)
        return self.tr("%Ln answer(s)", "", count)

    def permissions(self, count: int) -> str:
        """3 toestemmingen en afmeldingen."""
        return self.tr("%Ln permission(s) or unsubscription(s)", "", count)

    def customers(self, count: int) -> str:
        """396 klanten."""
        return self.tr("%Ln customer(s)", "", count)

    def new_customers(self, count: int) -> str:
        """48 nieuwe klanten."""
        return self.tr("%Ln new customer(s)", "", count)

    def idle(self, count: int) -> str:
        """Why the figures count fewer new customers than came in."""
        told = self.tr("%Ln of the new customers bought nothing yet: a return or cancelled order.", "", count)
        first = self.tr("Your figures count a customer as new from the first purchase on.")
        return f"{told} {first}"

    def purchases_changed(self, count: int) -> str:
        """3 aankopen bijgewerkt."""
        return self.tr("%Ln purchase(s) changed", "", count)

    def customers_changed(self, count: int) -> str:
        """19 klanten bijgewerkt."""
        return self.tr("%Ln customer(s) changed", "", count)

    def changed(self, count: int) -> str:
        """19 gewijzigd."""
        return self.tr("%Ln changed", "", count)

"""What the wizard says of questions, columns and rows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from klantdesk import wording
from klantdesk.desk.views import ColumnView
from klantdesk.records import Notice, Question
from klantdesk.ui import texts

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in words: what stands bold, what stands behind it, and (value, words) to choose from."""

    question: str
    detail: str
    choices: tuple[tuple[str, str], ...]


def asked(question: Question) -> Asked:
    """A question in the language of the window."""
    kind, _, value = question.key.partition(".")
    about = f"{value}: {question.example}" if kind == "consent" and question.example else value
    told = wording.phrase(f"questions.{kind}", texts.lang(), value=about, example=question.example)
    bold, mark, rest = texts.capital(told).partition("?")
    detail = " ".join(part for part in (rest.strip(), _detail(kind)) if part)
    choices = tuple((option, option_words(option)) for option in question.options)
    return Asked(bold + mark, detail, choices)


def _detail(kind: str) -> str:
    """Why it is asked."""
    return {
        "consent": translate("Import", "Only if the customer ticked this."),
        "tax": translate("Import", "Your figures then count them all the same way."),
        "currency": translate("Import", "A shop counts in one currency."),
    }.get(kind, "")


def state_of(column: ColumnView) -> tuple[str, str, str]:
    """How a column stands: icon, ink and words."""
    if column.flawed:
        reason, rows = column.flawed[0]
        return "warning-fill", "warn.text", flawed(reason, rows)
    if column.state == "question":
        return "question-fill", "accent.text", translate("Import", "permission?")
    if column.state == "doubtful":
        return "warning-fill", "warn.text", translate("Import", "is this right?")
    if column.field:
        return "check-circle-fill", "good.text", translate("Import", "recognised")
    return "minus", "ink.tertiary", translate("Import", "left out")


def flawed(reason: str, rows: int) -> str:
    """How many cells of a column are wrong, in two or three words."""
    if reason == "bad_date":
        return translate("Import", "%Ln do(es) not exist", None, rows)
    if reason in {"no_date", "no_amount", "no_key"}:
        return translate("Import", "%Ln is/are empty", None, rows)
    return translate("Import", "%Ln is/are wrong", None, rows)


def rejects(notice: Notice) -> tuple[str, str]:
    """What will be rejected, as a bold sentence and an example."""
    facts = dict(notice.facts)
    rows = facts.get("n", 0)
    bold = translate("Import", "%Ln row(s) will stay out: {reason}.", None, int(rows))
    value = facts.get("value", "")
    example = translate("Import", "For example {value}.").format(value=value) if value else ""
    return bold.format(reason=wording.reason(notice.key, texts.lang())), example


def questions_title(choices: int, remarks: int) -> str:
    """The head of the card with questions: one choice left, and two things to know."""
    parts = []
    if choices:
        parts.append(translate("Import", "%Ln more choice(s)", None, choices))
    if remarks:
        parts.append(translate("Import", "%Ln thing(s) to know", None, remarks))
    both = translate("Import", "{choices}, and {remarks}")
    if not parts:
        return translate("Import", "Your choices")
    return both.format(choices=parts[0], remarks=parts[1]) if len(parts) > 1 else parts[0]


def purchases(count: int) -> str:
    """541 aankopen."""
    return translate("Import", "%Ln purchase(s)", None, count)


def customers(count: int) -> str:
    """396 klanten."""
    return translate("Import", "%Ln customer(s)", None, count)


def new_customers(count: int) -> str:
    """48 nieuwe klanten."""
    return translate("Import", "%Ln new customer(s)", None, count)


def reasons_told(counts: dict[str, int]) -> str:
    """Reasons with how many, most first: 3 geannuleerd, 1 concept."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{texts.number(n)} {wording.reason(code, texts.lang())}" for code, n in ordered if n)


def option_words(option: str) -> str:
    """An answer to choose; what has no words of its own stands as it is."""
    for table in ("answers", "reasons"):
        if wording.known(f"{table}.{option}", texts.lang()):
            return texts.capital(wording.phrase(f"{table}.{option}", texts.lang()))
    return option

"""What a receipt's words mean: whether it counts, through which door it came, in which currency."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from klantdesk.exchange import words
from klantdesk.exchange.headers import normalise
from klantdesk.records import Channel, Question, Reason

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from klantdesk.exchange.table import Table

COUNTED, REFUNDED = "counted", "refunded"
CHOICES = (COUNTED, Reason.UNPAID, Reason.CANCELLED, Reason.ABANDONED, Reason.DRAFT, Reason.TEST, REFUNDED)
_CHANNELS = {"store": Channel.STORE, "web": Channel.WEB}


@dataclass(slots=True)
class Standing:
    """Per receipt: "" or the Reason it is kept out, whether it was refunded wholly, and its channel."""

    state: list[str]
    refunded: NDArray[np.bool_]
    channel: NDArray[np.int64]
    store: list[str]
    questions: list[Question] = field(default_factory=list)


def read(table: Table, heads: NDArray[np.int64], answers: Mapping[str, str]) -> Standing:
    """The standing of receipts by the row that speaks for each; unknown status words are questions."""
    status = table.texts("status")
    codes = status.codes[heads]
    used = np.bincount(codes, minlength=len(status.values))
    meanings = [_meaning(table, text, answers) for text in status.values]
    questions = [
        Question(f"status.{text}", CHOICES, text, int(used[code]))
        for code, (text, meaning) in enumerate(zip(status.values, meanings, strict=True))
        if used[code] and meaning is None
    ]
    kept_out = ["" if meaning in {COUNTED, REFUNDED, None} else str(meaning) for meaning in meanings]
    state = [kept_out[code] for code in codes.tolist()]
    for place in np.flatnonzero(table.texts("cancelled_at").stated[heads]):
        state[place] = state[place] or Reason.CANCELLED
    back = np.asarray([meaning == REFUNDED for meaning in meanings], bool)
    stores = table.texts("store")
    return Standing(
        state,
        back[codes],
        _channels(table, heads),
        stores.taken(heads),
        _by_key(questions),
    )


def _meaning(table: Table, text: str, answers: Mapping[str, str]) -> str | None:
    """What a status word means: the owner's answer, else the format's; None where nobody knows."""
    if not text:
        return COUNTED
    word = normalise(text)
    for key, value in answers.items():
        if key.startswith("status.") and normalise(key.partition(".")[2]) == word and value in CHOICES:
            return value
    known = table.format.statuses
    return known.get(word) or known.get(word.removeprefix(table.format.status_prefix).strip())


def _by_key(questions: list[Question]) -> list[Question]:
    """One question a word, whatever its case, most rows first."""
    best: dict[str, Question] = {}
    for question in questions:
        word = normalise(question.key)
        known = best.get(word)
        rows = question.rows + (known.rows if known else 0)
        key = max(question.key, known.key) if known else question.key
        best[word] = Question(key, question.options, key.partition(".")[2], rows)
    return sorted(best.values(), key=lambda question: (-question.rows, question.key))


def _channels(table: Table, heads: NDArray[np.int64]) -> NDArray[np.int64]:
    texts = table.texts("channel")
    otherwise = _CHANNELS.get(table.format.channel_otherwise, Channel.UNKNOWN)
    known = [
        _CHANNELS.get(table.format.channels.get(normalise(text), ""), otherwise) for text in texts.values
    ]
    return np.asarray(known, np.int64)[texts.codes[heads]]


def credit_notes(table: Table, heads: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Per receipt whether its number says that it takes back: by the format's prefixes, or by its header."""
    if normalise(table.header("number")) in words.flat("returns", "words"):
        return np.ones(len(heads), bool)
    number = table.ids("number")
    prefixes = table.format.credit.prefixes
    credit = [bool(prefixes) and text.startswith(prefixes) for text in number.values]
    return np.asarray(credit, bool)[number.codes[heads]]


def vouchers(table: Table) -> NDArray[np.bool_]:
    """Per row whether it sells a gift voucher, by the name or category of the product."""
    found = np.zeros(table.size, bool)
    marks = [normalise(word) for word in words.group("vouchers")["words"]]
    for name in ("product", "category") if table.format.vouchers_apart else ():
        texts = table.texts(name)
        hits = [any(mark in bare for mark in marks) for bare in map(normalise, texts.values)]
        found |= np.asarray(hits, bool)[texts.codes]
    return found


def currencies(table: Table, heads: NDArray[np.int64]) -> tuple[list[str], NDArray[np.int32]]:
    """Currency codes stated (upper case, "" first), and per receipt which one."""
    texts = table.texts("currency").mapped(lambda text: _SIGNS.get(text, text).upper())
    return texts.values, texts.codes[heads]


_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "euro": "EUR", "Euro": "EUR"}

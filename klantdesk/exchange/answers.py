"""A file of survey answers or reviews: each row one answer, of whom it says and at what score.

A score that stands in no scale is refused, not rounded; a reason in other words than ours becomes
part of the open answer. Which scale a plain "score" has, its own column decides.
"""

from __future__ import annotations

from array import array
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from klantdesk.exchange import consents, kinds, people, words
from klantdesk.exchange import scores as written
from klantdesk.exchange.amounts import State
from klantdesk.exchange.content import short_hash
from klantdesk.exchange.extract import Extract, Options
from klantdesk.exchange.scores import NO_SCORE, SCALES
from klantdesk.records import NOBODY, Answer, Harvest, Reason, to_date

if TYPE_CHECKING:
    from collections.abc import Mapping as Pairs

    from numpy.typing import NDArray

    from klantdesk.exchange.days import Days
    from klantdesk.exchange.ledger import Ledger
    from klantdesk.exchange.table import Table

_TEXTS = ("text", "wanted", "helped", "store", "staff")


def harvest(table: Table, ledger: Ledger, answers: Pairs[str, str], options: Options) -> Extract:
    """The answers of a file, and what became of each of its rows."""
    questions, said = consents.questions(table, answers)
    days = table.days("date")
    _judge_days(ledger, days)
    scores = _scores(table, ledger)
    _judge_silence(table, ledger, scores)
    rows = np.flatnonzero(ledger.open)
    found = people.find(table, rows, days.day[rows].astype(np.int64), options.country, said)
    told = _Told(table, days, scores)
    given = [told.answer(int(row)) for row in rows]
    named = _named(given, [found.customers[who].key if who != NOBODY else "" for who in found.of_row])
    questions = [*days.questions(), *questions]
    good = days.day[rows]
    return Extract(
        harvest=None
        if questions
        else Harvest(customers=found.customers, answers=list(zip(named, found.of_row.tolist(), strict=True))),
        questions=questions,
        rows_read=table.size,
        rows_imported=len(rows),
        skipped=ledger.skipped(),
        rejected=ledger.problems(table),
        rejected_rows=ledger.rejected_rows(),
        faults=ledger.faults(table),
        first_day=to_date(int(good.min())) if len(rows) else None,
        last_day=to_date(int(good.max())) if len(rows) else None,
        notices=list(table.sheet.notices),
        rows_per_record=array("q", [1] * len(rows)),
    )


def _judge_days(ledger: Ledger, days: Days) -> None:
    ledger.reject(days.state == State.BLANK, Reason.NO_DATE, "date")
    ledger.reject(~days.good, Reason.BAD_DATE, "date")


def _judge_silence(table: Table, ledger: Ledger, scores: dict[str, NDArray[np.int64]]) -> None:
    """A row without any answer is none."""
    silent = np.ones(table.size, bool)
    for column in scores.values():
        silent &= column == NO_SCORE
    for name in kinds.SAID:
        if name not in kinds.SCORES and table.has(name):
            silent &= ~table.texts(name).stated
    ledger.skip(silent, Reason.NO_ANSWER)


def _scores(table: Table, ledger: Ledger) -> dict[str, NDArray[np.int64]]:
    """Per scale the score of each row, NO_SCORE where there is none; others are refused."""
    found: dict[str, NDArray[np.int64]] = {}
    for name in kinds.SCORES:
        if not table.has(name):
            continue
        texts = table.texts(name)
        values = np.asarray([written.read(text) for text in texts.values], np.int64)
        scale = _scale(name, values)
        wrong = np.asarray([bool(text) for text in texts.values], bool)
        wrong &= ~np.isin(values, list(SCALES[scale]))
        ledger.reject(wrong[texts.codes], Reason.BAD_SCORE, name)
        found.setdefault(scale, np.where(wrong, NO_SCORE, values)[texts.codes])
    return found


def _scale(name: str, values: NDArray[np.int64]) -> str:
    """The scale of a column: satisfaction up to 5 or up to 10, a plain score likewise or NPS."""
    most, least = values.max(initial=0), values[values != NO_SCORE].min(initial=1)
    if name == "csat":
        return "csat10" if most > max(SCALES["csat"]) else name
    if name == "score":
        return "csat" if most <= max(SCALES["csat"]) and least > 0 else "nps"
    return name


class _Told:
    """What the rows of a file say, row by row."""

    def __init__(self, table: Table, days: Days, scores: dict[str, NDArray[np.int64]]) -> None:
        self._days, self._scores = days, scores
        self._texts = {name: table.texts(name) for name in _TEXTS if table.has(name)}
        self._words = {name: table.texts(name) for name in ("reason", "outcome") if table.has(name)}

    def answer(self, row: int) -> Answer:
        """The answer of a row, without a name of its own yet."""
        said = {name: column.at(row) for name, column in self._texts.items()}
        told = {name: column.at(row) for name, column in self._words.items()}
        reason, outcome = (words.meaning(f"{name}s", told.get(name, "")) for name in ("reason", "outcome"))
        unknown = [
            told[name] for name, key in (("reason", reason), ("outcome", outcome)) if name in told and not key
        ]
        text = ". ".join(filter(None, (*unknown, said.get("text", ""))))
        scores = {name: int(column[row]) for name, column in self._scores.items()}
        stated: dict[str, int | None] = {name: n for name, n in scores.items() if n != NO_SCORE}
        return Answer(
            uuid="",
            at=to_date(int(self._days.day[row])).isoformat(),
            survey=_survey(reason or outcome, stated),
            mode="import",
            reason=reason,
            outcome=outcome or ("searched" if reason else ""),
            text=text,
            wanted=said.get("wanted", ""),
            helped=said.get("helped", ""),
            store=said.get("store", ""),
            staff=said.get("staff", ""),
            nps=stated.get("nps"),
            csat=stated.get("csat"),
            csat10=stated.get("csat10"),
            ces=stated.get("ces"),
        )


def _survey(why: str, scores: Pairs[str, object]) -> str:
    """Which of our surveys an answer is most like."""
    if why or not scores:
        return "exit"
    return "review" if set(scores) <= {"csat", "csat10"} else "after_purchase"


def _named(given: list[Answer], keys: list[str]) -> list[Answer]:
    """Answers with a uuid of what they say and of whom, and the how-manieth such in the file it is.

    So another order of the rows changes nothing, and two visitors who say the same both count.
    """
    seen: Counter[str] = Counter()
    named = []
    for one, key in zip(given, keys, strict=True):
        mark = short_hash(
            one.at, key, one.reason, one.outcome, one.text, one.wanted, one.helped, one.store,
            one.nps, one.csat, one.csat10, one.ces,
        )  # fmt: skip
        seen[mark] += 1
        named.append(replace(one, uuid=f"{mark}-{seen[mark]}"))
    return named

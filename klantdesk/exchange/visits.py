"""A file of visitor counts: a row a day, or a row an hour, of one store or of several."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from klantdesk.exchange import words
from klantdesk.exchange.amounts import MICRO, State
from klantdesk.exchange.extract import Extract
from klantdesk.exchange.headers import normalise
from klantdesk.records import NOBODY, Harvest, Reason, VisitorCount, to_date

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from klantdesk.exchange.ledger import Ledger
    from klantdesk.exchange.table import Table

MOST = 1_000_000
"""No shop has more people in on a day."""
_HOUR = re.compile(
    r"\s*'?(?P<hour>\d{1,2})(?:[:.uh]\d\d)?(?::\d\d)?\s*(?:u|h|uur|heures?)?(?P<half>[ap]\.?m\.?)?\s*"
    r"(?:(?:[-–]|(?<=\s)(?:tot|a|à|to)\s).*)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"[T ,](?P<hour>\d{1,2}):\d\d(?::\d\d)?\s*(?P<half>[ap]\.?m\b)?", re.IGNORECASE)
_HOURS = range(24)
_NOON = 12


def harvest(table: Table, ledger: Ledger) -> Extract:
    """The counts of a file; rows of the same day, hour and store are two doors and add up."""
    ledger.skip(_totals(table), Reason.FOOTER)
    days = table.days("date")
    ledger.reject(days.state == State.BLANK, Reason.NO_DATE, "date")
    ledger.reject(~days.good, Reason.BAD_DATE, "date")
    visitors, buyers = _counts(table, ledger, "visitors"), _counts(table, ledger, "buyers")
    hours = _hours(table, ledger)
    stores = table.texts("store")
    rows = np.flatnonzero(ledger.open)
    found: dict[tuple[int, int, str], list[int]] = defaultdict(list)
    for row in rows.tolist():
        found[int(days.day[row]), int(hours[row]), stores.at(row)].append(row)
    visits = [
        VisitorCount(day, int(visitors[of].sum()), store, hour, int(buyers[of].sum()))
        for (day, hour, store), of in found.items()
    ]
    counted = [visit.day for visit in visits]
    return Extract(
        harvest=None if days.unsettled else Harvest(visits=visits),
        questions=days.questions(),
        rows_read=ledger.read(),
        rows_imported=ledger.imported(),
        skipped=ledger.skipped(),
        rejected=ledger.problems(table),
        rejected_rows=ledger.rejected_rows(),
        faults=ledger.faults(table),
        first_day=to_date(min(counted)) if counted else None,
        last_day=to_date(max(counted)) if counted else None,
        notices=list(table.sheet.notices),
        rows_per_record=array("q", map(len, found.values())),
    )


def _totals(table: Table) -> NDArray[np.bool_]:
    """Rows that say "total" where the day or the hour stands."""
    found = np.zeros(table.size, bool)
    for texts in (table.texts("date"), table.texts("hour")):
        footers = [normalise(text) in words.flat("footer", "words") for text in texts.values]
        found |= np.asarray(footers, bool)[texts.codes]
    return found


def _counts(table: Table, ledger: Ledger, name: str) -> NDArray[np.int64]:
    """Whole numbers of people; a row without visitors is none, one with half a visitor is refused."""
    if not table.has(name):
        return np.zeros(table.size, np.int64)
    numbers = table.numbers(name)
    if name == "visitors":
        ledger.skip(numbers.state == State.BLANK, Reason.EMPTY)
    stated = numbers.state != State.BLANK
    whole = numbers.good & (numbers.micro % MICRO == 0) & (numbers.micro >= 0)
    whole &= numbers.micro <= MOST * MICRO
    ledger.reject(stated & ~whole, Reason.BAD_COUNT, name)
    return np.where(whole, numbers.micro // MICRO, 0)


def _hours(table: Table, ledger: Ledger) -> NDArray[np.int64]:
    """The hour of each row, NOBODY for a whole day; also where the day's cell has a time of day.

    One and the same time on every row is how a program writes a day.
    """
    if not table.has("hour"):
        texts = table.texts("date")
        clocks = np.asarray([_clock(text) for text in texts.values], np.int64)[texts.codes]
        return clocks if len(np.unique(clocks)) > 1 else np.full(table.size, NOBODY)
    texts = table.texts("hour")
    hours = np.asarray([_hour(text) for text in texts.values], np.int64)
    wrong = np.asarray([bool(text) for text in texts.values], bool) & (hours == NOBODY)
    ledger.reject(wrong[texts.codes], Reason.BAD_COUNT, "hour")
    return hours[texts.codes]


def _hour(text: str) -> int:
    return _of_day(_HOUR.fullmatch(text))


def _clock(text: str) -> int:
    return _of_day(_CLOCK.search(text))


def _of_day(match: re.Match[str] | None) -> int:
    """The hour of the day, NOBODY where there is none; afternoon hours may already count to 24."""
    if match is None:
        return NOBODY
    hour, half = int(match["hour"]), (match["half"] or "").casefold()
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half.startswith("p") else 0)
    return hour if hour in _HOURS else NOBODY

"""Dates as people and programs write them: cells to day numbers, the order decided once per column.

A plain time is local; a time with an offset keeps its own local date; a UTC time is turned to the
shop's zone. Nothing is guessed: a column in which day and month could be either is a question.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import numpy as np

from klantdesk.exchange import words
from klantdesk.exchange.amounts import State
from klantdesk.exchange.headers import normalise
from klantdesk.records import Question, to_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from klantdesk.exchange.frames import Cell

ORDERS = ("dmy", "mdy")
MONTHS = 12
LONGEST_MONTH = 31
LONGEST = 100
"""Signs of a moment written out in full, with its zone; in a longer text looking for one could take hours."""
FIRST_YEAR, LAST_YEAR = 1900, 2100
_SHORT = 2
"""Digits of a day, a month and a year without its century."""
_NOON = 12
FIRST_SALE = date(1990, 1, 1)
"""No till or webshop we read from is older: an earlier sale is a slip of the pen."""
SLACK = timedelta(days=1)
"""Where the shop and its web host live in different zones, tomorrow has begun already."""
_SERIAL_START = date(1899, 12, 30)
_SERIALS = range(20_000, 80_000)
_HEAD = re.compile(r"'?(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,4})(?:[T ,]+(\S.*))?")
_COMPACT = re.compile(r"'?((?:19|20)\d\d)(\d\d)(\d\d)(?:[T ]?(\d\d:?\d\d.*))?")
_WORDY = re.compile(
    r"(?:[^\W\d]+\.?,? +)?(\d{1,4})(?:er|e|st|nd|rd|th)?[. \-/]+(?:de +)?([^\W\d]+)\.?,?"
    r"[ \-/]+(?:de +)?(\d{2,4})(?:[ ,]+(.*))?"
)
_WORDY_MONTH_FIRST = re.compile(
    r"(?:[^\W\d]+\.?,? +)?([^\W\d]{3,})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})(?:[ ,]+(.*))?"
)
_NUMBER = re.compile(r"'?(\d{5})(?:[.,]\d+)?")
_EPOCH = re.compile(r"(1\d{9})(?:\d{3})?(?:\.\d+)?")
"""Seconds or milliseconds since 1970, as programs count; of the years 2001 to 2033."""
_CLOCK = re.compile(
    r"(?:(?:à|om|at|um) +)?(\d{1,2})[:.hu](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(.*)",
    re.IGNORECASE,
)
_ZERO = re.compile(r"(?:z|utc|gmt|[+-]00:?(?:00)?)(?:\s.*)?", re.IGNORECASE)

Parts = tuple[int, int, int]


@dataclass(slots=True, eq=False)
class Days:
    """A column of days since 1970-01-01 (0 unless GOOD) and a State per row."""

    day: NDArray[np.int32]
    state: NDArray[np.uint8]
    unsettled: str = ""
    """A date of which nobody can tell day from month, where the column has no surer one."""

    @property
    def good(self) -> NDArray[np.bool_]:
        """Per row whether there is a day."""
        return np.asarray(self.state == State.GOOD, bool)

    def questions(self) -> list[Question]:
        """Which of day and month stands first, where only the owner can say."""
        rows = int(self.good.sum())
        return [Question("date_order", ORDERS, self.unsettled, rows)] if self.unsettled else []


def read(
    codes: NDArray[np.int32],
    values: list[Cell],
    order: str = "",
    *,
    zone: str,
    today: date,
    utc: bool = False,
    sold: bool = False,
) -> Days:
    """A raw column as days.

    `order` (dmy, mdy) settles what the column leaves open; `utc`: times without offset are UTC;
    a year of two digits is of the latest century in which it does not lie after `today`. Where
    something was `sold`, days before 1990 and after tomorrow are BAD.
    """
    settled, unsettled = decide((value for value in values if isinstance(value, str)), order)
    reader = _Reader(settled, ZoneInfo(zone), (today + SLACK).year, utc=utc)
    parsed = [reader.day(value) for value in values]
    day = np.fromiter((0 if number is None else number for number, _ in parsed), np.int32, len(parsed))
    state = np.fromiter((state for _, state in parsed), np.uint8, len(parsed))
    if sold:
        impossible = (day < to_day(FIRST_SALE)) | (day > to_day(today + SLACK))
        state[impossible & (state == State.GOOD)] = State.BAD
        day[impossible] = 0
    return Days(day[codes], state[codes], unsettled)


def decide(texts: Iterable[str], order: str = "") -> tuple[str, str]:
    """Order of day and month in a column, and an example where it stays open.

    A day above 12 settles it, and dots do (12.04.2022 is never American); `order` settles the rest.
    """
    votes: Counter[str] = Counter()
    open_one = ""
    for head in {text[:10] for text in texts}:
        match = _HEAD.match(head.strip())
        if not match or int(match[1]) > LONGEST_MONTH:  # the year stands first
            continue
        first, second = int(match[1]), int(match[3])
        if max(first, second) > MONTHS >= min(first, second):
            votes["dmy" if first > second else "mdy"] += 1
        elif match[2] == ".":
            votes["dmy"] += 1
        elif first != second:
            open_one = max(open_one, head)
    if votes:
        return max(ORDERS, key=lambda one: votes[one]), ""
    return (order or "dmy"), ("" if order in ORDERS else open_one)


class _Reader:
    """Parses cells under one settled order, remembering the dates it has seen."""

    def __init__(self, order: str, zone: ZoneInfo, latest: int, *, utc: bool) -> None:
        self._order = order
        self._latest = latest
        self._zone = zone
        self._utc = utc
        self._seen: dict[str, int | None] = {}
        self._local: set[str] = set()
        """Clock times that leave the day as it is."""

    def day(self, value: Cell) -> tuple[int | None, State]:
        """Day number and State of one cell."""
        if isinstance(value, datetime):
            moment = value.replace(tzinfo=UTC).astimezone(self._zone) if self._utc else value
            found = _day_number((moment.year, moment.month, moment.day))
        elif isinstance(value, float):
            found = _serial(value)
        elif not value.strip(" '-"):
            return None, State.BLANK
        else:
            found = self._text(value.strip()) if len(value) <= LONGEST else None
        return found, (State.BAD if found is None else State.GOOD)

    def _text(self, text: str) -> int | None:
        day, _, clock = text.partition(" ")
        if clock in self._local and day in self._seen:
            return self._seen[day]
        match = _HEAD.fullmatch(text)
        if match is None:
            return self._unusual(text)
        head = text[: match.end(4)]
        if head not in self._seen:
            self._seen[head] = _day_number(self._ordered(int(match[1]), int(match[3]), match[4], match[1]))
        return self._shifted(self._seen[head], match[5])

    def _ordered(self, first: int, second: int, last: str, raw: str) -> Parts:
        """Year, month and day of three numbers."""
        if len(raw) > _SHORT or first > LONGEST_MONTH:  # the year stands first
            return self._full_year(first, len(raw)), second, int(last)
        year = self._full_year(int(last), len(last))
        return (year, second, first) if self._order == "dmy" else (year, first, second)

    def _unusual(self, text: str) -> int | None:
        """Dates with month names, without separators, or as a workbook's serial number."""
        if match := _COMPACT.fullmatch(text):
            return self._shifted(_day_number((int(match[1]), int(match[2]), int(match[3]))), match[4])
        if match := _WORDY.fullmatch(text):
            return self._shifted(self._named(match[1], match[2], match[3]), match[4])
        if match := _WORDY_MONTH_FIRST.fullmatch(text):
            return self._shifted(self._named(match[2], match[1], match[3]), match[4])
        if match := _EPOCH.fullmatch(text):
            return to_day(datetime.fromtimestamp(int(match[1]), self._zone).date())
        match = _NUMBER.fullmatch(text)
        return _serial(float(match[1])) if match else None

    def _shifted(self, day: int | None, clock: str | None) -> int | None:
        """The day in the shop's zone of a moment stated in UTC; other days stay as they are."""
        if day is None or not clock or clock in self._local:
            return day
        match = _CLOCK.fullmatch(clock.strip())
        if match is None:
            return day if not any(sign.isdigit() for sign in clock) else None
        utc = bool(_ZERO.fullmatch(match[5])) if match[5] else self._utc
        moment = _time(int(match[1]), int(match[2]), match[4])
        if moment is None:
            return None
        if not utc:
            self._local.add(clock)
            return day
        stated = datetime.combine(date(1970, 1, 1) + timedelta(days=day), moment, UTC)
        return to_day(stated.astimezone(self._zone).date())

    def _named(self, day: str, month: str, year: str) -> int | None:
        number = words.meanings("months").get(normalise(month))
        if number is None:
            return None
        if len(day) > _SHORT:  # 2024-dec-8
            return _day_number((int(day), int(number), int(year)))
        return _day_number((self._full_year(int(year), len(year)), int(number), int(day)))

    def _full_year(self, year: int, digits: int) -> int:
        if digits > _SHORT:
            return year
        return year + (2000 if 2000 + year <= self._latest else 1900)


def _time(hour: int, minute: int, half: str | None) -> time | None:
    """A clock time; afternoon hours may already count to 24."""
    if half and half[0] in "pP" and hour < _NOON:
        hour += 12
    elif half and half[0] in "aA" and hour == _NOON:
        hour = 0
    try:
        return time(hour, minute)
    except ValueError:
        return None


def _serial(number: float) -> int | None:
    """Day of a workbook's serial number (days since 1899-12-30)."""
    if int(number) not in _SERIALS:
        text = str(int(number))
        if len(text) == len("20241231") and text[:2] in {"19", "20"}:
            return _day_number((int(text[:4]), int(text[4:6]), int(text[6:])))
        return None
    return to_day(_SERIAL_START + timedelta(days=int(number)))


def _day_number(parts: Parts) -> int | None:
    """Day number of a date that exists and is of our time."""
    if not FIRST_YEAR <= parts[0] <= LAST_YEAR:
        return None
    try:
        return to_day(date(*parts))
    except ValueError:
        return None

"""What an option may say: whole numbers, days and names of files, each refused in one sentence."""

from __future__ import annotations

import argparse
from datetime import date, datetime, timedelta
from pathlib import Path

MOST = 2**31 - 1
MOST_VISITORS = 999_999
MOST_DAYS, MOST_MONTHS, MOST_YEARS = 36_525, 1_200, 100
FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2100, 12, 31)
"""No export has older sales; from a slip of the keyboard beyond these, figures would count empty ages."""
ZONES = timedelta(days=1)
"""Somewhere it is tomorrow already."""
TABLES = (".xlsx", ".csv")


def positive(text: str) -> int:
    """A whole number above zero."""
    return whole(text, 1, MOST)


def count(text: str) -> int:
    """Visitors of a day, zero included."""
    return whole(text, 0, MOST_VISITORS)


def days(text: str) -> int:
    """A stretch of days, a century at most."""
    return whole(text, 1, MOST_DAYS)


def months(text: str) -> int:
    """A stretch of months, a century at most."""
    return whole(text, 1, MOST_MONTHS)


def years(text: str) -> int:
    """A stretch of years, a century at most."""
    return whole(text, 1, MOST_YEARS)


def whole(text: str, least: int, most: int) -> int:
    """A whole number from the least to the most."""
    if not text.isdecimal() or not least <= int(text) <= most:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from {least} to {most}")
    return int(text)


def day(text: str) -> date:
    """A day there can be figures of."""
    return _between(text, _day(text), LAST_DAY).date()


def past_day(text: str) -> date:
    """A day on which something can have happened."""
    return _between(text, _day(text), _today()).date()


def past_moment(text: str) -> datetime:
    """A day, or a moment of it, at which something can have happened."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        found = None
    return _between(text, found, _today())


def _day(text: str) -> datetime | None:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return datetime(found.year, found.month, found.day)  # noqa: DTZ001  # a day on the shop's calendar


def _today() -> date:
    return date.today() + ZONES  # noqa: DTZ011  # the day on the shop's clock


def _between(text: str, found: datetime | None, last: date) -> datetime:
    if found is None or not FIRST_DAY <= found.date() <= last:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day from {FIRST_DAY} to {last}")
    return found


def table_file(text: str) -> Path:
    """A file of a kind a table is written as."""
    path = Path(text)
    if path.suffix.lower() not in TABLES:
        raise argparse.ArgumentTypeError(f"{text!r} does not end in {' or '.join(TABLES)}")
    return path

"""Birthdays, of which day and month are enough: 1986-03-09, or --03-09 without a year."""

from __future__ import annotations

import re
from datetime import date

from klantdesk import wording

LEAP = 2000
_WRITTEN = re.compile(r"(\d{1,2})[\s./-]+(\d{1,2}|[a-zé]+)\.?(?:[\s./-]+(\d{4}))?", re.IGNORECASE)
_KEPT = re.compile(r"(\d{4}|-)-(\d{2})-(\d{2})")


def understand(text: str) -> str | None:
    """A birthday as it is kept, from "9 maart", "9-3" or "9-3-1986"; None where it is no day."""
    written = text.strip()
    if _KEPT.fullmatch(written):
        return written if day_of(written) else None
    found = _WRITTEN.fullmatch(written)
    if found is None:
        return None
    month = int(found[2]) if found[2].isdigit() else _month(found[2].lower())
    kept = f"{found[3] or '-'}-{month:02}-{int(found[1]):02}"
    return kept if day_of(kept) else None


def day_of(kept: str) -> date | None:
    """The day itself, in a leap year where no year is known; None where it is no day."""
    found = _KEPT.fullmatch(kept)
    if found is None:
        return None
    try:
        return date(LEAP if found[1] == "-" else int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def with_year(kept: str) -> bool:
    """Whether the year is known as well."""
    return not kept.startswith("-")


def turning(kept: str, today: date) -> int | None:
    """How old somebody becomes on the next birthday, today's included; None without a year."""
    born = day_of(kept)
    if born is None or not with_year(kept):
        return None
    passed = (today.month, today.day) > (born.month, born.day)
    return today.year - born.year + passed


def _month(name: str) -> int:
    for months in (*wording.MONTHS.values(), *wording.SHORT_MONTHS.values()):
        for number, month in enumerate(months.split(), 1):
            if month.lower() == name:
                return number
    return 0

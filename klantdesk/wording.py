"""Sentences, numbers, money and dates in Dutch and English, for window and terminal alike.

The sentences are data: `resources/messages/<language>.toml`. A sentence with `one` and `other`
is chosen by its fact `n`. Placeholders may say how a fact is written: `{cents:money}`,
`{cents:tile}`, `{cents:whole}`, `{share:percent}`, `{day:date}`, `{day:short}`, `{day:month}`,
`{day:month_year}`, or which things a number counts: `{count:days}` (1 dag, 210 dagen),
`{count:receipts}` ([counts]).
"""

from __future__ import annotations

import string
import tomllib
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from klantdesk import paths
from klantdesk.errors import KlantDeskError
from klantdesk.records import Group, Notice

NBSP = "\u00a0"
MINUS = "\u2013"
LANGUAGES = ("nl", "en")
SHOWN_AS_AGO_DAYS = 60
WHOLE_EUROS_FROM_CENTS = 10_000

EURO, CURRENCY = "EUR", "currency"
SIGNS = {EURO: "€", "GBP": "£", "USD": "$"}
_counted = {CURRENCY: EURO}
"""What the open shop counts in: a process shows one shop."""

MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}
SHORT_MONTHS = {
    "nl": "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
}
WEEKDAYS = {"nl": "ma di wo do vr za zo", "en": "Mon Tue Wed Thu Fri Sat Sun"}


def _separators(lang: str) -> tuple[str, str]:
    return (".", ",") if lang == "nl" else (",", ".")


def decimal(value: float, places: int, lang: str) -> str:
    """A number with a fixed number of decimals: 2,4."""
    thousands, point = _separators(lang)
    plain = f"{abs(value):,.{places}f}"
    written = plain.replace(",", "\0").replace(".", point).replace("\0", thousands)
    is_zero = not any(digit in plain for digit in "123456789")
    return written if value >= 0 or is_zero else f"{MINUS}{NBSP}{written}"


def number(value: float, lang: str) -> str:
    """A whole number: 4.812."""
    return decimal(round(value), 0, lang)


def percent(share: float, lang: str, places: int = 0) -> str:
    """A fraction as a percentage: 89%."""
    return decimal(share * 100, places, lang) + "%"


def count_in(currency: str) -> None:
    """Write every amount in this currency (ISO 4217) from now on; in euros while it is unknown, ""."""
    _counted[CURRENCY] = currency.upper() or EURO


def money_sign() -> str:
    """The sign of the currency amounts are written in, or its code: €, £, $, CHF."""
    return SIGNS.get(_counted[CURRENCY], _counted[CURRENCY])


def money(cents: int, lang: str, *, whole: bool = False) -> str:
    """Cents as money: € 94,95, and – € 178,00 below zero."""
    amount, sign = decimal(abs(cents) / 100, 0 if whole else 2, lang), money_sign()
    written = f"{sign}{NBSP}{amount}" if lang == "nl" or sign.isalpha() else f"{sign}{amount}"
    return f"{MINUS}{NBSP}{written}" if cents < 0 else written


def tile_money(cents: int, lang: str) -> str:
    """Cents as money, whole from € 100."""
    return money(cents, lang, whole=abs(cents) >= WHOLE_EUROS_FROM_CENTS)


def whole_money(cents: int, lang: str) -> str:
    """Cents as whole money, for what is only expected."""
    return money(cents, lang, whole=True)


def month_name(day: date, lang: str) -> str:
    """The month in full: oktober."""
    return MONTHS[lang].split()[day.month - 1]


def short_month(day: date, lang: str) -> str:
    """The month as an axis shows it: okt."""
    return SHORT_MONTHS[lang].split()[day.month - 1]


def month_year(day: date, lang: str) -> str:
    """Month and year: oktober 2025."""
    return f"{month_name(day, lang)} {day.year}"


def long_date(day: date, lang: str) -> str:
    """A date in full: 3 december 2025."""
    return f"{day.day} {month_name(day, lang)} {day.year}"


def _dotted(day: date, lang: str) -> str:
    short, full = short_month(day, lang), month_name(day, lang)
    return short if lang == "en" or short == full else f"{short}."


def short_date(day: date, lang: str) -> str:
    """A date as a list shows it: 11 okt. 2025."""
    return f"{day.day} {_dotted(day, lang)} {day.year}"


def weekday_date(day: date, lang: str) -> str:
    """Today as a heading shows it: wo 3 dec."""
    return f"{WEEKDAYS[lang].split()[day.weekday()]} {day.day} {_dotted(day, lang)}"


def clock(moment: datetime, lang: str) -> str:
    """A time of day: 18.04 uur."""
    return f"{moment:%H.%M} uur" if lang == "nl" else f"{moment:%H:%M}"


def ago(day: date, today: date, lang: str) -> str:
    """How long ago, up to 60 days; after that the date."""
    days = (today - day).days
    if not 0 <= days <= SHOWN_AS_AGO_DAYS:
        return short_date(day, lang)
    if days <= 1:
        return phrase(f"ago.{('today', 'yesterday')[days]}", lang)
    return phrase("ago.days", lang, n=days)


@cache
def _messages(lang: str) -> dict[str, Any]:
    file = paths.resources() / "messages" / f"{lang}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _entry(key: str, lang: str) -> object:
    found: object = _messages(lang)
    for part in key.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    return found


def known(key: str, lang: str) -> bool:
    """Whether there is a sentence for this key."""
    return _entry(key, lang) is not None


class _Writer(string.Formatter):
    """Fills a sentence, every fact written the way of the language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.ways: dict[str, Callable[..., str]] = {
            "money": money,
            "tile": tile_money,
            "whole": whole_money,
            "percent": percent,
            "date": long_date,
            "short": short_date,
            "month": month_name,
            "month_year": month_year,
        }

    def format_field(self, value: Any, format_spec: str) -> str:  # noqa: ANN401  # a fact is anything
        """One fact, in the way the sentence asks for or else its own."""
        if format_spec in self.ways:
            if isinstance(value, str):  # a notice holds a day as ISO text
                value = date.fromisoformat(value)
            return self.ways[format_spec](value, self.lang)
        if format_spec:
            return phrase(f"counts.{format_spec}", self.lang, n=value)
        if isinstance(value, bool) or not isinstance(value, int | float | date | list | tuple):
            return str(value)
        if isinstance(value, list | tuple):
            return ", ".join(self.format_field(part, "") for part in value)
        if isinstance(value, date):
            return long_date(value, self.lang)
        return number(value, self.lang) if isinstance(value, int) else decimal(value, 1, self.lang)


def phrase(key: str, lang: str, /, **facts: object) -> str:
    """The sentence of this key with its facts filled in; KeyError for a key without a sentence."""
    found = _entry(key, lang)
    if isinstance(found, Mapping) and "other" in found:
        found = found["one" if facts.get("n") == 1 else "other"]
    if not isinstance(found, str):
        raise KeyError(key)
    return _Writer(lang).vformat(found, (), facts)


def sentence(error: KlantDeskError, lang: str) -> str:
    """What happened, what is safe, and what to do; `file` is told by its name, `place` in full."""
    facts = dict(error.facts)
    if "file" in facts:
        facts |= {"place": str(facts["file"]), "file": Path(str(facts["file"])).name}
    fields = facts.get("fields")
    if isinstance(fields, list):
        facts["fields"] = [field_name(name, lang) for name in fields]
    return phrase(f"errors.{type(error).__name__}", lang, **facts)


def notice(told: Notice, lang: str) -> str:
    """The sentence of a notice."""
    return phrase(f"notices.{told.key}", lang, **dict(told.facts))


_AGAINST = ("other_home", "other_family", "other_name")


def doubles(keys: Sequence[str], lang: str) -> str:
    """Why two customers may be one person, and what speaks against it last.

    A town goes without saying where the address is the same.
    """
    told = [
        key
        for key in keys
        if key not in _AGAINST and not (key == "city" and {"home", "home_alike"} & {*keys})
    ]
    against = [key for key in _AGAINST if key in keys]
    said = ", ".join(phrase(f"doubles.reasons.{key}", lang) for key in (*told, *against))
    return said[:1].upper() + said[1:]


def reason(code: str, lang: str) -> str:
    """Why a row or receipt was left out."""
    return phrase(f"reasons.{code}", lang)


def reason_counted(code: str, count: int, lang: str) -> str:
    """How many rows or receipts were left out for a reason: 7 stonden er al in, 3 geannuleerd."""
    if known(f"reason_counts.{code}", lang):
        return phrase(f"reason_counts.{code}", lang, n=count)
    return f"{number(count, lang)} {reason(code, lang)}"


def group_name(group: Group, lang: str, *, singular: bool = False) -> str:
    """A customer group, in the singular on a person."""
    return phrase(f"{'group' if singular else 'groups'}.{group.value}", lang)


def field_name(field: str, lang: str) -> str:
    """What a column can be taken over as."""
    return phrase(f"fields.{field}", lang)

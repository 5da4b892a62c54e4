"""The month after the demo shop's data, as the export a newcomer tries an import with."""

from __future__ import annotations

from datetime import date

import numpy as np
from numpy.typing import NDArray

from klantdesk.exchange.demo.shop import DEFAULT_SEED, Story, tell
from klantdesk.exchange.demo.stock import stock
from klantdesk.records import NOBODY, LineKind, to_date

Cell = str | int | float
Ints = NDArray[np.int64]

_FIRST_NUMBER = 4_817
_BAD_DATES = (3, 41, 97)
_NO_AMOUNT = 6
_WITH_MEMO = 0.03


def next_month_rows(
    *,
    customers: int = 4_800,
    purchases: int = 20_000,
    years: int = 4,
    seed: int = DEFAULT_SEED,
    until: date,
) -> tuple[list[str], list[list[Cell]]]:
    """Headers and rows, one an order, of the month after `until` in the shop of this size and seed.

    Texts are texts (dates too: 03-11-2025), amounts in euros. A few rows are as flawed as they come:
    three dates that do not exist and one missing amount.
    """
    story = tell(customers, purchases, years, seed, until)
    came = story.visits
    chosen = np.flatnonzero((came.day > story.calendar.until) & ~came.cancelled)
    goods, shipping = _amounts(story)
    random = np.random.default_rng((seed, 4))
    draws = random.random((len(chosen), 3)).tolist()
    first = _FIRST_NUMBER + int(np.count_nonzero(came.day <= story.calendar.until))
    rows = [
        _row(story, number, int(receipt), (int(goods[receipt]), int(shipping[receipt])), draw)
        for number, (receipt, draw) in enumerate(zip(chosen, draws, strict=True), start=first)
    ]
    _flaw(rows)
    return list(stock().facts["export"]["headers"]), rows


def _amounts(story: Story) -> tuple[Ints, Ints]:
    """Cents of goods and vouchers, and of shipping, of every receipt."""
    lines, size = story.baskets, len(story.visits.day)
    sent = lines.kind == LineKind.SHIPPING
    goods, shipping = np.where(sent, 0, lines.cents), np.where(sent, lines.cents, 0)
    return (
        np.bincount(lines.receipt, weights=goods, minlength=size).astype(np.int64),
        np.bincount(lines.receipt, weights=shipping, minlength=size).astype(np.int64),
    )


def _row(story: Story, number: int, receipt: int, cents: tuple[int, int], draw: list[float]) -> list[Cell]:
    words = stock().facts["export"]
    web = bool(story.visits.web[receipt])
    source = "web" if web else "till"
    who = int(story.visits.customer[receipt])
    name = mail = postcode = newsletter = ""
    if who != NOBODY:
        name = " ".join(story.people.name(who))
        mail = story.people.mail(who) if story.people.mailed[who] else ""
        postcode = story.people.postal(who)[0]
        newsletter = words["newsletter"]["yes" if story.people.newsletter(who, source) else "no"]
    goods, shipping = cents
    payments, memos = words["payments"][source], words["memos"]
    return [
        number,
        f"{to_date(int(story.visits.day[receipt])):%d-%m-%Y}",
        name,
        mail,
        postcode,
        (goods + shipping) / 100,
        words["channels"][source],
        newsletter,
        payments[int(draw[0] * len(payments))],
        shipping / 100 if shipping else "",
        memos[int(draw[1] * len(memos))] if draw[2] < _WITH_MEMO else "",
    ]


def _flaw(rows: list[list[Cell]]) -> None:
    """Make the mistakes people make; rows count from 1."""
    for number in _BAD_DATES:
        if number <= len(rows):
            _, month, year = str(rows[number - 1][1]).split("-")
            rows[number - 1][1] = f"{_days_in(int(month), int(year)) + 1}-{month}-{year}"
    if len(rows) >= _NO_AMOUNT:
        rows[_NO_AMOUNT - 1][5] = ""


def _days_in(month: int, year: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - date(year, month, 1)).days

"""Customer groups once more, customer by customer, as the table of the definitions prints them."""

from __future__ import annotations

import math
from collections.abc import Collection
from datetime import date
from fractions import Fraction

from tests.recomputed.sums import Bon, months

TABLE = {
    5: ("loyal", "loyal", "at_risk", "win_back", "gone"),
    4: ("loyal", "loyal", "at_risk", "win_back", "gone"),
    3: ("becoming_loyal", "becoming_loyal", "at_risk", "win_back", "gone"),
    2: ("growing", "growing", "quiet", "sleeping", "gone"),
    1: ("new", "new", "quiet", "sleeping", "gone"),
}
"""F, then R5 to R1."""


def groups(
    bought: dict[int, dict[date, int]],
    sales: list[Bon],
    limits: list[int],
    at: date,
    objecting: Collection[int] = (),
) -> dict[int, tuple[int, int, int, int, int, int, str]]:
    """Person to days since, moments in 36 months, cents in 36 months, the scores R, F and M, and the group.

    The best fifth and half are those of the customers who may be grouped.
    """
    spent = dict.fromkeys(bought, 0)
    for bon in sales:
        if bon.person in spent and 0 <= (at - bon.day).days < months(36):
            spent[bon.person] += bon.net
    ranked = sorted((cents for who, cents in spent.items() if who not in objecting), reverse=True)
    edges = [ranked[math.ceil(Fraction(part, 10) * len(ranked)) - 1] for part in (2, 5)] if ranked else []
    found = {}
    for who, days in bought.items():
        last = max(days)
        often = sum((last - day).days < months(36) for day in days)
        silent = (at - last).days
        r = 5 - sum(silent >= limit for limit in limits)
        f = sum(often >= least for least in (1, 2, 4, 7, 12))
        m = 1 + (sum(spent[who] >= edge for edge in edges) if spent[who] > 0 else 0)
        found[who] = (silent, often, spent[who], r, f, m, TABLE[f][5 - r])
    return found

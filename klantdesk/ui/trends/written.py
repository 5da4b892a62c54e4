"""How a figure is called and written, by its KPI key."""

from __future__ import annotations

from klantdesk import wording
from klantdesk.desk import units
from klantdesk.desk.views import Number
from klantdesk.ui import texts

CENTS = 100
WHOLE_FROM = 0.1
"""Of a smaller share the decimal says much."""
FIRST = ("active", "new", "lost", "frequency", "average_receipt", "returning_revenue_share", "csat", "nps")
"""What an owner follows; the others can be chosen beside these."""
NOT_ALONE = frozenset({"active_start", "active_end", "new_total", "gap_p95", "buyers", "moments"})
"""Figures that say something only beside another one."""


def name(key: str) -> str:
    """What the figure is called."""
    return wording.phrase(f"kpis.{key}", texts.lang())


def is_money(key: str) -> bool:
    """Whether the figure is an amount, in cents."""
    return key in units.MONEY


def is_share(key: str) -> bool:
    """Whether the figure is a fraction, written as a percentage."""
    return key in units.SHARES


def is_fine(key: str) -> bool:
    """Whether an axis of the figure needs ticks between whole numbers."""
    return is_share(key) or key in units.DECIMALS


def brief(key: str, figure: Number) -> str:
    """The figure in a list beside others: a share in whole percents, as its first impression."""
    if figure is not None and is_share(key) and abs(figure) >= WHOLE_FROM:
        return texts.percent(figure)
    return value(key, figure)


def on_axis(key: str, figure: float) -> str:
    """The figure at a tick or a point of a chart: round euros without their cents."""
    if is_money(key) and figure % CENTS == 0:
        return wording.whole_money(round(figure), texts.lang())
    return value(key, figure)


def value(key: str, figure: Number) -> str:
    """The figure as an owner writes it; – where it is not known."""
    if figure is None:
        return "–"
    said = units.written(key, figure, texts.lang())
    return f"+{said}" if key == "nps" and figure > 0 else said

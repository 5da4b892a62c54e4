"""How a figure is called and written, by its KPI key."""

from __future__ import annotations

from klantdesk import wording
from klantdesk.desk.views import Number
from klantdesk.ui import texts

FIRST = ("active", "new", "lost", "frequency", "average_receipt", "returning_revenue_share", "csat", "nps")
"""What an owner follows; the others can be chosen beside these."""
LESS_IS_BETTER = frozenset({"lost", "churn", "anonymous_share", "returns", "return_rate", "missed_revenue"})
COUNTS = frozenset({"active", "new", "lost", "won_back", "new_total", "visitors", "receipts"})
NOT_ALONE = frozenset({"active_start", "active_end", "new_total", "gap_p95", "buyers", "moments"})
"""Figures that say something only beside another one."""
SMALL = 0.1
"""Shares under a tenth are written with a decimal."""
_MONEY = frozenset(
    {"revenue", "identified_revenue", "anonymous_revenue", "average_receipt", "price_per_item", "returns"}
    | {"value_historic", "value_12m", "acquisition_cost", "missed_revenue"}
)
_SHARES = frozenset(
    {"churn", "retention", "net_growth", "repeat_rate", "win_back_rate", "return_rate", "cross_channel"}
    | {"csat", "conversion"}
)
_SHARE_ENDS = ("_share", "opt_in_email", "opt_in_post", "opt_in_phone")
_DECIMALS = {"ces": 1, "frequency": 2, "items_per_receipt": 2}


def name(key: str) -> str:
    """What the figure is called."""
    return wording.phrase(f"kpis.{key}", texts.lang())


def is_money(key: str) -> bool:
    """Whether the figure is an amount, in cents."""
    return key in _MONEY


def is_share(key: str) -> bool:
    """Whether the figure is a fraction, written as a percentage."""
    return key in _SHARES or key.endswith(_SHARE_ENDS)


def is_fine(key: str) -> bool:
    """Whether an axis of the figure needs ticks between whole numbers."""
    return is_share(key) or key in _DECIMALS


def value(key: str, figure: Number) -> str:
    """The figure as an owner writes it; – where it is not known."""
    if figure is None:
        return "–"
    if is_money(key):
        return texts.money(round(figure))
    if is_share(key):
        return texts.percent(figure, 1 if 0 < abs(figure) < SMALL else 0)
    if key == "nps":
        return f"+{texts.number(figure)}" if figure > 0 else texts.number(figure)
    return texts.decimal(figure, _DECIMALS.get(key, 0))

"""How each KPI is written and typed, and whether more of it is better."""

from __future__ import annotations

from klantdesk import wording
from klantdesk.errors import EntryWrong

SHARES = frozenset(
    {"churn", "retention", "net_growth", "repeat_rate", "win_back_rate"}
    | {"anonymous_share", "returning_share", "returning_revenue_share", "pareto_share"}
    | {"return_rate", "return_rate_items", "cross_channel", "csat", "conversion"}
    | {"repeat_rate_90", "repeat_rate_180", "repeat_rate_365"}
    | {"opt_in_email", "opt_in_post", "opt_in_phone"}
    | {"reachable_email", "reachable_post", "reachable_phone"}
)
MONEY = frozenset(
    {"revenue", "identified_revenue", "anonymous_revenue", "average_receipt", "price_per_item", "returns"}
    | {"value_historic", "value_12m", "acquisition_cost", "missed_revenue"}
)
DECIMALS = {"frequency": 1, "items_per_receipt": 1, "ces": 1}
"""Ratios, and with how many decimals a tile shows them."""
LESS_IS_BETTER = frozenset(
    {"lost", "churn", "anonymous_share", "returns", "return_rate", "return_rate_items"}
    | {"gap_median", "gap_p80", "gap_p90", "acquisition_cost", "missed_revenue"}
)
PERCENT = 100
MOST = 10_000_000
"""Of whatever is counted, in whole: nothing larger is read as a number."""


def is_per_month(key: str) -> bool:
    """Whether a figure is counted anew each month, so that a goal for it is one a month."""
    from klantdesk.analysis import trend

    return trend.nature(key) is trend.Nature.SUM


def written(key: str, value: float, lang: str) -> str:
    """A figure as an owner reads it: € 1.250, 35%, 2,4, 350; a share shows a decimal where it has one."""
    if key in MONEY:
        return wording.tile_money(round(value), lang)
    if key in SHARES:
        whole = abs(value * PERCENT - round(value * PERCENT)) < 1e-9  # noqa: PLR2004  # as it was typed
        return wording.percent(value, lang, 0 if whole else 1)
    return wording.decimal(value, DECIMALS[key], lang) if key in DECIMALS else wording.number(value, lang)


def typed(key: str, text: str) -> float:
    """What somebody types for a figure, the Dutch way; EntryWrong (field value: missing, unclear, large)."""
    from klantdesk.exchange import typed as reading

    said = text.strip()
    if not said:
        raise EntryWrong(field="value", why="missing", value="")
    found = reading.cents(said.removesuffix("%").strip()) if key in SHARES else reading.cents(said)
    if found is None or found < 0:
        raise EntryWrong(field="value", why="large" if _is_large(said) else "unclear", value=said)
    if key in MONEY:
        return found
    value = found / PERCENT
    if key in SHARES:
        return value / PERCENT
    if key not in DECIMALS and not value.is_integer():
        raise EntryWrong(field="value", why="unclear", value=said)
    return value


def _is_large(said: str) -> bool:
    """Whether it is a number, but larger than any."""
    whole = said.partition(",")[0].replace(".", "").replace(" ", "").lstrip("0")
    return whole.isdecimal() and (len(whole) > len(str(MOST)) or int(whole) > MOST)

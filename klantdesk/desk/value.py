"""What customers are expected to bring in, with how well the same model did on the past."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from klantdesk.desk import customers
from klantdesk.desk.shop import Shop
from klantdesk.desk.value_views import (
    MBG,
    UNITS,
    YEAR_MONTHS,
    BackTest,
    CustomerValue,
    Expected,
    GroupValues,
    Prediction,
    ValueRow,
)
from klantdesk.records import Group, Notice, to_date, to_day

NOT_PROFILED = Notice("not_profiled")
NO_BACK_TEST = Notice("no_back_test")
LEAST_CENTS = 100
"""An amount below is told as none: an expectation is told in whole euros."""


@dataclass(frozen=True, slots=True)
class Question:
    """Which prediction; `at` None: the last day of the data."""

    model: str = MBG
    months: int = YEAR_MONTHS
    at: date | None = None
    unit: str = "day"


@dataclass(frozen=True, slots=True)
class Valued:
    """A forecast with its back-test; `told` is None where nothing is predicted.

    The types are the analysis room's; the desk only passes them on.
    """

    known: Any
    told: Any
    tested: Any
    notes: tuple[Notice, ...]


def predicted(shop: Shop, asked: Question, *, with_customers: bool = False) -> Prediction:
    """The model, what it expects of all customers, and its back-test; NothingToShow in an empty shop."""
    from klantdesk.analysis import value

    found = valued(shop, asked)
    told, known = found.told, found.known
    buying = told.outlook.buying if told else None
    spending = told.outlook.spending if told else None
    (total,) = value.ranges(told, known.ids * 0, 1, found.tested) if told else (None,)
    return Prediction(
        model=asked.model,
        unit=asked.unit,
        months=asked.months,
        at=to_date(known.at),
        customers=len(known),
        repeaters=known.repeaters,
        parameters=dict(zip(("r", "alpha", "a", "b"), buying.parameters, strict=True)) if buying else None,
        log_likelihood=buying.peak.log_likelihood if buying else None,
        amounts=dict(zip(("p", "q", "gamma"), spending.parameters, strict=True)) if spending else None,
        correlation=spending.correlation if spending else None,
        moments=float(told.moments.sum()) if told else None,
        total=_expected(total),
        back_test=_back_test(found.tested),
        notes=found.notes,
        rows=_rows(shop, told, UNITS[asked.unit]) if told and with_customers else (),
    )


def by_group(shop: Shop) -> GroupValues:
    """What each customer group is expected to bring in within 12 months."""
    from klantdesk.analysis import group_value

    found, counted = valued(shop, Question()), shop.everything()
    at = to_date(counted.purchases.as_of)
    if found.told is None:
        return GroupValues(at, {}, None, None, found.notes)
    each, whole = shop.counted(
        "value by group", lambda _store: group_value.of_groups(found.told, counted.segmentation, found.tested)
    )
    groups = {group: Expected(one.expected, one.low, one.high) for group, one in each.items()}
    return GroupValues(at, groups, _expected(whole), _back_test(found.tested), found.notes)


def of_customer(shop: Shop, customer: int) -> CustomerValue:
    """What one customer is expected to bring in within 12 months."""
    from klantdesk.analysis import value

    found, counted = valued(shop, Question()), shop.everything()
    at = to_date(counted.purchases.as_of)
    if counted.segmentation.group_of(customer) is Group.NOT_GROUPED:
        return CustomerValue(customer, at, None, None, (NOT_PROFILED,))
    row = found.known.row(customer)
    if found.told is None or row is None:
        return CustomerValue(customer, at, None, None, () if row is None else found.notes)
    expected = _expected(value.of_one(found.told, row))
    return CustomerValue(customer, at, expected, _back_test(found.tested), found.notes)


def expectation(expected: Expected) -> Notice:
    """What is expected of the coming 12 months, with its range, as a sentence."""
    facts = (("cents", expected.cents), ("low", expected.low), ("high", expected.high))
    if expected.high < LEAST_CENTS:
        return Notice("value_nothing")
    return Notice("value_between" if expected.low >= LEAST_CENTS else "value_at_most", facts)


def meaning(at: date) -> Notice:
    """From when it is counted, and what the range means."""
    return Notice("value_meant", (("day", at.isoformat()),))


def told(tested: BackTest) -> Notice:
    """How far off the model was, as a sentence."""
    if tested.cents_error is None or tested.expected_cents is None:
        return Notice("back_test_none")
    percent = round(abs(tested.cents_error) * 100)
    how = "even" if not percent else "over" if tested.cents_error > 0 else "under"
    facts = (("percent", percent), ("days", (tested.last - tested.cut).days))
    return Notice(f"back_test_{'year' if tested.year else 'part'}_{how}", facts)


def valued(shop: Shop, asked: Question, part: Any = None, name: str = "") -> Valued:  # noqa: ANN401  # the analysis room's own
    """The forecast and its back-test, kept until the data change; of a `part` of the purchases, by name."""
    bought = part if name else shop.everything().purchases
    at = to_day(asked.at) if asked.at else bought.as_of
    key = f"value {asked.model} {asked.months} {at} {asked.unit} {name}"
    return shop.counted(key, lambda _store: _valued(bought, at, asked))


def _valued(bought: Any, at: int, asked: Question) -> Valued:  # noqa: ANN401  # the analysis room's own
    from klantdesk.analysis import value
    from klantdesk.analysis.dropout import Model
    from klantdesk.analysis.histories import histories
    from klantdesk.analysis.periods import month_days

    known = histories(bought, at)
    ahead, notes = value.outlook(known, Model(asked.model), UNITS[asked.unit])
    if ahead is None:
        return Valued(known, None, None, notes)
    told = value.forecast(known, ahead, month_days(asked.months))
    tested, _why = value.back_test(bought, at, Model(asked.model))
    return Valued(known, told, tested, notes if tested else (*notes, NO_BACK_TEST))


def _rows(shop: Shop, told: Any, unit: int) -> tuple[ValueRow, ...]:  # noqa: ANN401  # as above
    """A row for everybody who may be profiled, by the source's own key."""
    from klantdesk.analysis import group_value

    codes = group_value.group_codes(told.known, shop.everything().segmentation).tolist()
    ids = told.known.ids.tolist()
    keys = customers.source_ids(shop, ids)
    rows = (
        ValueRow(
            id=number,
            key=keys.get(number, ""),
            again=int(told.known.again[at]),
            last=int(told.known.last[at]) / unit,
            age=int(told.known.age[at]) / unit,
            moments=float(told.moments[at]),
            amount_cents=None if told.amount is None else round(float(told.amount[at]) * 100),
            cents=None if told.cents is None else round(float(told.cents[at])),
        )
        for at, number in enumerate(ids)
        if codes[at] != group_value.OBJECTED
    )
    return tuple(sorted(rows, key=lambda row: row.key))


def _expected(found: Any) -> Expected | None:  # noqa: ANN401  # as above
    return Expected(found.expected, found.low, found.high) if found else None


def _back_test(found: Any) -> BackTest | None:  # noqa: ANN401  # as above
    from klantdesk.analysis.periods import YEAR_DAYS

    if found is None:
        return None
    return BackTest(
        cut=to_date(found.cut),
        last=to_date(found.last),
        year=found.last - found.cut == YEAR_DAYS,
        customers=found.customers,
        expected_moments=found.expected_moments,
        moments=found.moments,
        moments_error=found.moments_error,
        expected_cents=found.expected_cents,
        cents=found.cents,
        cents_error=found.cents_error,
    )

"""value: what customers are expected to bring in, and how well that was told before."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from klantdesk import wording
from klantdesk.cli.opening import opened
from klantdesk.cli.output import Terminal, table
from klantdesk.desk import value as desk
from klantdesk.desk.value_views import BackTest, Prediction, ValueRow

PERCENT = 100


def value(args: argparse.Namespace, terminal: Terminal) -> None:
    """The fitted model, the expected value and its back-test."""
    asked = desk.Question(args.model, args.months, args.at, args.unit)
    with opened(args) as shop:
        found = desk.predicted(shop, asked, with_customers=args.customers)
    terminal.show(_as_json(found, terminal.lang, rows=args.customers), _told(found, terminal))


def _as_json(found: Prediction, lang: str, *, rows: bool) -> dict[str, Any]:
    total = found.total
    result: dict[str, Any] = {
        "model": found.model,
        "unit": found.unit,
        "months": found.months,
        "at": found.at,
        "parameters": found.parameters,
        "log_likelihood": found.log_likelihood,
        "customers": found.customers,
        "repeaters": found.repeaters,
        "gamma_gamma": found.amounts and found.amounts | {"correlation": found.correlation},
        "expected": {
            "moments": found.moments,
            "value": total.cents if total else None,
            "low": total.low if total else None,
            "high": total.high if total else None,
        },
        "backtest": asdict(found.back_test) if found.back_test else None,
        "notes": [
            {"key": note.key, "message": wording.notice(note, lang), **dict(note.facts)}
            for note in found.notes
        ],
    }
    if rows:
        result["rows"] = [_row(row) for row in found.rows]
    return result


def _row(row: ValueRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "key": row.key,
        "x": row.again,
        "t_x": row.last,
        "T": row.age,
        "expected_moments": row.moments,
        "expected_amount": row.amount_cents,
        "value": row.cents,
    }


def _told(found: Prediction, terminal: Terminal) -> Iterator[str]:
    lang = terminal.lang
    for note in found.notes:
        yield wording.notice(note, lang)
    if found.parameters is None:
        return
    if found.total:
        total = found.total
        money = {"cents": total.cents, "low": total.low, "high": total.high}
        yield terminal.say("value_expected", n=found.customers, months=found.months, at=found.at, **money)
    moments = round(found.moments or 0)
    yield terminal.say("value_moments", n=found.customers, months=found.months, moments=moments)
    if found.back_test:
        yield wording.notice(desk.told(found.back_test), lang)
        yield from _compared(found.back_test, terminal)
    yield terminal.say("value_model", model=found.model.upper(), unit=terminal.say(f"unit_{found.unit}"))
    figures = found.parameters | (found.amounts or {})
    yield from table(
        ("", ""), [(name, wording.decimal(one, 4, lang)) for name, one in figures.items()], frozenset({1})
    )
    yield terminal.say("log_likelihood", value=wording.decimal(found.log_likelihood or 0.0, 3, lang))
    if found.correlation is not None:
        yield terminal.say("correlation", value=wording.decimal(found.correlation, 2, lang))


def _compared(tested: BackTest, terminal: Terminal) -> list[str]:
    """The back-test as a table: expected beside what came."""
    lang = terminal.lang
    heads = ("", terminal.say("predicted"), terminal.say("came"), terminal.say("difference"))
    rows: list[tuple[str, ...]] = [
        (
            wording.phrase("kpis.moments", lang),
            wording.number(tested.expected_moments, lang),
            wording.number(tested.moments, lang),
            _difference(tested.moments_error, terminal),
        )
    ]
    if tested.expected_cents is not None:
        money = (wording.money(cents, lang, whole=True) for cents in (tested.expected_cents, tested.cents))
        rows.append((wording.phrase("kpis.revenue", lang), *money, _difference(tested.cents_error, terminal)))
    return table(heads, rows, frozenset({1, 2, 3}))


def _difference(error: float | None, terminal: Terminal) -> str:
    return terminal.say("unknown") if error is None else wording.percent(error, terminal.lang, 1)

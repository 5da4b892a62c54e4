"""kpi and rfm."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date
from typing import Any

from klantdesk import wording
from klantdesk.cli.opening import opened
from klantdesk.cli.output import Terminal, table
from klantdesk.desk import figures as desk
from klantdesk.desk.units import MONEY, SHARES
from klantdesk.desk.views import Figures, Scores


def kpi(args: argparse.Namespace, terminal: Terminal) -> None:
    """The figures of a period, or of every month."""
    asked = desk.Asked(args.first, args.last, args.group, args.channel, args.store, args.window)
    with opened(args) as shop:
        if args.every:
            months = desk.every_month(shop, asked)
            told = [line for month in months for line in _told(month, terminal)]
            terminal.show([_as_json(month) for month in months], told)
            return
        figures = desk.figures(shop, asked)
    terminal.show(_as_json(figures), _told(figures, terminal))


def rfm(args: argparse.Namespace, terminal: Terminal) -> None:
    """Groups and scores, on screen or as a file."""
    with opened(args) as shop:
        scores = desk.scores(shop, args.at, args.scheme, with_customers=args.customers or bool(args.out))
        if args.out:
            desk.save_scores(scores, args.out, terminal.lang)
    terminal.show(_scores_json(scores, terminal.lang, customers=args.customers), _groups(scores, terminal))


def _as_json(figures: Figures) -> dict[str, Any]:
    return {
        "from": figures.first,
        "to": figures.last,
        "window_days": figures.window_days,
        "values": figures.values,
        "notes": list(figures.notes),
    }


def _told(figures: Figures, terminal: Terminal) -> Iterator[str]:
    lang = terminal.lang
    yield terminal.say("kpi_period", first=figures.first, last=figures.last, n=figures.window_days)
    for note in figures.notes:
        name, *facts = note.split(": ")
        if name == "data_begins":
            yield terminal.say("data_begins", day=date.fromisoformat(facts[0]), days=int(facts[1]))
    known = (
        (key, value)
        for key, value in figures.values.items()
        if wording.known(f"kpis.{key}", lang) and key != "active_end"
    )
    yield from table(
        ("", ""),
        ((wording.phrase(f"kpis.{k}", lang), _figure(k, v, terminal)) for k, v in known),
        frozenset({1}),
    )


def _figure(key: str, value: float | None, terminal: Terminal) -> str:
    if value is None:
        return terminal.say("unknown")
    if key in MONEY:
        return wording.money(round(value), terminal.lang)
    if key in SHARES:
        return wording.percent(value, terminal.lang, 1)
    if isinstance(value, int) or float(value).is_integer():
        return wording.number(value, terminal.lang)
    return wording.decimal(value, 2, terminal.lang)


def _scores_json(scores: Scores, lang: str, *, customers: bool) -> dict[str, Any]:
    result: dict[str, Any] = {
        "at": scores.at,
        "scheme": scores.scheme,
        "thresholds": scores.thresholds,
        "groups": [
            {
                "key": row.key,
                "name": wording.group_name(row.key, lang),
                "customers": row.customers,
                "revenue": row.revenue_cents,
                "share": row.share,
            }
            for row in scores.groups
        ],
        "cells": scores.cells,
    }
    if customers:
        result["customers"] = [desk.as_row(scored, lang) for scored in scores.customers]
    return result


def _groups(scores: Scores, terminal: Terminal) -> list[str]:
    lang = terminal.lang
    heads = (terminal.say("group"), terminal.say("customers"), terminal.say("revenue"), terminal.say("share"))
    rows = (
        (
            wording.group_name(row.key, lang),
            wording.number(row.customers, lang),
            wording.money(row.revenue_cents, lang, whole=True),
            wording.percent(row.share, lang, 1) if row.share is not None else terminal.say("unknown"),
        )
        for row in scores.groups
    )
    return [terminal.say("groups_at", day=scores.at), *table(heads, rows, frozenset({1, 2, 3}))]

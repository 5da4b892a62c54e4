"""touchpoints: what contacts lead to, and who bought nothing yet."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from klantdesk import wording
from klantdesk.cli.opening import opened
from klantdesk.cli.output import Terminal, table
from klantdesk.desk import touchpoints as desk
from klantdesk.desk.touchpoints import Contacts, Leads, Touchpoint


def touchpoints(args: argparse.Namespace, terminal: Terminal) -> None:
    """Every kind of contact with what followed, and how many bought nothing yet."""
    with opened(args) as shop:
        found = desk.contacts(shop)
    result = {
        "days": desk.DAYS,
        "contacts": found.contacts,
        "touchpoints": [as_json(one) for one in found.touchpoints],
        "leads": _leads(found.leads),
    }
    terminal.show(result, _told(found, terminal))


def as_json(one: Touchpoint) -> dict[str, Any]:
    """One kind of contact; null where there are too few contacts to say, or it is not known."""
    return {
        "kind": one.kind,
        "contacts": one.moments + one.waiting,
        "over": one.moments,
        "waiting": one.waiting,
        "customers": one.customers,
        "bought": one.bought,
        "share": one.share,
        "interval": None if one.low is None else [one.low, one.high],
        "usual": one.usual,
        "tells": one.tells,
        "first_purchases": one.first_buyers,
        "bought_nothing_since": one.quiet,
    }


def _leads(leads: Leads) -> dict[str, Any]:
    return {
        "customers": len(leads.ids),
        "in_touch": leads.in_touch,
        "until": leads.until,
        "tasks": leads.tasks,
    }


def _told(found: Contacts, terminal: Terminal) -> Iterator[str]:
    if found.touchpoints:
        yield terminal.say("touchpoints_head")
        yield from _table(found, terminal)
    elif found.contacts:
        yield terminal.say("touchpoints_unsold", n=found.contacts)
    else:
        yield terminal.say("touchpoints_none")
    leads = found.leads
    yield terminal.say("leads", n=len(leads.ids), in_touch=leads.in_touch, tasks=leads.tasks)


def _table(found: Contacts, terminal: Terminal) -> list[str]:
    columns = ("kind", "moments", "waiting", "customers", "bought", "share")
    heads = [wording.phrase(f"contacts_list.{column}", terminal.lang) for column in columns]
    heads.append(terminal.say("touchpoints_interval"))
    heads += [
        wording.phrase(f"contacts_list.{column}", terminal.lang) for column in ("usual", "first_buyers")
    ]
    heads.append(terminal.say("touchpoints_verdict"))
    rows = (_row(one, terminal) for one in found.touchpoints)
    return table(heads, rows, frozenset(range(1, len(heads) - 1)))


def _row(one: Touchpoint, terminal: Terminal) -> list[str]:
    lang = terminal.lang
    counts = (one.moments, one.waiting, one.customers, one.bought)
    interval = ""
    if one.low is not None and one.high is not None:
        interval = f"{wording.percent(one.low, lang)}–{wording.percent(one.high, lang)}"
    return [
        wording.phrase(f"contacts.{one.kind}", lang),
        *(wording.number(count, lang) for count in counts),
        _percent(one.share, lang),
        interval,
        _percent(one.usual, lang),
        wording.number(one.first_buyers, lang),
        _verdict(one, terminal),
    ]


def _verdict(one: Touchpoint, terminal: Terminal) -> str:
    if one.share is None:
        return terminal.say("touchpoints_few")
    if one.usual is None:
        return ""
    if not one.tells:
        return terminal.say("touchpoints_chance")
    return terminal.say("touchpoints_more" if one.share > one.usual else "touchpoints_less")


def _percent(share: float | None, lang: str) -> str:
    return "" if share is None else wording.percent(share, lang)

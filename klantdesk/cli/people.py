"""customers: find them from a terminal."""

from __future__ import annotations

import argparse
from typing import Any

from klantdesk import wording
from klantdesk.cli.opening import opened
from klantdesk.cli.output import Terminal, table
from klantdesk.desk import customers as desk
from klantdesk.desk.views import CustomerLine


def customers(args: argparse.Namespace, terminal: Terminal) -> None:
    """Customers that fit, best first; leads included."""
    with opened(args) as shop:
        found = desk.find(shop, args.search, args.group)
        lines = desk.rows(shop, found[: args.limit])
    result = {"total": len(found), "customers": [as_json(line) for line in lines]}
    heads = ("id", *(terminal.say(word) for word in ("name", "place", "group", "last", "purchases", "spent")))
    rows = (_row(line, terminal) for line in lines)
    told = [terminal.say("found", n=len(found)), *table(heads, rows, frozenset({0, 5, 6}))]
    terminal.show(result, told if lines else told[:1])


def as_json(line: CustomerLine) -> dict[str, Any]:
    """One customer with the keys of the command line's contract."""
    return {
        "id": line.id,
        "keys": [{"source": source, "key": key} for source, key in line.keys],
        "name": line.name or None,
        "company": line.company or None,
        "email": line.email or None,
        "phone": line.phone or None,
        "postcode": line.postcode or None,
        "city": line.city or None,
        "group": line.group,
        "lead": line.lead,
        "moments": line.moments,
        "net": line.net_cents,
        "first_date": line.first,
        "last_date": line.last,
        "consents": [
            {
                "channel": consent.channel,
                "purpose": consent.purpose,
                "state": consent.state,
                "date": consent.given_on,
                "source": source,
            }
            for consent, source in line.consents
        ],
    }


def _row(line: CustomerLine, terminal: Terminal) -> tuple[str, ...]:
    lang = terminal.lang
    group = wording.group_name(line.group, lang, singular=True) if line.group else ""
    last = wording.short_date(line.last, lang) if line.last else ""
    name = line.name or line.company or (line.keys[0][1] if line.keys else "")
    figures = (wording.number(line.moments, lang), wording.money(line.net_cents, lang))
    return str(line.id), name, line.city, group, last, *figures

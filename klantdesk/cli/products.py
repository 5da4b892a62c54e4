"""products: what sells, and what the loyal customers buy."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from klantdesk import wording
from klantdesk.cli.opening import opened
from klantdesk.cli.output import Terminal, table
from klantdesk.desk import assortment as desk
from klantdesk.desk.assortment_views import Assortment, PartRow

SHOWN = 20


def products(args: argparse.Namespace, terminal: Terminal) -> None:
    """The assortment, the part that brings most first; with --loyal what most loyal customers buy."""
    with opened(args) as shop:
        found = desk.assortment(shop, args.by)
    rows = found.rows
    if args.loyal:
        rows = tuple(sorted((row for row in rows if row.loyal), key=lambda row: (-row.loyal, row.name)))
    terminal.show([_as_json(row) for row in rows], _told(found, rows, terminal))


def _as_json(row: PartRow) -> dict[str, Any]:
    beside = row.beside
    return {
        "name": row.name,
        "revenue": row.revenue,
        "share": row.share,
        "pieces": row.pieces,
        "buyers": row.buyers,
        "loyal_buyers": row.loyal,
        "loyal_share": row.loyal_share,
        "rest_share": row.rest_share,
        "index": row.index,
        "index_interval": None if row.low is None else [row.low, row.high],
        "followed": row.followed,
        "repeat_rate": row.again_share,
        "return_rate": row.return_rate,
        "together": beside and {"name": beside.name, "receipts": beside.receipts, "lift": beside.lift},
    }


def _told(found: Assortment, rows: tuple[PartRow, ...], terminal: Terminal) -> Iterator[str]:
    lang = terminal.lang
    yield terminal.say("products_period", last=found.at, n=found.loyal)
    heads = tuple(terminal.say(f"products_{head}") for head in ("part", "revenue", "loyal", "rest", "index"))
    cells = (
        (
            row.name or terminal.say("products_none"),
            wording.money(row.revenue, lang),
            _percent(row.loyal_share, terminal),
            _percent(row.rest_share, terminal),
            terminal.say("unknown") if row.index is None else wording.decimal(row.index, 1, lang),
        )
        for row in rows[:SHOWN]
    )
    yield from table(heads, cells, frozenset({1, 2, 3, 4}))
    if len(rows) > SHOWN:
        yield terminal.say("products_more", n=len(rows) - SHOWN)


def _percent(share: float | None, terminal: Terminal) -> str:
    return terminal.say("unknown") if share is None else wording.percent(share, terminal.lang, 1)

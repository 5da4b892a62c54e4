"""duplicates: who may be in it twice, joining two customers, and parting them again."""

from __future__ import annotations

import argparse
from typing import Any

from klantdesk import wording
from klantdesk.cli.opening import opened
from klantdesk.cli.output import Terminal, table
from klantdesk.desk import doubles as desk

SHOWN = 50
"""Pairs that are told without --json."""
_WHOLE = 100
"""Points from which two are as good as certainly one person: a score of 1."""


def duplicates(args: argparse.Namespace, terminal: Terminal) -> None:
    """Possible doubles with the reason, or what becomes of two of them."""
    if args.merge:
        _merge(args, terminal, *args.merge)
    elif args.unmerge is not None:
        with opened(args) as shop:
            desk.unmerge(shop, args.unmerge)
        told = wording.phrase("doubles.unmerged", terminal.lang, merge=str(args.unmerge))
        terminal.show({"unmerged": args.unmerge}, [told])
    else:
        _list(args, terminal)


def _merge(args: argparse.Namespace, terminal: Terminal, one: int, other: int) -> None:
    with opened(args) as shop:
        _, entry = desk.merge(shop, one, other, "")
    result = {"merge": entry or None, "customer": min(one, other)}
    facts = {"one": str(one), "other": str(other), "customer": str(min(one, other)), "merge": str(entry)}
    key = "doubles.merged" if entry else "doubles.one_already"
    terminal.show(result, [wording.phrase(key, terminal.lang, **facts)])


def _list(args: argparse.Namespace, terminal: Terminal) -> None:
    lang = terminal.lang
    with opened(args) as shop:
        found = desk.pairs(shop, terminal)
        shown = () if terminal.as_json else desk.side_by_side(shop, found[:SHOWN])
    count = "doubles.count" if found else "doubles.none"
    rows = (
        (str(one.line.id), one.line.name, str(other.line.id), other.line.name, wording.doubles(reasons, lang))
        for one, other, reasons in ((pair.one, pair.other, pair.reasons) for pair in shown)
    )
    heads = ("a", terminal.say("name"), "b", terminal.say("name"), terminal.say("why"))
    told = [
        wording.phrase(count, lang, n=len(found)),
        *(table(heads, rows, frozenset({0, 2})) if shown else ()),
    ]
    terminal.show([as_json(pair) for pair in found], told)


def as_json(pair: desk.Pair) -> dict[str, Any]:
    """One pair with the keys of the command line's contract; the reason is the keys of all of it."""
    score = min(pair.points, _WHOLE) / _WHOLE
    return {"a": pair.one, "b": pair.other, "reason": ",".join(pair.reasons), "score": score}

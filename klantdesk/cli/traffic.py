"""visitors: record a count, or tell who came in and who bought."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from klantdesk import wording
from klantdesk.cli.opening import opened
from klantdesk.cli.output import Terminal, table
from klantdesk.cli.periods import chosen
from klantdesk.desk import feedback as desk
from klantdesk.desk import traffic
from klantdesk.desk.feedback_views import Measure
from klantdesk.desk.traffic_views import Part, Week


def visitors(args: argparse.Namespace, terminal: Terminal) -> None:
    """Record how many came in on a day; without a day tell what was counted."""
    asked = chosen(args, args.store)
    with opened(args) as shop:
        if args.date is not None:
            desk.set_visitors(shop, args.date, args.count, args.store)
            terminal.show({}, [terminal.say("visitors_kept", n=args.count, day=args.date)])
            return
        desk.take_in(shop, terminal)
        found = traffic.week(shop, asked) or Week(ever=False)
    terminal.show(as_json(found), _told(found, terminal))


def as_json(found: Week) -> dict[str, Any]:
    """The figures; null where nothing can be said. Weekdays count from Monday 0."""
    whole = found.whole
    return {
        "visitors": whole.visitors if found.days else None,
        "buyers": whole.buyers if whole.base else None,
        "conversion": whole.conversion.value,
        "interval": _interval(whole.conversion),
        "unknown_hour": whole.unknown,
        "weekdays": [_part(part) for part in found.weekdays],
        "hours": [_part(part) for part in found.hours],
        "cells": [_part(part) for part in found.cells],
    }


def _part(part: Part) -> dict[str, Any]:
    place = {"weekday": part.weekday, "hour": part.hour}
    known = {key: value for key, value in place.items() if value is not None}
    counted = {"visitors": part.visitors, "buyers": part.buyers if part.base else None}
    return known | counted | {"conversion": part.conversion.value, "interval": _interval(part.conversion)}


def _interval(share: Measure) -> list[float] | None:
    return None if share.low is None or share.high is None else [share.low, share.high]


def _told(found: Week, terminal: Terminal) -> Iterator[str]:
    if not found.days:
        yield terminal.say("visitors_none")
        return
    lang, share = terminal.lang, found.whole.conversion
    yield terminal.say("visitors_seen", n=found.whole.visitors)
    if share.value is None:
        yield terminal.say("visitors_few")
    else:
        ends = (share.value, share.low or 0.0, share.high or 1.0)
        one, low, high = (wording.percent(part, lang) for part in ends)
        yield terminal.say("visitors_bought", share=one, low=low, high=high)
    heads = [wording.phrase(f"traffic_list.{name}", lang) for name in ("weekday", "visitors", "conversion")]
    yield from table(heads, (_row(part, lang) for part in found.weekdays), frozenset({1, 2}))


def _row(part: Part, lang: str) -> tuple[str, str, str]:
    share = part.conversion.value
    return (
        wording.phrase(f"weekdays.{part.weekday}", lang),
        wording.number(part.visitors, lang),
        "" if share is None else wording.percent(share, lang),
    )

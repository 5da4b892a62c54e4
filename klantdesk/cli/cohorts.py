"""cohorts: who came together, and how many keep coming."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from klantdesk import wording
from klantdesk.cli.opening import opened
from klantdesk.cli.output import Terminal, table
from klantdesk.desk import cohorts as desk
from klantdesk.desk.cohort_views import CHANNEL, CUSTOMERS, MONTH, QUARTER, CohortLine, CohortPart, Cohorts

SHOWN = 13
MONTHS_A_QUARTER = 3


def cohorts(args: argparse.Namespace, terminal: Terminal) -> None:
    """The retention table, whole and by what people began with."""
    with opened(args) as shop:
        found = desk.cohorts(shop, args.unit, args.measure, args.by or "")
    result = _as_json(found)
    if args.by:
        result["parts"] = [{"key": part.key, "size": part.customers, **_part(part)} for part in found.parts]
        result["left_out"] = found.left_out
    terminal.show(result, _told(found, args.by or "", terminal))


def _as_json(found: Cohorts) -> dict[str, Any]:
    return {
        "unit": found.unit,
        "measure": found.measure,
        "as_of": found.as_of,
        "window_days": found.window_days,
        "unfinished": found.unfinished,
        **_part(found.whole),
    }


def _part(part: CohortPart) -> dict[str, Any]:
    return {
        "cohorts": [_line(line) for line in part.cohorts],
        "weighted": part.weighted,
        "weighted_settled": part.settled,
    }


def _line(line: CohortLine) -> dict[str, Any]:
    return {
        "start": line.start,
        "size": line.size,
        "active": line.active,
        "early": line.early,
        "returned": [
            {"months": back.months, "followed": back.followed, "returned": back.returned}
            for back in line.returned
        ],
    }


def _told(found: Cohorts, by: str, terminal: Terminal) -> list[str]:
    if not found.whole.cohorts:
        return [terminal.say("cohorts_none")]
    title = "cohorts_customers" if found.measure == CUSTOMERS else "cohorts_revenue"
    lines = [terminal.say(title), *_shares(found.whole, found, terminal)]
    for part in found.parts:
        lines += ["", terminal.say(f"cohorts_{by}", name=_name(part.key, by, terminal), n=part.customers)]
        lines += _shares(part, found, terminal)
    if found.unfinished:
        lines += [terminal.say("cohorts_unfinished", day=found.as_of)]
    if any(line.early for line in found.whole.cohorts):
        lines.append(terminal.say("cohorts_early", day=found.data_from, n=found.window_days))
    if found.left_out:
        lines.append(terminal.say("cohorts_left_out", n=found.left_out))
    return lines


def _name(key: str, by: str, terminal: Terminal) -> str:
    if by == CHANNEL:
        return terminal.say(f"channel_{key}")
    return key or terminal.say("no_product_group")


def _shares(part: CohortPart, found: Cohorts, terminal: Terminal) -> list[str]:
    """The last cohorts and their average, as shares."""
    shown = part.cohorts[-SHOWN:]
    wide = min(SHOWN, len(part.cohorts))
    heads = [terminal.say("cohort"), terminal.say("customers"), *(str(k) for k in range(wide))]
    rows = [[_start(line, found.unit, terminal), wording.number(line.size, terminal.lang)] for line in shown]
    for row, line in zip(rows, shown, strict=True):
        row.extend(_cells(line.shares, terminal, wide=wide, unfinished=found.unfinished))
    rows.append([terminal.say("weighted"), "", *_cells(part.weighted, terminal, wide=wide)])
    if any(line.early for line in part.cohorts) and any(share is not None for share in part.settled):
        rows.append([terminal.say("weighted_settled"), "", *_cells(part.settled, terminal, wide=wide)])
    return table(heads, rows, frozenset(range(1, wide + 2)))


def _start(line: CohortLine, unit: str, terminal: Terminal) -> str:
    if unit == MONTH:
        return wording.month_year(line.start, terminal.lang)
    if unit == QUARTER:
        number = (line.start.month - 1) // MONTHS_A_QUARTER + 1
        return terminal.say("quarter", number=number, year=str(line.start.year))
    return str(line.start.year)


def _cells(
    shares: Sequence[float | None], terminal: Terminal, *, wide: int, unfinished: bool = False
) -> list[str]:
    """Shares as percentages; the last one of an unfinished period with a star."""
    said = ["" if share is None else wording.percent(share, terminal.lang) for share in shares]
    if unfinished:
        said[-1] += "*"
    return [*said, *[""] * wide][:wide]

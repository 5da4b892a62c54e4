"""The owner's questions: does my shop grow, who drops out, what do I do today."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from klantdesk.db import batches, customers, feedback
from klantdesk.db import tasks as promises
from klantdesk.desk import goals, imports, watching
from klantdesk.desk.counting import Counted
from klantdesk.desk.shop import Shop
from klantdesk.desk.views import GroupRow, Groups, MonthBar, Number, Overview, Task, Tile
from klantdesk.errors import NothingToShow
from klantdesk.records import Group, to_date, to_day

YEAR, YEAR_DAYS = 12, 365
PROMISED = "promised"
"""The key of a task that somebody wrote down; its fact `task` is that row."""
TILES = (("active", True), ("new", True), ("lost", False), ("frequency", True))
"""The figures of the overview, and whether more of them is better."""


def overview(shop: Shop, month: date | None = None) -> Overview:
    """The answer for one month, by default the last whole one; NothingToShow in an empty shop."""
    counted = shop.everything()
    found = shop.counted(f"overview {month}", lambda _store: _overview(counted, month))
    kept = goals.beside(shop, {tile.key: tile.value for tile in found.tiles}, found.last)
    return replace(found, tiles=tuple(replace(tile, goal=kept.get(tile.key)) for tile in found.tiles))


def _overview(counted: Counted, month: date | None) -> Overview:
    from klantdesk.analysis import periods, series

    bought, rhythm = counted.purchases, counted.rhythm
    months = _months(counted)
    chosen = _chosen(months, month, bought.as_of)
    past = periods.months_back(chosen, YEAR + 1)
    within = [period for period in past if period.last >= bought.first_day]
    last = to_date(min(chosen.last, bought.as_of))
    known = _covered(within[0].last, bought.first_day, rhythm.window)
    bars = series.monthly(bought, within, rhythm.window)
    now = bars[-1]
    return Overview(
        month=to_date(chosen.first),
        last=last,
        months=tuple(to_date(period.first) for period in months),
        as_of=to_date(bought.as_of),
        data_from=to_date(bought.first_day),
        window_days=rhythm.window,
        window_months=rhythm.window_months,
        new=now.new,
        won_back=now.won_back,
        lost=now.lost,
        active_start=now.active_start,
        active_end=now.active,
        tiles=tuple(_tile(key, better, bars, known) for key, better in TILES),
        bars=tuple(_bar(bar) for bar in bars[-YEAR:]),
    )


def behind(shop: Shop, figure: str, month: date) -> array[int]:
    """The customers behind new, won_back, lost or active of a month, biggest spender first."""
    from klantdesk.analysis import balance, periods

    counted = shop.everything()
    period = periods.month_of(to_day(month))
    names = balance.behind(counted.purchases, period, counted.rhythm.window)
    return _shown(shop, counted.profiles.by_spending(getattr(names, figure)))


def groups(shop: Shop) -> Groups:
    """All customer groups on the last day of the data, with their sizes of the past year."""
    counted = shop.everything()
    return shop.counted("groups", lambda _store: _groups(counted))


def _groups(counted: Counted) -> Groups:
    from klantdesk.analysis import groups as table
    from klantdesk.analysis import moves, periods

    found, at = counted.segmentation, counted.purchases.as_of
    ends = [period.last for period in periods.months_back(periods.month_of(at), YEAR + 1)[:-1]]
    settled = counted.purchases.first_day + counted.rhythm.window
    told = [end for end in ends if end >= settled]
    sizes = moves.sizes(counted.purchases, counted.rhythm, [*told, at])
    unknown: list[int | None] = [None] * (len(ends) - len(told))
    by_frequency = [tuple(reversed(row)) for row in reversed(table.BY_FREQUENCY)]
    return Groups(
        at=to_date(at),
        bounds_months=tuple(counted.rhythm.months),
        bounds_days=tuple(counted.rhythm.bounds),
        frequency_bounds=tuple(reversed((1, *map(int, found.thresholds.frequency)))),
        window_days=counted.rhythm.window,
        cells=found.cells,
        cell_cents=found.cell_revenue,
        cell_groups=tuple(by_frequency),
        rows=tuple(_group_row(size, [*unknown, *sizes[size.key]]) for size in found.groups),
        customers=len(found.customers.ids),
        revenue_cents=sum(size.revenue for size in found.groups),
    )


def members(shop: Shop, group: Group | None = None, cell: tuple[int, int] | None = None) -> array[int]:
    """The customers of a group or cell (row, column as in Groups.cells), biggest spender first."""
    counted = shop.everything()
    if cell is not None:
        found = counted.profiles.in_cell(*cell)
    elif group is not None:
        found = counted.segmentation.members(group)
    else:
        found = counted.segmentation.customers.ids
    return _shown(shop, counted.profiles.by_spending(found))


def later_than_usual(shop: Shop) -> array[int]:
    """Customers who stay away longer than their own rhythm, biggest spender first."""
    return _shown(shop, shop.everything().profiles.by_spending(late_buyers(shop)))


def late_buyers(shop: Shop) -> Any:  # noqa: ANN401  # a numpy array
    """The same by id, the bin included; counted once for each state of the data."""
    from klantdesk.analysis import rhythm

    bought = shop.everything().purchases
    return shop.counted("late", lambda _store: bought.buyers[rhythm.later_than_usual(bought)])


def tasks(shop: Shop, today: date) -> tuple[Task, ...]:
    """What deserves attention today, most pressing first; empty in an empty shop."""
    found = [*_promised(shop, today), _waiting(shop), _import_due(shop, today)]
    found += [_by_itself(shop, today), _rejected(shop)]
    if not shop.is_empty():
        found += [_at_risk(shop), _late(shop)]
    return tuple(task for task in found if task)


def _promised(shop: Shop, today: date) -> list[Task]:
    """What somebody wrote down to be done by today."""
    return [
        Task(PROMISED, {"task": row}, "customers" if row.customer else "tasks")
        for row in promises.open_tasks(shop.reader(), today)
    ]


def _waiting(shop: Shop) -> Task | None:
    """Somebody left an address with an answer, and was not answered yet."""
    waiting = feedback.open_follow_ups(shop.reader())
    return Task("follow_ups", {"n": waiting}, "feedback") if waiting else None


def _import_due(shop: Shop, today: date) -> Task | None:
    facts = shop.facts()
    if facts.last_import is None or facts.as_of is None:
        return Task("first_import", {}, "import")
    days = facts.import_due(today)
    if not days or watching.is_put_off(shop, today):
        return None
    on = facts.last_import.astimezone().date()
    return Task("import_due", {"n": days, "month": facts.as_of, "on": on}, "import")


def _by_itself(shop: Shop, today: date) -> Task | None:
    """What came in today without anybody pressing a button."""
    taken = batches.batches(shop.reader())
    ours = (one for one in taken if one.undone_at is None and one.report.get(imports.BY_ITSELF))
    newest = next((one for one in ours if one.taken_at.astimezone().date() == today), None)
    if newest is None:
        return None
    added = newest.report.get("added")
    receipts = added.get("receipts", 0) if isinstance(added, dict) else 0
    return Task("imported_itself", {"n": receipts, "batch": newest.id, "file": newest.file}, "import")


def _rejected(shop: Shop) -> Task | None:
    taken = [batch for batch in batches.batches(shop.reader()) if batch.undone_at is None]
    newest = max(taken, key=lambda batch: batch.id, default=None)
    rows = newest.report.get("rejected_rows", 0) if newest else 0
    if newest is None or not isinstance(rows, int) or not rows:
        return None
    return Task("rejected", {"n": rows, "batch": newest.id, "file": newest.file}, "import")


def _at_risk(shop: Shop) -> Task | None:
    sizes = {size.key: size for size in shop.everything().segmentation.groups}
    size = sizes[Group.AT_RISK]
    if not size.customers:
        return None
    facts: dict[str, object] = {"n": size.customers, "cents": size.revenue}
    return Task("at_risk", facts, "groups", Group.AT_RISK)


def _late(shop: Shop) -> Task | None:
    late = len(_shown(shop, late_buyers(shop)))
    return Task("later_than_usual", {"n": late}, "customers") if late else None


def _months(counted: Counted) -> tuple[Any, ...]:
    from klantdesk.analysis import periods

    bought = counted.purchases
    first, last = periods.month_of(bought.first_day), periods.month_of(bought.as_of)
    return periods.split_months(periods.Period(first.first, last.last))


def _chosen(months: Sequence[Any], month: date | None, as_of: int) -> Any:  # noqa: ANN401  # as above
    from klantdesk.analysis import periods

    wanted = periods.month_of(to_day(month)) if month else periods.last_whole_month(as_of)
    if wanted in months:
        return wanted
    if month is not None:
        raise NothingToShow
    return months[-1]


def _covered(last: int, first_day: int, window: int) -> frozenset[str]:
    """Of which figures that look back from a day the data hold all days they look back on."""
    looks_back = {"active": window, "frequency": YEAR_DAYS}
    return frozenset(key for key, _better in TILES if last - looks_back.get(key, 0) >= first_day - 1)


def _tile(
    key: str,
    more_is_better: bool,  # noqa: FBT001  # one caller
    months: Sequence[Any],
    comparable: frozenset[str],
) -> Tile:
    history: list[Number] = [None] * (YEAR + 1 - len(months)) + [getattr(month, key) for month in months]
    before = history[0] if key in comparable else None
    return Tile(key, history[-1], before, tuple(history), more_is_better)


def _bar(bar: Any) -> MonthBar:  # noqa: ANN401  # as above
    return MonthBar(
        first=to_date(bar.period.first),
        last=to_date(bar.period.last),
        new=bar.new,
        lost=bar.lost,
        returning_cents=bar.returning_revenue,
        new_cents=bar.new_revenue,
        loose_returns=bar.loose_returns,
    )


def _group_row(size: Any, history: Sequence[int | None]) -> GroupRow:  # noqa: ANN401  # as above
    return GroupRow(size.key, size.customers, size.revenue, size.share, tuple(history))


def _shown(shop: Shop, found: Any) -> array[int]:  # noqa: ANN401  # a numpy array
    """A list as an owner sees it: without who lies in the bin, who still counts in the figures."""
    from klantdesk.analysis import crowd

    return crowd.without(found, customers.hidden(shop.reader()))

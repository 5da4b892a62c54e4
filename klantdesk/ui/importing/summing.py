"""An import together with the rejected rows of it that were mended and came in after all."""

from __future__ import annotations

from dataclasses import dataclass, replace

from klantdesk.desk.views import ImportReport, RejectedRows, ShopFacts


@dataclass(frozen=True, slots=True)
class Result:
    """An import with the shop before and after it; `mended` rows of it came in later.

    `idle` customers are new without a purchase that counts.
    """

    report: ImportReport
    before: ShopFacts
    after: ShopFacts
    mended: int = 0
    idle: int = 0


@dataclass(frozen=True, slots=True)
class Mending:
    """What became of mended rows: their import, what is `left` of the rejected ones, the shop after."""

    report: ImportReport
    left: RejectedRows
    after: ShopFacts


def together(result: Result, mending: Mending) -> Result:
    """The import as it stands now: what the mended rows brought counts with it, under its own number."""
    first, then = result.report, mending.report
    if then.batch is None:
        return result
    days = [day for one in (first, then) for day in (one.first_date, one.last_date) if day is not None]
    came = then.rows_read - then.rejected_rows
    summed = replace(
        first,
        added=_sum(first.added, then.added),
        updated=_sum(first.updated, then.updated),
        unchanged=first.unchanged + then.unchanged,
        rows_imported=first.rows_imported + then.rows_imported,
        kept_out=_sum(first.kept_out, then.kept_out),
        skipped=_sum(first.skipped, then.skipped),
        rejected=mending.left.problems,
        rejected_rows=first.rejected_rows - came,
        revenue_cents=first.revenue_cents + then.revenue_cents,
        set_aside=first.set_aside + then.set_aside,
        first_date=min(days, default=None),
        last_date=max(days, default=None),
    )
    return replace(result, report=summed, after=mending.after, mended=result.mended + came)


def _sum(one: dict[str, int], other: dict[str, int]) -> dict[str, int]:
    return {key: one.get(key, 0) + other.get(key, 0) for key in {**one, **other}}

"""The invented shop, to look around in before there are figures of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from klantdesk.db import answering, batches, customers, people, settings_table, tasks
from klantdesk.db import feedback as feedback_rows
from klantdesk.db.answers import day_of
from klantdesk.db.store import Store
from klantdesk.desk import feedback, hearing
from klantdesk.desk.shop import DEMO, Shop
from klantdesk.records import Harvest, Unwatched, Watch, to_date

NAME = "Sporthuis De Linde"
INVENTED = "demo"
"""The format of the imports that were never a file."""
DEMO_UNTIL = date(2025, 10, 31)
LINES_A_RECEIPT = 2.05
NEIGHBOURS = 50


@dataclass(frozen=True, slots=True)
class Size:
    """How large the demo shop is: people, about so many purchase lines, years of data.

    The same size and seed give the same shop.
    """

    customers: int = 4800
    purchases: int = 41_000
    years: int = 4
    seed: int = 7

    def wanted(self) -> dict[str, int]:
        """The same for the generator, which thinks in receipts."""
        receipts = max(1, round(self.purchases / LINES_A_RECEIPT))
        return asdict(self) | {"purchases": receipts}


def make(path: Path, size: Size | None = None, watch: Watch | None = None) -> dict[str, int]:
    """Make the demo shop in a new file; ShopFileExists when there is one. Counts of what is in it."""
    from klantdesk.exchange import demo

    watch = watch or Unwatched()
    watch.report("read")
    harvests = demo.harvest(**(size or Size()).wanted(), until=DEMO_UNTIL)
    shop = Shop.create(path, NAME)
    try:
        with shop.writing() as store:
            for source, harvest in harvests:
                _take_in(store, source, "orders", harvest, watch)
            settings_table.put(store, DEMO, value=True)
        heard = demo.answers(harvests, (size or Size()).purchases, (size or Size()).seed, DEMO_UNTIL)
        _hear(shop, heard, watch)
        _promise(shop)
        return {
            "customers": shop.facts().customers,
            "purchases": sum(len(harvest.lines.receipt) for _source, harvest in harvests),
            "receipts": sum(len(harvest.receipts.number) for _source, harvest in harvests),
            "feedback": feedback_rows.count(shop.reader()),
        }
    except BaseException:
        shop.close()
        path.unlink(missing_ok=True)
        raise
    finally:
        shop.close()


def _take_in(store: Store, source: str, kind: str, harvest: Harvest, watch: Watch) -> None:
    added = batches.compare(store, source, harvest).added
    batches.take_in(
        store,
        source=source,
        file=f"{source}.xlsx",
        file_hash="",
        format=INVENTED,
        kind=kind,
        harvest=harvest,
        problems=(),
        report=_report(harvest, added),
        watch=watch,
    )


def _hear(shop: Shop, heard: Any, watch: Watch) -> None:  # noqa: ANN401  # the exchange room's
    """Take in what the shop heard; but for the latest, everybody who left an address was answered."""
    with shop.writing() as store:
        for source, kind, harvest in heard.imported:
            _take_in(store, source, kind, harvest, watch)
        ids = customers.by_keys(store)
        said = (
            replace(one.answer, customer=ids.get(one.buyer, 0)) if one.buyer else one.answer
            for one in heard.said
        )
        answering.take_in(store, "", [feedback.given(shop, answer) for answer in said], ())
        waiting = feedback_rows.follow_ups(store, open_only=True)
        for one in waiting[: max(0, len(waiting) - heard.waiting)]:
            feedback_rows.settle(store, one.id)
    hearing.hear(shop, watch)


def _promise(shop: Shop) -> None:
    """Who works here, and what they promised to do on the day the shop is looked at."""
    from klantdesk.exchange import demo

    with shop.writing() as store:
        ids = sorted(set(customers.by_keys(store).values()))
        told = demo.promises()
        known = {name: people.keep_colleague(store, name, "")[0] for name in told.colleagues}
        for one in told.tasks:
            due = DEMO_UNTIL + timedelta(days=one.days)
            whose = _somebody_to_call(store, ids, one.place)
            tasks.keep(store, one.text, due, one.author, customer=whose, colleague=known.get(one.colleague))


def _somebody_to_call(store: Store, ids: Sequence[int], place: float) -> int:
    """The first from a place in the list on whose number is known."""
    near = ids[round(place * (len(ids) - 1)) :][:NEIGHBOURS]
    return next((one.id for one in customers.rows(store, near) if one.phone), near[0])


def next_month_export(folder: Path, size: Size | None = None) -> Path:
    """The demo shop's export of the month after its data, as an Excel file to try an import with."""
    from klantdesk.exchange import demo, writers

    heads, rows = demo.next_month_rows(**(size or Size()).wanted(), until=DEMO_UNTIL)
    return writers.table(folder / "kassa-en-webshop-november-2025.xlsx", heads, rows)


def _report(harvest: Harvest, added: dict[str, int]) -> dict[str, object]:
    days = [*harvest.receipts.day, *(visit.day for visit in harvest.visits)]
    days += [day_of(answer) for answer, _ in harvest.answers]
    rows = len(harvest.lines.receipt) + len(harvest.answers) + len(harvest.visits)
    return {
        "added": added,
        "rows_read": rows,
        "rows_imported": rows,
        "rejected_rows": 0,
        "first_date": to_date(min(days)).isoformat() if days else None,
        "last_date": to_date(max(days)).isoformat() if days else None,
    }

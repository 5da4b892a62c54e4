"""The invented shop, to look around in before there are figures of one's own."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from klantdesk.db import batches, settings_table
from klantdesk.desk.shop import DEMO, Shop
from klantdesk.records import Harvest, Unwatched, Watch, to_date

NAME = "Sporthuis De Linde"
DEMO_UNTIL = date(2025, 10, 31)
LINES_A_RECEIPT = 2.05


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
                added = batches.compare(store, source, harvest).added
                batches.take_in(
                    store,
                    source=source,
                    file=f"{source}.xlsx",
                    file_hash="",
                    format="demo",
                    kind="orders",
                    harvest=harvest,
                    problems=(),
                    report=_report(harvest, added),
                    watch=watch,
                )
            settings_table.put(store, DEMO, value=True)
        return {
            "customers": shop.facts().customers,
            "purchases": sum(len(harvest.lines.receipt) for _source, harvest in harvests),
            "receipts": sum(len(harvest.receipts.number) for _source, harvest in harvests),
            "feedback": 0,
        }
    except BaseException:
        shop.close()
        path.unlink(missing_ok=True)
        raise
    finally:
        shop.close()


def next_month_export(folder: Path, size: Size | None = None) -> Path:
    """The demo shop's export of the month after its data, as an Excel file to try an import with."""
    from klantdesk.exchange import demo, writers

    heads, rows = demo.next_month_rows(**(size or Size()).wanted(), until=DEMO_UNTIL)
    return writers.table(folder / "kassa-en-webshop-november-2025.xlsx", heads, rows)


def _report(harvest: Harvest, added: dict[str, int]) -> dict[str, object]:
    days = harvest.receipts.day
    rows = len(harvest.lines.receipt)
    return {
        "added": added,
        "rows_read": rows,
        "rows_imported": rows,
        "rejected_rows": 0,
        "first_date": to_date(min(days)).isoformat() if days else None,
        "last_date": to_date(max(days)).isoformat() if days else None,
    }

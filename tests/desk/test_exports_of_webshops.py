"""Exports of webshops in a shop file: the same orders in two files count once, and undo leaves nothing."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from klantdesk.db import dump
from klantdesk.desk import figures, imports
from klantdesk.desk.shop import Shop
from klantdesk.desk.understanding import Wish
from klantdesk.desk.views import ImportReport
from klantdesk.errors import FileOfSomethingElse
from klantdesk.records import Unwatched

WATCH = Unwatched()
SAMPLES = Path(__file__).parents[1] / "exchange" / "samples"


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop.create(tmp_path / "winkel.klantdesk")
    yield opened
    opened.close()


def take_in(shop: Shop, name: str) -> ImportReport:
    plan = imports.plan_file(shop, SAMPLES / name, Wish(), WATCH)
    return imports.commit(shop, plan, WATCH)[0]


def revenue(shop: Shop) -> int:
    """Cents, over every month the samples speak of; a refund may be the last thing in a file."""
    months = figures.every_month(shop, figures.Asked(date(2024, 1, 1), date(2025, 12, 31)))
    return sum(int(month.values["revenue"] or 0) for month in months)


def records(shop: Shop) -> list[str]:
    """Everything but the settings: the currency of a first file stays."""
    return [line for line in dump.canonical(shop.reader()) if not line.startswith('["setting"')]


def test_both_files_of_etsy_hold_the_same_orders(shop: Shop) -> None:
    orders, items = take_in(shop, "etsy_orders.csv"), take_in(shop, "etsy_items.csv")
    assert orders.source == items.source == "etsy"
    assert items.added["receipts"] == 0
    assert items.updated["receipts"] == 2
    assert revenue(shop) == items.revenue_cents


def test_excel_xml_brings_nothing_the_csv_did_not(shop: Shop) -> None:
    take_in(shop, "magento_orders.csv")
    before = records(shop)
    again = take_in(shop, "magento_orders.xml")
    assert (again.batch, again.rows_imported, again.skipped) == (None, 0, {"unchanged": 5})
    assert records(shop) == before


@pytest.mark.parametrize("name", ["webtoffee_orders", "bigcommerce_orders", "woocommerce_analytics"])
def test_orders_unfolded_to_lines_are_accounted_for_and_undone(shop: Shop, name: str) -> None:
    empty = records(shop)
    report = take_in(shop, f"{name}.csv")
    assert report.rows_read == report.rows_imported + sum(report.skipped.values()) + report.rejected_rows
    assert revenue(shop) == report.revenue_cents
    again = take_in(shop, f"{name}.csv")
    assert again.skipped == {"unchanged": report.rows_imported}
    assert report.batch is not None
    imports.undo(shop, report.batch)
    assert records(shop) == empty


def test_a_file_of_articles_is_refused_by_name_and_changes_nothing(shop: Shop) -> None:
    before = records(shop)
    with pytest.raises(FileOfSomethingElse) as refused:
        take_in(shop, "shopify_products.csv")
    assert refused.value.facts["format"] == "Shopify producten"
    assert records(shop) == before
    assert "shopify_products" not in {one["id"] for one in imports.formats()}

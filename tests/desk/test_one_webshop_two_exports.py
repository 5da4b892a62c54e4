"""Two exports of one webshop would count every order twice: it is noticed, asked once and remembered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from klantdesk.cli.output import question
from klantdesk.desk import imports
from klantdesk.desk.shop import Shop
from klantdesk.desk.understanding import Wish
from klantdesk.desk.views import ImportReport
from klantdesk.errors import NeedsAnswer
from klantdesk.records import Unwatched

ANALYTICS = (
    "Date,Order #,Status,Customer,Customer type,Payment method,Product(s),Items sold,Coupon(s),Net sales\n"
)
PLUGIN = (
    '"Order Number","Order Status","Order Date","First Name (Billing)","Last Name (Billing)",'
    '"Email (Billing)","SKU","Name","Quantity","Item Cost","Order Line Total","Order Tax Amount",'
    '"Order Shipping Amount","Order Total Amount"\n'
)
WATCH = Unwatched()


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop.create(tmp_path / "winkel.klantdesk")
    try:
        yield opened
    finally:
        opened.close()


def analytics(folder: Path, orders: Sequence[int]) -> Path:
    rows = [
        f"2025-11-{at % 28 + 1:02} 14:05:11,{at},completed,Els Mulder,new,iDEAL,1× Bal,1,,{at}.00\n"
        for at in orders
    ]
    file = folder / "orders_analytics.csv"
    file.write_text(ANALYTICS + "".join(rows), encoding="utf-8")
    return file


def plugin(folder: Path, orders: Sequence[int], later: int = 0) -> Path:
    rows = [
        f'"{at}","Completed","2025-11-{(at + later) % 28 + 1:02} 14:05","Els","Mulder","els@voorbeeld.nl",'
        f'"A1","Bal","1","{at}.00","{at}.00","{at * 0.21:.2f}","0","{at * 1.21:.2f}"\n'
        for at in orders
    ]
    file = folder / "orders-plugin.csv"
    file.write_text(PLUGIN + "".join(rows), encoding="utf-8")
    return file


def take_in(shop: Shop, file: Path, **answers: str) -> ImportReport:
    return imports.commit(shop, imports.plan_file(shop, file, Wish(answers=answers), WATCH), WATCH)[0]


def test_the_same_orders_in_another_export_are_asked_after_and_count_once(shop: Shop, tmp_path: Path) -> None:
    take_in(shop, analytics(tmp_path, range(501, 541)))
    with pytest.raises(NeedsAnswer) as asked:
        take_in(shop, plugin(tmp_path, range(511, 551)))
    assert asked.value.facts["options"] == ["woocommerce_analytics", "woocommerce_orders"]
    told = question(asked.value, "nl")
    assert told.startswith(
        "deze 30 bestellingen ken je al uit WooCommerce bestellingen (Analytics). Neem ik ze"
    )
    report = take_in(shop, plugin(tmp_path, range(511, 551)), source="woocommerce_analytics")
    assert (report.source, report.added["receipts"]) == ("woocommerce_analytics", 10)
    next_month = take_in(shop, plugin(tmp_path, range(541, 561)))
    assert (next_month.source, next_month.added["receipts"]) == ("woocommerce_analytics", 10)


def test_another_shop_with_the_same_numbers_is_asked_after_once_or_not_at_all(
    shop: Shop, tmp_path: Path
) -> None:
    take_in(shop, analytics(tmp_path, range(501, 541)))
    assert take_in(shop, plugin(tmp_path, range(501, 541), later=3)).added["receipts"] == 40
    first = next(batch for batch in imports.batches(shop) if batch.source == "woocommerce_orders")
    imports.undo(shop, first.id)
    assert (
        take_in(shop, plugin(tmp_path, range(501, 541)), source="woocommerce_orders").added["receipts"] == 40
    )
    assert take_in(shop, plugin(tmp_path, range(501, 551))).added["receipts"] == 10

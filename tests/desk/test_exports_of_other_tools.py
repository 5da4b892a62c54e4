"""Exports of newsletter, till and survey tools in a shop file, in whatever order they come."""

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from klantdesk.db import customers, dump
from klantdesk.desk import imports
from klantdesk.desk.shop import Shop
from klantdesk.desk.understanding import Wish
from klantdesk.desk.views import ImportReport
from klantdesk.records import Unwatched

WATCH = Unwatched()
SAMPLES = Path(__file__).parents[1] / "exchange" / "samples"
LISTS = ("subscribed_members.csv", "unsubscribed_members.csv", "cleaned_members.csv")


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop.create(tmp_path / "winkel.klantdesk")
    yield opened
    opened.close()


def take_in(shop: Shop, path: Path) -> ImportReport:
    return imports.commit(shop, imports.plan_file(shop, path, Wish(), WATCH), WATCH)[0]


def records(shop: Shop) -> list[str]:
    """Everything but the settings: the currency of a first file stays."""
    return [line for line in dump.canonical(shop.reader()) if not line.startswith('["setting"')]


@pytest.mark.parametrize("order", list(permutations(LISTS)))
def test_an_opt_out_of_one_list_is_never_upgraded_by_another(
    shop: Shop, tmp_path: Path, order: tuple[str, ...]
) -> None:
    """One person in all three lists, as after a second sign-up with an old export at hand."""
    content = (SAMPLES / "mailchimp_subscribed_members.csv").read_bytes()
    for name in order:
        (tmp_path / name).write_bytes(content)
        take_in(shop, tmp_path / name)
    ids = list(customers.find(shop.reader(), ""))
    assert len(ids) == 3
    said = customers.consents(shop.reader(), ids).values()
    assert [[str(one[2]) for one in told] for told in said] == [["withdrawn"]] * 3


def test_two_reports_of_one_till_count_a_sale_once(shop: Shop) -> None:
    first = take_in(shop, SAMPLES / "sumup_sales_de.csv")
    again = take_in(shop, SAMPLES / "sumup_sales_de.csv")
    other = take_in(shop, SAMPLES / "sumup_transactions.csv")
    assert first.source == other.source == "sumup"
    assert again.batch is None
    assert (first.added["receipts"], other.added["receipts"], other.updated["receipts"]) == (2, 2, 1)


def test_orders_and_partners_of_odoo_are_the_same_customers(shop: Shop) -> None:
    orders = take_in(shop, SAMPLES / "odoo_orders.csv")
    partners = take_in(shop, SAMPLES / "odoo_partners.csv")
    assert (orders.added["customers"], partners.added["customers"]) == (2, 1)


@pytest.mark.parametrize(
    "name",
    ["lightspeed_x_sales", "square_items", "google_forms", "abandoned_carts", "klantdesk_visitors", "brevo"],
)
def test_every_kind_is_taken_in_once_and_taken_back_without_a_trace(shop: Shop, name: str) -> None:
    before = records(shop)
    report = take_in(shop, SAMPLES / f"{name}.csv")
    assert report.batch is not None
    assert take_in(shop, SAMPLES / f"{name}.csv").batch is None
    imports.undo(shop, report.batch)
    assert records(shop) == before

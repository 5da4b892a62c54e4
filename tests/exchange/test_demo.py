from __future__ import annotations

import re
from collections import Counter
from datetime import date, datetime

import pytest

from klantdesk.exchange import demo
from klantdesk.records import NOBODY, Channel, Harvest, LineKind, Reason, to_date, to_day

UNTIL = date(2025, 10, 31)


@pytest.fixture(scope="module")
def shop() -> dict[str, Harvest]:
    return dict(demo.harvest(until=UNTIL))


@pytest.fixture(scope="module")
def november() -> tuple[list[str], list[list[str | int | float]]]:
    return demo.next_month_rows(until=UNTIL)


def nets(harvest: Harvest) -> list[int]:
    totals = [0] * len(harvest.receipts.number)
    for receipt, cents, kind in zip(
        harvest.lines.receipt, harvest.lines.cents, harvest.lines.kind, strict=True
    ):
        if kind in {LineKind.SALE, LineKind.RETURN}:
            totals[receipt] += cents
    return totals


def test_the_same_seed_tells_the_same_story(shop: dict[str, Harvest]) -> None:
    assert dict(demo.harvest(until=UNTIL)) == shop
    assert dict(demo.harvest(until=UNTIL, seed=8)) != shop


def test_the_shop_is_as_large_as_asked(shop: dict[str, Harvest]) -> None:
    people = {customer.key[4:] for harvest in shop.values() for customer in harvest.customers}
    assert list(shop) == ["kassa", "webshop"]
    assert len(people) == 4800
    assert sum(len(harvest.receipts.number) for harvest in shop.values()) == pytest.approx(20_000, abs=5)


def test_columns_fit_together(shop: dict[str, Harvest]) -> None:
    for harvest in shop.values():
        receipts, lines = harvest.receipts, harvest.lines
        size = len(receipts.number)
        columns = (
            receipts.day,
            receipts.customer,
            receipts.channel,
            receipts.store,
            receipts.state,
            receipts.content,
        )
        assert {len(column) for column in columns} == {size}
        assert len(set(receipts.number)) == len(set(receipts.content)) == size
        assert list(lines.receipt) == sorted(lines.receipt)
        assert set(lines.receipt) == set(range(size))
        assert min(receipts.customer) >= NOBODY
        assert max(receipts.customer) == len(harvest.customers) - 1
        assert max(lines.product) < len(harvest.products)
        assert all(
            (product == NOBODY) == (kind == LineKind.SHIPPING)
            for product, kind in zip(lines.product, lines.kind, strict=True)
        )
        assert len({customer.key for customer in harvest.customers}) == len(harvest.customers)


def test_four_whole_years_are_told_and_every_month_has_sales(shop: dict[str, Harvest]) -> None:
    for harvest in shop.values():
        days = harvest.receipts.day
        assert list(days) == sorted(days)
        assert min(days) >= to_day(date(2021, 11, 1))
        assert max(days) <= to_day(UNTIL)
        assert len({(to_date(day).year, to_date(day).month) for day in days}) == 48


def test_one_person_in_both_systems_has_one_address(shop: dict[str, Harvest]) -> None:
    till, web = (
        {customer.key[4:]: customer.person for customer in shop[source].customers} for source in shop
    )
    both = till.keys() & web.keys()
    assert len(both) > 400
    assert all(till[key].email == web[key].email != "" for key in both)
    assert all(till[key].first_name[0] == web[key].first_name[0] for key in both)
    mails = Counter(person.email for person in (till | web).values() if person.email)
    assert set(mails.values()) == {1}


def test_nobody_can_be_reached_for_real(shop: dict[str, Harvest]) -> None:
    people = [customer.person for harvest in shop.values() for customer in harvest.customers]
    assert all(re.fullmatch(r"([a-z]+\.[a-z]+\d*@voorbeeld\.nl)?", person.email) for person in people)
    assert all(re.fullmatch(r"(065500\d{4})?", person.phone) for person in people)
    assert all(person.email or person.phone for person in people)
    assert all(re.fullmatch(r"(\d{4} [A-Z]{2})?", person.postcode) for person in people)
    assert all(date.fromisoformat(person.birthday) for person in people if person.birthday)


def test_most_customers_live_near_zutphen(shop: dict[str, Harvest]) -> None:
    towns = Counter(customer.person.city for customer in shop["kassa"].customers if customer.person.city)
    assert towns.most_common(2)[0][0] == "Zutphen"
    assert towns["Warnsveld"] > towns["Epse"] > 0
    assert "Amsterdam" not in towns
    assert "Amsterdam" in {customer.person.city for customer in shop["webshop"].customers}


def test_the_till_has_strangers_and_returns_and_is_shut_on_sundays(shop: dict[str, Harvest]) -> None:
    till = shop["kassa"]
    assert set(till.receipts.channel) == {Channel.STORE}
    assert 0.15 < till.receipts.customer.count(NOBODY) / len(till.receipts.number) < 0.35
    assert any(net < 0 for net in nets(till))
    weekdays = Counter(to_date(day).weekday() for day in till.receipts.day)
    assert weekdays[5] == max(weekdays.values())
    brought_back = [day for day, net in zip(till.receipts.day, nets(till), strict=True) if net < 0]
    sold = Counter(to_date(day).weekday() for day in till.receipts.day) - Counter(
        to_date(day).weekday() for day in brought_back
    )
    assert sold[6] == 0
    assert LineKind.VOUCHER in till.lines.kind


def test_the_webshop_has_cancelled_orders_shipping_and_no_strangers(shop: dict[str, Harvest]) -> None:
    web = shop["webshop"]
    assert set(web.receipts.channel) == {Channel.WEB}
    assert NOBODY not in web.receipts.customer
    assert 0 < web.receipts.state.count(Reason.CANCELLED) < 0.05 * len(web.receipts.state)
    assert {LineKind.SALE, LineKind.RETURN, LineKind.SHIPPING} == set(web.lines.kind)
    assert min(nets(web)) >= 0
    assert any(customer.consents for customer in web.customers)
    assert any(not customer.consents for customer in web.customers)


def test_the_shop_grows_and_has_seasons(shop: dict[str, Harvest]) -> None:
    days = [to_date(day) for harvest in shop.values() for day in harvest.receipts.day]
    months = Counter((day.year, day.month) for day in days)
    assert sum(months[2025, month] for month in range(3, 7)) > sum(
        months[2023, month] for month in range(3, 7)
    )
    assert months[2025, 4] > months[2025, 7]


def test_the_next_month_continues_with_the_same_customers(
    shop: dict[str, Harvest], november: tuple[list[str], list[list[str | int | float]]]
) -> None:
    headers, rows = november
    assert headers[:8] == [
        "Bestelnr", "Datum", "Klantnaam", "Klant_email", "Pc", "Totaal incl.", "Kanaal", "Nieuwsbrief",
    ]  # fmt: skip
    assert {len(row) for row in rows} == {len(headers)}
    mails = {customer.person.email for harvest in shop.values() for customer in harvest.customers}
    known = [row for row in rows if row[3] and row[3] in mails]
    new = {row[3] for row in rows if row[3] and row[3] not in mails}
    assert len(known) > len(rows) / 2
    assert 20 < len(new) < 250
    assert len({row[0] for row in rows}) == len(rows)
    assert {row[6] for row in rows} == {"winkel", "webshop"}
    assert {row[7] for row in rows} == {"ja", "nee", ""}


def test_the_next_month_has_a_handful_of_flawed_rows(
    november: tuple[list[str], list[list[str | int | float]]],
) -> None:
    rows = november[1]
    wrong = [row for row in rows if row[1] == "31-11-2025"]
    assert len(wrong) == 3
    for row in rows:
        if row not in wrong:
            assert datetime.strptime(str(row[1]), "%d-%m-%Y").date().month == 11  # noqa: DTZ007  # a day
    assert sum(row[5] == "" for row in rows) == 1
    assert all(isinstance(row[5], float) for row in rows if row[5] != "")


@pytest.mark.parametrize(("customers", "purchases"), [(1, 1), (3, 50), (40, 40), (500, 6000)])
def test_small_and_odd_sizes_hold_together(customers: int, purchases: int) -> None:
    for source, harvest in demo.harvest(
        customers=customers, purchases=purchases, years=1, until=date(2024, 2, 29)
    ):
        assert source in {"kassa", "webshop"}
        assert len(set(harvest.lines.receipt)) == len(harvest.receipts.number)
    headers, rows = demo.next_month_rows(
        customers=customers, purchases=purchases, years=1, until=date(2024, 2, 29)
    )
    assert all(len(row) == len(headers) for row in rows)


def test_receipts_come_close_to_the_number_asked_for() -> None:
    made = demo.harvest(customers=500, purchases=6000, years=2, until=UNTIL)
    assert sum(len(harvest.receipts.number) for _, harvest in made) == pytest.approx(6000, rel=0.01)


def test_the_data_end_with_a_whole_month() -> None:
    with pytest.raises(ValueError, match="whole month"):
        demo.harvest(until=date(2025, 10, 30))

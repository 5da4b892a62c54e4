"""Visitors laid beside the receipts of the same days and stores."""

from __future__ import annotations

from klantdesk.analysis import traffic
from klantdesk.analysis.moments import Purchases
from klantdesk.analysis.periods import Period
from klantdesk.records import Channel, VisitorCount
from tests.analysis.shops import Sale, shop

ALL = Period(0, 100)
STORES = {"A": 1, "B": 2}
STORE, WEB = Channel.STORE, Channel.WEB


def sold(*receipts: tuple[int, Channel, int]) -> Purchases:
    """Receipts of 10 euros: (day, channel, store)."""
    return shop(
        [Sale(at, day, 1, 1000, channel=door, store=at_) for at, (day, door, at_) in enumerate(receipts)]
    )


def measured(purchases: Purchases, *counts: VisitorCount, period: Period = ALL) -> traffic.Traffic:
    return traffic.measure(purchases, period, counts, STORES)


def test_only_receipts_of_counted_days_are_laid_beside_visitors() -> None:
    bought = sold((1, STORE, 1), (1, STORE, 1), (2, STORE, 1), (9, STORE, 1))
    found = measured(bought, VisitorCount(1, 8), VisitorCount(2, 2))
    assert (found.visitors, found.receipts) == (10, 3)
    assert measured(bought, VisitorCount(1, 8), period=Period(5, 10)).receipts == 0


def test_each_count_goes_with_its_own_store() -> None:
    bought = sold((1, STORE, 1), (1, STORE, 2), (2, STORE, 2))
    assert measured(bought, VisitorCount(1, 4, "A")).receipts == 1
    assert measured(bought, VisitorCount(1, 4, "A"), VisitorCount(2, 4, "B")).receipts == 2
    assert measured(bought, VisitorCount(1, 4)).receipts == 2
    assert measured(bought, VisitorCount(1, 4, "Elders")).receipts == 2
    assert measured(bought, VisitorCount(1, 4), VisitorCount(1, 4, "A")).receipts == 2, "once each"


def test_the_web_needs_no_door_unless_there_is_nothing_else() -> None:
    assert measured(sold((1, STORE, 1), (1, WEB, 0)), VisitorCount(1, 4)).receipts == 1
    assert measured(sold((1, WEB, 0), (1, WEB, 0)), VisitorCount(1, 4)).receipts == 2


def test_the_average_is_of_the_whole_period() -> None:
    lines = [Sale(1, 1, 1, 3000), Sale(2, 2, 1, 1001), Sale(3, 2, 1, 9900, channel=WEB), Sale(4, 200, 1, 1)]
    found = measured(shop(lines), VisitorCount(9, 4))
    assert (found.receipts, found.average) == (0, 2001)
    assert measured(shop([Sale(1, 200, 1, 100)]), VisitorCount(1, 4)).average is None


def test_receipts_of_the_days_and_stores_counted() -> None:
    bought = sold((1, STORE, 1), (1, STORE, 1), (2, WEB, 0), (5, STORE, 1))
    counts = [VisitorCount(1, 9), VisitorCount(2, 9), VisitorCount(3, 9, "A"), VisitorCount(5, 9, "B")]
    assert traffic.on_counted_days(bought, counts, STORES) == {1: 2}

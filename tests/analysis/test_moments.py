from __future__ import annotations

from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.analysis.moments import Purchases
from klantdesk.analysis.receipts import stable_order
from klantdesk.records import Channel, LineKind
from tests.analysis import oracle
from tests.analysis.shops import Sale, any_sales, shop


def as_dict(purchases: Purchases) -> oracle.Moments:
    found: oracle.Moments = {int(customer): {} for customer in purchases.buyers}
    moments = purchases.moments
    for buyer, day, net in zip(moments.buyer, moments.day, moments.net, strict=True):
        found[int(purchases.buyers[buyer])][int(day)] = int(net)
    return found


def test_two_receipts_on_one_day_are_one_moment() -> None:
    purchases = shop([Sale(1, 100, 7, 500), Sale(2, 100, 7, 700), Sale(3, 101, 7, 300)])
    assert as_dict(purchases) == {7: {100: 1200, 101: 300}}


def test_a_day_sent_back_whole_is_no_moment_and_makes_no_buyer() -> None:
    purchases = shop(
        [
            Sale(1, 100, 7, 500),
            Sale(2, 100, 7, -500, kind=LineKind.RETURN),
            Sale(3, 100, 8, 500),
            Sale(4, 105, 8, -200, kind=LineKind.RETURN),
        ]
    )
    assert as_dict(purchases) == {8: {100: 500}}
    assert purchases.receipts.returned.sum() == 700


def test_shipping_vouchers_and_kept_out_receipts_are_no_revenue() -> None:
    purchases = shop(
        [
            Sale(1, 100, 7, 500),
            Sale(1, 100, 7, 495, kind=LineKind.SHIPPING),
            Sale(2, 110, 7, 2500, kind=LineKind.VOUCHER),
            Sale(3, 120, 7, 900, counted=False),
        ]
    )
    assert as_dict(purchases) == {7: {100: 500}}
    assert purchases.as_of == 100


def test_an_empty_shop_has_no_purchases() -> None:
    purchases = shop([])
    assert purchases.is_empty
    assert (purchases.first_day, purchases.as_of, len(purchases.buyers)) == (0, 0, 0)
    assert shop([Sale(1, 5, 1, -100, kind=LineKind.RETURN)]).is_empty


def test_anonymous_sales_make_the_first_and_last_day_but_no_moments() -> None:
    purchases = shop([Sale(1, 90, -1, 100), Sale(2, 100, 3, 100), Sale(3, 130, -1, 100)])
    assert (purchases.first_day, purchases.as_of) == (90, 130)
    assert as_dict(purchases) == {3: {100: 100}}


def test_days_are_sorted_whatever_their_span() -> None:
    near, far = np.array([9, -3, 4, 4], dtype=np.int32), np.array([900_000, -3, 4, 4], dtype=np.int32)
    assert stable_order(near).tolist() == stable_order(far).tolist() == [1, 2, 3, 0]


@settings(deadline=None, max_examples=60)
@given(any_sales())
def test_moments_are_customer_days_with_a_positive_net_amount(sales: list[Sale]) -> None:
    purchases = shop(sales)
    bought = oracle.moments(sales)
    assert as_dict(purchases) == bought
    assert (purchases.first_day, purchases.as_of) == oracle.span(sales)
    assert dict(zip(purchases.buyers.tolist(), purchases.count.tolist(), strict=True)) == {
        who: len(days) for who, days in bought.items()
    }
    assert purchases.latest.tolist() == [max(days) for days in bought.values()]
    assert purchases.begin.tolist() == [min(days) for days in bought.values()]


@settings(deadline=None, max_examples=30)
@given(any_sales(), st.integers(0, 2**32))
def test_the_order_of_the_lines_leaves_no_trace(sales: list[Sale], seed: int) -> None:
    shuffled = list(sales)
    Random(seed).shuffle(shuffled)
    one, other = shop(sales), shop(shuffled)
    assert as_dict(one) == as_dict(other)
    assert sorted(one.receipts.net.tolist()) == sorted(other.receipts.net.tolist())


@settings(deadline=None, max_examples=30)
@given(any_sales(), st.sampled_from((Channel.STORE, Channel.WEB)), st.sets(st.integers(-1, 6)))
def test_a_part_of_the_shop_counts_only_its_own_sales(
    sales: list[Sale], channel: Channel, customers: set[int]
) -> None:
    part = shop(sales).select(channel=channel, store=1, customers=np.array(sorted(customers), dtype=np.int64))
    wanted = [s for s in sales if s.channel is channel and s.store == 1 and s.customer in customers]
    assert as_dict(part) == oracle.moments(wanted)
    assert (part.first_day, part.as_of) == oracle.span(sales)
    assert -1 not in part.receipts.customer


def test_who_brought_back_more_than_they_bought_that_day_came_through_no_door() -> None:
    back = Sale(2, 9, 4, -300, channel=Channel.WEB)
    alone, among = shop([Sale(1, 9, 4, 100), back]), shop([Sale(1, 9, 4, 100), back, Sale(3, 9, 5, 100)])
    for purchases, buyers in ((alone, []), (among, [5])):
        assert purchases.buyers.tolist() == buyers
        assert len(purchases.through[Channel.STORE]) == len(buyers)


def test_moments_per_channel_count_each_door_apart() -> None:
    purchases = shop([Sale(1, 9, 4, 100), Sale(2, 9, 4, 100, channel=Channel.WEB)])
    assert len(purchases.moments) == 1
    assert [len(found) for found in purchases.through] == [0, 1, 1]

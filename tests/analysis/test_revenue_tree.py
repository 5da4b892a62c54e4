from math import isclose, prod

from hypothesis import given, settings

from klantdesk.analysis import revenue_tree
from klantdesk.analysis.periods import Period
from tests.analysis.shops import Sale, any_sales, shop, visits

EARLY, LATE = Period(1000, 1029), Period(1030, 1060)


def test_twice_as_many_customers_is_all_of_the_change() -> None:
    purchases = shop(visits(c1=(1000,), c2=(1030,), c3=(1031,)))
    told = revenue_tree.tree(purchases, EARLY, LATE)
    assert (told.before, told.now) == (1000, 2000)
    assert {branch.key: branch.cents for branch in told.branches} == {
        "customers": 1000,
        "receipts_per_customer": 0,
        "items_per_receipt": 0,
        "price_per_item": 0,
    }


def test_a_new_shop_has_nothing_to_share_its_first_revenue_over() -> None:
    told = revenue_tree.tree(shop(visits(c1=(1030,))), EARLY, LATE)
    assert (told.branches, told.known, told.anonymous) == ((), 1000, 0)


@settings(deadline=None, max_examples=60)
@given(any_sales())
def test_the_parts_add_up_to_the_cent_and_the_factors_to_the_revenue(sales: list[Sale]) -> None:
    purchases = shop(sales)
    first, last = purchases.first_day, purchases.as_of
    middle = (first + last) // 2
    told = revenue_tree.tree(purchases, Period(first, middle), Period(middle + 1, max(last, middle + 1)))
    assert told.known + told.anonymous == told.now - told.before
    if told.branches:
        assert sum(branch.cents for branch in told.branches) == told.known
        whole = prod(branch.now for branch in told.branches) - prod(branch.before for branch in told.branches)
        assert isclose(whole, told.known, abs_tol=0.01)
        for branch in told.branches:
            assert (branch.cents > 0) <= (branch.now >= branch.before)

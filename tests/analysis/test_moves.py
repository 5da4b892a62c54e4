from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.analysis.groups import GROUPS
from klantdesk.analysis.moments import Purchases
from klantdesk.analysis.moves import NO_GROUP, moves, shift, sizes
from klantdesk.analysis.rfm import by_rhythm
from klantdesk.analysis.rhythm import Rhythm, fix_window, measure
from klantdesk.records import Group
from tests.analysis import oracle
from tests.analysis.shops import Sale, any_sales, shop, visits


def moved(purchases: Purchases, rhythm: Rhythm, at: int) -> dict[int, tuple[Group | None, int]]:
    found = moves(purchases, rhythm, at)
    return {
        int(who): (None if code == NO_GROUP else GROUPS[int(code)], int(since))
        for who, code, since in zip(found.ids, found.previous, found.since, strict=True)
    }


def test_a_move_has_its_day() -> None:
    purchases = shop(visits(c1=(1000,), c2=(1000, 1010), c3=(1000,), c4=(800, 1100)))
    rhythm = fix_window(measure(purchases), 182)
    assert rhythm.bounds == (45, 91, 182, 730)
    found = moved(purchases, rhythm, 1100)
    assert found[1] == (Group.NEW, 1091)
    assert found[2] == (Group.NEW, 1010)
    assert moved(purchases, rhythm, 1090)[1] == (None, 1000)
    assert found[4] == (Group.SLEEPING, 1100)


@settings(deadline=None, max_examples=40)
@given(any_sales(receipts=25, days=500), st.integers(11990, 12600), st.sampled_from([2, 60, 182]))
def test_moves_equal_a_walk_back_day_by_day(sales: list[Sale], at: int, window: int) -> None:
    purchases = shop(sales)
    rhythm = fix_window(measure(purchases), window)
    bought = oracle.moments(sales)
    assert moved(purchases, rhythm, at) == {
        who: oracle.previous_group(bought, rhythm.bounds, at, who)
        for who in oracle.groups(bought, rhythm.bounds, at)
    }


@settings(deadline=None, max_examples=40)
@given(any_sales(), st.lists(st.integers(11990, 13000), max_size=6), st.sets(st.integers(0, 6)))
def test_sizes_equal_the_groups_of_each_date(sales: list[Sale], dates: list[int], left_out: set[int]) -> None:
    purchases = shop(sales)
    rhythm = measure(purchases)
    found = sizes(purchases, rhythm, dates, left_out)
    assert list(found) == list(GROUPS)
    for number, date in enumerate(dates):
        apart = {size.key: size.customers for size in by_rhythm(purchases, rhythm, date, left_out).groups}
        assert {key: counts[number] for key, counts in found.items() if key in apart} == apart
        assert sum(counts[number] for counts in found.values()) == sum(apart.values())


@settings(deadline=None, max_examples=40)
@given(any_sales(), st.integers(11990, 12600), st.integers(0, 90), st.sets(st.integers(0, 6)))
def test_who_shifted_stands_in_the_groups_of_both_evenings(
    sales: list[Sale], before: int, days: int, left_out: set[int]
) -> None:
    purchases = shop(sales)
    rhythm = measure(purchases)
    found = shift(purchases, rhythm, before, before + days, left_out)
    told = list(zip(found.ids.tolist(), found.old.tolist(), found.new.tolist(), strict=True))
    for date, place in ((before, 1), (before + days, 2)):
        groups = by_rhythm(purchases, rhythm, date, left_out).customers
        expected = dict(zip(groups.ids.tolist(), groups.group.tolist(), strict=True))
        assert {row[0]: row[place] for row in told if row[place] != NO_GROUP} == expected


def test_an_empty_shop_moves_nobody() -> None:
    assert moved(shop([]), measure(shop([])), 100) == {}
    assert sizes(shop([]), measure(shop([])), [100])[Group.LOYAL] == (0,)

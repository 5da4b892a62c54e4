"""The card of one customer: figures, rhythm, what to come back to, and taking back what was written."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.analysis import one_customer
from klantdesk.analysis.groups import GROUPS
from klantdesk.analysis.moves import _stages
from klantdesk.db import memory as memory_rows
from klantdesk.db import tasks, typed_in
from klantdesk.db import timeline as rows_of
from klantdesk.desk import (
    birthdays,
    card,
    coming_back,
    consent,
    customers,
    demo,
    insights,
    memory,
    timeline,
    traits,
)
from klantdesk.desk.card_views import CONSENT, GROUP, Back, Card, Part, Timing
from klantdesk.desk.memory import Trait
from klantdesk.desk.shop import Shop
from klantdesk.desk.undo import undo
from klantdesk.errors import ChangedSince, CustomerUnknown, NumberRefused
from klantdesk.records import Channel, ConsentState, LineKind, Person, to_day
from tests.db.harvests import JAN, Sale, harvest, take

TODAY = date(2025, 11, 3)
NOW = datetime(2025, 11, 3, 10, 0, tzinfo=UTC)
DAY = to_day(TODAY)


@pytest.fixture(scope="module")
def demo_shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    file = tmp_path_factory.mktemp("card") / "demo.klantdesk"
    demo.make(file, demo.Size(customers=300, purchases=2400, years=3))
    shop = Shop.open(file)
    yield shop
    shop.close()


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = Shop.create(tmp_path / "winkel.klantdesk", "De Linde")
    yield made
    made.close()


def sold(shop: Shop, *days: int, store: str = "Zutphen") -> None:
    """Jan buys for twenty euros on each of these days before today."""
    sales = [
        Sale(f"{at}", DAY - days_ago, "id:1", store=store, channel=Channel.STORE)
        for at, days_ago in enumerate(days)
    ]
    with shop.writing() as store_file:
        take(store_file, harvest(sales, {"id:1": JAN}))


def jan(shop: Shop) -> Card:
    return card.card(shop, 1, TODAY)


def test_figures_agree_with_the_list_for_everybody(demo_shop: Shop) -> None:
    everybody = list(insights.members(demo_shop))
    lines = customers.rows(demo_shop, everybody)
    for line in lines:
        shown = card.card(demo_shop, line.id, TODAY)
        assert shown.figures is not None
        assert shown.figures.purchases == line.moments
        assert shown.figures.spent_cents == line.net_cents
        assert (shown.figures.first, shown.figures.last) == (line.first, line.last)
        assert bool(shown.figures.in_store) == line.in_store
        assert bool(shown.figures.on_web) == line.on_web
        assert (shown.group, shown.reason) == (line.group, line.reason)
        assert (shown.name, shown.person.email) == (line.name, line.email)


def test_later_than_usual_is_the_lists_own(demo_shop: Shop) -> None:
    late = set(insights.later_than_usual(demo_shop))
    window = demo_shop.everything().rhythm.window
    for one in insights.members(demo_shop):
        shown = card.card(demo_shop, one, TODAY)
        assert shown.rhythm is not None
        assert shown.figures is not None
        lost = shown.figures.days_ago >= window
        assert (shown.rhythm.timing is Timing.LATE) == (one in late and not lost)
        assert (shown.rhythm.timing is Timing.LOST) == lost


def test_the_way_through_the_groups_ends_where_the_customer_is(demo_shop: Shop) -> None:
    for one in insights.members(demo_shop):
        shown = card.card(demo_shop, one, TODAY)
        moves = [event for event in shown.events if event.kind == GROUP]
        assert moves[0].group == shown.group
        assert moves[-1].before is None
        assert all(later.before == earlier.group for later, earlier in itertools.pairwise(moves))


def test_month_ends_are_those_of_the_whole_shop(demo_shop: Shop) -> None:
    counted = demo_shop.everything()
    owner, first, group = _stages(counted.purchases, counted.rhythm, counted.purchases.as_of)
    for place, number in list(enumerate(counted.purchases.buyers.tolist()))[:60]:
        mine = owner == place
        shown = card.moment_days(rows_of.purchases(demo_shop.reader(), number))
        for day, became in one_customer.journey(shown, counted.rhythm, counted.purchases.as_of):
            stage = int((first[mine] <= day).sum()) - 1
            assert GROUPS[int(group[mine][stage])] is became


def test_the_card_does_not_wait_for_the_shop_to_be_counted(shop: Shop) -> None:
    sold(shop, 10, 50, 90, 130)
    early = jan(shop)
    assert not early.counted
    assert early.group is None
    assert early.rhythm is not None
    assert early.rhythm.own
    assert early.rhythm.every_days == 40
    shop.everything()
    assert jan(shop).counted
    assert jan(shop).group is not None


def test_own_rhythm_from_three_gaps_on(shop: Shop) -> None:
    sold(shop, 10, 50, 90)
    shop.everything()
    told = jan(shop).rhythm
    assert told is not None
    assert not told.own
    sold(shop, 10, 50, 90, 130)
    told = jan(shop).rhythm
    assert told is not None
    assert told.own
    assert told.expected == date(2025, 10, 24) + (date(2025, 2, 10) - date(2025, 1, 1))
    assert told.timing is Timing.ON_TIME


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(0, 3000), min_size=1, max_size=40, unique=True), st.integers(0, 4000))
def test_on_time_late_and_lost_follow_the_gaps(days: list[int], silent: int) -> None:
    days = sorted(days)
    at = days[-1] + silent
    gap = one_customer.own_gap(days)
    assert (gap is None) == (len(days) < 4)
    told = card.rhythm_of(days, None, at)
    assert (told is None) == (gap is None)
    if told is not None and gap is not None:
        assert (told.timing is Timing.ON_TIME) == (silent <= gap)
        assert (told.timing is Timing.LATE) == (silent > 2 * gap)


def test_the_preferred_store_is_worked_out_until_somebody_says_so(shop: Shop) -> None:
    sold(shop, 10, 50, 90)
    (told,) = jan(shop).traits
    assert (told.origin, told.value, told.times, told.of) == ("inferred", "Zutphen", 3, 3)
    memory.set_traits(shop, 1, (Trait("preferred_store", "Vorden"),), "Joris", TODAY)
    (told,) = jan(shop).traits
    assert (told.origin, told.value, told.told_by) == ("hand", "Vorden", "Joris")


def test_a_lead_and_an_empty_shop(shop: Shop) -> None:
    assert card.somebody(shop) is None
    with pytest.raises(CustomerUnknown):
        jan(shop)
    with shop.writing() as store:
        number, _ = typed_in.customer(store, Person(name="Noor"), (), "")
    shown = card.card(shop, number, TODAY)
    assert shown.lead
    assert shown.figures is None
    assert shown.rhythm is None
    assert shown.events == ()
    assert card.somebody(shop) == number


def test_what_to_come_back_to_the_most_pressing_first(shop: Shop) -> None:
    sold(shop, 10)
    with shop.writing() as store:
        tasks.keep(store, "volgende maand bellen", date(2025, 12, 1), "", customer=1)
        tasks.keep(store, "bellen", date(2025, 11, 1), "", customer=1)
    memory.set_traits(shop, 1, (Trait("wish", "schoen 40,5", "1"),), "", date(2025, 10, 30))
    shown = jan(shop).come_back
    assert [one.text for one in shown] == ["schoen 40,5", "bellen", "volgende maand bellen"]
    assert [one.kind for one in shown] == [Back.WISH, Back.TASK, Back.TASK]
    for one in shown:
        _changes, entry = coming_back.settle(shop, 1, one, "Joris", TODAY)
        assert entry
        undo(shop, entry)
        coming_back.settle(shop, 1, one, "Joris", TODAY)
    assert jan(shop).come_back == ()
    assert jan(shop).count(Part.CONTACT) == 2  # both tasks, done


def test_everything_written_is_in_the_history_and_taken_back(shop: Shop) -> None:
    sold(shop, 10)
    before = jan(shop)
    entries = [
        memory.note(shop, 1, "houdt van blauw", "Joris", NOW)[1],
        *memory.set_traits(shop, 1, (Trait("size_shoe", "41"), Trait("birthday", "9 maart")), "Joris", TODAY)[
            1
        ],
        consent.set_consent(
            shop, 1, consent.marketing("post", given=True, day=TODAY, wording="mag het?"), ""
        )[1],
    ]
    shown = jan(shop)
    assert shown.person.birthday == "--03-09"
    assert {one.verb for one in timeline.history(shop, 1)} == {"note", "trait", "edit", "consent"}
    assert ("size_shoe", "", "41") in [field for one in timeline.history(shop, 1) for field in one.fields]
    undo(shop, *entries)
    assert jan(shop) == before
    assert all(one.undone for one in timeline.history(shop, 1))
    with pytest.raises(ChangedSince):
        undo(shop, entries[0])


def test_a_citizen_service_number_is_never_kept(shop: Shop) -> None:
    sold(shop, 10)
    with pytest.raises(NumberRefused):
        memory.note(shop, 1, "bsn 111222333", "", NOW)
    with pytest.raises(NumberRefused):
        memory.set_traits(shop, 1, (Trait("colours", "blauw"), Trait("style", "111.222.333")), "", TODAY)
    assert memory_rows.moments(shop.reader(), 1) == []
    assert memory_rows.traits(shop.reader(), [1]) == {}


def test_a_permission_given_and_withdrawn_by_hand(shop: Shop) -> None:
    sold(shop, 10)
    states = []
    for yes, day in ((True, date(2025, 10, 1)), (False, date(2025, 10, 2)), (True, date(2025, 10, 3))):
        words = "Aan de kassa: mag het?" if yes else ""
        consent.set_consent(shop, 1, consent.marketing("email", given=yes, day=day, wording=words), "Joris")
        (email, *_rest) = consent.current(shop, 1)
        states.append((email.state, email.since, email.wording, email.author))
    assert states == [
        (ConsentState.GIVEN, date(2025, 10, 1), "Aan de kassa: mag het?", "Joris"),
        (ConsentState.WITHDRAWN, date(2025, 10, 2), "", "Joris"),
        (ConsentState.GIVEN, date(2025, 10, 3), "Aan de kassa: mag het?", "Joris"),
    ]
    assert [one.state for one in consent.changes(shop, 1)] == ["given", "withdrawn", "given"]
    assert len([event for event in jan(shop).events if event.kind == CONSENT]) == 3


def test_the_catalogue_is_whole_and_the_shops_to_change(shop: Shop) -> None:
    kinds = traits.kinds()
    assert len(kinds) == len({kind.key for shelf in traits.shipped() for kind in shelf.kinds})
    assert all(kind.title["nl"] and kind.title["en"] and kind.icon for kind in kinds.values())
    shoe = kinds["size_shoe"]
    renamed = replace(shoe, title={"nl": "Schoen (EU)", "en": "Shoe (EU)"})
    own = traits.Kind("dog", traits.OWN, {"nl": "Hond", "en": "Dog"}, {}, "tag", {})
    _changes, entries = memory.set_catalogue(shop, {"size_shoe": renamed, "dog": own}, "")
    shown = {kind.key: kind for shelf in traits.catalogue(shop) for kind in shelf.kinds}
    assert shown["size_shoe"].title["nl"] == "Schoen (EU)"
    assert shown["dog"].title["nl"] == "Hond"
    undo(shop, *entries)
    assert traits.catalogue(shop) == traits.shipped()


def asked(shop: Shop) -> int:
    """How often the file is asked something when the card opens."""
    shop.everything()
    jan(shop)
    statements: list[str] = []
    connection = shop.reader().connection
    connection.set_trace_callback(statements.append)
    jan(shop)
    connection.set_trace_callback(None)
    return len(statements)


def test_two_thousand_moments_ask_the_file_no_more_than_two_do(shop: Shop) -> None:
    sold(shop, 1, 2)
    few = asked(shop)
    sold(shop, *range(1, 2001))
    assert asked(shop) == few > 0
    shown = jan(shop)
    assert shown.count(Part.PURCHASES) == 2000
    receipts = [event.id for event in shown.events if event.part is Part.PURCHASES][:20]
    lines = card.lines(shop, receipts)
    assert {lines[one][0].kind for one in receipts} == {LineKind.SALE}
    assert {lines[one][0].cents for one in receipts} == {1995}


def test_turning_on_the_birthday_itself() -> None:
    assert birthdays.turning("1986-11-03", TODAY) == 39
    assert birthdays.turning("1986-11-02", TODAY) == 40
    assert birthdays.turning("--11-02", TODAY) is None

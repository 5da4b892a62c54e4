"""From contacts and purchases to what contacts lead to, and to who bought nothing yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from klantdesk.db import binning, memory, tasks
from klantdesk.desk import demo, touchpoints
from klantdesk.desk.shop import Shop
from klantdesk.exchange import demo as story
from klantdesk.records import Harvest, Moment, Person, SourceCustomer, Trait, to_date, to_day
from tests.db.harvests import Sale, harvest, take

LAST = 20_000
"""The last day on which anybody bought anything."""
SECOND = LAST - 90
"""Forty customers bought on LAST - 300; half of them again ten days after this one."""


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = Shop.create(tmp_path / "winkel.klantdesk", "De Linde")
    yield made
    made.close()


def key(at: int) -> str:
    return f"id:{at:03d}"


def sell(shop: Shop) -> None:
    """Forty buyers, of whom the first twenty come back; one last sale to a stranger; two leads."""
    sales = [Sale(f"a{at}", LAST - 300, key(at)) for at in range(40)]
    sales += [Sale(f"b{at}", SECOND + 10, key(at)) for at in range(20)]
    people = {key(at): Person(name=f"Klant {at:03d}") for at in (*range(40), 900, 901)}
    with shop.writing() as store:
        take(store, harvest([*sales, Sale("z", LAST, None)], people))


def tell(shop: Shop, *told: tuple[int, str, int]) -> None:
    """Contacts as a file brings them: (customer, kind, day)."""
    moments: dict[int, list[Moment]] = {}
    for at, kind, day in told:
        moments.setdefault(at, []).append(Moment(kind, to_date(day).isoformat()))
    people = [SourceCustomer(key(at), Person(), moments=tuple(said)) for at, said in moments.items()]
    with shop.writing() as store:
        take(store, Harvest(customers=people))


@pytest.fixture
def visited(shop: Shop) -> Shop:
    """All forty came by on SECOND, two called the same day, one came by yesterday."""
    sell(shop)
    tell(shop, *((at, "visit", SECOND) for at in range(40)), (0, "call", SECOND), (30, "call", SECOND))
    tell(shop, (1, "visit", LAST - 1))
    return shop


def test_a_visit_that_half_of_them_bought_after_stands_beside_what_they_usually_do(visited: Shop) -> None:
    visit, _call = touchpoints.what_leads_to_purchase(visited)
    assert (visit.kind, visit.moments, visit.waiting, visit.customers) == ("visit", 40, 1, 40)
    assert (visit.bought, visit.share) == (20, 0.5)
    assert visit.low is not None
    assert visit.high is not None
    assert visit.usual is not None
    assert visit.usual < visit.low < 0.5 < visit.high
    assert visit.tells


def test_of_fewer_than_thirty_contacts_nothing_is_said(visited: Shop) -> None:
    call = touchpoints.what_leads_to_purchase(visited)[1]
    assert (call.kind, call.moments, call.bought) == ("call", 2, 1)
    assert (call.share, call.low, call.high, call.usual, call.tells) == (None, None, None, None, False)


def test_who_bought_nothing_since_is_listed_the_latest_contact_first(visited: Shop) -> None:
    visit, call = touchpoints.what_leads_to_purchase(visited)
    quiet = touchpoints.customers_with(visited, "visit", quiet=True)
    everybody = touchpoints.customers_with(visited, "visit")
    assert len(everybody) == visit.customers
    assert (visit.quiet, call.quiet) == (21, 1)
    assert len(quiet) == 21
    assert quiet[0] == everybody[0]
    assert list(quiet[1:]) == sorted(quiet[1:])
    with visited.writing() as store:
        binning.put_in(store, [quiet[1]], "Joris")
    assert touchpoints.what_leads_to_purchase(visited)[0].quiet == 20
    assert quiet[1] not in touchpoints.customers_with(visited, "visit")


def test_leads_with_contact_and_tasks(visited: Shop) -> None:
    found = touchpoints.leads(visited)
    assert (len(found.ids), found.in_touch, found.tasks, found.until) == (2, 0, 0, to_date(LAST))
    first, second = found.ids
    day = to_date(LAST + 3)
    with visited.writing() as store:
        memory.keep_moment(store, first, Moment("quotation", day.isoformat(), "Tent"), "Sanne")
        memory.keep_moment(
            store, second, Moment("call", (day - timedelta(days=90)).isoformat(), "Maat"), "Sanne"
        )
        for customer in (first, first, 1):
            tasks.keep(store, "Bellen", day, "Sanne", customer=customer)
    found = touchpoints.leads(visited)
    assert (found.in_touch, found.tasks, found.with_tasks, found.until) == (1, 2, 1, day)
    with visited.writing() as store:
        binning.put_in(store, [first], "Sanne")
    found = touchpoints.leads(visited)
    assert (list(found.ids), found.in_touch, found.tasks) == ([second], 0, 0)


def test_a_note_is_no_contact(visited: Shop) -> None:
    before = touchpoints.contacts(visited)
    with visited.writing() as store:
        memory.keep_moment(store, 1, Moment("note", to_date(LAST).isoformat(), "Heeft een hond"), "")
    assert touchpoints.contacts(visited) == before


def test_before_anybody_bought_everybody_is_a_lead_and_contacts_are_only_counted(shop: Shop) -> None:
    assert touchpoints.contacts(shop) == touchpoints.Contacts()
    tell(shop, (1, "visit", LAST), (2, "call", LAST))
    found = touchpoints.contacts(shop)
    assert (found.contacts, found.touchpoints, len(found.leads.ids)) == (2, (), 2)
    assert found.leads.in_touch == 2
    assert len(touchpoints.customers_with(shop, "visit", quiet=True)) == 1


def test_the_table_says_in_words_what_it_holds(visited: Shop, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    file = touchpoints.save(visited, tmp_path / "contact.xlsx", "nl")
    heads, visit, call = load_workbook(file).worksheets[0].iter_rows(values_only=True)
    assert heads[:3] == ("contact", "contactmomenten (30 dagen voorbij)", "wachten nog")
    assert visit[:6] == ("winkelbezoek", 40, 1, 40, 20, 0.5)
    assert call[5] is None


def test_the_demo_shop_has_contacts_that_tell_and_some_that_can_be_chance(shop: Shop) -> None:
    size = demo.Size(customers=1200, purchases=8000, years=2).wanted()
    with shop.writing() as store:
        for source, brought in story.harvest(**size, until=demo.DEMO_UNTIL):
            take(store, brought, source)
    found = {one.kind: one for one in touchpoints.what_leads_to_purchase(shop)}
    assert {"visit", "call", "quotation", "cart", "email_sent", "email_opened", "email_clicked"} == set(found)
    assert found["visit"].tells
    assert found["visit"].share is not None
    assert found["visit"].share < 0.6
    assert not found["email_sent"].tells


def test_what_the_demo_shop_remembers_changes_nothing_else_and_is_the_same_each_time() -> None:
    size = demo.Size(customers=400, purchases=2400, years=2).wanted()
    told = story.harvest(**size, until=demo.DEMO_UNTIL)
    assert told == story.harvest(**size, until=demo.DEMO_UNTIL)
    people = [one for _source, brought in told for one in brought.customers]
    moments = [moment for one in people for moment in one.moments]
    assert moments
    assert all(to_day(demo.DEMO_UNTIL) - 425 < _day(one) <= to_day(demo.DEMO_UNTIL) for one in moments)
    assert all(to_date(_day(one)).weekday() < 6 for one in moments if one.kind == "visit")
    traits = {trait for one in people for trait in one.traits}
    assert {"size_shoe", "adviser", "preferred_store"} == {trait.kind for trait in traits}
    assert Trait("preferred_store", "Zutphen") in traits
    bare = [replace(one, traits=(), moments=()) for one in people]
    assert len({one.key for one in bare}) == len(bare)


def _day(moment: Moment) -> int:
    return to_day(to_date(0).fromisoformat(moment.at))

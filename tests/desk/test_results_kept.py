"""A page seen before opens at once, and never shows what is no longer so."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from klantdesk.db import batches, visitors
from klantdesk.desk import (
    assortment,
    cohorts,
    customers,
    doubles,
    feedback,
    insights,
    movement,
    revenue_tree,
    survey,
    touchpoints,
    trends,
    undo,
)
from klantdesk.desk.feedback_views import Filter
from klantdesk.desk.results import MOST, Results
from klantdesk.desk.shop import Shop
from klantdesk.desk.trends import Stretch
from klantdesk.records import Person, VisitorCount, to_date
from tests.db.harvests import Sale, harvest, take

PEOPLE = {f"id:{at}": Person(name=f"Klant {at}", email=f"klant{at}@voorbeeld.nl") for at in (1, 2, 3)}
DAY = 20_000
TWO_DAYS = ((to_date(DAY), to_date(DAY)), (to_date(DAY + 1), to_date(DAY + 1)))


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = Shop.create(tmp_path / "winkel.klantdesk", "Winkel")
    with made.writing() as store:
        take(store, harvest([Sale(f"k{at}", DAY + at, f"id:{at}") for at in (1, 2, 3)], PEOPLE))
    yield made
    made.close()


def seen(shop: Shop) -> dict[str, Any]:
    """Everything the pages with figures show."""
    return {
        "overview": insights.overview(shop),
        "groups": insights.groups(shop),
        "late": list(insights.later_than_usual(shop)),
        "movement": movement.movement(shop),
        "cohorts": cohorts.cohorts(shop),
        "assortment": assortment.assortment(shop),
        "tree": revenue_tree.revenue_tree(shop, *TWO_DAYS),
        "trends": trends.trends(shop, Stretch()),
        "feedback": feedback.view(shop, Filter()),
        "contacts": touchpoints.contacts(shop),
    }


def anew(shop: Shop) -> dict[str, Any]:
    """The same in a desk that has nothing in mind."""
    other = Shop.open(shop.path)
    try:
        return seen(other)
    finally:
        other.close()


def answered(shop: Shop) -> None:
    collector = survey.Collector(shop.path)
    for _ in range(30):
        at = f"{to_date(DAY + 1)}T14:00:00+02:00"
        collector.append(survey.new_answer(at=at, outcome="bought", nps=9))
    collector.close()
    feedback.take_in(shop)


def imported(shop: Shop) -> None:
    with shop.writing() as store:
        take(store, harvest([Sale("k9", DAY + 9, "id:1")], PEOPLE))


def joined_by_hand(shop: Shop) -> None:
    doubles.merge(shop, 1, 2, "Joris")


def counted_at_the_door(shop: Shop) -> None:
    with shop.writing() as store, store.transaction():
        visitors.add(store.connection, VisitorCount(DAY + 1, 40, ""))


WRITES = {
    "an import": (imported, {"overview", "groups", "cohorts", "assortment", "trends"}),
    "answers": (answered, {"trends", "feedback"}),
    "a join by hand": (joined_by_hand, {"overview", "groups", "cohorts", "trends"}),
    "visitors": (counted_at_the_door, {"trends", "feedback"}),
}


@pytest.mark.parametrize("name", WRITES)
def test_what_is_shown_after_a_write_is_what_a_new_desk_shows(shop: Shop, name: str) -> None:
    before = seen(shop)
    write, changed = WRITES[name]
    write(shop)
    after = seen(shop)
    assert after == anew(shop)
    assert {page for page in before if after[page] != before[page]} >= changed


def test_what_is_taken_back_shows_what_was_there_before(shop: Shop) -> None:
    before = seen(shop)
    imported(shop)
    with shop.writing() as store:
        seen(shop)
        batches.undo(store, 2)
    assert seen(shop) == before
    entry = doubles.merge(shop, 1, 2, "Joris")[1]
    assert seen(shop) != before
    undo.undo(shop, entry)
    assert seen(shop) == before


def test_what_another_program_writes_is_seen(shop: Shop) -> None:
    before = seen(shop)
    other = Shop.open(shop.path)
    answered(other)
    imported(other)
    other.close()
    after = seen(shop)
    assert after == anew(shop)
    assert after["feedback"] != before["feedback"]


def test_an_edited_name_is_read_anew_and_counts_nothing_again(shop: Shop) -> None:
    before = insights.overview(shop)
    customers.edit(shop, 1, "name", "Anders")
    assert customers.rows(shop, [1])[0].name == "Anders"
    assert insights.overview(shop).bars is before.bars


def test_a_page_seen_before_is_not_counted_again(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    before = seen(shop)
    asked: list[str] = []
    of = Results.of

    def watched(self: Results, key: str, version: Callable[[], object], count: Callable[[], Any]) -> Any:
        def noted() -> Any:
            asked.append(key)
            return count()

        return of(self, key, version, noted)

    monkeypatch.setattr(Results, "of", watched)
    assert seen(shop) == before
    assert asked == []


def test_a_count_keeps_nobody_waiting_for_another() -> None:
    results, begun, goes_on = Results(), threading.Event(), threading.Event()

    def slow() -> str:
        begun.set()
        goes_on.wait(10)
        return "slow"

    long = threading.Thread(target=lambda: results.of("slow", lambda: 1, slow))
    long.start()
    assert begun.wait(10)
    assert results.of("quick", lambda: 1, lambda: "quick") == "quick"
    goes_on.set()
    long.join(10)
    assert results.last("slow") == (1, "slow")


def test_only_the_last_results_are_kept() -> None:
    results = Results()
    for at in range(MOST + 5):
        results.of("everything", lambda: 1, lambda: "all")
        results.of(str(at), lambda: 1, lambda at=at: at)  # type: ignore[misc]
    assert results.last("everything") == (1, "all")
    assert results.last("0") is None
    assert results.last(str(MOST + 4)) == (1, MOST + 4)

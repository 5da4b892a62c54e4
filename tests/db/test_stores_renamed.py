"""A store called otherwise: old rows, later files, answers and counts all land at it, and undo parts it."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from klantdesk.db import (
    answering,
    batches,
    facts,
    feedback,
    health,
    journal,
    memory,
    stores,
    survey_content,
    timeline,
    visitors,
)
from klantdesk.db.answering import Given
from klantdesk.db.store import Store
from klantdesk.errors import ChangedSince
from klantdesk.records import Answer, Harvest, VisitorCount, to_date
from tests.db.harvests import JAN, Sale, content, harvest, take

DAY, OLD, NEW = 20_000, "Winkel Gent", "Gent centrum"
FILE = [Sale("1", customer="id:1", store=OLD), Sale("2", customer="id:1", store="Brugge")]


@pytest.fixture
def shop(store: Store) -> Store:
    """Purchases, an answer, a count, a survey and a trait that name the store."""
    take(store, harvest(FILE, {"id:1": JAN}))
    answering.take_in(store, "file", [Given(Answer("a", f"{to_date(DAY)}T14:00:00", store=OLD))], ())
    visitors.put(store, VisitorCount(DAY, 40, OLD))
    survey_content.add(store, "exit", OLD, {"title": "anders"})
    memory.set_trait(store, 1, (memory.STORE, "", OLD), "", date(2026, 1, 1))
    return store


def places(store: Store) -> set[str]:
    """The store as everything that names one shows it."""
    (trait,) = memory.traits(store, [1])[1]
    return {
        *(row.store for row in timeline.purchases(store, 1)),
        *(row.store for row in feedback.answers(store)),
        *(count.store for count in visitors.days(store, *visitors.ALWAYS)),
        *(version.store for version in survey_content.versions(store)),
        trait.value,
        *stores.names(store).values(),
    }


def test_a_new_name_shows_everywhere_and_undo_brings_the_old_one_back(shop: Store) -> None:
    before, version = content(shop), shop.data_version()
    entry = stores.rename(shop, OLD, NEW, "Joris")
    assert places(shop) == {NEW, "Brugge"}
    assert shop.data_version() > version
    assert health.check(shop)["ok"]
    assert content(shop) != before
    journal.undo(shop, entry)
    assert places(shop) == {OLD, "Brugge"}
    assert content(shop) == before


def test_a_later_file_with_the_old_name_lands_at_the_store_and_is_known(shop: Store) -> None:
    stores.rename(shop, OLD, NEW, "")
    assert batches.compare(shop, "web", harvest(FILE, {"id:1": JAN})).unchanged == 2
    take(shop, harvest([Sale("3", customer="id:1", store=OLD), Sale("4", customer="id:1", store=NEW)]))
    assert [row.store for row in timeline.purchases(shop, 1)].count(NEW) == 3
    (number,) = (one for one, name in stores.names(shop).items() if name == NEW)
    assert np.count_nonzero(facts.read(shop).store == number) == 3
    assert health.check(shop)["facts_match"]


def test_two_stores_become_one_by_one_name(shop: Store) -> None:
    entry = stores.rename(shop, OLD, "Brugge", "")
    assert stores.names(shop) == {min(stores.names(shop)): "Brugge"}
    assert np.unique(facts.read(shop).store).size == 1
    visitors.put(shop, VisitorCount(DAY, 50, "Brugge"))
    assert [(one.visitors, one.store) for one in visitors.days(shop, DAY, DAY)] == [(50, "Brugge")]
    journal.undo(shop, entry)
    assert sorted(stores.names(shop).values()) == ["Brugge", OLD]
    assert np.unique(facts.read(shop).store).size == 2


def test_names_never_lead_in_a_chain_and_lead_back(shop: Store) -> None:
    first = stores.rename(shop, OLD, NEW, "")
    stores.rename(shop, NEW, "Veldstraat", "")
    assert stores.called(shop) == {OLD: "Veldstraat", NEW: "Veldstraat"}
    with pytest.raises(ChangedSince):
        journal.undo(shop, first)
    stores.rename(shop, "Veldstraat", OLD, "")
    assert places(shop) == {OLD, "Brugge"}
    assert stores.rename(shop, OLD, OLD, "") == 0
    assert health.check(shop)["ok"]


def test_a_counter_that_is_read_again_under_the_new_name_counts_once(shop: Store) -> None:
    def counted(name: str, visitors: int) -> Harvest:
        return Harvest(visits=[VisitorCount(DAY + 1, visitors, name), VisitorCount(DAY + 1, 7, "Brugge")])

    take(shop, counted(OLD, 30))
    stores.rename(shop, OLD, NEW, "")
    take(shop, counted(NEW, 31))
    found = visitors.days(shop, DAY + 1, DAY + 1)
    assert {(one.store, one.visitors) for one in found} == {(NEW, 31), ("Brugge", 7)}
    stores.rename(shop, NEW, "Brugge", "")
    assert [one.visitors for one in visitors.days(shop, DAY + 1, DAY + 1)] == [38]

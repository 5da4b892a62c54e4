"""A store gets another name: lists, figures, the survey and later files know it, and undo gives it back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from klantdesk.db import batches
from klantdesk.desk import asking, feedback, lists, people, places, survey
from klantdesk.desk.feedback_figures import view
from klantdesk.desk.feedback_views import Filter as Chosen
from klantdesk.desk.lists import Filter
from klantdesk.desk.people import MISSING
from klantdesk.desk.shop import Shop
from klantdesk.desk.undo import undo
from klantdesk.errors import EntryWrong
from klantdesk.records import Unwatched
from tests.db.harvests import JAN, Sale, harvest

TODAY, OLD, NEW = date(2025, 1, 2), "Winkel Gent", "Gent centrum"


def bring(shop: Shop, *sales: Sale) -> None:
    with shop.writing() as store:
        batches.take_in(
            store, source="kassa", file="kassa.csv", file_hash="", format="own", kind="orders",
            harvest=harvest(sales, {"id:1": JAN}), problems=(), report={}, watch=Unwatched(),
        )  # fmt: skip


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """Two stores; visitors of one say something; one asks its own questions."""
    made = Shop.create(tmp_path / "winkel.klantdesk", "De Linde")
    bring(made, Sale("1", customer="id:1", store=OLD), Sale("2", customer="id:2", store="Brugge"))
    survey.append(made.path, survey.new_answer(reason="size", store=OLD))
    feedback.take_in(made)
    lists.save(made, "Gent", Filter(stores=(OLD,)))
    yield made
    made.close()


def at(shop: Shop, name: str) -> list[int]:
    return list(lists.ids(shop, Filter(stores=(name,)), TODAY))


def test_every_door_knows_the_new_name_and_the_old_one(shop: Shop) -> None:
    _changes, entry = places.rename(shop, OLD, f"  {NEW} ", "Joris")
    assert places.names(shop) == ("Brugge", NEW)
    assert people.counter(shop).stores == ("Brugge", NEW)
    assert at(shop, NEW) == at(shop, OLD) == [1]
    assert lists.saved(shop)["Gent"].stores == (NEW,)
    assert [view(shop, Chosen(store=name)).answers for name in (NEW, OLD, "Brugge")] == [1, 1, 0]
    bring(shop, Sale("3", customer="id:2", store=OLD))
    assert at(shop, NEW) == [1, 2]
    undo(shop, entry)
    assert (at(shop, OLD), at(shop, NEW)) == ([1, 2], [])
    assert lists.saved(shop)["Gent"].stores == (OLD,)


def test_the_survey_of_a_store_asks_the_same_under_both_names(shop: Shop) -> None:
    asked = asking.content(shop)
    ours = replace(asked.survey("exit"), store=OLD)
    asking.save_content(shop, replace(asked, surveys=(*asked.surveys, ours)))
    _changes, entry = places.rename(shop, OLD, NEW, "")
    read = survey.content(shop.path)
    assert read.stores == ("Brugge", NEW)
    assert read.survey("exit", OLD).store == read.survey("exit", NEW).store == NEW
    assert read.survey("exit", "Brugge").store == ""
    undo(shop, entry)
    assert survey.content(shop.path).survey("exit", OLD).store == OLD


@pytest.mark.parametrize("name", ["Brugge", "brugge", " BRUGGE "])
def test_the_name_of_another_store_asks_before_they_are_one(shop: Shop, name: str) -> None:
    with pytest.raises(EntryWrong) as refused:
        places.rename(shop, OLD, name, "")
    assert refused.value.facts == {"field": "name", "why": "taken", "value": "Brugge"}
    _changes, entry = places.rename(shop, OLD, name, "", merge=True)
    assert places.names(shop) == ("Brugge",)
    assert at(shop, "Brugge") == [1, 2]
    undo(shop, entry)
    assert places.names(shop) == ("Brugge", OLD)


def test_an_earlier_name_belongs_to_its_store(shop: Shop) -> None:
    places.rename(shop, OLD, NEW, "")
    with pytest.raises(EntryWrong) as refused:
        places.rename(shop, "Brugge", OLD, "")
    assert refused.value.facts["value"] == NEW
    places.rename(shop, NEW, NEW.upper(), "")
    places.rename(shop, NEW.upper(), OLD, "")
    assert places.names(shop) == ("Brugge", OLD)


def test_a_store_needs_a_name(shop: Shop) -> None:
    with pytest.raises(EntryWrong) as refused:
        places.rename(shop, OLD, "  ", "")
    assert refused.value.facts["why"] == MISSING

"""The list of themes: what it counts, what it was taught, and that every change can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from klantdesk.db import dump
from klantdesk.desk import feedback, survey
from klantdesk.desk.feedback_views import Filter
from klantdesk.desk.shop import Shop
from klantdesk.desk.theme_views import ThemeState
from klantdesk.errors import ThemeInUse

DEAR, ONLINE, STRANGE = "Ik vond het te duur.", "Online is het goedkoper.", "Veel te flonkig daar."


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = Shop.create(tmp_path / "winkel.klantdesk", "De Linde")
    yield made
    made.close()


def hear(shop: Shop, *texts: str) -> None:
    """Answers of visitors, taken in."""
    collector = survey.Collector(shop.path)
    for text in texts:
        collector.append(survey.new_answer(at="2025-10-15T14:00:00+02:00", text=text))
    collector.close()
    feedback.take_in(shop)


def state(shop: Shop, key: str) -> ThemeState:
    return next(theme for theme in feedback.themes(shop).themes if theme.key == key)


def test_every_theme_is_counted_also_without_answers(shop: Shop) -> None:
    hear(shop, DEAR, DEAR, STRANGE)
    shown = feedback.themes(shop)
    assert len(shown.themes) == 19
    assert (shown.open_answers, shown.others, shown.other_share) == (3, 1, None)
    assert {theme.key: theme.n for theme in shown.themes if theme.n} == {"price": 2, "other": 1}
    assert shown.themes[-1].key == "other"


def test_the_share_of_other_is_told_from_thirty_answers(shop: Shop) -> None:
    hear(shop, *[DEAR] * 27, *[STRANGE] * 3)
    assert feedback.themes(shop).other_share == pytest.approx(0.1)
    assert feedback.view(shop, Filter()).other_share == pytest.approx(0.1)


def test_what_a_person_said_is_counted_and_learned(shop: Shop) -> None:
    hear(shop, DEAR, STRANGE, "Alles is flonkig hier.", "Zo'n flonkige boel.")
    strange = feedback.answers(shop, Filter(), "other")
    for line in strange[:2]:
        feedback.confirm(shop, line.id, ["atmosphere"])
    taught = state(shop, "atmosphere")
    assert (taught.n, taught.confirmed) == (3, 2), "the third is heard by what the first two taught"
    assert taught.learned[0][0] in {"flonkig", "flonkige"}
    assert taught.learned[0][1] == 2


def test_a_phrase_that_was_wrong_too_often_is_named(shop: Shop) -> None:
    hear(shop, DEAR, "Wat is dat te duur zeg", "Alles te duur")
    for line in feedback.answers(shop, Filter(), "price"):
        feedback.confirm(shop, line.id, ["quality"])
    assert set(state(shop, "price").silenced) == {"duur", "te duur"}, "in the words that were misheard"
    assert state(shop, "price").n == 0


def test_a_merge_counts_each_answer_once_and_comes_apart(shop: Shop) -> None:
    hear(shop, DEAR, ONLINE, "Te duur, online is het goedkoper.")
    before = list(dump.canonical(shop.reader()))
    feedback.merge_theme(shop, "cheaper_elsewhere", "price")
    assert (state(shop, "price").n, state(shop, "price").holds) == (3, ("cheaper_elsewhere",))
    assert state(shop, "cheaper_elsewhere").merged_into == "price"
    assert len(feedback.answers(shop, Filter(), "cheaper_elsewhere")) == 3, "its list is that of the whole"
    feedback.merge_theme(shop, "cheaper_elsewhere", "")
    assert list(dump.canonical(shop.reader())) == before


def test_a_merge_never_goes_round(shop: Shop) -> None:
    feedback.merge_theme(shop, "price", "quality")
    feedback.merge_theme(shop, "quality", "price")
    assert state(shop, "quality").merged_into == ""
    feedback.merge_theme(shop, "size", "price")
    assert state(shop, "size").merged_into == "quality"


def test_confirming_a_merged_theme_teaches_nothing_wrong(shop: Shop) -> None:
    hear(shop, *[ONLINE] * 3)
    feedback.merge_theme(shop, "cheaper_elsewhere", "price")
    for line in feedback.answers(shop, Filter()):
        feedback.confirm(shop, line.id, line.themes)
    feedback.merge_theme(shop, "cheaper_elsewhere", "")
    apart = state(shop, "cheaper_elsewhere")
    assert (apart.n, apart.confirmed, apart.silenced) == (3, 3, ())
    assert state(shop, "price").n == 0


def test_a_name_is_taken_back_and_an_own_theme_keeps_its_name(shop: Shop) -> None:
    feedback.rename_theme(shop, "price", "Geld")
    assert state(shop, "price").name == "Geld"
    feedback.rename_theme(shop, "price", "")
    assert state(shop, "price").name == ""
    own = feedback.add_theme(shop, "De hond")
    assert not feedback.rename_theme(shop, own, "").kinds
    assert (state(shop, own).name, state(shop, own).own) == ("De hond", True)


def test_a_rename_leaves_a_merge_as_it_is(shop: Shop) -> None:
    feedback.merge_theme(shop, "price", "quality")
    feedback.rename_theme(shop, "price", "Geld")
    feedback.rename_theme(shop, "price", "")
    assert state(shop, "price").merged_into == "quality"


def test_only_an_own_theme_without_answers_can_go(shop: Shop) -> None:
    hear(shop, STRANGE)
    first, second = feedback.add_theme(shop, "De hond"), feedback.add_theme(shop, "De kat")
    feedback.remove_theme(shop, first)
    assert feedback.add_theme(shop, "De vis") != second
    feedback.confirm(shop, feedback.answers(shop, Filter())[0].id, [second])
    for used in (second, "hours"):
        with pytest.raises(ThemeInUse):
            feedback.remove_theme(shop, used)
    holding = feedback.add_theme(shop, "Dieren")
    feedback.merge_theme(shop, "hours", holding)
    with pytest.raises(ThemeInUse):
        feedback.remove_theme(shop, holding)
    assert {theme.name for theme in feedback.themes(shop).themes if theme.own} == {
        "De kat",
        "De vis",
        "Dieren",
    }

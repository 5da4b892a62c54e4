"""Lists of customers: conditions that hold together, counts, order, kept lists and labels."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from klantdesk.analysis import rhythm
from klantdesk.analysis.facts import Flags
from klantdesk.analysis.moments import Purchases
from klantdesk.db import binning, customers, memory, people
from klantdesk.desk import customers as desk
from klantdesk.desk import demo, insights, lists, undo
from klantdesk.desk.lists import Filter
from klantdesk.desk.shop import Shop
from klantdesk.desk.views import CustomerLine
from klantdesk.records import ConsentState, Group, Unwatched

TODAY = date(2025, 11, 3)
ADVISERS = ("Joris", "Fatima")
LABELS = ("loopavond", "team")


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    """A small shop with advisers and labels, and somebody in the bin."""
    file = tmp_path_factory.mktemp("lists") / "demo.klantdesk"
    demo.make(file, demo.Size(customers=300, purchases=1800, years=3), Unwatched())
    made = Shop.open(file)
    everybody = list(desk.find(made))
    with made.writing() as store:
        for at, name in enumerate(ADVISERS):
            for one in everybody[at * 20 : at * 20 + 30]:
                memory.set_trait(store, one, ("adviser", "", name), "", TODAY)
        for at, name in enumerate(LABELS):
            people.label(store, everybody[at * 40 : at * 40 + 60], name, "")
        binning.put_in(store, [everybody[5]], "")
    yield made
    made.close()


def test_who_is_late_is_counted_once_for_all_who_ask(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[object] = []
    real = rhythm.later_than_usual

    def later_than_usual(purchases: Purchases) -> Flags:
        counted.append(purchases)
        return real(purchases)

    monkeypatch.setattr(rhythm, "later_than_usual", later_than_usual)
    again = Shop.open(shop.path)
    for _turn in range(2):
        (late,) = [task for task in insights.tasks(again, TODAY) if task.key == "later_than_usual"]
        assert late.facts["n"] == lists.counts(again, TODAY)["later_than_usual"]
        assert late.facts["n"] == len(insights.later_than_usual(again)) > 0
    assert len(counted) == 1
    again.close()


def some(values: tuple[object, ...]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


KINDS: dict[str, tuple[object, ...]] = {
    "groups": tuple(Group),
    "channels": lists.CHANNELS,
    "stores": ("Zutphen", "Nergens"),
    "advisers": ADVISERS,
    "labels": (*LABELS, "bestaat niet"),
    "products": ("hardloop", "sok", "zzz"),
}
FLAGS = ("may_mail", "birthday", "open_feedback", "later_than_usual", "leads")
FILTERS = st.builds(
    Filter,
    **{kind: some(values) for kind, values in KINDS.items()},
    **{flag: st.booleans() for flag in FLAGS},
)
FEWER = st.sampled_from(sorted(KINDS)).flatmap(
    lambda kind: st.builds(Filter, **{kind: some(KINDS[kind])}, may_mail=st.booleans())
)


def only(kind: str, value: object) -> Filter:
    return Filter().switched(kind, value)


LINES: dict[str, Callable[[CustomerLine, object], bool]] = {
    "groups": lambda line, value: line.group is value,
    "channels": lambda line, value: (
        (line.in_store, line.on_web)
        == {"store": (True, False), "web": (False, True), "both": (True, True)}[str(value)]
    ),
    "labels": lambda line, value: value in line.labels,
    "may_mail": lambda line, _value: desk.may_mail(line) is ConsentState.GIVEN,
    "open_feedback": lambda line, _value: line.waiting,
    "leads": lambda line, _value: line.lead,
}


def alone(shop: Shop, kind: str, value: object) -> set[int]:
    """Who fits one value, told another way than the lists do wherever there is one."""
    if kind in LINES:
        lines = desk.rows(shop, list(desk.find(shop)))
        return {line.id for line in lines if LINES[kind](line, value)}
    if kind == "advisers":
        return set(memory.bearers(shop.reader(), "adviser", str(value))) - customers.hidden(shop.reader())
    if kind == "later_than_usual":
        return set(insights.later_than_usual(shop))
    return set(lists.ids(shop, only(kind, value), TODAY).tolist())


@pytest.fixture(scope="module")
def fitting(shop: Shop) -> dict[tuple[str, object], set[int]]:
    asked = [(kind, value) for kind, values in KINDS.items() for value in values]
    asked += [(flag, True) for flag in FLAGS]
    return {(kind, value): alone(shop, kind, value) for kind, value in asked}


@given(chosen=FILTERS | FEWER)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_conditions_hold_together_and_values_of_one_kind_side_by_side(
    shop: Shop, fitting: dict[tuple[str, object], set[int]], chosen: Filter
) -> None:
    expected = set(desk.find(shop))
    for kind, values in chosen.conditions():
        expected &= set().union(*(fitting[kind, value] for value in values))
    found = lists.ids(shop, chosen, TODAY)
    assert found.dtype.name == "int64"
    assert found.tolist() == sorted(expected)
    assert lists.filter_of(chosen.told()) == chosen


def test_a_chip_counts_who_its_list_shows(shop: Shop) -> None:
    counts = lists.counts(shop, TODAY)
    for group in Group:
        assert counts[group] == len(lists.ids(shop, Filter(groups=(group,)), TODAY)) or not counts[group]
    for flag in FLAGS:
        assert counts[flag] == len(lists.ids(shop, only(flag, value=True), TODAY))
    assert counts[lists.EVERYBODY] == len(desk.find(shop)) == desk.count(shop)
    assert sum(counts[group] for group in Group) + counts["leads"] == counts[lists.EVERYBODY]


def test_who_lies_in_the_bin_is_in_no_list(shop: Shop) -> None:
    (binned,) = customers.hidden(shop.reader())
    listed = [lists.ids(shop, Filter(), TODAY), insights.members(shop), insights.later_than_usual(shop)]
    listed.append(lists.among(shop, [binned], Filter(), TODAY))
    assert not any(binned in found for found in listed)


def test_a_text_narrows_a_filter_down(shop: Shop) -> None:
    name = desk.rows(shop, list(desk.find(shop))[:1])[0].name.split()[0]
    chosen = Filter(groups=tuple(Group), text=name)
    assert set(lists.ids(shop, chosen, TODAY)) <= set(desk.find(shop, name))


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("by", lists.ORDERS)
def test_a_list_is_put_in_order_and_who_bought_nothing_comes_last(
    shop: Shop, by: str, *, descending: bool
) -> None:
    told = lists.ordered(shop, desk.find(shop), by, descending=descending)
    lines = desk.rows(shop, list(told))
    values = {
        "name": lambda line: list(desk.find(shop)).index(line.id),
        "last": lambda line: line.last,
        "purchases": lambda line: line.moments,
        "spent": lambda line: line.net_cents,
    }
    bought = [line for line in lines if by == "name" or not line.lead]
    assert lines[: len(bought)] == bought
    keys = [values[by](line) for line in bought]  # type: ignore[no-untyped-call]  # dates or numbers
    assert keys == sorted(keys, reverse=descending)
    assert sorted(told) == sorted(desk.find(shop))


def test_a_list_by_name_is_the_order_of_finding(shop: Shop) -> None:
    assert lists.named(shop, Filter(), TODAY) == desk.find(shop)


@pytest.mark.parametrize(
    ("today", "count"),
    [(date(2024, 2, 24), 1), (date(2025, 2, 22), 1), (date(2025, 2, 21), 0), (date(2025, 3, 1), 0)],
)
def test_who_was_born_on_a_leap_day_has_a_birthday_every_year(
    tmp_path: Path, today: date, count: int
) -> None:
    shop = Shop.create(tmp_path / "winkel.klantdesk")
    with shop.writing() as store:
        from klantdesk.db import typed_in
        from klantdesk.records import Person

        number, _ = typed_in.customer(store, Person(name="Jan", birthday="2000-02-29"), (), "")
        if today.year == 2024:
            customers.edit(store, number, {"birthday": "--02-29"})
    assert lists.counts(shop, today)["birthday"] == count
    assert lists.counts(shop, today)["leads"] == 1
    shop.close()


def test_a_corrected_birthday_counts_at_once_and_its_undo_too(shop: Shop) -> None:
    before = lists.counts(shop, TODAY)["birthday"]
    born = set(lists.ids(shop, Filter(birthday=True), TODAY).tolist())
    other = next(one for one in desk.find(shop) if one not in born)
    with shop.writing() as store:
        entry = customers.edit(store, other, {"birthday": "1980-11-05"})
    assert lists.counts(shop, TODAY)["birthday"] == before + 1
    undo.undo(shop, entry)
    assert lists.counts(shop, TODAY)["birthday"] == before


def test_a_list_is_kept_found_and_forgotten_with_a_way_back(shop: Shop) -> None:
    chosen = Filter(groups=(Group.LOYAL,), may_mail=True, text="mar")
    lists.save(shop, "vaste mailbare", chosen)
    assert lists.saved(shop) == {"vaste mailbare": chosen}
    _, entry = lists.forget(shop, "vaste mailbare")
    assert lists.saved(shop) == {}
    undo.undo(shop, entry)
    assert lists.choices(shop, TODAY).saved == {"vaste mailbare": chosen}
    lists.forget(shop, "vaste mailbare")


def test_what_a_kept_list_says_that_is_not_known_is_left_out() -> None:
    told = {"groups": ["loyal", "vips"], "channels": ["fax"], "may_mail": "ja", "planet": ["mars"]}
    assert lists.filter_of(told) == Filter(groups=(Group.LOYAL,))


def test_a_label_is_given_taken_renamed_and_merged_and_each_taken_back(shop: Shop) -> None:
    two = list(desk.find(shop))[-2:]
    before = lists.labels(shop)
    _, given_ = lists.label(shop, two, "Nieuw")
    assert lists.ids(shop, Filter(labels=("Nieuw",)), TODAY).tolist() == sorted(two)
    _, merged = lists.rename_label(shop, "Nieuw", "loopavond")
    assert dict(lists.labels(shop))["loopavond"] == dict(before)["loopavond"] + 2
    assert "Nieuw" not in dict(lists.labels(shop))
    _, gone = lists.drop_label(shop, "loopavond")
    assert lists.ids(shop, Filter(labels=("loopavond",)), TODAY).tolist() == []
    for entry in (gone, merged):
        undo.undo(shop, entry)
    _, renamed = lists.rename_label(shop, "nieuw", "Nieuwer")
    assert desk.rows(shop, two)[0].labels == ("Nieuwer",)
    _, taken = lists.unlabel(shop, array("q", two), "Nieuwer")
    assert lists.label(shop, [], "Nieuwer")[1] == 0
    for entry in (taken, renamed, given_):
        undo.undo(shop, entry)
    assert lists.labels(shop) == before


def test_every_condition_of_a_filter_is_known_to_the_desk(shop: Shop) -> None:
    for kind, value in {
        **{kind: values[0] for kind, values in KINDS.items()},
        **dict.fromkeys(FLAGS, True),
    }.items():
        assert len(lists.ids(shop, only(kind, value), TODAY)) <= desk.count(shop)
    assert {*KINDS, *FLAGS, "text"} == {one.name for one in fields(Filter)}

"""Ids gathered in one go are those a walk through the rows would give."""

from __future__ import annotations

from array import array
from itertools import chain

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from klantdesk.db.search import gathering
from klantdesk.db.search.among import Among
from klantdesk.db.search.gathering import Marked, each_once, flowing, gathered
from klantdesk.db.store import Store
from klantdesk.errors import Stopped

COUNTING = """
    WITH RECURSIVE counted (one) AS (SELECT 1 UNION ALL SELECT one + 1 FROM counted WHERE one < ?)
    SELECT one * 7919 % 1000003 AS one FROM counted
    """
IDS = st.lists(st.integers(1, 300), max_size=80)


class Impatient:
    """A watch that wants no more after some looks."""

    def __init__(self, looks: int) -> None:
        self.left = looks

    def report(self, _stage: str, _done: int = 0, _total: int = 0) -> None:
        self.left -= 1
        if self.left < 0:
            raise Stopped


@pytest.mark.parametrize("rows", [0, 1, 599, 600, 601, 5000])
def test_all_ids_come_in_their_order_whole_or_in_two_parts(store: Store, rows: int) -> None:
    sql = COUNTING if rows else f"{COUNTING} WHERE one < 0"
    walked = array("q", (one for (one,) in store.connection.execute(sql, (rows,))))
    assert gathered(store.connection, sql, (rows,)) == walked
    parts = list(flowing(store.connection, sql, (rows,)))
    assert array("q", chain.from_iterable(parts)) == walked
    assert len(parts) == (2 if rows >= 600 else 1)


@pytest.fixture(params=["few", "many"], autouse=True)
def _size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Few ids take another way than many."""
    if request.param == "many":
        monkeypatch.setattr(gathering, "_FEW", 0)
        monkeypatch.setattr(gathering, "_SHORT", 0)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(IDS, max_size=4))
def test_each_once_keeps_where_an_id_came_first(parts: list[list[int]]) -> None:
    told = each_once(array("q", part) for part in parts)
    assert list(told) == list(dict.fromkeys(chain.from_iterable(parts)))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(IDS, IDS)
def test_marked_keeps_the_order_of_who_is_asked_for(marked: list[int], asked: list[int]) -> None:
    kept = [one for one in asked if one in set(marked)]
    assert list(Marked(marked).of(array("q", asked))) == kept
    assert list(Marked(set(marked)).of(array("q", asked))) == kept
    assert list(Among(array("q", marked)).keep(asked)) == kept


def test_a_query_nobody_waits_for_ends_in_the_middle(store: Store) -> None:
    with pytest.raises(Stopped), store.watched(Impatient(looks=2)), store.snapshot():
        gathered(store.connection, COUNTING, (50_000_000,))
    assert len(gathered(store.connection, COUNTING, (200_000,))) == 200_000
    with store.watched(Impatient(looks=1_000_000)):
        assert len(gathered(store.connection, COUNTING, (200_000,))) == 200_000

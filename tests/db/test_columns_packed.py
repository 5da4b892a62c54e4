from __future__ import annotations

from array import array

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.db.facts import Facts, read
from klantdesk.db.facts.packing import pack, unpack
from klantdesk.db.facts.reading import BLOCK_ROWS
from klantdesk.db.store import Store
from tests.db.harvests import Sale, facts_as_rows, generated, harvest, rows_as_facts, take

LONG = st.integers(-(2**63), 2**63 - 1)


@settings(deadline=None, max_examples=150)
@given(
    st.one_of(
        st.lists(LONG, min_size=1),
        st.lists(st.integers(-5, 300), min_size=1),
        st.lists(st.just(7), min_size=1),
    )
)
def test_a_packed_column_comes_back(values: list[int]) -> None:
    column = np.array(values, np.int64)
    back = np.empty_like(column)
    unpack(pack(column), back)
    assert back.tolist() == values


@pytest.mark.parametrize(
    ("values", "size"),
    [
        ([5, 5, 5], 9),
        ([-1, 254], 11),
        ([-1, 255], 13),
        ([0, 65_536], 17),
        ([0, 2**32], 25),
        ([-(2**63), 2**63 - 1], 25),
    ],
)
def test_a_column_takes_as_few_bytes_as_its_span_needs(values: list[int], size: int) -> None:
    column = np.array(values, np.int64)
    assert len(pack(column)) == size
    back = np.empty_like(column)
    unpack(pack(column), back)
    assert back.tolist() == values


def test_narrow_columns_come_back_narrow() -> None:
    for back in (np.empty(2, np.int8), np.empty(2, np.int16), np.empty(2, np.int32)):
        values = [int(np.iinfo(back.dtype).min), int(np.iinfo(back.dtype).max)]
        unpack(pack(np.array(values, np.int64)), back)
        assert back.tolist() == values


def test_facts_of_an_empty_shop_are_empty(store: Store) -> None:
    facts = read(store)
    assert facts.day.size == facts.counted.size == 0
    widths = {name: getattr(facts, name).dtype.str for name in Facts.__slots__}
    assert widths == {
        "receipt": "<i4",
        "day": "<i4",
        "customer": "<i4",
        "product": "<i4",
        "quantity": "<i8",
        "cents": "<i8",
        "kind": "|i1",
        "channel": "|i1",
        "store": "<i2",
        "counted": "|b1",
    }


def test_more_lines_than_a_block_holds_are_all_read(store: Store) -> None:
    lines = 2 * BLOCK_ROWS + 17
    brought = generated(lines, 9_000, 300, 40)
    take(store, brought)
    assert store.connection.execute("SELECT rows FROM fact_block ORDER BY id").fetchall() == [
        (BLOCK_ROWS,),
        (BLOCK_ROWS,),
        (17,),
    ]
    facts = read(store)
    assert facts.cents.tolist() == brought.lines.cents.tolist()
    assert facts_as_rows(store) == rows_as_facts(store)


def test_huge_amounts_are_exact(store: Store) -> None:
    big = 2**52
    take(store, harvest([Sale("1", lines=(("bal", 1000 * 10**9, big, 0), ("bal", -1, -big, 1)))]))
    assert sorted(read(store).cents.tolist()) == [-big, big]
    assert store.connection.execute("SELECT cents FROM receipt_version").fetchone() == (0,)


def test_receipts_without_lines_have_no_facts(store: Store) -> None:
    take(store, harvest([Sale("1", lines=()), Sale("2")]))
    assert len(facts_as_rows(store)) == 1
    assert array("q", read(store).receipt.tolist()) == array("q", [2])

"""Laws of an import: rows are accounted for, order does not matter, twice adds nothing, undo restores."""

import itertools
import json
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.cli.figures import _as_json, _scores_json
from klantdesk.db import dump
from klantdesk.desk import figures, imports
from klantdesk.desk.shop import Shop
from klantdesk.desk.understanding import Wish
from klantdesk.desk.views import ImportReport
from klantdesk.errors import NeedsAnswer
from klantdesk.records import Unwatched
from tests.desk import exports

WATCH = Unwatched()


@contextmanager
def shop_of(*files: Sequence[exports.Row]) -> Iterator[tuple[Shop, list[ImportReport]]]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        shop = Shop.create(folder / "winkel.klantdesk")
        reports = [take_in(shop, folder / f"export-{at}.csv", rows) for at, rows in enumerate(files)]
        try:
            yield shop, reports
        finally:
            shop.close()


def take_in(shop: Shop, path: Path, rows: Sequence[exports.Row]) -> ImportReport:
    exports.write(path, rows)
    return imports.commit(shop, imports.plan_file(shop, path, Wish(), WATCH), WATCH)[0]


def answers(shop: Shop) -> str:
    """Every figure of every month and the groups, as the command line prints them."""
    months = [_as_json(month) for month in figures.every_month(shop, figures.Asked())]
    scores = _scores_json(figures.scores(shop, None, "rhythm"), "nl", customers=False)
    return json.dumps([months, scores], default=str)


def content(shop: Shop) -> list[str]:
    return list(dump.canonical(shop.reader()))


@settings(deadline=None, max_examples=2)
@given(seed=st.integers(0, 10_000))
def test_shuffled_split_by_month_or_imported_twice_gives_the_same_answers(seed: int) -> None:
    rows = exports.rows(seed)
    shuffled = random.Random(seed).sample(rows, len(rows))
    months = [
        list(part) for _month, part in itertools.groupby(sorted(rows, key=exports.month), exports.month)
    ]
    random.Random(seed).shuffle(months)
    with (
        shop_of(rows) as (whole, _),
        shop_of(shuffled, rows) as (other, reports),
        shop_of(*months) as (split, _),
    ):
        assert reports[1].batch is None
        assert content(whole) == content(other) == content(split)
        assert answers(whole) == answers(other) == answers(split)


@settings(deadline=None, max_examples=4)
@given(seed=st.integers(0, 10_000))
def test_every_row_is_imported_skipped_or_rejected(seed: int) -> None:
    chance = random.Random(seed)
    rows = [
        (*row[:4], "31-11-2024", *row[5:]) if chance.random() < 0.1 else row for row in exports.rows(seed, 30)
    ]
    again = exports.rows(seed, 40)
    with shop_of(rows, again) as (_shop, reports):
        for report, given_rows in zip(reports, (rows, again), strict=True):
            assert report.rows_read == len(given_rows)
            accounted = report.rows_imported + sum(report.skipped.values()) + report.rejected_rows
            assert accounted == report.rows_read


@settings(deadline=None, max_examples=3)
@given(seed=st.integers(0, 10_000))
def test_undo_of_the_middle_import_leaves_what_the_other_two_would_have_given(seed: int) -> None:
    rows = exports.rows(seed)
    first, second = [row for row in rows if row[4] < "2024-06"], [row for row in rows if row[4] >= "2024-06"]
    chance = random.Random(seed)
    third = [(*row[:3], str(int(row[3]) * 2), *row[4:]) if chance.random() < 0.3 else row for row in second]
    third.append(("9999", "A1", "Artikel 1", "1", "2025-07-01 09:00:00", "5.00", "100", "Netherlands"))
    with shop_of(first, second, third) as (shop, reports), shop_of(first, third) as (expected, _):
        imports.undo(shop, reports[1].batch or 0)
        assert content(shop) == content(expected)
        assert answers(shop) == answers(expected)


def test_a_receipt_number_of_somebody_else_is_asked_about(tmp_path: Path) -> None:
    line = ("7001", "A1", "Artikel 1", "1", "2024-03-01 09:00:00", "5.00", "100", "Netherlands")
    stranger = (*line[:4], "2025-03-01 09:00:00", "6.00", "200", "Netherlands")
    with shop_of([line]) as (shop, _):
        path = exports.write(tmp_path / "kassa-b.csv", [stranger])
        with pytest.raises(NeedsAnswer) as asked:
            imports.plan_file(shop, path, Wish(), WATCH)
        assert asked.value.facts["key"] == "source"
        wish = Wish(answers={"source": "kassa B"})
        report, _changes = imports.commit(shop, imports.plan_file(shop, path, wish, WATCH), WATCH)
        assert report.source == "kassa B"
        assert report.added["receipts"] == 1

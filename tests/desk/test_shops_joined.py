"""An owner of several shops joins their files: once, and again every month."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from klantdesk import errors
from klantdesk.db import binning, customers, dump, visitors
from klantdesk.db.connection import connect
from klantdesk.desk import imports
from klantdesk.desk.shop import Shop
from klantdesk.desk.understanding import Wish
from klantdesk.desk.views import ImportReport
from klantdesk.records import (
    Answer,
    Consent,
    ConsentState,
    Harvest,
    Person,
    SourceCustomer,
    Unwatched,
    VisitorCount,
    to_day,
)
from tests.db.harvests import take
from tests.desk import exports

WATCH = Unwatched()


@contextmanager
def opened(path: Path, name: str = "") -> Iterator[Shop]:
    shop = Shop.open(path) if path.exists() else Shop.create(path, name)
    try:
        yield shop
    finally:
        shop.close()


def take_in(shop: Shop, path: Path, source: str = "") -> ImportReport:
    return imports.commit(shop, imports.plan_file(shop, path, Wish(source=source), WATCH), WATCH)[0]


def content(shop: Shop) -> list[str]:
    return list(dump.canonical(shop.reader()))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two shops: a till of their own each, with the same numbers, and one webshop both imported."""
    tmp_path = tmp_path_factory.mktemp("shops")
    web = exports.write(tmp_path / "web.csv", exports.rows(3, receipts=20))
    places = []
    for seed, name in enumerate(("Winkel A", "Winkel B"), 1):
        till = exports.write(tmp_path / f"kassa{seed}.csv", exports.rows(seed, receipts=30))
        with opened(tmp_path / f"{name}.klantdesk", name) as shop:
            take_in(shop, till, source="kassa")
            take_in(shop, web, source="webshop")
        places.append(tmp_path / f"{name}.klantdesk")
    return places[0], places[1]


@pytest.fixture
def two(made: tuple[Path, Path], tmp_path: Path) -> tuple[Path, Path]:
    """The two shops, to do with as a test likes."""
    ours, theirs = (Path(shutil.copy(shop, tmp_path)) for shop in made)
    return ours, theirs


def test_a_second_shop_comes_in_whole_once_and_can_be_taken_back(
    two: tuple[Path, Path], tmp_path: Path
) -> None:
    ours, theirs = two
    before = theirs.read_bytes()
    with opened(theirs) as other:
        in_their_own = {row[3] for row in _receipts(other)}
    with opened(ours) as shop:
        alone = content(shop)
        own = len(_receipts(shop))
        plan = imports.plan_file(shop, theirs, Wish(), WATCH)
        assert (plan.report.format, plan.report.kind, plan.report.source) == (
            "klantdesk_shop",
            "shop",
            "Winkel B",
        )
        assert [told.key for told in plan.report.notices] == ["of_shop", "same_source"]
        assert plan.report.totals is not None
        report, _ = imports.commit(shop, plan, WATCH)
        assert len(_receipts(shop)) == own + report.added["receipts"]
        tills = {row[1] for row in _receipts(shop)}
        assert tills == {"kassa", "webshop", "Winkel B · kassa"}
        assert report.unchanged == sum(row[1] == "webshop" for row in _receipts(shop))
        assert {row[3] for row in _receipts(shop)} >= in_their_own
        assert report.rows_read == report.rows_imported + sum(report.skipped.values())
        again = take_in(shop, theirs)
        assert (again.batch, again.rows_imported) == (None, 0)
        assert report.batch is not None
        imports.undo(shop, report.batch)
        assert content(shop) == alone
    assert theirs.read_bytes() == before
    assert {file.name for file in tmp_path.glob("*.klantdesk*")} == {ours.name, theirs.name}


def _receipts(shop: Shop) -> list[tuple[object, ...]]:
    sql = """
        SELECT r.id, o.name, r.number, v.content FROM receipt r JOIN source o ON o.id = r.source_id
        JOIN receipt_version v ON v.receipt_id = r.id AND v.live = 1
        """
    return list(shop.reader().connection.execute(sql))


def test_next_month_only_the_news_comes_in_while_the_other_window_is_open(
    two: tuple[Path, Path], tmp_path: Path
) -> None:
    ours, theirs = two
    with opened(ours) as shop, opened(theirs) as other:
        take_in(shop, theirs)
        rows = exports.rows(2, receipts=30)
        rows[0] = (*rows[0][:3], "9", *rows[0][4:])
        take_in(other, exports.write(tmp_path / "2.csv", [*rows, ("9001", *rows[0][1:])]), source="kassa")
        report = take_in(shop, theirs)
        assert (report.added["receipts"], report.updated["receipts"]) == (1, 1)
        other.rename("Winkel B, nieuw")
        assert take_in(shop, theirs, source="Winkel B").batch is None


def test_consents_answers_and_counts_come_along_and_who_was_erased_does_not(tmp_path: Path) -> None:
    theirs, given = (
        tmp_path / "b.klantdesk",
        Consent("email", "news", ConsentState.GIVEN, date(2024, 3, 5), "Mail mij"),
    )
    people = [
        SourceCustomer("id:1", Person(first_name="Jan", email="jan@voorbeeld.nl"), (given,)),
        SourceCustomer("id:2", Person(first_name="Els", email="els@voorbeeld.nl"), (given,)),
    ]
    told = [
        (Answer("u1", "2025-05-01T10:00:00", reason="price", text="te duur"), 0),
        (Answer("u2", "2025-05-02"), 1),
    ]
    harvest = Harvest(people, answers=told, visits=[VisitorCount(to_day(date(2025, 5, 1)), 40, "Centrum")])
    with opened(theirs, "Winkel B") as other, other.writing() as store:
        take(store, harvest)
        customers.edit(store, 1, {"phone": "+31612345678"})
        binning.put_in(store, [2], "")
    with opened(tmp_path / "a.klantdesk") as shop:
        report = take_in(shop, theirs)
        assert (report.added["customers"], report.added["feedback"], report.added["visitors"]) == (1, 2, 1)
        assert ("erased_there", (("n", 1),)) in [(one.key, one.facts) for one in report.notices]
        store = shop.reader()
        (jan,) = customers.rows(store, customers.find(store, ""))
        assert (jan.email, jan.phone, jan.keys) == (
            "jan@voorbeeld.nl",
            "+31612345678",
            (("Winkel B · web", "id:1"),),
        )
        assert customers.consents(store, [jan.id])[jan.id][0][2:4] == (ConsentState.GIVEN, date(2024, 3, 5))
        assert [(one.visitors, one.store) for one in visitors.days(store, *visitors.ALWAYS)] == [
            (40, "Centrum")
        ]
        assert take_in(shop, theirs).batch is None


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ("PRAGMA user_version = 1", errors.ShopFileTooOld),
        ("PRAGMA user_version = 99", errors.ShopFileTooNew),
        ("PRAGMA application_id = 5", errors.NotAShopFile),
        ("CREATE VIEW extra AS SELECT 1", errors.NotAShopFile),
    ],
)
def test_a_file_of_another_version_or_make_gets_a_sentence_and_is_left_alone(
    two: tuple[Path, Path], change: str, error: type[errors.KlantDeskError]
) -> None:
    ours, theirs = two
    raw = connect(theirs, "rw")
    raw.execute(change)
    raw.close()
    before = theirs.read_bytes()
    with opened(ours) as shop, pytest.raises(error):
        imports.plan_file(shop, theirs, Wish(), WATCH)
    assert theirs.read_bytes() == before


def test_the_open_file_a_damaged_one_and_one_with_a_password_are_refused(two: tuple[Path, Path]) -> None:
    ours, theirs = two
    whole = theirs.read_bytes()
    with opened(ours) as shop:
        with pytest.raises(errors.SameShopFile):
            imports.plan_file(shop, ours, Wish(), WATCH)
        for damaged, error in (
            (bytes(byte ^ 0xA5 for byte in whole[:4096]), errors.ShopFileProtected),
            (whole[: len(whole) // 2], errors.ShopFileDamaged),
        ):
            theirs.write_bytes(damaged)
            with pytest.raises(error):
                imports.plan_file(shop, theirs, Wish(), WATCH)


def test_a_shop_without_anything_in_it_is_told_of(two: tuple[Path, Path], tmp_path: Path) -> None:
    Shop.create(tmp_path / "nieuw.klantdesk", "Nieuw").close()
    with opened(two[0]) as shop, pytest.raises(errors.ShopFileEmpty):
        imports.plan_file(shop, tmp_path / "nieuw.klantdesk", Wish(), WATCH)

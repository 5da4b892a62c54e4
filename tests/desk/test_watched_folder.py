"""A new export in the watched folder is offered once it is whole; the reminder goes by the month."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from klantdesk.desk import imports, insights, watching
from klantdesk.desk.shop import Shop
from klantdesk.desk.understanding import Wish
from klantdesk.desk.watching import Look
from klantdesk.records import Unwatched

WATCH = Unwatched()
SAMPLES = Path(__file__).parent.parent / "exchange" / "samples"


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop.create(tmp_path / "winkel.klantdesk")
    try:
        yield opened
    finally:
        opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Downloads"
    made.mkdir()
    return made


def looked(shop: Shop, folder: Path, before: Look | None = None) -> Look:
    """Two looks, and as many as it takes until every file was read."""
    found = watching.look(shop, folder, before or Look(), WATCH)
    for _ in range(9):
        found = watching.look(shop, folder, found, WATCH)
        if not found.more:
            break
    return found


def names(found: Look) -> list[tuple[str, str]]:
    return [(one.path.name, one.name) for one in found.offers]


def test_only_a_whole_new_export_of_a_known_kind_is_offered(shop: Shop, folder: Path) -> None:
    shutil.copyfile(SAMPLES / "shopify_orders.csv", folder / "orders_export.csv")
    shutil.copyfile(SAMPLES / "bol_orders.csv", folder / "bol.csv.crdownload")
    shutil.copyfile(SAMPLES / "bol_orders.csv", folder / "half.csv")
    (folder / "half.csv.part").touch()
    (folder / "recept.csv").write_text("meel;suiker\n200;100\n", encoding="utf-8")
    old = folder / "oud.csv"
    shutil.copyfile(SAMPLES / "bol_orders.csv", old)
    os.utime(old, times=(time.time() - 90 * 86_400,) * 2)
    first = watching.look(shop, folder, Look(), WATCH)
    assert (first.offers, first.more) == ((), True)
    found = looked(shop, folder, first)
    assert names(found) == [("orders_export.csv", "Shopify bestellingen")]
    with (folder / "orders_export.csv").open("a", encoding="utf-8") as growing:
        growing.write("\n")
    assert watching.look(shop, folder, found, WATCH).offers == ()
    assert watching.look(shop, folder / "weg", found, WATCH) == Look()


def test_what_was_imported_or_not_wanted_is_not_offered_again(shop: Shop, folder: Path) -> None:
    for name in ("shopify_orders.csv", "bol_orders.csv"):
        shutil.copyfile(SAMPLES / name, folder / name)
    found = looked(shop, folder)
    assert len(found.offers) == 2
    offered = {one.path.stem: one for one in found.offers}
    watching.refuse(shop, offered["bol_orders"])
    plan = imports.plan_file(shop, offered["shopify_orders"].path, Wish(), WATCH)
    report, _ = imports.commit(shop, plan, WATCH)
    assert looked(shop, folder).offers == looked(shop, folder, found).offers == ()
    assert report.batch is not None
    imports.undo(shop, report.batch)
    assert looked(shop, folder).offers == ()


def test_an_export_comes_in_by_itself_only_where_one_like_it_did_before(shop: Shop, folder: Path) -> None:
    whole = (SAMPLES / "shopify_orders.csv").read_text(encoding="utf-8")
    (folder / "a.csv").write_text(whole, encoding="utf-8")
    (offer,) = looked(shop, folder).offers
    assert watching.take_in(shop, offer, WATCH) is None
    imports.commit(shop, imports.plan_file(shop, offer.path, Wish(), WATCH), WATCH)
    (folder / "b.csv").write_text(whole.replace("#100", "#900"), encoding="utf-8")
    (offer,) = looked(shop, folder).offers
    taken = watching.take_in(shop, offer, WATCH)
    assert taken is not None
    told = next(one for one in insights.tasks(shop, date.today()) if one.key == "imported_itself")  # noqa: DTZ011
    assert (told.facts["file"], told.facts["batch"]) == ("b.csv", taken[0].batch)
    assert looked(shop, folder).offers == ()


def test_the_reminder_comes_after_a_month_and_waits_for_the_next_when_put_off(shop: Shop) -> None:
    def reminded(on: date) -> bool:
        return any(one.key == "import_due" for one in insights.tasks(shop, on))

    imports.commit(shop, imports.plan_file(shop, SAMPLES / "shopify_orders.csv", Wish(), WATCH), WATCH)
    today = date.today()  # noqa: DTZ011  # the reminder goes by the wall clock
    assert not reminded(today + timedelta(days=30))
    due = (today + timedelta(days=70)).replace(day=3)
    assert reminded(due)
    watching.put_off(shop, due)
    assert not reminded(due.replace(day=28))
    assert reminded((due + timedelta(days=31)).replace(day=1))

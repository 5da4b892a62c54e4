"""Another shop's file in the wizard, an export that lies ready, and the same webshop exported otherwise."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from klantdesk import settings, wording
from klantdesk.desk import imports
from klantdesk.desk.shop import Shop
from klantdesk.desk.understanding import Wish
from klantdesk.records import Unwatched
from klantdesk.ui import watched
from klantdesk.ui.app import Session
from klantdesk.ui.importing.page import ImportPage
from klantdesk.ui.importing.steps import Step
from klantdesk.ui.overview.page import OverviewPage
from klantdesk.ui.parts.chips import Segmented
from klantdesk.ui.settings.page import SettingsPage
from tests.desk import exports
from tests.ui.people import Opener, click, page, wait, words

READY = "Er staat een nieuwe export klaar: Online Retail (UCI)"


def stocked(path: Path, name: str, seed: int, source: str = "") -> Path:
    """A shop with one till."""
    shop = Shop.create(path, name)
    file = exports.write(path.with_suffix(".csv"), exports.rows(seed))
    imports.commit(shop, imports.plan_file(shop, file, Wish(source=source), Unwatched()), Unwatched())
    shop.close()
    return path


@pytest.fixture
def session(open_shop: Opener, tmp_path: Path) -> Session:
    return open_shop(stocked(tmp_path / "a.klantdesk", "Winkel A", 1))


def buttons(shown: OverviewPage) -> list[str]:
    return words(shown.tasks)


def test_another_shop_is_taken_in_with_the_same_steps(session: Session, tmp_path: Path) -> None:
    assert session.work is not None
    session.work.go("import", files=[stocked(tmp_path / "b.klantdesk", "Winkel B", 2)])
    shown = page(session, ImportPage)
    assert (shown.wizard.step, shown.columns.card.isHidden()) == (Step.COLUMNS, True)
    assert shown.columns.answer.plain() == "Dit is het winkelbestand van Winkel B."
    click(shown.actions_bar.go)
    wait(session)
    assert shown.wizard.plan is not None
    assert shown.check.compare.isVisible()
    assert "Vergelijk met Winkel B" in words(shown.check.compare)
    click(shown.actions_bar.go)
    wait(session)
    assert shown.wizard.report is not None
    assert shown.wizard.report.added["receipts"] > 0
    assert (shown.wizard.step, shown.batches[0].kind) == (Step.DONE, "shop")


def test_an_export_that_lies_ready_is_offered_until_it_is_refused(session: Session, tmp_path: Path) -> None:
    assert session.work is not None
    folder = tmp_path / "Downloads"
    folder.mkdir()
    session.work.go("settings")
    card = page(session, SettingsPage).watch
    card.keep_folder(str(folder))
    click(card.way.buttons[watched.OFFER])
    assert (settings.load().watch, settings.load().watch_folder) == ("offer", str(folder))
    exports.write(folder / "orders_export.csv", exports.rows(9, 20))
    session.work.go("overview")
    shown = page(session, OverviewPage)
    for _ in range(2):
        session.work.watched.look()
        wait(session)
    assert {READY, "orders_export.csv", "Niet nu"} <= set(words(shown.tasks))
    session.work.go("import")
    wizard = page(session, ImportPage)
    assert wizard.file.offered.isVisible()
    click(wizard.file.offered.refuse_button)
    wait(session)
    session.work.watched.look()
    wait(session)
    assert (session.work.watched.offers, wizard.file.offered.isHidden()) == ((), True)


def test_of_several_exports_that_lie_ready_the_next_one_follows(session: Session, tmp_path: Path) -> None:
    assert session.work is not None
    for number, name in enumerate(("a.csv", "b.csv", "c.csv")):
        later = [(f"{one[0]}{number}", *one[1:]) for one in exports.rows(9, 5)]
        exports.write(tmp_path / name, later)
        os.utime(tmp_path / name, (time.time() - 600 * (number + 1),) * 2)
    settings.remember(watch=watched.OFFER, watch_folder=str(tmp_path))
    session.work.watched.begin()
    session.work.go("import")
    shown = page(session, ImportPage)
    for _ in range(3):
        session.work.watched.look()
        wait(session)
    note = shown.file.offered.note
    assert note.detail.text() == "a.csv, en nog 2 bestanden"
    click(shown.file.offered.refuse_button)
    wait(session)
    assert note.detail.text() == "b.csv, en nog 1 bestand"
    click(shown.file.offered.take_button)
    wait(session)
    for _ in range(2):
        click(shown.actions_bar.go)
        wait(session)
    following = shown.done.next
    assert following.when.text() == "Volgende bestand: c.csv"
    assert following.detail.text() == "In je map ligt nog 1 bestand klaar."
    click(following.button)
    wait(session)
    assert shown.wizard.draft is not None
    assert shown.wizard.draft.path.name == "c.csv"


def test_a_shop_in_pounds_shows_pounds(open_shop: Opener, tmp_path: Path) -> None:
    shop = Shop.create(tmp_path / "b.klantdesk", "Winkel B")
    file = exports.write(tmp_path / "b.csv", exports.rows(4))
    wish = Wish(answers={"currency": "GBP"})
    imports.commit(shop, imports.plan_file(shop, file, wish, Unwatched()), Unwatched())
    shop.close()
    wording.count_in("")
    session = open_shop(shop.path, "groups")
    wait(session)
    assert session.window.page is not None
    told = " ".join(words(session.window.page))
    assert "£\u00a0" in told
    assert "€" not in told


def test_an_export_comes_in_by_itself_where_the_owner_said_so_with_a_way_back(
    session: Session, tmp_path: Path
) -> None:
    assert session.work is not None
    settings.remember(watch=watched.IMPORT, watch_folder=str(tmp_path))
    later = [(f"{one[0]}9", *one[1:]) for one in exports.rows(9, 20)]
    exports.write(tmp_path / "nieuw.csv", later)
    session.work.watched.begin()
    for _ in range(3):
        session.work.watched.look()
        wait(session)
    toast = session.window.toast
    assert toast.text.text() == "nieuw.csv kwam vanzelf binnen: 20 aankopen"
    assert toast.undo()
    wait(session)
    assert [one.undone_at is not None for one in imports.batches(session.work.shop)] == [True, False]
    assert session.work.watched.offers == ()


def test_the_same_orders_from_another_source_are_asked_after_in_two_buttons(
    session: Session, tmp_path: Path
) -> None:
    assert session.work is not None
    rows = [(one[5], one[0], one[2], one[3], one[4]) for one in exports.rows(1)]
    file = tmp_path / "kassa.csv"
    told = [f"{number},{day[:10]},{float(price) * int(pieces):.2f}" for price, number, _, pieces, day in rows]
    file.write_text("\n".join(["Bonnummer,Datum,Totaal", *told]), encoding="utf-8")
    session.work.go("import", files=[file])
    shown = page(session, ImportPage)
    click(shown.actions_bar.go)
    wait(session)
    row = shown.columns.questions.rows["source"]
    assert "Neem ik ze als dezelfde bron?" in row.bold.text()
    assert isinstance(row.control, Segmented)
    click(row.control.buttons["online_retail"])
    click(shown.actions_bar.go)
    wait(session)
    assert shown.wizard.plan is not None
    assert shown.wizard.plan.draft.source == "online_retail"

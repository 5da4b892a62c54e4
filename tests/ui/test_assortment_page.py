"""The assortment: a verdict, a table sorted and opened with keys, what is missed, and a file to keep."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from klantdesk.desk import imports, insights
from klantdesk.desk.assortment_views import BRAND, PRODUCT, Assortment, PartRow
from klantdesk.desk.shop import Shop
from klantdesk.records import Unwatched
from klantdesk.ui.app import Session
from klantdesk.ui.assortment.page import AssortmentPage
from klantdesk.ui.assortment.table import Column
from klantdesk.ui.assortment.words import AssortmentWords
from klantdesk.ui.customers.page import CustomersPage
from tests.ui.people import Opener, click, page, press, wait


def row(name: str, index: float | None, low: float, high: float) -> PartRow:
    known = index is not None
    return PartRow(
        name=name,
        revenue=100_00,
        share=0.5,
        pieces=3,
        buyers=40,
        loyal=9,
        loyal_share=0.2 if known else None,
        rest_share=0.1 if known else None,
        index=index,
        low=low if known else None,
        high=high if known else None,
        followed=30,
        again_share=0.4,
        return_rate=0.01,
        beside=None,
    )


def said(keep: tuple[PartRow, ...], rows: tuple[PartRow, ...], loyal: int = 12) -> str:
    shown = Assortment("brand", date(2025, 10, 31), rows, 100, loyal, keep, ())
    return "".join(part if isinstance(part, str) else part.text for part in AssortmentWords(shown).answer())


@pytest.mark.usefixtures("dressed")
def test_the_verdict_names_only_what_is_sure() -> None:
    noord, vosta = row("Noordrun", 2.0, 1.5, 2.6), row("Vosta", 1.4, 1.1, 1.8)
    assert said((noord, vosta), (noord, vosta)).startswith("Houd Noordrun en Vosta voor je vaste klanten:")
    assert said((), (row("Vosta", 1.1, 0.8, 1.5),)).startswith("Geen merk springt eruit")
    assert said((), (row("", None, 0, 0),)) == "In je exports staan nog geen merken."
    assert said((), (noord,), loyal=0).startswith("Je hebt nog geen vaste klanten")


def test_the_table_is_sorted_opened_and_saved(open_shop: Opener, shop_file: Path, tmp_path: Path) -> None:
    session = open_shop(shop_file, "assortment")
    shown = page(session, AssortmentPage)
    first = shown.table.chosen()
    assert shown.shown is not None
    assert first == shown.shown.assortment.rows[0].name
    shown.table.sortByColumn(Column.NAME, Qt.SortOrder.AscendingOrder)
    names = [shown.table.model().index(at, 0).data() for at in range(shown.table.model().rowCount())]
    assert names == sorted(names, key=str.casefold)
    click(shown.kinds.buttons["category"])
    wait(session)
    assert shown.shown.assortment.by == "category"
    shown.save(tmp_path / "assortiment.csv")
    wait(session)
    lines = (tmp_path / "assortiment.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].startswith("Productgroep;Omzet;Van alles")
    assert len(lines) == len(shown.shown.assortment.rows) + 1
    _buyers_of(session, shown)


def _buyers_of(session: Session, shown: AssortmentPage) -> None:
    assert shown.shown is not None
    wanted = next(one for one in shown.shown.assortment.rows if one.name == shown.table.chosen())
    press(shown.table, Qt.Key.Key_Return)
    wait(session)
    listed = page(session, CustomersPage)
    assert len(listed.rows.ids) >= wanted.buyers


def test_an_empty_shop_says_what_will_come(open_shop: Opener, empty_file: Path) -> None:
    shown = page(open_shop(empty_file, "assortment"), AssortmentPage)
    assert shown.empty.isVisibleTo(shown)
    assert not shown.card.isVisibleTo(shown)


@pytest.fixture
def without_brands(tmp_path: Path) -> Path:
    """Fourteen months of one customer's purchases that name an article and no brand."""
    file, kept = tmp_path / "bonnen.csv", tmp_path / "winkel.klantdesk"
    rows = ["Bonnummer;Datum;Klantnummer;Artikel;Aantal;Bedrag"]
    rows += [f"B{n};15-{1 + n % 12:02}-{2024 + n // 12};K1;Loopsok;1;9,95" for n in range(14)]
    rows += ["B99;28-02-2025;K1;Loopsok;1;9,95"]
    file.write_text("\n".join(rows))
    shop, watch = Shop.create(kept), Unwatched()
    imports.commit(shop, imports.check(shop, imports.open_file(shop, file, watch), watch), watch)
    shop.close()
    return kept


def test_where_no_brands_are_named_the_articles_stand_there(open_shop: Opener, without_brands: Path) -> None:
    session = open_shop(without_brands, "assortment")
    shown = page(session, AssortmentPage)
    assert shown.kinds.now() == PRODUCT
    assert shown.card.isVisible()
    shown.kinds.buttons[BRAND].click()
    wait(session)
    assert shown.answer.headline.text().endswith("In je exports staan nog geen merken.</p>")
    assert shown.empty.button.isVisible()


def test_a_year_before_of_which_not_all_days_are_known_is_not_compared_with(without_brands: Path) -> None:
    shop = Shop.open(without_brands)
    tiles = {tile.key: tile for tile in insights.overview(shop).tiles}
    shop.close()
    assert tiles["frequency"].value is not None
    assert tiles["frequency"].last_year is None

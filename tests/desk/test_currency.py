"""What a shop counts in is the owner's to say; what a file says of it before does not outlive that."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from klantdesk import wording
from klantdesk.desk import currency, imports
from klantdesk.desk.shop import Shop
from klantdesk.desk.understanding import Wish
from klantdesk.errors import OtherCurrency
from klantdesk.records import Unwatched


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = Shop.create(tmp_path / "winkel.klantdesk")
    yield made
    made.close()
    wording.count_in("")


def export(folder: Path, month: int) -> Path:
    """Three orders in euros and two in pounds."""
    file = folder / f"{month}.csv"
    rows = [
        f"{month}{at};2{at}-{month:02}-2025;Klant {at};klant{at}@voorbeeld.nl;10,50;{code}"
        for at, code in enumerate(("EUR", "EUR", "EUR", "GBP", "GBP"))
    ]
    file.write_text("\n".join(["Bestelnr;Datum;Klantnaam;E-mail;Totaal;Valuta", *rows]), encoding="utf-8")
    return file


def taken(shop: Shop, file: Path, answers: dict[str, str]) -> dict[str, int]:
    plan = imports.plan_file(shop, file, Wish(answers=answers), Unwatched())
    return imports.commit(shop, plan, Unwatched())[0].added


def test_the_owners_currency_decides_what_comes_in_from_then_on(shop: Shop, tmp_path: Path) -> None:
    assert currency.of(shop) == ""
    assert taken(shop, export(tmp_path, 10), {"currency": "EUR"})["receipts"] == 3
    assert currency.of(shop) == "EUR"
    revenue = shop.everything().purchases.receipts.net.sum()
    changes, before = currency.keep(shop, "GBP")
    assert (set(changes.kinds), before, currency.of(shop)) == ({"figures"}, "EUR", "GBP")
    assert wording.money(1050, "nl") == "£\u00a010,50"
    assert shop.everything().purchases.receipts.net.sum() == revenue
    assert taken(shop, export(tmp_path, 11), {})["receipts"] == 2
    currency.keep(shop, before)
    assert taken(shop, export(tmp_path, 12), {})["receipts"] == 3


def test_a_currency_chosen_between_the_check_and_the_import_stops_it(shop: Shop, tmp_path: Path) -> None:
    file = tmp_path / "dollars.csv"
    file.write_text("Bestelnr;Datum;Klantnr;Totaal;Valuta\n1;2025-01-13;5;10,00;USD\n", encoding="utf-8")
    plan = imports.plan_file(shop, file, Wish(), Unwatched())
    currency.keep(shop, "GBP")
    with pytest.raises(OtherCurrency):
        imports.commit(shop, plan, Unwatched())
    assert imports.batches(shop) == ()
    assert imports.plan_file(shop, file, Wish(), Unwatched()).report.rejected_rows == 1

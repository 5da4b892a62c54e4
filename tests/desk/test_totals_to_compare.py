"""What a shop shows of its own export, to lay beside it."""

from pathlib import Path

from klantdesk.desk import imports
from klantdesk.desk.shop import Shop
from klantdesk.desk.understanding import Wish
from klantdesk.records import Totals, Unwatched
from tests.ui import files

WATCH = Unwatched()
HEADERS = ("Bestelnr", "Datum", "E-mail", "Totaal", "Verzendkosten", "Status")
ROWS = (
    ("1", "13-11-2025", "an@voorbeeld.nl", "25,00", "5,00", "Voltooid"),
    ("2", "14-11-2025", "bo@voorbeeld.nl", "12,50", "0,00", "Voltooid"),
    ("3", "15-11-2025", "cy@voorbeeld.nl", "99,00", "4,00", "Geannuleerd"),
)


def test_orders_and_their_sum_are_as_the_shop_shows_them_with_what_is_kept_out_apart(tmp_path: Path) -> None:
    path = files.write(tmp_path / "november.csv", ROWS, HEADERS)
    shop = Shop.create(tmp_path / "winkel.klantdesk")
    plan = imports.plan_file(shop, path, Wish(), WATCH)
    assert plan.report.totals == Totals(2, 3750, 500, 1, 9900)
    assert plan.report.revenue_cents == 3250
    report, _ = imports.commit(shop, plan, WATCH)
    assert report.totals == plan.report.totals
    again = imports.plan_file(shop, path, Wish(), WATCH).report
    shop.close()
    assert again.added["receipts"] == 0
    assert again.totals == report.totals


def test_a_file_of_customers_has_no_totals(tmp_path: Path) -> None:
    path = files.write(tmp_path / "klanten.csv", [("An", "an@voorbeeld.nl")], ("Naam", "E-mail"))
    shop = Shop.create(tmp_path / "winkel.klantdesk")
    report = imports.plan_file(shop, path, Wish(), WATCH).report
    shop.close()
    assert report.totals is None

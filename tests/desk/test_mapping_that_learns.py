"""What the owner said of a layout is offered again next month, for that layout of that source only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from klantdesk.desk import imports, layouts, understanding
from klantdesk.desk.shop import Shop
from klantdesk.desk.understanding import Wish
from klantdesk.desk.views import Draft, ImportReport
from klantdesk.records import Unwatched
from tests.ui import files

WATCH = Unwatched()
HEADERS = ("Bestelnr", "Datum", "Klantnaam", "E-mail", "Totaal", "Vrij veld", "Nieuwsbrief")
OWN = {"total": "Vrij veld"}


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = Shop.create(tmp_path / "winkel.klantdesk")
    yield made
    made.close()


def export(path: Path, month: int, headers: Sequence[str] = HEADERS) -> Path:
    """Two orders of a month; a header of our own has the cell "x"."""
    rows = []
    for day in (13, 14):
        cells = {
            "Bestelnr": f"{month}{day}",
            "Datum": f"{day}-{month:02}-2025",
            "Klantnaam": "An Jansen",
            "E-mail": "an@voorbeeld.nl",
            "Totaal": "10,00",
            "Vrij veld": "7,50",
            "Nieuwsbrief": "ja",
        }
        rows.append([cells.get(header, "x") for header in headers])
    return files.write(path / f"maand-{month}.csv", rows, headers)


def take_in(shop: Shop, path: Path, wish: Wish) -> ImportReport:
    return imports.commit(shop, imports.plan_file(shop, path, wish, WATCH), WATCH)[0]


def taught(shop: Shop, folder: Path, permission: str = "no", source: str = "") -> ImportReport:
    wish = Wish(columns=OWN, answers={"consent.Nieuwsbrief": permission}, source=source)
    return take_in(shop, export(folder, 10), wish)


def field(draft: Draft, header: str) -> str:
    return next(column.field for column in draft.columns if column.header == header)


def test_next_month_the_columns_are_as_the_owner_mapped_them(shop: Shop, tmp_path: Path) -> None:
    taught(shop, tmp_path)
    draft = imports.open_file(shop, export(tmp_path, 11, HEADERS[::-1]), WATCH)
    assert field(draft, "Vrij veld") == "total"
    assert draft.recalled is not None
    assert draft.recalled.on == layouts.today()
    assert draft.recalled.columns == (("total", "Vrij veld"),)
    assert (draft.recalled.appeared, draft.recalled.vanished) == ((), ())
    plan = imports.check(shop, draft, WATCH)
    assert plan.report.revenue_cents == 1500
    assert [told.key for told in plan.report.notices if told.key == "as_mapped"] == ["as_mapped"]


def test_a_refused_column_stays_refused_and_letting_go_forgets_it_with_the_import(
    shop: Shop, tmp_path: Path
) -> None:
    no = {"consent.Nieuwsbrief": "no"}
    take_in(shop, export(tmp_path, 9), Wish(columns={"name": ""}, answers=no))
    draft = imports.open_file(shop, export(tmp_path, 10), WATCH)
    assert field(draft, "Klantnaam") == ""
    gone = imports.let_go(shop, draft, WATCH)
    assert field(gone, "Klantnaam") == "name"
    assert gone.recalled is None
    imports.commit(shop, imports.check(shop, imports.answer(shop, gone, no, WATCH), WATCH), WATCH)
    assert field(imports.open_file(shop, export(tmp_path, 11), WATCH), "Klantnaam") == "name"


def test_a_layout_that_differs_by_a_column_is_used_and_the_difference_told(
    shop: Shop, tmp_path: Path
) -> None:
    taught(shop, tmp_path)
    headers = [*HEADERS[:2], *HEADERS[3:], "Kassier"]
    draft = imports.open_file(shop, export(tmp_path, 11, headers), WATCH)
    assert draft.recalled is not None
    assert (draft.recalled.appeared, draft.recalled.vanished) == (("Kassier",), ("Klantnaam",))
    assert field(draft, "Vrij veld") == "total"
    keys = [told.key for told in imports.check(shop, draft, WATCH).report.notices]
    assert {"columns_appeared", "columns_vanished"} <= set(keys)


def test_what_the_owner_says_now_wins_over_what_was_said_before(shop: Shop, tmp_path: Path) -> None:
    taught(shop, tmp_path)
    path = export(tmp_path, 11)
    draft = imports.open_file(shop, path, WATCH, Wish(columns={"Bedrag": "Totaal"}))
    assert field(draft, "Totaal") == "total"
    assert field(draft, "Vrij veld") == ""


def test_a_permission_is_asked_again_of_any_layout_but_the_one_it_was_said_of(
    shop: Shop, tmp_path: Path
) -> None:
    taught(shop, tmp_path, "yes")
    same = imports.open_file(shop, export(tmp_path, 11), WATCH)
    assert same.questions == ()
    assert same.recalled is not None
    assert same.recalled.permitted == ("Nieuwsbrief",)
    asked = ["consent.Nieuwsbrief"]
    let_go = imports.let_go(shop, same, WATCH)
    like = imports.open_file(shop, export(tmp_path, 11, [*HEADERS, "Kassier"]), WATCH)
    other = imports.open_file(shop, export(tmp_path, 11), WATCH, Wish(source="kassa B"))
    for draft in (let_go, like, other):
        assert [question.key for question in draft.questions] == asked
    assert let_go.questions[0].options[0] == "no"
    assert other.recalled is None


def test_tax_and_time_zone_are_answered_once_per_source(shop: Shop, tmp_path: Path) -> None:
    said = {"tax": "excl", "timezone": "Europe/London", "consent.Nieuwsbrief": "no"}
    take_in(shop, export(tmp_path, 10), Wish(answers=said))
    report = imports.plan_file(shop, export(tmp_path, 11), Wish(), WATCH).report
    assert "tax_excluded" in [told.key for told in report.notices]
    kept = understanding.answers_of(shop.reader(), report.source)
    assert kept == {"tax": "excl", "timezone": "Europe/London"}
    assert understanding.answers_of(shop.reader(), "kassa B") == {}

"""What contacts lead to, from a terminal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from klantdesk import cli
from klantdesk.desk.shop import Shop
from klantdesk.records import Harvest, Moment, Person, SourceCustomer, to_date
from tests.db.harvests import Sale, harvest, take

CONTACTS = Path(__file__).parents[1] / "exchange" / "samples" / "generic_contacts.csv"
LAST = 20_000


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    path = tmp_path / "winkel.klantdesk"
    Shop.create(path, "De Linde").close()
    return path


def sell(path: Path) -> None:
    """Thirty visits, half of them followed by a purchase, and one call."""
    sales = [Sale(f"a{at}", LAST - 300, f"id:{at}") for at in range(30)]
    sales += [Sale(f"b{at}", LAST - 80, f"id:{at}") for at in range(15)]
    visit, call = (Moment(kind, to_date(LAST - 90).isoformat()) for kind in ("visit", "call"))
    shop = Shop.open(path)
    with shop.writing() as store:
        take(store, harvest([*sales, Sale("z", LAST)], {"id:lead": Person(name="Piet Bos")}))
        told = [SourceCustomer(f"id:{at}", Person(), moments=(visit,)) for at in range(1, 30)]
        take(store, Harvest([SourceCustomer("id:0", Person(), moments=(visit, call)), *told]))
    shop.close()


def said(path: Path, capsys: pytest.CaptureFixture[str], *options: str) -> str:
    assert cli.main(["touchpoints", "--db", str(path), *options]) == 0
    return capsys.readouterr().out


def test_json_has_every_kind_with_what_followed(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sell(shop)
    told: dict[str, Any] = json.loads(said(shop, capsys, "--json"))
    assert (told["days"], told["contacts"]) == (30, 31)
    visit, call = told["touchpoints"]
    assert set(visit) == {
        "kind", "contacts", "over", "waiting", "customers", "bought", "share", "interval", "usual", "tells",
        "first_purchases", "bought_nothing_since",
    }  # fmt: skip
    assert (visit["kind"], visit["over"], visit["bought"], visit["share"]) == ("visit", 30, 15, 0.5)
    assert visit["bought_nothing_since"] == 15
    assert visit["tells"] is True
    assert (call["share"], call["interval"], call["usual"]) == (None, None, None)
    assert told["leads"] == {
        "customers": 1, "in_touch": 0, "until": to_date(LAST).isoformat(), "tasks": 0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "more", "few"),
    [("nl", "vaker dan anders", "te weinig"), ("en", "more often than usual", "too few")],
)
def test_the_terminal_says_it_in_a_table(
    shop: Path, capsys: pytest.CaptureFixture[str], lang: str, more: str, few: str
) -> None:
    sell(shop)
    _head, _heads, visit, call, _leads = said(shop, capsys, "--lang", lang).splitlines()
    assert "50%" in visit
    assert visit.endswith(more)
    assert call.endswith(few)
    assert "%" not in call


def test_without_contacts_or_purchases_it_says_how_to_begin(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(shop, capsys, "--lang", "nl").startswith("Er zijn nog geen contactmomenten.")
    assert cli.main(["import", str(CONTACTS), "--db", str(shop), "--lang", "nl"]) == 0
    assert "4 contactmomenten en 2 nieuwe klanten toegevoegd" in capsys.readouterr().out
    told = said(shop, capsys, "--lang", "nl").splitlines()
    assert told[0] == "Er zijn 4 contactmomenten, en nog geen aankopen om ernaast te leggen."
    assert told[1].startswith("2 mensen kochten nog niets; 2 met contact")

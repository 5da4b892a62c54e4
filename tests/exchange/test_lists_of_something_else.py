"""A list that is no export of a shop is told what it lacks; nobody is sent to map what is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from klantdesk import errors, wording
from tests.exchange.reading import take_here

PRICES = "Artikelnummer;Omschrijving;Verkoopprijs\n100;Vaas;12,50\n101;Kaars;2,50\n"
ROSTER = "Datum;Van;Tot;Medewerker\n13-01-2025;09:00;17:00;Bo\n14-01-2025;09:00;17:00;Jo\n"
WEATHER = "Datum;Temperatuur;Windrichting\n13-01-2025;4,5;ZW\n14-01-2025;5,5;W\n"
VALID = "Artikel;Prijs;Geldig vanaf\nVaas;12,50;01-01-2025\nKaars;2,50;15-01-2025\n"
SPENT = "Datum;Omschrijving;Bedrag\n13-01-2025;Huur;-1000\n14-01-2025;Eten;-50,20\n15-01-2025;Terug;5\n"


@pytest.mark.parametrize(
    ("text", "kind", "lacks"),
    [
        (PRICES, errors.NoSuchColumn, ["date"]),
        (ROSTER, errors.NoSuchColumn, ["total"]),
        (WEATHER, errors.MissingColumn, ["total"]),
        (VALID, errors.MissingColumn, ["date"]),
    ],
)
def test_a_list_hears_what_it_lacks(
    tmp_path: Path, text: str, kind: type[errors.KlantDeskError], lacks: list[str]
) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(kind) as caught:
        take_here(path)
    assert caught.value.facts["fields"] == lacks
    for lang in wording.LANGUAGES:
        said = wording.sentence(caught.value, lang)
        assert wording.field_name(lacks[0], lang) in said
        assert ("--map" in said) is (kind is errors.MissingColumn)


def test_what_somebody_spent_is_no_revenue(tmp_path: Path) -> None:
    path = tmp_path / "kas.csv"
    path.write_text(SPENT, encoding="utf-8")
    with pytest.raises(errors.FileOfSomethingElse):
        take_here(path)
    path.write_text(SPENT.replace("Omschrijving", "Bonnr"), encoding="utf-8")
    assert take_here(path).revenue_cents == -104_520


def test_names_down_the_side_are_not_told_of_as_an_export_without_rows(tmp_path: Path) -> None:
    path = tmp_path / "gekanteld.csv"
    path.write_text(
        "Bonnr;1;2\nDatum;13-01-2025;14-01-2025\nE-mail;bo@voorbeeld.nl;jo@voorbeeld.nl\n", "utf-8"
    )
    with pytest.raises(errors.FileNotUnderstood):
        take_here(path)
    path.write_text("Verkopen\nPeriode;januari\nBonnr;Datum;Bedrag\n", "utf-8")
    with pytest.raises(errors.FileEmpty):
        take_here(path)

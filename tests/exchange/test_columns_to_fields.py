"""Columns find their fields by name in four languages, by the owner's word, or stay unused."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from klantdesk import errors, wording
from klantdesk.exchange import checks, fields, headers, mapping
from klantdesk.exchange.mapping import Mapping
from klantdesk.exchange.sheets import Column, Sheet


def sheet(*names: str, rows: int = 9) -> Sheet:
    columns = [
        Column(name, np.arange(rows, dtype=np.int32) % 3 + 1, ["", "a", "b", "c"])
        for name in headers.name(list(names))
    ]
    return Sheet(Path("export.csv"), "export", columns, np.arange(rows, dtype=np.int32), 1)


def mapped(found: Mapping, table: Sheet) -> dict[str, str]:
    return {name: table.headers[place] for name, place in found.columns.items()}


def propose(*names: str, **overrides: str) -> tuple[dict[str, str], Mapping]:
    table = sheet(*names)
    found = mapping.propose(table, None, overrides)
    return mapped(found, table), found


def test_a_dutch_export_needs_no_help() -> None:
    columns, found = propose(
        "Bestelnr", "Datum", "Klantnaam", "Klant_email", "Pc", "Totaal incl.", "Kanaal", "Nieuwsbrief",
        "Betaalwijze", "Verzendkosten", "Memo",
    )  # fmt: skip
    assert columns == {
        "number": "Bestelnr", "date": "Datum", "name": "Klantnaam", "email": "Klant_email", "postcode": "Pc",
        "total": "Totaal incl.", "channel": "Kanaal", "consent_email": "Nieuwsbrief",
        "shipping": "Verzendkosten",
    }  # fmt: skip
    assert found.unused == ("Betaalwijze", "Memo")
    assert found.doubtful == {"consent_email"}
    assert found.format.id == "generic_orders"


@pytest.mark.parametrize(
    "names",
    [
        ("Order ID", "Order date", "Customer email", "First name", "Last name", "Order total", "Quantity"),
        ("Bestellnummer", "Bestelldatum", "E-Mail-Adresse", "Vorname", "Nachname", "Gesamtbetrag", "Menge"),
        ("N° commande", "Date de commande", "Courriel", "Prénom", "Nom", "Montant TTC", "Quantité"),
        ("ORDER_NR", "besteld op", "mail", "Roepnaam", "ACHTERNAAM", "Bedrag (EUR)", "aantal"),
    ],
)
def test_other_languages_and_dresses_are_understood(names: tuple[str, ...]) -> None:
    columns, _ = propose(*names)
    wanted = ["number", "date", "email", "first_name", "last_name", "total", "quantity"]
    assert columns == dict(zip(wanted, names, strict=True))


def test_the_customers_own_address_wins_over_the_parcels() -> None:
    columns, _ = propose("Order", "Date", "Total", "Shipping City", "Billing City", "Shipping Zip", "E-mail")
    assert columns["city"] == "Billing City"
    assert columns["postcode"] == "Shipping Zip"


def test_a_name_nobody_listed_is_found_by_its_last_word_and_doubtful() -> None:
    columns, found = propose("master_id", "sample_id", "date", "number_of_cds", "dollar_value")
    assert columns == {
        "customer_id": "master_id",
        "date": "date",
        "quantity": "number_of_cds",
        "total": "dollar_value",
    }
    assert found.doubtful == {"customer_id", "quantity", "total"}


def test_numbers_that_never_come_back_are_no_customers() -> None:
    table = Sheet(
        Path("export.csv"),
        "export",
        [
            Column(name, np.arange(1, 9, dtype=np.int32), ["", *"abcdefgh"])
            for name in ("row id", "date", "total")
        ],
        np.arange(8, dtype=np.int32),
        1,
    )
    assert "customer_id" not in mapping.propose(table, None).columns


def test_without_day_and_amount_it_is_a_file_of_customers() -> None:
    columns, found = propose("Naam", "E-mail", "Telefoon", "Stad")
    assert found.format.id == "generic_customers"
    assert columns["email"] == "E-mail"


def test_a_customers_whole_past_is_no_sale() -> None:
    columns, found = propose(
        "Klantnr", "E-mail", "Datum laatste aankoop", "Totaal besteed", "Average order value"
    )
    assert found.format.id == "generic_customers"
    assert columns == {"customer_id": "Klantnr", "email": "E-mail"}


def test_the_owners_word_wins_under_any_name_of_a_field() -> None:
    columns, found = propose("x1", "x2", "Datum", "Totaal", klantnummer="x1", Montant="X2")
    assert columns == {"customer_id": "x1", "date": "Datum", "total": "x2"}
    assert found.unused == ("Totaal",)
    assert propose("x1", "Datum", "Totaal", customer_id="A")[0]["customer_id"] == "x1"


def test_a_field_can_be_left_out() -> None:
    columns, found = propose("Datum", "Totaal", "E-mail", "Nieuwsbrief", consent_email="")
    assert "consent_email" not in columns
    assert found.unused == ("Nieuwsbrief",)


@pytest.mark.parametrize("overrides", [{"lievelingskleur": "Datum"}, {"total": "Bestaat niet"}])
def test_a_field_or_column_that_does_not_exist_is_said(overrides: dict[str, str]) -> None:
    with pytest.raises(errors.MappingWrong) as caught:
        propose("Datum", "Totaal", "E-mail", **overrides)
    assert caught.value.facts["known"]


def test_what_is_missing_is_named() -> None:
    assert propose("Bestelnummer", "Totaal")[1].missing == ("date",)
    assert propose("Bestelnummer", "Datum")[1].missing == ("total",)
    assert propose("Plaats", "Land")[1].missing


def test_no_header_speaks_of_two_fields() -> None:
    known = Counter(word for field in fields.catalogue().values() for word in set(field.words))
    assert {word for word, times in known.items() if times > 1} == set()


def test_every_field_is_found_by_its_own_id() -> None:
    assert [fields.find(name) for name in mapping.field_ids()] == list(mapping.field_ids())


@pytest.mark.parametrize(
    ("names", "missing"),
    [
        (("Bestelnr", "Datum", "Klantnaam", "E-mail", "Afgerekend"), ("total",)),
        (("Bestelnr", "Gekocht", "Klantnaam", "E-mail", "Totaal"), ("date",)),
        (("Klantnaam", "E-mail", "Artikel", "Gekocht"), ("date", "total")),
        (("Naam", "Telefoon", "Stuks", "Prijs"), ("date",)),
    ],
)
def test_sales_of_which_a_column_is_unknown_are_no_customers(
    names: tuple[str, ...], missing: tuple[str, ...]
) -> None:
    _, found = propose(*names)
    assert found.format.id == "generic_orders"
    assert found.missing == missing
    with pytest.raises((errors.MissingColumn, errors.NoSuchColumn)) as caught:
        checks.harvest(sheet(*names), found)
    assert caught.value.facts["fields"] == list(missing)
    assert caught.value.facts["columns"] == list(names)
    told = wording.sentence(caught.value, "nl")
    assert wording.field_name(missing[0], "nl") in told


@pytest.mark.parametrize(
    "names",
    [
        ("E-mail", "Total Spent", "Total Orders", "Customer since"),
        ("Name", "Sign Up", "Email", "Orders", "Total Spend", "AOV", "Created at"),
        ("Naam", "E-mail", "Aantal bestellingen", "Datum laatste aankoop", "Laatste bestelnummer"),
        ("Nummer", "Naam", "Postcode", "Omschrijving"),
    ],
)
def test_customers_with_a_past_stay_customers(names: tuple[str, ...]) -> None:
    assert propose(*names)[1].format.id == "generic_customers"


def test_the_owners_word_makes_a_file_of_customers_one_of_sales() -> None:
    _, found = propose("Naam", "E-mail", "x1", number="x1")
    assert found.missing == ("date", "total")

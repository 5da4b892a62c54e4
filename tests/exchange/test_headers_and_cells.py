"""What a header alone does not say, the cells decide; what neither says is not taken for a sale."""

from __future__ import annotations

from pathlib import Path

import pytest

from klantdesk import errors
from klantdesk.exchange import formats, mapping
from klantdesk.exchange.mapping import Mapping
from tests.exchange.reading import sheet_here, take_text


def read(tmp_path: Path, text: str) -> tuple[dict[str, str], Mapping]:
    """The columns of a text by field, and their mapping."""
    path = tmp_path / "export.csv"
    path.write_text(text, encoding="utf-8")
    sheet = sheet_here(path)
    found = mapping.propose(sheet, formats.recognise(sheet.headers))
    return {name: sheet.headers[place] for name, place in found.columns.items()}, found


def test_names_written_as_one_word_and_names_with_an_explanation_are_known(tmp_path: Path) -> None:
    columns, found = read(
        tmp_path,
        "ORDERNUMBER;order date (local);CustomerName;PostalCode;"
        "Totaalbedrag (excl. btw);Totaalbedrag (incl. btw)\n"
        "1;15-01-2026;Jan Voorbeeld;1234 AB;10,00;12,10\n",
    )
    assert columns == {
        "number": "ORDERNUMBER", "date": "order date (local)", "name": "CustomerName",
        "postcode": "PostalCode", "total": "Totaalbedrag (incl. btw)",
    }  # fmt: skip
    assert not found.doubtful


def test_an_amount_may_say_whether_tax_is_in_it(tmp_path: Path) -> None:
    header = "Bestell-Nr.;Bestelldatum;Einzelpreis netto;Einzelpreis brutto;Gesamtpreis brutto"
    columns, _ = read(tmp_path, f"{header}\n1;15.01.2026;8,40;10,00;20,00\n")
    assert (columns["price"], columns["total"]) == ("Einzelpreis brutto", "Gesamtpreis brutto")
    assert read(tmp_path, "Bonnr;Datum;Artikelprijs excl. btw\n1;15-01-2026;8,40\n")[0]["price"]


def test_a_percent_sign_in_brackets_is_no_explanation(tmp_path: Path) -> None:
    columns, _ = read(tmp_path, "Bonnr;Datum;Totaal;Korting (%)\n1;15-01-2026;10,00;5\n")
    assert "discount" not in columns


@pytest.mark.parametrize("header", ["ordered_at", "placed_at", "besteld op", "Afspraakdatum", "Paid at"])
def test_more_names_of_a_day_are_known(tmp_path: Path, header: str) -> None:
    assert read(tmp_path, f"order_id,{header},amount\n1,2026-01-15,5.00\n")[0]["date"] == header


def test_weekdays_are_no_dates(tmp_path: Path) -> None:
    text = "Tijdstip,Naam,Email,Totaal,Dag\n2026-01-15 10:00,Jan,jan@voorbeeld.nl,13.50,dinsdag 17 maart\n"
    assert read(tmp_path, text)[0]["date"] == "Tijdstip"


def test_an_amount_guessed_by_one_word_is_none_of_something_else(tmp_path: Path) -> None:
    columns, _ = read(
        tmp_path,
        "order_id,order_date,total votes,Shipping Amount,Paid incl. VAT\n1,2026-01-15,7,3.00,25.00\n",
    )
    assert columns["total"] == "Paid incl. VAT"


@pytest.mark.parametrize("header", ["total_cases", "value"])
def test_a_day_and_a_number_alone_are_no_sale(tmp_path: Path, header: str) -> None:
    found = read(tmp_path, f"date,location,{header}\n2026-01-15,Utrecht,21.5\n")[1]
    assert found.missing == ("total",)


def test_addresses_are_found_under_any_name_and_shown_as_doubtful(tmp_path: Path) -> None:
    columns, found = read(tmp_path, "Voornaam;Inlog\nJan;jan@voorbeeld.nl\nEva;eva@voorbeeld.nl\n")
    assert columns == {"email": "Inlog", "first_name": "Voornaam"}
    assert "email" in found.doubtful


def test_number_signs_under_name_are_receipts_and_go_on_below(tmp_path: Path) -> None:
    extract = take_text(
        tmp_path,
        "Name,Created at,Lineitem quantity,Lineitem name,Lineitem price,Total\n"
        "#1001,2026-01-15 10:00:00 +0100,1,Mok,10.00,15.00\n#1001,,1,Kan,5.00,\n"
        "#1002,2026-01-16 10:00:00 +0100,1,Mok,10.00,10.00\n",
    )
    assert extract.harvest is not None
    assert list(extract.harvest.receipts.number) == ["#1001", "#1002"]
    assert (extract.revenue_cents, extract.rejected_rows) == (2500, 0)


def test_a_column_of_dates_is_no_consent_and_one_of_flags_no_amount(tmp_path: Path) -> None:
    columns, _ = read(
        tmp_path,
        "Order ID,Date,Email,Total,Refunded,Subscribed\n"
        "1,2026-01-15,jan@voorbeeld.nl,5.00,no,2025-03-04 10:00\n2,2026-01-16,eva@voorbeeld.nl,5.00,yes,\n",
    )
    assert not {"refund", "consent_email"} & columns.keys()


def test_a_column_paid_says_yes_or_no_or_how_much(tmp_path: Path) -> None:
    text = "Bonnr;Datum;Totaal;Betaald\n1;15-01-2026;10,00;{}\n2;16-01-2026;20,00;nee\n"
    found = take_text(tmp_path, text.format("ja"))
    assert (found.revenue_cents, found.kept_out) == (1000, {"unpaid": 1})
    assert "status" not in read(tmp_path, text.format("10,00"))[0]


def test_words_under_a_score_are_no_scores(tmp_path: Path) -> None:
    columns, found = read(
        tmp_path,
        "Datum;Naam;Plaats;Score;Aanbevelen;Beoordeling\n15-01-2026;Jan;Utrecht;9;Ja;Snel geleverd\n",
    )
    assert found.format.id == "generic_feedback"
    assert columns["score"] == "Score"
    assert not {"nps", "csat"} & columns.keys()


BY_PRICE = """Bonnr;Datum;Artikel;Aantal;Prijs;Korting;Bedrag
1;15-01-2026;Mok;1;10,00;0,00;10,00
1;15-01-2026;Bord;1;20,00;5,00;15,00
2;16-01-2026;Mok;1;10,00;1,00;9,00
"""
BY_RATE = """Order ID,Order Date,Product,Sales,Discount
A,2026-01-15,Mok,100,0.2
A,2026-01-15,Kan,50,0.2
B,2026-01-16,Mok,10,0.45
"""


@pytest.mark.parametrize(("text", "cents"), [(BY_PRICE, 3400), (BY_RATE, 16000)])
def test_a_discount_beside_what_was_paid_for_a_line_is_not_taken_off_again(
    tmp_path: Path, text: str, cents: int
) -> None:
    assert take_text(tmp_path, text).revenue_cents == cents


def test_numbers_of_receipts_are_no_visitors(tmp_path: Path) -> None:
    with pytest.raises(errors.FileOfSomethingElse):
        read(tmp_path, "Datum;Aantal bonnen;Omzet\n15-01-2026;34;812,33\n16-01-2026;28;612,33\n")

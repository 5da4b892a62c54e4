"""Rows become receipts, and receipts add up to the cent."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.exchange import integers, money
from klantdesk.exchange.extract import Options
from klantdesk.records import Reason
from tests.exchange.reading import contents, harvested, plain, take, take_text

Lines = list[list[object]]


def receipts(tmp_path: Path, text: str) -> dict[str, Lines]:
    found = plain(harvested(take_text(tmp_path, text)))["receipts"]
    return {number: one["lines"] for number, one in found.items()}


def rejected(tmp_path: Path, text: str) -> list[tuple[int, str, str]]:
    return [(one.row, one.column, str(one.reason)) for one in take_text(tmp_path, text).rejected]


def test_a_total_that_repeats_on_every_line_counts_once(tmp_path: Path) -> None:
    text = (
        "Bestelnr,Datum,Artikel,Totaal\n1,2024-01-02,Bal,10.00\n1,2024-01-02,Net,10.00\n2,2024-01-02,Bal,5\n"
    )
    assert receipts(tmp_path, text) == {
        "1": [["sale", "Bal", 1000, 500], ["sale", "Net", 1000, 500]],
        "2": [["sale", "Bal", 1000, 500]],
    }


def test_a_total_that_differs_within_a_receipt_is_the_lines_own(tmp_path: Path) -> None:
    text = "Bestelnr,Datum,Artikel,Totaal\n1,2024-01-02,Bal,10.00\n1,2024-01-02,Net,2.50\n"
    assert receipts(tmp_path, text)["1"] == [["sale", "Bal", 1000, 1000], ["sale", "Net", 1000, 250]]


def test_a_total_that_is_quantity_times_price_is_the_lines_own(tmp_path: Path) -> None:
    head = "Bestelnr,Datum,Artikel,Aantal,Prijs,Totaal\n"
    text = head + "1,2024-01-02,Bal,2,5.00,10.00\n1,2024-01-02,Net,4,2.50,10.00\n"
    assert receipts(tmp_path, text)["1"] == [["sale", "Bal", 2000, 1000], ["sale", "Net", 4000, 1000]]


def test_a_difference_between_lines_and_total_is_spread_to_the_cent(tmp_path: Path) -> None:
    text = "Bestelnr,Datum,Artikel,Prijs,Totaal\n" + "".join(
        f"1,2024-01-02,{name},1.00,2.00\n" for name in ("Bal", "Net", "Pet")
    )
    lines = receipts(tmp_path, text)["1"]
    assert sorted(int(str(cents)) for *_, cents in lines) == [66, 67, 67]


def test_a_total_on_the_first_row_only_is_the_receipts(tmp_path: Path) -> None:
    text = (
        "Order ID,E-mail,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price\n"
        "1,a@voorbeeld.nl,9.00,2024-01-02,1,Bal,5.00\n1,a@voorbeeld.nl,,,1,Net,5.00\n"
    )
    assert receipts(tmp_path, text)["1"] == [["sale", "Bal", 1000, 450], ["sale", "Net", 1000, 450]]


def test_rows_without_number_and_day_go_on_with_the_receipt_above(tmp_path: Path) -> None:
    text = (
        "Order Reference,Customer,E-mail,Order Date,Order Lines/Product,Order Lines/Quantity,"
        "Order Lines/Unit Price\n"
        "S1,Jan Bos,jan@voorbeeld.nl,2025-12-01 10:37:22,Bal,2,5.00\n,,,,Net,1,1.00\n"
        "S2,An Smit,an@voorbeeld.nl,2025-12-02 10:37:22,Pet,1,7.00\n,,,,Net,1,1.00\n,,,,,5,13.00\n"
    )
    extract = take_text(tmp_path, text)
    assert [one["lines"] for one in plain(harvested(extract))["receipts"].values()] == [
        [["sale", "Bal", 2000, 1000], ["sale", "Net", 1000, 100]],
        [["sale", "Net", 1000, 100], ["sale", "Pet", 1000, 700]],
    ]
    assert extract.rejected_rows == 1


def test_exact_repeats_are_lines_and_count(tmp_path: Path) -> None:
    text = "Bestelnr,Datum,Artikel,Prijs\n" + "1,2024-01-02,Bal,1.00\n" * 3
    assert receipts(tmp_path, text)["1"] == [["sale", "Bal", 1000, 100]] * 3


def test_shipping_is_kept_apart_and_discount_leaves_the_lines(tmp_path: Path) -> None:
    text = "Bestelnr,Datum,Artikel,Prijs,Korting,Verzendkosten\n1,2024-01-02,Bal,10.00,2.00,4.95\n"
    assert receipts(tmp_path, text)["1"] == [["sale", "Bal", 1000, 800], ["shipping", "", 0, 495]]


@pytest.mark.parametrize(
    ("refund", "lines"),
    [
        ("3.00", [["return", "", 0, -300], ["sale", "", 0, 1000], ["shipping", "", 0, 500]]),
        ("12.00", [["return", "", 0, -1000], ["sale", "", 0, 1000], ["shipping", "", 0, 300]]),
        ("-15.00", [["return", "", 0, -1000], ["sale", "", 0, 1000]]),
        ("99.00", [["return", "", 0, -1000], ["sale", "", 0, 1000]]),
    ],
)
def test_refunds_lower_goods_first_then_shipping_never_below_zero(
    tmp_path: Path, refund: str, lines: Lines
) -> None:
    text = f"Bestelnr,Datum,Totaal,Verzendkosten,Terugbetaald\n1,2024-01-02,15.00,5.00,{refund}\n"
    assert receipts(tmp_path, text)["1"] == lines


def test_receipts_without_number_are_told_apart_by_customer_day_amount_and_turn(tmp_path: Path) -> None:
    rows = [f"a@voorbeeld.nl,2024-01-02,5.00,{what}\n" for what in ("Bal", "Bal", "Net", "Pet")]
    rows += ["b@voorbeeld.nl,2024-01-02,5.00,Bal\n", ",2024-01-02,5.00,Bal\n"]

    def read(some: list[str]) -> dict[str, int]:
        return contents(harvested(take_text(tmp_path, "E-mail,Datum,Bedrag,Artikel\n" + "".join(some))))

    assert len(read(rows)) == 6
    assert read(rows[::-1]) == read(rows)
    assert read(rows[4:]).items() <= read(rows).items()


@pytest.mark.parametrize(
    "change",
    [
        ("Bal", "Net"),
        ("10.00", "10.01"),
        ("01-02", "01-03"),
        ("winkel", "web"),
        (",2,", ",3,"),
        ("jan@", "piet@"),
        ("betaald", "geannuleerd"),
    ],
)
def test_whatever_changes_in_a_receipt_changes_its_content(tmp_path: Path, change: tuple[str, str]) -> None:
    head = "Bestelnr,Datum,E-mail,Artikel,Aantal,Prijs,Kanaal,Status\n"
    text = head + "1,2024-01-02,jan@voorbeeld.nl,Bal,2,10.00,winkel,betaald\n"
    before = contents(harvested(take_text(tmp_path, text)))
    assert contents(harvested(take_text(tmp_path, text))) == before
    assert contents(harvested(take_text(tmp_path, text.replace(*change)))) != before


def test_damaged_numbers_are_flagged_and_never_repaired(tmp_path: Path) -> None:
    head = "Bestelnr,Datum,Klantnr,EAN,Totaal\n"
    text = head + "8.71E+12,2024-01-02,1,1,5\n2,2024-01-02,1E+15,1,5\n3,2024-01-02,1,8.71E+12,5\n"
    extract = take_text(tmp_path, text)
    assert [(one.row, one.column, one.reason) for one in extract.rejected] == [
        (2, "Bestelnr", Reason.DAMAGED_NUMBER),
        (3, "Klantnr", Reason.DAMAGED_NUMBER),
    ]
    assert "damaged_sku" in [notice.key for notice in extract.notices]
    assert [product.sku for product in harvested(extract).products] == []


def test_rows_that_cannot_be_taken_in_say_why(tmp_path: Path) -> None:
    text = (
        "Bestelnr,Datum,E-mail,Totaal\n1,31-11-2024,a@voorbeeld.nl,5,00\n".replace("5,00", "5.00")
        + "2,,a@voorbeeld.nl,5.00\n3,25-11-2024,a@voorbeeld.nl,\n4,25-11-2024,a@voorbeeld.nl,veel\n"
        + "5,25-11-2024,a@voorbeeld.nl,5.00\n6,25-11-2024,a@voorbeeld.nl,1E+05\n"
    )
    assert rejected(tmp_path, text) == [
        (2, "Datum", "bad_date"),
        (3, "Datum", "no_date"),
        (4, "Totaal", "no_amount"),
        (5, "Totaal", "bad_amount"),
        (7, "Totaal", "damaged_number"),
    ]


def test_half_a_receipt_is_not_taken_in(tmp_path: Path) -> None:
    text = (
        "Bestelnr,Datum,Artikel,Prijs\n1,25-11-2024,Bal,5.00\n1,31-11-2024,Net,5.00\n2,25-11-2024,Pet,1.00\n"
    )
    assert [row for row, *_ in rejected(tmp_path, text)] == [2, 3]


def test_one_number_for_two_customers_is_no_key(tmp_path: Path) -> None:
    text = (
        "Bestelnr,Datum,E-mail,Totaal\n1,2024-01-02,a@voorbeeld.nl,5.00\n1,2024-01-02,b@voorbeeld.nl,5.00\n"
        "2,2024-01-02,A@voorbeeld.nl,5.00\n2,2024-01-02,a@voorbeeld.nl,5.00\n"
    )
    assert rejected(tmp_path, text) == [(2, "Bestelnr", "no_key"), (3, "Bestelnr", "no_key")]


def test_another_currency_than_the_shops_is_rejected(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text("Bestelnr,Datum,Totaal,Valuta\n1,2024-01-02,5,EUR\n2,2024-01-02,5,USD\n3,2024-01-02,5,\n")
    asked = take(path)
    assert [(one.key, one.options) for one in asked.questions] == [("currency", ("EUR", "USD"))]
    assert asked.harvest is None
    for extract in (take(path, options=Options(currency="EUR")), take(path, {"currency": "eur"})):
        assert [(one.row, one.reason) for one in extract.rejected] == [(3, Reason.CURRENCY)]
        assert extract.currency == "EUR"
    assert len(take(path, options=Options(currency="GBP")).rejected) == 2


def test_an_unknown_status_is_asked_once_and_the_answer_holds(tmp_path: Path) -> None:
    text = (
        "Bestelnr,Datum,Totaal,Status\n1,2024-01-02,5,Betaald\n2,2024-01-02,5,Zweeft\n3,2024-01-02,5,zweeft\n"
    )
    asked = take_text(tmp_path, text)
    assert [(one.key, one.rows) for one in asked.questions] == [("status.zweeft", 2)]
    assert take_text(tmp_path, text, {"status.Zweeft": "unpaid"}).kept_out == {"unpaid": 2}
    assert take_text(tmp_path, text, {"status.zweeft": "counted"}).kept_out == {}


def test_a_totals_row_is_a_footer_by_its_word_or_by_its_sum(tmp_path: Path) -> None:
    head = "Bestelnr,Datum,Totaal\n1,2024-01-02,5.00\n2,2024-01-02,7.50\n"
    for last in ("Totaal,,99\n", ",,12.50\n", ",,12.50\nTotaal:,,12.50\n"):
        extract = take_text(tmp_path, head + last)
        assert set(extract.skipped) == {Reason.FOOTER}
        assert extract.rejected == []
        assert extract.revenue_cents == 1250


def test_repeated_headers_and_rows_without_a_mapped_cell_are_skipped(tmp_path: Path) -> None:
    head = "Bestelnr,Datum,Totaal,Memo\n"
    text = head + "1,2024-01-02,5.00,\n,,,los\n" + head + "2,2024-01-02,7.50,\n"
    extract = take_text(tmp_path, text)
    assert extract.skipped == {Reason.REPEATED_HEADER: 1, Reason.EMPTY: 1}
    assert (extract.rows_read, extract.rows_imported) == (4, 2)


def test_amounts_without_tax_and_exports_without_customers_are_said(tmp_path: Path) -> None:
    extract = take_text(tmp_path, "Bestelnr,Datum,Bedrag excl. btw\n1,2024-01-02,5.00\n")
    assert [notice.key for notice in extract.notices] == [
        "tax_excluded",
        "shipping_unknown",
        "no_customers",
    ]


def test_the_owners_word_on_tax_wins_over_the_header(tmp_path: Path) -> None:
    def told(header: str, answer: str) -> bool:
        extract = take_text(tmp_path, f"Bestelnr,Datum,{header}\n1,2024-01-02,5.00\n", {"tax": answer})
        return "tax_excluded" in [notice.key for notice in extract.notices]

    assert not told("Bedrag excl. btw", "incl")
    assert told("Bedrag", "excl")
    assert not told("Bedrag", "")


def test_only_vouchers_sold_is_kept_out(tmp_path: Path) -> None:
    extract = take_text(tmp_path, "Bestelnr,Datum,Artikel,Prijs\n1,2024-01-02,Cadeaukaart,25.00\n")
    assert extract.kept_out == {"voucher": 1}
    assert extract.revenue_cents == 0


CENTS = st.integers(-(10**9), 10**9)


@given(
    st.lists(st.tuples(st.integers(0, 4), CENTS, st.integers(0, 3)), min_size=1, max_size=40),
    st.lists(CENTS, min_size=5, max_size=5),
    st.randoms(use_true_random=False),
)
@settings(deadline=None, max_examples=200)
def test_spread_lines_sum_to_their_target_in_any_order(
    lines: list[tuple[int, int, int]], targets: list[int], random: object
) -> None:
    target = np.array(targets)

    def spread(rows: list[tuple[int, int, int]]) -> dict[int, list[tuple[int, int]]]:
        receipt, cents, weights = (np.array(column) for column in zip(*rows, strict=True))
        ties = integers.mixed(cents)
        found = money.spread(receipt, cents, target, lambda some: (weights[some], ties[some]))
        return {
            one: sorted(zip(cents[receipt == one], found[receipt == one], strict=True))
            for one in {row[0] for row in rows}
        }

    first = spread(lines)
    sums = {one: sum(int(after) for _, after in pairs) for one, pairs in first.items()}
    assert sums == {one: targets[one] for one in first}
    random.shuffle(lines)  # type: ignore[attr-defined]  # hypothesis hands a random.Random
    assert spread(lines) == first

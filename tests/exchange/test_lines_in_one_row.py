"""An order of several articles in one row: packed in a cell, in as many columns, or numbered columns."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk import errors
from klantdesk.exchange import checks, formats, mapping, reading, unfolding
from klantdesk.exchange.packing import Packing, entries
from klantdesk.records import Unwatched
from tests.exchange.reading import account, harvested, plain, take

SAMPLES = Path(__file__).parent / "samples"
PACKING = Packing("details", "|", ", ", ": ", {"product": "Name", "quantity": "Qty"}, ("Weight",))
WIDE = (
    "Order Number,Order Status,Order Date,First Name (Billing),Last Name (Billing),Email (Billing),"
    "Order Total Amount,SKU #1,Item Name #1,Quantity #1,Item Cost #1,SKU #2,Item Name #2,Quantity #2,"
    "Item Cost #2"
)
TOFFEE = (
    "order_id,order_number,order_date,status,order_total,order_currency,billing_email,order_key,fee_items,"
    "refund_items,line_item_1,line_item_2,line_item_3"
)


def written(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "export.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_values_may_hold_what_separates_them() -> None:
    cell = "Name: Servet, wit: groot, Qty: 2, Weight: 0.5|Name: Thee | los, Qty: 1"
    assert list(entries(cell, PACKING)) == [
        {"Name": "Servet, wit: groot", "Qty": "2", "Weight": "0.5"},
        {"Name": "Thee | los", "Qty": "1"},
    ]


def test_a_cell_without_a_label_lists_nothing() -> None:
    assert list(entries("", PACKING)) == []
    assert list(entries("zomaar een tekst", PACKING)) == []
    assert list(entries("Name: , Qty: ", PACKING)) == []


NAMES = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"], exclude_characters="|,:"), min_size=1
)


@settings(deadline=None, max_examples=50)
@given(st.lists(st.tuples(NAMES, st.integers(1, 99)), min_size=1, max_size=6))
def test_whatever_is_packed_comes_out_again(items: list[tuple[str, int]]) -> None:
    cell = "|".join(f"Name: {name}, Qty: {n}, Weight: 1" for name, n in items)
    assert [(one["Name"], int(one["Qty"])) for one in entries(cell, PACKING)] == items


@pytest.mark.parametrize("sign", ["|", ", ", ": ", " ", "Name", "Name: a, Qty: 1|"])
def test_a_large_cell_takes_no_more_than_its_length(sign: str) -> None:
    assert list(entries("Name: x" + sign * 200_000, PACKING))  # minutes, where it took the square of it


def test_a_cell_that_lists_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unfolding, "MOST_LINES", 2)
    row = "1,1,2025-11-03 10:00:00,completed,9.00,EUR,jan@voorbeeld.nl,k,,,name:A,name:B,name:C"
    with pytest.raises(errors.FileUnwieldy):
        take(written(tmp_path, TOFFEE, row))


def test_as_many_columns_as_this_months_longest_order_has(tmp_path: Path) -> None:
    lines = ["name:Mok|sku:M|quantity:1|total:5.00", "name:Thee|sku:T|quantity:2|total:4.00"]
    row = "1,1,2025-11-03 10:00:00,completed,9.00,EUR,jan@voorbeeld.nl,k,,,"
    short = take(written(tmp_path, TOFFEE.removesuffix(",line_item_3"), row + ",".join(lines)))
    long = take(written(tmp_path, TOFFEE, row + ",".join(lines) + ","))
    assert plain(harvested(short)) == plain(harvested(long))
    assert [line[:3] for line in plain(harvested(long))["receipts"]["1"]["lines"]] == [
        ["sale", "M / Mok", 1000],
        ["sale", "T / Thee", 2000],
    ]


def test_a_row_counts_once_however_many_lines_it_holds(tmp_path: Path) -> None:
    extract = take(
        written(
            tmp_path,
            WIDE,
            "1,Completed,2025-11-03,Jan,Vries,jan@voorbeeld.nl,30.00,A,Bal,1,10.00,B,Net,1,20.00",
            "2,Completed,2025-11-04,Jan,Vries,jan@voorbeeld.nl,10.00,A,Bal,1,10.00,,,,",
            "3,Completed,2025-11-05,Jan,Vries,jan@voorbeeld.nl,10.00,,,,,,,,",
            "4,Completed,2025-11-06,Jan,Vries,jan@voorbeeld.nl,30.00,A,Bal,1,10.00,B,Net,veel,20.00",
        )
    )
    assert (extract.rows_read, extract.rows_imported, extract.rejected_rows) == (4, 3, 1)
    assert list(extract.rows_per_record) == [1, 1, 1]
    assert account(extract)["rejected"] == [[5, "Quantity #1", "veel", "bad_amount"]]
    assert extract.revenue_cents == 5000


def test_a_rejected_row_shows_the_cells_of_the_file(tmp_path: Path) -> None:
    cell = "name:Mok|sku:M|quantity:een|total:5.00"
    row = f"1,1,2025-11-03 10:00:00,completed,9.00,EUR,jan@voorbeeld.nl,k,,,{cell},,"
    extract = take(written(tmp_path, TOFFEE, row))
    assert dict(extract.rejected[0].cells)["line_item_1"] == cell
    headers = [header for header, _ in extract.rejected[0].cells]
    assert len(set(headers)) == len(headers)


def test_refunds_listed_in_a_cell_are_added_up(tmp_path: Path) -> None:
    row = (
        "1,1,2025-11-03 10:00:00,completed,30.00,EUR,jan@voorbeeld.nl,k,,{},name:Mok|quantity:3|total:30.00,,"
    )
    back = "amount:2.50|reason:stuk; en te laat|date:2025-11-04;amount:5|reason:|date:2025-11-05"
    extract = take(written(tmp_path, TOFFEE, row.format(back)))
    assert extract.revenue_cents == 2250
    broken = take(written(tmp_path, TOFFEE, row.format("amount:veel|reason:|date:2025-11-04")))
    assert [one[3] for one in account(broken)["rejected"]] == ["bad_amount"]


def test_what_the_owner_points_out_wins_over_the_packed_cell(tmp_path: Path) -> None:
    row = (
        "1,1,2025-11-03 10:00:00,completed,9.00,EUR,jan@voorbeeld.nl,Iets,,,name:Mok|quantity:1|total:9.00,,"
    )
    extract = take(written(tmp_path, TOFFEE, row), columns={"product": "order_key"})
    assert [one.name for one in harvested(extract).products] == ["Iets"]


def test_columns_with_lines_are_not_called_unused() -> None:
    sheet = reading.read(SAMPLES / "webtoffee_orders.csv", Unwatched())
    unused = mapping.propose(sheet, formats.recognise(sheet.headers)).unused
    assert [header for header in unused if header.startswith(("line_item", "refund"))] == []


@pytest.mark.parametrize("name", ["webtoffee_orders", "bigcommerce_orders", "woocommerce_orders_wide"])
def test_the_order_of_rows_changes_nothing(name: str, tmp_path: Path) -> None:
    head, *lines = (SAMPLES / f"{name}.csv").read_text(encoding="utf-8-sig").splitlines()
    path = written(tmp_path, head, *reversed(lines))
    assert plain(harvested(take(path))) == plain(harvested(take(SAMPLES / f"{name}.csv")))


def test_a_refund_in_next_months_file_leaves_the_order_as_it_was() -> None:
    sheet = reading.read(SAMPLES / "woocommerce_analytics.csv", Unwatched())
    extract = checks.harvest(sheet, mapping.propose(sheet, formats.recognise(sheet.headers)))
    receipts = plain(harvested(extract))["receipts"]
    order, refund = receipts["501"], receipts["501 R 2025-11-08 09:30:00"]
    assert order["lines"] == [["sale", "", 3000, 2893]]
    assert (refund["day"], refund["lines"]) == ("2025-11-08", [["return", "", -1000, -826]])
    told = harvested(extract).receipts
    assert {told.number[place].split()[0]: order for place, order in told.takes_back.items()} == {
        "501": "501", "504": "504",
    }  # fmt: skip

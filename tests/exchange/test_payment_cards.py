"""Payment cards are no customer numbers, and are kept nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from klantdesk import wording
from klantdesk.exchange import mapping
from tests.exchange.reading import harvested, sheet_here, take_here

DAYS = ("13-11-2025", "14-11-2025", "15-11-2025", "16-11-2025")


def written(tmp_path: Path, header: str, *cards: str) -> Path:
    rows = [f"{card};{day};12,50" for card, day in zip(cards, DAYS, strict=False)]
    path = tmp_path / "kassa.csv"
    path.write_text("\n".join([f"{header};Datum;Bedrag", *rows]), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("header", "cards"),
    [
        ("Kaartnummer", ("**** 1234", "**** 9999", "**** 1234")),
        ("Klantnummer", ("411111XXXXXX1111", "•••• 1234", "5555 55** **** 4444")),
        ("Kaartnummer", ("4242424242424242", "5555 5555 5555 4444", "4242-4242-4242-4242")),
        ("Card number", ("378282246310005", "6011000990139424", "onbekend")),
        ("Creditcardnummer", ("1", "2", "3")),
    ],
)
def test_a_column_of_payment_cards_is_not_read(tmp_path: Path, header: str, cards: tuple[str, ...]) -> None:
    path = written(tmp_path, header, *cards)
    sheet = sheet_here(path)
    assert sheet.headers == ["Datum", "Bedrag"]
    told = [one for one in sheet.notices if one.key == "card_column"]
    assert [wording.notice(one, lang) != one.key for one in told for lang in wording.LANGUAGES] == [
        True,
        True,
    ]
    extract = take_here(path)
    assert harvested(extract).customers == []
    assert (extract.rows_imported, extract.revenue_cents) == (3, 3750)


@pytest.mark.parametrize(
    ("header", "cards"),
    [
        ("Kaartnummer", ("100200", "100201", "100200")),
        ("Klantenkaart", ("2620001234567", "2620001234574", "4242424242424242")),
        ("Klantnummer", ("4242424242424242", "4000056655665556", "5555555555554444")),
    ],
)
def test_cards_of_the_shop_and_plain_numbers_tell_customers(
    tmp_path: Path, header: str, cards: tuple[str, ...]
) -> None:
    found = harvested(take_here(written(tmp_path, header, *cards)))
    assert {one.key for one in found.customers} == {f"id:{card}" for card in cards}


def test_a_payment_card_among_cards_of_the_shop_is_left_out(tmp_path: Path) -> None:
    path = written(tmp_path, "Kaartnummer", "100200", "4242424242424242", "100201", "100200")
    extract = take_here(path)
    assert {one.key for one in harvested(extract).customers} == {"id:100200", "id:100201"}
    assert extract.rows_imported == 4
    sheet = sheet_here(path)
    told = [text for column in sheet.columns for text in (*column.values, *column.texts())]
    assert "4242424242424242" not in told
    assert mapping.propose(sheet, None).columns["customer_id"] == 0

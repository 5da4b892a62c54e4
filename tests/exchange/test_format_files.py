"""A shop system is a TOML file: a new one needs no code, and ours are sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from klantdesk import errors, paths
from klantdesk.exchange import checks, fields, formats, mapping, reading, words
from klantdesk.exchange.formats import Format
from klantdesk.records import Reason, Unwatched
from tests.exchange.reading import harvested, plain

TILL = """
id = "kassa"
name = "Kassa"
kind = "orders"
grain = "line"
order_cells = "fill_down"
number_required = true

[recognise]
required = ["Bon", "Regelsoort", ["Wanneer", "Moment"]]
telling = ["Kassier"]
telling_at_least = 1
foreign = ["Tafel"]

[columns]
number = ["Bon"]
date = ["Wanneer", "Moment"]
status = ["Toestand"]
customer_id = ["Pas"]
product = ["Wat"]
quantity = ["Keer"]
line_total = ["Regel"]

[values]
decimal = "."
plain_times = "utc"

[statuses]
counted = ["klaar"]
cancelled = ["weg"]

[channel]
otherwise = "store"

[[skip]]
column = "Regelsoort"
words = ["Betaling"]
reason = "not_a_sale"
"""
EXPORT = """Bon;Regelsoort;Moment;Toestand;Pas;Kassier;Wat;Keer;Regel
7;Artikel;2024-03-01 23:30;klaar;1042;An;Bal;2;10.00
;Artikel;;;;;Net;1;1.500
;Betaling;;;;;PIN;;11.50
8;Artikel;2024-03-02 10:00;weg;;An;Net;1;1.50
"""


@pytest.fixture
def till(tmp_path: Path) -> Format:
    file = tmp_path / "kassa.toml"
    file.write_text(TILL, encoding="utf-8")
    return formats.read(file)


def test_a_new_system_is_a_new_file(till: Format, tmp_path: Path) -> None:
    path = tmp_path / "kassa.csv"
    path.write_text(EXPORT, encoding="utf-8")
    sheet = reading.read(path, Unwatched())
    extract = checks.harvest(sheet, mapping.propose(sheet, till))
    assert extract.skipped == {Reason.NOT_A_SALE: 1}
    assert extract.kept_out == {"cancelled": 1}
    assert plain(harvested(extract))["receipts"] == {
        "7": {
            "day": "2024-03-02",
            "customer": "id:1042",
            "channel": "store",
            "store": "",
            "state": "",
            "lines": [["sale", "Bal", 2000, 1000], ["sale", "Net", 1000, 150]],
        },
        "8": {
            "day": "2024-03-02",
            "customer": "",
            "channel": "store",
            "store": "",
            "state": "cancelled",
            "lines": [["sale", "Net", 1000, 150]],
        },
    }


def test_a_fingerprint_wants_all_required_enough_telling_and_nothing_foreign(till: Format) -> None:
    assert till.fingerprint is not None
    assert till.fingerprint.fits(frozenset({"bon", "regelsoort", "moment", "kassier", "iets"}))
    assert not till.fingerprint.fits(frozenset({"bon", "regelsoort", "kassier"}))
    assert not till.fingerprint.fits(frozenset({"bon", "regelsoort", "moment"}))
    assert not till.fingerprint.fits(frozenset({"bon", "regelsoort", "moment", "kassier", "tafel"}))


def test_two_formats_that_claim_one_file_are_an_error(till: Format, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "load", lambda: (till, till))
    with pytest.raises(errors.FormatAmbiguous) as caught:
        formats.recognise(["Bon", "Regelsoort", "Wanneer", "Kassier"])
    assert caught.value.facts["formats"] == ["kassa", "kassa"]


def test_a_format_that_does_not_exist_is_said() -> None:
    with pytest.raises(errors.FormatUnknown) as caught:
        formats.by_id("winkelsloot")
    assert "shopify_orders" in str(caught.value.facts["known"])


@pytest.mark.parametrize("known", formats.load(), ids=lambda one: one.id)
def test_our_formats_speak_of_what_exists(known: Format) -> None:
    reasons = {str(reason) for reason in Reason} | {"counted", "refunded"}
    assert set(known.columns) <= set(fields.catalogue())
    assert set(known.statuses.values()) <= reasons
    assert set(known.channels.values()) <= {"store", "web"}
    assert known.kind in {"orders", "customers", "contacts", "feedback", "visitors", "other"}
    assert (known.fingerprint is None) == known.generic


def test_a_lookalike_of_shopify_is_not_taken_for_it() -> None:
    squarespace = (
        "Order ID,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,"
        "Taxes,Amount Refunded,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,"
        "Lineitem variant,Lineitem requires shipping,Billing Name,Shipping Name"
    )
    known = formats.recognise(squarespace.split(","))
    assert known is not None
    assert known.id == "squarespace_orders"


def test_no_word_has_two_meanings() -> None:
    for table in ("consent", "answers", "channel", "months", "countries", "statuses"):
        groups = words.group(table)
        seen = [words.meaning(table, word) for group in groups.values() for word in group]
        assert seen == [key for key, group in groups.items() for _ in group], table


def test_every_format_file_is_loaded() -> None:
    files = {file.stem for file in (paths.resources() / "formats").glob("*.toml")}
    assert {known.id for known in formats.load()} == files - {"fields", "words"}

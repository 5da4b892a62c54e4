"""What a format file can say beside its columns: names, questions, types of rows, second headers."""

from __future__ import annotations

from pathlib import Path

import pytest

from klantdesk.exchange import formats, mapping, reading
from klantdesk.records import Unwatched
from tests.exchange.reading import harvested, plain, take, take_text

SAMPLES = Path(__file__).parent / "samples"
LEDGER = (SAMPLES / "lightspeed_x_sales.csv").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", ["lijst.csv", "subscribers.csv", "audience_export_1.csv"])
def test_a_newsletter_list_whose_name_says_nothing_gives_no_permission(tmp_path: Path, name: str) -> None:
    content = (SAMPLES / "mailchimp_subscribed_members.csv").read_bytes()
    (tmp_path / name).write_bytes(content)
    extract = take(tmp_path / name)
    assert [one.key for one in extract.notices] == ["no_permission"]
    assert [one.consents for one in harvested(extract).customers] == [(), (), ()]


def test_an_unsubscribed_list_gives_no_permission_whatever_it_states_of_the_past() -> None:
    extract = take(SAMPLES / "mailchimp_unsubscribed_members.csv")
    assert [[c.state for c in one.consents] for one in harvested(extract).customers] == [["withdrawn"]]


def test_what_the_owner_maps_wins_over_the_name_of_the_file() -> None:
    sheet = reading.read(SAMPLES / "mailchimp_subscribed_members.csv", Unwatched())
    known = formats.by_id("mailchimp")
    assert mapping.propose(sheet, known).stated == {"consent_email": "yes"}
    assert mapping.propose(sheet, known, {"consent_email": ""}).stated == {}


def test_a_sale_without_rows_for_its_articles_counts_by_its_own_row(tmp_path: Path) -> None:
    found = plain(harvested(take_text(tmp_path, "\n".join([LEDGER[0], LEDGER[1], LEDGER[4]]))))
    assert found["receipts"]["2001"]["lines"] == [["sale", "", 0, 3000]]


def test_articles_belong_to_the_sale_above_them_where_their_number_is_blank(tmp_path: Path) -> None:
    bare = [line.replace("2025-03-14 10:12:05,2001,Sale Line", ",,Sale Line") for line in LEDGER]
    assert bare != LEDGER
    whole = plain(harvested(take_text(tmp_path, "\n".join(LEDGER))))
    assert plain(harvested(take_text(tmp_path, "\n".join(bare)))) == whole


def test_a_question_of_recommendation_with_words_for_answers_is_no_score(tmp_path: Path) -> None:
    text = "Tijdstempel;Zou je ons aanbevelen?;Wat kan er beter?\n2025-03-01 10:00;Zeker wel;Niets\n"
    (one,) = plain(harvested(take_text(tmp_path, text)))["answers"]
    assert one[2] == {"survey": "exit", "text": "Niets"}


def test_choices_under_a_question_are_columns_of_their_own() -> None:
    sheet = reading.read(SAMPLES / "surveymonkey.csv", Unwatched())
    assert sheet.headers[10:13] == [
        "Waarvoor kwam u naar de winkel? – Kleding",
        "Waarvoor kwam u naar de winkel? – Schoenen",
        "Waarvoor kwam u naar de winkel? – Anders (geef nadere toelichting)",
    ]
    assert sheet.headers[13] == "Wat kunnen wij volgens u verbeteren?"
    assert len(sheet.rows) == 3


def test_carts_are_never_sales() -> None:
    for name in ("abandoned_carts", "abandoned_carts_nl"):
        extract = take(SAMPLES / f"{name}.csv")
        assert harvested(extract).receipts.number == []
        assert {moment.kind for one in harvested(extract).customers for moment in one.moments} == {"cart"}

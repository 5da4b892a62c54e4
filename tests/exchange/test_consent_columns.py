"""A permission is what somebody gave: never guessed, never preselected, never upgraded."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from klantdesk.records import ConsentState
from tests.exchange.reading import harvested, plain, take_text

HEAD = "Klantnr,E-mail,Nieuwsbrief\n"


def consents(tmp_path: Path, *cells: str, answer: str = "yes") -> dict[str, object]:
    text = HEAD + "".join(f"{n},k{n}@voorbeeld.nl,{cell}\n" for n, cell in enumerate(cells, 1))
    found = plain(harvested(take_text(tmp_path, text, {"consent.Nieuwsbrief": answer})))["customers"]
    return {key: one.get("consents") for key, one in found.items()}


def test_a_consent_column_is_a_question_that_offers_no_first(tmp_path: Path) -> None:
    asked = take_text(tmp_path, HEAD + "1,k1@voorbeeld.nl,ja\n")
    assert [(one.key, one.options, one.example) for one in asked.questions] == [
        ("consent.Nieuwsbrief", ("no", "yes"), "ja")
    ]
    assert asked.harvest is None


@pytest.mark.parametrize("answer", ["no", "nee", "ignore"])
def test_an_ignored_column_gives_no_permission(tmp_path: Path, answer: str) -> None:
    assert consents(tmp_path, "ja", "nee", answer=answer) == {"id:1": None, "id:2": None}


@pytest.mark.parametrize("cell", ["", "?", "n.v.t.", "misschien", "2024"])
def test_what_is_no_clear_answer_is_unknown(tmp_path: Path, cell: str) -> None:
    assert consents(tmp_path, cell, "ja")["id:1"] is None


@pytest.mark.parametrize("cell", ["nee", "0", "false", "no", "unsubscribed"])
def test_a_no_is_a_withdrawal(tmp_path: Path, cell: str) -> None:
    assert consents(tmp_path, cell)["id:1"] == [["email", "withdrawn", ""]]


@pytest.mark.parametrize("cell", ["ja", "JA", "1", "true", "x", "yes"])
def test_a_yes_without_date_is_given_without_date(tmp_path: Path, cell: str) -> None:
    assert consents(tmp_path, cell)["id:1"] == [["email", "given", ""]]


def test_a_stated_date_is_kept_with_what_was_given(tmp_path: Path) -> None:
    text = "Klantnr,Nieuwsbrief,Datum toestemming\n1,ja,25-02-2024\n2,nee,25-02-2024\n3,ja,ooit\n"
    found = plain(harvested(take_text(tmp_path, text, {"consent.nieuwsbrief": "ja"})))["customers"]
    assert [one["consents"] for one in found.values()] == [
        [["email", "given", "2024-02-25"]],
        [["email", "withdrawn", ""]],
        [["email", "given", ""]],
    ]


def test_an_opt_out_in_any_row_wins_in_any_order(tmp_path: Path) -> None:
    rows = ["1,2024-01-01,7,5,ja\n", "2,2024-02-01,7,5,nee\n", "3,2024-03-01,7,5,ja\n"]
    for order in permutations(rows):
        text = "Bestelnr,Datum,Klantnr,Totaal,Nieuwsbrief\n" + "".join(order)
        harvest = harvested(take_text(tmp_path, text, {"consent.Nieuwsbrief": "yes"}))
        assert [consent.state for consent in harvest.customers[0].consents] == [ConsentState.WITHDRAWN]

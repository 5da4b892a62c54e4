"""Files of answers, reviews and visitor counts: what they are, and what their rows say."""

from __future__ import annotations

from pathlib import Path

import pytest

from klantdesk.exchange import mapping, reading
from klantdesk.exchange.extract import Extract
from klantdesk.records import NOBODY, Answer, Unwatched, VisitorCount, to_date
from tests.exchange.reading import harvested, take_text


def kind_of(tmp_path: Path, header: str) -> str:
    """What a file with these columns and three rows is taken for."""
    path = tmp_path / "export.csv"
    cells = ";".join("03-10-2025" if "datum" in name.lower() else "3" for name in header.split(";"))
    path.write_text(f"{header}\n{cells}\n{cells}\n{cells}", encoding="utf-8")
    sheet = reading.read(path, Unwatched())
    return mapping.propose(sheet, None).format.kind


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("Datum;NPS;Toelichting", "feedback"),
        ("Datum;Score;Antwoord;E-mail", "feedback"),
        ("Datum;Reden", "feedback"),
        ("Datum;Recensie", "feedback"),
        ("Tijdstempel;Hoe waarschijnlijk is het dat je ons aanbeveelt?;Wat kan beter?", "feedback"),
        ("Naam;E-mail;Datum;Sterren;Recensie", "feedback"),
        ("Datum;Bezoekers", "visitors"),
        ("Datum;Uur;Aantal bezoekers;Winkel", "visitors"),
        ("Datum;Bonnummer;Bezoekers;Totaal", "orders"),
        ("Datum;Totaal;Opmerking;Score", "orders"),
        ("Naam;E-mail;Opmerkingen;Aanmaakdatum", "customers"),
        ("Klantnummer;Naam;Score;Aanmaakdatum", "customers"),
        ("Naam;Postcode;Plaats;Opmerking;Datum", "customers"),
    ],
)
def test_a_file_is_known_by_its_columns(tmp_path: Path, header: str, kind: str) -> None:
    assert kind_of(tmp_path, header) == kind


def said(tmp_path: Path, header: str, *rows: str) -> list[Answer]:
    """The answers of a file with these columns behind the day."""
    lines = [f"Datum;{header}", *(f"2025-10-03;{row}" for row in rows)]
    return [one for one, _ in harvested(take_text(tmp_path, "\n".join(lines))).answers]


def test_a_scale_is_told_by_its_column(tmp_path: Path) -> None:
    (five,) = said(tmp_path, "Tevredenheid", "4")
    assert (five.csat, five.csat10) == (4, None)
    ten = said(tmp_path, "Tevredenheid", "4", "8")
    assert [(one.csat, one.csat10) for one in ten] == [(None, 4), (None, 8)]
    assert [one.nps for one in said(tmp_path, "Score", "9", "0")] == [9, 0]
    assert [one.csat for one in said(tmp_path, "Score", "5", "1")] == [5, 1]
    assert [one.csat10 for one in said(tmp_path, "Rapportcijfer", "5")] == [5]


@pytest.mark.parametrize(
    ("cell", "score"),
    [("9", 9), (" 9,0", 9), ("'9", 9), ("9 - zeer waarschijnlijk", 9), ("9/10", 9), ("10.0", 10)],
)
def test_a_score_is_read_as_people_write_it(tmp_path: Path, cell: str, score: int) -> None:
    assert [one.nps for one in said(tmp_path, "NPS", cell, "0")] == [score, 0]


def test_stars_are_counted(tmp_path: Path) -> None:
    assert [one.csat for one in said(tmp_path, "Sterren", "★★★★☆", "5 sterren")] == [4, 5]


@pytest.mark.parametrize("cell", ["11", "-1", "8,5", "goed", "100"])
def test_a_score_outside_its_scale_is_refused(tmp_path: Path, cell: str) -> None:
    text = f"Datum;NPS;Toelichting\n2025-10-03;9;mooi\n2025-10-04;{cell};stom\n"
    found = take_text(tmp_path, text)
    assert [(one.row, one.column, one.reason) for one in found.rejected] == [(3, "NPS", "bad_score")]
    assert found.rows_imported + found.rejected_rows == found.rows_read == 2


def test_reasons_are_known_by_their_words_and_kept_when_not(tmp_path: Path) -> None:
    known = said(tmp_path, "Reden;Toelichting", "Te duur;echt", "size;", "Iets met de kat;vreemd", "Anders;")
    assert [(one.reason, one.outcome, one.text) for one in known] == [
        ("price", "searched", "echt"), ("size", "searched", ""), ("", "", "Iets met de kat. vreemd"),
        ("other", "searched", ""),
    ]  # fmt: skip


def test_equal_answers_all_count_in_any_order(tmp_path: Path) -> None:
    rows = ["9;mooi", "9;mooi", "3;stom"]
    one_way = {one.uuid: one for one in said(tmp_path, "NPS;Toelichting", *rows)}
    other_way = {one.uuid: one for one in said(tmp_path, "NPS;Toelichting", *rows[::-1])}
    assert len(one_way) == 3
    assert one_way == other_way


def test_an_address_says_who(tmp_path: Path) -> None:
    text = "Datum;NPS;E-mail\n2025-10-03;9;Jan@voorbeeld.nl\n2025-10-04;2;\n2025-10-05;7;jan@voorbeeld.nl\n"
    found = harvested(take_text(tmp_path, text))
    assert [one.key for one in found.customers] == ["mail:jan@voorbeeld.nl"]
    assert [who for _, who in found.answers] == [0, NOBODY, 0]


def test_days_that_could_be_two_are_asked(tmp_path: Path) -> None:
    for text in ("Datum;NPS\n03-04-2025;9\n", "Datum;Bezoekers\n03-04-2025;9\n"):
        asked = take_text(tmp_path, text)
        assert [one.key for one in asked.questions] == ["date_order"]
        assert asked.harvest is None
        assert take_text(tmp_path, text, {"date_order": "dmy"}).first_day == to_date(20_181)


def counted(found: Extract) -> list[tuple[str, int, str, int]]:
    return [(to_date(v.day).isoformat(), v.hour, v.store, v.visitors) for v in harvested(found).visits]


@pytest.mark.parametrize(
    ("cell", "hour"),
    [("9", 9), ("09:00", 9), ("14:30", 14), ("10-11", 10), ("10:00 - 11:00", 10), ("10 uur", 10), ("9u", 9)],
)
def test_an_hour_is_read_as_people_write_it(tmp_path: Path, cell: str, hour: int) -> None:
    found = take_text(tmp_path, f"Datum;Uur;Bezoekers\n13-10-2025;{cell};5\n")
    assert counted(found) == [("2025-10-13", hour, "", 5)]


def test_an_hour_can_stand_behind_the_day(tmp_path: Path) -> None:
    by_hour = "Datum;Bezoekers\n13-10-2025 10:00;5\n13-10-2025 11:00;7\n"
    assert [row[1] for row in counted(take_text(tmp_path, by_hour))] == [10, 11]
    by_day = "Datum;Bezoekers\n13-10-2025 00:00;5\n14-10-2025 00:00;7\n"
    assert [row[1] for row in counted(take_text(tmp_path, by_day))] == [NOBODY, NOBODY]


@pytest.mark.parametrize("cell", ["9,5", "-3", "veel", "2000000"])
def test_half_a_visitor_is_refused(tmp_path: Path, cell: str) -> None:
    found = take_text(tmp_path, f"Datum;Bezoekers\n13-10-2025;{cell}\n14-10-2025;1.234\n")
    assert [(one.row, one.reason) for one in found.rejected] == [(2, "bad_count")]
    assert harvested(found).visits == [VisitorCount(20_375, 1234)]

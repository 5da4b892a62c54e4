"""Laws of reading, over generated exports: no row is lost, no order or dialect matters."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from klantdesk import wording
from klantdesk.exchange import ledger
from klantdesk.exchange.extract import Extract
from tests.exchange.reading import contents, harvested, plain, take, take_here

QUICK = settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.too_slow])
HEADS = ("Bestelnr", "Datum", "Klantnr", "Naam", "E-mail", "Artikel", "Aantal", "Prijs", "Status")


@dataclass(frozen=True)
class Dialect:
    """How a program writes the same records."""

    delimiter: str
    encoding: str
    decimal: str
    style: str
    quoting: int
    newline: str

    def money(self, cents: int) -> str:
        whole, rest = divmod(abs(cents), 100)
        return f"{'-' if cents < 0 else ''}{whole}{self.decimal}{rest:02d}"

    def write(self, path: Path, orders: list[dict[str, Any]]) -> Path:
        text = io.StringIO()
        writer = csv.writer(text, delimiter=self.delimiter, quoting=self.quoting, lineterminator=self.newline)  # type: ignore[arg-type]  # one of csv's constants
        writer.writerow(HEADS)
        for one in orders:
            row = dict(one)
            row["Datum"] = one["Datum"].strftime(self.style)
            row["Prijs"] = self.money(one["Prijs"])
            writer.writerow([row[head] for head in HEADS])
        path.write_bytes(text.getvalue().encode(self.encoding))
        return path


PLAIN = Dialect(",", "utf-8", ".", "%Y-%m-%d", csv.QUOTE_ALL, "\n")
DIALECTS = st.builds(
    Dialect,
    delimiter=st.sampled_from([";", ",", "\t", "|"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
    decimal=st.sampled_from([",", "."]),
    style=st.sampled_from(["%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%Y %H:%M", "%m/%d/%Y", "%Y%m%d"]),
    quoting=st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
    newline=st.sampled_from(["\n", "\r\n"]),
)
WORDS = st.sampled_from(
    ["Bal", "Net, groot", 'Pet "rood"', "Café-crème", "Sjaal; wol", "Ëlan | 3", "T-shirt"]
)
NAMES = st.sampled_from(["Jan de Vries", "Zoë Müller", "An O'Brien", "René 't Hart", ""])


@st.composite
def exports(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Orders of one to four lines; the rows of an order mostly state the same of its customer."""
    rows = []
    for number in draw(st.lists(st.integers(1, 10**6), min_size=1, max_size=8, unique=True)):
        head = {
            "Bestelnr": f"B{number}",
            "Datum": draw(st.dates(date(2015, 1, 1), date(2025, 12, 31))),
            "Klantnr": draw(st.sampled_from(["", "1042", "77", "K-9"])),
            "Naam": draw(NAMES),
            "E-mail": draw(st.sampled_from(["", "a@voorbeeld.nl", "b@voorbeeld.nl"])),
            "Status": draw(st.sampled_from(["betaald", "geannuleerd", "niet betaald", ""])),
        }
        lines = st.tuples(
            WORDS, st.integers(-3, 30), st.integers(0, 10**6), st.one_of(st.just(head["Naam"]), NAMES)
        )
        rows += [
            head | {"Artikel": what, "Aantal": many, "Prijs": price, "Naam": name}
            for what, many, price, name in draw(st.lists(lines, min_size=1, max_size=4))
        ]
    # A day above 12 in the file, so that nobody needs to be asked for the order of day and month.
    return [*rows, rows[0] | {"Bestelnr": "X", "Datum": date(2020, 5, 25)}]


def read(orders: list[dict[str, Any]], dialect: Dialect = PLAIN) -> Extract:
    with TemporaryDirectory() as folder:
        return take(dialect.write(Path(folder) / "export.csv", orders))


@given(exports(), st.randoms(use_true_random=False))
@QUICK
def test_shuffled_rows_give_the_same_records(orders: list[dict[str, Any]], random: Any) -> None:
    first = harvested(read(orders))
    random.shuffle(orders)
    again = harvested(read(orders))
    assert plain(again) == plain(first)
    assert contents(again) == contents(first)


@given(exports(), DIALECTS)
@QUICK
def test_every_dialect_gives_the_same_records(orders: list[dict[str, Any]], dialect: Dialect) -> None:
    first = harvested(read(orders))
    again = harvested(read(orders, dialect))
    assert plain(again) == plain(first)
    assert contents(again) == contents(first)


@given(exports())
@settings(QUICK, max_examples=6)
def test_files_split_by_day_give_the_same_records(orders: list[dict[str, Any]]) -> None:
    whole = contents(harvested(read(orders)))
    days = sorted({one["Datum"] for one in orders})
    parts: dict[str, int] = {}
    for day in days:
        parts |= contents(harvested(read([one for one in orders if one["Datum"] == day])))
    assert parts == whole


JUNK = st.sampled_from(
    ["", "  ", "x", "-", "31-11-2024", "2024-05-25", "25-12-2024", "1,50", "8.71E+12", "Totaal", "99", "-3",
     "Datum", "a@voorbeeld.nl", "betaald", "EUR", "0", "1.234.567", "'", "#N/A", "Bestelnr"]
)  # fmt: skip


@given(st.lists(st.lists(JUNK, min_size=9, max_size=9), min_size=1, max_size=25), st.integers(0, 8))
@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.too_slow])
def test_imported_skipped_and_rejected_rows_are_all_rows(junk: list[list[str]], titles: int) -> None:
    rows = [list(HEADS), *junk]
    if not any(cell.strip() for row in junk for cell in row):
        return
    with TemporaryDirectory() as folder:
        path = Path(folder) / "rommel.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            file.write("Overzicht\n" * titles)
            csv.writer(file, delimiter=";").writerows(rows)
        extract = take(path)
    held = sum(1 for row in junk if any(cell.strip() for cell in row))
    assert extract.rows_read == held
    assert extract.rows_imported + sum(extract.skipped.values()) + extract.rejected_rows == held
    assert len(extract.rejected) == extract.rejected_rows
    assert all(problem.reason for problem in extract.rejected)
    if extract.harvest:
        assert sorted(set(extract.harvest.lines.receipt)) == list(range(len(extract.harvest.receipts.number)))


def test_of_very_many_rejected_rows_the_first_are_listed_and_all_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "LISTED", 3)
    rows = [f"{at};31-02-2025;1,00" for at in range(5)] + ["5;13-01-2025;veel", "6;13-01-2025;2,00"]
    path = tmp_path / "kassa.csv"
    path.write_text("\n".join(["Bonnr;Datum;Bedrag", *rows]), encoding="utf-8")
    extract = take_here(path)
    assert [(one.row, str(one.reason)) for one in extract.rejected] == [
        (2, "bad_date"), (3, "bad_date"), (4, "bad_date"), (7, "bad_amount"),
    ]  # fmt: skip
    assert (extract.rejected_rows, extract.rows_imported) == (6, 1)
    assert extract.faults == {("Datum", "bad_date"): 5, ("Bedrag", "bad_amount"): 1}
    told = next(one for one in extract.notices if one.key == "rejected_unlisted")
    assert wording.notice(told, "nl").startswith("Er zijn nog 2 rijen afgekeurd")

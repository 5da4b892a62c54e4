"""Who shares a house and a family name: an initial and a bare name join the one first name they fit."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from klantdesk.db import batches, customers
from klantdesk.db.store import Store
from klantdesk.records import Unwatched
from tests.exchange.reading import harvested, take_text

HEAD = "Bestelnr,Datum,Naam,Postcode,Huisnummer,Totaal\n"


def people(folder: Path, *files: list[str]) -> set[frozenset[str]]:
    """The people after taking these files in, each as the names its keys end in."""
    folder.mkdir()
    store = Store.create(folder / "winkel.klantdesk")
    for number, names in enumerate(files):
        rows = [f"{number}{at},2024-01-02,{name},7201 AB,12,5.00\n" for at, name in enumerate(names)]
        extract = take_text(folder, HEAD + "".join(rows))
        batches.take_in(
            store, source=f"kassa {number}", file="export.csv", file_hash=str(number), format="generic",
            kind="orders", harvest=harvested(extract), problems=[], report={}, watch=Unwatched(),
        )  # fmt: skip
    shown = customers.rows(store, customers.find(store, ""))
    store.close()
    return {frozenset(key.partition("|12")[2].lstrip("|") for _, key in one.keys) for one in shown}


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (("Jan Bos", "Johan Bos"), [{"jan"}, {"johan"}]),
        (("Jan Bos", "J. Bos"), [{"jan", "j"}]),
        (("Jan Bos", "J. Bos", "Petra Bos"), [{"jan", "j"}, {"petra"}]),
        (("Jan Bos", "J. Bos", "Johan Bos"), [{"jan"}, {"j"}, {"johan"}]),
        (("Karin van Dijk", "van Dijk", "K. van Dijk"), [{"karin", "k"}, {""}]),
    ],
)
def test_a_house_holds_the_same_people_in_any_order_of_rows_and_files(
    tmp_path: Path, names: tuple[str, ...], found: list[set[str]]
) -> None:
    wanted = set(map(frozenset, found))
    for order in (names, names[::-1]):
        assert people(tmp_path / f"een{order[0]}", list(order)) == wanted
    for turn, order in enumerate(permutations(names)):
        assert people(tmp_path / f"elk{turn}", *([name] for name in order)) == wanted

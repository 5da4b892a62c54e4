"""Small exports as an owner would drop them, good and bad."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path

HEADERS = ("Bestelnr", "Datum", "Klantnaam", "E-mail", "Totaal", "Nieuwsbrief")
FIRST = date(2025, 11, 13)


def orders(count: int = 40, shift: int = 0, who: str = "klant") -> list[tuple[str, ...]]:
    """Orders on days after the 12th, which settle the order of day and month."""
    rows: list[tuple[str, ...]] = []
    for number in range(count):
        day = FIRST + timedelta(days=(number + shift) % 15)
        name = f"{who}{number % 13}"
        mail = "ja" if number % 3 else "nee"
        row = (str(1001 + number), f"{day:%d-%m-%Y}", name, f"{name}@voorbeeld.nl", f"{10 + number},50", mail)
        rows.append(row)
    return rows


def write(path: Path, rows: Iterable[Sequence[str]], headers: Sequence[str] = HEADERS) -> Path:
    """The rows as a csv with semicolons, as a Dutch Excel writes it."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(headers)
        writer.writerows(rows)
    return path


def bad_files(folder: Path) -> dict[str, Path]:
    """A file for every way in which reading fails, by the words its note must hold."""
    whole = folder / "heel.xlsx"
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook>" + "x" * 5000)
    half = folder / "half.xlsx"
    half.write_bytes(whole.read_bytes()[:60])
    page = folder / "bestellingen.xls"
    page.write_text("<html><body><table><tr><td>1</td></tr></table></body></html>", encoding="utf-8")
    locked = folder / "slot.xlsx"
    locked.write_bytes(
        bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
    )
    empty = folder / "leeg.csv"
    empty.write_bytes(b"")
    inside = folder / "map.xlsx"
    inside.mkdir()
    return {
        "beschadigd": half,
        "webpagina": page,
        "geen rijen": empty,
        "is een map": inside,
        "is er niet meer": folder / "weg.xlsx",
    }

"""Large exports to measure with, made once per folder: sales in the Online Retail layout, and customers."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from openpyxl import Workbook

from tests.benchmarks.large_people import people

ROWS = 541_909
LINES_A_RECEIPT = 21
HEADERS = (
    "InvoiceNo",
    "StockCode",
    "Description",
    "Quantity",
    "InvoiceDate",
    "UnitPrice",
    "CustomerID",
    "Country",
)
PERSON = (
    "first_name",
    "last_name",
    "company",
    "email",
    "phone",
    "street",
    "house_number",
    "postcode",
    "city",
    "country",
)


def large(folder: Path, count: int = ROWS) -> Path:
    """Sales as xlsx."""
    path = folder / f"klantdesk-benchmark-export-{count}.xlsx"
    if not path.exists():
        book = Workbook(write_only=True)
        sheet = book.create_sheet("Online Retail")
        sheet.append(HEADERS)
        for row in rows(count):
            sheet.append(row)
        book.save(path)
    return path


def text(folder: Path, count: int = ROWS) -> Path:
    """Sales as csv."""
    path = folder / f"klantdesk-benchmark-export-{count}.csv"
    return path if path.exists() else _written(path, HEADERS, rows(count))


def customers(folder: Path, count: int) -> Path:
    """Customers as csv, everybody once."""
    path = folder / f"klantdesk-benchmark-customers-{count}.csv"
    everybody = enumerate(people(count), 100_000)
    told = ((number, *(getattr(one, part) for part in PERSON)) for number, one in everybody)
    return path if path.exists() else _written(path, ("customer id", *PERSON), told)


def with_one_row_changed(export: Path, path: Path) -> Path:
    """The same csv, but for one piece more on the row in the middle."""
    with export.open(encoding="utf-8", newline="") as file:
        table = list(csv.reader(file))
    changed = table[len(table) // 2]
    place = table[0].index("Quantity")
    changed[place] = str(int(changed[place]) + 1)
    return _written(path, table[0], table[1:])


def _written(path: Path, headers: Iterable[str], table: Iterable[Iterable[object]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(headers)
        writer.writerows(table)
    return path


def rows(count: int) -> list[tuple[object, ...]]:
    """Rows of invented receipts over thirteen months, a quarter of them without a customer."""
    chance = random.Random(1)
    begin = datetime(2024, 12, 1, 8, 0)  # noqa: DTZ001  # a plain time, as a till writes it
    made: list[tuple[object, ...]] = []
    while len(made) < count:
        number = 536_365 + len(made) // LINES_A_RECEIPT
        moment = begin + timedelta(minutes=len(made) * 540_000 // count)
        customer = chance.randrange(12_346, 16_700) if chance.random() < 0.75 else None
        cancelled = chance.random() < 0.02
        for _line in range(min(LINES_A_RECEIPT, count - len(made))):
            article = chance.randrange(4_000)
            pieces = -1 if cancelled else chance.randrange(1, 25)
            price = round(0.39 + article % 97 / 7, 2)
            made.append(
                (
                    f"C{number}" if cancelled else number,
                    f"{20_000 + article}",
                    f"ARTIKEL NUMMER {article}",
                    pieces,
                    moment,
                    price,
                    customer,
                    "Netherlands",
                )
            )
    return made

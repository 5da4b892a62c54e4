"""Small exports in the Online Retail layout, made for tests."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path

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
Row = tuple[str, ...]
FIRST = date(2024, 1, 3)


def rows(seed: int, receipts: int = 60, days: int = 500) -> list[Row]:
    """Receipts of one to four lines for a handful of customers, some anonymous, some cancelled."""
    chance = random.Random(seed)
    made: list[Row] = []
    for at in range(receipts):
        day = FIRST + timedelta(days=chance.randrange(days))
        cancelled = chance.random() < 0.1
        number = f"C{5000 + at}" if cancelled else str(5000 + at)
        customer = "" if chance.random() < 0.15 else str(100 + chance.randrange(12))
        for _line in range(chance.randrange(1, 5)):
            article = chance.randrange(9)
            pieces = -chance.randrange(1, 3) if cancelled else chance.randrange(1, 6)
            price = f"{chance.randrange(0, 4000) / 100:.2f}"
            made.append(
                (
                    number,
                    f"A{article}",
                    f"Artikel {article}",
                    str(pieces),
                    f"{day} 10:30:00",
                    price,
                    customer,
                    "Netherlands",
                )
            )
    return made


def write(path: Path, lines: Iterable[Sequence[str]]) -> Path:
    """The rows as a csv export."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADERS)
        writer.writerows(lines)
    return path


def month(row: Row) -> str:
    """The month a row belongs to."""
    return row[4][:7]

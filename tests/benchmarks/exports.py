"""A large export to measure with: 541,909 lines in the Online Retail layout, made once per folder."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from pathlib import Path

from openpyxl import Workbook

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


def large(folder: Path) -> Path:
    """The export as xlsx."""
    path = folder / "klantdesk-benchmark-export.xlsx"
    if not path.exists():
        book = Workbook(write_only=True)
        sheet = book.create_sheet("Online Retail")
        sheet.append(HEADERS)
        for row in rows(ROWS):
            sheet.append(row)
        book.save(path)
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

"""Taking an export in, and taking it back."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from klantdesk.db import batches as batch_rows
from klantdesk.db import settings_table
from klantdesk.db.batches import Batch, Comparison
from klantdesk.desk.shop import Shop
from klantdesk.desk.views import BatchView, ColumnView, Draft, ImportReport, Plan, UndoReport
from klantdesk.errors import FileMoved, FormatUnknown, MappingWrong, NeedsAnswer
from klantdesk.records import Changes, Harvest, Problem, Question, Reason, Watch

SAMPLE_ROWS = 6
SOURCE = "source"
PURCHASES_CHANGED = Changes(frozenset({"customers", "purchases", "imports"}))


@dataclass(frozen=True, slots=True)
class Wish:
    """What the owner said beforehand: format, columns {field: header}, source, answers."""

    format: str = ""
    columns: dict[str, str] = field(default_factory=dict)
    source: str = ""
    answers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Reading:
    """Everything known of a file that was read; the part of a Draft no screen looks into."""

    sheet: Any
    mapping: Any
    extract: Any
    wish: Wish
    fingerprint: str


def read_as_child(arguments: Sequence[str]) -> int:
    """The reading process of the frozen program: the exit code."""
    from klantdesk.exchange import reader

    return reader.main(arguments)


def kinds_of_file() -> tuple[str, ...]:
    """The suffixes a file dialog offers."""
    return (".xlsx", ".xls", ".ods", ".csv", ".tsv", ".txt")


def formats() -> list[dict[str, str]]:
    """The exports KlantDesk knows: id, name, kind."""
    from klantdesk.exchange import formats as known

    return [{"id": one.id, "name": one.name, "kind": one.kind} for one in known.load()]


def fields() -> tuple[str, ...]:
    """What a column can be taken over as."""
    from klantdesk.exchange import mapping

    return mapping.field_ids()


def open_file(shop: Shop, path: Path, watch: Watch, wish: Wish | None = None) -> Draft:
    """Read a file and understand it as far as possible; nothing is imported."""
    from klantdesk.exchange import sheets

    sheet = sheets.read(path, watch)
    return _understand(shop, sheet, wish or Wish(), _fingerprint(path), watch)


def remap(shop: Shop, draft: Draft, columns: dict[str, str], watch: Watch) -> Draft:
    """Take columns over as the owner says: {header: field, or "" for not}."""
    reading = _reading(draft)
    wish = replace(reading.wish, columns=reading.wish.columns | columns)
    return _understand(shop, reading.sheet, wish, reading.fingerprint, watch)


def answer(shop: Shop, draft: Draft, answers: dict[str, str], watch: Watch) -> Draft:
    """Answer questions about the file."""
    reading = _reading(draft)
    wish = replace(reading.wish, answers=reading.wish.answers | answers)
    return _understand(shop, reading.sheet, wish, reading.fingerprint, watch)

"""Reads files the way the desk does, and writes a harvest down so that two can be compared."""

from __future__ import annotations

import io
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from klantdesk.exchange import assembly, checks, formats, frames, guard, mapping, reader, reading
from klantdesk.exchange.extract import Extract, Options
from klantdesk.exchange.sheets import Sheet
from klantdesk.records import NOBODY, Channel, Harvest, LineKind, Unwatched, Watch, to_date

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Plain = dict[str, Any]


def take(
    path: Path,
    answers: dict[str, str] | None = None,
    columns: dict[str, str] | None = None,
    options: Options | None = None,
) -> Extract:
    """The extract of a file, its format recognised."""
    sheet = reading.read(path, Unwatched())
    known = formats.recognise(sheet.headers)
    return checks.harvest(sheet, mapping.propose(sheet, known, columns), answers, options)


class BegunHere:
    """What `reading.Begun` is, in this very process: what the reader sends, without starting one."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._kind = guard.inspect(path)

    def sheet(self, watch: Watch, meanwhile: Callable[[], object] | None = None) -> Sheet:
        """What it holds."""
        watch.report(frames.STAGE)
        if meanwhile is not None:
            meanwhile()
        pipe = io.BytesIO()
        reader.send(self.path, self._kind, pipe)
        pipe.seek(0)
        sheet = assembly.received(pipe, self.path, self._kind, watch)
        assert sheet is not None
        return sheet


def sheet_here(path: Path) -> Sheet:
    """The sheet of a file, read in this very process."""
    return BegunHere(path).sheet(Unwatched())


def take_here(path: Path, answers: dict[str, str] | None = None) -> Extract:
    """As `take`, without a process for the reader."""
    sheet = sheet_here(path)
    known = formats.recognise(sheet.headers)
    return checks.harvest(sheet, mapping.propose(sheet, known), answers)


def take_text(tmp_path: Path, text: str, answers: dict[str, str] | None = None) -> Extract:
    """The extract of a text file with this content."""
    path = tmp_path / "export.csv"
    path.write_text(text, encoding="utf-8")
    return take(path, answers)


def harvested(extract: Extract) -> Harvest:
    """The harvest of an extract that leaves no question open."""
    assert extract.questions == []
    assert extract.harvest is not None
    return extract.harvest


def plain(harvest: Harvest) -> Plain:
    """A harvest by keys and numbers, without the order and the indexes of its columns."""
    found = {
        "customers": {one.key: _customer(asdict(one)) for one in sorted(harvest.customers, key=_key)},
        "receipts": dict(sorted(_receipts(harvest).items())),
        "answers": sorted(_answers(harvest), key=str),
        "visits": sorted([to_date(v.day).isoformat(), v.hour, v.store, v.visitors] for v in harvest.visits),
    }
    return {name: one for name, one in found.items() if one or name in {"customers", "receipts"}}


def _answers(harvest: Harvest) -> list[list[Any]]:
    """Each answer as its day, who gave it, and what it says."""
    silent = {"uuid", "at", "mode", "version", "lang", "customer"}
    return [
        [
            answer.at,
            _who(harvest, who),
            {
                name: value
                for name, value in asdict(answer).items()
                if name not in silent and value not in {"", None}
            },
        ]
        for answer, who in harvest.answers
    ]


def contents(harvest: Harvest) -> dict[str, int]:
    """The content number of each receipt."""
    return dict(zip(harvest.receipts.number, harvest.receipts.content, strict=True))


def _key(customer: Any) -> str:
    return str(customer.key)


def _customer(one: Plain) -> Plain:
    person = {name: value for name, value in one["person"].items() if value}
    consents = [[c["channel"], c["state"], str(c["given_on"] or "")] for c in one["consents"]]
    told = {
        "consents": consents,
        "traits": [[t["kind"], t["item"], t["value"]] for t in one["traits"]],
        "moments": [[m["at"], m["kind"], m["text"]] for m in one["moments"]],
    }
    return person | {name: said for name, said in told.items() if said}


def _receipts(harvest: Harvest) -> dict[str, Plain]:
    receipts = harvest.receipts
    found: dict[str, Plain] = {
        number: {
            "day": to_date(receipts.day[at]).isoformat(),
            "customer": _who(harvest, receipts.customer[at]),
            "channel": Channel(receipts.channel[at]).name.lower(),
            "store": receipts.store[at],
            "state": str(receipts.state[at]),
            "lines": [],
        }
        for at, number in enumerate(receipts.number)
    }
    lines = harvest.lines
    for at, receipt in enumerate(lines.receipt):
        found[receipts.number[receipt]]["lines"].append(
            [
                LineKind(lines.kind[at]).name.lower(),
                _what(harvest, lines.product[at]),
                lines.quantity[at],
                lines.cents[at],
            ]
        )
    return {number: one | {"lines": sorted(one["lines"])} for number, one in found.items()}


def _who(harvest: Harvest, customer: int) -> str:
    return "" if customer == NOBODY else harvest.customers[customer].key


def _what(harvest: Harvest, product: int) -> str:
    one = harvest.products[product] if product != NOBODY else None
    return " / ".join(filter(None, (one.sku, one.name, one.category, one.brand))) if one else ""


def account(extract: Extract) -> Plain:
    """What became of the rows, and what the owner is told."""
    return {
        "rows_read": extract.rows_read,
        "rows_imported": extract.rows_imported,
        "skipped": {str(why): n for why, n in extract.skipped.items()},
        "kept_out": dict(extract.kept_out),
        "rejected": [[one.row, one.column, one.value, str(one.reason)] for one in extract.rejected],
        "first_day": str(extract.first_day or ""),
        "last_day": str(extract.last_day or ""),
        "revenue_cents": extract.revenue_cents,
        "notices": [one.key for one in extract.notices],
        "currency": extract.currency,
    }

"""Rejected rows of an import, mended by the owner and taken in as an import of their own."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from klantdesk.db import batches as batch_rows
from klantdesk.db.batches import Batch
from klantdesk.desk import understanding
from klantdesk.desk.shop import Shop
from klantdesk.desk.understanding import Reading, Wish
from klantdesk.desk.views import ColumnView, Draft, RejectedRows
from klantdesk.errors import BatchUnknown, MappingWrong, NotMendable
from klantdesk.records import Problem, Watch

READING = "reading"
"""Where the report of a batch keeps how its file was read."""

MENDS, ROWS = "mends", "rows"
"""Where that of mended rows keeps of which import they are, and which of its rows came in."""

Mended = Mapping[int, Mapping[str, str]]
"""Row of the file to what the owner typed under which header."""


def mendable(reading: Reading) -> bool:
    """Whether the rejected rows of a file can be mended by themselves once it was imported."""
    return bool(kept(reading, {}))


def kept(reading: Reading, answers: Mapping[str, str]) -> dict[str, object]:
    """How a file was read, for the day its rejected rows are mended; nothing where they cannot be."""
    from klantdesk.exchange import mending

    if reading.mends or not reading.extract.rejected:
        return {}
    read = mending.ways(reading.sheet, reading.mapping, answers.get("date_order", ""))
    if read is None:
        return {}
    told = {"columns": read.columns, "signs": read.signs, "date_order": read.date_order}
    return {READING: told | {"answers": dict(answers)}}


def came_in(reading: Reading) -> dict[str, object]:
    """What an import of mended rows keeps: of which import they are, and which rows of it came in by it."""
    if not reading.wish.by_row:
        return {MENDS: reading.mends}
    wrong = {problem.row for problem in reading.extract.rejected}
    return {MENDS: reading.mends, ROWS: sorted(set(map(int, reading.sheet.rows)) - wrong)}


def mended(batches: Sequence[Batch]) -> dict[int, set[int]]:
    """Of each import the rejected rows that came in after all."""
    found: dict[int, set[int]] = {}
    for batch in batches:
        of, rows = batch.report.get(MENDS), batch.report.get(ROWS)
        if isinstance(of, int) and isinstance(rows, list) and not batch.undone_at:
            found.setdefault(of, set()).update(rows)
    return found


def rejected(shop: Shop, number: int) -> RejectedRows:
    """The rows of an import that are still to be mended; BatchUnknown."""
    store = shop.reader()
    known = batch_rows.batches(store)
    batch = next((one for one in known if one.id == number and not one.undone_at), None)
    if batch is None:
        raise BatchUnknown(batch=number)
    done, how = mended(known).get(number, set()), batch.report.get(READING)
    columns = how["columns"] if isinstance(how, dict) else {}
    problems = tuple(one for one in batch_rows.problems(store, number) if one.row not in done)
    views = tuple(ColumnView(header, field, "recognised", ()) for field, header in columns.items())
    return RejectedRows(number, Path(batch.file), problems, views, mendable=bool(columns))


def recognised(shop: Shop, sheet: Any, wish: Wish) -> tuple[Any, Wish]:  # noqa: ANN401  # the exchange room's
    """A saved list of rejected rows as the rows of their own import; any other file as it is."""
    from klantdesk.exchange import mending, writers

    store, before = shop.reader(), writers.before_own(sheet.headers)
    own = {column.header for column in sheet.columns[before:]}
    for batch in batch_rows.batches(store) if before else ():
        how = batch.report.get(READING)
        if isinstance(how, dict) and not batch.undone_at and own == set(how["columns"].values()):
            answers = how["answers"] | {"date_order": how["date_order"]} | wish.answers
            source, columns = wish.source or batch.source, how["columns"] | wish.columns
            known = {problem.row for problem in batch_rows.problems(store, batch.id)}
            rows, by_row = mending.of_file(sheet, before, known)
            return rows, Wish(batch.format, columns, source, answers, True, batch.id, by_row=by_row)
    return sheet, wish


def draft(shop: Shop, number: int, mended: Mended, watch: Watch) -> Draft:
    """The mended rows, and those rejected with them, as a file; BatchUnknown, NotMendable, MappingWrong."""
    from klantdesk.exchange import mending

    store = shop.reader()
    batch = next((one for one in batch_rows.batches(store) if one.id == number and not one.undone_at), None)
    if batch is None:
        raise BatchUnknown(batch=number)
    how = batch.report.get(READING)
    if not isinstance(how, dict):
        raise NotMendable(file=batch.file)
    read = mending.Ways(how["columns"], how["signs"], how["date_order"])
    chosen = _chosen(batch, batch_rows.problems(store, number), mended, read.columns)
    sheet = mending.sheet(batch.file, chosen, mended, read)
    wish = Wish(batch.format, read.columns, batch.source, how["answers"], True, number, by_row=True)
    mark = hashlib.sha256(repr([(problem, mended.get(problem.row)) for problem in chosen]).encode())
    return understanding.understand(shop, sheet, wish, mark.hexdigest(), watch)


def _chosen(
    batch: Batch, problems: Sequence[Problem], mended: Mended, columns: dict[str, str]
) -> list[Problem]:
    """The rows that were mended, and the other rows of their receipts."""
    known = {problem.row: dict(problem.cells) for problem in problems}
    for row, typed in mended.items():
        wrong = next((header for header in typed if header not in known.get(row, {})), None)
        if row not in known or wrong is not None:
            raise MappingWrong(what=wrong or str(row), known=list(known.get(row, map(str, known))))
    if not mended:
        raise NotMendable(file=Path(batch.file).name)
    number = columns.get("number", "")
    receipts = {known[row].get(number, "") for row in mended} - {""}
    return [
        problem
        for problem in problems
        if problem.row in mended or dict(problem.cells).get(number, "") in receipts
    ]

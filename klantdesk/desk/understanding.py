"""From a sheet that was read to a draft the owner can judge."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from klantdesk.db import settings_table
from klantdesk.db.batches import Comparison
from klantdesk.db.store import Store
from klantdesk.desk.shop import Shop
from klantdesk.desk.views import ColumnView, Draft
from klantdesk.records import Notice, Question, Watch

SAMPLE_ROWS = 6
CURRENCY, COUNTRY = "currency", "country"
NOT_REMEMBERED = frozenset({"source"})
"""Answers about one file, not about its source."""
QUESTION_FIELDS = {"date_order": "date", "timezone": "date", "status": "status", "currency": "currency"}


@dataclass(frozen=True, slots=True)
class Wish:
    """What the owner said of a file: format, columns {field: header}, source, answers."""

    format: str = ""
    columns: dict[str, str] = field(default_factory=dict)
    source: str = ""
    answers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything known of a file that was read; the part of a Draft no screen looks into.

    `sheet`, `mapping` and `extract` are the exchange room's; `extract` is None while a column is missing.
    """

    sheet: Any
    mapping: Any
    extract: Any
    wish: Wish
    fingerprint: str


def reading_of(draft: Draft) -> Reading:
    """What stands behind a draft."""
    if not isinstance(draft.handle, Reading):
        raise TypeError("a draft comes from open_file")
    return draft.handle


def fingerprint(path: Path) -> str:
    """A hash of the file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def understand(shop: Shop, sheet: Any, wish: Wish, mark: str, watch: Watch) -> Draft:  # noqa: ANN401  # the exchange room's
    """Recognise the format, map the columns and check the rows, as far as the answers reach."""
    from klantdesk.exchange import checks, formats, mapping

    watch.report("understand")
    store = shop.reader()
    known = formats.by_id(wish.format) if wish.format else formats.recognise(sheet.headers)
    mapped = mapping.propose(sheet, known, wish.columns)
    source = wish.answers.get("source") or wish.source or mapped.format.source
    answers = answers_of(store, source) | wish.answers
    extract = None if mapped.missing else checks.harvest(sheet, mapped, answers, _options(store))
    reading = Reading(sheet, mapped, extract, wish, mark)
    questions = tuple(extract.questions) if extract else ()
    shown = range(min(SAMPLE_ROWS, len(sheet.rows)))
    return Draft(
        path=sheet.path,
        format=mapped.format.id,
        format_name=mapped.format.name,
        kind=mapped.format.kind,
        source=source,
        rows=extract.rows_read if extract else len(sheet.rows),
        columns=_columns(reading, questions, shown),
        row_numbers=tuple(int(sheet.rows[at]) for at in shown),
        questions=questions,
        handle=reading,
        rejects=_rejects(extract),
        missing=mapped.missing,
    )


def answers_of(store: Store, source: str) -> dict[str, str]:
    """What the owner answered about this source before."""
    kept = settings_table.get(store, f"answers.{source}", {})
    return dict(kept) if isinstance(kept, dict) else {}


def remember(store: Store, source: str, reading: Reading) -> None:
    """Keep the answers for the next file of this source, and the currency for the whole shop."""
    said = {key: value for key, value in reading.wish.answers.items() if key not in NOT_REMEMBERED}
    if said:
        settings_table.put(store, f"answers.{source}", answers_of(store, source) | said)
    if reading.extract.currency and not settings_table.get(store, CURRENCY):
        settings_table.put(store, CURRENCY, reading.extract.currency)


def rows_of(reading: Reading, compared: Comparison) -> int:
    """How many rows of the file say nothing the shop did not know."""
    counts = reading.extract.rows_per_record
    known = {
        "customers": compared.known_customers,
        "feedback": compared.known_answers,
        "visitors": compared.known_visits,
        "contacts": compared.known_contacts,
    }
    return sum(counts[at] for at in known.get(reading.mapping.format.kind, compared.known_receipts))


def _options(store: Store) -> Any:  # noqa: ANN401  # the exchange room's
    from klantdesk.exchange.extract import HOME_COUNTRY, HOME_ZONE, Options

    country = str(settings_table.get(store, COUNTRY, HOME_COUNTRY))
    zone = {"BE": "Europe/Brussels"}.get(country, HOME_ZONE)
    return Options(str(settings_table.get(store, CURRENCY, "")), country, zone)


def _columns(reading: Reading, questions: tuple[Question, ...], shown: range) -> tuple[ColumnView, ...]:
    from klantdesk.exchange import cells

    fields = {place: name for name, place in reading.mapping.columns.items()}
    flaws = _flaws(reading)
    rows = [int(reading.sheet.rows[at]) for at in shown]
    views = []
    for place, column in enumerate(reading.sheet.columns):
        name, wrong = fields.get(place, ""), flaws.get(column.header, {})
        views.append(
            ColumnView(
                header=column.header,
                field=name,
                state=_state(column.header, name, reading, questions),
                samples=tuple(cells.clean(column.cell(at)) for at in shown),
                flaws=tuple(wrong.get(row, "") for row in rows),
                flawed=tuple(sorted(Counter(wrong.values()).items())),
            )
        )
    return tuple(views)


def _flaws(reading: Reading) -> dict[str, dict[int, str]]:
    """Per column the rows that will be rejected for it, with the reason."""
    found: dict[str, dict[int, str]] = {}
    for problem in reading.extract.rejected if reading.extract else ():
        found.setdefault(problem.column, {})[problem.row] = problem.reason
    return found


def _state(header: str, name: str, reading: Reading, questions: tuple[Question, ...]) -> str:
    if not name:
        return "unused"
    for question in questions:
        about, _, value = question.key.partition(".")
        if QUESTION_FIELDS.get(about) == name or (about == "consent" and value == header):
            return "question"
    return "doubtful" if name in reading.mapping.doubtful else "recognised"


def _rejects(extract: Any) -> tuple[Notice, ...]:  # noqa: ANN401  # the exchange room's
    """Per reason how many rows will be rejected, with an example."""
    if extract is None:
        return ()
    counts = Counter(problem.reason for problem in extract.rejected)
    first = {problem.reason: problem for problem in reversed(extract.rejected)}
    return tuple(
        Notice(reason, (("n", rows), ("column", first[reason].column), ("value", first[reason].value)))
        for reason, rows in counts.most_common()
    )

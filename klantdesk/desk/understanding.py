"""From a sheet that was read to a draft the owner can judge."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from klantdesk import wording
from klantdesk.db import settings_table
from klantdesk.db.batches import Comparison
from klantdesk.db.store import Store
from klantdesk.desk import layouts, sources
from klantdesk.desk.layouts import Layout
from klantdesk.desk.shop import CURRENCY, Shop
from klantdesk.desk.views import ColumnView, Draft, Recalled
from klantdesk.errors import FileMissing, FileNotUnderstood, FileUnreadable, OtherCurrency
from klantdesk.records import Notice, Question, Watch

SAMPLE_ROWS = 6
COUNTRY = "country"
NOT_REMEMBERED = frozenset({sources.SOURCE})
"""Answers about one file, not about its source; of sources that are one, desk.sources keeps its own note."""
QUESTION_FIELDS = {"date_order": "date", "timezone": "date", "status": "status", "currency": "currency"}


@dataclass(frozen=True, slots=True)
class Wish:
    """What the owner said of a file: format, columns {field: header}, source, answers.

    `afresh`: what was said of this layout before holds no longer; `mends`: the import of which these
    are rejected rows, mended; `by_row`: under the numbers they have there; `by_hand`: where no column
    is recognised the owner will say which is which.
    """

    format: str = ""
    columns: dict[str, str] = field(default_factory=dict)
    source: str = ""
    answers: dict[str, str] = field(default_factory=dict)
    afresh: bool = False
    mends: int = 0
    by_row: bool = False
    by_hand: bool = False


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
    layout: Layout | None = None
    """What was said of this layout before and is used again, as far as it holds for this file."""

    @property
    def mends(self) -> int:
        """The import of which these are mended rows, 0 for a file."""
        return self.wish.mends


def reading_of(draft: Draft) -> Reading:
    """What stands behind a draft."""
    if not isinstance(draft.handle, Reading):
        raise TypeError("a draft comes from open_file")
    return draft.handle


def fingerprint(path: Path) -> str:
    """A hash of the file's bytes; made once while the system says that nobody wrote to it.

    FileMissing, FileUnreadable where it went or was locked meanwhile.
    """
    try:
        now = path.stat()
        return _hashed(path, now.st_ino, now.st_size, now.st_mtime_ns, now.st_ctime_ns)
    except FileNotFoundError as gone:
        raise FileMissing(file=str(path)) from gone
    except OSError as refused:
        raise FileUnreadable(file=str(path)) from refused


@lru_cache(4)
def _hashed(path: Path, *_state: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def understand(shop: Shop, sheet: Any, wish: Wish, mark: str, watch: Watch) -> Draft:  # noqa: ANN401  # the exchange room's
    """Recognise the format, map the columns and check the rows, as far as the answers reach."""
    from klantdesk.exchange import checks, formats, mapping

    watch.report("understand")
    store = shop.reader()
    known = formats.by_id(wish.format) if wish.format else formats.recognise(sheet.headers)
    layout, mapped = _recalled(store, sheet, known, wish)
    mapped = mapped or mapping.propose(sheet, known, wish.columns, by_hand=wish.by_hand)
    source = _source(store, wish, mapped)
    permitted = layouts.permissions(layout, sheet.headers) if layout else {}
    answers = answers_of(store, source) | permitted | wish.answers
    extract = None if mapped.missing else checks.harvest(sheet, mapped, answers, _options(store))
    speak_of_money(store, extract.currency if extract else "")
    reading = Reading(sheet, mapped, extract, wish, mark, layout)
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
        recalled=_told(layout, sheet.headers),
        mends=wish.mends,
        familiar=layout is not None,
    )


def _source(store: Store, wish: Wish, mapped: Any) -> str:  # noqa: ANN401  # the exchange room's
    said = wish.answers.get(sources.SOURCE) or wish.source
    return str(said or sources.usual(store, mapped.format.source))


def _recalled(store: Store, sheet: Any, known: Any, wish: Wish) -> tuple[Layout | None, Any]:  # noqa: ANN401
    """The layout of before that this file is of, with the mapping it gives; neither where there is none."""
    from klantdesk.exchange import mapping

    headers = sheet.headers
    for layout in () if wish.afresh else layouts.likely(store, headers):
        columns = layouts.fitting(layout, headers, _said(headers, wish))
        try:
            mapped = mapping.propose(sheet, known, columns | wish.columns)
        except FileNotUnderstood:  # another layout may name a column; none: the file is told of as usual
            continue
        if _source(store, wish, mapped) == layout.source:
            return replace(layout, columns=columns), mapped
    return None, None


def _said(headers: list[str], wish: Wish) -> dict[str, str]:
    """The owner's own columns of this file, by field id and header."""
    from klantdesk.exchange import mapping

    places = mapping.resolved(headers, wish.columns)
    return {name: "" if place is None else headers[place] for name, place in places.items()}


def _told(layout: Layout | None, headers: list[str]) -> Recalled | None:
    recalled = layouts.told(layout, headers) if layout else None
    return recalled if recalled and recalled.telling else None


def answers_of(store: Store, source: str) -> dict[str, str]:
    """What the owner answered about this source before; permissions belong to one layout of it."""
    kept = settings_table.get(store, f"answers.{source}", {})
    answers = kept if isinstance(kept, dict) else {}
    return {key: said for key, said in answers.items() if not layouts.is_permission(key)}


def remember(store: Store, source: str, reading: Reading) -> None:
    """Keep the answers for the next file of this source, and the currency for the whole shop."""
    answered = reading.wish.answers
    if chosen := answered.get(sources.SOURCE, ""):
        own = reading.mapping.format.source
        sources.remember(store, own, chosen, sources.twins(store, reading.extract.harvest, own))
    said = {
        key: value
        for key, value in answered.items()
        if key not in NOT_REMEMBERED and not layouts.is_permission(key)
    }
    layouts.keep(store, _layout(source, reading))
    if said:
        settings_table.put(store, f"answers.{source}", answers_of(store, source) | said)
    settle_currency(store, reading)


def settle_currency(store: Store, reading: Reading) -> None:
    """A shop counts in the currency of its first import."""
    if reading.extract.currency and not settings_table.get(store, CURRENCY):
        settings_table.put(store, CURRENCY, reading.extract.currency)
        speak_of_money(store)


def assert_same_money(store: Store, draft: Draft, reading: Reading) -> None:
    """OtherCurrency where somebody chose what the shop counts in after the file was looked at."""
    ours, theirs = str(settings_table.get(store, CURRENCY, "")), reading.extract.currency
    said = CURRENCY in reading.wish.answers or CURRENCY in answers_of(store, draft.source)
    if ours and theirs and ours != theirs and not said:
        raise OtherCurrency(file=str(draft.path), theirs=theirs, ours=ours)


def speak_of_money(store: Store, files: str = "") -> None:
    """Have amounts written in what the shop counts in, or the file at hand while no file was imported."""
    wording.count_in(str(settings_table.get(store, CURRENCY, "")) or files)


def _layout(source: str, reading: Reading) -> Layout:
    """What next month's file of this layout will be offered."""
    headers, before = reading.sheet.headers, reading.layout
    own = _said(headers, reading.wish)
    permitted = {
        key: said.casefold() for key, said in reading.wish.answers.items() if layouts.is_permission(key)
    }
    return Layout(
        source=source,
        headers=tuple(headers),
        columns=(before.columns if before else {}) | own,
        answers=(layouts.permissions(before, headers) if before else {}) | permitted,
        on=before.on if before and not own else layouts.today(),
    )


def rows_of(reading: Reading, kind: str, compared: Comparison) -> int:
    """How many rows of the file say nothing the shop did not know; every record of a shop file is one."""
    if kind == "shop":
        records = (compared.known_customers, compared.known_answers, compared.known_visits)
        return len(compared.known_receipts) + sum(map(len, records))
    counts = reading.extract.rows_per_record
    known = {
        "customers": compared.known_customers,
        "feedback": compared.known_answers,
        "visitors": compared.known_visits,
        "contacts": compared.known_contacts,
    }
    return sum(counts[at] for at in known.get(kind, compared.known_receipts))


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
                flawed=_flawed(reading, column.header),
            )
        )
    return tuple(views)


def _flawed(reading: Reading, header: str) -> tuple[tuple[str, int], ...]:
    """How many rows will be rejected for a column, per reason."""
    faults = reading.extract.faults if reading.extract else {}
    return tuple(sorted((reason, rows) for (column, reason), rows in faults.items() if column == header))


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
    counts: Counter[str] = Counter()
    for (_, reason), rows in extract.faults.items():
        counts[reason] += rows
    first = {problem.reason: problem for problem in reversed(extract.rejected)}
    return tuple(
        Notice(reason, (("n", rows), ("column", first[reason].column), ("value", first[reason].value)))
        for reason, rows in counts.most_common()
    )

"""Taking an export in, and taking it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from klantdesk import wording
from klantdesk.db import batches as batch_rows
from klantdesk.db.batches import Batch, Comparison
from klantdesk.desk import joining, layouts, mending, sources, understanding
from klantdesk.desk.shop import Shop
from klantdesk.desk.sources import SOURCE
from klantdesk.desk.understanding import Reading, Wish, fingerprint, reading_of, understand
from klantdesk.desk.views import BatchView, Draft, ImportReport, Plan, RejectedRows, UndoReport
from klantdesk.errors import AnswerWrong, FileMoved, MendedDiffers, NeedsAnswer
from klantdesk.records import Changes, Notice, Problem, Question, Unwatched, Watch

if TYPE_CHECKING:
    from klantdesk.exchange.reading import Begun

BY_ITSELF = "by_itself"
"""Marks the report of an import that nobody pressed a button for."""
IMPORTED = Changes(frozenset({"customers", "purchases", "imports", "feedback"}))
NAMED = 3
"""Customers that a notice names."""


def read_as_child(arguments: Sequence[str]) -> int:
    """The reading process of the frozen program: the exit code."""
    from klantdesk.exchange import reader

    return reader.main(arguments)


def kinds_of_file() -> tuple[str, ...]:
    """The suffixes a file dialog offers."""
    return (".xlsx", ".xls", ".ods", ".xml", ".csv", ".tsv", ".txt", joining.SUFFIX)


def formats() -> list[dict[str, str]]:
    """The exports KlantDesk knows: id, name, kind."""
    from klantdesk.exchange import formats as known

    tables = [{"id": one.id, "name": one.name, "kind": one.kind} for one in known.load() if not one.refused]
    return [*tables, {"id": joining.FORMAT, "name": joining.name(), "kind": joining.KIND}]


def fields() -> tuple[str, ...]:
    """What a column can be taken over as."""
    from klantdesk.exchange import mapping

    return mapping.field_ids()


def open_file(
    shop: Shop, path: Path, watch: Watch, wish: Wish | None = None, begun: Begun | None = None
) -> Draft:
    """Read a file and understand it as far as possible; nothing is imported.

    `begun` is its reader, where it is at work already (`desk.ahead`).
    """
    from klantdesk.exchange.reading import Begun

    if joining.is_shop_file(path):
        return joining.open_file(shop, path, watch, wish or Wish())
    mark = ""

    def meanwhile() -> None:
        nonlocal mark
        _load_the_rest()
        mark = fingerprint(path)

    sheet = (begun or Begun(path)).sheet(watch, meanwhile)
    sheet, wish = mending.recognised(shop, sheet, wish or Wish())
    return understand(shop, sheet, wish, mark, watch)


def _load_the_rest() -> None:
    """What rows are checked, compared and taken in with, loaded while the reader is still reading."""
    from klantdesk.db import newcomers, taking  # noqa: F401  # for the time it saves later
    from klantdesk.desk import hearing  # noqa: F401  # likewise
    from klantdesk.exchange import checks, formats, mapping  # noqa: F401  # likewise

    formats.known_headers()


def remap(shop: Shop, draft: Draft, columns: dict[str, str], watch: Watch) -> Draft:
    """Take columns over as the owner says: {header: field, or "" for not}."""
    reading = reading_of(draft)
    taken = {column.header: column.field for column in draft.columns if column.field}
    wanted = {taken[header]: "" for header in columns if header in taken}
    wanted |= {field: header for header, field in columns.items() if field}
    wish = replace(reading.wish, columns=reading.wish.columns | wanted)
    return understand(shop, reading.sheet, wish, reading.fingerprint, watch)


def let_go(shop: Shop, draft: Draft, watch: Watch) -> Draft:
    """Understand the file without what was said of its layout before; an import then forgets it."""
    reading = reading_of(draft)
    wish = replace(reading.wish, columns={}, afresh=True)
    return understand(shop, reading.sheet, wish, reading.fingerprint, watch)


def answer(shop: Shop, draft: Draft, answers: dict[str, str], watch: Watch) -> Draft:
    """Answer questions about the file."""
    reading = reading_of(draft)
    return _again(shop, draft, replace(reading.wish, answers=reading.wish.answers | answers), watch)


def _again(shop: Shop, draft: Draft, wish: Wish, watch: Watch) -> Draft:
    """The same file, with something else said of it."""
    reading = reading_of(draft)
    if draft.kind == joining.KIND:
        return joining.again(shop, draft, replace(reading, wish=wish))
    return understand(shop, reading.sheet, wish, reading.fingerprint, watch)


def check(shop: Shop, draft: Draft, watch: Watch) -> Plan:
    """What an import would do; NeedsAnswer while only the owner can say something."""
    reading = reading_of(draft)
    if draft.missing:
        from klantdesk.exchange import checks

        raise checks.lacking(reading.sheet, draft.missing)
    for question in draft.questions:
        if question.key in reading.wish.answers:
            value = reading.wish.answers[question.key]
            raise AnswerWrong(key=question.key, value=value, options=list(question.options))
        raise _unanswered(question)
    watch.report("check")
    _assert_not_elsewhere(shop, draft, reading)
    compared = batch_rows.compare(shop.reader(), draft.source, reading.extract.harvest, watch)
    if reading.mends and (changed := compared.updated.get("receipts", 0)):
        raise MendedDiffers(file=str(draft.path), receipts=changed)
    if _belongs_elsewhere(compared) and SOURCE not in reading.wish.answers:
        numbers = compared.conflicts
        raise _unanswered(Question(SOURCE, (draft.source,), example=numbers[0], rows=len(numbers)))
    return Plan(draft, _report(draft, reading, compared), compared)


def _assert_not_elsewhere(shop: Shop, draft: Draft, reading: Reading) -> None:
    """NeedsAnswer where the purchases of a file look like those of another source, and nobody said which."""
    wish = reading.wish
    if draft.kind == joining.KIND or reading.mends or wish.source or SOURCE in wish.answers:
        return
    question = sources.question(shop.reader(), reading.extract.harvest, draft.source)
    if question is not None:
        raise _unanswered(question)


def plan_file(shop: Shop, path: Path, wish: Wish, watch: Watch, begun: Begun | None = None) -> Plan:
    """Read, understand and check a file in one go."""
    return check(shop, open_file(shop, path, watch, wish, begun), watch)


def commit(shop: Shop, plan: Plan, watch: Watch, *, by_itself: bool = False) -> tuple[ImportReport, Changes]:
    """Take the planned file in, whole or not at all; Stopped and every error leave nothing changed.

    `by_itself`: nobody pressed a button, so that the day's tasks tell of it.
    """
    draft, reading = plan.draft, reading_of(plan.draft)
    _assert_still_there(draft, reading)
    with shop.writing() as store:
        understanding.assert_same_money(store, draft, reading)
        batch = batch_rows.take_in(
            store,
            source=draft.source,
            file=_shown(draft.path),
            file_hash=reading.fingerprint,
            format=draft.format,
            kind=draft.kind,
            harvest=reading.extract.harvest,
            problems=reading.extract.rejected,
            report=_kept(plan.report) | _how(shop, draft, reading) | ({BY_ITSELF: True} if by_itself else {}),
            watch=watch,
            compared=plan.handle if isinstance(plan.handle, Comparison) else None,
        )
        if batch is None:
            return plan.report, Changes()
        if draft.kind == joining.KIND:
            understanding.settle_currency(store, reading)
        elif not reading.mends:
            understanding.remember(store, draft.source, reading)
    from klantdesk.desk import hearing

    hearing.hear(shop, Unwatched())  # what is saved cannot be stopped any more
    return replace(plan.report, batch=batch), IMPORTED


def _assert_still_there(draft: Draft, reading: Reading) -> None:
    """A file must be there and the one that was planned, or FileMissing, FileUnreadable, FileMoved.

    Another shop's was read whole, and its window may go on.
    """
    if draft.kind == joining.KIND or reading.mends:
        return
    if fingerprint(draft.path) != reading.fingerprint:
        raise FileMoved(file=str(draft.path))


def mend(shop: Shop, batch: int, mended: mending.Mended, watch: Watch | None = None) -> Plan:
    """What mended rows would bring, {row: {header: text}}; `commit` takes them in as an import of their own.

    Raises BatchUnknown, NotMendable where a row says nothing by itself, MappingWrong for a row or header
    that is none, MendedDiffers where a purchase is in the shop already with other contents.
    """
    watch = watch or Unwatched()
    draft = mending.draft(shop, batch, mended, watch)
    return check(shop, draft, watch)


def _how(shop: Shop, draft: Draft, reading: Reading) -> dict[str, object]:
    """What an import keeps for the mending of its rejected rows; a mended one, whose rows they were."""
    if draft.kind == joining.KIND:
        return {}
    if reading.mends:
        return mending.came_in(reading)
    answered = understanding.answers_of(shop.reader(), draft.source) | reading.wish.answers
    return mending.kept(reading, answered)


def undo(shop: Shop, batch: int) -> tuple[UndoReport, Changes]:
    """Take an import back; BatchUnknown when there is none of this number, or no more."""
    with shop.writing() as store:
        undone = batch_rows.undo(store, batch)
    return UndoReport(batch, undone.reversed, tuple(undone.kept)), IMPORTED


def batches(shop: Shop) -> tuple[BatchView, ...]:
    """The imports so far, newest first, those taken back included."""
    known = sorted(batch_rows.batches(shop.reader()), key=lambda batch: batch.id, reverse=True)
    mended = mending.mended(known)
    return tuple(_batch_view(batch, len(mended.get(batch.id, ()))) for batch in known)


def rejected(shop: Shop, batch: int) -> RejectedRows:
    """The rows of an import that stayed out and were not mended yet; BatchUnknown."""
    return mending.rejected(shop, batch)


def save_rejected(shop: Shop, rejected: Sequence[Problem] | int, path: Path, lang: str) -> Path:
    """The rejected rows of a report or of a batch as Excel, each with its reason in words."""
    from klantdesk.exchange import writers

    problems = batch_rows.problems(shop.reader(), rejected) if isinstance(rejected, int) else rejected
    return writers.rejected(path, problems, lambda code: wording.reason(code, lang), lang)


def template(kind: str, path: Path) -> Path:
    """Write our own form for a kind of file, with examples and an explanation, as Excel."""
    from klantdesk.exchange import templates as forms

    return forms.write(kind, path)


def _shown(path: Path) -> str:
    """The name of a file as text, also where the system has bytes in it that are none."""
    return path.name.encode(errors="replace").decode()


def _unanswered(question: Question) -> NeedsAnswer:
    facts: dict[str, object] = (
        {"n": question.rows, "known_as": question.known_as} if question.known_as else {}
    )
    return NeedsAnswer(key=question.key, options=list(question.options), example=question.example, **facts)


def _belongs_elsewhere(compared: Comparison) -> bool:
    """Whether the file looks like another till's: a correction agrees with most of what we have."""
    return len(compared.conflicts) > compared.agreeing


def _report(draft: Draft, reading: Reading, compared: Comparison) -> ImportReport:
    extract = reading.extract
    unchanged_rows = understanding.rows_of(reading, draft.kind, compared)
    skipped = dict(extract.skipped)
    if unchanged_rows:
        skipped["unchanged"] = unchanged_rows
    return ImportReport(
        batch=None,
        file=_shown(draft.path),
        format=draft.format,
        kind=draft.kind,
        source=draft.source,
        rows_read=extract.rows_read,
        rows_imported=extract.rows_imported - unchanged_rows,
        added=compared.added,
        updated=compared.updated,
        unchanged=compared.unchanged + _unchanged(draft.kind, compared),
        kept_out=extract.kept_out,
        skipped=skipped,
        rejected=tuple(extract.rejected),
        rejected_rows=extract.rejected_rows,
        first_date=extract.first_day,
        last_date=extract.last_day,
        revenue_cents=extract.revenue_cents,
        notices=(*layouts.notices(draft.recalled), *_kept_corrections(compared), *extract.notices),
        set_aside=_set_aside(extract.harvest.receipts.state, compared),
        totals=extract.totals,
        mendable=draft.kind != joining.KIND and mending.mendable(reading),
    )


def _kept_corrections(compared: Comparison) -> tuple[Notice, ...]:
    """Whose corrections stay, though the file says otherwise."""
    names = compared.overruled
    told = (("n", len(names)), ("names", ", ".join(names[:NAMED])))
    return (Notice("corrections_stay", told),) if names else ()


def _set_aside(states: Sequence[str], compared: Comparison) -> int:
    """How many receipts that say something new come in but do not count."""
    return len({at for at, state in enumerate(states) if state}.difference(compared.known_receipts))


def _unchanged(kind: str, compared: Comparison) -> int:
    """How many records that are no receipts say nothing new, of the kind the file is of."""
    unchanged = {
        "customers": compared.unchanged_customers,
        "feedback": len(compared.known_answers),
        "visitors": len(compared.known_visits),
        "contacts": len(compared.known_contacts),
    }
    return unchanged.get(kind, 0)


def _kept(report: ImportReport) -> dict[str, object]:
    """What the list of imports shows later."""
    return {
        "added": report.added,
        "updated": report.updated,
        "rows_read": report.rows_read,
        "rows_imported": report.rows_imported,
        "rejected_rows": report.rejected_rows,
        "first_date": report.first_date.isoformat() if report.first_date else None,
        "last_date": report.last_date.isoformat() if report.last_date else None,
    }


def _batch_view(batch: Batch, came_in: int) -> BatchView:
    """An import as the list shows it; `came_in` of its rejected rows were mended."""

    def day(name: str) -> date | None:
        kept = batch.report.get(name)
        return date.fromisoformat(kept) if isinstance(kept, str) else None

    def counts(name: str) -> dict[str, int]:
        kept = batch.report.get(name)
        return dict(kept) if isinstance(kept, dict) else {}

    rejected, mends = batch.report.get("rejected_rows"), batch.report.get("mends")
    of_another = isinstance(mends, int) and mends > 0  # then they stand with the import they come from
    return BatchView(
        id=batch.id,
        taken_at=batch.taken_at,
        source=batch.source,
        file=batch.file,
        format=batch.format,
        kind=batch.kind,
        added=counts("added"),
        updated=counts("updated"),
        rejected_rows=max(0, rejected - came_in) if isinstance(rejected, int) and not of_another else 0,
        first_date=day("first_date"),
        last_date=day("last_date"),
        undone_at=batch.undone_at,
        mends=mends if isinstance(mends, int) else 0,
    )

"""formats, import, imports and undo."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from klantdesk import wording
from klantdesk.cli.opening import opened
from klantdesk.cli.output import Terminal, table
from klantdesk.desk import imports as desk
from klantdesk.desk.understanding import Wish
from klantdesk.desk.views import BatchView, ImportReport
from klantdesk.errors import KlantDeskError, Stopped, StoppedHalfway
from klantdesk.records import uncollected

if TYPE_CHECKING:
    from klantdesk.desk.ahead import Begun
    from klantdesk.desk.shop import Shop

SHOWN_PROBLEMS = 10
REVERSED = ("receipts", "customers", "receipts_restored", "customers_restored")
ADDED = ("customers", "receipts", "lines", "products", "feedback", "consents", "visitors")
OF_ONE_KIND = frozenset({"customers", "feedback", "visitors", "contacts"})
"""Kinds of files of which one thing counts; customers may come with it."""
OF_ITS_OWN = ("contacts",)
"""Kinds of records that are counted only for a file of them."""


def formats(_args: argparse.Namespace, terminal: Terminal) -> None:
    """The exports KlantDesk knows."""
    known = desk.formats()
    rows = ((one["id"], one["name"], one["kind"]) for one in known)
    terminal.show(known, table(("id", terminal.say("name"), terminal.say("kind")), rows))


def import_files(args: argparse.Namespace, terminal: Terminal, begun: Begun | None) -> None:
    """Take in exports one after another, each as a batch of its own; `begun` is the reader of the first."""
    wish = Wish(args.format, dict(args.map), args.source, dict(args.answer), afresh=args.afresh)
    reports: list[ImportReport] = []
    since = datetime.now(UTC)
    with opened(args, create=True) as shop:
        for at, file in enumerate(args.files):
            try:
                with uncollected():
                    plan = desk.plan_file(shop, file, wish, terminal, None if at else begun)
                    reports.append(plan.report if args.dry_run else desk.commit(shop, plan, terminal)[0])
            except KlantDeskError as failure:
                _tell_of_others(args, failure, reports, args.files[at + 1 :], terminal)
                raise
            except KeyboardInterrupt as stop:
                stopped = _stopped(shop, since)
                _tell_of_others(args, stopped, reports, args.files[at + 1 :], terminal)
                raise stopped from stop
    terminal.show([as_json(report, terminal.lang) for report in reports], _lines(args, reports, terminal))


def _stopped(shop: Shop, since: datetime) -> Stopped:
    """What to say where somebody stopped: a file that was saved stays, told of or not."""
    came_in = [batch.file for batch in desk.batches(shop) if batch.taken_at >= since]
    return StoppedHalfway(files=came_in[::-1]) if came_in else Stopped()


def _lines(args: argparse.Namespace, reports: list[ImportReport], terminal: Terminal) -> list[str]:
    if args.brief:
        return [_briefly(report, terminal, planned=args.dry_run) for report in reports]
    return [line for report in reports for line in _told(report, terminal, planned=args.dry_run)]


def _briefly(report: ImportReport, terminal: Terminal, *, planned: bool) -> str:
    """One line of a log: what was done, and how many rows stayed out."""
    out = terminal.say("brief_rejected", n=report.rejected_rows) if report.rejected_rows else ""
    return f"{_done(report, terminal, planned=planned)} {out}".rstrip()


def _tell_of_others(
    args: argparse.Namespace,
    failure: KlantDeskError,
    done: list[ImportReport],
    left: list[Path],
    terminal: Terminal,
) -> None:
    """Of several files: what was done before the one that failed, and what was not tried."""
    if len(args.files) == 1:
        return
    if terminal.as_json:
        failure.facts |= {"done": [as_json(report, terminal.lang) for report in done], "not_tried": left}
        return
    lines = _lines(args, done, terminal)
    if left:
        lines.append(terminal.say("not_tried", files=[file.name for file in left]))
    terminal.show(None, lines)


def imports(args: argparse.Namespace, terminal: Terminal) -> None:
    """The imports so far, newest first."""
    with opened(args) as shop:
        batches = desk.batches(shop)
    heads = (
        "nr",
        terminal.say("day"),
        terminal.say("file"),
        terminal.say("source"),
        terminal.say("receipts"),
    )
    rows = (_batch_row(batch, terminal) for batch in batches)
    terminal.show([asdict(batch) for batch in batches], table(heads, rows, frozenset({0, 4})))


def undo(args: argparse.Namespace, terminal: Terminal) -> None:
    """Take an import back."""
    with opened(args) as shop:
        report, _changes = desk.undo(shop, args.batch)
    kept = [{"what": what, "why": why} for what, why in report.kept]
    result = {"batch": report.batch, "reversed": report.reversed, "kept": kept, "failed": []}
    counts = {what: report.reversed.get(what, 0) for what in REVERSED}
    lines = [terminal.say("undone", batch=report.batch), terminal.say("reversed", **counts)]
    lines += [f"  {terminal.say('kept', what=what)}" for what, _why in report.kept]
    terminal.show(result, lines)


def template(args: argparse.Namespace, terminal: Terminal) -> None:
    """Make our own form to fill in."""
    file = desk.template(args.kind, args.out)
    terminal.show({"kind": args.kind, "file": file}, [terminal.say("template", file=file.name)])


def as_json(report: ImportReport, lang: str) -> dict[str, Any]:
    """The report with the keys of the command line's contract."""
    counted = (*ADDED, *(what for what in OF_ITS_OWN if what == report.kind))
    return {
        "batch": report.batch,
        "file": report.file,
        "format": report.format,
        "kind": report.kind,
        "source": report.source,
        "rows_read": report.rows_read,
        "rows_imported": report.rows_imported,
        "added": {what: report.added.get(what, 0) for what in counted},
        "updated": {what: report.updated.get(what, 0) for what in counted},
        "unchanged": report.unchanged,
        "kept_out": [{"reason": why, "receipts": n} for why, n in sorted(report.kept_out.items())],
        "skipped": [{"reason": why, "rows": n} for why, n in sorted(report.skipped.items())],
        "rejected": [
            {"row": p.row, "column": p.column, "value": p.value, "reason": p.reason} for p in report.rejected
        ],
        "rejected_rows": report.rejected_rows,
        "first_date": report.first_date,
        "last_date": report.last_date,
        "revenue": report.revenue_cents,
        "totals": asdict(report.totals) if report.totals else None,
        "warnings": [wording.notice(told, lang) for told in report.notices],
    }


def _done(report: ImportReport, terminal: Terminal, *, planned: bool) -> str:
    """What an import did, or would do, in one sentence."""
    return terminal.say(
        "planned" if planned else "imported" if report.batch else "nothing_new",
        file=report.file,
        what=_brought(report, terminal),
        batch=report.batch or 0,
    )


def _brought(report: ImportReport, terminal: Terminal) -> str:
    """What came in, or would, of the kind the file is of."""
    customers = report.added.get("customers", 0)
    if report.kind not in OF_ONE_KIND:
        return terminal.say("of_sales", receipts=report.added.get("receipts", 0), customers=customers)
    brought = terminal.say(f"of_{report.kind}", n=report.added.get(report.kind, 0))
    if report.kind == "customers" or not customers:
        return brought
    return terminal.say("and_customers", what=brought, customers=customers)


def _told(report: ImportReport, terminal: Terminal, *, planned: bool) -> Iterator[str]:
    lang = terminal.lang
    yield _done(report, terminal, planned=planned)
    yield "  " + terminal.say(
        "rows",
        read=report.rows_read,
        taken=report.rows_imported,
        skipped=sum(report.skipped.values()),
        rejected=report.rejected_rows,
    )
    contacts = report.added.get("contacts", 0)
    if contacts and report.kind != "contacts":
        yield f"  {terminal.say('contacts_in', n=contacts)}"
    if any(report.updated.values()):
        receipts, customers = (report.updated.get(what, 0) for what in ("receipts", "customers"))
        yield f"  {terminal.say('updated', receipts=receipts, customers=customers)}"
    yield from (f"    {line}" for line in _rejected(report, terminal))
    for why, rows in sorted(report.skipped.items()):
        yield f"    {terminal.say('skipped_rows', n=rows, reason=wording.reason(why, lang))}"
    for why, receipts in sorted(report.kept_out.items()):
        yield f"    {terminal.say('kept_out', n=receipts, reason=wording.reason(why, lang))}"
    if report.first_date and report.last_date:
        period = "period" if report.totals else "days"
        yield "  " + terminal.say(
            period, first=report.first_date, last=report.last_date, cents=report.revenue_cents
        )
    if report.totals:
        yield f"  {terminal.say('totals', **asdict(report.totals))}"
    if report.totals and report.totals.kept_out:
        yield f"  {terminal.say('totals_apart', **asdict(report.totals))}"
    for told in report.notices:
        yield f"  {wording.notice(told, lang)}"


def _rejected(report: ImportReport, terminal: Terminal) -> Iterator[str]:
    for problem in report.rejected[:SHOWN_PROBLEMS]:
        yield terminal.say(
            "rejected_row",
            row=str(problem.row),
            column=problem.column,
            value=problem.value,
            reason=wording.reason(problem.reason, terminal.lang),
        )
    if len(report.rejected) > SHOWN_PROBLEMS:
        yield terminal.say("rejected_more", n=len(report.rejected) - SHOWN_PROBLEMS)


def _batch_row(batch: BatchView, terminal: Terminal) -> tuple[str, ...]:
    day = wording.short_date(batch.taken_at.date(), terminal.lang)
    state = f" ({terminal.say('taken_back')})" if batch.undone_at else ""
    receipts = wording.number(batch.added.get("receipts", 0), terminal.lang)
    return str(batch.id), day, batch.file + state, batch.source, receipts

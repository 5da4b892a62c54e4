"""The wizard's jobs: what the desk does for it, off the window's thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from klantdesk.desk.views import BatchView, Draft, Plan, RejectedRows
from klantdesk.errors import FormatAmbiguous, NeedsAnswer
from klantdesk.records import Changes, Problem, Question, Unwatched, Watch
from klantdesk.ui.importing.summing import Mending, Result

if TYPE_CHECKING:
    from klantdesk.desk.shop import Shop


@dataclass(frozen=True, slots=True)
class Start:
    """What step 1 shows, and what a column can be taken over as.

    `example`: this is the example shop with an export beside it; `demo_export` is that export, None once
    anything was imported.
    """

    fields: tuple[str, ...]
    batches: tuple[BatchView, ...]
    example: bool
    demo_export: Path | None


def start(shop: Shop) -> Start:
    """The fields and the imports so far."""
    from klantdesk.desk import demo, imports

    batches = imports.batches(shop)
    beside = sorted(shop.path.parent.glob("kassa-en-webshop*.xlsx")) if shop.facts().demo else []
    tried = any(one.undone_at is None and one.format != demo.INVENTED for one in batches)
    return Start(imports.fields(), batches, bool(beside), None if tried else next(iter(beside), None))


def open_file(shop: Shop, path: Path, kind: str, watch: Watch) -> Draft:
    """Read a file, as of this kind if one is named, and understand it as far as possible.

    The owner can say what the rest is.
    """
    from klantdesk.desk import imports
    from klantdesk.desk.understanding import Wish

    return imports.open_file(shop, path, watch, Wish(kind, by_hand=True))


def kinds(error: FormatAmbiguous) -> list[tuple[str, str]]:
    """The kinds of export a file fits: id and name."""
    from klantdesk.desk import imports

    claimed = error.facts["formats"]
    fitting = claimed if isinstance(claimed, list) else []
    return [(one["id"], one["name"]) for one in imports.formats() if one["id"] in fitting]


def remap(shop: Shop, draft: Draft, columns: dict[str, str], watch: Watch) -> Draft:
    """Take columns over as the owner says."""
    from klantdesk.desk import imports

    return imports.remap(shop, draft, columns, watch)


def let_go(shop: Shop, draft: Draft, watch: Watch) -> Draft:
    """Understand the file without what was said of its layout before."""
    from klantdesk.desk import imports

    return imports.let_go(shop, draft, watch)


def check(
    shop: Shop, draft: Draft, answers: Mapping[str, str], watch: Watch
) -> Plan | tuple[Draft, Question]:
    """The plan, or the file with the question that comes before it."""
    from klantdesk.desk import imports

    understood = imports.answer(shop, draft, dict(answers), watch) if answers else draft
    try:
        return imports.check(shop, understood, watch)
    except NeedsAnswer as error:
        return understood, _question(error)


def _question(error: NeedsAnswer) -> Question:
    facts = error.facts
    options, rows = facts.get("options"), facts.get("n")
    return Question(
        key=str(facts.get("key", "")),
        options=tuple(str(option) for option in options) if isinstance(options, list | tuple) else (),
        example=str(facts.get("example", "")),
        rows=rows if isinstance(rows, int) else 0,
        known_as=str(facts.get("known_as", "")),
    )


def commit(shop: Shop, plan: Plan, watch: Watch) -> tuple[Result, Changes]:
    """Carry the plan out, with the shop as it was before and is after.

    Where nothing changed the file is laid beside the shop again: another process may have taken it
    in since the plan was made.
    """
    from klantdesk.desk import imports, newcomers

    before = shop.facts()
    report, changes = imports.commit(shop, plan, watch)
    if report.batch is None:
        report = imports.check(shop, plan.draft, Unwatched()).report
    sold = report.batch if report.added.get("receipts") and report.added.get("customers") else None
    idle = newcomers.without_purchase(shop, sold) if sold else 0
    return Result(report, before, shop.facts(), idle=idle), changes


def mend(
    shop: Shop, batch: int, typed: Mapping[int, Mapping[str, str]], watch: Watch
) -> tuple[Mending, Changes]:
    """Take mended rows of an import in as one of its own."""
    from klantdesk.desk import imports

    report, changes = imports.commit(shop, imports.mend(shop, batch, typed, watch), watch)
    return Mending(report, imports.rejected(shop, batch), shop.facts()), changes


def rejected(shop: Shop, batch: int) -> RejectedRows:
    """The rows of an import of the past that can still be mended."""
    from klantdesk.desk import imports

    return imports.rejected(shop, batch)


def undo(shop: Shop, batch: int, mended: Sequence[int] = ()) -> tuple[list[str], Changes]:
    """Take an import back, after the imports of its mended rows: the names of who stays."""
    from klantdesk.desk import imports

    undone = [imports.undo(shop, one) for one in (*reversed(mended), batch)]
    stays = dict.fromkeys(what for report, _changes in undone for what, _why in report.kept)
    return list(stays), undone[-1][1]


def template(kind: str, target: Path) -> Path:
    """Write our own form for a kind of file."""
    from klantdesk.desk import imports

    return imports.template(kind, target)


def save_rejected(shop: Shop, rejected: Sequence[Problem] | int, target: Path, lang: str) -> Path:
    """Write the rejected rows of a report, or of an import so far, as Excel."""
    from klantdesk.desk import imports

    return imports.save_rejected(shop, rejected, target, lang)

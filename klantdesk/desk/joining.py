"""Another shop's file as something to import: three shops joined in one, again every month.

Each source of the other shop stays a source of its own here, under the name of that shop, so that
number 1042 of its till is not number 1042 of ours. Where most of the numbers a source shares with one of
ours are the very same purchases, it is the same webshop imported on both sides: those go to our source
and count once.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from klantdesk.db import settings_table
from klantdesk.desk import sources
from klantdesk.desk.shop import CURRENCY, Shop
from klantdesk.desk.understanding import Reading, Wish, fingerprint, speak_of_money
from klantdesk.desk.views import Draft
from klantdesk.errors import OtherCurrency, SameShopFile, ShopFileEmpty
from klantdesk.records import NOBODY, Notice, Watch, to_date

if TYPE_CHECKING:
    from klantdesk.db.other_shop import OtherShop
    from klantdesk.exchange.extract import Extract
    from klantdesk.records import Harvest

FORMAT, KIND, SUFFIX = "klantdesk_shop", "shop", ".klantdesk"
APART = " · "
"""Between the name of a shop and that of a source of it."""


def name() -> str:
    """What this kind of file is called."""
    return "KlantDesk-winkelbestand"


def is_shop_file(path: Path) -> bool:
    """Whether a file is, or calls itself, the file of a shop."""
    from klantdesk.db import other_shop

    return path.is_file() and (path.suffix.lower() == SUFFIX or other_shop.is_one(path))


def open_file(shop: Shop, path: Path, watch: Watch, wish: Wish) -> Draft:
    """Read another shop's file.

    SameShopFile, ShopFileEmpty, OtherCurrency and the errors of db.other_shop.read.
    """
    from klantdesk.db import other_shop

    if shop.path.exists() and path.samefile(shop.path):
        raise SameShopFile(file=str(path))
    mark = fingerprint(path)
    watch.report("open")
    other = other_shop.read(path, watch)
    ours = str(settings_table.get(shop.reader(), CURRENCY, ""))
    if ours and other.currency not in {"", ours}:
        raise OtherCurrency(file=str(path), theirs=other.currency, ours=ours)
    speak_of_money(shop.reader(), other.currency)
    draft = _draft(shop, path, Reading(other, None, None, wish, mark))
    if not draft.rows:
        raise ShopFileEmpty(file=str(path))
    return draft


def again(shop: Shop, draft: Draft, reading: Reading) -> Draft:
    """The same file with another name for its shop, or another answer."""
    return _draft(shop, draft.path, reading)


def _draft(shop: Shop, path: Path, reading: Reading) -> Draft:
    other, wish = reading.sheet, reading.wish
    label = wish.answers.get("source") or wish.source or other.name
    harvest, told = _placed(shop, other, label)
    extract = _extract(other, harvest, told)
    return Draft(
        path=path,
        format=FORMAT,
        format_name=name(),
        kind=KIND,
        source=label,
        rows=extract.rows_read,
        columns=(),
        row_numbers=(),
        questions=(),
        handle=replace(reading, extract=extract),
    )


def _placed(shop: Shop, other: OtherShop, label: str) -> tuple[Harvest, list[Notice]]:
    """The harvest with each record at the source it belongs to here, and what the plan says of that."""
    from klantdesk.db import elsewhere, other_shop
    from klantdesk.db.answering import SOURCE
    from klantdesk.db.typed_in import COUNTER

    of_source: dict[str, list[int]] = {one.source: [] for one in other.harvest.customers}
    for at, source in enumerate(other.harvest.receipts.source):
        of_source.setdefault(source, []).append(at)
    names, known = {}, set()
    notices = [Notice("of_shop", (("shop", label), ("n", len(of_source))))] if of_source else []
    for source, receipts in of_source.items():
        apart = names[source] = f"{label}{APART}{source}"
        same = [one for one in elsewhere.overlaps(shop.reader(), other.harvest, receipts) if one.identical]
        best = max(same, key=lambda one: (len(one.identical), one.source == apart), default=None)
        if best is None:
            continue
        if source in {COUNTER, SOURCE} and best.source == source:  # numbered by each file for itself
            known |= set(best.identical)
        elif 2 * len(best.identical) >= best.common:
            names[source] = best.source
        if names[source] == best.source != apart:
            facts = (("n", len(best.identical)), ("source", sources.told(best.source)), ("shop", label))
            notices.append(Notice("same_source", facts))
    if other.erased:
        notices.append(Notice("erased_there", (("n", other.erased),)))
    return _renamed(other_shop.without(other.harvest, known), names), notices


def _renamed(harvest: Harvest, names: dict[str, str]) -> Harvest:
    people = [replace(one, source=names[one.source]) for one in harvest.customers]
    receipts = replace(harvest.receipts, source=[names[source] for source in harvest.receipts.source])
    return replace(harvest, customers=people, receipts=receipts)


def _extract(other: OtherShop, harvest: Harvest, told: list[Notice]) -> Extract:
    from klantdesk.exchange.extract import Extract

    receipts = harvest.receipts
    counted = [day for day, state in zip(receipts.day, receipts.state, strict=True) if not state]
    said = len(harvest.answers) + len(harvest.visits)
    rows = len(harvest.customers) + len(receipts.number) + said
    notices = [*told]
    if receipts.number and all(who == NOBODY for who in receipts.customer):
        notices.append(Notice("no_customers"))
    return Extract(
        harvest=harvest,
        questions=[],
        rows_read=rows,
        rows_imported=rows,
        kept_out=dict(Counter(state for state in receipts.state if state)),
        first_day=to_date(min(counted)) if counted else None,
        last_day=to_date(max(counted)) if counted else None,
        revenue_cents=other.cents,
        notices=notices,
        currency=other.currency,
        totals=other.totals,
    )

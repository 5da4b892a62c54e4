"""What sells, and to whom: brands, categories and products, for the best customers against the rest."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from klantdesk.db.store import Store
from klantdesk.desk.assortment_views import BRAND, CATEGORY, Assortment, Beside, PartRow
from klantdesk.desk.counting import Counted
from klantdesk.desk.feedback_views import Filter, WantedRow
from klantdesk.desk.shop import Shop
from klantdesk.desk.views import Number
from klantdesk.records import Group, Product, to_date

YEAR_DAYS = 365
KEPT, WEAKEST = 3, 2
"""How many parts the verdict names for the best customers, and how many against."""


def assortment(shop: Shop, by: str = CATEGORY) -> Assortment:
    """The assortment parted by brand, category or product; NothingToShow in an empty shop.

    Kept until the data change; the first time it reads every line, so call it from the background.
    """
    counted = shop.everything()
    return shop.counted(f"assortment {by}", lambda store: _assortment(store, counted, by))


def buyers(shop: Shop, by: str, name: str) -> array[int]:
    """The buyers a part of this name is told to have, of the same twelve months, biggest spender first.

    Who brought everything back stands at the end; without who lies in the bin.
    """
    from klantdesk.db import customers, products
    from klantdesk.db.facts import buying

    store = shop.reader()
    wanted = [number for number, product in products.products(store) if _called(product, by) == name]
    with store.snapshot():
        after = shop.everything().purchases.as_of - YEAR_DAYS
        found = buying.buyers_since(store.connection, wanted, after) if wanted else []
    hidden = customers.hidden(store)
    ranked = shop.everything().profiles.among(found).tolist()
    took_it_back = sorted(set(found) - set(ranked))
    return array("q", (one for one in (*ranked, *took_it_back) if one not in hidden))


def wanted(shop: Shop, at: date) -> tuple[WantedRow, ...]:
    """What visitors asked for in vain in the twelve months to a day, most asked first."""
    from klantdesk.desk import feedback_figures

    return feedback_figures.wanted(shop, Filter(first=at - timedelta(days=YEAR_DAYS)))


def save(shown: Assortment, heads: Sequence[str], path: Path) -> Path:
    """Write every part under these heads, as Excel or CSV by the name's ending; CannotWrite."""
    from klantdesk.exchange import writers

    return writers.table(path, heads, [_cells(row) for row in shown.rows])


def _cells(row: PartRow) -> list[object]:
    figures: tuple[Number, ...] = (
        row.revenue / 100,
        row.share,
        row.pieces,
        row.buyers,
        row.loyal_share,
        row.rest_share,
        row.index,
        row.again_share,
        row.return_rate,
    )
    return [row.name, *figures, row.beside.name if row.beside else ""]


def _assortment(store: Store, counted: Counted, by: str) -> Assortment:
    from klantdesk.analysis import assortment as analysis
    from klantdesk.analysis import origins
    from klantdesk.db import facts, products

    called = {number: _called(product, by) for number, product in products.products(store)}
    names = sorted(set(called.values()))
    code = {name: place for place, name in enumerate(names)}
    codes = origins.codes({number: code[name] for number, name in called.items()})
    at = counted.purchases.as_of
    found = analysis.table(facts.read(store), codes, at, counted.segmentation.members(Group.LOYAL))
    whole = sum(part.revenue for part in found.parts)
    rows = tuple(_row(part, names, whole) for part in found.parts)
    told = [row for row in rows if row.index is not None and row.name]
    surely = [row for row in told if row.low is not None and row.low > 1]
    least = sorted(told, key=lambda row: (row.index or 0, row.name))
    kept = tuple(sorted(surely, key=lambda row: -(row.low or 0))[:KEPT])
    return Assortment(
        by=by,
        at=to_date(at),
        rows=rows,
        customers=found.customers,
        loyal=found.loyal,
        keep=kept,
        weakest=tuple(row for row in least if row not in kept)[:WEAKEST] if len(told) > 1 else (),
    )


def _called(product: Product, by: str) -> str:
    if by == BRAND:
        return product.brand
    return product.category if by == CATEGORY else product.name or product.sku


def _row(part: Any, names: Sequence[str], whole: int) -> PartRow:  # noqa: ANN401  # the analysis room's
    sold = part.revenue + part.returned
    index, beside = part.index, part.together
    return PartRow(
        name=names[part.code],
        revenue=part.revenue,
        share=_share(part.revenue, whole),
        pieces=part.pieces / 1000,
        buyers=part.buyers,
        loyal=part.loyal,
        loyal_share=_part_of(index.best) if index else None,
        rest_share=_part_of(index.rest) if index else None,
        index=index.value if index else None,
        low=index.low if index else None,
        high=index.high if index else None,
        followed=part.followed,
        again_share=_share(part.again, part.followed),
        return_rate=_share(part.returned, sold),
        beside=Beside(names[beside.code], beside.receipts, beside.lift) if beside else None,
    )


def _part_of(money: float) -> float | None:
    """A part of somebody's money; None where more was brought back than bought, here or elsewhere."""
    return money if 0 <= money <= 1 else None


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole > 0 else None

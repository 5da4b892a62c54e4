"""What the owner should know of a file of sales that is no error."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from klantdesk.exchange import amounts, cells, words
from klantdesk.exchange.headers import normalise
from klantdesk.records import NOBODY, Notice

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from klantdesk.exchange.amounts import Numbers
    from klantdesk.exchange.people import People
    from klantdesk.exchange.table import Table

Notices = list[Notice]
_AMOUNTS = ("total", "line_total", "price")


def sales(
    table: Table, numbers: dict[str, Numbers], heads: NDArray[np.int64], who: People, tax: str
) -> Notices:
    """Remarks on tax, shipping, refunds, damaged article numbers and missing customers.

    `tax` is what the owner answered (incl or excl, "" for nothing); it wins over what the file says.
    """
    found: Notices = []
    if tax == "excl" or (tax != "incl" and (table.format.tax_excluded or _says_excluded(table))):
        found.append(Notice("tax_excluded"))
    till = table.format.channel_otherwise == "store" or table.format.shipping_apart
    if "total" in numbers and "shipping" not in numbers and not (till or table.has("line_total", "price")):
        found.append(Notice("shipping_unknown"))
    if "shipping" in numbers and "shipping_tax" not in numbers and _shipping_is_net(table, numbers, heads):
        found.append(Notice("shipping_tax_unknown"))
    if table.format.refunds_elsewhere:
        found.append(Notice("refunds_unknown"))
    sku = table.ids("sku")
    damaged = np.asarray([cells.damaged(text) for text in sku.values], bool)[sku.codes]
    if damaged.any():
        found.append(Notice("damaged_sku", (("rows", int(damaged.sum())),)))
    if len(heads) and not (who.of_row != NOBODY).any():
        found.append(Notice("no_customers", (("receipts", len(heads)),)))
    return found


def customers(table: Table) -> Notices:
    """Whether a file from a newsletter says of nobody that mail is welcome."""
    known = table.format
    listed = known.file_name is not None and table.texts(known.file_name.field).at(0) not in {"yes", "no"}
    silent = bool(known.consent_words) and "yes" not in known.consent_words.values()
    return [Notice("no_permission")] if listed or silent else []


def _says_excluded(table: Table) -> bool:
    """Whether the header of the amount that counts says: without tax."""
    name = next((name for name in _AMOUNTS if table.has(name)), "")
    header = f" {normalise(table.header(name))} " if name else ""
    return any(f" {word} " in header for word in words.flat("tax", "excluded"))


def _shipping_is_net(table: Table, numbers: dict[str, Numbers], heads: NDArray[np.int64]) -> bool:
    """Whether shipping is stated without tax: the format says so, or the totals only add up so."""
    if table.format.shipping_net:
        return bool((numbers["shipping"].micro[heads] != 0).any())
    if not (table.has("total") and table.has("subtotal") and table.has("tax")):
        return False
    total, shipping = numbers["total"].micro[heads], numbers["shipping"].micro[heads]
    tax, subtotal = table.numbers("tax").micro[heads], table.numbers("subtotal").micro[heads]
    telling = (tax > 0) & (shipping > 0)
    added = np.abs(total - subtotal - shipping - tax) <= amounts.MICRO // 100
    return bool(2 * (telling & added).sum() > telling.sum())

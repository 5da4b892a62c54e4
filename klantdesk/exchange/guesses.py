"""Fields still open after every known name: guessed from a word of a header, or from the cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from klantdesk.exchange import fitting, kinds, naming, words

if TYPE_CHECKING:
    from klantdesk.exchange.sheets import Sheet

_SUPPORT = frozenset(
    {"number", "status", "currency", "product", "sku", "quantity", "price", "line_total", *kinds.PEOPLE}
)
"""With one of these beside it, a column that may be an amount is one of a sale."""


def fill(sheet: Sheet, headers: list[str], columns: dict[str, int], allowed: frozenset[str]) -> set[str]:
    """Add fields of `allowed` that a header or its cells suggest; returns which, all doubtful."""
    _beside(headers, columns, allowed)
    doubtful = _by_content(sheet, headers, columns, allowed) | _through_doors(
        sheet, headers, columns, allowed
    )
    doubtful |= _hinted(sheet, headers, columns, allowed)
    vague = "total" in columns and headers[columns["total"]] in words.flat("vague", "money")
    if (vague or "total" in doubtful) and _SUPPORT.isdisjoint(columns):
        del columns["total"]
    return doubtful & columns.keys()


def _beside(headers: list[str], columns: dict[str, int], allowed: frozenset[str]) -> None:
    """Take a column "Nr" right of a street as the number of the house."""
    place = columns.get("street", len(headers)) + 1
    if "house_number" not in allowed - columns.keys() or place >= len(headers):
        return
    if headers[place] in words.flat("beside", "street"):
        for name in [name for name, taken in columns.items() if taken == place]:
            del columns[name]
        columns["house_number"] = place


def _by_content(
    sheet: Sheet, headers: list[str], columns: dict[str, int], allowed: frozenset[str]
) -> set[str]:
    """Addresses and statuses under a header nobody listed, numbers under "Name"; returns what was found."""
    found: set[str] = set()
    named = columns.get("name")
    if "number" in allowed - columns.keys() and named is not None and fitting.numbers(sheet.columns[named]):
        columns["number"] = columns.pop("name")
        found.add("number")
    if "status" in allowed - columns.keys() and (place := _standing(sheet, headers, columns)) is not None:
        columns["status"] = place
        found.add("status")
    if "email" in allowed - columns.keys():
        taken = set(columns.values())
        free = (place for place in range(len(sheet.columns)) if place not in taken)
        place = next((place for place in free if fitting.addresses(sheet.columns[place])), None)
        if place is not None:
            columns["email"] = place
            found.add("email")
    return found


def _standing(sheet: Sheet, headers: list[str], columns: dict[str, int]) -> int | None:
    """The free column whose header begins or ends as that of a status, with words of one in its cells."""
    said = words.flat("standing", "words")
    for place, header in enumerate(headers):
        named = not said.isdisjoint({header.partition(" ")[0], header.rpartition(" ")[2]})
        if named and place not in columns.values() and fitting.standings(sheet.columns[place]):
            return place
    return None


def _through_doors(
    sheet: Sheet, headers: list[str], columns: dict[str, int], allowed: frozenset[str]
) -> set[str]:
    """Who came in, where a column of who went out stands beside it; of a cash book both are money."""
    if "visitors" not in allowed - columns.keys() or not words.flat("doors", "money").isdisjoint(headers):
        return set()
    way_in, way_out = (
        next((place for place, header in enumerate(headers) if header in words.flat("doors", way)), None)
        for way in ("in", "out")
    )
    if way_in is None or way_out is None:
        return set()
    if not fitting.people(sheet.columns[way_in]) or not fitting.people(sheet.columns[way_out]):
        return set()
    columns["visitors"] = way_in
    return {"visitors"}


def _hinted(sheet: Sheet, headers: list[str], columns: dict[str, int], allowed: frozenset[str]) -> set[str]:
    """Fill fields still open by the last word of a header nobody listed; returns which."""
    doubtful: set[str] = set()
    order = sorted(range(len(headers)), key=lambda place: naming.untaxed(headers[place]))
    for name, hints in words.group("hints").items():
        if name not in allowed or (name == "customer_id" and not kinds.sales(columns)):
            continue
        for place in order:
            if place in columns.values() or not _free(name, columns):
                continue
            if _suggests(name, headers[place], frozenset(hints)) and _plausible(
                sheet, headers[place], place, name
            ):
                columns[name] = place
                doubtful.add(name)
    return doubtful


def _free(name: str, columns: dict[str, int]) -> bool:
    """Whether a field is still open, and needed: one way to recognise a customer is enough."""
    rivals = {"total": kinds.MONEY, "customer_id": ("customer_id", "email")}.get(name, (name,))
    return not any(rival in columns for rival in rivals)


def _suggests(name: str, header: str, hints: frozenset[str]) -> bool:
    said = header.split()
    if _of_something_else(name, set(said)):
        return False
    if name == "quantity" and any(header.startswith(f"{w} ") for w in words.flat("hints", "counted")):
        return True
    if not words.flat("hints", "never").isdisjoint(said):
        return False
    last = header.rpartition(" ")[2]
    return last in hints or (name != "customer_id" and header.partition(" ")[0] in hints)


def _of_something_else(name: str, said: set[str]) -> bool:
    """Whether a word of the header says that an amount is no price paid, or what a count counts."""
    if name in ("visitors", "quantity"):
        others = words.flat("hints", "receipts")
        return not (others | words.flat("hints", "goods") if name == "visitors" else others).isdisjoint(said)
    if name != "total":
        return False
    if not words.flat("hints", "with_or_without").isdisjoint(said):
        said = said - words.flat("hints", "taxes")
    return not (words.flat("hints", "apart") | words.flat("hints", "taxes")).isdisjoint(said)


def _plausible(sheet: Sheet, header: str, place: int, name: str) -> bool:
    """Whether the column's own cells speak for it: customers come back, so their numbers repeat."""
    column = sheet.columns[place]
    if name == "total" and fitting.addresses(column):
        return False
    if not fitting.fits(column, header, name):
        return False
    return name != "customer_id" or 3 * len(column.values) < 2 * len(column.codes)

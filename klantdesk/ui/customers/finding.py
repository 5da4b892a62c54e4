"""Which customers a search shows; `found` runs off the window's thread."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from klantdesk.desk.lists import ORDERS, Filter
from klantdesk.records import Group, Watch

if TYPE_CHECKING:
    from collections.abc import Collection

    from klantdesk.desk.shop import Shop
    from klantdesk.desk.views import CustomerLine


EVERYBODY = Filter()
IN_SIGHT = 24
"""So many rows fit in most windows: they come with the ids, so that the list is painted once."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the owner wants to see: a text, conditions, or a list another page handed over.

    Such a list is either its `ids` or a `figure` of the overview with its month; `name` says what
    it is. `by` is one of the orders of a list, "" the usual one: best match first, else by name.
    """

    text: str = ""
    filter: Filter = EVERYBODY
    ids: array[int] | None = None
    figure: str = ""
    month: date | None = None
    name: str = ""
    by: str = ""
    down: bool = False

    @property
    def handed(self) -> bool:
        """Whether another page said which customers these are."""
        return self.ids is not None or self.month is not None

    @property
    def narrow(self) -> bool:
        """Whether this asks for less than everybody, whatever the text."""
        return self.handed or bool(self.filter)

    @property
    def group(self) -> Group | None:
        """The one group asked for."""
        return self.filter.groups[0] if len(self.filter.groups) == 1 else None

    def state(self) -> dict[str, object]:
        """What brings this search back."""
        return {
            "search": self.text,
            "filter": self.filter,
            "ids": self.ids,
            "figure": self.figure,
            "month": self.month,
            "name": self.name,
            "order": (self.by, self.down),
        }


def wish_of(state: Mapping[str, object]) -> Wish:
    """What a page's state asks for; what is of another kind is left out."""
    text, group, chosen, name, ids = (state.get(key) for key in ("search", "group", "filter", "name", "ids"))
    wish = Wish(
        text=text if isinstance(text, str) else "",
        filter=chosen if isinstance(chosen, Filter) else Filter(),
        ids=ids if isinstance(ids, array) else None,
        name=name if isinstance(name, str) else "",
    )
    if isinstance(group, Group):
        wish = replace(wish, filter=replace(wish.filter, groups=(group,)))
    order = state.get("order")
    if isinstance(order, tuple) and order[0] in ORDERS:
        wish = replace(wish, by=order[0], down=bool(order[1]))
    figure, month = state.get("figure"), state.get("month")
    if isinstance(figure, str) and isinstance(month, date):
        return replace(wish, figure=figure, month=month)
    return wish


@dataclass(frozen=True, slots=True)
class Found:
    """Who was found, best match first; `elsewhere` counts who fits the text but not the filter.

    It is counted only when the filter leaves nobody. Of what is not `complete` more is to come.
    `lines` are the rows that come in sight, where they are known at once.
    """

    ids: array[int]
    elsewhere: int = 0
    complete: bool = True
    lines: tuple[CustomerLine, ...] = ()


def found_first(shop: Shop, wish: Wish, today: date, watch: Watch) -> Found:
    """The best of the customers wished for, at once; all of them where that takes no longer."""
    from klantdesk.desk import customers

    if wish.by or (wish.narrow and not wish.text):
        whole = found(shop, wish, today, watch)
        return replace(whole, lines=_in_sight(shop, whole.ids))
    first = customers.find_first(shop, wish.text, ids=_within(shop, wish, today))
    complete = first.complete and bool(first.ids)
    return Found(first.ids, complete=complete, lines=_in_sight(shop, first.ids))


def _in_sight(shop: Shop, ids: array[int]) -> tuple[CustomerLine, ...]:
    """The first rows with what is counted of them; none while that is still being counted."""
    from klantdesk.desk import customers

    _counted, fresh = shop.lately()
    return tuple(customers.rows(shop, ids[:IN_SIGHT])) if fresh else ()


def found(shop: Shop, wish: Wish, today: date, watch: Watch) -> Found:
    """The customers wished for; Stopped once they no longer are."""
    from klantdesk.desk import customers, lists

    ids = _inside(shop, wish, today, watch)
    hidden = len(customers.find(shop, wish.text, watch=watch)) if wish.text and wish.narrow and not ids else 0
    if wish.by:
        ids = lists.ordered(shop, ids, wish.by, descending=wish.down)
    return Found(ids, hidden)


def _inside(shop: Shop, wish: Wish, today: date, watch: Watch) -> array[int]:
    """Ids that fit text and filter; a list without a text keeps its own order."""
    from klantdesk.desk import customers, lists

    if wish.narrow and not wish.handed and not wish.text:
        return lists.named(shop, wish.filter, today)
    within = _within(shop, wish, today)
    if wish.handed and not wish.text:
        return array("q", within or ())
    return customers.find(shop, wish.text, ids=within, watch=watch)


def _within(shop: Shop, wish: Wish, today: date) -> Collection[int] | None:
    """Among whom is searched: a list that another page handed over, a filter, both; None: everybody."""
    from klantdesk.desk import insights, lists

    if not wish.narrow:
        return None
    if not wish.handed:
        return lists.ids(shop, wish.filter, today)  # type: ignore[no-any-return]  # a numpy array
    handed = wish.ids
    if handed is None and wish.month is not None:
        handed = insights.behind(shop, wish.figure, wish.month)
    return lists.among(shop, handed or array("q"), wish.filter, today)

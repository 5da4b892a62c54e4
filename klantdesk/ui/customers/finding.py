"""Which customers a search shows; `found` runs off the window's thread."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from klantdesk.records import Group

if TYPE_CHECKING:
    from klantdesk.desk.shop import Shop


@dataclass(frozen=True, slots=True)
class Wish:
    """What the owner wants to see: a text, a group, or a list another page handed over.

    Such a list is either its `ids` or a `figure` of the overview with its month; `name` says what
    it is.
    """

    text: str = ""
    group: Group | None = None
    ids: array[int] | None = None
    figure: str = ""
    month: date | None = None
    name: str = ""

    @property
    def handed(self) -> bool:
        """Whether another page said which customers these are."""
        return self.ids is not None or self.month is not None

    def state(self) -> dict[str, object]:
        """What brings this search back."""
        return {
            "search": self.text,
            "group": self.group,
            "ids": self.ids,
            "figure": self.figure,
            "month": self.month,
            "name": self.name,
        }


def wish_of(state: Mapping[str, object]) -> Wish:
    """What a page's state asks for; what is of another kind is left out."""
    text, group, name, ids = (state.get(key) for key in ("search", "group", "name", "ids"))
    wish = Wish(
        text=text if isinstance(text, str) else "",
        group=group if isinstance(group, Group) else None,
        ids=ids if isinstance(ids, array) else None,
        name=name if isinstance(name, str) else "",
    )
    figure, month = state.get("figure"), state.get("month")
    if isinstance(figure, str) and isinstance(month, date):
        return replace(wish, figure=figure, month=month)
    return wish


@dataclass(frozen=True, slots=True)
class Found:
    """Who was found, best match first; `elsewhere` counts who fits the text but not the filter.

    It is counted only when the filter leaves nobody. Of what is not `complete` more is to come.
    """

    ids: array[int]
    elsewhere: int = 0
    complete: bool = True


def found_first(shop: Shop, wish: Wish) -> Found:
    """The best of the customers wished for, at once."""
    from klantdesk.desk import customers

    if wish.handed and not wish.text:
        return Found(_listed(shop, wish))
    first = customers.find_first(shop, wish.text, wish.group, _listed(shop, wish) if wish.handed else None)
    return Found(first.ids, complete=first.complete and bool(first.ids))


def found(shop: Shop, wish: Wish) -> Found:
    """The customers wished for."""
    from klantdesk.desk import customers

    ids = _inside(shop, wish)
    filtered = wish.handed or wish.group is not None
    hidden = len(customers.find(shop, wish.text)) if wish.text and filtered and not ids else 0
    return Found(ids, hidden)


def _inside(shop: Shop, wish: Wish) -> array[int]:
    """Ids that fit text and filter; a list without a text keeps its own order."""
    from klantdesk.desk import customers

    if not wish.handed:
        return customers.find(shop, wish.text, wish.group)
    listed = _listed(shop, wish)
    return customers.find(shop, wish.text, ids=listed) if wish.text else listed


def _listed(shop: Shop, wish: Wish) -> array[int]:
    """The list that another page handed over."""
    from klantdesk.desk import insights

    if wish.ids is not None:
        return wish.ids
    assert wish.month is not None  # noqa: S101  # a list is either its ids or a figure with its month
    return insights.behind(shop, wish.figure, wish.month)

"""What the page of themes asks of the desk, on a thread of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from klantdesk.desk.theme_views import ThemesView

if TYPE_CHECKING:
    from klantdesk.desk.shop import Shop
    from klantdesk.records import Changes


def themes(shop: Shop) -> ThemesView:
    """The list of themes with what the shop taught each."""
    from klantdesk.desk import feedback

    return feedback.themes(shop)


def rename(shop: Shop, key: str, name: str) -> Changes:
    """Give a theme another name; "" gives it its usual one back."""
    from klantdesk.desk import feedback

    return feedback.rename_theme(shop, key, name)


def merge(shop: Shop, key: str, into: str) -> Changes:
    """Merge a theme into another; "" takes it apart again."""
    from klantdesk.desk import feedback

    return feedback.merge_theme(shop, key, into)


def add(shop: Shop, name: str) -> tuple[str, Changes]:
    """Begin a theme of the shop's own: its key."""
    from klantdesk.desk import feedback, feedback_themes

    return feedback.add_theme(shop, name), feedback_themes.FEEDBACK


def remove(shop: Shop, key: str) -> Changes:
    """Take an own theme without answers off the list."""
    from klantdesk.desk import feedback

    return feedback.remove_theme(shop, key)

"""What the survey editor asks of the desk, on a thread of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from klantdesk.desk import questions
from klantdesk.desk.questions import Content

if TYPE_CHECKING:
    from klantdesk.desk.shop import Shop
    from klantdesk.records import Changes


def content(shop: Shop) -> Content:
    """What the shop asks now."""
    from klantdesk.desk import asking

    return asking.content(shop)


def themes(shop: Shop) -> tuple[tuple[str, str], ...]:
    """What an answer can be about: (key, the shop's own name or "")."""
    from klantdesk.desk import feedback_lists

    return feedback_lists.theme_keys(shop)


def save(shop: Shop, changed: Content) -> Changes:
    """Keep what was changed; a survey that asks otherwise becomes a new version."""
    from klantdesk.desk import asking

    return asking.save_content(shop, changed)


def set_pin(shop: Shop, digits: str) -> bool:
    """Let leaving the survey take these digits; "" takes the PIN away. Whether there is one now."""
    from klantdesk.desk import asking

    asking.set_pin(shop, digits)
    return bool(digits)


def shipped(shop: str) -> Content:
    """What the program asks by itself."""
    return questions.shipped(shop)

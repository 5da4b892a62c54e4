"""What the feedback pages ask of the desk, on a thread of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from klantdesk.desk.feedback_views import AnswerLine, FeedbackView, Filter

if TYPE_CHECKING:
    from klantdesk.desk.shop import Shop
    from klantdesk.records import Changes, Watch


def take_in(shop: Shop, watch: Watch) -> tuple[int, Changes]:
    """Take in what was answered since the last time."""
    from klantdesk.desk import feedback

    return feedback.take_in(shop, watch)


def within(shop: Shop, chosen: Filter, days: int) -> Filter:
    """The filter over so many days up to the latest answer; 0: all of them."""
    from klantdesk.desk import feedback

    newest = feedback.last_day(shop)
    if not days or newest is None:
        return replace(chosen, first=None, last=None)
    return replace(chosen, first=newest - timedelta(days=days - 1), last=newest)


def view(shop: Shop, chosen: Filter, days: int) -> FeedbackView:
    """The figures of the page."""
    from klantdesk.desk import feedback

    return feedback.view(shop, within(shop, chosen, days))


def answers(shop: Shop, chosen: Filter, days: int, what: str) -> list[AnswerLine]:
    """The answers about a theme or reason ("": all), newest first."""
    from klantdesk.desk import feedback

    found = feedback.answers(shop, within(shop, chosen, days), what)
    return sorted(found, key=lambda line: (line.day, line.id), reverse=True)


def themes(shop: Shop) -> tuple[tuple[str, str], ...]:
    """The themes an answer can have: (key, the shop's own name or "")."""
    from klantdesk.desk import feedback

    return feedback.theme_keys(shop)


def reasons(shop: Shop) -> Mapping[str, Mapping[str, str]]:
    """What the answers the shop added itself are called, by key and language."""
    from klantdesk.desk.reasons import Reasons

    return Reasons(shop).titles()


def confirm(shop: Shop, answer: int, heard: Sequence[str]) -> Changes:
    """Say what an answer is about."""
    from klantdesk.desk import feedback

    return feedback.confirm(shop, answer, heard)


def settle(shop: Shop, follow_up: int, *, settled: bool) -> Changes:
    """Say that somebody was answered, or was not after all."""
    from klantdesk.desk import feedback

    return feedback.settle(shop, follow_up, settled=settled)


def saved(shop: Shop, chosen: Filter, days: int, target: Path, lang: str) -> Path:
    """Write the answers as a table."""
    from klantdesk.desk import feedback

    return feedback.save(shop, within(shop, chosen, days), target, lang)

"""What the staff's entry asks of the desk, on a thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from klantdesk.desk import survey
from klantdesk.records import Answer, Changes, Watch

if TYPE_CHECKING:
    from klantdesk.desk.shop import Shop
    from klantdesk.desk.survey import Content

ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept last: an answer, or a visitor or buyer counted, by the name to take it back with."""

    kind: str
    name: str
    store: str = ""


class Suggester:
    """What typed words are about; made once, which takes some time."""

    def __init__(self, shop: Shop) -> None:
        from klantdesk.desk import suggesting

        self._words = suggesting.Suggester(shop)

    def about(self, words: str) -> tuple[str, ...]:
        """Reasons, most telling first."""
        return self._words.about(words)


def content(shop: Shop) -> Content:
    """What the shop asks now."""
    from klantdesk.desk import asking

    return asking.content(shop)


def keep(path: Path, answer: Answer) -> Kept:
    """Keep an answer beside the shop file."""
    return Kept(ANSWER, survey.append(path, answer))


def count(path: Path, kind: str, store: str) -> Kept:
    """Count one visitor or buyer."""
    collector = survey.Collector(path)
    try:
        return Kept(kind, collector.tap(store=store, **{f"{kind}s": 1}), store)
    finally:
        collector.close()


def take_in(shop: Shop, watch: Watch) -> Changes:
    """Have the shop file take in what was kept."""
    from klantdesk.desk import feedback

    _count, changes = feedback.take_in(shop, watch)
    return changes


def take_back(shop: Shop, kept: Kept) -> Changes:
    """Take it back, whether the desk has it already or not."""
    if kept.kind == ANSWER:
        from klantdesk.desk import feedback

        return feedback.undo_last(shop, kept.name)
    collector = survey.Collector(shop.path)
    try:
        if not collector.withdraw(kept.name):
            collector.tap(store=kept.store, **{f"{kept.kind}s": -1})
    finally:
        collector.close()
    return Changes()

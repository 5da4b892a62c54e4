"""What a few typed words are about, while staff type an answer in."""

from __future__ import annotations

from klantdesk.desk import hearing
from klantdesk.desk.shop import Shop


class Suggester:
    """The word list with what the owner taught it, read once; made on a thread, it takes some time."""

    def __init__(self, shop: Shop) -> None:
        self._themes = hearing.word_list(shop.reader())

    def about(self, words: str) -> tuple[str, ...]:
        """The themes heard in the words, most telling first; none when nothing fits."""
        found = hearing.of_answer(self._themes, words, "", "")
        return tuple(theme for theme in found if theme != hearing.OTHER)

"""Themes of open answers: what the word list hears, what the owner said, and how that teaches it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from klantdesk import paths
from klantdesk.db import feedback as rows_of
from klantdesk.db.store import Store
from klantdesk.desk.shop import Shop
from klantdesk.records import Watch

OTHER = "other"
OWN_THEME = "own_"
"""How the keys of a shop's own themes begin."""
AT_ONCE = 500
ALIKE = 200
TELLING = 5
"""Letters of a word that tells two answers are alike."""


def hear(shop: Shop, watch: Watch) -> None:
    """Let the word list hear the open answers it did not hear yet, with what the owner taught it.

    All of them after the list or a lesson changed: that takes a second for some thousand answers, so
    it is done when answers are taken in, not at each correction.
    """
    reader = shop.reader()
    mark = fingerprint(reader)
    unheard = rows_of.unheard(reader, mark)
    if not unheard:
        return
    themes = word_list(reader)
    for start in range(0, len(unheard), AT_ONCE):
        watch.report("hear", start, len(unheard))
        heard = {number: of_answer(themes, *said) for number, *said in unheard[start : start + AT_ONCE]}
        with shop.writing() as store:
            rows_of.keep_heard(store, heard, mark)


def about(texts: Sequence[str], shop: Shop | None) -> list[tuple[str, ...]]:
    """The themes of each text as this shop hears them, or as the list comes without a shop."""
    store = shop.reader() if shop else None
    themes = word_list(store)
    into = merged(store) if store else {}
    heard = (of_answer(themes, text, "", "") or (OTHER,) for text in texts)
    return [tuple(dict.fromkeys(into.get(theme, theme) for theme in found)) for found in heard]


def hear_alike(shop: Shop, answer: int) -> None:
    """Let the word list hear again, right after a correction, the open answers that are most like it."""
    store = shop.reader()
    mark, said = fingerprint(store), rows_of.by_id(store, [answer])[answer]
    telling = _telling(said.text, said.wanted, said.helped)
    alike = [row for row in rows_of.unheard(store, mark) if telling & _telling(*row[1:])][-ALIKE:]
    if alike:
        themes = word_list(store)
        heard = {number: of_answer(themes, *words) for number, *words in alike}
        with shop.writing() as writer:
            rows_of.keep_heard(writer, heard, mark)


def _telling(*texts: str) -> set[str]:
    words = " ".join(texts).casefold().split()
    return {word.strip(".,!?") for word in words if len(word) >= TELLING}


def word_list(store: Store | None) -> Any:  # noqa: ANN401  # the analysis room's
    """The themes as this shop hears them; as they come without a shop.

    What the shop merged is merged when answers are read, so that it can be taken apart again.
    """
    from klantdesk.analysis.themes import Own, Themes

    if store is None:
        return Themes.load()
    names = rows_of.themes(store)
    added = {key: name for key, (name, _into) in names.items() if key.startswith(OWN_THEME)}
    return Themes.load(Own(corrections=tuple(rows_of.lessons(store)), added=added))


def of_answer(themes: Any, text: str, wanted: str, helped: str) -> tuple[str, ...]:  # noqa: ANN401  # as above
    """The themes of one answer; an article or size that was wanted is no theme, what else is said is."""
    from klantdesk.analysis.asked import Vocabulary

    parts = [text, helped]
    if wanted and Vocabulary().wanted(wanted) is None:
        parts.append(wanted)
    found = dict.fromkeys(heard.theme for part in parts if part for heard in themes.hears(part))
    telling = tuple(theme for theme in found if theme != OTHER)
    return telling or tuple(found)


def merged(store: Store) -> dict[str, str]:
    """Which theme counts as which other one, followed to the end."""
    into = {key: target for key, (_name, target) in rows_of.themes(store).items() if target}
    found = {}
    for key in into:
        target = key
        for _ in into:
            target = into.get(target, target)
        found[key] = target
    return found


def fingerprint(store: Store) -> str:
    """Changes when the word list or what people said of answers does."""
    taught = json.dumps(rows_of.lessons(store), ensure_ascii=False)
    digest = hashlib.blake2b(taught.encode(), digest_size=8)
    for file in sorted((paths.resources() / "themes").glob("*.toml")):
        digest.update(file.read_bytes())
    return digest.hexdigest()

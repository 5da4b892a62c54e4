"""What an owner does with the list of themes: look at it, rename, merge, add and remove."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from klantdesk.db import feedback as rows_of
from klantdesk.db.store import Store
from klantdesk.desk import hearing
from klantdesk.desk.shop import Shop
from klantdesk.desk.theme_views import ThemeState, ThemesView
from klantdesk.errors import ThemeInUse
from klantdesk.records import Changes

FEEDBACK = Changes(frozenset({"feedback"}))
Owned = Mapping[str, tuple[str, str]]
"""What the shop changed: {key: (its own name or "", merged into or "")}."""


def themes(shop: Shop) -> ThemesView:
    """Every theme with its answers of all time and what the shop taught it, in the order of the list."""
    from klantdesk.analysis import themes_lists

    store = shop.reader()
    owned, into = rows_of.themes(store), hearing.merged(store)
    about = _answers(rows_of.heard(store), into)
    everything = {answer for answers in about.values() for answer in answers}
    known = set().union(*(about[key] for key in about if key != hearing.OTHER))
    learned, silenced = _lessons(store)
    usual = [theme.key for theme in themes_lists.standard() if theme.key != hearing.OTHER]
    keys = dict.fromkeys([*usual, *(key for key in owned if key != hearing.OTHER), hearing.OTHER])
    return ThemesView(
        open_answers=len(everything),
        others=len(everything - known),
        themes=tuple(
            ThemeState(
                key=key,
                name=owned.get(key, ("", ""))[0],
                own=key.startswith(hearing.OWN_THEME),
                n=len(about[key]),
                confirmed=sum(about[key].values()),
                learned=tuple(learned[key]),
                silenced=tuple(dict.fromkeys(silenced[key])),
                merged_into=owned.get(key, ("", ""))[1],
                holds=_holds(key, owned),
            )
            for key in keys
        ),
    )


def _answers(
    heard: Iterable[tuple[int, str, bool]], into: Mapping[str, str]
) -> defaultdict[str, dict[int, bool]]:
    """{theme: {answer: whether a person said so}}; of a merged theme also under the one it counts as."""
    about: defaultdict[str, dict[int, bool]] = defaultdict(dict)
    for answer, theme, said in heard:
        for key in {theme, into.get(theme, theme)}:
            about[key][answer] = said
    return about


def _holds(key: str, owned: Owned) -> tuple[str, ...]:
    return tuple(other for other, (_name, into) in owned.items() if into == key)


def _lessons(store: Store) -> tuple[defaultdict[str, list[tuple[str, int]]], defaultdict[str, list[str]]]:
    """By theme the words learned, best supported first, and the phrases fallen silent."""
    words = hearing.word_list(store)
    written = _as_written(store, {one.stem for one in words.learned()})
    learned: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for one in sorted(words.learned(), key=lambda one: (-one.answers, one.stem)):
        learned[one.theme].append((written.get(one.stem, one.stem), one.answers))
    silenced: defaultdict[str, list[str]] = defaultdict(list)
    for theme, phrase in words.misheard():
        silenced[theme].append(phrase)
    return learned, silenced


def _as_written(store: Store, stems: set[str]) -> dict[str, str]:
    """The form in which a learned stem was written most often: people read words, not stems."""
    from klantdesk.analysis import themes_tokens
    from klantdesk.analysis.themes_vocabulary import stem

    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text, _themes in rows_of.lessons(store) if stems else ():
        for word in themes_tokens.fold(text).split():
            bare = word.strip(".,!?;:()\"'")
            if (root := stem(bare)) in stems:
                forms[root][bare] += 1
    return {root: max(sorted(found), key=found.__getitem__) for root, found in forms.items()}


def rename_theme(shop: Shop, key: str, name: str) -> Changes:
    """Give a theme the shop's own name; "" gives it its usual one back, and an own theme keeps its name."""
    if not name and key.startswith(hearing.OWN_THEME):
        return Changes()
    with shop.writing() as store:
        _old, into = rows_of.themes(store).get(key, ("", ""))
        rows_of.keep_theme(store, key, name=name, merged_into=into)
    return FEEDBACK


def merge_theme(shop: Shop, key: str, into: str) -> Changes:
    """Count a theme as another one from now on; "" takes them apart again."""
    with shop.writing() as store:
        name, _old = rows_of.themes(store).get(key, ("", ""))
        target = hearing.merged(store).get(into, into)
        rows_of.keep_theme(store, key, name=name, merged_into="" if target == key else target)
    return FEEDBACK


def add_theme(shop: Shop, name: str) -> str:
    """Begin a theme of the shop's own: its key. Answers get it by being confirmed."""
    with shop.writing() as store:
        own = [key for key in rows_of.themes(store) if key.startswith(hearing.OWN_THEME)]
        number = max((int(key.removeprefix(hearing.OWN_THEME)) for key in own), default=0) + 1
        key = f"{hearing.OWN_THEME}{number}"
        rows_of.keep_theme(store, key, name=name)
    return key


def remove_theme(shop: Shop, key: str) -> Changes:
    """Take a theme of the shop's own off the list; ThemeInUse while anything is about it."""
    with shop.writing() as store:
        owned = rows_of.themes(store)
        answers = sum(1 for _answer, theme, _said in rows_of.heard(store) if theme == key)
        if answers or _holds(key, owned) or not key.startswith(hearing.OWN_THEME):
            raise ThemeInUse(answers=answers)
        rows_of.keep_theme(store, key)
    return FEEDBACK


def as_heard(store: Store, answer: int, said: Sequence[str]) -> tuple[str, ...]:
    """What a person said of an answer, a merged theme as the word list heard it before the merge.

    Otherwise confirming what a merge made of it would count as a correction: the list would unlearn
    the merged theme's phrases, and the two could not be taken apart any more.
    """
    into = hearing.merged(store)
    heard = [row.themes for row in rows_of.by_id(store, [answer]).values()]
    kept = [theme for themes in heard for theme in themes if into.get(theme, theme) in said]
    covered = {into.get(theme, theme) for theme in kept}
    return (*kept, *(theme for theme in said if theme not in covered))

"""What the owner changes before it is kept: the same content, another one at every step, so undo is free."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from klantdesk.desk.questions import Content, Option, Screen, Survey, Text

PLACE = "place"
"""The letters' own entry for where a review may go."""


def worded(text: Text, lang: str, words: str) -> dict[str, str]:
    """A text said otherwise in one language; "" leaves that language to the others."""
    kept = {one: said for one, said in text.items() if one != lang}
    return kept | ({lang: words} if words.strip() else {})


def with_survey(content: Content, changed: Survey) -> Content:
    """The content with one survey changed."""
    place = (changed.id, changed.store)
    surveys = tuple(changed if (one.id, one.store) == place else one for one in content.surveys)
    return replace(content, surveys=surveys)


def with_screen(survey: Survey, changed: Screen) -> Survey:
    """The survey with one screen changed."""
    return replace(survey, screens=tuple(changed if one.id == changed.id else one for one in survey.screens))


def with_option(screen: Screen, changed: Option) -> Screen:
    """The screen with one answer changed."""
    return replace(
        screen, options=tuple(changed if one.key == changed.key else one for one in screen.options)
    )


def moved(screen: Screen, key: str, step: int) -> Screen:
    """The screen with one answer a step further down (or up, -1); at the end it stays."""
    options = list(screen.options)
    at = next((place for place, one in enumerate(options) if one.key == key), -1)
    to = at + step
    if at < 0 or not 0 <= to < len(options):
        return screen
    options.insert(to, options.pop(at))
    return replace(screen, options=tuple(options))


def switched(screen: Screen, option: Option, *, on: bool) -> Screen:
    """The screen with an answer or without it; the last one stays."""
    without = tuple(one for one in screen.options if one.key != option.key)
    if on:
        known = screen.option(option.key) is not None
        return screen if known else replace(screen, options=(*screen.options, option))
    return replace(screen, options=without) if without else screen


def off(screen: Screen, shipped: Screen | None) -> tuple[Option, ...]:
    """The answers the program knows for this screen that the shop does not offer."""
    if shipped is None:
        return ()
    return tuple(one for one in shipped.options if screen.option(one.key) is None)


def said_word(content: Content, key: str, lang: str, words: str) -> Content:
    """The content with one of the texts of its buttons changed."""
    return replace(content, words={**content.words, key: worded(content.words.get(key, {}), lang, words)})


def letter(survey: Survey, key: str, lang: str, words: str) -> Survey:
    """The survey with one of its letters changed."""
    letters: Mapping[str, Text] = {
        **survey.letters,
        key: worded(survey.letters.get(key, {}), lang, words),
    }
    return replace(survey, letters=letters)


def differ(one: Content, other: Content) -> bool:
    """Whether two contents ask or say anything otherwise."""
    return _bare(one) != _bare(other)


def _bare(content: Content) -> Content:
    return replace(content, surveys=tuple(replace(one, version=0) for one in content.surveys))

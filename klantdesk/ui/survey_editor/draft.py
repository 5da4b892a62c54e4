"""What the owner changes before it is kept: the same content, another one at every step, so undo is free."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from klantdesk.desk.differences import carried, same
from klantdesk.desk.questions import Content, Option, Screen, Survey, Text, own_key

PLACE = "place"
"""The letters' own entry for where a review may go."""
LAST = frozenset({"other", "unknown"})
"""Answers that stand behind all others."""
OWN_ICON = "chat-centered-text"


def worded(text: Text, lang: str, words: str) -> dict[str, str]:
    """A text said otherwise in one language; "" leaves that language to the others."""
    kept = {one: said for one, said in text.items() if one != lang}
    return kept | ({lang: words} if words.strip() else {})


def with_survey(content: Content, changed: Survey) -> Content:
    """The content with one survey changed; what the stores have otherwise stays theirs.

    A store whose survey is that of all stores has none of its own.
    """
    before = content.survey(changed.id)
    now = before if changed.store else changed
    others = [one for one in content.surveys if one.id == changed.id and one.store]
    if changed.store:
        stores = [*(one for one in others if one.store != changed.store), changed]
    else:
        stores = [carried(one, before, now) for one in others]
    for_all = (now if one.id == now.id else one for one in content.surveys if not one.store)
    elsewhere = (one for one in content.surveys if one.store and one.id != changed.id)
    own = (one for one in stores if not same(one, now))
    return replace(content, surveys=(*for_all, *elsewhere, *own))


def in_store(content: Content, survey: str, store: str) -> Survey:
    """A survey to be edited for a store; until it differs it is that of all stores."""
    return replace(content.survey(survey, store), store=store)


def differs(content: Content, survey: str, store: str, screen: str) -> bool:
    """Whether a store asks this question otherwise than all stores."""
    return content.survey(survey, store).screen(screen) != content.survey(survey).screen(screen)


def stores(content: Content) -> tuple[str, ...]:
    """The stores that can ask otherwise; none where there is only one."""
    known = {one.casefold(): one for one in (*content.stores, *(one.store for one in content.surveys)) if one}
    several = len(known) > 1 or any(one.store for one in content.surveys)
    return tuple(sorted(known.values(), key=str.casefold)) if several else ()


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
    aside = tuple(one for one in screen.aside if one.key != option.key)
    if on:
        known = screen.option(option.key) is not None
        return screen if known else replace(screen, options=(*screen.options, option), aside=aside)
    kept = (*aside, option) if option.own else aside
    return replace(screen, options=without, aside=kept) if without else screen


def added(screen: Screen, label: Text, following: str = "") -> tuple[Screen, Option]:
    """The screen with another answer of the shop's own, before those that stand last; and that answer."""
    option = Option(own_key(), label, OWN_ICON, next=following)
    at = next((place for place, one in enumerate(screen.options) if one.key in LAST), len(screen.options))
    options = (*screen.options[:at], option, *screen.options[at:])
    return replace(screen, options=options), option


def removed(screen: Screen, option: Option) -> Screen:
    """The screen without an answer of the shop's own, neither offered nor aside; the last one stays."""
    without = switched(screen, option, on=False)
    return replace(without, aside=tuple(one for one in without.aside if one.key != option.key))


def every(*screens: Screen | None) -> Screen | None:
    """A question with all the answers known for it, those of the first screen before the others."""
    found = [one for one in screens if one is not None]
    known: dict[str, Option] = {}
    for screen in found:
        for option in (*screen.options, *screen.aside):
            known.setdefault(option.key, option)
    return replace(found[0], options=tuple(known.values()), aside=()) if found else None


def unsaid(content: Content) -> tuple[Survey, Screen, Option] | None:
    """The first answer that says nothing in any language."""
    places = ((survey, screen) for survey in content.surveys for screen in survey.screens)
    told = ((*place, option) for place in places for option in place[1].options)
    return next((one for one in told if not any(words.strip() for words in one[2].label.values())), None)


def off(screen: Screen, shipped: Screen | None) -> tuple[Option, ...]:
    """The answers known for this screen that the shop does not offer, its own among them."""
    known = every(shipped, screen)
    return tuple(one for one in known.options if screen.option(one.key) is None) if known else ()


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
    surveys = sorted(content.surveys, key=lambda one: (one.id, one.store))
    return replace(content, surveys=tuple(replace(one, version=0) for one in surveys))

"""What the reasons of answers are called: the shop's own answers, and words the shop changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from klantdesk.db import survey_content
from klantdesk.desk import questions
from klantdesk.desk.questions import Option, Screen, Text
from klantdesk.desk.shop import Shop

REASON = "reason"


class Reasons:
    """The reasons of every version of every survey, the ones removed since among them."""

    def __init__(self, shop: Shop) -> None:
        versions = sorted(survey_content.versions(shop.reader()), key=lambda one: one.version)
        self._usual = _labels(one for asked in questions.shipped().surveys for one in asked.screens)
        self._asked: dict[tuple[str, int], dict[str, Text]] = {}
        self._newest: dict[str, Option] = {}
        for kept in versions:
            screens = questions.survey_from(kept.content).screens if "screens" in kept.content else ()
            self._asked[kept.survey, kept.version] = _labels(screens)
            self._newest |= {one.key: one for one in _answers(screens) if one.own}

    def titles(self) -> Mapping[str, Text]:
        """The shop's own answers by key, in the words they had last."""
        return {key: one.label for key, one in self._newest.items()}

    def title(self, key: str) -> Text:
        """An answer of the shop's own in the words it had last; nothing for a shipped one."""
        return self._newest[key].label if key in self._newest else {}

    def asked(self, survey: str, version: int, key: str) -> Text:
        """A reason in the words it was answered to; nothing where those are the usual ones."""
        told = self._asked.get((survey, version), {}).get(key) or self.title(key)
        return {} if told == self._usual.get(key) else told

    def about(self, key: str, theme: str) -> bool:
        """Whether a reason is a theme, or one of the shop's own that the owner said is about it."""
        return key == theme or (key in self._newest and self._newest[key].is_about(theme))


def known(asked: questions.Content, store: str) -> tuple[str, ...]:
    """The reasons an answer may have in a store: the shipped ones, and the shop's own it offers."""
    screens = asked.survey("exit", store).screens
    own = (one.key for screen in screens if screen.field == REASON for one in screen.options if one.own)
    return (*questions.REASONS, *own)


def _answers(screens: Iterable[Screen]) -> list[Option]:
    return [one for screen in screens if screen.field == REASON for one in (*screen.aside, *screen.options)]


def _labels(screens: Iterable[Screen]) -> dict[str, Text]:
    return {one.key: one.label for one in _answers(screens)}

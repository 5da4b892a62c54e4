"""What a survey asks: screens, answers and wording as data, so that an owner can change them.

A text is {language: wording}. The shipped surveys stand in `resources/survey/*.toml`; a shop's own
ones have the same shape. What is read here comes from this program or from the shop's own file, and
a part that is missing takes its default.
"""

from __future__ import annotations

import dataclasses
import tomllib
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from typing import Any, TypeAlias

from klantdesk import paths

Text: TypeAlias = Mapping[str, str]

SURVEYS = ("exit", "after_purchase", "review")
OUTCOMES = ("bought", "searched", "browsed")
REASONS = (
    "size", "item", "not_found", "fit", "price", "cheaper_elsewhere", "quality", "service", "waiting",
    "thinking", "information", "atmosphere", "access", "hours", "other", "unknown",
)  # fmt: skip
OWN_ANSWER = "answer_"
"""How the keys of a shop's own answers begin; no shipped answer and no theme of a shop's own does."""
DIGITS = "1234567890"
HOME_LANGUAGE = "nl"
IDLE_SECONDS, WARNING_SECONDS, THANKS_SECONDS = 45, 20, 6


def say(text: Text, lang: str, **facts: object) -> str:
    """A text in a language, else in Dutch, else in any; `{shop}` and the like are filled in."""
    found = text.get(lang) or text.get(HOME_LANGUAGE) or next(iter(text.values()), "")
    for name, fact in facts.items():
        found = found.replace(f"{{{name}}}", str(fact))
    return found


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to a choice: a large tile, or (`tile` false) behind "something else".

    `next` is the screen that follows; "" leaves it to the screen. `theme` is what an answer of the
    shop's own is about, where the owner said so.
    """

    key: str
    label: Text
    icon: str = ""
    tile: bool = True
    next: str = ""
    theme: str = ""

    @property
    def own(self) -> bool:
        """Whether the shop added this answer itself."""
        return self.key.startswith(OWN_ANSWER)

    def is_about(self, theme: str) -> bool:
        """Whether this answer stands for a theme: a shipped reason has the key of its own."""
        return theme in {self.key, self.theme}


@dataclass(frozen=True, slots=True)
class Screen:
    """One question; `field` is the field of `records.Answer` it fills ("contact": its four).

    `kind` is choice (options), scale (`low` to `high`), text (chips of product groups if `chips`) or
    contact. `ask_after` asks otherwise after some answers to the question before. `offers` is a
    contact screen the visitor may open from here, `next` the screen that follows ("": thanks);
    `staff_only` screens are passed over in the kiosk. `aside` are answers of the shop's own that are
    not offered now.
    """

    id: str
    kind: str
    field: str
    ask: Text
    hint: Text = dataclasses.field(default_factory=dict)
    ask_after: Mapping[str, Text] = dataclasses.field(default_factory=dict)
    options: tuple[Option, ...] = ()
    aside: tuple[Option, ...] = ()
    low: int = 0
    high: int = 0
    low_says: Text = dataclasses.field(default_factory=dict)
    high_says: Text = dataclasses.field(default_factory=dict)
    chips: bool = False
    offers: str = ""
    staff_only: bool = False
    next: str = ""

    def question(self, before: str = "") -> Text:
        """What to ask, given the key answered on the screen before."""
        return self.ask_after.get(before, self.ask)

    def tiles(self) -> tuple[Option, ...]:
        """The answers shown large."""
        return tuple(option for option in self.options if option.tile)

    def rest(self) -> tuple[Option, ...]:
        """The answers behind "something else"."""
        return tuple(option for option in self.options if not option.tile)

    def digits(self) -> dict[str, Option]:
        """The number keys of the first ten answers: 1 to 9, then 0."""
        return dict(zip(DIGITS, self.options, strict=False))

    def option(self, key: str) -> Option | None:
        """The answer of this key."""
        return next((option for option in self.options if option.key == key), None)


@dataclass(frozen=True, slots=True)
class Survey:
    """A survey in one version of its wording; the first screen opens it.

    `store` is the store it is for ("": all). `letters` are texts to print or mail.
    """

    id: str
    name: Text
    screens: tuple[Screen, ...]
    version: int = 0
    store: str = ""
    letters: Mapping[str, Text] = dataclasses.field(default_factory=dict)

    @property
    def first(self) -> Screen:
        """The screen a visitor finds."""
        return self.screens[0]

    def screen(self, name: str) -> Screen | None:
        """The screen of this id."""
        return next((screen for screen in self.screens if screen.id == name), None)

    def after(self, screen: Screen, key: str = "", *, staff: bool = False) -> Screen | None:
        """The screen that follows an answer (or none, when skipped); None: say thanks."""
        chosen = screen.option(key)
        following = self.screen((chosen.next if chosen else "") or screen.next)
        for _ in self.screens:
            if following is None or staff or not following.staff_only:
                return following
            following = self.screen(following.next)
        return None

    def ahead(self, screen: Screen, *, staff: bool = False) -> int:
        """How many questions can follow this screen at most."""
        return _longest(self, screen, staff, len(self.screens))

    def wording(self, lang: str = HOME_LANGUAGE) -> dict[str, str]:
        """Every text by the place it stands in, "reason.size" and "wanted.ask" among them."""
        found = {f"{screen.id}.ask": say(screen.ask, lang) for screen in self.screens}
        for screen in self.screens:
            found |= {f"{screen.id}.{option.key}": say(option.label, lang) for option in screen.options}
        return found


@dataclass(frozen=True, slots=True)
class Content:
    """Everything a survey process shows: no customers, no figures.

    `words` are the texts of its buttons and thanks, `chips` the product groups offered as answers,
    `stores` the shop's stores, `called` what a store is called now by an earlier name of it, `keyboard`
    whether it shows keys to type with.
    """

    shop: str
    surveys: tuple[Survey, ...]
    words: Mapping[str, Text]
    languages: tuple[str, ...] = ("nl", "en")
    stores: tuple[str, ...] = ()
    called: Mapping[str, str] = field(default_factory=dict)
    chips: tuple[str, ...] = ()
    keyboard: bool = True
    idle_seconds: int = IDLE_SECONDS
    warning_seconds: int = WARNING_SECONDS
    thanks_seconds: int = THANKS_SECONDS

    def survey(self, name: str, store: str = "") -> Survey:
        """A survey as this store asks it, in whatever case it is written; KeyError for one there is not."""
        places = {self.called.get(store, store).casefold(), ""}
        ours = [one for one in self.surveys if one.id == name and one.store.casefold() in places]
        if not ours:
            raise KeyError(name)
        return max(ours, key=lambda one: one.store != "")

    def word(self, key: str, lang: str, **facts: object) -> str:
        """A text of the screens in a language; {shop} is the shop."""
        return say(self.words[key], lang, shop=self.shop, **facts)

    def consent(self, lang: str) -> str:
        """What a visitor agrees to by leaving contact details."""
        return self.word("contact_consent", lang)


def _longest(survey: Survey, screen: Screen, staff: bool, most: int) -> int:  # noqa: FBT001  # passed on
    if most == 0:
        return 0
    keys = [option.key for option in screen.options] or [""]
    following = {found.id: found for key in keys if (found := survey.after(screen, key, staff=staff))}
    return max((1 + _longest(survey, one, staff, most - 1) for one in following.values()), default=0)


def shipped(shop: str = "") -> Content:
    """The surveys as they come with the program."""
    surveys = tuple(survey_from(_resource(name)) for name in SURVEYS)
    return Content(shop=shop, surveys=surveys, words=_resource("words"))


@cache
def _resource(name: str) -> dict[str, Any]:
    file = paths.resources() / "survey" / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def own_key() -> str:
    """The key of another answer of the shop's own: never given before, in no store."""
    return f"{OWN_ANSWER}{uuid.uuid4().hex[:12]}"


def survey_from(data: Mapping[str, Any]) -> Survey:
    """A survey from what a TOML or JSON file holds; KeyError or TypeError when it is none."""
    screens = tuple(_screen(screen) for screen in data["screens"])
    if not screens:
        raise KeyError("screens")
    return Survey(**_known(Survey, data) | {"screens": screens})


def _screen(data: Mapping[str, Any]) -> Screen:
    lists = {
        name: tuple(Option(**_known(Option, option)) for option in data.get(name, ()))
        for name in ("options", "aside")
    }
    return Screen(**_known(Screen, data) | lists)


def content_from(data: Mapping[str, Any]) -> Content:
    """Content from what its JSON file holds; KeyError or TypeError when it is none."""
    surveys = tuple(survey_from(survey) for survey in data["surveys"])
    lists = {name: tuple(data.get(name, ())) for name in ("languages", "stores", "chips")}
    words = {**_resource("words"), **data.get("words", {})}
    return Content(**_known(Content, data) | lists | {"surveys": surveys, "words": words})


def _known(kind: type, data: Mapping[str, Any]) -> dict[str, Any]:
    """The parts this version of the program knows."""
    return {name: data[name] for name in kind.__dataclass_fields__ if name in data}  # type: ignore[attr-defined]


def as_data(content: Content | Survey) -> dict[str, Any]:
    """Content as what JSON can hold."""
    return asdict(content)


def translated(content: Content, lang: str, texts: Mapping[str, str]) -> Content:
    """The content with a third language beside it; `texts` are {Dutch text: translation}."""
    changed = _in(as_data(content), lang, texts)
    languages = (*(one for one in content.languages if one != lang), lang)
    return content_from(changed | {"languages": languages})


def _in(part: Any, lang: str, texts: Mapping[str, str]) -> Any:  # noqa: ANN401  # any part of a JSON tree
    if isinstance(part, Mapping):
        home = part.get(HOME_LANGUAGE)
        if isinstance(home, str):
            said = texts.get(home, "")
            return {**part, lang: said} if said else dict(part)
        return {name: _in(one, lang, texts) for name, one in part.items()}
    if isinstance(part, Sequence) and not isinstance(part, str):
        return [_in(one, lang, texts) for one in part]
    return part


def without(content: Content, langs: Sequence[str]) -> Content:
    """The content without these languages."""
    languages = tuple(one for one in content.languages if one not in langs)
    return content_from(_out(as_data(content), frozenset(langs)) | {"languages": languages})


def _out(part: Any, langs: frozenset[str]) -> Any:  # noqa: ANN401  # any part of a JSON tree
    if isinstance(part, Mapping):
        is_text = isinstance(part.get(HOME_LANGUAGE), str)
        return {name: _out(one, langs) for name, one in part.items() if not (is_text and name in langs)}
    if isinstance(part, Sequence) and not isinstance(part, str):
        return [_out(one, langs) for one in part]
    return part


def texts_of(content: Content) -> tuple[str, ...]:
    """Every Dutch text a translator has to do, once, in the order of the screens."""
    return tuple(dict.fromkeys(_home_texts(as_data(content))))


def _home_texts(part: Any) -> list[str]:  # noqa: ANN401  # any part of a JSON tree
    if isinstance(part, Mapping):
        home = part.get(HOME_LANGUAGE)
        if isinstance(home, str):
            return [home]
        return [text for one in part.values() for text in _home_texts(one)]
    if isinstance(part, Sequence) and not isinstance(part, str):
        return [text for one in part for text in _home_texts(one)]
    return []

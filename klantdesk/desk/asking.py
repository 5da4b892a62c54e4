"""What this shop asks: its own surveys over the shipped ones, every version kept."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from klantdesk.db import products, settings_table, stores, survey_content
from klantdesk.db.store import Store
from klantdesk.db.survey_content import Version
from klantdesk.desk import differences, questions, survey
from klantdesk.desk.questions import Content, Survey
from klantdesk.desk.shop import NAME, Shop
from klantdesk.desk.survey import Pin
from klantdesk.errors import TranslationDamaged
from klantdesk.records import Changes

SETTING, PIN = "survey", "survey_pin"
CHIPS = 6
FOLLOWS = "follows"
"""Marks a store's version that is no more than what all stores ask."""
CHANGED = Changes(frozenset({"survey"}))
_KEPT = ("languages", "chips", "keyboard", "idle_seconds", "warning_seconds", "thanks_seconds")


def content(shop: Shop) -> Content:
    """What the survey asks now; TranslationDamaged for a language file that cannot be read."""
    store = shop.reader()
    usual = questions.shipped(str(settings_table.get(store, NAME, "")) or shop.path.stem)
    kept = settings_table.get(store, SETTING, {})
    own = dict(kept) if isinstance(kept, dict) else {}
    asked = replace(
        usual,
        surveys=_surveys(survey_content.versions(store), usual),
        stores=store_names(shop),
        called=stores.called(store),
        words={**usual.words, **own.get("words", {})},
        **{name: _tuple(own[name]) for name in _KEPT if name in own},
    )
    if "chips" not in own:
        asked = replace(asked, chips=_usual_chips(shop))
    for lang, texts in _translations(shop.path).items():
        asked = questions.translated(asked, lang, texts)
    return asked


def store_names(shop: Shop) -> tuple[str, ...]:
    """The shop's stores, by name."""
    return tuple(stores.names(shop.reader()).values())


def publish(shop: Shop) -> None:
    """Hand the survey process what to ask; a new shipped wording becomes a version of its own first."""
    with shop.writing() as store:
        versions = survey_content.versions(store)
        for shipped in questions.shipped().surveys:
            newest = _newest(versions, shipped.id, "")
            if newest is None or (newest.shipped and _plain(_survey(newest)) != _plain(shipped)):
                survey_content.add(store, shipped.id, "", _plain(shipped), shipped=True)
                _carry(store, versions, shipped)
    survey.write(shop.path, content(shop), _pin(shop.reader()))


def save_content(shop: Shop, asked: Content) -> Changes:
    """Keep what the owner changed; a survey that asks otherwise now becomes a new version.

    A store that `asked` has no survey of asks what all stores ask.
    """
    publish(shop)  # so that what was asked until now has its version
    asked = questions.without(asked, list(_translations(shop.path)))
    chips = _usual_chips(shop)
    with shop.writing() as store:
        versions = survey_content.versions(store)
        for one in asked.surveys:
            newest = _newest(versions, one.id, one.store)
            if newest is None or _follows(newest) or _plain(_survey(newest)) != _plain(one):
                survey_content.add(store, one.id, one.store, _plain(one))
        _let_follow(store, versions, asked)
        settings_table.put(store, SETTING, _own(asked, chips))
    publish(shop)
    return CHANGED


def set_pin(shop: Shop, digits: str) -> None:
    """Let leaving the survey take these digits; "" takes the PIN away. ValueError: not 4 to 12 digits."""
    with shop.writing() as store:
        settings_table.put(store, PIN, asdict(survey.make_pin(digits)) if digits else None)
    publish(shop)


def wording(shop: Shop, name: str, version: int, lang: str) -> dict[str, str]:
    """Every text of a survey as it was asked in a version, by its place ("reason.size")."""
    kept = [one for one in survey_content.versions(shop.reader(), name) if one.version == version]
    asked = _survey(kept[0]) if kept else questions.shipped().survey(name)
    return asked.wording(lang)


def letter(asked: Content, key: str, lang: str, place: str) -> str:
    """The text of a card or e-mail (card, mail_subject, mail) that asks for a review."""
    return questions.say(asked.survey("review").letters[key], lang, shop=asked.shop, place=place).strip()


def translation_file(shop: Path, lang: str) -> Path:
    """Where a third language stands: winkel.survey-de.toml."""
    stem = shop.absolute().with_suffix("")
    return stem.with_name(f"{stem.name}.survey-{lang}.toml")


def save_translation_template(shop: Shop, lang: str) -> Path:
    """Write the file a translator fills in, with what was translated before; its place."""
    place = translation_file(shop.path, lang)
    known = _translations(shop.path).get(lang, {})
    lines = [
        f"{_quoted(text)} = {_quoted(known.get(text, ''))}" for text in questions.texts_of(content(shop))
    ]
    place.write_text("\n".join(("[texts]", *lines, "")), encoding="utf-8")
    return place


def _carry(store: Store, versions: list[Version], now: Survey) -> None:
    """Give each store with a difference the program's new wording of the rest."""
    before = _newest(versions, now.id, "")
    for newest in _of_stores(versions):
        if before is not None and newest.survey == now.id:
            own = differences.carried(_survey(newest), _survey(before), now)
            survey_content.add(store, now.id, newest.store, _plain(own))


def _let_follow(store: Store, versions: list[Version], asked: Content) -> None:
    """Have the stores without a survey of their own ask what all stores ask."""
    own = {(one.id, one.store) for one in asked.surveys}
    for newest in _of_stores(versions):
        if (newest.survey, newest.store) not in own:
            plain = _plain(asked.survey(newest.survey))
            survey_content.add(store, newest.survey, newest.store, plain | {FOLLOWS: True})


def _of_stores(versions: list[Version]) -> list[Version]:
    """The newest versions of the stores that ask otherwise than all."""
    places = dict.fromkeys((one.survey, one.store) for one in versions if one.store)
    found = (_newest(versions, *place) for place in places)
    return [one for one in found if one is not None and not _follows(one)]


def _follows(version: Version) -> bool:
    return bool(version.content.get(FOLLOWS))


def _surveys(versions: list[Version], usual: Content) -> tuple[Survey, ...]:
    """Of each survey the newest version, and those of the stores that differ; without any, as shipped."""
    known = [_newest(versions, one.id, "") for one in usual.surveys]
    for_all = (_survey(kept) if kept else one for kept, one in zip(known, usual.surveys, strict=True))
    return (*for_all, *(_survey(one) for one in _of_stores(versions)))


def _newest(versions: list[Version], name: str, shop: str) -> Version | None:
    ours = [one for one in versions if (one.survey, one.store) == (name, shop)]
    return max(ours, key=lambda one: one.version, default=None)


def _survey(version: Version) -> Survey:
    return replace(questions.survey_from(version.content), version=version.version, store=version.store)


def _plain(asked: Survey) -> dict[str, Any]:
    """A survey without the number of its version, as it is kept."""
    return questions.as_data(replace(asked, version=0, store=""))


def _own(asked: Content, chips: tuple[str, ...]) -> dict[str, Any]:
    """What the owner set otherwise than the program would."""
    usual = replace(questions.shipped(), chips=chips)
    own = {name: getattr(asked, name) for name in _KEPT if getattr(asked, name) != getattr(usual, name)}
    words = {key: dict(text) for key, text in asked.words.items() if text != usual.words.get(key)}
    return own | ({"words": words} if words else {})


def _usual_chips(shop: Shop) -> tuple[str, ...]:
    """The product groups the shop sells most of."""
    return tuple(shop.counted("categories", lambda store: products.busiest_categories(store, CHIPS)))


def _tuple(value: Any) -> Any:  # noqa: ANN401  # what JSON holds
    return tuple(value) if isinstance(value, list) else value


def _pin(store: Store) -> Pin | None:
    kept = settings_table.get(store, PIN)
    return Pin(**kept) if isinstance(kept, dict) else None


def _translations(shop: Path) -> dict[str, Mapping[str, str]]:
    """The shop's own language files: {language: {Dutch text: translation}}."""
    name = translation_file(shop, "*").name
    found: dict[str, Mapping[str, str]] = {}
    for file in sorted(shop.absolute().parent.glob(name)):
        lang = file.name.removeprefix(name.partition("*")[0]).removesuffix(".toml")
        try:
            texts = tomllib.loads(file.read_text(encoding="utf-8"))["texts"]
        except (OSError, ValueError, KeyError) as error:
            raise TranslationDamaged(file=str(file)) from error
        found[lang] = {str(home): str(said) for home, said in texts.items()}
    return found


def _quoted(text: str) -> str:
    """A text as TOML writes it; JSON's escapes are TOML's."""
    return json.dumps(text, ensure_ascii=False)

import inspect
import re
import string
from datetime import date
from pathlib import Path

import pytest

import klantdesk
from klantdesk import errors, wording
from klantdesk.exchange import mapping
from klantdesk.records import Group, Reason

NBSP = wording.NBSP
EXPECTED = [
    kind for _name, kind in inspect.getmembers(errors, inspect.isclass) if kind is not errors.KlantDeskError
]


def placeholders(text: str) -> set[str]:
    return {name for _literal, name, _spec, _conversion in string.Formatter().parse(text) if name}


def leaves(tree: object, path: tuple[str, ...] = ()) -> dict[tuple[str, ...], str]:
    if isinstance(tree, dict):
        return {key: text for name, part in tree.items() for key, text in leaves(part, (*path, name)).items()}
    return {path: str(tree)}


@pytest.mark.parametrize("lang", wording.LANGUAGES)
@pytest.mark.parametrize("kind", EXPECTED)
def test_every_expected_failure_has_a_sentence_in_every_language(kind: type, lang: str) -> None:
    assert wording.known(f"errors.{kind.__name__}", lang)


@pytest.mark.parametrize("lang", wording.LANGUAGES)
def test_every_group_and_reason_has_its_words(lang: str) -> None:
    for group in Group:
        assert wording.group_name(group, lang)
        assert wording.group_name(group, lang, singular=True)
    for reason in Reason:
        assert wording.reason(reason, lang)


@pytest.mark.parametrize("lang", wording.LANGUAGES)
def test_every_field_of_a_mapping_has_a_name(lang: str) -> None:
    assert [name for name in mapping.field_ids() if not wording.known(f"fields.{name}", lang)] == []


NOTICE = re.compile(r'Notice\(\s*"([a-z_]+)"|notices\.append\(\("([a-z_]+)"')


@pytest.mark.parametrize("lang", wording.LANGUAGES)
def test_every_remark_on_a_file_or_customer_has_a_sentence(lang: str) -> None:
    rooms = (Path(klantdesk.__file__).parent / room for room in ("exchange", "desk"))
    texts = (file.read_text(encoding="utf-8") for room in rooms for file in room.rglob("*.py"))
    keys = {one or other for text in texts for one, other in NOTICE.findall(text)}
    assert "tax_excluded" in keys
    assert {key for key in keys if not wording.known(f"notices.{key}", lang)} == set()


def test_both_languages_hold_the_same_sentences_with_the_same_facts() -> None:
    dutch, english = leaves(wording._messages("nl")), leaves(wording._messages("en"))
    assert dutch.keys() == english.keys()
    differing = [key for key in dutch if placeholders(dutch[key]) != placeholders(english[key])]
    assert differing == []


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (wording.number(4812, "nl"), "4.812"),
        (wording.number(4812, "en"), "4,812"),
        (wording.decimal(2.44, 1, "nl"), "2,4"),
        (wording.decimal(-0.04, 1, "nl"), "0,0"),
        (wording.percent(0.893, "nl"), "89%"),
        (wording.money(9495, "nl"), f"€{NBSP}94,95"),
        (wording.money(-17800, "nl"), f"–{NBSP}€{NBSP}178,00"),
        (wording.tile_money(103_800, "nl"), f"€{NBSP}1.038"),
        (wording.tile_money(9495, "nl"), f"€{NBSP}94,95"),
        (wording.short_date(date(2025, 10, 11), "nl"), "11 okt. 2025"),
        (wording.short_date(date(2024, 5, 30), "nl"), "30 mei 2024"),
        (wording.long_date(date(2025, 12, 3), "nl"), "3 december 2025"),
        (wording.weekday_date(date(2025, 12, 3), "nl"), "wo 3 dec."),
        (wording.ago(date(2025, 11, 27), date(2025, 12, 3), "nl"), "6 dagen geleden"),
        (wording.ago(date(2025, 12, 2), date(2025, 12, 3), "nl"), "gisteren"),
        (wording.ago(date(2025, 8, 1), date(2025, 12, 3), "nl"), "1 aug. 2025"),
        (wording.phrase("ago.days", "en", n=1), "1 day ago"),
    ],
)
def test_numbers_money_and_dates_are_written_the_dutch_way(written: str, expected: str) -> None:
    assert written == expected


@pytest.mark.parametrize(
    ("currency", "dutch", "english"),
    [
        ("", f"€{NBSP}94,95", "€94.95"),
        ("EUR", f"€{NBSP}94,95", "€94.95"),
        ("gbp", f"£{NBSP}94,95", "£94.95"),
        ("USD", f"${NBSP}94,95", "$94.95"),
        ("CHF", f"CHF{NBSP}94,95", f"CHF{NBSP}94.95"),
    ],
)
def test_money_is_written_in_what_the_shop_counts_in(currency: str, dutch: str, english: str) -> None:
    wording.count_in(currency)
    assert (wording.money(9495, "nl"), wording.money(9495, "en")) == (dutch, english)
    assert wording.money(-9495, "nl") == f"–{NBSP}{dutch}"


def test_a_sentence_fills_in_its_facts() -> None:
    told = wording.sentence(errors.FileProtected(file="bonnen.xlsx"), "nl")
    assert told.startswith("bonnen.xlsx is beveiligd met een wachtwoord.")


def test_a_key_without_a_sentence_is_our_bug() -> None:
    with pytest.raises(KeyError):
        wording.phrase("errors.NoSuchThing", "nl")

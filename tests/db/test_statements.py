from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.db import statements
from klantdesk.db.spelling import folded, phone_spellings
from klantdesk.db.statements import Permission, State
from klantdesk.records import Consent, ConsentState, Person, to_date

GIVEN, WITHDRAWN, UNKNOWN = ConsentState.GIVEN, ConsentState.WITHDRAWN, ConsentState.UNKNOWN


def told(*said: dict[str, str]) -> dict[str, str]:
    texts = [(at, statements.text_of(one)) for at, one in enumerate(said, 1)]
    return statements.fields_of(statements.told(texts))


@pytest.mark.parametrize(
    ("said", "known"),
    [
        (({"city": "Ede"}, {"city": "Zeist"}), {"city": "Zeist"}),
        (({"phone": "1"}, {"email": "a"}), {"phone": "1", "email": "a"}),
        (({"city": "Ede", "street": "Dorpsstraat"}, {"city": "Zeist"}), {"city": "Zeist"}),
        (
            ({"city": "Ede"}, {"city": "EDE", "street": "Dorpsstraat"}),
            {"city": "EDE", "street": "Dorpsstraat"},
        ),
        (({"postcode": "1234AB"}, {"house_number": "5"}), {"postcode": "1234AB", "house_number": "5"}),
        (
            ({"name": "Jan de Vries"}, {"first_name": "Jan", "last_name": "de Vries"}),
            {"name": "Jan de Vries", "first_name": "Jan", "last_name": "de Vries"},
        ),
        (({"name": "Jan de Vries"}, {"first_name": "Piet"}), {"first_name": "Piet"}),
        (({"first_name": "Jan"}, {"name": "Jan de Vries"}), {"first_name": "Jan", "name": "Jan de Vries"}),
        (({"name": "Jan de Vries"}, {"last_name": "Jansen"}), {"last_name": "Jansen"}),
        (({"last_name": "a"}, {"first_name": "a"}), {"first_name": "a", "last_name": "a"}),
        ((), {}),
    ],
)
def test_later_statements_win_and_complete_what_they_do_not_contradict(
    said: tuple[dict[str, str], ...], known: dict[str, str]
) -> None:
    assert told(*said) == known


def test_of_several_sources_the_latest_news_wins() -> None:
    web = statements.told([(1, '{"city":"Ede","phone":"1"}'), (3, '{"city":"Ede"}')])
    till = statements.told([(2, '{"city":"Zeist","email":"a"}')])
    sources = [(("web", "id:1"), web), (("till", "id:9"), till)]
    assert statements.joined(sources) == {"city": "Zeist", "phone": "1", "email": "a"}
    assert statements.joined(reversed(sources)) == statements.joined(sources)


PERSON = st.dictionaries(
    st.sampled_from(("name", "first_name", "last_name", "city", "street", "postcode", "phone")),
    st.sampled_from(("", "a", "A", "b", "a b")),
    max_size=4,
)


@settings(deadline=None, max_examples=300)
@given(st.lists(PERSON, max_size=5), PERSON)
def test_saying_it_again_changes_nothing(before: list[dict[str, str]], said: dict[str, str]) -> None:
    states = list(
        accumulate(enumerate(before), lambda known, one: statements.after(known, *one), initial=State())
    )
    once = statements.after(states[-1], 10, said)
    assert statements.after(once, 11, said) == once


def test_the_whole_name_is_put_together_from_its_parts() -> None:
    assert statements.full_name({"first_name": "Jan", "last_name": "de Vries"}) == "Jan de Vries"
    assert statements.full_name({"last_name": "de Vries"}) == "de Vries"
    assert statements.full_name({"name": "J. de Vries", "first_name": "Jan"}) == "J. de Vries"
    assert statements.full_name({}) == ""


def test_only_stated_fields_are_kept() -> None:
    assert statements.fields_stated(Person(name="Jan", city="Ede")) == {"name": "Jan", "city": "Ede"}
    assert statements.text_of({"name": "Zoë"}) == '{"name":"Zoë"}'


@pytest.mark.parametrize(
    ("first", "second", "holds"),
    [
        (GIVEN, GIVEN, GIVEN),
        (GIVEN, UNKNOWN, UNKNOWN),
        (GIVEN, WITHDRAWN, WITHDRAWN),
        (UNKNOWN, UNKNOWN, UNKNOWN),
        (UNKNOWN, WITHDRAWN, WITHDRAWN),
        (WITHDRAWN, WITHDRAWN, WITHDRAWN),
    ],
)
def test_of_two_sources_the_more_restrictive_holds(
    first: ConsentState, second: ConsentState, holds: ConsentState
) -> None:
    said = [(Permission(first, 5), "web"), (Permission(second, None), "till")]
    assert statements.strictest(said)[0].state == holds
    assert statements.strictest(reversed(said)) == statements.strictest(said)


@pytest.mark.parametrize("first", ConsentState)
@pytest.mark.parametrize("second", ConsentState)
def test_of_one_source_the_last_word_holds_unless_it_lifts_an_opt_out(
    first: ConsentState, second: ConsentState
) -> None:
    topic = ("email", "news")
    held = statements.permissions([(topic, Permission(first, 1)), (topic, Permission(second, 2))])
    lifted = first == WITHDRAWN and second != WITHDRAWN
    assert held == {topic: Permission(first, 1) if lifted else Permission(second, 2)}


def test_a_file_that_contradicts_itself_counts_as_restrictive() -> None:
    said = [Consent("email", "news", state, to_date(7)) for state in (WITHDRAWN, GIVEN, UNKNOWN)]
    assert statements.stated_permissions(said) == {("email", "news"): Permission(WITHDRAWN, 7)}


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("  Zoë  de VRIES ", "zoe de vries"),
        ("Łukasz Søren", "lukasz soren"),
        ("Straße", "strasse"),
        ("Œuvre", "oeuvre"),
    ],
)
def test_capitals_accents_and_spaces_do_not_count(text: str, plain: str) -> None:
    assert folded(text) == plain


def test_numbers_are_known_in_the_spellings_people_use() -> None:
    assert phone_spellings("+31612345678") == ("31612345678", "0612345678")
    assert phone_spellings("030-1234567") == ("0301234567",)
    assert phone_spellings("geen") == ()

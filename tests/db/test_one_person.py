from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk.db.features import Against, features
from klantdesk.db.names import name_of
from klantdesk.db.same_person import Member, people


@pytest.mark.parametrize(
    ("person", "name"),
    [
        ({"first_name": "Zoë"}, "zoe"),
        ({"first_name": "Jan-Willem"}, "jan willem"),
        ({"first_name": "J.P."}, "j p"),
        ({"first_name": "Jan P."}, "jan"),
        ({"first_name": "Jan", "name": "Piet de Vries"}, "jan"),
        ({"name": "Jan de Vries"}, "jan"),
        ({"name": "Anne Marie van den Berg"}, "anne marie"),
        ({"name": "Jan Jansen"}, "jan"),
        ({"name": "dhr. J.P. de Vries"}, "j p"),
        ({"name": "Mevr. de Vries"}, ""),
        ({"name": "De heer Jansen"}, ""),
        ({"name": "Fam. Jansen"}, ""),
        ({"name": "Vries, Jan de"}, "jan"),
        ({"name": "Jansen"}, ""),
        ({"name": "O'Brien"}, "o"),
        ({}, ""),
    ],
)
def test_the_first_name_is_told_from_what_is_stated(person: dict[str, str], name: str) -> None:
    assert name_of(person).given == name


def test_people_are_recognised_by_address_and_first_name() -> None:
    assert features({"email": " Jan@Voorbeeld.NL ", "name": "Jan Jansen"})[:2] == ("jan@voorbeeld.nl", "jan")
    assert features({"name": "Jan Jansen"})[:4] == ("", "", 0, 0)


def test_without_an_address_people_are_recognised_by_their_home_and_first_name() -> None:
    assert features({"name": "Jan Bos"}, "home:bos|7201ab|12|jan")[:2] == ("home:bos|7201ab|12", "jan")
    assert features({"name": "Bos"}, "home:bos|7201ab|12")[:2] == ("home:bos|7201ab|12", "")
    assert features({"name": "Jan Bos"}, "phone:+31612345678|jan")[:2] == ("phone:+31612345678", "jan")


def group(*stated: str) -> list[list[int]]:
    """People among source customers of different sources, by first name."""
    return people(member(at, at, f"mail:{at}", given) for at, given in enumerate(stated))


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        (("jan", "jan"), [[0, 1]]),
        (("jan", "piet"), [[0], [1]]),
        (("jan", "j"), [[0, 1]]),
        (("j", "j p"), [[0, 1]]),
        (("jan", "p"), [[0], [1]]),
        (("jan", "joke", "j"), [[0], [1], [2]]),
        (("jan", "piet", "j", "p"), [[0, 2], [1, 3]]),
        (("", "jan"), [[0, 1]]),
        (("", "j", "jan"), [[0, 1, 2]]),
        (("", ""), [[0, 1]]),
        (("", "jan", "piet", ""), [[0, 3], [1], [2]]),
        (("anne", "anne marie"), [[0], [1]]),
        ((), []),
    ],
)
def test_first_names_that_do_not_contradict_are_one_person(
    stated: tuple[str, ...], expected: list[list[int]]
) -> None:
    assert group(*stated) == expected


def member(at: int, source: int, key: str, given: str = "jan") -> Member:
    return Member(at, source, key, "jan@voorbeeld.nl", given, against=Against(letters=given[:1]))


def test_numbers_of_one_shop_system_are_not_joined_over_its_head() -> None:
    web = [member(1, 1, "id:7"), member(2, 1, "id:8"), member(3, 1, "mail:a")]
    assert people(web) == [[1], [2], [3]]
    assert people([*web, member(4, 2, "id:7")]) == [[1], [2], [3, 4]]
    assert people([web[0], web[2], member(4, 2, "id:7", "j")]) == [[1, 3, 4]]


MEMBERS = st.lists(
    st.tuples(
        st.integers(1, 2),
        st.sampled_from(("id:1", "id:2", "mail:a")),
        st.sampled_from(("", "j", "p", "jan", "joke", "piet")),
    ),
    max_size=7,
)


@settings(deadline=None, max_examples=200)
@given(MEMBERS, st.randoms())
def test_people_are_a_partition_whatever_the_order(
    stated: list[tuple[int, str, str]], chance: object
) -> None:
    members = [member(at, *one) for at, one in enumerate(stated)]
    found = people(members)
    assert sorted(one for person in found for one in person) == list(range(len(members)))
    chance.shuffle(members)  # type: ignore[attr-defined]  # a random.Random of hypothesis
    assert people(members) == found
    for person in found:
        named = {one.given for one in members if one.id in person and len(one.given) > 1}
        assert len(named) <= 1

"""Each format has a sample of our own making with the exporter's headers, and its expected result."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from klantdesk import errors
from klantdesk.exchange import formats, mapping, reading
from klantdesk.exchange.headers import normalise
from klantdesk.records import Unwatched
from tests.exchange.reading import account, contents, harvested, plain, take

SAMPLES = Path(__file__).parent / "samples"
NAMES = sorted(path.name.removesuffix(".expected.json") for path in SAMPLES.glob("*.expected.json"))
YES = {"consent.Nieuwsbrief": "yes"}


def expected(name: str) -> dict[str, Any]:
    return dict(json.loads((SAMPLES / f"{name}.expected.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_gives_its_expected_result(name: str) -> None:
    wanted = expected(name)
    if "refused" in wanted:
        with pytest.raises(errors.FileOfSomethingElse) as caught:
            take(SAMPLES / f"{name}.csv")
        assert caught.value.facts["format"] == formats.by_id(wanted["format"]).name
        return
    extract = take(SAMPLES / f"{name}.csv", YES | wanted.get("said", {}))
    assert account(extract) == wanted["account"]
    assert plain(harvested(extract)) == {
        key: wanted[key] for key in wanted if key not in {"format", "account", "said"}
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_recognised_wherever_its_columns_stand(name: str) -> None:
    sheet = reading.read(SAMPLES / f"{name}.csv", Unwatched())
    for headers in (sheet.headers, sheet.headers[::-1], [header.upper() for header in sheet.headers]):
        known = formats.recognise(headers)
        if known is None or not known.refused:
            known = mapping.propose(sheet, known).format
        assert known.id == expected(name)["format"]


@pytest.mark.parametrize("name", NAMES)
def test_no_sample_is_claimed_by_two_formats(name: str) -> None:
    sheet = reading.read(SAMPLES / f"{name}.csv", Unwatched())
    headers = frozenset(map(normalise, sheet.headers))
    claims = [one.id for one in formats.load() if one.fingerprint and one.fingerprint.fits(headers)]
    wanted = formats.by_id(expected(name)["format"])
    assert claims == ([wanted.id] if wanted.fingerprint else [])


def test_every_known_format_has_a_sample() -> None:
    assert {expected(name)["format"] for name in NAMES} == {known.id for known in formats.load()}


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods"])
def test_a_workbook_says_the_same_as_the_text_file(ending: str) -> None:
    text = take(SAMPLES / "online_retail.csv")
    book = take(SAMPLES / f"online_retail.{ending}")
    assert account(book) == account(text)
    assert plain(harvested(book)) == plain(harvested(text))
    assert contents(harvested(book)) == contents(harvested(text))

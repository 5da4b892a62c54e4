"""The survey's own file: kept at once, in order, once each, and in nobody's way."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite

from klantdesk import errors
from klantdesk.db.answers_file import AnswersFile
from klantdesk.db.store import Store
from klantdesk.records import Answer, VisitorCount

ROOT = Path(__file__).parents[2]
AT = "2025-10-03T14:05:00+02:00"
LIGHT = """
import sys
from pathlib import Path
from klantdesk.desk import survey
shop = Path(sys.argv[1])
content = survey.content(shop)
assert content.survey("exit").first.id == "outcome"
collector = survey.Collector(shop)
collector.append(survey.new_answer(reason="size"))
collector.tap(visitors=1)
assert not survey.has_pin(shop)
print(sorted({"sqlite_utils", "pandas", "numpy", "klantdesk.db.store", "openpyxl"} & set(sys.modules)))
"""


def answer(uuid: str, **said: object) -> Answer:
    return replace(Answer(uuid=uuid, at=AT), **said)  # type: ignore[arg-type]


@pytest.fixture
def file(tmp_path: Path) -> AnswersFile:
    return AnswersFile(tmp_path / "winkel.answers")


def pending(file: AnswersFile) -> list[Answer | None]:
    return [one.answer for one in file.pending().waiting]


def test_answers_come_out_as_they_went_in(file: AnswersFile) -> None:
    first = answer("a", reason="size", wanted="schoenen, maat 40,5", nps=0, store="Zutphen", lang="en")
    second = answer("b", csat=5, customer=7, name="Jan", email="jan@voorbeeld.nl", consent_text="mag")
    file.append(first)
    file.append_taps("t", AT, VisitorCount(20_000, 1, "Zutphen", 14))
    file.append(second)
    assert pending(file) == [first, None, second]
    assert file.pending().waiting[1].taps == VisitorCount(20_000, 1, "Zutphen", 14)


def test_an_answer_is_kept_once(file: AnswersFile) -> None:
    file.append(answer("a", reason="size"))
    file.append(answer("a", reason="price"))
    assert pending(file) == [answer("a", reason="size")]


def test_only_what_was_taken_in_is_removed(file: AnswersFile) -> None:
    file.append(answer("a"))
    taken = [one.position for one in file.pending().waiting]
    file.append(answer("b"))
    file.remove(taken)
    assert pending(file) == [answer("b")]
    file.remove([one.position for one in file.pending().waiting])
    file.append(answer("c"))
    (left,) = file.pending().waiting
    assert left.position > taken[0] + 1, "a position is never given again"


def test_an_answer_can_be_withdrawn_while_it_waits(file: AnswersFile) -> None:
    assert not file.withdraw("a")
    file.append(answer("a"))
    assert file.withdraw("a")
    assert not file.withdraw("a")
    assert pending(file) == []


def test_without_answers_there_is_no_file(file: AnswersFile) -> None:
    assert file.pending().waiting == []
    assert not file.path.exists()


def test_what_was_removed_is_gone_from_the_file(file: AnswersFile) -> None:
    file.append(answer("a", email="kanarie@voorbeeld.nl", consent_text="mag"))
    file.remove([one.position for one in file.pending().waiting])
    file.close()
    beside = list(file.path.parent.iterdir())
    assert beside == [file.path]
    assert b"kanarie" not in file.path.read_bytes()


def test_a_file_that_was_replaced_is_opened_anew(file: AnswersFile, tmp_path: Path) -> None:
    file.append(answer("a"))
    for path in list(tmp_path.iterdir()):
        path.unlink()
    file.append(answer("b"))
    assert pending(file) == [answer("b")]


def test_the_folder_may_hold_two_surveys_at_once(file: AnswersFile) -> None:
    other = AnswersFile(file.path)
    for at in range(5):
        file.append(answer(f"a{at}"))
        other.append(answer(f"b{at}"))
    assert [one.uuid for one in pending(other) if one] == [f"{who}{at}" for at in range(5) for who in "ab"]


@pytest.mark.parametrize("content", [b"", b"x" * 4096, b"SQLite format 3\x00" + b"\x00" * 4080])
def test_somebody_elses_file_is_left_alone(file: AnswersFile, content: bytes) -> None:
    file.path.write_bytes(content)
    with pytest.raises(errors.AnswersDamaged):
        file.append(answer("a"))
    assert file.path.read_bytes() == content


def test_a_shop_file_is_no_answers_file(store: Store) -> None:
    with pytest.raises(errors.AnswersDamaged):
        AnswersFile(store.path).append(answer("a"))


def test_a_broken_file_is_named(file: AnswersFile) -> None:
    for at in range(200):
        file.append(answer(f"a{at}", text="Mijn maat was er niet. " * 20))
    file.close()
    whole = bytearray(file.path.read_bytes())
    whole[4096:] = b"\x55" * (len(whole) - 4096)
    file.path.write_bytes(whole)
    with pytest.raises(errors.AnswersDamaged):
        file.pending()


@pytest.mark.parametrize(
    "payload",
    [
        "", "[]", "{}", '"x"', '{"uuid": "a"}', '{"uuid": "a", "at": "gisteren"}',
        json.dumps({"uuid": "a", "at": AT, "nps": "9"}),
        json.dumps({"uuid": "", "at": AT}),
        json.dumps({"uuid": "a", "at": AT, "reason": 3}),
        json.dumps({"taps": {"day": 3}}),
        json.dumps({"taps": 3}),
    ],
)  # fmt: skip
def test_a_row_nobody_can_read_is_told_apart(file: AnswersFile, payload: str) -> None:
    file.append(answer("good"))
    with sqlite.connect(str(file.path)) as raw:
        raw.execute("INSERT INTO answer (uuid, at, payload) VALUES ('x', '', ?)", (payload,))
    raw.close()
    good, bad = file.pending().waiting
    assert good.answer == answer("good")
    assert (bad.answer, bad.taps) == (None, None)


def test_a_part_of_a_newer_version_is_left_out(file: AnswersFile) -> None:
    file.append(answer("a"))
    with sqlite.connect(str(file.path)) as raw:
        raw.execute("UPDATE answer SET payload = ?", (json.dumps({"uuid": "a", "at": AT, "mood": "blij"}),))
    raw.close()
    assert pending(file) == [answer("a")]


def test_the_survey_starts_light_and_never_opens_the_shop(tmp_path: Path) -> None:
    shop = tmp_path / "winkel.klantdesk"
    shop.mkdir()  # whoever opens it as a file fails
    command = [sys.executable, "-c", LIGHT, str(shop)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_an_answer_outlives_the_process_that_thanked_for_it() -> None:
    command = [sys.executable, "-m", "tests.faults", "kill_after_answer", "--kills", "20"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert ", 0 lost, 0 twice" in done.stdout

"""survey, answer, feedback, themes and visitors from a terminal."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from klantdesk import cli
from klantdesk.db.answers_file import AnswersFile
from klantdesk.desk import survey
from klantdesk.desk.questions import REASONS
from klantdesk.desk.shop import Shop
from tests.desk import exports

Run = Callable[..., Any]
ROOT = Path(__file__).parents[2]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    path = tmp_path / "winkel.klantdesk"
    Shop.create(path, "De Linde").close()
    return path


@pytest.fixture
def run(shop: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """A command with --json on the test's own shop: what it printed, as Python."""

    def call(*arguments: object, code: int = 0, lang: str = "nl") -> Any:  # JSON is anything
        found = cli.main([*map(str, arguments), "--db", str(shop), "--lang", lang, "--json"])
        printed = capsys.readouterr().out
        assert found == code, printed
        return json.loads(printed)

    return call


def test_the_survey_starts_without_anything_heavy() -> None:
    script = (
        "import sys; from klantdesk.cli.parser import parse; parse(['survey', '--store', 'Zutphen']);"
        "print(sorted({'sqlite_utils', 'pandas', 'numpy', 'openpyxl', 'PySide6'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_an_answer_waits_beside_the_shop_until_feedback_takes_it_in(run: Run, shop: Path) -> None:
    given = run(
        "answer", "--reason", "size", "--text", "Mijn maat was op.", "--score", 3, "--store", "Zutphen"
    )
    file = AnswersFile(survey.files(shop).answers)
    (waiting,) = file.pending().waiting
    assert waiting.answer is not None
    assert waiting.answer.uuid == given["id"]
    assert (waiting.answer.outcome, waiting.answer.nps, waiting.answer.mode) == ("searched", 3, "cli")
    told = run("feedback")
    assert told["answers"] == 1
    assert file.pending().waiting == []


def test_feedback_has_the_keys_of_its_contract(run: Run) -> None:
    for at in range(31):
        run("answer", "--reason", REASONS[at % 2], "--score", 9 if at % 3 else 2, "--at", "2025-10-15")
    told = run("feedback")
    assert {
        "answers", "nps", "nps_interval", "csat", "ces", "reasons", "themes", "missed_revenue",
    } <= set(told)  # fmt: skip
    assert told["answers"] == 31
    assert told["nps_interval"][0] < told["nps"] < told["nps_interval"][1]
    assert (told["csat"], told["ces"]) == (None, None)
    assert [(row["key"], row["n"]) for row in told["reasons"]] == [("size", 16), ("item", 15)]
    assert sum(row["share"] for row in told["reasons"]) == pytest.approx(1)
    assert told["missed_revenue"] == [], "nobody counted visitors"
    assert run("feedback", "--from", "2025-10-16")["answers"] == 0
    assert run("feedback", "--to", "2025-10-15")["answers"] == 31


def test_under_thirty_answers_nothing_is_a_percentage(run: Run) -> None:
    run("answer", "--reason", "price", "--score", 9)
    told = run("feedback")
    assert (told["nps"], told["nps_interval"]) == (None, None)
    assert told["reasons"] == [{"key": "price", "n": 1, "share": None, "interval": None}]


def test_visitors_make_conversion_and_missed_revenue(run: Run, tmp_path: Path) -> None:
    (report,) = run("import", exports.write(tmp_path / "bonnen.csv", exports.rows(3)))
    day = report["first_date"]
    for _ in range(30):
        run("answer", "--reason", "size", "--at", day)
    run("feedback")
    assert run("visitors", "--date", day, "--count", 400) == {}
    values = run("kpi", "--from", day, "--to", day)["values"]
    assert (values["visitors"], values["receipts"] > 0) == (400, True)
    assert values["conversion"] == values["receipts"] / 400
    (missed,) = run("feedback", "--from", day, "--to", day)["missed_revenue"]
    at_stake = (400 - values["receipts"]) * values["average_receipt"]
    assert missed["revenue"] == values["missed_revenue"] == at_stake


def test_visitors_alone_tells_who_came_and_who_bought(run: Run, tmp_path: Path) -> None:
    assert run("visitors")["visitors"] is None
    (report,) = run("import", exports.write(tmp_path / "bonnen.csv", exports.rows(3)))
    day = report["first_date"]
    run("visitors", "--date", day, "--count", 400)
    told = run("visitors")
    bought = run("kpi", "--from", day, "--to", day)["values"]["receipts"]
    assert (told["visitors"], told["buyers"], told["unknown_hour"]) == (400, bought, 400)
    assert told["conversion"] == bought / 400
    assert told["interval"][0] < told["conversion"] < told["interval"][1]
    assert [one["visitors"] for one in told["weekdays"]] == [400]
    assert (told["hours"], told["cells"]) == ([], [])
    assert run("visitors", "--to", "2000-01-01")["visitors"] is None


def test_a_customer_who_does_not_exist_gives_no_answer(run: Run, shop: Path) -> None:
    told = run("answer", "--reason", "size", "--customer", 7, code=1)
    assert told["error"]["type"] == "CustomerUnknown"
    assert not survey.files(shop).answers.exists()


def test_without_a_shop_there_is_nothing_to_answer_about(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = str(tmp_path / "weg.klantdesk")
    for command in (
        ["answer", "--reason", "size"],
        ["feedback"],
        ["survey"],
        ["visitors", "--date", "2025-01-01", "--count", "1"],
    ):
        assert cli.main([*command, "--db", nowhere, "--lang", "nl"]) == 1
        assert capsys.readouterr().err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "command",
    [
        ["answer"],
        ["answer", "--reason", "browsed"],
        ["answer", "--reason", "size", "--score", "11"],
        ["answer", "--reason", "size", "--at", "gisteren"],
        ["themes"],
        ["themes", "file.txt", "--text", "te duur"],
        ["visitors", "--date", "2025-10-15"],
        ["visitors", "--count", "3"],
        ["visitors", "--date", "2025-10-15", "--count", "-3"],
    ],
)
def test_wrong_usage_is_told_as_such(command: list[str], shop: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([*command, "--db", str(shop)])
    assert ended.value.code == 2


def test_themes_are_heard_without_a_shop_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = tmp_path / "antwoorden.txt"
    lines.write_text("vriendelijk geholpen maar maat niet\n\nveel te duur\n", encoding="utf-8")
    assert cli.main(["themes", str(lines), "--db", str(tmp_path / "weg.klantdesk"), "--json"]) == 0
    heard = json.loads(capsys.readouterr().out)
    assert [one["text"] for one in heard] == ["vriendelijk geholpen maar maat niet", "", "veel te duur"]
    assert [set(one["themes"]) for one in heard] == [{"compliment", "size"}, {"other"}, {"price"}]
    assert cli.main(["themes", str(tmp_path / "weg.txt"), "--lang", "nl"]) == 1
    assert "weg.txt" in capsys.readouterr().err


def test_themes_know_what_the_shop_taught(run: Run, shop: Path) -> None:
    from klantdesk.desk import feedback
    from klantdesk.desk.feedback_views import Filter

    for _ in range(2):
        run("answer", "--text", "Veel te flonkig daar.")
    run("feedback")
    assert run("themes", "--text", "flonkig hoor")[0]["themes"] == ["other"]
    opened = Shop.open(shop)
    for line in feedback.answers(opened, Filter()):
        feedback.confirm(opened, line.id, ["atmosphere"])
    opened.close()
    assert run("themes", "--text", "flonkig hoor")[0]["themes"] == ["atmosphere"]


def test_the_same_in_words(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def said(*command: str) -> str:
        assert cli.main([*command, "--db", str(shop), "--lang", "nl"]) == 0
        return capsys.readouterr().out

    assert said("answer", "--reason", "size", "--text", "Maat op") == "Het antwoord is bewaard.\n"
    assert (
        said("visitors", "--date", "2025-10-15", "--count", "12")
        == "12 bezoekers op 15 oktober 2025 bewaard.\n"
    )
    counted = said("visitors")
    assert counted.startswith("12 bezoekers.\nTe weinig tellingen")
    assert "woensdag" in counted
    told = said("feedback")
    assert told.startswith("1 antwoord.\n")
    assert "Maat er niet" in told
    assert said("themes", "--text", "te duur") == "te duur: Te duur\n"


def test_the_demo_shop_hears_its_customers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(tmp_path / "demo.klantdesk")
    size = ["--customers", "300", "--purchases", "4000", "--years", "2"]
    assert cli.main(["demo", "--db", path, *size, "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert (made["customers"], made["feedback"]) == (300, 68)
    assert cli.main(["feedback", "--db", path, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["answers"] == made["feedback"]
    assert told["visitors"] > 0
    assert told["themes"]

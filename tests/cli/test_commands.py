"""The command line's contract: keys, exit codes, one sentence for every failure."""

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from klantdesk import cli, wording
from klantdesk.desk import demo as demo_shop
from tests.desk import exports

Run = Callable[..., Any]
NOTHING_CHANGED = "Er is niets veranderd"


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    return tmp_path / "winkel.klantdesk"


@pytest.fixture
def run(shop: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """A command with --json on the test's own shop: what it printed, as Python."""

    def call(*arguments: object, code: int = 0) -> Any:  # JSON is anything
        found = cli.main([*map(str, arguments), "--db", str(shop), "--lang", "nl", "--json"])
        printed = capsys.readouterr().out
        assert found == code, printed
        return json.loads(printed)

    return call


@pytest.fixture
def export(tmp_path: Path) -> Path:
    return exports.write(tmp_path / "export.csv", exports.rows(3))


def test_an_import_tells_of_every_row_and_key(run: Run, export: Path) -> None:
    (report,) = run("import", export)
    assert set(report) == {
        "batch", "file", "format", "kind", "source", "rows_read", "rows_imported", "added", "updated",
        "unchanged", "kept_out", "skipped", "rejected", "rejected_rows", "first_date", "last_date",
        "revenue", "totals", "warnings",
    }  # fmt: skip
    assert report["batch"] == 1
    assert report["format"] == "online_retail"
    assert report["kind"] == "orders"
    assert report["rows_read"] == report["rows_imported"] == len(exports.rows(3)) == report["added"]["lines"]
    assert set(report["added"]) == {
        "customers", "receipts", "lines", "products", "feedback", "consents", "visitors",
    }  # fmt: skip


def test_a_shop_in_pounds_says_pounds_from_its_first_import_on(
    shop: Path, export: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def said(*arguments: object, code: int = 0) -> str:
        wording.count_in("")
        assert cli.main([*map(str, arguments), "--db", str(shop), "--lang", "nl"]) == code
        return capsys.readouterr().out

    said("import", export, "--answer", "currency=pond", code=1)
    assert "£\u00a0" in said("import", export, "--answer", "currency=gbp", "--dry-run")
    first, later = said("import", export, "--answer", "currency=gbp"), said("rfm")
    for told in (first, later):
        assert "£\u00a0" in told
        assert "€" not in told


def test_the_same_file_again_makes_no_batch_and_skips_every_row(run: Run, export: Path) -> None:
    run("import", export)
    (again,) = run("import", export)
    assert again["batch"] is None
    assert again["skipped"] == [{"reason": "unchanged", "rows": again["rows_read"]}]
    assert set(again["added"].values()) == {0}
    assert len(run("imports")) == 1


def test_a_dry_run_changes_nothing(run: Run, export: Path, shop: Path, tmp_path: Path) -> None:
    (planned,) = run("import", export, "--dry-run")
    assert planned["batch"] is None
    assert planned["added"]["receipts"] > 0
    assert not shop.exists()
    run("import", export)
    more = exports.write(tmp_path / "meer.csv", exports.rows(4))
    run("import", more, "--dry-run", "--source", "kassa")
    assert len(run("imports")) == 1


def test_a_failed_first_import_leaves_no_empty_shop_behind(run: Run, shop: Path, tmp_path: Path) -> None:
    empty = tmp_path / "leeg.csv"
    empty.touch()
    assert run("import", empty, code=1)["error"]["type"] == "FileEmpty"
    assert not shop.exists()


def test_undo_takes_an_import_back_and_only_once(run: Run, export: Path) -> None:
    (report,) = run("import", export)
    undone = run("undo", 1)
    assert undone["reversed"]["receipts"] == report["added"]["receipts"]
    assert (undone["kept"], undone["failed"]) == ([], [])
    assert run("undo", 1, code=1)["error"]["type"] == "BatchUnknown"
    assert run("customers")["total"] == 0


def test_customers_are_found_with_their_figures(run: Run, export: Path) -> None:
    run("import", export)
    everyone = run("customers", "--limit", 500)
    assert everyone["total"] == len(everyone["customers"]) == len({row[6] for row in exports.rows(3)} - {""})
    (found,) = run("customers", "--search", "105")["customers"]
    assert found["keys"] == [{"source": "online_retail", "key": "105"}]
    assert {"id", "name", "email", "phone", "postcode", "city", "group", "lead"} <= set(found)
    assert {"moments", "net", "first_date", "last_date", "consents"} <= set(found)
    group = run("customers", "--group", found["group"], "--limit", 500)["customers"]
    assert found["id"] in {one["id"] for one in group}


def test_kpis_of_a_period_and_of_every_month(run: Run, export: Path) -> None:
    run("import", export)
    one = run("kpi", "--from", "2024-03-01", "--to", "2024-03-31", "--window", "90")
    assert (one["from"], one["to"], one["window_days"]) == ("2024-03-01", "2024-03-31", 90)
    values = one["values"]
    assert values["active_start"] + values["new"] + values["won_back"] - values["lost"] == values["active"]
    assert values["value_12m"] is None
    assert any(note.startswith("few_repeaters: value_12m") for note in one["notes"])
    months = run("kpi", "--every", "month")
    assert months[0]["from"] == "2024-01-01"
    assert {month["from"][8:] for month in months} == {"01"}


def test_rfm_prints_groups_cells_and_customers_and_writes_tables(
    run: Run, export: Path, tmp_path: Path
) -> None:
    run("import", export)
    scores = run("rfm", "--customers")
    assert sum(map(sum, scores["cells"])) == sum(group["customers"] for group in scores["groups"])
    assert len(scores["groups"]) == 9
    assert {"id", "key", "recency_days", "frequency", "monetary", "r", "f", "m", "group", "reason"} == set(
        scores["customers"][0]
    )
    assert "dagen geleden" in scores["customers"][0]["reason"]
    target = tmp_path / "groepen.csv"
    run("rfm", "--out", target)
    with target.open(encoding="utf-8-sig") as file:
        assert len(list(csv.DictReader(file, delimiter=";"))) == len(scores["customers"])


def test_the_demo_shop_is_made_once(run: Run) -> None:
    made = run("demo", "--customers", 300, "--purchases", 900, "--years", 2, "--seed", 5)
    assert made["customers"] == 300
    assert made["receipts"] > 300
    assert set(made) == {"customers", "purchases", "receipts", "feedback"}
    assert run("demo", code=1)["error"]["type"] == "ShopFileExists"
    health = run("check")
    assert health["ok"] is True
    assert health["customers"] == 300


def test_the_next_month_of_the_demo_shop_asks_about_consent_only(run: Run, tmp_path: Path) -> None:
    file = demo_shop.next_month_export(tmp_path)
    run("demo")
    asked = run("import", file, code=1)["error"]
    assert asked["type"] == "NeedsAnswer"
    assert asked["key"].startswith("consent.")
    assert asked["options"]
    (report,) = run("import", file, "--answer", f"{asked['key']}=yes")
    assert report["rejected_rows"] > 0
    assert report["rows_imported"] + report["rejected_rows"] == report["rows_read"]
    assert report["added"]["consents"] > 0


def test_formats_are_listed(run: Run) -> None:
    known = {one["id"]: one["kind"] for one in run("formats")}
    assert {"shopify_orders", "shopify_customers", "woocommerce_orders", "online_retail"} <= known.keys()
    assert set(known.values()) <= {"orders", "customers", "feedback", "visitors", "contacts", "shop"}


def test_a_failure_is_one_dutch_sentence_on_stderr(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["kpi", "--db", str(shop), "--lang", "nl"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert NOTHING_CHANGED in printed.err


@pytest.mark.parametrize(
    "arguments",
    [["nonsense"], ["undo"], ["undo", "one"], ["kpi", "--from", "yesterday"], ["rfm", "--scheme", "other"]],
)
def test_wrong_usage_exits_with_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "refused"),
    [
        ("rfm --out klanten.foo", "'klanten.foo' does not end in .xlsx or .csv"),
        ("rfm --at 9999-12-31", "'9999-12-31' is not a day from 1990-01-01 to 2100-12-31"),
        ("value --at 0001-01-01", "'0001-01-01' is not a day"),
        ("kpi --every month --to 9999-12-31", "argument --to: '9999-12-31' is not a day"),
        ("visitors --date 9999-12-31 --count 3", "'9999-12-31' is not a day"),
        ("answer --score 8 --at 9999-12-31T10:00", "'9999-12-31T10:00' is not a day"),
        ("answer --score 8 --at 0001-01-01", "'0001-01-01' is not a day"),
        ("demo --years 9999", "'9999' is not a whole number from 1 to 100"),
    ],
)
def test_what_cannot_be_meant_is_refused_by_name(
    arguments: str, refused: str, shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([*arguments.split(), "--db", str(shop)])
    assert ended.value.code == 2
    assert refused in capsys.readouterr().err
    assert not shop.exists()


@pytest.mark.parametrize("command", ["kpi", "kpi --every month", "feedback", "visitors"])
def test_days_the_wrong_way_round_are_told(run: Run, export: Path, command: str) -> None:
    run("import", export)
    asked = [*command.split(), "--from", "2025-10-02", "--to", "2025-10-01"]
    assert run(*asked, code=1)["error"]["type"] == "PeriodWrong"


def test_text_output_is_dutch_sentences_and_tables(
    shop: Path, export: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    common = ["--db", str(shop), "--lang", "nl"]
    for command in (
        ["import", str(export)],
        ["imports"],
        ["kpi"],
        ["rfm"],
        ["customers"],
        ["check"],
        ["undo", "1"],
    ):
        assert cli.main([*command, *common]) == 0
    told = capsys.readouterr().out
    for piece in ("toegevoegd (import 1)", "Actieve klanten", "Vaste klanten", "in orde", "ongedaan gemaakt"):
        assert piece in told


def test_the_command_line_needs_no_window() -> None:
    code = "from klantdesk import cli; cli.main(['formats'])"
    code += "; import sys; print([name for name in sys.modules if 'Qt' in name])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("kind", ["customers", "purchases", "visitors"])
def test_a_form_is_made_and_imported_as_it_stands(run: Run, tmp_path: Path, kind: str) -> None:
    file = tmp_path / "formulier.xlsx"
    assert run("template", kind, "--out", file) == {"kind": kind, "file": str(file)}
    (report,) = run("import", file)
    assert report["format"] == f"klantdesk_{kind}"
    assert report["rows_imported"] == report["rows_read"] > 1
    assert report["rejected"] == report["warnings"] == []


@pytest.mark.parametrize(
    "asked",
    [
        ("kpi", "--window", "99999999999"),
        ("value", "--months", "99999"),
        ("visitors", "--date", "2025-11-03", "--count", "9" * 30),
        ("visitors", "--date", "2025-11-03", "--count", "²"),
    ],
)
def test_no_number_is_too_large_to_be_refused(
    asked: tuple[str, ...], shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([*asked, "--db", str(shop)])
    assert ended.value.code == 2
    assert "is not a whole number from" in capsys.readouterr().err

"""cohorts and value: their keys, a refusal, and what they say in Dutch."""

import json
from pathlib import Path
from typing import Any

import pytest

from klantdesk import cli
from tests.desk import exports, predicted_shop


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return predicted_shop.file(tmp_path_factory)


def told(capsys: pytest.CaptureFixture[str], shop: Path, *arguments: str) -> Any:  # JSON is anything
    assert cli.main([*arguments, "--db", str(shop), "--lang", "nl", "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def said(capsys: pytest.CaptureFixture[str], shop: Path, *arguments: str) -> str:
    assert cli.main([*arguments, "--db", str(shop), "--lang", "nl"]) == 0
    return capsys.readouterr().out.replace("\u00a0", " ")


def test_cohorts_have_a_row_for_every_period(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = told(capsys, shop, "cohorts", "--unit", "quarter")
    assert found["unit"] == "quarter"
    assert [len(line["active"]) for line in found["cohorts"]] == list(range(len(found["cohorts"]), 0, -1))
    assert all(line["active"][0] == line["size"] for line in found["cohorts"])
    assert found["weighted"][0] == 1
    assert sum(line["size"] for line in found["cohorts"]) == told(capsys, shop, "value")["customers"]
    by = told(capsys, shop, "cohorts", "--measure", "revenue", "--by", "channel")
    assert sum(part["size"] for part in by["parts"]) + by["left_out"] == sum(
        line["size"] for line in by["cohorts"]
    )
    words = said(capsys, shop, "cohorts", "--unit", "year", "--by", "channel")
    assert "Eerste aankoop via winkel: " in words
    assert "De laatste periode loopt nog: je gegevens gaan tot " in words


def test_value_has_the_keys_of_the_contract(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = told(capsys, shop, "value", "--model", "bg", "--unit", "week", "--months", "6", "--customers")
    assert set(found["parameters"]) == {"r", "alpha", "a", "b"}
    assert {"p", "q", "gamma"} < set(found["gamma_gamma"])
    assert found["model"] == "bg"
    assert found["log_likelihood"] < 0
    assert len(found["rows"]) == found["customers"]
    assert found["expected"]["low"] < found["expected"]["value"] < found["expected"]["high"]
    assert sum(row["expected_moments"] for row in found["rows"]) == pytest.approx(
        found["expected"]["moments"]
    )
    by_day = told(capsys, shop, "value", "--model", "bg")
    assert by_day["parameters"]["alpha"] == pytest.approx(7 * found["parameters"]["alpha"], rel=1e-4)
    assert by_day["parameters"]["r"] == pytest.approx(found["parameters"]["r"], rel=1e-4)


def test_value_speaks_dutch(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = said(capsys, shop, "value")
    assert "Naar verwachting brengen je " in words
    assert "in acht van de tien gevallen tussen € " in words
    assert "Model MBG/NBD met gamma-gamma, tijd in dagen:" in words


def test_a_small_shop_is_refused_with_nulls_and_a_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shop = tmp_path / "klein.klantdesk"
    told(capsys, shop, "import", str(exports.write(tmp_path / "export.csv", exports.rows(3))))
    found = told(capsys, shop, "value")
    assert found["parameters"] is found["backtest"] is found["log_likelihood"] is None
    assert found["expected"]["value"] is None
    (note,) = found["notes"]
    assert (note["key"], note["needed"]) == ("few_repeaters", 100)
    assert "Nog te vroeg voor een voorspelling" in said(capsys, shop, "value")

"""A reason the shop added itself, from a terminal: only where it is asked, and by its own words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from klantdesk import cli
from klantdesk.desk import asking
from klantdesk.desk.shop import Shop
from klantdesk.ui.survey_editor import draft

LIFT = {"nl": "Er was geen lift", "en": "There was no lift"}


def test_an_own_reason_is_taken_where_it_is_asked_and_told_by_its_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "winkel.klantdesk"
    shop = Shop.create(path, "De Linde")
    content = asking.content(shop)
    asked = draft.in_store(content, "exit", "Lochem")
    screen = asked.screen("reason")
    assert screen is not None
    more, option = draft.added(screen, LIFT)
    asking.save_content(shop, draft.with_survey(content, draft.with_screen(asked, more)))
    shop.close()
    answer = ["answer", "--reason", option.key, "--db", str(path)]
    assert cli.main(answer) == 1, "no other store asks it"
    assert option.key in capsys.readouterr().err
    assert cli.main([*answer, "--store", "Lochem"]) == 0
    capsys.readouterr()
    assert cli.main(["feedback", "--db", str(path), "--json"]) == 0
    [row] = json.loads(capsys.readouterr().out)["reasons"]
    assert (row["key"], row["n"], row["title"]) == (option.key, 1, LIFT)
    assert cli.main(["feedback", "--db", str(path), "--lang", "en"]) == 0
    assert "There was no lift" in capsys.readouterr().out

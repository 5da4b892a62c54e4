import json
from pathlib import Path

import pytest

from klantdesk import paths, settings


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "config_folder", lambda: tmp_path)


def test_what_is_remembered_is_there_next_time() -> None:
    settings.remember(theme="dark", text_percent=115)
    assert settings.load() == settings.Settings(theme="dark", text_percent=115)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"theme": 3, "language": null}', '{"stranger": 1}'])
def test_a_broken_or_foreign_file_falls_back_to_the_defaults(tmp_path: Path, content: str) -> None:
    (tmp_path / "settings.json").write_text(content, encoding="utf-8")
    assert settings.load() == settings.Settings()


def test_a_setting_that_does_not_exist_is_refused() -> None:
    with pytest.raises(TypeError):
        settings.remember(colour="red")


def test_the_shop_is_the_last_opened_one_else_the_default_place(tmp_path: Path) -> None:
    assert settings.load().shop == paths.default_shop()
    settings.remember(last_shop=str(tmp_path / "a.klantdesk"))
    assert settings.load().shop == tmp_path / "a.klantdesk"
    kept = json.loads((tmp_path / "settings.json").read_text(encoding="utf-8"))
    assert kept["language"] == "nl"

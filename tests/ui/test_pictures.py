"""Pictures are the same on every run, of the size asked for, and never of a broken page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from klantdesk.errors import CannotWrite, NotAShopFile
from klantdesk.ui import pages, pictures

pytestmark = pytest.mark.usefixtures("dressed")

SMALL, LARGE = (1366, 768), (1920, 1080)


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_a_picture_has_the_size_asked_for(shop_file: Path, tmp_path: Path, size: tuple[int, int]) -> None:
    out = pictures.take(shop_file, "overview", size, "light", "nl", tmp_path / "p.png")
    assert QImage(str(out)).size().toTuple() == size


@pytest.mark.parametrize("page", sorted(pages.LOADERS))
def test_two_pictures_of_a_page_are_the_same(shop_file: Path, tmp_path: Path, page: str) -> None:
    first, second = (
        pictures.take(shop_file, page, SMALL, "dark", "nl", tmp_path / f"{turn}.png").read_bytes()
        for turn in range(2)
    )
    assert first == second


def test_light_and_dark_differ(shop_file: Path, tmp_path: Path) -> None:
    light, dark = (
        QImage(str(pictures.take(shop_file, "groups", SMALL, theme, "nl", tmp_path / f"{theme}.png")))
        for theme in ("light", "dark")
    )
    assert light.pixelColor(230, 740).lightness() > 200
    assert dark.pixelColor(230, 740).lightness() < 50


def test_a_page_that_does_not_exist_is_refused(shop_file: Path, tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        pictures.take(shop_file, "nowhere", SMALL, "light", "nl", tmp_path / "p.png")


def test_a_folder_that_does_not_exist_is_told(shop_file: Path, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        pictures.take(shop_file, "groups", SMALL, "light", "nl", tmp_path / "no" / "p.png")


def test_a_file_that_is_no_shop_is_told(tmp_path: Path) -> None:
    stranger = tmp_path / "brief.klantdesk"
    stranger.write_bytes(b"Beste klant, " * 400)
    with pytest.raises(NotAShopFile):
        pictures.take(stranger, "groups", SMALL, "light", "nl", tmp_path / "p.png")

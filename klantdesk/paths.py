"""Where data, resources and back-ups live."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs

APP = "KlantDesk"


def resources() -> Path:
    """The folder of data that ships with the program, frozen or from a checkout."""
    frozen = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen else Path(__file__).resolve().parent.parent
    return root / "resources"


def data_folder() -> Path:
    """The owner's folder for shop files; made when first written to."""
    return Path(platformdirs.user_data_dir(APP, appauthor=False))


def config_folder() -> Path:
    """Machine settings live here, apart from the shop's own data."""
    return Path(platformdirs.user_config_dir(APP, appauthor=False))


def default_shop() -> Path:
    """The shop file that is opened when none was chosen yet."""
    return data_folder() / "winkel.klantdesk"


def demo_shop() -> Path:
    """The invented shop, apart from the owner's own."""
    return data_folder() / "voorbeeldwinkel.klantdesk"


def backups(shop: Path) -> Path:
    """The folder of back-ups beside a shop file."""
    return shop.parent / "back-ups"

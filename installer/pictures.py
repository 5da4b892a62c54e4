#!/usr/bin/env python3
"""A picture of every page of the window, light and dark, on a small and a large screen.

    python installer/pictures.py FOLDER [nl|en]

The pages show the demo shop, the welcome page an empty one; the same pixels on every run.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from klantdesk.ui import pictures

THEMES = ("light", "dark")
SIZES = ((1366, 768), (1920, 1080))


def shops(folder: Path) -> tuple[Path, Path]:
    """The demo shop and an empty one."""
    from klantdesk.desk import demo
    from klantdesk.desk.shop import Shop
    from klantdesk.records import Unwatched

    full, empty = folder / "voorbeeldwinkel.klantdesk", folder / "winkel.klantdesk"
    demo.make(full, demo.Size(), Unwatched())
    Shop.create(empty, demo.NAME).close()
    return full, empty


def main(folder: Path, lang: str = "nl") -> int:
    """Write the pictures into the folder; 0."""
    pictures.prepare()
    from klantdesk.ui import pages

    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        full, empty = shops(Path(place))
        for page in pages.LOADERS:
            for theme in THEMES:
                for size in SIZES:
                    out = folder / f"{page}-{theme}-{size[0]}x{size[1]}.png"
                    shop = empty if page in pages.INSTEAD_OF_NOTHING.values() else full
                    print(pictures.take(shop, page, size, theme, lang, out))
    return 0


if __name__ == "__main__":
    if len(sys.argv) == 1:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:3]))

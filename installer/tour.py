#!/usr/bin/env python3
"""The main job without a display: make the demo shop, import its next month, say the answer, take pictures.

python tour.py FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from klantdesk import cli, wording
from klantdesk.desk import demo, insights
from klantdesk.desk.shop import Shop
from klantdesk.desk.views import Overview

PAGES = ("overview", "groups", "trends", "assortment", "customers", "import", "feedback", "survey")
CONSENT = "consent.Nieuwsbrief=ja"


def say_answer(path: Path) -> None:
    """The owner's answer for the last whole month, and the groups behind it."""
    shop = Shop.open(path)
    try:
        print("\n" + answer(insights.overview(shop)))
    finally:
        shop.close()


def answer(overview: Overview) -> str:
    """New, returned and lost customers of the month in one sentence."""
    active = overview.active_end or 0
    facts = {"month": overview.month, "active": active}
    if overview.new is None or overview.active_start is None:
        return wording.phrase("cli.answer_unknown", "nl", **facts)
    growth = active - overview.active_start
    verdict = "grows" if growth > 0 else "shrinks" if growth < 0 else "same"
    counts = {"new": overview.new, "won_back": overview.won_back, "lost": overview.lost}
    return wording.phrase(f"cli.answer_{verdict}", "nl", **facts, **counts)


def main(folder: Path) -> int:
    """Every step with the command an owner's nephew would type; 0 when all of them worked."""
    shop = folder / "voorbeeldwinkel.klantdesk"
    export = demo.next_month_export(folder)
    db = ["--db", str(shop), "--lang", "nl"]
    steps = [
        ["demo", *db],
        ["import", str(export), *db, "--answer", CONSENT],
        ["rfm", *db],
    ]
    done = max(cli.main(step) for step in steps)
    say_answer(shop)
    for page in PAGES:
        for theme in ("light", "dark"):
            picture = folder / f"{page}-{theme}.png"
            look = ["--page", page, "--theme", theme, "--out", str(picture)]
            done = max(done, cli.main(["screenshot", *db, *look]))
    print(f"\n{folder}")
    return done


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

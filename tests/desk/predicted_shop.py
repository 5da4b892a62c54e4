"""A demo shop large enough to predict from, made once for every test that asks."""

from __future__ import annotations

from pathlib import Path

import pytest

from klantdesk.desk import demo
from klantdesk.records import Unwatched

_made: list[Path] = []


def file(folders: pytest.TempPathFactory) -> Path:
    if not _made:
        made = folders.mktemp("predicted") / "demo.klantdesk"
        demo.make(made, demo.Size(customers=400, purchases=2200, years=3), Unwatched())
        _made.append(made)
    return _made[0]

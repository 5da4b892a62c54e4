from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from klantdesk.db.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store.create(tmp_path / "winkel.klantdesk")
    yield made
    made.close()

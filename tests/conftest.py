"""An empty shop file is built once and copied from then on."""

from __future__ import annotations

from pathlib import Path

import pytest

from klantdesk.db import schema, store

_true_build = store._build
_built: dict[tuple[schema.Step, ...], bytes] = {}
"""An empty file by the steps that made it: tests may add or leave out some."""


def _build(path: Path) -> None:
    steps = tuple(schema.STEPS)
    if steps in _built:
        path.write_bytes(_built[steps])
    else:
        _true_build(path)
        _built[steps] = path.read_bytes()


@pytest.fixture(autouse=True)
def _builder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Taking every step of the schema durably costs more than most tests; who tests it overrides this."""
    monkeypatch.setattr(store, "_build", _build)

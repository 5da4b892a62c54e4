"""An empty shop file is built once and copied from then on."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from klantdesk import wording
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


@pytest.fixture(autouse=True)
def _in_euros() -> None:
    """No test counts in the currency of the shop of another."""
    wording.count_in("")


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """The processes that were started, in turn."""
    known: list[subprocess.Popen[bytes]] = []
    start = subprocess.Popen

    def remember(*args: Any, **options: Any) -> subprocess.Popen[bytes]:
        known.append(start(*args, **options))
        return known[-1]

    monkeypatch.setattr(subprocess, "Popen", remember)
    return known


def pytest_configure(config: pytest.Config) -> None:
    """How tests are spread over processes.

    Files go to their process in our order: by number of tests the longest test of all would come last. A
    process that crashes is not replaced: whole files would wait forever for the one that replaces it.
    """
    if hasattr(config.option, "loadscopereorder"):
        config.option.loadscopereorder = False
        config.option.maxworkerrestart = "0"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Who presses every button of every page begins first: the other process goes on beside it."""
    items.sort(key=lambda item: item.path.stem != "test_nothing_left")

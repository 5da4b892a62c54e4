"""Files are read in the test's own process; what is about the reader's process says so."""

from __future__ import annotations

import pytest

from klantdesk.exchange import reading
from tests.exchange.reading import BegunHere


@pytest.fixture(autouse=True)
def _reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process per file takes longer than most tests; who needs it overrides this with nothing."""
    monkeypatch.setattr(reading, "Begun", BegunHere)

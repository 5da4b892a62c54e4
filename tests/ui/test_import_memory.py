"""The mapping step names what was said last time, points out what differs and lets go of it."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from klantdesk.desk.views import Recalled
from klantdesk.ui.importing.memory_note import MemoryNote


@pytest.mark.usefixtures("dressed")
def test_the_note_says_what_is_held_and_can_be_let_go(qtbot: QtBot) -> None:
    note = MemoryNote()
    qtbot.addWidget(note)
    note.show_recalled(Recalled(date(2025, 10, 31), (("total", "Vrij veld"), ("name", ""))))
    assert note.note is not None
    assert note.note.title.text() == "Dit zei je de vorige keer"
    assert "Vrij veld is Bedrag." in note.note.detail.text()
    assert note.let_go is not None
    with qtbot.waitSignal(note.let_go_wanted):
        note.let_go.click()
    note.show_recalled(Recalled(date(2025, 10, 31), (), ("Kassier",), ("Memo",)))
    assert note.note.title.text() == "Nieuw in dit bestand: Kassier. Ontbreekt sinds de vorige keer: Memo."
    note.show_recalled(None)
    assert note.isHidden()

"""Closing the window while an import is on its way: it would stop, so that is asked first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from klantdesk.ui import dialogs

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from klantdesk.ui.background import Jobs

IMPORT = "import"
"""How the jobs that take purchases in are called."""


def may_close(window: QWidget, jobs: Jobs) -> bool:
    """Whether nothing would be cut off, or somebody wants it so; a quick job is over before an answer."""
    if not any(job.name == IMPORT and job.is_slow and job.heard for job in jobs.running):
        return True
    translate = QCoreApplication.translate
    return dialogs.ask(
        window,
        translate("Leaving", "Stop the import?"),
        translate("Leaving", "It is still busy. Stop it and nothing changes: you can import the file again."),
        translate("Leaving", "Stop and close"),
        translate("Leaving", "Go on importing"),
    )

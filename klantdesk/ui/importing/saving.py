"""Rejected rows and forms to fill in, to an Excel file of the owner's choice."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from klantdesk.records import Problem
from klantdesk.ui import texts
from klantdesk.ui.importing import work
from klantdesk.ui.page import Page


class RejectedSaver(QObject):
    """Asks where to, saves there, and tells."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page = page

    def choose(self, rejected: Sequence[Problem] | int, file: str) -> None:
        """Save the rejected rows of a report, or of an import by its number."""
        proposed = self.tr("Rejected rows of {file}").format(file=Path(file).stem) + ".xlsx"
        title, kinds = self.tr("Save rejected rows"), self.tr("Excel (*.xlsx)")
        chosen, _ = QFileDialog.getSaveFileName(self.page, title, proposed, kinds)
        if chosen:
            self.save(rejected, Path(chosen))

    def save(self, rejected: Sequence[Problem] | int, target: Path) -> None:
        """Save them there."""
        place, lang = self.page.work, texts.lang()
        shop = place.shop
        job = place.read(self.page, "save", lambda _watch: work.save_rejected(shop, rejected, target, lang))
        job.succeeded.connect(lambda file: place.tell(self.tr("Saved as {file}").format(file=file.name)))
        job.failed.connect(self.page.fail)


class TemplateSaver(QObject):
    """Asks what the form is for and where to, saves it there, and tells."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page = page

    def names(self) -> dict[str, str]:
        """What a form can be for: kind and name."""
        return {
            "customers": self.tr("Customers"),
            "purchases": self.tr("Purchases"),
            "visitors": self.tr("Visitor counts"),
        }

    def choose(self, kind: str) -> None:
        """Ask where the form of this kind goes."""
        proposed = self.tr("Example of {kind}").format(kind=self.names()[kind].lower()) + ".xlsx"
        title, kinds = self.tr("Make an example file"), self.tr("Excel (*.xlsx)")
        chosen, _ = QFileDialog.getSaveFileName(self.page, title, proposed, kinds)
        if chosen:
            self.save(kind, Path(chosen))

    def save(self, kind: str, target: Path) -> None:
        """Save it there."""
        place = self.page.work
        job = place.read(self.page, "save", lambda _watch: work.template(kind, target))
        job.succeeded.connect(lambda file: place.tell(self.tr("Saved as {file}").format(file=file.name)))
        job.failed.connect(self.page.fail)

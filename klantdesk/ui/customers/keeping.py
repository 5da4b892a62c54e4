"""What the customers page writes: labels, and lists kept under a name, each with a way back."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from klantdesk import settings
from klantdesk.desk import lists
from klantdesk.desk.lists import Choices, Filter
from klantdesk.records import Changes
from klantdesk.ui.customers.naming import LabelDialog, NameDialog
from klantdesk.ui.workplace import Workplace

if TYPE_CHECKING:
    from klantdesk.desk.shop import Shop

Written = tuple[Changes, int]


class Keeping(QObject):
    """Asks, writes, and says what was done."""

    def __init__(self, work: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self.work, self.page = work, page

    def ask_label(self, ids: array[int], choices: Choices | None) -> LabelDialog:
        """Ask which label these customers get, or lose."""
        whom = self.tr("Give %Ln customer(s) a label", "", len(ids))
        dialog = LabelDialog(self.page, whom, choices.labels if choices else ())
        dialog.named.connect(lambda name: self.label(ids, name))
        dialog.taken_off.connect(lambda name: self.unlabel(ids, name))
        dialog.rename_wanted.connect(self.ask_rename)
        dialog.drop_wanted.connect(self.drop_label)
        dialog.open()
        return dialog

    def label(self, ids: array[int], name: str) -> None:
        """Give exactly these customers a label."""
        said = self.tr("Label “{name}” given to %Ln customer(s)", "", len(ids)).format(name=name)
        self._write("label", lambda shop, by: lists.label(shop, ids, name, by), said)

    def unlabel(self, ids: array[int], name: str) -> None:
        """Take a label off these customers."""
        said = self.tr("Label “{name}” taken off").format(name=name)
        self._write("label", lambda shop, by: lists.unlabel(shop, ids, name, by), said)

    def ask_rename(self, name: str) -> NameDialog:
        """Ask what a label is to be called."""
        question = self.tr("What should the label “{name}” be called?").format(name=name)
        dialog = NameDialog(self.page, question, self.tr("New name"), self.tr("Rename"))
        dialog.field.setText(name)
        dialog.field.selectAll()
        dialog.named.connect(lambda to: self._rename(name, to))
        dialog.open()
        return dialog

    def _rename(self, name: str, to: str) -> None:
        said = self.tr("The label “{name}” is now called “{to}”").format(name=name, to=to)
        self._write("label", lambda shop, by: lists.rename_label(shop, name, to, by), said)

    def drop_label(self, name: str) -> None:
        """Forget a label."""
        said = self.tr("Label “{name}” deleted").format(name=name)
        self._write("label", lambda shop, by: lists.drop_label(shop, name, by), said)

    def ask_list_name(self, chosen: Filter, text: str) -> NameDialog:
        """Ask under which name a list is kept."""
        question = self.tr("Under which name do you keep this list?")
        detail = self.tr(
            "The conditions are kept, not the people: the list is up to date whenever you open it."
        )
        dialog = NameDialog(
            self.page, question, self.tr("For instance: regulars I may e-mail"), self.tr("Save"), detail
        )
        dialog.named.connect(lambda name: self.save(name, replace(chosen, text=text)))
        dialog.open()
        return dialog

    def save(self, name: str, chosen: Filter) -> None:
        """Keep a list under a name."""
        said = self.tr("Kept under “{name}”").format(name=name)
        self._write("list", lambda shop, by: lists.save(shop, name, chosen, by), said)

    def forget(self, name: str) -> None:
        """Let go of a list."""
        said = self.tr("The list “{name}” is gone").format(name=name)
        self._write("list", lambda shop, by: lists.forget(shop, name, by), said)

    def _write(self, what: str, work: Callable[[Shop, str], Written], said: str) -> None:
        shop, author = self.work.shop, settings.load().staff
        job = self.work.write(self, what, lambda _watch: work(shop, author))
        job.succeeded.connect(lambda written: self._tell(said, *written))
        job.failed.connect(self.work.tell_error)

    def _tell(self, said: str, changes: Changes, entry: int) -> None:
        self.work.done(said if entry else self.tr("That was so already"), changes, entry)

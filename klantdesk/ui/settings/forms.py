"""Two questions about a colleague: another name, and who takes over."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from klantdesk import settings
from klantdesk.ui.counter.form import Form, choice
from klantdesk.ui.parts.labels import text
from klantdesk.ui.settings import work as desk

if TYPE_CHECKING:
    from klantdesk.desk.people import Colleague
    from klantdesk.records import Changes, Watch
    from klantdesk.ui.workplace import Workplace


class RenameForm(Form):
    """Gives a colleague another name, also as the one who types at this pc."""

    def __init__(self, parent: QWidget, work: Workplace, colleague: Colleague) -> None:
        super().__init__(parent, work, "", "")
        self.colleague = colleague
        self.title.setText(self.tr("Give {name} another name").format(name=colleague.name))
        self.primary.setText(self.tr("Save"))
        self.name = self.add("name", self.tr("Name"), QLineEdit(colleague.name))
        self.name.selectAll()
        self.name.setFocus()

    def writing(self) -> Callable[[Watch], object]:
        """The new name."""
        shop, one, name = self.work.shop, self.colleague.id, self.name.text()
        return lambda _watch: desk.rename(shop, one, name)

    def saved(self, result: tuple[Changes, int]) -> None:  # type: ignore[override]  # what writing gave
        """Tell, with a way back."""
        name = " ".join(self.name.text().split())
        if settings.load().staff == self.colleague.name:
            settings.remember(staff=name)
        told = self.tr("{name} is now called {new}").format(name=self.colleague.name, new=name)
        self.work.done(told, *result)

    def reason(self, field: str, why: str) -> str:  # noqa: ARG002  # as the form asks
        """What to say at the name."""
        return self.tr("Fill in a name") if why == "missing" else self.tr("Somebody has this name already")


class LeaveForm(Form):
    """Somebody leaves with tasks still to do: says to whom they go."""

    def __init__(self, parent: QWidget, work: Workplace, colleague: Colleague, here: desk.Here) -> None:
        super().__init__(parent, work, "", "")
        self.colleague = colleague
        name = colleague.name
        self.title.setText(self.tr("Who takes over from {name}?").format(name=name))
        self.primary.setText(self.tr("Hand over"))
        waiting = here.waiting.get(colleague.id, 0)
        told = self.tr("%Ln task(s) are still open. Nothing falls through.", "", waiting)
        self.column.addWidget(text(told, "muted", wrap=True))
        names: list[tuple[str, object]] = [(self.tr("Everybody"), None)]
        names += [(one.name, one.id) for one in here.colleagues if one.id != colleague.id]
        self.heir = self.add("heir", self.tr("The tasks go to"), choice(names))
        self.heir.setFocus()

    def writing(self) -> Callable[[Watch], object]:
        """The leave."""
        shop, one, heir = self.work.shop, self.colleague.id, self.heir.currentData()
        return lambda _watch: desk.leave(shop, one, heir)

    def saved(self, result: tuple[Changes, int]) -> None:  # type: ignore[override]  # what writing gave
        """Tell, with a way back."""
        tell_left(self.work, self.colleague.name, result, self.tr("{name} does not work here any more"))

    def reason(self, field: str, why: str) -> str:  # noqa: ARG002  # as the form asks
        """There is nothing to do wrong here."""
        return ""


def tell_left(work: Workplace, name: str, result: tuple[Changes, int], sentence: str) -> None:
    """Say that somebody left, who from now on types here as nobody in particular."""
    if settings.load().staff == name:
        settings.remember(staff="")
    work.done(sentence.format(name=name), *result)

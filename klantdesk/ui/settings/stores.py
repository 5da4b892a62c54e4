"""The shop's stores: what they are called, and giving one another name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from klantdesk.errors import EntryWrong, KlantDeskError
from klantdesk.ui import rail, theme
from klantdesk.ui.counter.form import Form
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.labels import button, line, text
from klantdesk.ui.settings import work as desk

if TYPE_CHECKING:
    from klantdesk.records import Changes, Watch
    from klantdesk.ui.workplace import Workplace

TAKEN = "taken"


class StoresCard(Card):
    """The stores that purchases, answers and counts name."""

    rename_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Stores"))
        self.told = text("", "note", wrap=True)
        self.body.addWidget(self.told)
        self.rows = QVBoxLayout()
        self.body.addLayout(self.rows)
        self.body.addStretch()

    def show_here(self, here: desk.Here) -> None:
        """Show the stores there are, with what they were called before."""
        rail.empty(self.rows)
        none = self.tr("No stores yet. They come along with your imports and purchases.")
        self.told.setText("" if here.places else none)
        self.told.setVisible(not here.places)
        for name in here.places:
            before = sorted(old for old, now in here.called.items() if now == name)
            self.rows.addWidget(self._row(name, before))
            self.rows.addWidget(line())

    def _row(self, name: str, before: list[str]) -> QWidget:
        px = theme.look().px
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, px(4), 0, px(4))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(text(name, "strong", wrap=True))
        if before:
            told = self.tr("was called {names}").format(names=", ".join(before))
            words.addWidget(text(told, "small", wrap=True))
        row.addLayout(words, 1)
        made = button(self.tr("Rename"), "smallquiet")
        made.setAccessibleDescription(name)
        made.clicked.connect(lambda: self.rename_wanted.emit(name))
        row.addWidget(made)
        return whole


class StoreForm(Form):
    """Gives a store another name; the name of another store asks first whether they are one."""

    def __init__(self, parent: QWidget, work: Workplace, store: str) -> None:
        super().__init__(parent, work, "", "")
        self.store, self.other = store, ""
        self.title.setText(self.tr("Give {name} another name").format(name=store))
        hint = self.tr("Files and screens that still say the old name count for this store too.")
        self.name = self.add("name", self.tr("Name"), QLineEdit(store), hint)
        self.name.textEdited.connect(lambda _text: self._ask(""))
        self._ask("")
        self.name.selectAll()
        self.name.setFocus()

    def writing(self) -> Callable[[Watch], object]:
        """The new name."""
        shop, store, name, merge = self.work.shop, self.store, self.name.text(), bool(self.other)
        return lambda _watch: desk.rename_store(shop, store, name, merge=merge)

    def saved(self, result: tuple[Changes, int]) -> None:  # type: ignore[override]  # what writing gave
        """Tell, with a way back."""
        name = self.other or " ".join(self.name.text().split())
        told = self.tr("{name} and {new} are one store now") if self.other else ""
        told = told or self.tr("{name} is now called {new}")
        self.work.done(told.format(name=self.store, new=name), *result)

    def reason(self, field: str, why: str) -> str:  # noqa: ARG002  # as the form asks
        """What to say at the name."""
        if why != TAKEN:
            return self.tr("Fill in a name")
        asked = self.tr(
            "{name} is another store. Do you want to make them one? "
            "All that stands at either then stands together."
        )
        return asked.format(name=self.other)

    def _refuse(self, error: KlantDeskError) -> None:
        if isinstance(error, EntryWrong) and error.facts["why"] == TAKEN:
            self._ask(str(error.facts["value"]))
        super()._refuse(error)

    def _ask(self, other: str) -> None:
        """Offer to make this store and another one the same, or to save a name."""
        self.other = other
        self.primary.setText(self.tr("Make them one store") if other else self.tr("Save"))

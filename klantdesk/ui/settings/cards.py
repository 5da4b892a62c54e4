"""The cards of the settings: how it looks, this pc, who works here, the shop file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from klantdesk import settings
from klantdesk.ui import rail, theme, tokens
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.chips import Segmented
from klantdesk.ui.parts.labels import button, line, text
from klantdesk.ui.parts.one_line import Line
from klantdesk.ui.settings.currency import CurrencyField
from klantdesk.ui.settings_menu import NATIVE_NAMES

if TYPE_CHECKING:
    from klantdesk.desk.people import Colleague
    from klantdesk.ui.settings.work import Here

ROW_GAP = 8
LONGEST_NAME = 60


class LooksCard(Card):
    """Language, colours and text size; they follow at once."""

    chosen = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("How it looks"))
        self.body.setSpacing(theme.look().px(ROW_GAP))
        kept = settings.load()
        sizes = [(str(n), f"{n}%") for n in tokens.TEXT_PERCENTS]
        colours = [
            ("system", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark")),
        ]  # fmt: skip
        self.languages = Segmented([*NATIVE_NAMES.items()], kept.language)
        self.colours = Segmented(colours, kept.theme)
        self.sizes = Segmented(sizes, str(kept.text_percent))
        for name, switch in (
            (self.tr("Language"), self.languages),
            (self.tr("Colours"), self.colours),
            (self.tr("Text size"), self.sizes),
        ):
            self.body.addWidget(text(name, "label"))
            self.body.addWidget(switch, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch()
        self.languages.chosen.connect(lambda key: self.chosen.emit("language", key))
        self.colours.chosen.connect(lambda key: self.chosen.emit("theme", key))
        self.sizes.chosen.connect(lambda key: self.chosen.emit("text_percent", int(key)))


class PlaceCard(Card):
    """Who types at this pc, and the store it stands in."""

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("This pc"))
        self.body.setSpacing(theme.look().px(ROW_GAP))
        self.who, self.store = QComboBox(), QComboBox()
        self._shown = settings.load().staff_store
        self.store.setEditable(True)
        self.store.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for name, box in ((self.tr("Who types here"), self.who), (self.tr("It stands in"), self.store)):
            label = theme.styled(QLabel(name), role="label")
            label.setBuddy(box)
            box.setAccessibleName(name)
            self.body.addWidget(label)
            self.body.addWidget(box)
        self.typed.setAccessibleName(self.store.accessibleName())
        self.typed.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes to the box around it
        hint = self.tr(
            "The name stands beside notes, tasks and changes; purchases at the counter get the store."
        )
        self.body.addWidget(text(hint, "small", wrap=True))
        self.body.addStretch()
        self.who.activated.connect(lambda _row: settings.remember(staff=str(self.who.currentData())))
        self.store.activated.connect(lambda _row: self._keep_store())
        self.typed.editingFinished.connect(self._keep_store)

    @property
    def typed(self) -> QLineEdit:
        """Where a store is typed that is not offered."""
        field = self.store.lineEdit()
        if field is None:
            raise AssertionError("the stores can be typed")
        return field

    def show_here(self, here: Here) -> None:
        """Offer who works here and the stores there are."""
        kept = settings.load()
        kept = replace(kept, staff_store=here.called.get(kept.staff_store, kept.staff_store))
        names = [one.name for one in here.colleagues]
        self.who.clear()
        self.who.addItem(self.tr("Nobody in particular"), "")
        for name in names if kept.staff in {"", *names} else [*names, kept.staff]:
            self.who.addItem(name, name)
        self.who.setCurrentIndex(max(0, self.who.findData(kept.staff)))
        if self.typed.hasFocus():
            return
        self.store.clear()
        self.store.addItems(["", *here.stores])
        self.store.setCurrentText(kept.staff_store)
        self.typed.setPlaceholderText(self.tr("Not a store in particular"))
        self._shown = kept.staff_store

    def _keep_store(self) -> None:
        said = " ".join(self.store.currentText().split())
        if said != self._shown:  # a store's earlier name stays: it leads back where the new one is undone
            settings.remember(staff_store=said)
            self._shown = said


class PeopleCard(Card):
    """Who works here: names only."""

    added = Signal(str)
    renamed = Signal(object)
    left = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Who works here"))
        self.rows = QVBoxLayout()
        self.body.addLayout(self.rows)
        self.field = Line()
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setPlaceholderText(self.tr("Name of a colleague"))
        self.field.setAccessibleName(self.tr("Name of a colleague"))
        self.field.returnPressed.connect(self._add)
        self.add_button = button(self.tr("Add"))
        self.add_button.clicked.connect(self._add)
        self.wrong = text("", "small", wrap=True, tone="bad")
        self.wrong.hide()
        self.field.textEdited.connect(lambda _text: self.wrong.hide())
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.add_button)
        self.body.addLayout(row)
        self.body.addWidget(self.wrong)
        self.body.addStretch()

    def show_here(self, here: Here) -> None:
        """Show these colleagues."""
        rail.empty(self.rows)
        for one in here.colleagues:
            self.rows.addWidget(self._row(one, here.waiting.get(one.id, 0)))
            self.rows.addWidget(line())

    def _row(self, one: Colleague, waiting: int) -> QWidget:
        px = theme.look().px
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, px(4), 0, px(4))
        row.addWidget(text(one.name, "strong", wrap=True), 1)
        if waiting:
            row.addWidget(text(self.tr("%Ln task(s)", "", waiting), "faint"))
        for name, signal in ((self.tr("Rename"), self.renamed), (self.tr("Leaves"), self.left)):
            made = button(name, "smallquiet")
            made.setAccessibleDescription(one.name)
            made.clicked.connect(lambda _on=False, signal=signal: signal.emit(one))
            row.addWidget(made)
        return whole

    def _add(self) -> None:
        said = " ".join(self.field.text().split())
        self.field.setFocus()
        if not said:
            self.wrong.setText(self.tr("Fill in a name"))
            self.wrong.show()
            return
        self.field.setText("")
        self.added.emit(said)


class LabelsCard(Card):
    """The labels customers bear: renamed, merged under one name, or forgotten."""

    rename_wanted = Signal(str)
    dropped = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Labels"))
        self.told = text("", "note", wrap=True)
        self.body.addWidget(self.told)
        self.rows = QVBoxLayout()
        self.body.addLayout(self.rows)
        self.body.addStretch()

    def show_here(self, here: Here) -> None:
        """Show the labels there are."""
        rail.empty(self.rows)
        none = self.tr("No labels yet. Give one to customers on their page: loopavond, team, vip.")
        self.told.setText("" if here.labels else none)
        self.told.setVisible(not here.labels)
        for name, count in here.labels:
            self.rows.addWidget(self._row(name, count))
            self.rows.addWidget(line())

    def _row(self, name: str, count: int) -> QWidget:
        px = theme.look().px
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, px(4), 0, px(4))
        row.addWidget(text(name, "strong", wrap=True), 1)
        row.addWidget(text(self.tr("%Ln customer(s)", "", count), "faint"))
        for words, signal in ((self.tr("Rename"), self.rename_wanted), (self.tr("Delete"), self.dropped)):
            made = button(words, "smallquiet")
            made.setAccessibleDescription(name)
            made.clicked.connect(lambda _on=False, signal=signal: signal.emit(name))
            row.addWidget(made)
        return whole


class FileCard(Card):
    """The currency, the bin, a back-up, the questions, and help."""

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Your shop"))
        self.body.setSpacing(theme.look().px(ROW_GAP))
        self.bin = button(self.tr("Open the bin"), "plain", "trash")
        self.questions = button(
            self.tr("Change the questions of the shop question"), "plain", "pencil-simple"
        )
        self.backup = button(self.tr("Make a back-up now"), "plain", "download-simple")
        self.help = button(self.tr("Help (F1)"), "plain", "question")
        self.currency = CurrencyField()
        self.body.addWidget(self.currency)
        self.body.addSpacing(theme.look().px(ROW_GAP))
        for one in (self.bin, self.questions, self.backup, self.help):
            self.body.addWidget(one, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch()

    def show_here(self, here: Here) -> None:
        """Show the currency, and count the bin."""
        self.currency.show_here(here)
        count = self.tr("Open the bin (%Ln)", "", here.binned)
        self.bin.setText(count if here.binned else self.tr("Open the bin"))

"""Fills in what is known of a customer, a group at a time, from the keyboard alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from klantdesk import wording
from klantdesk.desk import birthdays, remarks
from klantdesk.desk.card_views import Card
from klantdesk.desk.memory import Trait
from klantdesk.desk.traits import Kind, Shelf
from klantdesk.ui import texts, theme
from klantdesk.ui.card.known import said
from klantdesk.ui.card.words import first_name
from klantdesk.ui.parts.labels import button, text

WIDE, TALL = 720, 500
GROUPS_WIDE = 190
NAMES = 170
NAMED = 110
ITEM_HIGH = 34
LONGEST = 300


@dataclass(eq=False, slots=True)
class Field:
    """One thing to fill in; `item` is which one of several, `name` where that is typed in."""

    kind: Kind
    item: str
    was: str
    line: QLineEdit
    name: QLineEdit | None = None


class TraitsDialog(QDialog):
    """Groups at the left, fields at the right; only what changed is written down."""

    written = Signal(object)
    catalogue_wanted = Signal()

    def __init__(self, card: Card, shelves: Sequence[Shelf], shelf: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("KlantDesk")
        self.card = card
        self.fields: list[Field] = []
        self.shelves = [one for one in shelves if any(not kind.hidden for kind in one.kinds)]
        self.groups, self.stack = QListWidget(), QStackedWidget()
        self.remark = text("", "note", wrap=True, tone="warn")
        self.remark.hide()
        theme.styled(self.groups, list="roomy")
        self.groups.setAccessibleName(self.tr("Groups"))
        self.groups.setFixedWidth(theme.look().px(GROUPS_WIDE))
        for one in self.shelves:
            item = QListWidgetItem(said(one.title), self.groups)
            item.setSizeHint(QSize(0, theme.look().px(ITEM_HIGH)))
            self.stack.addWidget(self._form(one))
        self.groups.currentRowChanged.connect(self.stack.setCurrentIndex)
        self._lay_out()
        keys = [one.key for one in self.shelves]
        self.groups.setCurrentRow(keys.index(shelf) if shelf in keys else 0)
        first = next((one for one in self.fields if one.kind.group == shelf), None)
        (first.line if first else self.groups).setFocus()

    def _lay_out(self) -> None:
        px = theme.look().px
        column, middle, row = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        title = self.tr("What do you know of {name}?").format(name=first_name(self.card))
        column.addWidget(text(title, "title", wrap=True))
        middle.setSpacing(px(18))
        middle.addWidget(self.groups)
        middle.addWidget(self.stack, 1)
        column.addLayout(middle, 1)
        column.addWidget(self.remark)
        leave = button(self.tr("Leave it as it is"))
        leave.clicked.connect(self.reject)
        self.keep = button(self.tr("Save"), "primary")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.write)
        own = button(self.tr("Change this list"), "quiet")
        own.setAutoDefault(False)
        own.clicked.connect(self._leave_for_catalogue)
        row.addWidget(own)
        row.addStretch()
        row.addWidget(leave)
        row.addWidget(self.keep)
        column.addLayout(row)
        self.resize(px(WIDE), px(TALL))

    def _form(self, shelf: Shelf) -> QWidget:
        px = theme.look().px
        inside, area = QWidget(), QScrollArea()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, px(8), 0)
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(8))
        grid.setColumnMinimumWidth(0, px(NAMES))
        grid.setColumnStretch(2, 1)
        for kind in shelf.kinds:
            if not kind.hidden:
                self._ask(grid, kind)
        grid.setRowStretch(grid.rowCount(), 1)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.styled(inside, body="true")
        area.setWidget(inside)
        return area

    def _ask(self, grid: QGridLayout, kind: Kind) -> None:
        """The fields of a kind: one, or what is known of several and an empty one."""
        known = [
            (one.item, one.value)
            for one in self.card.traits
            if one.kind == kind.key and one.origin != "inferred"
        ]
        if kind.field:
            known = [("", _shown(kind, str(getattr(self.card.person, kind.field))))]
        if kind.several:
            taken = {item for item, _value in known}
            known.append((next(str(n) for n in range(1, len(taken) + 2) if str(n) not in taken), ""))
        for item, value in known or [("", "")]:
            self._add(grid, kind, item, value)

    def _add(self, grid: QGridLayout, kind: Kind, item: str, value: str) -> None:
        row, title = grid.rowCount(), said(kind.title)
        field = Field(kind, item, value, QLineEdit(value))
        field.line.setMaxLength(LONGEST)
        field.line.setAccessibleName(title)
        field.line.setPlaceholderText(self._hint(kind))
        field.line.textEdited.connect(self._look)
        grid.addWidget(text(title, "note", wrap=True), row, 0)
        if kind.named:
            field.name = QLineEdit("" if not value else item)
            field.name.setAccessibleName(self.tr("{what}: name").format(what=title))
            field.name.setPlaceholderText(self.tr("name"))
            field.name.setFixedWidth(theme.look().px(NAMED))
            field.name.setReadOnly(bool(value))
            grid.addWidget(field.name, row, 1)
            grid.addWidget(field.line, row, 2)
        else:
            grid.addWidget(field.line, row, 1, 1, 2)
        self.fields.append(field)

    def _hint(self, kind: Kind) -> str:
        if kind.purpose:
            return self.tr("only what you need, and what for")
        if kind.field == "birthday":
            return self.tr("9 March is enough")
        return ", ".join(kind.values.get(texts.lang(), ())[:3])

    def suggest(self, values: Mapping[str, Sequence[str]]) -> None:
        """Offer what was meant before, while somebody types."""
        for field in self.fields:
            if offered := values.get(field.kind.key):
                completer = QCompleter(QStringListModel(list(offered), field.line), field.line)
                completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
                completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
                field.line.setCompleter(completer)

    def changed(self) -> tuple[Trait, ...]:
        """What was filled in otherwise than it was."""
        found = []
        for field in self.fields:
            value = " ".join(field.line.text().split())
            if value != field.was:
                item = " ".join(field.name.text().split()) if field.name else ""
                found.append(Trait(field.kind.key, value, item or field.item))
        return tuple(found)

    def write(self) -> None:
        """Hand over what changed, or say what cannot be kept."""
        traits = self.changed()
        birthday = {field.kind.key for field in self.fields if field.kind.field}
        if any(remarks.holds_number(trait.value) for trait in traits):
            self._say(
                self.tr("This looks like a citizen service number. A shop may not keep it: take it out.")
            )
        elif any(
            trait.kind in birthday and trait.value and birthdays.understand(trait.value) is None
            for trait in traits
        ):
            self._say(self.tr("This is no day: write a birthday as 9 March or 9-3-1986."))
        else:
            self.written.emit(traits)
            self.accept()

    def _leave_for_catalogue(self) -> None:
        """Keep what is filled in, then change what is asked for."""
        if self.changed():
            self.write()
        else:
            self.accept()
        if not self.isVisible():
            self.catalogue_wanted.emit()

    def _look(self, words: str) -> None:
        """Warn of special categories while somebody types."""
        found = remarks.remark(words)
        self.remark.setVisible(bool(found))
        if found:
            told = self.tr(
                "‘{word}’ may say something about {what}. Only keep it if the customer wants you to."
            )
            what = wording.phrase(f"remarks.{found[0].category}", texts.lang())
            self.remark.setText(told.format(word=found[0].word, what=what))

    def _say(self, words: str) -> None:
        self.remark.setText(words)
        self.remark.show()


def _shown(kind: Kind, value: str) -> str:
    """A field of the person as one types it."""
    day = birthdays.day_of(value) if kind.field == "birthday" else None
    if day is None:
        return value
    written = texts.long_date(day)
    return written if birthdays.with_year(value) else written.rsplit(" ", 1)[0]

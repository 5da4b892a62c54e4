"""A form in a dialog: named fields, Enter saves, Esc leaves, and what is not right is said at its field."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from klantdesk.errors import EntryWrong, KlantDeskError
from klantdesk.ui import texts, theme
from klantdesk.ui.parts.labels import IconLabel, button, text

if TYPE_CHECKING:
    from klantdesk.records import Watch
    from klantdesk.ui.workplace import Workplace

WIDE = 480
LONGEST = 300
"""No line of a form takes more: what somebody pasted by mistake would stand on cards and charts."""
F = TypeVar("F", bound=QWidget)


class Field(QWidget):
    """A label, what is typed or chosen, a hint, and what is wrong with it."""

    def __init__(self, name: str, inside: QWidget, hint: str = "") -> None:
        super().__init__()
        self.inside = inside
        px = theme.look().px
        inside.setAccessibleName(name)
        label = theme.styled(QLabel(name), role="label")
        label.setBuddy(inside)
        self.hint, self.wrong = text(hint, "small", wrap=True), text("", "small", wrap=True, tone="bad")
        self.row = QWidget()
        row = QHBoxLayout(self.row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(IconLabel("warning-circle-fill", 14, "bad.text"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.wrong, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        for widget in (label, inside, self.hint, self.row):
            column.addWidget(widget)
        self.hint.setVisible(bool(hint))
        self.row.hide()
        if isinstance(inside, QLineEdit):
            inside.setMaxLength(min(inside.maxLength(), LONGEST))
            inside.textEdited.connect(self.forgive)

    def blame(self, words: str) -> None:
        """Say what is wrong, and go there."""
        self.wrong.setText(words)
        self._show_wrong(words)
        self.inside.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(self.inside, QLineEdit):
            self.inside.selectAll()

    def forgive(self) -> None:
        """Somebody mends it: say no more of it."""
        if self.row.isVisibleTo(self):
            self._show_wrong("")

    def tell(self, hint: str) -> None:
        """Show another hint."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def _show_wrong(self, words: str) -> None:
        self.row.setVisible(bool(words))
        theme.styled(self.inside, wrong="true" if words else "false").setAccessibleDescription(words)
        theme.restyle(self.inside)


class Form(QDialog):
    """A question with fields; `save` writes, and `saved` tells of it."""

    def __init__(self, parent: QWidget, work: Workplace, title: str, do: str) -> None:
        super().__init__(parent)
        self.work, self.saving = work, False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("KlantDesk")
        px = theme.look().px
        self.setMinimumWidth(px(WIDE))
        self.fields: dict[str, Field] = {}
        self.title = text(title, "title", wrap=True)
        self.column = QVBoxLayout()
        self.column.setSpacing(px(12))
        self.leave = button(self.tr("Cancel"))
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(self.reject)
        self.primary = button(do, "primary")
        self.primary.setDefault(True)
        self.primary.clicked.connect(self._save)
        self.foot = QHBoxLayout()
        self.foot.addStretch()
        self.foot.addWidget(self.leave)
        self.foot.addWidget(self.primary)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(24), px(20), px(24), px(20))
        whole.setSpacing(px(16))
        whole.addWidget(self.title)
        whole.addLayout(self.column)
        whole.addStretch(1)
        whole.addLayout(self.foot)

    def event(self, event: QEvent) -> bool:
        """Grow with what is said at a field, rather than press the fields together."""
        if event.type() != QEvent.Type.LayoutRequest:
            return super().event(event)
        done, inside = super().event(event), self.layout()
        wanted = inside.totalHeightForWidth(self.width()) if inside else 0
        if self.isVisible() and wanted > self.height():
            self.resize(self.width(), wanted)
        return done

    def add(self, key: str, name: str, inside: F, hint: str = "") -> F:
        """A field under the ones before."""
        self.column.addWidget(self.made(key, name, inside, hint))
        return inside

    def made(self, key: str, name: str, inside: QWidget, hint: str = "") -> Field:
        """A field that the form lays out itself."""
        self.fields[key] = Field(name, inside, hint)
        return self.fields[key]

    def writing(self) -> Callable[[Watch], object]:
        """What is to be written; EntryWrong when a field is not right."""
        raise NotImplementedError

    def saved(self, result: object) -> None:
        """It was written."""
        raise NotImplementedError

    def reason(self, field: str, why: str) -> str:
        """What to say at a field."""
        raise NotImplementedError

    def _save(self) -> None:
        if self.saving:
            return
        try:
            writing = self.writing()
        except EntryWrong as error:
            self._refuse(error)
            return
        self.saving = True
        job = self.work.write(self, "save", writing)
        job.succeeded.connect(self._close_saved)
        job.failed.connect(self._refuse)

    def _close_saved(self, result: object) -> None:
        self.accept()
        self.saved(result)

    def _refuse(self, error: KlantDeskError) -> None:
        self.saving = False
        if isinstance(error, EntryWrong):
            field = str(error.facts["field"])
            self.fields[field].blame(self.reason(field, str(error.facts["why"])))
        else:
            self.work.tell_error(error)
            self.title.setText(texts.sentence(error))


def choice(names: list[tuple[str, object]], now: object = None) -> QComboBox:
    """A field to choose from (words, value); `now` is chosen."""
    box = QComboBox()
    for words, value in names:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(now)))
    return box

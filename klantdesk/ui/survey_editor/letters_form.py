"""Asking for a review on a card by the till or by e-mail: texts to copy, and a card to print."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QIODevice, QMarginsF, QSaveFile, Signal
from PySide6.QtGui import QFont, QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from klantdesk.desk.questions import Content, Survey, say
from klantdesk.ui import texts, theme
from klantdesk.ui.parts.labels import button, text
from klantdesk.ui.survey_editor import draft
from klantdesk.ui.survey_editor.fields import Worded

CARD, SUBJECT, MAIL = "card", "mail_subject", "mail"
EDGE_MM, LETTERS = 14.0, 15
REVIEW = "review"


class LettersForm(QWidget):
    """`changed` tells the survey as it is now; `copied` that a text is on the clipboard."""

    changed = Signal(object)
    copied = Signal()
    print_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.content: Content | None = None
        self.place = QLineEdit()
        self.place.setAccessibleName(self.tr("Where customers may write (Google, for instance)"))
        self.card = Worded(self.tr("Card"), lines=True)
        self.subject = Worded(self.tr("Subject of the e-mail"))
        self.mail = Worded(self.tr("The e-mail"), lines=True)
        self.copy_card = button(self.tr("Copy the card"), "small", "copy")
        self.print_card = button(self.tr("Card as PDF"), "small", "printer")
        self.copy_mail = button(self.tr("Copy the e-mail"), "small", "copy")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        px, column = theme.look().px, QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(text(self.place.accessibleName(), "label", wrap=True))
        column.addWidget(self.place)
        told = self.tr("{shop} becomes the name of your shop, {place} what you fill in above.")
        column.addWidget(text(told, "note", wrap=True))
        for part in (self.card, _row(self.copy_card, self.print_card), self.subject, self.mail):
            column.addWidget(part)
        column.addWidget(_row(self.copy_mail))
        column.addStretch()

    def _connect(self) -> None:
        for key, field in ((CARD, self.card), (SUBJECT, self.subject), (MAIL, self.mail)):
            field.changed.connect(lambda lang, words, key=key: self._reword(key, lang, words))
        self.place.textEdited.connect(self._name_place)
        self.copy_card.clicked.connect(lambda: self._copy(CARD))
        self.copy_mail.clicked.connect(lambda: self._copy(SUBJECT, MAIL))
        self.print_card.clicked.connect(self.print_wanted)

    def show_content(self, content: Content) -> None:
        """Show the letters as they are now."""
        self.content = content
        letters = self.review().letters
        place = say(letters.get(draft.PLACE, {}), "nl")
        if self.place.text() != place:
            self.place.setText(place)
        self.card.show_text(letters.get(CARD, {}))
        self.subject.show_text(letters.get(SUBJECT, {}))
        self.mail.show_text(letters.get(MAIL, {}))

    def review(self) -> Survey:
        """The survey the letters belong to."""
        if self.content is None:
            raise LookupError("no content is shown yet")
        return self.content.survey(REVIEW)

    def letter(self, key: str) -> str:
        """A letter as it goes out, in the language of the window."""
        letters = self.review().letters
        place = self.place.text().strip() or "…"
        shop = self.content.shop if self.content else ""
        return say(letters.get(key, {}), texts.lang(), shop=shop, place=place).strip()

    def _reword(self, key: str, lang: str, words: str) -> None:
        self.changed.emit(draft.letter(self.review(), key, lang, words))

    def _name_place(self, words: str) -> None:
        self.changed.emit(draft.letter(self.review(), draft.PLACE, "nl", words))

    def _copy(self, *keys: str) -> None:
        QGuiApplication.clipboard().setText("\n\n".join(self.letter(key) for key in keys))
        self.copied.emit()


def _row(*parts: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        row.addWidget(part)
    row.addStretch()
    return holder


def print_card(words: str, file: Path) -> bool:
    """Write the card as a PDF of A6, whole or not at all; whether that worked."""
    target = QSaveFile(str(file))
    if not target.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    writer = QPdfWriter(target)
    size, edge = QPageSize(QPageSize.PageSizeId.A6), EDGE_MM
    margins = QMarginsF(edge, edge, edge, edge)
    writer.setPageLayout(
        QPageLayout(size, QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter)
    )
    letters = QFont(theme.look().font("card"))
    letters.setPointSizeF(LETTERS)
    page = QTextDocument()
    page.setDefaultFont(letters)
    page.setPlainText(words)
    page.print_(writer)
    return target.commit()

"""The few windows beside the window: an unexpected error, help, and a question that cannot wait."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPlainTextEdit,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from klantdesk import paths
from klantdesk.ui import texts, theme

WIDE, TALL = 680, 560
ABOVE_HEADING, UNDER_LINE = 16, 6


def _buttons(*buttons: QPushButton) -> QLayout:
    row = QHBoxLayout()
    row.addStretch()
    for button in buttons:
        row.addWidget(button)
    return row


def _dialog(parent: QWidget | None, title: str = "") -> tuple[QDialog, QVBoxLayout]:
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle("KlantDesk")
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    column = QVBoxLayout(dialog)
    px = theme.look().px
    column.setContentsMargins(px(24), px(20), px(24), px(20))
    column.setSpacing(px(12))
    if title:
        heading = theme.styled(QLabel(title), role="title")
        heading.setWordWrap(True)
        column.addWidget(heading)
    return dialog, column


class ErrorDialog(QDialog):
    """An error of ours: what to send to its makers, without anything about customers."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("KlantDesk")
        px = theme.look().px
        self.report = QPlainTextEdit(report, readOnly=True)
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setTabChangesFocus(True)
        self.report.setMinimumSize(px(520), px(180))
        self.copy_button = QPushButton(self.tr("Copy report"))
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        self.go_on = theme.styled(QPushButton(self.tr("Continue")), kind="primary")
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(theme.styled(QLabel(self.tr("Something went wrong in KlantDesk")), role="title"))
        told = QLabel(
            self.tr(
                "This is a fault of the program, not of yours. Your data is as it was and you can go on. "
                "The report below names no customers; you can copy it and send it to the makers."
            )
        )
        told.setWordWrap(True)
        column.addWidget(told)
        column.addWidget(self.report)
        column.addLayout(_buttons(self.copy_button, self.go_on))
        self.go_on.setFocus()


def help_window(parent: QWidget | None) -> QDialog:
    """How KlantDesk works, from resources/help in the language spoken."""
    dialog, column = _dialog(parent)
    dialog.setWindowTitle(QCoreApplication.translate("Help", "How KlantDesk works"))
    dialog.setWindowModality(Qt.WindowModality.NonModal)
    page = QTextBrowser()
    page.setAccessibleName(QCoreApplication.translate("Help", "Help"))
    page.setMarkdown((paths.resources() / "help" / f"{texts.lang()}.md").read_text(encoding="utf-8"))
    page.setTabChangesFocus(True)
    _typeset(page.document())
    column.addWidget(page)
    close = theme.styled(QPushButton(QCoreApplication.translate("Help", "Close")), kind="primary")
    close.clicked.connect(dialog.accept)
    column.addLayout(_buttons(close))
    dialog.resize(theme.look().px(WIDE), theme.look().px(TALL))
    return dialog


def _typeset(document: QTextDocument) -> None:
    """Give headings and paragraphs the fonts and the air of the design; Markdown has neither."""
    look, block = theme.look(), document.begin()
    while block.isValid():
        level, cursor = block.blockFormat().headingLevel(), QTextCursor(block)
        if level:
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            letters = QTextCharFormat()
            letters.setFont(look.font("headline" if level == 1 else "card"))
            cursor.mergeCharFormat(letters)
        if cursor.currentTable() is None:
            air = QTextBlockFormat()
            air.setTopMargin(look.px(ABOVE_HEADING) if level > 1 else 0)
            air.setBottomMargin(look.px(UNDER_LINE))
            cursor.mergeBlockFormat(air)
        block = block.next()


def ask(parent: QWidget, question: str, detail: str, do: str, leave: str) -> bool:
    """Ask only what cannot be undone; the safe answer has the focus, the other is named."""
    dialog, column = _dialog(parent, question)
    told = theme.styled(QLabel(detail), role="muted")
    told.setWordWrap(True)
    column.addWidget(told)
    safe, destroy = QPushButton(leave), theme.styled(QPushButton(do), kind="destroy")
    safe.clicked.connect(dialog.reject)
    destroy.clicked.connect(dialog.accept)
    column.addLayout(_buttons(safe, destroy))
    safe.setDefault(True)
    safe.setFocus()
    return dialog.exec() == QDialog.DialogCode.Accepted

"""The bar under the list: how many there are, and what can be done with exactly these."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from klantdesk.ui import texts, theme
from klantdesk.ui.parts.labels import button, text

BAR = 56


class ListBar(QFrame):
    """Says who a button is about: the selected ones where there are several, else all shown."""

    def __init__(self) -> None:
        super().__init__()
        px = theme.look().px
        theme.styled(self, part="bottombar")
        self.setFixedHeight(px(BAR))
        self.told, self.mailable = text("", "strong"), text("", "muted")
        self.keep = button(self.tr("Save list"), "small", "list-plus")
        self.keep.setToolTip(self.tr("Keep these conditions under a name"))
        self.label = button(self.tr("Give a label"), "small", "tag")
        self.save = button(self.tr("Save as Excel"), "small", "download-simple")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(28), 0, px(24), 0)
        row.setSpacing(px(8))
        row.addWidget(self.told)
        row.addWidget(self.mailable)
        row.addStretch()
        for one in (self.keep, self.label, self.save):
            row.addWidget(one)
        self.keep.hide()
        self.words = ""
        self.shown = self.selected = 0

    def say(self, words: str, shown: int) -> None:
        """Say how many are shown."""
        self.words, self.shown = words, shown
        self._say()

    def select(self, count: int) -> None:
        """Say how many of them are selected; one is none."""
        self.selected = count if count > 1 else 0
        self._say()

    def _say(self) -> None:
        chosen = self.tr("%Ln of {all} selected", "", self.selected).format(all=texts.number(self.shown))
        self.told.setText(chosen if self.selected else self.words)
        about = self.selected or self.shown
        whom = self.tr("For exactly these %Ln customer(s)", "", about)
        for one in (self.label, self.save):
            one.setVisible(about > 0)
            one.setToolTip(whom)
        self._fit()

    def say_mailable(self, count: int) -> None:
        """Say how many of them agreed to be e-mailed."""
        self.mailable.setText(self.tr("· you may e-mail %Ln", "", count))
        self._fit()

    def _fit(self) -> None:
        """The permission is told where there is room for it beside the buttons."""
        buttons = [one for one in (self.keep, self.label, self.save) if one.isVisibleTo(self)]
        wanted = sum(one.sizeHint().width() for one in (self.told, self.mailable, *buttons))
        room = self.width() - theme.look().px(28 + 24 + 8 * (len(buttons) + 2))
        self.mailable.setVisible(bool(self.mailable.text()) and wanted <= room and self.shown > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Measure anew."""
        super().resizeEvent(event)
        self._fit()

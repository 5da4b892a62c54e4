"""One answer to edit: its words, its picture, what is asked after it, and what it is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from klantdesk.desk.questions import Option, Screen, Survey, say
from klantdesk.ui import icons, texts, theme
from klantdesk.ui.feedback.names import topic
from klantdesk.ui.parts.labels import button, text
from klantdesk.ui.survey_editor import draft
from klantdesk.ui.survey_editor.fields import Worded

Choices = Iterable[tuple[str, str]]
"""What there is to choose: (key, words)."""


class OptionForm(QWidget):
    """`changed` tells the answer as it is now."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.option: Option | None = None
        self.themes: tuple[tuple[str, str], ...] = ()
        self.remove = button(self.tr("Remove"), "small", "trash")
        self.label = Worded(self.tr("Text"))
        self.tile = QCheckBox(self.tr("As a large tile"))
        self.tile.setToolTip(self.tr("Without it the answer stands behind “Something else”."))
        self.icon, self.following, self.about = QComboBox(), QComboBox(), QComboBox()
        self.about_label = text(self.tr("Topic"), "label")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        px, column, head, grid = theme.look().px, QVBoxLayout(self), QHBoxLayout(), QGridLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        head.addWidget(text(self.tr("This answer"), "card"), 1)
        head.addWidget(self.remove)
        column.addLayout(head)
        column.addWidget(self.label)
        column.addWidget(self.tile, 0, Qt.AlignmentFlag.AlignLeft)
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(1, 1)
        icon_label, next_label = text(self.tr("Picture"), "label"), text(self.tr("Then asks"), "label")
        rows = ((icon_label, self.icon), (next_label, self.following), (self.about_label, self.about))
        for row, (label, box) in enumerate(rows):
            theme.styled(box, kind="small").setAccessibleName(label.text())
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
        self.icon.setIconSize(QSize(px(18), px(18)))
        for name, words in self._pictures():
            self.icon.addItem(icons.icon(name), words, name)
        column.addLayout(grid)
        column.addStretch()

    def _connect(self) -> None:
        self.label.changed.connect(self._name)
        self.tile.clicked.connect(lambda large: self._change(tile=large))
        self.icon.activated.connect(lambda _at: self._change(icon=self.icon.currentData()))
        self.following.activated.connect(lambda _at: self._change(next=self.following.currentData()))
        self.about.activated.connect(lambda _at: self._change(theme=self.about.currentData()))

    def show_option(self, option: Option, survey: Survey, screen: Screen, *, on: bool) -> None:
        """Show an answer of a question; one that is off can only be switched on."""
        self.option = option
        for part in (self.label, self.tile, self.icon, self.following, self.about):
            part.setEnabled(on)
        self.label.show_text(option.label)
        self.tile.setChecked(option.tile)
        if self.icon.findData(option.icon) < 0:
            self.icon.addItem(icons.icon(option.icon or "caret-right"), self.tr("As delivered"), option.icon)
        self.icon.setCurrentIndex(self.icon.findData(option.icon))
        _offer(self.following, self._followings(survey, screen), option.next)
        self.about_label.setVisible(option.own)
        self.about.setVisible(option.own)
        if option.own:
            named = [(key, own or topic(key)) for key, own in self.themes if key not in draft.LAST]
            _offer(self.about, [("", self.tr("No topic")), *named], option.theme)

    def _followings(self, survey: Survey, screen: Screen) -> Choices:
        """The questions that can follow: later ones only, so that a visitor never walks in a circle."""
        usual, at = survey.screen(screen.next), survey.screens.index(screen)
        thanks = self.tr("Nothing: thanks")
        yield "", _asked(usual) if usual else thanks
        for one in survey.screens[at + 1 :]:
            if one.kind != "contact" and one != usual:
                yield one.id, _asked(one)

    def _name(self, lang: str, words: str) -> None:
        if self.option is not None:
            self._change(label=draft.worded(self.option.label, lang, words))

    def _change(self, **parts: object) -> None:
        if self.option is not None:
            self.changed.emit(replace(self.option, **parts))  # type: ignore[arg-type]  # parts of Option

    def _pictures(self) -> Choices:
        return (
            ("chat-centered-text", self.tr("Speech")),
            ("currency-eur", self.tr("Money")),
            ("tag", self.tr("Price tag")),
            ("shopping-bag", self.tr("Bag")),
            ("package", self.tr("Parcel")),
            ("ruler", self.tr("Ruler")),
            ("magnifying-glass", self.tr("Magnifying glass")),
            ("eye", self.tr("Eye")),
            ("star", self.tr("Star")),
            ("heart-straight", self.tr("Heart")),
            ("user", self.tr("Person")),
            ("users", self.tr("People")),
            ("storefront", self.tr("Shop")),
            ("map-pin", self.tr("Place")),
            ("clock", self.tr("Clock")),
            ("hourglass-medium", self.tr("Hourglass")),
            ("lightbulb", self.tr("Bulb")),
            ("info", self.tr("Information")),
            ("globe-simple", self.tr("Globe")),
            ("phone", self.tr("Telephone")),
            ("wrench", self.tr("Wrench")),
            ("handshake", self.tr("Handshake")),
            ("cake", self.tr("Cake")),
            ("sun", self.tr("Sun")),
            ("tree", self.tr("Tree")),
            ("house", self.tr("House")),
            ("flag", self.tr("Flag")),
            ("dots-three-circle", self.tr("Dots")),
            ("question", self.tr("Question mark")),
        )


def _asked(screen: Screen) -> str:
    return say(screen.ask, texts.lang())


def _offer(box: QComboBox, choices: Choices, now: str) -> None:
    box.clear()
    for key, words in choices:
        box.addItem(words, key)
    box.setCurrentIndex(max(0, box.findData(now)))
    box.setToolTip(box.currentText())

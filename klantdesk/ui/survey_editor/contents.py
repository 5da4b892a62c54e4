"""What there is to edit, as a list: the surveys with their questions, then what holds for all."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from klantdesk.desk.questions import Content, say
from klantdesk.ui import icons, texts, theme
from klantdesk.ui.feedback.names import survey as survey_name
from klantdesk.ui.survey_editor import draft
from klantdesk.ui.survey_editor.wrapping import Wrapping

LETTERS, GENERAL = "letters", "general"
ICON = 16
PLACE, SPOKEN = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.AccessibleTextRole


@dataclass(frozen=True, slots=True)
class Place:
    """What is edited: a screen of a survey, or (`screen` "") one of the forms for all."""

    survey: str
    screen: str = ""


class Contents(QListWidget):
    """`chosen` tells the Place to edit."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Questions"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(Wrapping(self, ICON))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIconSize(QSize(theme.look().px(ICON), theme.look().px(ICON)))
        theme.styled(self, list="roomy")
        self.currentItemChanged.connect(lambda now, _was: self._tell(now))

    def show_content(self, content: Content, standing: Place, store: str = "") -> None:
        """List this content as a store asks it; stand where the owner stood."""
        with QSignalBlocker(self):
            self.clear()
            for one in content.surveys:
                if one.store:
                    continue
                self._head(survey_name(one.id))
                for screen in content.survey(one.id, store).screens:
                    place = Place(one.id, screen.id)
                    self._add(say(screen.ask, texts.lang(), shop=content.shop), place)
            self.mark(content, store)
            self._head(self.tr("For all"))
            self._add(self.tr("Card and e-mail for a review"), Place(LETTERS))
            self._add(self.tr("Keys, contact and PIN"), Place(GENERAL))
            self.stand(standing)

    def stand(self, place: Place) -> None:
        """Stand on a place, else on the first."""
        usable = [item for item in self._items() if item.flags() & Qt.ItemFlag.ItemIsSelectable]
        self.setCurrentItem(next((one for one in usable if one.data(PLACE) == place), usable[0]))

    def mark(self, content: Content, store: str) -> None:
        """Show with an icon which questions the store asks otherwise."""
        with QSignalBlocker(self):
            for item in self._items():
                place = item.data(PLACE)
                screen = isinstance(place, Place) and bool(place.screen)
                own = screen and draft.differs(content, place.survey, store, place.screen)
                item.setIcon(icons.icon("storefront", "accent.text") if own else QIcon())
                told = self.tr("{question} (different in {store})").format(question=item.text(), store=store)
                item.setToolTip(told if own else item.text())
                item.setData(SPOKEN, item.toolTip())

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def rename(self, place: Place, words: str) -> None:
        """Show another question where it is edited."""
        for item in self._items():
            if item.data(PLACE) == place:
                item.setText(words)

    def _head(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(theme.look().font("small", 600))
        self.addItem(item)

    def _add(self, words: str, place: Place) -> None:
        item = QListWidgetItem(words)
        item.setData(PLACE, place)
        item.setToolTip(words)
        self.addItem(item)

    def _tell(self, item: QListWidgetItem | None) -> None:
        place = item.data(PLACE) if item is not None else None
        if isinstance(place, Place):
            self.chosen.emit(place)

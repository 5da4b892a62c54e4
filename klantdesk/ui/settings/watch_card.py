"""New exports in a folder: whether they are offered, and which folder it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from klantdesk import settings
from klantdesk.ui import theme, watched
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.chips import Segmented
from klantdesk.ui.parts.labels import button, text

ROW_GAP = 8
NOTHING = "nothing"


class WatchCard(Card):
    """Off until the owner says otherwise; importing by itself is a choice of its own."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("New exports"))
        px = theme.look().px
        self.body.setSpacing(px(ROW_GAP))
        ways = [
            (NOTHING, self.tr("Do nothing")),
            (watched.OFFER, self.tr("Offer them")),
            (watched.IMPORT, self.tr("Import by itself")),
        ]
        self.body.addWidget(text(self.tr("When a new export lies in the folder"), "label"))
        self.way = Segmented(ways, settings.load().watch or NOTHING)
        self.way.chosen.connect(self._keep_way)
        self.body.addWidget(self.way, 0, Qt.AlignmentFlag.AlignLeft)
        self.hint = text("", "small", wrap=True)
        self.body.addWidget(self.hint)
        row = QHBoxLayout()
        row.setSpacing(px(ROW_GAP))
        self.place = text("", "note", wrap=True)
        self.choose = button(self.tr("Another folder"), "small", "folder-open")
        self.choose.clicked.connect(self._choose)
        row.addWidget(self.place, 1)
        row.addWidget(self.choose)
        self.body.addLayout(row)
        self.body.addStretch()
        self._say()

    def _say(self) -> None:
        way = settings.load().watch
        by_itself = self.tr(
            "Only a kind of file you imported before, and only when nothing has to be asked. "
            "You are told, and can undo it."
        )
        offered = self.tr("On the overview you read that it lies ready. Nothing is imported by itself.")
        off = self.tr("KlantDesk looks in no folder.")
        self.hint.setText({watched.IMPORT: by_itself, watched.OFFER: offered}.get(way, off))
        self.place.setText(self.tr("Folder: {place}").format(place=watched.folder()))
        self.place.setVisible(bool(way))
        self.choose.setVisible(bool(way))

    def _keep_way(self, way: str) -> None:
        settings.remember(watch="" if way == NOTHING else way)
        self._say()
        self.changed.emit()

    def _choose(self) -> None:
        place = QFileDialog.getExistingDirectory(self, self.tr("Another folder"), str(watched.folder()))
        if place:
            self.keep_folder(place)

    def keep_folder(self, place: str) -> None:
        """Watch this folder from now on."""
        settings.remember(watch_folder=place)
        self._say()
        self.changed.emit()

"""What the owner can set: language, theme, text size; and the care of the shop file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from klantdesk import settings
from klantdesk.ui import tokens

if TYPE_CHECKING:
    from klantdesk.desk.shop import Shop
    from klantdesk.settings import Settings
    from klantdesk.ui.workplace import Workplace

NATIVE_NAMES = {"nl": "Nederlands", "en": "English"}


class SettingsMenu(QObject):
    """The menu of the gear; it keeps what was chosen and says so."""

    chosen = Signal(object)
    help_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.window = parent
        self.work: Workplace | None = None

    def menu(self) -> QMenu:
        """The menu as things stand now."""
        kept = settings.load()
        menu = QMenu(self.window)
        languages = menu.addMenu(self.tr("Language"))
        self._choices(languages, "language", kept.language, NATIVE_NAMES)
        themes = menu.addMenu(self.tr("Colours"))
        names = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        self._choices(themes, "theme", kept.theme, names)
        sizes = menu.addMenu(self.tr("Text size"))
        self._choices(sizes, "text_percent", kept.text_percent, {n: f"{n}%" for n in tokens.TEXT_PERCENTS})
        menu.addSeparator()
        backup = menu.addAction(self.tr("Make a back-up now"))
        backup.setEnabled(self.work is not None)
        backup.triggered.connect(self._back_up)
        questions = menu.addAction(self.tr("Change the questions of the shop question"))
        questions.setEnabled(self.work is not None)
        questions.triggered.connect(self._change_questions)
        menu.addAction(self.tr("Help (F1)")).triggered.connect(self.help_wanted)
        return menu

    def open_above(self, widget: QWidget) -> None:
        """Show the menu above the gear."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(widget.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _choices(
        self, menu: QMenu, setting: str, now: object, names: dict[str, str] | dict[int, str]
    ) -> None:
        group = QActionGroup(menu)
        for value, name in names.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(value == now)
            group.addAction(action)
            action.triggered.connect(lambda _on, value=value: self._choose(setting, value))

    def _choose(self, setting: str, value: str | int) -> None:
        self.chosen.emit(remembered(setting, value))

    def _change_questions(self) -> None:
        if self.work is not None:
            self.work.go("survey")

    def _back_up(self) -> None:
        work = self.work
        if work is not None:
            shop = work.shop
            job = work.write(self, "back-up", lambda _watch: _made(shop))
            job.succeeded.connect(self._tell_backup)
            job.failed.connect(work.tell_error)

    def _tell_backup(self, made: Path) -> None:
        if self.work is not None:
            self.work.tell(self.tr("Back-up made: {file}").format(file=made.name))
            self.work.refresh_frame()


def remembered(setting: str, value: str | int) -> Settings:
    """All settings after this one changed."""
    return settings.remember(**{setting: value})


def _made(shop: Shop) -> Path:
    from klantdesk.desk import care

    return care.back_up(shop)

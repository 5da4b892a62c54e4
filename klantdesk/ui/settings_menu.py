"""What can be set while no shop is open: language, theme, text size. The page of settings has the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from klantdesk import settings
from klantdesk.ui import tokens

if TYPE_CHECKING:
    from klantdesk.settings import Settings

NATIVE_NAMES = {"nl": "Nederlands", "en": "English"}


class SettingsMenu(QObject):
    """The menu of the gear; it keeps what was chosen and says so."""

    chosen = Signal(object)
    help_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.window = parent

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


def remembered(setting: str, value: str | int) -> Settings:
    """All settings after this one changed."""
    return settings.remember(**{setting: value})

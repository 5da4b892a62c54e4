"""Light, dark or the system's choice: tokens to QPalette and one application stylesheet.

Widgets are styled by dynamic properties, never by a stylesheet of their own:
`card` (frame, tile, dashed, drop), `role` (text: headline, title, card, strong, body, label, small,
muted, note, faint, tiny, figure), `kind` (buttons: primary, plain, small, smallprimary, link, quiet,
danger, destroy, icon, choice), `chip`, `nav`, `segment`, `tone` (colour of a text: warn, bad, good, info),
`note` (a frame in such a tone), `tag` (a label). After changing one call `restyle(widget)`.
What paints itself asks `look()` for colours, px and fonts inside paintEvent, so it follows at once.
"""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from klantdesk.ui import fonts, stylesheet
from klantdesk.ui.high_contrast import SystemLook
from klantdesk.ui.tokens import Look

SYSTEM = "system"
CHOICES = (SYSTEM, "light", "dark")

W = TypeVar("W", bound=QWidget)


class Theme(QObject):
    """What the application looks like now; a child of it."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = SYSTEM, percent: int = 100) -> None:
        super().__init__(app)
        self.app, self.choice, self.look = app, choice, Look()
        self.pictures = QTemporaryDir()
        fonts.load()
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.wear(choice, percent)

    def wear(self, choice: str, percent: int) -> None:
        """Change to light, dark or system at a text size of 100, 115 or 130 percent."""
        self.choice = choice
        hints = self.app.styleHints()
        if choice == SYSTEM:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if choice == "dark" else Qt.ColorScheme.Light)
        name = choice if choice != SYSTEM else self._system()
        self.look = SystemLook(name, percent) if high_contrast() else Look(name, percent)
        self._dress()

    def _system(self) -> str:
        return "dark" if self.app.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"

    def _follow_system(self) -> None:
        if self.choice == SYSTEM and self._system() != self.look.theme:
            self.wear(SYSTEM, self.look.percent)

    def _dress(self) -> None:
        self.app.setFont(self.look.font("body"))
        if high_contrast():
            self.app.setPalette(self.app.style().standardPalette())
            self.app.setStyleSheet(stylesheet.fonts_only(self.look))
        else:
            self.app.setPalette(_palette(self.look))
            self.app.setStyleSheet(stylesheet.whole(self.look, self.pictures.path()))
        self.changed.emit()


def high_contrast() -> bool:
    """Whether the system asks for high contrast; then its own colours are used, not ours."""
    hints = QGuiApplication.styleHints().accessibility()
    return hints.contrastPreference() == Qt.ContrastPreference.HighContrast


def current() -> Theme:
    """The application's theme; LookupError before there is one."""
    app = QApplication.instance()
    found = app.findChild(Theme, options=Qt.FindChildOption.FindDirectChildrenOnly) if app else None
    if found is None:
        raise LookupError("no theme: app.dress() comes first")
    return found


def look() -> Look:
    """Colours, px and fonts of this moment."""
    return current().look


def restyle(widget: QWidget) -> None:
    """Have the stylesheet look again at a widget's properties."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def styled(widget: W, **properties: object) -> W:
    """The widget with dynamic properties set: `styled(QLabel(text), role="muted")`."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    return widget


_ROLES = {
    QPalette.ColorRole.Window: "bg.canvas",
    QPalette.ColorRole.Base: "bg.surface",
    QPalette.ColorRole.AlternateBase: "bg.sunken",
    QPalette.ColorRole.Button: "bg.surface",
    QPalette.ColorRole.ToolTipBase: "bg.inverse",
    QPalette.ColorRole.ToolTipText: "ink.inverse",
    QPalette.ColorRole.WindowText: "ink.primary",
    QPalette.ColorRole.Text: "ink.primary",
    QPalette.ColorRole.ButtonText: "ink.primary",
    QPalette.ColorRole.PlaceholderText: "ink.tertiary",
    QPalette.ColorRole.Highlight: "accent.base",
    QPalette.ColorRole.HighlightedText: "accent.on",
    QPalette.ColorRole.Accent: "accent.base",
    QPalette.ColorRole.Link: "accent.text",
    QPalette.ColorRole.LinkVisited: "accent.text",
    QPalette.ColorRole.Light: "line.soft",
    QPalette.ColorRole.Mid: "line.default",
    QPalette.ColorRole.Dark: "line.control",
}


def _palette(worn: Look) -> QPalette:
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, worn.color(name))
    faded = QColor(worn.color("ink.disabled"))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return palette

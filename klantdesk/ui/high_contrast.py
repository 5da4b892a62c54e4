"""The look when the system asks for high contrast: its own colours, and meaning by word and shape only."""

from __future__ import annotations

from PySide6.QtGui import QColor, QGuiApplication, QPalette

from klantdesk.records import Group
from klantdesk.ui.tokens import Look

FULL_FROM = 4
"""Heat map steps from here on are filled; a cell's own number says the rest."""

Role = QPalette.ColorRole
FILLED = frozenset({"accent.base", "accent.hover", "accent.pressed", "bg.inverse"})
ON_FILLED = frozenset({"accent.on", "ink.inverse", "ink.inverse_accent"})


def _system(role: QPalette.ColorRole) -> QColor:
    return QGuiApplication.palette().color(role)


class SystemLook(Look):
    """The measures and fonts of the design in the colours of the system."""

    def hex(self, name: str) -> str:
        """A filled ground, what stands on it, another ground, or ink."""
        if name in FILLED:
            return _system(Role.Highlight).name()
        if name in ON_FILLED:
            return _system(Role.HighlightedText).name()
        is_ground = name.startswith("bg.") or name.endswith(".soft")
        return _system(Role.Window if is_ground else Role.WindowText).name()

    def color(self, name: str) -> QColor:
        """As `hex`, to paint with."""
        return QColor(self.hex(name))

    def chart(self, name: str) -> QColor:
        """Fills are ground, lines and texts are ink."""
        return _system(Role.Window if name.startswith("soft") else Role.WindowText)

    def series(self, number: int) -> QColor:
        """Two colours in turn; which is which stands in the legend and the table."""
        return _system(Role.WindowText if number % 2 else Role.Highlight)

    def heat(self, step: int) -> tuple[QColor, QColor]:
        """Filled or not."""
        if step >= FULL_FROM:
            return _system(Role.Highlight), _system(Role.HighlightedText)
        return _system(Role.Window), _system(Role.WindowText)

    def group(self, group: Group, part: str) -> QColor:  # noqa: ARG002  # no colours of groups
        """Ink on ground: the group's name stands beside its mark."""
        return _system(Role.Window if part == "soft" else Role.WindowText)

    def chosen(self) -> Look:
        """Everything on a selected row is in the one ink the system has for that."""
        return ChosenLook(self.theme, self.percent)


class ChosenLook(SystemLook):
    """The colours on a row that is selected."""

    def hex(self, name: str) -> str:
        """The ground of what is selected, or the ink on it."""
        is_ground = name in FILLED or name.startswith("bg.") or name.endswith(".soft")
        return _system(Role.Highlight if is_ground else Role.HighlightedText).name()

    def series(self, number: int) -> QColor:  # noqa: ARG002  # one ink
        """Ink."""
        return _system(Role.HighlightedText)

    def group(self, group: Group, part: str) -> QColor:  # noqa: ARG002  # no colours of groups
        """Ink on ground."""
        return _system(Role.Highlight if part == "soft" else Role.HighlightedText)

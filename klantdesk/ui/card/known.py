"""What is known of a customer, each with where it comes from and how old it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from klantdesk.desk import birthdays
from klantdesk.desk.card_views import Card as CardView
from klantdesk.desk.card_views import TraitLine
from klantdesk.desk.traits import Kind, Shelf
from klantdesk.ui import rail, texts, theme
from klantdesk.ui.card.words import first_name
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.labels import IconLabel, text

NAMES = 124
INDENT = 7
OLD_DAYS = 365
YEAR = 365.25


def said(words: Mapping[str, str]) -> str:
    """A text of the catalogue in the language spoken."""
    return words.get(texts.lang()) or next(iter(words.values()), "")


class KnownCard(Card):
    """One line a kind, or a group that belongs together; a click goes to where it is changed."""

    edit_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(padding=(16, 14))
        px = theme.look().px
        self.systems: dict[str, str] = {}
        self.today = date.min
        self.name = text("", "card", wrap=True)
        self.add = theme.styled(QPushButton(self.tr("Add to it")), kind="link")
        self.add.clicked.connect(lambda: self.edit_wanted.emit(""))
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(top)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(px(4))
        self.body.addLayout(self.rows)
        self.body.setSpacing(px(8))

    def show_card(self, card: CardView, shelves: Sequence[Shelf], today: date) -> None:
        """Show what is known."""
        self.today = today
        self.name.setText(self.tr("What you know of {name}").format(name=first_name(card)))
        rail.empty(self.rows)
        shown = 0
        for shelf in shelves:
            lines = _lines(card, shelf)
            if shelf.together and lines:
                self._add(shelf.icon, said(shelf.title), lines, shelf.key, together=True)
            else:
                for kind in shelf.kinds:
                    if own := [one for one in lines if one[0].key == kind.key]:
                        self._add(kind.icon, said(kind.title), own, shelf.key)
            shown += len(lines)
        if not shown:
            self.rows.addWidget(
                text(
                    self.tr("Nothing yet. Sizes, a birthday or a wish help you to come back to it."),
                    "note",
                    wrap=True,
                )
            )

    def _add(
        self,
        icon: str,
        name: str,
        lines: Sequence[tuple[Kind, TraitLine]],
        shelf: str,
        *,
        together: bool = False,
    ) -> None:
        row = _Row(icon, name)
        row.value.setText(" · ".join(self.value(kind, one, together=together) for kind, one in lines))
        old = self.age(lines)
        row.age.setText(old)
        row.age.setVisible(bool(old))
        tip = "\n".join(self.origin(kind, one) for kind, one in lines)
        row.setToolTip(tip)
        row.value.setAccessibleDescription(tip)
        row.value.clicked.connect(lambda: self.edit_wanted.emit(shelf))
        self.rows.addWidget(row)

    def value(self, kind: Kind, one: TraitLine, *, together: bool = False) -> str:
        """A trait in words."""
        if kind.field == "birthday":
            return self._birthday(one.value)
        if one.origin == "inferred":
            seen = self.tr("{value} (%Ln of {all} times)", "", one.times)
            return seen.format(value=one.value, all=texts.number(one.of))
        named = f"{one.item} {one.value}" if kind.named and one.item else one.value
        return f"{said(kind.short)} {named}" if together else named

    def _birthday(self, kept: str) -> str:
        day = birthdays.day_of(kept)
        if day is None:
            return kept
        written = texts.long_date(day).rsplit(" ", 1)[0]
        turns = birthdays.turning(kept, self.today)
        if turns is None:
            return written
        return self.tr("{day}, turns {age}").format(day=written, age=texts.number(turns))

    def age(self, lines: Sequence[tuple[Kind, TraitLine]]) -> str:
        """How old the oldest is, where that matters."""
        days = [(self.today - one.known_on).days for kind, one in lines if kind.ages and one.known_on]
        if not days or max(days) < OLD_DAYS:
            return ""
        return self.tr("size of %Ln year(s) ago", "", round(max(days) / YEAR))

    def origin(self, kind: Kind, one: TraitLine) -> str:
        """Where it comes from, since when, and who says so."""
        name = said(kind.title)
        if one.origin == "inferred":
            return self.tr("{what}: worked out from the purchases, nobody said so").format(what=name)
        day = texts.long_date(one.known_on) if one.known_on else ""
        told_by = self.systems.get(one.told_by, one.told_by)
        if one.origin == "hand" and told_by:
            said_so = self.tr("{what}: written down by {name} on {day}")
        elif one.origin == "hand":
            said_so = self.tr("{what}: written down on {day}")
        elif day:
            said_so = self.tr("{what}: from {name}, {day}")
        else:
            said_so = self.tr("{what}: from {name}")
        return said_so.format(what=name, name=told_by, day=day)


class Value(QLabel):
    """What is known, as a text that leads to where it is changed."""

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        theme.styled(self, value="true")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """A click."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Enter and space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


class _Row(QWidget):
    """Icon, name, and the value, with its age under it."""

    def __init__(self, icon: str, name: str) -> None:
        super().__init__()
        px = theme.look().px
        self.value, self.age = Value(), text("", "tiny", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        high = Qt.AlignmentFlag.AlignTop
        row.addWidget(IconLabel(icon, 18, "ink.tertiary", square=22), 0, high)
        label = text(name, "note", wrap=True)
        label.setFixedWidth(px(NAMES))
        label.setContentsMargins(0, px(2), 0, 0)
        self.age.setContentsMargins(px(INDENT), 0, 0, 0)
        row.addWidget(label, 0, high)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.value)
        right.addWidget(self.age)
        row.addLayout(right, 1)


def _lines(card: CardView, shelf: Shelf) -> list[tuple[Kind, TraitLine]]:
    """What is known of a group, in the order of the catalogue."""
    found = []
    for kind in shelf.kinds:
        if kind.field:
            value = str(getattr(card.person, kind.field))
            if value:
                source = card.sources[0] if card.sources else ""
                found.append((kind, TraitLine(kind.key, "", value, "file", source)))
        elif not kind.comes_back:
            found += [(kind, one) for one in card.traits if one.kind == kind.key]
    return found

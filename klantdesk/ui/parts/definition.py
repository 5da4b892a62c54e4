"""The ⓘ beside a figure, and the card it opens: what the figure is, of how many, what is left out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QVBoxLayout, QWidget

from klantdesk.ui import icons, texts, theme
from klantdesk.ui.parts.labels import text

if TYPE_CHECKING:
    from klantdesk.desk.definitions import Card
    from klantdesk.desk.shop import Shop
    from klantdesk.ui.workplace import Workplace

WIDE = 380
GAP = 4
CLOSING = {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
Days = Callable[[], tuple[date | None, date | None] | None]


class DefinitionButton(QPushButton):
    """A small ⓘ; Enter, the space bar or a click opens the card of a KPI over the days it is asked for.

    `days` gives the first and last day shown (None and None: the usual month), or None for a part of the
    shop that is not a KPI's: the card then says what the figure is, and no more.
    """

    def __init__(self, key: str, name: str) -> None:
        super().__init__()
        self.key = key
        theme.styled(self, kind="mini")
        icons.put(self, "info", "ink.tertiary")
        self.setAccessibleName(self.tr("What is this? {name}").format(name=name))
        self.setToolTip(self.tr("What is this figure?"))
        self.setAutoDefault(False)
        self.card: DefinitionCard | None = None

    def lead(self, work: Workplace, days: Days) -> DefinitionButton:
        """Have the button open its card."""
        self.clicked.connect(lambda: self._ask(work, days))
        return self

    def _ask(self, work: Workplace, days: Days) -> None:
        shop, key, asked, lang = work.shop, self.key, days(), texts.lang()
        job = work.read(self, "definition", lambda _watch: _card(shop, key, asked, lang))
        job.succeeded.connect(self._show)
        job.failed.connect(work.tell_error)

    def _show(self, card: Card) -> None:
        self.card = DefinitionCard(self, card)
        self.card.open_under()


class DefinitionCard(QFrame):
    """The card; Esc or a click beside it closes it, and the ⓘ has the focus again."""

    def __init__(self, opener: QWidget, card: Card) -> None:
        super().__init__(opener.window())
        self.opener = opener
        theme.styled(self, part="popup")
        px = theme.look().px
        self.setFixedWidth(px(WIDE))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(16))
        column.setSpacing(px(2))
        column.addWidget(text(card.name, "card", wrap=True))
        column.addSpacing(px(4))
        column.addWidget(text(card.formula, wrap=True))
        for name, said in card.rows:
            column.addSpacing(px(8))
            column.addWidget(text(name, "label"))
            lines = "\n".join(map(texts.capital, said.split("\n")))
            column.addWidget(text(lines, "note", wrap=True))
        self.setAccessibleName(card.name)
        told = (f"{name}: {said}" for name, said in card.rows)
        self.setAccessibleDescription(" ".join((card.formula, *told)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def open_under(self) -> None:
        """Open under the ⓘ, or above it where there is no room, inside the window."""
        tall = self.layout().totalHeightForWidth(self.width())  # type: ignore[union-attr]  # set above
        self.setFixedHeight(tall)
        room, window = self.opener.window().rect(), self.opener.window()
        below = self.opener.mapTo(window, QPoint(0, self.opener.height() + GAP))
        left = max(0, min(below.x(), room.width() - self.width() - GAP))
        top = below.y()
        if top + tall > room.height():
            top = max(0, self.opener.mapTo(window, QPoint(0, 0)).y() - tall - GAP)
        self.move(left, top)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # there is one

    def leave(self) -> None:
        """Close the card."""
        if self.isHidden():
            return
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]  # as above
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """A click beside the card closes it, and does what it does."""
        inside = isinstance(watched, QWidget) and (watched is self or self.isAncestorOf(watched))
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget) and not inside:
            self.leave()
        return super().eventFilter(watched, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """A click or a step elsewhere closes the card."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.leave()

    def event(self, event: QEvent) -> bool:
        """Have the keys that close the card before the window's shortcuts do."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in CLOSING
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Esc and Enter close the card."""
        if event.key() in CLOSING:
            self.leave()
            self.opener.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            super().keyPressEvent(event)


def _card(shop: Shop, key: str, asked: tuple[date | None, date | None] | None, lang: str) -> Card:
    from klantdesk.desk import definitions

    return definitions.plain(key, lang) if asked is None else definitions.card(shop, key, *asked, lang)

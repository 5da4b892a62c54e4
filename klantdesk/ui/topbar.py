"""The bar above a page: its name or the way back, its own choices, search, its actions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from klantdesk.ui import icons, theme
from klantdesk.ui.page import Page
from klantdesk.ui.parts.one_line import Line, Narrowing

HEIGHT = 56
SEARCH, NARROWEST_SEARCH, TIGHTEST_SEARCH = 280, 150, 104
BESIDE_HINT = 60
"""What the field needs for its sign and its edges."""
PAUSE_MS = 120
ICON = 18


class SearchField(Line, Narrowing):
    """Search from anywhere: who fits stands under it as you type."""

    searched = Signal(str)
    """What stands there once typing pauses; "" when it is empty."""
    entered = Signal(bool)
    """Enter; True with Shift: show all."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        px = theme.look().px
        self.setPlaceholderText(self.tr("Find a customer"))
        self.setAccessibleName(self.tr("Search"))
        self.setToolTip(self.tr("Search everywhere (Ctrl K)"))
        self.setMinimumWidth(px(NARROWEST_SEARCH))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAcceptDrops(False)
        self.tight = False
        self.addAction(icons.icon("magnifying-glass"), QLineEdit.ActionPosition.LeadingPosition)
        self.hint = theme.styled(QLabel("Ctrl K"), role="key")
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, px(9), 0)
        row.addStretch()
        row.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignVCenter)
        self.pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.pause.timeout.connect(self._search)
        self.textEdited.connect(self._wait)
        self.textChanged.connect(self._show_hint)

    def narrow(self, *, on: bool) -> None:
        """In the fullest bar: room for a few letters, and no hint in their place."""
        self.setMinimumWidth(theme.look().px(TIGHTEST_SEARCH if on else NARROWEST_SEARCH))
        self.tight = on
        self._show_hint()

    def _show_hint(self) -> None:
        """The hint stands beside the words that ask to search, or not at all."""
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        room = self.width() - theme.look().px(BESIDE_HINT)
        fits = words + self.hint.sizeHint().width() <= room
        self.hint.setVisible(fits and not self.tight and not self.text())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """See whether the hint still fits."""
        super().resizeEvent(event)
        self._show_hint()

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As wide as the design has it; a full bar makes it narrower."""
        return QSize(theme.look().px(SEARCH), super().sizeHint().height())

    def _wait(self, _text: str) -> None:
        self.pause.start()

    def _search(self) -> None:
        self.pause.stop()
        self.searched.emit(self.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Enter, with or without Shift."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.pause.stop()
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """Leave no half search behind."""
        super().focusOutEvent(event)
        self.pause.stop()
        self.clear()
        self.left.emit()


class TopBar(QFrame):
    """Shows what the page says of itself."""

    crumb_clicked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        px = theme.look().px
        theme.styled(self, part="topbar")
        self.setFixedHeight(px(HEIGHT))
        self.crumb = theme.styled(QPushButton(), kind="quiet")
        self.arrow = QLabel()
        self.arrow.setPixmap(icons.picture("caret-right", px(14), "ink.tertiary"))
        self.title = theme.styled(QLabel(), role="title")
        self.search = SearchField()
        self.rail_button = theme.styled(QPushButton(), kind="plain")
        self.rail_button.setIcon(icons.icon("clipboard-text"))
        self.rail_button.setIconSize(QSize(px(ICON), px(ICON)))
        self.new_button = theme.styled(QPushButton(self.tr("New")), kind="plain")
        icons.put(self.new_button, "plus", "ink.primary")
        self.new_button.setToolTip(self.tr("Add a customer, a purchase or a task (Ctrl N)"))
        self.new_button.setAccessibleName(self.tr("New"))
        self.own, self.ending = QHBoxLayout(), QHBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(px(28), 0, px(28), 0)
        row.setSpacing(px(10))
        for widget in (self.crumb, self.arrow, self.title):
            row.addWidget(widget)
        row.addStretch()
        row.addLayout(self.own)
        row.addWidget(self.rail_button)
        row.addWidget(self.search)
        row.addLayout(self.ending)
        row.addWidget(self.new_button)
        for part in (self.own, self.ending):
            part.setSpacing(px(10))
        self._leads_to = ""
        self._shown: tuple[QWidget, ...] = ()
        self.crumb.clicked.connect(lambda: self.crumb_clicked.emit(self._leads_to))
        self.show_page(None)

    def show_page(self, page: Page | None) -> None:
        """Show the bar of a page; None while there is no page yet."""
        crumb = page.crumb() if page else None
        self.crumb.setVisible(crumb is not None)
        self.arrow.setVisible(crumb is not None)
        if crumb:
            self.crumb.setText(crumb[0])
            self._leads_to = crumb[1]
        self.title.setText(page.title() if page else "")
        self.search.setVisible(page is not None and page.searches())
        self.new_button.setVisible(page is not None and page.offers_new())
        self._shown = tuple(page.bar() if page else ())
        _fill(self.own, self._shown)
        _fill(self.ending, page.buttons() if page else ())
        self._fit()

    def offer_rail(self, text: str) -> None:
        """Show the button that stands for the right column; "" hides it."""
        self.rail_button.setText(text)
        self.rail_button.setVisible(bool(text))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """See whether everything fits now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a bar that is too full a sign and its tooltip say what the word did, so that nothing is cut."""
        self.new_button.setText(self.tr("New"))
        row = self.layout()
        narrowing = [one for one in (self.search, *self._shown) if isinstance(one, Narrowing)]
        _narrow(narrowing, on=False)
        if row is not None and row.minimumSize().width() > self.width():
            self.new_button.setText("")
            _narrow(narrowing, on=row.minimumSize().width() > self.width())


def _narrow(widgets: Sequence[Narrowing], *, on: bool) -> None:
    for widget in widgets:
        widget.narrow(on=on)


def _fill(layout: QLayout, widgets: Sequence[QWidget]) -> None:
    """Show these widgets; those shown before stay their page's own, hidden."""
    while (item := layout.takeAt(0)) is not None:
        if (shown := item.widget()) is not None and shown not in widgets:
            shown.hide()
    for widget in widgets:
        layout.addWidget(widget)
        widget.show()

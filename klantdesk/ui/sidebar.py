"""The left column: logo and shop, where to go, settings, and where the data is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from klantdesk.ui import icons, pages, texts, theme

if TYPE_CHECKING:
    from klantdesk.desk.views import ShopFacts

WIDTH = 216
LOGO = 32
ICON = 18
GAP = 7
DOT = 8
SETTINGS = "settings"


TIME_TOLD_DAYS = (0, 1)
"""Of today's and yesterday's back-up the time is told too; there is no room for a date and a time."""


class NavButton(QPushButton):
    """One way to a page, with a count or a badge at its right."""

    def __init__(self, place: pages.Place, position: int) -> None:
        super().__init__(pages.name(place.page))
        self.page = place.page
        theme.styled(self, nav="true")
        self.setCheckable(True)
        self.setIcon(icons.icon(place.icon, on=f"{place.icon}-fill", on_ink="accent.text"))
        self.setIconSize(QSize(theme.look().px(ICON + GAP), theme.look().px(ICON)))
        self.setToolTip(f"{pages.name(place.page)} (Ctrl {position})")
        self.badge = QLabel()
        self.badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.look().px(9), 0)
        row.addStretch()
        row.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        self.tell("", "plain")

    def tell(self, text: str, tone: str) -> None:
        """Show a count (`plain`) or work to do (`warn`)."""
        theme.restyle(theme.styled(self.badge, badge=tone))
        shape = QFrame.Shape.NoFrame if tone == "plain" else QFrame.Shape.StyledPanel
        self.badge.setFrameShape(shape)  # has the padding of another style measured
        self.badge.setText(text)
        self.badge.setVisible(bool(text))
        self.setAccessibleName(f"{self.text()}, {text}" if text else self.text())


class _Dot(QWidget):
    """A dot of one colour: green while all is well."""

    def __init__(self) -> None:
        super().__init__()
        self.ink = "line.check"
        size = theme.look().px(DOT)
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """Paint the dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.look().color(self.ink))
        painter.drawEllipse(self.rect())


class Sidebar(QFrame):
    """Tells which page is wanted; the window decides."""

    page_wanted = Signal(str)
    settings_wanted = Signal()
    survey_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        theme.styled(self, part="sidebar")
        self.setFixedWidth(theme.look().px(WIDTH))
        px = theme.look().px
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(12), px(14), px(12), px(12))
        self.column.setSpacing(px(2))
        self.shop = theme.styled(QLabel("KlantDesk"), role="strong")
        self.column.addLayout(self._head())
        self.column.addSpacing(px(14))
        self.buttons: dict[str, NavButton] = {}
        self._add_places()
        self.column.addStretch(1)
        self.settings = self._settings_button()
        self.column.addWidget(self.settings)
        self.column.addSpacing(px(6))
        self.survey = self._survey_button()
        self.column.addWidget(self.survey)
        self.dot, self.status = _Dot(), theme.styled(QLabel(), role="tiny")
        self.column.addLayout(self._status())

    def _head(self) -> QHBoxLayout:
        px = theme.look().px
        logo = theme.styled(QLabel(), part="logo")
        logo.setFixedSize(px(LOGO), px(LOGO))
        logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        logo.setPixmap(icons.picture("leaf-fill", px(ICON), "accent.on"))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.shop)
        names.addWidget(theme.styled(QLabel("KlantDesk"), role="tiny"))
        head = QHBoxLayout()
        head.setContentsMargins(px(6), px(2), 0, 0)
        head.setSpacing(px(10))
        head.addWidget(logo)
        head.addLayout(names, 1)
        return head

    def _add_places(self) -> None:
        looking, keeping = pages.places()
        for position, place in enumerate((*looking, *keeping), 1):
            if looking and keeping and place is keeping[0]:
                self._add_line()
            button = NavButton(place, position)
            button.clicked.connect(lambda _on, page=place.page: self.page_wanted.emit(page))
            self.buttons[place.page] = button
            self.column.addWidget(button)

    def _add_line(self) -> None:
        px = theme.look().px
        line = QHBoxLayout()
        line.setContentsMargins(px(10), px(9), px(10), px(9))
        line.addWidget(theme.styled(QFrame(), part="line"))
        self.column.addLayout(line)

    def _settings_button(self) -> QPushButton:
        button = theme.styled(QPushButton(self.tr("Settings")), nav="true")
        button.setIcon(icons.icon("gear-six", on="gear-six-fill", on_ink="accent.text"))
        button.setIconSize(QSize(theme.look().px(ICON + GAP), theme.look().px(ICON)))
        button.setCheckable(True)
        button.clicked.connect(self._want_settings)
        return button

    def _want_settings(self) -> None:
        """Only the page itself marks the button."""
        self.settings.setChecked(not self.settings.isChecked())
        self.settings_wanted.emit()

    def _survey_button(self) -> QPushButton:
        button = theme.styled(QPushButton(self.tr("Start shop question")), kind="kiosk")
        icons.put(button, "device-tablet", "accent.text", gap=GAP)
        button.setToolTip(self.tr("Ask visitors, full screen (F11)"))
        button.clicked.connect(self.survey_wanted)
        return button

    def _status(self) -> QHBoxLayout:
        px = theme.look().px
        row = QHBoxLayout()
        row.setContentsMargins(px(10), px(8), 0, px(2))
        row.setSpacing(px(9))
        dot = QVBoxLayout()
        dot.setContentsMargins(0, px(5), 0, 0)
        dot.addWidget(self.dot)
        dot.addStretch()
        row.addLayout(dot)
        row.addWidget(self.status, 1)
        return row

    def mark(self, page: str) -> None:
        """Show which page is open; a page without a place of its own marks none."""
        for name, button in self.buttons.items():
            button.setChecked(name == page)
        self.settings.setChecked(page == SETTINGS)

    def show_facts(self, facts: ShopFacts, today: date) -> None:
        """Show the shop's name, its counts and its last back-up."""
        self.shop.setText(facts.name or "KlantDesk")
        self.shop.setToolTip(str(facts.path))
        if "customers" in self.buttons:
            self.buttons["customers"].tell(texts.number(facts.customers) if facts.customers else "", "plain")
        if "feedback" in self.buttons:
            waiting = texts.number(facts.open_follow_ups) if facts.open_follow_ups else ""
            self.buttons["feedback"].tell(waiting, "plain")
        if "import" in self.buttons:
            days = facts.import_due(today)
            self.buttons["import"].tell(self.tr("%n d", "", days) if days else "", "warn")
        self.dot.ink = "good.mark" if facts.last_backup else "line.check"
        self.dot.update()
        self.status.setText(self.tr("Everything stays on this pc.") + "\n" + self._backup(facts, today))

    def _backup(self, facts: ShopFacts, today: date) -> str:
        if facts.last_backup is None:
            return self.tr("No back-up yet") if facts.customers else self.tr("No back-up needed yet")
        when, time = texts.ago(facts.last_backup.date(), today), f"{facts.last_backup:%H.%M}"
        if (today - facts.last_backup.date()).days not in TIME_TOLD_DAYS:
            return self.tr("Back-up: {when}").format(when=when)
        return self.tr("Back-up: {when}, {time}").format(when=when, time=time)

"""Which figure to follow: a list with the last value of each, and more of them to choose from."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from klantdesk import wording
from klantdesk.desk.trends import Trend
from klantdesk.desk.views import Number
from klantdesk.ui import texts, theme
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.chips import check
from klantdesk.ui.parts.labels import button, line, text
from klantdesk.ui.trends import written

translate = QCoreApplication.translate
WIDE = 236


class FigureButton(QPushButton):
    """A figure's name and its value over the stretch."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        theme.styled(self, kind="pick")
        self.setCheckable(True)
        self.name, self.value = text(_short(key), "body"), text("–", "strong")
        self.setToolTip(written.name(key))
        row = QHBoxLayout(self)
        px = theme.look().px
        row.setContentsMargins(px(10), 0, px(10), 0)
        row.addWidget(self.name, 1)
        row.addWidget(self.value)
        for label in (self.name, self.value):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toggled.connect(self._colour)
        self.say("–")

    def say(self, value: str) -> None:
        """Show a value."""
        self.value.setText(value)
        self.setAccessibleName(f"{written.name(self.key)}, {value}")

    def _colour(self, chosen: bool) -> None:  # noqa: FBT001  # Qt's signal
        for label in (self.name, self.value):
            theme.restyle(theme.styled(label, tone="info" if chosen else ""))


class Picker(Card):
    """The figures an owner follows; arrows walk through them."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(padding=(10, 14))
        px = theme.look().px
        self.setMinimumWidth(px(WIDE))
        self.set_title(self.tr("What do you want to follow?"))
        self.title.setContentsMargins(px(8), 0, 0, px(6))
        self.group = QButtonGroup(self)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(px(2))
        self.figures: dict[str, FigureButton] = {}
        self.offered: list[str] = []
        self.more = button(self.tr("Another figure"), "quiet", "plus", "ink.secondary")
        self.more.clicked.connect(self._offer)
        self.body.addLayout(self.rows)
        self.body.addWidget(line())
        self.body.addWidget(self.more)
        self.body.addStretch()
        self.foot = QWidget()
        self.told = QVBoxLayout(self.foot)
        self.told.setContentsMargins(px(8), px(8), px(8), 0)
        self.told.setSpacing(px(2))
        self.body.addWidget(self.foot)
        for key in written.FIRST:
            self.add(key)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As wide as the design has it; under each other with the cards it takes the whole width."""
        return QSize(theme.look().px(WIDE), super().sizeHint().height())

    def add(self, key: str) -> None:
        """One more figure to follow."""
        if key in self.figures:
            return
        made = FigureButton(key)
        made.clicked.connect(lambda: self.chosen.emit(key))
        self.group.addButton(made)
        self.figures[key] = made
        self.rows.addWidget(made)

    def show_trends(self, trends: Mapping[str, Trend], now: str) -> None:
        """Show the last value of each, and which one is looked at."""
        lang = texts.lang()
        self.offered = [key for key in trends if wording.known(f"kpis.{key}", lang)]
        for key in self.figures.keys() & trends.keys():
            self.figures[key].say(written.value(key, _latest(trends[key])))
        self.choose(now)

    def choose(self, key: str) -> None:
        """Look at a figure, which joins the list where it was not in it."""
        self.add(key)
        check(self.group, self.figures[key])

    def others(self) -> list[str]:
        """The figures that can still be added, by name."""
        keys = [key for key in self.offered if key not in {*self.figures, *written.NOT_ALONE}]
        return sorted(keys, key=lambda key: written.name(key).casefold())

    def _offer(self) -> None:
        menu = QMenu(self)
        for key in self.others():
            menu.addAction(written.name(key)).triggered.connect(
                lambda _on=False, key=key: self.chosen.emit(key)
            )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().topLeft()))


def _short(key: str) -> str:
    """A name that fits beside its value."""
    short = {
        "frequency": translate("Picker", "Purchases each"),
        "average_receipt": translate("Picker", "Average receipt"),
        "returning_revenue_share": translate("Picker", "Returning revenue"),
        "csat": translate("Picker", "Satisfied customers"),
        "nps": translate("Picker", "Recommend (NPS)"),
    }
    return short.get(key, written.name(key))


def _latest(trend: Trend) -> Number:
    """The last whole month, as the chart's last point; of all months where a month says too little."""
    whole = [point.value for point in trend.points if point.whole] or [point.value for point in trend.points]
    return trend.turn.now if whole[-1] is None else whole[-1]

"""Which figure to follow: a list with the last value of each, and more of them to choose from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QPushButton, QVBoxLayout

from klantdesk import wording
from klantdesk.desk.trends import Trend
from klantdesk.desk.views import Number
from klantdesk.ui import texts, theme
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.chips import check
from klantdesk.ui.parts.definition import DefinitionButton
from klantdesk.ui.parts.labels import button, line, text
from klantdesk.ui.trends import written

if TYPE_CHECKING:
    from klantdesk.ui.parts.definition import Days
    from klantdesk.ui.workplace import Workplace

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
        self.over = text("", "tiny")
        self.over.hide()
        self.setToolTip(written.name(key))
        row = QHBoxLayout(self)
        px = theme.look().px
        row.setContentsMargins(px(10), 0, px(10), 0)
        row.addWidget(self.name, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        for label in (self.value, self.over):
            right.addWidget(label, 0, Qt.AlignmentFlag.AlignRight)
        row.addLayout(right)
        for label in (self.name, self.over, self.value):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toggled.connect(self._colour)
        self.say("–")

    def say(self, value: str, over: str = "") -> None:
        """Show a value, and what it is of where that is not the last month."""
        self.value.setText(value)
        self.over.setText(over)
        self.over.setVisible(bool(over))
        self.setAccessibleName(", ".join(part for part in (written.name(self.key), value, over) if part))

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
        self.notes: tuple[str, ...] = ()
        self.more = button(self.tr("Another figure"), "quiet", "plus", "ink.secondary")
        self.more.clicked.connect(self._offer)
        self.body.addLayout(self.rows)
        self.body.addWidget(line())
        self.body.addWidget(self.more)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(px(8), px(10), px(8), 0)
        self.foot.setSpacing(px(2))
        self.called, self.told = text("", "label"), text("", "note", wrap=True)
        self.more_of_it: DefinitionButton | None = None
        self.foot.addWidget(self.called)
        self.foot.addWidget(self.told)
        self.body.addWidget(line())
        self.body.addLayout(self.foot)
        self.body.addStretch()
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
        self.add(now)
        for key in self.figures.keys() & trends.keys():
            self.figures[key].say(*self._told(trends[key]))
        self.notes = trends[now].notes
        self.choose(now)

    def _told(self, trend: Trend) -> tuple[str, str]:
        """The last month; where that says too little all months together, and how many those are."""
        last, together = _last_month(trend), trend.turn.now
        if last is not None or together is None:
            return written.brief(trend.key, last), ""
        months = sum(point.whole for point in trend.points)
        return written.brief(trend.key, together), self.tr("%n mth.", "", months)

    def lead(self, work: Workplace, days: Days) -> None:
        """Have the card behind a figure tell of these days."""
        self.more_of_it = DefinitionButton(written.FIRST[0], written.name(written.FIRST[0])).lead(work, days)
        row = QHBoxLayout()
        self.foot.removeWidget(self.called)
        row.addWidget(self.called, 1)
        row.addWidget(self.more_of_it)
        self.foot.insertLayout(0, row)

    def choose(self, key: str) -> None:
        """Look at a figure, which joins the list where it was not in it."""
        self.add(key)
        self._explain(key)
        check(self.group, self.figures[key])

    def _explain(self, key: str) -> None:
        from klantdesk.desk import definitions

        card = definitions.plain(key, texts.lang(), self.notes)
        self.called.setText(card.name)
        self.told.setText(card.formula)
        if self.more_of_it is not None:
            self.more_of_it.key = key
            self.more_of_it.setAccessibleName(self.tr("How do we count {name}?").format(name=card.name))

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


def _last_month(trend: Trend) -> Number:
    """The last whole month, as the chart's last point."""
    whole = [point.value for point in trend.points if point.whole] or [point.value for point in trend.points]
    return whole[-1]

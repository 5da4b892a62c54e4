"""The days an owner marked: their letters, and the form that keeps one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from klantdesk.ui import texts, theme
from klantdesk.ui.counter.days import DayField
from klantdesk.ui.counter.form import Form
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.labels import button, text
from klantdesk.ui.parts.line_chart import Mark
from klantdesk.ui.trends import work as desk

if TYPE_CHECKING:
    from klantdesk.desk.markers import Marker
    from klantdesk.records import Changes, Watch
    from klantdesk.ui.workplace import Workplace

ALPHABET = 26


def letter(place: int) -> str:
    """A, B, ... Z, AA, AB, ..."""
    first, second = divmod(place, ALPHABET)
    return (chr(ord("A") + first - 1) if first else "") + chr(ord("A") + second)


def marks(markers: Sequence[Marker], months: Sequence[date]) -> tuple[Mark, ...]:
    """The marks of a chart: those whose day lies in its months."""
    found = []
    for order, marker in enumerate(markers):
        month = marker.day.replace(day=1)
        if month in months:
            into = (marker.day.day - 1) / 31
            found.append(Mark(months.index(month) - 0.5 + into, letter(order)))
    return tuple(found)


class MarkRow(QPushButton):
    """A marked day to press; as high as its title needs at the width there is."""

    def __init__(self) -> None:
        super().__init__()
        theme.styled(self, kind="markrow")
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802  # Qt's name
        """A title that does not fit goes on below."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802  # Qt's name
        """What the words in it need."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else super().heightForWidth(width)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """That of the words in it."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As narrow as its longest word."""
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()


class MarkersCard(Card):
    """The marked days beside the chart; a click changes one."""

    opened = Signal(object)
    wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Marked days"))
        self.rows = QVBoxLayout()
        self.rows.setSpacing(theme.look().px(6))
        self.empty = text(
            self.tr("Mark the day an action began, or a day that explains a dip. You see it in every chart."),
            "note",
            wrap=True,
        )
        self.add = button(self.tr("Mark a day"), "quiet", "flag", "ink.secondary")
        self.add.clicked.connect(self.wanted)
        self.body.addLayout(self.rows)
        self.body.addWidget(self.empty)
        self.body.addStretch()
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_markers(self, markers: Sequence[Marker]) -> None:
        """Show these days, the earliest first."""
        while (item := self.rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for order, marker in enumerate(markers):
            self.rows.addWidget(self._row(order, marker))
        self.empty.setVisible(not markers)

    def _row(self, order: int, marker: Marker) -> QWidget:
        whole = MarkRow()
        px = theme.look().px
        row = QHBoxLayout(whole)
        row.setContentsMargins(px(6), px(5), px(6), px(5))
        row.setSpacing(px(9))
        box = theme.styled(text(letter(order), "small"), part="mark")
        box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.setFixedSize(px(20), px(20))
        words = QVBoxLayout()
        words.setSpacing(0)
        title, day = text(marker.title, "label", wrap=True), text(texts.short_date(marker.day), "small")
        for label in (box, title, day):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words.addWidget(title)
        words.addWidget(day)
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        spoken = self.tr("{letter}: {title}, {day}. Change").format(
            letter=letter(order), title=marker.title, day=texts.long_date(marker.day)
        )
        whole.setAccessibleName(spoken)
        whole.clicked.connect(lambda: self.opened.emit(marker))
        return whole


class MarkForm(Form):
    """Marks a day, or changes or takes away a mark."""

    def __init__(self, parent: QWidget, work: Workplace, marker: Marker | None, day: date) -> None:
        super().__init__(parent, work, "", "")
        self.marker = marker
        self.title.setText(
            self.tr("Change this marked day") if marker else self.tr("Mark a day in the charts")
        )
        self.primary.setText(self.tr("Save") if marker else self.tr("Mark"))
        self.words = self.add("title", self.tr("What happened?"), QLineEdit(marker.title if marker else ""))
        self.words.setPlaceholderText(self.tr("Club day, mailing, road works"))
        self.day = self.add("day", self.tr("On or from which day?"), DayField(marker.day if marker else day))
        if marker:
            self.gone = button(self.tr("Take away"))
            self.gone.setAutoDefault(False)
            self.gone.clicked.connect(self._take_away)
            self.foot.insertWidget(0, self.gone)
        self.words.setFocus()

    def writing(self) -> Callable[[Watch], object]:
        """The day and its title."""
        shop, number = self.work.shop, self.marker.id if self.marker else 0
        day, title = self.day.day(), self.words.text()
        return lambda _watch: desk.keep(shop, number, day, title)

    def saved(self, result: tuple[Changes, int]) -> None:  # type: ignore[override]  # what writing gave
        """Tell, with a way back."""
        self.work.done(self.tr("Marked: {title}").format(title=" ".join(self.words.text().split())), *result)

    def reason(self, field: str, why: str) -> str:  # noqa: ARG002  # as the form asks
        """What to say at the title."""
        return self.tr("Say in a few words what happened")

    def _take_away(self) -> None:
        shop, marker, work = self.work.shop, self.marker, self.work
        if marker is None:
            return
        job = work.write(work, "marker", lambda _watch: desk.forget(shop, marker.id))
        told = self.tr("{title} is not marked any more").format(title=marker.title)
        job.succeeded.connect(lambda result: work.done(told, *result))
        job.failed.connect(work.tell_error)
        self.reject()

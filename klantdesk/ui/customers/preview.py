"""The right column of the customers page: what is known of the customer the owner stands on."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from klantdesk import wording
from klantdesk.desk.views import CustomerLine
from klantdesk.records import ConsentState
from klantdesk.ui import texts, theme
from klantdesk.ui.brush import TAG
from klantdesk.ui.customers.marks import initials
from klantdesk.ui.customers.table import called, channel
from klantdesk.ui.customers.traits import Traits
from klantdesk.ui.customers.waiting import Waiting
from klantdesk.ui.parts.labels import button, text
from klantdesk.ui.parts.labels import line as hairline
from klantdesk.ui.parts.portrait import Avatar, GroupMark

AVATAR = 52
LABEL_WIDTH = 86
DAYS_A_YEAR = 365.25
NAMELESS = "generic"


class GroupTag(GroupMark):
    """The customer group as a tag as wide as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As high as a tag."""
        return QSize(theme.look().px(160), theme.look().px(TAG))


class Figures(QWidget):
    """Three figures with their names: purchases, spent, days since."""

    def __init__(self) -> None:
        super().__init__()
        px = theme.look().px
        self.values = [text("", "subhead") for _ in range(3)]
        self.names = [text("", "small") for _ in range(3)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(12), 0, px(12))
        for place, (value, name) in enumerate(zip(self.values, self.names, strict=True)):
            pair = QVBoxLayout()
            pair.setSpacing(0)
            pair.addWidget(value)
            pair.addWidget(name)
            if place:
                row.addStretch()
            row.addLayout(pair)

    def show_customer(self, line: CustomerLine, as_of: date | None) -> None:
        """Fill in the figures of a customer who bought something."""
        self.values[0].setText(texts.number(line.moments))
        self.names[0].setText(self.tr("purchase(s)", "", line.moments))
        self.values[1].setText(texts.money(line.net_cents))
        self.names[1].setText(self._over(line))
        days = (as_of - line.last).days if as_of and line.last else 0
        self.values[2].setText(texts.number(days))
        self.names[2].setText(self.tr("day(s) ago", "", days))
        since = self.tr("Counted from {day}, the last day in your figures").format
        self.setToolTip(since(day=texts.long_date(as_of)) if as_of else "")

    def _over(self, line: CustomerLine) -> str:
        """Over how long the money was spent."""
        years = round((line.last - line.first).days / DAYS_A_YEAR) if line.first and line.last else 0
        return self.tr("in %n year(s)", "", years) if years else self.tr("spent")


class Fact(QLabel):
    """Something known of a customer; a long address is broken before its @, and copied whole."""

    def __init__(self, name: str) -> None:
        super().__init__()
        theme.styled(self, role="fact")
        self.name, self.value = name, ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        copy = QAction(self.tr("Copy"), self)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(self.value))
        self.addAction(copy)

    def say(self, value: str) -> None:
        """Show another value."""
        self.value = value
        self.setAccessibleName(f"{self.name}: {value}")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Fit the value into the column."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide, metrics, dots = self.contentsRect().width(), self.fontMetrics(), Qt.TextElideMode.ElideRight
        value = self.value
        if metrics.horizontalAdvance(value) > wide:
            value = value.replace("@", "\n@")
        self.setText("\n".join(metrics.elidedText(part, dots, wide) for part in value.splitlines()))
        self.setToolTip(self.value if self.text() != self.value else "")


class Preview(QWidget):
    """Follows the list; what the shop does not know is left out."""

    card_wanted = Signal(int)
    reached = Signal(str)
    """A number or address to have ready."""

    def __init__(self) -> None:
        super().__init__()
        px = theme.look().px
        self.systems: dict[str, str] = {}
        self.customer = -1
        self.phone = self.address = ""
        self.avatar, self.tag, self.figures = Avatar(AVATAR), GroupTag(), Figures()
        self.name, self.since, self.why = (
            text("", "subhead", wrap=True),
            text("", "note", wrap=True),
            text("", "note", wrap=True),
        )
        self.above, self.under, self.waiting = hairline(), hairline(), Waiting()
        self.traits = Traits()
        self.known = QGridLayout()
        self.known.setHorizontalSpacing(px(10))
        self.known.setVerticalSpacing(px(8))
        self.known.setColumnMinimumWidth(0, px(LABEL_WIDTH))
        self.known.setColumnStretch(1, 1)
        self.facts = [(text(name, "note"), Fact(name)) for name in self._names()]
        for row, (name, fact) in enumerate(self.facts):
            self.known.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self.known.addWidget(fact, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(20))
        column.setSpacing(0)
        for widget, gap in (
            (self.avatar, 10),
            (self.name, 2),
            (self.since, 10),
            (self.tag, 10),
            (self.why, 14),
            (self.above, 0),
            (self.figures, 0),
            (self.under, 14),
            (self.waiting, 14),
            (self.traits, 0),
        ):
            column.addWidget(widget)
            column.addSpacing(px(gap))
        column.addLayout(self.known)
        column.addSpacing(px(18))
        column.addStretch()
        self.open_card = button(self.tr("Customer card"), "plain", "identification-card")
        self.open_card.setToolTip(self.tr("Open the card (Enter)"))
        self.open_card.clicked.connect(lambda: self.card_wanted.emit(self.customer))
        self.call, self.mail = button(self.tr("Call")), button(self.tr("Mail"))
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.open_card, 1)
        for one in (self.call, self.mail):
            one.clicked.connect(self._reach)
            foot.addWidget(one)
        column.addLayout(foot)

    def _reach(self) -> None:
        self.reached.emit(self.phone if self.sender() is self.call else self.address)

    def know_systems(self, names: dict[str, str]) -> None:
        """Say what the sources are called."""
        self.systems = names

    def show_customer(self, line: CustomerLine, as_of: date | None) -> None:
        """Show everything known of a customer."""
        if self.customer != line.id:
            self.waiting.hide()
        self.customer = line.id
        self.traits.show_of(line.id)
        self.phone, self.address = line.phone, line.email
        for one, way in ((self.call, line.phone), (self.mail, line.email)):
            one.setVisible(bool(way))
            one.setToolTip(self.tr("Copy {way}").format(way=way))
            one.setAccessibleDescription(called(line))
        self.avatar.letters, self.avatar.group = initials(called(line)), line.group
        self.avatar.update()
        self.name.setText(called(line))
        self.since.setText(self._since(line))
        self.tag.show_group(line.group)
        self.why.setText(texts.capital(texts.notice(line.reason)) if line.reason else "")
        self.why.setVisible(line.reason is not None)
        for part in (self.above, self.figures, self.under):
            part.setVisible(not line.lead)
        if not line.lead:
            self.figures.show_customer(line, as_of)
        self._show_known(line)

    def _since(self, line: CustomerLine) -> str:
        bought = self.tr("customer since {month}").format
        since = bought(month=texts.month_year(line.first)) if line.first else self.tr("no purchases")
        return " · ".join(part for part in (line.city, since) if part)

    def _show_known(self, line: CustomerLine) -> None:
        """Name and value per line; an empty value has no line."""
        for (name, fact), value in zip(self.facts, self._values(line), strict=True):
            fact.say(value)
            for one in (name, fact):
                one.setVisible(bool(value))

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Company"),
            self.tr("E-mail"),
            self.tr("Telephone"),
            self.tr("Town"),
            self.tr("Buys via"),
            self.tr("Permission"),
            self.tr("Labels"),
            self.tr("Known from"),
        )

    def _values(self, line: CustomerLine) -> tuple[str, ...]:
        """What is known, in the order of the names."""
        return (
            line.company if line.name else "",
            line.email,
            texts.phone(line.phone),
            " ".join(part for part in (line.postcode, line.city) if part),
            "" if line.lead else channel(line),
            self._consents(line),
            "\n".join(line.labels),
            ", ".join(self._sources(line)),
        )

    def _sources(self, line: CustomerLine) -> list[str]:
        """The systems by their names; a file of a kind we did not know has none."""
        known = dict.fromkeys(source for source, _ in line.keys)
        return [self.systems.get(source, source) for source in known if not source.startswith(NAMELESS)]

    def _consents(self, line: CustomerLine) -> str:
        """Channels for which there is a yes, then those with a no; nothing known is said as such."""
        said = dict.fromkeys(ConsentState, "")
        for state in said:
            channels = dict.fromkeys(c.channel for c, _source in line.consents if c.state is state)
            names = [wording.phrase(f"consent.{channel}", texts.lang()) for channel in channels]
            said[state] = ", ".join(names)
        parts = [said[ConsentState.GIVEN]]
        if refused := said[ConsentState.WITHDRAWN]:
            parts.append(self.tr("not: {channels}").format(channels=refused))
        return "\n".join(part for part in parts if part) or self.tr("nothing known")

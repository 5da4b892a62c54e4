"""Welkom: the empty shop. What will stand here, and the one file that is needed for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from klantdesk import paths
from klantdesk.errors import KlantDeskError, Stopped
from klantdesk.records import Watch
from klantdesk.ui import rail, texts, theme
from klantdesk.ui.brush import Brush, Fonts
from klantdesk.ui.importing.drop_card import DropCard
from klantdesk.ui.page import Page
from klantdesk.ui.parts.answer import Answer
from klantdesk.ui.parts.cards import Note
from klantdesk.ui.parts.columns import Columns
from klantdesk.ui.parts.labels import IconLabel, button, line, text
from klantdesk.ui.parts.progress import ProgressPanel
from klantdesk.ui.workplace import Workplace

GHOSTS = ((0.38, 0.60), (0.46, 0.40), (0.34, 0.52), (0.50, 0.36))
"""How far the two bars of each ghost tile reach, as a share of the tile."""
GHOST_HEIGHT = 84
SQUARE = 44


class WelcomePage(Page):
    """Shown in place of the overview while there are no purchases."""

    id = "welcome"

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.answer, self.drop, self.progress = Answer(), DropCard(), ProgressPanel()
        self.demo_button = button(self.tr("Look at an example shop first"))
        self.drop.add_button(self.demo_button)
        self.drop.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.answer.say(
            [
                self.tr(
                    "Welcome. In a few minutes you see who your customers are,\n"
                    "who joined and who stays away."
                )
            ],
            self.tr("You need one file: the orders of your webshop or the receipts of your till."),
        )
        self.ghosts = Columns(120, 12)
        for bars in GHOSTS:
            self.ghosts.add(_Ghost(bars))
        told = self.tr(
            "Your figures come here: active customers, new customers, lost customers, purchases per customer."
        )
        self.body.addWidget(self.answer)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.drop, 1)
        self.body.addWidget(self._steps())
        self.body.addWidget(self.ghosts)
        self.body.addWidget(text(told, "tiny", wrap=True))
        self.column = self._where()
        self.drop.chosen.connect(lambda files: self.work.go("import", files=files))
        self.demo_button.clicked.connect(self.show_demo)

    def title(self) -> str:
        """It keeps the overview's place."""
        return self.tr("Overview")

    def searches(self) -> bool:
        """There is nothing to find yet."""
        return False

    def rail(self) -> QWidget | None:
        """Where the file is to be found."""
        return self.column

    def rail_title(self) -> str:
        """The button in a narrow window."""
        return self.tr("Where do you find it?")

    def show_demo(self) -> None:
        """Make the example shop when it is not there yet, and move to it."""
        target = paths.demo_shop()
        job = self.work.read(self, "demo", lambda watch: make_demo(target, watch))
        job.succeeded.connect(self.work.open_shop)
        job.failed.connect(self._fail_demo)
        self.progress.follow(job)

    def _fail_demo(self, error: KlantDeskError) -> None:
        if not isinstance(error, Stopped):
            self.work.tell(texts.sentence(error))

    def _steps(self) -> QWidget:
        steps = Columns(180, 14)
        for icon, title, told in (
            ("tray", self.tr("1. Import"), self.tr("Once a month, five minutes of work.")),
            ("chart-line-up", self.tr("2. Look"), self.tr("You get answers in plain sentences.")),
            ("megaphone-simple", self.tr("3. Act"), self.tr("Each figure says what you can do.")),
        ):
            steps.add(_step(icon, title, told))
        return steps

    def _where(self) -> QWidget:
        """The right column."""
        px = theme.look().px
        widget, column = rail.column()
        column.addWidget(text(self.tr("Where do you find such a file?"), "title", wrap=True))
        for icon, title, told in (
            (
                "globe-simple",
                self.tr("In your webshop"),
                self.tr("Open ‘Orders’, choose the whole period and click ‘Export’."),
            ),
            (
                "storefront",
                self.tr("In your till"),
                self.tr("Look among the reports for ‘Sales per customer’ and save it as Excel."),
            ),
            (
                "note-pencil",
                self.tr("No file yet?"),
                self.tr("Look at the example shop. An export lies ready there, to try an import with."),
            ),
        ):
            _add_place(column, icon, title, told)
        column.addStretch()
        column.addSpacing(px(12))
        self.private = Note(
            "info",
            self.tr("Everything stays on this pc"),
            self.tr("KlantDesk sends nothing to the internet."),
            icon="lock-simple",
        )
        column.addWidget(self.private)
        return widget


def make_demo(target: Path, watch: Watch) -> Path:
    """The example shop, with the export of its next month beside it."""
    from klantdesk.desk import demo

    if not target.exists():
        demo.make(target, demo.Size(), watch)
    demo.next_month_export(target.parent)
    return target


class _Ghost(QFrame):
    """Where a figure will stand."""

    def __init__(self, bars: tuple[float, float]) -> None:
        super().__init__()
        theme.styled(self, card="dashed")
        self.bars = bars
        self.setFixedHeight(theme.look().px(GHOST_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Two bars, the second for a figure."""
        super().paintEvent(event)
        px, ink = theme.look().px, theme.look().color("line.soft")
        painter = QPainter(self)
        brush = Brush(painter, Fonts(theme.look()))
        room = self.width() - px(28)
        for share, top, high in ((self.bars[0], 16, 9), (self.bars[1], 39, 16)):
            brush.fill(QRectF(px(14), px(top), room * share, px(high)), ink, px(5))


def _step(icon: str, title: str, told: str) -> QWidget:
    px = theme.look().px
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(12))
    row.addWidget(IconLabel(icon, 22, "accent.text", square=SQUARE, soft="accent.soft"))
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(text(title, "strong"))
    words.addWidget(text(told, "note", wrap=True))
    row.addLayout(words, 1)
    return widget


def _add_place(column: QVBoxLayout, icon: str, title: str, told: str) -> None:
    px = theme.look().px
    head = QHBoxLayout()
    head.setSpacing(px(10))
    head.addWidget(IconLabel(icon, 18, "accent.text"))
    head.addWidget(text(title, "strong", wrap=True), 1)
    column.addSpacing(px(14))
    column.addLayout(head)
    column.addSpacing(px(4))
    column.addWidget(text(told, "note", wrap=True))
    column.addSpacing(px(14))
    column.addWidget(line())

"""What every page is, and how one is made.

A page is a class with an `id`, made once, on the first visit, with the Workplace as its only argument:

    class GroupsPage(Page):
        id = "groups"

        def __init__(self, work: Workplace) -> None:
            super().__init__(work)
            self.answer = Answer()
            self.body.addWidget(self.answer)          # a QVBoxLayout in a scroll area, capped at 1320 px

        def title(self) -> str:
            return self.tr("Customer groups")

        def reload(self) -> None:                     # on the first visit and after Changes
            shop = self.work.shop                     # no widget goes along to a thread
            job = self.work.read(self, "groups", lambda watch: insights.groups(shop))
            job.succeeded.connect(self._show)
            job.failed.connect(self.fail)

It is listed in pages.py, with its place in the sidebar. A page with a layout of its own (a table from
edge to edge) derives from Page and lays out `self.content` instead of using `self.body`.
What a page may answer differently: `bar` and `buttons` (widgets in the top bar, before and after the
search field), `rail` and `rail_title` (right column), `searches` (False: no search field),
`offers_new` (False: no "+ New"), `about` (the customer it is about),
`crumb` (a way back, before the title), `search_field` (its own target of Ctrl K), `filter_field`
(target of Ctrl F), `escape` (what Esc closes; False: nothing), `state` and `show_state` (what Alt Left
restores besides the scroll position; `show_state` also takes what another page hands over with
`work.go("customers", group=Group.LOYAL)`), `begin_anew` (what it leaves behind when it is opened with
nothing to show), `begun` and `resume` (what goes along to a window made anew). Say
`self.frame_changed.emit()` when one of these changes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from klantdesk.errors import KlantDeskError, NothingToShow
from klantdesk.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from klantdesk.ui.workplace import Workplace

WIDEST = 1320
CAPPED_FROM = 1600
PADDING = (28, 20, 24, 24)
GAP = 16


class Page(QWidget):
    """One page of the window."""

    id: ClassVar[str] = ""
    frame_changed = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self.work = work
        self.stale = True
        self._scroll_wanted = 0
        self.content = QVBoxLayout(self)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(0)
        self._scroller: QScrollArea | None = None
        self._body: QVBoxLayout | None = None

    @property
    def body(self) -> QVBoxLayout:
        """The scrolling content of the page; made when first asked for."""
        if self._body is None:
            self._scroller, self._body = _scrolled()
            self._scroller.verticalScrollBar().rangeChanged.connect(self._restore_scroll)
            self.content.addWidget(self._scroller)
        return self._body

    def title(self) -> str:
        """The page's name in the top bar."""
        raise NotImplementedError

    def crumb(self) -> tuple[str, str] | None:
        """(text, page id) of the way back in front of the title."""
        return None

    def bar(self) -> Sequence[QWidget]:
        """The page's own widgets in the top bar, before the search field."""
        return ()

    def buttons(self) -> Sequence[QWidget]:
        """The page's own buttons in the top bar, after the search field."""
        return ()

    def searches(self) -> bool:
        """Whether the top bar offers the search field here."""
        return True

    def offers_new(self) -> bool:
        """Whether the top bar offers to add a customer, a purchase or a task here."""
        return True

    def about(self) -> int | None:
        """The customer the page is about: whom a purchase or task added here belongs to."""
        return None

    def search_field(self) -> QWidget | None:
        """The page's own target of Ctrl K."""
        return None

    def narrowed(self) -> bool:
        """Whether that field would search in less than everything, as another page asked."""
        return False

    def filter_field(self) -> QWidget | None:
        """The target of Ctrl F."""
        return None

    def write_note(self) -> None:
        """Ctrl M: begin a note on the customer in sight, where there is one."""

    def rail(self) -> QWidget | None:
        """The page's right column."""
        return None

    def rail_title(self) -> str:
        """The button that stands for the right column in a narrow window: Vandaag te doen (4)."""
        return ""

    def begun(self) -> object:
        """What the same page of a window made anew goes on with; None where nothing was begun."""
        return None

    def resume(self, begun: object) -> None:
        """Go on with what was begun on this page of the window before."""

    def reload(self) -> None:
        """Fetch afresh what the page shows; the old figures stay until the new ones are there."""

    def escape(self) -> bool:
        """Close what is open inside the page; False when there is nothing to close."""
        return False

    def state(self) -> dict[str, object]:
        """What brings the owner back to exactly this view."""
        return {}

    def show_state(self, state: Mapping[str, object]) -> None:
        """Go back to a view, or to what another page asks to be shown."""

    def begin_anew(self) -> None:
        """Opened by its name alone: leave what belonged to an errand that is over."""

    def fail(self, error: KlantDeskError) -> None:
        """Say that a job of the page failed; a job the owner stopped needs no words."""
        if not isinstance(error, NothingToShow):
            self.work.tell_error(error)

    def scroll_position(self) -> int:
        """How far the page is scrolled, in px."""
        return self._scroller.verticalScrollBar().value() if self._scroller else 0

    def scroll_to(self, position: int) -> None:
        """Scroll there, now or once the page is long enough."""
        self._scroll_wanted = position
        self._restore_scroll()

    def reveal(self, widget: QWidget) -> None:
        """Scroll until the top of a widget is in sight."""
        if self._scroller is not None:
            bar = self._scroller.verticalScrollBar()
            bar.setValue(bar.value() + widget.mapTo(self, QPoint()).y() - PADDING[1])

    def _restore_scroll(self) -> None:
        if self._scroller and self._scroll_wanted:
            bar = self._scroller.verticalScrollBar()
            if bar.maximum() >= self._scroll_wanted:
                bar.setValue(self._scroll_wanted)
                self._scroll_wanted = 0

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Keep the content readable on a wide screen."""
        super().resizeEvent(event)
        if self._body is not None:
            left, top, right, bottom = (theme.look().px(side) for side in PADDING)
            spare = self.width() - left - right - WIDEST if self.window().width() > CAPPED_FROM else 0
            self._body.setContentsMargins(left, top, right + max(0, spare), bottom)


def _scrolled() -> tuple[QScrollArea, QVBoxLayout]:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    inside = theme.styled(QWidget(), body="true")
    inside.setAutoFillBackground(False)
    layout = QVBoxLayout(inside)
    layout.setContentsMargins(*PADDING)
    layout.setSpacing(GAP)
    area.setWidget(inside)
    return area, layout

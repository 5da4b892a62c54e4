"""The survey's window: it fills the screen, shows one question at a time, and stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from klantdesk.desk import survey as desk
from klantdesk.desk.survey import Content, PinResult
from klantdesk.ui.background import Jobs
from klantdesk.ui.survey import sheets
from klantdesk.ui.survey.choice import ChoiceSheet
from klantdesk.ui.survey.cover import Cover, NotKept, StillThere
from klantdesk.ui.survey.footer import HOLD_MS
from klantdesk.ui.survey.guard import TWICE_MS, Guard
from klantdesk.ui.survey.idle import Idle
from klantdesk.ui.survey.keeping import RETRY_MS, Keeper
from klantdesk.ui.survey.pin_pad import PinPad
from klantdesk.ui.survey.sheet import Setting
from klantdesk.ui.survey.stage import Stage
from klantdesk.ui.survey.strip import Strip
from klantdesk.ui.survey.thanks import ThanksSheet
from klantdesk.ui.survey.visit import Visit

RETURN_MS = 200
UNSAVED_SECONDS = 8


@dataclass(frozen=True, slots=True)
class Pace:
    """How long things take; tests bring their own."""

    hold_ms: int = HOLD_MS
    twice_ms: int = TWICE_MS
    retry_ms: int = RETRY_MS
    unsaved_seconds: float = UNSAVED_SECONDS


@dataclass(frozen=True, slots=True)
class Place:
    """Which survey is asked where: the shop file beside whose answers it writes, the store, the languages."""

    shop_path: Path
    store: str = ""
    lang: str = ""
    staff_lang: str = "nl"
    survey: str = "exit"


class SurveyWindow(QWidget):
    """Visitors answer in it, staff leave it; `left` once it may go."""

    left = Signal()

    def __init__(self, place: Place, jobs: Jobs, pace: Pace | None = None) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.place, self.jobs, self.pace = place, jobs, pace or Pace()
        self.leaving, self.gone, self.locked = False, False, desk.has_pin(place.shop_path)
        self.counts: dict[str, int] = {}
        self.content = desk.content(place.shop_path)
        self.keeper = Keeper(place.shop_path, jobs, retry_ms=self.pace.retry_ms)
        self.guard = Guard(self, twice_ms=self.pace.twice_ms)
        self.idle = Idle(self.content.idle_seconds, self.content.warning_seconds, self)
        self.sheet: sheets.Any | ThanksSheet | None = None
        self.cover: Cover | None = None
        self.thanked = ""
        self.visit = self._new_visit()
        self.setWindowTitle(self.content.shop or "KlantDesk")
        self.setAcceptDrops(False)
        self._connect()

    def _connect(self) -> None:
        self.guard.locked = lambda: self.locked and not self.leaving
        self.guard.touched.connect(self._hear_touch)
        self.guard.way_out_pressed.connect(self.leave)
        self.idle.warned.connect(self.warn)
        self.idle.stayed.connect(self._drop_cover)
        self.idle.left.connect(self._visitor_left)
        self.keeper.kept.connect(self._thank)
        self.keeper.failing.connect(self._tell_unsaved)
        QApplication.instance().installEventFilter(self.guard)  # type: ignore[union-attr]  # there is one

    def _new_visit(self) -> Visit:
        survey = self.content.survey(self.place.survey, self.place.store)
        lang = self.place.lang if self.place.lang in self.content.languages else self.content.languages[0]
        return Visit(survey, lang, self.place.store)

    def _look_for_news(self) -> None:
        """Whether the desk set a PIN or changed the questions since."""
        path = self.place.shop_path
        job = self.jobs.read(self, "news", lambda _watch: (desk.has_pin(path), desk.content(path)))
        job.succeeded.connect(self._take_news)

    def _take_news(self, news: tuple[bool, Content]) -> None:
        """Take over what the desk wrote: the questions between two visitors only."""
        self.locked, content = news
        if content != self.content and self.visit.untouched and self.cover is None:
            self.content = content
            self.idle.seconds, self.idle.warning = content.idle_seconds, content.warning_seconds
            self.visit = self._new_visit()
            self.show_visit()

    # what is in sight

    def setting(self, visit: Visit | None = None) -> Setting:
        """What a sheet is made from now."""
        size = self.size() if self.size().isValid() else QSize(1280, 800)
        return Setting(Stage(size), self.content, visit or self.visit, self.pace.hold_ms)

    def show_visit(self, *, rest: bool = False, draft: object = None) -> None:
        """Show the question of the visit."""
        sheet = sheets.make(self.setting(), rest=rest, draft=draft)
        sheet.skipped.connect(lambda: self._do(self.visit.skip))
        sheet.went_back.connect(lambda: self._back(rest=rest))
        sheet.language_wanted.connect(self._speak)
        sheet.staff_wanted.connect(self._let_staff_in)
        sheets.connect(sheet, self.visit, self._do, lambda: self.show_visit(rest=True))
        self._put(sheet)
        if not self.visit.untouched or rest or self.visit.lang != self._new_visit().lang:
            self.idle.watch()
        else:
            self.idle.rest()

    def _put(self, sheet: QWidget) -> None:
        """Show a sheet in place of the one before, of which nothing stays."""
        old, self.sheet = self.sheet, sheet  # type: ignore[assignment]  # one of the sheets
        sheet.setParent(self)
        sheet.setGeometry(self.rect())
        sheet.show()
        self.guard.scene = sheet
        if self.cover is not None:
            self.cover.raise_()
        else:
            sheet.setFocus()
        if old is not None:
            old.hide()
            old.deleteLater()

    def _do(self, step: Callable[[], None]) -> None:
        """Take a step of the visit and show where it leads."""
        if self.visit.screen is None:
            return
        step()
        if self.visit.screen is not None:
            self.show_visit()
            return
        self.idle.rest()
        answer = self.visit.answer()
        if answer is None:
            self.show_thanks()
        else:
            self.thanked = answer.uuid
            self.keeper.keep(answer)

    def _back(self, *, rest: bool) -> None:
        if rest:
            self.show_visit()
        else:
            self._do(self.visit.back)

    def _speak(self, lang: str) -> None:
        """Ask on in another language; what was typed stays."""
        self.visit.lang = lang
        self._lay_out_anew()

    def _lay_out_anew(self) -> None:
        if self.visit.screen is None or self.sheet is None or isinstance(self.sheet, ThanksSheet):
            return
        rest = isinstance(self.sheet, ChoiceSheet) and self.sheet.rest
        self.show_visit(rest=rest, draft=sheets.draft(self.sheet))

    # keeping and thanking

    def _thank(self, uuid: str) -> None:
        if uuid and uuid == self.thanked:
            self._drop_cover()
            self.show_thanks()

    def show_thanks(self) -> None:
        """The answer is on the disk."""
        self.thanked = ""
        thanks = ThanksSheet(self.setting(), self.content.thanks_seconds)
        thanks.over.connect(self.start_again)
        self._put(thanks)
        thanks.start()

    def _tell_unsaved(self, uuid: str) -> None:
        """Say calmly that an answer waits; the next visitor need not wait with it."""
        if uuid and uuid == self.thanked and not isinstance(self.cover, NotKept):
            cover = self.show_unsaved()
            QTimer.singleShot(round(self.pace.unsaved_seconds * 1000), cover, self._go_on_unsaved)

    def show_unsaved(self) -> NotKept:
        """What a visitor sees while the answer cannot be written."""
        cover = NotKept(self.setting())
        cover.touched.connect(self._go_on_unsaved)
        self._put_cover(cover)
        return cover

    def _go_on_unsaved(self) -> None:
        if isinstance(self.cover, NotKept):
            self.thanked = ""
            self.start_again()

    def start_again(self) -> None:
        """Nothing of a visitor stays; the next one finds the first question."""
        if self.gone:
            return
        self._drop_cover()
        self.visit = self._new_visit()
        self.show_visit()
        self._look_for_news()

    # somebody left

    def _hear_touch(self) -> None:
        """A sign of life; the warning hears of it by itself, so that the tap does not go through it."""
        if not isinstance(self.cover, StillThere):
            self.idle.touch()

    def warn(self, seconds: int) -> None:
        """Ask whether somebody is still there."""
        if isinstance(self.cover, PinPad | Strip):
            return
        if not isinstance(self.cover, StillThere):
            self._put_cover(StillThere(self.setting(), self.idle.touch))
        if isinstance(self.cover, StillThere):
            self.cover.tell(seconds)

    def _visitor_left(self) -> None:
        """Keep outcome and reason; contact details and words not finished are dropped."""
        answer = self.visit.answer()
        if answer is not None:
            self.keeper.keep(answer)
        self.start_again()

    def _put_cover(self, cover: Cover) -> None:
        self._drop_cover()
        self.cover = cover
        cover.setParent(self)
        cover.setGeometry(self.rect())
        cover.show()
        cover.raise_()
        cover.setFocus()
        self.guard.scene = cover

    def _drop_cover(self) -> None:
        if self.cover is not None:
            self.cover.hide()
            self.cover.deleteLater()
            self.cover = None
            self.guard.scene = self.sheet
            if self.sheet is not None:
                self.sheet.setFocus()

    # staff

    def _staff_setting(self) -> Setting:
        lang = self.place.staff_lang
        return self.setting(Visit(self.visit.survey, lang))

    def _let_staff_in(self) -> None:
        """The lock was held: ask for the PIN where there is one."""
        self.idle.watch()
        if self.locked:
            self.show_pin_pad()
        else:
            self.show_strip()

    def show_pin_pad(self) -> None:
        """Ask staff for the PIN."""
        pad = PinPad(self._staff_setting())
        pad.cancelled.connect(self._end_staff)
        pad.entered.connect(lambda digits: self._judge(pad, digits))
        self._put_cover(pad)

    def _judge(self, pad: PinPad, digits: str) -> None:
        path = self.place.shop_path
        job = self.jobs.read(pad, "pin", lambda _watch: desk.check_pin(path, digits))
        job.succeeded.connect(lambda result: self._admit(pad, result))
        job.ended.connect(lambda: pad.setEnabled(True))

    def _admit(self, pad: PinPad, result: PinResult) -> None:
        if result.ok:
            self.show_strip()
        else:
            pad.tell(result)

    def show_strip(self) -> None:
        """Let staff count, go back or end the survey."""
        strip = Strip(self._staff_setting(), self.counts, len(self.keeper.waiting))
        strip.counted.connect(lambda kind: self.keeper.count(kind, self.place.store))
        strip.closed.connect(self._end_staff)
        strip.left.connect(self.leave)
        self._put_cover(strip)

    def _end_staff(self) -> None:
        self._drop_cover()
        if self.visit.untouched:
            self.idle.rest()

    def leave(self) -> None:
        """Staff end the survey."""
        self.leaving = True
        self.close()

    # staying

    def hold(self) -> None:
        """Fill the screen; above other windows where a PIN holds the survey."""
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, on=self.locked)
        self.screen().geometryChanged.connect(self._fill, Qt.ConnectionType.UniqueConnection)
        self._fill()
        self.raise_()
        self.activateWindow()

    def _fill(self) -> None:
        """Take the whole screen, also where no window manager hears the wish for it, or it was turned."""
        self.setGeometry(self.screen().geometry())
        self.showFullScreen()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Come back when the window was minimised, shrunk or put behind another."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.WindowStateChange, QEvent.Type.ActivationChange}:
            self._come_back()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  # Qt's name
        """Nor does it hide."""
        super().hideEvent(event)
        self._come_back()

    def _come_back(self) -> None:
        if self.locked and not self.leaving:
            QTimer.singleShot(RETURN_MS, self, self._return)

    def _return(self) -> None:
        """Back to the front, unless it stands there already."""
        if self.leaving or not self.locked:
            return
        if not self.isFullScreen() or not self.isVisible() or self.isMinimized():
            self._fill()
        if not self.isActiveWindow():
            self.raise_()
            self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """Only staff close it, or anybody where no PIN is set."""
        if self.locked and not self.leaving:
            event.ignore()
            return
        self.leaving = self.gone = True
        self.idle.rest()
        QApplication.instance().removeEventFilter(self.guard)  # type: ignore[union-attr]  # as above
        event.accept()
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Lay the question out anew for the screen as it is now."""
        super().resizeEvent(event)
        if self.sheet is None:
            self.show_visit()
        elif self.visit.screen is None:
            self.sheet.setGeometry(self.rect())
        else:
            self._lay_out_anew()
        if self.cover is not None:
            self.cover.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and argument
        """The ground of every question."""
        QPainter(self).fillRect(self.rect(), Stage(self.size()).color("bg.kiosk"))

"""The survey as a process of its own: it never opens the shop file, only the answers beside it."""

from __future__ import annotations

import sys
import time
from collections import deque
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from klantdesk import settings
from klantdesk.desk import survey as desk
from klantdesk.ui import reports
from klantdesk.ui.app import dress
from klantdesk.ui.background import Jobs
from klantdesk.ui.instance import Instance
from klantdesk.ui.survey.window import Place, SurveyWindow

LEFT_BY_STAFF, CRASHED = 0, 70
MANY, SOON_SECONDS = 4, 10.0


def run(shop_path: Path, store: str = "", lang: str = "") -> int:
    """Ask visitors of a store until staff end the survey: 0 then, anything else is a crash.

    `lang` is the language a visitor finds; "" the first one of the survey.
    """
    kept, path = settings.load(), shop_path.absolute()
    app = dress(kept.theme, 100, kept.language)
    instance = Instance(desk.files(path).content)
    if not instance.claim():
        instance.call()
        return LEFT_BY_STAFF
    jobs = Jobs()
    window = SurveyWindow(Place(path, store, lang, kept.language), jobs)
    instance.called.connect(window.hold)
    sys.excepthook = _Faults(window, app).meet
    jobs.broke.connect(lambda report: sys.stderr.write(f"{report}\n"))
    app.setQuitOnLastWindowClosed(False)
    window.left.connect(app.quit)
    _let_the_system_end(app, window)
    QTimer.singleShot(0, window.hold)
    code = app.exec()
    window.leave()
    window.keeper.close()
    jobs.close()
    instance.release()
    window.deleteLater()
    return code


def _let_the_system_end(app: QApplication, window: SurveyWindow) -> None:
    """A computer that is shut down is not held up by the survey."""

    def end() -> None:
        window.leaving = True

    app.commitDataRequest.connect(end)


class _Faults:
    """Nobody stands behind the screen: a fault goes to the log without values, the next visitor starts anew.

    Where faults follow each other the process ends as crashed, so that a fresh one takes its place.
    """

    def __init__(self, window: SurveyWindow, app: QApplication) -> None:
        self.window, self.app = window, app
        self.times: deque[float] = deque(maxlen=MANY)

    def meet(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """The process's excepthook."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        sys.stderr.write(f"{reports.of(error)}\n")
        self.times.append(time.monotonic())
        if len(self.times) == MANY and self.times[-1] - self.times[0] < SOON_SECONDS:
            self.app.exit(CRASHED)
        else:
            QTimer.singleShot(0, self.window, self.window.start_again)

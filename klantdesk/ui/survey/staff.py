"""The staff's fast entry: the survey's questions by keys, one answer after the other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from klantdesk import settings
from klantdesk.desk.survey import Content, Screen, say
from klantdesk.ui import texts, theme
from klantdesk.ui.parts.labels import button, line, text
from klantdesk.ui.survey import staff_desk as desk
from klantdesk.ui.survey.staff_panels import (
    MORE,
    ChoicePanel,
    ContactPanel,
    Panel,
    ScalePanel,
    WordsPanel,
)
from klantdesk.ui.survey.visit import Visit

if TYPE_CHECKING:
    from klantdesk.ui.workplace import Workplace

WIDE, TALL = 760, 500
MINUTE_MS = 20_000
OTHER = "other"
TALLY_KEYS = {"visitor": "+", "buyer": "*"}


class StaffEntry(QDialog):
    """Stays open for the next answer; Esc goes a question back, and closes at the first."""

    def __init__(
        self,
        work: Workplace,
        content: Content,
        parent: QWidget | None = None,
        *,
        customer: int = 0,
        survey: str = "exit",
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__(parent)
        self.work, self.content, self.customer, self.now = work, content, customer, now
        self.survey, self.kept = survey, settings.load()
        self.suggester: desk.Suggester | None = None
        self.kept_here: list[desk.Kept] = []
        self.counts = {"visitor": 0, "buyer": 0}
        self.setWindowTitle(self.tr("Enter an answer"))
        self.who, self.store, self.when = self._who(), self._store(), text("", "muted")
        self.way, self.told = text("", "note", wrap=True), text("", "body", wrap=True, tone="good")
        self.place = QVBoxLayout()
        self.panel: Panel = Panel("")
        self.place.addWidget(self.panel)
        self.undo = button(self.tr("Take back the last one (Ctrl Z)"), "small", "arrow-counter-clockwise")
        self.undo.clicked.connect(self.take_back)
        self.tallies = {kind: button("", "small") for kind in TALLY_KEYS}
        for kind, tally in self.tallies.items():
            tally.clicked.connect(lambda _on=False, kind=kind: self.count(kind))
        for made in (self.undo, *self.tallies.values()):
            made.setAutoDefault(False)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(self.take_back)
        self.clock = QTimer(self, interval=MINUTE_MS)
        self.clock.timeout.connect(self._tell_time)
        self.clock.start()
        self._tell_time()
        self._tell_counts()
        self.visit = self._new_visit()
        self.start_again()
        self._learn_words()

    # making

    def _who(self) -> QLineEdit:
        who = QLineEdit(self.kept.staff)
        who.setPlaceholderText(self.tr("Your name"))
        who.setAccessibleName(self.tr("Your name"))
        who.editingFinished.connect(lambda: settings.remember(staff=who.text().strip()))
        who.setMaximumWidth(theme.look().px(170))
        return who

    def _store(self) -> QComboBox:
        store = QComboBox()
        store.setAccessibleName(self.tr("Store"))
        store.addItems(list(self.content.stores))
        kept = self.kept.staff_store
        store.setCurrentText(self.content.called.get(kept, kept))
        store.currentTextChanged.connect(self._change_store)
        store.setVisible(False)
        return store

    def _lay_out(self) -> None:
        px, column = theme.look().px, QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(16))
        column.setSpacing(px(10))
        head = QHBoxLayout()
        head.addWidget(self.when, 1)
        head.addWidget(self.store)
        head.addWidget(self.who)
        column.addLayout(head)
        self.store.setVisible(self.store.count() > 1)  # only now: before it had no place in a window
        column.addWidget(line())
        column.addWidget(self.way)
        column.addLayout(self.place, 1)
        column.addWidget(self.told)
        column.addWidget(line())
        foot = QHBoxLayout()
        foot.addWidget(self.undo)
        foot.addStretch()
        for tally in self.tallies.values():
            foot.addWidget(tally)
        column.addLayout(foot)
        self.resize(px(WIDE), px(TALL))

    def _new_visit(self) -> Visit:
        store = self.store.currentText()
        return Visit(self.content.survey(self.survey, store), texts.lang(), store=store, staff=True)

    def _change_store(self, name: str) -> None:
        """Ask what this store asks; what was answered already goes on as it began, for the store chosen."""
        settings.remember(staff_store=name)
        if self.visit.untouched:
            self.start_again()
        else:
            self.visit.store = name

    def _learn_words(self) -> None:
        """Have the word list ready for suggestions by the time somebody types."""
        shop = self.work.shop
        job = self.work.read(self, "words", lambda _watch: desk.Suggester(shop))
        job.succeeded.connect(self._take_words)

    def _take_words(self, suggester: desk.Suggester) -> None:
        self.suggester = suggester

    # asking

    def start_again(self) -> None:
        """The first question, for the next answer."""
        self.visit = self._new_visit()
        self.ask()

    def ask(self, *, second: bool = False) -> None:
        """Show the question in sight."""
        screen = self.visit.screen
        if screen is None:
            self._keep()
            return
        panel = self._panel(screen, second=second)
        panel.skipped.connect(lambda: self._step(self.visit.skip))
        panel.written.connect(self._write)
        panel.chosen.connect(self._choose)
        panel.went_back.connect(lambda: self.ask() if second else self.go_back())
        self.place.replaceWidget(self.panel, panel)
        self.panel.hide()
        self.panel.deleteLater()
        self.panel = panel
        panel.show()
        panel.setFocus()
        self.way.setText(self._way())

    def _panel(self, screen: Screen, *, second: bool) -> Panel:
        question, lang = self.visit.question(), texts.lang()
        if screen.kind == "choice":
            choice = ChoicePanel(screen, question, typed=screen.field == "reason", second=second)
            choice.words_changed.connect(self._suggest)
            return choice
        if screen.kind == "scale":
            scale = ScalePanel(screen, question)
            scale.scored.connect(lambda number: self._step(lambda: self.visit.score(number)))
            return scale
        if screen.kind == "text":
            return WordsPanel(question, say(screen.hint, lang))
        names = {part: self.content.word(f"contact_{part}", lang) for part in ("name", "email", "phone")}
        contact = ContactPanel(question, self.content.consent(lang), names)
        contact.left.connect(self._leave_contact)
        return contact

    def _choose(self, key: str) -> None:
        if key == MORE:
            self.ask(second=True)
        else:
            self._step(lambda: self.visit.choose(key))

    def _write(self, words: str) -> None:
        """Words to an open question; before a choice they answer it as what they are about."""
        panel = self.panel
        if isinstance(panel, ChoicePanel):
            self._step(lambda: self.visit.explain(words, panel.suggested or OTHER))
        else:
            self._step(lambda: self._finish_words(words))

    def _finish_words(self, words: str) -> None:
        """After the last open question comes the offer to let the customer know."""
        visit, screen = self.visit, self.visit.screen
        if screen is not None and screen.offers and visit.survey.after(screen, staff=True) is None:
            visit.offer_contact(words)
        else:
            visit.write(words)

    def _leave_contact(self, name: str, email: str, phone: str) -> None:
        consent = self.content.consent(texts.lang())
        self._step(lambda: self.visit.leave_contact((name, email, phone), consent))

    def _step(self, step: Callable[[], None]) -> None:
        self.told.setText("")
        step()
        self.ask()

    def go_back(self) -> None:
        """To the question before."""
        self._step(self.visit.back)

    def _suggest(self, words: str) -> None:
        """What the typed words are about, as soon as a thread has found out."""
        suggester, panel = self.suggester, self.panel
        if not isinstance(panel, ChoicePanel):
            return
        panel.suggest(())
        if suggester is None:
            return
        job = self.work.read(panel, "suggest", lambda _watch: suggester.about(words) if words else ())
        job.succeeded.connect(panel.suggest)

    def _way(self) -> str:
        """What was answered so far, in words."""
        said = []
        for screen in self.visit.trail:
            value = self.visit.said.get(screen.field, "")
            option = screen.option(str(value))
            said.append(say(option.label, texts.lang()) if option else str(value))
        return " › ".join(part for part in said if part)

    # keeping

    def _keep(self) -> None:
        """Keep the answer beside the shop file, so that it waits for no import; then the next one."""
        way, path = self._way(), self.work.shop.path
        answer = self.visit.answer(staff=self.who.text().strip(), customer=self.customer)
        self.start_again()
        if answer is None:
            return
        job = self.work.read(self, f"keep {answer.uuid}", lambda _watch: desk.keep(path, answer))
        job.succeeded.connect(lambda kept: self._tell_kept(kept, way))
        job.failed.connect(self.work.tell_error)

    def _tell_kept(self, kept: desk.Kept, way: str) -> None:
        self.kept_here.append(kept)
        self.told.setText(self.tr("Kept: {answer}").format(answer=way))
        self._take_in()

    def _take_in(self) -> None:
        """Have the pages behind count it; while the writer has an import to do, that waits."""
        shop = self.work.shop
        job = self.work.write(self, "take in", lambda watch: desk.take_in(shop, watch))
        job.failed.connect(self.work.tell_error)

    def count(self, kind: str) -> None:
        """One visitor or buyer more."""
        path, store = self.work.shop.path, self.store.currentText()
        self.counts[kind] += 1
        self._tell_counts()
        name = f"count {kind} {self.counts[kind]}"
        job = self.work.read(self, name, lambda _watch: desk.count(path, kind, store))
        job.succeeded.connect(self.kept_here.append)
        job.failed.connect(self.work.tell_error)

    def take_back(self) -> None:
        """Take the last answer or count back, wherever it is by now."""
        if not self.kept_here:
            return
        kept, shop = self.kept_here.pop(), self.work.shop
        if kept.kind in self.counts:
            self.counts[kept.kind] -= 1
            self._tell_counts()
        job = self.work.write(self, "take back", lambda _watch: desk.take_back(shop, kept))
        job.succeeded.connect(lambda _changes: self.told.setText(self.tr("Taken back.")))
        job.failed.connect(self.work.tell_error)

    def _tell_time(self) -> None:
        now = self.now()
        self.when.setText(f"{texts.weekday_date(now.date())} {texts.clock(now)}")

    def _tell_counts(self) -> None:
        for kind, tally in self.tallies.items():
            name = self.content.word(f"tally_{kind}", texts.lang())
            tally.setText(f"{TALLY_KEYS[kind]}  {name}: {self.counts[kind]}")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Counting from anywhere outside a field; Esc goes back before it closes."""
        kinds = {key: kind for kind, key in TALLY_KEYS.items()}
        if event.text() in kinds:
            self.count(kinds[event.text()])
        elif event.matches(QKeySequence.StandardKey.Cancel) and self.visit.trail:
            self.go_back()
        else:
            super().keyPressEvent(event)

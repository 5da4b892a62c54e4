"""The survey editor: what is asked at the left, its wording in the middle, the real screen at the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from klantdesk.desk.questions import Content, Option, Screen, Survey, say
from klantdesk.errors import CannotWrite, KlantDeskError
from klantdesk.ui import texts, theme
from klantdesk.ui.page import Page
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.chips import Segmented
from klantdesk.ui.parts.labels import button, text
from klantdesk.ui.survey_editor import draft
from klantdesk.ui.survey_editor import work as desk
from klantdesk.ui.survey_editor.contents import GENERAL, LETTERS, Contents, Place
from klantdesk.ui.survey_editor.general_form import GeneralForm
from klantdesk.ui.survey_editor.letters_form import CARD, REVIEW, LettersForm, print_card
from klantdesk.ui.survey_editor.preview import Preview
from klantdesk.ui.survey_editor.screen_form import Edited, ScreenForm
from klantdesk.ui.survey_editor.store_bar import StoreBar, StoreChooser

if TYPE_CHECKING:
    from klantdesk.ui.workplace import Workplace

LIST_WIDE, LIST_LEAST, SCROLLBAR, AROUND = 250, 140, 16, 80
CONTACT_SCREEN, OWN_LABEL = "contact", "own_answer"


class SurveyPage(Page):
    """Changes stay a draft until they are kept; a change elsewhere in the shop leaves them alone."""

    id: ClassVar[str] = "survey"

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.kept: Content | None = None
        self.now: Content | None = None
        self.place, self.store = Place("exit", "outcome"), ""
        self.on_rest = False
        self.save_button = button(self.tr("Save"), "primary", "check")
        self.restore_button = button(self.tr("As delivered"), "plain", "arrow-counter-clockwise")
        self.contents, self.preview = Contents(), Preview()
        self.stores, self.store_bar = StoreChooser(), StoreBar()
        self.form, self.general, self.letters = ScreenForm(), GeneralForm(), LettersForm()
        self.forms = QStackedWidget()
        self.langs = Segmented((("nl", "Nederlands"), ("en", "English")), texts.lang())
        self.state_of_draft = text("", "note", wrap=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        px, row = theme.look().px, QHBoxLayout()
        row.setContentsMargins(px(28), px(20), px(28), px(24))
        row.setSpacing(px(16))
        asked, edited = Card(padding=(8, 8)), Card()
        asked.body.addWidget(self.stores)
        asked.body.addWidget(self.contents, 1)
        asked.setMinimumWidth(px(LIST_LEAST))
        asked.setMaximumWidth(px(LIST_WIDE))
        self.scrolled: dict[QWidget, _Scroller] = {
            form: _Scroller(form) for form in (self.form, self.letters, self.general)
        }
        for area in self.scrolled.values():
            self.forms.addWidget(area)
        edited.body.setSpacing(px(10))
        edited.body.addWidget(self.store_bar)
        edited.body.addWidget(self.forms, 1)
        row.addWidget(asked, 4)
        row.addWidget(edited, 5)
        row.addLayout(self._shown(), 6)
        self.content.addLayout(row, 1)

    def _shown(self) -> QVBoxLayout:
        column, head = QVBoxLayout(), QHBoxLayout()
        column.setSpacing(theme.look().px(10))
        head.addWidget(text(self.tr("As a visitor sees it"), "card", wrap=True), 1)
        head.addWidget(self.langs)
        column.addLayout(head)
        column.addWidget(self.preview)
        column.addWidget(self.state_of_draft)
        self.detail = Card()
        self.detail.body.addWidget(_Scroller(self.form.detail), 1)
        column.addWidget(self.detail, 1)
        column.addStretch()
        return column

    def _connect(self) -> None:
        self.contents.chosen.connect(self._open)
        self.langs.chosen.connect(lambda _lang: self._preview())
        self.stores.chosen.connect(self.edit_store)
        self.store_bar.back_wanted.connect(self.follow_all)
        self.form.changed.connect(self._take_screen)
        self.form.removed.connect(self._tell_removed)
        self.form.stood.connect(self._look_at)
        self.form.placed.connect(self.scrolled[self.form].show_height)
        self.letters.changed.connect(self._take_survey)
        self.letters.copied.connect(lambda: self.work.tell(self.tr("Copied")))
        self.letters.print_wanted.connect(self._ask_where)
        self.general.changed.connect(self._take)
        self.general.pin_wanted.connect(self.keep_pin)
        self.save_button.clicked.connect(self.save)
        self.restore_button.clicked.connect(self.restore)

    # what the window asks

    def title(self) -> str:
        """The page's name."""
        return self.tr("Change the questions")

    def crumb(self) -> tuple[str, str] | None:
        """Back to the answers."""
        return self.tr("Feedback"), "feedback"

    def buttons(self) -> Sequence[QWidget]:
        """Keep the changes, or go back to what was delivered."""
        return (self.save_button,) if self.store else (self.restore_button, self.save_button)

    def searches(self) -> bool:
        """The page's own buttons take the place of the search field."""
        return False

    def offers_new(self) -> bool:
        """Nor is there room for what is of other pages."""
        return False

    def state(self) -> dict[str, object]:
        """What is edited."""
        return {"place": self.place, "store": self.store}

    def show_state(self, state: Mapping[str, object]) -> None:
        """Edit that again."""
        place, store = state.get("place"), state.get("store")
        self.store = store if isinstance(store, str) else self.store
        if isinstance(place, Place):
            self.place = place
            if self.now is not None:
                self._list(self.now)
                self._open(place)

    def reload(self) -> None:
        """Fetch what is asked now, unless there are changes that were not kept yet."""
        if self.changed:
            return
        shop = self.work.shop
        job = self.work.read(self, "content", lambda _watch: (desk.content(shop), desk.themes(shop)))
        job.succeeded.connect(lambda found: self._show(*found))
        job.failed.connect(self.fail)

    @property
    def changed(self) -> bool:
        """Whether there are changes that were not kept yet."""
        return self.kept is not None and self.now is not None and draft.differ(self.kept, self.now)

    # editing

    def _show(self, content: Content, themes: tuple[tuple[str, str], ...]) -> None:
        self.kept, self.form.detail.themes = content, themes
        self._take(content)
        self._list(content)
        self._open(self.place)

    def _list(self, content: Content) -> None:
        """List what there is to edit, for the store that is chosen."""
        known = draft.stores(content)
        self.store = self.store if self.store in known else ""
        self.stores.offer(known, self.store)
        self.contents.show_content(content, self.place, self.store)

    def edit_store(self, store: str) -> None:
        """Edit what one store asks; "" what all ask."""
        self.store = store
        if self.now is not None:
            self._list(self.now)
            self._open(self.place)
        self.frame_changed.emit()

    def follow_all(self) -> None:
        """Have the store ask this question as all stores do; still a draft."""
        before, found = self.now, self._edited()
        if before is None or found is None:
            return
        usual = before.survey(found[0].id).screen(found[1].id)
        if usual is not None:
            self._take_screen(usual)
            told = self.tr("As in all stores again. Save to have visitors see it.")
            self.work.tell(told, lambda: self._return_to(before))

    def _open(self, place: Place) -> None:
        self.place = place
        if self.now is None:
            return
        form = {LETTERS: self.letters, GENERAL: self.general}.get(place.survey, self.form)
        self.forms.setCurrentWidget(self.scrolled[form])
        self._fill()
        found = self._edited()
        self.detail.setVisible(found is not None and found[1].kind == "choice")

    def _fill(self) -> None:
        """Show the draft in the form that is open."""
        if self.now is None:
            return
        self.general.show_content(self.now)
        self.letters.show_content(self.now)
        found = self._edited()
        if found is not None:
            self._fill_screen(self.now, *found)
        else:
            self.store_bar.hide()
        self._preview()

    def _fill_screen(self, now: Content, survey: Survey, screen: Screen) -> None:
        shared = now.survey(survey.id).screen(screen.id)
        known = draft.every(shared, desk.shipped(now.shop).survey(survey.id).screen(screen.id))
        keys = frozenset(one.key for one in known.options) if self.store and known else frozenset()
        self.form.show_screen(Edited(survey, screen, known, keys, now.words.get(OWN_LABEL, {})))
        differs = draft.differs(now, survey.id, self.store, screen.id)
        self.store_bar.show_store(self.store, differs=differs)

    def _edited(self) -> tuple[Survey, Screen] | None:
        """The screen that is edited, with its survey."""
        if self.now is None or self.place.survey in {LETTERS, GENERAL}:
            return None
        survey = draft.in_store(self.now, self.place.survey, self.store)
        return survey, survey.screen(self.place.screen) or survey.first

    def _preview(self) -> None:
        """Show the screen that is edited; of the rest, where its words stand."""
        if self.now is None:
            return
        found = self._edited()
        if found is None:
            survey = self.now.survey(REVIEW if self.place.survey == LETTERS else "exit")
            shown = survey.screen(CONTACT_SCREEN) if self.place.survey == GENERAL else survey.first
            found = survey, shown or survey.first
        rest = self.on_rest and found[1].kind == "choice"
        self.preview.show_screen(self.now, found[0], found[1], self.langs.now(), rest=rest)

    def _look_at(self, option: Option | None) -> None:
        """Show the part of the screen on which an answer stands."""
        self.on_rest = option is not None and not option.tile
        self._preview()

    def _take_screen(self, screen: Screen) -> None:
        found = self._edited()
        if found is not None and self.now is not None:
            self._take(draft.with_survey(self.now, draft.with_screen(found[0], screen)))
            self.contents.rename(self.place, say(screen.ask, texts.lang(), shop=self.now.shop))
            self.contents.mark(self.now, self.store)
            self._fill()

    def _tell_removed(self, option: Option) -> None:
        """Say which answer goes, and offer it back."""
        before = self.now
        told = self.tr("“{answer}” removed. What was answered to it stays.")
        if before is not None:
            filled = told.format(answer=say(option.label, texts.lang()))
            self.work.tell(filled, lambda: self._return_to(before))

    def _take_survey(self, survey: Survey) -> None:
        if self.now is not None:
            self._take(draft.with_survey(self.now, survey))

    def _take(self, content: Content) -> None:
        """The draft is this from now on."""
        self.now = content
        self.general.show_content(content)
        self.letters.show_content(content)
        waiting = self.tr("Not saved yet. Visitors see it as it was.")
        self.state_of_draft.setText(waiting if self.changed else "")
        self._preview()

    # keeping

    def save(self) -> None:
        """Keep the changes; old answers keep the words they were given to."""
        if self.now is None or not self.changed:
            self.work.tell(self.tr("There is nothing to save: nothing was changed."))
            return
        nameless = draft.unsaid(self.now)
        if nameless is not None:
            self._ask_words(*nameless)
            return
        shop, changed, before = self.work.shop, self.now, self.kept
        self.kept = changed
        self._take(changed)
        job = self.work.write(self, "save", lambda _watch: desk.save(shop, changed))
        told = self.tr("Saved. Visitors see it from now on; old answers keep their own words.")
        job.succeeded.connect(lambda _changes: self.work.tell(told))
        job.failed.connect(lambda error: self._keep_draft(error, before))

    def _ask_words(self, survey: Survey, screen: Screen, option: Option) -> None:
        """Stand on an answer that says nothing yet."""
        self.store, self.place = survey.store, Place(survey.id, screen.id)
        self.edit_store(survey.store)
        self.form.stand(option.key)
        self.work.tell(self.tr("This answer says nothing yet. Give it words, then save."))

    def _keep_draft(self, error: KlantDeskError, before: Content | None) -> None:
        """It was not kept after all: it is a draft again."""
        self.kept = before
        self.fail(error)
        if self.now is not None:
            self._take(self.now)

    def restore(self) -> None:
        """Put the survey that is edited back as it was delivered; still a draft."""
        before = self.now
        if before is None:
            return
        usual = desk.shipped(before.shop)
        if self.place.survey == GENERAL:
            back = replace(before, words=usual.words, keyboard=usual.keyboard)
        else:
            survey = usual.survey(REVIEW if self.place.survey == LETTERS else self.place.survey)
            back = draft.with_survey(before, survey)
        self._return_to(back)
        told = self.tr("As delivered again. Save to have visitors see it.")
        self.work.tell(told, lambda: self._return_to(before))

    def _return_to(self, content: Content) -> None:
        self._take(content)
        self._list(content)
        self._open(self.place)

    def keep_pin(self, digits: str) -> None:
        """Set or take away the PIN at once: it is no part of the draft."""
        shop = self.work.shop
        job = self.work.write(self, "pin", lambda _watch: desk.set_pin(shop, digits))
        job.succeeded.connect(self._tell_pin)
        job.failed.connect(self.fail)

    def _tell_pin(self, there: bool) -> None:  # noqa: FBT001  # from a signal
        with_pin = self.tr("PIN set. Leaving the survey asks for it.")
        self.work.tell(with_pin if there else self.tr("Anybody can leave the survey now."))

    def _ask_where(self) -> None:
        proposed, kinds = self.tr("review card") + ".pdf", self.tr("PDF (*.pdf)")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the card"), proposed, kinds)
        if chosen:
            self.print_card(Path(chosen))

    def print_card(self, file: Path) -> None:
        """Write the card as a PDF."""
        if print_card(self.letters.letter(CARD), file):
            self.work.tell(self.tr("Saved as {file}").format(file=file.name))
        else:
            self.fail(CannotWrite(file=str(file)))


class _Scroller(QScrollArea):
    """A form that scrolls up and down, never sideways: it is as wide as the form at least."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.styled(inside, body="true")
        self.setWidget(inside)
        self.inside = inside

    def show_height(self, height: int) -> None:
        """Scroll so far that this height of the form is in sight, and some more around it."""
        QTimer.singleShot(0, self, lambda: self.ensureVisible(0, height, 0, theme.look().px(AROUND)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """The form's width and the scroll bar's."""
        least = self.inside.minimumSizeHint().width() + theme.look().px(SCROLLBAR)
        return QSize(least, super().minimumSizeHint().height())

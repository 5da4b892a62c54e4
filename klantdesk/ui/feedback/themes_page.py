"""All themes: how well they are heard, what each learned, and how the shop wants them called and counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from klantdesk.desk.feedback_views import LEAST, Filter
from klantdesk.desk.theme_views import ThemeState, ThemesView
from klantdesk.ui import texts, theme
from klantdesk.ui.feedback import theme_work as desk
from klantdesk.ui.feedback.names import topic
from klantdesk.ui.feedback.theme_ask import ThemeAsk
from klantdesk.ui.feedback.theme_detail import OTHER, ThemeDetail
from klantdesk.ui.feedback.theme_meter import ThemeMeter
from klantdesk.ui.feedback.themes_list import ThemesList, name_of
from klantdesk.ui.feedback.words import ALWAYS, GOOD_OTHER
from klantdesk.ui.page import PADDING, Page
from klantdesk.ui.parts.answer import Answer, Word, parse
from klantdesk.ui.parts.labels import button

if TYPE_CHECKING:
    from klantdesk.ui.background import Job, Work
    from klantdesk.ui.workplace import Workplace


class ThemesPage(Page):
    """Opened from the feedback and the answers; `theme` is the one to stand on."""

    id: ClassVar[str] = "themes"

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self.shown: ThemesView | None = None
        self.standing = ""
        self.answer, self.meter = Answer("title"), ThemeMeter()
        self.list, self.detail = ThemesList(), ThemeDetail(self.wrong_name)
        self.new = button(self.tr("New theme"), "plain", "plus")
        self.content.addWidget(self._head())
        self.content.addWidget(self.list, 1)
        self.meter.hide()
        self._connect()

    def _head(self) -> QWidget:
        px, head = theme.look().px, QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(*(px(side) for side in (*PADDING[:3], 14)))
        column.setSpacing(px(10))
        column.addWidget(self.answer)
        column.addWidget(self.meter)
        return head

    def _connect(self) -> None:
        self.answer.followed.connect(self.read)
        self.list.stood.connect(self._stand)
        self.list.rename_wanted.connect(self._begin_rename)
        self.list.stepped.connect(self._step)
        self.new.clicked.connect(self.ask_new)
        self.detail.renamed.connect(self.rename)
        self.detail.merge_wanted.connect(self.merge)
        self.detail.apart_wanted.connect(self.take_apart)
        self.detail.remove_wanted.connect(self.remove)
        self.detail.read_wanted.connect(lambda: self.read(self.standing))

    # what the window asks

    def title(self) -> str:
        """The page's name."""
        return self.tr("Manage themes")

    def crumb(self) -> tuple[str, str] | None:
        """Back to the figures."""
        return self.tr("Feedback"), "feedback"

    def buttons(self) -> Sequence[QWidget]:
        """Begin a theme of one's own."""
        return (self.new,)

    def searches(self) -> bool:
        """The way back and the new theme fill the bar."""
        return False

    def rail(self) -> QWidget | None:
        """One theme, to be changed."""
        return self.detail

    def rail_title(self) -> str:
        """The button in a narrow window."""
        return self.tr("This theme")

    def filter_field(self) -> QWidget | None:
        """Ctrl F."""
        return self.list

    def escape(self) -> bool:
        """Forget a name half typed, else go back to where the owner came from."""
        if self.detail.is_typing():
            self.detail.drop_name()
            self.list.setFocus()
        else:
            self.work.back()
        return True

    def state(self) -> dict[str, object]:
        """The theme stood on."""
        return {"theme": self.standing}

    def show_state(self, state: Mapping[str, object]) -> None:
        """Stand on a theme."""
        self.standing = str(state.get("theme") or self.standing)
        self.list.stand(self.standing)

    # fetching and showing

    def reload(self) -> None:
        """Fetch the themes."""
        shop = self.work.shop
        job = self.work.read(self, "themes", lambda _watch: desk.themes(shop))
        job.succeeded.connect(self._show)
        job.failed.connect(self.fail)

    def _show(self, shown: ThemesView) -> None:
        self.shown = shown
        self.answer.say(self._sentence(shown), self._context(shown))
        share = shown.other_share
        self.meter.setVisible(share is not None)
        if share is not None:
            self.meter.show_share(share)
        self.list.show_themes(shown.themes, self.standing)
        self._stand(self.list.current())

    def _sentence(self, shown: ThemesView) -> list[str | Word]:
        if not shown.open_answers:
            return [self.tr("There are no answers in words yet.")]
        share = shown.other_share
        if share is None:
            told = self.tr("A theme was heard in {n} of the {total}.")
            total = self.tr("%Ln answer(s) in words", "", shown.open_answers)
            return [told.format(n=texts.number(shown.open_answers - shown.others), total=total)]
        told = self.tr("In {share} of the answers in words no theme was heard.")
        tone = "good" if share <= GOOD_OTHER else "warn"
        return parse(told, share=Word(texts.percent(share), OTHER if shown.others else "", tone))

    def _context(self, shown: ThemesView) -> str:
        if not shown.open_answers:
            return self.tr(
                "A theme is what an answer is about. You can already give the themes your own names."
            )
        share = shown.other_share
        if share is None:
            more = self.tr("%Ln more answer(s)", "", LEAST - shown.open_answers)
            return self.tr("{more}, and you see how well the list hears.").format(more=more)
        limit = texts.percent(GOOD_OTHER)
        if share <= GOOD_OTHER:
            return self.tr("That is good: it may be {limit} at most.").format(limit=limit)
        told = self.tr(
            "Good is at most {limit}. Say what the answers under “{other}” are about: the list learns."
        )
        other = next(name_of(one) for one in shown.themes if one.key == OTHER)
        return told.format(limit=limit, other=other)

    def _stand(self, state: ThemeState | None) -> None:
        if state is not None and self.shown is not None:
            self.standing = state.key
            self.detail.show_theme(state, self.shown.themes)

    def wrong_name(self, name: str, key: str = "") -> str:
        """What is wrong with a name for a theme ("": a new one); "" when nothing is."""
        if not name:
            return self.tr("Type a name first.")
        others = self.shown.themes if self.shown is not None else ()
        taken = {name_of(one).casefold() for one in others if one.key != key}
        told = self.tr("Another theme has this name. Choose another one, or merge the two.")
        return told if name.casefold() in taken else ""

    # what the owner does

    def read(self, key: str) -> None:
        """Open all answers about a theme."""
        self.work.go("answers", what=key, days=ALWAYS, filter=Filter(), to_confirm=False)

    def rename(self, name: str) -> None:
        """Give the theme stood on another name; "" its usual one."""
        state = self.list.current()
        if state is None:
            return
        self._rename(state.key, name)
        told = self.tr("“{old}” is called “{new}” now")
        words = told.format(old=name_of(state), new=name or topic(state.key))
        self.work.tell(words, lambda: self._rename(state.key, state.name))
        self.list.setFocus()

    def merge(self, into: str) -> None:
        """Count the theme stood on as another."""
        state = self.list.current()
        if state is None:
            return
        self._merge(state.key, into)
        told = self.tr("“{theme}” counts as “{into}” now")
        words = told.format(theme=name_of(state), into=self.list.rows.name(into))
        self.work.tell(words, lambda: self._merge(state.key, ""))
        self.list.setFocus()

    def take_apart(self) -> None:
        """Let the theme stood on stand alone again."""
        state = self.list.current()
        if state is None:
            return
        self._merge(state.key, "")
        words = self.tr("“{theme}” counts by itself again").format(theme=name_of(state))
        self.work.tell(words, lambda: self._merge(state.key, state.merged_into))
        self.list.setFocus()

    def remove(self) -> None:
        """Take the theme stood on off the list; without answers it can be added again as it was."""
        state = self.list.current()
        if state is None:
            return
        self._remove(state.key)
        words = self.tr("“{theme}” was removed").format(theme=state.name)
        self.work.tell(words, lambda: self._add(state.name))
        self.list.setFocus()

    def ask_new(self) -> None:
        """Ask for the name of a theme of one's own."""
        ask = ThemeAsk(self.window(), self.wrong_name)
        ask.named.connect(self.add)
        ask.open()

    def add(self, name: str) -> None:
        """Begin a theme of one's own."""
        self._add(name, self.tr("“{theme}” was added").format(theme=name))
        self.list.setFocus()

    def _begin_rename(self) -> None:
        """Beside the list; in a narrow window, where that column is away, in a window of its own."""
        state = self.list.current()
        if state is None:
            return
        if self.detail.isVisible():
            self.detail.begin_name()
            return
        ask = ThemeAsk(self.window(), lambda name: self.wrong_name(name, state.key), name_of(state))
        ask.named.connect(self.rename)
        ask.open()

    def _step(self, state: ThemeState) -> None:
        """What the last column of a row leads to."""
        if state.merged_into:
            self.take_apart()
        elif state.n:
            self.read(state.key)

    # writing it down

    def _rename(self, key: str, name: str) -> None:
        shop = self.work.shop
        self._write(f"rename {key}", lambda _watch: desk.rename(shop, key, name))

    def _merge(self, key: str, into: str) -> None:
        shop = self.work.shop
        self._write(f"merge {key}", lambda _watch: desk.merge(shop, key, into))

    def _remove(self, key: str) -> None:
        shop = self.work.shop
        self._write(f"remove {key}", lambda _watch: desk.remove(shop, key))

    def _add(self, name: str, words: str = "") -> None:
        """Add a theme and stand on it; `words` are told once it is there."""
        shop = self.work.shop
        job = self._write(f"add {name}", lambda _watch: desk.add(shop, name))
        job.succeeded.connect(lambda added: self._show_added(added[0], words))

    def _show_added(self, key: str, words: str) -> None:
        self.show_state({"theme": key})
        if words:
            self.work.tell(words, lambda: self._remove(key))

    def _write(self, name: str, work: Work) -> Job:
        job = self.work.write(self, name, work)
        job.failed.connect(self.fail)
        return job

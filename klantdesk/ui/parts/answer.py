"""The answer at the top of a page: one sentence whose coloured words lead to the list behind them."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from klantdesk.ui import theme
from klantdesk.ui.parts.labels import text
from klantdesk.ui.tokens import values

WIDEST = 900


@dataclass(frozen=True, slots=True)
class Word:
    """Coloured words of an answer; `leads_to` is what `followed` tells when they are clicked."""

    text: str
    leads_to: str = ""
    tone: str = "accent"


def parse(sentence: str, **words: Word) -> list[str | Word]:
    """A translated sentence with `{name}` where coloured words belong, as parts for `Answer.say`."""
    parts: list[str | Word] = []
    for piece in sentence.replace("{", "\0{").replace("}", "}\0").split("\0"):
        name = piece[1:-1] if piece.startswith("{") else ""
        parts.append(words.get(name, piece))
    return [part for part in parts if part != ""]


class _Headline(QLabel):
    """A label that reckons its height with its greatest width, not with that of the page."""

    def heightForWidth(self, width: int) -> int:  # noqa: N802  # Qt's name
        """The height the text needs."""
        return super().heightForWidth(min(width, self.maximumWidth()))


class Answer(QWidget):
    """A headline of at most two lines and one sentence of context."""

    followed = Signal(str)

    def __init__(self, role: str = "headline") -> None:
        super().__init__()
        self.role = role
        self.parts: list[str | Word] = []
        self.headline = theme.styled(_Headline(), role=role)
        self.headline.setWordWrap(True)
        self.headline.setTextFormat(Qt.TextFormat.RichText)
        self.headline.setMaximumWidth(theme.look().px(WIDEST))
        self.headline.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.headline.linkActivated.connect(self.followed)
        self.context = text("", "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(5))
        column.addWidget(self.headline)
        column.addWidget(self.context)
        theme.current().changed.connect(self._write)

    def say(self, parts: list[str | Word], context: str = "") -> None:
        """Say this; a line break in a part is kept."""
        self.parts = parts
        self.context.setText(context)
        self.context.setVisible(bool(context))
        self._write()

    def plain(self) -> str:
        """The answer without colours, as a screen reader says it."""
        return "".join(part if isinstance(part, str) else part.text for part in self.parts).replace("\n", " ")

    def _write(self) -> None:
        written = "".join(_html(part) for part in self.parts)
        height = theme.look().px(values()["type"]["scale"][self.role]["line"])
        self.headline.setText(f'<p style="line-height:{height}px; margin:0">{written}</p>')
        self.headline.setAccessibleName(self.plain())


def _html(part: str | Word) -> str:
    if isinstance(part, str):
        return escape(part).replace("\n", "<br>")
    colour = theme.look().hex(f"{part.tone}.text")
    style = f"color:{colour}; text-decoration:none"
    words = escape(part.text).replace(" ", "&nbsp;")
    if not part.leads_to:
        return f'<span style="{style}">{words}</span>'
    return f'<a href="{escape(part.leads_to)}" style="{style}">{words}</a>'

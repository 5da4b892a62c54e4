"""In the right column of the list: what to come back to with this customer, in a few words."""

from __future__ import annotations

from collections.abc import Sequence

from klantdesk.desk.card_views import Back, ComeBack
from klantdesk.ui import texts
from klantdesk.ui.feedback.names import quoted
from klantdesk.ui.parts.cards import Note


class Waiting(Note):
    """The most pressing thing, and how many more there are; hidden where nobody waits."""

    def __init__(self) -> None:
        super().__init__("warn", "", " ", icon="chat-centered-text")
        self.title.setText(self.tr("This you can come back to"))
        self.title.show()
        self.hide()

    def show_back(self, waiting: Sequence[ComeBack]) -> None:
        """Show what waits, the most pressing first."""
        self.setVisible(bool(waiting))
        if waiting:
            more = self.tr("And %Ln more", "", len(waiting) - 1) if len(waiting) > 1 else ""
            parts = (*self._told(waiting[0]), more)
            self.detail.setText("\n".join(part for part in parts if part))

    def _told(self, one: ComeBack) -> tuple[str, str]:
        """What it is, and since or until when."""
        since = texts.long_date(one.since)
        if one.kind is Back.ANSWER:
            return quoted(one.text) or self.tr("Left an address"), since
        if one.kind is Back.TASK:
            due = self.tr("Promised for {day}").format(day=texts.long_date(one.due)) if one.due else since
            return texts.capital(one.text), due
        told = {
            "wish": self.tr("Call when it is in: {what}"),
            "on_approval": self.tr("On approval: {what}"),
            "repair": self.tr("In repair: {what}"),
        }.get(one.title, "{what}")
        return told.format(what=one.text), since

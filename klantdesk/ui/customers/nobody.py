"""What stands where the list would be while there is nobody in it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from klantdesk.ui import theme
from klantdesk.ui.customers.finding import Wish
from klantdesk.ui.parts.cards import EmptyState


class Nobody(QStackedWidget):
    """Either nobody fits the search, or the shop has no customers yet."""

    everybody_wanted = Signal()
    elsewhere_wanted = Signal()
    import_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.unfound = EmptyState("magnifying-glass", "", "", self.tr("Show all customers"))
        self.unfound.wanted.connect(self.everybody_wanted)
        self.unfound.detail.setTextFormat(Qt.TextFormat.RichText)
        self.unfound.detail.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.unfound.detail.linkActivated.connect(lambda _link: self.elsewhere_wanted.emit())
        self.unknown = EmptyState(
            "users",
            self.tr("No customers yet"),
            self.tr(
                "After your first import they stand here, each with the group they belong to and when they "
                "last bought something."
            ),
            self.tr("Import a file"),
        )
        self.unknown.wanted.connect(self.import_wanted)
        for state in (self.unfound, self.unknown):
            state.setProperty("card", "none")
            self.addWidget(state)

    def say(self, wish: Wish, elsewhere: int, *, shop_is_empty: bool) -> None:
        """Say why there is nobody, what to do about it, and how many the filter hides."""
        self.setCurrentWidget(self.unknown if shop_is_empty else self.unfound)
        if wish.text:
            title = self.tr("Nobody found with “{text}”").format(text=wish.text)
        else:
            title = self.tr("Nobody in this list")
        self.unfound.title.setText(title)
        detail = self.tr("Try part of the name, the postcode, the telephone number or the e-mail address.")
        if elsewhere:
            there = escape(self.tr("but %Ln among all customers", "", elsewhere))
            style = f"color:{theme.look().hex('accent.text')}; text-decoration:none"
            detail = f'<a href="all" style="{style}">{there}</a>'
        self.unfound.detail.setText(detail)
        self.unfound.detail.setVisible(bool(wish.text))

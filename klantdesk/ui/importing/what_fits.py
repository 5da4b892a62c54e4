"""What can be imported besides purchases, for who has a file in hand and wonders."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from klantdesk.ui import theme
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.columns import Columns
from klantdesk.ui.parts.labels import IconLabel, line, text

NARROWEST = 230


class WhatFits(Card):
    """The kinds of files with what each brings, and whose exports are known."""

    def __init__(self) -> None:
        super().__init__()
        px = theme.look().px
        self.set_title(self.tr("What you can import"))
        kinds = Columns(NARROWEST, 16)
        for icon, name, brings in (
            (
                "shopping-bag",
                self.tr("Orders and receipts"),
                self.tr("Who bought what, when and for how much."),
            ),
            ("users", self.tr("Customers and newsletters"), self.tr("Addresses, and who may get mail.")),
            (
                "chat-centered-text",
                self.tr("Answers and visitors"),
                self.tr("What visitors said, and how many came."),
            ),
            ("storefront", self.tr("Another shop"), self.tr("Its KlantDesk file: three shops in one.")),
        ):
            kinds.add(_kind(icon, name, brings))
        known = self.tr(
            "Recognised at once: Shopify, WooCommerce, Lightspeed, Magento, PrestaShop, Shopware, bol.com, "
            "Squarespace, Wix, Etsy, BigCommerce, Odoo, Square, SumUp, Mailchimp, Brevo, Klaviyo, "
            "SurveyMonkey, Google Forms, Microsoft Forms and Typeform. Something else? Then you say once "
            "which column is what."
        )
        self.body.addSpacing(px(6))
        self.body.addWidget(kinds)
        self.body.addSpacing(px(6))
        self.body.addWidget(line())
        self.body.addSpacing(px(4))
        self.body.addWidget(text(known, "note", wrap=True))


def _kind(icon: str, name: str, brings: str) -> QWidget:
    whole, px = QWidget(), theme.look().px
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(10))
    row.addWidget(IconLabel(icon, 20, "accent.text"), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(text(name, "strong", wrap=True))
    words.addWidget(text(brings, "note", wrap=True))
    words.addStretch()
    row.addLayout(words, 1)
    return whole

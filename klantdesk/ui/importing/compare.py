"""The figures an owner can lay beside those of the webshop or the till, before anything changes."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout

from klantdesk.desk.views import ImportReport
from klantdesk.records import Totals
from klantdesk.ui import texts, theme
from klantdesk.ui.importing.outcome import Outcome
from klantdesk.ui.parts.cards import Card
from klantdesk.ui.parts.labels import line, text


class Compare(Card):
    """Number, total and period of the purchases in a file as the shop itself shows them."""

    def __init__(self) -> None:
        super().__init__(self.tr("Compare with your webshop"))
        px = theme.look().px
        self.file = text("", "note", wrap=True)
        self.body.addWidget(self.file)
        self.body.addSpacing(px(8))
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(px(28))
        self.grid.setVerticalSpacing(px(4))
        self.body.addLayout(self.grid)
        self.values = [text("", "subhead") for _ in range(3)]
        self.names = [text("", "note", wrap=True) for _ in range(3)]
        for place, (value, name) in enumerate(zip(self.values, self.names, strict=True)):
            self.grid.addWidget(value, 0, place)
            self.grid.addWidget(name, 1, place)
            self.grid.setColumnStretch(place, 1)
        self.under = line()
        self.revenue, self.aside = text("", "note", wrap=True), text("", "note", wrap=True)
        self.body.addSpacing(px(6))
        for widget in (self.under, self.revenue, self.aside):
            self.body.addWidget(widget)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show the figures of a file of purchases; gone for any other."""
        report, totals = outcome.report, outcome.report.totals
        self.setVisible(totals is not None and not (outcome.of_customers or outcome.apart))
        if totals is None:
            return
        told = self.tr("{file}, as your webshop or till shows it. Nothing has been changed yet.")
        if report.kind == "shop":
            told = self.tr("{file}, as that shop counts it. Nothing has been changed yet.")
        of_shop = self.tr("Compare with {shop}").format(shop=report.source)
        self.set_title(of_shop if report.kind == "shop" else self.tr("Compare with your webshop"))
        self.file.setText(told.format(file=report.file))
        self._say(0, texts.number(totals.receipts), self.tr("purchase(s) that count", "", totals.receipts))
        self._say(1, texts.exact_money(totals.cents), self._named(totals))
        last = report.last_date
        self._say(2, texts.short_date(last) if last else "–", self._period(report))
        apart = self.tr("Apart, because they do not count: {reasons}, together {money}.")
        self.aside.setText(
            apart.format(reasons=outcome.aside, money=texts.exact_money(totals.kept_out_cents))
        )
        self.revenue.setText(self._revenue(totals, report.revenue_cents))
        self.revenue.setVisible(bool(self.revenue.text()))
        self.aside.setVisible(bool(totals.kept_out))
        self.under.setVisible(bool(totals.kept_out or self.revenue.text()))

    def _say(self, place: int, value: str, name: str) -> None:
        self.values[place].setText(value)
        self.names[place].setText(name)

    def _named(self, totals: Totals) -> str:
        """What the total is made of: the overview counts without shipping, a webshop with it."""
        if not totals.shipping_cents:
            return self.tr("total of these purchases")
        told = self.tr("total of these purchases, with {money} of shipping")
        return told.format(money=texts.exact_money(totals.shipping_cents))

    def _revenue(self, totals: Totals, cents: int) -> str:
        """What of the total is revenue, where not all of it is; "" where it is."""
        rest = totals.cents - totals.shipping_cents - cents
        if cents == totals.cents:
            return ""
        told = self.tr("Of this {money} counts as your revenue: shipping does not.")
        if rest:
            told = self.tr("Of this {money} counts as your revenue: gift vouchers that were sold do not.")
        if rest and totals.shipping_cents:
            told = self.tr("Of this {money} counts as your revenue: shipping and vouchers sold do not.")
        return told.format(money=texts.exact_money(cents))

    def _period(self, report: ImportReport) -> str:
        first = texts.short_date(report.first_date) if report.first_date else "–"
        return self.tr("last day; the first is {day}").format(day=first)

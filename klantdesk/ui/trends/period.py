"""An own stretch of months."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from klantdesk.errors import EntryWrong
from klantdesk.ui import texts
from klantdesk.ui.counter.form import Form, choice

if TYPE_CHECKING:
    from klantdesk.records import Watch
    from klantdesk.ui.workplace import Workplace

BACKWARDS = "backwards"


class PeriodForm(Form):
    """From which month to which; `chosen` is told once both are right."""

    def __init__(
        self,
        parent: QWidget,
        work: Workplace,
        months: Sequence[date],
        now: tuple[date, date],
        chosen: Callable[[date, date], None],
    ) -> None:
        super().__init__(parent, work, "", "")
        self.chosen = chosen
        self.title.setText(self.tr("Which months do you want to see?"))
        self.primary.setText(self.tr("Show"))
        names: list[tuple[str, object]] = [
            (texts.capital(texts.month_year(month)), month.isoformat()) for month in months
        ]
        self.first = self.add("first", self.tr("From"), choice(names, now[0].isoformat()))
        self.last = self.add("last", self.tr("To and including"), choice(names, now[1].isoformat()))
        self.first.setFocus()

    def writing(self) -> Callable[[Watch], object]:
        """Nothing is written; the months are told to the page."""
        first, last = (date.fromisoformat(box.currentData()) for box in (self.first, self.last))
        if last < first:
            raise EntryWrong(field="last", why=BACKWARDS, value="")
        return lambda _watch: (first, last)

    def saved(self, result: tuple[date, date]) -> None:  # type: ignore[override]  # what writing gave
        """Show them."""
        self.chosen(*result)

    def reason(self, field: str, why: str) -> str:  # noqa: ARG002  # as the form asks
        """What to say at the second month."""
        return self.tr("This month lies before the first one")

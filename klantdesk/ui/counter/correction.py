"""Correcting what is known of a customer; every field wins over files from then on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from klantdesk.ui import theme
from klantdesk.ui.counter import work as desk
from klantdesk.ui.counter.form import Form
from klantdesk.ui.parts.labels import button

if TYPE_CHECKING:
    from klantdesk.records import Changes, Watch
    from klantdesk.ui.workplace import Workplace

WIDE = 620


class CorrectionForm(Form):
    """Shows a customer's details to be corrected, and the way to the bin."""

    def __init__(self, parent: QWidget, work: Workplace, customer: int) -> None:
        super().__init__(parent, work, "", "")
        self.customer = customer
        px = theme.look().px
        self.setMinimumWidth(px(WIDE))
        self.title.setText(self.tr("Edit customer"))
        self.primary.setText(self.tr("Save"))
        self.before: dict[str, str] | None = None
        names = {
            "name": self.tr("Name"),
            "company": self.tr("Company"),
            "email": self.tr("E-mail"),
            "phone": self.tr("Phone"),
            "street": self.tr("Street"),
            "house_number": self.tr("House number"),
            "postcode": self.tr("Postcode"),
            "city": self.tr("Town"),
        }
        self.inputs = {key: QLineEdit() for key in names}
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(12))
        for at, (key, name) in enumerate(names.items()):
            grid.addWidget(self.made(key, name, self.inputs[key]), at // 2, at % 2, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(grid)
        self.bin_button = button(self.tr("To the bin"), "danger", "trash", "bad.text")
        self.bin_button.setAutoDefault(False)
        self.bin_button.clicked.connect(self._bin)
        self.foot.insertWidget(0, self.bin_button)
        shop = work.shop
        job = work.read(self, "details", lambda _watch: desk.details(shop, customer))
        job.succeeded.connect(self._show)
        job.failed.connect(self._refuse)
        self.inputs["name"].setFocus()

    def _show(self, known: dict[str, str]) -> None:
        self.before = known
        self.title.setText(self.tr("Edit {name}").format(name=known["name"] or known["company"]))
        for key, field in self.inputs.items():
            field.setText(known[key])
        self.inputs["name"].selectAll()

    def _bin(self) -> None:
        from klantdesk.ui.counter import dialogs

        self.reject()
        dialogs.to_bin(self, self.work, self.customer)

    def writing(self) -> Callable[[Watch], object]:
        """What was changed, and only that."""
        shop, customer, before = self.work.shop, self.customer, self.before or {}
        said = {key: field.text() for key, field in self.inputs.items()}
        told = {key: value for key, value in said.items() if key in before and value.strip() != before[key]}
        return lambda _watch: desk.edit(shop, customer, told)

    def saved(self, result: tuple[Changes, int]) -> None:  # type: ignore[override]  # what writing gave
        """Tell, with a way back; nothing where nothing is different."""
        name = self.inputs["name"].text().strip() or self.inputs["company"].text().strip()
        if result[1]:
            self.work.done(self.tr("{name} saved").format(name=name), *result)

    def reason(self, field: str, why: str) -> str:  # noqa: ARG002  # as the form asks
        """What to say at a field."""
        return {
            "name": self.tr("Fill in a name, or a company"),
            "email": self.tr("This is no e-mail address"),
            "phone": self.tr("This is no phone number"),
        }[field]

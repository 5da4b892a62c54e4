"""What any page opens at the counter: a form, or the bin at once with a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from klantdesk.ui.counter import work as desk
from klantdesk.ui.counter.correction import CorrectionForm
from klantdesk.ui.counter.newcomer import NewcomerForm
from klantdesk.ui.counter.purchase import PurchaseForm
from klantdesk.ui.counter.task import TaskForm

if TYPE_CHECKING:
    from klantdesk.records import Changes
    from klantdesk.ui.counter.form import Form
    from klantdesk.ui.workplace import Workplace


def new_customer(parent: QWidget, work: Workplace) -> Form:
    """Add somebody."""
    return _opened(NewcomerForm(parent.window(), work))


def edit_customer(parent: QWidget, work: Workplace, customer: int) -> Form:
    """Correct what is known of somebody."""
    return _opened(CorrectionForm(parent.window(), work, customer))


def add_purchase(parent: QWidget, work: Workplace, customer: int | None = None) -> Form:
    """Add a purchase of a customer, or of whoever is chosen in the form."""
    return _opened(PurchaseForm(parent.window(), work, customer))


def add_task(parent: QWidget, work: Workplace, customer: int | None = None) -> Form:
    """Write a task down."""
    return _opened(TaskForm(parent.window(), work, customer))


def _opened(form: Form) -> Form:
    form.open()
    return form


def to_bin(parent: QWidget, work: Workplace, customer: int) -> None:  # noqa: ARG001  # as its siblings
    """Put somebody in the bin: nothing is asked, for thirty days it can be taken back."""
    shop = work.shop

    def tell(result: tuple[Changes, int, str]) -> None:
        changes, entry, name = result
        said = QCoreApplication.translate("Bin", "{name} is in the bin for 30 days")
        work.customer_gone.emit(customer)
        work.done(said.format(name=name), changes, entry)

    job = work.write(work, f"bin {customer}", lambda _watch: desk.to_bin(shop, customer))
    job.succeeded.connect(tell)
    job.failed.connect(work.tell_error)

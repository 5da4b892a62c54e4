"""The wizard's words for files of answers and visitor counts, which bring no purchases."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from klantdesk.desk.views import ImportReport
from klantdesk.ui.importing.check_step import CheckStep
from klantdesk.ui.importing.outcome import Outcome

REPORT = ImportReport(
    batch=None, file="antwoorden.xlsx", format="generic_feedback", kind="feedback", source="enquete",
    rows_read=12, rows_imported=9, added={"feedback": 9, "customers": 2}, updated={}, unchanged=3,
    kept_out={}, skipped={"unchanged": 3}, rejected=(), rejected_rows=0, first_date=None, last_date=None,
    revenue_cents=0, notices=(),
)  # fmt: skip
COUNTS = replace(REPORT, kind="visitors", added={"visitors": 1}, updated={"visitors": 4})


@pytest.mark.usefixtures("dressed")
def test_answers_and_counts_are_called_so() -> None:
    answers, counts = Outcome(REPORT), Outcome(COUNTS)
    assert answers.counts == (9, 0, 3, 0)
    assert answers.primary() == "9 antwoorden importeren"
    assert answers.details()[0] == "antwoorden"
    assert counts.counts == (1, 4, 3, 0)
    assert counts.primary() == "5 bezoekersaantallen importeren"
    assert counts.details()[1] == "bezoekersaantallen verbeterd"


@pytest.mark.usefixtures("dressed")
def test_no_purchases_are_laid_beside_the_till(qtbot: QtBot) -> None:
    step = CheckStep()
    qtbot.addWidget(step)
    step.compare.show_outcome(Outcome(REPORT))
    assert step.compare.isHidden()

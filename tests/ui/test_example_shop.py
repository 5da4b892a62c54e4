"""In the example shop: its next month is tried once, and what the result says is what the overview shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from klantdesk.desk import demo, imports, insights
from klantdesk.ui.importing.page import ImportPage
from klantdesk.ui.importing.steps import Step
from klantdesk.ui.overview.page import OverviewPage
from tests.ui.people import Opener, click, page, wait, words

SIZE = demo.Size(customers=400, purchases=2400, years=3)


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """The export that lies ready beside the shop, with somebody in it who only brought something back."""
    from openpyxl import load_workbook

    file = demo.next_month_export(tmp_path, SIZE)
    book = load_workbook(file)
    sheet = book.worksheets[0]
    row = [cell.value for cell in sheet[2]]
    row[0], row[2], row[3], row[5] = 99_001, "Ria Retour", "ria.retour@voorbeeld.nl", -24.95
    sheet.append(row)
    book.save(file)
    return file


def test_the_next_month_is_offered_until_it_is_in(open_shop: Opener, shop_file: Path, export: Path) -> None:
    session = open_shop(shop_file, "import")
    shown = page(session, ImportPage)
    example = shown.file.example
    assert example.export == export
    click(example.try_button)
    wait(session)
    for question in shown.wizard.open_questions:
        shown.wizard.answered(question.key, "no")
    for _step in ("check", "save"):
        click(shown.actions_bar.go)
        wait(session)
    assert shown.wizard.step is Step.DONE
    assert session.shop is not None
    came = shown.wizard.report.added["customers"] if shown.wizard.report else 0
    told = next(text for text in words(shown.done) if "kocht nog niets" in text)
    assert told.startswith("1 van de nieuwe klanten kocht nog niets")
    assert told.endswith("In je cijfers telt een klant als nieuw vanaf de eerste aankoop.")
    click(shown.done.changes.show_button)
    assert isinstance(page(session, OverviewPage), OverviewPage)
    assert insights.overview(session.shop, shown.wizard.report.last_date).new == came - 1  # type: ignore[union-attr]  # it is there
    session.window.go("import")
    wait(session)
    assert (example.try_button.isVisible(), example.own_button.isVisible()) == (False, True)
    assert "Probeer gerust" in example.note.detail.text()
    imports.undo(session.shop, max(one.id for one in imports.batches(session.shop)))
    session.window.go("overview")
    session.window.go("import")
    wait(session)
    assert example.try_button.isVisible()

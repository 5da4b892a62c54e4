"""The import wizard without a window: steps, what is missing, what the blue button does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtTest import QAbstractItemModelTester

from klantdesk.desk.views import ColumnView, Draft, ImportReport, Plan
from klantdesk.records import Question
from klantdesk.ui.importing.columns_model import FLAW, HEAD, NUMERIC, ColumnsModel
from klantdesk.ui.importing.columns_table import squeezed
from klantdesk.ui.importing.steps import Press, Step, Wizard

DATES = Question("date_order", ("day_first", "month_first"), "03-04-2025", 562)
CONSENT = Question("consent.Nieuwsbrief", ("email", "ignore"), "ja", 401)

COLUMNS = (
    ColumnView("Bestelnr", "receipt", "recognised", ("24817", "24818")),
    ColumnView(
        "Datum", "date", "doubtful", ("03-11-2025", "31-11-2025"), ("", "bad_date"), (("bad_date", 3),)
    ),
    ColumnView("Totaal", "total", "recognised", ("89,95", "")),
    ColumnView("Nieuwsbrief", "", "question", ("ja", "nee")),
    ColumnView("Memo", "", "unused", ("", "")),
    ColumnView("Betaalwijze", "", "unused", ("iDEAL", "pin")),
)


def draft(*questions: Question, columns: tuple[ColumnView, ...] = COLUMNS) -> Draft:
    return Draft(
        path=Path("november.xlsx"),
        format="generic",
        format_name="Eigen indeling",
        kind="orders",
        source="generic",
        rows=562,
        columns=columns,
        row_numbers=(2, 3),
        questions=questions,
        handle=None,
    )


def report() -> ImportReport:
    return ImportReport(
        batch=1,
        file="november.xlsx",
        format="generic",
        kind="orders",
        source="generic",
        rows_read=562,
        rows_imported=540,
        added={"receipts": 521},
        updated={"receipts": 19},
        unchanged=14,
        kept_out={},
        skipped={},
        rejected=(),
        rejected_rows=8,
        first_date=None,
        last_date=None,
        revenue_cents=3_959_000,
        notices=(),
    )


def test_the_blue_button_leads_through_the_steps() -> None:
    wizard = Wizard()
    assert (wizard.step, wizard.press) == (Step.FILE, Press.CHOOSE)
    wizard.opened(draft())
    assert (wizard.step, wizard.press) == (Step.COLUMNS, Press.CHECK)
    wizard.checked(Plan(draft(), report(), handle=None))
    assert (wizard.step, wizard.press) == (Step.CHECK, Press.SAVE)
    wizard.imported(report())
    assert (wizard.step, wizard.press) == (Step.DONE, Press.SHOW)


def test_an_open_question_comes_before_checking() -> None:
    wizard = Wizard()
    wizard.opened(draft(DATES, CONSENT))
    assert (wizard.press, wizard.missing) == (Press.ANSWER, "date_order")
    wizard.answered("date_order", "day_first")
    assert (wizard.press, wizard.missing) == (Press.ANSWER, "consent.Nieuwsbrief")
    wizard.answered("consent.Nieuwsbrief", "ignore")
    assert (wizard.press, wizard.missing) == (Press.CHECK, "")
    wizard.answered("date_order", "")
    assert wizard.missing == "date_order"


def test_a_question_that_checking_raises_brings_the_owner_back() -> None:
    wizard = Wizard()
    wizard.opened(draft())
    wizard.checked(Plan(draft(), report(), handle=None))
    wizard.wondered(Question("source", ("webshop",), "1001", 3))
    assert (wizard.step, wizard.press, wizard.missing) == (Step.COLUMNS, Press.ANSWER, "source")


def test_an_answered_question_stays_in_sight() -> None:
    wizard = Wizard()
    wizard.opened(draft(DATES))
    wizard.answered("date_order", "day_first")
    wizard.amended(draft())
    assert wizard.questions == (DATES,)
    assert wizard.answers == {"date_order": "day_first"}


def test_a_question_about_a_column_left_out_is_asked_no_more() -> None:
    wizard = Wizard()
    mapped = tuple(replace(c, field="consent.email") if c.header == "Nieuwsbrief" else c for c in COLUMNS)
    wizard.opened(draft(CONSENT, columns=mapped))
    wizard.answered(CONSENT.key, "email")
    wizard.amended(draft(columns=mapped))
    assert list(wizard.questions) == [CONSENT]
    wizard.amended(draft(columns=COLUMNS))
    assert not wizard.questions
    assert not wizard.answers


def test_going_back_keeps_what_was_filled_in() -> None:
    wizard = Wizard()
    wizard.opened(draft(DATES))
    wizard.answered("date_order", "day_first")
    wizard.checked(Plan(draft(), report(), handle=None))
    wizard.back()
    assert (wizard.step, wizard.press) == (Step.COLUMNS, Press.CHECK)
    wizard.back()
    assert (wizard.step, wizard.press) == (Step.FILE, Press.GO_ON)
    wizard.forward()
    assert wizard.step is Step.COLUMNS
    assert wizard.answers == {"date_order": "day_first"}


def test_another_file_starts_without_the_answers_of_the_first() -> None:
    wizard = Wizard()
    wizard.opened(draft(DATES))
    wizard.answered("date_order", "day_first")
    wizard.opened(draft(DATES))
    assert wizard.answers == {}
    assert wizard.missing == "date_order"


def test_after_a_finished_import_back_means_a_new_file() -> None:
    wizard = Wizard()
    wizard.opened(draft())
    wizard.imported(report())
    wizard.back()
    assert (wizard.step, wizard.draft, wizard.report) == (Step.FILE, None, None)


def test_a_changed_mapping_undoes_the_plan() -> None:
    wizard = Wizard()
    wizard.opened(draft())
    wizard.checked(Plan(draft(), report(), handle=None))
    wizard.amended(draft())
    assert wizard.plan is None
    assert wizard.press is Press.CHECK


def test_columns_that_are_not_taken_over_are_folded_away() -> None:
    model = ColumnsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_draft(draft())
    assert [column.header for column in model.shown] == ["Bestelnr", "Datum", "Totaal", "Nieuwsbrief"]
    assert [column.header for column in model.folded] == ["Memo", "Betaalwijze"]
    assert model.rowCount() == 3
    model.show_draft(draft(), unfolded=True)
    assert model.columnCount() == 6
    assert model.unfolded
    assert tester.model() is model


def test_cells_say_why_their_row_is_rejected() -> None:
    model = ColumnsModel()
    model.show_draft(draft())
    assert model.index(HEAD, 1).data() == "Datum"
    assert model.index(2, 1).data() == "31-11-2025"
    assert model.index(2, 1).data(FLAW) == "bad_date"
    assert model.index(1, 1).data(FLAW) == ""
    assert model.index(1, 2).data(NUMERIC)
    assert not model.index(1, 0).data(NUMERIC)


def test_a_file_without_a_known_column_shows_them_all() -> None:
    model = ColumnsModel()
    model.show_draft(draft(columns=COLUMNS[-2:]))
    assert model.columnCount() == 2


def test_columns_give_up_width_only_where_that_brings_all_in_sight() -> None:
    wishes = [(100, 100), (100, 200), (100, 300)]
    assert squeezed(wishes, 700) == [100, 200, 300]
    assert squeezed(wishes, 450) == [100, 150, 200]
    assert squeezed(wishes, 300) == [100, 100, 100]
    assert squeezed(wishes, 299) == [100, 200, 300]
    assert squeezed([], 300) == []

"""From a dropped export to its result and back, the way a newcomer does it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from klantdesk.desk import demo, imports
from klantdesk.desk.shop import Shop
from klantdesk.desk.views import BatchView, ImportReport, Plan
from klantdesk.records import Changes, Unwatched, Watch
from klantdesk.ui.app import Session
from klantdesk.ui.importing.page import ImportPage
from klantdesk.ui.importing.rejected_model import Part
from klantdesk.ui.importing.steps import Step
from klantdesk.ui.parts.chips import Segmented
from klantdesk.ui.window import Window
from tests.ui import files
from tests.ui.people import ALT, CTRL, Opener, click, page, press, wait, words

Opened = tuple[Session, ImportPage]


@pytest.fixture
def opened(open_shop: Opener, empty_file: Path) -> Opened:
    session = open_shop(empty_file, "import")
    return session, page(session, ImportPage)


@pytest.fixture
def export(tmp_path: Path) -> Path:
    return files.write(tmp_path / "november.csv", files.orders())


def drop(window: Window, *paths: Path) -> None:
    """Drag files over the window and let go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button, plain = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    middle = window.rect().center()
    QApplication.sendEvent(window, QDragEnterEvent(middle, action, data, button, plain))
    QApplication.sendEvent(window.dropping, QDropEvent(QPointF(middle), action, data, button, plain))


def open_file(opened: Opened, path: Path) -> None:
    session, _ = opened
    drop(session.window, path)
    wait(session)


def answer(opened: Opened, key: str, value: str) -> None:
    session, shown = opened
    control = shown.columns.questions.rows[key].control
    assert isinstance(control, Segmented)
    click(control.buttons[value])
    wait(session)


def go(opened: Opened) -> None:
    session, shown = opened
    click(shown.actions_bar.go)
    wait(session)


def import_it(opened: Opened, path: Path) -> None:
    """All the way, saying no to whatever is asked about permission."""
    open_file(opened, path)
    for question in opened[1].wizard.open_questions:
        answer(opened, question.key, "no")
    go(opened)
    go(opened)


def at(shown: ImportPage, step: Step) -> bool:
    return shown.wizard.step is step and shown.steps[step].isVisible()


def customers(session: Session) -> int:
    assert session.shop is not None
    return session.shop.facts().customers


def taken(session: Session) -> list[BatchView]:
    assert session.shop is not None
    return [batch for batch in imports.batches(session.shop) if batch.undone_at is None]


def test_a_newcomer_gets_from_a_dropped_file_to_the_result_and_back(
    open_shop: Opener, empty_file: Path, export: Path
) -> None:
    session = open_shop(empty_file)
    assert session.window.page is not None
    assert session.window.page.id == "welcome"
    drop(session.window, export)
    opened = session, page(session, ImportPage)
    shown = opened[1]
    assert at(shown, Step.COLUMNS)
    answer(opened, "consent.Nieuwsbrief", "yes")
    go(opened)
    assert at(shown, Step.CHECK)
    assert customers(session) == 0
    assert shown.actions_bar.go.text().startswith("Importeer 40 aankopen")
    assert shown.actions_bar.told.text() == "Er is nog niets veranderd"
    go(opened)
    assert at(shown, Step.DONE)
    assert shown.done.answer.plain() == "November staat erin: 40 aankopen en 13 nieuwe klanten."
    assert customers(session) == 13
    click(shown.done.changes.show_button)
    wait(session)
    assert session.window.page is not None
    assert session.window.page.id == "overview"
    session.window.back()
    wait(session)
    assert at(shown, Step.DONE)
    click(shown.done.back.undo)
    wait(session)
    assert customers(session) == 0
    assert taken(session) == []
    assert at(shown, Step.FILE)
    assert shown.file.note.note is not None
    assert shown.file.note.note.title.text() == "De import is ongedaan gemaakt"


def test_the_blue_button_leads_to_what_is_missing_and_says_so(opened: Opened, export: Path) -> None:
    _, shown = opened
    open_file(opened, export)
    assert shown.actions_bar.go.isEnabled()
    go(opened)
    row = shown.columns.questions.rows["consent.Nieuwsbrief"]
    assert isinstance(row.control, Segmented)
    assert next(iter(row.control.buttons.values())).hasFocus()
    assert shown.actions_bar.told.text() == "Maak eerst deze keuze"
    assert row.control.accessibleDescription() == "Kies dit eerst"
    assert at(shown, Step.COLUMNS)


def test_nothing_is_chosen_beforehand_about_permission(opened: Opened, export: Path) -> None:
    _, shown = opened
    open_file(opened, export)
    control = shown.columns.questions.rows["consent.Nieuwsbrief"].control
    assert isinstance(control, Segmented)
    assert control.now() == ""


def test_back_keeps_what_was_filled_in(opened: Opened, export: Path) -> None:
    _, shown = opened
    open_file(opened, export)
    answer(opened, "consent.Nieuwsbrief", "no")
    go(opened)
    click(shown.actions_bar.back)
    assert at(shown, Step.COLUMNS)
    control = shown.columns.questions.rows["consent.Nieuwsbrief"].control
    assert isinstance(control, Segmented)
    assert control.now() == "no"
    click(shown.actions_bar.back)
    assert shown.actions_bar.go.text().startswith("Verder met november.csv")
    go(opened)
    assert at(shown, Step.COLUMNS)
    assert shown.wizard.answers == {"consent.Nieuwsbrief": "no"}


def test_a_column_can_be_left_out_and_taken_over_as_something_else(opened: Opened, export: Path) -> None:
    session, shown = opened
    open_file(opened, export)
    choose(opened, "Nieuwsbrief", "")
    assert shown.wizard.questions == ()
    assert [column.header for column in shown.columns.table.shown.folded] == ["Nieuwsbrief"]
    assert "1 kolom neem je niet over: Nieuwsbrief." in shown.columns.left_out.text()
    click(shown.columns.unfold)
    choose(opened, "Nieuwsbrief", "note")
    head = shown.columns.table.head("Nieuwsbrief")
    assert head is not None
    assert head.choice.currentText() == "Notitie"
    assert head.choice.hasFocus()
    assert session.window.page is shown


def choose(opened: Opened, header: str, field: str) -> None:
    """Take a column over as something, with the keys of its list."""
    session, shown = opened
    head = shown.columns.table.head(header)
    assert head is not None
    head.choice.setCurrentIndex(head.choice.findData(field))
    head.choice.activated.emit(head.choice.currentIndex())
    wait(session)


def test_a_column_that_cannot_be_missed_is_asked_for(opened: Opened, tmp_path: Path) -> None:
    _, shown = opened
    rows = [row[:5] for row in files.orders(20)]
    open_file(opened, files.write(tmp_path / "raar.csv", rows, ("Bestelnr", "Datum", "Cc", "Dd", "Ee")))
    assert shown.columns.answer.plain() == "In welke kolom staat ‘bedrag’?"
    go(opened)
    assert at(shown, Step.COLUMNS)
    assert shown.actions_bar.told.text() == "Zeg eerst in welke kolom ‘bedrag’ staat"
    asked = shown.columns.table.head("Cc")
    assert asked is not None
    assert asked.choice.hasFocus()
    choose(opened, "Ee", "total")
    go(opened)
    assert at(shown, Step.CHECK)


def test_a_file_with_unknown_columns_only_is_mapped_by_hand(opened: Opened, tmp_path: Path) -> None:
    _, shown = opened
    rows = [(day, amount) for _, day, _, _, amount, _ in files.orders(20)]
    open_file(opened, files.write(tmp_path / "raar.csv", rows, ("Aa", "Bb")))
    assert shown.columns.answer.plain() == "In welke kolommen staan ‘datum’ en ‘bedrag’?"
    assert [column.header for column in shown.columns.table.shown.shown] == ["Aa", "Bb"]
    choose(opened, "Aa", "date")
    choose(opened, "Bb", "total")
    go(opened)
    assert at(shown, Step.CHECK)


def test_a_text_without_columns_is_refused(opened: Opened, tmp_path: Path) -> None:
    _, shown = opened
    open_file(opened, files.write(tmp_path / "brief.txt", [("hierbij de gegevens",)] * 3, ("Beste klant",)))
    assert shown.file.note.note is not None
    assert "geen kolom die KlantDesk kent" in shown.file.note.note.detail.text()
    assert at(shown, Step.FILE)


def test_the_plan_can_be_laid_beside_the_shop(opened: Opened, export: Path) -> None:
    _, shown = opened
    open_file(opened, export)
    answer(opened, "consent.Nieuwsbrief", "no")
    go(opened)
    cents = sum((10 + number) * 100 + 50 for number in range(40))
    assert shown.check.compare.values[0].text() == "40"
    assert shown.check.compare.values[1].text() == f"€\u00a0{cents // 100:,}".replace(",", ".") + ",00"
    assert shown.check.compare.values[2].text() == "27 nov. 2025"
    assert shown.check.compare.title.text() == "Vergelijk met je webshop"
    assert shown.check.compare.file.text().startswith("november.csv")
    assert shown.check.compare.aside.isHidden()


def test_the_same_file_again_changes_nothing(opened: Opened, export: Path) -> None:
    session, shown = opened
    import_it(opened, export)
    click(shown.done.next.button)
    import_it(opened, export)
    assert shown.wizard.report is not None
    assert shown.wizard.report.batch is None
    assert shown.done.answer.plain().startswith("Er is niets veranderd")
    assert not shown.done.back.isVisible()
    assert len(taken(session)) == 1


def test_importing_begins_anew_after_a_result_that_alt_left_brings_back(opened: Opened, export: Path) -> None:
    session, shown = opened
    import_it(opened, export)
    assert at(shown, Step.DONE)
    press(session.window, Qt.Key.Key_I, CTRL)
    wait(session)
    assert at(shown, Step.FILE)
    press(session.window, Qt.Key.Key_Left, ALT)
    wait(session)
    assert at(shown, Step.DONE)
    click(session.window.sidebar.buttons["import"])
    wait(session)
    assert at(shown, Step.FILE)
    shown.file.past.undo_wanted.emit(taken(session)[0].id)
    wait(session)
    session.window.back()
    wait(session)
    assert at(shown, Step.FILE)


def test_the_result_of_an_import_that_ended_out_of_sight_waits_to_be_seen(
    opened: Opened, export: Path
) -> None:
    session, shown = opened
    open_file(opened, export)
    for question in shown.wizard.open_questions:
        answer(opened, question.key, "no")
    go(opened)
    click(shown.actions_bar.go)
    session.window.go("customers")
    wait(session)
    session.window.go("import")
    assert at(shown, Step.DONE)
    session.window.go("import")
    assert at(shown, Step.FILE)


def test_an_open_file_stays_open_however_the_page_is_reached(opened: Opened, export: Path) -> None:
    session, shown = opened
    open_file(opened, export)
    session.window.go("overview")
    press(session.window, Qt.Key.Key_I, CTRL)
    wait(session)
    assert at(shown, Step.COLUMNS)


def test_what_another_process_took_in_meanwhile_is_told_as_it_is(opened: Opened, export: Path) -> None:
    session, shown = opened
    open_file(opened, export)
    answer(opened, "consent.Nieuwsbrief", "no")
    go(opened)
    assert shown.check.shares.tiles[0].figure.text() == "40"
    assert session.shop is not None
    assert shown.wizard.plan is not None
    other = Shop.open(session.shop.path)
    imports.commit(other, shown.wizard.plan, Unwatched())
    other.close()
    go(opened)
    assert shown.done.answer.plain().startswith("Er is niets veranderd")
    assert [tile.figure.text() for tile in shown.done.shares.tiles] == ["0", "0", "40", "0"]


def test_the_headline_counts_what_counts_and_says_what_does_not(opened: Opened, tmp_path: Path) -> None:
    _, shown = opened
    headers = (*files.HEADERS, "Status")
    states = ("Voltooid",) * 36 + ("Geannuleerd",) * 3 + ("Mislukt",)
    rows = [(*row, state) for row, state in zip(files.orders(), states, strict=True)]
    open_file(opened, files.write(tmp_path / "status.csv", rows, headers))
    for question in shown.wizard.open_questions:
        answer(opened, question.key, "no")
    go(opened)
    assert shown.wizard.plan is not None
    report = shown.wizard.plan.report
    assert report.set_aside == sum(report.kept_out.values()) == 4
    assert shown.check.answer.plain().startswith("36 aankopen")
    assert "4 andere tellen niet mee" in shown.check.answer.plain()
    assert shown.check.shares.tiles[0].name.text() == "Komt erbij"
    go(opened)
    assert "36 aankopen" in shown.done.answer.plain()
    assert shown.done.shares.tiles[0].name.text() == "Toegevoegd"


def test_saving_is_told_in_rows_of_the_file(opened: Opened, export: Path) -> None:
    _, shown = opened
    open_file(opened, export)
    panel = shown.check.progress
    job = shown.work.read(shown, "waiting", lambda _watch: None)
    panel.follow(job, 200_000)
    job.progressed.emit("save", 295_000, 590_000)
    assert panel.stage.text() == "Opslaan: rij 100.000 van 200.000"
    assert panel.bar.maximum() == 590_000


class Held:
    """Holds an import in the middle of its writing until the owner pressed Stop."""

    def __init__(self, watch: Watch, reached: threading.Event, go_on: threading.Event) -> None:
        self.watch, self.reached, self.go_on = watch, reached, go_on

    def report(self, stage: str, done: int = 0, total: int = 0) -> None:
        if stage == "save" and done:
            self.reached.set()
            assert self.go_on.wait(20)
        self.watch.report(stage, done, total)


def test_stop_during_the_import_leaves_nothing_changed(
    opened: Opened, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, shown = opened
    reached, pressed, real = threading.Event(), threading.Event(), imports.commit

    def held(shop: Shop, plan: Plan, watch: Watch) -> tuple[ImportReport, Changes]:
        return real(shop, plan, Held(watch, reached, pressed))

    open_file(opened, files.write(tmp_path / "groot.csv", files.orders(8000)))
    answer(opened, "consent.Nieuwsbrief", "yes")
    go(opened)
    with monkeypatch.context() as patched:
        patched.setattr(imports, "commit", held)
        click(shown.actions_bar.go)
        qtbot.waitUntil(reached.is_set)
        qtbot.waitUntil(shown.check.progress.isVisible)
        assert not shown.actions_bar.go.isVisible()
        click(shown.check.progress.stop)
        pressed.set()
        wait(session)
    assert (customers(session), taken(session)) == (0, [])
    assert at(shown, Step.CHECK)
    assert shown.check.note.note is not None
    assert shown.check.note.note.title.text() == "Gestopt. Er is niets veranderd."
    go(opened)
    assert at(shown, Step.DONE)
    assert customers(session) == 13


@pytest.mark.parametrize("told", ["beschadigd", "webpagina", "geen rijen", "is een map", "is er niet meer"])
def test_a_bad_file_says_what_is_wrong_and_the_app_goes_on(
    opened: Opened, tmp_path: Path, told: str, export: Path
) -> None:
    session, shown = opened
    bad = files.bad_files(tmp_path)[told]
    open_file(opened, bad)
    note = shown.file.note.note
    assert note is not None
    assert bad.name in note.title.text()
    assert told in note.detail.text()
    assert "Er is niets veranderd" in note.detail.text()
    assert str(tmp_path) not in note.detail.text()
    assert (customers(session), shown.wizard.step) == (0, Step.FILE)
    open_file(opened, export)
    assert at(shown, Step.COLUMNS)


def test_a_file_that_changed_after_it_was_read_is_not_imported(opened: Opened, export: Path) -> None:
    session, shown = opened
    open_file(opened, export)
    answer(opened, "consent.Nieuwsbrief", "no")
    go(opened)
    files.write(export, files.orders(41))
    go(opened)
    assert shown.check.note.note is not None
    assert shown.check.note.note.title.text() == "De import is niet gelukt"
    assert customers(session) == 0


def test_receipts_that_contradict_the_shop_ask_where_they_belong(opened: Opened, tmp_path: Path) -> None:
    session, shown = opened
    import_it(opened, files.write(tmp_path / "een.csv", files.orders(20)))
    other = files.write(tmp_path / "twee.csv", files.orders(20, shift=4, who="ander"))
    open_file(opened, other)
    for question in shown.wizard.open_questions:
        answer(opened, question.key, "no")
    go(opened)
    assert shown.wizard.missing == "source"
    control = shown.columns.questions.rows["source"].control
    assert isinstance(control, QComboBox)
    QTest.keyClicks(control, "kassa twee")
    press(control, Qt.Key.Key_Return)
    go(opened)
    answer(opened, "consent.Nieuwsbrief", "no")
    go(opened)
    assert at(shown, Step.CHECK)
    go(opened)
    assert taken(session)[0].source == "kassa twee"
    assert customers(session) == 26


def test_several_files_are_taken_one_after_the_other(opened: Opened, tmp_path: Path) -> None:
    session, shown = opened
    first = files.write(tmp_path / "een.csv", files.orders(20))
    second = files.write(tmp_path / "twee.csv", [(f"9{row[0]}", *row[1:]) for row in files.orders(20)])
    drop(session.window, first, second)
    wait(session)
    answer(opened, "consent.Nieuwsbrief", "no")
    go(opened)
    go(opened)
    assert shown.done.next.when.text() == "Volgende bestand: twee.csv"
    click(shown.done.next.button)
    wait(session)
    assert shown.wizard.draft is not None
    assert shown.wizard.draft.path == second


def test_an_earlier_import_can_be_undone_from_the_list(opened: Opened, export: Path) -> None:
    session, shown = opened
    import_it(opened, export)
    click(shown.done.next.button)
    wait(session)
    assert len(shown.file.past.rows) == 1
    click(shown.file.past.rows[0].undo)
    wait(session)
    assert customers(session) == 0
    assert shown.file.past.batches[0].undone_at is not None


def test_rejected_rows_are_shown_with_their_reason_and_saved(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, shown = opened
    open_file(opened, demo.next_month_export(tmp_path, demo.Size(customers=400, purchases=2400, years=3)))
    tester = QAbstractItemModelTester(
        shown.check.rejected.problems, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    for question in shown.wizard.open_questions:
        answer(opened, question.key, "no")
    go(opened)
    problems = shown.check.rejected.problems
    reasons = [str(problems.index(row, 3).data()) for row in range(problems.rowCount())]
    assert any(reason.startswith("Datum bestaat niet") for reason in reasons)
    assert shown.check.rejected.isVisible()
    target = tmp_path / "afgekeurd.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    click(shown.check.rejected.save)
    wait(session)
    assert target.exists()
    assert session.window.toast.text.text() == "Bewaard als afgekeurd.xlsx"
    assert tester.model() is problems


def test_the_overview_leads_to_the_rejected_rows_of_an_import(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, shown = opened
    assert session.work is not None
    rows = [*files.orders(20), ("7001", "31-11-2025", "later", "later@voorbeeld.nl", "10,00", "nee")]
    import_it(opened, files.write(tmp_path / "met fout.csv", rows))
    batch = taken(session)[0].id
    session.work.go("import", batch=batch)
    wait(session)
    row = shown.file.past.row(batch)
    assert row is not None
    assert at(shown, Step.FILE)
    assert row.rejected.hasFocus()
    card = shown.file.rejected
    assert (card.isVisible(), card.problems.rowCount()) == (True, 1)
    target = tmp_path / "fout.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    click(card.save)
    wait(session)
    assert target.exists()
    assert card.problems.setData(card.problems.index(0, Part.MEND), "30-11-2025")
    click(card.mend)
    wait(session)
    assert shown.file.note.note is not None
    assert shown.file.note.note.title.text() == "1 rij is alsnog opgenomen"
    assert card.isHidden()
    assert [(one.mends, one.rejected_rows) for one in taken(session)] == [(batch, 0), (0, 0)]


def test_another_drop_waits_while_a_file_is_worked_on(opened: Opened, tmp_path: Path, export: Path) -> None:
    session, shown = opened
    drop(session.window, export)
    drop(session.window, files.write(tmp_path / "later.csv", files.orders(5)))
    assert session.window.toast.text.text().startswith("Er is nog een ander bestand bezig")
    wait(session)
    assert shown.wizard.draft is not None
    assert shown.wizard.draft.path == export


def test_a_kind_of_file_we_cannot_read_is_refused_while_it_is_dragged(opened: Opened, tmp_path: Path) -> None:
    session, shown = opened
    picture = tmp_path / "foto.png"
    picture.write_bytes(b"png")
    drop(session.window, picture)
    wait(session)
    assert at(shown, Step.FILE)
    assert "kan niet" in session.window.dropping.headline.text()


def test_the_steps_are_told_to_screen_readers(opened: Opened, export: Path) -> None:
    _, shown = opened
    assert shown.step_bar.accessibleName() == "Stap 1 van 4: Bestand"
    open_file(opened, export)
    assert shown.step_bar.accessibleName() == "Stap 2 van 4: Kolommen koppelen"
    head = shown.columns.table.head("Totaal")
    assert head is not None
    assert head.choice.accessibleName() == "Neem Totaal over als"
    assert head.choice.accessibleDescription() == "herkend"


def test_an_example_file_is_made_and_can_be_imported(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, shown = opened
    target = tmp_path / "voorbeeld.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(target), ""))
    assert [entry.text() for entry in shown.file.templates.actions()] == [
        "Klanten",
        "Aankopen",
        "Bezoekersaantallen",
    ]
    shown.file.templates.actions()[1].trigger()
    wait(session)
    assert session.window.toast.text.text() == "Bewaard als voorbeeld.xlsx"
    open_file(opened, target)
    assert shown.wizard.step is Step.COLUMNS
    assert shown.wizard.draft is not None
    assert shown.wizard.draft.format == "klantdesk_purchases"


def test_with_large_letters_the_way_back_of_an_import_stays_in_sight(
    open_shop: Opener, shop_file: Path
) -> None:
    session = open_shop(shop_file, "import", (1180, 680))
    shown = page(session, ImportPage)
    row = shown.file.past.rows[-1]
    assert row.minimumSizeHint().width() < shown.width() // 2


def test_a_file_of_two_kinds_is_opened_as_the_owner_says(opened: Opened, tmp_path: Path) -> None:
    session, shown = opened
    ours = ("Bonnummer", "Datum", "Regelbedrag (incl. btw)", "Winkel of web")
    theirs = ("InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID")
    row = ("B-1", "14-11-2025", "10,00", "winkel", "536365", "85123A", "LANTAARN", "2", "2025-11-14 08:26:00")
    file = files.write(
        tmp_path / "dubbel.csv", [(*row, "2.55", "17850", "Belgium")], (*ours, *theirs, "Country")
    )
    open_file(opened, file)
    kinds = shown.file.kinds
    assert kinds.note is not None
    assert kinds.note.title.text() == "Waar komt dubbel.csv vandaan?"
    assert [one.text() for one in kinds.buttons.values()] == [
        "KlantDesk-voorbeeldbestand aankopen",
        "Online Retail (UCI)",
    ]
    first, second = kinds.buttons.values()
    assert first.hasFocus()
    press(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    press(second, Qt.Key.Key_Return)
    wait(session)
    assert shown.wizard.draft is not None
    assert shown.wizard.draft.format == "online_retail"
    assert (at(shown, Step.COLUMNS), kinds.isHidden()) == (True, True)


def test_a_rejected_row_is_mended_in_the_list_and_comes_in_after_all(opened: Opened, tmp_path: Path) -> None:
    session, shown = opened
    rows = files.orders(20)
    rows[2] = (*rows[2][:1], "31-11-2025", *rows[2][2:])
    rows[4] = (*rows[4][:4], "onbekend", *rows[4][5:])
    import_it(opened, files.write(tmp_path / "november.csv", rows))
    card = shown.done.rejected
    assert card.problems.rowCount() == 2
    assert card.mend.isHidden()
    cell = card.problems.index(0, Part.MEND)
    assert cell.data() == "vul datum in"
    assert cell.flags() & Qt.ItemFlag.ItemIsEditable
    assert card.problems.setData(cell, "30-11-2025")
    assert card.mend.isVisible()
    click(card.mend)
    wait(session)
    assert shown.done.note.note is not None
    assert shown.done.note.note.title.text() == "1 rij is alsnog opgenomen"
    assert card.problems.rowCount() == 1
    assert [batch.mends for batch in taken(session)] == [1, 0]
    assert shown.done.answer.plain().startswith("November staat erin: 19 aankopen")
    added, *_, out = shown.done.shares.tiles
    assert added.figure.text() == "19"
    assert (out.figure.text(), out.detail.text()) == ("1", "van 20 rijen, daarna hersteld: 1 rij")
    click(shown.done.back.undo)
    wait(session)
    assert (taken(session), customers(session)) == ([], 0)


def test_one_click_opens_the_field_of_a_row_and_enter_goes_on_to_the_next(
    opened: Opened, tmp_path: Path
) -> None:
    session, shown = opened
    rows = files.orders(20)
    for at in (2, 4):
        rows[at] = (*rows[at][:1], "31-11-2025", *rows[at][2:])
    import_it(opened, files.write(tmp_path / "november.csv", rows))
    card = shown.done.rejected
    table = card.table
    click(table.viewport(), table.visualRect(card.problems.index(0, Part.WHO)).center())
    for said in ("30-11-2025", "29-11-2025"):
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        assert field.placeholderText() == "vul datum in"
        QTest.keyClicks(field, said)
        press(field, Qt.Key.Key_Return)
        wait(session)
    assert card.mend.hasFocus()
    press(card.mend, Qt.Key.Key_Space)
    wait(session)
    assert shown.done.note.note is not None
    assert shown.done.note.note.title.text() == "2 rijen zijn alsnog opgenomen"
    assert card.isHidden()


def test_the_focus_stands_on_what_comes_next_and_never_on_undo(
    opened: Opened, export: Path, tmp_path: Path
) -> None:
    _, shown = opened
    open_file(opened, export)
    asked = shown.columns.questions.rows["consent.Nieuwsbrief"].control
    stands = QApplication.focusWidget()
    assert stands is not None
    assert asked.isAncestorOf(stands)
    answer(opened, "consent.Nieuwsbrief", "no")
    go(opened)
    assert shown.actions_bar.go.hasFocus()
    go(opened)
    assert shown.done.changes.show_button.hasFocus()
    open_file(opened, tmp_path / "weg.csv")
    assert shown.file.drop.choose_button.hasFocus()


def test_an_impatient_hand_imports_once(opened: Opened, export: Path) -> None:
    session, shown = opened
    open_file(opened, export)
    answer(opened, "consent.Nieuwsbrief", "no")
    go(opened)
    QTest.mouseDClick(shown.actions_bar.go, Qt.MouseButton.LeftButton)
    wait(session)
    assert at(shown, Step.CHECK)
    for _ in range(3):
        shown.actions_bar.go.click()
    wait(session)
    assert shown.done.answer.plain() == "November staat erin: 40 aankopen en 13 nieuwe klanten."


def test_a_file_that_went_after_the_check_is_told_of(opened: Opened, export: Path) -> None:
    _, shown = opened
    open_file(opened, export)
    answer(opened, "consent.Nieuwsbrief", "no")
    go(opened)
    export.unlink()
    go(opened)
    assert shown.check.note.note is not None
    assert "is er niet meer" in shown.check.note.note.detail.text()
    assert at(shown, Step.CHECK)


def test_a_message_stays_clear_of_the_buttons_that_appear(opened: Opened, export: Path) -> None:
    session, shown = opened
    assert session.work is not None
    session.work.tell("Bewaard")
    open_file(opened, export)
    toast, bar = session.window.toast, shown.actions_bar
    assert bar.isVisible()
    assert toast.isVisible()
    assert toast.geometry().bottom() < bar.mapTo(session.window, bar.rect().topLeft()).y()


def test_of_several_files_a_bad_one_does_not_lose_the_others(
    opened: Opened, export: Path, tmp_path: Path
) -> None:
    session, shown = opened
    bad = files.bad_files(tmp_path)
    long = export.rename(tmp_path / f"{'november ' * 20}.csv")
    drop(session.window, bad["webpagina"], bad["geen rijen"], long)
    wait(session)
    waits = shown.file.waits
    assert "webpagina" in " ".join(words(shown.file.note))
    assert words(waits) == ["Er wachten nog 2 bestanden die je hier losliet", "Verder met leeg.csv"]
    click(waits.findChildren(QPushButton)[-1])
    wait(session)
    assert words(waits)[0] == "Er wacht nog 1 bestand dat je hier losliet"
    assert shown.file.width() <= session.window.width()
    click(waits.findChildren(QPushButton)[-1])
    wait(session)
    assert (shown.wizard.step, words(waits)) == (Step.COLUMNS, [])

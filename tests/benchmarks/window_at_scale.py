"""The window on a shop of a million customers: typing, opening cards, scrolling, and never standing still."""

from __future__ import annotations

import os
import random
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import cast

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from klantdesk.db.store import Store
from klantdesk.desk import customers
from klantdesk.desk.lists import Filter
from klantdesk.desk.shop import Shop
from klantdesk.records import Group, to_day
from klantdesk.ui.app import Session, dress
from klantdesk.ui.card.page import CardPage
from klantdesk.ui.customers.page import CustomersPage
from klantdesk.ui.customers.search import PAUSE_MS
from tests.benchmarks.large_shop import large
from tests.benchmarks.search_against_peers import CUSTOMERS, LINES, queries, timed, typed
from tests.benchmarks.window_during_import import Pulse

STROKES, CARDS, PLACES, CHIPS = 300, 30, 50, 10
FAMOUS = 2_000
"""So many moments the busiest customer has."""
LAST_DAY = date(2023, 10, 20)
"""About the day on which the purchases of a large shop end."""
TOO_LONG = 60.0
CHOSEN = (Filter(groups=(Group.LOYAL,)), Filter(groups=(Group.AT_RISK,)), Filter(channels=("web",)))


class Eyes(QObject):
    """Says when a widget was painted with on it what was waited for."""

    def __init__(self, *watched: QWidget) -> None:
        super().__init__()
        self.ready: Callable[[], bool] | None = None
        self.seen = 0.0
        for one in watched:
            one.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        if event.type() == QEvent.Type.Paint and self.ready is not None and self.ready():
            self.ready = None
            QTimer.singleShot(0, self._note)  # once all of the window is painted
        return False

    def _note(self) -> None:
        self.seen = time.perf_counter()

    def wait(self, act: Callable[[], object], ready: Callable[[], bool]) -> float:
        """Milliseconds from an act until it can be seen."""
        self.seen, begin = 0.0, time.perf_counter()
        act()
        self.ready = ready
        while not self.seen:
            turn()
            if time.perf_counter() - begin > TOO_LONG:
                raise SystemExit("what was waited for never came in sight")
        return (self.seen - begin) * 1000


class Measured:
    """An open window with its pulse; prints each figure with what the event loop did meanwhile."""

    def __init__(self, file: Path) -> None:
        self.session = Session(file, today=lambda: LAST_DAY)
        self.pulse = Pulse()
        self.blocks: list[float] = []

    @contextmanager
    def told(self, name: str) -> Iterator[list[float]]:
        """Print the times put in the list."""
        self.pulse.begin()
        took: list[float] = []
        yield took
        longest = max(self.pulse.gaps, default=0.0)
        self.blocks.append(longest)
        print(f"{name}: {spread(took)}; longest standstill {longest:.0f} ms", flush=True)

    def settle(self) -> None:
        """Until nothing runs any more."""
        while self.session.jobs.running:
            turn()

    def pause(self, begin: float) -> None:
        """As long as somebody who types takes for a letter."""
        while (time.perf_counter() - begin) * 1000 < PAUSE_MS:
            turn()


def turn() -> None:
    """Handle what comes next."""
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def spread(took: list[float]) -> str:
    """Median and the slow end, in ms."""
    middle, slow = np.percentile(took, (50, 99))
    return f"median {middle:.1f} ms, p99 {slow:.1f} ms, highest {max(took):.1f} ms ({len(took)} times)"


def run(file: Path | None, runs: int) -> None:
    """Measure a copy of the file, without one of a shop that is made in the folder for temporary files."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    dress("light", 100, "nl")
    made = file or large(Path(tempfile.gettempdir()) / "klantdesk-search", CUSTOMERS, LINES)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(made, Path(folder) / "winkel.klantdesk"))
        famous = _make_famous(copy)
        for _run in range(runs):
            _measure(copy, famous)


def _make_famous(file: Path) -> int:
    """Give somebody a note of each of the last days; who that is."""
    with closing(Store.open(file)) as store, store.transaction():
        (customer,) = store.connection.execute("SELECT max(id) / 2 FROM customer").fetchone()
        store.connection.execute("DELETE FROM moment WHERE source_customer_id = ?", (customer,))
        days = (LAST_DAY - timedelta(days=ago) for ago in range(FAMOUS))
        store.connection.executemany(
            """
            INSERT INTO moment (source_customer_id, day, at, kind, text, author, by_hand, made_at)
            VALUES (?, ?, ?, 'note', 'Vroeg naar een grotere maat', 'Lies', 1, ?)
            """,
            ((customer, to_day(day), f"{day}T10:00", f"{day}T10:00:00+00:00") for day in days),
        )
    return int(customer)


def _measure(file: Path, famous: int) -> None:
    with _closing(file) as here:
        page = _open(here)
        size = here.session.window.facts.customers if here.session.window.facts else 0
        strokes = [stroke for asked in queries(size) for stroke in typed(asked)]
        some = strokes[:: max(1, len(strokes) // STROKES)]
        _in_the_desk(here, strokes)
        _typing(here, page, some)
        _scrolling(here, page)
        _chips(here, page)
        _cards(here, page, famous)
        print(f"longest standstill of all: {max(here.blocks):.0f} ms")


@contextmanager
def _closing(file: Path) -> Iterator[Measured]:
    here = Measured(file)
    try:
        yield here
    finally:
        here.session.window.close()
        here.session.close()


def _open(here: Measured) -> CustomersPage:
    """Open the window on the list and wait until all is counted."""
    window = here.session.window
    window.show()
    with here.told("opened and counted") as took:
        begin = time.perf_counter()
        here.session.start("customers")
        here.settle()
        took.append((time.perf_counter() - begin) * 1000)
    return cast("CustomersPage", window.made["customers"])


def _in_the_desk(here: Measured, strokes: list[str]) -> None:
    shop = _shop(here)
    took = timed(lambda stroke: customers.find_first(shop, stroke), strokes)
    print(f"keystroke to first results, in the desk: {spread(took)}")


def _shop(here: Measured) -> Shop:
    if here.session.shop is None:
        raise SystemExit("the shop did not open")
    return here.session.shop


def _typing(here: Measured, page: CustomersPage, strokes: list[str]) -> None:
    eyes = Eyes(page.table.viewport(), page.nobody)
    with here.told("keystroke to list painted") as took:
        for stroke in strokes:
            begin = time.perf_counter()
            page.field.put(stroke)
            took.append(eyes.wait(partial(page.field.searched.emit, stroke), partial(_listed, page)))
            here.pause(begin)
    page.field.start_over()
    here.settle()


def _listed(page: CustomersPage) -> bool:
    """Whether the list shows what was asked for, with every row in sight read."""
    if page.shown != page.wish:
        return False
    table, rows = page.table, page.rows
    top, bottom = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
    last = bottom if bottom >= 0 else rows.rowCount() - 1
    return all(rows.line(row) is not None and not rows.stale(row) for row in range(max(0, top), last + 1))


def _scrolling(here: Measured, page: CustomersPage) -> None:
    eyes, chance = Eyes(page.table.viewport()), random.Random(5)
    bar = page.table.verticalScrollBar()
    with here.told("scrolled to any place of the list") as took:
        for _place in range(PLACES):
            place = chance.randrange(bar.maximum())
            took.append(eyes.wait(partial(bar.setValue, place), partial(_listed, page)))
    here.settle()


def _chips(here: Measured, page: CustomersPage) -> None:
    eyes = Eyes(page.table.viewport(), page.nobody)
    for name in ("first time a filter is chosen", "filter chosen again"):
        with here.told(name) as took:
            for chosen in CHOSEN:
                for one in (chosen, Filter()):
                    took.append(eyes.wait(partial(page.chips.filtered.emit, one), partial(_listed, page)))
                    here.settle()


def _cards(here: Measured, page: CustomersPage, famous: int) -> None:
    chance = random.Random(7)
    window = here.session.window
    window.go("card", {"customer": page.rows.ids[0]})
    here.settle()
    card = cast("CardPage", window.made["card"])
    eyes = Eyes(card.head, card.timeline.list.viewport())
    for name, asked in (
        ("card of a customer", [chance.choice(page.rows.ids) for _one in range(CARDS)]),
        (f"card of a customer with {FAMOUS} moments", [famous] * CHIPS),
    ):
        with here.told(name) as took:
            for one in asked:
                window.go("card", {"customer": page.rows.ids[0]})
                here.settle()
                window.go("customers")
                here.settle()
                took.append(eyes.wait(partial(page.table.opened.emit, one), partial(_shows, card, one)))
                here.settle()


def _shows(card: CardPage, customer: int) -> bool:
    return card.seen.card is not None and card.seen.card.id == customer and card.whole.isVisible()

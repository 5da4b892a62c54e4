"""PySide knows no item of a layout that Qt may delete: what lies there next would crash."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from klantdesk.ui.parts import reading_order
from tests.ui import held

pytestmark = pytest.mark.usefixtures("dressed")

LABELS = 3
CRASHING = """
import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from klantdesk.ui import app
made = app.dress("light", 100, "nl")
box, inner, labels = QWidget(), QHBoxLayout(), [QLabel() for _ in range(400)]
outer = QVBoxLayout(box)
for label in labels:
    inner.addWidget(label)
outer.addLayout(inner)
for label in labels:
    shiboken6.delete(label)
for _ in range(60):
    row = QListWidget()
    for _ in range(100):
        row.addItem(QListWidgetItem("a"))
    parent = QObject()
    timers = [QTimer(parent) for _ in range(100)]
    row.clear()
    del parent, timers
"""


def filled() -> QHBoxLayout:
    """A layout with some labels and room behind them."""
    layout = QHBoxLayout()
    for _ in range(LABELS):
        layout.addWidget(QLabel("a"))
    layout.addStretch()
    return layout


def test_pyside_still_keeps_the_items_of_a_layout_that_is_added_to_another() -> None:
    """Once this fails, PySide was mended: `layout_items` and this file can go."""
    box, inner = QWidget(), filled()
    QBoxLayout.addLayout.__wrapped__(QVBoxLayout(box), inner)  # type: ignore[attr-defined]  # as PySide has it
    assert len(held.untold()) == LABELS + 1
    del box, inner
    assert held.untold() == []


def test_no_item_is_known_after_a_layout_was_added() -> None:
    box, deep = QWidget(), QGridLayout()
    outer = QVBoxLayout(box)
    outer.addLayout(filled(), 2)
    outer.insertLayout(0, deep, 1)
    deep.addLayout(filled(), 0, 1)
    within = QVBoxLayout()
    within.addLayout(filled())
    outer.addLayout(within)
    assert held.untold() == []
    assert (outer.count(), outer.stretch(0), outer.stretch(1), deep.columnCount()) == (3, 1, 2, 2)
    assert len(box.findChildren(QLabel)) == LABELS * 3


def test_following_the_eye_knows_no_item_either() -> None:
    box = QWidget()
    QVBoxLayout(box).addLayout(filled())
    reading_order.follow(box)
    assert held.untold() == []


def test_what_comes_to_lie_where_an_item_lay_goes_in_peace() -> None:
    done = subprocess.run([sys.executable, "-c", CRASHING], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")

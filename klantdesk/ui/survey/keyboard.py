"""Keys on the screen: QWERTY, figures, and letters with accents behind a long press."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from klantdesk.ui.survey.buttons import CENTRE, KEY, SIDE_KEY, Tapped
from klantdesk.ui.survey.stage import Stage

LONG_MS, REPEAT_MS = 450, 90
GAP, LEAST_GAP = 9, 3
ROWS = 4
INDENTED, INDENT = 1, 34
"""The second row starts a little later, as on every keyboard."""
WIDE_UNITS, NARROW_UNITS = 12, 10
ACCENTS = {"e": "éëèê", "i": "ïíîì", "a": "áäàâ", "o": "óöòô", "u": "úüùû", "c": "ç", "n": "ñ", "y": "ýÿ"}
ICONS = {"erase": "backspace", "shift": "arrow-fat-up"}

Row = tuple[tuple[str, float], ...]


def _each(letters: str) -> Row:
    return tuple((letter, 1.0) for letter in letters)


def _layers(last: str, *, wide: bool) -> dict[str, tuple[Row, ...]]:
    """Rows of (key, width) for letters and figures; `last` is the sign beside the letters."""
    if wide:
        below: Row = (("figures", 1.5), ("space", 7.0), ("hide", 2.0))
        letters = (
            (*_each("qwertyuiop"), ("erase", 2.0)),
            (*_each("asdfghjkl" + last), ("line", 2.0)),
            (("shift", 1.0), *_each("zxcvbnm,.?-")),
        )
        figures = (
            (*_each("1234567890"), ("erase", 2.0)),
            (*_each("@#€%&*()'\""), ("line", 2.0)),
            (*_each("+-=/:;!?,._~"),),
        )
        return {"letters": (*letters, below), "figures": (*figures, (("letters", 1.5), *below[1:]))}
    tail: Row = (("line", 1.5), ("hide", 2.0))
    letters = (
        _each("qwertyuiop"),
        (*_each("asdfghjkl"), ("erase", 1.0)),
        (("shift", 1.0), *_each("zxcvbnm,.")),
    )
    figures = (_each("1234567890"), (*_each("@#€%&*()'"), ("erase", 1.0)), _each('+-=/:;!?_"'))
    below = ((last, 1.0), ("-", 1.0), ("space", 3.0), *tail)
    return {
        "letters": (*letters, (("figures", 1.5), *below)),
        "figures": (*figures, (("letters", 1.5), *below)),
    }


@dataclass(frozen=True, slots=True)
class KeyNames:
    """What stands on the keys that are words."""

    space: str
    line: str
    hide: str
    erase: str
    shift: str

    def of(self, key: str) -> str:
        """The words on a key, or the sign itself."""
        names = {"figures": "123", "letters": "abc", "space": self.space, "line": self.line}
        return (names | {"hide": self.hide, "erase": self.erase, "shift": self.shift}).get(key, key)


class Key(Tapped):
    """One key; it never takes the focus from the field."""

    def __init__(self, stage: Stage, key: str, words: str) -> None:
        self.side = len(key) > 1 and key != "space"
        super().__init__(stage, words, SIDE_KEY if self.side else KEY, radius=14)
        self.key = key
        if key in ICONS:
            self.setText("")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def letters(self) -> QFont:
        """Letters are larger than words."""
        return self.stage.font("kiosk_a", 18 if len(self.key) > 1 else 26, QFont.Weight.Medium)

    def paint_inside(self, painter: QPainter) -> None:
        """A sign, words or an icon."""
        if self.key not in ICONS:
            self.write(painter, self.rect().adjusted(2, 0, -2, 0), self.letters(), CENTRE)
            return
        side = max(22, self.stage.px(28))
        box = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        self.glyph(painter, box, ICONS[self.key])


class Keyboard(QWidget):
    """Tells which sign was tapped; the screen writes it where the caret is."""

    tapped = Signal(str)
    erased = Signal()
    entered = Signal()
    hidden = Signal()

    def __init__(self, stage: Stage, names: KeyNames, *, mail: bool = False) -> None:
        super().__init__()
        self.stage, self.names = stage, names
        self.shifted, self.layer, self.letter = False, "letters", ""
        self.units = _units(stage)
        self.layers = _layers("@" if mail else "’", wide=self.units == WIDE_UNITS)
        self.gap = _gap(stage, self.units)
        self.keys: list[tuple[Key, QRect]] = []
        self.patience = QTimer(self, singleShot=True, interval=LONG_MS)
        self.patience.timeout.connect(self._hold)
        self.repeat = QTimer(self, interval=REPEAT_MS)
        self.repeat.timeout.connect(self.erased)
        self.held: Key | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(_width(stage, self.units), height(stage))
        self._make()

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """All rows, each as high as a target."""
        return self.minimumSize()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Put the keys in their places."""
        super().resizeEvent(event)
        self._place()

    def _make(self) -> None:
        for key, _box in self.keys:
            key.hide()
            key.deleteLater()
        self.keys = []
        rows = list(self.layers[self.layer])
        if self.letter:
            rows[0] = (*_each(ACCENTS[self.letter]), ("letters", 1.5))
        for number, row in enumerate(rows):
            self.keys += self._row(number, row)
        self._place()

    def _row(self, number: int, row: Row) -> list[tuple[Key, QRect]]:
        """The keys of a row with their places; every row is as wide as the keyboard."""
        made, high, units = [], self.stage.target, sum(width for _key, width in row)
        room = self.width() - self.gap * (len(row) - 1)
        spare = max(0, int(room - units * self.stage.target))
        left = float(min(self.stage.px(INDENT), spare)) if number == INDENTED else 0.0
        unit = (room - left) / units
        for key, width in row:
            box = QRect(round(left), number * (high + self.gap), round(width * unit), high)
            made.append((self._key(key), box))
            left += width * unit + self.gap
        return made

    def _key(self, key: str) -> Key:
        words = self.names.of(key)
        if len(key) == 1 and self.shifted:
            words = words.upper()
        made = Key(self.stage, key, words)
        made.setParent(self)
        made.pressed.connect(lambda: self._press(made))
        made.released.connect(self._let_go)
        made.clicked.connect(lambda: self._tap(made))
        made.show()
        return made

    def _place(self) -> None:
        for key, box in self.keys:
            key.setGeometry(box)

    # tapping

    def _press(self, key: Key) -> None:
        self.held = key
        if key.key in ACCENTS or key.key == "erase":
            self.patience.start()

    def _let_go(self) -> None:
        self.patience.stop()
        self.repeat.stop()

    def _hold(self) -> None:
        """A long press: letters show their accents, erasing goes on."""
        if self.held is None:
            return
        if self.held.key == "erase":
            self.repeat.start()
            return
        self.letter = self.held.key
        self.held.setDown(False)
        self._make()

    def _tap(self, key: Key) -> None:
        told = {"erase": self.erased, "line": self.entered, "hide": self.hidden}
        if key.key in told:
            told[key.key].emit()
        elif key.key == "shift":
            self._shift()
        elif key.key in self.layers:
            self._show(key.key)
        else:
            self._write(" " if key.key == "space" else key.text())

    def _write(self, sign: str) -> None:
        """Tell a sign; after a capital or an accent the plain letters come back."""
        self.tapped.emit(sign)
        if self.shifted or self.letter:
            self.shifted = False
            self._show("letters" if self.letter else self.layer)

    def _shift(self) -> None:
        self.shifted = not self.shifted
        self._make()

    def _show(self, layer: str) -> None:
        self.layer, self.letter = layer, ""
        self._make()


def _least(stage: Stage, units: int) -> int:
    """The width of so many targets side by side."""
    return units * stage.target + (units - 1) * LEAST_GAP


def _units(stage: Stage) -> int:
    """How many keys stand side by side."""
    return WIDE_UNITS if stage.inside >= _least(stage, WIDE_UNITS) else NARROW_UNITS


def _width(stage: Stage, units: int) -> int:
    """How wide the keys are: as the text, or the whole screen where that is too narrow."""
    fits = stage.inside >= _least(stage, units)
    return stage.inside if fits else stage.size.width() - 2 * LEAST_GAP


def _gap(stage: Stage, units: int) -> int:
    """What is between two keys."""
    spare = _width(stage, units) - units * stage.target
    return max(LEAST_GAP, min(stage.px(GAP), spare // (units - 1)))


def height(stage: Stage) -> int:
    """How high the keys stand."""
    return ROWS * stage.target + (ROWS - 1) * _gap(stage, _units(stage))


def offered(stage: Stage, beside: int) -> bool:
    """Whether the screen has room for keys of a target's size, with so much beside them in height."""
    units = _units(stage)
    wide_enough = _width(stage, units) >= _least(stage, units)
    return wide_enough and height(stage) + beside <= stage.size.height()

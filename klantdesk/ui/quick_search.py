"""Ctrl K: the best eight people under the search field of the top bar, over any page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from klantdesk.desk.views import CustomerLine
from klantdesk.ui import texts, theme
from klantdesk.ui.brush import CENTRE, Brush, Fonts
from klantdesk.ui.customers.marks import initials, marks
from klantdesk.ui.customers.table import called, place
from klantdesk.ui.rows import NO_PARENT, Index

if TYPE_CHECKING:
    from klantdesk.desk.shop import Shop
    from klantdesk.records import Watch
    from klantdesk.ui.background import Job, Work
    from klantdesk.ui.topbar import SearchField
    from klantdesk.ui.workplace import Workplace

MOST = 8
ROW_HEIGHT, LAST_HEIGHT = 46, 40
WIDE, AVATAR, PAD = 440, 30, 12
UNDER = 6
PERSON = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Best:
    """The best of who was found for a text, and how many there are in all; None: not counted yet."""

    text: str
    lines: tuple[CustomerLine, ...]
    total: int | None


def best(shop: Shop, text: str) -> Best:
    """Who fits a text best, at once; runs off the window's thread, as does `everybody`."""
    from klantdesk.desk import customers

    found = customers.find_first(shop, text)
    total = len(found.ids) if found.complete else None
    return Best(text, tuple(customers.rows(shop, found.ids[:MOST])), total)


def everybody(shop: Shop, text: str, watch: Watch) -> Best:
    """The same with their number, for which all of them are looked up."""
    from klantdesk.desk import customers

    found = customers.find(shop, text, watch=watch)
    return Best(text, tuple(customers.rows(shop, found[:MOST])), len(found))


class People(QAbstractListModel):
    """The people found, and under them a row that leads to all of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found = Best("", (), 0)

    def show_best(self, found: Best) -> None:
        """Show other people."""
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def count(self, found: Best) -> None:
        """Say how many there are, under the same people."""
        self.found = replace(self.found, total=found.total)
        last = self.index(len(self.found.lines), 0)
        self.dataChanged.emit(last, last)

    def rowCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802  # Qt's name
        """The people and the last row."""
        return 0 if parent.isValid() or not self.found.text else len(self.found.lines) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row; the person."""
        lines = self.found.lines
        line = lines[index.row()] if index.row() < len(lines) else None
        if role == PERSON:
            return line
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return " · ".join(filter(None, (called(line), place(line)))) if line else self.last()
        return None

    def last(self) -> str:
        """What the last row says."""
        if not self.found.lines:
            return self.tr("Nobody found with “{text}”").format(text=self.found.text)
        if self.found.total is None:
            return self.tr("Show all")
        return self.tr("Show all %Ln", "", self.found.total)


class _Delegate(QStyledItemDelegate):
    """Avatar, name with the letters that match, town, and the group at the right."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fonts = Fonts(theme.look())

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802  # Qt's name
        """People are higher than the last row."""
        high = ROW_HEIGHT if index.data(PERSON) is not None else LAST_HEIGHT
        return QSize(1, theme.look().px(high))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        look = theme.look()
        if look != self._fonts.look:
            self._fonts = Fonts(look)
        painter.save()
        brush, box = Brush(painter, self._fonts), QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        look = brush.row(box, chosen=chosen)
        line = index.data(PERSON)
        inner = box.adjusted(look.px(PAD), 0, -look.px(PAD), 0)
        if isinstance(line, CustomerLine):
            model = index.model()
            text = model.found.text if isinstance(model, People) else ""
            _paint_person(brush, inner, line, text, chosen=chosen)
        else:
            brush.fill(QRectF(box.left(), box.top(), box.width(), 1), look.color("line.soft"))
            ink, words = look.color("accent.text"), str(index.data() or "")
            brush.text(inner, words, ink, role="label", side=CENTRE)
        painter.restore()


def _paint_person(brush: Brush, box: QRectF, line: CustomerLine, text: str, *, chosen: bool) -> None:
    look, px = brush.look, brush.look.px
    name, below = called(line), place(line)
    avatar = QRectF(box.left(), box.center().y() - px(AVATAR) / 2, px(AVATAR), px(AVATAR))
    ground = look.color("bg.surface") if chosen else None
    brush.avatar(avatar, initials(name), line.group, ground)
    tag = brush.tag_width(texts.group(line.group, singular=True)) if line.group else 0
    if line.group:
        corner = QRectF(box.right() - tag, box.top(), tag, box.height())
        brush.tag(corner, texts.group(line.group, singular=True), line.group, ground)
    left = avatar.right() + px(PAD)
    upper = QRectF(left, avatar.top() - 2, box.right() - tag - px(PAD) - left, px(18))
    if not below:
        upper.moveTop(box.center().y() - upper.height() / 2)
    _, metrics = brush.fonts.get("strong")
    shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, upper.width())
    brush.marked(upper, shown, look.color("ink.primary"), marks(shown, text))
    lower = QRectF(left, upper.bottom(), upper.width(), px(16))
    brush.text(lower, below, look.color("ink.tertiary"), role="small")


class QuickSearch(QFrame):
    """Lies over the page while somebody types; the field keeps the focus."""

    person_chosen = Signal(int)
    all_wanted = Signal(str)

    def __init__(self, field: SearchField, window: QWidget) -> None:
        super().__init__(window)
        self.field = field
        self.work: Workplace | None = None
        self._opening = False
        theme.styled(self, part="popup")
        self.people, self.list = People(self), QListView()
        self.list.setModel(self.people)
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("People found"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(lambda index: self._take(index.row()))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.look().px(5),) * 4)
        column.addWidget(self.list)
        field.searched.connect(self.search)
        field.textEdited.connect(self._let_go)
        field.entered.connect(self.enter)
        field.left.connect(self.put_away)
        field.installEventFilter(self)
        self.hide()

    @property
    def workplace(self) -> Workplace:
        """The shop searched in; LookupError before there is one."""
        if self.work is None:
            raise LookupError("no shop is open yet")
        return self.work

    def serve(self, work: Workplace) -> None:
        """Search in this shop from now on."""
        self.work = work

    def search(self, text: str) -> None:
        """Look up who fits; an empty text finds nobody."""
        if self.work is None:
            return
        if not text:
            self.put_away()
            return
        shop = self.work.shop
        self._read(lambda _watch: best(shop, text)).succeeded.connect(self._take_best)

    def _read(self, work: Work) -> Job:
        job = self.workplace.read(self, "quick", work)
        job.failed.connect(self.workplace.tell_error)
        return job

    def _let_go(self) -> None:
        """The next key: nobody waits any more for what is being looked up."""
        self._opening = False
        if self.work is not None:
            self.work.jobs.drop(self)

    def _take_best(self, found: Best) -> None:
        """Show them; their number follows, or they do where they are found by their purchases only."""
        if found.lines or found.total is not None:
            self._show(found)
        if found.total is None and found.text == self.field.text().strip():
            shop, text = self.workplace.shop, found.text
            job = self._read(lambda watch: everybody(shop, text, watch))
            job.succeeded.connect(self.people.count if found.lines else self._show)

    def _show(self, found: Best) -> None:
        if not self.field.hasFocus() or found.text != self.field.text().strip():
            return
        self.people.show_best(found)
        self.list.setCurrentIndex(self.people.index(0, 0))
        self._place()
        self.show()
        self.raise_()
        if self._opening:
            self._opening = False
            self._take(self.list.currentIndex().row())

    def _place(self) -> None:
        """Under the field, as wide as names need, in the window."""
        px = theme.look().px
        rows = len(self.people.found.lines)
        corner = self.field.mapTo(self.window(), QPoint(self.field.width(), self.field.height() + px(UNDER)))
        wide = max(px(WIDE), self.field.width())
        high = rows * px(ROW_HEIGHT) + px(LAST_HEIGHT) + 2 * px(5) + 2
        self.setGeometry(max(0, corner.x() - wide), corner.y(), wide, high)

    def enter(self, everybody: bool) -> None:  # noqa: FBT001  # a signal's argument
        """Enter opens who is chosen, also when the answer is still on its way; Shift Enter shows all."""
        text = self.field.text().strip()
        if not text:
            return
        if everybody:
            self._leave_to_all(text)
        elif self.isVisible() and self.people.found.text == text:
            self._take(self.list.currentIndex().row())
        else:
            self._opening = True
            self.search(text)

    def step(self, by: int) -> None:
        """Walk through the people, round at the ends."""
        count = self.people.rowCount()
        if self.isVisible() and count:
            row = (self.list.currentIndex().row() + by) % count
            self.list.setCurrentIndex(self.people.index(row, 0))

    def _take(self, row: int) -> None:
        line = self.people.index(row, 0).data(PERSON)
        if isinstance(line, CustomerLine):
            self.put_away()
            self.field.clear()
            self.person_chosen.emit(line.id)
        else:
            self._leave_to_all(self.people.found.text)

    def _leave_to_all(self, text: str) -> None:
        self.put_away()
        self.field.clear()
        self.all_wanted.emit(text)

    def put_away(self) -> None:
        """Close it."""
        self._opening = False
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """The keys of the list, while the field has them."""
        if event.type() == QEvent.Type.KeyPress and watched is self.field:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            step = steps.get(Qt.Key(event.key()))  # type: ignore[attr-defined]  # a key event
            if step is not None:
                self.step(step)
                return True
        return super().eventFilter(watched, event)

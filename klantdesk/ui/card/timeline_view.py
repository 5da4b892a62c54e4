"""Paints the timeline: a round with an icon, what it was, the day, and the line under it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from klantdesk import wording
from klantdesk.desk.card_views import ANSWER, CONSENT, GROUP, PURCHASES, RETURN, Event
from klantdesk.records import ConsentState
from klantdesk.ui import icons, texts, theme
from klantdesk.ui.brush import LEFT, RIGHT, Brush, Fonts
from klantdesk.ui.card.timeline_model import DETAIL, EVENT, LINES, UNFOLDED, Lines, TimelineModel

Index = QModelIndex | QPersistentModelIndex
HIGH, ROUND, BESIDE = 56, 31, 14
TITLE, UNDER, GAP = 20, 18, 2
TOP = 6
EDGE = 18
DAY_WIDTH = 96
GLYPH = 16
SHORTEST = 40
RING = 2
SEATS = {
    "purchase_store": ("storefront", "accent"),
    "purchase_web": ("globe-simple", "accent"),
    "purchase": ("shopping-bag", "accent"),
    RETURN: ("arrow-counter-clockwise", "mute"),
    ANSWER: ("chat-centered-text", "mute"),
    "note": ("note", "mute"),
    "call": ("phone", "mute"),
    "visit": ("handshake", "mute"),
    "email_sent": ("envelope-simple", "mute"),
    "email_opened": ("envelope-simple", "mute"),
    "email_clicked": ("envelope-simple", "mute"),
    "quotation": ("file-text", "mute"),
    "cart": ("shopping-bag", "mute"),
    "task": ("check-circle", "mute"),
    CONSENT: ("shield-check", "mute"),
    GROUP: ("users-three", "mute"),
}
INKS = {
    "accent": ("accent.soft", "accent.text"),
    "warn": ("warn.soft", "warn.text"),
    "mute": ("bg.sunken", "ink.secondary"),
}
WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


class TimelineDelegate(QStyledItemDelegate):
    """Rows of one height, but for the unfolded ones."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fonts = Fonts(theme.look())
        self.width = 0
        px = theme.look().px
        self.folded = QSize(px(SHORTEST), px(HIGH))

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802  # Qt's name
        """Room for the lines of a purchase, or the whole of a text, where it is unfolded."""
        model = index.model()
        if (isinstance(model, TimelineModel) and model.flat) or not index.data(UNFOLDED):
            return self.folded
        px = theme.look().px
        head = px(TOP + TITLE + GAP)
        lines: Lines | None = index.data(LINES)
        under = px(UNDER) * len(lines) if lines else self._wrapped(str(index.data(DETAIL) or ""))
        return QSize(px(SHORTEST), max(px(HIGH), head + under + px(TOP + BESIDE)))

    def _wrapped(self, text: str) -> int:
        look = theme.look()
        if look != self.fonts.look:
            self.fonts = Fonts(look)
        _font, metrics = self.fonts.get("label", QFont.Weight.Normal)
        wide = max(look.px(SHORTEST), self.width - look.px(2 * EDGE + ROUND + BESIDE))
        box = metrics.boundingRect(QRectF(0, 0, wide, 1e6), WRAPPED, text)
        return round(box.height()) + 1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one event."""
        event = index.data(EVENT)
        if not isinstance(event, Event):
            return
        look = theme.look()
        if look != self.fonts.look:
            self.fonts = Fonts(look)
        painter.save()
        brush, box = Brush(painter, self.fonts), QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            inset = box.adjusted(look.px(8), 0, -look.px(8), -look.px(4))
            brush.fill(inset, look.color("bg.selected"), look.px(8))
            brush.look = look.chosen()
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(look.color("focus"), RING))
                painter.drawRoundedRect(inset.adjusted(1, 1, -1, -1), look.px(8), look.px(8))
        inner = box.adjusted(look.px(EDGE), 0, -look.px(EDGE), 0)
        self._seat(brush, inner, event, index)
        self._words(brush, inner.adjusted(look.px(ROUND + BESIDE), 0, 0, 0), event, index)
        painter.restore()

    def _seat(self, brush: Brush, box: QRectF, event: Event, index: Index) -> None:
        """The round, and the thread to the next one."""
        look, px = brush.look, brush.look.px
        round_ = QRectF(box.left(), box.top() + px(2), px(ROUND), px(ROUND))
        if index.row() + 1 < index.model().rowCount():
            thread = QPen(look.color("line.default"), 1)
            brush.painter.setPen(thread)
            middle = round_.center().x()
            brush.painter.drawLine(
                round(middle), round(round_.bottom() + px(2)), round(middle), round(box.bottom() + px(1))
            )
        icon, tone = SEATS.get(event.kind, ("note", "mute"))
        if event.open:
            tone = "warn"
        if event.kind == CONSENT and event.state != ConsentState.GIVEN:
            icon = "x-circle"
        soft, ink = INKS[tone]
        brush.fill(round_, look.color(soft), px(ROUND) / 2)
        side = px(GLYPH)
        glyph = QRectF(0, 0, side, side)
        glyph.moveCenter(round_.center())
        icons.paint(brush.painter, glyph, icon, ink)

    def _words(self, brush: Brush, box: QRectF, event: Event, index: Index) -> None:
        look, px = brush.look, brush.look.px
        top = QRectF(box.left(), box.top() + px(TOP), box.width(), px(TITLE))
        day = top.adjusted(top.width() - px(DAY_WIDTH), 0, 0, 0)
        when = texts.short_date(event.day)
        brush.text(
            day, when, look.color("ink.tertiary"), role="label", weight=QFont.Weight.Normal, side=RIGHT
        )
        title = top.adjusted(0, 0, -px(DAY_WIDTH), 0)
        said = str(index.data() or "")
        brush.text(
            title,
            said,
            look.color("ink.secondary" if event.state and event.kind in PURCHASES else "ink.primary"),
            role="strong",
        )
        self._tag(brush, title, said, event)
        under = QRectF(box.left(), top.bottom() + px(GAP), box.width(), box.bottom() - top.bottom() - px(GAP))
        if index.data(UNFOLDED):
            self._unfolded(brush, under, index)
        else:
            line = QRectF(under.left(), under.top(), under.width(), px(UNDER))
            self._line(brush, line, str(index.data(DETAIL) or ""))

    def _line(self, brush: Brush, box: QRectF, text: str, *, side: Qt.AlignmentFlag = LEFT) -> None:
        ink = brush.look.color("ink.secondary")
        brush.text(box, text, ink, role="label", weight=QFont.Weight.Normal, side=side)

    def _unfolded(self, brush: Brush, box: QRectF, index: Index) -> None:
        """Every line of the purchase with its amount, or the whole text."""
        px, lines = brush.look.px, index.data(LINES)
        model = index.model()
        if lines and isinstance(model, TimelineModel):
            line = QRectF(box.left(), box.top(), box.width(), px(UNDER))
            for one in lines:
                self._line(
                    brush, line.adjusted(0, 0, -px(DAY_WIDTH), 0), texts.capital(model.words.piece(one))
                )
                self._line(brush, line, texts.exact_money(one.cents), side=RIGHT)
                line.translate(0, px(UNDER))
            return
        font, _metrics = self.fonts.get("label", QFont.Weight.Normal)
        brush.painter.setFont(font)
        brush.painter.setPen(brush.look.color("ink.secondary"))
        brush.painter.drawText(box, WRAPPED, str(index.data(DETAIL) or ""))

    def _tag(self, brush: Brush, box: QRectF, title: str, event: Event) -> None:
        """What is to be done, or why it does not count."""
        if event.open:
            words, soft, ink = self.tr("not come back to yet"), "warn.soft", "warn.text"
        elif event.state and event.kind in PURCHASES:
            words, soft, ink = wording.reason(event.state, texts.lang()), "bg.sunken", "ink.secondary"
        else:
            return
        look, px = brush.look, brush.look.px
        _, strong = self.fonts.get("strong")
        _, small = self.fonts.get("small", QFont.Weight.Medium)
        left = box.left() + strong.horizontalAdvance(title) + px(12)
        tag = QRectF(left, box.top(), small.horizontalAdvance(words) + px(16), px(TITLE))
        if tag.right() > box.right():
            return
        brush.fill(tag, look.color(soft), px(6))
        brush.text(
            tag.adjusted(px(8), 0, 0, 0), words, look.color(ink), role="small", weight=QFont.Weight.Medium
        )


class TimelineView(QListView):
    """Enter or a click unfolds a moment; Delete asks to take a note away."""

    removed = Signal(object)

    def __init__(self, rows: TimelineModel) -> None:
        super().__init__()
        self.rows, self.painter = rows, TimelineDelegate(self)
        self.setModel(rows)
        self.setItemDelegate(self.painter)
        theme.styled(self, list="timeline")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("What happened"))
        self.setMouseTracking(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.verticalScrollBar().setSingleStep(theme.look().px(HIGH) // 2)
        rows.dataChanged.connect(self._measure)
        rows.filled.connect(self.viewport().update)

    def unfold(self, row: int) -> None:
        """Unfold or fold a row."""
        self.rows.toggle(row)

    def doItemsLayout(self) -> None:  # noqa: N802  # Qt's name
        """Ask one row how high it is, not all of them, while none is unfolded."""
        self.setUniformItemSizes(self.rows.flat)
        super().doItemsLayout()

    def lay_out(self) -> None:
        """Know how long the list is at once, so that it can be scrolled."""
        self.doItemsLayout()

    def _measure(self, first: QModelIndex, _last: QModelIndex) -> None:
        if first.data(UNFOLDED) or self.visualRect(first).height() != theme.look().px(HIGH):
            self.painter.width = self.viewport().width()
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Unfolded texts are broken anew."""
        self.painter.width = self.viewport().width()
        super().resizeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """The ring stands around a moment: from the keyboard there is always one to stand on."""
        super().focusInEvent(event)
        by_key = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        if by_key and not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """A click unfolds."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.unfold(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Enter unfolds; Delete takes away what was written by hand."""
        row = self.currentIndex().row()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and row >= 0:
            self.unfold(row)
        elif event.key() == Qt.Key.Key_Delete:
            found = self.rows.at(row)
            if found is not None and found.by_hand:
                self.removed.emit(found)
        else:
            super().keyPressEvent(event)

"""Draws the rows of the panel. Their heights are cheap to tell, so that long lists are quick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from gui import wording
from gui.article.painting import draw_bar, draw_chip, draw_zigzag
from gui.palette import Theme
from gui.statements.model import AnyIndex, StatementModel
from gui.statements.rows import Row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyle

PAD = 12
GAP = 5
BAR_ROOM = 12
CHIP = 26
TEXT_LINES = 2
SURELY_LONG = 160


class StatementDelegate(QStyledItemDelegate):
    """Draws one statement: who, what, of which kind, when, and what it denies."""

    def __init__(self, theme: Theme, font: QFont, view: QAbstractItemView) -> None:
        """Draw in the colours of ``theme`` with ``font`` for the usual text."""
        super().__init__(view)
        self.theme = theme
        self._view = view
        self._usual_line = QFontMetrics(font).lineSpacing()
        self.set_font(font)

    def set_font(self, font: QFont) -> None:
        """Write the usual text in ``font``, and everything else by its measure."""
        self._advances: dict[str, int] = {}
        self._font = QFont(font)
        self._bold = QFont(font)
        self._bold.setBold(True)
        self._small = QFont(font)
        self._small.setPointSizeF(max(7.0, font.pointSizeF() * 0.88))
        self._small_bold = QFont(self._small)
        self._small_bold.setBold(True)
        self._metrics = QFontMetrics(self._font)
        self._line = self._metrics.lineSpacing()
        self._small_line = QFontMetrics(self._small).lineSpacing()
        self._chip = round(CHIP * self._line / self._usual_line)
        text = self._line * TEXT_LINES
        self._height = PAD * 2 + max(self._line, 18) + GAP + text + GAP + self._small_line
        self._denial_height = self._height + GAP + self._small_line
        self._heading_height = self._line + 2 * GAP + 8

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: N802
        """Return the height of a line: one for headings, one for rows, one for linked denials."""
        model = index.model()
        line = model.line(index) if isinstance(model, StatementModel) else None
        if not isinstance(line, Row):
            return QSize(100, self._heading_height)
        height = self._denial_height if line.answers else self._height
        if self._lines(line, self._view.viewport().width()) == 1:
            height -= self._line
        return QSize(100, height)

    def _lines(self, row: Row, width: int) -> int:
        """Return how many lines a statement takes in a list of ``width``."""
        if len(row.text) > SURELY_LONG:
            return TEXT_LINES
        advance = self._advances.get(row.text)
        if advance is None:
            advance = self._metrics.horizontalAdvance(row.text)
            self._advances[row.text] = advance
        return 1 if advance <= width - 2 * PAD - BAR_ROOM else TEXT_LINES

    def link_box(self, box: QRect) -> QRect:
        """Return where, in a row's ``box``, stands what a denial denies."""
        top = box.bottom() - PAD - self._small_line
        return QRect(
            box.left() + PAD + BAR_ROOM,
            top - 2,
            box.width() - 2 * PAD - BAR_ROOM,
            self._small_line + 4,
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one line of the list."""
        model = index.model()
        line = model.line(index) if isinstance(model, StatementModel) else None
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, Row):
            state = option.state
            self._background(painter, box, state)
            self._row(painter, box, line)
        elif line is not None:
            self._heading(painter, box, line)
        painter.restore()

    def _background(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        """Draw what lies behind a row: chosen, under the pointer, with the keyboard's focus."""
        from PySide6.QtWidgets import QStyle  # slow to import at the start

        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(box, self.theme.selection)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, self.theme.window)
        painter.setPen(self.theme.line)
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self.theme.accent, 2))
            painter.drawRect(QRectF(box).adjusted(1, 1, -1, -2))

    def _heading(self, painter: QPainter, box: QRect, text: str) -> None:
        """Draw the heading of a day."""
        painter.fillRect(box, self.theme.window)
        painter.setFont(self._bold)
        painter.setPen(self.theme.text)
        inside = box.adjusted(PAD, 0, -PAD, 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, text)

    def _row(self, painter: QPainter, box: QRect, row: Row) -> None:
        """Draw a statement."""
        colours = self.theme.speaker(row.slot)
        denial = row.statement.kind == "denial"
        bar = draw_zigzag if denial else draw_bar
        bar(painter, box.left() + PAD - 2.0, box.top() + PAD, box.bottom() - PAD, colours)
        inside = box.adjusted(PAD + BAR_ROOM, PAD, -PAD, -PAD)
        y = self._who(painter, inside, row)
        y = self._what(painter, inside, y, row)
        y = self._how(painter, inside, y, row)
        if row.answers:
            self._denies(painter, self.link_box(box), row)

    def _who(self, painter: QPainter, inside: QRect, row: Row) -> int:
        """Draw the speaker's chip, name and role; return where the next line begins."""
        height = max(self._line, 18)
        colours = self.theme.speaker(row.slot)
        chip = QRectF(inside.left(), inside.top(), self._chip, height)
        draw_chip(painter, chip, colours, 5)
        painter.setFont(self._small_bold)
        painter.setPen(self.theme.text)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, wording.initials(row.speaker))
        left = inside.left() + self._chip + 8
        right = self._unsure(painter, inside, height, row)
        name = wording.speaker_name(row.speaker)
        font = self._bold if row.speaker else self._font
        left = self._words(painter, left, right, inside.top(), height, name, font, self.theme.text)
        if detail := wording.speaker_detail(row.speaker):
            self._words(
                painter,
                left + 8,
                right,
                inside.top(),
                height,
                detail,
                self._small,
                self.theme.muted,
            )
        return inside.top() + height + GAP

    def _unsure(self, painter: QPainter, inside: QRect, height: int, row: Row) -> int:
        """Draw the label of a statement that may be wrong; return where it begins."""
        if not wording.is_unsure(row.statement):
            return inside.right()
        text = self.tr("unsure")
        width = QFontMetrics(self._small).horizontalAdvance(text) + 12
        box = QRectF(inside.right() - width, inside.top() + 1, width, height - 2)
        pen = QPen(self.theme.muted, 1)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setFont(self._small)
        painter.setPen(self.theme.muted)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        return int(box.left()) - 8

    def _words(
        self,
        painter: QPainter,
        left: int,
        right: int,
        top: int,
        height: int,
        text: str,
        font: QFont,
        colour: QColor,
    ) -> int:
        """Draw words on one line, cut off where there is no room; return where they end."""
        room = right - left
        if room < 16:
            return left
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(QRect(left, top, room, height), Qt.AlignmentFlag.AlignVCenter, shown)
        return left + metrics.horizontalAdvance(shown)

    def _what(self, painter: QPainter, inside: QRect, top: int, row: Row) -> int:
        """Draw what is said on two lines; return where the next line begins."""
        text = row.text
        lines = self._lines(row, self._view.viewport().width())
        layout = QTextLayout(text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        painter.setPen(self.theme.text)
        painter.setFont(self._font)
        layout.beginLayout()
        y = float(top)
        for number in range(lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(inside.width())
            rest = text[line.textStart() :]
            if number == lines - 1 and line.textLength() < len(rest):
                metrics = QFontMetrics(self._font)
                rest = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, inside.width())
                box = QRect(inside.left(), int(y), inside.width(), self._line)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, rest)
            else:
                line.setPosition(QPointF(0, 0))
                line.draw(painter, QPointF(inside.left(), y))
            y += self._line
        layout.endLayout()
        return top + self._line * lines + GAP

    def _how(self, painter: QPainter, inside: QRect, top: int, row: Row) -> int:
        """Draw the kind, the mode, and when it was said; return where the next line begins."""
        item = row.statement
        height = self._small_line
        sign = "≠" if item.kind == "denial" else "›"
        left = self._words(
            painter,
            inside.left(),
            inside.right(),
            top,
            height,
            f"{sign} {wording.kind(item)}",
            self._small_bold,
            self.theme.kind(item),
        )
        room = inside.right() - left
        metrics = QFontMetrics(self._small)
        words = ""
        for when in (wording.when(item, row.published), wording.when_alone(item, row.published)):
            parts = (wording.mode(item), wording.attitude(item), when)
            words = "".join(f" · {part}" for part in parts if part)
            if metrics.horizontalAdvance(words) <= room:
                break
        self._words(
            painter, left, inside.right(), top, height, words, self._small, self.theme.muted
        )
        return top + height + GAP

    def _denies(self, painter: QPainter, box: QRect, row: Row) -> None:
        """Draw what a denial denies, as a link."""
        count = len(row.answers)
        words = self.tr("Denies: {statement}").format(statement=row.denies)
        room = box.width()
        if count > 1:
            more = f" +{count - 1}"
            metrics = QFontMetrics(self._small_bold)
            room -= metrics.horizontalAdvance(more)
            painter.setFont(self._small_bold)
            painter.setPen(self.theme.accent)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, more)
        font = QFont(self._small)
        font.setUnderline(True)
        self._words(
            painter,
            box.left(),
            box.left() + room,
            box.top(),
            box.height(),
            words,
            font,
            self.theme.accent,
        )

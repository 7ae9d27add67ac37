"""The article's text: a comfortable column, marks drawn beneath it, clicks and hovers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QToolTip, QWidget

from gui.article.marks import Here, Marks, build, paragraph_starts
from gui.article.painting import LANE, Geometry, Painter, bar_left, geometry
from gui.offsets import Offsets, showable
from gui.palette import Theme
from nlp.model import Article
from nlp.resources import resource

FIRST_CHUNK = 20_000
CHUNK = 40_000
SAMPLE = "Un homme politique a declare jeudi que the minister had not said what he thought of it"
MARGIN = 74.0
NARROW_MARGIN = 48.0
RIGHT_MARGIN = 26.0
MOST_LIT = 2_000
"""Found words that are lit up at a time: more would make every painting slow."""


@lru_cache(maxsize=1)
def reading_style() -> dict[str, Any]:
    """Return how text is set: families, size, characters a line, line height."""
    style: dict[str, Any] = json.loads(resource("styles", "reading.json").read_text("utf-8"))
    return style


class TextView(QTextEdit):
    """Shows a text at once and an article's marks when they come.

    Long texts are put in by chunks between other events, so that the window answers meanwhile;
    ``complete`` is sent when all of it is there.
    """

    statement_clicked = Signal(int)
    complete = Signal()
    text_size_step = Signal(int)
    words_begin_at = Signal(int)

    def __init__(self, theme: Theme, text_size: int, parent: QWidget | None = None) -> None:
        """Make an empty view in the colours of ``theme``."""
        super().__init__(parent)
        self._theme = theme
        self._source = ""
        self._shown = 0
        self.offsets = Offsets("")
        self._paragraphs = [0]
        self._painter: Painter | None = None
        self._marks: Marks | None = None
        self._geometry: dict[int, Geometry] = {}
        self._show_marks = True
        self._pressed: QPointF | None = None
        self._wanted: int | None = None
        self._column = 600.0
        self._side = -1
        self._settled = False
        self._evidence: list[QTextEdit.ExtraSelection] = []
        self._matches: list[QTextEdit.ExtraSelection] = []
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setAccessibleName(self.tr("Text of the article"))
        self._chunks = QTimer(self)
        self._chunks.setInterval(0)
        self._chunks.timeout.connect(self._append_chunk)
        self.set_theme(theme)
        self.set_text_size(text_size)
        layout = self.document().documentLayout()
        layout.documentSizeChanged.connect(self._forget_geometry)

    # -- the text ------------------------------------------------------------------------

    @property
    def source(self) -> str:
        """The whole text, what is not yet in the view included."""
        return self._source

    def set_text(self, text: str) -> None:
        """Show ``text``: its beginning now, the rest of a long one bit by bit."""
        self._source = showable(text)
        self.offsets = Offsets(self._source)
        self._paragraphs = paragraph_starts(self._source)
        self._shown = 0
        self.clear_marks()
        self.clear()
        frame = self.document().rootFrame().frameFormat()
        self.document().rootFrame().setFrameFormat(self._frame_format(frame))
        QTextCursor(self.document()).setBlockFormat(self._block_format())
        self._append_chunk(FIRST_CHUNK)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        if self._shown < len(self._source):
            self._chunks.start()

    @property
    def is_complete(self) -> bool:
        """Whether the whole text is in the view."""
        return self._shown >= len(self._source)

    def _append_chunk(self, size: int = CHUNK) -> None:
        """Put in the next bit of a long text."""
        stop = min(self._shown + size, len(self._source))
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        before = cursor.blockNumber()
        cursor.beginEditBlock()
        cursor.insertText(self._source[self._shown : stop])
        self._narrow_blank_lines(before, last=stop >= len(self._source))
        cursor.endEditBlock()
        self._shown = stop
        if self.is_complete:
            self._chunks.stop()
            self.complete.emit()
            if self._wanted is not None:
                self.reveal(self._wanted)

    def _narrow_blank_lines(self, number: int, *, last: bool) -> None:
        """Make empty lines from the paragraph ``number`` on lower than lines with words."""
        block = self.document().findBlockByNumber(number)
        narrow = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
        narrow.setLineHeight(self.font().pixelSize() * 0.8, fixed.value)
        while block.isValid():
            empty = block.length() == 1 and (last or block.next().isValid())
            lowered = block.blockFormat().lineHeightType() == fixed.value
            if empty and not lowered:
                QTextCursor(block).setBlockFormat(narrow)
            elif lowered and not empty:
                QTextCursor(block).setBlockFormat(self._block_format())
            block = block.next()

    def _finish_text(self) -> None:
        """Put in all that is left at once."""
        while not self.is_complete:
            self._append_chunk(len(self._source))

    def _block_format(self) -> QTextBlockFormat:
        """Return how paragraphs are set: room below where no blank lines part them."""
        block = QTextBlockFormat()
        height = float(reading_style()["line_height"])
        kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        block.setLineHeight(height, kind.value)
        breaks = self._source.count("\n")
        blank = self._source.count("\n\n")
        if blank * 4 < breaks or not breaks:
            block.setBottomMargin(self.font().pixelSize() * 0.75)
        return block

    # -- setting and colours ---------------------------------------------------------------

    def set_text_size(self, step: int) -> None:
        """Set the size of the letters, in steps around the usual one."""
        style = reading_style()
        font = QFont()
        font.setFamilies(list(style["text_families"]))
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setPixelSize(int(style["text_size"]) + step)
        self.setFont(font)
        self.document().setDefaultFont(font)
        metrics = QFontMetricsF(font)
        per_character = metrics.horizontalAdvance(SAMPLE) / len(SAMPLE)
        self._column = per_character * int(style["characters_a_line"])
        self._centre()
        self._forget_geometry()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.paper)
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        palette.setColor(QPalette.ColorRole.Text, theme.text)
        self.setPalette(palette)
        if self._marks is not None and self._painter is not None:
            current = self._painter.current
            self._painter = self._new_painter(self._marks)
            self._painter.current = current
            self.viewport().update()

    def _frame_format(self, frame: QTextFrameFormat) -> QTextFrameFormat:
        """Return the frame with the room around the column."""
        frame.setTopMargin(18)
        frame.setBottomMargin(80)
        frame.setLeftMargin(self._margin())
        frame.setRightMargin(RIGHT_MARGIN)
        return frame

    def _margin(self) -> float:
        """Return the room left of the words."""
        return MARGIN if self.width() >= 560 else NARROW_MARGIN

    def _centre(self) -> None:
        """Keep the column in the middle and no wider than is comfortable."""
        wide = self._column + self._margin() + RIGHT_MARGIN
        bar = self.verticalScrollBar().sizeHint().width()
        side = max(0, round((self.width() - bar - wide) / 2))
        # The initials hang in the left margin, so the words themselves sit nearer the middle.
        left = max(0, side - round(self._margin() / 2) + 12) if side else 0
        if side != self._side:
            self._side = side
            self.setViewportMargins(left, 0, 2 * side - left, 0)
        frame = self.document().rootFrame()
        if frame.frameFormat().leftMargin() != self._margin():
            frame.setFrameFormat(self._frame_format(frame.frameFormat()))
        self.words_begin_at.emit(round(left + self._margin()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the first visible line where it is while the column changes."""
        self._centre()
        super().resizeEvent(event)
        self._forget_geometry()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least size at which a text can be read."""
        return QSize(300, 160)

    # -- the marks ---------------------------------------------------------------------------

    @property
    def marks(self) -> Marks | None:
        """The marks that are there, shown or hidden."""
        return self._marks

    def set_article(self, article: Article) -> Marks:
        """Mark what was found; nothing in the text moves."""
        marks = build(article, self.offsets, self._paragraphs)
        self._marks = marks
        self._painter = self._new_painter(marks)
        self._forget_geometry()
        return marks

    def clear_marks(self) -> None:
        """Take all marks away."""
        self._marks = None
        self._painter = None
        self._forget_geometry()

    def set_marks_visible(self, visible: bool) -> None:
        """Show or hide all marks."""
        if visible != self._show_marks:
            self._show_marks = visible
            self.viewport().update()

    def set_current(self, statement: int | None, *, reveal: bool) -> None:
        """Light up a statement, given by its index, and bring it into view if ``reveal``."""
        if self._painter is None:
            return
        self._painter.current = statement
        self.viewport().update()
        if reveal and statement is not None:
            self.reveal(statement)

    def set_evidence(self, spans: Sequence[tuple[int, int]]) -> None:
        """Light up the words that show why a statement was found; none takes them back.

        ``spans`` are in code points of the text.
        """
        accent, ink = self._theme.accent, self._theme.accent_text
        self._evidence = [self._lit(start, end, accent, ink) for start, end in spans]
        self.setExtraSelections([*self._matches, *self._evidence])

    def set_found(self, found: Sequence[tuple[int, int]], current: int) -> None:
        """Light up words that were found, and bring the ``current`` one of them into view.

        ``found`` are code points in the order of the text; of very many only those near the
        current one are lit up. They are inverted: every light colour is some speaker's already.
        """
        if found:
            self._finish_text()
        first = max(0, current - MOST_LIT // 2)
        self._matches = [
            self._lit(start, end, self._theme.muted, self._theme.paper)
            for start, end in found[first : first + MOST_LIT]
        ]
        if found:
            accent, ink = self._theme.accent, self._theme.accent_text
            self._matches.append(self._lit(*found[current], accent, ink))
            start, end = found[current]
            self._scroll_to(self.offsets.to_qt(start), self.offsets.to_qt(end))
        self.setExtraSelections([*self._matches, *self._evidence])

    def select(self, start: int, end: int) -> None:
        """Select the code points from ``start`` to ``end``."""
        self.setTextCursor(self._cursor(start, end))

    def reading_place(self) -> int:
        """Return the code point where the reader is: at the top of what is to be seen."""
        return self.offsets.from_qt(self.cursorForPosition(QPoint(0, 0)).position())

    def _cursor(self, start: int, end: int) -> QTextCursor:
        """Return a cursor that has selected these code points, as far as they are shown."""
        last = self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self.offsets.to_qt(start), last))
        cursor.setPosition(min(self.offsets.to_qt(end), last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _lit(self, start: int, end: int, ground: QColor, ink: QColor) -> QTextEdit.ExtraSelection:
        """Return the lighting up of some code points in these colours."""
        chosen = QTextEdit.ExtraSelection()
        chosen.cursor = self._cursor(start, end)
        chosen.format.setBackground(ground)
        chosen.format.setForeground(ink)
        return chosen

    def reveal(self, statement: int) -> None:
        """Scroll so that a statement can be read with what is around it."""
        self._wanted = None
        if self._marks is None:
            return
        spans = self._marks.spans(self._marks.article.statements[statement])
        if not spans:
            return
        start, end = spans[0][0], spans[0][1]
        if end > self.document().characterCount() - 1 and not self.is_complete:
            self._wanted = statement
            self._finish_text()
            return
        self._scroll_to(start, end)

    def _scroll_to(self, start: int, end: int) -> None:
        """Scroll so that a place of the document can be read with what is around it."""
        top, bottom = self._line_top(start), self._line_top(max(start, end - 1)) + 30
        bar = self.verticalScrollBar()
        seen_top, height = bar.value(), self.viewport().height()
        room = min(70, height // 5)
        if top - room < seen_top or bottom + room > seen_top + height:
            above = max(room, min(height // 3, height - (bottom - top) - room))
            bar.setValue(round(top - above))

    def _line_top(self, place: int) -> float:
        """Return how far down in the document the line with ``place`` begins."""
        block = self.document().findBlock(place)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(place - block.position())
        return top + (line.y() if line.isValid() else 0.0)

    def _new_painter(self, marks: Marks) -> Painter:
        """Return what draws ``marks`` in the colours of now."""
        font = QFont(QApplication.font().family())
        font.setPixelSize(10)
        font.setBold(True)
        return Painter(marks, self._theme, font)

    def _forget_geometry(self, *_: object) -> None:
        """Work out anew where marks are: the layout or the marks changed."""
        self._geometry.clear()
        if self._settled:
            self.viewport().update()

    def _geometry_of(self, block: QTextBlock, marks: Marks) -> Geometry:
        """Return where a paragraph's marks are."""
        number = block.blockNumber()
        found = self._geometry.get(number)
        if found is None:
            height = self.document().documentLayout().blockBoundingRect(block).height()
            height += block.blockFormat().bottomMargin()
            found = geometry(block.layout(), marks.of(number), height)
            self._geometry[number] = found
        return found

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the marks, then the words over them."""
        if self._painter is not None and self._show_marks:
            painter = QPainter(self.viewport())
            painter.setClipRect(event.rect())
            self._paint_marks(painter, self._painter, event.rect().top(), event.rect().bottom())
            painter.end()
        super().paintEvent(event)
        if not self._settled:
            QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        """Set up the viewport, which takes PySide long to wrap, once the text is on the screen."""
        self._settled = True
        self.viewport().setAcceptDrops(False)
        self.viewport().setMouseTracking(True)

    def _paint_marks(self, painter: QPainter, marks: Painter, top: int, bottom: int) -> None:
        """Draw the marks of the paragraphs between two heights of the viewport."""
        scrolled = self.verticalScrollBar().value()
        layout = self.document().documentLayout()
        block = self._block_at(layout, top + scrolled)
        margin = self._margin()
        while block.isValid():
            box = layout.blockBoundingRect(block)
            if box.top() > bottom + scrolled:
                break
            if marks.marks.of(block.blockNumber()):
                where = self._geometry_of(block, marks.marks)
                origin = QPointF(block.layout().position().x(), box.top() - scrolled)
                marks.draw(painter, where, origin, margin)
            block = block.next()

    def _block_at(self, layout: QAbstractTextDocumentLayout, y: float) -> QTextBlock:
        """Return the paragraph at a height of the document, or the one before it."""
        place = layout.hitTest(QPointF(self._margin(), max(0.0, y)), Qt.HitTestAccuracy.FuzzyHit)
        block = self.document().findBlock(max(0, place))
        previous = block.previous()
        return previous if previous.isValid() else block

    # -- clicks and hovers ---------------------------------------------------------------------

    def here(self, point: QPointF) -> Here:
        """Return what stands under a point of the viewport; the margin's bars count too."""
        if self._marks is None or not self._show_marks:
            return Here()
        inside = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
        place = self.document().documentLayout().hitTest(inside, Qt.HitTestAccuracy.ExactHit)
        if place >= 0:
            return self._marks.at(place)
        return Here(self._bar_at(inside, self._marks))

    def _bar_at(self, point: QPointF, marks: Marks) -> int | None:
        """Return the statement whose bar is under a point of the document."""
        layout = self.document().documentLayout()
        block = self._block_at(layout, point.y())
        for _ in range(2):
            if not block.isValid():
                return None
            box = layout.blockBoundingRect(block)
            x = point.x() - block.layout().position().x()
            y = point.y() - box.top()
            for bar in self._geometry_of(block, marks).bars:
                left = bar_left(bar.mark.lane, marks.deepest)
                near = left - 2 <= x <= left + LANE - 1
                if near and bar.top - 1 <= y <= bar.bottom + 1:
                    return bar.mark.item
            block = block.next()
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Note where a click begins."""
        self._pressed = event.position() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose the statement that was clicked, unless words were selected."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or self.textCursor().hasSelection():
            return
        if (event.position() - pressed).manhattanLength() > 6:
            return
        statement = self.here(event.position()).statement
        if statement is not None:
            self.statement_clicked.emit(statement)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show by the pointer where a click chooses a statement."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            over = self.here(event.position()).statement is not None
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
            if self.viewport().cursor().shape() != shape:
                self.viewport().setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Choose the statement at the text cursor with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._marks is not None:
            statement = self._marks.at(self.textCursor().position()).statement
            if statement is not None:
                self.statement_clicked.emit(statement)
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: Any) -> None:  # noqa: N802
        """Change the text's size with Ctrl, as everywhere; scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.text_size_step.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Say in words what the marks under the pointer mean."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            from gui.article.hover import describe

            here = self.here(QPointF(event.pos()))
            text = describe(self._marks, here, self._theme) if self._marks is not None else ""
            if text:
                QToolTip.showText(event.globalPos(), text, self.viewport())
            else:
                QToolTip.hideText()
            return True
        return bool(super().viewportEvent(event))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer to copy and to select all, and nothing that a reader of a text cannot do."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

"""The text of an article as a comfortable column: how it is set, put in, lit up and scrolled.

PySide makes a Qt class when it is first named, and the ``Qt`` namespace alone takes as long as
showing the text. So what is not needed for the first picture is named as ``QtCore.Qt``, or waits
in ``settle``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QSize, QTimer, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from gui.offsets import Offsets, showable
from gui.palette import Theme
from nlp.model import Document
from nlp.resources import resource

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QContextMenuEvent, QResizeEvent, QShowEvent

FIRST_CHUNK = 20_000
CHUNK = 40_000
SAMPLE = "Un homme politique a declare jeudi que the minister had not said what he thought of it"
MARGIN = 74.0
NARROW_MARGIN = 48.0
RIGHT_MARGIN = 26.0
HEADLINE_HEIGHT = 125.0
"""Line height of a headline in the text, in percent."""

MOST_LIT = 2_000
"""Found words that are lit up at a time: more would make every painting slow."""


@lru_cache(maxsize=1)
def reading_style() -> dict[str, Any]:
    """Return how text is set: families, size, characters a line, line height."""
    style: dict[str, Any] = json.loads(resource("styles", "reading.json").read_text("utf-8"))
    return style


def reading_font(size: int, *, bold: bool = False) -> QFont:
    """Return the font in which articles are read, ``size`` pixels high."""
    font = QFont()
    font.setFamilies(list(reading_style()["text_families"]))
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(size)
    font.setBold(bold)
    return font


def headline_length(document: Document) -> int:
    """Return how many code points of the text are its title: its first line, or none.

    A title that stands in the text is set as a headline there and not said twice.
    """
    first = document.text.partition("\n")[0]
    return len(first) if document.title and first.split() == document.title.split() else 0


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place of the document whose line stays ``below`` the upper edge of what is to be seen.

    It counts as long as the text is scrolled to ``scrolled``.
    """

    place: int
    below: float
    scrolled: int


class ReadingText(QTextEdit):
    """Shows a text at once.

    Long texts are put in by chunks between other events, so that the window answers meanwhile;
    ``complete`` is sent when all of it is there.
    """

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
        self._column = 600.0
        self._side = -1
        self._anchor: Anchor | None = None
        self._keeping = False
        self._return: int | None = None
        self._evidence: list[QTextEdit.ExtraSelection] = []
        self._matches: list[QTextEdit.ExtraSelection] = []
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setAccessibleName(self.tr("Text of the article"))
        self._chunks = QTimer(self)
        self._chunks.setInterval(0)
        self._chunks.timeout.connect(self._append_chunk)
        self.set_theme(theme)
        self.set_text_size(text_size)

    def settle(self) -> None:
        """Set up what a reader needs only once the text is on the screen."""
        self.setTextInteractionFlags(
            QtCore.Qt.TextInteractionFlag.TextSelectableByMouse
            | QtCore.Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAcceptDrops(False)

    # -- the text ------------------------------------------------------------------------

    @property
    def source(self) -> str:
        """The whole text, what is not yet in the view included."""
        return self._source

    def set_text(self, text: str, headline: int = 0) -> None:
        """Show ``text``: its beginning now, the rest of a long one bit by bit.

        ``headline`` is how many code points at its beginning are set as its headline.
        """
        self._source = showable(text)
        self.offsets = Offsets(self._source)
        self._shown = 0
        self.clear()
        frame = self.document().rootFrame().frameFormat()
        self.document().rootFrame().setFrameFormat(self._frame_format(frame))
        QTextCursor(self.document()).setBlockFormat(self._block_format())
        self._append_chunk(FIRST_CHUNK)
        if headline:
            self._set_headline()
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
        if self.isVisible():
            self._go_back()
        if self.is_complete:
            self._chunks.stop()
            self.complete.emit()

    def _set_headline(self) -> None:
        """Set the first paragraph larger and bold, whatever the size of the text."""
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        letters = QTextCharFormat()
        letters.setFontWeight(QFont.Weight.Bold)
        letters.setProperty(QTextFormat.Property.FontSizeAdjustment, 1)
        cursor.mergeCharFormat(letters)
        lines = cursor.blockFormat()
        kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        lines.setLineHeight(HEADLINE_HEIGHT, kind.value)
        cursor.setBlockFormat(lines)

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
        font = reading_font(int(style["text_size"]) + step)
        metrics = QFontMetricsF(font)
        per_character = metrics.horizontalAdvance(SAMPLE) / len(SAMPLE)
        self._column = per_character * int(style["characters_a_line"])
        with self._place_kept():
            self.setFont(font)
            self.document().setDefaultFont(font)
            self._centre()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.paper)
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        palette.setColor(QPalette.ColorRole.Text, theme.text)
        self.setPalette(palette)

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
        """Keep the place of reading where it is while the column changes."""
        with self._place_kept():
            self._centre()
            super().resizeEvent(event)

    @contextmanager
    def _place_kept(self) -> Iterator[None]:
        """Keep the place of reading at its height while the text is set anew.

        The same line is kept until the reader scrolls: asking each time which one is the first
        would move the text a bit with each step of a window that is being drawn larger.
        """
        if self._keeping:  # by what led to this: margins change the size of the viewport
            yield
            return
        bar = self.verticalScrollBar()
        anchor = self._anchor
        if anchor is None or anchor.scrolled != bar.value():
            anchor = self._new_anchor()
        self._keeping = True
        try:
            yield
        finally:
            self._keeping = False
        self._anchor = None
        if anchor is not None:
            bar.setValue(round(self._line_top(anchor.place) - anchor.below))
            self._anchor = Anchor(anchor.place, anchor.below, bar.value())

    def _new_anchor(self) -> Anchor | None:
        """Return where the reader is; None where that need not be kept: at the very beginning."""
        scrolled = self.verticalScrollBar().value()
        place = self._kept_place()
        if place is None:
            if not scrolled:
                return None
            place = self.cursorForPosition(QPoint(0, 0)).position()
        return Anchor(place, self._line_top(place) - scrolled, scrolled)

    def _kept_place(self) -> int | None:
        """Return a place worth more than the first line, if one is to be seen."""
        return None

    def _is_seen(self, place: int) -> bool:
        """Return whether the line with a place of the document is to be seen."""
        if place >= self.document().characterCount():
            return False
        below = self._line_top(place) - self.verticalScrollBar().value()
        return 0 <= below < self.viewport().height() - self.font().pixelSize()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least size at which a text can be read."""
        return QSize(300, 160)

    # -- coming back --------------------------------------------------------------------------

    def return_to(self, place: int) -> None:
        """Begin at a code point, where the reader was before, as soon as its line is there."""
        self._return = place if 0 < place < len(self._source) else None
        if self.isVisible():
            self._go_back()

    def place_to_return_to(self) -> int:
        """Return the code point at which to begin when this text is opened again."""
        if self._return is not None and not self.verticalScrollBar().value():
            return self._return  # it was never shown, or the reader was quicker than the text
        if not self.verticalScrollBar().value():
            return 0
        # A line that is half gone is not the one that is read, nor is the blank one before it.
        return self.reading_place(below=self.font().pixelSize())

    def _go_back(self) -> None:
        """Scroll to where the reader was, unless the reader went elsewhere meanwhile."""
        place, bar = self._return, self.verticalScrollBar()
        if place is None or place >= self._shown:
            return
        self._return = None
        if bar.value():
            return
        there = self.offsets.to_qt(place)
        bar.setValue(round(self._line_top(there)))
        # The window may not have its size yet: the line stays at the top when it gets it.
        self._anchor = Anchor(there, 0.0, bar.value())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin where the reader was before."""
        super().showEvent(event)
        self._go_back()

    # -- words lit up, and places ------------------------------------------------------------

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

    def reading_place(self, below: int = 0) -> int:
        """Return the code point where the reader is: ``below`` the top of what is to be seen."""
        self.document().size()  # has the text laid out: in one that is not, all places are its end
        return self.offsets.from_qt(self.cursorForPosition(QPoint(0, below)).position())

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

    def wheelEvent(self, event: Any) -> None:  # noqa: N802
        """Change the text's size with Ctrl, as everywhere; scroll without."""
        if event.modifiers() & QtCore.Qt.KeyboardModifier.ControlModifier:
            self.text_size_step.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer to copy and to select all, and nothing that a reader of a text cannot do."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

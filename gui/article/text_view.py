"""The text with its marks: what is drawn, clicked and hovered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from gui.article.reading import ReadingText
from gui.palette import Theme

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from gui.article.marks import Here, Marks
    from gui.article.overlay import Overlay
    from nlp.model import Article


class TextView(ReadingText):
    """Shows a text at once and an article's marks when they come."""

    statement_clicked = Signal(int)

    def __init__(self, theme: Theme, text_size: int, parent: QWidget | None = None) -> None:
        """Make an empty view in the colours of ``theme``."""
        self.overlay: Overlay | None = None
        self._show_marks = True
        self._pressed: QPointF | None = None
        self._wanted: int | None = None
        super().__init__(theme, text_size, parent)
        self.complete.connect(self._reveal_wanted)

    def set_text(self, text: str, headline: int = 0) -> None:
        """Show another text, without marks."""
        self.clear_marks()
        super().set_text(text, headline)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        super().set_theme(theme)
        if self.overlay is not None:
            self.overlay.set_theme(theme)
            self.viewport().update()

    # -- the marks ---------------------------------------------------------------------------

    @property
    def marks(self) -> Marks | None:
        """The marks that are there, shown or hidden."""
        return self.overlay.marks if self.overlay is not None else None

    def set_article(self, article: Article) -> Marks:
        """Mark what was found; nothing in the text moves."""
        from gui.article.marks import build, paragraph_starts
        from gui.article.overlay import Overlay

        marks = build(article, self.offsets, paragraph_starts(self.source))
        if self.overlay is None:
            changed = self.document().documentLayout().documentSizeChanged
            changed.connect(self._forget_geometry)
        self.overlay = Overlay(self, marks, self._theme)
        self.viewport().update()
        return marks

    def clear_marks(self) -> None:
        """Take all marks away."""
        if self.overlay is not None:
            self.document().documentLayout().documentSizeChanged.disconnect(self._forget_geometry)
            self.overlay = None
            self.viewport().update()

    def set_marks_visible(self, visible: bool) -> None:
        """Show or hide all marks."""
        if visible != self._show_marks:
            self._show_marks = visible
            self.viewport().update()

    def set_current(self, statement: int | None, *, reveal: bool) -> None:
        """Light up a statement, given by its index, and bring it into view if ``reveal``."""
        if self.overlay is None:
            return
        if statement != self.overlay.current:
            self._anchor = None
        self.overlay.current = statement
        self.viewport().update()
        if reveal and statement is not None:
            self.reveal(statement)

    def reveal(self, statement: int) -> None:
        """Scroll so that a statement can be read with what is around it."""
        self._wanted = None
        marks = self.marks
        if marks is None:
            return
        spans = marks.spans(marks.article.statements[statement])
        if not spans:
            return
        start, end = spans[0]
        if end > self.document().characterCount() - 1 and not self.is_complete:
            self._wanted = statement
            self._finish_text()
            return
        self._scroll_to(start, end)

    def statement_box(self, statement: int) -> QRect:
        """Return the lines of a statement as far as they are to be seen, on the screen."""
        start, end = self._extent(statement) or (0, 0)
        top, bottom = self._line_top(start), self._line_top(max(start, end - 1))
        scrolled, seen = self.verticalScrollBar().value(), self.viewport().rect()
        line = 2 * self.font().pixelSize()
        box = QRect(seen.left(), round(top) - scrolled, seen.width(), round(bottom - top) + line)
        box &= seen
        return QRect(self.viewport().mapToGlobal(box.topLeft()), box.size())

    def _extent(self, statement: int) -> tuple[int, int] | None:
        """Return where a statement begins and ends in the document, None if it has no words."""
        if self.marks is None:
            return None
        spans = self.marks.spans(self.marks.article.statements[statement])
        return (spans[0][0], spans[-1][1]) if spans else None

    def _kept_place(self) -> int | None:
        """Return where the chosen statement begins, if that is to be seen."""
        current = self.overlay.current if self.overlay is not None else None
        extent = self._extent(current) if current is not None else None
        return extent[0] if extent is not None and self._is_seen(extent[0]) else None

    def _reveal_wanted(self) -> None:
        """Go to the statement whose words were not there yet."""
        if self._wanted is not None:
            self.reveal(self._wanted)

    def _forget_geometry(self, *_: object) -> None:
        """Work out anew where marks are: the layout changed."""
        if self.overlay is not None:
            self.overlay.forget_geometry()
            self.viewport().update()

    def set_text_size(self, step: int) -> None:
        """Set the size of the letters, in steps around the usual one."""
        super().set_text_size(step)
        self._forget_geometry()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Work out the marks for another width."""
        super().resizeEvent(event)
        self._forget_geometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the marks, then the words over them."""
        if self.overlay is not None and self._show_marks:
            painter = QtGui.QPainter(self.viewport())
            painter.setClipRect(event.rect())
            self.overlay.paint(painter, event.rect().top(), event.rect().bottom(), self._margin())
            painter.end()
        super().paintEvent(event)

    def settle(self) -> None:
        """Set up what a reader needs only once the text is on the screen."""
        from gui.article.hover import Tips

        super().settle()
        self.viewport().setMouseTracking(True)
        self.viewport().installEventFilter(Tips(self.viewport(), self.tip))

    # -- clicks and hovers ---------------------------------------------------------------------

    def here(self, point: QPointF) -> Here:
        """Return what stands under a point of the viewport; the margin's bars count too."""
        from gui.article.marks import Here

        if self.overlay is None or not self._show_marks:
            return Here()
        return self.overlay.at(point)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Note where a click begins."""
        left = event.button() == QtCore.Qt.MouseButton.LeftButton
        self._pressed = event.position() if left else None
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
            shapes = QtCore.Qt.CursorShape
            shape = shapes.PointingHandCursor if over else shapes.IBeamCursor
            if self.viewport().cursor().shape() != shape:
                self.viewport().setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Choose the statement at the text cursor with Enter."""
        keys, marks = QtCore.Qt.Key, self.marks
        if event.key() in (keys.Key_Return, keys.Key_Enter) and marks is not None:
            statement = marks.at(self.textCursor().position()).statement
            if statement is not None:
                self.statement_clicked.emit(statement)
            return
        super().keyPressEvent(event)

    def tip(self, point: QPointF) -> str:
        """Return, as rich text, what the marks under a point of the viewport mean."""
        from gui.article.hover import describe

        marks = self.marks
        return describe(marks, self.here(point), self._theme) if marks is not None else ""

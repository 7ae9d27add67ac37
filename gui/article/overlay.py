"""The marks of a text, drawn beneath its words and found again under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QFont, QPainter, QTextBlock
from PySide6.QtWidgets import QApplication, QTextEdit

from gui.article.marks import Here, Marks
from gui.article.painting import LANE, Geometry, Painter, bar_left, geometry
from gui.palette import Theme


class Overlay:
    """An article's marks over the document of a view.

    Where the marks of a paragraph are is worked out when it is first seen and kept until the
    layout changes (``forget_geometry``).
    """

    def __init__(self, view: QTextEdit, marks: Marks, theme: Theme) -> None:
        """Draw ``marks`` over the text of ``view`` in the colours of ``theme``."""
        self._view = view
        self.marks = marks
        self.geometry: dict[int, Geometry] = {}
        self._painter = self._painter_in(theme)

    @property
    def current(self) -> int | None:
        """The index of the statement that is lit up."""
        return self._painter.current

    @current.setter
    def current(self, statement: int | None) -> None:
        """Light up another statement, or none."""
        self._painter.current = statement

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        current = self.current
        self._painter = self._painter_in(theme)
        self._painter.current = current

    def _painter_in(self, theme: Theme) -> Painter:
        """Return what draws the marks in the colours of ``theme``."""
        font = QFont(QApplication.font().family())
        font.setPixelSize(10)
        font.setBold(True)
        return Painter(self.marks, theme, font)

    def forget_geometry(self) -> None:
        """Work out anew where marks are: the layout changed."""
        self.geometry.clear()

    def paint(self, painter: QPainter, top: int, bottom: int, margin: float) -> None:
        """Draw the marks between two heights of the viewport; ``margin`` is left of the words."""
        scrolled = self._view.verticalScrollBar().value()
        layout = self._view.document().documentLayout()
        block = self._block_at(layout, QPointF(margin, top + scrolled))
        while block.isValid():
            box = layout.blockBoundingRect(block)
            if box.top() > bottom + scrolled:
                break
            if self.marks.of(block.blockNumber()):
                origin = QPointF(block.layout().position().x(), box.top() - scrolled)
                self._painter.draw(painter, self._geometry_of(block), origin, margin)
            block = block.next()

    def at(self, point: QPointF) -> Here:
        """Return what stands under a point of the viewport; the margin's bars count too."""
        inside = QPointF(point.x(), point.y() + self._view.verticalScrollBar().value())
        layout = self._view.document().documentLayout()
        place = layout.hitTest(inside, Qt.HitTestAccuracy.ExactHit)
        return self.marks.at(place) if place >= 0 else Here(self._bar_at(layout, inside))

    def _bar_at(self, layout: QAbstractTextDocumentLayout, point: QPointF) -> int | None:
        """Return the statement whose bar is under a point of the document."""
        block = self._block_at(layout, point)
        for _ in range(2):
            if not block.isValid():
                return None
            box = layout.blockBoundingRect(block)
            x = point.x() - block.layout().position().x()
            y = point.y() - box.top()
            for bar in self._geometry_of(block).bars:
                left = bar_left(bar.mark.lane, self.marks.deepest)
                near = left - 2 <= x <= left + LANE - 1
                if near and bar.top - 1 <= y <= bar.bottom + 1:
                    return bar.mark.item
            block = block.next()
        return None

    def _geometry_of(self, block: QTextBlock) -> Geometry:
        """Return where a paragraph's marks are."""
        number = block.blockNumber()
        found = self.geometry.get(number)
        if found is None:
            height = self._view.document().documentLayout().blockBoundingRect(block).height()
            height += block.blockFormat().bottomMargin()
            found = geometry(block.layout(), self.marks.of(number), height)
            self.geometry[number] = found
        return found

    def _block_at(self, layout: QAbstractTextDocumentLayout, point: QPointF) -> QTextBlock:
        """Return the paragraph at a point of the document, or the one before it."""
        inside = QPointF(point.x(), max(0.0, point.y()))
        place = layout.hitTest(inside, Qt.HitTestAccuracy.FuzzyHit)
        block = self._view.document().findBlock(max(0, place))
        previous = block.previous()
        return previous if previous.isValid() else block

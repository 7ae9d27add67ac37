"""The list of statements: smooth, keyboard-friendly, with links to what denials deny."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimerEvent, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QToolTip, QWidget

from gui import wording
from gui.article import hover
from gui.article.marks import Marks
from gui.palette import Theme
from gui.statements.delegate import StatementDelegate
from gui.statements.model import StatementModel
from gui.statements.rows import Row


class StatementList(QListView):
    """The list itself: smooth, keyboard-friendly, with links from denials to what they deny."""

    link_clicked = Signal(int)
    why_asked = Signal(QRect)

    def __init__(self, model: StatementModel, theme: Theme, parent: QWidget) -> None:
        """List the lines of ``model``."""
        super().__init__(parent)
        self._lines = model
        self._theme = theme
        self.marks: Marks | None = None
        self._holding = False
        self.setModel(model)
        self.setAccessibleName(self.tr("Statements"))
        self.delegate = StatementDelegate(theme, parent.font(), self)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(400)
        self.setMouseTracking(True)
        self.setAcceptDrops(False)
        self.verticalScrollBar().setSingleStep(24)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.delegate.theme = theme
        self.viewport().update()

    def set_letters(self, font: QFont) -> None:
        """Write the rows in ``font``."""
        self._holding |= self.viewport().rect().intersects(self.visualRect(self.currentIndex()))
        self.delegate.set_font(font)
        self.scheduleDelayedItemsLayout()

    def current_row(self) -> Row | None:
        """Return the chosen row."""
        line = self._lines.line(self.currentIndex())
        return line if isinstance(line, Row) else None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lay the rows out for another width; keep the chosen one in view if it was."""
        seen = QRect(QPoint(0, 0), event.oldSize())
        self._holding |= seen.intersects(self.visualRect(self.currentIndex()))
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def doItemsLayout(self) -> None:  # noqa: N802
        """Lay the rows out, and bring the one back that was in view."""
        super().doItemsLayout()
        self._hold()

    def timerEvent(self, event: QTimerEvent) -> None:  # noqa: N802
        """Do so too where the rows of a long list are laid out bit by bit."""
        super().timerEvent(event)
        self._hold()

    def _hold(self) -> None:
        """Scroll to the chosen row if it is to be kept in view and its place is known by now."""
        if self._holding and self.visualRect(self.currentIndex()).isValid():
            self._holding = False
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)

    def follow_denial(self) -> None:
        """Go to what the chosen denial denies; ask which where there are several."""
        row = self.current_row()
        if row is not None and row.answers:
            self.follow(row, self._current_box().bottomLeft())

    def explain(self) -> None:
        """Ask for the reasons why the chosen statement was found, beside its row."""
        self.why_asked.emit(self._current_box())

    def _current_box(self) -> QRect:
        """Bring the chosen row into view; return where it is on the screen."""
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)
        box = self.visualRect(self.currentIndex())
        return QRect(self.viewport().mapToGlobal(box.topLeft()), box.size())

    def follow(self, row: Row, at: QPoint) -> None:
        """Go to what a denial denies; where it denies several, a menu asks which."""
        if len(row.answers) == 1:
            self.link_clicked.emit(row.answers[0])
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for answer, denied in zip(row.answers, row.denied, strict=True):
            action = menu.addAction(wording.pieces(denied, 70).replace("&", "&&"))
            action.triggered.connect(lambda _=False, number=answer: self.link_clicked.emit(number))
        menu.popup(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Follow a link that is clicked."""
        super().mouseReleaseEvent(event)
        row = self._link_at(event.position().toPoint())
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self.follow(row, event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show by the pointer where a link is."""
        super().mouseMoveEvent(event)
        over = self._link_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Scroll the text to the chosen row with Enter."""
        row = self.current_row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self.link_clicked.emit(row.index)
            return
        if event.matches(QKeySequence.StandardKey.Copy) and row is not None:
            self.copy(row)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer what can be done with a statement."""
        index = self.indexAt(event.pos())
        row = self._lines.line(index)
        if not isinstance(row, Row):
            return
        self.setCurrentIndex(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Why was this found?")).triggered.connect(self.explain)
        copy = menu.addAction(self.tr("Copy the statement"))
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutVisibleInContextMenu(True)
        copy.triggered.connect(lambda: self.copy(row))
        menu.popup(event.globalPos())

    def copy(self, row: Row) -> None:
        """Put who said when what into the clipboard."""
        words = wording.line(row.statement, row.speaker, row.published)
        QGuiApplication.clipboard().setText(words)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Say everything about the row under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            line = self._lines.line(self.indexAt(event.pos()))
            text = self._tip(line) if isinstance(line, Row) else ""
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return bool(super().viewportEvent(event))

    def _tip(self, row: Row) -> str:
        """Return everything about a row in rich text."""
        if self.marks is None:
            return ""
        return f"<table>{hover.statement(self.marks, row.statement, self._theme)}</table>"

    def _link_at(self, point: QPoint) -> Row | None:
        """Return the row whose link is under a point."""
        index = self.indexAt(point)
        line = self._lines.line(index)
        if not isinstance(line, Row) or not line.answers:
            return None
        box = self.delegate.link_box(self.visualRect(index))
        return line if box.contains(point) else None

"""The answer to "Why was this found?": a small sheet beside the statement."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from gui.reasons import Reason
from gui.sheet import EDGE, Sheet

WIDTH = 280
"""Pixels in which the sentences are wrapped."""


class WhyPopup(Sheet):
    """Lists the reasons for one statement; a click elsewhere or Escape closes it."""

    closed = Signal()

    def __init__(self, reasons: list[Reason], parent: QWidget) -> None:
        """Lay out one row for each of ``reasons``."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Why was this found?"))
        heading = QLabel(self.tr("Why was this found?"))
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for number, reason in enumerate(reasons):
            label = QLabel(reason.label)
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            words = QLabel(reason.words)
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
            words.setFixedWidth(WIDTH)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, number, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addLayout(grid)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)

    def show_beside(self, row: QRect, statement: QRect, window: QRect) -> None:
        """Show next to a ``row`` of the list, inside ``window`` and off the ``statement``.

        All three are given as places of the screen.
        """
        self.adjustSize()
        room = window & self.screen().availableGeometry()
        room.adjust(EDGE, EDGE, -EDGE, -EDGE)
        left = row.left()
        places = (
            (left, row.bottom() + 1),
            (left, row.top() - self.height() - EDGE),
            (left, statement.bottom() + EDGE),
            (left, statement.top() - self.height() - EDGE),
        )
        boxes = [_inside(QRect(QPoint(*place), self.size()), room) for place in places]
        best = min(boxes, key=lambda box: (_shared(box, statement), _shared(box, row)))
        self.show_at(best.topLeft())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Say that the reader has read it."""
        super().closeEvent(event)
        self.closed.emit()


def _inside(box: QRect, room: QRect) -> QRect:
    """Return ``box`` moved into ``room``, its upper left corner at any rate."""
    left = max(room.left(), min(box.left(), room.right() - box.width()))
    top = max(room.top(), min(box.top(), room.bottom() - box.height()))
    return QRect(QPoint(left, top), box.size())


def _shared(one: QRect, other: QRect) -> int:
    """Return how many pixels two boxes share."""
    both = one & other
    return both.width() * both.height()

"""What opens over the window for a moment, and goes away with Escape or a click elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QWidget

EDGE = 8
"""Pixels that a sheet keeps from the edges of the screen."""


class Sheet(QFrame):
    """A popup with a frame that can be seen on every ground."""

    def __init__(self, parent: QWidget) -> None:
        """Make a sheet that goes when it is closed."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setContentsMargins(1, 1, 1, 1)

    def show_at(self, corner: QPoint) -> None:
        """Show with the upper left corner at ``corner`` (global), moved to stay on the screen."""
        self.adjustSize()
        screen = QGuiApplication.screenAt(corner) or QGuiApplication.primaryScreen()
        if screen is not None:
            area = screen.availableGeometry()
            left = min(corner.x(), area.right() - self.width() - EDGE)
            top = min(corner.y(), area.bottom() - self.height() - EDGE)
            corner = QPoint(max(area.left() + EDGE, left), max(area.top() + EDGE, top))
        self.move(corner)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the frame."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

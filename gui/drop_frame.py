"""The frame that says that what is dragged may be dropped."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.palette import Theme

EDGE = 4
"""Pixels between the frame and the edges of what it lies on."""


class DropFrame(QWidget):
    """Lies over all of a widget while something is dragged over the window."""

    def __init__(self, over: QWidget) -> None:
        """Begin out of sight."""
        super().__init__(over)
        self._over = over
        self._theme: Theme | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_dragging(self, dragging: bool, theme: Theme) -> None:
        """Show or hide the frame, in the colours of ``theme``."""
        self._theme = theme
        self.setGeometry(self._over.rect())
        self.raise_()
        self.setVisible(dragging)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Draw the frame."""
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.accent, 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE), 8, 8)
        painter.end()

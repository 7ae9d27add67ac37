"""Bars with one sentence each that tell the reader what went wrong, without stopping anything.

They stand below the article, so that a new one never moves the text that is being read.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui.palette import Theme

if TYPE_CHECKING:
    from gui.notice import Notice

SHOWN = 3
"""How many notices stand there at once; the others wait behind "more"."""


class NoticeArea(QWidget):
    """Holds the notices, the oldest first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin empty and out of sight."""
        super().__init__(parent)
        self._theme = theme
        self._notices: list[Notice] = []
        self._more = QToolButton()
        self._more.clicked.connect(self.clear)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self._foot = QWidget()
        more = QHBoxLayout(self._foot)
        more.setContentsMargins(12, 4, 12, 6)
        more.addWidget(self._more)
        more.addStretch()
        self._column.addWidget(self._foot)
        self.hide()

    @property
    def texts(self) -> list[str]:
        """What the notices say."""
        return [notice.text for notice in self._notices]

    def add(
        self,
        text: str,
        *,
        warning: bool = True,
        action: tuple[str, Callable[[], None]] | None = None,
        seconds: int = 0,
    ) -> None:
        """Say ``text``, unless it is said already; after ``seconds`` it goes away by itself."""
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        from gui.notice import Notice

        if text in self.texts:
            return
        notice = Notice(text, warning=warning, action=action)
        notice.dismissed.connect(lambda: self.remove(notice))
        self._notices.append(notice)
        self._column.insertWidget(self._column.count() - 1, notice)
        self._colour(notice)
        self._arrange()
        QAccessible.updateAccessibility(QAccessibleEvent(notice, QAccessible.Event.Alert))
        if seconds:
            QTimer.singleShot(seconds * 1000, notice, notice.put_away)

    def remove(self, notice: Notice) -> None:
        """Take one notice away."""
        if notice in self._notices:
            self._notices.remove(notice)
            notice.hide()
            notice.deleteLater()
            self._arrange()

    def clear(self) -> None:
        """Take all notices away."""
        for notice in list(self._notices):
            self.remove(notice)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        for notice in self._notices:
            self._colour(notice)

    def _colour(self, notice: Notice) -> None:
        """Give a notice the colour of what it is."""
        palette = notice.palette()
        ground = self._theme.warning if notice.warning else self._theme.notice
        palette.setColor(palette.ColorRole.Window, ground)
        notice.setPalette(palette)

    def _arrange(self) -> None:
        """Show the first notices, and say how many more there are."""
        for number, notice in enumerate(self._notices):
            notice.setVisible(number < SHOWN)
        more = len(self._notices) - SHOWN
        self._foot.setVisible(more > 0)
        self._more.setText(self.tr("%n more notice(s) – dismiss all", "", max(more, 0)))
        self._more.setToolTip("\n".join(self.texts[SHOWN:][:40]))
        self.setVisible(bool(self._notices))

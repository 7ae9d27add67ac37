"""Bars with one sentence each that tell the reader what went wrong, without stopping anything.

They stand below the article, so that a new one never moves the text that is being read.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.palette import Theme

SHOWN = 3
"""How many notices stand there at once; the others wait behind "more"."""


class Notice(QFrame):
    """One sentence, perhaps with a button, and a cross to put it away."""

    def __init__(
        self, text: str, *, warning: bool, action: tuple[str, Callable[[], None]] | None
    ) -> None:
        """Say ``text``; ``action`` is a button's word and what it does."""
        super().__init__()
        self.text = text
        self.warning = warning
        self.setAutoFillBackground(True)
        self.setAccessibleName(text)
        self._label = QLabel(text)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sign = QLabel("⚠" if warning else "ⓘ")
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 6, 8, 6)
        line.setSpacing(10)
        line.addWidget(sign)
        line.addWidget(self._label, 1)
        if action is not None:
            button = QToolButton()
            button.setText(action[0])
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(self.put_away)
            button.clicked.connect(action[1])
            line.addWidget(button)
        close = QToolButton()
        close.setText("✕")
        close.setAutoRaise(True)
        close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        close.setAccessibleName(self.tr("Dismiss"))
        close.setToolTip(self.tr("Dismiss"))
        close.clicked.connect(self.put_away)
        line.addWidget(close)

    def put_away(self) -> None:
        """Take the notice away."""
        area = self.parentWidget()
        if isinstance(area, NoticeArea):
            area.remove(self)


class NoticeArea(QWidget):
    """Holds the notices, the oldest first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin empty and out of sight."""
        super().__init__(parent)
        self._theme = theme
        self._notices: list[Notice] = []
        self._more = QToolButton()
        self._more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._more.clicked.connect(self.clear)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self._column.addWidget(self._more)
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
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # slow to import at the start

        if text in self.texts:
            return
        notice = Notice(text, warning=warning, action=action)
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
        self._more.setVisible(more > 0)
        self._more.setText(self.tr("%n more notice(s) – dismiss all", "", max(more, 0)))
        self._more.setToolTip("\n".join(self.texts[SHOWN:][:40]))
        self.setVisible(bool(self._notices))

"""One notice: a sentence that tells the reader what went wrong."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

SIGN = 18
LONGEST_WORD = 30
"""Letters after which a word may be broken: a file's name must not make the window wider."""


class Sign(QWidget):
    """A ring with a letter: drawn, since not every font has such signs."""

    def __init__(self, letter: str) -> None:
        """Show ``letter``."""
        super().__init__()
        self._letter = letter
        self.setFixedSize(QSize(SIGN, SIGN))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Draw the ring and the letter."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().windowText().color(), 1.3))
        box = QRectF(self.rect())
        painter.drawEllipse(box.adjusted(1.5, 1.5, -1.5, -1.5))
        font = self.font()
        font.setPixelSize(11)
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._letter)
        painter.end()


class Notice(QFrame):
    """One sentence, perhaps with a button, and a cross to put it away."""

    dismissed = Signal()

    def __init__(
        self, text: str, *, warning: bool, action: tuple[str, Callable[[], None]] | None
    ) -> None:
        """Say ``text``; ``action`` is a button's word and what it does."""
        super().__init__()
        self.text = text
        self.warning = warning
        self.setAutoFillBackground(True)
        self.setAccessibleName(text)
        label = QLabel(_breakable(text))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        room = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        room.setHeightForWidth(True)
        label.setSizePolicy(room)
        label.setWordWrap(True)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 6, 8, 6)
        line.setSpacing(10)
        line.addWidget(Sign("!" if warning else "i"))
        line.addWidget(label, 1)
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
        self.dismissed.emit()


def _breakable(text: str) -> str:
    """Return ``text`` with places at which its longest words may be broken."""
    return re.sub(rf"(\S{{{LONGEST_WORD}}})(?=\S)", "\\1\u200b", text)

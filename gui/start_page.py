"""What stands in the window while no article is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.article.reading import reading_font
from gui.palette import Theme
from nlp.resources import resource

WIDTH = 460


class StartPage(QWidget):
    """Says what to do: open, drop, paste, or go back to an article read lately."""

    open_asked = Signal()
    paste_asked = Signal()
    recent_asked = Signal(str)

    def __init__(self, theme: Theme, recent: list[str], parent: QWidget | None = None) -> None:
        """Offer the files of ``recent``."""
        super().__init__(parent)
        self._theme = theme
        self.setAutoFillBackground(True)
        icon = QLabel()
        icon.setPixmap(QIcon(str(resource("icons", "quidit.png"))).pixmap(72, 72))
        icon.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        name = QLabel("Quidit")
        name.setFont(reading_font(34, bold=True))
        name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._line = QLabel(self.tr("Read an article and see who says what."))
        self._line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.open = QPushButton(self.tr("Open an article…"))
        self.open.setDefault(True)
        self.open.setMinimumHeight(36)
        self.open.clicked.connect(self.open_asked)
        self.paste = QPushButton(self.tr("Paste text"))
        self.paste.setMinimumHeight(36)
        self.paste.clicked.connect(self.paste_asked)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.open, 1)
        buttons.addWidget(self.paste, 1)
        self._hint = QLabel(self.tr("…or drop files or a folder anywhere in this window."))
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._recent_word = QLabel(self.tr("Read lately"))
        bold = QFont(self.font())
        bold.setBold(True)
        self._recent_word.setFont(bold)
        self.recent = QListWidget()
        self.recent.setFrameShape(QFrame.Shape.NoFrame)
        self.recent.setSpacing(3)
        self.recent.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.recent.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.recent.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.recent.setAccessibleName(self.tr("Read lately"))
        self.recent.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.recent.itemActivated.connect(self._activated)
        self.recent.itemClicked.connect(self._activated)
        inner = QWidget()
        inner.setFixedWidth(WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (icon, name, self._line):
            column.addWidget(part)
        column.addSpacing(8)
        column.addLayout(buttons)
        column.addWidget(self._hint)
        column.addSpacing(16)
        column.addWidget(self._recent_word)
        column.addWidget(self.recent)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addWidget(inner, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(3)
        self.set_recent(recent)
        self.set_theme(theme)

    def set_recent(self, paths: list[str]) -> None:
        """Offer these files."""
        self.recent.clear()
        for path in paths[:7]:
            item = QListWidgetItem(Path(path).name)
            item.setToolTip(path)
            item.setData(Qt.ItemDataRole.UserRole, path)
            self.recent.addItem(item)
        there = self.recent.count() > 0
        self.recent.setVisible(there)
        self._recent_word.setVisible(there)
        row = self.recent.sizeHintForRow(0) if there else 0
        self.recent.setFixedHeight((row + 6) * self.recent.count() + 8)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        palette = self.palette()
        palette.setColor(palette.ColorRole.Window, theme.paper)
        palette.setColor(palette.ColorRole.Base, theme.paper)
        self.setPalette(palette)
        for label in (self._line, self._hint, self._recent_word):
            muted = label.palette()
            muted.setColor(muted.ColorRole.WindowText, theme.muted)
            label.setPalette(muted)

    def _activated(self, item: QListWidgetItem) -> None:
        """Open the file of an item, once the list, which may change by that, has told of it."""
        path = str(item.data(Qt.ItemDataRole.UserRole))
        QTimer.singleShot(0, self, lambda: self.recent_asked.emit(path))

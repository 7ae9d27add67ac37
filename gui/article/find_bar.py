"""The bar below the text that finds words in it."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from gui.article.finding import Searchable
from gui.article.text_view import TextView
from gui.palette import Theme, give_field_colours

LONGEST = 200
"""Characters of a selection that are taken over as what to find."""


class FindBar(QWidget):
    """Finds words in a text, marks all of them and walks from one to the next."""

    def __init__(self, text: TextView, theme: Theme, parent: QWidget | None = None) -> None:
        """Search in ``text``; begin out of sight."""
        super().__init__(parent)
        self._text = text
        self._source = ""
        self.searchable: Searchable | None = None
        self._found: list[tuple[int, int]] = []
        self._current = -1
        self._from = 0
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        self.words.setMaximumWidth(320)
        self.words.setPlaceholderText(self.tr("Find in the text"))
        self.words.setAccessibleName(self.tr("Find in the text"))
        self.words.textChanged.connect(self.search)
        self.count = QLabel()
        self.count.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.count.setMinimumWidth(40)
        self.previous = self._button("↑", self.tr("Previous match (Shift+F3)"))
        self.next = self._button("↓", self.tr("Next match (F3)"))
        close = self._button("✕", self.tr("Close (Escape)"))
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        close.clicked.connect(self.put_away)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 6, 8, 6)
        line.setSpacing(6)
        line.addWidget(self.words, 2)
        line.addWidget(self.previous)
        line.addWidget(self.next)
        line.addSpacing(6)
        line.addWidget(self.count, 1)
        line.addWidget(close)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        give_field_colours(self.words, theme)
        self.search()

    def _button(self, sign: str, words: str) -> QToolButton:
        """Return a button with a sign, and words for those who hover or cannot see it."""
        button = QToolButton()
        button.setText(sign)
        button.setAutoRaise(True)
        button.setFixedSize(26, 26)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    def open(self) -> None:
        """Show the bar, with what is selected in the text as what to find."""
        cursor = self._text.textCursor()
        chosen = cursor.selectedText()
        self._from = self._text.reading_place()
        self.show()
        if chosen and "\u2029" not in chosen and len(chosen) <= LONGEST:
            self._from = self._text.offsets.from_qt(cursor.selectionStart())
            self.words.setText(chosen)
        self.search()
        self.words.setFocus()
        self.words.selectAll()

    def put_away(self) -> None:
        """Hide the bar and its marks; what was found last stays selected in the text."""
        if 0 <= self._current < len(self._found):
            self._text.select(*self._found[self._current])
        self.hide()
        self._text.set_found([], -1)
        self._text.setFocus()

    def step(self, by: int) -> None:
        """Go to the next match (1) or the one before (-1), around the ends of the text."""
        if self.isHidden():
            self.open()
        if self._found:
            self._go(self._current + by)

    def search(self) -> None:
        """Find what stands in the box, from where the reader is on."""
        if self.isHidden():
            return
        if self.searchable is None or self._source != self._text.source:
            self._source = self._text.source
            self.searchable = Searchable(self._source)
        self._found = self.searchable.find(self.words.text())
        if self._found:
            self._go(bisect_left(self._found, (self._from, 0)))
            return
        self._current = -1
        self._text.set_found([], -1)
        words = self.words.text().strip()
        self._say(self.tr("Not found") if words else "")

    def _go(self, wanted: int) -> None:
        """Show one match; behind the last comes the first."""
        around = not 0 <= wanted < len(self._found)
        self._current = wanted % len(self._found)
        self._from = self._found[self._current][0]
        self._text.set_found(self._found, self._current)
        said = self.tr("{number} of {count}").format(
            number=self._current + 1, count=len(self._found)
        )
        if around:
            beginning = self.tr("from the beginning") if wanted > 0 else self.tr("from the end")
            said = f"{said} · {beginning}"
        self._say(said)

    def _say(self, words: str) -> None:
        """Say how many there are, also to a screen reader."""
        self.count.setText(words)
        self.words.setAccessibleDescription(words)
        for button in (self.previous, self.next):
            button.setEnabled(bool(self._found))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter goes on, Shift+Enter back, Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step(-1 if back else 1)
        else:
            super().keyPressEvent(event)

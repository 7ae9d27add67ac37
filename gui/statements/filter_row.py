"""What the reader chooses to see: words, kinds, speakers, and in which order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.palette import Theme, give_field_colours
from gui.statements.rows import Criteria, Row
from gui.statements.speaker_choice import SpeakerChoice

DELAY = 60
"""Milliseconds after the last key until the words are looked for."""

GAP = 4


class FilterRow(QWidget):
    """The box for words with the buttons below it.

    ``changed`` says that other statements are to be shown, ``order_chosen`` how they are sorted
    (``text`` or ``day``), ``left_downwards`` that the reader goes on into the list.
    """

    changed = Signal()
    order_chosen = Signal(str)
    left_downwards = Signal()

    def __init__(self, theme: Theme, order: str, parent: QWidget | None = None) -> None:
        """Begin with everything shown, sorted by ``order``."""
        super().__init__(parent)
        self._quiet = False
        self._narrow: bool | None = None
        self._counts = (0, 0)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Filter statements"))
        self.words.setAccessibleName(self.tr("Filter statements"))
        self.words.setClearButtonEnabled(True)
        self.words.installEventFilter(self)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(DELAY)
        self._delay.timeout.connect(self._tell)
        self.words.textChanged.connect(lambda _: self._delay.start())
        self.claims = self._toggle()
        self.denials = self._toggle()
        self.speakers = SpeakerChoice(theme)
        self.speakers.changed.connect(self._tell)
        self.by_day = self._toggle()
        self.by_day.setToolTip(self.tr("Sort by the day on which it was said"))
        self.by_day.setChecked(order == "day")
        self.claims.toggled.connect(self._tell)
        self.denials.toggled.connect(self._tell)
        self.by_day.toggled.connect(self._choose_order)
        self._buttons = (self.claims, self.denials, self.by_day, self.speakers)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 12, 10)
        column.setSpacing(6)
        column.addWidget(self.words)
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        column.addLayout(self._grid)
        self.set_theme(theme)
        self.set_rows(())

    def _toggle(self) -> QToolButton:
        """Return a button that is on or off."""
        button = QToolButton()
        button.setCheckable(True)
        button.setChecked(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self.speakers.theme = theme
        give_field_colours(self.words, theme)

    @property
    def criteria(self) -> Criteria:
        """What the reader has chosen to see."""
        return Criteria(
            self.words.text(),
            self.claims.isChecked(),
            self.denials.isChecked(),
            self.speakers.chosen,
        )

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Offer to choose among these rows; a choice made before stays as far as it can."""
        self._quiet = True
        self.speakers.set_rows(rows)
        self._quiet = False
        denials = sum(row.statement.kind == "denial" for row in rows)
        self._counts = (len(rows) - denials, denials)
        self.setEnabled(bool(rows))
        self._say()

    def clear(self) -> None:
        """Show everything again."""
        self._quiet = True
        self.words.clear()
        self.claims.setChecked(True)
        self.denials.setChecked(True)
        self.speakers.choose(None)
        self._quiet = False
        self._tell()

    def _choose_order(self, by_day: bool) -> None:
        """Sort by day or by text."""
        self._say()
        self.order_chosen.emit("day" if by_day else "text")

    def _tell(self) -> None:
        """Say that something else is to be shown."""
        if not self._quiet:
            self._delay.stop()
            self._say()
            self.changed.emit()

    def _say(self) -> None:
        """Say on the buttons how many there are of each kind."""
        for button, words, count in (
            (self.claims, self.tr("Claims"), self._counts[0]),
            (self.denials, self.tr("Denials"), self._counts[1]),
        ):
            # A tick, since a pressed button is told from another by its shade alone.
            button.setText(f"{'✓' if button.isChecked() else '–'} {words} {count}")
            button.setAccessibleName(words)
        tick = "✓ " if self.by_day.isChecked() else ""
        self.by_day.setText(tick + self.tr("By day"))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the buttons on two lines where one is too short for them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the buttons on one line, or two by two in equal widths."""
        wide = sum(button.sizeHint().width() + 2 * GAP for button in self._buttons)
        narrow = wide + 24 > self.width()
        if narrow == self._narrow:
            return
        self._narrow = narrow
        policy = QSizePolicy.Policy.Expanding if narrow else QSizePolicy.Policy.Fixed
        places = ((0, 0), (0, 1), (1, 0), (1, 1)) if narrow else ((0, 0), (0, 1), (0, 3), (0, 4))
        for button, (row, column) in zip(self._buttons, places, strict=True):
            button.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
            self._grid.addWidget(button, row, column)
        for column, share in enumerate((1, 1, 0) if narrow else (0, 0, 1)):
            self._grid.setColumnStretch(column, share)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Go from the box into the list with the arrow key; empty it with Escape."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Down:
                self.left_downwards.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.words.clear()
                return True
        return False

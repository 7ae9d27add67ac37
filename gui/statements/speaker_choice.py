"""The button that chooses whose statements are shown, with a list that stays open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui import wording
from gui.palette import SpeakerColour, Theme
from gui.statements.rows import UNKNOWN_SPEAKER, Row


class SpeakerChoice(QToolButton):
    """Shows how many speakers are chosen; a click opens the list of all of them."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin with all speakers chosen."""
        super().__init__(parent)
        self.theme = theme
        self.chosen: frozenset[str] | None = None
        self._rows: Sequence[Row] = ()
        self._popup: _Popup | None = None
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Choose speakers"))
        self.setToolTip(self.tr("Choose whose statements are shown"))
        self.clicked.connect(self.open)
        self._word()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Offer the speakers of these rows; a choice made before stays as far as it can."""
        self._rows = rows
        if self.chosen is not None:
            there = {row.speaker_id for row in rows}
            kept = self.chosen & there
            self.chosen = frozenset(kept) if kept else None
        self._word()

    def choose(self, speakers: frozenset[str] | None) -> None:
        """Choose some speakers; None chooses all."""
        self.chosen = speakers
        self._word()
        self.changed.emit()

    def open(self) -> None:
        """Open the list below the button."""
        self._popup = _Popup(self, self._counted())
        self._popup.picked.connect(self.choose)
        self._popup.adjustSize()
        corner = self.mapToGlobal(QPoint(self.width() - self._popup.width(), self.height() + 2))
        self._popup.move(corner)
        self._popup.show()
        self._popup.list.setFocus()

    def _counted(self) -> list[tuple[Row, int]]:
        """Return one row of each speaker with the number of statements, most first."""
        counts = Counter(row.speaker_id for row in self._rows)
        first: dict[str, Row] = {}
        for row in self._rows:
            first.setdefault(row.speaker_id, row)
        return [(first[speaker], count) for speaker, count in counts.most_common()]

    def _word(self) -> None:
        """Say on the button what is chosen."""
        if self.chosen is None:
            text = self.tr("All speakers")
        else:
            text = self.tr("%n speaker(s)", "", len(self.chosen))
        self.setText(text + "  ▾")


class _Popup(QFrame):
    """The list of speakers with a tick each."""

    picked = Signal(object)

    def __init__(self, button: SpeakerChoice, counted: list[tuple[Row, int]]) -> None:
        """List the speakers of ``counted``."""
        super().__init__(button, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Speakers"))
        self.list.setMinimumSize(320, min(360, 34 + 26 * len(counted)))
        self.list.setIconSize(QSize(26, 18))
        for row, count in counted:
            item = QListWidgetItem(f"{wording.speaker_name(row.speaker)}  ({count})")
            item.setToolTip(wording.speaker_detail(row.speaker))
            item.setData(Qt.ItemDataRole.UserRole, row.speaker_id)
            letters = wording.initials(row.speaker)
            item.setIcon(QIcon(chip(button.theme, button.theme.speaker(row.slot), letters)))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable
                          | Qt.ItemFlag.ItemIsSelectable)
            ticked = button.chosen is None or row.speaker_id in button.chosen
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        everybody = QPushButton(self.tr("All"))
        nobody = QPushButton(self.tr("None"))
        everybody.clicked.connect(lambda: self._tick(Qt.CheckState.Checked))
        nobody.clicked.connect(lambda: self._tick(Qt.CheckState.Unchecked))
        buttons = QHBoxLayout()
        buttons.addWidget(everybody)
        buttons.addWidget(nobody)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addLayout(buttons)
        column.addWidget(self.list)
        self.list.itemChanged.connect(self._tell)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close with Enter as with Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
            return
        super().keyPressEvent(event)

    def _tick(self, state: Qt.CheckState) -> None:
        """Tick all or none."""
        self.list.blockSignals(True)
        for number in range(self.list.count()):
            self.list.item(number).setCheckState(state)
        self.list.blockSignals(False)
        self._tell()

    def _tell(self) -> None:
        """Say who is ticked."""
        items = [self.list.item(number) for number in range(self.list.count())]
        ticked = [item for item in items if item.checkState() == Qt.CheckState.Checked]
        everybody = len(ticked) == len(items)
        speakers = frozenset(
            str(item.data(Qt.ItemDataRole.UserRole) or UNKNOWN_SPEAKER) for item in ticked
        )
        self.picked.emit(None if everybody else speakers)


def chip(theme: Theme, colour: SpeakerColour, letters: str) -> QPixmap:
    """Return a speaker's chip as a picture."""
    picture = QPixmap(52, 36)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour.ink, 1))
    painter.setBrush(colour.fill)
    painter.drawRoundedRect(1, 1, 24, 16, 5, 5)
    font = painter.font()
    font.setPixelSize(10)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(theme.text)
    painter.drawText(0, 0, 26, 18, Qt.AlignmentFlag.AlignCenter, letters)
    painter.end()
    return picture

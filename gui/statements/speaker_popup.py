"""The list of speakers with a tick each, from which the reader chooses."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui import wording
from gui.article.painting import draw_chip
from gui.palette import SpeakerColour, Theme
from gui.sheet import Sheet
from gui.statements.rows import UNKNOWN_SPEAKER, Row


class SpeakerPopup(Sheet):
    """The list of speakers with a tick each."""

    picked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        counted: list[tuple[Row, int]],
        chosen: frozenset[str] | None,
        parent: QWidget,
    ) -> None:
        """List the speakers of ``counted``; those ``chosen`` are ticked, all of them if None."""
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Speakers"))
        self.list.setMinimumSize(320, min(400, 12 + 21 * len(counted)))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setIconSize(QSize(26, 18))
        for row, count in counted:
            name = wording.speaker_name(row.speaker)
            item = QListWidgetItem(f"{name}  ({count})")
            item.setToolTip("\n".join(filter(None, (name, wording.speaker_detail(row.speaker)))))
            item.setData(Qt.ItemDataRole.UserRole, row.speaker_id)
            letters = wording.initials(row.speaker)
            item.setIcon(_icon(chip(theme, theme.speaker(row.slot), letters)))
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsSelectable
            )
            ticked = chosen is None or row.speaker_id in chosen
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        colours = self.list.palette()
        colours.setColor(colours.ColorRole.Highlight, theme.selection)
        colours.setColor(colours.ColorRole.HighlightedText, theme.text)
        self.list.setPalette(colours)
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


def _icon(picture: QPixmap) -> QIcon:
    """Return an icon that looks the same in the row with the keyboard's focus."""
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon


def chip(theme: Theme, colour: SpeakerColour, letters: str) -> QPixmap:
    """Return a speaker's chip as a picture."""
    picture = QPixmap(52, 36)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_chip(painter, QRectF(0.5, 0.5, 25, 17), colour, 5)
    font = painter.font()
    font.setPixelSize(10)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(theme.text)
    painter.drawText(0, 0, 26, 18, Qt.AlignmentFlag.AlignCenter, letters)
    painter.end()
    return picture

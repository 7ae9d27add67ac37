"""The button that chooses whose statements are shown, with a list that stays open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from gui.palette import Theme
from gui.statements.rows import Row

if TYPE_CHECKING:
    from gui.statements.speaker_popup import SpeakerPopup


class SpeakerChoice(QToolButton):
    """Shows how many speakers are chosen; a click opens the list of all of them."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin with all speakers chosen."""
        super().__init__(parent)
        self.theme = theme
        self.chosen: frozenset[str] | None = None
        self._rows: Sequence[Row] = ()
        self._popup: SpeakerPopup | None = None
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
        from gui.statements.speaker_popup import SpeakerPopup

        self._popup = SpeakerPopup(self.theme, self._counted(), self.chosen, self)
        self._popup.picked.connect(self.choose)
        self._popup.adjustSize()
        corner = QPoint(self.width() - self._popup.width(), self.height() + 2)
        self._popup.show_at(self.mapToGlobal(corner))
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

"""The text beside the panel: one width of the panel for all articles, which grows with the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSplitter

from gui.article.reading import reading_style

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

USUAL = 380
"""The panel's width where the reader has chosen none."""

NARROWEST = 290
USUAL_SHARE, LARGEST_SHARE = 0.4, 0.5
"""How much of the window the panel takes at most: by itself, and where the reader wants it."""

FOLLOWING = 0.6
"""How far the panel follows the text as it grows: it is read beside the text, not instead."""


def growth(step: int) -> float:
    """Return how much larger than usual the panel is with the text ``step`` sizes larger."""
    return 1 + max(0.0, FOLLOWING * step / float(reading_style()["text_size"]))


class PanelSplitter(QSplitter):
    """Holds the text and the panel; what the window gains or loses, the text does.

    ``panel_resized`` tells the width that the reader gives the panel, as it is at the usual size
    of the text; ``panel_grown`` how much larger its letters are now. They grow as far as the panel
    itself has room to.
    """

    panel_resized = Signal(int)
    panel_grown = Signal(float)

    def __init__(self, wanted: int, growth: float) -> None:
        """Begin with a panel of ``wanted`` pixels times ``growth``; 0 leaves it to the window."""
        super().__init__()
        self._wanted = wanted
        self._growth = growth
        self.letters = 1.0
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.splitterMoved.connect(self._moved)

    def set_panel(self, wanted: int, growth: float) -> None:
        """Change what the panel's width is worked out from."""
        self._wanted, self._growth = wanted, growth
        self.arrange()

    def arrange(self) -> None:
        """Give the panel its width, and the text the rest."""
        room = self.width() - self.handleWidth()
        share = LARGEST_SHARE if self._wanted else USUAL_SHARE
        wanted = self._wanted or USUAL
        usual = max(NARROWEST, min(wanted, round(room * share)))
        panel = max(NARROWEST, min(round(wanted * self._growth), round(room * share)))
        self.setSizes([room - panel, panel])
        letters = max(1.0, panel / usual)
        if letters != self.letters:
            self.letters = letters
            self.panel_grown.emit(letters)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the panel's width in a window of another."""
        super().resizeEvent(event)
        self.arrange()

    def _moved(self) -> None:
        """Tell the width that the reader chose."""
        self._wanted = round(self.sizes()[1] / self._growth)
        self.panel_resized.emit(self._wanted)

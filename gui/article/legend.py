"""The line below the text that explains its marks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.article.marks import Marks
from gui.article.painting import draw_bar, draw_chip, draw_dots, draw_wave, draw_zigzag
from gui.palette import Theme
from gui.wording import initials
from nlp.model import Speaker

SIGN = 26.0
GAP = 18.0
SHORTEST, LONGEST = 40.0, 150.0
"""Pixels for a speaker's name, as there is room."""

MORE = 44.0
"""Pixels for the number of speakers that have no room."""


class Legend(QWidget):
    """Explains shapes first, then the colours of the speakers, as far as there is room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Explain the shapes; speakers come with ``set_marks``."""
        super().__init__(parent)
        self._theme = theme
        self._speakers: list[tuple[Speaker, int]] = []
        self.has_names = True
        font = QFont(self.font())
        font.setPointSizeF(max(7.0, font.pointSizeF() * 0.9))
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._words = {
            "claim": self.tr("claim"),
            "denial": self.tr("denial"),
            "cue": self.tr("cue"),
            "date": self.tr("date"),
        }
        self._describe()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return one line's height."""
        return QSize(400, 30)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.update()

    def set_marks(self, marks: Marks | None) -> None:
        """Explain the colours of these speakers."""
        named = (
            []
            if marks is None
            else [(marks.speakers[speaker], slot) for speaker, slot in marks.slots.items()]
        )
        self._speakers = sorted(named, key=lambda item: item[1])
        self._describe()
        self.update()

    def _describe(self) -> None:
        """Say for a screen reader, and on hover, what the legend shows."""
        words = self.tr(
            "A straight bar and line mark a claim, a zigzag bar and a wavy line a denial; a broken "
            "line is unsure. A frame marks the cue, dots a date. Colours tell the speakers apart; "
            "from the thirteenth on they come again with an outline."
        )
        names = ", ".join(speaker.name for speaker, _ in self._speakers[:12])
        self.setAccessibleName(self.tr("Legend"))
        self.setAccessibleDescription(words)
        self.setToolTip(f"{words}\n\n{names}" if names else words)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Draw the legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.window)
        painter.setPen(self._theme.line)
        painter.drawLine(0, 0, self.width(), 0)
        x = 18.0
        for sign, word in (
            (self._claim, "claim"),
            (self._denial, "denial"),
            (self._cue, "cue"),
            (self._date, "date"),
        ):
            x = self._entry(painter, x, sign, self._words[word])
        self._draw_speakers(painter, x + 8)
        painter.end()

    def _entry(
        self, painter: QPainter, x: float, sign: Callable[[QPainter, float], float], word: str
    ) -> float:
        """Draw one sign and its word; return where the next may begin."""
        x = sign(painter, x)
        painter.setPen(self._theme.muted)
        metrics = QFontMetricsF(self.font())
        width = metrics.horizontalAdvance(word)
        box = QRectF(x + 6, 0, width + 2, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, word)
        return x + 6 + width + GAP

    def _claim(self, painter: QPainter, x: float) -> float:
        """Draw the bar and the line of a claim."""
        draw_bar(painter, x, 8, self.height() - 8.0, self._theme.unknown_speaker)
        painter.setPen(QPen(self._theme.claim, 1.6))
        y = self.height() / 2 + 5
        painter.drawLine(QPointF(x + 8, y), QPointF(x + SIGN, y))
        return x + SIGN

    def _denial(self, painter: QPainter, x: float) -> float:
        """Draw the bar and the wave of a denial."""
        draw_zigzag(painter, x + 2, 8, self.height() - 8.0, self._theme.unknown_speaker)
        draw_wave(painter, x + 8, x + SIGN, self.height() / 2 + 5, self._theme.denial)
        return x + SIGN

    def _cue(self, painter: QPainter, x: float) -> float:
        """Draw the frame of a cue."""
        painter.setPen(QPen(self._theme.cue, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(x, 9, 20, self.height() - 18.0), 3, 3)
        return x + 20

    def _date(self, painter: QPainter, x: float) -> float:
        """Draw the dots of a date."""
        draw_dots(painter, x, x + 18, self.height() / 2 + 5, self._theme.date)
        return x + 18

    def _draw_speakers(self, painter: QPainter, x: float) -> None:
        """Draw the speakers' chips as far as there is room, and how many more there are.

        Where no name has room beside its chip, the chips stand alone.
        """
        metrics = QFontMetricsF(self.font())
        whole, count = self.width() - x, len(self._speakers)
        longest = max(SHORTEST, min(LONGEST, whole / max(1, min(count, 3)) - 40))
        self.has_names = whole >= 28 + longest + (MORE if count > 1 else 0)
        for number, (speaker, slot) in enumerate(self._speakers):
            shown = metrics.elidedText(speaker.name, Qt.TextElideMode.ElideRight, longest)
            width = 28 + metrics.horizontalAdvance(shown) if self.has_names else 20
            rest = count - number
            room = self.width() - x - (0 if rest == 1 else MORE)
            if width > room:
                if number:  # alone, it would count nobody knows what
                    painter.setPen(self._theme.muted)
                    box = QRectF(x, 0, 60, self.height())
                    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, f"+{rest}")
                return
            self._chip(painter, x, speaker, slot)
            if self.has_names:
                painter.setPen(self._theme.text)
                box = QRectF(x + 28, 0, width, self.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
            x += width + 12

    def _chip(self, painter: QPainter, x: float, speaker: Speaker, slot: int) -> None:
        """Draw one speaker's chip."""
        colours = self._theme.speaker(slot)
        box = QRectF(x, self.height() / 2 - 8, 23, 16)
        draw_chip(painter, box, colours, 4)
        font = QFont(self.font())
        font.setPixelSize(9)
        font.setBold(True)
        painter.save()
        painter.setFont(font)
        painter.setPen(self._theme.text)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initials(speaker))
        painter.restore()

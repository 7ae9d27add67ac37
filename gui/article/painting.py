"""Draws the marks of one paragraph under its words and in its margin.

Marks are drawn beneath the text and never put into the document: a mark can neither move a word
nor cost a new layout, and hiding all of them is one repaint. Geometry is worked out for a
paragraph when it is first seen and kept until the layout changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QTextLayout, QTextLine

from gui.article.marks import Mark, Marks, Role
from gui.palette import SpeakerColour, Theme, mixed
from gui.wording import initials, is_unsure

LANE = 8.0
BAR = 3.5
LABEL_WIDTH = 26.0
LABEL_HEIGHT = 12.0
UNDERLINE_STEP = 4.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """A mark on one line: the box around its words, and the line's number."""

    mark: Mark
    box: QRectF
    line: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A statement's bar in the margin, from ``top`` to ``bottom``."""

    mark: Mark
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Geometry:
    """Where everything of one paragraph is, from the paragraph's own top left corner."""

    stretches: tuple[Stretch, ...]
    bars: tuple[Bar, ...]


def geometry(layout: QTextLayout, marks: Sequence[Mark], height: float) -> Geometry:
    """Return where ``marks`` are in a paragraph of this layout and ``height``."""
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    stretches: list[Stretch] = []
    for mark in marks:
        for number, line in enumerate(lines):
            begin, end = line.textStart(), line.textStart() + line.textLength()
            if mark.end <= begin or mark.start >= end:
                continue
            stretches.append(
                Stretch(mark, _box(line, max(mark.start, begin), min(mark.end, end)), number)
            )
    return Geometry(tuple(stretches), tuple(_bars(stretches, lines, height)))


def _box(line: QTextLine, start: int, end: int) -> QRectF:
    """Return the box around the words from ``start`` to ``end`` of a line."""
    one, other = _x(line, start), _x(line, end)
    left, right = min(one, other), max(one, other)
    right = min(right, line.naturalTextRect().right()) if right > left else right
    return QRectF(left, line.y(), max(right - left, 2.0), line.ascent() + line.descent())


def _x(line: QTextLine, place: int) -> float:
    """Return where a place of a line stands."""
    found: Any = line.cursorToX(place)
    return float(found[0] if isinstance(found, tuple) else found)


def _bars(stretches: Sequence[Stretch], lines: Sequence[QTextLine], height: float) -> list[Bar]:
    """Return the bars of the statements; those that share a line in a lane share its height."""
    shared: dict[tuple[int, int], list[Stretch]] = {}
    for stretch in stretches:
        if stretch.mark.role is Role.CONTENT:
            shared.setdefault((stretch.mark.lane, stretch.line), []).append(stretch)
    extents: dict[Mark, tuple[float, float]] = {}
    for (_, number), here in shared.items():
        top = lines[number].y()
        bottom = lines[number + 1].y() if number + 1 < len(lines) else height
        text_bottom = top + lines[number].ascent() + lines[number].descent()
        share = (text_bottom - top) / len(here)
        for turn, stretch in enumerate(sorted(here, key=lambda s: s.mark.start)):
            begin = top + turn * share
            end = begin + share
            if turn == len(here) - 1 and _goes_on(stretch, lines):
                end = bottom
            old = extents.get(stretch.mark)
            extents[stretch.mark] = (min(old[0], begin), max(old[1], end)) if old else (begin, end)
    return [Bar(mark, top + 1, bottom - 1) for mark, (top, bottom) in extents.items()]


def _goes_on(stretch: Stretch, lines: Sequence[QTextLine]) -> bool:
    """Return whether the statement goes on below this line."""
    line = lines[stretch.line]
    if stretch.mark.end > line.textStart() + line.textLength():
        return True
    return stretch.line == len(lines) - 1 and not stretch.mark.last


class Painter:
    """Draws paragraphs' marks in one theme; ``current`` is the statement that is lit up."""

    def __init__(self, marks: Marks, theme: Theme, font: QFont) -> None:
        """Draw ``marks`` in the colours of ``theme``; ``font`` is that of the margin's letters."""
        self.marks = marks
        self.theme = theme
        self.current: int | None = None
        self._font = font
        slots = {None, *marks.slots.values()}
        self._letters = {slot: theme.letters(theme.speaker(slot)) for slot in slots}
        self._labels = [
            initials(marks.speakers.get(s.speaker or "")) for s in marks.article.statements
        ]

    def draw(self, painter: QPainter, where: Geometry, origin: QPointF, margin: float) -> None:
        """Draw a paragraph's marks; its corner is ``origin``, ``margin`` the room left of it."""
        painter.save()
        painter.translate(origin)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        by_role: dict[Role, list[Stretch]] = {role: [] for role in Role}
        for stretch in where.stretches:
            by_role[stretch.mark.role].append(stretch)
        for stretch in by_role[Role.CONTENT]:
            self._fill(painter, stretch)
        for stretch in by_role[Role.CONTENT]:
            if stretch.mark.item == self.current:
                self._light(painter, stretch)
        for stretch in by_role[Role.MENTION]:
            self._mention(painter, stretch)
        for stretch in by_role[Role.CUE]:
            self._cue(painter, stretch)
        for stretch in by_role[Role.CONTENT]:
            self._underline(painter, stretch)
        for stretch in by_role[Role.DATE]:
            self._date(painter, stretch)
        self._draw_bars(painter, where.bars, margin)
        painter.restore()

    def _fill(self, painter: QPainter, stretch: Stretch) -> None:
        """Lay the speaker's tint under a statement; what is inside covers what is around."""
        statement = self.marks.article.statements[stretch.mark.item]
        colour = self.theme.speaker(self.marks.slot(statement)).tint
        painter.fillRect(stretch.box.adjusted(-1, -1, 1, 2), colour)

    def _light(self, painter: QPainter, stretch: Stretch) -> None:
        """Light up the current statement: a deeper tint, and a frame for those who see no hue."""
        statement = self.marks.article.statements[stretch.mark.item]
        colours = self.theme.speaker(self.marks.slot(statement))
        box = stretch.box.adjusted(-2, -3, 2, 5)
        painter.fillRect(box, mixed(colours.tint, colours.fill, 0.4))
        painter.setPen(QPen(self.theme.text, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)

    def _mention(self, painter: QPainter, stretch: Stretch) -> None:
        """Fill a mention with its speaker's colour."""
        speaker = self.marks.article.speakers[stretch.mark.item]
        path = QPainterPath()
        path.addRoundedRect(stretch.box.adjusted(-1.5, 0, 1.5, 1), 4, 4)
        colours = self.theme.speaker(self.marks.slots.get(speaker.id))
        painter.fillPath(path, colours.fill)
        if colours.outline:
            painter.strokePath(path, _outline(colours))

    def _cue(self, painter: QPainter, stretch: Stretch) -> None:
        """Draw a thin frame around the cue, a stronger one for the current statement."""
        current = stretch.mark.item == self.current
        pen = QPen(self.theme.text if current else self.theme.cue, 1.6 if current else 1.0)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(stretch.box.adjusted(-0.5, 0.5, 0.5, 0.5), 3, 3)

    def _underline(self, painter: QPainter, stretch: Stretch) -> None:
        """Underline a statement: a line for a claim, a wave for a denial, inner ones higher."""
        statement = self.marks.article.statements[stretch.mark.item]
        y = stretch.box.bottom() + 1.0 + UNDERLINE_STEP * stretch.mark.height
        colour = self.theme.kind(statement)
        left, right = stretch.box.left(), stretch.box.right()
        if statement.kind == "denial":
            draw_wave(painter, left, right, y, colour, broken=is_unsure(statement))
            return
        pen = QPen(colour, 1.5)
        if is_unsure(statement):
            pen.setDashPattern([4, 3])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(left, y), QPointF(right, y))

    def _date(self, painter: QPainter, stretch: Stretch) -> None:
        """Dot a date."""
        draw_dots(
            painter,
            stretch.box.left(),
            stretch.box.right(),
            stretch.box.bottom() - 2.5,
            self.theme.date,
        )

    def _draw_bars(self, painter: QPainter, bars: Sequence[Bar], margin: float) -> None:
        """Draw the bars of a paragraph and the initials of those who speak."""
        free, above = float("-inf"), ""
        for bar in sorted(bars, key=lambda bar: (bar.top, bar.mark.lane)):
            statement = self.marks.article.statements[bar.mark.item]
            colours = self.theme.speaker(self.marks.slot(statement))
            left = bar_left(bar.mark.lane, self.marks.deepest)
            width = BAR + 2 if bar.mark.item == self.current else BAR
            if statement.kind == "denial":
                draw_zigzag(painter, left + width / 2, bar.top, bar.bottom, colours, width)
            else:
                draw_bar(painter, left, bar.top, bar.bottom, colours, width)
            if not bar.mark.opening or margin <= LABEL_WIDTH + 4 * LANE:
                continue
            label, top = self._labels[bar.mark.item], max(bar.top, free)
            # Pushed down by the one above, it must still stand beside its bar, and say more.
            if top == bar.top or (top + LABEL_HEIGHT <= bar.bottom and label != above):
                self._label(painter, label, top, self._letters[self.marks.slot(statement)])
                free, above = top + LABEL_HEIGHT, label
        painter.setPen(Qt.PenStyle.NoPen)

    def _label(self, painter: QPainter, text: str, top: float, colour: QColor) -> None:
        """Write a speaker's initials left of the bars."""
        painter.setFont(self._font)
        painter.setPen(colour)
        left = bar_left(0, self.marks.deepest)
        box = QRectF(left - LABEL_WIDTH - 5, top, LABEL_WIDTH, 14)
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, align, text)


def bar_left(lane: int, deepest: int) -> float:
    """Return where the bar of a lane begins, left of the words: inner ones nearer to them.

    ``deepest`` is the deepest lane of the article: that one stands nearest to the words.
    """
    return -18.0 - LANE * (deepest - lane)


def _outline(colours: SpeakerColour) -> QPen:
    """Return what draws the outline of a speaker's mentions and chip."""
    pen = QPen(colours.ink, 1.5)
    if colours.outline > 1:
        pen.setDashPattern([2.4, 1.6])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def draw_chip(painter: QPainter, box: QRectF, colours: SpeakerColour, round_by: float) -> None:
    """Draw a speaker's chip; the initials go on top of it."""
    inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setBrush(colours.fill)
    painter.setPen(_outline(colours) if colours.outline > 1 else QPen(colours.ink, 1))
    painter.drawRoundedRect(inner, round_by, round_by)
    if colours.outline == 1:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inner.adjusted(2, 2, -2, -2), round_by - 2, round_by - 2)


def draw_bar(
    painter: QPainter,
    left: float,
    top: float,
    bottom: float,
    colours: SpeakerColour,
    width: float = BAR,
) -> None:
    """Draw a claim's bar: full, hollow or broken as the speaker's outline is."""
    box = QRectF(left, top, width, max(bottom - top, 3.0))
    if colours.outline == 1:
        painter.setPen(QPen(colours.ink, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.0, 0.5, 0.5, -0.5), 1.5, 1.5)
        return
    if colours.outline > 1:
        pen = QPen(colours.ink, width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([5 / width, 3 / width])
        painter.setPen(pen)
        middle = box.center().x()
        painter.drawLine(QPointF(middle, box.top()), QPointF(middle, box.bottom()))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.ink)
    painter.drawRoundedRect(box, 1.5, 1.5)


def draw_zigzag(
    painter: QPainter,
    x: float,
    top: float,
    bottom: float,
    colours: SpeakerColour,
    width: float = BAR,
) -> None:
    """Draw a denial's bar: full, thin or broken as the speaker's outline is."""
    path = QPainterPath(QPointF(x - 2.4, top))
    y, side = top, 1
    while y < bottom - 0.5:
        y = min(y + 4.0, bottom)
        path.lineTo(x + 2.4 * side, y)
        side = -side
    full = 2.1 if width <= BAR else 2.7
    pen = QPen(colours.ink, full - 0.9 if colours.outline == 1 else full)
    if colours.outline > 1:
        pen.setDashPattern([8 / full, 3.2 / full])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def draw_wave(
    painter: QPainter, left: float, right: float, y: float, colour: QColor, *, broken: bool = False
) -> None:
    """Draw a denial's underline; ``broken``: it is unsure."""
    path = QPainterPath(QPointF(left, y))
    x, side = left, -1
    while x < right - 0.5:
        step = min(4.0, right - x)
        path.quadTo(x + step / 2, y + 3.0 * side, x + step, y)
        x, side = x + step, -side
    pen = QPen(colour, 1.6)
    if broken:
        pen.setDashPattern([6, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def draw_dots(painter: QPainter, left: float, right: float, y: float, colour: QColor) -> None:
    """Draw a date's dots."""
    pen = QPen(colour, 1.4)
    pen.setDashPattern([0.1, 2.4])
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(QPointF(left, y), QPointF(right, y))

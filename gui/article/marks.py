"""What is to be marked in a text, by paragraph, in Qt's offsets: plain data, no widget.

An article's statements, mentions, cues and dates become ``Mark``s. A mark that runs over several
paragraphs is cut at their borders, so that drawing a paragraph needs that paragraph's marks only.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum

from gui.offsets import Offsets
from nlp.model import Article, Date, Speaker, Statement

DEEPEST = 3
"""Nesting is drawn down to this depth; what lies deeper is drawn there too."""


class Role(Enum):
    """What a mark stands for."""

    CONTENT = "content"
    MENTION = "mention"
    CUE = "cue"
    SOURCE = "source"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of one paragraph, in UTF-16 units from the paragraph's beginning.

    ``item`` is the index of the statement, speaker or date in the article. ``lane`` counts the
    statements around this one, ``height`` those inside it; ``first`` and ``last`` tell whether the
    piece of the statement begins and ends in this paragraph.
    """

    start: int
    end: int
    role: Role
    item: int
    lane: int = 0
    height: int = 0
    first: bool = True
    last: bool = True
    opening: bool = False


@dataclass(frozen=True, slots=True)
class Here:
    """What stands at one place of the text."""

    statement: int | None = None
    speaker: int | None = None
    date: int | None = None


NOTHING: tuple[Mark, ...] = ()


@dataclass(slots=True)
class Marks:
    """All marks of an article, ready to be drawn and to be looked up."""

    article: Article
    offsets: Offsets
    paragraphs: Sequence[int]
    by_paragraph: dict[int, list[Mark]] = field(default_factory=dict)
    slots: dict[str, int] = field(default_factory=dict)
    speakers: dict[str, Speaker] = field(default_factory=dict)
    index_of: dict[str, int] = field(default_factory=dict)
    sizes: list[int] = field(default_factory=list)
    deepest: int = 0

    def of(self, paragraph: int) -> Sequence[Mark]:
        """Return the marks of a paragraph."""
        return self.by_paragraph.get(paragraph, NOTHING)

    def slot(self, statement: Statement) -> int | None:
        """Return the colour slot of the statement's speaker; None where the source is unknown."""
        return self.slots.get(statement.speaker) if statement.speaker else None

    def at(self, place: int) -> Here:
        """Return what stands at a place given in UTF-16 units; of statements the smallest."""
        paragraph = bisect_right(self.paragraphs, place) - 1
        within = place - self.paragraphs[paragraph]
        statement = speaker = date = None
        for mark in self.of(paragraph):
            if not mark.start <= within < mark.end:
                continue
            if mark.role is Role.DATE:
                date = mark.item
            elif mark.role is Role.MENTION:
                speaker = mark.item
            elif statement is None or self.sizes[mark.item] < self.sizes[statement]:
                statement = mark.item
        return Here(statement, speaker, date)

    def spans(self, statement: Statement) -> list[tuple[int, int]]:
        """Return the pieces of a statement's content as UTF-16 extents in the whole text."""
        to_qt = self.offsets.to_qt
        return [(to_qt(piece.start), to_qt(piece.end)) for piece in statement.content]


def paragraph_starts(text: str) -> list[int]:
    """Return where the paragraphs of a shown text begin, in UTF-16 units."""
    offsets = Offsets(text)
    return [0, *(offsets.to_qt(found.end()) for found in re.finditer("\n", text))]


def build(article: Article, offsets: Offsets, paragraphs: Sequence[int]) -> Marks:
    """Return the marks of ``article`` over a text whose paragraphs begin at ``paragraphs``."""
    marks = Marks(article, offsets, paragraphs)
    marks.speakers = {speaker.id: speaker for speaker in article.speakers}
    marks.index_of = {statement.id: i for i, statement in enumerate(article.statements)}
    marks.sizes = [sum(p.end - p.start for p in s.content) for s in article.statements]
    marks.slots = _slots(article)
    cutter = _Cutter(marks)
    marks.deepest = cutter.add_statements(article.statements)
    for number, speaker in enumerate(article.speakers):
        if speaker.id in marks.slots:
            for mention in speaker.mentions:
                cutter.add(mention.start, mention.end, Role.MENTION, number)
    _add_dates(cutter, article.dates)
    marks.by_paragraph = dict(cutter.found)
    return marks


def _slots(article: Article) -> dict[str, int]:
    """Return a colour slot for each speaker who says something, in the order of the text."""
    slots: dict[str, int] = {}
    for statement in sorted(article.statements, key=_place):
        if statement.speaker:
            slots.setdefault(statement.speaker, len(slots))
    return slots


def _place(statement: Statement) -> int:
    """Return where a statement begins, its source and cue included."""
    places = [piece.start for piece in statement.content]
    places += [span.start for span in (statement.source, statement.cue) if span]
    return min(places, default=0)


def _add_dates(cutter: _Cutter, dates: Iterable[Date]) -> None:
    """Add the marks of the article's dates."""
    for number, date in enumerate(dates):
        cutter.add(date.start, date.end, Role.DATE, number)


class _Cutter:
    """Turns extents of the document into marks of its paragraphs."""

    def __init__(self, marks: Marks) -> None:
        """Collect the marks for the paragraphs of ``marks``."""
        self._to_qt = marks.offsets.to_qt
        self._starts = marks.paragraphs
        self.found: defaultdict[int, list[Mark]] = defaultdict(list)

    def add_statements(self, statements: Sequence[Statement]) -> int:
        """Add content, cue and source of each statement; outer ones come before inner ones.

        Returns the deepest lane that is used.
        """
        pieces = sorted(
            (
                (piece.start, -piece.end, number, turn)
                for number, statement in enumerate(statements)
                for turn, piece in enumerate(statement.content)
                if piece.end > piece.start
            ),
        )
        lanes, heights = _nesting([(start, -end) for start, end, _, _ in pieces])
        for (start, end, number, turn), lane, height in zip(pieces, lanes, heights, strict=True):
            self.add(start, -end, Role.CONTENT, number, lane, height, opening=turn == 0)
        for number, statement in enumerate(statements):
            if statement.cue:
                self.add(statement.cue.start, statement.cue.end, Role.CUE, number)
            if statement.source:
                self.add(statement.source.start, statement.source.end, Role.SOURCE, number)
        return max(lanes, default=0)

    def add(
        self,
        start: int,
        end: int,
        role: Role,
        item: int,
        lane: int = 0,
        height: int = 0,
        *,
        opening: bool = False,
    ) -> None:
        """Add the code points from ``start`` to ``end``, cut where paragraphs end."""
        start, end = self._to_qt(start), self._to_qt(end)
        paragraph = bisect_right(self._starts, start) - 1
        last_paragraph = len(self._starts) - 1
        first = True
        while start < end:
            base = self._starts[paragraph]
            after = self._starts[paragraph + 1] if paragraph < last_paragraph else end + 1
            stop = min(end, after - 1)
            last = end < after
            if stop > start:
                mark = Mark(
                    start - base,
                    stop - base,
                    role,
                    item,
                    lane,
                    height,
                    first,
                    last,
                    opening and first,
                )
                self.found[paragraph].append(mark)
                first = False
            if last:
                break
            start, paragraph = after, paragraph + 1


def _nesting(extents: Sequence[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """Return for each extent how many lie around it, and how many levels lie inside it.

    ``extents`` are sorted by start, the longer first. Extents that overlap without one holding
    the other count as nested in the order of the text, so that both can be told apart.
    """
    lanes, heights = [0] * len(extents), [0] * len(extents)
    open_ones: list[int] = []
    for number, (start, _) in enumerate(extents):
        open_ones = [other for other in open_ones if extents[other][1] > start]
        taken = {lanes[other] for other in open_ones}
        lane = max(taken, default=-1) + 1
        lanes[number] = min(lane, DEEPEST)
        for level, other in enumerate(reversed(open_ones), 1):
            heights[other] = min(max(heights[other], level), DEEPEST)
        open_ones.append(number)
    return lanes, heights

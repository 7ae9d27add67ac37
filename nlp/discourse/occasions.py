"""When each statement was made: the date that belongs to its cue.

A date inside a content says what the statement is about, never when it was made. A date belongs
to a cue where it stands right beside it ("said on Monday", "on Monday said"), behind its source
or content ("rejected the offer Tuesday"), at the head of its sentence ("On Monday, X said") or
with the message it comes from ("in a letter sent on Monday, X said"). A statement without one
takes over the occasion of the same speaker's statement before it where it plainly goes on.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from nlp.dates.grammar import grammar, languages
from nlp.extraction.findings import Attribution, Extent, Paragraph
from nlp.model import Date

_WORD = re.compile(r"[^\W_]+")
_DAY = re.compile(r" (?:wd|md|[+-][01]D)")
_BREAK = re.compile(r"[;:()«»“”\"]|\.\.\.|\s[-–—]\s")
_ENDS = tuple('.!?…»”"')
_MANY = 40
"""How many dates of a sentence are looked at."""
_HEAD, _BESIDE, _BEHIND, _TOLD = 3, 2, 2, 14
"""How many words may stand between: a sentence's start and its leading date; a cue and a date
beside it; what follows the cue and a date behind it; the same where a message is named."""
_NEAR, _GOING_ON = (1, 2), (3, 5)
"""How many paragraphs further, and past how many statements of others, a speaker may still be
speaking on the same occasion."""


def find_occasions(
    paragraphs: Sequence[Paragraph],
    attributions: Sequence[Attribution],
    speakers: Sequence[str | None],
    dates: Sequence[Date],
) -> list[Date | None]:
    """Return for each attribution the date of ``dates`` that says when it was made, or None.

    Attributions (all of the article, in text order), dates and paragraphs have offsets into the
    document; ``speakers`` names the speaker of each attribution.
    """
    page = _Page(paragraphs, attributions, dates)
    found = [page.own(n) for n in range(len(attributions))]
    for n in range(len(attributions)):
        if found[n] is None:
            found[n] = page.taken_over(n, speakers, found)
    return found


@cache
def _words(*kinds: str) -> frozenset[str]:
    """Return the words in these lists of all languages' ``[occasions]``."""
    grammars = (grammar(code) for code in languages())
    lists = (g.occasions for g in grammars if g)
    return frozenset(
        w for each in lists for name, words in each.items() if name in kinds for w in words
    )


def _whole(paragraph: Paragraph) -> list[Extent]:
    """Return the sentences of a paragraph; those that a parser broke off in the middle joined."""
    whole: list[Extent] = []
    for start, end in sorted(paragraph.sentences) or [
        (paragraph.start, paragraph.start + len(paragraph.text))
    ]:
        if whole:
            before = paragraph.text[: whole[-1][1] - paragraph.start].rstrip()
            if not before.endswith(_ENDS):
                whole[-1] = (whole[-1][0], end)
                continue
        whole.append((start, end))
    return whole


def _is_clock(date: Date) -> bool:
    """Say whether a date is a clock time, which says less than the day beside it."""
    return bool(re.search(r"T\d\d:", date.reading))


@dataclass(frozen=True, slots=True)
class _Frame:
    """The place of one attribution; ``sentence`` is its cue's, ``noun`` says what the cue is."""

    cue: Extent
    source: Extent | None
    content: tuple[Extent, ...]
    sentence: Extent
    noun: bool


class _Page:
    """An article's text with what was found in it, by offsets."""

    def __init__(
        self,
        paragraphs: Sequence[Paragraph],
        attributions: Sequence[Attribution],
        dates: Sequence[Date],
    ) -> None:
        self.paragraphs = sorted(paragraphs, key=lambda p: p.start)
        self.starts = [p.start for p in self.paragraphs]
        self.sentences = [s for p in self.paragraphs for s in _whole(p)]
        self.sentence_starts = [s[0] for s in self.sentences]
        self.dates = sorted(dates, key=lambda d: (d.start, d.end))
        self.date_starts = [d.start for d in self.dates]
        self.attributions = attributions
        pieces = ((a, b, n) for n, each in enumerate(attributions) for a, b in each.content)
        self.pieces = sorted(pieces)
        self.piece_starts = [piece[0] for piece in self.pieces]
        self.longest = max((b - a for a, b, _ in self.pieces), default=0)

    def paragraph(self, offset: int) -> int:
        """Return the number of the paragraph at ``offset``."""
        return bisect_left(self.starts, offset + 1) - 1

    def text(self, start: int, end: int) -> str:
        """Return the text from ``start`` to ``end``, which lie in one paragraph."""
        paragraph = self.paragraphs[self.paragraph(start)]
        return paragraph.text[start - paragraph.start : max(end - paragraph.start, 0)]

    def sentence(self, offset: int) -> Extent | None:
        """Return the sentence at ``offset``."""
        i = bisect_left(self.sentence_starts, offset + 1) - 1
        return self.sentences[i] if i >= 0 else None

    # -- a date of its own ------------------------------------------------------------------

    def own(self, n: int) -> Date | None:
        """Return the date that stands with the cue of attribution ``n``."""
        attribution = self.attributions[n]
        if attribution.when:
            start, end = attribution.when
            return next((d for d in self._dates(start - 40, end) if d.end > start), None)
        if attribution.cue is None:
            return None
        sentence = self.sentence(attribution.cue[0])
        if sentence is None or attribution.cue[1] > sentence[1]:
            return None
        frame = _Frame(
            attribution.cue,
            attribution.source,
            attribution.content,
            sentence,
            attribution.rule.startswith("noun"),
        )
        near = [d for d in self._near(frame) if self._may_date(d, n, frame)]
        ranked = [(rank, d) for d in near if (rank := self._rank(d, frame)) is not None]
        return min(ranked, key=lambda r: (r[0], _is_clock(r[1]), r[1].start))[1] if ranked else None

    def _near(self, frame: _Frame) -> list[Date]:
        """Return the dates of the cue's sentence, of very many those nearest the cue."""
        dates = self._dates(*frame.sentence)
        if len(dates) <= _MANY:
            return dates
        return sorted(dates, key=lambda d: abs(d.start - frame.cue[0]))[:_MANY]

    def _dates(self, start: int, end: int) -> list[Date]:
        low = bisect_left(self.date_starts, start)
        high = bisect_left(self.date_starts, end)
        return self.dates[low:high]

    def _may_date(self, date: Date, n: int, frame: _Frame) -> bool:
        """Say whether a date could be an occasion at all: no duration, in nobody's content."""
        if date.type not in ("DATE", "TIME"):
            return False
        before = self._last_word(frame.sentence[0], date.start)
        if before in _words("over"):
            return False
        around_date = {m for _, _, m in self._pieces_at(date.start) if m != n}
        inside = next(((a, b) for a, b in frame.content if a <= date.start < b), None)
        if inside:
            return self._trails(date, n, inside)
        around = self._around(n)
        if around_date == around:
            return True
        # Just behind a nested statement: "the demand, filed in April, was rejected".
        return around_date < around and date.start >= frame.cue[1]

    def _trails(self, date: Date, n: int, piece: Extent) -> bool:
        """Say whether a noun phrase has swallowed the day of its verb ("rejected it Tuesday")."""
        return (
            self.attributions[n].features.nominal
            and piece[1] - date.end <= 1
            and bool(_DAY.search(date.reading))
            and self._last_word(piece[0], date.start) not in _words("of", "over")
        )

    def _around(self, n: int) -> set[int]:
        """Return the attributions in whose contents the cue of attribution ``n`` stands."""
        place = self._place(self.attributions[n])
        return {m for _, _, m in self._pieces_at(place) if m != n}

    def _pieces_at(self, offset: int) -> list[tuple[int, int, int]]:
        low = bisect_left(self.piece_starts, offset - self.longest)
        high = bisect_left(self.piece_starts, offset + 1)
        return [piece for piece in self.pieces[low:high] if piece[1] > offset]

    def _rank(self, date: Date, frame: _Frame) -> int | None:
        """Return how surely the date belongs to the cue, 0 the surest, None where it does not."""
        if frame.cue[0] <= date.start < frame.cue[1]:
            return 0
        if any(a <= date.start < b for a, b in frame.content):
            return 3
        source = frame.source
        if source and source[0] <= date.start < source[1]:
            # "according to figures released on Monday"; "the mayor on Tuesday" where the source
            # has swallowed the date; but not "the list of 2017 says".
            if frame.cue[1] <= source[0]:
                return 2
            return 1 if source[1] - date.end <= 1 and self._loose(date, source[0]) else None
        return self._after(date, frame) if date.start >= frame.cue[1] else self._before(date, frame)

    def _loose(self, date: Date, start: int) -> bool:
        """Say whether a day at the end of a source or content may well belong to the cue."""
        before = self.text(start, date.start).rstrip()
        word = self._last_word(start, date.start)
        if not _DAY.search(date.reading) or word in _words("of"):
            return False
        return word in _words("link") or (word in _words("told") and "," in before[-40:])

    def _after(self, date: Date, frame: _Frame) -> int | None:
        behind, passed = frame.cue[1], False
        for start, end in sorted([*frame.content, *([frame.source] if frame.source else [])]):
            if behind <= start and end <= date.start:
                gap = self.text(behind, start)
                if _BREAK.search(gap.strip(' ":«»“”')) or len(_WORD.findall(gap)) > _BEHIND:
                    break
                behind, passed = end, True
        gap = self.text(behind, date.start)
        words = [w.lower() for w in _WORD.findall(gap)]
        if _BREAK.search(gap):
            return None
        if (
            len(words) <= _BESIDE
            and ("," not in gap or passed)
            and _words("link").issuperset(words)
        ):
            return 2 if passed else 0
        # "rejected it in a ruling released Thursday"; behind a comma it tells of the content:
        # "mentions a letter, sent on Thursday", unless the cue is a noun itself.
        if len(words) <= _TOLD and _words("told") & set(words) and ("," not in gap or frame.noun):
            return 2
        return None

    def _before(self, date: Date, frame: _Frame) -> int | None:
        source = frame.source if frame.source and frame.source[1] <= frame.cue[0] else None
        gap = self.text(date.end, frame.cue[0])
        if len(_WORD.findall(gap)) <= 1 and "," not in gap and not _BREAK.search(gap):
            return 0
        if source and source[1] <= date.start:
            left = self.text(source[1], date.start)
            near = len(_WORD.findall(left)) <= _HEAD and len(_WORD.findall(gap)) <= _BESIDE
            near = near and _words("link", "told").issuperset(
                w.lower() for w in _WORD.findall(left)
            )
            balanced = left.count(",") == gap.count(",")
            return 0 if near and balanced and not _BREAK.search(left + gap) else None
        start = frame.sentence[0]
        head = self.text(start, date.start)
        words = [w.lower() for w in _WORD.findall(head)]
        bridge = self.text(date.end, source[0] if source else frame.cue[0])
        if _BREAK.search(bridge):
            return None
        leading = len(words) <= _HEAD and _words("link", "told").issuperset(words)
        bridging = {w.lower() for w in _WORD.findall(bridge)}
        if bridging and _words("while").issuperset(bridging):
            return 3
        if leading and ("," in bridge or len(_WORD.findall(bridge)) <= _BESIDE):
            return 1 if len(words) <= 1 else 2
        if len(words) <= _TOLD and _words("told") & set(words):
            return 2
        return None

    def _last_word(self, start: int, end: int) -> str:
        words = _WORD.findall(self.text(start, end))
        return words[-1].lower() if words else ""

    # -- somebody else's --------------------------------------------------------------------

    def taken_over(
        self, n: int, speakers: Sequence[str | None], found: Sequence[Date | None]
    ) -> Date | None:
        """Return the occasion of the statement that attribution ``n`` goes on with."""
        attribution = self.attributions[n]
        if speakers[n] is None or attribution.attitude == "believed" or self._around(n):
            return None
        here = self.paragraph(self._place(attribution))
        far, others = _GOING_ON if self._goes_on(attribution) else _NEAR
        between = 0
        goes_on = far > _NEAR[0]
        for m in range(n - 1, -1, -1):
            there = self.paragraph(self._place(self.attributions[m]))
            if here - there > far or between > others:
                break
            if speakers[m] != speakers[n]:
                between += 1
            elif found[m] or not self._around(m):
                return self._passed_on(found[m])
        # "he added": the speaker before, though he could not be told to be the same.
        return self._passed_on(self._just_before(n, found)) if goes_on else None

    def _just_before(self, n: int, found: Sequence[Date | None]) -> Date | None:
        """Return the occasion of the last statement before that stands in no other."""
        before = next((m for m in range(n - 1, -1, -1) if not self._around(m)), None)
        if before is None:
            return None
        here, there = (self._place(self.attributions[k]) for k in (n, before))
        return found[before] if self.paragraph(here) - self.paragraph(there) <= 1 else None

    @staticmethod
    def _passed_on(date: Date | None) -> Date | None:
        """Return a date that also holds for what follows; "recently" does not."""
        return date if date and not (date.value or "").endswith("_REF") else None

    def _goes_on(self, attribution: Attribution) -> bool:
        """Say whether the cue itself says that its speaker goes on."""
        if attribution.cue is None:
            return False
        words = (w.lower() for w in _WORD.findall(self.text(*attribution.cue)))
        return not _words("goes_on").isdisjoint(words)

    @staticmethod
    def _place(attribution: Attribution) -> int:
        return attribution.cue[0] if attribution.cue else attribution.content[0][0]

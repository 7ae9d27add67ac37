"""Sittings of which an article tells: hearings, meetings, debates, rallies, and who speaks there.

A sitting holds for all who speak there, whoever they are, where the text says so: their sentence
names the place or the course of it ("told the crowd", « à la barre »), or stands just after one
that does.
"""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from nlp.dates.resolution import is_day, may_date, parse_day
from nlp.discourse.page import WORD, Page
from nlp.extraction.findings import Attribution, Extent, Paragraph
from nlp.model import Date

SCENES = 20
"""How many scenes back are looked at."""
_SITTINGS = ("gathering", "sitting", "setting")
"""The lists of words that tell of a sitting."""
OPENING = 3
"""In which paragraph at most that is named of which an article tells."""
_SITTING, _SET, _ADDRESSED = 5, 2, 1
"""How many paragraphs further reports of a meeting go, and those after words that tell of one, or
after one in which those who sit are spoken to."""
_LONG_AGO = 14
"""How many days before a sitting another day is that does not end the reports of it."""
_HEAD = 4
"""Among how many words of a source, or behind a cue, the one that tells who it is may be."""
_NEXT = 2
"""In how many sentences after that of its day a sitting may be named."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A day on which somebody spoke, who it was, and in what kind of scene."""

    date: Date
    who: str | None
    kind: str


class Sittings(Page):
    """A page on which people sit together and speak."""

    scenes: list[Staged]
    scene_starts: list[int]

    def __init__(
        self,
        paragraphs: Sequence[Paragraph],
        attributions: Sequence[Attribution],
        dates: Sequence[Date],
        published: str | None,
        language: str,
    ) -> None:
        """Take what was found; the scenes are to be filled in."""
        super().__init__(paragraphs, attributions, dates, published, language)
        self.ends: dict[int, int] = {}
        self.sitting = self._first_sitting()
        self.set = self._sets(self.sitting) if self.sitting else {}
        self.sitting_ends = self._ends(self.sitting) if self.sitting else 0

    def at_sitting(self, n: int) -> Date | None:
        """Return the day of the sitting at which attribution ``n`` was said, None if of none."""
        attribution = self.attributions[n]
        place = self._place(attribution)
        if attribution.cue is None or attribution.attitude in ("did", "believed"):
            return None
        if attribution.source and self._written(attribution.source):
            return None
        if attribution.source and self._holds(attribution.source, "proxies"):
            return None
        told = attribution.tense in ("past", "participle")
        if told and attribution.source and (date := self._at_gathering(place)):
            return date
        date = self.sitting
        if date is None or not date.end <= place < self.sitting_ends:
            return None
        here = self.paragraph(place)
        before = max(
            (p for p, far in self.set.items() if 0 <= here - p <= far),
            default=None,
        )
        if before is None:
            return None
        if told:
            return None if self._broken(before, place) else date
        quoted = attribution.tense == "present" and attribution.rule.startswith("quote")
        return date if quoted and before == here else None

    def _written(self, source: Extent) -> bool:
        """Say whether a source is a text, which speaks nowhere."""
        return self._holds(source, "texts")

    def _holds(self, source: Extent, kind: str) -> bool:
        """Say whether a source begins with a word of a list, articles and the like aside."""
        return not self.listed(kind).isdisjoint(self._words(source)[:_HEAD])

    def _words(self, extent: Extent) -> list[str]:
        return [w.lower() for w in WORD.findall(self.text(*extent))]

    def scene_before(self, place: int) -> Staged | None:
        """Return the last scene that is told before ``place``."""
        i = bisect_left(self.scene_starts, place)
        return self.scenes[i - 1] if i else None

    def _first_sitting(self) -> Date | None:
        """Return the day of the sitting with which an article opens."""
        for i, sentence in enumerate(self.sentences):
            if self.paragraph(sentence[0]) > OPENING:
                break
            days = [d for d in self._dates(*sentence) if self._may_sit(d)]
            if not days:
                continue
            further = [s for s in self.sentences[i + 1 : i + _NEXT + 1] if not self._elsewhen(s)]
            if any(self._names(each, *_SITTINGS) for each in (sentence, *further)):
                return days[0]
        return None

    def _may_sit(self, date: Date) -> bool:
        """Say whether a date may be that of a sitting: a day of late, in nobody's content."""
        if not is_day(date) or self._ahead(date) or self._pieces_at(date.start):
            return False
        return not self._away(date, self.published)

    def _away(self, date: Date, other: str | None) -> bool:
        """Say whether a date is of long before the day ``other``, where both are known."""
        day, end = parse_day((date.value or "")[:10]), parse_day((other or "")[:10])
        return bool(day and end and (end - day).days > _LONG_AGO)

    def _names(self, sentence: Extent, *kinds: str) -> bool:
        """Say whether words of these lists stand in a sentence, outside of what people say."""
        words, before = self.listed(*kinds), ""
        for word in WORD.finditer(self.text(*sentence)):
            told = word[0].lower() in words and before not in self.listed("being")
            place = sentence[0] + word.start()
            if told and not self._pieces_at(place) and not self._quoted(place):
                return True
            before = word[0].lower()
        return False

    def _as_written(self, sentence: Extent, kind: str) -> bool:
        """Say whether a sentence has words of a list, in small letters: "Jim Press" is none."""
        words = self.listed(kind)
        return any(
            word[0] in words and not self._pieces_at(sentence[0] + word.start())
            for word in WORD.finditer(self.text(*sentence))
        )

    def _sets(self, sitting: Date) -> dict[int, int]:
        """Return the paragraphs that tell of the course of a sitting, and how far each reaches."""
        first = bisect_left(self.sentence_starts, sitting.start + 1) - 1
        start = self.sentences[first][0]
        sets = {
            self.paragraph(each.cue[1]): _ADDRESSED
            for each in self.attributions
            if each.cue and each.cue[0] > start and each.tense and self._addressed(each)
        }
        for sentence in self.sentences[first:]:
            if self._names(sentence, "setting") and not self._elsewhen(sentence):
                sets[self.paragraph(sentence[0])] = _SET
        return sets

    def _addressed(self, attribution: Attribution) -> bool:
        """Say whether those who sit are spoken to ("told the committee", « dit aux juges »)."""
        _, end = attribution.cue or (0, 0)
        sentence = self.sentence(end - 1)
        if sentence is None or self._other_day(sentence) or self._pieces_at(end - 1):
            return False
        inside = [*attribution.content, *([attribution.source] if attribution.source else [])]
        for word in islice(WORD.finditer(self.text(end, sentence[1])), _HEAD):
            place = end + word.start()
            if word[0].lower() in self.listed("press") or any(a <= place < b for a, b in inside):
                return False
            if word[0].lower() in self.listed("sitting"):
                return True
        return False

    def _other_day(self, sentence: Extent) -> bool:
        """Say whether a sentence tells of another day or time than the sitting's."""
        value = self.sitting.value if self.sitting else None
        return any(
            may_date(date) and date.value != value and not self._pieces_at(date.start)
            for date in self._dates(*sentence)
        )

    def _elsewhen(self, sentence: Extent) -> bool:
        """Say whether a sentence tells of a sitting to come ("a hearing on 3 June")."""
        return any(self._ahead(date) for date in self._dates(*sentence))

    def _ends(self, date: Date) -> int:
        """Return where another day of about that of ``date`` is named, or beyond the text."""
        if date.start in self.ends:
            return self.ends[date.start]
        self.ends[date.start] = sys.maxsize
        own = (date.value or "")[:10]
        for other in self.dates[bisect_left(self.date_starts, date.end) :]:
            if not is_day(other) or (other.value or "")[:10] == own or self._ahead(other):
                continue
            if not self._pieces_at(other.start) and not self._away(other, date.value):
                self.ends[date.start] = other.start
                break
        return self.ends[date.start]

    def _broken(self, paragraph: int, place: int) -> bool:
        """Say whether another occasion is named between a paragraph's start and a place."""
        low = bisect_left(self.sentence_starts, self.starts[paragraph])
        high = bisect_left(self.sentence_starts, place)
        return any(self._begins_anew(each) for each in self.sentences[low:high])

    def _begins_anew(self, sentence: Extent) -> bool:
        """Say whether a sentence tells of another occasion: "in an interview", "told me"."""
        return self._names(sentence, "anew") or self._as_written(sentence, "narrator")

    def _at_gathering(self, place: int) -> Date | None:
        """Return the day of the meeting with which the article opens, until a day is named."""
        i = bisect_left(self.scene_starts, place)
        before = self.scenes[max(i - SCENES, 0) : i]
        scene = next((s for s in reversed(before) if s.kind not in ("event", "text")), None)
        if scene is None or scene.kind != "gathering":
            return None
        named = self.paragraph(scene.date.start)
        if named > OPENING or self.paragraph(place) - named > _SITTING:
            return None
        if self._broken(named, place):
            return None
        return scene.date if place < self._ends(scene.date) else None

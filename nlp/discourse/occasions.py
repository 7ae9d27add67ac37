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

from nlp.dates.resolution import is_day, may_date
from nlp.discourse.carrying.taking_over import Carrying
from nlp.discourse.page import PAST, WORD
from nlp.extraction.findings import Attribution, Extent, Paragraph
from nlp.model import Date, Speaker

_COMPARED = re.compile(r"[+-]\dY")
_YEAR = re.compile(r"\d{4}")
_BREAK = re.compile(r"[;:()«»“”\"]|\.\.\.|\s[-–—]\s")
_TO_COME = "FUTURE_REF"
_NOW = "PRESENT_REF"
_DEEDS = ("blame", "person-to")
"""Rules whose contents are a person and what that person did: a day at their end is the deed's."""
_LONG_NAME = 400
"""How many characters a source may have before a date in it."""
_MANY = 40
"""How many dates of a sentence are looked at."""
_HEAD, _BESIDE, _BEHIND, _TOLD, _FRONTED = 3, 2, 2, 14, 8
"""How many words may stand between: a sentence's start and its leading date; a cue and a date
beside it; what follows the cue and a date behind it; the same where a message is named; a
sentence's start and a day that closes its first adjunct."""


def find_occasions(
    paragraphs: Sequence[Paragraph],
    attributions: Sequence[Attribution],
    speakers: Sequence[str | None],
    dates: Sequence[Date],
    language: str,
    published: str | None = None,
    cast: Sequence[Speaker] = (),
) -> list[Date | None]:
    """Return for each attribution the date of ``dates`` that says when it was made, or None.

    Attributions (all of the article, in text order), dates and paragraphs have offsets into the
    document; ``speakers`` names the speaker of each attribution, ``language`` is the article's,
    ``published`` the day of publication (what comes after it has not been said yet), ``cast``
    tells where each of the speakers is mentioned.
    """
    page = _Statements(paragraphs, attributions, dates, published, language, cast)
    found = [page.own(n) for n in range(len(attributions))]
    for n in range(len(attributions)):
        if found[n] is None:
            found[n] = page.taken_over(n, speakers, found)
    return found


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


class _Statements(Carrying):
    """A page whose statements have dates of their own."""

    def own(self, n: int) -> Date | None:
        """Return the date that stands with the cue of attribution ``n``."""
        attribution = self.attributions[n]
        if attribution.cue is None:
            return self._dated(attribution.when)
        sentence = self.sentence(attribution.cue[0])
        if sentence is None:
            return None
        frame = _Frame(
            attribution.cue,
            attribution.source,
            attribution.content,
            sentence,
            attribution.rule.startswith("noun"),
        )
        vague = None
        if attribution.when:
            found = self._dated(attribution.when)
            if found is None or self._tells_nothing(found, frame):
                return None
            if not {m for _, _, m in self._pieces_at(found.start)} - {n} <= self._around(n):
                return None  # "said that Y paid in May, admitting B": tells of what Y did
            vague = found if found.value == PAST else None  # "as recently as Tuesday"
            if not vague and (not self._ahead(found) or attribution.tense == "future"):
                return found
        if attribution.cue[1] > sentence[1]:
            return None
        near = [d for d in self._near(frame) if self._may_date(d, n, frame)]
        ranked = [(rank, d) for d in near if (rank := self._rank(d, frame)) is not None]
        if not ranked:
            return vague
        days = [(rank, d) for rank, d in ranked if d.value != PAST] or ranked
        return min(days, key=lambda r: (r[0], _is_clock(r[1]), r[1].start))[1]

    def _dated(self, extent: Extent | None) -> Date | None:
        """Return the date at ``extent``, None if there is none."""
        start, end = extent or (0, 0)
        return next((d for d in self._dates(start - 40, end) if d.end > start), None)

    def _near(self, frame: _Frame) -> list[Date]:
        """Return the dates of the cue's sentence, of very many those nearest the cue."""
        dates = self._dates(*frame.sentence)
        if len(dates) <= _MANY:
            return dates
        return sorted(dates, key=lambda d: abs(d.start - frame.cue[0]))[:_MANY]

    def _may_date(self, date: Date, n: int, frame: _Frame) -> bool:
        """Say whether a date could be an occasion at all: no duration, in nobody's content."""
        if not may_date(date) or self._ahead(date) or self._tells_nothing(date, frame):
            return False
        if self._quoted(date.start) != self._quoted(frame.cue[0]):
            return False
        *_, earlier, before = "", "", *self._words_before(frame.sentence[0], date.start)
        if before in self.listed("over") or (
            before in self.listed("link") and earlier in self.listed("over")
        ):
            return False
        if self._ends_range(date, frame.sentence[0]):
            return False
        if before in self.listed("of") and date.reading.startswith("near"):
            return False  # "the third meeting of the day"
        around_date = {m for _, _, m in self._pieces_at(date.start) if m != n}
        inside = next(((a, b) for a, b in frame.content if a <= date.start < b), None)
        if inside:
            return self._trails(date, n, inside) or self._leads(date, frame, inside)
        around = self._around(n)
        if around_date == around:
            return True
        # Just behind a nested statement: "the demand, filed in April, was rejected".
        return around_date < around and date.start >= frame.cue[1]

    def _ends_range(self, date: Date, start: int) -> bool:
        """Say whether a date ends a stretch of time ("between 1 May and 3 June")."""
        first = next((d for d in reversed(self._dates(start, date.start)) if d is not date), None)
        if first is None or first.end > date.start:
            return False
        between = WORD.findall(self.text(first.end, date.start))
        return len(between) <= 1 and self._last_word(start, first.start) in self.listed("over")

    def _tells_nothing(self, date: Date, frame: _Frame) -> bool:
        """Say whether a date cannot say when something was said, wherever it hangs.

        It is of days to come, a mere "now", stands in somebody else's name, begins the content or
        is a mere "later" before the cue.
        """
        now = date.value == _NOW and self.listed("this_day").isdisjoint(self._words_of(date))
        if now or date.value == _TO_COME or self._borrowed(date, frame) or self._aside(date, frame):
            return True
        later = date.value == PAST and date.end <= frame.cue[0]
        return later and not self.text(date.end, frame.cue[0]).strip()

    def _words_of(self, date: Date) -> set[str]:
        return {word.lower() for word in WORD.findall(self.text(date.start, date.end))}

    def _borrowed(self, date: Date, frame: _Frame) -> bool:
        """Say whether a date belongs to somebody else's name ("a report of 2 April says that")."""
        a, b = frame.source or (0, 0)
        high = bisect_left(self.sources, (date.start + 1, 0))
        low = bisect_left(self.sources, (date.start - _LONG_NAME, 0))
        return any(
            start <= date.start < end and not (a < end and start < b)
            for start, end in self.sources[low:high]
        )

    def _trails(self, date: Date, n: int, piece: Extent) -> bool:
        """Say whether a noun phrase has swallowed the day of its verb ("rejected it Tuesday")."""
        return (
            self.attributions[n].features.nominal
            and len(self.attributions[n].content) == 1  # « Le pont, selon X, | fermera mardi »
            and not self.attributions[n].rule.startswith(_DEEDS)
            and piece[1] - date.end <= 1
            and is_day(date)
            and self._last_word(piece[0], date.start) not in self.listed("of", "over")
        )

    def _leads(self, date: Date, frame: _Frame, piece: Extent) -> bool:
        """Say whether a content begins with the day of its verb ("had promised in May to A")."""
        between = self.text(frame.cue[1], piece[0])
        words = WORD.findall(between + " " + self.text(piece[0], date.start))
        return (
            piece[0] >= frame.cue[1]
            and len(words) <= _BESIDE
            and self.listed("link").issuperset(w.lower() for w in words)
            and "," not in between
            and bool(self.listed("opens") & set(self._words_after(date.end, piece[1])[:1]))
        )

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
            if self._passed_on(date) is None:
                return None
            if frame.cue[1] <= source[0]:
                told = self.listed("told") & {w.lower() for w in WORD.findall(self.text(*source))}
                last = is_day(date) and source[1] - date.end <= 1
                behind = last and self._last_word(source[0], date.start) not in self.listed(
                    "of", "over"
                )
                return 2 if told or behind else None
            if source[1] - date.end <= 1 and self._loose(date, source[0]):
                return 1
            if is_day(date) and self._last_word(source[0], date.start) in self.listed("day_led"):
                return 2  # "Acme on Monday forecast profits below", all of it taken for a name
            return 2 if self._is_message(date, source) else None
        return self._after(date, frame) if date.start >= frame.cue[1] else self._before(date, frame)

    def _aside(self, date: Date, frame: _Frame) -> bool:
        """Say whether a cue is put into a sentence that begins with a day of its content.

        "Three weeks earlier, he told me, the leader had resigned"
        """
        first = frame.content[0][0]
        if first < frame.cue[1] or frame.source is None or frame.source[0] < date.end:
            return False
        bridge = self.text(date.end, frame.source[0])
        after = self.text(frame.cue[1], first)
        if "," not in bridge or len(WORD.findall(bridge)) or not after.rstrip().endswith(","):
            return False
        opening = self._words_after(first, first + 40)[:1]
        return len(WORD.findall(after)) <= _BESIDE and not self.listed("opens").issuperset(opening)

    def _is_message(self, date: Date, source: Extent) -> bool:
        """Say whether the source is a text of this date ("a study in May", "Monday's ruling")."""
        words = {w.lower() for w in WORD.findall(self.text(*source))}
        return not _YEAR.fullmatch(date.reading) and bool(self.listed("told") & words)

    def _loose(self, date: Date, start: int) -> bool:
        """Say whether a day at the end of a source or content may well belong to the cue."""
        before = self.text(start, date.start).rstrip()
        word = self._last_word(start, date.start)
        if not is_day(date) or word in self.listed("of"):
            return False
        behind = self.text(before.rfind(",") + 1 + start, date.start) if "," in before else ""
        return word in self.listed("link") or not self.listed("told", "met").isdisjoint(
            w.lower() for w in WORD.findall(behind)
        )

    def _after(self, date: Date, frame: _Frame) -> int | None:
        behind, passed, last = frame.cue[1], False, frame.cue
        for start, end in sorted([*frame.content, *([frame.source] if frame.source else [])]):
            if behind <= start and end <= date.start:
                gap = self.text(behind, start)
                if _BREAK.search(gap.strip(' ":«»“”')) or len(WORD.findall(gap)) > _BEHIND:
                    break
                behind, passed, last = end, True, (start, end)
        gap = self.text(behind, date.start)
        words = [w.lower() for w in WORD.findall(gap)]
        if _BREAK.search(gap):
            return None
        closes = not self.text(date.end, frame.sentence[1]).strip(' .!?»”"')
        if passed and last == frame.source and gap.strip() == "," and closes:
            return 2  # "said the mayor, Ann Lee, | last week."
        if (
            len(words) <= _BESIDE
            and ("," not in gap or (passed and is_day(date)) or self._set_off(date, frame, gap))
            and self.listed("link").issuperset(words)
        ):
            return 2 if passed else 0
        added = [w.lower() for w in WORD.findall(gap.rpartition(",")[2])][:_BESIDE]
        met = gap.lstrip().startswith(",") and not self.listed("told", "met").isdisjoint(added)
        if passed and last == frame.source and met and is_day(date) and len(words) <= _TOLD:
            return 1  # "said the mayor, reached on Monday"
        # "rejected it in a ruling released Thursday"; behind a comma it tells of the content:
        # "mentions a letter, sent on Thursday", unless the cue is a noun itself.
        if (
            len(words) <= _TOLD
            and self.listed("told") & set(words)
            and ("," not in gap or frame.noun)
        ):
            return 2
        return None

    def _set_off(self, date: Date, frame: _Frame, gap: str) -> bool:
        """Say whether commas set off a date between cue and content ("asked, in May, to A")."""
        start = min((a for a, _ in frame.content if a >= date.end), default=-1)
        return gap.count(",") == 1 and start >= 0 and self.text(date.end, start).strip() == ","

    def _before(self, date: Date, frame: _Frame) -> int | None:
        source = frame.source if frame.source and frame.source[1] <= frame.cue[0] else None
        gap = self.text(date.end, frame.cue[0])
        if self._last_word(date.end, frame.cue[0]) in self.listed("apart"):
            return None  # "struck last week after rejecting an offer"
        if len(WORD.findall(gap)) <= 1 and "," not in gap and not _BREAK.search(gap):
            return 0
        if source and source[1] <= date.start:
            left = self.text(source[1], date.start)
            near = len(WORD.findall(left)) <= _HEAD and len(WORD.findall(gap)) <= _BESIDE
            near = near and self.listed("link", "told").issuperset(
                w.lower() for w in WORD.findall(left)
            )
            balanced = left.count(",") == gap.count(",")
            return 0 if near and balanced and not _BREAK.search(left + gap) else None
        if frame.noun:
            return None
        relative = source and self.text(*source).lower() in self.listed("relative")
        if relative and self._dates(date.end, frame.cue[0]):
            return None  # "On Monday X met Y, sacked in May, who says"
        start = frame.sentence[0]
        head = self.text(start, date.start)
        words = [w.lower() for w in WORD.findall(head)]
        bridge = self.text(date.end, source[0] if source else frame.cue[0])
        if _BREAK.search(bridge):
            return None
        opens = self.listed("link", "told", "met", "gathering")
        leading = len(words) <= _HEAD and opens.issuperset(words)
        bridging = {w.lower() for w in WORD.findall(bridge)}
        if (
            bridging
            and not _COMPARED.search(date.reading)
            and self.listed("while").issuperset(bridging)
        ):
            return 3
        if leading and ("," in bridge or len(WORD.findall(bridge)) <= _BESIDE):
            return 1 if len(words) <= 1 else 2
        where = words[:1] and words[0] in self.listed("link", "within") - self.listed("over")
        within = self.listed("within")
        where = where and (words[0] not in within or not within.isdisjoint(words[1:-1]))
        if where and is_day(date) and "," not in head and source and bridge.strip() == ",":
            # "On the campaign trail in Iowa on Saturday, she mocked": one adjunct that tells the
            # place, no event of another time ("After the vote on Tuesday", "In the crash on
            # Monday, police said").
            return 3 if len(words) <= _FRONTED and words[-1] not in self.listed("of") else None
        if len(words) <= _TOLD and self.listed("told") & set(words):
            return 2
        return None

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
from nlp.dates.saying import is_day, may_date
from nlp.extraction.findings import Attribution, Extent, Paragraph
from nlp.model import Date, Speaker

_WORD = re.compile(r"[^\W_]+")
_CALENDAR = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?![\d-])")
_COMPARED = re.compile(r"[+-]\dY")
_YEAR = re.compile(r"\d{4}")
_BREAK = re.compile(r"[;:()«»“”\"]|\.\.\.|\s[-–—]\s")
_ENDS = tuple('.!?…»”"')
_MANY = 40
"""How many dates of a sentence are looked at."""
_HEAD, _BESIDE, _BEHIND, _TOLD = 3, 2, 2, 14
"""How many words may stand between: a sentence's start and its leading date; a cue and a date
beside it; what follows the cue and a date behind it; the same where a message is named."""
_OPENING, _SITTING = 3, 5
"""In which paragraph at most a meeting is named that an article is about, and how many further
its reports go."""
_STAGED = 3
"""How many paragraphs further somebody may still be speaking of whom a scene told."""
_NEAR, _GOING_ON = (3, 2), (3, 5)
"""How many paragraphs further, and past how many statements of others, a speaker may still be
speaking on the same occasion."""


def find_occasions(
    paragraphs: Sequence[Paragraph],
    attributions: Sequence[Attribution],
    speakers: Sequence[str | None],
    dates: Sequence[Date],
    published: str | None = None,
    cast: Sequence[Speaker] = (),
) -> list[Date | None]:
    """Return for each attribution the date of ``dates`` that says when it was made, or None.

    Attributions (all of the article, in text order), dates and paragraphs have offsets into the
    document; ``speakers`` names the speaker of each attribution, ``published`` the day of
    publication (what comes after it has not been said yet), ``cast`` tells where each of the
    speakers is mentioned.
    """
    page = _Page(paragraphs, attributions, dates, published)
    page.stage(cast)
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


@dataclass(frozen=True, slots=True)
class _Staged:
    """A day on which somebody spoke, who it was, and in what kind of scene."""

    date: Date
    who: str | None
    kind: str


def _author(message: str, cast: Sequence[Speaker]) -> str | None:
    """Return the only speaker with a name in these words ("a report that Oxfam issued")."""
    names = {w for w in _WORD.findall(message) if w[0].isupper() and len(w) > 3}
    found = [s.id for s in cast if s.name and names & set(_WORD.findall(s.name))]
    return found[0] if len(found) == 1 else None


class _Page:
    """An article's text with what was found in it, by offsets."""

    def __init__(
        self,
        paragraphs: Sequence[Paragraph],
        attributions: Sequence[Attribution],
        dates: Sequence[Date],
        published: str | None,
    ) -> None:
        self.published = published or ""
        self.paragraphs = sorted(paragraphs, key=lambda p: p.start)
        self.starts = [p.start for p in self.paragraphs]
        self.sentences = [s for p in self.paragraphs for s in _whole(p)]
        self.sentence_starts = [s[0] for s in self.sentences]
        self.dates = sorted(dates, key=lambda d: (d.start, d.end))
        self.date_starts = [d.start for d in self.dates]
        self.attributions = attributions
        pieces = ((a, b, n) for n, each in enumerate(attributions) for a, b in each.content)
        self.pieces = sorted(pieces)
        self.sources = sorted({each.source for each in attributions if each.source})
        self.piece_starts = [piece[0] for piece in self.pieces]
        self.scenes: list[_Staged] = []
        self.mentions: dict[str, list[int]] = {}
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
            found = next((d for d in self._dates(start - 40, end) if d.end > start), None)
            if found is None or not self._ahead(found) or attribution.tense == "future":
                return found
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
        if not may_date(date) or self._ahead(date):
            return False
        *_, earlier, before = "", "", *self._words_before(frame.sentence[0], date.start)
        if before in _words("over") or (before in _words("link") and earlier in _words("over")):
            return False
        if self._ends_range(date, frame.sentence[0]):
            return False
        if before in _words("of") and date.reading.startswith("near"):
            return False  # "the third meeting of the day"
        if self._in_another_source(date, frame):
            return False
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
        between = _WORD.findall(self.text(first.end, date.start))
        return len(between) <= 1 and self._last_word(start, first.start) in _words("over")

    def _in_another_source(self, date: Date, frame: _Frame) -> bool:
        """Say whether a date belongs to somebody else's name ("a report of 2 April says that")."""
        a, b = frame.source or (0, 0)
        return any(
            start <= date.start < end and not (a < end and start < b)
            for start, end in self.sources[
                bisect_left(self.sources, (frame.sentence[0], 0)) : bisect_left(
                    self.sources, (date.start + 1, 0)
                )
            ]
        )

    def _trails(self, date: Date, n: int, piece: Extent) -> bool:
        """Say whether a noun phrase has swallowed the day of its verb ("rejected it Tuesday")."""
        return (
            self.attributions[n].features.nominal
            and piece[1] - date.end <= 1
            and is_day(date)
            and self._last_word(piece[0], date.start) not in _words("of", "over")
        )

    def _leads(self, date: Date, frame: _Frame, piece: Extent) -> bool:
        """Say whether a content begins with the day of its verb ("had promised in May to A")."""
        between = self.text(frame.cue[1], piece[0])
        return (
            date.start - piece[0] <= 3
            and piece[0] >= frame.cue[1]
            and _words("link").issuperset(w.lower() for w in _WORD.findall(between))
            and "," not in between
            and bool(_words("opens") & set(self._words_after(date.end, piece[1])[:1]))
        )

    def _words_after(self, start: int, end: int) -> list[str]:
        return [w.lower() for w in _WORD.findall(self.text(start, end)[:40])]

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
            if self._passed_on(date) is None:
                return None
            if frame.cue[1] <= source[0]:
                told = _words("told") & {w.lower() for w in _WORD.findall(self.text(*source))}
                last = is_day(date) and source[1] - date.end <= 1
                behind = last and self._last_word(source[0], date.start) not in _words("of", "over")
                return 2 if told or behind else None
            if source[1] - date.end <= 1 and self._loose(date, source[0]):
                return 1
            if is_day(date) and self._last_word(source[0], date.start) in _words("day_led"):
                return 2  # "Acme on Monday forecast profits below", all of it taken for a name
            return 2 if self._is_message(date, source) else None
        return self._after(date, frame) if date.start >= frame.cue[1] else self._before(date, frame)

    def _is_message(self, date: Date, source: Extent) -> bool:
        """Say whether the source is a text of this date ("a study in May", "Monday's ruling")."""
        words = {w.lower() for w in _WORD.findall(self.text(*source))}
        return not _YEAR.fullmatch(date.reading) and bool(_words("told") & words)

    def _loose(self, date: Date, start: int) -> bool:
        """Say whether a day at the end of a source or content may well belong to the cue."""
        before = self.text(start, date.start).rstrip()
        word = self._last_word(start, date.start)
        if not is_day(date) or word in _words("of"):
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
            and ("," not in gap or (passed and is_day(date)))
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
        if frame.noun:
            return None
        relative = source and self.text(*source).lower() in _words("relative")
        if relative and self._dates(date.end, frame.cue[0]):
            return None  # "On Monday X met Y, sacked in May, who says"
        start = frame.sentence[0]
        head = self.text(start, date.start)
        words = [w.lower() for w in _WORD.findall(head)]
        bridge = self.text(date.end, source[0] if source else frame.cue[0])
        if _BREAK.search(bridge):
            return None
        leading = len(words) <= _HEAD and _words("link", "told").issuperset(words)
        bridging = {w.lower() for w in _WORD.findall(bridge)}
        if bridging and not _COMPARED.search(date.reading) and _words("while").issuperset(bridging):
            return 3
        if leading and ("," in bridge or len(_WORD.findall(bridge)) <= _BESIDE):
            return 1 if len(words) <= 1 else 2
        if len(words) <= _TOLD and _words("told") & set(words):
            return 2
        return None

    def _ahead(self, date: Date) -> bool:
        """Say whether a date lies after the day of publication."""
        value = date.value or ""
        day = _CALENDAR.match(value)
        return bool(self.published and day and day[0] > self.published[: len(day[0])])

    def _words_before(self, start: int, end: int) -> list[str]:
        return [w.lower() for w in _WORD.findall(self.text(start, end))][-2:]

    def _last_word(self, start: int, end: int) -> str:
        words = _WORD.findall(self.text(start, end))
        return words[-1].lower() if words else ""

    # -- another's ---------------------------------------------------------------------------

    def stage(self, cast: Sequence[Speaker]) -> None:
        """Note on which days people spoke, as the narrator tells, and who of ``cast`` they are."""
        mentions = sorted(
            (m.start, m.end, speaker.id) for speaker in cast for m in speaker.mentions
        )
        starts = [start for start, _, _ in mentions]
        by_start = {date.start: date for date in self.dates}
        self.mentions = {speaker.id: [m.start for m in speaker.mentions] for speaker in cast}
        for scene in (each for paragraph in self.paragraphs for each in paragraph.scenes):
            date = by_start.get(scene.date[0])
            if date is None or self._ahead(date) or self._passed_on(date) is None:
                continue
            low, high = scene.subject or (0, 0)
            within = mentions[bisect_left(starts, low) : bisect_left(starts, high)]
            who = max(within, key=lambda m: m[1] - m[0])[2] if within else None
            if scene.kind == "message" and scene.subject:
                who = _author(self.text(*scene.subject), cast) or who
            self.scenes.append(_Staged(date, who, scene.kind))

    def taken_over(
        self, n: int, speakers: Sequence[str | None], found: Sequence[Date | None]
    ) -> Date | None:
        """Return the occasion of the statement or event that attribution ``n`` goes on with."""
        attribution = self.attributions[n]
        if speakers[n] is None or attribution.attitude == "believed" or self._around(n):
            return None
        if self._anew(n):
            return None
        goes_on = self._goes_on(attribution)
        date = self._of_speaker(n, speakers, found, goes_on)
        if date is None and goes_on:
            # "he added": the speaker before, though he could not be told to be the same.
            date = self._passed_on(self._just_before(n, found))
        return date or self._at_gathering(n, found) or self._back_then(n)

    def _of_speaker(
        self, n: int, speakers: Sequence[str | None], found: Sequence[Date | None], goes_on: bool
    ) -> Date | None:
        """Return the day on which the same speaker last said or did something."""
        place = self._place(self.attributions[n])
        here = self.paragraph(place)
        far, others = _GOING_ON if goes_on else _NEAR
        between = 0
        staged = [s for s in self.scenes if s.date.start < place]
        for m in range(n - 1, -2, -1):
            there = self._place(self.attributions[m]) if m >= 0 else -1
            while staged and staged[-1].date.start > there:
                scene = staged.pop()
                reach = 0 if scene.kind == "event" else _STAGED
                if scene.who != speakers[n] or here - self.paragraph(scene.date.start) > reach:
                    continue
                if scene.kind == "event" and not self._right_after(scene.date, place):
                    continue
                if scene.kind == "message" or self.attributions[n].tense in ("past", "participle"):
                    return scene.date
            if m < 0 or here - self.paragraph(there) > far or between > others:
                break
            if speakers[m] != speakers[n] and not self._speaks_through(speakers[n], m):
                between += 1
            elif (found[m] and self._lasts(n, found[m])) or not self._around(m):
                if here - self.paragraph(there) > 1 and not self.attributions[n].tense:
                    return None
                same = self._same_time(n, m) or self._told_on(n, m, between)
                return self._passed_on(found[m]) if same and self._lasts(n, found[m]) else None
        return None

    def _anew(self, n: int) -> bool:
        """Say whether a statement's sentence tells of another occasion ("in an interview")."""
        sentence = self.sentence(self._place(self.attributions[n]))
        if sentence is None:
            return False
        words = _words("anew")
        return any(
            word[0].lower() in words and not self._pieces_at(sentence[0] + word.start())
            for word in _WORD.finditer(self.text(*sentence))
        )

    def _at_gathering(self, n: int, found: Sequence[Date | None]) -> Date | None:
        """Return the day of the meeting at which a statement was made, until a day is named."""
        attribution = self.attributions[n]
        place = self._place(attribution)
        if attribution.cue is None or attribution.source is None:
            return None
        if attribution.tense not in ("past", "participle") or attribution.attitude == "did":
            return None
        held = (s for s in reversed(self.scenes) if s.date.start < place and s.kind != "event")
        scene = next(held, None)
        if scene is None or scene.kind != "gathering":
            return None
        if self.paragraph(scene.date.start) > _OPENING:
            return None
        for date in self._dates(scene.date.end, place):
            other = date.value != scene.date.value and is_day(date)
            if other and not self._pieces_at(date.start):
                return None
        far = self.paragraph(place) - self.paragraph(scene.date.start)
        return scene.date if far <= _SITTING else None

    def _right_after(self, date: Date, place: int) -> bool:
        """Say whether ``place`` is in the sentence after the one of ``date``."""
        before, here = self.sentence(date.start), self.sentence(place)
        if before is None or here is None:
            return False
        numbers = [bisect_left(self.sentence_starts, each[0]) for each in (before, here)]
        return 0 < numbers[1] - numbers[0] <= 1

    def _speaks_through(self, speaker: str | None, m: int) -> bool:
        """Say whether a speaker wrote the text that is a source ("figures released by NPD")."""
        source = self.attributions[m].source
        if (
            source is None
            or speaker is None
            or not _words("told") & {w.lower() for w in _WORD.findall(self.text(*source))}
        ):
            return False
        return any(source[0] < start < source[1] for start in self.mentions.get(speaker, ()))

    def _back_then(self, n: int) -> Date | None:
        """Return the date under which a paragraph tells what somebody had said.

        « En 1998, il commente la finale. « Quel pied ! », avait-il lancé. »
        """
        if self.attributions[n].tense != "pluperfect":
            return None
        place = self._place(self.attributions[n])
        start = self.starts[self.paragraph(place)]
        dates = [
            date
            for date in self._dates(start, place)
            if may_date(date) and not self._pieces_at(date.start) and not self._ahead(date)
        ]
        for date in reversed(dates):
            sentence = self.sentence(date.start)
            if sentence and len(_WORD.findall(self.text(sentence[0], date.start))) <= 1:
                return self._passed_on(date)
            if date.value != dates[0].value:
                break
        return None

    def _narrates(self, n: int) -> bool:
        """Say whether a cue stands in a tense in which news tells what was said."""
        return self.attributions[n].tense in ("", "past", "pluperfect", "participle")

    def _same_time(self, n: int, m: int) -> bool:
        """Say whether the tenses of two cues allow for one occasion."""
        before, tense = self.attributions[m].tense, self.attributions[n].tense
        if before == "pluperfect":
            return tense in ("pluperfect", "participle")  # "had said on Monday": an earlier one
        return self._narrates(n) or before in ("participle", tense)

    def _lasts(self, n: int, date: Date | None) -> bool:
        """Say whether a date can still hold for attribution ``n``.

        A day does; a month or week for the next paragraph; a year only in its own sentence.
        """
        if date is None or is_day(date):
            return True
        place = self._place(self.attributions[n])
        if _YEAR.fullmatch(date.value or ""):
            return self.sentence(place) == self.sentence(date.start)
        return self.paragraph(place) - self.paragraph(date.start) <= 2

    def _told_on(self, n: int, m: int, between: int) -> bool:
        """Say whether a cue in the present goes on with one in the past ("dit-il. Il dément")."""
        if between or self.attributions[n].tense != "present":
            return False
        if self.attributions[m].tense not in ("past", "present"):
            return False
        here, there = (self._place(self.attributions[k]) for k in (n, m))
        return self.paragraph(here) == self.paragraph(there)

    def _just_before(self, n: int, found: Sequence[Date | None]) -> Date | None:
        """Return the occasion of the last statement before that stands in no other."""
        before = next((m for m in range(n - 1, -1, -1) if not self._around(m)), None)
        if before is None:
            return None
        here, there = (self._place(self.attributions[k]) for k in (n, before))
        if self.paragraph(here) - self.paragraph(there) > 1 or not self._same_time(n, before):
            return None
        return found[before]

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

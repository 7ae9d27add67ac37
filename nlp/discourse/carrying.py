"""The occasion that a statement takes over from what was said or done before it.

What may be taken over depends on the cue's tense: in the tense in which news narrates the occasion
goes on; what somebody says in general, or had said, is of another time.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from nlp.dates.resolution import is_day, may_date
from nlp.discourse.page import PAST, WORD, listed
from nlp.discourse.sittings import OPENING, SCENES, Sittings, Staged
from nlp.extraction.findings import Attribution, Paragraph
from nlp.model import Date, Speaker

_YEAR = re.compile(r"\d{4}")
_HEAD = 4
"""Among how many words of a sentence the name of an occasion may be that it goes back to."""
_STAGED = 3
"""How many paragraphs further somebody may still be speaking of whom a scene told."""
_VOICE = 2
"""How many paragraphs after an institution's statement its voice may be heard."""
_NEAR, _GOING_ON = (3, 2), (3, 5)
"""How many paragraphs further, and past how many statements of others, a speaker may still be
speaking on the same occasion."""


def _author(message: str, cast: Sequence[Speaker]) -> str | None:
    """Return the only speaker with a name in these words ("a report that Oxfam issued")."""
    names = {w for w in WORD.findall(message) if w[0].isupper() and len(w) > 3}
    found = [s.id for s in cast if s.name and names & set(WORD.findall(s.name))]
    return found[0] if len(found) == 1 else None


def _wished(attribution: Attribution) -> bool:
    """Say whether a cue in the present tells what somebody is after, not what was said."""
    return attribution.rule.endswith((":want", ":demand"))


class Carrying(Sittings):
    """A page on which days go on from one statement to the next."""

    def __init__(
        self,
        paragraphs: Sequence[Paragraph],
        attributions: Sequence[Attribution],
        dates: Sequence[Date],
        published: str | None,
        cast: Sequence[Speaker],
    ) -> None:
        """Take what was found and ``cast``, the speakers with the places that mention them."""
        super().__init__(paragraphs, attributions, dates, published)
        self.mentions = {speaker.id: [m.start for m in speaker.mentions] for speaker in cast}
        self.scenes = self._staged(cast)
        self.scene_starts = [scene.date.start for scene in self.scenes]

    def _staged(self, cast: Sequence[Speaker]) -> list[Staged]:
        """Return on which days people spoke, and who of ``cast`` they are."""
        mentions = sorted(
            (m.start, m.end, speaker.id) for speaker in cast for m in speaker.mentions
        )
        starts = [start for start, _, _ in mentions]
        by_start = {date.start: date for date in self.dates}
        staged = []
        for scene in (each for paragraph in self.paragraphs for each in paragraph.scenes):
            date = by_start.get(scene.date[0])
            if date is None or self._ahead(date) or self._passed_on(date) is None:
                continue
            low, high = scene.subject or (0, 0)
            within = mentions[bisect_left(starts, low) : bisect_left(starts, high)]
            who = max(within, key=lambda m: m[1] - m[0])[2] if within else None
            if scene.kind == "message" and scene.subject:
                who = _author(self.text(*scene.subject), cast) or who
            staged.append(Staged(date, who, scene.kind))
        return staged

    def taken_over(
        self, n: int, speakers: Sequence[str | None], found: Sequence[Date | None]
    ) -> Date | None:
        """Return the occasion of the statement or event that attribution ``n`` goes on with."""
        attribution = self.attributions[n]
        if self._around(n):
            return None
        if date := self._at_once(n, found):
            return date
        if attribution.attitude == "believed" or self._anew(n):
            return self._beside(n, speakers, found)
        if speakers[n] is None:
            return self.at_sitting(n)
        goes_on = self._goes_on(attribution)
        date = self._of_speaker(n, speakers, found, goes_on)
        if date is None and goes_on:
            # "he added": the speaker before, though he could not be told to be the same.
            date = self._passed_on(self._just_before(n, found))
        return (
            date
            or self._beside(n, speakers, found)
            or self._of_text(n)
            or self._of_its_text(n, found)
            or self._upon(n)
            or self._named_again(n)
            or (None if self._untold(n, speakers, found) else self.at_sitting(n))
            or self._of_voice(n, found)
            or self._back_then(n)
        )

    def _untold(self, n: int, speakers: Sequence[str | None], found: Sequence[Date | None]) -> bool:
        """Say whether a speaker goes on with what was said on a day that is not told."""
        m = self._last(n)
        if m is None or speakers[m] != speakers[n] or found[m] or not self.attributions[m].tense:
            return False
        here, there = (self._place(self.attributions[k]) for k in (n, m))
        sentence = self.sentence(here)
        if sentence and self._names(sentence, "setting"):
            return False
        return self.paragraph(here) == self.paragraph(there)

    def _last(self, n: int) -> int | None:
        """Return the last attribution before ``n`` that stands in no content."""
        return next((m for m in range(n - 1, -1, -1) if not self._around(m)), None)

    def _named_again(self, n: int) -> Date | None:
        """Return the day of a meeting that the paragraph names again: "At the rally, X mocked"."""
        attribution = self.attributions[n]
        if attribution.tense not in ("past", "participle") or attribution.attitude == "did":
            return None
        place = self._place(attribution)
        low = bisect_left(self.sentence_starts, self.starts[self.paragraph(place)])
        high = bisect_left(self.sentence_starts, place + 1)
        for start, end in reversed(self.sentences[low:high]):
            words = self._words((start, end))[:_HEAD]
            named = listed("gathering", "spoken").intersection(words[1:])
            if not named or words[0] not in listed("within"):
                continue
            for scene in reversed(self.scenes[: bisect_left(self.scene_starts, start)]):
                sentence = self.sentence(scene.date.start)
                if sentence and named.intersection(self._words(sentence)):
                    return scene.date
        return None

    def _at_once(self, n: int, found: Sequence[Date | None]) -> Date | None:
        """Return the day of the statement on which a clause follows, whoever its source is.

        "On Monday X said A, calling B", where parsers make a part of A of the participle;
        « X a accusé lundi Y, qui a aussitôt démenti ».
        """
        attribution, m = self.attributions[n], self._last(n)
        if attribution.cue is None or m is None or not found[m]:
            return None
        cue, before = attribution.cue, self.attributions[m]
        words = listed("answered").intersection(self._words(cue))
        if words and attribution.tense == "past" and listed("no").isdisjoint(self._words(cue)):
            start = min(attribution.content[0][0], cue[0], (attribution.source or cue)[0])
            proxy = attribution.source and self._holds(attribution.source, "proxies")
            if self._next(self._place(before), start) and not proxy and not self._anew(n):
                return self._passed_on(found[m])
        if self.sentence(cue[0]) != self.sentence(self._place(before)):
            return None
        if not listed("at_once").isdisjoint(self._words((cue[0] - 12, cue[1]))):
            return self._passed_on(found[m])
        ends = max(end for _, end in before.content)
        going_on = attribution.tense == "participle" and ends <= cue[0]
        behind = going_on and self.text(ends, cue[0]).strip() == ","
        return self._passed_on(found[m]) if behind else None

    def _beside(
        self, n: int, speakers: Sequence[str | None], found: Sequence[Date | None]
    ) -> Date | None:
        """Return the day of the statement on which a clause hangs: « a dit B, pour qui A »."""
        attribution = self.attributions[n]
        source = attribution.source
        if (
            not n
            or not source
            or attribution.tense
            or self.text(*source).lower() not in listed("relative")
        ):
            return None
        before = next((m for m in range(n - 1, -1, -1) if not self._around(m)), n)
        here, there = (self.sentence(self._place(self.attributions[k])) for k in (n, before))
        if here != there or speakers[n] is None or speakers[n] != speakers[before]:
            return None
        return self._passed_on(found[before])

    def _of_text(self, n: int) -> Date | None:
        """Return the day of the text that is named as known: "The letter says" after "a letter"."""
        attribution = self.attributions[n]
        source = attribution.source
        if source is None or attribution.tense not in ("past", "present"):
            return None
        words = self._words(source)
        if len(words) > 2 or not listed("texts").intersection(words):
            return None
        scene = self.scene_before(source[0])
        if scene is None or scene.kind not in ("text", "message"):
            return None
        near = self.paragraph(source[0]) - self.paragraph(scene.date.start) <= 1
        return scene.date if near else None

    def _of_its_text(self, n: int, found: Sequence[Date | None]) -> Date | None:
        """Return the day of the text of the sentence before that is gone on with.

        By who speaks for its author: « La société dément dans un communiqué publié lundi. « A »,
        affirme son directeur »; or by name: "His report came out on Monday. In it, he regrets".
        """
        attribution, m = self.attributions[n], self._last(n)
        source, cue = attribution.source, attribution.cue
        if source is None or cue is None or attribution.tense not in ("past", "present"):
            return None
        start = min(attribution.content[0][0], source[0], cue[0])
        if m is not None and found[m] and self._next(self._place(self.attributions[m]), start):
            sentence = self.sentence(self._place(self.attributions[m]))
            if sentence and self._names(sentence, "texts") and self._holds(source, "voices"):
                return self._passed_on(found[m])
        scene, sentence = self.scene_before(start), self.sentence(start)
        if scene is None or sentence is None or not self._right_after(scene.date, start):
            return None
        opening = self._words((sentence[0], start))[:_HEAD]
        led = bool(opening) and opening[0] in listed("within")
        named = led and not listed("texts", "it").isdisjoint(opening[1:])
        beside = self._words((max(cue[0] - 3, start), cue[1]))
        published = self._words(self.sentence(scene.date.start) or (0, 0))
        there = "therein" if not listed("told", "texts").isdisjoint(published) else ""
        named = named or not listed(there).isdisjoint(beside)
        return scene.date if named else None

    def _upon(self, n: int) -> Date | None:
        """Return the day of the sentence before that tells how somebody spoke, or people met.

        « Lundi, devant la presse, le préfet était grave. « A », a déclaré le haut fonctionnaire. »
        """
        attribution = self.attributions[n]
        source = attribution.source
        if attribution.tense != "past" or not source or attribution.attitude == "did":
            return None
        if self._written(source):
            return None
        start = min(attribution.content[0][0], self._place(attribution))
        scene = self.scene_before(start)
        if scene is None:
            return None
        m = self._last(n)
        opening = scene.kind == "event" and scene.date.start == self.scene_starts[0]
        opening = opening and self.paragraph(start) <= OPENING
        if m is not None and self.attributions[m].tense == "pluperfect":
            opening = False  # « Le journal avait affirmé mercredi A. « B », a répondu le groupe »
        if scene.kind not in ("speech", "gathering") and (
            not opening or self._holds(source, "proxies")
        ):
            return None
        same = self.paragraph(start) == self.paragraph(scene.date.start)
        return scene.date if same and self._right_after(scene.date, start) else None

    def _of_voice(self, n: int, found: Sequence[Date | None]) -> Date | None:
        """Return the day on which an institution said what its voice goes on to tell.

        "Acme cut its forecast on Monday. ¶ "A", its chief executive told reporters."; also of the
        vote of an assembly that somebody who leads it comments on.
        """
        attribution = self.attributions[n]
        source = attribution.source
        if attribution.tense != "past" or not source or attribution.attitude == "did":
            return None
        if not self._holds(source, "voices"):
            return None
        place = self._place(attribution)
        sentence = self.sentence(place)
        if sentence is None:
            return None
        told = self._as_written(sentence, "press")
        for m in range(n - 1, -1, -1):
            before = self.attributions[m]
            there = self.paragraph(self._place(before))
            if there > OPENING or self.paragraph(place) - there > _VOICE:
                return None
            if self._around(m) or before.tense == "pluperfect":
                continue
            date = found[m]
            if date is not None:
                voted = before.source and self._holds(before.source, "sitting")
                heard = voted or (told and before.attitude != "did")
                return date if heard and is_day(date) else None
            if not told and not before.rule.startswith("noun"):
                return None
        return None

    def _of_speaker(
        self, n: int, speakers: Sequence[str | None], found: Sequence[Date | None], goes_on: bool
    ) -> Date | None:
        """Return the day on which the same speaker last said or did something."""
        place = self._place(self.attributions[n])
        here = self.paragraph(place)
        far, others = _GOING_ON if goes_on else _NEAR
        between = 0
        staged = self.scenes[: bisect_left(self.scene_starts, place)][-SCENES:]
        for m in range(n - 1, -2, -1):
            there = self._place(self.attributions[m]) if m >= 0 else -1
            while staged and staged[-1].date.start > there:
                scene = staged.pop()
                reach = 0 if scene.kind in ("event", "text") else _STAGED
                if scene.who != speakers[n] or here - self.paragraph(scene.date.start) > reach:
                    continue
                if scene.kind in ("event", "text") and not self._right_after(scene.date, place):
                    continue
                if scene.kind == "message" or self.attributions[n].tense in ("past", "participle"):
                    return scene.date
            if m < 0 or here - self.paragraph(there) > far or between > others:
                break
            if speakers[m] != speakers[n] and not self._speaks_through(speakers[n], m):
                if self._around(m):
                    continue
                between += speakers[m] != speakers[m + 1] or speakers[m] is None
            elif all(self.attributions[k].rule.startswith("according-to") for k in self._around(m)):
                if here - self.paragraph(there) > 1 and not self.attributions[n].tense:
                    return None
                if not found[m] and not self.attributions[m].tense:
                    continue  # "according to him": tells of no occasion
                same = self._same_time(n, m) or self._told_on(n, m, between)
                return self._passed_on(found[m]) if same and self._lasts(n, found[m]) else None
        return None

    def _anew(self, n: int) -> bool:
        """Say whether a statement is of another occasion: "in an interview", "later insisted"."""
        place = self._place(self.attributions[n])
        if any(d.value == PAST and place - d.end <= 1 for d in self._dates(place - 20, place)):
            return True
        sentence = self.sentence(place)
        return sentence is not None and self._begins_anew(sentence)

    def _right_after(self, date: Date, place: int) -> bool:
        """Say whether ``place`` is in the sentence after the one of ``date``."""
        return self._next(date.start, place)

    def _next(self, place: int, after: int) -> bool:
        """Say whether ``after`` is in the sentence right after the one of ``place``."""
        numbers = [bisect_left(self.sentence_starts, each + 1) - 1 for each in (place, after)]
        return numbers[0] >= 0 and numbers[1] - numbers[0] == 1

    def _speaks_through(self, speaker: str | None, m: int) -> bool:
        """Say whether a speaker wrote the text that is a source ("figures released by NPD")."""
        source = self.attributions[m].source
        if (
            source is None
            or speaker is None
            or not listed("told") & {w.lower() for w in WORD.findall(self.text(*source))}
        ):
            return False
        return any(source[0] < start < source[1] for start in self.mentions.get(speaker, ()))

    def _back_then(self, n: int) -> Date | None:
        """Return the date under which a paragraph tells what somebody had said.

        « En 1998, il commente la finale. « Quel pied ! », avait-il lancé. » « Accusé en août de
        fraude, il avait alors nié. »
        """
        if self.attributions[n].tense != "pluperfect":
            return None
        place = self._place(self.attributions[n])
        start = self.starts[self.paragraph(place)]
        cue = self.attributions[n].cue
        then = cue is not None and not listed("then").isdisjoint(self._words(cue))
        dates = [
            date
            for date in self._dates(start, place)
            if may_date(date) and not self._pieces_at(date.start) and not self._ahead(date)
        ]
        for date in reversed(dates):
            sentence = self.sentence(date.start)
            if sentence and len(WORD.findall(self.text(sentence[0], date.start))) <= 1:
                return self._passed_on(date)
            if then and self._right_after(date, place):
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
        before = self.attributions[m]
        if before.tense not in ("past", "present"):
            return False
        here, there = (self._place(self.attributions[k]) for k in (n, m))
        if self.sentence(here) == self.sentence(there):
            return True
        if before.tense == "past" and (before.attitude != "said" or _wished(self.attributions[n])):
            return False
        return self.paragraph(here) == self.paragraph(there)

    def _just_before(self, n: int, found: Sequence[Date | None]) -> Date | None:
        """Return the occasion of the last statement before that stands in no other."""
        before = self._last(n)
        if before is None:
            return None
        here, there = (self._place(self.attributions[k]) for k in (n, before))
        if self.paragraph(here) - self.paragraph(there) > 1 or not self._same_time(n, before):
            return None
        return found[before]

    def _goes_on(self, attribution: Attribution) -> bool:
        """Say whether the cue itself says that its speaker goes on."""
        if attribution.cue is None:
            return False
        words = (w.lower() for w in WORD.findall(self.text(*attribution.cue)))
        return not listed("goes_on").isdisjoint(words)

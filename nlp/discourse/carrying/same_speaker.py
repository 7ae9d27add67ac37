"""The day on which the same speaker spoke before, and whether tense and distance let it go on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from nlp.dates.resolution import is_day
from nlp.discourse.carrying.scenes import Scenes
from nlp.discourse.page import WORD
from nlp.discourse.sittings import SCENES
from nlp.extraction.findings import Attribution
from nlp.model import Date

_YEAR = re.compile(r"\d{4}")
_STAGED = 3
"""How many paragraphs further somebody may still be speaking of whom a scene told."""
_NEAR, _GOING_ON = (3, 2), (3, 5)
"""How many paragraphs further, and past how many statements of others, a speaker may still be
speaking on the same occasion."""


def _wished(attribution: Attribution) -> bool:
    """Say whether a cue in the present tells what somebody is after, not what was said."""
    return attribution.rule.endswith((":want", ":demand"))


class SameSpeaker(Scenes):
    """A page on which a speaker goes on speaking on the same day."""

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

    def _speaks_through(self, speaker: str | None, m: int) -> bool:
        """Say whether a speaker wrote the text that is a source ("figures released by NPD")."""
        source = self.attributions[m].source
        if (
            source is None
            or speaker is None
            or not self.listed("told") & {w.lower() for w in WORD.findall(self.text(*source))}
        ):
            return False
        return any(source[0] < start < source[1] for start in self.mentions.get(speaker, ()))

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
        return not self.listed("goes_on").isdisjoint(words)

    def _narrates(self, n: int) -> bool:
        """Say whether a cue stands in a tense in which news tells what was said."""
        return self.attributions[n].tense in ("", "past", "pluperfect", "participle")

    def _same_time(self, n: int, m: int) -> bool:
        """Say whether the tenses of two cues allow for one occasion."""
        before, tense = self.attributions[m].tense, self.attributions[n].tense
        if before == "pluperfect":
            return tense in ("pluperfect", "participle")  # "had said on Monday": an earlier one
        return self._narrates(n) or before in ("participle", tense)

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

"""The day of what was told of: a text, a meeting named again, an institution's statement."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from nlp.dates.resolution import is_day
from nlp.discourse.carrying.same_speaker import SameSpeaker
from nlp.discourse.sittings import OPENING
from nlp.model import Date

_HEAD = 4
"""Among how many words of a sentence the name of an occasion may be that it goes back to."""
_VOICE = 2
"""How many paragraphs after an institution's statement its voice may be heard."""


class ToldOf(SameSpeaker):
    """A page on which a statement goes back to a text, meeting or scene that was told of."""

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
            named = self.listed("gathering", "spoken").intersection(words[1:])
            if not named or words[0] not in self.listed("within"):
                continue
            for scene in reversed(self.scenes[: bisect_left(self.scene_starts, start)]):
                sentence = self.sentence(scene.date.start)
                if sentence and named.intersection(self._words(sentence)):
                    return scene.date
        return None

    def _of_text(self, n: int) -> Date | None:
        """Return the day of the text that is named as known: "The letter says" after "a letter".

        Also of who issued it: "The firm filed a lawsuit on Monday. The lawsuit says".
        """
        attribution = self.attributions[n]
        source = attribution.source
        if source is None or attribution.tense not in ("past", "present"):
            return None
        words = self._words(source)
        named = self.listed("texts").intersection(words)
        if len(words) > 2 or not named:
            return None
        scene = self.scene_before(source[0])
        if scene is None:
            return None
        told = set(self._words(self.sentence(scene.date.start) or (0, 0)))
        issued = named & told and (self.listed("told") - self.listed("texts")) & told
        if scene.kind not in ("text", "message") and not issued:
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
        led = bool(opening) and opening[0] in self.listed("within")
        named = led and not self.listed("texts", "it").isdisjoint(opening[1:])
        beside = self._words((max(cue[0] - 3, start), cue[1]))
        published = self._words(self.sentence(scene.date.start) or (0, 0))
        there = "therein" if not self.listed("told", "texts").isdisjoint(published) else ""
        named = named or not self.listed(there).isdisjoint(beside)
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

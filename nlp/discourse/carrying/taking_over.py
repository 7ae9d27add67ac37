"""The occasion that a statement takes over from what was said or done before it.

What may be taken over depends on the cue's tense: in the tense in which news narrates the occasion
goes on; what somebody says in general, or had said, is of another time.
"""

from __future__ import annotations

from collections.abc import Sequence

from nlp.dates.resolution import may_date
from nlp.discourse.carrying.told_of import ToldOf
from nlp.discourse.page import WORD
from nlp.model import Date


class Carrying(ToldOf):
    """A page on which days go on from one statement to the next."""

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

    def _at_once(self, n: int, found: Sequence[Date | None]) -> Date | None:
        """Return the day of the statement on which a clause follows, whoever its source is.

        "On Monday X said A, calling B", where parsers make a part of A of the participle;
        « X a accusé lundi Y, qui a aussitôt démenti ».
        """
        attribution, m = self.attributions[n], self._told(n)
        if m is None:
            m = self._last(n)
        if attribution.cue is None or m is None or not found[m]:
            return None
        cue, before = attribution.cue, self.attributions[m]
        words = self.listed("answered").intersection(self._words(cue))
        if words and attribution.tense == "past" and self.listed("no").isdisjoint(self._words(cue)):
            start = min(attribution.content[0][0], cue[0], (attribution.source or cue)[0])
            proxy = attribution.source and self._holds(attribution.source, "proxies")
            if self._next(self._place(before), start) and not proxy and not self._anew(n):
                return self._passed_on(found[m])
        if self.sentence(cue[0]) != self.sentence(self._place(before)):
            return None
        if not self.listed("at_once").isdisjoint(self._words((cue[0] - 12, cue[1]))):
            return self._passed_on(found[m])
        ends = max(end for _, end in before.content)
        going_on = attribution.tense == "participle" and ends <= cue[0]
        behind = going_on and self.text(ends, cue[0]).strip() == ","
        return self._passed_on(found[m]) if behind else None

    def _told(self, n: int) -> int | None:
        """Return the statement that a content before its cue tells of, which it opens with.

        « X a accusé lundi Y de A, ce que Z a démenti »: what Z denies is that whole sentence.
        """
        attribution, m = self.attributions[n], n + 1
        if attribution.cue is None or m == len(self.attributions):
            return None
        opens, inner = attribution.content[0], self.attributions[m].cue
        told = inner and opens[0] <= inner[0] < inner[1] <= opens[1] <= attribution.cue[0]
        return m if told else None

    def _beside(
        self, n: int, speakers: Sequence[str | None], found: Sequence[Date | None]
    ) -> Date | None:
        """Return the day of the statement on which a clause hangs: « a dit B, pour qui A »."""
        attribution = self.attributions[n]
        source = attribution.source
        if (
            not source
            or attribution.tense
            or self.text(*source).lower() not in self.listed("relative")
        ):
            return None
        before = self._last(n)
        if before is None:
            return None
        here, there = (self.sentence(self._place(self.attributions[k])) for k in (n, before))
        if here != there or speakers[n] is None or speakers[n] != speakers[before]:
            return None
        return self._passed_on(found[before])

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
        then = cue is not None and not self.listed("then").isdisjoint(self._words(cue))
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

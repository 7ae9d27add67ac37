"""Scenes of which an article tells, who speaks in them, and which statement comes right after."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from nlp.discourse.page import PAST, WORD
from nlp.discourse.sittings import Sittings, Staged
from nlp.extraction.findings import Attribution, Paragraph
from nlp.model import Date, Speaker


def _author(message: str, cast: Sequence[Speaker]) -> str | None:
    """Return the only speaker with a name in these words ("a report that Oxfam issued")."""
    names = {w for w in WORD.findall(message) if w[0].isupper() and len(w) > 3}
    found = [s.id for s in cast if s.name and names & set(WORD.findall(s.name))]
    return found[0] if len(found) == 1 else None


class Scenes(Sittings):
    """A page whose scenes are staged: on which days people spoke, and who they are."""

    def __init__(
        self,
        paragraphs: Sequence[Paragraph],
        attributions: Sequence[Attribution],
        dates: Sequence[Date],
        published: str | None,
        language: str,
        cast: Sequence[Speaker],
    ) -> None:
        """Take what was found and ``cast``, the speakers with the places that mention them."""
        super().__init__(paragraphs, attributions, dates, published, language)
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

    def _last(self, n: int) -> int | None:
        """Return the last attribution before ``n`` that stands in no content."""
        return next((m for m in range(n - 1, -1, -1) if not self._around(m)), None)

    def _right_after(self, date: Date, place: int) -> bool:
        """Say whether ``place`` is in the sentence after the one of ``date``."""
        return self._next(date.start, place)

    def _next(self, place: int, after: int) -> bool:
        """Say whether ``after`` is in the sentence right after the one of ``place``."""
        numbers = [bisect_left(self.sentence_starts, each + 1) - 1 for each in (place, after)]
        return numbers[0] >= 0 and numbers[1] - numbers[0] == 1

    def _anew(self, n: int) -> bool:
        """Say whether a statement is of another occasion: "in an interview", "later insisted"."""
        place = self._place(self.attributions[n])
        if any(d.value == PAST and place - d.end <= 1 for d in self._dates(place - 20, place)):
            return True
        sentence = self.sentence(place)
        return sentence is not None and self._begins_anew(sentence)

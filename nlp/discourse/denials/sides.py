"""Who is spoken of in a statement, and who speaks for whom."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from nlp.extraction.findings import Attribution, Extent
from nlp.lexicon import Lexicon
from nlp.model import Speaker

_NONE: frozenset[str] = frozenset()

_ROOT = 4
"""Letters that the names of a country and of its people share."""


class Sides:
    """The speakers of an article as sides of a dispute; a speaker is given by its id."""

    def __init__(
        self, attributions: Sequence[Attribution], speakers: Sequence[Speaker], lexicon: Lexicon
    ) -> None:
        """Gather how each speaker is called and whom each statement mentions."""
        self.lexicon = lexicon
        self.said_names = [a.features.names for a in attributions]
        self.names = {s.id: _name_words(s) for s in speakers}
        self.bodies = {s.id: _telling(s.name) for s in speakers if s.kind == "organization"}
        self.parts = {s.id: _described(s) for s in speakers}
        self.sides = {s.id: self._side(s) for s in speakers}
        self.told = _told(attributions, speakers)

    def speaks_of(self, n: int, who: str | None) -> bool:
        """Say whether statement ``n`` names the speaker ``who`` or somebody of its side."""
        if who is None:
            return False
        if who in self.told[n] or any(self.allied(who, other) for other in self.told[n]):
            return True
        names = self.said_names[n]
        if self.names.get(who, _NONE) & set(names):
            return True
        return not self.sides.get(who, _NONE).isdisjoint(word[:_ROOT] for word in names)

    def allied(self, one: str, other: str) -> bool:
        """Say whether one speaks for the other, like a spokesman for his ministry.

        Two governments have only that word in common.
        """
        a, b = self.bodies.get(one, _NONE), self.bodies.get(other, _NONE)
        common = a & self.parts.get(other, _NONE) or b & self.parts.get(one, _NONE)
        if a and b:
            common = common - self.lexicon.people("organizations")
        return bool(common)

    def _side(self, speaker: Speaker) -> frozenset[str]:
        """Return the roots of the words that tell whose side a speaker is on.

        « le ministère russe » and « Moscou » are both meant where « la Russie » or « les Russes »
        are; what any ministry is called tells nothing.
        """
        people = self.lexicon.anyone("organizations", "roles")
        words = {word for word in _described(speaker) | self.names[speaker.id] if len(word) > 3}
        for entry in self.lexicon.disputes("capitals"):
            capital, _, country = entry.partition(" ")
            if capital in words:
                words = words | {country}
        return frozenset(word[:_ROOT] for word in words if word not in people)


def _told(attributions: Sequence[Attribution], speakers: Sequence[Speaker]) -> list[frozenset[str]]:
    """Return for each statement the speakers whom it mentions, its own source left out."""
    mentions = sorted((m.start, m.end, s.id) for s in speakers for m in s.mentions)
    starts = [start for start, _, _ in mentions]
    found = []
    for a in attributions:
        spans = [*a.content, *([a.cue] if a.cue else [])]
        first, last = min(s for s, _ in spans), max(e for _, e in spans)
        inside = mentions[bisect_left(starts, first) : bisect_left(starts, last)]
        found.append(
            frozenset(who for start, end, who in inside if not _overlaps(a.source, start, end))
        )
    return found


def _overlaps(extent: Extent | None, start: int, end: int) -> bool:
    return extent is not None and extent[0] < end and start < extent[1]


def _described(speaker: Speaker) -> frozenset[str]:
    """Return the words by which the article describes a speaker, beyond its name."""
    return _telling(" ".join([speaker.role or "", *(m.text for m in speaker.mentions)]))


def _telling(text: str) -> frozenset[str]:
    """Return the longer words and the acronyms of ``text``, in lower case."""
    words = re.findall(r"[^\W_]+(?:-[^\W_]+)*", text)
    return frozenset(w.lower() for w in words if len(w) > 4 or (len(w) > 1 and w.isupper()))


def _name_words(speaker: Speaker) -> frozenset[str]:
    """Return the words of a speaker's name by which others may call it."""
    words = speaker.name.lower().replace("’", "'").replace("'", " ").split()
    return frozenset(word for word in words if len(word) > 2)

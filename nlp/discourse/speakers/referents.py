"""Referents: somebody whom the article mentions, and when a mention may mean them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from nlp.extraction.findings import Extent, Mention
from nlp.model import SpeakerKind


@dataclass(slots=True)
class Referent:
    """Somebody whom the article mentions, with all that it tells so far."""

    number: int
    name: str = ""
    kind: SpeakerKind | None = None
    role: str | None = None
    nouns: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    gender: str | None = None
    plural: bool = False
    proper: bool = False
    mentions: dict[Extent, str] = field(default_factory=dict)
    speaks: bool = False
    last_seen: int = -1
    spoke_at: int = -1
    subject_at: tuple[int, int] = (-1, -1)
    place: bool = True
    kinds: dict[SpeakerKind, int] = field(default_factory=dict)
    about: set[str] = field(default_factory=set)
    last_sentence: int = 0
    quoted: bool = False
    acts: bool = False
    party: bool = False

    def count(self, kind: SpeakerKind, weight: int = 1) -> None:
        """Note that a mention is of this kind; the kind with most weight is the referent's.

        Who once hid who he is stays anonymous, until he has a name.
        """
        self.kinds[kind] = self.kinds.get(kind, 0) + weight
        hides = "anonymous" in self.kinds and not self.proper
        told = max(self.kinds.items(), key=lambda item: item[1])[0]
        self.kind = "anonymous" if hides else told


def agree(referent: Referent, mention: Mention) -> bool:
    """Say whether kind and gender of a mention allow that it means the referent."""
    if mention.kind and referent.kind and mention.kind != referent.kind:
        return False
    if referent.kind == "organization":
        return not referent.plural
    return not (mention.gender and referent.gender and mention.gender != referent.gender)


def plain_phrase(text: str) -> str:
    """Return a description up to its first mark."""
    return re.split(r"[,;:«»“”\"(]", text, maxsplit=1)[0].strip()

"""Nouns behind a comma that sum up what was said before it: « A, | une accusation »."""

from __future__ import annotations

from nlp.lexicon import Lexicon
from nlp.parse import Parse

_LISTS = ("sayings", "refusable", "summaries")
"""The word lists ``[denials]`` whose nouns do so."""


def summing(parse: Parse, lexicon: Lexicon, k: int) -> int | None:
    """Return the noun of a phrase at ``k`` that sums up what was said (« une accusation »)."""
    nouns = [lexicon.disputes(name) for name in _LISTS]
    for m in range(k, min(k + 4, len(parse))):
        if any(parse.lemma[m] in words or parse.lower[m] in words for words in nouns):
            return m if m > k or parse.pos[m] != "DET" else None
        if parse.pos[m] not in ("DET", "ADJ", "NUM"):
            return None
    return None

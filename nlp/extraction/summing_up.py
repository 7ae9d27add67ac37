"""Nouns behind a comma that sum up what was said before it: « A, | une accusation »."""

from __future__ import annotations

from nlp.lexicon import Lexicon
from nlp.parse import Parse


def summing(parse: Parse, lexicon: Lexicon, k: int) -> int | None:
    """Return the noun of a phrase at ``k`` that sums up what was said (« une accusation »)."""
    nouns = lexicon.disputes("sayings") | lexicon.disputes("refusable")
    nouns |= lexicon.disputes("summaries")
    for m in range(k, min(k + 4, len(parse))):
        if parse.lemma[m] in nouns or parse.lower[m] in nouns:
            return m if m > k or parse.pos[m] != "DET" else None
        if parse.pos[m] not in ("DET", "ADJ", "NUM"):
            return None
    return None

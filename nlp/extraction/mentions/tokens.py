"""Stretches of code points as tokens, and the word of a stretch on which the others hang."""

from __future__ import annotations

from nlp.extraction.constructions.context import Range
from nlp.extraction.findings import Extent
from nlp.lexicon import Lexicon
from nlp.parse import Parse

_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET")


def tokens_of(parse: Parse, extent: Extent) -> Range:
    """Return the tokens of a stretch of code points."""
    first = min(parse.token_at(extent[0]), len(parse) - 1)
    return first, max(first, min(parse.token_at(extent[1] - 1), len(parse) - 1))


def is_somebody(lemma: str, lexicon: Lexicon) -> bool:
    """Say whether a noun is a word for people, institutions or sources."""
    return lemma in lexicon.anyone("roles", "organizations", "sources")


def head_of(parse: Parse, first: int, last: int) -> int:
    """Return the word of the range on which the others hang."""
    tops = [
        i
        for i in range(first, last + 1)
        if parse.pos[i] in _NOMINAL and (parse.head[i] == i or not first <= parse.head[i] <= last)
    ]
    nouns = [i for i in tops if parse.pos[i] in ("NOUN", "PROPN", "PRON")]
    return (nouns or tops or [first])[0]

"""What a content is about, read off the parse while it is there.

Denials are told, and the claims that they answer found, across paragraphs and after the Docs are
gone (``nlp.discourse.denials``); this keeps the little that needs.
"""

from __future__ import annotations

from collections.abc import Sequence

from nlp.extraction.findings import ContentFeatures, Extent
from nlp.lexicon import Lexicon
from nlp.parse import Parse

_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "NUM", "ADV"})
_STEM = 6
"""Letters of a lemma that are kept, so that "accuser" and "accusation" meet."""


def stem(lemma: str) -> str:
    """Return the beginning of a lemma by which words of one family are compared."""
    return lemma[:_STEM]


def content_features(parse: Parse, pieces: Sequence[Extent], lexicon: Lexicon) -> ContentFeatures:
    """Return what the content made of ``pieces`` (code points of the paragraph) is about."""
    tokens = [
        i
        for start, end in pieces
        for i in range(parse.token_at(start), min(parse.token_at(end - 1) + 1, len(parse)))
    ]
    if not tokens:
        return ContentFeatures()
    empty = lexicon.disputes("empty_words")
    words = [
        i
        for i in tokens
        if parse.pos[i] in _CONTENT
        and len(parse.lemma[i]) > 2
        and parse.lemma[i] not in empty
        and parse.pos[i] != "ADV"
    ]
    head = _head(parse, tokens)
    verbal = any(
        parse.pos[i] in ("VERB", "AUX") and not parse.rel[i].startswith("acl") for i in tokens
    )
    first = tokens[0]
    return ContentFeatures(
        lemmas=tuple(dict.fromkeys(stem(parse.lemma[i]) for i in words)),
        names=tuple(dict.fromkeys(parse.lower[i] for i in words if parse.pos[i] == "PROPN")),
        negated=_negated(parse, tokens, lexicon),
        head=parse.lemma[head] if head is not None else "",
        nominal=not verbal or parse.pos[head if head is not None else first] == "NOUN",
        pointing=any(parse.lower[i] in lexicon.disputes("pointing") for i in tokens[:3]),
        disputing=_disputing(parse, tokens, lexicon),
        past=_past(parse, tokens),
        absolute=any(parse.lower[i] in lexicon.disputes("absolute") for i in tokens),
        length=len(tokens),
    )


def _head(parse: Parse, tokens: Sequence[int]) -> int | None:
    """Return the token of the content that hangs on something outside it."""
    inside = set(tokens)
    tops = [i for i in tokens if parse.head[i] not in inside or parse.head[i] == i]
    heads = [i for i in tops if parse.pos[i] in ("NOUN", "PROPN", "VERB", "AUX", "ADJ")]
    return heads[0] if heads else next((i for i in tokens if parse.pos[i] == "NOUN"), None)


def _negated(parse: Parse, tokens: Sequence[int], lexicon: Lexicon) -> bool:
    """Say whether the content is negated in a clause of its own, not only restricted.

    French "ne … que" without another negation restricts; a lone "ne" (« avant qu'il ne parte »)
    is expletive.
    """
    full = lexicon.disputes("negations")
    for i in tokens:
        if parse.lower[i] not in full:
            continue
        if i == 0 or parse.lower[i - 1] not in lexicon.disputes("not_negations"):
            return True
    return False


def _disputing(parse: Parse, tokens: Sequence[int], lexicon: Lexicon) -> bool:
    """Say whether the content calls something false: « faux », « pure invention », "a lie"."""
    words, phrases = lexicon.disputes("words"), lexicon.disputes("phrases")
    if any(parse.lemma[i] in words or parse.lower[i] in words for i in tokens):
        return True
    text = " ".join(parse.lower[i] for i in tokens).replace("' ", "'")
    return any(phrase in text for phrase in phrases)


def _past(parse: Parse, tokens: Sequence[int]) -> bool:
    """Say whether the content tells of the past: a perfect, a past tense, a past infinitive."""
    return any(
        parse.feature(i, "Tense") in ("Past", "Imp", "Pqp") and parse.pos[i] in ("VERB", "AUX")
        for i in tokens
    )

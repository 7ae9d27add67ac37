"""A cue in the sentence or paragraph before: « X s'en défend. « A » » · "She wrote: ¶ A"."""

from __future__ import annotations

from nlp.extraction.constructions.context import Candidate, Context
from nlp.extraction.constructions.cues import negated, source_of
from nlp.extraction.constructions.phrases.ranges import cue_range
from nlp.extraction.constructions.quoted.cue_verbs import any_cue, quote_cue


def announced(ctx: Context, first: int, taken: set[int]) -> Candidate | None:
    """Return the source of a quotation that is a sentence, from the sentence before it.

    « X s'en défend. « A » »: a sentence that ends with a cue of no content of its own; or, with
    little confidence, one that tells something of somebody.
    """
    number = ctx.sentence_of[first]
    if number == 0 or ctx.quote_of[ctx.sentences[number - 1][1]] >= 0:
        return None
    low, high = ctx.sentences[number - 1]
    for i in range(high, low - 1, -1):
        if not ctx.verb_like(i) or not ctx.finite(i) or ctx.quote_of[i] >= 0 or i in taken:
            continue
        if ctx.parse.rel[i].startswith("aux") or ctx.parse.rel[i] in ("acl:relcl", "ccomp"):
            continue
        source, valid = source_of(ctx, i, [])
        if not valid or source is None:
            return None
        reading = quote_cue(ctx, i)
        return Candidate(
            rule="quote-next" if reading else "quote-follows",
            content=[],
            source=source,
            cue=cue_range(ctx, i, reading[1] if reading else None),
            head=i,
            entry=reading[0] if reading else None,
            attitude="said",
            disputes=bool(reading and reading[0].disputes) and not negated(ctx, i),
            score=0.7 if reading else 0.5,
        )
    return None


_ANNOUNCED = 10
"""How many words may stand between a cue and the colon that ends its paragraph."""


def announcing(ctx: Context, taken: set[int]) -> list[Candidate]:
    """Return the attribution of a paragraph that ends with a cue and a colon: "She wrote:".

    Its content stands in the next paragraph; until ``nlp.discourse.continuation`` finds it there,
    the colon stands for it.
    """
    parse = ctx.parse
    colon = len(parse) - 1
    while colon > 0 and parse.words[colon].isspace():
        colon -= 1
    if colon < 2 or parse.words[colon] != ":" or ctx.quote_of[colon] >= 0:
        return []
    low = max(ctx.sentence(colon)[0], colon - 1 - _ANNOUNCED)
    for i in range(colon - 1, low - 1, -1):
        if not ctx.verb_like(i) or parse.rel[i].startswith("aux") or ctx.quote_of[i] >= 0:
            continue
        reading = quote_cue(ctx, i) or (any_cue(ctx, i) if i == colon - 1 else None)
        if reading is None or not ctx.finite(i) or i in taken or ctx.passive(i):
            return []
        source, valid = source_of(ctx, i, [])
        if not valid or source is None:
            return []
        if parse.lower[source[0]] in ctx.lexicon.people("vague_pronouns"):
            return []
        return [
            Candidate(
                rule="quote-before:paragraph",
                content=[(colon, colon)],
                source=source,
                cue=cue_range(ctx, i, reading[1]),
                head=i,
                entry=reading[0],
                attitude=reading[0].attitude,
                disputes=bool(reading[0].disputes) and not negated(ctx, i),
                score=0.9,
                announces=True,
            )
        ]
    return []

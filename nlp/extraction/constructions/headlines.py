"""A source and a colon at the head of a line: « Macron : « A » », "Poll: A", « Q. : A »."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extraction.constructions.context import Candidate, Context
from nlp.extraction.constructions.phrases import trim

_LONGEST_NAME = 7


def find(ctx: Context) -> Iterator[Candidate]:
    """Yield the attribution of a line that begins with a source and a colon, if it is one."""
    parse = ctx.parse
    limit = min(_LONGEST_NAME + 1, len(parse))
    if len(ctx.sentences) <= 2 and len(parse) > 4 and parse.words[-1] not in (".", "!", "?", "…"):
        yield from _title(ctx)
    colon = next((k for k in range(1, limit) if parse.words[k] == ":"), None)
    if colon is None or any(ctx.quote_of[k] >= 0 for k in range(colon)):
        return
    if any(ctx.verb_like(k) or parse.words[k] in ",.;" for k in range(colon)):
        return
    after = ctx.next_word(colon + 1)
    if after is None:
        return
    quoted = ctx.quote_of[after] >= 0
    named = any(parse.ent[k] in ("PER", "ORG") for k in range(colon))
    if colon <= 3 and all(parse.words[k].isupper() or parse.words[k] == "." for k in range(colon)):
        # A turn in a transcript: the whole paragraph is the speaker's.
        yield Candidate(
            rule="turn",
            content=[trim(ctx, after, len(parse) - 1)],
            source=trim(ctx, 0, colon - 1),
            cue=(colon, colon),
            head=colon,
            score=0.7,
        )
        return
    if not named and not any(parse.lemma[k] in ctx.lexicon.documents for k in range(colon)):
        return
    last = ctx.quotes[ctx.quote_of[after]][1] if quoted else ctx.sentence(after)[1]
    if not quoted and not (named or len(ctx.sentences) == 1):
        return
    if not quoted and not any(ctx.verb_like(k) for k in range(after, last + 1)):
        return
    yield Candidate(
        rule="colon",
        content=[trim(ctx, after, last)],
        source=trim(ctx, 0, colon - 1),
        cue=(colon, colon),
        head=colon,
        score=0.8 if quoted else 0.5,
    )


def _title(ctx: Context) -> Iterator[Candidate]:
    """Yield the quotation of a headline that a colon sets off, of whom nobody tells the source."""
    words = ctx.parse.words
    for first, last in ctx.quotes:
        following = ctx.next_word(last + 1)
        after = words[following] if following is not None else ""
        if last - first > 4 and after == ":":
            yield Candidate(rule="headline", content=[(first, last)], score=0.6)

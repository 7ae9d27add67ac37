"""The day on which something was said, at the edges of a content: « a rejeté A | en mars »."""

from __future__ import annotations

from nlp.extraction.constructions.context import Context, Range
from nlp.extraction.constructions.phrases.ranges import trim


def past_day(ctx: Context, piece: Range) -> Range:
    """Return the piece without a day at its start."""
    first, last = piece
    number = ctx.date_of[first]
    if number < 0 or ctx.quote_of[first] >= 0:
        return piece
    start = ctx.dates[number][1] + 1
    if start <= last and ctx.parse.rel[start] == "case" and ctx.parse.head[start] < start:
        return piece  # "Monday's meeting": the day is part of what follows
    while start < last and ctx.parse.pos[start] in ("PUNCT", "SPACE") and ctx.quote_of[start] < 0:
        start += 1
    return (start, last) if start < last else piece


_NOMINAL = ("NOUN", "PROPN", "PRON", "PUNCT", "ADV")
"""What a bare day of the cue stands behind; taggers take rare nouns for adverbs."""


def before_day(ctx: Context, piece: Range) -> Range:
    """Return the piece without a day at its end, nor the preposition that leads to it."""
    first, last = piece
    number = ctx.date_of[last]
    if number < 0 or ctx.quote_of[last] >= 0:
        return piece
    start = ctx.dates[number][0]
    if start <= first or _of_deed(ctx, first, start, last):
        return piece
    if start == last and ctx.parse.words[last].isdigit() and ctx.parse.pos[last - 1] == "NOUN":
        return piece  # « le budget 2013 »
    while start - 1 > first and ctx.parse.pos[start - 1] == "DET":
        start -= 1
    if start - 1 > first and ctx.parse.pos[start - 1] == "ADP":
        if not ctx.lexicon.has("day_prepositions", ctx.parse.lower[start - 1]):
            return piece
        start -= 1
        if ctx.verb_like(start - 1):
            return piece  # "to be held on October 12": the day of the thing itself
    elif start - 1 > first and ctx.parse.pos[start - 1] not in _NOMINAL:
        return piece
    return trim(ctx, first, start - 1) if start - 1 > first else piece


def _of_deed(ctx: Context, first: int, start: int, last: int) -> bool:
    """Say whether the day at start..last is that of a deed inside: « menace de partir lundi »."""
    parse = ctx.parse
    for k in range(start - 1, last + 1):
        head = parse.head[k]
        while start - 1 <= head < k and parse.head[head] != head:
            head = parse.head[head]
        if first <= head < start - 1 and ctx.verb_like(head):
            return True
    return False

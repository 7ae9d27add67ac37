"""Asides between a cue's source and what it goes on with: « A, dit X, visiblement ému, B »."""

from __future__ import annotations

from nlp.extraction.constructions.borders.sources import tells_of_saying
from nlp.extraction.constructions.context import Context

_LONGEST = 24
"""How many words an aside between two commas may have."""

_STOPS = (".", "!", "?", "…")


def past_asides(ctx: Context, end: int, high: int, *, stops: bool = False) -> int:
    """Return the last token of the asides behind a group of words that ends at ``end``.

    An aside stands between two commas and tells of who speaks, or where: « , qui dirige A, »,
    « , 54 ans, », « , dans un communiqué, ». With ``stops`` a full stop may close it as well.
    """
    while True:
        comma = ctx.next_word(end + 1)
        if comma is None or comma + 1 >= high or ctx.parse.words[comma] != ",":
            return end
        close = _close(ctx, comma, high, stops)
        if close is None or not _tells_of_source(ctx, comma + 1, close - 1):
            return end
        end = close - 1
        if ctx.parse.words[close] != ",":
            return end


def _close(ctx: Context, comma: int, high: int, stops: bool) -> int | None:
    """Return the mark that closes what begins behind ``comma``, or None where it is too far."""
    parse = ctx.parse
    for k in range(comma + 2, min(comma + _LONGEST, high) + 1):
        if ctx.quote_of[k] != ctx.quote_of[comma]:
            return None
        if parse.words[k] == ",":
            return k
        if parse.words[k] in _STOPS:
            return k if stops else None
        if parse.words[k] in (";", ":"):
            return None
    return None


def _tells_of_source(ctx: Context, first: int, last: int) -> bool:
    """Say whether the words between two commas tell of who speaks, or where, and no more."""
    parse, lexicon = ctx.parse, ctx.lexicon
    opening = parse.lower[first]
    if lexicon.has("relative_pronouns", opening) or lexicon.has("asides_of_place", opening):
        return True
    if any(
        ctx.verb_like(k) and ctx.finite(k) and not parse.rel[k].startswith("acl")
        for k in range(first, last + 1)
    ):
        return False
    if ctx.date_of[first] >= 0 and ctx.date_of[last] == ctx.date_of[first]:
        return True
    if parse.words[first].isdigit():
        return first == last or lexicon.has("years", parse.lower[first + 1])  # « 54 ans »
    state = ctx.past_participle(first) or parse.pos[first] == "ADJ"
    second = min(first + 1, last)
    if parse.pos[first] == "ADV":  # « visiblement ému »
        state = second > first and (ctx.past_participle(second) or parse.pos[second] == "ADJ")
    if state or tells_of_saying(ctx, first, last + 1):
        return True
    return opening in lexicon.people("of")  # « , de l'université de Lille, »

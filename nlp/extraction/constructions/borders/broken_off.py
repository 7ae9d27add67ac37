"""Contents that break off: their last word asks for another one, or their verb follows."""

from __future__ import annotations

from nlp.extraction.constructions.context import Context, Range
from nlp.extraction.constructions.phrases.clause_ends import extend
from nlp.extraction.constructions.phrases.ranges import trim

_OPEN = frozenset({"DET", "ADP", "SCONJ", "CCONJ"})

_REACH = 6


def completed(ctx: Context, piece: Range, cue: int, thing: bool) -> Range:
    """Return the piece with what its last word asks for, or without what that belongs to."""
    first, last = piece
    inside = ctx.quote_of[first] >= 0 and ctx.quote_of[cue] >= 0
    high = ctx.within(first)[1] if inside else ctx.sentence(first)[1]
    for _ in range(3):
        further = _goes_on_to(ctx, first, last, cue, high)
        if further is None or further <= last:
            break
        if thing and (begins := _aside(ctx, first, last)) is not None:
            last = begins - 1
            break
        last = further
    return trim(ctx, first, last) if last != piece[1] else piece


def _aside(ctx: Context, first: int, last: int) -> int | None:
    """Return where a clause of time or cause begins that breaks off at ``last``, or None."""
    parse = ctx.parse
    for k in range(last, max(first + 1, last - _REACH), -1):
        if parse.pos[k] in ("SCONJ", "ADP") and ctx.lexicon.has("asides", parse.lower[k]):
            return k
    return None


def _goes_on_to(ctx: Context, first: int, last: int, cue: int, high: int) -> int | None:
    """Return where a content that breaks off at ``last`` goes on to, None where it is whole."""
    parse = ctx.parse
    if last >= high or ctx.quote_of[last] >= 0:
        return None
    following = last + 1
    if _asks(ctx, first, last):
        while following < high and parse.pos[following] == "SPACE":
            following += 1
        if parse.pos[following] == "PUNCT" and ctx.quote_of[following] < 0:
            return None
        return phrase_end(ctx, first, following, cue, high)
    verb = _verb_of(ctx, first, last, cue)
    return phrase_end(ctx, first, verb, cue, high) if verb is not None else None


def _asks(ctx: Context, first: int, last: int) -> bool:
    """Say whether the word ``last`` cannot end a content: "the", « de », "Trump's"."""
    parse = ctx.parse
    if parse.tag[last] in ("RP", "CD") or parse.rel[last] in ("compound:prt", "fixed", "obj"):
        return False
    if parse.pos[last] in _OPEN or parse.tag[last] == "POS":
        return parse.head[last] > last or parse.pos[last] in ("DET", "SCONJ") or _owns(ctx, last)
    helps = parse.rel[last].startswith(("aux", "cop", "expl", "iobj", "nsubj"))
    return helps and parse.pos[last] in ("AUX", "PRON") and parse.head[last] > last


def _owns(ctx: Context, last: int) -> bool:
    """Say whether an English preposition or possessive ends the range without its noun."""
    parse = ctx.parse
    if parse.tag[last] == "POS":
        return parse.head[parse.head[last]] > last
    return any(c > last for c in parse.children[last])


def _verb_of(ctx: Context, first: int, last: int, cue: int) -> int | None:
    """Return the verb right behind a content that ends with its subject, or None.

    "remarks | Trump had made": a relative clause without its pronoun, cut after the subject.
    """
    parse = ctx.parse
    if parse.pos[last] not in ("NOUN", "PROPN", "PRON", "ADJ", "NUM"):
        return None
    k = last + 1
    while k < min(last + _REACH, len(parse) - 1) and parse.pos[k] in ("AUX", "ADV", "PART"):
        k += 1
    if not ctx.verb_like(k) or ctx.quote_of[k] != ctx.quote_of[last] or not ctx.finite(k):
        return None
    own = [c for c in parse.children[k] if parse.rel[c].startswith("nsubj") and c < k]
    if not own or not first < min(own) <= last or parse.above(cue, k):
        return None
    return k


def phrase_end(ctx: Context, first: int, start: int, cue: int, high: int) -> int:
    """Return the end of the phrase that begins with token ``start``."""
    parse = ctx.parse
    node = start
    for above in parse.ancestors(start):
        if not start < above <= min(start + 2 * _REACH, high) or above == cue:
            break
        node = above
    low, end = parse.edges(node)
    if low <= cue <= end:
        end = node
    return extend(ctx, first, min(max(end, start), high), cue)

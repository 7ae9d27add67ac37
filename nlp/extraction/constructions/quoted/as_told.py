"""A cue behind a conjunction of likeness: « A, comme l'affirme X » · "as X put it, A"."""

from __future__ import annotations

from nlp.extraction.constructions.context import Candidate, Context, Range
from nlp.extraction.constructions.cues import agent
from nlp.extraction.constructions.phrases.noun_phrases import noun_phrase
from nlp.extraction.constructions.phrases.ranges import cue_range, trim
from nlp.extraction.constructions.phrases.subjects import own_subject
from nlp.extraction.constructions.quoted.cue_verbs import quote_cue
from nlp.extraction.constructions.quoted.missed_subjects import nominal_after
from nlp.extraction.constructions.quoted.second_half import finite_in


def as_told(ctx: Context, i: int) -> Candidate | None:
    """Return the attribution of « A, comme l'affirme X » and "as X put it, A"."""
    parse = ctx.parse
    low, high = ctx.sentence(i)
    marker = _marker(ctx, i, low)
    reading = quote_cue(ctx, i)
    if marker is None or reading is None:
        return None
    head = own_subject(ctx, i)
    told_by = agent(ctx, i) if head is None else None  # « comme indiqué par X »
    head = head or (told_by[0] if told_by else nominal_after(ctx, reading[1], high))
    if head is None or head <= marker or ctx.first_person(head):
        return None
    if any(
        parse.rel[c] == "obj" and c > i and parse.pos[c] in ("NOUN", "PROPN") and c != head
        for c in parse.children[i]
    ):
        return None  # "as critics attacked the plan" is no "as critics put it"
    first, last = told_by or noun_phrase(ctx, head)
    cue = cue_range(ctx, i, reading[1])
    content = _content(ctx, marker, max(last, cue[1]))
    if content is None:
        return None
    return Candidate(
        rule="as",
        content=content,
        source=trim(ctx, max(first, marker + 1) if head != i else head, last),
        cue=cue,
        head=i,
        entry=reading[0],
        attitude=reading[0].attitude,
        score=0.7,
    )


def against(ctx: Context, candidates: list[Candidate]) -> None:
    """Give whoever is contradicted what the sentence says that somebody else says or denies.

    « X dément A, contrairement à ce qu'affirme Y »: Y says A, not that X denies it.
    """
    for each in candidates:
        marker = each.content[0][1] + 2
        if each.rule != "as" or len(each.content) > 1 or marker >= len(ctx.parse):
            continue
        first, last = each.content[0]
        if not ctx.lexicon.has("contrary_markers", ctx.parse.lower[marker]):
            continue
        inside = [
            c
            for c in candidates
            if c.cue and first <= c.cue[0] and all(first <= a and b <= last for a, b in c.content)
        ]
        if inside:
            each.content = list(min(inside, key=lambda c: c.cue or each.content[0]).content)


def _marker(ctx: Context, i: int, low: int) -> int | None:
    """Return the conjunction of likeness before the verb ``i``, no other verb between them."""
    parse = ctx.parse
    for k in range(i - 1, max(low, i - 8) - 1, -1):
        if ctx.lexicon.has("as_markers", parse.lower[k]):
            return k
        contrary = ctx.lexicon.has("contrary_markers", parse.lower[k])
        if contrary and any(
            ctx.lexicon.has("contrary_relatives", parse.lower[m]) for m in range(k + 1, i)
        ):
            return k  # « A, contrairement à ce qu'affirme X »
        if ctx.verb_like(k) and not parse.rel[k].startswith("aux"):
            return None
    return None


def _content(ctx: Context, marker: int, end: int) -> list[Range] | None:
    """Return what is said beside the group from ``marker`` to ``end``, before or behind it."""
    words = ctx.parse.words
    low, high = ctx.sentence(marker)
    if marker > low and words[marker - 1] == ",":
        piece = trim(ctx, low, marker - 1)
        if not finite_in(ctx, piece) and end + 2 < high and words[end + 1] == ",":
            return [piece, trim(ctx, end + 2, high)]  # "A, as X said, | B"
    else:
        comma = next((k for k in range(end + 1, min(end + 12, high)) if words[k] == ","), None)
        if comma is None or marker - low > 2:
            return None
        piece = trim(ctx, comma + 1, high)
    return [piece] if piece[1] - piece[0] >= 2 else None

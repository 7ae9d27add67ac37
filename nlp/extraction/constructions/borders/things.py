"""What stands behind a thing and is not part of it: « ces critiques | dans un communiqué »."""

from __future__ import annotations

from nlp.extraction.constructions.context import Context, Range
from nlp.extraction.constructions.phrases.ranges import trim


def before_aside(ctx: Context, piece: Range) -> Range:
    """Return a thing without the clause or phrase of time that follows it."""
    parse = ctx.parse
    first, last = piece
    for k in range(first + 1, last):
        if ctx.verb_like(k):
            return piece  # what follows may belong to the thing's own clause
        if ctx.quote_of[k] >= 0 or parse.pos[k] not in ("SCONJ", "ADP"):
            continue
        if ctx.lexicon.has("narrows", parse.lower[k]):
            return trim(ctx, first, k - 1)
    return piece


def before_votes(ctx: Context, piece: Range) -> Range:
    """Return what was voted without the votes: « a rejeté la motion | par 12 voix contre 8 »."""
    parse = ctx.parse
    first, last = piece
    for k in range(first + 1, last):
        if ctx.lexicon.has("agent_markers", parse.lower[k]) and any(
            ctx.lexicon.has("not_sources", parse.lemma[m])
            for m in range(k + 1, min(k + 4, last + 1))
        ):
            return trim(ctx, first, k - 1)
    return piece


def before_participle(ctx: Context, piece: Range, cue: int) -> Range:
    """Return a thing without what its source says next: "at a report that A, | calling it B"."""
    parse = ctx.parse
    first, last = piece
    for k in range(first + 2, last):
        own = ctx.participle(k) and parse.head[k] == cue and ctx.lexicon.is_cue(parse.lemma[k])
        if own and parse.words[k - 1] == "," and ctx.quote_of[k] < 0:
            return trim(ctx, first, k - 2)
    return piece


def before_occasion(ctx: Context, piece: Range) -> Range:
    """Return a thing without where it was said: « ces critiques | dans un communiqué »."""
    parse = ctx.parse
    first, last = piece
    for k in range(first + 1, last):
        nominal = parse.pos[k - 1] not in ("VERB", "AUX", "ADP", "DET", "PRON")
        # "accused him of grabbing her | at a press conference": where the deed was done
        deed = any(
            ctx.infinitive(m)
            or ctx.participle(m)
            or (ctx.past_participle(m) and parse.rel[m].startswith("acl") and not ctx.finite(m))
            for m in range(first, k)
        )
        behind = not deed and not ctx.past_participle(k - 1) and _to_hearers(ctx, k)
        told = (nominal and tells_where(ctx, k, last)) or behind
        if ctx.quote_of[k] < 0 and told:
            return trim(ctx, first, k - 1)
    return piece


def _to_hearers(ctx: Context, k: int) -> bool:
    """Say whether a phrase that begins at ``k`` tells to whom one spoke: « A | auprès de B »."""
    words = " ".join(ctx.parse.lower[k : k + 4]).replace("' ", "'") + " "
    return words.startswith(tuple(ctx.lexicon.words.get("hearer_phrases", ())))


def tells_where(ctx: Context, k: int, last: int) -> bool:
    """Say whether a phrase with a preposition at ``k`` names an occasion or a document."""
    parse, lexicon = ctx.parse, ctx.lexicon
    if k >= last or parse.pos[k] != "ADP":
        return False
    if not lexicon.has("occasion_prepositions", parse.lower[k]):
        return False
    noun = k + 1
    while noun < last and parse.pos[noun] in ("DET", "ADJ", "ADV", "NUM", "ADP"):
        noun += 1
    while noun < last and parse.rel[noun] == "compound":
        noun += 1
    told = parse.lemma[noun] in lexicon.documents or lexicon.has("occasions", parse.lemma[noun])
    return told and parse.pos[noun] in ("NOUN", "PROPN")


def before_relative(ctx: Context, piece: Range) -> Range:
    """Return a thing without a clause that only adds something: « la facture à A, | dont B »."""
    parse = ctx.parse
    first, last = piece
    for k in range(first + 1, last - 2):
        if parse.words[k] != "," or ctx.quote_of[k] >= 0:
            continue
        if not ctx.lexicon.has("relative_pronouns", parse.lower[k + 1]):
            continue
        verbs = (m for m in range(k + 2, last + 1) if ctx.verb_like(m) and ctx.finite(m))
        verb = next(verbs, None)
        if verb is not None and "," not in parse.words[verb : last + 1]:
            return trim(ctx, first, k - 1)
    return piece

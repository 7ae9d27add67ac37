"""Verbs that may stand beside a content: their readings, and the pronouns inverted with them."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extraction.constructions.context import Context
from nlp.extraction.constructions.cues import plausible, readings
from nlp.lexicon import Cue


def subject_clitic(ctx: Context, k: int) -> bool:
    """Say whether token ``k`` is an inverted third-person pronoun (« -t-elle »)."""
    word = ctx.parse.lower[k]
    return word.startswith("-") and ctx.lexicon.inverted(word) in ctx.lexicon.people("pronouns")


def cue_verbs(ctx: Context) -> Iterator[int]:
    """Yield the verbs outside quotations that may stand beside a content."""
    parse, lexicon = ctx.parse, ctx.lexicon
    for i in range(len(parse)):
        if ctx.quote_of[i] >= 0:
            continue
        if not ctx.verb_like(i):
            continue
        if _completes(ctx, i) or _helps(ctx, i):
            continue
        listed = parse.lemma[i] in lexicon.verbs or (ctx.quotes and lexicon.open is not None)
        if (listed and plausible(ctx, i)) or inverted_pronoun(ctx, i) is not None:
            yield i


def _helps(ctx: Context, i: int) -> bool:
    """Say whether the verb ``i`` is an auxiliary of one behind it: « s'| est |-il désolé »."""
    parse = ctx.parse
    verb = parse.head[i]
    return parse.rel[i].startswith("aux") and i < verb <= i + _BETWEEN and ctx.verb_like(verb)


def _completes(ctx: Context, i: int) -> bool:
    """Say whether the verb ``i`` is the last word of a cue of several (« a fait | savoir »)."""
    parse = ctx.parse
    above = parse.head[i]
    if parse.rel[i] != "xcomp" or not 0 < i - above <= 2:
        return False
    cues = ctx.lexicon.verbs.get(parse.lemma[above], ())
    return any(cue.rest and last == i for cue, last in readings(ctx, above, cues))


def quote_cue(ctx: Context, i: int) -> tuple[Cue, int] | None:
    """Return the reading of the verb ``i`` that may introduce a quotation, or None."""
    cues = ctx.lexicon.verbs.get(ctx.parse.lemma[i], ())
    for cue, last in readings(ctx, i, cues):
        if "quote" in cue.frames:
            return cue, last
    return None


def any_cue(ctx: Context, i: int) -> tuple[Cue, int] | None:
    """Return the reading of the verb ``i`` as any cue, or None."""
    return next(iter(readings(ctx, i, ctx.lexicon.verbs.get(ctx.parse.lemma[i], ()))), None)


def inverted_pronoun(ctx: Context, i: int) -> int | None:
    """Return the inverted pronoun that belongs to the verb ``i`` (« dit-il », « a-t-il dit »)."""
    parse = ctx.parse
    for k in range(max(0, i - 2), min(i + 3, len(parse))):
        linked = k == i + 2 and parse.pos[i] == "VERB"  # « dit | -t | -il »
        linked = linked and ctx.lexicon.has("linking", parse.lower[i + 1])
        if _inverted(ctx, k) and (parse.head[k] == i or abs(k - i) == 1 or linked):
            return k
    k = i - 1
    while k > max(0, i - _BETWEEN) and (
        parse.pos[k] == "ADV" or ctx.date_of[k] >= 0 or _led(ctx, k)
    ):
        k -= 1  # « a-t-il | par ailleurs | dit », « a-t-il | le 3 mai | dit »
    if k < i - 1 and k > 0 and _inverted(ctx, k) and ctx.past_participle(i):
        auxiliary = k - 1 - (parse.lower[k - 1] == "-t")
        if auxiliary >= 0 and parse.pos[auxiliary] == "AUX":
            return k
    return None


_BETWEEN = 8
"""How many words may part an inverted pronoun from its participle."""


def _inverted(ctx: Context, k: int) -> bool:
    """Say whether token ``k`` is a pronoun with its hyphen, outside of marks."""
    word = ctx.parse.lower[k]
    hyphened = word.startswith("-") and len(word) > 2 and ctx.parse.pos[k] == "PRON"
    return hyphened and ctx.quote_of[k] < 0


def _led(ctx: Context, k: int) -> bool:
    """Say whether token ``k`` leads to a date: « en mai », « ce mardi »."""
    small = ctx.parse.pos[k] in ("ADP", "DET")
    return small and k + 1 < len(ctx.parse) and ctx.date_of[k + 1] >= 0

"""The second half of a content that a cue interrupts: « A », dit-il, | « B » · A, he said, | B."""

from __future__ import annotations

from nlp.extraction.constructions.borders.narrated import sums_up, tells_who_disputes
from nlp.extraction.constructions.context import Context, Range
from nlp.extraction.constructions.phrases.ranges import trim

_ASIDES = 30
"""How many words of asides may part a subject from its verb, behind a cue between them."""


def finite_in(ctx: Context, piece: Range) -> bool:
    """Say whether a clause with a finite verb stands in a range."""
    return any(
        ctx.verb_like(k)
        and ctx.finite(k)
        and not ctx.past_participle(k)
        and not ctx.parse.rel[k].startswith("acl")
        for k in range(piece[0], piece[1] + 1)
    )


def only_aside(ctx: Context, piece: Range) -> bool:
    """Say whether a range is a clause of the narrator's and no more: "Although A rose"."""
    parse, lexicon = ctx.parse, ctx.lexicon
    first = parse.lower[piece[0]]
    if not (lexicon.has("asides", first) or lexicon.has("concessions", first)):
        return False
    if parse.rel[piece[0]] not in ("mark", "advmod"):
        return False  # "after the talks, A"
    # Nothing else in it stands by itself: "While A rose, B fell" is more than that.
    return all(
        k == parse.head[piece[0]] or piece[0] <= parse.head[k] <= piece[1]
        for k in range(piece[0], piece[1] + 1)
        if ctx.verb_like(k) and ctx.finite(k)
    )


def quoted_rest(ctx: Context, i: int, high: int) -> Range | None:
    """Return the second half of a content that the cue group, which ends at ``i``, interrupts."""
    parse = ctx.parse
    k = i + 1
    limit = min(i + 16, high)
    meanwhile = _meanwhile(ctx, i, limit)
    opens = next((m for m in range(i + 1, limit + 1) if ctx.quote_of[m] >= 0), None)
    resumed = opens is not None and _goes_on(ctx, opens)
    while k <= limit:
        if ctx.quote_of[k] >= 0:
            first, last = ctx.quotes[ctx.quote_of[k]]
            if first != k or (meanwhile and not _goes_on(ctx, first)):
                return None
            joined = k
            while joined - 1 > i and parse.pos[joined - 1] in ("CCONJ", "ADV"):
                joined -= 1
            if parse.words[joined - 1] not in (",", ":", ";", "–", "—"):
                return None
            # "A," he said, | but "B": the conjunction is part of what he said.
            return (joined if parse.pos[joined] == "CCONJ" else first), last
        # "A," he said, adding, "B": the second quotation has a cue of its own.
        own = not ctx.participle(k) or (ctx.lexicon.is_cue(parse.lemma[k]) and not resumed)
        if own and ctx.verb_like(k) and not meanwhile:
            return None
        k += 1
    return None


def _meanwhile(ctx: Context, i: int, limit: int) -> bool:
    """Say whether a clause behind the cue tells what went on: "A," he said as he left, "B"."""
    parse = ctx.parse
    opening = i + 1
    told = ctx.lexicon.has("relative_pronouns", parse.lower[min(opening + 1, limit)])
    if parse.words[min(opening, limit)] == "," and told:
        opening += 1  # "A," said X, who teaches law, "B"
    elif opening > limit or parse.pos[opening] != "SCONJ" or parse.rel[opening] != "mark":
        return False
    verb = parse.head[opening]
    others = [k for k in range(opening, limit + 1) if ctx.verb_like(k) and ctx.quote_of[k] < 0]
    return opening < verb and all(not ctx.lexicon.is_cue(parse.lemma[k]) for k in others)


def _goes_on(ctx: Context, first: int) -> bool:
    """Say whether a quotation begins in the middle of a sentence."""
    return first + 1 < len(ctx.parse) and ctx.parse.words[first + 1][:1].islower()


def clause_rest(ctx: Context, i: int, high: int) -> Range | None:
    """Return what follows a cue group between commas: A, he said, | B."""
    k = ctx.next_word(i + 1)
    if k is None or k >= high or ctx.parse.words[k] not in (",", "–", "—"):
        return None
    start = ctx.next_word(k + 1)
    if start is None or start >= high or ctx.participle(start) or _narrates(ctx, start, high):
        return None
    if ctx.past_participle(start) and not ctx.finite(start):
        return None  # "A, said the owners of the firm, | founded in May"
    first, last = trim(ctx, start, high)
    verbs = (m for m in range(first, last) if ctx.verb_like(m))
    told = any(ctx.lexicon.is_cue(ctx.parse.lemma[m]) for m in verbs)
    if told and ctx.lexicon.has("times", ctx.parse.lower[first]) and only_aside(ctx, (first, last)):
        return None  # "A, he said, | after the station claimed B"
    return (first, last) if last > first else None


def main_rest(ctx: Context, i: int, high: int, piece: Range) -> Range | None:
    """Return the main clause behind a cue group that only an adjunct or a subject precedes.

    "Though A, he said, | B" · "The truth, he said, | was that A": what stands before is no whole
    sentence, so what follows belongs to it.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    k = ctx.next_word(i + 1)
    if k is None or k + 2 >= high or parse.words[k] not in (",", "–", "—"):
        return None
    start = k + 1
    subject_only = parse.pos[piece[0]] in ("DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ")
    if subject_only:
        start = _at_verb(ctx, k, high) or start
    opening = parse.lower[start]
    if lexicon.has("relative_pronouns", opening) or lexicon.has("clause_breakers", opening):
        return None
    if lexicon.has("asides_of_place", opening):
        return None
    if ctx.participle(start) and not parse.rel[start].startswith("csubj"):
        return None  # "Then, he left, | saying A", not "If A, he said, | replacing B would C"
    first = start
    while first < high and parse.pos[first] in ("ADV", "PART"):
        first += 1
    verb = ctx.verb_like(first) and ctx.finite(first) and not ctx.participle(first)
    if finite_in(ctx, piece) and not only_aside(ctx, piece):
        return None
    if subject_only != bool(verb):
        return None
    rest = trim(ctx, start, high)
    return rest if verb or finite_in(ctx, rest) else None


def _at_verb(ctx: Context, comma: int, high: int) -> int | None:
    """Return where the verb stands that a subject before the cue waits for, behind a comma.

    « Le pont, dit X, | maire de A, lors d'une visite, | est sûr »: no other verb stands between.
    """
    parse = ctx.parse
    relative = False
    for k in range(comma, min(comma + _ASIDES, high)):
        if ctx.quote_of[k] >= 0 or parse.words[k] in (";", ":"):
            return None
        if parse.words[k] == ",":
            verb = k + 1
            while verb < high and (
                parse.pos[verb] in ("ADV", "PART") or ctx.lexicon.has("clitics", parse.lower[verb])
            ):
                verb += 1
            if ctx.verb_like(verb) and ctx.finite(verb) and not ctx.participle(verb):
                return k + 1
            relative = ctx.lexicon.has("relative_pronouns", parse.lower[k + 1])
        elif not relative and ctx.verb_like(k) and parse.feature(k, "VerbForm") == "Fin":
            return None
    return None


def _narrates(ctx: Context, start: int, high: int) -> bool:
    """Say whether the narrator goes on behind a cue group: « , qui dirige B », ", while C"."""
    parse, lexicon = ctx.parse, ctx.lexicon
    opening = parse.lower[start]
    if any(
        lexicon.has(words, opening)
        for words in ("relative_pronouns", "clause_breakers", "asides_of_place")
    ):
        return True
    if _only_manner(ctx, start, high):
        return True
    if tells_who_disputes(ctx, start, high) or sums_up(ctx, start, high):
        return True
    if any(ctx.verb_like(k) for k in range(start, high + 1)):
        return False
    return parse.pos[start] != "DET" or not _lacks_object(ctx, start)


def _only_manner(ctx: Context, start: int, high: int) -> bool:
    """Say whether the rest tells how it was said: « sans donner A », « visiblement ému »."""
    parse = ctx.parse
    if any(ctx.verb_like(k) and ctx.finite(k) for k in range(start, high + 1)):
        return False
    second = start + 1
    if second > high:
        return False
    privative = parse.lower[start] in ctx.lexicon.disputes("privatives")
    if privative and (ctx.infinitive(second) or ctx.participle(second)):
        return True
    state = ctx.past_participle(second) or parse.pos[second] == "ADJ"
    return parse.pos[start] == "ADV" and state


def _lacks_object(ctx: Context, start: int) -> bool:
    """Say whether a clause breaks off at its verb before a cue: « On y voit, dit-il, | A »."""
    k = start - 1
    low = ctx.sentence(start)[0]
    commas = 0
    while k > low:
        if ctx.parse.words[k] == ",":
            commas += 1
            if commas == 2:
                return ctx.verb_like(k - 1)
        k -= 1
    return False

"""What a content goes on with behind a mark: « A, | car B », "A, | B and C", « A : | B »."""

from __future__ import annotations

from nlp.extraction.constructions.borders.broken_off import phrase_end
from nlp.extraction.constructions.clauses import infinitive_after
from nlp.extraction.constructions.context import Context, Range
from nlp.extraction.constructions.cues import is_cue
from nlp.extraction.constructions.phrases.clause_ends import clause_end
from nlp.extraction.constructions.phrases.ranges import trim


def with_reason(ctx: Context, piece: Range) -> Range:
    """Return a clause with the reason behind a comma: "A, because B", « A, car B »."""
    parse = ctx.parse
    first, last = piece
    high = ctx.sentence(first)[1]
    k = last + 1
    if k + 1 >= high or parse.words[k] != "," or ctx.quote_of[k] != ctx.quote_of[last]:
        return piece
    if not ctx.lexicon.has("reasons", parse.lower[k + 1]):
        return piece
    return trim(ctx, first, high)


def with_quotation(ctx: Context, piece: Range) -> Range:
    """Return a content with the quoted fragment that ends it: « n'exclut pas A, | « si B » »."""
    parse = ctx.parse
    first, last = piece
    high = ctx.sentence(first)[1]
    if last + 2 > high or parse.words[last + 1] != "," or ctx.quote_of[last + 1] >= 0:
        return piece
    q = ctx.quote_of[last + 2]
    if q < 0 or ctx.quotes[q][0] != last + 2 or ctx.quote_of[first] == q:
        return piece
    opening = ctx.next_word(last + 3)
    after = ctx.next_word(ctx.quotes[q][1] + 1)
    closed = after is None or after > high or parse.words[after] in (".", "!", "?", "…", ";")
    fragment = opening is not None and parse.words[opening][0].islower()
    return (first, ctx.quotes[q][1]) if closed and fragment else piece


def in_turn(ctx: Context, piece: Range) -> Range:
    """Return a content with the fragments listed behind its last one: "old" | and "ugly".

    « de « vieux » | et de « laid » », "“old,” | “ugly” and “unsafe”": nothing but commas, one
    conjunction and small words stand between them.
    """
    parse = ctx.parse
    first, last = piece
    high = ctx.sentence(first)[1]
    end, joined = last, False
    while ctx.quote_of[end] >= 0 and ctx.quotes[ctx.quote_of[end]][1] == end and not joined:
        k = end + 1
        while (
            k < high
            and ctx.quote_of[k] < 0
            and (parse.words[k] == "," or parse.pos[k] in ("CCONJ", "DET", "ADP"))
        ):
            joined = joined or parse.pos[k] == "CCONJ"
            k += 1
        q = ctx.quote_of[k] if k <= high else -1
        if q < 0 or ctx.quotes[q][0] != k or ctx.quotes[q][1] - k > _FRAGMENT:
            return piece
        end = ctx.quotes[q][1]
    return (first, end) if joined else piece


_FRAGMENT = 8
"""How many tokens a fragment in a list has at most, its marks among them."""


def explained(ctx: Context, piece: Range) -> Range:
    """Return a thing denied with what is said instead: « conteste tout retard : | A »."""
    parse = ctx.parse
    first, last = piece
    high = ctx.sentence(first)[1]
    k = last + 1
    while k < high and parse.pos[k] == "SPACE":
        k += 1
    if k + 3 > high or parse.words[k] != ":" or ctx.quote_of[k] >= 0:
        return piece
    rest = range(k + 1, high + 1)
    told = [m for m in rest if ctx.verb_like(m) and ctx.finite(m)]
    quoted = any(ctx.quote_of[m] >= 0 for m in rest)
    if quoted or not told or any(is_cue(ctx, m) for m in told):
        return piece
    return trim(ctx, first, high)


def as_what(ctx: Context, piece: Range, cue: int) -> Range:
    """Return a thing denied with what it is called: "dismissed those reports | as rumours"."""
    parse = ctx.parse
    first, last = piece
    high = ctx.sentence(first)[1]
    k = last + 1
    if k >= high or ctx.quote_of[k] >= 0 or not ctx.lexicon.has("as_what", parse.lower[k]):
        return piece
    if parse.rel[k] == "mark" and ctx.finite(parse.head[k]):
        return piece  # "denies it | as the panel meets"
    if ctx.quote_of[k + 1] >= 0:
        return first, ctx.quotes[ctx.quote_of[k + 1]][1]
    return first, phrase_end(ctx, first, k, cue, high)


def resumed(ctx: Context, piece: Range, cue: int, verbal: bool) -> Range:
    """Return a content that goes on behind an aside: « l'arrivée, le 28 avril, | de deux bateaux ».

    A noun goes on with a preposition; with ``verbal``, the infinitive at its end with the object
    that it lacks: « d'avoir caché, pendant un an, | un rapport ».
    """
    parse = ctx.parse
    first, last = piece
    high = ctx.sentence(first)[1]
    comma = last + 1
    if comma + 3 >= high or parse.words[comma] != "," or ctx.quote_of[last] >= 0:
        return piece
    k = comma + 1
    while k < min(high, comma + _ASIDE) and (
        ctx.date_of[k] >= 0 or parse.pos[k] in _ADVERBIAL or parse.rel[k] == "fixed"
    ):
        k += 1
    if parse.words[k] != ",":
        return piece
    dated = any(ctx.date_of[m] >= 0 for m in range(comma + 1, k))
    goes_on = dated and parse.pos[k + 1] == "ADP"
    if verbal and parse.pos[comma + 1] == "ADP" and parse.pos[k + 1] in ("DET", "NUM", "PROPN"):
        goes_on = _lacks_object(ctx, first, last, k)
    return (first, phrase_end(ctx, first, k + 1, cue, high)) if goes_on else piece


def _lacks_object(ctx: Context, first: int, last: int, comma: int) -> bool:
    """Say whether the last verb of a content has its object behind the comma."""
    parse = ctx.parse
    verb = next((m for m in range(last, first, -1) if ctx.verb_like(m)), None)
    if verb is None:
        return False
    noun = next((m for m in range(comma + 1, comma + 5) if parse.pos[m] in ("NOUN", "PROPN")), None)
    owns = any(parse.rel[c] == "obj" and c < comma for c in parse.children[verb])
    return noun is not None and parse.rel[noun] == "obj" and not owns


_ADVERBIAL = ("DET", "ADP", "NOUN", "NUM", "ADJ", "ADV", "PROPN")
_ASIDE = 10
"""How many words may part a content from where it goes on."""


def listed(ctx: Context, piece: Range, cue: int) -> Range:
    """Return a thing with the further ones of a list: "A, B, and C", « A, notamment B »."""
    parse = ctx.parse
    first, last = piece
    high = ctx.sentence(first)[1]
    if last + 2 >= high or parse.words[last + 1] != "," or ctx.quote_of[last] >= 0:
        return piece
    start = last + 2
    if ctx.lexicon.has("inclusions", parse.lower[start]):
        return first, phrase_end(ctx, first, start, cue, high)
    for k in range(start, min(start + 16, high)):
        if parse.pos[k] == "CCONJ":
            phrase = parse.pos[k + 1] in ("NOUN", "PROPN", "DET", "ADJ", "NUM")
            clause = any(ctx.verb_like(m) for m in range(k + 1, min(k + 8, high + 1)))
            if phrase and not clause and (k > start or parse.pos[k + 1] in ("NUM", "DET")):
                return first, phrase_end(ctx, first, k + 1, cue, high)
            return piece
        if parse.pos[k] not in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "PUNCT", "ADP"):
            return piece
        if parse.words[k] in (":", ";", "–", "—", "("):
            return piece
    return piece


def with_second_deed(ctx: Context, piece: Range, cue: int) -> Range:
    """Return deeds with another that "and" joins: « d'avoir menti | et d'avoir caché A ».

    Parsers begin a new clause there; its marker is that of the deed before.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    first, last = piece
    high = ctx.within(first)[1]
    joint = last + 1
    if joint + 2 > high or parse.pos[joint] != "CCONJ" or ctx.quote_of[joint] != ctx.quote_of[last]:
        return piece
    marker = joint + 1
    if not lexicon.has("infinitive_markers", parse.lower[marker]):
        return piece
    same = {parse.lower[marker][:1]}
    if not any(
        lexicon.has("infinitive_markers", parse.lower[k])
        and parse.lower[k][:1] in same
        and infinitive_after(ctx, k, last) is not None
        for k in range(first, last)
    ):
        return piece
    verb = infinitive_after(ctx, marker, high)
    if verb is None:
        return piece
    end = clause_end(ctx, marker, verb, cue)
    if end < verb:  # the parser hung the second deed beside the cue
        end = trim(ctx, marker, min(parse.edges(verb)[1], high))[1]
    return first, end

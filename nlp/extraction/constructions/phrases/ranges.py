"""Ranges of tokens: trimmed at their edges, cutting no quotation in two; the range of a cue."""

from __future__ import annotations

from nlp.extraction.constructions.context import Context, Range

_CLOSERS = frozenset(",;:.!?…—–-)")


def trim(ctx: Context, first: int, last: int) -> Range:
    """Return the range without blanks and punctuation at its edges; quotation marks stay.

    A bracket at the end stays where its partner is inside.
    """
    words = ctx.parse.words
    while first < last and (words[first].isspace() or words[first] in _CLOSERS):
        first += 1
    while last > first and (
        words[last].isspace() or (words[last] in _CLOSERS and not _paired(words, first, last))
    ):
        last -= 1
    return first, last


def _paired(words: list[str], first: int, last: int) -> bool:
    return words[last] == ")" and "(" in words[first:last]


def whole_quotes(ctx: Context, first: int, last: int) -> Range:
    """Return the range, made so that it cuts no quotation in two."""
    quote = ctx.quote_of[last]
    if quote >= 0 and ctx.quotes[quote][0] > first:
        last = ctx.quotes[quote][1]
    quote = ctx.quote_of[first]
    if quote >= 0 and ctx.quotes[quote][1] < last:
        first = ctx.quotes[quote][0]
    quote = ctx.quote_of[first]
    if quote >= 0 and ctx.quotes[quote][0] == first - 1:
        end = ctx.quotes[quote][1]
        if first <= last <= end and not any(
            ctx.parse.pos[k] != "PUNCT" for k in range(last + 1, end)
        ):
            return first - 1, end  # all that stands between the marks
    return first, last


def cue_range(ctx: Context, verb: int, rest_end: int | None = None) -> Range:
    """Return the cue: the verb with auxiliaries, negation, reflexive and the words between.

    ``rest_end`` is the last word of a cue of several words.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    first = last = verb
    for c in parse.children[verb]:
        rel = parse.rel[c]
        near = abs(c - verb) <= 8
        apart = rel == "compound:prt" and c > verb + 1 and lexicon.trait("verbs_last")
        if not near or apart:
            continue
        if c > verb and lexicon.has("first_negations", parse.lower[c]):
            continue  # « a nié | ne rien savoir »
        if c < verb and parse.words[c + 1 : verb].count(",") == 1:
            continue  # « Les gens ont peur, | concède X »: an aside would have two
        helper = (
            (
                rel.startswith("aux")
                or rel in ("advmod:neg", "expl:comp", "expl:pv", "compound:prt")
                or (
                    lexicon.has("negations", parse.lower[c])
                    and parse.pos[c] != "NOUN"
                    and not rel.startswith("nsubj")  # "| Neither | wanted to A"
                )
                or (
                    lexicon.has("reflexives", parse.lower[c])
                    and parse.pos[c] == "PRON"
                    and c < verb
                )
            )
            and not (c > verb and "," in parse.words[verb + 1 : c])
        )
        if helper and ctx.quote_of[c] == ctx.quote_of[verb]:
            first, last = min(first, c), max(last, c)
    if rest_end is not None:
        last = max(last, rest_end)
    quote = ctx.quote_of[last]
    if quote >= 0 and quote != ctx.quote_of[verb] and ctx.quotes[quote][1] == last + 1:
        last += 1  # « rejette « en bloc » »
    return first, last

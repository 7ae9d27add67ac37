"""The edges of a cue beside its content: where the content ends before it, whether it closes."""

from __future__ import annotations

from nlp.extraction.constructions.context import Context

_FARTHEST = 20
"""Tokens behind a cue group up to which phrases that tell of the saying are followed."""

_HEARER = 3
"""Tokens behind a cue group in which an object is a hearer, whatever the verb."""

_NO_CIRCUMSTANCE = ("PUNCT", "SCONJ", "PRON")


def past_semicolon(ctx: Context, low: int, before: int) -> int:
    """Return where the clause starts that ends with ``before``: behind the last semicolon.

    Or behind a colon where somebody says something before it: « X n'en démord pas : | A, dit-il ».
    """
    for k in range(before, low, -1):
        if ctx.quote_of[k] >= 0:
            continue
        if ctx.parse.words[k] == ";":
            return ctx.next_word(k + 1) or low
        if ctx.parse.words[k] == ":" and any(
            ctx.lexicon.is_cue(ctx.parse.lemma[m]) or ctx.past_participle(m)
            for m in range(low, k)
            if ctx.verb_like(m)
        ):
            return ctx.next_word(k + 1) or low
    return low


def past_conjunction(ctx: Context, start: int, before: int) -> int:
    """Return where a subordinate clause begins that a cue breaks: « A, alors que | B, dit-il, C ».

    Its own verb stands behind the cue; what leads to it is the narrator's.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    for k in range(before, start, -1):
        if ctx.quote_of[k] >= 0 or (ctx.verb_like(k) and parse.feature(k, "VerbForm") == "Fin"):
            return start
        if parse.pos[k] == "SCONJ" or lexicon.has("relative_pronouns", parse.lower[k]):
            return k + 1
    return start


def past_clitics(ctx: Context, start: int) -> int:
    """Return where a cue group starts with the pronouns before it: « lui | avait dit X »."""
    while start > 1 and ctx.parse.pos[start - 1] == "PRON" and ctx.quote_of[start - 1] < 0:
        if not ctx.lexicon.has("clitics", ctx.parse.lower[start - 1]):
            break
        start -= 1
    return start


def open_before(ctx: Context, group: int, low: int) -> int | None:
    """Return the last token of the content in front of the cue group, or None.

    Between them stands a comma, or nothing but the closing mark of a quotation.
    """
    parse = ctx.parse
    k = group - 1
    while k >= low and (parse.words[k].isspace() or parse.pos[k] == "ADV"):
        if ctx.quote_of[k] >= 0:
            break
        k -= 1
    if k < 0:
        return None
    if k < low:
        # The sentence begins with the cue: the quotation before it ended with a full stop or mark.
        previous = k
        if ctx.quote_of[previous] >= 0 and ctx.quotes[ctx.quote_of[previous]][1] == previous:
            mark = ctx.mark_before(previous)
            return previous if mark in ("?", "!", "…", "...", ",") else None
        return None
    if ctx.quote_of[k] >= 0:
        return k
    if parse.words[k] not in (",", "–", "—", "-"):
        return None
    if parse.words[k] == "-" and not parse.text[parse.end[k]].isspace():
        return None  # a hyphen
    comma = k
    k -= 1
    while k >= low and parse.words[k].isspace():
        k -= 1
    return k if low <= k < comma else None


def quote_start(ctx: Context, before: int, low: int) -> int:
    """Return where a content that ends with a quotation begins.

    A quotation that is a sentence by itself begins the content; a fragment of the narrator's
    sentence belongs to it with all that stands before.
    """
    parse = ctx.parse
    first = ctx.quotes[ctx.quote_of[before]][0]
    if first <= low:
        return first
    inner = ctx.next_word(first + 1)
    for k in range(first - 1, low, -1):
        if parse.words[k] == ";" and ctx.quote_of[k] < 0:
            low = ctx.next_word(k + 1) or low
            break
    if low >= first:
        return first
    capital = inner is not None and parse.words[inner][:1].isupper()
    previous = first - 1
    while previous > low and parse.words[previous].isspace():
        previous -= 1
    if capital and parse.words[previous] in (",", ":", ";", "–", "—", "."):
        return first
    return low


def closes(ctx: Context, i: int, high: int) -> bool:
    """Say whether the cue group ends its sentence or is followed by a comma."""
    k = ctx.next_word(past_circumstances(ctx, i, high, _HEARER) + 1)
    return k is None or k > high or ctx.parse.words[k] in (",", ".", "!", "?", "…", ";", "–", "—")


def past_circumstances(ctx: Context, i: int, high: int, near: int = 0) -> int:
    """Return the last token of what tells of the saying behind a cue group that ends at ``i``.

    « a dit X | mardi », "X said | in a report released on Monday", "X told | a packed hearing".
    ``near``: how many tokens away an object may be a hearer whatever the verb.
    """
    last, k = i, ctx.next_word(i + 1)
    while (
        k is not None
        and k <= high
        and (ctx.date_of[k] >= 0 or ctx.parse.pos[k] == "ADV" or _circumstance(ctx, i, k, near))
    ):
        last, k = k, ctx.next_word(k + 1)
    return last


def _circumstance(ctx: Context, i: int, k: int, near: int) -> bool:
    """Say whether token ``k`` is in a phrase of place, time or hearer behind the cue group ``i``.

    Verbs in it belong to its nouns: "in a report | released on Monday", "reporters | who had come".
    """
    parse = ctx.parse
    if k - i > _FARTHEST:
        return False
    if parse.pos[k] in _NO_CIRCUMSTANCE and not _small_mark(ctx, k):
        if parse.pos[k] != "PRON":
            return False
        relative = any(parse.rel[m].startswith("acl") for m in parse.ancestors(k) if m > i)
        hearer = k == i + 1 and ctx.first_person(k)  # "A, he told | me | on Friday, B"
        if not (relative or hearer) and parse.rel[k] != "nmod:poss":
            return False
    node = k
    while node > i and parse.head[node] != node:
        rel, head = parse.rel[node], parse.head[node]
        if head <= i:
            if rel in ("obj", "iobj", "obl:npmod"):
                # "he told the committee."
                return k - i <= near or ctx.lexicon.has("telling", parse.lemma[head])
            adverb = rel == "advmod" and parse.pos[node] == "ADV"  # « | lors d'une visite »
            named = rel == "xcomp" and parse.pos[node] == "PROPN"  # « | sur Twitter »
            return adverb or named or rel == "prep" or rel.startswith(("obl", "nmod", "acl"))
        if ctx.verb_like(node) and not rel.startswith(("acl", "aux", "amod")):
            return False
        node = head
    return False


def _small_mark(ctx: Context, k: int) -> bool:
    """Say whether token ``k`` is a hyphen or an apostrophe inside of a phrase."""
    return ctx.parse.words[k] in ("-", "'", "’", "'s", "’s")

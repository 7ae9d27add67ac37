"""A noun that sums up what was said, and who disputes it: "A, a charge B denies".

The noun stands behind a comma; a relative clause tells who rejects it, or what somebody calls it.
English leaves the relative pronoun out, and parsers then lose the clause, so that words are read
here, not the tree.
"""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extraction.constructions.context import Candidate, Context, Range
from nlp.extraction.constructions.phrases.ranges import cue_range, trim
from nlp.extraction.summing_up import summing
from nlp.lexicon import Cue

_SUBJECT = ("DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON", "ADP", "PART")
_HELPERS = ("AUX", "ADV", "PART")
_REACH = 14
"""How many words may stand between the noun and the cue."""


def find(ctx: Context) -> Iterator[Candidate]:
    """Yield the disputes of what a noun behind a comma sums up.

    Where a relative pronoun leads to who disputes it, any noun may: « une sanction que B juge A ».
    """
    for k in range(1, len(ctx.parse) - 3):
        if _opens(ctx, k):
            noun = summing(ctx.parse, ctx.lexicon, k + 1)
            noun = _related(ctx, k + 1) if noun is None else noun
            candidate = None if noun is None else _disputed(ctx, k + 1, noun)
            if candidate is not None:
                yield candidate


def _related(ctx: Context, k: int) -> int | None:
    """Return the noun behind an indefinite article at ``k`` that an object relative follows."""
    parse, lexicon = ctx.parse, ctx.lexicon
    if parse.lower[k] not in lexicon.people("indefinite"):
        return None
    for m in range(k + 1, min(k + 4, len(parse) - 1)):
        relative = lexicon.has("object_relatives", parse.lower[m + 1])
        if parse.pos[m] == "NOUN" and relative:
            return m
        if parse.pos[m] not in ("ADJ", "NOUN"):
            return None
    return None


def _opens(ctx: Context, k: int) -> bool:
    """Say whether the narrator goes on behind a comma at ``k``, inside or outside of marks."""
    if ctx.quote_of[k + 1] >= 0:
        return False
    closing = ctx.quote_of[k] >= 0 and ctx.mark_before(k) == ","
    return ctx.parse.words[k] == "," or closing


def _disputed(ctx: Context, first: int, noun: int) -> Candidate | None:
    """Return who disputes the noun, in the relative clause behind it."""
    parse, lexicon = ctx.parse, ctx.lexicon
    noun = _with_complement(ctx, noun)
    start = noun + 1
    relative = start < len(parse) and (
        lexicon.has("object_relatives", parse.lower[start])
        or lexicon.has("relative_pronouns", parse.lower[start])
    )
    if not relative and not lexicon.trait("bare_clauses"):
        return None
    start += relative
    found = _cue(ctx, start)
    if found is None:
        return None
    verb, entry = found
    end = verb
    while end > start and (
        parse.pos[end - 1] in _HELPERS
        or lexicon.has("clitics", parse.lower[end - 1])
        or (parse.pos[end - 1] == "ADJ" and parse.pos[end - 2] == "AUX")  # "was quick to reject"
    ):
        end -= 1
    if end == start or not any(
        parse.pos[m] in ("NOUN", "PROPN", "PRON") for m in range(start, end)
    ):
        return None
    if lexicon.has("relative_pronouns", parse.lower[end - 1]):
        return None
    span = cue_range(ctx, verb)
    cue = (min(span[0], end), verb + len(entry.rest))
    content = [trim(ctx, first, noun)]
    tail = _tail(ctx, cue[1] + 1, entry)
    if tail is None and not entry.disputes:
        return None
    return Candidate(
        rule="dispute:summed" if entry.disputes else "describe:summed",
        content=content + ([tail] if tail else []),
        source=trim(ctx, start, end - 1),
        cue=cue,
        head=verb,
        entry=entry,
        disputes=entry.disputes,
        score=0.8,
    )


def _with_complement(ctx: Context, noun: int) -> int:
    """Return the last word of a noun with what it is of: "a version | of events | B rejects"."""
    parse = ctx.parse
    k = noun + 1
    if k + 2 >= len(parse) or parse.lower[k] not in ctx.lexicon.people("of"):
        return noun
    k += 1
    while k + 1 < len(parse) and parse.pos[k] in ("DET", "ADJ"):
        k += 1
    return k if parse.pos[k] == "NOUN" and parse.head[k] == noun + 1 else noun


def _cue(ctx: Context, start: int) -> tuple[int, Cue] | None:
    """Return the cue behind a subject at ``start`` that disputes or describes, or None."""
    parse, lexicon = ctx.parse, ctx.lexicon
    for k in range(start + 1, min(start + _REACH, len(parse))):
        if ctx.quote_of[k] >= 0 or parse.pos[k] in ("PUNCT", "SCONJ", "CCONJ"):
            return None
        entry = None
        for cue in lexicon.verbs.get(parse.lemma[k], ()):
            rest = tuple(parse.lower[k + 1 : k + 1 + len(cue.rest)])
            if (cue.disputes or "describe" in cue.frames) and rest == cue.rest:
                better = entry is None or len(cue.rest) > len(entry.rest) or cue.disputes
                entry = cue if better else entry
        misread = parse.pos[k] == "NOUN" and parse.tag[k] == "NNS" and _closes(ctx, k + 1)
        if entry is not None and (ctx.verb_like(k) or misread):
            return k, entry
        if parse.pos[k] not in (*_SUBJECT, *_HELPERS) or (
            ctx.verb_like(k) and parse.pos[k] != "AUX"
        ):
            return None
    return None


def _closes(ctx: Context, k: int) -> bool:
    return k >= len(ctx.parse) or ctx.parse.words[k] in (".", ",", ";", "!", "?")


def _tail(ctx: Context, k: int, entry: Cue) -> Range | None:
    """Return what the noun is called behind the cue: « comme une fable », "a fabrication"."""
    parse, lexicon = ctx.parse, ctx.lexicon
    high = ctx.sentence(k - 1)[1]
    if k > high or _closes(ctx, k):
        return None
    named = lexicon.has("as_what", parse.lower[k]) or "describe" in entry.frames
    if not named and ctx.quote_of[k] < 0:
        return None
    end = k
    while end < high and (ctx.quote_of[end + 1] >= 0 or parse.words[end + 1] not in (",", ";")):
        end += 1
    return trim(ctx, k, end)

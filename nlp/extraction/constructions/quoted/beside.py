"""Finds cues beside their content: which way is tried first, and which may replace another."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extraction.constructions.context import Candidate, Context
from nlp.extraction.constructions.quoted.after import cue_after
from nlp.extraction.constructions.quoted.as_told import as_told
from nlp.extraction.constructions.quoted.before import cue_before
from nlp.extraction.constructions.quoted.cue_verbs import cue_verbs
from nlp.extraction.constructions.quoted.inside import cues_inside


def find(ctx: Context, taken: dict[int, Candidate]) -> Iterator[Candidate]:
    """Yield attributions whose cue follows or interrupts its content, or precedes a quotation.

    ``taken`` has the attributions already found by the word of their cue: those with a clause
    keep it.
    """
    used: set[int] = set()
    for i in cue_verbs(ctx):
        known = taken.get(i)
        candidate = cue_after(ctx, i)
        settled = known is not None and known.rule.startswith(("clause", "question", "blame"))
        if settled and candidate is not None and _is_source(ctx, candidate, taken[i]):
            settled = False
        if settled and (
            candidate is None or candidate.rule != "quote-after" or _marked(ctx, taken[i])
        ):
            continue
        if candidate is not None:
            used.add(i)
            yield candidate
    yield from cues_inside(ctx)
    for i in cue_verbs(ctx):
        candidate = as_told(ctx, i)
        if candidate is not None:
            used.add(i)
            yield candidate
    for q in range(len(ctx.quotes)):
        candidate = cue_before(ctx, q, used, taken)
        if candidate is not None:
            if candidate.head is not None:
                used.add(candidate.head)
            yield candidate


def _is_source(ctx: Context, candidate: Candidate, known: Candidate) -> bool:
    """Say whether what was taken for a clause begins with who says it: "A, | countered X"."""
    if candidate.source is None or candidate.rule != "clause-after" or known.source is not None:
        return False
    if candidate.cue is None or ctx.parse.words[candidate.cue[0] - 1] != ",":
        return False
    return known.content[0][0] <= candidate.source[0] <= known.content[0][0] + 1


def _marked(ctx: Context, known: Candidate) -> bool:
    """Say whether the content of a clause begins with its conjunction, so that it is one."""
    return ctx.lexicon.has("complementizers", ctx.parse.lower[known.content[0][0]])

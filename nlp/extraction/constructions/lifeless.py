"""Sources that say and want nothing: "the plane | promises | comfort", « la crise exige A ».

Many verbs of wish, judgement and allowing have a sense of their own with such a subject (Levin
1993 calls it instrument or natural force); a text or a measure as subject is an attribution, as in
"the chart shows that A".
"""

from __future__ import annotations

from nlp.extraction.constructions.context import Candidate, Context

_OF_SPEECH = (
    *("quote-before", "quote-after", "quote-colon", "quote-inside", "clause:say", "clause-after"),
    *("according", "colon", "turn", "headline", "as"),
)
"""Rules whose cue makes a source of anything ("the chart shows that A") or that have a quotation,
which somebody said in any case."""


def says_nothing(ctx: Context, candidate: Candidate) -> bool:
    """Say whether what seems to be the source of a candidate can neither say nor want anything."""
    if candidate.source is None or candidate.rule.startswith(_OF_SPEECH):
        return False
    head = _head(ctx, candidate)
    named = any(ctx.parse.ent[k] for k in range(candidate.source[0], head + 1))
    return not named and ctx.parse.lemma[head] in ctx.lexicon.people("lifeless")


def _head(ctx: Context, candidate: Candidate) -> int:
    """Return the noun of a source; of a relative pronoun, what it stands for."""
    parse = ctx.parse
    first, last = candidate.source or (0, 0)
    if first == last and ctx.lexicon.has("relative_pronouns", parse.lower[first]):
        verb = parse.head[first]
        return parse.head[verb] if parse.rel[verb].startswith("acl") else first
    return next((k for k in range(first, last + 1) if not first <= parse.head[k] <= last), first)

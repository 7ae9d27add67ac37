"""How far an attribution is to be trusted: a small logistic model over what the rules saw.

The rules propose; this weighs what speaks for and against a proposal (what kind of source it has,
how its cue stands, how long its content is) and gives the chance that it is right. The weights are
in ``resources/confidence.toml``, learned from openly licensed gold only by
``tests/evaluation/calibrate.py``, which also prints how well they hold.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache

from nlp.extraction.constructions.context import Candidate, Context
from nlp.extraction.constructions.cues import leading
from nlp.extraction.constructions.phrases.subjects import own_subject
from nlp.resources import resource


@cache
def weights() -> Mapping[str, float]:
    """Return the learned weights by sign, with "bias" and "threshold" among them."""
    path = resource("confidence.toml")
    if not path.is_file():
        return {}
    return {k: float(v) for k, v in tomllib.loads(path.read_text("utf-8"))["weights"].items()}


def confidence(ctx: Context, candidate: Candidate) -> float:
    """Return the chance, 0 to 1, that a candidate is right; without weights, the rule's score."""
    learned = weights()
    if not learned:
        return candidate.score
    total = learned.get("bias", 0.0) + sum(learned.get(s, 0.0) for s in signs(ctx, candidate))
    return 1 / (1 + math.exp(-total))


def threshold() -> float:
    """Return the chance below which a candidate is not shown at all."""
    return weights().get("threshold", 0.0)


def signs(ctx: Context, candidate: Candidate) -> Iterator[str]:
    """Yield what is to be seen of a candidate, as names of binary features."""
    frame, _, group = candidate.rule.partition(":")
    yield f"rule {frame}"
    if group:
        yield f"group {group}"
    yield f"attitude {candidate.attitude}"
    yield from _source_signs(ctx, candidate)
    if candidate.head is not None and candidate.entry is not None:
        yield from _cue_signs(ctx, candidate.head)
    yield from _content_signs(ctx, candidate)


def _source_signs(ctx: Context, candidate: Candidate) -> Iterator[str]:
    """Yield what kind of source the candidate has."""
    if candidate.source is None:
        yield "no source"
        yield f"no source, {candidate.rule.partition(':')[0]}"
        return
    parse, people = ctx.parse, ctx.lexicon.people
    first, last = candidate.source
    kinds = {parse.ent[k] for k in range(first, last + 1)}
    lemmas = {parse.lemma[k] for k in range(first, last + 1)}
    split = last - first == 2 and parse.words[first + 1] == "-"  # « celle-ci »
    if (first == last or split) and parse.pos[first] == "PRON":
        yield "pronoun"
        if parse.lower[first].lstrip("-") in people("vague_pronouns"):
            yield "vague pronoun"
    elif "PER" in kinds:
        yield "source person"
    elif kinds & {"ORG", "LOC", "NORP"}:
        yield "source institution"
    elif lemmas & ctx.lexicon.anyone("roles", "sources"):
        yield "source role"
    elif lemmas & people("organizations"):
        yield "source body"
    else:
        yield "source thing"
    if parse.lower[first] in people("nobodies"):
        yield "source nobody"
    if last - first > 15:
        yield "long source"


def _cue_signs(ctx: Context, i: int) -> Iterator[str]:
    """Yield how the cue stands in its sentence, or the verb that leads to it."""
    parse, lexicon = ctx.parse, ctx.lexicon
    if any(lexicon.has("negations", parse.lower[c]) for c in parse.children[i]):
        yield "negated"
    top = leading(ctx, i)
    chain = [i]
    while chain[-1] != top:
        chain.append(parse.head[chain[-1]])
    if any(lexicon.has("modals", parse.lemma[k]) for k in chain[1:]):
        yield "modal"
    elif top != i:
        yield "led"
    i = top
    if ctx.passive(i):
        yield "passive"
    elif ctx.finite(i):
        yield "finite"
    elif ctx.participle(i):
        yield "participle"
    elif ctx.infinitive(i):
        yield "infinitive"
    else:
        yield "reduced"
    if ctx.quote_of[i] >= 0:
        yield "cue in quotation"
    helpers = [parse.lemma[c] for c in parse.children[i] if parse.rel[c].startswith("aux")]
    above = parse.lemma[parse.head[i]] if parse.rel[i] == "xcomp" else ""
    if any(lexicon.has("modals", lemma) for lemma in (*helpers, above)):
        yield "modal"
    if any(lexicon.has("conditions", parse.lower[c]) for c in parse.children[i]):
        yield "conditional"
    if parse.feature(i, "Mood") == "Cnd":
        yield "conditional mood"
    if parse.rel[i].startswith("acl"):
        yield "relative"
    elif parse.rel[i] == "advcl":
        yield "adverbial"
    elif parse.rel[i] in ("ccomp", "xcomp"):
        yield "subordinate"
    if own_subject(ctx, i) is None:
        yield "shared subject"
    if parse.feature(i, "Tense") == "Pres":
        yield "present"


def _content_signs(ctx: Context, candidate: Candidate) -> Iterator[str]:
    """Yield what the content looks like."""
    tokens = [k for first, last in candidate.content for k in range(first, last + 1)]
    if len(tokens) <= 2:
        yield "two words"
    elif len(tokens) <= 4:
        yield "four words"
    elif len(tokens) > 45:
        yield "long content"
    if not any(ctx.verb_like(k) for k in tokens):
        yield "no verb"
    if any(ctx.quote_of[k] >= 0 for k in tokens):
        yield "quotation marks"
    if len(candidate.content) > 1:
        yield "pieces"
    if ctx.parse.words[-1] not in (".", "!", "?", "…", "»", "”", '"'):
        yield "headline"

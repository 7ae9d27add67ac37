"""Antecedents: the noun phrase for which a relative pronoun stands."""

from __future__ import annotations

from nlp.extraction.constructions.context import Context
from nlp.extraction.constructions.phrases.noun_phrases import noun_phrase
from nlp.extraction.findings import Extent
from nlp.extraction.mentions.tokens import is_somebody


def antecedent_of(ctx: Context, head: int, word: str) -> Extent | None:
    """Return the noun phrase for which a relative pronoun stands."""
    parse, lexicon = ctx.parse, ctx.lexicon
    if word not in lexicon.people("relatives"):
        return None
    node = head
    for _ in range(6):
        if parse.rel[node].startswith("acl"):
            noun = _agent(ctx, parse.head[node], head)
            noun = _animate(ctx, parse.head[node], word) if noun is None else noun
            if noun < head:
                return parse.extent(*noun_phrase(ctx, noun))
        if parse.head[node] == node:
            break
        node = parse.head[node]
    for k in range(head - 1, max(-1, head - 12), -1):
        if parse.pos[k] in ("NOUN", "PROPN") and parse.rel[k] not in ("compound", "flat:name"):
            top = k
            while parse.rel[top] in ("nmod", "flat:name", "appos", "amod", "compound"):
                top = parse.head[top]
            return parse.extent(*noun_phrase(ctx, top if top < head else k))
    return None


def _agent(ctx: Context, noun: int, pronoun: int) -> int | None:
    """Return who did it, right before a relative pronoun that seems to stand for what was done.

    « Un chiffre contesté par la banque, | qui parle d'une pause ».
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    if noun >= pronoun or is_somebody(parse.lemma[noun], lexicon) or parse.ent[noun]:
        return None
    near = next((k for k in range(pronoun - 1, noun, -1) if parse.pos[k] != "PUNCT"), noun)
    while near > noun and parse.rel[near] != "obl:agent":
        near = parse.head[near]
    return near if near > noun else None


def _animate(ctx: Context, noun: int, word: str) -> int:
    """Return the noun that "who" stands for: somebody, though the clause hangs on a thing.

    "A person familiar with the audit, | who asked": a person before an institution.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    if word not in lexicon.people("animate_relatives"):
        return noun
    chain = [noun]
    while len(chain) < 5 and parse.head[chain[-1]] != chain[-1]:
        node = parse.head[chain[-1]]
        if parse.pos[node] not in ("NOUN", "PROPN", "ADP", "ADJ"):
            break
        chain.append(node)
    people = lexicon.anyone("roles", "sources")
    person = (k for k in chain if parse.ent[k] == "PER" or parse.lemma[k] in people)
    body = (k for k in chain if is_somebody(parse.lemma[k], lexicon))
    found = next(person, None)
    return found if found is not None else next(body, noun)

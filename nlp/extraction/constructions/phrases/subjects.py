"""Subjects: a verb's own, the one it shares, those that the parser hung on another word."""

from __future__ import annotations

from nlp.extraction.constructions.context import Context
from nlp.extraction.constructions.phrases.noun_phrases import somebody

_BRACKET = 8
"""How many words a bracket behind a name may have."""


def subject(ctx: Context, verb: int) -> int | None:
    """Return the head of the subject of ``verb``, its own or the one it shares; None if none.

    A verb in coordination, an infinitive and a participle share the subject of the verb above;
    a participle or relative clause on a noun has that noun (or its relative pronoun).
    """
    parse = ctx.parse
    seen: set[int] = set()
    node = verb
    if ctx.participle(verb) and ctx.lexicon.has("gerund_markers", parse.lower[verb - 1]):
        # « a reconnu avoir dîné, tout en jurant que A »: the main clause's own.
        finite = (k for k in parse.ancestors(verb) if parse.pos[k] == "VERB" and ctx.finite(k))
        node = next(finite, verb)
    while node not in seen:
        seen.add(node)
        own = own_subject(ctx, node)
        if own is None and ctx.finite(node):
            own = adjacent_subject(ctx, node)
            own = _before_aside(ctx, node) if own is None else own
            own = across_aside(ctx, node) if own is None else own
        if own is not None:
            # What stands in somebody's words is no subject that the narrator's verb shares.
            apart = node != verb and ctx.quote_of[own] >= 0 > ctx.quote_of[verb]
            return None if apart else own
        rel, head = parse.rel[node], parse.head[node]
        on_noun = rel == "acl" or (rel in ("advmod", "amod", "nmod") and ctx.participle(node))
        if on_noun and parse.pos[head] in ("NOUN", "PROPN", "PRON"):
            above = _over_thing(ctx, node, head)
            if above is not None:
                node = above
                continue
            return head
        blamed = _blamed(ctx, head) if rel == "pcomp" else None
        if blamed is not None:
            return blamed
        if rel in ("conj", "xcomp", "advcl", "aux", "pcomp", "parataxis", "dep") and head != node:
            node = head
            continue
        if rel == "prep" and head != node:
            node = head
            continue
        if ctx.participle(node) and head != node and ctx.verb_like(head):
            node = head  # parsers call it an adverb, too
            continue
        return None
    return None


def _blamed(ctx: Context, preposition: int) -> int | None:
    """Return who did what somebody is blamed for: "accused | Kessel | of approving A"."""
    parse = ctx.parse
    verb = parse.head[preposition]
    if not any("blame" in cue.frames for cue in ctx.lexicon.verbs.get(parse.lemma[verb], ())):
        return None
    objects = (c for c in parse.children[verb] if parse.rel[c] == "obj" and verb < c < preposition)
    return next(objects, None)


def _over_thing(ctx: Context, participle: int, noun: int) -> int | None:
    """Return the main verb whose subject a participle shares, hung on a thing: « A, accusant B ».

    « a réclamé un audit, accusant le pouvoir »: behind a comma, no audit accuses.
    """
    parse = ctx.parse
    if not ctx.participle(participle) or noun >= participle:
        return None
    if parse.words[participle - 1] != "," or parse.ent[noun] == "PER":
        return None
    for node in parse.ancestors(noun):
        if parse.pos[node] == "VERB" and ctx.finite(node) and node < noun:
            return node
    return None


def _before_aside(ctx: Context, verb: int) -> int | None:
    """Return the subject that an aside parts from its verb: « Celle-ci, interrogée, a refusé ».

    Parsers give it to the aside's participle.
    """
    parse = ctx.parse
    for c in parse.children[verb]:
        if c < verb and parse.rel[c] == "advcl" and ctx.past_participle(c) and not ctx.finite(c):
            own = own_subject(ctx, c)
            if own is not None and own < c and "," in parse.words[own:c]:
                return own
    return None


def across_aside(ctx: Context, verb: int) -> int | None:
    """Return the noun that opens a finite verb's sentence, an aside between commas behind it.

    « Ses équipes, tenues à distance par la police, ont demandé A »: parsers lose the subject. The
    aside is a participle or a relative clause; in front of it stands one noun phrase and no more.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    low = ctx.within(verb)[0]
    k = _before_helpers(ctx, verb, low)
    if k <= low + 2 or parse.words[k] != ",":
        return None
    first = _past_opening(ctx, low, k)
    comma = next((m for m in range(first + 1, k) if parse.words[m] == ","), None)
    if comma is None or parse.pos[first] not in ("DET", "NOUN", "PROPN", "NUM", "PRON"):
        return None
    if any(parse.pos[m] in ("VERB", "AUX", "PUNCT", "SCONJ") for m in range(first, comma)):
        return None
    opening = comma + 1
    while opening < k - 1 and (
        lexicon.has("reflexives", parse.lower[opening]) or parse.pos[opening] == "ADV"
    ):
        opening += 1
    relative = lexicon.has("relative_pronouns", parse.lower[opening])
    relative = relative or lexicon.has("object_relatives", parse.lower[opening])
    participle = ctx.participle(opening) or ctx.past_participle(opening)
    doubled = opening + 1 == k and lexicon.has("stressed", parse.lower[opening])  # « X, lui, dit »
    state = all(parse.pos[m] in ("ADJ", "ADV", "CCONJ") for m in range(opening, k))
    state = state or _apposed(ctx, (first, comma - 1), (opening, k - 1))
    if not (relative or participle or doubled or state or _like_participle(ctx, opening)):
        return None
    if not relative and any(
        ctx.verb_like(m) and parse.feature(m, "VerbForm") == "Fin" for m in range(opening, k)
    ):
        return None
    if lexicon.has("moments", parse.lemma[first]) or ctx.date_of[first] >= 0:
        return None
    return next((m for m in range(first, comma) if parse.pos[m] in ("NOUN", "PROPN", "PRON")), None)


def _past_opening(ctx: Context, low: int, k: int) -> int:
    """Return where a sentence begins behind what opens it: « Et | X », « Joint hier, | X »."""
    parse = ctx.parse
    first = low
    while first < k and parse.pos[first] in ("CCONJ", "SPACE"):
        first += 1
    if ctx.lexicon.has("focus", parse.lower[first]) and first + 1 < k:
        return first + 1  # « Même | Léa Aubin, son alliée, a dit »
    # « Après la réunion, | X, qui A, a dit », « Sollicité, | X, qui A, a dit »
    opens = parse.pos[first] in ("ADV", "ADP") or ctx.lexicon.has("contacted", parse.lower[first])
    opens = opens or ctx.date_of[first] >= 0
    if not (ctx.past_participle(first) or ctx.participle(first) or opens):
        return first
    comma = next((m for m in range(first + 1, k) if parse.words[m] == ","), None)
    return first if comma is None or comma + 1 >= k else comma + 1


def _apposed(ctx: Context, named: tuple[int, int], aside: tuple[int, int]) -> bool:
    """Say whether an aside tells who somebody is: « Léa Aubin, | 34 ans, infirmière à A, »."""
    parse = ctx.parse
    nominal = ("NOUN", "PROPN", "ADJ", "NUM", "ADP", "DET", "PUNCT")
    roles = ctx.lexicon.people("roles")
    role = any(parse.lemma[k] in roles for k in range(named[0], named[1] + 1))
    name = parse.pos[aside[0]] == "PROPN" and parse.ent[aside[0]] == "PER"
    return (
        (parse.pos[named[1]] == "PROPN" or role)
        and (name or parse.pos[aside[0]] in ("NOUN", "NUM", "DET"))
        and all(parse.pos[m] in nominal for m in range(aside[0], aside[1] + 1))
        and somebody(ctx, *named)
    )


def _before_helpers(ctx: Context, verb: int, low: int) -> int:
    """Return the last word before a verb, its auxiliaries, adverbs and clitics, from ``low`` on."""
    parse, lexicon = ctx.parse, ctx.lexicon
    k = verb - 1
    while k > low and (
        parse.pos[k] in ("AUX", "ADV", "PART")
        or lexicon.has("clitics", parse.lower[k])
        or lexicon.has("negations", parse.lower[k])
    ):
        k -= 1
    return k


def _like_participle(ctx: Context, i: int) -> bool:
    """Say whether a word behind a comma, tagged a noun, looks like a participle (« , tenues »)."""
    parse = ctx.parse
    return (
        parse.pos[i] in ("NOUN", "ADJ")
        and parse.words[i][0].islower()
        and i + 1 < len(parse)
        and parse.pos[i + 1] == "ADP"
    )


def adjacent_subject(ctx: Context, verb: int) -> int | None:
    """Return the noun or pronoun right in front of a finite verb that has no other subject.

    Only where it begins the clause, so that no object or complement is taken for a subject.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    if parse.rel[verb] in ("conj",):
        return None
    k = _before_helpers(ctx, verb, -1)
    if (
        k < 0
        or ctx.sentence_of[k] != ctx.sentence_of[verb]
        or ctx.quote_of[k] != ctx.quote_of[verb]
    ):
        return None
    if lexicon.has("subject_pronouns", parse.lower[k]):
        return k
    if parse.words[k] == ")":  # « la Fédération (FNC) a assuré »
        k = next((m - 1 for m in range(k, max(0, k - _BRACKET), -1) if parse.words[m] == "("), k)
    if parse.pos[k] == "PRON" and k > 0 and parse.pos[k - 1] == "DET":
        return k  # « l'autre », « les uns »
    if parse.pos[k] not in ("NOUN", "PROPN", "ADJ"):
        return None
    start = k
    low = ctx.within(verb)[0]
    while start > low and (
        parse.pos[start - 1] in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP")
        or (ctx.past_participle(start - 1) and parse.rel[start - 1] == "acl")
    ):
        start -= 1
    if start > low and parse.words[start - 1] not in (",", "–", "—", "«", "“", '"', ":", ";"):
        return None
    if parse.pos[start] == "ADP":
        return None
    for m in range(start, k + 1):
        if parse.pos[m] in ("NOUN", "PROPN"):
            return m
    known = parse.lemma[k] in lexicon.anyone("roles", "sources")
    return k if known and parse.pos[k - 1] == "DET" else None  # « son adversaire »


def own_subject(ctx: Context, verb: int) -> int | None:
    """Return the subject that hangs on ``verb`` itself, the nearest one, or None."""
    parse = ctx.parse
    best = None
    for c in parse.children[verb]:
        rel = parse.rel[c]
        if ctx.lexicon.has("moments", parse.lemma[c]) or ctx.date_of[c] >= 0:
            continue
        if rel.startswith("nsubj") or rel == "expl:subj":
            if (
                ctx.lexicon.has("clitics", parse.lower[c])
                and c > 0
                and parse.pos[c - 1] in ("NOUN", "PROPN", "PRON")
            ):
                continue
            if rel == "expl:subj" and not ctx.lexicon.has("inverted_subjects", parse.lower[c]):
                continue
            if _behind_preposition(ctx, c):
                continue
            if best is None or abs(c - verb) < abs(best - verb):
                best = c
    return best


def _behind_preposition(ctx: Context, c: int) -> bool:
    """Say whether a "subject" has a preposition: « Après | la réunion, son rival juge A »."""
    parse = ctx.parse
    return any(
        parse.rel[k] == "case"
        and k < c
        and parse.pos[k] == "ADP"
        and parse.lower[k] not in ctx.lexicon.people("of")
        for k in parse.children[c]
    )

"""Openings: « Après avoir affirmé que A, | le maire B », which parsers read upside down."""

from __future__ import annotations

from nlp.lexicon import Lexicon
from nlp.parse import Parse

_NEAR = 5
"""How many words may stand before the verb of an opening."""


def openings(parse: Parse, lexicon: Lexicon) -> None:
    """Hang an infinitive or participle that opens a sentence on the main clause behind the comma.

    The parser takes it for the main verb, and the main clause for what it says: « Tout en
    affirmant que A, | le maire B »; or it hangs both verbs on the main one.
    """
    if not lexicon.words.get("opening_markers"):
        return
    for first, end in parse.sentences:
        start = next((k for k in range(first, end) if parse.pos[k] not in ("PUNCT", "SPACE")), end)
        if start == end:
            continue
        verb = _verb(parse, lexicon, start, end)
        found = None if verb is None else _main(parse, verb, end)
        if verb is not None and found is not None:
            _turn_over(parse, lexicon, verb, *found)


def _verb(parse: Parse, lexicon: Lexicon, start: int, end: int) -> int | None:
    """Return the infinitive or participle that opens a sentence where the parser misread it."""
    if parse.pos[start] == "VERB" and parse.feature(start, "VerbForm") == "Part":
        # « Accusé par X d'avoir menti, | Y A »
        return start if parse.head[start] == start else None
    past = lexicon.has("past_opening_markers", parse.lower[start])
    if past or lexicon.has("opening_markers", parse.lower[start]):
        return _opened(parse, start, end, past)
    return None


def _opened(parse: Parse, start: int, end: int, past: bool) -> int | None:
    """Return the infinitive or participle of the opening if the parser has hung it wrongly.

    ``past``: it must have an auxiliary.
    """
    for k in range(start + 1, min(start + _NEAR, end)):
        if parse.pos[k] == "VERB":
            if past and parse.pos[k - 1] != "AUX":
                return None
            bare = parse.feature(k, "VerbForm") in ("Inf", "Part", "Ger") and not _finite(parse, k)
            return k if bare and _loose(parse, k) else None
    return None


def _loose(parse: Parse, k: int) -> bool:
    """Say whether the parser has made a verb the root, or hung it on what comes behind it."""
    return parse.head[k] == k or (parse.head[k] > k and parse.rel[k] in ("dep", "advcl"))


def _main(parse: Parse, verb: int, end: int) -> tuple[int, int] | None:
    """Return the comma and the finite verb whose subject stands behind it, or None."""
    for k in range(verb + 2, end):
        if not parse.rel[k].startswith(("nsubj", "expl:subj")):
            continue
        comma, main = parse.edges(k)[0] - 1, parse.head[k]
        if comma <= verb or parse.words[comma] != "," or main < k or not _finite(parse, main):
            continue
        if verb in parse.ancestors(main) or parse.head[verb] == main:
            return comma, main
    return None


def _finite(parse: Parse, k: int) -> bool:
    """Say whether a verb or predicate is finite, by itself or by its auxiliary."""
    return any(
        parse.feature(c, "VerbForm") == "Fin"
        for c in (k, *parse.children[k])
        if c == k or parse.rel[c].split(":")[0] in ("aux", "cop")
    )


def _turn_over(parse: Parse, lexicon: Lexicon, verb: int, comma: int, main: int) -> None:
    """Make ``main`` the root, ``verb`` its adverbial, and what stands between them the latter's."""
    parse.attach(main, main, "root")
    parse.attach(verb, main, "advcl")
    personal = parse.pos[main] == "VERB" and not lexicon.has("impersonals", parse.lemma[main])
    for k in parse.children[main]:
        if personal and k == comma + 1 and parse.rel[k] == "expl:subj":
            parse.rel[k] = "nsubj"  # who has spoken before is somebody: « il est parti »
    governor = verb
    said = _clause(parse, verb, comma)
    if said is not None:
        parse.attach(said, verb, "ccomp")
        governor = said
    for k in range(verb + 1, comma):
        if not verb <= parse.head[k] < comma and k != said:
            parse.attach(k, governor, parse.rel[k])
    for k in list(parse.children[verb]):
        if k >= comma:
            parse.attach(k, main, parse.rel[k])


def _clause(parse: Parse, verb: int, comma: int) -> int | None:
    """Return the head of the finite clause between the opening's verb and the comma."""
    for k in range(verb + 1, comma):
        if parse.pos[k] in ("VERB", "AUX") and parse.feature(k, "VerbForm") == "Fin":
            if parse.rel[k].startswith("acl"):
                return None
            while verb < parse.head[k] < comma and parse.head[k] != k:
                k = parse.head[k]
            return k
    return None

"""Clauses behind where or when something was said: « a dit mardi | que A »."""

from __future__ import annotations

from nlp.lexicon import Lexicon
from nlp.parse import Parse

_BETWEEN = ("ADP", "ADV", "DET", "NUM", "NOUN", "PROPN", "ADJ")
_FIXED = ("fixed", "case")
"""How the words of « il y a » hang in « a conclu il y a un mois que A »."""
_NOUNS = ("NOUN", "PROPN")
_FARTHEST = 9
"""How many words may stand between a cue and the conjunction that opens its clause."""


def clauses_behind(parse: Parse, lexicon: Lexicon) -> None:
    """Hang a clause on its cue across a day or an occasion: « a dit à l'antenne de A | que B ».

    Parsers take the conjunction for the pronoun of a relative clause on the noun in front of it.
    """
    for k in range(2, len(parse) - 1):
        if not lexicon.has("complementizers", parse.lower[k]) or parse.head[k] < k:
            continue
        verb, above = parse.head[k], parse.head[parse.head[k]]
        cue = _cue(parse, lexicon, k)
        if cue is None or (above == cue and parse.rel[verb] == "ccomp"):
            continue
        if parse.above(cue, verb) or not _clause(parse, verb):
            continue
        noun = next((m for m in parse.ancestors(verb) if cue < m < k), None)
        if noun is None and above != cue:
            continue
        parse.attach(verb, cue, "ccomp")
        parse.attach(k, verb, "mark")
        parse.pos[k] = "SCONJ"


def _clause(parse: Parse, verb: int) -> bool:
    """Say whether a word is the predicate of a finite clause."""
    group = [verb, *(c for c in parse.children[verb] if parse.rel[c].startswith(("aux", "cop")))]
    return any(parse.feature(m, "VerbForm") == "Fin" for m in group)


def _cue(parse: Parse, lexicon: Lexicon, k: int) -> int | None:
    """Return the cue in front of ``k`` past words that tell where or when, None without any."""
    m = k - 1
    while m > 0 and k - m <= _FARTHEST and (parse.pos[m] in _BETWEEN or parse.rel[m] in _FIXED):
        occasion = any(lexicon.has(words, parse.lemma[m]) for words in ("occasions", "moments"))
        when = lexicon.has("weekdays", parse.lower[m]) or lexicon.has("months", parse.lower[m])
        if parse.pos[m] in _NOUNS and parse.words[m].islower() and not (occasion or when):
            return None
        m -= 1
    if m == k - 1 or parse.pos[m] != "VERB" or not _tells(parse, lexicon, m):
        return None
    if any(parse.rel[c] == "ccomp" and c > k for c in parse.children[m]):
        return None
    negated = any(lexicon.has("negations", parse.lower[c]) for c in parse.children[m])
    return None if negated else m


def _tells(parse: Parse, lexicon: Lexicon, verb: int) -> bool:
    return any(
        "clause" in cue.frames
        and tuple(parse.lower[verb + 1 : verb + 1 + len(cue.rest)]) == cue.rest
        for cue in lexicon.verbs.get(parse.lemma[verb], ())
    )

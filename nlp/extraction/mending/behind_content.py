"""Sources between their content and their cue: "A, Ann Lee, who runs the port, | said".

English parsers take such a source for a part of the content, or the content for its subject, the
more so the more is told of the source.
"""

from __future__ import annotations

from nlp.extraction.mending.asides import MARKS, may_be_incise
from nlp.lexicon import Lexicon
from nlp.parse import Parse

_ASIDE = 16
"""How many words may tell of a source."""

_PHRASE = 12
"""How many words a source may have."""

_WITHIN = ("DET", "NOUN", "PROPN", "ADJ", "NUM", "ADP", "PART")
_NOMINAL = ("NOUN", "PROPN")


def sources_behind_content(parse: Parse, lexicon: Lexicon) -> None:
    """Give a cue the noun phrase in front of it for its subject, whatever is told of that."""
    for verb in range(4, len(parse) - 1):
        if parse.pos[verb] != "VERB":
            continue
        start = verb
        while start > 2 and parse.pos[start - 1] in ("AUX", "ADV"):
            start -= 1
        if not may_be_incise(parse, lexicon, start, verb):
            continue
        if parse.tag[verb] == "VBN" and start == verb:
            continue
        phrase = _phrase(parse, lexicon, start)
        if phrase is None:
            continue
        first, last = phrase
        own = [c for c in parse.children[verb] if parse.rel[c].startswith("nsubj") and c < verb]
        if any(first <= c <= last for c in own):
            continue
        if own and not (_finite(parse, first - 2) or _goes_on(parse, verb)):
            continue
        _make_subject(parse, first, last, verb)


def _phrase(parse: Parse, lexicon: Lexicon, start: int) -> tuple[int, int] | None:
    """Return the noun phrase of a source in front of a cue that begins at ``start``, or None.

    It stands behind a comma, and is somebody.
    """
    last = start - 1
    if parse.words[last] == ",":
        comma = next(
            (k for k in range(last - 1, max(0, last - _ASIDE), -1) if parse.words[k] == ","), None
        )
        if comma is None or not _tells(parse, lexicon, comma + 1, last - 1):
            return None
        last = comma - 1
    first = last
    while first > 0 and last - first < _PHRASE and parse.pos[first - 1] in _WITHIN:
        first -= 1
    if first < 2 or parse.words[first - 1] != "," or parse.pos[first] == "ADP":
        return None
    known = lexicon.anyone("roles", "organizations", "sources")
    somebody = any(
        parse.ent[k] in ("PER", "ORG") or parse.pos[k] == "PROPN" or parse.lemma[k] in known
        for k in range(first, last + 1)
    )
    return (first, last) if somebody and parse.pos[last] in _NOMINAL else None


def _tells(parse: Parse, lexicon: Lexicon, first: int, last: int) -> bool:
    """Say whether the words between two commas only tell of somebody."""
    if first > last or any(parse.words[k] in MARKS for k in range(first, last + 1)):
        return False
    if lexicon.has("relative_pronouns", parse.lower[first]):
        return True
    return not any(
        parse.feature(k, "VerbForm") == "Fin" or parse.pos[k] == "SCONJ"
        for k in range(first, last + 1)
    )


def _finite(parse: Parse, last: int) -> bool:
    """Say whether a clause with a finite verb ends at ``last``, back to the mark before it."""
    for k in range(last, -1, -1):
        if parse.words[k] in MARKS:
            return False
        if parse.pos[k] in ("VERB", "AUX") and parse.feature(k, "VerbForm") == "Fin":
            return True
    return False


def _goes_on(parse: Parse, verb: int) -> bool:
    """Say whether a finite verb follows the next comma, which the content's subject waits for."""
    for k in range(verb + 1, min(verb + _ASIDE, len(parse) - 1)):
        if parse.words[k] in MARKS or parse.feature(k, "VerbForm") == "Fin":
            return False
        if parse.words[k] == ",":
            behind = k + 1
            while behind < len(parse) - 1 and parse.pos[behind] == "ADV":
                behind += 1
            return parse.feature(behind, "VerbForm") == "Fin"
    return False


def _make_subject(parse: Parse, first: int, last: int, verb: int) -> None:
    """Hang the phrase first..last on ``verb`` as its subject, and free it of what stands before."""
    stop = next((k for k in range(first, last + 1) if parse.pos[k] == "ADP"), last + 1)
    nominal = [k for k in range(first, stop) if parse.pos[k] in _NOMINAL]
    owned = [k for k in nominal if k + 1 <= last and parse.pos[k + 1] == "PART"]
    heads = [k for k in nominal if k not in owned]
    if not heads:
        return
    head = heads[-1]
    parse.attach(verb, verb, "root")
    parse.attach(head, head, "root")
    low = parse.sentences[parse.sent[verb]][0]
    for k in range(low, first - 1):
        if first <= parse.head[k] < verb:
            clause = parse.pos[k] in ("VERB", "AUX")
            parse.attach(k, verb, "ccomp" if clause else "dep")
    for k in range(first, verb):
        if k != head and not first <= parse.head[k] <= verb:
            parse.attach(k, head, parse.rel[k] if parse.rel[k] != "root" else "appos")
    parse.attach(head, verb, "nsubj")

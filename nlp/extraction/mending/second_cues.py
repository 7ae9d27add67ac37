"""Verbs that a parser joins to the wrong one of two before them: "said it was ready | and urged A".

"promising to meet and in some cases | exceed the targets": the bare form goes with the infinitive.
"""

from __future__ import annotations

from nlp.lexicon import Lexicon
from nlp.parse import Parse

_SAYING = frozenset({"person-to", "blame"})
"""Frames of the verbs by which somebody who has just said something goes on."""


def second_cues(parse: Parse, lexicon: Lexicon) -> None:
    """Hang such verbs on the one that they go with, in place."""
    for verb in range(2, len(parse)):
        above = parse.head[verb]
        if parse.rel[verb] != "conj" or not above < verb or parse.pos[verb] != "VERB":
            continue
        if any(parse.rel[c].startswith(("nsubj", "aux")) for c in parse.children[verb]):
            continue
        if parse.lower[verb] == parse.lemma[verb]:
            _with_infinitive(parse, lexicon, verb, above)
        elif _goes_on(parse, lexicon, verb, above):
            cue = parse.head[above]
            for joint in (c for c in parse.children[above] if parse.rel[c] == "cc" and c < verb):
                parse.attach(joint, cue, "cc")
            parse.attach(verb, cue, "conj")


def _with_infinitive(parse: Parse, lexicon: Lexicon, verb: int, above: int) -> None:
    """Hang a bare form on the infinitive that a verb with another form has: "vows to A and | B"."""
    if parse.lower[above] == parse.lemma[above] or parse.tag[verb] not in ("VB", "VBP"):
        return
    deeds = [c for c in parse.children[above] if parse.rel[c] == "xcomp" and above < c < verb]
    if len(deeds) != 1 or parse.tag[deeds[0]] != "VB":
        return
    if not any(lexicon.has("infinitive_markers", parse.lower[c]) for c in parse.children[deeds[0]]):
        return
    for joint in [c for c in parse.children[above] if parse.rel[c] == "cc" and c > deeds[0]]:
        parse.attach(joint, deeds[0], "cc")
    parse.attach(verb, deeds[0], "conj")
    parse.tag[verb], parse.morph[verb] = "VB", {"VerbForm": "Inf"}


def _goes_on(parse: Parse, lexicon: Lexicon, verb: int, inner: int) -> bool:
    """Say whether a cue behind "and" has the source of the one before it.

    The subject of the clause between them is nothing that could speak, or the "it" that takes up
    the source.
    """
    cue = parse.head[inner]
    if parse.rel[inner] != "ccomp" or not cue < inner or parse.tag[verb] != "VBD":
        return False
    if parse.tag[cue] != "VBD" or parse.pos[inner] != "AUX":
        return False
    frames = {frame for each in lexicon.verbs.get(parse.lemma[verb], ()) for frame in each.frames}
    told = any(parse.rel[c] in ("obj", "xcomp", "ccomp") and c > verb for c in parse.children[verb])
    own = [c for c in parse.children[inner] if parse.rel[c].startswith(("nsubj", "expl"))]
    if not frames & _SAYING or not told or len(own) != 1:
        return False
    if parse.rel[own[0]].startswith("expl") or lexicon.has("impersonal", parse.lower[own[0]]):
        return True
    people = lexicon.anyone("roles", "organizations")
    return parse.pos[own[0]] == "NOUN" and parse.lemma[own[0]] not in people

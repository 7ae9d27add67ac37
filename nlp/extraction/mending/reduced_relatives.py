"""Relative clauses without a pronoun: "a gun | prosecutors say was used", "a rule X say A"."""

from __future__ import annotations

from nlp.lexicon import Lexicon
from nlp.parse import Parse

_BEFORE = ("det", "amod", "nmod:poss", "nummod")
"""How the words in front of a noun hang on it."""


def reduced_relatives(parse: Parse, lexicon: Lexicon) -> None:
    """Part a noun from the plural behind it that says something of it, in place.

    Parsers see one compound, the "gun prosecutors", and a verb without a subject behind the cue.
    """
    for cue in range(3, len(parse) - 1):
        own, noun = cue - 1, cue - 2
        if parse.rel[cue] != "ccomp" or parse.rel[own] != "nsubj" or parse.head[own] != cue:
            continue
        if parse.tag[own] != "NNS" or parse.tag[noun] != "NN" or parse.head[noun] != own:
            continue
        if parse.rel[noun] != "compound" or not _says_more(parse, lexicon, cue):
            continue
        above = parse.head[cue]
        if not above < noun or parse.pos[above] not in ("VERB", "AUX"):
            continue
        before = [c for c in parse.children[own] if c < noun and parse.rel[c] in _BEFORE]
        if not any(parse.rel[c] in ("det", "nmod:poss") for c in before):
            continue
        parse.attach(noun, above, "attr" if parse.pos[above] == "AUX" else "obj")
        for c in before:
            parse.attach(c, noun, parse.rel[c])
        parse.attach(cue, noun, "acl:relcl")


def _says_more(parse: Parse, lexicon: Lexicon, cue: int) -> bool:
    """Say whether a verb without a subject stands right behind a cue of clauses."""
    if not any("clause" in each.frames for each in lexicon.verbs.get(parse.lemma[cue], ())):
        return False
    k = cue + 1
    if parse.pos[k] not in ("VERB", "AUX") or parse.tag[k] in ("VBN", "VBG", "VB"):
        return False
    verb = parse.head[k] if parse.rel[k].startswith(("aux", "cop")) else k
    owned = any(parse.rel[c].startswith("nsubj") and c > cue for c in parse.children[verb])
    return parse.head[verb] == cue and not owned

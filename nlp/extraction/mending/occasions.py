"""Occasions and hearers that parsers hang on whoever speaks: « a coupé X | en conférence »."""

from __future__ import annotations

from nlp.lexicon import Lexicon
from nlp.parse import Parse

_NOUNS = ("NOUN", "PROPN")
_PHRASE = 40
"""How many characters of a phrase are compared."""


def occasions(parse: Parse, lexicon: Lexicon) -> None:
    """Hang such a phrase on the verb in front of who speaks, and what names the hearer on him.

    « a lancé la députée | à l'adresse du ministre, Paul Blanc | »: she is not called so.
    """
    phrases = tuple(
        phrase
        for name in ("occasion_phrases", "hearer_phrases")
        for phrase in lexicon.words.get(name, ())
    )
    if not phrases:
        return
    for k in range(2, len(parse) - 1):
        if parse.pos[k] != "ADP" or not _opens(parse, k, phrases):
            continue
        noun = parse.head[k]
        if noun <= k or parse.pos[noun] not in _NOUNS or parse.head[noun] == noun:
            continue
        source = parse.head[noun]
        while source < k and parse.rel[source].startswith(("flat", "nmod", "appos")):
            source = parse.head[source]
        verb = parse.head[source]
        cue = parse.pos[verb] == "VERB" and parse.lemma[verb] in lexicon.verbs
        if not (cue and parse.pos[source] in _NOUNS and verb < source < k):
            continue
        parse.attach(noun, verb, "obl:mod")
        _give_names(parse, source, noun)


def _opens(parse: Parse, k: int, phrases: tuple[str, ...]) -> bool:
    text = parse.text[parse.start[k] : parse.start[k] + _PHRASE].lower().replace("’", "'")
    return text.startswith(phrases)


def _give_names(parse: Parse, source: int, noun: int) -> None:
    """Hang the appositions behind the phrase on its last noun, not on who speaks."""
    last = noun
    for c in parse.children[noun]:
        if parse.pos[c] == "NOUN" and parse.rel[c] == "nmod":
            last = c  # « à l'adresse du | ministre »
    for node in (source, *parse.children[source]):
        for c in list(parse.children[node]):
            if c > last and parse.rel[c] in ("appos", "conj") and parse.pos[c] == "PROPN":
                parse.attach(c, last, "appos")

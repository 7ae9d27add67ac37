"""Ages that mean somebody: "the 51-year-old said"."""

from __future__ import annotations

from nlp.lexicon import Lexicon
from nlp.parse import Parse

_HELPERS = ("AUX", "ADV", "PART")
_WORDS = 5
"""The words of "51-year-old" as tokenizers part them."""


def ages(parse: Parse, lexicon: Lexicon) -> None:
    """Read an age without a noun as a noun, and make it the subject of the verb behind it.

    Its lemma is "year-old", which the lexicon lists among those who may speak.
    """
    for last in range(_WORDS, len(parse)):
        first = last - _WORDS + 1
        if not _age(parse, lexicon, first, last):
            continue
        if last + 1 < len(parse) and parse.pos[last + 1] in ("NOUN", "PROPN", "ADJ"):
            continue  # "the 51-year-old driver"
        article = first - 1
        if parse.lower[article] not in lexicon.people("definite"):
            continue
        parse.pos[last], parse.lemma[last] = "NOUN", _lemma(parse, first)
        for k in range(article, last):
            parse.attach(k, last, {article: "det", first: "nummod"}.get(k, "compound"))
        verb = last + 1
        while verb < len(parse) and parse.pos[verb] in _HELPERS:
            verb += 1
        if verb < len(parse) and parse.pos[verb] == "VERB":
            parse.attach(last, verb, "nsubj")


def _age(parse: Parse, lexicon: Lexicon, first: int, last: int) -> bool:
    """Say whether first..last are a number, a unit of time and "old", tied by hyphens."""
    if not lexicon.has("age_words", parse.lower[last]) or parse.pos[first] != "NUM":
        return False
    return parse.words[first + 1] == parse.words[last - 1] == "-"


def _lemma(parse: Parse, first: int) -> str:
    """Return an age without its number: "year-old"."""
    return "".join(parse.lower[first + 2 : first + _WORDS])

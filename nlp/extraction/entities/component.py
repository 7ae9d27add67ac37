"""The component ``quidit_entities``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from nlp.extraction.entities.runs import runs
from nlp.extraction.entities.signs import signs
from nlp.extraction.entities.weights import Weights, kind, weights
from nlp.lexicon import Lexicon, load
from nlp.parse import Parse


def mark(parse: Parse, lexicon: Lexicon, learned: Weights) -> None:
    """Set the entities of ``parse``: each name with its kind."""
    parse.ent = [""] * len(parse)
    parse.ent_start = [False] * len(parse)
    found = [
        (first, last, kind(("always", *signs(parse, first, last, lexicon)), learned))
        for first, last in runs(parse, lexicon)
    ]
    for first, last, told in found:
        if first == last and parse.lower[first] in lexicon.people("bodies"):
            told = "ORG"
        elif told != "PER" and _titled(parse, first, lexicon):
            told = "PER"
        elif told == "PER" and first == last:
            told = _elsewhere(parse, first, found)
        if told:
            parse.ent[first : last + 1] = [told] * (last + 1 - first)
            parse.ent_start[first] = True


def _titled(parse: Parse, first: int, lexicon: Lexicon) -> bool:
    """Say whether a role stands right before the name, which hangs on it: « le maire Roy »."""
    k = first - 1
    if k < 0 or parse.head[first] != k or not parse.words[k].islower():
        return False
    return parse.lower[k] in lexicon.anyone("roles", "titles")


def _elsewhere(parse: Parse, i: int, found: list[tuple[int, int, str]]) -> str:
    """Return what a name of one word is by the longer ones of the paragraph that have the word.

    "Ashby Town were sad. Ashby said": no person; "Ann Ashby" would be one.
    """
    word = parse.lower[i]
    longer = [(a, b, told) for a, b, told in found if b > a and word in parse.lower[a : b + 1]]
    if not longer or any(told == "PER" for _, _, told in longer):
        return "PER"
    return next((told for a, _, told in longer if parse.lower[a] == word and told), "PER")


@Language.factory("quidit_entities")
class Entities:
    """Component: tells persons, institutions and places in the light parse.

    It does nothing where the pipeline has recognized entities, or the language has no weights.
    The Doc's own annotation stays as the model gave it.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        """Load the lexicon and the weights of ``nlp.lang``."""
        self.lexicon = load(nlp.lang)
        self.weights = weights(nlp.lang)

    def __call__(self, doc: Doc) -> Doc:
        """Mark the entities of ``doc`` and return it."""
        wanted = doc.has_annotation("DEP") and not doc.has_annotation("ENT_IOB")
        if self.lexicon is not None and self.weights is not None and wanted:
            mark(Parse.of(doc), self.lexicon, self.weights)
        return doc

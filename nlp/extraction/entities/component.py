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
    """Set the entities of ``parse``: each name, its titles left out, with its kind."""
    parse.ent = [""] * len(parse)
    parse.ent_start = [False] * len(parse)
    for first, last in runs(parse, lexicon):
        told = kind(("always", *signs(parse, first, last, lexicon)), learned)
        if not told:
            continue
        if told == "PER":
            while first < last and parse.lower[first].rstrip(".") in lexicon.people("titles"):
                first += 1
        parse.ent[first : last + 1] = [told] * (last + 1 - first)
        parse.ent_start[first] = True


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

"""The component ``quidit_mentions``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from nlp.extraction.constructions.context import Context
from nlp.extraction.mentions.finding import find_mentions
from nlp.lexicon import load
from nlp.parse import Parse


@Language.factory("quidit_mentions")
class Mentions:
    """Component: sets ``doc._.quidit_mentions``; wants the attributions found before it."""

    def __init__(self, nlp: Language, name: str) -> None:
        """Load the lexicon of ``nlp.lang``; without one, or without a parse, nothing is found."""
        self.lexicon = load(nlp.lang)
        if not Doc.has_extension("quidit_mentions"):
            Doc.set_extension("quidit_mentions", default=())

    def __call__(self, doc: Doc) -> Doc:
        """Set the mentions of ``doc`` and return it."""
        if self.lexicon is not None and doc.has_annotation("DEP"):
            attributions = (
                doc._.quidit_attributions if doc.has_extension("quidit_attributions") else ()
            )
            quotations = doc._.quidit_quotations if doc.has_extension("quidit_quotations") else ()
            dates = doc._.quidit_dates if doc.has_extension("quidit_dates") else ()
            ctx = Context(Parse.of(doc), self.lexicon, quotations, dates)
            doc._.quidit_mentions = find_mentions(ctx, attributions)
        return doc

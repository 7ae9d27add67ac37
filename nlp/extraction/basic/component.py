"""The spaCy component ``quidit_basic``: statements of a paragraph that no parser has read."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from nlp.extraction.attributions import go_on, in_code_points, reconcile
from nlp.extraction.basic.forms import Words, words_of
from nlp.extraction.basic.mentions import find_mentions
from nlp.extraction.basic.people import People
from nlp.extraction.basic.rules import Finder
from nlp.extraction.constructions.context import Context
from nlp.extraction.findings import Attribution, Mention, Quotation
from nlp.model import Date
from nlp.parse import Parse


def find_basic(
    parse: Parse,
    words: Words,
    quotations: tuple[Quotation, ...],
    dates: tuple[Date, ...] = (),
) -> tuple[tuple[Attribution, ...], tuple[Mention, ...]]:
    """Return the attributions and mentions of one paragraph, offsets into the paragraph.

    ``parse`` may be of a blank pipeline: only its words and quotation marks are looked at. It is
    given lemmas and kinds of words as far as the word lists tell them.
    """
    ctx = Context(parse, words.lexicon, quotations, dates)
    finder = Finder(ctx, words)
    found = reconcile(ctx, finder.find())
    found += go_on(ctx, found)
    found.sort(key=lambda c: min(s[0] for s in (c.content[0], c.source, c.cue) if s))
    _annotate(parse, words, finder)
    attributions = tuple(in_code_points(ctx, candidate) for candidate in found)
    return attributions, find_mentions(People(ctx, words), attributions)


def _annotate(parse: Parse, words: Words, finder: Finder) -> None:
    """Give the words lemmas and kinds, for what statements are compared by."""
    lexicon = words.lexicon
    known = lexicon.disputes("sayings") | lexicon.disputes("refusable") | lexicon.people("roles")
    known |= lexicon.people("organizations") | lexicon.disputes("words")
    pointing = lexicon.disputes("pointing") | lexicon.disputes("articles")
    for i, word in enumerate(parse.lower):
        parse.lemma[i] = next((form for form in words.singulars(word) if form in known), word)
        if i in finder.at:
            parse.lemma[i], parse.pos[i] = finder.at[i].lemma, "VERB"
        elif not word[0].isalnum():
            parse.pos[i] = "PUNCT"
        elif finder.people.determiner(i) or words.has("stops", word):
            parse.pos[i] = "DET"
            if word in pointing and i + 1 < len(parse) and parse.head[i + 1] == i + 1:
                parse.attach(i, i + 1, "det")
        else:
            parse.pos[i] = "PROPN" if finder.people.proper(i) else "NOUN"


@Language.factory("quidit_basic", requires=["doc._.quidit_quotations"])
class Basic:
    """Component: sets the attributions and mentions of a Doc that has no parse.

    A Doc with a parse is left alone.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        """Load the words of ``nlp.lang``; without them nothing is found."""
        self.words = words_of(nlp.lang)
        for extension in ("quidit_attributions", "quidit_mentions"):
            if not Doc.has_extension(extension):
                Doc.set_extension(extension, default=())

    def __call__(self, doc: Doc) -> Doc:
        """Set what is found in ``doc`` and return it."""
        if self.words is not None and not doc.has_annotation("DEP"):
            doc._.quidit_attributions, doc._.quidit_mentions = find_basic(
                Parse(doc),
                self.words,
                doc._.quidit_quotations,
                doc._.quidit_dates if doc.has_extension("quidit_dates") else (),
            )
        return doc

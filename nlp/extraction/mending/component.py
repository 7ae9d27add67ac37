"""The component that mends a paragraph's parse."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from nlp.extraction.mending import adverbs, misread, trees
from nlp.extraction.mending.forms import FINITE, infinitive_endings, present, regular
from nlp.lexicon import Lexicon, load
from nlp.parse import Parse

_TAKEN = ("ADJ", "NOUN", "PROPN", "ADV", "X", "NUM")
"""Parts of speech that taggers take verbs for."""

_DOUBTFUL = frozenset((*_TAKEN, "PRON", "INTJ", "SCONJ", "PART"))
"""Parts of speech of words that may be verbs after all; of the rest none is looked at."""


def mend(parse: Parse, lexicon: Lexicon) -> None:
    """Correct lemmas and misread cue verbs in ``parse``, in place."""
    trees.elisions(parse, lexicon)
    adverbs.adverbials(parse, lexicon)
    trees.garden_paths(parse, lexicon)
    endings = infinitive_endings(lexicon)
    for i in range(len(parse)):
        if misread.in_name(parse, i, lexicon):
            parse.pos[i] = "PROPN"
        elif parse.pos[i] == "VERB" and misread.determined(parse, i, lexicon):
            misread.noun_behind_cue(parse, i)
        elif parse.pos[i] == "AUX" and _inverted_cue(parse, i, lexicon):
            misread.speak(parse, i, regular(parse.lower[i], "", lexicon), lexicon)
        elif parse.pos[i] in ("VERB", "AUX"):
            _mend_verb(parse, i, lexicon, endings)
        elif parse.pos[i] in _DOUBTFUL:
            _mend_other(parse, i, lexicon)
    misread.denied_words(parse, lexicon)
    trees.mend(parse, lexicon)


def _inverted_cue(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether an "auxiliary" is a cue before its pronoun: « fulmine-t-elle »."""
    return regular(parse.lower[i], "", lexicon) in lexicon.verbs and misread.inverted(
        parse, i, lexicon
    )


def _mend_verb(parse: Parse, i: int, lexicon: Lexicon, endings: tuple[str, ...]) -> None:
    """Correct the lemma and the features of the verb ``i``."""
    word = parse.lower[i]
    if parse.tag[i] == "VB" and misread.bare_present(parse, i):
        parse.morph[i] = {"VerbForm": "Fin", "Tense": "Pres"}
    if parse.tag[i] == "VBN" and misread.active(parse, i):
        parse.tag[i] = "VBD"
        parse.morph[i] = {"VerbForm": "Fin", "Tense": "Past"}
    if misread.closes_quotation(parse, i, lexicon):
        misread.speak_of(parse, i, parse.lemma[i])
        parse.tag[i], parse.morph[i] = "VBD", {"VerbForm": "Fin", "Tense": "Past"}
    parse.lemma[i] = lexicon.lemmas.get(parse.lemma[i], parse.lemma[i])
    if parse.lemma[i] not in lexicon.verbs:
        parse.lemma[i] = regular(word, parse.lemma[i], lexicon)
    if word == parse.lemma[i] and word.endswith(endings) and _lower(parse, i):
        parse.morph[i] = {"VerbForm": "Inf"}
    doubtful = parse.feature(i, "VerbForm") in ("Part", "Inf") and parse.tag[i] != "VB"
    if doubtful and word != parse.lemma[i] and word.endswith(lexicon.participles):
        parse.morph[i] = {"VerbForm": "Part", "Tense": "Pres"}  # « en renouant »: no infinitive
    helped = any(parse.rel[c].startswith("aux") for c in parse.children[i] if c < i)
    if doubtful and not helped:
        behind = parse.lower[i + 1 : i + 2]
        phrase = word in lexicon.causatives and any(
            list(cue.rest[:1]) == behind for cue in lexicon.verbs.get(parse.lemma[i], ())
        )  # « X, 54 ans, | fait | état de A »
        if phrase or misread.behind_mark(parse, i) or present(word, parse.lemma[i], lexicon):
            parse.morph[i] = dict(FINITE)


def _lower(parse: Parse, i: int) -> bool:
    """Say whether a word is no name by its first letter: « France Inter » is no infinitive."""
    return parse.words[i][0].islower() or i == parse.sentences[parse.sent[i]][0]


def _mend_other(parse: Parse, i: int, lexicon: Lexicon) -> None:
    """Make a verb of the word ``i`` where its place tells that it is one."""
    word, lemma, pos = parse.lower[i], parse.lemma[i], parse.pos[i]
    plural = parse.tag[i] == "NNS"
    if plural and misread.claims(parse, i, lexicon):
        misread.make_verb(parse, i, lemma, lexicon)
    elif plural and misread.closes(parse, i, lexicon):
        misread.close(parse, i)
    elif misread.after_mark(parse, i, lexicon) or (
        pos in _TAKEN and misread.breaks_in(parse, i, lexicon)
    ):
        misread.speak_of(parse, i, regular(word, lemma, lexicon))
    elif pos in _TAKEN and misread.answers_somebody(parse, i, lexicon):
        misread.make_answer(parse, i, lexicon)
    elif pos in _TAKEN and misread.inverted(parse, i, lexicon):
        misread.speak(parse, i, regular(word, lemma, lexicon), lexicon)
    elif pos in _TAKEN and misread.joins(parse, i, lexicon):
        misread.join(parse, i, lexicon)
    elif pos in _TAKEN and (
        misread.opens_clause(parse, i, lexicon)
        or misread.asks_somebody(parse, i, lexicon)
        or misread.behind_pronoun(parse, i, lexicon)
        or misread.leads_on(parse, i, lexicon)
    ):
        misread.make_cue(parse, i, lexicon)
    elif pos in ("NOUN", "ADJ", "PROPN") and misread.helped(parse, i, lexicon):
        parse.pos[i], parse.lemma[i] = "VERB", regular(word, lemma, lexicon)
        parse.morph[i] = {"VerbForm": "Part", "Tense": "Past"}
    elif pos in ("ADJ", "NOUN") and misread.predicates(parse, i, lexicon):
        parse.pos[i], parse.lemma[i] = "VERB", regular(word, lemma, lexicon)
        parse.morph[i] = dict(FINITE)
    elif pos == "NOUN" and misread.convinced(parse, i, lexicon):
        parse.pos[i] = "ADJ"
    elif pos == "NOUN" and misread.resumes(parse, i, lexicon):
        pass
    elif pos in ("ADJ", "NOUN", "ADV") and misread.after_relative(parse, i, lexicon):
        misread.verb_before_subject(parse, i, regular(word, lemma, lexicon))
    elif pos in ("ADJ", "NOUN") and misread.disputes_relative(parse, i, lexicon):
        misread.verb_behind_subject(parse, i, regular(word, lemma, lexicon), lexicon)
    elif pos in (*_TAKEN, "PRON") and word in lexicon.forms:
        misread.make_verb(parse, i, lexicon.forms[word], lexicon)


@Language.factory("quidit_mending")
class Mending:
    """Component: builds the light parse that all others share and mends it.

    The Doc's own annotation stays as the model gave it.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        """Load the lexicon of ``nlp.lang``; without one nothing is mended."""
        self.lexicon = load(nlp.lang)

    def __call__(self, doc: Doc) -> Doc:
        """Prepare the parse of ``doc`` and return it."""
        if self.lexicon is not None and doc.has_annotation("DEP"):
            mend(Parse.of(doc), self.lexicon)
        return doc

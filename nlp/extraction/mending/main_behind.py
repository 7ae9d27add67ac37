"""Main verbs that parsers hang on the noun in front, or on a relative clause's last word.

« Un cadre, qui a requis l'anonymat, | conteste A »: it seems a participle, a second verb or a noun
of what the clause ends with. « le délégué | reproche à B A »: it seems an adjective of its subject.
"""

from __future__ import annotations

from nlp.extraction.mending.asides import verb_at
from nlp.extraction.mending.forms import FINITE, present, regular
from nlp.extraction.quotations import MAY_OPEN
from nlp.lexicon import Lexicon
from nlp.parse import Parse

_NOUNS = ("NOUN", "PROPN")
_PHRASE = (*_NOUNS, "DET", "ADJ", "ADP", "NUM")
_BEHIND = ("DET", "SCONJ", "ADV", "ADP", "PROPN")
"""What may stand behind a verb that seems a noun."""

_LONGEST = 24
"""How many words a relative clause may have."""


def main_behind(parse: Parse, lexicon: Lexicon) -> None:
    """Make main verbs of such words, in place."""
    for k in range(1, len(parse) - 2):
        if _hung_on_subject(parse, lexicon, k):
            _make_main(parse, lexicon, parse.head[k], k, k)
    for opening in range(1, len(parse) - 4):
        if parse.words[opening] != "," or parse.pos[opening - 1] not in _NOUNS:
            continue
        word = parse.lower[opening + 1]
        if not (lexicon.has("relative_pronouns", word) or lexicon.has("object_relatives", word)):
            continue
        verb = _main(parse, lexicon, opening)
        noun = _antecedent(parse, opening)
        if verb is not None and noun is not None:
            _make_main(parse, lexicon, noun, opening, verb)


def _hung_on_subject(parse: Parse, lexicon: Lexicon, k: int) -> bool:
    """Say whether a cue is hung like an adjective on the noun that is its subject."""
    noun = parse.head[k]
    if parse.pos[k] != "VERB" or parse.lemma[k] not in lexicon.verbs or parse.head[noun] != noun:
        return False
    if parse.rel[k] not in ("amod", "nmod", "acl", "appos", "dep") or parse.pos[noun] not in _NOUNS:
        return False
    if not present(parse.lower[k], parse.lemma[k], lexicon) or noun > k:
        return False
    if not all(parse.pos[m] in _PHRASE for m in range(noun, k)):
        return False
    if any(parse.rel[c].startswith(("nsubj", "det", "aux")) for c in parse.children[k]):
        return False
    first, end = parse.sentences[parse.sent[k]]
    return not any(parse.feature(m, "VerbForm") == "Fin" for m in range(first, end) if m != k)


def _antecedent(parse: Parse, opening: int) -> int | None:
    """Return the noun that opens the clause in front of the comma, None where a verb does."""
    low = parse.sentences[parse.sent[opening]][0]
    start = opening
    while start > low and parse.pos[start - 1] in _PHRASE:
        start -= 1
    if start > low and parse.words[start - 1] != ",":
        return None
    if any(parse.feature(k, "VerbForm") == "Fin" for k in range(low, start)):
        return None
    noun = next((k for k in range(start, opening) if parse.pos[k] in _NOUNS), None)
    return None if noun is None or parse.pos[start] == "ADP" else noun


def _main(parse: Parse, lexicon: Lexicon, opening: int) -> int | None:
    """Return the misread main verb behind the comma that closes the clause, or None."""
    finite = False
    end = parse.sentences[parse.sent[opening]][1]
    for k in range(opening + 2, min(opening + _LONGEST, end - 1)):
        finite = finite or parse.feature(k, "VerbForm") == "Fin"
        if parse.words[k] in ("«", "»", "“", "”", ";", ":"):
            return None
        if parse.words[k] != "," or not finite:
            continue
        verb = k + 1
        while verb < end and lexicon.has("clitics", parse.lower[verb]):
            verb += 1
        if _misread(parse, lexicon, verb) and not _interrupts(parse, verb, end):
            return verb
        if verb_at(parse, verb) is not None:
            return None
    return None


def _misread(parse: Parse, lexicon: Lexicon, verb: int) -> bool:
    """Say whether a word has the form of a cue, without a subject, and is no main verb yet."""
    lemma = regular(parse.lower[verb], parse.lemma[verb], lexicon)
    if lemma not in lexicon.verbs or not parse.words[verb].islower():
        return False
    if not present(parse.lower[verb], lemma, lexicon) or parse.head[verb] == verb:
        return False
    if any(parse.rel[c].startswith(("nsubj", "det", "aux")) for c in parse.children[verb]):
        return False
    if parse.pos[verb] == "VERB":
        return parse.rel[verb] not in ("ccomp", "parataxis")
    behind = verb + 1
    return parse.pos[verb] in ("NOUN", "ADJ") and (
        parse.pos[behind] in _BEHIND or parse.words[behind] in MAY_OPEN
    )


def _interrupts(parse: Parse, verb: int, end: int) -> bool:
    """Say whether the verb only breaks in: « X, qui a menti, | juge le tribunal, | paiera »."""
    for k in range(verb + 2, min(verb + _LONGEST, end)):
        if parse.words[k] in MAY_OPEN or parse.feature(k, "VerbForm") == "Fin":
            return False
        if parse.words[k] == ",":
            return verb_at(parse, k + 1) is not None
    return False


def _make_main(parse: Parse, lexicon: Lexicon, noun: int, opening: int, verb: int) -> None:
    """Make ``verb`` the main verb and ``noun`` its subject, of which the clause tells."""
    above = parse.head[verb]
    clause = parse.head[opening + 1]
    parse.pos[verb] = "VERB"
    parse.lemma[verb] = regular(parse.lower[verb], parse.lemma[verb], lexicon)
    parse.morph[verb] = dict(FINITE)
    parse.attach(verb, verb, "root")
    for c in list(parse.children[above]):
        if c > verb and above != verb:
            led = any(parse.rel[m] == "case" for m in parse.children[c])
            label = "obl:arg" if led else "obj"
            parse.attach(c, verb, label if parse.rel[c] == "nmod" else parse.rel[c])
    parse.attach(noun, verb, "nsubj")
    if opening < clause < verb and not parse.above(noun, clause):
        parse.attach(clause, noun, "acl:relcl")

"""Sentences that a cue breaks between subject and verb: « Le pont, dit X, est sûr ».

Parsers give the cue the subject before it, and its source to the verb behind it or to the cue as
its object, the more so the more is told of the source or the occasion.
"""

from __future__ import annotations

from nlp.extraction.mending.asides import MARKS, may_be_incise, verb_at
from nlp.extraction.mending.forms import number
from nlp.lexicon import Lexicon
from nlp.parse import Parse

_LONGEST = 30
"""How many words a cue with its source and what is told of them may have."""

_BEFORE_NOUN = ("DET", "ADJ", "NUM")
_NOMINAL = ("NOUN", "PROPN")


def interrupted(parse: Parse, lexicon: Lexicon) -> None:
    """Give the cue the noun behind it for its subject, and the verb of the sentence the one before.

    « L'armée, soupire le maire dans un communiqué, a tiré la première »
    """
    for comma in range(1, len(parse) - 5):
        if parse.words[comma] != ",":
            continue
        cue = _cue(parse, lexicon, comma)
        noun = None if cue is None else _noun(parse, _past_rest(parse, lexicon, cue))
        if cue is None or noun is None:
            continue
        own = _broken_subject(parse, lexicon, comma, cue)
        verb = None if own is None else _verb(parse, lexicon, noun)
        if own is None or verb is None or not _agree(parse, own, verb):
            continue
        parse.attach(verb, verb, "root")
        parse.attach(own, verb, "nsubj")
        parse.attach(cue, cue, "root")
        parse.attach(noun, cue, "nsubj")
        _free_phrases(parse, noun, cue, verb)


def _cue(parse: Parse, lexicon: Lexicon, comma: int) -> int | None:
    """Return the verb that may interrupt a sentence right behind a comma, or None."""
    start = comma + 1
    k = start
    while k < len(parse) - 2 and (
        lexicon.has("clitics", parse.lower[k]) or lexicon.has("reflexives", parse.lower[k])
    ):
        k += 1
    verb = verb_at(parse, k)
    if verb is None or verb - k > 2 or not may_be_incise(parse, lexicon, start, verb):
        return None
    return verb


def _past_rest(parse: Parse, lexicon: Lexicon, cue: int) -> int:
    """Return the token behind a cue and the rest of its words: « fait savoir | la mairie »."""
    for each in lexicon.verbs.get(parse.lemma[cue], ()):
        end = cue + 1 + len(each.rest)
        if each.rest and list(each.rest) == parse.lower[cue + 1 : end]:
            return end
    return cue + 1


def _noun(parse: Parse, k: int) -> int | None:
    """Return the noun of a phrase that begins at ``k``, or None where none does."""
    if k < len(parse) and parse.ent[k] == "" and parse.pos[k] not in (*_BEFORE_NOUN, *_NOMINAL):
        return None
    while k < len(parse) - 1 and parse.pos[k] in _BEFORE_NOUN:
        k += 1
    return k if k < len(parse) and parse.pos[k] in _NOMINAL else None


def _broken_subject(parse: Parse, lexicon: Lexicon, comma: int, cue: int) -> int | None:
    """Return the subject that stands right before ``comma`` and has no verb there, or None."""
    low = parse.sentences[parse.sent[comma]][0]
    subject = None
    for k in range(comma - 1, low - 1, -1):
        if parse.words[k] == "," or parse.words[k] in MARKS or parse.pos[k] == "AUX":
            break
        if parse.pos[k] == "VERB" and parse.feature(k, "VerbForm") == "Fin":
            break
        outside = parse.head[k] == cue or not low <= parse.head[k] < comma
        if outside and parse.rel[k].startswith("nsubj") and parse.pos[k] in (*_NOMINAL, "PRON"):
            subject = k
    if subject is None or lexicon.has("relative_pronouns", parse.lower[subject]):
        return None
    return subject


def _verb(parse: Parse, lexicon: Lexicon, noun: int) -> int | None:
    """Return the finite verb behind the comma that ends what is told of a source, or None."""
    relative = False
    for k in range(noun + 1, min(noun + _LONGEST, len(parse) - 1)):
        if parse.words[k] in MARKS:
            return None
        if lexicon.has("complementizers", parse.lower[k]) and not relative:
            return None
        if lexicon.has("relative_pronouns", parse.lower[k]):
            relative = True
        elif parse.words[k] == ",":
            verb = verb_at(parse, _past_small(parse, lexicon, k + 1))
            if verb is not None:
                return verb
            relative = False
        elif (
            not relative
            and parse.pos[k] in ("VERB", "AUX")
            and parse.feature(k, "VerbForm") == "Fin"
        ):
            return None
    return None


def _past_small(parse: Parse, lexicon: Lexicon, k: int) -> int:
    """Return the token behind the negation and the pronouns that stand before a verb."""
    while k < len(parse) - 1 and (
        lexicon.has("clitics", parse.lower[k]) or lexicon.has("negations", parse.lower[k])
    ):
        k += 1
    return k


def _agree(parse: Parse, noun: int, verb: int) -> bool:
    """Say whether a noun may be a verb's subject by its number, as far as that is known."""
    if any(parse.rel[c] == "conj" for c in parse.children[noun]):
        return True
    one, other = parse.feature(noun, "Number"), number(parse, verb)
    return not one or not other or one == other


def _free_phrases(parse: Parse, noun: int, cue: int, verb: int) -> None:
    """Hang what stands between a source and the verb of the sentence on the cue instead."""
    for k in range(noun + 1, verb):
        phrase = parse.head[k] == verb and parse.rel[k].startswith(("obl", "prep", "nmod"))
        if phrase and parse.edges(k)[1] < verb:
            parse.attach(k, cue, "obl:mod")

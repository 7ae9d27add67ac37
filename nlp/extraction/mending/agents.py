"""Participles with an agent: « une mesure jugée inutile | par le maire »."""

from __future__ import annotations

from nlp.extraction.mending.forms import regular
from nlp.extraction.quotations import MAY_CLOSE
from nlp.lexicon import Lexicon
from nlp.parse import Parse

_PHRASE = ("NOUN", "PROPN", "DET", "ADJ", "ADP", "NUM")
_REACH = 7
"""How many words may stand between a participle and its agent."""


def agents(parse: Parse, lexicon: Lexicon) -> None:
    """Give a participle that describes a noun the agent that the parser gave the noun.

    A "past tense" there (tagged VBD) is a participle, and so may an adjective be.
    """
    for k in range(2, len(parse) - 1):
        if parse.pos[k] != "ADP" or not lexicon.has("agent_markers", parse.lower[k]):
            continue
        _of_predicate(parse, lexicon, k)
        participle = _participle(parse, lexicon, k)
        if participle is None:
            continue
        noun = parse.head[k]
        if not _somebody(parse, lexicon, k):
            continue  # « par rapport à A »
        if noun > k and parse.head[noun] != participle:
            if noun in (participle, *parse.ancestors(participle)):
                continue
            if not min(participle, parse.head[participle]) <= parse.head[noun] < k:
                continue
            parse.attach(noun, participle, "obl:agent")
        if parse.rel[k] == "prep" and participle < noun < k:
            parse.attach(k, participle, "prep")  # "described as reckless | by the mayor"
        described = parse.head[participle]
        if described > participle:
            described = _before_comma(parse, participle)
        parse.attach(participle, described, "acl")
        for c in list(parse.children[described]):
            if participle < c < k:
                parse.attach(c, participle, "obl:arg")  # « qualifiée | d'inutile | par le maire »
        if parse.tag[participle] == "VBD":
            parse.tag[participle] = "VBN"
        if parse.feature(participle, "VerbForm") != "Part":
            parse.morph[participle] = {"VerbForm": "Part", "Tense": "Past"}
        parse.pos[participle] = "VERB"


def _of_predicate(parse: Parse, lexicon: Lexicon, k: int) -> None:
    """Hang an agent on the passive cue: « est jugé insuffisant | par les élus ».

    A participle has its own (« jugé dépassé | par les faits ») unless it is quoted.
    """
    noun = parse.head[k]
    called = parse.head[noun]
    cue = parse.head[called]
    if parse.rel[called] != "xcomp" or not cue < called < noun:
        return
    passive = any(parse.rel[c] == "aux:pass" for c in parse.children[cue])
    describing = any("describe" in c.frames for c in lexicon.verbs.get(parse.lemma[cue], ()))
    quoted = called + 2 == k and parse.words[k - 1] in MAY_CLOSE
    if passive and describing and (parse.pos[called] == "ADJ" or quoted):
        parse.attach(noun, cue, "obl:agent")


def _apart(parse: Parse, i: int) -> bool:
    """Say whether a participle hung on the main verb describes what stands before its comma.

    « La mesure, | jugée « absurde » par le maire, sera A »
    """
    if i < 2 or parse.words[i - 1] != "," or parse.head[i] < i:
        return False
    hung = parse.rel[i] in ("advcl", "acl", "amod", "advmod")
    return hung and parse.pos[i - 2] in ("NOUN", "PROPN", "ADJ")


def _before_comma(parse: Parse, i: int) -> int:
    """Return the head of the noun phrase that ends before the comma in front of ``i``."""
    noun = i - 2
    while parse.pos[noun] not in ("NOUN", "PROPN") and noun > 0:
        noun -= 1
    while parse.head[noun] < noun and all(
        parse.pos[k] in _PHRASE for k in range(parse.head[noun], noun)
    ):
        noun = parse.head[noun]
    return noun


def _somebody(parse: Parse, lexicon: Lexicon, k: int) -> bool:
    """Say whether the preposition ``k`` stands before somebody: a name, a role, an institution."""
    noun = parse.head[k] if parse.head[k] > k else next(iter(parse.children[k]), k)
    people = lexicon.anyone("roles", "organizations", "sources", "generic_organizations")
    return parse.pos[noun] == "PROPN" or parse.lemma[noun] in people


def _participle(parse: Parse, lexicon: Lexicon, k: int) -> int | None:
    """Return the cue before ``k`` that hangs on a noun and has neither subject nor auxiliary."""
    for i in range(k - 1, max(0, k - _REACH), -1):
        if parse.words[i] in (",", ";", ":", ".") or parse.pos[i] == "AUX":
            return None
        reduced = parse.rel[i] in ("acl", "amod") and parse.head[i] < i
        reduced = reduced or _apart(parse, i)
        if not reduced or parse.pos[i] not in ("VERB", "ADJ"):
            if parse.pos[i] == "VERB" and not (parse.rel[i] == "xcomp" and parse.head[i] < i):
                return None  # « jugés | « déplacés » | par la ministre »: what they are called
            continue
        if any(parse.rel[c].startswith(("nsubj", "aux")) for c in parse.children[i]):
            return None
        if parse.pos[i] == "ADJ":
            lemma = regular(parse.lower[i], parse.lemma[i], lexicon)
            if lemma not in lexicon.verbs:
                continue
            parse.lemma[i] = lemma
        return i if parse.lemma[i] in lexicon.verbs else None
    return None

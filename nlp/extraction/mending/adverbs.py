"""Adverbs of several words, which small models take for nouns, and what hangs on them."""

from __future__ import annotations

from nlp.lexicon import Lexicon
from nlp.parse import Parse


def adverbials(parse: Parse, lexicon: Lexicon) -> None:
    """Make adverbs of phrases like « de son côté », which belong to the verb beside them.

    Small models see nouns in them and hang subjects, objects and auxiliaries there.
    """
    for k, word in enumerate(parse.lower):
        for phrase in lexicon.adverbials.get(word, ()):
            if tuple(parse.lower[k : k + len(phrase)]) != phrase:
                continue
            end = k + len(phrase)
            for m in range(k, end):
                parse.pos[m] = "ADV"
                if parse.rel[m] in ("case", "det", "mark"):
                    parse.rel[m] = "advmod"
            _belong_to_verb(parse, lexicon, k, end)
            break


def _belong_to_verb(parse: Parse, lexicon: Lexicon, first: int, end: int) -> None:
    """Hang the adverbs from ``first`` to before ``end`` on the verb beside them, if any.

    « a | en outre | précisé », « précise | en outre | X »: what hung on them is the verb's.
    """
    start = first
    while start > 0 and parse.pos[start - 1] == "PRON" and parse.lower[start - 1].startswith("-"):
        start -= 1  # « a-t-il | en outre | précisé »
    helped = start > 0 and parse.pos[start - 1] == "AUX"
    split = helped and end < len(parse) and parse.pos[end] in ("VERB", "ADJ", "NOUN")
    if split and lexicon.verbs.get(parse.lemma[end]) is None and parse.pos[end] != "VERB":
        return
    verb = end if split else first - 1
    if not split and verb >= 0 and parse.pos[verb] in ("NOUN", "PROPN"):
        # "the mayor | for his part | said", "said the mayor | for his part"
        ahead = end < len(parse) and parse.pos[end] == "VERB"
        above = next((a for a in parse.ancestors(verb) if parse.pos[a] == "VERB"), -1)
        verb = end if ahead else above
    if verb < 0 or parse.pos[verb] not in ("VERB", *(("ADJ", "NOUN") if split else ())):
        return
    inside = range(first, end)
    hung = [c for m in inside for c in parse.children[m] if c not in inside and c != verb]
    for m in inside:
        _hang(parse, m, verb, "advmod")
    free = not any(parse.rel[g] == "obj" for g in parse.children[verb])
    for c in hung:
        plain = not any(parse.rel[g] == "case" for g in parse.children[c])
        thing = c > verb and parse.pos[c] in ("NOUN", "PROPN") and plain and free
        clause = parse.rel[c].startswith("acl") and c > verb  # "said | at the time | that A"
        _hang(parse, c, verb, "obj" if thing else "ccomp" if clause else parse.rel[c])
    if split:
        auxiliary = start - 1
        for c in list(parse.children[auxiliary]):
            if parse.rel[c].startswith("nsubj") and c != verb:
                _hang(parse, c, verb, parse.rel[c])
        for m in range(start, first):
            _hang(parse, m, verb, "expl:subj")
        had = lexicon.has("have", parse.lemma[auxiliary])
        if parse.head[auxiliary] != verb or (had and parse.rel[auxiliary] == "cop"):
            _hang(parse, auxiliary, verb, "aux:tense")


def _hang(parse: Parse, i: int, head: int, label: str) -> None:
    """Hang token ``i`` on ``head``, which takes its place where it lies below ``i``."""
    if i == head:
        return
    if parse.above(head, i):
        top = parse.head[i] == i
        parse.attach(head, head if top else parse.head[i], parse.rel[i])
    parse.attach(i, head, label)

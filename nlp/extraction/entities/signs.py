"""What a name shows of whether it is a person's, an institution's or a place's."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.lexicon import Lexicon
from nlp.parse import Parse

_SHORT = 5
"""Letters that an acronym has at most."""


def signs(parse: Parse, first: int, last: int, lexicon: Lexicon) -> Iterator[str]:
    """Yield what is to be seen of the name from token ``first`` to ``last``."""
    yield from _words(parse, first, last, lexicon)
    yield from _before(parse, first, lexicon)
    yield from _behind(parse, last, lexicon)
    yield from _tree(parse, first, last, lexicon)


def _words(parse: Parse, first: int, last: int, lexicon: Lexicon) -> Iterator[str]:
    """Yield what the words of the name tell."""
    people = lexicon.people
    words = [parse.lower[k].rstrip(".") for k in range(first, last + 1)]
    named = [w for k, w in enumerate(words, first) if parse.words[k][0].isupper()]
    size = min(4, len(named))
    yield f"words {size}"
    yield f"pos {parse.pos[first]}"
    if last > first:
        yield f"pos last {parse.pos[last]}"
    shape = parse.words[last]
    if len(shape) > 1 and shape.isupper():
        yield "acronym" if first == last and len(shape) <= _SHORT else "capitals"
    if any(c.isdigit() for w in words for c in w):
        yield "digit"
    if "." in shape.strip("."):
        yield "domain" if shape[-1].islower() else "dots"
    if any(len(w) == 1 for w in named):
        yield "initial"
    if "-" in words or any("-" in w for w in words):
        yield "hyphen"
    if not people("of").isdisjoint(words):
        yield "of"
    given = words[0].split("-")[0]
    if given in people("masculine_names") or given in people("feminine_names"):
        yield "given name alone" if size == 1 else "given name"
    for sign, names in _LISTS:
        listed = lexicon.anyone(*names)
        if any(w in listed for w in words) or parse.lemma[first] in listed:
            yield f"{sign} {min(2, size)}"
    if " ".join(words) in people("places") or words[-1] in people("places"):
        yield f"place {min(2, size)}"
    if words[0] in lexicon.anyone("titles", "roles") and size > 1:
        yield "title in"
    ending = words[-1]
    if not shape.isupper():
        yield f"ending {ending[-2:]}"
        yield f"ending {ending[-3:]}"
        if size > 1:
            yield f"first ending {given[-2:]}"


_LISTS = (
    ("institution", ("institution_words",)),
    ("organization", ("organizations", "generic_organizations")),
    ("role", ("roles",)),
    ("demonym", ("demonyms",)),
    ("surroundings", ("place_words",)),
)


def _before(parse: Parse, first: int, lexicon: Lexicon) -> Iterator[str]:
    """Yield what the words before the name tell."""
    people = lexicon.people
    k = first - 1
    if k < 0 or parse.sent[k] != parse.sent[first]:
        yield "first"
        return
    if parse.pos[k] == "PUNCT":
        yield f"after {parse.words[k][0]}"
        return
    word = parse.lower[k].rstrip(".")
    if word in people("titles"):
        yield "title before"
    elif parse.lemma[k] in people("roles"):
        yield "role before"
    elif parse.lemma[k] in lexicon.anyone("organizations", "generic_organizations"):
        yield "organization before"
    elif parse.lemma[k] in people("place_words"):
        yield "place word before"
    elif parse.pos[k] in ("DET", "ADP", "CCONJ", "PRON", "AUX", "SCONJ"):
        yield f"before {word}"
        if parse.pos[k] == "DET" and k > 0 and parse.pos[k - 1] == "ADP":
            yield f"before {parse.lower[k - 1]} {word}"
        if parse.pos[k] == "ADP" and k > 0:
            governor = parse.lemma[k - 1]
            if governor in people("roles"):
                yield f"role {word}"
            elif governor in people("organizations"):
                yield f"organization {word}"
    else:
        yield f"before {parse.pos[k]}"


def _behind(parse: Parse, last: int, lexicon: Lexicon) -> Iterator[str]:
    """Yield what the words behind the name tell."""
    people = lexicon.people
    n = last + 1
    if n >= len(parse) or parse.sent[n] != parse.sent[last]:
        yield "last"
        return
    if parse.words[n] == "(" and n + 2 < len(parse) and parse.words[n + 1].isupper():
        yield "then acronym"
    elif parse.words[n] == "," and n + 1 < len(parse):
        following = range(n + 1, min(n + 4, len(parse)))
        if parse.words[n + 1][0].isdigit():
            yield "then age"
        elif any(parse.lemma[k] in people("roles") for k in following):
            yield "then role"
        elif any(parse.lemma[k] in people("organizations") for k in following):
            yield "then organization"
        elif parse.words[n + 1][0].isupper():
            yield "then name"
        elif parse.lower[n + 1] in people("relatives"):
            yield "then who"
        else:
            yield "then comma"
    elif parse.pos[n] in ("VERB", "AUX"):
        yield "then verb"
        if lexicon.is_cue(parse.lemma[n]):
            yield "then cue"
    elif parse.lower[n] in people("possessive_endings"):
        yield "then possessive"
    elif parse.pos[n] in ("ADP", "CCONJ"):
        yield f"then {parse.lower[n]}"
    else:
        yield f"then {parse.pos[n]}"


def _tree(parse: Parse, first: int, last: int, lexicon: Lexicon) -> Iterator[str]:
    """Yield what the parse tells of the name."""
    head = first
    for k in range(first, last + 1):
        if not first <= parse.head[k] <= last or parse.head[k] == k:
            head = k
            break
    rel = parse.rel[head].split(":")[0]
    yield f"rel {rel}"
    governor = parse.head[head]
    if governor != head:
        lemma = parse.lemma[governor]
        if parse.pos[governor] in ("VERB", "AUX"):
            if rel == "nsubj":
                yield "subject of cue" if lexicon.is_cue(lemma) else "subject"
        elif lemma in lexicon.people("roles"):
            yield f"{rel} of role"
        elif lemma in lexicon.people("organizations"):
            yield f"{rel} of organization"
    if any(
        parse.rel[c] == "appos" and parse.lemma[c] in lexicon.people("roles")
        for c in parse.children[head]
    ):
        yield "apposed role"
    for feature in ("Gender", "Number"):
        value = parse.feature(head, feature)
        if value:
            yield f"{feature} {value}"

"""Where a proper name begins and where it ends."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.lexicon import Lexicon
from nlp.parse import Parse

_OPEN = frozenset({"PUNCT", "SPACE", "SYM"})
_JOINING = frozenset({"DET", "PRON", "CCONJ", "SCONJ", "AUX", "PUNCT", "SPACE"})
"""Parts of speech of words that do not go on with a name, though they have a capital letter."""


def runs(parse: Parse, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the first and last token of each stretch of words that may be a name."""
    i, count = 0, len(parse)
    while i < count:
        if not (parse.words[i][0].isupper() and _named(parse, i, lexicon)):
            i += 1
            continue
        last = i
        while (step := _next(parse, i, last, lexicon)) > last and not _begins(
            parse, last, step, lexicon
        ):
            last = step
        yield i, last
        i = last + 1


def _named(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a word with a capital letter may be part of a name."""
    if parse.pos[i] == "PROPN":
        if parse.lower[i] in lexicon.people("no_names") and _heads(parse, i):
            return False
        return parse.lower[i] not in lexicon.people("definite")
    given = parse.lower[i].split("-")[0]
    if given in lexicon.anyone("masculine_names", "feminine_names") and (
        _continues(parse, i) or _before_particle(parse, i, lexicon)
    ):
        return True
    if parse.pos[i] in ("DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "NUM", "PUNCT"):
        return False
    if not _heads(parse, i):
        return parse.lower[i] not in lexicon.people("demonyms")
    if parse.pos[i] not in ("NOUN", "X", "ADJ"):
        return False
    if _continues(parse, i) or _before_particle(parse, i, lexicon):
        return True
    return parse.pos[i] == "NOUN" and _acts(parse, i)


def _heads(parse: Parse, i: int) -> bool:
    """Say whether the word has its capital letter from its place: it begins a sentence."""
    k = i - 1
    while k >= 0 and parse.sent[k] == parse.sent[i] and parse.pos[k] in _OPEN:
        k -= 1
    return k < 0 or parse.sent[k] != parse.sent[i] or parse.words[i - 1] in (":", "«", '"', "“")


def _continues(parse: Parse, i: int) -> bool:
    """Say whether another word with a capital letter follows."""
    return i + 1 < len(parse) and parse.pos[i + 1] == "PROPN" and parse.words[i + 1][0].isupper()


def _before_particle(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a particle with a capital and a surname follow: « Marie | Le Bris »."""
    surname = i + 2
    return (
        surname < len(parse)
        and parse.words[i + 1][0].isupper()
        and parse.lower[i + 1] in lexicon.people("particles")
        and parse.words[surname][0].isupper()
    )


def _acts(parse: Parse, i: int) -> bool:
    """Say whether a verb follows: "Reyes said", where a noun would want an article."""
    if i + 1 >= len(parse) or parse.pos[i + 1] not in ("VERB", "AUX"):
        return False
    return parse.tag[i] != "NNS" or parse.tag[i + 1] == "VBZ"  # no plural: "Fors disagrees"


def _begins(parse: Parse, last: int, step: int, lexicon: Lexicon) -> bool:
    """Say whether another name begins at ``step``: « la députée du Finistère | Claire Roy ».

    The two hang on different words, or the one is a place, and the other begins with a given name.
    """
    if step != last + 1 or parse.start[step] == parse.end[last]:
        return False
    given = parse.lower[step].split("-")[0]
    named = given in lexicon.anyone("masculine_names", "feminine_names")
    left = parse.lower[last]
    if left.rstrip(".") in lexicon.anyone("titles", "roles"):
        return False
    if named and left in lexicon.anyone("places", "place_words", "state_words"):
        return True
    body = left in lexicon.anyone("places", "organizations", "state_words", "institution_words")
    return (named or body) and _tops_differ(parse, last, step)


def _tops_differ(parse: Parse, last: int, step: int) -> bool:
    """Say whether neither word hangs on the other, nor both on one of the name."""
    low, high = last, step
    while high + 1 < len(parse) and parse.words[high + 1][0].isupper():
        high += 1
    tops = []
    for k in (last, step):
        while low <= parse.head[k] <= high and parse.head[k] != k:
            k = parse.head[k]
        tops.append(k)
    return tops[0] != tops[1]


def _next(parse: Parse, first: int, last: int, lexicon: Lexicon) -> int:
    """Return the last token of the name if it goes on behind ``last``, else ``last``."""
    k = last + 1
    if k >= len(parse):
        return last
    if parse.words[k][0].isupper() and parse.pos[k] not in _JOINING:
        return k  # even where the parser has the sentence end inside the name
    joined = parse.words[k].strip("-–") == "" and parse.end[last] == parse.start[k]
    if joined and k + 1 < len(parse) and parse.end[k] == parse.start[k + 1]:
        return k + 1 if parse.words[k + 1][0].isalnum() else last
    if parse.words[k].startswith("-") and parse.end[last] == parse.start[k]:
        return k if parse.words[k][1:2].isupper() else last
    if parse.sent[k] != parse.sent[last] and not _before_particle(parse, last, lexicon):
        return last
    if parse.lower[k] in ("'", "'s") and k + 1 < len(parse) and parse.words[k + 1][0].isupper():
        owned = parse.lower[k + 1] in lexicon.anyone("institution_words", "organizations")
        return k + 1 if owned else last  # "the Teachers' Union"
    return _behind_particle(parse, first, last, lexicon)


def _behind_particle(parse: Parse, first: int, last: int, lexicon: Lexicon) -> int:
    """Return the end of a name that goes on behind particles: « Charles | de Gaulle »."""
    k = last + 1
    loose = lexicon.people("loose_particles")
    particles = lexicon.people("particles")
    bound = False
    while k < len(parse) and k <= last + 2 and parse.lower[k] in particles:
        bound = bound or parse.words[k] in loose  # « Marine | Le | Pen » has a capital
        k += 1
    if k == last + 1 or k >= len(parse) or not parse.words[k][0].isupper():
        return last
    if parse.pos[k] not in ("PROPN", "NOUN", "X", "ADJ"):
        return last
    if bound and not _takes(parse, first, last, lexicon):
        return last
    return k


def _takes(parse: Parse, first: int, last: int, lexicon: Lexicon) -> bool:
    """Say whether "of" may stand in the name: « Dominique de », "Bank of", not "Smith of"."""
    for i in (first, last):
        word = parse.lower[i].rstrip(".")
        if word in lexicon.anyone("institution_words", "organizations", "generic_organizations"):
            return True
        if parse.lemma[i] in lexicon.people("organizations"):
            return True
    given = parse.lower[last].split("-")[0]
    return first == last and given in lexicon.anyone("masculine_names", "feminine_names")

"""« Ce dernier », « cette dernière »: adjectives by their form, somebody by what they mean."""

from __future__ import annotations

from nlp.lexicon import Lexicon
from nlp.parse import Parse

_BETWEEN = ("ADV", "PRON", "AUX", "PART")
"""Parts of speech between a subject and its verb."""


def latter(parse: Parse, lexicon: Lexicon) -> None:
    """Read « ce dernier » without a noun as a noun, and hang it on the verb beside it.

    « assure ce dernier », « selon ces dernières, A », « Cette dernière dément A »; taggers leave
    it an adjective, and parsers hang it anywhere.
    """
    for k in range(1, len(parse)):
        if not _stands_alone(parse, lexicon, k):
            continue
        parse.pos[k] = "NOUN"
        determiner, before = k - 1, k - 2
        if parse.head[determiner] != k:
            _detach_from(parse, determiner, k)
            parse.attach(determiner, k, "det")
        else:
            parse.rel[determiner] = "det"
        if before >= 0 and parse.pos[before] == "VERB":
            _make_subject(parse, k, before)
        elif before < 0 or parse.pos[before] not in ("ADP", "VERB", "AUX"):
            verb = _verb_behind(parse, k)
            if verb is not None:
                _make_subject(parse, k, verb)


def _stands_alone(parse: Parse, lexicon: Lexicon, k: int) -> bool:
    """Say whether token ``k`` is such an adjective behind a demonstrative, and no noun follows."""
    if not {parse.lower[k], parse.lemma[k]} & lexicon.people("latter"):
        return False
    if parse.pos[k] not in ("ADJ", "NOUN", "ADV"):
        return False
    if parse.lower[k - 1] not in lexicon.disputes("demonstratives"):
        return False
    if k + 1 >= len(parse) or parse.pos[k + 1] not in ("NOUN", "PROPN", "NUM"):
        return True
    # « poursuit ce dernier mardi »
    return lexicon.has("weekdays", parse.lower[k + 1]) and k > 1 and parse.pos[k - 2] == "VERB"


def _make_subject(parse: Parse, k: int, verb: int) -> None:
    """Hang the noun ``k`` on ``verb`` as its subject, and a day behind it beside it."""
    if parse.head[verb] == k or k in set(parse.ancestors(verb)):
        _detach_from(parse, verb, k)
    above = parse.head[k]
    if above > k and above != verb and parse.pos[above] == "NOUN":
        if verb not in set(parse.ancestors(above)):
            return
        parse.rel[above] = "obl:mod"  # « poursuit ce dernier | mardi »
    parse.attach(k, verb, "nsubj")


def _detach_from(parse: Parse, node: int, above: int) -> None:
    """Hang ``node``, which lies below ``above``, where that hangs, so that they can be turned."""
    if above not in set(parse.ancestors(node)):
        return
    up = parse.head[above]
    parse.attach(node, node if up == above else up, "root" if up == above else parse.rel[above])


def _verb_behind(parse: Parse, k: int) -> int | None:
    """Return the verb right behind a subject, past its auxiliaries and pronouns, or None."""
    for m in range(k + 1, min(k + 6, len(parse))):
        if parse.pos[m] == "VERB":
            return m
        if parse.pos[m] not in _BETWEEN:
            return None
    return None

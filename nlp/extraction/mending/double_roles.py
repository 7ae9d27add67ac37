"""Two roles of one person in front of the name: "Author and critic | Jane Moss said"."""

from __future__ import annotations

from nlp.lexicon import Lexicon
from nlp.parse import Parse

_FARTHEST = 6
"""How many words may stand between the first role and the name."""


def double_roles(parse: Parse, lexicon: Lexicon) -> None:
    """Hang a role without an article, "and" and a second role on the name behind, in place.

    Parsers coordinate the role with the name, as if they were two people.
    """
    roles = lexicon.people("roles")
    for k in range(len(parse) - 3):
        if parse.pos[k + 1] != "CCONJ" or parse.lemma[k].lower() not in roles:
            continue
        if parse.tag[k] not in ("NN", "NNP") or parse.rel[k] != "nsubj":
            continue
        if any(parse.rel[c] in ("det", "nmod:poss") for c in parse.children[k] if c < k):
            continue
        second = k + 2
        while second < k + _FARTHEST and parse.pos[second] == "ADJ":
            second += 1
        name = parse.head[second] if second < len(parse) else k
        if parse.lemma[second] not in roles or parse.rel[second] != "compound":
            continue
        if not second < name <= k + _FARTHEST or parse.pos[name] != "PROPN":
            continue
        verb = parse.head[k]
        if parse.head[name] not in (k, verb):
            continue
        parse.attach(name, verb, "nsubj")
        parse.attach(k, name, "compound")
        parse.attach(k + 1, name, "compound")

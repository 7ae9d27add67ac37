"""Dependency labels of other schemes mapped to Universal Dependencies, in this one place.

French models (and most others) are trained on Universal Dependencies; English ones on ClearNLP's
labels (https://github.com/clir/clearnlp-guidelines), German ones on TIGER's, whose trees need more
than other labels (``from_tiger``). The rules speak UD only. Two ClearNLP
structures have no single UD label and keep their own: ``prep``/``pobj``/``pcomp`` (there the
preposition is the head of its noun) and ``attr``/``acomp`` (there the copula is the head).
``nlp.parse.Parse`` has accessors that read both structures.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

CLEAR_TO_UD = {
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "dobj": "obj",
    "dative": "iobj",
    "oprd": "xcomp",
    "relcl": "acl:relcl",
    "auxpass": "aux:pass",
    "neg": "advmod:neg",
    "poss": "nmod:poss",
    "npadvmod": "obl:npmod",
    "npmod": "obl:npmod",
    "prt": "compound:prt",
    "agent": "prep",
    "nn": "compound",
    "complm": "mark",
    "intj": "discourse",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "quantmod": "advmod",
    "meta": "dep",
}
"""ClearNLP's label to the UD label that the rules use; labels that agree are left out."""

ENTITY_KINDS = {
    "PER": "PER",
    "PERSON": "PER",
    "ORG": "ORG",
    "NORP": "NORP",
    "LOC": "LOC",
    "GPE": "LOC",
    "FAC": "LOC",
    "MISC": "MISC",
    "PRODUCT": "MISC",
    "WORK_OF_ART": "WORK",
    "EVENT": "MISC",
    "LAW": "MISC",
}
"""Entity labels of the models (WikiNER's and OntoNotes') to the five kinds that the rules use."""


def to_ud(label: str) -> str:
    """Return the UD label for a label of any known scheme; ``ROOT`` becomes ``root``."""
    return CLEAR_TO_UD.get(label, "root" if label == "ROOT" else label)


# -- TIGER, in which German models are trained -------------------------------------------------

TIGER_SIGNS = frozenset({"sb", "nk", "oc", "mo"})
"""Labels that only TIGER's scheme has, of which every German sentence has one."""

TIGER_TO_UD = {
    "sb": "nsubj",
    "oa": "obj",
    "oa2": "obj",
    "og": "obj",
    "da": "iobj",
    "cp": "mark",
    "pm": "mark",
    "rs": "ccomp",
    "rc": "acl:relcl",
    "ag": "nmod",
    "app": "appos",
    "pnc": "flat:name",
    "adc": "flat:name",
    "ng": "advmod:neg",
    "svp": "compound:prt",
    "par": "parataxis",
    "ju": "discourse",
    "dm": "discourse",
    "vo": "vocative",
    "ep": "expl",
    "ph": "expl",
    "cj": "conj",
    "cd": "cc",
    "cm": "case",
    "ac": "case",
    "cc": "obl",
    "ams": "nummod",
    "uc": "dep",
}
"""TIGER's label to the UD label; those that depend on the word are in ``_by_kind``."""

_ADJUNCTS = frozenset({"mo", "op", "cvc", "sbp", "pg", "mnr", "avc", "nmc"})
_WORD_KINDS = {"ADP": "prep", "VERB": "advcl", "AUX": "advcl", "NOUN": "obl", "PROPN": "obl"}
_KERNELS = {"DET": "det", "ADJ": "amod", "NUM": "nummod", "ADV": "advmod"}


def is_tiger(labels: Iterable[str]) -> bool:
    """Say whether dependency labels are TIGER's."""
    return not TIGER_SIGNS.isdisjoint(labels)


def from_tiger(
    labels: Sequence[str], heads: Sequence[int], pos: Sequence[str], tags: Sequence[str]
) -> tuple[list[str], list[int]]:
    """Return labels and heads in the structure that the rules read, from those of TIGER.

    ``pos`` are universal parts of speech, ``tags`` STTS's. Auxiliaries come to hang on their verb
    and conjuncts on the first of them; prepositions stay the heads of their nouns, as ClearNLP has
    it (``prep``, ``pobj``). Lists are indexed by token; a root is its own head.
    """
    found, above = list(labels), list(heads)
    for i in range(len(found)):
        while found[i] == "oc" and tags[above[i]].startswith("VA") and above[i] != i:
            _raise(found, above, i)
    for i in range(len(found)):
        joint = above[i]
        if found[i] == "cj" and found[joint] == "cd" and above[joint] != joint:
            above[i], above[joint] = above[joint], i
    kinds = [_by_kind(found, above, pos, tags, i) for i in range(len(found))]
    return kinds, above


def _raise(labels: list[str], heads: list[int], i: int) -> None:
    """Put the verb ``i`` in the place of its auxiliary, which comes to hang on it."""
    helper = heads[i]
    labels[i], labels[helper] = labels[helper], "aux"
    heads[i] = i if heads[helper] == helper else heads[helper]
    for k, head in enumerate(heads):
        if head == helper and k not in (i, helper):
            heads[k] = i
    heads[helper] = i


def _by_kind(
    labels: Sequence[str], heads: Sequence[int], pos: Sequence[str], tags: Sequence[str], i: int
) -> str:
    """Return the UD label of token ``i``, told by its word where TIGER's does not tell."""
    label, head = labels[i], heads[i]
    if label in _ADJUNCTS:
        nominal = pos[head] in ("NOUN", "PROPN") and pos[i] in ("NOUN", "PROPN")
        return "nmod" if nominal else _WORD_KINDS.get(pos[i], "advmod")
    if label == "nk":
        if pos[head] == "ADP":
            return "pcomp" if pos[i] in ("VERB", "AUX") else "pobj"
        return _KERNELS.get(pos[i], "compound" if i < head else "flat:name")
    if label in ("oc", "re"):
        infinitive = tags[i].endswith(("INF", "IZU")) or any(
            heads[k] == i and tags[k] in ("PTKZU", "VAINF") for k in range(len(labels))
        )
        if label == "re" and pos[head] in ("NOUN", "PROPN", "PRON"):
            return "acl"
        return "xcomp" if infinitive else "ccomp"
    if label == "pd":
        return "attr" if pos[i] in ("NOUN", "PROPN", "PRON") else "acomp"
    return TIGER_TO_UD.get(label, to_ud(label))

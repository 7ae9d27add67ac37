"""Dependency labels of other schemes mapped to Universal Dependencies, in this one place.

French models (and most others) are trained on Universal Dependencies; English ones on ClearNLP's
labels (https://github.com/clir/clearnlp-guidelines). The rules speak UD only. Two ClearNLP
structures have no single UD label and keep their own: ``prep``/``pobj``/``pcomp`` (there the
preposition is the head of its noun) and ``attr``/``acomp`` (there the copula is the head).
``nlp.parse.Parse`` has accessors that read both structures.
"""

from __future__ import annotations

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

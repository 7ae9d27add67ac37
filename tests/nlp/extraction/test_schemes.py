"""The full analysis of further languages, on parses made by hand in the schemes of their models.

German models have TIGER's labels, Spanish, Italian and Portuguese ones Universal Dependencies. A
word is written text/lemma/POS/tag/label/head.
"""

from __future__ import annotations

from functools import cache

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from nlp.parse import Parse
from nlp.pipeline import COMPONENTS, register
from nlp.scheme import from_tiger, is_tiger

FORMS = {
    "FIN": "Person=3|VerbForm=Fin",
    "INF": "VerbForm=Inf",
    "IZU": "VerbForm=Inf",
    "PP": "VerbForm=Part",
    "Fin": "Person=3|VerbForm=Fin",
    "Inf": "VerbForm=Inf",
    "Part": "Tense=Past|VerbForm=Part",
}

GERMAN = [
    # The verb of the clause last, an auxiliary inside.
    ("Der/der/DET/ART/nk/1 Minister/Minister/NOUN/NN/sb/2 sagte/sagen/VERB/VVFIN/ROOT/2 "
     ",/--/PUNCT/$,/punct/2 dass/dass/SCONJ/KOUS/cp/8 er/er/PRON/PPER/sb/8 "
     "nichts/nichts/PRON/PIS/oa/7 gewusst/wissen/VERB/VVPP/oc/8 habe/haben/AUX/VAFIN/oc/2 "
     "./--/PUNCT/$./punct/2",
     [("Der Minister", "sagte", ["dass er nichts gewusst habe"], False)]),
    # The cue is a participle, its subject on the auxiliary.
    ("Die/der/DET/ART/nk/1 Ärztin/Ärztin/NOUN/NN/sb/2 hat/haben/AUX/VAFIN/ROOT/2 "
     "erklärt/erklären/VERB/VVPP/oc/2 ,/--/PUNCT/$,/punct/3 dass/dass/SCONJ/KOUS/cp/8 "
     "das/der/DET/ART/nk/7 Wasser/Wasser/NOUN/NN/sb/8 sinkt/sinken/VERB/VVFIN/oc/3 "
     "./--/PUNCT/$./punct/2",
     [("Die Ärztin", "hat erklärt", ["dass das Wasser sinkt"], False)]),
    # A separable verb with its thing between.
    ("Die/der/DET/ART/nk/1 Firma/Firma/NOUN/NN/sb/2 wies/weisen/VERB/VVFIN/ROOT/2 "
     "die/der/DET/ART/nk/4 Vorwürfe/Vorwurf/NOUN/NN/oa/2 zurück/zurück/ADP/PTKVZ/svp/2 "
     "./--/PUNCT/$./punct/2",
     [("Die Firma", "wies", ["die Vorwürfe"], True)]),
    # A clause without a conjunction.
    ("Vogel/Vogel/PROPN/NE/sb/1 sagte/sagen/VERB/VVFIN/ROOT/1 ,/--/PUNCT/$,/punct/1 "
     "die/der/DET/ART/nk/4 Brücke/Brücke/NOUN/NN/sb/5 sei/sein/AUX/VAFIN/oc/1 "
     "sicher/sicher/ADJ/ADJD/pd/5 ./--/PUNCT/$./punct/1",
     [("Vogel", "sagte", ["die Brücke sei sicher"], False)]),
    # An infinitive with "zu" at its end.
    ("Der/der/DET/ART/nk/1 Fahrer/Fahrer/NOUN/NN/sb/2 "
     "bestreitet/bestreiten/VERB/VVFIN/ROOT/2 ,/--/PUNCT/$,/punct/2 das/der/DET/ART/nk/5 "
     "Geld/Geld/NOUN/NN/oa/6 genommen/nehmen/VERB/VVPP/oc/8 zu/zu/PART/PTKZU/pm/8 "
     "haben/haben/AUX/VAINF/oc/2 ./--/PUNCT/$./punct/2",
     [("Der Fahrer", "bestreitet", ["das Geld genommen zu haben"], True)]),
    # The subject behind the verb.
    ("„/--/PUNCT/$(/punct/4 Wir/wir/PRON/PPER/sb/2 warten/warten/VERB/VVFIN/oc/5 "
     "“/--/PUNCT/$(/punct/2 ,/--/PUNCT/$,/punct/5 sagte/sagen/VERB/VVFIN/ROOT/5 "
     "die/der/DET/ART/nk/7 Lehrerin/Lehrerin/NOUN/NN/sb/5 ./--/PUNCT/$./punct/5",
     [("die Lehrerin", "sagte", ["„Wir warten“"], False)]),
    # A source phrase.
    ("Laut/laut/ADP/APPR/mo/3 der/der/DET/ART/nk/2 Polizei/Polizei/NOUN/NN/nk/0 "
     "ist/sein/AUX/VAFIN/ROOT/3 die/der/DET/ART/nk/5 Straße/Straße/NOUN/NN/sb/3 "
     "frei/frei/ADJ/ADJD/pd/3 ./--/PUNCT/$./punct/3",
     [("der Polizei", "Laut", ["ist die Straße frei"], False)]),
]  # fmt: skip

UNIVERSAL = [
    ("es",
     "La/el/DET/-/det/1 portavoz/portavoz/NOUN/-/nsubj/2 dijo/decir/VERB/Fin/ROOT/2 "
     "que/que/SCONJ/-/mark/5 no/no/ADV/-/advmod/5 dimitirá/dimitir/VERB/Fin/ccomp/2 "
     "././PUNCT/-/punct/2",
     [("La portavoz", "dijo", ["que no dimitirá"], False)]),
    ("es",
     "El/el/DET/-/det/1 banco/banco/NOUN/-/nsubj/2 niega/negar/VERB/Fin/ROOT/2 "
     "haber/haber/AUX/Inf/aux/4 cobrado/cobrar/VERB/Part/xcomp/2 ././PUNCT/-/punct/2",
     [("El banco", "niega", ["haber cobrado"], True)]),
    ("es",
     "«/«/PUNCT/-/punct/2 No/no/ADV/-/advmod/2 cedemos/ceder/VERB/Fin/ccomp/5 "
     "»/»/PUNCT/-/punct/2 ,/,/PUNCT/-/punct/5 insistió/insistir/VERB/Fin/ROOT/5 "
     "././PUNCT/-/punct/5",
     [(None, "insistió", ["«No cedemos»"], False)]),
    ("it",
     "Il/il/DET/-/det/1 sindaco/sindaco/NOUN/-/nsubj/3 ha/avere/AUX/Fin/aux/3 "
     "detto/dire/VERB/Part/ROOT/3 che/che/SCONJ/-/mark/5 pagherà/pagare/VERB/Fin/ccomp/3 "
     "././PUNCT/-/punct/3",
     [("Il sindaco", "ha detto", ["che pagherà"], False)]),
    ("it",
     "L'/il/DET/-/det/1 azienda/azienda/NOUN/-/nsubj/2 nega/negare/VERB/Fin/ROOT/2 "
     "di/di/ADP/-/mark/5 aver/avere/AUX/Inf/aux/5 mentito/mentire/VERB/Part/xcomp/2 "
     "././PUNCT/-/punct/2",
     [("L'azienda", "nega", ["di aver mentito"], True)]),
    ("pt",
     "A/o/DET/-/det/1 ministra/ministra/NOUN/-/nsubj/2 afirmou/afirmar/VERB/Fin/ROOT/2 "
     "que/que/SCONJ/-/mark/5 a/o/DET/-/det/5 lei/lei/NOUN/-/nsubj/6 "
     "muda/mudar/VERB/Fin/ccomp/2 ././PUNCT/-/punct/2",
     [("A ministra", "afirmou", ["que a lei muda"], False)]),
    ("pt",
     "Segundo/segundo/ADP/-/case/2 a/o/DET/-/det/2 polícia/polícia/NOUN/-/obl/7 "
     ",/,/PUNCT/-/punct/2 o/o/DET/-/det/5 carro/carro/NOUN/-/nsubj/7 "
     "estava/estar/AUX/Fin/cop/7 vazio/vazio/ADJ/-/ROOT/7 ././PUNCT/-/punct/7",
     [("a polícia", "Segundo", ["o carro estava vazio"], False)]),
]  # fmt: skip


@cache
def blank(language: str) -> Language:
    register()
    pipeline = spacy.blank(language)
    for name in COMPONENTS:
        pipeline.add_pipe(name)
    return pipeline


def parsed(language: str, written: str) -> Doc:
    """Return the Doc that ``written`` spells out, with the components run over it."""
    rows = [token.rsplit("/", 5) for token in written.split()]
    words = [row[0] for row in rows]
    closing = (",", ".", "“", "»")
    spaces = [
        not (word in ("„", "«") or word.endswith("'") or following in closing)
        for word, following in zip(words, [*words[1:], ""], strict=True)
    ]
    doc = Doc(
        blank(language).vocab,
        words=words,
        spaces=spaces,
        lemmas=[row[1] for row in rows],
        pos=[row[2] for row in rows],
        tags=[row[3] for row in rows],
        deps=[row[4] for row in rows],
        heads=[int(row[5]) for row in rows],
        morphs=[_morph(row[2], row[3]) for row in rows],
    )
    for _, component in blank(language).pipeline:
        doc = component(doc)
    return doc


def _morph(pos: str, tag: str) -> str:
    if pos not in ("VERB", "AUX"):
        return ""
    return next((form for ending, form in FORMS.items() if tag.endswith(ending)), "")


def found(doc: Doc) -> list[tuple[str | None, str, list[str], bool]]:
    return [
        (
            doc.text[slice(*a.source)] if a.source else None,
            doc.text[slice(*a.cue)] if a.cue else "",
            [doc.text[s:e] for s, e in a.content],
            a.disputes,
        )
        for a in doc._.quidit_attributions
    ]


@pytest.mark.parametrize(("written", "expected"), GERMAN)
def test_german_in_tigers_scheme(written: str, expected: list[object]) -> None:
    assert found(parsed("de", written)) == expected


@pytest.mark.parametrize(("language", "written", "expected"), UNIVERSAL)
def test_universal_dependencies(language: str, written: str, expected: list[object]) -> None:
    assert found(parsed(language, written)) == expected


def test_an_auxiliary_comes_to_hang_on_its_verb() -> None:
    labels, heads = from_tiger(
        ["sb", "ROOT", "oc", "oc"], [1, 1, 3, 1], ["PRON", "AUX", "VERB", "AUX"],
        ["PPER", "VAFIN", "VVPP", "VAPP"],
    )  # fmt: skip
    assert labels == ["nsubj", "aux", "root", "aux"]
    assert heads == [2, 2, 2, 2]


def test_conjuncts_hang_on_the_first() -> None:
    labels, heads = from_tiger(
        ["ROOT", "cd", "cj"], [0, 0, 1], ["NOUN", "CCONJ", "NOUN"], ["NN", "KON", "NN"]
    )
    assert labels == ["root", "cc", "conj"]
    assert heads == [0, 2, 0]


def test_a_separable_prefix_joins_the_lemma() -> None:
    parse = Parse.of(parsed("de", GERMAN[2][0]))
    assert parse.lemma[2] == "zurückweisen"


def test_schemes_are_told_apart() -> None:
    assert is_tiger(["sb", "ROOT", "oa"])
    assert not is_tiger(["nsubj", "ROOT", "obj", "case", "mark"])
    assert not is_tiger(["nsubj", "ROOT", "dobj", "prep", "pobj", "cc"])

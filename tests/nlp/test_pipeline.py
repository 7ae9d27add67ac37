"""Loading models: quickly, offline, and with the same result as spaCy's own way."""

import subprocess
import sys

import pytest
import spacy

from nlp.pipeline import COMPONENTS, installed_models, is_basic, load, loaded

SENTENCES = [
    "« Nous n'avons rien à nous reprocher », a-t-il dit vendredi à l'Agence France-Presse.",
    "Le vice-président du Puy-en-Velay, M. Lefèvre, dément : c'est non, aujourd'hui.",
    "Y a-t-il d'ex-ministres socio-démocrates parmi les États-Unis ou l'anti-terrorisme ?",
]


def facts(nlp: spacy.Language) -> list[list[tuple[object, ...]]]:
    return [
        [
            (t.text, t.lemma_, t.pos_, t.tag_, t.dep_, t.head.i, str(t.morph), t.ent_type_, t.norm_)
            for t in doc
        ]
        for doc in nlp.pipe(SENTENCES)
    ]


def test_quick_loading_changes_nothing() -> None:
    ours = loaded("fr")
    assert facts(ours) == facts(spacy.load(installed_models()["fr"][0]))


def test_vectors_survive() -> None:
    doc = loaded("fr")("ministre")
    assert doc[0].has_vector


def test_components_run_in_order() -> None:
    names = loaded("en").pipe_names
    positions = [names.index(name) for _, name in COMPONENTS]
    assert positions == sorted(positions)
    assert not is_basic(loaded("en"))


def test_language_without_model_is_basic() -> None:
    nlp = load("de")
    assert "de" not in installed_models()
    assert is_basic(nlp)
    assert [s.text for s in nlp("Ja. Nein.").sents] == ["Ja.", "Nein."]


@pytest.mark.parametrize("language", [None, "xx", "tlh", "ja"])
def test_odd_languages_still_give_a_pipeline(language: str | None) -> None:
    assert [t.text for t in load(language)("one two")][:1]


def test_french_is_ready_in_half_of_spacys_time() -> None:
    def seconds(code: str) -> float:
        program = f"import time; t = time.perf_counter(); {code}; print(time.perf_counter() - t)"
        return float(
            subprocess.run(
                [sys.executable, "-c", program], check=True, capture_output=True, text=True
            ).stdout
        )

    model = installed_models()["fr"][0]
    plain = min(seconds(f"import spacy; spacy.load({model!r})") for _ in range(2))
    ours = min(seconds("from nlp.pipeline import load; load('fr')") for _ in range(2))
    assert ours < plain / 2

"""Names of persons, institutions and places, told apart without the model's own recognizer."""

from __future__ import annotations

import pytest
import spacy

from nlp.parse import Parse
from nlp.pipeline import PREFERRED, loaded


def entities(language: str, text: str) -> list[tuple[str, str]]:
    parse = Parse.of(loaded(language)(text))
    found: list[list[int]] = []
    for i, kind in enumerate(parse.ent):
        if kind and parse.ent_start[i]:
            found.append([i, i])
        elif kind:
            found[-1][1] = i
    return [(parse.text[parse.start[a] : parse.end[b]], parse.ent[a]) for a, b in found]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # Given name and surname, with all that joins names
        ("fr", "Le préfet a reçu Charles de Vaubert mardi.", [("Charles de Vaubert", "PER")]),
        ("fr", "Le préfet a reçu Marie-Laure Toulet-Biron.", [("Marie-Laure Toulet-Biron", "PER")]),
        ("fr", "Le tribunal a entendu Ana Ruiz García.", [("Ana Ruiz García", "PER")]),
        ("en", "The court heard Ann Lee-Ortiz on Monday.", [("Ann Lee-Ortiz", "PER")]),
        ("en", "The court heard Peter van der Kolk.", [("Peter van der Kolk", "PER")]),
        ("fr", "Marie Le Goas réclame une digue.", [("Marie Le Goas", "PER")]),
        ("fr", "Océane La Rocque dénonce un complot.", [("Océane La Rocque", "PER")]),
        # A title makes a person, "of" belongs to an institution's name and to no person's
        ("fr", "Le maire Delvane est parti.", [("Delvane", "PER")]),
        ("en", "Bank of Ashby said that rates would rise.", [("Bank of Ashby", "ORG")]),
        (
            "en",
            "Ann Lee of Ohio said that rates would rise.",
            [("Ann Lee", "PER"), ("Ohio", "LOC")],
        ),
        ("en", "The Nurses' Union said that it would appeal.", [("Nurses' Union", "ORG")]),
        # Two names side by side
        (
            "fr",
            "La députée du Finistère Claire Roy a écrit au maire.",
            [("Finistère", "LOC"), ("Claire Roy", "PER")],
        ),
        # Places
        ("fr", "Le sommet aura lieu à Genève, en Suisse.", [("Genève", "LOC"), ("Suisse", "LOC")]),
        (
            "en",
            "The talks were held in Geneva, Switzerland.",
            [("Geneva", "LOC"), ("Switzerland", "LOC")],
        ),
        # No names: what has its capital letter from the head of the sentence
        ("fr", "Contacté, le syndicat des pêcheurs n'a pas répondu.", []),
        ("en", "Police closed the road.", []),
    ],
)
def test_names_and_their_kinds(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert entities(language, text) == expected


def test_a_part_of_the_state_is_no_part_of_the_name() -> None:
    found = entities("fr", "Le ministre de la Justice Paul Durand a présenté le texte.")
    assert found[-1] == ("Paul Durand", "PER")


def test_a_name_of_one_word_is_what_the_longer_name_is() -> None:
    assert entities("en", "The fans of Ashby Town were sad. Ashby lost again.")[-1][1] != "PER"
    assert entities("en", "The fans of Ann Ashby were sad. Ashby lost again.")[-1] == (
        "Ashby",
        "PER",
    )


def test_a_pipeline_keeps_what_its_own_recognizer_found() -> None:
    nlp = spacy.load(PREFERRED["fr"][0])
    nlp.add_pipe("quidit_entities")
    doc = nlp("Le préfet a reçu Charles Vaubert à Genève.")
    parse = Parse.of(doc)
    assert [bool(kind) for kind in parse.ent] == [bool(t.ent_type_) for t in doc]
    assert parse.ent_start == [t.ent_iob == 3 for t in doc]


@pytest.mark.parametrize(
    "text", ["", "« »", "A", "A.", "É-", "-É", "M.", "Me Me Me", "DE LA DE LA"]
)
def test_odd_texts_have_no_or_some_names(text: str) -> None:
    for language in ("fr", "en"):
        assert all(name[0].isupper() for name, _ in entities(language, text))

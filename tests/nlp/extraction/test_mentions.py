"""Mentions of one paragraph: what names, roles and their neighbours tell."""

import pytest

from nlp.extraction.findings import Mention
from nlp.pipeline import loaded


def mentions(language: str, text: str) -> tuple[Mention, ...]:
    """Return the mentions that the pipeline finds in a paragraph."""
    return tuple(loaded(language)(text)._.quidit_mentions)


@pytest.mark.parametrize(
    ("language", "text", "name", "lemma", "gender"),
    [
        # a role behind a verb, its name behind a comma
        ("fr", "« La route est sûre », rétorque la directrice, Lou Vernay.",
         "Lou Vernay", "directrice", "f"),
        ("fr", "Le député Lou Vernay (Les Riverains) est venu.", "Lou Vernay", "député", "m"),
        ("en", "The road is safe, answered Lou Vernay, a teacher from Ashby.",
         "Lou Vernay", "teacher", None),
    ],
)  # fmt: skip
def test_the_role_beside_a_name(
    language: str, text: str, name: str, lemma: str, gender: str | None
) -> None:
    found = next(m for m in mentions(language, text) if m.name == name)
    assert (found.lemma, found.gender) == (lemma, gender)


def test_a_name_goes_on_behind_its_hyphen() -> None:
    found = mentions("fr", "Le texte accuse la directrice, Corinne Vernay-Faval.")
    assert "Corinne Vernay-Faval" in [m.name for m in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Les riverains ont rejoint l'association Forêt vivante.", "Forêt vivante"),
        ("La société Hydrelia présente ses comptes.", "Hydrelia"),
        ("Il travaille pour la société Hydrelia, présente en Isère.", "Hydrelia"),
    ],
)
def test_an_association_may_have_an_adjective_in_its_name(text: str, name: str) -> None:
    found = mentions("fr", text)
    assert [m.name for m in found if m.lemma in ("association", "société")] == [name]


def test_a_participle_at_the_head_of_a_sentence_is_no_name() -> None:
    found = mentions("fr", "Contactée, la mairie n'a pas répondu.")
    assert "Contactée" not in [m.name for m in found]


def test_a_company_is_no_general() -> None:
    found = mentions("en", "General Motors said that the plant would close.")
    assert [(m.name, m.kind) for m in found] == [("General Motors", "organization")]


def test_who_is_a_person_not_the_institution_beside_it() -> None:
    text = "A person familiar with the audit, who asked not to be named, said no more."
    who = next(m for m in mentions("en", text) if m.lemma == "who")
    assert who.antecedent is not None
    start, end = who.antecedent
    assert text[start:end].startswith("A person")

"""Things that say and want nothing are no sources, whatever verb they are the subject of."""

import pytest

from tests.nlp.extraction.finding import attributions


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The new plane promises a quieter cabin."),
        ("en", "The camera, which allows divers to film at night, costs little."),
        ("en", "The strike threatens to close the port."),
        ("en", "The rise was explained by strong demand."),
        ("fr", "L'avion promet une cabine silencieuse."),
        ("fr", "La rivière menace de déborder."),
        ("fr", "La crise exige des mesures."),
        ("fr", "Les images contredisent cette thèse."),
        ("en", "The facts contradict his account."),
        ("fr", "L'hiver promet d'être rude."),
    ],
)
def test_a_thing_is_no_source(language: str, text: str) -> None:
    assert attributions(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("en", "The chart shows that the river rises.", "The chart"),
        ("en", "The plane's maker promises a quieter cabin.", "The plane's maker"),
        ("en", "The report threatens to close the debate.", "The report"),
        ("fr", "Le constructeur de l'avion promet une cabine silencieuse.", None),
        ("fr", "Le plan exige des mesures.", "Le plan"),
    ],
)
def test_who_makes_it_or_tells_of_it_is(language: str, text: str, source: str | None) -> None:
    (found,) = attributions(language, text)
    assert found.source == (source or "Le constructeur de l'avion")

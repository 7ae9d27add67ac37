"""The tense around a date gives it its direction; published on Wednesday 10 June 2020."""

from __future__ import annotations

import pytest
from spacy.language import Language

from nlp.dates.resolution import resolve

SENTENCES = [
    ("fr", "Le ministre a rencontré les syndicats vendredi.", "2020-06-05"),
    ("fr", "Le ministre rencontrera les syndicats vendredi.", "2020-06-12"),
    ("fr", "Le ministre va rencontrer les syndicats vendredi.", "2020-06-12"),
    ("fr", "La réunion est prévue lundi.", "2020-06-15"),
    ("fr", "Le traité avait été signé en septembre.", "2019-09"),
    ("fr", "Le traité sera signé en septembre.", "2020-09"),
    ("fr", "Les écoles resteront fermées jusqu'au 4 juillet.", "2020-07-04"),
    ("fr", "Ils étaient revenus le 28 décembre.", "2019-12-28"),
    ("en", "The minister met the unions on Friday.", "2020-06-05"),
    ("en", "The minister will meet the unions on Friday.", "2020-06-12"),
    ("en", "The minister is going to meet the unions on Friday.", "2020-06-12"),
    ("en", "The meeting is scheduled for Monday.", "2020-06-15"),
    ("en", "The treaty had been signed in September.", "2019-09"),
    ("en", "The treaty will be signed in September.", "2020-09"),
    ("en", "Schools will stay closed until July 4.", "2020-07-04"),
    ("en", "They had come back on December 28.", "2019-12-28"),
]

CLAUSES = [
    ("fr", "Le ministre n'entend pas s'exprimer davantage d'ici à lundi.", "2020-06-15"),
    ("fr", "M. Roux, attendu dimanche à Lyon, refuse de parler.", "2020-06-14"),
    ("fr", "Les travaux prévus lundi ont été reportés.", "2020-06-08"),
    ("fr", "Le parti a proposé de renoncer au vote prévu en octobre.", "2020-10"),
    (
        "fr",
        "Les mesures ont pris une semaine, en octobre, sur trois sites, et tout le monde peut "
        "venir les lire.",
        "2019-10",
    ),
    ("fr", "Il a dit que la gare serait fermée vendredi.", "2020-06-12"),
    ("fr", "La gare aurait été fermée vendredi.", "2020-06-05"),
    ("fr", "La guilde compte faire connaître sa réponse vendredi.", "2020-06-12"),
    ("en", "The talks planned for Monday failed.", "2020-06-08"),
    ("en", "If he is still here on Sunday I will leave.", "2020-06-14"),
]


@pytest.mark.parametrize(("language", "text", "value"), SENTENCES)
def test_direction(language: str, text: str, value: str, pipelines: dict[str, Language]) -> None:
    dates = resolve(pipelines[language](text)._.quidit_dates, "2020-06-10")
    assert [date.value for date in dates] == [value]


@pytest.mark.parametrize(("language", "text", "value"), CLAUSES)
def test_direction_by_the_clause_around(
    language: str, text: str, value: str, pipelines: dict[str, Language]
) -> None:
    dates = resolve(pipelines[language](text)._.quidit_dates, "2020-06-10")
    assert dates[-1].value == value


@pytest.mark.parametrize(("language", "text", "value"), SENTENCES[:2] + SENTENCES[8:10])
def test_direction_without_a_parse(
    language: str, text: str, value: str, blank: dict[str, Language]
) -> None:
    dates = resolve(blank[language](text)._.quidit_dates, "2020-06-10")
    assert [date.value for date in dates] == [value]

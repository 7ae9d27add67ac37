"""Dates of the languages that have the common forms only: our own sentences."""

from __future__ import annotations

import pytest

import nlp

PUBLISHED = "2020-07-02"

CASES = [
    ("es", "El ministro dijo el lunes que la obra acabará el 3 de marzo de 2021.",
     {"el lunes": "2020-06-29", "el 3 de marzo de 2021": "2021-03-03"}),
    ("es", "Ayer hubo una reunión y mañana habrá otra.",
     {"Ayer": "2020-07-01", "mañana": "2020-07-03"}),
    ("es", "La semana pasada llovió y hace tres años también.",
     {"La semana pasada": "2020-W26", "hace tres años": "2017"}),
    ("es", "Desde 2018 y hasta el 12/05/2019 no hubo cambios.",
     {"2018": "2018", "12/05/2019": "2019-05-12"}),
    ("es", "Por la mañana cerró el puente.", {}),
    ("de", "Der Minister sagte am Montag, dass die Arbeiten am 3. März 2021 enden.",
     {"Montag": "2020-06-29", "3. März 2021": "2021-03-03"}),
    ("de", "Gestern war Sitzung, morgen folgt eine weitere.",
     {"Gestern": "2020-07-01", "morgen": "2020-07-03"}),
    ("de", "Vergangene Woche regnete es, vor drei Jahren auch.",
     {"Vergangene Woche": "2020-W26", "vor drei Jahren": "2017"}),
    ("de", "Am 12.05.2019 und seit 2018 blieb alles beim Alten.",
     {"12.05.2019": "2019-05-12", "2018": "2018"}),
    ("de", "Am Morgen war die Brücke gesperrt.", {}),
    ("it", "Il ministro ha detto lunedì che i lavori finiranno il 3 marzo 2021.",
     {"lunedì": "2020-06-29", "il 3 marzo 2021": "2021-03-03"}),
    ("it", "Ieri c'è stata una riunione e domani ce ne sarà un'altra.",
     {"Ieri": "2020-07-01", "domani": "2020-07-03"}),
    ("it", "La settimana scorsa pioveva e tre anni fa anche.",
     {"La settimana scorsa": "2020-W26", "tre anni fa": "2017"}),
    ("it", "L'anno scorso nulla, nel 2018 molto.", {"L'anno scorso": "2019", "2018": "2018"}),
    ("it", "Il piatto costa 12 euro e pesa 300 grammi.", {}),
    ("pt", "O ministro disse na segunda-feira que as obras terminam em 3 de março de 2021.",
     {"segunda-feira": "2020-06-29", "3 de março de 2021": "2021-03-03"}),
    ("pt", "Ontem houve reunião e amanhã haverá outra.",
     {"Ontem": "2020-07-01", "amanhã": "2020-07-03"}),
    ("pt", "Na semana passada choveu e há três anos também.",
     {"semana passada": "2020-W26", "há três anos": "2017"}),
    ("pt", "No ano passado nada, em 2018 muito.", {"ano passado": "2019", "2018": "2018"}),
    ("pt", "O prato custa 12 reais e pesa 300 gramas.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_common_forms(language: str, text: str, expected: dict[str, str]) -> None:
    article = nlp.analyse(text, language=language, published=PUBLISHED)
    assert {date.text: date.value for date in article.dates} == expected


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("es", "«No hay plazos», dijo el lunes la alcaldesa.", "el lunes"),
        ("de", "„Es gibt keine Frist“, sagte am Montag die Bürgermeisterin.", "Montag"),
        ("it", "«Non ci sono scadenze», ha detto lunedì la sindaca.", "lunedì"),
        ("pt", "“Não há prazos”, disse na segunda-feira a prefeita.", "segunda-feira"),
    ],
)
def test_a_day_beside_the_cue_dates_the_statement(language: str, text: str, day: str) -> None:
    (statement,) = nlp.analyse(text, language=language, published=PUBLISHED).statements
    assert statement.when is not None
    assert (statement.when.text, statement.when.value) == (day, "2020-06-29")
    assert statement.source is not None


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("es", "Publicado el 2 de julio de 2020"),
        ("de", "Veröffentlicht am 2. Juli 2020"),
        ("it", "Pubblicato il 2 luglio 2020"),
        ("pt", "Publicado em 2 de julho de 2020"),
    ],
)
def test_a_date_line_gives_the_day_of_publication(language: str, line: str) -> None:
    article = nlp.analyse(f"{line}\n\nA.\n\nB.", language=language)
    assert article.document.published == PUBLISHED

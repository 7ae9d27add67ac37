"""Days that move: when they are, and what an article means by them."""

from __future__ import annotations

import datetime

import pytest

from nlp.dates.component import find_dates
from nlp.dates.feasts import easter, feast
from nlp.dates.resolution import resolve


@pytest.mark.parametrize(
    "day", ["1818-03-22", "1961-04-02", "2000-04-23", "2008-03-23", "2024-03-31", "2038-04-25"]
)
def test_easter(day: str) -> None:
    assert easter(int(day[:4])).isoformat() == day


@pytest.mark.parametrize(
    ("code", "year", "day"),
    [
        ("ea+39", 2024, "2024-05-09"),
        ("11-4-4", 2024, "2024-11-28"),
        ("11-4-4+1", 2019, "2019-11-29"),
        ("05-5-1", 2021, "2021-05-31"),
        ("11-1-1+1", 2016, "2016-11-08"),
    ],
)
def test_feasts(code: str, year: int, day: str) -> None:
    assert feast(code, year) == datetime.date.fromisoformat(day)


def test_no_feast_is_invented() -> None:
    for code, year in (("ea+00", 1000), ("13-1-1", 2020), ("Easter", 2020)):
        with pytest.raises(ValueError, match=r"no feast|month"):
            feast(code, year)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "Les négociations ont échoué avant Pâques.", "2024-03-31"),
        ("fr", "Le scrutin aura lieu le lundi de Pentecôte.", "2025-06-09"),
        ("fr", "Il est mort le jeudi de l'Ascension 2015.", "2015-05-14"),
        ("fr", "Le magasin fermera la veille de Noël.", "2024-12-24"),
        ("fr", "Le feu a pris dans la nuit du 31 juillet au 1er août.", "2024-07-31TNI"),
        ("fr", "Le feu a pris dans la nuit du lundi 7 au mardi 8 mai 2018.", "2018-05-07TNI"),
        ("en", "Talks broke down on Good Friday.", "2024-03-29"),
        ("en", "The store opened on Black Friday 2019.", "2019-11-29"),
        ("en", "The bill passed after Labor Day.", "2024-09-02"),
        ("en", "He left a fortnight ago.", "2024-W41"),
        ("en", "It formed 50 million years ago.", None),
    ],
)
def test_what_an_article_means(language: str, text: str, value: str | None) -> None:
    (date,) = resolve(find_dates(text, language), "2024-10-22")
    assert date.value == value


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le plan France 2030 et le programme Ambition 2025 ont été présentés."),
        ("fr", "Les vacances de Noël et l'île de Pâques font rêver."),
        ("fr", "Le hangar 1958 a brûlé."),
        ("en", "Easter Island and the Easter egg hunt drew crowds."),
    ],
)
def test_names_are_no_days(language: str, text: str) -> None:
    assert find_dates(text, language) == ()

"""One expression each: published on Thursday 2 July 2020, read without a parse."""

from __future__ import annotations

import pytest

from nlp.dates.component import find_dates
from nlp.dates.resolution import resolve

PUBLISHED = "2020-07-02"

FRENCH = [
    ("On se verra le 1er mai 2021.", "le 1er mai 2021", "2021-05-01"),
    ("C'était le jeudi 2 juillet 2020.", "le jeudi 2 juillet 2020", "2020-07-02"),
    ("Le 2/7/2020 au matin", "Le 2/7/2020", "2020-07-02"),
    ("reçu le 14 sept. dernier", "le 14 sept. dernier", "2019-09-14"),
    ("depuis 2015", "2015", "2015"),
    ("dans les années 1980", "les années 1980", "198"),
    ("au XVIIIe siècle", "XVIIIe siècle", "17"),
    ("au début du XXIe siècle", "début du XXIe siècle", "20"),
    ("au quatrième trimestre 2019", "quatrième trimestre 2019", "2019-Q4"),
    ("le mois dernier", "le mois dernier", "2020-06"),
    ("la semaine prochaine", "la semaine prochaine", "2020-W28"),
    ("avant-hier", "avant-hier", "2020-06-30"),
    ("hier matin", "hier matin", "2020-07-01TMO"),
    ("Il y a trois mois", "Il y a trois mois", "2020-04"),
    ("il y a quelques années", "il y a quelques années", "PAST_REF"),
    ("dans dix jours", "dans dix jours", "2020-07-12"),
    ("pendant vingt-deux ans", "vingt-deux ans", "P22Y"),
    ("depuis une quinzaine de jours", "une quinzaine de jours", "P15D"),
    ("deux ans et demi", "deux ans et demi", "P2.5Y"),
    ("depuis des décennies", "des décennies", "PXDE"),
    ("tous les mardis", "tous les mardis", "XXXX-WXX-2"),
    ("mi-mai", "mi-mai", "2020-05"),
    ("l'hiver 2018", "l'hiver 2018", "2018-WI"),
    ("à la fin de l’année", "la fin de l’année", "2020"),
    ("Aujourd’hui vendredi", "Aujourd’hui vendredi", "2020-07-02"),
    ("mardi de la semaine dernière", "mardi de la semaine dernière", "2020-06-23"),
    ("le 31 février 2020", "le 31 février 2020", None),
]

ENGLISH = [
    ("signed on July 2nd, 2020", "July 2nd, 2020", "2020-07-02"),
    ("signed on 2 July 2020", "2 July 2020", "2020-07-02"),
    ("Thu, 2 Jul. 2020", "Thu, 2 Jul. 2020", "2020-07-02"),
    ("7/2/2020", "7/2/2020", "2020-07-02"),
    ("22/7/2020", "22/7/2020", "2020-07-22"),
    ("2020-07-02", "2020-07-02", "2020-07-02"),
    ("last Friday", "last Friday", "2020-06-26"),
    ("next Monday", "next Monday", "2020-07-06"),
    ("in the 1990s", "the 1990s", "199"),
    ("in the nineteenth century", "the nineteenth century", "18"),
    ("the third quarter of 2019", "the third quarter of 2019", "2019-Q3"),
    ("two days ago", "two days ago", "2020-06-30"),
    ("several years ago", "several years ago", "PAST_REF"),
    ("three weeks from now", "three weeks from now", "2020-W30"),
    ("for twenty-one months", "twenty-one months", "P21M"),
    ("two and a half years", "two and a half years", "P2.5Y"),
    ("a four-day rally", "four-day", "P4D"),
    ("for half an hour", "half an hour", "PT30M"),
    ("a 41-year-old man", "41-year-old", "P41Y"),
    ("every Tuesday", "every Tuesday", "XXXX-WXX-2"),
    ("late March", "late March", "2020-03"),
    ("mid-2011", "mid-2011", "2011"),
    ("since '82", "'82", "1982"),
    ("9 a.m. Friday", "9 a.m. Friday", "2020-06-26T09:00"),
    ("February 31, 2020", "February 31, 2020", None),
]

NO_DATES_FRENCH = [
    "Il l’a dit dans un entretien à Aujourd’hui en France.",
    "Le plan Vision 2030 prévoit 2000 emplois.",
    "Il a été élu.",
    "Le rover explore Mars.",
    "Page 1984, route 66, tél. 01 42 68 53 00.",
    "La loi n° 2015-990 a été votée.",
    "Ils ont gagné 3-2 devant 1950 personnes.",
    "Un prix de 2015 euros par jour.",
    "La séance commence à 20 heures.",
]

NO_DATES_ENGLISH = [
    "He told USA Today that he would leave.",
    "You may march on, and spring into the fall.",
    "It cost $2012 and then 1984 dollars.",
    "A second goal, a second half.",
    "He reads USA Today and the Daily Mirror.",
    "See page 1984; call 2015 5550.",
    "They won 3-2 before 1950 people.",
    "Twelve dollars, or $12-an-hour.",
]


def _first(text: str, language: str) -> tuple[str | None, str | None]:
    dates = resolve(find_dates(text, language), PUBLISHED)
    return (dates[0].text, dates[0].value) if dates else (None, None)


@pytest.mark.parametrize(("text", "words", "value"), FRENCH)
def test_french(text: str, words: str | None, value: str | None) -> None:
    assert _first(text, "fr") == (words, value)


@pytest.mark.parametrize(("text", "words", "value"), ENGLISH)
def test_english(text: str, words: str | None, value: str | None) -> None:
    assert _first(text, "en") == (words, value)


@pytest.mark.parametrize("text", NO_DATES_FRENCH)
def test_no_french_date(text: str) -> None:
    assert find_dates(text, "fr") == ()


@pytest.mark.parametrize("text", NO_DATES_ENGLISH)
def test_no_english_date(text: str) -> None:
    assert find_dates(text, "en") == ()


def test_a_language_without_grammar_has_no_dates() -> None:
    assert find_dates("am 2. Juli 2020", "xx") == ()


def test_offsets_are_code_points() -> None:
    text = "🗓️ 😀 Réunion mercredi 😀"
    (date,) = find_dates(text, "fr")
    assert text[date.start : date.end] == date.text == "mercredi"


def test_decomposed_accents_are_read() -> None:
    (date,) = find_dates("le 3 fe\u0301vrier 2020", "fr")
    assert date.value == "2020-02-03"


def test_a_language_is_its_file() -> None:
    from nlp.dates.grammar import Grammar

    rules = Grammar(
        {
            "words": {"month": {"julio": "07"}, "day_before": ["ayer"]},
            "rules": [
                {"pattern": "<day> de <month> de <year>", "reading": "{year}-{month}-{day}"},
                {"pattern": "<day_before>", "reading": "now -1D"},
            ],
        }
    )
    found = rules.find("Ayer, 2 de julio de 2020, llovió.")
    assert [rules.reading(match, "none") for match in found] == ["now -1D", "2020-07-02"]

"""Texts that would make a careless finder hang, crash or invent."""

from __future__ import annotations

import time

import pytest
from spacy.language import Language

from nlp.analysis import analyse
from nlp.dates.component import find_dates
from nlp.dates.grammar import Grammar
from nlp.dates.resolution import resolve
from nlp.model import Document


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "text",
    [
        "1" * 200_000,
        "1 " * 60_000,
        "la the in last " * 10_000,
        "vingt et twenty and " * 10_000,
        "3 jours et 3 days and " * 5_000,
        "'" * 60_000,
        "il y a plus de deux mille " * 5_000,
    ],
    ids=["digits", "numbers", "small words", "numerals", "durations", "quotes", "beginnings"],
)
def test_time_is_bounded(language: str, text: str) -> None:
    start = time.perf_counter()
    resolve(find_dates(text, language), "2020-07-02")
    assert time.perf_counter() - start < 30


def test_ten_thousand_dates_in_a_line() -> None:
    start = time.perf_counter()
    dates = resolve(find_dates("mardi 3 mars 2020, " * 10_000, "fr"), "2020-07-02")
    assert time.perf_counter() - start < 30
    assert len(dates) == 10_000
    assert {date.value for date in dates} == {"2020-03-03"}


@pytest.mark.parametrize(
    "text",
    [
        "le 45 mars",
        "en 99999",
        "99/99/2020",
        "le 31 avril",
        "\u0000\ud800 mars 0000",
    ],
)
def test_no_value_is_invented(text: str) -> None:
    for date in resolve(find_dates(text, "fr"), "2020-07-02"):
        assert date.value is None or date.value == "2020-03"


@pytest.mark.parametrize("text", ["٣ mars ٢٠٢٠", "le ３ mars ２０２０", "०३/०३/२०२०"])
def test_digits_of_other_scripts_count(text: str) -> None:
    dates = resolve(find_dates(text, "fr"), "2020-07-02")
    assert [(date.text, date.value) for date in dates] == [(text, "2020-03-03")]


def test_a_wrong_pattern_is_named() -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        Grammar({"rules": [{"pattern": "(on <weekday", "reading": "now"}]})


@pytest.mark.parametrize("line", ["réunion mardi, ", "mardi 3 mars il a dit que oui. "])
def test_scenes_of_a_thousand_days(line: str, pipelines: dict[str, Language]) -> None:
    document = Document(text=line * 1_000, language="fr", published="2020-07-02")
    start = time.perf_counter()
    article = analyse(document, pipelines["fr"])
    assert time.perf_counter() - start < 60
    assert len(article.dates) == 1_000

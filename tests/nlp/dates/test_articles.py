"""Short articles with marked dates: what is found, and what it means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from spacy.language import Language

from nlp.dates.resolution import resolve
from nlp.model import Date
from tests.nlp.dates.marked import Marked, load_all


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, line
        start += len(line) + 1


def _read(article: Marked, pipeline: Language) -> tuple[Date, ...]:
    found = []
    starts, lines = zip(*_paragraphs(article.text), strict=True)
    for start, doc in zip(starts, pipeline.pipe(lines), strict=True):
        found += [replace(d, start=d.start + start, end=d.end + start) for d in doc._.quidit_dates]
    return resolve(found, article.published)


def _figures(language: str, pipeline: Language) -> tuple[float, float]:
    """Return span F1 (any overlap) and the share of right values and types."""
    hits = right = gold = given = 0
    for article in load_all(language):
        found = list(_read(article, pipeline))
        gold += len(article.dates)
        given += len(found)
        for date in article.dates:
            match = next((f for f in found if f.start < date.end and date.start < f.end), None)
            if match:
                found.remove(match)
                hits += 1
                right += match.value == date.value
    return 2 * hits / (gold + given), right / hits


@pytest.mark.parametrize(("language", "f1", "values"), [("fr", 0.98, 0.96), ("en", 0.98, 0.96)])
def test_dates_of_articles(
    language: str, f1: float, values: float, pipelines: dict[str, Language]
) -> None:
    assert len(load_all(language)) >= 12
    found, right = _figures(language, pipelines[language])
    assert found >= f1
    assert right >= values


@pytest.mark.parametrize("language", ["fr", "en"])
def test_dates_without_a_parse(language: str, blank: dict[str, Language]) -> None:
    found, right = _figures(language, blank[language])
    assert found >= 0.98
    assert right >= 0.92


@pytest.mark.parametrize("language", ["fr", "en"])
def test_without_a_publication_day_nothing_relative_has_a_value(
    language: str, pipelines: dict[str, Language]
) -> None:
    for article in load_all(language):
        for date in _read(replace(article, published=None), pipelines[language]):
            if date.reading.startswith("now"):
                assert date.value is None

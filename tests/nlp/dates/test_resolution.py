"""Readings become values: anchors, steps, references, a new day of publication."""

from __future__ import annotations

import subprocess
import sys

import pytest

from nlp.dates.resolution import redate, resolve, standing_value
from nlp.model import Article, Date, Document, Span, Statement, When


def _dates(*readings: str) -> list[Date]:
    return [Date(10 * n, 10 * n + 5, "words", reading=r) for n, r in enumerate(readings)]


def _values(*readings: str, published: str | None = "2020-07-02") -> list[str | None]:
    return [date.value for date in resolve(_dates(*readings), published)]


@pytest.mark.parametrize(
    ("reading", "value"),
    [
        ("now", "2020-07-02"),
        ("now -1D TEV", "2020-07-01TEV"),
        ("now -1W", "2020-W26"),
        ("now -1WE", "2020-W26-WE"),
        ("now +1M", "2020-08"),
        ("now -1Q", "2020-Q2"),
        ("now +0H", "2020-H2"),
        ("now -1DE", "201"),
        ("now =CE", "20"),
        ("now -50Y!", "1970-07-02"),
        ("now wd4<", "2020-07-02"),
        ("now wd4<<", "2020-06-25"),
        ("now wd4>>", "2020-07-09"),
        ("now wd3~", "2020-07-01"),
        ("now -1W wd1=", "2020-06-22"),
        ("now we<", "2020-W26-WE"),
        ("now m07<", "2020-07"),
        ("now m08<", "2019-08"),
        ("now m08>", "2020-08"),
        ("now m08?", "2020-08"),
        ("now -1Y m03=", "2019-03"),
        ("now md07-14>", "2020-07-14"),
        ("now md02-29<", "2020-02-29"),
        ("now md07-05<", "2020-07-05"),
        ("now d28<", "2020-06-28"),
        ("now sWI<", "2020-WI"),
        ("now q1<", "2020-Q1"),
        ("now md03-15< T16:15", "2020-03-15T16:15"),
    ],
)
def test_steps(reading: str, value: str) -> None:
    assert _values(reading) == [value]


def test_what_needs_no_anchor_keeps_its_value() -> None:
    readings = ["2020-07-02", "P10Y", "PAST_REF", "XXXX-WXX-4", "2002/2004", "19"]
    assert _values(*readings, published=None) == readings


def test_references_follow_the_text() -> None:
    assert _values("now wd1<", "then +1D", "then +1D") == ["2020-06-29", "2020-06-30", "2020-07-01"]
    assert _values("2011", "then -1D") == ["2011", "2020-07-01"]
    assert _values("2008-09", "then +1M", "then -1Y") == ["2008-09", "2008-10", "2007"]


def test_near_passes_over_long_ago() -> None:
    assert _values("now wd1<", "1962-07-05", "near +0D TMO")[-1] == "2020-06-29TMO"


def test_without_publication_a_reference_needs_a_date_of_its_own() -> None:
    assert _values("1962-07-05", "then +1D", published=None) == ["1962-07-05", "1962-07-06"]
    assert _values("1962-07-05", "now wd1<", "then +1D", published=None)[1:] == [None, None]


@pytest.mark.parametrize(
    "reading",
    [
        "",
        "?",
        "2020-02-31",
        "now md02-31<",
        "now +9999Y",
        "now -9999CE",
        "now nonsense",
        "now -99999W",
    ],
)
def test_no_value_is_made_up(reading: str) -> None:
    assert _values(reading) == [None]
    assert standing_value(reading) is None


@pytest.mark.parametrize("published", ["", "yesterday", "2020-13-45", "0000-00-00"])
def test_a_wrong_day_of_publication_is_none(published: str) -> None:
    assert _values("now -1D", published=published) == [None]


def test_redating_an_article() -> None:
    date = Date(0, 5, "jeudi", reading="now wd4<")
    when = When(0, 5, "jeudi", None)
    statement = Statement("a1", "claim", "direct", (Span(6, 9, "oui"),), when=when)
    article = Article(Document("jeudi oui"), statements=(statement,), dates=(date,))
    dated = redate(article, "2020-07-03")
    assert dated.document.published == "2020-07-03"
    assert dated.document.published_from == "reader"
    assert dated.dates[0].value == "2020-07-02"
    assert dated.statements[0].when == When(0, 5, "jeudi", "2020-07-02")
    undated = redate(dated, None)
    assert undated.document.published is None
    assert undated.dates[0].value is None
    assert undated.statements[0].when == when


def test_resolution_never_loads_spacy() -> None:
    code = "import sys, nlp.dates.resolution; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

"""Short wires of our own from twelve newsrooms: their dates, and the day of their statements.

A file of ``wires/`` is an article as in ``articles/`` and then, after a line each beginning with
``=``, cues and the day of what they say, "-" where the article does not tell. All were written
and marked before anything was tried on them.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language

from nlp.analysis import analyse
from nlp.model import Article, Document
from tests.nlp.dates.marked import read

WIRES = sorted((Path(__file__).parent / "wires").glob("*.txt"))


def _wire(path: Path, pipelines: dict[str, Language]) -> tuple[Article, str, list[list[str]]]:
    """Return what is found in a wire, its marked text, and its cues with their days."""
    head, body = path.read_text(encoding="utf-8").split("\n", 1)
    marked, *days = body.split("\n= ")
    text, _ = read(marked.strip())
    language = path.stem[:2]
    document = Document(text=text, language=language, published=head.split(": ")[1])
    expected = [line.strip().split(" | ") for line in days]
    return analyse(document, pipelines[language]), marked.strip(), expected


@pytest.mark.parametrize("language", ["fr", "en"])
def test_dates_of_wires(language: str, pipelines: dict[str, Language]) -> None:
    gold = found = hits = right = 0
    for path in (p for p in WIRES if p.stem.startswith(language)):
        article, marked, _ = _wire(path, pipelines)
        dates = {(d.start, d.end): d.value for d in article.dates}
        found += len(dates)
        for date in read(marked)[1]:
            gold += 1
            match = next((k for k in dates if k[0] < date.end and date.start < k[1]), None)
            if match:
                hits += 1
                right += dates.pop(match) == date.value
    assert 2 * hits / (gold + found) >= 0.93
    assert right / hits >= 0.9


@pytest.mark.parametrize("language", ["fr", "en"])
def test_days_of_statements_in_wires(language: str, pipelines: dict[str, Language]) -> None:
    told = given = right = 0
    for path in (p for p in WIRES if p.stem.startswith(language)):
        article, _, expected = _wire(path, pipelines)
        left = [s for s in article.statements if s.cue]
        for cue, day in expected:
            statement = next((s for s in left if s.cue and s.cue.text.endswith(cue)), None)
            if statement is None:
                continue
            left.remove(statement)
            value = statement.when.value if statement.when else None
            told += day != "-"
            given += value is not None
            right += value == day
    assert right / told >= 0.75
    assert right / given >= 0.8

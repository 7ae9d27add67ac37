"""What finding dates costs beside the bare pipeline."""

from __future__ import annotations

import time

import pytest
import spacy

from nlp.dates.component import find_dates
from nlp.dates.grammar import grammar
from nlp.parse import Parse
from nlp.pipeline import PREFERRED
from tests.nlp.dates.marked import load_all


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_tenth_of_the_pipeline_at_most(language: str) -> None:
    grammar(language)
    lines = [line for a in load_all(language) for line in a.text.split("\n") if line.strip()]
    whole = spacy.load(PREFERRED[language][0])
    start = time.perf_counter()
    docs = list(whole.pipe(lines))
    bare = time.perf_counter() - start
    parses = [Parse.of(doc) for doc in docs]
    start = time.perf_counter()
    for line, parse in zip(lines, parses, strict=True):
        find_dates(line, language, parse)
    assert time.perf_counter() - start < 0.3 * bare

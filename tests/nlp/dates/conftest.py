"""The pipelines that the tests of dates share."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

import nlp.dates.component  # noqa: F401  registers quidit_dates
from nlp.pipeline import load


@pytest.fixture(scope="session")
def pipelines() -> dict[str, Language]:
    """The French and the English pipeline as the app loads them."""
    return {code: load(code) for code in ("fr", "en")}


@pytest.fixture(scope="session")
def blank() -> dict[str, Language]:
    """Tokenizers with nothing but the dates."""
    found = {}
    for code in ("fr", "en"):
        found[code] = spacy.blank(code)
        found[code].add_pipe("quidit_dates")
    return found

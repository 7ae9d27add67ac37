"""Sentences put together by chance from templates and pieces: how many are found whole.

``tests/evaluation/combinations.py`` says how they are made. The shares lie slightly below what is
reached; sentences that fail stand in the message.
"""

import pytest

from nlp.lexicon import load
from nlp.parse import Parse
from nlp.pipeline import loaded
from tests.evaluation.combinations import cases, judge

NUMBER = 500
"""How many sentences of a language are tried; other ones than those that were looked at."""


@pytest.mark.parametrize(("language", "share"), [("fr", 0.95), ("en", 0.94)])
def test_combinations_are_found_whole(language: str, share: float) -> None:
    judged = [judge(case, language) for case in cases(language, NUMBER, seed=77)]
    failing = [f"{each.verdict}: {each.case.text}" for each in judged if each.verdict != "whole"]
    assert len(failing) <= (1 - share) * NUMBER, "\n".join(failing)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_mended_trees_stay_trees(language: str) -> None:
    assert load(language) is not None
    for case in cases(language, 150, seed=5):
        parse = Parse.of(loaded(language)(case.text))
        for i in range(len(parse)):
            above = list(parse.ancestors(i))
            assert len(above) == len(set(above)) < len(parse)
            assert all(parse.head[c] == i for c in parse.children[i])

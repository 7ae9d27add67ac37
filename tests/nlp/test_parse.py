"""Mending a parse never makes a circle of it."""

from nlp.parse import Parse
from nlp.pipeline import loaded


def test_a_head_below_its_own_dependent_is_refused() -> None:
    parse = Parse.of(loaded("en")("The mayor said the bridge was safe."))
    said, was = parse.words.index("said"), parse.words.index("was")
    assert parse.above(was, said)
    before = (list(parse.head), list(parse.rel))
    parse.attach(said, was, "dep")
    assert (list(parse.head), list(parse.rel)) == before


def test_a_token_may_become_a_root() -> None:
    parse = Parse.of(loaded("en")("The mayor said the bridge was safe."))
    was = parse.words.index("was")
    parse.attach(was, was, "root")
    assert parse.head[was] == was
    assert was not in parse.children[parse.words.index("said")]

"""The list of rules is whole: the window has a sentence for each of its entries."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import nlp
from nlp.extraction.findings import RULES
from nlp.resources import resource, root


def families(node: ast.expr) -> Iterator[str]:
    """The families that an expression may name, as far as they stand in it as words."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value.partition(":")[0]
    elif isinstance(node, ast.IfExp):
        yield from families(node.body)
        yield from families(node.orelse)
    elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
        yield from families(node.values[0])


def named(path: Path) -> set[str]:
    return {
        family
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.keyword) and node.arg == "rule"
        for family in families(node.value)
    }


def test_every_rule_in_the_code_is_listed() -> None:
    found = {family for path in (root() / "nlp").rglob("*.py") for family in named(path)}
    assert {"according-to", "quote-after", "clause-after", "noun", "post"} <= found
    assert found <= set(RULES)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_rule_that_finds_something_is_listed(language: str) -> None:
    text = resource("samples", f"{language}.txt").read_text("utf-8")
    statements = nlp.analyse(text, language).statements
    rules = {(statement.rule or "").partition(":")[0] for statement in statements}
    assert len(rules) > 5
    assert rules <= set(RULES)

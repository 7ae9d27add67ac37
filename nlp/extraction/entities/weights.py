"""How much each sign of a name counts, as ``resources/entities/LANG.toml`` holds it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache

from nlp.resources import resource

KINDS = ("PER", "ORG", "LOC", "")
"""The kinds that are told apart; "" is no name, or one of something else."""

Weights = Mapping[str, tuple[float, ...]]
"""For each sign how much it speaks for each of ``KINDS``, in log odds."""


@cache
def weights(language: str) -> Weights | None:
    """Return the weights of a language, None where it has no file."""
    path = resource("entities", f"{language}.toml")
    if not path.is_file():
        return None
    raw = tomllib.loads(path.read_text("utf-8"))
    return {sign: tuple(values) for sign, values in raw["weights"].items()}


def kind(signs: Iterable[str], weights: Weights) -> str:
    """Return the kind for which the signs speak most."""
    total = [0.0] * len(KINDS)
    for sign in signs:
        for k, value in enumerate(weights.get(sign, ())):
            total[k] += value
    return KINDS[total.index(max(total))]

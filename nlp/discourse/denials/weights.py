"""What speaks for and against denials and their answers, as ``resources/denials.toml`` holds it."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from nlp.resources import resource


@dataclass(frozen=True, slots=True)
class Weights:
    """What speaks for and against a denial and its answers, in log odds.

    ``answers`` weighs one statement answering another by itself (``pair_signs``), ``together``
    the same beside all others (``joint_signs``), ``denials`` a negated statement being a denial
    (``Court.traits``). ``least`` is the chance that an answer needs, ``share`` the share of the
    best answer's chance that another needs as well, ``apart`` the chance that an answer needs whose
    words have nothing to do with what it denies.
    """

    answers: Mapping[str, float]
    together: Mapping[str, float]
    denials: Mapping[str, float]
    least: float
    share: float
    apart: float


@cache
def weights() -> Weights:
    """Return the weights that ``resources/denials.toml`` holds."""
    raw = tomllib.loads(resource("denials.toml").read_text("utf-8"))
    return Weights(
        raw["answers"],
        raw["together"],
        raw["denials"],
        raw["least"],
        raw["share"],
        raw["apart"],
    )


def odds(weights: Mapping[str, float], signs: Mapping[str, float]) -> float:
    """Return the log odds that ``signs`` add up to."""
    return sum(weights[name] * value for name, value in signs.items())


def chance(logit: float) -> float:
    """Return the probability that log odds stand for."""
    return 1 / (1 + math.exp(-logit))

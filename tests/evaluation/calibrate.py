"""Learns the weights of ``nlp.extraction.confidence`` and prints how well they hold.

``make calibrate`` trains on the gold that may be trained on: the folders named below, our two
samples and the articles in ``tests/gold/training``. The other articles in ``tests/gold`` are held
out, to show whether rules generalise.
A found attribution counts as right when its content and its source are (as the scorer says). The
reliability table comes from five-fold cross-validation over articles: of what is shown with .9,
about nine in ten should be right.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np

from nlp.extraction import attributions as component
from nlp.extraction import confidence as model
from nlp.extraction.constructions.context import Candidate, Context
from nlp.pipeline import loaded
from tests.evaluation.evaluate import OWN, ROOT, SHARED, predict, scorer

TRAINABLE = ("fr-wikinews", "fr-disputes", "en-wikinews")
FOLDS = 5
PENALTY = 2.0
ROUNDS = 3000

Example = tuple[frozenset[str], bool, int]


def examples() -> list[Example]:
    """Return the signs of each attribution found in the training gold, and whether it is right."""
    score = scorer()
    if score is None:
        return []
    seen: list[frozenset[str]] = []

    def spy(ctx: Context, candidate: Candidate) -> float:
        candidate.notes["example"] = len(seen)
        seen.append(frozenset(model.signs(ctx, candidate)))
        return 0.5

    # The component asks for a confidence once an attribution; listening there gives the signs.
    component.confidence, component.threshold = spy, lambda: 0.0  # type: ignore[assignment]
    original = component.in_code_points
    order: list[tuple[str, int]] = []

    def note(ctx: Context, candidate: Candidate) -> Any:
        made = original(ctx, candidate)
        start, end = made.content[0]
        order.append((_words(ctx.parse.text[start:end]), candidate.notes.get("example", -1)))
        return made

    component.in_code_points = note
    found: list[Example] = []
    paths = [p for name in TRAINABLE for p in sorted((SHARED / name).glob("*.json"))]
    for number, path in enumerate([*paths, *_own()]):
        gold = json.loads(path.read_text("utf-8"))
        order.clear()
        loaded(gold["document"]["language"])
        found += _label(score, gold, predict(gold), order, seen, number)
    return found


def _words(text: str) -> str:
    """Return a text with plain blanks, as the pipeline sees it."""
    return " ".join(text.split())


def _own() -> list[Path]:
    """Return our own articles that may be learned from: the samples and those written for it."""
    return [*sorted(OWN.glob("sample-*.json")), *sorted((OWN / "training").glob("*.json"))]


def _label(
    score: Any,
    gold: dict[str, Any],
    predicted: dict[str, Any],
    order: list[tuple[str, int]],
    seen: list[frozenset[str]],
    number: int,
) -> list[Example]:
    """Return the examples of one article."""
    g, p = score.Doc(gold), score.Doc(json.loads(json.dumps(predicted)))
    match = {j: i for i, j in score.match_statements(g.statements, p.statements).items()}
    labelled = []
    # One that was joined to another or completed by the next paragraph teaches nothing.
    places: dict[str, list[int]] = defaultdict(list)
    for k, row in enumerate(p.statements):
        places[_words(row["content"][0]["text"])].append(k)
    for words, index in order:
        if index < 0 or not places[words]:
            continue
        j = places[words].pop(0)
        right = j in match and score.source_right(g.statements[match[j]], p.statements[j])
        labelled.append((seen[index], bool(right), number))
    return labelled


def train(found: list[Example]) -> dict[str, float]:
    """Return weights by penalised logistic regression (gradient descent, all in one batch)."""
    counts: dict[str, int] = defaultdict(int)
    for names, _, _ in found:
        for name in names:
            counts[name] += 1
    names = sorted(name for name, count in counts.items() if count >= 4)
    column = {name: k for k, name in enumerate(names)}
    x = np.zeros((len(found), len(names)))
    for row, (present, _, _) in enumerate(found):
        for name in present:
            if name in column:
                x[row, column[name]] = 1
    y = np.array([right for _, right, _ in found], dtype=float)
    w, bias = np.zeros(len(names)), 0.0
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-(x @ w + bias)))
        w -= 0.5 * (x.T @ (chance - y) + PENALTY * w) / len(found)
        bias -= 0.5 * float((chance - y).mean())
    return {"bias": bias, **{name: float(w[k]) for name, k in column.items()}}


def chance(weights: dict[str, float], names: frozenset[str]) -> float:
    """Return the chance that weights give an attribution with these signs."""
    total = weights["bias"] + sum(weights.get(name, 0.0) for name in names)
    return float(1 / (1 + np.exp(-total)))


def main() -> int:
    """Train, print the reliability table, write the weights."""
    found = examples()
    if not found:
        print("There is no gold to learn from.", file=sys.stderr)
        return 1
    held: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        weights = train([e for e in found if e[2] % FOLDS != fold])
        held += [(chance(weights, e[0]), e[1]) for e in found if e[2] % FOLDS == fold]
    print(f"{len(found)} attributions, {sum(r for _, r in held) / len(held):.3f} right")
    for low in np.arange(0, 1, 0.1):
        bin_ = [(c, r) for c, r in held if low <= c < low + 0.1]
        if bin_:
            mean = sum(c for c, _ in bin_) / len(bin_)
            right = sum(r for _, r in bin_) / len(bin_)
            print(f"shown {mean:.2f}   right {right:.2f}   {len(bin_):4}")
    weights = train(found)
    threshold = float(sys.argv[1]) if len(sys.argv) > 1 else 0.25
    lines = [
        "# What speaks for and against a found statement; learned by `make calibrate`.",
        "# Statements whose chance to be right is below the threshold are not shown.",
        "[weights]",
        f"threshold = {threshold}",
    ]
    lines += [f'"{name}" = {value:.3f}' for name, value in weights.items()]
    (ROOT / "resources" / "confidence.toml").write_text("\n".join(lines) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

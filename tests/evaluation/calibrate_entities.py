"""Learns the weights of ``nlp.extraction.entities`` and prints how well they hold.

``make calibrate-entities`` takes each name in the articles that may be trained on (as
``calibrate_denials``) for what the model's own recognizer says that it is, which is right about
four times in five, and a speaker's for what gold says. What the recognizer gets wrong at random
does not teach anything that holds for many names, and only signs that several names show are
learned, none of them a name itself. Multinomial logistic regression, by gradient descent with
momentum; the figures come from five folds over the articles.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import spacy

from nlp.extraction.entities import runs, signs
from nlp.extraction.entities.weights import KINDS
from nlp.lexicon import Lexicon, load
from nlp.paragraphs import plain, split
from nlp.parse import Parse
from nlp.pipeline import PREFERRED
from tests.evaluation.calibrate_denials import articles
from tests.evaluation.evaluate import ROOT

ENTITIES = ROOT / "resources" / "entities"
FOLDS = 5
FREQUENT = 4
"""In how many articles names must show a sign for it to count."""
PENALTY = 2.0
STEPS = 600


@dataclass(frozen=True)
class Example:
    """One name: the article it stands in, what is to be seen of it, and the index of its kind."""

    article: str
    signs: frozenset[str]
    kind: int


def examples(language: str) -> list[Example]:
    """Return the names of the articles in one language."""
    nlp, lexicon = spacy.load(PREFERRED[language][0]), load(language)
    assert lexicon is not None
    found = []
    for path in articles():
        gold = json.loads(path.read_text("utf-8"))
        if gold["document"]["language"] != language:
            continue
        text = gold["document"]["text"]
        persons, bodies = (_words(gold, kind) for kind in ("person", "organization"))
        for doc in nlp.pipe(plain(text[start:end]) for start, end in split(text)):
            parse = Parse.of(doc)
            for first, last in runs(parse, lexicon):
                kind = _kind(parse, first, last, persons, bodies)
                found.append(_example(path, parse, first, last, lexicon, kind))
    return found


def _example(
    path: Path, parse: Parse, first: int, last: int, lexicon: Lexicon, kind: str
) -> Example:
    seen = frozenset(("always", *signs(parse, first, last, lexicon)))
    return Example(path.name, seen, KINDS.index(kind if kind in KINDS else ""))


def _words(gold: Mapping[str, Any], kind: str) -> frozenset[str]:
    """Return the words of the names of gold's speakers of one kind."""
    return frozenset(
        word.lower()
        for speaker in gold["speakers"]
        if speaker["kind"] == kind
        for word in speaker["name"].replace("-", " ").split()
        if word[0].isupper()
    )


def _kind(
    parse: Parse, first: int, last: int, persons: frozenset[str], bodies: frozenset[str]
) -> str:
    """Return what the recognizer or, of a speaker, gold says of a name."""
    labels = [parse.ent[k] for k in range(first, last + 1) if parse.ent[k]]
    label = parse.ent[last] or (labels[-1] if labels else "")
    word = parse.lower[last]
    if word in persons - bodies:
        return "PER"
    capital = [k for k in range(first, last + 1) if parse.words[k][0].isupper()]
    if word in bodies - persons and all(parse.lower[k] in bodies for k in capital):
        return label if label in ("ORG", "LOC") else "ORG"
    return label


def train(lessons: Sequence[Example]) -> dict[str, tuple[float, ...]]:
    """Return for each sign how much it speaks for each kind."""
    shown = {(sign, lesson.article) for lesson in lessons for sign in lesson.signs}
    counts = Counter(sign for sign, _ in shown)
    names = sorted(sign for sign, count in counts.items() if count >= FREQUENT)
    place = {sign: k for k, sign in enumerate(names)}
    x = np.zeros((len(lessons), len(names)))
    for row, lesson in enumerate(lessons):
        x[row, [place[sign] for sign in lesson.signs if sign in place]] = 1
    y = np.eye(len(KINDS))[[lesson.kind for lesson in lessons]]
    w = np.zeros((len(names), len(KINDS)))
    pace = np.zeros_like(w)
    rate = 1 / (0.25 * np.linalg.norm(x, 2) ** 2 + PENALTY)
    for step in range(STEPS):
        ahead = w + step / (step + 3) * pace
        scores = x @ ahead
        chance = np.exp(scores - scores.max(axis=1, keepdims=True))
        chance /= chance.sum(axis=1, keepdims=True)
        better = ahead - rate * (x.T @ (chance - y) + PENALTY * ahead)
        pace, w = better - w, better
    return {
        sign: tuple(round(float(v), 2) for v in w[k])
        for sign, k in place.items()
        if np.abs(w[k]).max() >= 0.05
    }


def validate(everything: Sequence[Example]) -> tuple[float, float]:
    """Return the share of names told rightly, and of persons' names, by what others taught."""
    right: Counter[bool] = Counter()
    persons: Counter[bool] = Counter()
    names = sorted({example.article for example in everything})
    for fold in range(FOLDS):
        judged = set(names[fold::FOLDS])
        learned = train([e for e in everything if e.article not in judged])
        for example in everything:
            if example.article in judged:
                total = sum(np.array(learned[s]) for s in example.signs if s in learned)
                hit = int(np.argmax(total)) == example.kind
                right[hit] += 1
                if KINDS[example.kind] == "PER":
                    persons[hit] += 1
    return right[True] / right.total(), persons[True] / persons.total()


def write(language: str, learned: Mapping[str, Sequence[float]]) -> None:
    """Write the weights of a language to its file in ``resources/entities``."""
    lines = [
        "# What speaks for a name being a person's, an institution's, a place's, none of these",
        "# (in this order, in log odds); learned by `make calibrate-entities`.",
        "# nlp/extraction/entities/signs.py says what each sign means.",
        "[weights]",
        *(f"{json.dumps(s, ensure_ascii=False)} = {list(v)}" for s, v in learned.items()),
    ]
    (ENTITIES / f"{language}.toml").write_text("\n".join(lines) + "\n", "utf-8")


def main() -> None:
    """Train each language, print the figures, write the weights."""
    for language in PREFERRED:
        everything = examples(language)
        right, persons = validate(everything)
        print(f"{language}: {len(everything)} names, {right:.3f} right, persons {persons:.3f}")
        write(language, train(everything))


if __name__ == "__main__":
    main()

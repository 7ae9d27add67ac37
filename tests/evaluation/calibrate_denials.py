"""Learns the weights of ``nlp.discourse.denials`` and prints how well they hold.

``make calibrate-denials`` trains on the gold that may be trained on (as ``calibrate``) and on the
articles in ``tests/gold/training``, written for this. Each article is seen twice: with the
statements that Quidit finds in it and with those that gold gives, since a link that cannot be
found for want of a statement teaches as much. Logistic regressions are drawn towards what one
would say without data (``EXPECTED``): one for a pair of statements by itself, one for what denies,
one for the pair beside all others, which sees the chances that the first one gives. The figures
come from cross-validation: each article is judged by weights that others taught. What is printed
for the statements found counts as the scorer does: a link is right when both of its ends are found.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from nlp.analysis import _collect
from nlp.discourse.continuation import join
from nlp.discourse.denials import Case, Court, Verdict
from nlp.discourse.denials.pairs import pair_signs
from nlp.discourse.denials.together import joint_signs
from nlp.discourse.denials.weights import Weights
from nlp.discourse.speakers.resolving import resolve_speakers
from nlp.extraction.features import content_features
from nlp.extraction.findings import Attribution, Extent, Paragraph
from nlp.lexicon import Cue, Lexicon, load
from nlp.model import Speaker
from nlp.paragraphs import plain, split
from nlp.parse import Parse
from nlp.pipeline import loaded
from tests.evaluation.calibrate import TRAINABLE
from tests.evaluation.evaluate import OWN, ROOT, SHARED, scorer

WEIGHTS = ROOT / "resources" / "denials.toml"
PENALTY = 3.0
FOLDS = 10
FLOORS = (0.25, 0.5, 0.5)
"""What an answer needs: a chance, a share of the best one's, a chance without shared words."""
EXPECTED = {
    "answers": {
        "always": -1.7,
        "overlap": 0.8,
        "covered": 0.8,
        "addressed": 1.3,
        "named": 1.3,
        "charge": 1.3,
        "blame": 0.4,
        "contends": 1.0,
        "attitude": -0.8,
        "denies": -1.4,
        "negated": -0.5,
        "raises": -3.0,
        "before": 0.7,
        "distance": -0.9,
        "nearest": 0.4,
    },
    "denials": {
        "always": -3.4,
        "open_ended": -1.0,
        "absolute": 0.8,
        "disputing": 0.3,
        "clearing": 0.3,
        "short": 0.3,
        "long": -1.0,
        "protests": 1.2,
        "best": 1.5,
        "deniers": 0.6,
        "denier": 0.5,
        "told_of": 1.1,
        "accused": 0.5,
    },
}
"""What a sign is taken to weigh before anything is learned; others weigh nothing."""


Row = tuple[Mapping[str, float], bool]


@dataclass(frozen=True)
class Trial:
    """One article as the judge sees it: ``gold`` is each statement's number in gold, or None.

    ``denies`` and ``links`` are what gold says of its own statements; ``found``: the statements
    are those that Quidit found.
    """

    name: str
    found: bool
    attributions: Sequence[Attribution]
    spoken_by: Sequence[str | None]
    speakers: Sequence[Speaker]
    paragraphs: Sequence[Paragraph]
    lexicon: Lexicon
    gold: Sequence[int | None]
    denies: Sequence[bool]
    links: frozenset[tuple[int, int]]

    @cached_property
    def case(self) -> Case:
        """Return the article's statements, prepared."""
        return Case(self.attributions, self.spoken_by, self.speakers, self.paragraphs, self.lexicon)

    def court(self, weighing: Weights) -> Court:
        """Return the judge of this article."""
        return Court(self.case, weighing)

    @cached_property
    def answer_rows(self) -> list[Row]:
        """Return the signs of each pair of a gold denial and another's statement by itself."""
        return [
            (found, self.answers(n, k))
            for n in self.gold_denials
            for k, found in pair_signs(self.case, n).items()
        ]

    @cached_property
    def gold_denials(self) -> list[int]:
        """Return the statements that gold calls denials."""
        return [
            n for n, number in enumerate(self.gold) if number is not None and self.denies[number]
        ]

    def answers(self, n: int, k: int) -> bool:
        """Say whether gold has statement ``n`` answer statement ``k``."""
        return (self.gold[n], self.gold[k]) in self.links


# -- the articles ------------------------------------------------------------------------------


def articles() -> list[Path]:
    """Return the gold articles that may be trained on."""
    shared = [p for name in TRAINABLE for p in sorted((SHARED / name).glob("*.json"))]
    own = [*sorted(OWN.glob("sample-*.json")), *sorted((OWN / "training").glob("*.json"))]
    return [*shared, *own]


def trials(path: Path, score: Any) -> Iterator[Trial]:
    """Yield a gold article with the statements that are found and with those that it gives."""
    gold = json.loads(path.read_text("utf-8"))
    text, language = gold["document"]["text"], gold["document"]["language"]
    pipeline, lexicon = loaded(language), load(language)
    assert lexicon is not None
    paragraphs: list[Paragraph] = []
    parses: list[tuple[int, Parse]] = []
    for start, end in split(text):
        doc = pipeline(plain(text[start:end]))
        paragraphs.append(_collect(doc, start, text[start:end]))
        parses.append((start, Parse.of(doc)))
    found = join(paragraphs)
    places = _places(score, gold, found)
    ids = {s["id"]: i for i, s in enumerate(gold["statements"])}
    denies = [s["kind"] == "denial" for s in gold["statements"]]
    links = frozenset(
        (i, ids[a]) for i, s in enumerate(gold["statements"]) for a in s.get("answers") or []
    )
    given = [
        _given(s, parses, lexicon, found[places[i]] if i in places else None)
        for i, s in enumerate(gold["statements"])
    ]
    order = sorted(range(len(given)), key=lambda i: _start(given[i]))
    back = {j: i for i, j in places.items()}
    for attributions, numbers in (
        (found, [back.get(j) for j in range(len(found))]),
        ([given[i] for i in order], order),
    ):
        speakers, spoken_by = resolve_speakers(paragraphs, attributions, language)
        yield Trial(
            path.name,
            attributions is found,
            attributions,
            spoken_by,
            speakers,
            paragraphs,
            lexicon,
            numbers,
            denies,
            links,
        )


def _start(a: Attribution) -> int:
    return min(start for start, _ in [*a.content, *(e for e in (a.source, a.cue) if e)])


def _places(score: Any, gold: dict[str, Any], found: Sequence[Attribution]) -> dict[int, int]:
    """Return which found attribution each statement of gold is, as the scorer matches them."""
    statements = [
        {
            "content": [{"start": s, "end": e} for s, e in a.content],
            "source": {"start": a.source[0], "end": a.source[1]} if a.source else None,
            "cue": {"start": a.cue[0], "end": a.cue[1]} if a.cue else None,
        }
        for a in found
    ]
    mine = score.Doc({"document": gold["document"], "statements": statements})
    theirs = score.Doc(json.loads(json.dumps(gold)))
    matched: dict[int, int] = score.match_statements(theirs.statements, mine.statements)
    return matched


def _given(
    statement: dict[str, Any],
    parses: Sequence[tuple[int, Parse]],
    lexicon: Lexicon,
    found: Attribution | None,
) -> Attribution:
    """Return a statement of gold as an attribution; ``found`` is the same where it was found."""
    pieces = [_extent(piece) for piece in statement["content"]]
    start, parse = _paragraph(parses, pieces[0][0])
    inside = [
        (s - start, e - start) for s, e in pieces if s >= start and e - start <= len(parse.text)
    ]
    cue = _extent(statement["cue"]) if statement["cue"] else None
    entry, negated = _entry(cue, parses, lexicon)
    rule = "describe" if entry and "describe" in entry.frames else "clause"
    return Attribution(
        content=tuple(pieces),
        source=_extent(statement["source"]) if statement["source"] else None,
        cue=cue,
        cue_lemma=found.cue_lemma if found else entry.lemma if entry else "",
        rule=found.rule if found else rule,
        attitude=found.attitude if found else entry.attitude if entry else "said",
        disputes=found.disputes if found else bool(entry and entry.disputes and not negated),
        features=content_features(parse, inside, lexicon),
    )


def _extent(span: Mapping[str, Any]) -> Extent:
    return span["start"], span["end"]


def _paragraph(parses: Sequence[tuple[int, Parse]], offset: int) -> tuple[int, Parse]:
    return max((item for item in parses if item[0] <= offset), key=lambda item: item[0])


def _entry(
    cue: Extent | None, parses: Sequence[tuple[int, Parse]], lexicon: Lexicon
) -> tuple[Cue | None, bool]:
    """Return the last verb of the lexicon in a cue, and whether the cue is negated."""
    if cue is None:
        return None, False
    start, parse = _paragraph(parses, cue[0])
    first = parse.token_at(cue[0] - start)
    last = min(parse.token_at(cue[1] - 1 - start), len(parse) - 1)
    words = parse.lower[first : last + 1]
    entries = [c for k in range(first, last + 1) for c in lexicon.verbs.get(parse.lemma[k], ())]
    reflexive = any(word in ("se", "s'") for word in parse.lower[max(0, first - 1) : last])
    fitting = [c for c in entries if not c.rest and c.reflexive == reflexive] or entries
    saying = [c for c in fitting if c.attitude == "said"] or fitting  # "told him that", not "to"
    return (
        saying[-1] if saying else None,
        any(lexicon.has("negations", word) for word in words),
    )


# -- learning ----------------------------------------------------------------------------------


def denial_rows(trial: Trial, weighing: Weights) -> Iterator[Row]:
    """Yield the traits of each statement that may deny by its content, and if gold says so."""
    court = trial.court(weighing)
    for n, found in court.chances().items():
        number = trial.gold[n]
        if number is not None and n not in trial.case.certain:
            yield court.traits(n, found), trial.denies[number]


def together_rows(trial: Trial, weighing: Weights) -> Iterator[Row]:
    """Yield the signs of each pair of a gold denial and another's statement beside all others."""
    court = trial.court(weighing)
    chances = court.chances()
    denials = court.denials(chances)
    for n in trial.gold_denials:
        if n not in chances:
            chances[n] = court.chance(n)
        alone = court.alone(n)
        for k, beside in joint_signs(trial.case, n, chances, denials).items():
            yield {**alone[k], **beside}, trial.answers(n, k)


def learn(rows: Sequence[Row], expected: Mapping[str, float]) -> dict[str, float]:
    """Return weights by logistic regression, drawn towards ``expected`` (Newton's method)."""
    names = list(rows[0][0])
    x = np.array([[float(signs[name]) for name in names] for signs, _ in rows])
    y = np.array([float(right) for _, right in rows])
    start = np.array([expected.get(name, 0.0) for name in names])
    penalty = np.array([0.001 if name == "always" else PENALTY for name in names])
    w = start.copy()
    for _ in range(60):
        chance = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        slope = x.T @ (chance - y) + penalty * (w - start)
        bend = (x * (chance * (1 - chance))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        w -= step
        if np.abs(step).max() < 1e-6:
            break
    return {name: round(float(value), 2) for name, value in zip(names, w, strict=True)}


def train(lessons: Sequence[Trial]) -> Weights:
    """Return the weights that these articles teach, the answers' by themselves first."""
    answers = learn([r for t in lessons for r in t.answer_rows], EXPECTED["answers"])
    weighing = Weights(answers, {}, {}, *FLOORS)
    denials = learn([r for t in lessons for r in denial_rows(t, weighing)], EXPECTED["denials"])
    weighing = Weights(answers, {}, denials, *FLOORS)
    beside = learn([r for t in lessons for r in together_rows(t, weighing)], {"own": 1.0})
    return Weights(answers, beside, denials, *FLOORS)


# -- figures -----------------------------------------------------------------------------------


def counts(trial: Trial, verdicts: Sequence[Verdict]) -> list[int]:
    """Return right, gold and predicted denials, then right, gold and predicted answers."""
    denials = [n for n, v in enumerate(verdicts) if v.kind == "denial"]
    pairs = [(n, k) for n in denials for k in verdicts[n].answers]
    numbers = [trial.gold[n] for n in denials]
    return [
        sum(number is not None and trial.denies[number] for number in numbers),
        sum(trial.denies),
        len(denials),
        sum(trial.answers(n, k) for n, k in pairs),
        len(trial.links),
        len(pairs),
    ]


def show(title: str, total: Sequence[int]) -> None:
    """Print precision, recall and F1 of denials and of answers."""
    cells = []
    for right, gold, predicted in (total[:3], total[3:]):
        p, r = right / max(1, predicted), right / max(1, gold)
        cells.append(f"{2 * right / max(1, gold + predicted):.3f} ({p:.3f}, {r:.3f})")
    print(f"{title:34} denials {cells[0]}   answers {cells[1]}")


def validate(everything: Sequence[Trial], teach: Callable[[Sequence[Trial]], Weights]) -> None:
    """Print the figures of each article under weights that the others taught."""
    totals: dict[bool, np.ndarray[Any, Any]] = {True: np.zeros(6, int), False: np.zeros(6, int)}
    names = list(dict.fromkeys(trial.name for trial in everything))
    for fold in range(FOLDS):
        judged = set(names[fold::FOLDS])
        weighing = teach([t for t in everything if t.name not in judged])
        for trial in everything:
            if trial.name in judged:
                totals[trial.found] += counts(trial, trial.court(weighing).verdicts())
    show("statements as they are found:", totals[True].tolist())
    show("statements as gold gives them:", totals[False].tolist())


def write(weighing: Weights) -> None:
    """Write the weights to ``resources/denials.toml``."""
    lines = [
        "# What speaks for and against a denial and its answers, in log odds; learned by",
        "# `make calibrate-denials`. nlp/discourse/denials/ says what each sign means.",
        "# The chance that a pair needs, the share of the best pair's that another needs, and the",
        "# chance that a pair needs whose words have nothing to do with each other.",
        f"least = {weighing.least}",
        f"share = {weighing.share}",
        f"apart = {weighing.apart}",
    ]
    for title in ("answers", "together", "denials"):
        lines += ["", f"[{title}]"]
        lines += [f"{name} = {value}" for name, value in getattr(weighing, title).items()]
    WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")


def main() -> int:
    """Train, print the figures, write the weights."""
    score = scorer()
    if score is None:
        print(f"There is no scorer in {SHARED}.", file=sys.stderr)
        return 1
    everything = [trial for path in articles() for trial in trials(path, score)]
    print(f"{len(everything) // 2} articles, {FOLDS} folds")
    validate(everything, train)
    weighing = train(everything)
    total = np.zeros(6, int)
    for trial in everything:
        if trial.found:
            total += counts(trial, trial.court(weighing).verdicts())
    show("the same, all trained on:", total.tolist())
    write(weighing)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Sentences put together from pieces, to find the combinations that nothing is found in.

A gold article has each construction a few times, with the sources, cues and places that its author
happened to use. Here every template of a language is filled with every kind of piece by chance,
and what each sentence must give follows from the template. ``make combine-fr`` prints the
share that is found whole, the pieces and templates in which most is lost, and some sentences.

``pieces/fr.toml`` and its like hold the templates and the lists of pieces. In a template ``<S
people>`` stands for a piece of the list ``people`` as the source, ``<C say>`` for the cue, ``<A
clauses>`` for the content, ``<W days>`` for the day on which it was said, ``<places>`` for a piece
that belongs to none of them. A piece may end
its part with a bar: « Léa Aubin|, qui dirige le port » is a source without its relative clause. A
source with a comma inside gets one behind it where a word follows.
"""

from __future__ import annotations

import argparse
import random
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from nlp import analyse
from nlp.model import Span, Statement

PIECES = Path(__file__).parent / "pieces"

ALIKE = 0.9
"""Which part of the letters of two spans must be the same for them to count as the same."""

_SLOT = re.compile(r"<(?:([SCAW]) )?(\w+)>")


@dataclass(frozen=True)
class Case:
    """A sentence, the code points of its source, cue and content, and what it is made of."""

    text: str
    parts: Mapping[str, frozenset[int]]
    made_of: tuple[str, ...]


@dataclass
class Judged:
    """A case, what was found, and the verdict: "whole", "lost", or what of it is wrong."""

    case: Case
    verdict: str
    found: list[str] = field(default_factory=list)


def cases(language: str, number: int, seed: int = 1) -> Iterator[Case]:
    """Yield so many different sentences of ``language``, the same for the same ``seed``."""
    raw = tomllib.loads((PIECES / f"{language}.toml").read_text("utf-8"))
    templates, lists = raw["templates"], raw["pieces"]
    dice = random.Random(seed)
    seen: set[str] = set()
    while len(seen) < number:
        case = _fill(dice, dice.choice(templates), lists)
        if case.text not in seen:
            seen.add(case.text)
            yield case


def _fill(dice: random.Random, template: str, lists: Mapping[str, Sequence[str]]) -> Case:
    """Return a template with a piece in each slot."""
    text, made_of, at, open_ended = "", [template], 0, False
    parts: defaultdict[str, set[int]] = defaultdict(set)

    def add(words: str) -> None:
        nonlocal text, open_ended
        if open_ended and words:
            text += "" if words[0] in ",.»" else ","
            open_ended = False
        text += words

    for slot in _SLOT.finditer(template):
        add(template[at : slot.start()])
        at = slot.end()
        tag, name = slot.groups()
        piece = dice.choice(lists[name])
        made_of.append(f"{name}: {piece}")
        own, _, rest = piece.partition("|")
        start = len(text)
        add(own + rest)
        if tag:
            parts[tag].update(range(start, start + len(own)))
        open_ended = open_ended or (tag == "S" and "," in piece)
    add(template[at:])
    text = text[0].upper() + text[1:]
    letters = {
        tag: frozenset(k for k in places if text[k].isalnum()) for tag, places in parts.items()
    }
    return Case(text, letters, tuple(made_of))


def judge(case: Case, language: str) -> Judged:
    """Return what the analysis makes of a case."""
    analysis = analyse(case.text, language=language, published="2021-05-12")
    found = [
        f"{_words(s.source)} | {_words(s.cue)} | " + " … ".join(p.text for p in s.content)
        for s in analysis.statements
    ]
    best = max(analysis.statements, key=lambda s: _fit(case, s), default=None)
    if best is None or _fit(case, best) < 0.3:
        return Judged(case, "lost", found)
    if _alike(_letters(case.text, best.content), case.parts["A"]) < ALIKE:
        return Judged(case, "content", found)
    source = _letters(case.text, [best.source] if best.source else [])
    wanted = case.parts.get("S", frozenset())
    # A role with two names beside it may be cut; another's words are wrong.
    right = bool(source & wanted) and len(source - wanted) <= len(wanted) / 2
    if wanted and not right:
        return Judged(case, "source", found)
    when = best.when
    day = frozenset(range(when.start, when.end)) if when else frozenset()
    if case.parts.get("W") and not day & case.parts["W"]:
        return Judged(
            case, "day", [*found, f"when: {case.text[min(day) : max(day) + 1] if day else None}"]
        )
    return Judged(case, "whole", found)


def _fit(case: Case, statement: Statement) -> float:
    cue = _letters(case.text, [statement.cue] if statement.cue else [])
    same = not case.parts.get("C") or bool(cue & case.parts["C"])
    return _alike(_letters(case.text, statement.content), case.parts["A"]) * (1.0 if same else 0.5)


def _alike(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / max(1, len(one | other))


def _letters(text: str, spans: Sequence[Span]) -> frozenset[int]:
    places = (k for span in spans for k in range(span.start, span.end))
    return frozenset(k for k in places if text[k].isalnum())


def _words(span: Span | None) -> str:
    return span.text if span else "–"


def main() -> int:
    """Judge many sentences and print where most is lost."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("language")
    parser.add_argument("--number", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sentences", type=int, default=20)
    options = parser.parse_args()
    judged = [
        judge(case, options.language)
        for case in cases(options.language, options.number, options.seed)
    ]
    verdicts = Counter(each.verdict for each in judged)
    print(f"{verdicts['whole'] / len(judged):.3f} found whole", dict(verdicts))
    tried: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    for each in judged:
        for made in each.case.made_of:
            tried[made] += 1
            failed[made] += each.verdict != "whole"
    often = [made for made in tried if tried[made] >= 4]
    for made in sorted(often, key=lambda m: -failed[m] / tried[m])[:25]:
        print(f"{failed[made]:4} of {tried[made]:4}  {made}")
    failing = [each for each in judged if each.verdict != "whole"]
    for each in random.Random(options.seed).sample(failing, min(options.sentences, len(failing))):
        print(f"{each.verdict}: {each.case.text}")
        for line in each.found:
            print("      ", line)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Scores what Quidit finds against gold articles, one line a folder.

``make eval`` runs it on every folder of gold beside the repository and on our own in
``tests/gold``; ``GOLD=folder`` on one. ``ERRORS=1`` lists what was missed and found wrongly,
grouped by construction, but never those of ``tests/gold/sealed``: figures of articles at whose
errors nobody looked say what to expect elsewhere. The scorer is the one that comes with the gold
and is not copied here.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path
from types import ModuleType
from typing import Any

from nlp.analysis import analyse
from nlp.model import Document
from nlp.pipeline import loaded

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "eval"
OWN = ROOT / "tests" / "gold"
SEALED = OWN / "sealed"

COLUMNS = (
    ("found P", lambda s: s["found"]["p"]),
    ("R", lambda s: s["found"]["r"]),
    ("F1", lambda s: s["found"]["f1"]),
    ("near", lambda s: s["near_exact"]["f1"]),
    ("who", lambda s: s["who_said_what"]["f1"]),
    ("denial", lambda s: s["denials"] and s["denials"]["f1"]),
    ("answer", lambda s: s["answers"] and s["answers"]["f1"]),
    ("direct", lambda s: s["modes"].get("direct", {}).get("recall")),
    ("mixed", lambda s: s["modes"].get("mixed", {}).get("recall")),
    ("indir", lambda s: s["modes"].get("indirect", {}).get("recall")),
    ("cue", lambda s: s["cue"] and s["cue"]["share"]),
    ("name", lambda s: s["speaker_name"] and s["speaker_name"]["share"]),
    ("when", lambda s: s["when"] and s["when"]["share"]),
    ("when P", lambda s: s["when_precision"] and s["when_precision"]["share"]),
    ("dates", lambda s: s["dates"] and s["dates"]["f1"]),
    ("value", lambda s: s["date_value"] and s["date_value"]["share"]),
)


def scorer() -> ModuleType | None:
    """Return the scorer that lies beside the gold, or None where there is none."""
    path = SHARED / "score.py"
    if not path.is_file():
        return None
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def folders(given: str | None) -> list[Path]:
    """Return the folders with gold articles, the given one or all that there are."""
    if given:
        return [Path(given)]
    found = [
        path
        for base in (SHARED, SHARED / "seed")
        if base.is_dir()
        for path in sorted(base.iterdir())
        if path.is_dir() and list(path.glob("*.json"))
    ]
    return [*found, *(own for own in (OWN, SEALED) if list(own.glob("*.json")))]


def predict(gold: dict[str, Any]) -> dict[str, Any]:
    """Return what Quidit finds in a gold article, given its language and publication date."""
    document = gold["document"]
    article = analyse(
        Document(
            text=document["text"],
            file=document.get("file"),
            title=document.get("title"),
            language=document["language"],
            published=document.get("published"),
        ),
        loaded(document["language"]),
    )
    return article.to_dict()


def errors(score: ModuleType, gold: dict[str, Any], found: dict[str, Any], book: Any) -> None:
    """Add an article's misses and false statements to ``book`` by construction."""
    g, p = score.Doc(json.loads(json.dumps(gold))), score.Doc(json.loads(json.dumps(found)))
    predicted = p.statements
    if "nested" in g.not_annotated:
        predicted = [s for s in predicted if not s.get("parent")]
    match = score.match_statements(g.statements, predicted)
    for i, statement in enumerate(g.statements):
        if i not in match:
            book["missed", statement["mode"]].append(line(statement))
        elif not score.source_right(statement, predicted[match[i]]):
            told = line(statement) + "  =>  " + line(predicted[match[i]])
            book["source", predicted[match[i]]["rule"]].append(told)
    for j, statement in enumerate(predicted):
        book["of", statement["rule"]].append("")
        if j not in match.values():
            book["false", statement["rule"]].append(line(statement))


def line(statement: dict[str, Any]) -> str:
    """Return a statement on one line: source, cue, content."""
    words = [(statement[k] or {}).get("text", "–") for k in ("source", "cue")]
    return " | ".join([*words, " // ".join(piece["text"] for piece in statement["content"])])


def main() -> int:
    """Score the folders and print the table; return an exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="?", help="one folder of gold articles")
    parser.add_argument("--errors", action="store_true", help="list errors by construction")
    arguments = parser.parse_args()
    if arguments.gold and not list(Path(arguments.gold).glob("*.json")):
        parser.error(f"there is no gold article in {arguments.gold}")
    score = scorer()
    if score is None:
        print(f"There is no scorer in {SHARED}.", file=sys.stderr)
        return 1
    print(f"{'':22}" + "".join(f"{name:>8}" for name, _ in COLUMNS) + f"{'s':>7}")
    book: dict[tuple[str, str], list[str]] = defaultdict(list)
    for folder in folders(arguments.gold):
        golds = {p.name: json.loads(p.read_text("utf-8")) for p in sorted(folder.glob("*.json"))}
        for language in {g["document"]["language"] for g in golds.values()}:
            loaded(language)
        with tempfile.TemporaryDirectory() as temporary:
            started = time.perf_counter()
            for name, gold in golds.items():
                found = predict(gold)
                Path(temporary, name).write_text(json.dumps(found), "utf-8")
                if arguments.errors and folder.resolve() != SEALED:
                    errors(score, gold, found, book)
            seconds = time.perf_counter() - started
            row(folder, score.score(folder, Path(temporary)), seconds)
    if arguments.errors:
        listing(book)
    return 0


def row(folder: Path, figures: dict[str, Any], seconds: float) -> None:
    """Print one line of the table."""
    cells = (function(figures) for _, function in COLUMNS)
    shown = "".join(f"{cell:8.3f}" if cell is not None else f"{'–':>8}" for cell in cells)
    print(f"{folder.name:22}{shown}{seconds:7.1f}")


def listing(book: dict[tuple[str, str], list[str]]) -> None:
    """Print the errors, the largest groups first."""
    totals = Counter({rule: len(lines) for (kind, rule), lines in book.items() if kind == "of"})
    for kind, title in (
        ("missed", "missed"),
        ("false", "found wrongly"),
        ("source", "source wrong"),
    ):
        groups = {rule: lines for (k, rule), lines in book.items() if k == kind}
        for rule, lines in sorted(groups.items(), key=lambda item: -len(item[1])):
            of = f" of {totals[rule]}" if totals[rule] else ""
            print(f"\n{title}, {rule}: {len(lines)}{of}")
            for text in lines:
                print("   ", text)


if __name__ == "__main__":
    sys.exit(main())

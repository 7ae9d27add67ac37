"""The component that finds attribution relations in a paragraph.

Each family of constructions proposes candidates; this module reconciles them (one cue, one
attribution), joins quotations that go on without a cue, and turns tokens into code points.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from nlp.extraction.confidence import confidence, threshold
from nlp.extraction.constructions import (
    disputes,
    headlines,
    lifeless,
    nouns,
    sources,
    summaries,
    verbs,
)
from nlp.extraction.constructions.borders.settling import settle
from nlp.extraction.constructions.context import Candidate, Context, Range
from nlp.extraction.constructions.phrases.noun_phrases import somebody
from nlp.extraction.constructions.quoted import announced, as_told, beside
from nlp.extraction.features import content_features
from nlp.extraction.findings import Attribution, Extent, Quotation
from nlp.lexicon import Lexicon, load
from nlp.model import Date
from nlp.parse import Parse


def find_attributions(
    parse: Parse,
    lexicon: Lexicon,
    quotations: tuple[Quotation, ...],
    dates: tuple[Date, ...] = (),
) -> tuple[Attribution, ...]:
    """Return the attributions of one paragraph in text order, offsets into the paragraph."""
    ctx = Context(parse, lexicon, quotations, dates)
    candidates = _candidates(ctx)
    for candidate in candidates:
        settle(ctx, candidate)
    mute = [c for c in candidates if lifeless.says_nothing(ctx, c)]
    candidates = [c for c in candidates if c not in mute]
    as_told.against(ctx, candidates)
    candidates = reconcile(ctx, candidates)
    for candidate in candidates:
        candidate.score = confidence(ctx, candidate)
    least = threshold()
    candidates = [c for c in candidates if c.score >= least or _certain_words(c)]
    candidates += go_on(ctx, candidates, mute)
    taken = {c.head for c in (*candidates, *mute) if c.head is not None}
    candidates += announced.announcing(ctx, taken)
    candidates.sort(key=lambda c: (_start(c), c.content[0][0]))
    return tuple(in_code_points(ctx, candidate) for candidate in candidates)


def _candidates(ctx: Context) -> list[Candidate]:
    """Return what all constructions propose; a quotation's cue replaces the same verb's reading."""
    by_verb = {c.head: c for c in verbs.find(ctx) if c.head is not None}
    for candidate in beside.find(ctx, by_verb):
        if candidate.head is not None:
            by_verb[candidate.head] = candidate
    found = list(by_verb.values())
    found += sources.find(ctx)
    found += nouns.find(ctx)
    found += headlines.find(ctx)
    summed = list(summaries.find(ctx))
    named = {k for c in summed for first, last in c.content for k in range(first, last + 1)}
    # ", a claim that B denies" is no claim that B denies anything.
    found = [c for c in found if not (c.rule.startswith("noun") and c.head in named)] + summed
    found += disputes.find(ctx, found)
    return found


def _certain_words(candidate: Candidate) -> bool:
    """Say whether the content is somebody's words for certain, whoever said them."""
    return candidate.rule.startswith(("quote-after", "quote-before", "quote-inside", "signed"))


def _start(candidate: Candidate) -> int:
    spans = [candidate.content[0]]
    spans += [span for span in (candidate.source, candidate.cue) if span]
    return min(span[0] for span in spans)


def reconcile(ctx: Context, candidates: list[Candidate]) -> list[Candidate]:
    """Drop candidates that repeat a better one or that a quotation's own speaker would say."""
    by_verb = [_tokens(c) for c in candidates if not c.rule.startswith("noun")]
    candidates = [
        c for c in candidates if not (c.rule.startswith("noun") and _tokens(c) in by_verb)
    ]  # "said in a statement that A" says A once
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: -c.score):
        if any(_same(candidate, other) for other in kept):
            continue
        kept.append(candidate)
    return kept


def _same(a: Candidate, b: Candidate) -> bool:
    """Say whether two candidates have the same cue, or one content under overlapping cues."""
    if a.cue and b.cue and a.head != b.head:
        overlap = a.cue[0] <= b.cue[1] and b.cue[0] <= a.cue[1]
        return overlap and _tokens(a) & _tokens(b) != set()
    return a.head is not None and a.head == b.head


def _tokens(candidate: Candidate) -> set[int]:
    return {k for first, last in candidate.content for k in range(first, last + 1)}


def go_on(
    ctx: Context, candidates: list[Candidate], mute: Sequence[Candidate] = ()
) -> list[Candidate]:
    """Join sentences in quotation marks that go on; return those that open the paragraph.

    A quotation that is a sentence of its own, after an attribution with the same voice, is a
    further piece of it (GUIDELINES: free continuation). Where nothing in the paragraph goes
    before, a candidate with ``continues`` is left for ``nlp.discourse.continuation``. The verbs of
    ``mute`` ones announce nothing.
    """
    spoken = [c for c in candidates if _speaks(ctx, c) or _wishes(ctx, c, candidates)]
    taken = {c.head for c in (*candidates, *mute) if c.head is not None}
    opening: list[Candidate] = []
    found: list[Candidate] = []
    for first, last in ctx.quotes:
        if _covered(first, last, candidates) or not _sentence_like(ctx, first, last):
            continue
        before = [c for c in spoken if _start(c) < first]
        host = _main(ctx, max(before, key=_end, default=None), before)
        if host is None or ctx.sentence_of[_end(host)] < ctx.sentence_of[first] - 1:
            fresh = announced.announced(ctx, first, taken)
            if fresh is not None:
                fresh.content.append((first, last))
                found.append(fresh)
                spoken.append(fresh)
                continue
        if host is not None:
            host.content.append((first, last))
        elif opening:
            opening[0].content.append((first, last))
        else:
            opening.append(
                Candidate(rule="continuation", content=[(first, last)], score=0.75, continues=True)
            )
    return opening + found


def _main(ctx: Context, host: Candidate | None, others: list[Candidate]) -> Candidate | None:
    """Return the attribution of a sentence in whose relative clause ``host`` stands, else that.

    "A," said X, | who asked not to be named. "B": it is X who goes on.
    """
    if host is None or host.source is None or host.source[0] != host.source[1]:
        return host
    if not ctx.lexicon.has("relative_pronouns", ctx.parse.lower[host.source[0]]):
        return host
    sentence = ctx.sentence_of[host.source[0]]
    around = [
        c
        for c in others
        if c is not host and c.cue is not None and ctx.sentence_of[c.cue[0]] == sentence
    ]
    return max(around, key=_end, default=host)


def _end(candidate: Candidate) -> int:
    """Return the last token of a candidate's content or cue."""
    return max(candidate.content[-1][1], candidate.cue[1] if candidate.cue else 0)


def _covered(first: int, last: int, candidates: list[Candidate]) -> bool:
    """Say whether a quotation is content already, of a cue that stands outside it."""
    return any(
        piece[0] <= last and first <= piece[1]
        for candidate in candidates
        if candidate.rule in ("quote-inside", "turn")
        or not (candidate.cue and first <= candidate.cue[0] <= last)
        for piece in candidate.content
    )


def _speaks(ctx: Context, candidate: Candidate) -> bool:
    """Say whether a quotation may go on with this attribution: it is speech, not nested in one."""
    inside = candidate.cue is not None and ctx.quote_of[candidate.cue[0]] >= 0
    if inside and candidate.rule != "quote-inside":
        return False
    alone = candidate.rule.startswith(("noun", "signed", "describe", "raised"))
    return candidate.attitude in ("said", "believed") and not alone


def _wishes(ctx: Context, candidate: Candidate, others: list[Candidate]) -> bool:
    """Say whether a quotation may go on with a wish: « X n'entend pas A. « B » »."""
    source, cue = candidate.source, candidate.cue
    if candidate.attitude != "wanted" or source is None or cue is None:
        return False
    nested = any(
        first <= cue[0] and cue[1] <= last
        for other in others
        if other is not candidate
        for first, last in other.content
    )
    alone = candidate.rule.startswith(("noun", "adjective"))
    return not (nested or alone or ctx.quote_of[cue[0]] >= 0) and somebody(ctx, *source)


def _sentence_like(ctx: Context, first: int, last: int) -> bool:
    """Say whether a quotation is a sentence of its own, not a fragment of the narrator's."""
    low, high = ctx.sentence(first)
    words = ctx.parse.words
    before = [k for k in range(low, first) if not words[k].isspace()]
    after = [
        k for k in range(last + 1, high + 1) if not words[k].isspace() and words[k] not in ".!?…,"
    ]
    if after or last - first < 4:
        return False
    return not before or words[before[-1]] in (".", "!", "?", ":", "–", "—", "-")


def _extent(ctx: Context, span: Range) -> Extent:
    """Return the code points of a range; an inverted pronoun loses its hyphen."""
    start, end = ctx.parse.extent(*span)
    word = ctx.parse.words[span[0]]
    if span[0] == span[1] and word.startswith("-") and end - start > 1:
        start = end - len(ctx.lexicon.inverted(word))
    return start, end


def in_code_points(ctx: Context, candidate: Candidate) -> Attribution:
    """Return the candidate in code points."""
    pieces = tuple(_extent(ctx, piece) for piece in sorted(candidate.content))
    features = content_features(ctx.parse, pieces, ctx.lexicon)
    denies = candidate.disputes or disputes.discredits(ctx, candidate)
    return Attribution(
        content=pieces,
        source=_extent(ctx, candidate.source) if candidate.source else None,
        cue=ctx.parse.extent(*candidate.cue) if candidate.cue else None,
        cue_lemma=_lemma(ctx, candidate),
        rule=candidate.rule,
        attitude=candidate.attitude,
        kind="denial" if denies else "claim",
        disputes=denies,
        confidence=candidate.score,
        continues=candidate.continues,
        announces=candidate.announces,
        sentence=ctx.sentence_of[candidate.content[0][0]],
        features=features,
    )


def _lemma(ctx: Context, candidate: Candidate) -> str:
    if candidate.entry:
        return " ".join((candidate.entry.lemma, *candidate.entry.rest))
    return ctx.parse.lemma[candidate.head] if candidate.head is not None else ""


@Language.factory("quidit_attributions", requires=["doc._.quidit_quotations"])
class Attributions:
    """Component: sets ``doc._.quidit_attributions`` from the parse and the quotations."""

    def __init__(self, nlp: Language, name: str) -> None:
        """Load the lexicon of ``nlp.lang``; without one, or without a parse, nothing is found."""
        self.lexicon = load(nlp.lang)
        if not Doc.has_extension("quidit_attributions"):
            Doc.set_extension("quidit_attributions", default=())

    def __call__(self, doc: Doc) -> Doc:
        """Set the attributions of ``doc`` and return it."""
        if self.lexicon is not None and doc.has_annotation("DEP"):
            doc._.quidit_attributions = find_attributions(
                Parse.of(doc),
                self.lexicon,
                doc._.quidit_quotations,
                doc._.quidit_dates if doc.has_extension("quidit_dates") else (),
            )
        return doc

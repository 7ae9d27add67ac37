"""Verbs as cues, with what follows them as content.

A clause (« affirme que A », "said A"), an indirect question, an infinitive (« affirme avoir A »,
"wants to A"), a noun phrase (« rejette A », "denied A"), somebody and a deed (« accuse B de A »),
a description (« qualifie B de A », "called B A"), or a prepositional phrase (« fait état de A »).
The taxonomy of complements follows Pareti's attribution relations (PARC 3.0) and PolNeAR's.
"""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extraction.constructions.clauses import clause, gerund, infinitive, question, raised, state
from nlp.extraction.constructions.context import Candidate, Context, Range
from nlp.extraction.constructions.cues import (
    adjectives,
    leads_to_cue,
    negated,
    plausible,
    readings,
    source_of,
    widen,
)
from nlp.extraction.constructions.phrases.noun_phrases import somebody
from nlp.extraction.constructions.phrases.ranges import cue_range, whole_quotes
from nlp.extraction.constructions.phrases.subjects import own_subject, subject
from nlp.extraction.constructions.things import about, blame, describe, person_to, thing
from nlp.lexicon import Cue


def find(ctx: Context) -> Iterator[Candidate]:
    """Yield a candidate for each verb of the lexicon that has a content of its own."""
    parse, lexicon = ctx.parse, ctx.lexicon
    for i in range(len(parse)):
        if parse.pos[i] not in ("VERB", "AUX", "ADJ", "NOUN"):
            continue
        cues = lexicon.verbs.get(parse.lemma[i])
        if cues:
            candidate = attribution(ctx, i, cues) if plausible(ctx, i) else None
        else:
            candidate = _unlisted(ctx, i)
        if candidate is not None:
            yield candidate


def attribution(ctx: Context, i: int, cues: tuple[Cue, ...]) -> Candidate | None:
    """Return the attribution whose cue is the verb ``i``, or None where it has no content."""
    fitting = readings(ctx, i, cues)
    if not fitting or leads_to_cue(ctx, i):
        return None
    if _only_asked(ctx, i):
        return None
    if ctx.past_participle(i) and not ctx.finite(i) and adjectives(ctx, i):
        return None  # « X, convaincu que A »: an adjective
    for frame, method in _FRAMES:
        for cue, last in fitting:
            if frame not in cue.frames:
                continue
            content = method(ctx, i, last, cue)
            if not content:
                continue
            if frame in cue.quoted and not any(
                _opens_quote(ctx, piece) or (cue.naming and _names(ctx, piece)) for piece in content
            ):
                continue
            if cue.group == "rule" and negated(ctx, i):
                continue
            if cue.negated and not (negated(ctx, i) or _negative(ctx, content[0])):
                continue
            if cue.finite and ctx.past_participle(i) and not ctx.finite(i):
                continue  # "Asked about A, X said B"
            if cue.things and not _of_kind(ctx, content[0], cue.things):
                continue
            if cue.things and cue.negated and _certain(ctx, content[0]):
                continue
            return _candidate(ctx, i, last, cue, frame, content)
    return None


def _only_asked(ctx: Context, i: int) -> bool:
    """Say whether it is only asked if somebody says so: "Asked if she | wanted | A, X laughed"."""
    parse, lexicon = ctx.parse, ctx.lexicon
    above = parse.head[i]
    if not above < i or own_subject(ctx, above) is not None or parse.tag[above] not in _PAST:
        return False
    asks = any("question" in cue.frames for cue in lexicon.verbs.get(parse.lemma[above], ()))
    return asks and any(
        parse.rel[c] == "mark" and above < c < i and parse.lower[c] in lexicon.disputes("asked")
        for c in parse.children[i]
    )


def _accused(ctx: Context, i: int, cue: Cue, content: list[Range]) -> bool:
    """Say whether the "subject" is who is blamed, as in a headline: "Mayor | accused of lying"."""
    parse = ctx.parse
    if ctx.lexicon.has("active_in_headlines", parse.lemma[i]):
        return False  # "Ministry warned of floods"
    past = parse.tag[i] in ("VBD", "VBN") and not any(
        parse.rel[c].startswith("aux") for c in parse.children[i]
    )
    return past and content[0][0] == i + 1 and parse.lower[i + 1] in cue.prepositions


def _negative(ctx: Context, piece: Range) -> bool:
    """Say whether a thing is one that there is not: "found | no evidence of A"."""
    return ctx.lexicon.has("negations", ctx.parse.lower[piece[0]])


def _certain(ctx: Context, piece: Range) -> bool:
    """Say whether a thing is one that there is: "did not find | the foundation"."""
    return ctx.parse.lower[piece[0]] in ctx.lexicon.disputes("articles")


def _names(ctx: Context, piece: Range) -> bool:
    """Say whether a content calls something by a noun: « (parle) d'un échec »."""
    first, last = piece
    return first < last and ctx.parse.lower[first + 1] in ctx.lexicon.people("indefinite")


def _unlisted(ctx: Context, i: int) -> Candidate | None:
    """Return the attribution by a verb that no list names: « X claironne que A ».

    A clause with its conjunction right behind a verb whose subject is somebody shows it.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    if parse.pos[i] != "VERB" or not (ctx.finite(i) or ctx.participle(i)):
        return None
    if not any(
        parse.rel[c] == "ccomp"
        and c > i
        and any(lexicon.has("complementizers", parse.lower[k]) for k in parse.children[c])
        for c in parse.children[i]
    ):
        return None
    cue = lexicon.opened(parse.lemma[i], "clause")
    if cue is None or not plausible(ctx, i) or ctx.passive(i) or negated(ctx, i):
        return None
    content = clause(ctx, i, i, cue)
    if not content or not lexicon.has("complementizers", parse.lower[content[0][0]]):
        return None
    candidate = _candidate(ctx, i, i, cue, "clause", content)
    if candidate is None or candidate.source is None:
        return None
    return candidate if somebody(ctx, *candidate.source) else None


def _opens_quote(ctx: Context, piece: Range) -> bool:
    """Say whether a quotation begins inside the piece."""
    return any(ctx.quotes[ctx.quote_of[k]][0] == k for k in range(*piece) if ctx.quote_of[k] >= 0)


def _of_kind(ctx: Context, piece: Range, nouns: frozenset[str]) -> bool:
    """Say whether the first noun of a content is one of these: « affiche | sa volonté »."""
    parse = ctx.parse
    nominal = (k for k in range(piece[0], piece[1] + 1) if parse.pos[k] in ("NOUN", "PROPN"))
    first = next(nominal, None)
    return first is not None and parse.lemma[first] in nouns


def _candidate(
    ctx: Context, i: int, last: int, cue: Cue, frame: str, content: list[Range]
) -> Candidate | None:
    """Put the attribution together, or return None where its subject can be no source."""
    parse = ctx.parse
    span = widen(ctx, i, cue_range(ctx, i, last))
    source, known = source_of(ctx, i, content)
    if cue.impersonal:
        head = subject(ctx, i)
        known = head is not None and ctx.lexicon.has("impersonal", parse.lower[head])
        source = None
    if not known:
        return None
    if frame == "person-to" and source is None and ctx.passive(i) and negated(ctx, i):
        return None  # "because they were not authorized to speak": nobody says anything
    if frame == "blame" and source is not None and _accused(ctx, i, cue, content):
        content, source = [source, *content], None
    content = [whole_quotes(ctx, *piece) for piece in content]
    content = [_after_cue(piece, span) for piece in content]
    content = [piece for piece in content if piece[0] <= piece[1]]
    if not content:
        return None
    score = _score(ctx, i, frame, source)
    return Candidate(
        rule=f"{frame}:{cue.group}",
        content=content,
        source=source,
        cue=span,
        head=i,
        entry=cue,
        attitude=cue.attitude,
        disputes=cue.disputes and not negated(ctx, i),
        score=score,
        inner_start=parse.start[i],
    )


def _after_cue(piece: Range, cue: Range) -> Range:
    """Return the piece without the cue where they overlap at its start."""
    if piece[0] <= cue[1] < piece[1] and piece[0] >= cue[0]:
        return cue[1] + 1, piece[1]
    return piece


def _score(ctx: Context, i: int, frame: str, source: Range | None) -> float:
    """Return how sure the rule is: clauses most, things named least; doubt without a source."""
    base = {
        "clause": 0.9,
        "question": 0.75,
        "infinitive": 0.8,
        "raised": 0.7,
        "blame": 0.85,
        "person-to": 0.8,
        "describe": 0.7,
        "about": 0.65,
        "object": 0.65,
        "gerund": 0.7,
        "state": 0.8,
    }[frame]
    if source is None:
        base -= 0.25
    if not ctx.finite(i) and not ctx.participle(i):
        base -= 0.1
    return base


_PAST = ("VBN", "VBD")

_FRAMES = (
    ("clause", clause),
    ("question", question),
    ("blame", blame),
    ("describe", describe),
    ("raised", raised),
    ("person-to", person_to),
    ("infinitive", infinitive),
    ("gerund", gerund),
    ("state", state),
    ("about", about),
    ("object", thing),
)
"""The forms of content in the order in which they are tried: the most telling ones first."""

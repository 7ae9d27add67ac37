"""Mends the borders of a content: which edges are looked at, by its rule and its cue's group."""

from __future__ import annotations

from nlp.extraction.constructions.borders.broken_off import completed
from nlp.extraction.constructions.borders.days import before_day, past_day
from nlp.extraction.constructions.borders.further import (
    as_what,
    explained,
    in_turn,
    listed,
    resumed,
    with_quotation,
    with_reason,
    with_second_deed,
)
from nlp.extraction.constructions.borders.narrated import (
    alone,
    before_absolute,
    before_according,
    before_concession,
    before_contrary,
    before_fact,
    before_main,
    before_reply,
    before_resumption,
    before_splice,
    before_summary,
    before_time,
    closed_by_mark,
    quotation_alone,
)
from nlp.extraction.constructions.borders.sources import settle_source
from nlp.extraction.constructions.borders.things import (
    before_aside,
    before_occasion,
    before_participle,
    before_relative,
    before_votes,
)
from nlp.extraction.constructions.context import Candidate, Context, Range

_DATED = frozenset({"announce", "judge", "deny", "accuse", "speak of", "describe", "rule"})
"""Groups of cues after whose noun phrase a day tells when it was said, not what was said."""

_LED = frozenset({"clause", "infinitive", "gerund", "person-to", "object", "about", "blame"})
"""Rules whose cue a day may part from the content: « a demandé mardi à voter »."""

_THINGS = frozenset({"object", "blame", "describe", "about"})
"""Rules whose content is a noun phrase: a clause of time that begins behind it is not part."""

_INFINITIVES = frozenset({"infinitive", "person-to", "gerund"})
"""Rules whose content has no finite verb, so that one behind a conjunction is not part of it."""

_SUMMED = frozenset(
    {"clause", "infinitive", "gerund", "person-to", "blame", "object", "clause-after"}
)
"""Rules behind whose content the narrator may sum it up or tell who disputes it."""

_AHEAD = frozenset({"demand", "want", "plan", "call for"})
"""Groups of cues whose thing lies ahead, so that its time belongs to it."""

_TIMED = frozenset({"infinitive", "gerund", "object", "person-to", "blame", "noun"})
"""Rules behind whose content a clause of time with its own subject is the narrator's."""

_TRAILED = frozenset({"clause", "infinitive", "object", "about", "person-to", "blame"})
"""Rules whose content may go on with a quoted fragment behind a comma."""


def settle(ctx: Context, candidate: Candidate) -> None:
    """Mend the borders of a candidate's source and content in place."""
    settle_source(ctx, candidate)
    if candidate.cue is None or candidate.head is None:
        return
    content = candidate.content
    content[-1] = before_fact(ctx, content[-1])
    if candidate.rule == "according-to":
        content[-1] = before_resumption(ctx, before_summary(ctx, content[-1]))
    if candidate.entry is None:
        return
    frame, _, group = candidate.rule.partition(":")
    if frame in _LED and content[0][0] == candidate.cue[1] + 1:
        content[0] = past_day(ctx, content[0])
    if content[-1][0] <= candidate.cue[1]:
        return
    piece = _without_narrator(ctx, content[-1], candidate.head, frame, group)
    if candidate.rule == "dispute:pointing":
        piece = before_day(ctx, before_occasion(ctx, piece))
    if frame in _THINGS:
        piece = _without_circumstances(ctx, piece, candidate.head)
    piece = _whole(ctx, piece, candidate.head, frame)
    piece = before_absolute(ctx, before_according(ctx, piece))
    if candidate.disputes:
        piece = as_what(ctx, explained(ctx, piece), candidate.head)
    if frame in ("describe", "blame"):
        piece = closed_by_mark(ctx, piece)
    if group in _DATED and frame in ("object", "blame", "describe"):
        piece = before_day(ctx, piece)
    if frame in _THINGS or frame == "quote-before":
        piece = in_turn(ctx, piece)
    content[-1] = piece


def _without_narrator(ctx: Context, piece: Range, cue: int, frame: str, group: str) -> Range:
    """Return a content without what the narrator sets beside it; a clause with its reason."""
    piece = before_main(ctx, piece, cue)
    if frame in _TIMED:
        piece = before_time(ctx, piece, cue, group in _AHEAD)
    if frame in ("clause", "state"):
        piece = before_reply(ctx, quotation_alone(ctx, piece))
    if frame in _SUMMED:
        piece = before_contrary(ctx, before_resumption(ctx, before_summary(ctx, piece)))
    if frame in ("clause", "infinitive"):
        piece = with_reason(ctx, piece)
    if frame in _INFINITIVES:
        piece = before_relative(ctx, before_splice(ctx, alone(ctx, piece)))
    if frame in _THINGS or frame in ("clause", "infinitive", "raised"):
        piece = before_concession(ctx, piece, frame in _THINGS)
    if frame == "object" and group not in _AHEAD:
        piece = before_aside(ctx, piece)
    if frame in ("object", "infinitive"):
        piece = before_votes(ctx, piece)
    return piece


def _without_circumstances(ctx: Context, piece: Range, cue: int) -> Range:
    """Return a thing without what its source says next, where it was said, and what is added."""
    return before_relative(ctx, before_occasion(ctx, before_participle(ctx, piece, cue)))


def _whole(ctx: Context, piece: Range, cue: int, frame: str) -> Range:
    """Return a content with all that belongs to it behind where the parse ends it."""
    piece = completed(ctx, piece, cue, frame in _THINGS)
    if frame in _INFINITIVES or frame == "blame":
        piece = with_second_deed(ctx, piece, cue)
    if frame in _THINGS or frame in _INFINITIVES:
        piece = resumed(ctx, piece, cue, frame in _INFINITIVES or frame == "blame")
    if frame in _THINGS:
        piece = listed(ctx, piece, cue)
    return with_quotation(ctx, piece) if frame in _TRAILED else piece

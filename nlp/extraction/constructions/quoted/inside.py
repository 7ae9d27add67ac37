"""A cue inside the quotation marks: « A, explique-t-elle. B »."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extraction.constructions.borders.asides import past_asides
from nlp.extraction.constructions.borders.sources import whole_source
from nlp.extraction.constructions.context import Candidate, Context, Range
from nlp.extraction.constructions.cues import negated
from nlp.extraction.constructions.phrases.noun_phrases import noun_phrase, somebody
from nlp.extraction.constructions.phrases.ranges import cue_range, trim
from nlp.extraction.constructions.phrases.subjects import own_subject
from nlp.extraction.constructions.quoted.cue_verbs import quote_cue, subject_clitic
from nlp.extraction.constructions.quoted.edges import past_circumstances
from nlp.extraction.constructions.quoted.missed_subjects import nominal_after


def cues_inside(ctx: Context) -> Iterator[Candidate]:
    """Yield cues that stand inside the quotation marks: « A, explique-t-elle. B »."""
    for i in range(len(ctx.parse)):
        if ctx.quote_of[i] < 0 or not ctx.verb_like(i):
            continue
        candidate = _cue_inside(ctx, i)
        if candidate is not None:
            yield candidate


def _cue_inside(ctx: Context, i: int) -> Candidate | None:
    """Return the attribution of a quotation to the verb ``i`` that stands in it."""
    parse = ctx.parse
    near = (k for k in (i + 1, i + 2, i - 1) if 0 <= k < len(parse))  # « dit-il », « a-t-il dit »
    clitic = next((k for k in near if subject_clitic(ctx, k)), None)
    reading = quote_cue(ctx, i)
    if reading is None and clitic is None:
        return None
    entry, verb_end = reading or (None, i)
    first, last = ctx.quotes[ctx.quote_of[i]]
    span = cue_range(ctx, i, verb_end)
    if span[0] - 1 <= first or parse.words[span[0] - 1] != ",":
        return None
    head = clitic if clitic is not None else own_subject(ctx, i)
    if head is None or (
        head < i and head != clitic and ctx.sentence_of[head] == ctx.sentence_of[i]
    ):
        head = _somebody_behind(ctx, span[1], last)
    if head is None or (head < i and head != clitic) or ctx.first_person(head):
        return None
    if clitic is None and not ctx.lexicon.trait("cues_inside_quotes"):
        return None
    name = (head, head)
    if clitic is None:
        name = whole_source(ctx, _alone(ctx, head), span)
    end = _past_aside(ctx, max(name[1], span[1]), last)
    if reading is not None:
        end = past_asides(ctx, past_circumstances(ctx, end, last), last, stops=True)
    if end + 1 > last or parse.words[end + 1] not in (",", ".", "!", "?", "…", ";", ":"):
        return None
    rest = ctx.next_word(end + 2)
    pieces = [trim(ctx, first, span[0] - 1)]
    if rest is not None and rest < last:
        pieces.append((rest, last))
    return Candidate(
        rule="quote-inside",
        content=pieces,
        source=name,
        cue=(span[0], max(span[1], clitic or 0)),
        head=i,
        entry=entry,
        attitude=entry.attitude if entry else "said",
        disputes=bool(entry and entry.disputes) and not negated(ctx, i),
        score=0.9,
    )


def _alone(ctx: Context, head: int) -> Range:
    """Return the noun phrase of ``head`` without what the quotation goes on with: « X, | un A »."""
    parse = ctx.parse
    first, last = noun_phrase(ctx, head)
    conjuncts = [c for c in parse.children[head] if parse.rel[c] == "conj" and c > head]
    comma = next((k for k in range(head, last) if parse.words[k] == ","), None)
    return (first, comma - 1) if conjuncts and comma is not None else (first, last)


def _somebody_behind(ctx: Context, end: int, last: int) -> int | None:
    """Return who speaks right behind a cue, taken for its object: « A, rétorque X. B »."""
    people = ctx.lexicon.people
    head = nominal_after(ctx, end, last)
    if head is None or ctx.quote_of[head] != ctx.quote_of[end]:
        return None
    told = ctx.parse.lower[end + 1] in people("definite") - people("indefinite")
    return head if told or somebody(ctx, *noun_phrase(ctx, head)) else None


def _past_aside(ctx: Context, end: int, last: int) -> int:
    """Return where a cue group inside a quotation ends: « dit le maire, joint par téléphone. »."""
    parse = ctx.parse
    if end + 3 > last:
        return end
    gerund = ctx.lexicon.has("gerund_markers", parse.lower[end + 1]) and ctx.participle(end + 2)
    comma = parse.words[end + 1] == ","
    relative = comma and ctx.lexicon.has("relative_pronouns", parse.lower[end + 2])
    aside = comma and ctx.past_participle(end + 2)
    if not (gerund or relative or aside):
        return end
    for k in range(end + 3, min(end + _ASIDE, last)):
        if parse.words[k] in _STOPS or (relative and parse.words[k] == ","):
            return k - 1
        if not relative and (parse.words[k] == "," or (ctx.verb_like(k) and ctx.finite(k))):
            return end
    return end


_STOPS = (".", "!", "?", "…")
_ASIDE = 20
"""How many words tell of who speaks, behind the cue."""

"""A cue behind its content, or in the middle of it: « A », a-t-il dit · A, he said, B."""

from __future__ import annotations

from nlp.extraction.constructions.borders.asides import past_asides
from nlp.extraction.constructions.clauses import clause
from nlp.extraction.constructions.context import Candidate, Context, Range
from nlp.extraction.constructions.cues import leading, negated, widen
from nlp.extraction.constructions.phrases.noun_phrases import (
    noun_phrase,
    somebody,
    with_apposition,
)
from nlp.extraction.constructions.phrases.ranges import cue_range, trim
from nlp.extraction.constructions.phrases.subjects import across_aside, own_subject
from nlp.extraction.constructions.quoted.cue_verbs import inverted_pronoun, quote_cue
from nlp.extraction.constructions.quoted.edges import (
    closes,
    open_before,
    past_circumstances,
    past_clitics,
    past_conjunction,
    past_semicolon,
    quote_start,
)
from nlp.extraction.constructions.quoted.missed_subjects import (
    nominal_after,
    nominal_between,
    to_name,
)
from nlp.extraction.constructions.quoted.second_half import (
    clause_rest,
    finite_in,
    main_rest,
    only_aside,
    quoted_rest,
)
from nlp.extraction.summing_up import summing
from nlp.lexicon import Cue


def cue_after(ctx: Context, i: int) -> Candidate | None:
    """Return the attribution whose cue ``i`` follows its content or breaks it in two."""
    low, high = ctx.sentence(i)
    clitic = inverted_pronoun(ctx, i)
    reading = quote_cue(ctx, i)
    unlisted = reading is None and clitic is None
    if unlisted and (reading := _opened(ctx, i)) is None:
        return None
    entry, last = reading or (None, i)
    finite = ctx.finite(i) or (ctx.infinitive(i) and ctx.finite(leading(ctx, i)))
    if (not finite and clitic is None) or ctx.passive(i) or _caused(ctx, i):
        return None
    span = widen(ctx, i, cue_range(ctx, i, last))
    head = clitic if clitic is not None else own_subject(ctx, i)
    if head is None and across_aside(ctx, i) is not None:
        return None  # « Ses équipes, tenues à distance, ont demandé A »
    if head is None or ctx.quote_of[head] >= 0 or _predicate_before(ctx, head, span, entry):
        head = _missed_subject(ctx, span, high)
    if head is None and entry is not None and ctx.lexicon.trait("null_subjects"):
        return _unnamed(ctx, i, entry, span)
    if head is None or not low <= head <= high or ctx.quote_of[head] >= 0:
        return None
    word = ctx.parse.lower[head]
    if ctx.first_person(head) or ctx.lexicon.has("relative_pronouns", word):
        return None
    if word in ctx.lexicon.disputes("demonstratives"):
        return None  # « A », | ce | que dément X
    source = _whole_source(ctx, i, head) if head != clitic else (head, head)
    if clitic is not None:
        span = (min(span[0], clitic), max(span[1], clitic))
    group = (past_clitics(ctx, min(source[0], span[0])), max(source[1], span[1]))
    before = open_before(ctx, group[0], low)
    if before is None:
        return None
    quoted = ctx.quote_of[before] >= 0
    inverted = head > i or clitic is not None
    if unlisted and not (quoted and _breaks_off(ctx, before, group, inverted, high)):
        return None
    if not quoted and _sums_up(ctx, source):
        return None
    if not (quoted or inverted) and (clause(ctx, i, last, entry or _ANY) or _may(ctx, i)):
        return None
    if quoted:
        pieces = _quoted_content(ctx, i, before, group[1])
    else:
        pieces = _clause_content(ctx, i, before, group[1], inverted)
    if pieces is None or not (quoted or clitic is not None or _plausible(ctx, pieces, source)):
        return None
    hearsay = clitic is not None and ctx.lexicon.has("hearsay", ctx.parse.lemma[i])
    return Candidate(
        rule="quote-after" if quoted else "clause-after",
        content=pieces,
        source=None if hearsay else source,
        cue=span,
        head=i,
        entry=entry,
        attitude=entry.attitude if entry else "said",
        disputes=bool(entry and entry.disputes) and not negated(ctx, i),
        score=0.95 if quoted else 0.8,
    )


def _caused(ctx: Context, i: int) -> bool:
    """Say whether a verb is only made to happen: « ses propos ont fait | réagir | Paul Blanc »."""
    parse = ctx.parse
    return ctx.infinitive(i) and any(
        c < i and parse.lower[c] in ctx.lexicon.causatives for c in parse.children[i]
    )


def _may(ctx: Context, i: int) -> bool:
    """Say whether a verb tells what one ought to do: "To know, he said, one | should read"."""
    parse = ctx.parse
    return any(
        parse.rel[c] == "aux" and ctx.lexicon.has("modals", parse.lower[c])
        for c in parse.children[i]
    )


def _opened(ctx: Context, i: int) -> tuple[Cue, int] | None:
    """Return the reading of a verb that no list names, where a quotation may break off at it."""
    parse = ctx.parse
    opened = ctx.lexicon.opened(parse.lemma[i], "quote") if parse.pos[i] == "VERB" else None
    if opened is None or not ctx.quotes or parse.rel[i].startswith(("aux", "acl")):
        return None
    return opened, i


def _missed_subject(ctx: Context, span: Range, high: int) -> int | None:
    """Return the noun before or behind a cue that the parser took for no subject."""
    between = nominal_between(ctx, span[0])
    return nominal_after(ctx, span[1], high) if between is None else between


def _whole_source(ctx: Context, i: int, head: int) -> Range:
    """Return the noun phrase of ``head``, with its apposition where it follows the cue ``i``."""
    first, end = noun_phrase(ctx, head)
    while first < head and ctx.quote_of[first] >= 0 > ctx.quote_of[head]:
        first += 1  # the mark that closes what is quoted before the source
    if end <= i:
        return first, end
    high = ctx.sentence(i)[1]
    return with_apposition(ctx, first, to_name(ctx, end, high), high)


def _quoted_content(ctx: Context, i: int, before: int, end: int) -> list[Range] | None:
    """Return a content whose quotation ends at ``before``, and its rest behind the group's end."""
    low, high = ctx.sentence(i)
    start = quote_start(ctx, before, low)
    if start < ctx.quotes[ctx.quote_of[before]][0] and _setting(ctx, start, before):
        return None
    rest = quoted_rest(ctx, end, high)
    if rest is None:
        behind = past_asides(ctx, past_circumstances(ctx, end, high), high)
        rest = quoted_rest(ctx, behind, high) if behind > end else None
        if rest is not None and not ctx.parse.words[rest[0] + 1][:1].islower():
            rest = None  # "A," said X, who built it, "The Builder" on the desk
    return [trim(ctx, start, before), *([rest] if rest is not None else [])]


def _past_circumstances(ctx: Context, end: int, high: int) -> int:
    """Return where a cue's group ends with what tells of the saying and a comma behind it.

    "A, he said | on Monday, | B", "A, he told | the council, | B".
    """
    last = past_circumstances(ctx, end, high)
    return last if last < high and ctx.parse.words[last + 1] == "," else end


def _clause_content(
    ctx: Context, i: int, before: int, end: int, inverted: bool
) -> list[Range] | None:
    """Return a content that ends at ``before`` without marks, and its rest behind the group."""
    low, high = ctx.sentence(i)
    end = past_asides(ctx, _past_circumstances(ctx, end, high), high)
    if not inverted and ctx.lexicon.trait("inverted_incises"):
        return None
    if not (closes(ctx, end, high) or inverted):
        return None
    piece = trim(ctx, past_semicolon(ctx, low, before), before)
    if piece[1] - piece[0] < 1 and not _retort(ctx, piece[0], low, inverted):
        rest = main_rest(ctx, end, high, piece)  # "Prices, he said, | would fall"
        if rest is None:
            return None
        return [rest] if ctx.parse.pos[piece[0]] in ("ADV", "CCONJ") else [piece, rest]
    whole = inverted or finite_in(ctx, piece)
    rest = quoted_rest(ctx, end, high)
    if rest is not None and (not whole or _state(ctx, i, piece)):
        return None  # "Asked about it, he said, "A"": only the quotation is said
    rest = rest or clause_rest(ctx, end, high) or main_rest(ctx, end, high, piece)
    if rest is not None:
        start = past_conjunction(ctx, piece[0], piece[1])
        if start > piece[1]:
            return [rest]  # "bruises that, she says, | are B"
        return [trim(ctx, start, piece[1]), rest]
    if not whole:
        return None  # "In May, he opened the road"
    if not inverted and (only_aside(ctx, piece) or _state(ctx, i, piece)):
        return None  # "While prices rose, he denied the claim"
    return [piece]


def _state(ctx: Context, i: int, piece: Range) -> bool:
    """Say whether a piece only tells of the source: "Convinced that A, | he demanded B"."""
    parse, first = ctx.parse, piece[0]
    opens = parse.pos[first] == "ADJ" or ctx.participle(first) or ctx.past_participle(first)
    return opens and parse.head[first] == i


def _plausible(ctx: Context, pieces: list[Range], source: Range) -> bool:
    """Say whether a content without marks has a verb or a source that speaks: « Un fiasco, dit X ».

    « Léa Morvan, infirmière, conteste les chiffres » has neither behind the comma.
    """
    return any(finite_in(ctx, piece) for piece in pieces) or somebody(ctx, *source)


def _sums_up(ctx: Context, source: Range) -> bool:
    """Say whether a "source" is a noun for what was said and who disputes it: "a claim | Lee"."""
    noun = summing(ctx.parse, ctx.lexicon, source[0])
    return noun is not None and noun < source[1] and ctx.parse.pos[noun + 1] in _WHO


def _breaks_off(ctx: Context, before: int, group: Range, inverted: bool, high: int) -> bool:
    """Say whether a quotation that ends with ``before`` breaks off at the group of words behind it.

    So it does for any verb of saying: a comma inside or behind its marks, the group close to it
    and closed itself (« A », exulte X. · "A," X deadpanned.).
    """
    parse = ctx.parse
    first, last = ctx.quotes[ctx.quote_of[before]]
    if last != before or last - first < 4 or not closes(ctx, group[1], high):
        return False
    comma = "," in parse.words[before + 1 : group[0]] or ctx.mark_before(last) in (
        ",",
        "?",
        "!",
        "…",
    )
    return comma and (inverted or not ctx.lexicon.trait("inverted_incises"))


def _unnamed(ctx: Context, i: int, entry: Cue, span: Range) -> Candidate | None:
    """Return « A », dijo: a quotation whose cue leaves its subject out."""
    low, high = ctx.sentence(i)
    before = open_before(ctx, span[0], low)
    if before is None or ctx.quote_of[before] < 0 or ctx.parse.feature(i, "Person") in ("1", "2"):
        return None
    pieces = [trim(ctx, quote_start(ctx, before, low), before)]
    rest = quoted_rest(ctx, span[1], high)
    return Candidate(
        rule="quote-after",
        content=[*pieces, *([rest] if rest is not None else [])],
        cue=span,
        head=i,
        entry=entry,
        attitude=entry.attitude,
        disputes=entry.disputes and not negated(ctx, i),
        score=0.8,
    )


def _setting(ctx: Context, start: int, before: int) -> bool:
    """Say whether a phrase only tells where it was said: "On “Radio Hour,” | he said A"."""
    parse = ctx.parse
    outside = [k for k in range(start, before + 1) if ctx.quote_of[k] < 0]
    title = before + 1 - start - len(outside) <= _TITLE
    return (
        title
        and parse.pos[start] == "ADP"
        and not any(ctx.verb_like(k) and not ctx.participle(k) for k in outside)
    )


def _retort(ctx: Context, k: int, low: int, inverted: bool) -> bool:
    """Say whether a single word is all that is said: « Faux, répond le maire »."""
    return inverted and k <= low + 1 and ctx.parse.pos[k] in ("NOUN", "ADJ", "INTJ", "VERB", "ADV")


def _predicate_before(ctx: Context, head: int, span: Range, entry: Cue | None) -> bool:
    """Say whether the "subject" is a word of the content: « c'est un exemple, a déclaré X ».

    It stands before the comma in a clause that has its verb, and a name follows the cue.
    """
    parse = ctx.parse
    comma = span[0] - 1
    if entry is None or "clause" not in entry.frames or not head < comma:
        return False
    after = span[1] + 1
    if parse.words[comma] != "," or after >= len(parse) or parse.pos[after] != "PROPN":
        return False
    return any(parse.rel[c] in ("cop", "nsubj", "aux:tense") for c in parse.children[head])


_TITLE = 9
"""Tokens, marks included, up to which something in quotation marks may be the title of a show."""

_WHO = ("PROPN", "DET", "PRON")

_ANY = Cue("", "", "said", frozenset())

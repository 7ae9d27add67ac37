"""A cue before a quotation: he said: "A" · a dénoncé « A » · un mot du maire : « A »."""

from __future__ import annotations

from nlp.extraction.constructions.context import Candidate, Context, Range
from nlp.extraction.constructions.cues import negated, readings, source_of, widen
from nlp.extraction.constructions.phrases.clause_ends import extend
from nlp.extraction.constructions.phrases.noun_phrases import noun_phrase
from nlp.extraction.constructions.phrases.ranges import cue_range
from nlp.extraction.constructions.phrases.subjects import across_aside, own_subject
from nlp.extraction.constructions.quoted.cue_verbs import quote_cue
from nlp.lexicon import Cue


def cue_before(
    ctx: Context, q: int, used: set[int], taken: dict[int, Candidate]
) -> Candidate | None:
    """Return the attribution whose cue stands in front of quotation ``q``."""
    parse = ctx.parse
    first, last = ctx.quotes[q]
    low = ctx.sentence(first)[0]
    if first == low:
        start = _colon_sentence(ctx, first)
        if start is None:
            return None
        low = start
    previous = first - 1
    while previous >= low and parse.words[previous].isspace():
        previous -= 1
    if previous < low:
        return None
    colon = parse.words[previous] == ":"
    reach = 40 if colon else 9
    for i in range(previous, max(low, previous - reach) - 1, -1):
        if ctx.quote_of[i] >= 0 or not ctx.verb_like(i):
            continue
        if parse.rel[i].startswith("aux") or parse.rel[i] == "cop":
            continue
        reading, known = quote_cue(ctx, i), taken.get(i)
        if reading is None and colon and known is not None and known.entry is not None:
            reading = known.entry, known.cue[1] if known.cue else i
        if reading is not None:
            mark = parse.words[previous]
            return None if i in used else _introducing(ctx, i, reading, known, (first, last), mark)
        if not (colon or ctx.infinitive(i)):
            return None
    if colon and last - first > 3:
        return _colon(ctx, low, previous, (first, last))
    return None


def _introducing(
    ctx: Context,
    i: int,
    reading: tuple[Cue, int],
    known: Candidate | None,
    quote: Range,
    mark: str,
) -> Candidate | None:
    """Return the attribution of a quotation to the cue ``i``, with ``mark`` between them.

    ``known`` is what the cue was found to say in a clause.
    """
    entry, last = reading
    colon, comma = mark == ":", mark == ","
    if known is not None and (
        known.rule.startswith("clause")
        or (not colon and (_holds(known, *quote) or _pointed(ctx, known, quote)))
    ):
        return None
    if not (colon or comma or _adjacent(ctx, last, quote[0])):
        return None
    if ctx.past_participle(i) and not ctx.finite(i) and _title(ctx, *quote):
        return None  # "a film called “The Dam” by Ana Ruiz"
    content = [quote]
    source, valid = source_of(ctx, i, content)
    if not valid or (source is None and ctx.past_participle(i) and not ctx.finite(i)):
        return None
    if colon and known is not None:
        content = _named_before(ctx, known, quote[0]) + content
    if not colon and not comma:
        content = [_described(ctx, i, last, quote)]
    return Candidate(
        rule="quote-before",
        content=content,
        source=source,
        cue=widen(ctx, i, cue_range(ctx, i, last)),
        head=i,
        entry=entry,
        attitude=entry.attitude,
        disputes=bool(entry.disputes) and not negated(ctx, i),
        score=0.92 if source else 0.7,
    )


def _named_before(ctx: Context, known: Candidate, first: int) -> list[Range]:
    """Return what a cue has for content before a colon: « défend | sa décision : « A » ».

    A text that is announced (« publie un communiqué : ») is not what is said, nor who is told it
    ("told the court: “A”").
    """
    if known.head is not None and ctx.lexicon.has("telling", ctx.parse.lemma[known.head]):
        return []
    pieces = [(a, b) for a, b in known.content if b < first]
    heads = {ctx.parse.lemma[k] for a, b in pieces for k in range(a, min(b, a + 2) + 1)}
    return [] if heads & ctx.lexicon.documents else pieces


def _title(ctx: Context, first: int, last: int) -> bool:
    """Say whether a quotation is what a work is called: a capital letter and no finite verb."""
    opening = ctx.parse.words[min(first + 1, last)]
    return opening[:1].isupper() and not any(
        ctx.verb_like(k) and ctx.finite(k) for k in range(first, last + 1)
    )


def _holds(known: Candidate, first: int, last: int) -> bool:
    """Say whether an attribution's content holds the quotation and more."""
    return any(a <= first and last <= b and b - a > last - first for a, b in known.content)


def _pointed(ctx: Context, known: Candidate, quote: Range) -> bool:
    """Say whether a quotation tells what something is called: « B est jugé | « A » par C ».

    So does what somebody sees in it: « y lit | « A » ».
    """
    if not known.rule.startswith("describe") or len(known.content) < 2:
        return False
    places = ctx.lexicon.disputes("place_pronouns")
    first, last = known.content[0][0], known.content[-1]
    if known.head is None or not first < known.head or last != quote:
        return False
    return ctx.parse.lower[first] in places or known.source is not None


def _described(ctx: Context, i: int, last: int, quote: Range) -> Range:
    """Return a quoted fragment with what it describes: "called | it “a lie” in all respects".

    An article or negation in front and a phrase behind belong to it: « ne « pas croire » à cela »,
    « tout « climat de peur » au sein de l'équipe ».
    """
    parse = ctx.parse
    cues = ctx.lexicon.verbs.get(parse.lemma[i], ())
    frames = {frame for cue, _ in readings(ctx, i, cues) for frame in cue.frames}
    first = quote[0]
    while first - 1 > last and (
        parse.pos[first - 1] == "DET" or ctx.lexicon.has("negations", parse.lower[first - 1])
    ):
        first -= 1
    behind = quote[1] + 1
    if behind < len(parse) and ctx.lexicon.has("agent_markers", parse.lower[behind]):
        return first, quote[1]  # "was called “absurd” | by the mayor"
    if _adverbial(ctx, quote) and behind < len(parse) and parse.pos[behind] == "DET":
        return behind, extend(ctx, behind, behind, i)  # « rejette « en bloc » | A »
    if frames & {"object", "describe"} and behind < len(parse) and parse.pos[behind] == "DET":
        return first, extend(ctx, first, behind, i)
    if "describe" in frames:
        between = [
            k
            for k in range(last + 1, first)
            if parse.pos[k] in ("NOUN", "PROPN", "PRON") and ctx.date_of[k] < 0
        ]
        first = last + 1 if between else first
    elif behind >= len(parse) or parse.pos[behind] != "ADP" or quote[1] - quote[0] > _FRAGMENT:
        return first, quote[1]
    return first, max(quote[1], extend(ctx, first, quote[1], i))


def _adverbial(ctx: Context, quote: Range) -> bool:
    """Say whether a quotation only tells how something was said: « en bloc »."""
    inner = [k for k in range(quote[0] + 1, quote[1]) if ctx.parse.pos[k] != "SPACE"]
    return bool(inner) and all(ctx.parse.pos[k] == "ADV" for k in inner)


_FRAGMENT = 9
"""Words of a quotation up to which it may be part of the narrator's phrase."""


def _colon_sentence(ctx: Context, first: int) -> int | None:
    """Return where the sentence before a quotation starts, if it ends with a colon."""
    k = first - 1
    while k >= 0 and ctx.parse.words[k].isspace():
        k -= 1
    return ctx.sentence(k)[0] if k >= 0 and ctx.parse.words[k] == ":" else None


def _adjacent(ctx: Context, i: int, first: int) -> bool:
    """Say whether only adverbs, pronouns or a person told stand between a cue and a quotation."""
    parse = ctx.parse
    return (
        all(
            parse.pos[k] in ("ADV", "PRON", "PROPN", "PART", "SPACE", "DET", "NOUN")
            or parse.words[k] == ","
            for k in range(i + 1, first)
        )
        and first - i <= 6
    )


def _colon(ctx: Context, low: int, colon: int, quote: Range) -> Candidate | None:
    """Return the attribution of a quotation after a colon with no cue that the lexicon knows.

    The subject of the sentence is taken for the source, with little confidence.
    """
    parse = ctx.parse
    root = next((k for k in range(low, colon) if ctx.verb_like(k) and ctx.finite(k)), None)
    if root is None:
        return None
    copula = root
    if parse.rel[root].startswith(("cop", "aux")):
        root = parse.head[root]  # « Le maire est catégorique : « A » »
    head = own_subject(ctx, root)
    head = across_aside(ctx, root) if head is None else head
    if head is None or ctx.lexicon.has("empty_subjects", parse.lower[head]) or ctx.passive(root):
        return Candidate(rule="quote-colon", content=[quote], score=0.45)
    cue = cue_range(ctx, root)
    return Candidate(
        rule="quote-colon",
        content=[quote],
        source=noun_phrase(ctx, head),
        cue=(min(copula, cue[0]), cue[1]),
        head=root,
        score=0.6,
    )

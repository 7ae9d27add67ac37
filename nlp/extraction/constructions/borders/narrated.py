"""What the narrator adds to a content, cut off: « A | , même si B », « A | , ce que B »."""

from __future__ import annotations

from nlp.extraction.constructions.context import Context, Range
from nlp.extraction.constructions.phrases.ranges import trim
from nlp.extraction.summing_up import summing

_STOPS = frozenset(",.!?…")
"""Marks with which a whole sentence in quotation marks ends."""


def closed_by_mark(ctx: Context, piece: Range) -> Range:
    """Return what something is called without what the narrator adds behind the mark.

    "called it a “disgrace” | during a radio show", "a “fraud” | — the first time that A"
    """
    parse = ctx.parse
    first, last = piece
    for k in range(first + 1, last):
        if ctx.quote_of[k] < 0 and ctx.quote_of[k - 1] >= 0:
            day = ctx.date_of[k] >= 0 or (k < last and ctx.date_of[k + 1] >= 0)
            if parse.words[k] in ("–", "—", "--") or ctx.lexicon.has("narrows", parse.lower[k]):
                return first, k - 1
            if day and parse.lower[k] not in ctx.lexicon.words.get("infinitive_markers", ()):
                return first, k - 1
    return piece


def before_fact(ctx: Context, piece: Range) -> Range:
    """Return the piece without a fact that the narrator adds: "“A” in the region, | where B".

    Only behind words in quotation marks: what else stands there may be part of what is said.
    """
    parse = ctx.parse
    first, last = piece
    quoted = False
    for k in range(first, last - 1):
        if ctx.quote_of[k] >= 0:
            quoted = ctx.quote_of[first] != ctx.quote_of[k] or ctx.quotes[ctx.quote_of[k]][1] < last
        elif (
            quoted
            and parse.words[k] == ","
            and ctx.lexicon.has("asides_of_place", parse.lower[k + 1])
        ):
            return trim(ctx, first, k - 1)
    return piece


def before_main(ctx: Context, piece: Range, cue: int) -> Range:
    """Return what a participle in front says without the main clause: "Denying A, | X left"."""
    parse = ctx.parse
    first, last = piece
    main = parse.head[cue]
    timed = any(
        parse.rel[c] == "mark" and ctx.lexicon.has("asides", parse.lower[c])
        for c in parse.children[cue]
    )
    if parse.rel[cue] not in ("advcl", "acl") or not cue < main or (ctx.finite(cue) and not timed):
        return piece
    subjects = [
        c for c in parse.children[main] if parse.rel[c].startswith("nsubj") and cue < c <= last
    ]
    if not subjects:
        return piece
    start = parse.edges(subjects[0])[0]
    own = ctx.quote_of[subjects[0]]
    while start < subjects[0] and ctx.quote_of[start] != own:
        start += 1
    if first < start - 2 and ctx.quote_of[start - 1] != own and parse.words[start - 2] == ",":
        return first, start - 1  # "After X warned of “A,” | Y B"
    if not first < start - 1 or parse.words[start - 1] != ",":
        return piece
    return trim(ctx, first, start - 2)


def before_time(ctx: Context, piece: Range, cue: int, ahead: bool) -> Range:
    """Return the piece without a clause of time: "refused to A | after logs had shown B".

    Of what lies ``ahead`` the time may be part, unless the parse hangs it on the cue.
    """
    parse = ctx.parse
    first, last = piece
    for k in range(first + 1, last):
        if ctx.quote_of[k] >= 0:
            continue
        if ctx.lexicon.has("complementizers", parse.lower[k]) or ctx.lexicon.has(
            "relative_pronouns", parse.lower[k]
        ):
            return piece
        verb = parse.head[k]
        if parse.rel[k] != "mark" or not ctx.lexicon.has("asides", parse.lower[k]):
            continue
        own = [c for c in parse.children[verb] if parse.rel[c].startswith("nsubj") and c > k]
        of_cue = parse.head[verb] == cue or not ahead
        if k < verb <= last and own and of_cue and ctx.finite(verb):
            return trim(ctx, first, k - 1)
    return piece


def quotation_alone(ctx: Context, piece: Range) -> Range:
    """Return a clause that is a quotation without what is set beside its cue: "“A” | but left".

    Behind a whole sentence in marks also without when it was said: "says, “A!” | until B".
    """
    first, last = piece
    quote = ctx.quote_of[first]
    if quote < 0 or ctx.quotes[quote][0] != first or ctx.quotes[quote][1] + 2 > last:
        return piece
    close = ctx.quotes[quote][1]
    joins = ctx.parse.pos[close + 1] == "CCONJ" and _finite_behind(ctx, close + 1, last)
    if ctx.parse.words[close - 1] in _STOPS:
        timed = ctx.lexicon.has("asides", ctx.parse.lower[close + 1])
        joins = joins or (timed and any(ctx.finite(k) for k in range(close + 2, last + 1)))
    return (first, close) if joins else piece


def before_summary(ctx: Context, piece: Range) -> Range:
    """Return a clause without the narrator's word for it: « A, | une accusation que B »."""
    parse = ctx.parse
    first, last = piece
    for k in range(first + 2, last - 1):
        if parse.words[k] != ",":
            continue
        closed = ctx.quote_of[k] >= 0 and ctx.quotes[ctx.quote_of[k]][1] == k + 1  # “A,” | a claim
        if sums_up(ctx, k + 1 + closed, last):
            return (first, k + 1) if closed else trim(ctx, first, k - 1)
    return piece


def sums_up(ctx: Context, start: int, last: int) -> bool:
    """Say whether start..last is the narrator's word for what was said: « une accusation que B ».

    Without an article, that must be told by who disputes it: "something B denies".
    """
    parse = ctx.parse
    if start >= last or ctx.quote_of[start] >= 0:
        return False
    noun = summing(parse, ctx.lexicon, start)
    if noun is None or noun > last:
        return False
    article = parse.pos[start] in ("DET", "ADP")
    if noun == start:
        return parse.pos[start] in ("PRON", "NOUN") and _disputed(ctx, start + 1, last)
    return article and parse.lower[start] in ctx.lexicon.people("indefinite")


def before_contrary(ctx: Context, piece: Range) -> Range:
    """Return a content without whom it goes against: « A, | contrairement à ce que dit B »."""
    lower = ctx.parse.lower
    first, last = piece
    for k in range(first + 1, last - 2):
        if lower[k] != "," or ctx.quote_of[k] >= 0:
            continue
        against = ctx.lexicon.has("contrary_markers", lower[k + 1])
        if against and any(
            ctx.lexicon.has("contrary_relatives", word) for word in lower[k + 2 : min(k + 6, last)]
        ):
            return trim(ctx, first, k - 1)
    return piece


def before_splice(ctx: Context, piece: Range) -> Range:
    """Return an infinitive without a clause that only a comma parts from it: « partir, | il A »."""
    parse = ctx.parse
    first, last = piece
    for k in range(first + 1, last - 1):
        if parse.words[k] != "," or ctx.quote_of[k] >= 0:
            continue
        subject = ctx.lexicon.has("subject_pronouns", parse.lower[k + 1])
        if subject and ctx.verb_like(k + 2) and ctx.finite(k + 2):
            return trim(ctx, first, k - 1)
    return piece


def before_resumption(ctx: Context, piece: Range) -> Range:
    """Return a content without who disputes it: « A, | ce que B dément », "A, | which B denies"."""
    first, last = piece
    for k in range(first + 2, last - 1):
        if ctx.parse.words[k] == "," and tells_who_disputes(ctx, k + 1, last):
            return trim(ctx, first, k - 1)
    return piece


def tells_who_disputes(ctx: Context, start: int, last: int) -> bool:
    """Say whether start..last takes up a whole clause to dispute it: « ce que B dément »."""
    parse, lexicon = ctx.parse, ctx.lexicon
    if ctx.quote_of[start] >= 0:
        return False
    pointed = parse.lower[start] in lexicon.disputes("demonstratives")
    pointed = pointed and any(
        lexicon.has(words, parse.lower[start + 1])
        for words in ("object_relatives", "oblique_relatives")
    )
    if not pointed and parse.lower[start] not in lexicon.disputes("clausal_relatives"):
        return False
    return _disputed(ctx, start + 1, last)


def _disputed(ctx: Context, start: int, last: int) -> bool:
    """Say whether a verb of denial stands among start..last."""
    return any(
        cue.disputes
        for m in range(start, last + 1)
        if ctx.verb_like(m)
        for cue in ctx.lexicon.verbs.get(ctx.parse.lemma[m], ())
    )


def before_concession(ctx: Context, piece: Range, thing: bool) -> Range:
    """Return a content without what the narrator grants behind a comma: « , même si B ».

    A clause may hold a concession of its own; one with another cue in it is the narrator's.
    """
    parse = ctx.parse
    first, last = piece
    for k in range(first + 1, last - 1):
        inside = ctx.quote_of[k] >= 0 and ctx.quote_of[k + 1] < 0  # "“A,” | though B"
        if not inside and (parse.words[k] != "," or ctx.quote_of[k] >= 0):
            continue
        opens = parse.pos[k + 1] == "SCONJ" or parse.pos[k + 2] == "SCONJ"
        told = thing or any(
            ctx.verb_like(m) and ctx.finite(m) and ctx.lexicon.is_cue(parse.lemma[m])
            for m in range(k + 2, last + 1)
        )
        if told and opens and ctx.lexicon.has("concessions", parse.lower[k + 1]):
            return (first, k) if inside else trim(ctx, first, k - 1)
    return piece


def alone(ctx: Context, piece: Range) -> Range:
    """Return an infinitive without the finite verb that is set beside its cue.

    « indique avoir reçu A | et refuse de dire B », "promise to A | but are likely to B".
    """
    parse = ctx.parse
    first, last = piece
    for k in range(first + 2, last):
        if parse.pos[k] == "CCONJ" and ctx.quote_of[k] < 0 and _finite_behind(ctx, k, last):
            return trim(ctx, first, k - 1)
    return piece


def _finite_behind(ctx: Context, k: int, last: int) -> bool:
    """Say whether a finite verb without a subject follows the conjunction ``k``."""
    parse = ctx.parse
    for m in range(k + 1, min(k + 6, last + 1)):
        if ctx.verb_like(m):
            own = [c for c in parse.children[m] if parse.pos[c] == "AUX" and k < c < m]
            helped = bool(own) or not (ctx.past_participle(m) or ctx.infinitive(m))
            return helped and ctx.finite(m) and parse.feature(m, "Mood") != "Sub"
        if parse.pos[m] not in ("ADV", "PART") and not (
            ctx.lexicon.has("clitics", parse.lower[m])
            or ctx.lexicon.has("negations", parse.lower[m])
        ):
            return False
    return False


def before_according(ctx: Context, piece: Range) -> Range:
    """Return the piece without the source of all that at its end: « | selon un sondage »."""
    parse = ctx.parse
    first, last = piece
    for k in range(first + 1, last):
        if ctx.quote_of[k] >= 0:
            continue
        for phrase in ctx.lexicon.prepositions.get(parse.lower[k], ()):
            end = k + len(phrase.words)
            if phrase.needs or tuple(parse.lower[k:end]) != phrase.words:
                continue
            if any(parse.words[m] in (",", ";", ":") for m in range(end, last + 1)):
                continue
            if parse.words[k - 1] == "," or k - first > 2:
                return trim(ctx, first, k - 1)
    return piece


def before_absolute(ctx: Context, piece: Range) -> Range:
    """Return the piece without what somebody else says in it: « , la droite pointant B »."""
    parse = ctx.parse
    first, last = piece
    for k in range(first + 3, last):
        if not ctx.participle(k) or not ctx.lexicon.is_cue(parse.lemma[k]) or ctx.quote_of[k] >= 0:
            continue
        start = k - 1
        while start > first and parse.pos[start] in ("NOUN", "PROPN", "ADJ", "DET"):
            start -= 1
        nouns = [m for m in range(start + 1, k) if parse.pos[m] in ("NOUN", "PROPN")]
        named = any(parse.rel[m] != "obj" for m in nouns)
        if ctx.lexicon.has("absolute_markers", parse.lower[start]) and start > first + 1:
            start -= 1  # "to A, | with the chairman calling it B"
        elif parse.pos[start + 1] not in ("DET", "PROPN"):
            continue
        if named and parse.words[start] == ",":
            return trim(ctx, first, start - 1) if start - 1 > first else piece
    return piece


def before_reply(ctx: Context, piece: Range) -> Range:
    """Return a clause without the quotation that the narrator sets beside it: "A, | and X said: B".

    What stands in marks behind a cue of its own has another cue, be the source the same.
    """
    parse = ctx.parse
    first, last = piece
    for k in range(first + 2, last - 3):
        if parse.words[k] != "," or parse.pos[k + 1] != "CCONJ" or ctx.quote_of[k] >= 0:
            continue
        opens = next((m for m in range(k + 2, last) if ctx.quote_of[m] >= 0), None)
        if opens is None:
            return piece
        cue = opens - 1 - (parse.words[opens - 1] in (",", ":"))
        says = cue > k + 2 and ctx.verb_like(cue) and ctx.finite(cue)
        whole = parse.words[opens + 1][:1].isupper() and ctx.quotes[ctx.quote_of[opens]][1] >= last
        if says and whole and ctx.lexicon.is_cue(parse.lemma[cue]):
            return trim(ctx, first, k - 1)
    return piece

"""Where a source begins and ends: its whole noun phrase, without where and when it spoke."""

from __future__ import annotations

from nlp.extraction.constructions.borders.things import tells_where
from nlp.extraction.constructions.context import Candidate, Context, Range
from nlp.extraction.constructions.phrases.noun_phrases import with_apposition

_NOMINAL = ("DET", "NOUN", "PROPN", "ADJ", "NUM")
_CLOSING = (",", ".", ";", ":", "!", "?", "…")
_MARKS = "»”“«\"'’"
_BRACKET = 8
"""How many words a bracket behind a name may have (« (Les Verts) », "(R-Ohio)")."""


def settle_source(ctx: Context, candidate: Candidate) -> None:
    """Mend the borders of a candidate's source in place."""
    if candidate.source is None or candidate.cue is None:
        return
    first, last = _before_weekday(ctx, *whole_source(ctx, candidate.source, candidate.cue))
    last = _participle_day(ctx, first, last, candidate.cue)
    if not any(start <= last and first <= end for start, end in candidate.content):
        candidate.source = first, last


def _participle_day(ctx: Context, first: int, last: int, cue: Range) -> int:
    """Return the last token of a source with the day of a participle at its end.

    "A poll released | Monday found": parsers hang the day on the cue.
    """
    parse = ctx.parse
    participle = parse.feature(last, "VerbForm") == "Part"
    if not participle or first == last or last + 1 >= cue[0] or ctx.date_of[last + 1] < 0:
        return last
    end = ctx.dates[ctx.date_of[last + 1]][1]
    return end if end + 1 == cue[0] else last


def _before_weekday(ctx: Context, first: int, last: int) -> Range:
    """Return a source without the day behind it: "said the mayor | on Tuesday"."""
    lexicon, parse = ctx.lexicon, ctx.parse
    date = ctx.date_of[last]
    if date < 0:
        return first, last
    day = ctx.dates[date]
    if day[0] - 2 > first and parse.words[day[0] - 1] == ",":
        return first, day[0] - 2  # « la maire, Léa Aubin, | la semaine dernière »
    if lexicon.has("day_prepositions", parse.lower[day[0] - 1]):
        end = day[0] - 2
    elif parse.pos[day[0] - 1] in ("NOUN", "PROPN") and (
        parse.words[day[0]].islower() or lexicon.trait("bare_clauses")
    ):  # not « le journal Vendredi »
        end = day[0] - 1  # « a annoncé le maire | mardi », "Mayor Lee | Monday rejected"
    else:
        return first, last
    weekday = any(lexicon.has("weekdays", parse.lower[k]) for k in range(day[0], day[1] + 1))
    weekday = weekday or parse.pos[day[0]] == "DET"  # « le maire | la semaine dernière »
    return (first, end) if weekday and end >= first else (first, last)


def whole_source(ctx: Context, source: Range, cue: Range) -> Range:
    """Return a source with all that belongs to it and nothing else."""
    first, last = source
    if first == last and ctx.parse.pos[first] == "PRON":
        return source
    behind = cue[1] < first
    first = _past_opening(ctx, first, last)
    if behind:
        first, last = _between(ctx, cue[1] + 1, first, last)
        last = _to_close(ctx, first, last)
    else:
        first = _whole_partitive(ctx, first)
        last = _to_cue(ctx, last, cue[0])
    last = _before_gerund(ctx, first, _before_where(ctx, first, last, behind))
    last = _with_bracket(ctx, first, last)
    return with_apposition(ctx, first, last, ctx.within(first)[1]) if behind else (first, last)


def _past_opening(ctx: Context, first: int, last: int) -> int:
    """Return where a source begins behind what opens its sentence: « Contacté, | X »."""
    parse = ctx.parse
    while first < last and parse.words[first] in _MARKS:
        first += 1
    first = _past_day(ctx, first, last)
    if ctx.lexicon.has("focus", parse.lower[first]) and "," in parse.words[first : last + 1]:
        return first + 1  # "Even | the mayor, an ally of the builders, said"
    opens = parse.pos[first] in ("ADP", "ADV") or ctx.past_participle(first)
    lone = first + 2 < last and parse.words[first + 1] == "," and not parse.ent[first]
    titled = parse.lower[min(first + 2, last)] in ctx.lexicon.people("titles")
    lone = lone and (
        titled or parse.pos[first + 2] in ("DET", "PROPN", "PRON")
    )  # « Contacté, | X »
    if not (opens or lone or ctx.participle(first)):
        return first
    for k in range(first + 1, last):
        if parse.words[k] == "," and ctx.quote_of[k] < 0:
            return k + 1 if parse.pos[k + 1] in (*_NOMINAL, "PRON") else first
    return first


def _past_day(ctx: Context, first: int, last: int) -> int:
    """Return where a source begins behind a day: « a assuré le 3 mars | la mairie »."""
    k = first + (ctx.parse.pos[first] == "DET" and first < last and ctx.date_of[first + 1] >= 0)
    if ctx.date_of[k] < 0:
        return first
    while k < last and ctx.date_of[k] >= 0:
        k += 1
    if k < last and ctx.parse.words[k] == ",":
        k += 1  # « La semaine dernière, | Léa Aubin, qui A, a dit »
    return k if ctx.parse.pos[k] in (*_NOMINAL, "PRON") and ctx.date_of[k] < 0 else first


def _whole_partitive(ctx: Context, first: int) -> int:
    """Return where « l'un des avocats » begins, of which the parser saw the last noun."""
    parse, people = ctx.parse, ctx.lexicon.people
    one = first - 2
    if one < 0 or parse.lower[first - 1] not in people("of"):
        return first
    if parse.lower[one] not in people("indefinite") or parse.pos[one] not in ("PRON", "NUM", "DET"):
        return first
    return one - (one > 0 and parse.pos[one - 1] == "DET")


def _between(ctx: Context, start: int, first: int, last: int) -> Range:
    """Return a source with the words between it and its cue, where they are all its own.

    "warned | a senior administration official", « estime le ministre de la Santé, | Paul Aubin »
    """
    parse, of = ctx.parse, ctx.lexicon.people("of")
    for k in range(start, first):
        comma = parse.words[k] == "," and k == first - 1 and k > start
        own = parse.pos[k] in _NOMINAL or (
            parse.pos[k] == "ADP" and parse.lower[k] in of and k > start
        )
        if not (own or comma) or ctx.date_of[k] >= 0 or ctx.quote_of[k] != ctx.quote_of[first]:
            return first, last
    if start < first and parse.pos[start] in ("DET", "NOUN", "ADJ", "PROPN"):
        first = start
    high = ctx.within(first)[1]
    while last < high and parse.pos[last] == "NOUN" and parse.pos[last + 1] in ("NOUN", "PROPN"):
        if ctx.date_of[last + 1] >= 0 or ctx.lexicon.has("moments", parse.lemma[last + 1]):
            break
        last += 1
    return first, last


def _to_close(ctx: Context, first: int, last: int) -> int:
    """Return where a source behind its cue ends that the parser cut: « cette mère | de A »."""
    parse = ctx.parse
    high = ctx.within(first)[1]
    end = last
    while end < high and parse.pos[end + 1] in (*_NOMINAL, "ADP"):
        end += 1
        if ctx.date_of[end] >= 0 or ctx.quote_of[end] != ctx.quote_of[first]:
            return last
    if end == last or (end < high and parse.words[end + 1] not in _CLOSING):
        return last
    joined = parse.lower[last + 1] in ctx.lexicon.people("of")
    named = parse.pos[end] == "PROPN" and parse.ent[end] == "PER" and end - last <= _NAMED
    named = named and parse.ent[last] != "PER"
    capitals = all(parse.words[k][0].isupper() for k in range(last + 1, end + 1))
    capitals = capitals and parse.pos[last] in ("NOUN", "ADJ")  # « le quotidien | La Gazzetta »
    return end if joined or named or capitals else last


_NAMED = 5
"""How many words may part a role from the name it ends with: « le général | à la retraite X »."""


def _to_cue(ctx: Context, last: int, cue: int) -> int:
    """Return where an apposition before a cue ends: « X, maire de A | depuis 2008, affirme »."""
    parse = ctx.parse
    comma = cue - 1
    while comma > last and (
        parse.pos[comma] == "ADV" or ctx.lexicon.has("clitics", parse.lower[comma])
    ):
        comma -= 1
    if comma <= last + 1 or parse.words[comma] != "," or parse.pos[last + 1] != "ADP":
        return last
    apposed = "," in parse.words[max(0, last - 14) : last]
    own = all(parse.pos[k] in (*_NOMINAL, "ADP") for k in range(last + 1, comma))
    return comma - 1 if apposed and own else last


def _before_where(ctx: Context, first: int, last: int, behind: bool) -> int:
    """Return where a source ends before the place or paper it spoke to: « X | à la barre »."""
    parse = ctx.parse
    for k in range(first + 1, last):
        if parse.pos[k - 1] in ("ADP", "DET", "CCONJ"):
            continue
        if tells_where(ctx, k, last) or (behind and tells_of_saying(ctx, k, last)):
            return k - 1
    return last


def tells_of_saying(ctx: Context, k: int, last: int) -> bool:
    """Say whether a phrase that begins at ``k`` tells where, when, how or to whom one spoke."""
    to_paper = ctx.lexicon.has("goals", ctx.parse.lower[k]) and _paper(ctx, k, last)
    return to_paper or tells_where(ctx, k, last) or _medium(ctx, k) or _how(ctx, k)


def _medium(ctx: Context, k: int) -> bool:
    """Say whether a phrase names where somebody spoke or wrote: « X | sur Radio Cité »."""
    parse = ctx.parse
    return ctx.lexicon.has("media_prepositions", parse.lower[k]) and parse.words[k + 1][0].isupper()


def _how(ctx: Context, k: int) -> bool:
    """Say whether a phrase tells when or how somebody spoke: « X | à l'issue de la réunion »."""
    if ctx.parse.pos[k] not in ("ADP", "ADV", "ADJ", "NOUN"):
        return False
    words = " ".join(ctx.parse.lower[k : k + 4]).replace("' ", "'") + " "
    return words.startswith(tuple(ctx.lexicon.words.get("occasion_phrases", ())))


def _before_gerund(ctx: Context, first: int, last: int) -> int:
    """Return where a source ends before how it spoke: « le gérant | en souriant »."""
    for k in range(first + 1, last):
        if ctx.lexicon.has("gerund_markers", ctx.parse.lower[k]) and ctx.participle(k + 1):
            return k - 1
    return last


def _paper(ctx: Context, k: int, last: int) -> bool:
    """Say whether a paper or agency closes the phrase that begins at ``k``: « à l'AFP »."""
    parse = ctx.parse
    return any(
        ctx.lexicon.has("papers", parse.lower[m]) for m in range(k + 1, min(k + 4, last + 1))
    )


def _with_bracket(ctx: Context, first: int, last: int) -> int:
    """Return a source's end with the bracket behind it: « X | (Les Verts) »."""
    words = ctx.parse.words
    high = ctx.within(first)[1]
    opened = words[first : last + 1].count("(") > words[first : last + 1].count(")")
    if not opened and (last + 1 > high or words[last + 1] != "("):
        return last
    for k in range(last + 1, min(last + _BRACKET, high) + 1):
        if words[k] == ")":
            return k
    return last

"""Where contents begin and end, once it is known whose and which they are.

The constructions take their borders from the parse, and small parsers hang a phrase on the wrong
word often enough to cut a content in the middle of a phrase or to leave the moment of saying in
it. This looks at the words at the edges: a content neither begins nor ends with the day on which
it was said, and none ends with a word that asks for another one.
"""

from __future__ import annotations

from nlp.extraction.constructions.context import Candidate, Context, Range
from nlp.extraction.constructions.cues import is_cue
from nlp.extraction.constructions.phrases.clause_ends import extend
from nlp.extraction.constructions.phrases.ranges import trim

_DATED = frozenset({"announce", "judge", "deny", "accuse", "speak of", "describe", "rule"})
"""Groups of cues after whose noun phrase a day tells when it was said, not what was said."""

_LED = frozenset({"clause", "infinitive", "gerund", "person-to", "object", "about"})
"""Rules whose cue a day may part from the content: « a demandé mardi à voter »."""

_THINGS = frozenset({"object", "blame", "describe", "about"})
"""Rules whose content is a noun phrase: a clause of time that begins behind it is not part."""

_INFINITIVES = frozenset({"infinitive", "person-to", "gerund"})
"""Rules whose content has no finite verb, so that one behind a conjunction is not part of it."""

_AHEAD = frozenset({"demand", "want", "plan", "call for"})
"""Groups of cues whose thing lies ahead, so that its time belongs to it."""

_TIMED = frozenset({"infinitive", "gerund", "object", "person-to", "blame"})
"""Rules behind whose content a clause of time with its own subject is the narrator's."""

_TRAILED = frozenset({"clause", "infinitive", "object", "about", "person-to", "blame"})
"""Rules whose content may go on with a quoted fragment behind a comma."""

_OPEN = frozenset({"DET", "ADP", "SCONJ", "CCONJ"})
_REACH = 6


def settle(ctx: Context, candidate: Candidate) -> None:
    """Mend the borders of a candidate's content in place."""
    if candidate.cue is None or candidate.head is None:
        return
    candidate.content[-1] = _before_fact(ctx, candidate.content[-1])
    if candidate.entry is None:
        return
    frame, _, group = candidate.rule.partition(":")
    content = candidate.content
    if frame in _LED and content[0][0] == candidate.cue[1] + 1:
        content[0] = _past_day(ctx, content[0])
    if content[-1][0] <= candidate.cue[1]:
        return
    content[-1] = _before_main(ctx, content[-1], candidate.head)
    if frame in _TIMED:
        content[-1] = _before_time(ctx, content[-1], candidate.head, group in _AHEAD)
    if frame in ("clause", "state"):
        content[-1] = _quotation_alone(ctx, content[-1])
    if frame == "clause":
        content[-1] = _before_summary(ctx, content[-1])
    if frame in ("clause", "infinitive"):
        content[-1] = _with_reason(ctx, content[-1])
    if frame in _INFINITIVES:
        content[-1] = _alone(ctx, content[-1])
    if frame in _THINGS or frame in ("clause", "infinitive", "raised"):
        content[-1] = _before_concession(ctx, content[-1], frame in _THINGS)
    if frame == "object" and group not in _AHEAD:
        content[-1] = _before_aside(ctx, content[-1])
    if frame in ("object", "infinitive"):
        content[-1] = _before_votes(ctx, content[-1])
    if frame in _THINGS:
        content[-1] = _before_participle(ctx, content[-1], candidate.head)
        content[-1] = _before_occasion(ctx, content[-1])
        content[-1] = _before_relative(ctx, content[-1])
    content[-1] = _completed(ctx, content[-1], candidate.head, frame in _THINGS)
    if frame in _THINGS:
        content[-1] = _resumed(ctx, content[-1], candidate.head)
        content[-1] = _listed(ctx, content[-1], candidate.head)
    if frame in _TRAILED:
        content[-1] = _with_quotation(ctx, content[-1])
    content[-1] = _before_according(ctx, content[-1])
    content[-1] = _before_absolute(ctx, content[-1])
    if candidate.disputes:
        content[-1] = _explained(ctx, content[-1])
        content[-1] = _as_what(ctx, content[-1], candidate.head)
    if frame in ("describe", "blame"):
        content[-1] = _closed_by_mark(ctx, content[-1])
    if group in _DATED and frame in ("object", "blame"):
        content[-1] = _before_day(ctx, content[-1])


def _closed_by_mark(ctx: Context, piece: Range) -> Range:
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


def _before_fact(ctx: Context, piece: Range) -> Range:
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


def _before_main(ctx: Context, piece: Range, cue: int) -> Range:
    """Return what a participle in front says without the main clause: "Denying A, | X left"."""
    parse = ctx.parse
    first, last = piece
    main = parse.head[cue]
    if parse.rel[cue] not in ("advcl", "acl") or not cue < main <= last or ctx.finite(cue):
        return piece
    subjects = [c for c in parse.children[main] if parse.rel[c].startswith("nsubj") and c > cue]
    if not subjects:
        return piece
    start = parse.edges(subjects[0])[0]
    if not first < start - 1 or parse.words[start - 1] != ",":
        return piece
    return trim(ctx, first, start - 2)


def _before_time(ctx: Context, piece: Range, cue: int, ahead: bool) -> Range:
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


def _quotation_alone(ctx: Context, piece: Range) -> Range:
    """Return a clause that is a quotation without a verb set beside its cue: "“A” | but left"."""
    first, last = piece
    quote = ctx.quote_of[first]
    if quote < 0 or ctx.quotes[quote][0] != first or ctx.quotes[quote][1] + 2 > last:
        return piece
    close = ctx.quotes[quote][1]
    joins = ctx.parse.pos[close + 1] == "CCONJ" and _finite_behind(ctx, close + 1, last)
    return (first, close) if joins else piece


def _before_summary(ctx: Context, piece: Range) -> Range:
    """Return a clause without the narrator's word for it: « A, | une accusation que B »."""
    parse, lexicon = ctx.parse, ctx.lexicon
    first, last = piece
    for k in range(first + 2, last - 1):
        if parse.words[k] != "," or ctx.quote_of[k + 1] >= 0:
            continue
        if parse.pos[k + 1] != "DET" or parse.feature(k + 1, "Definite") != "Ind":
            continue
        noun = next((m for m in range(k + 2, min(k + 5, last + 1)) if parse.pos[m] == "NOUN"), None)
        if noun is not None and parse.lemma[noun] in (
            lexicon.disputes("sayings") | lexicon.disputes("refusable")
        ):
            end = k if ctx.quote_of[k] >= 0 else k - 1
            if ctx.quote_of[k] >= 0:
                return first, ctx.quotes[ctx.quote_of[k]][1]
            return trim(ctx, first, end)
    return piece


def _past_day(ctx: Context, piece: Range) -> Range:
    """Return the piece without a day at its start."""
    first, last = piece
    number = ctx.date_of[first]
    if number < 0 or ctx.quote_of[first] >= 0:
        return piece
    start = ctx.dates[number][1] + 1
    if start <= last and ctx.parse.rel[start] == "case" and ctx.parse.head[start] < start:
        return piece  # "Monday's meeting": the day is part of what follows
    while start < last and ctx.parse.pos[start] in ("PUNCT", "SPACE") and ctx.quote_of[start] < 0:
        start += 1
    return (start, last) if start < last else piece


def _before_day(ctx: Context, piece: Range) -> Range:
    """Return the piece without a day at its end, nor the preposition that leads to it."""
    first, last = piece
    number = ctx.date_of[last]
    if number < 0 or ctx.quote_of[last] >= 0:
        return piece
    start = ctx.dates[number][0]
    if start <= first or _of_deed(ctx, first, start, last):
        return piece
    if start == last and ctx.parse.words[last].isdigit() and ctx.parse.pos[last - 1] == "NOUN":
        return piece  # « le budget 2013 »
    while start - 1 > first and ctx.parse.pos[start - 1] == "DET":
        start -= 1
    if start - 1 > first and ctx.parse.pos[start - 1] == "ADP":
        if not ctx.lexicon.has("day_prepositions", ctx.parse.lower[start - 1]):
            return piece
        start -= 1
        if ctx.verb_like(start - 1):
            return piece  # "to be held on October 12": the day of the thing itself
    elif start - 1 > first and ctx.parse.pos[start - 1] not in ("NOUN", "PROPN", "PRON", "PUNCT"):
        return piece
    return trim(ctx, first, start - 1) if start - 1 > first else piece


def _of_deed(ctx: Context, first: int, start: int, last: int) -> bool:
    """Say whether the day at start..last is that of a deed inside: « menace de partir lundi »."""
    parse = ctx.parse
    for k in range(start - 1, last + 1):
        head = parse.head[k]
        while start - 1 <= head < k and parse.head[head] != head:
            head = parse.head[head]
        if first <= head < start - 1 and ctx.verb_like(head):
            return True
    return False


def _completed(ctx: Context, piece: Range, cue: int, thing: bool) -> Range:
    """Return the piece with what its last word asks for, or without what that belongs to."""
    first, last = piece
    inside = ctx.quote_of[first] >= 0 and ctx.quote_of[cue] >= 0
    high = ctx.within(first)[1] if inside else ctx.sentence(first)[1]
    for _ in range(3):
        further = _further(ctx, first, last, cue, high)
        if further is None or further <= last:
            break
        if thing and (begins := _aside(ctx, first, last)) is not None:
            last = begins - 1
            break
        last = further
    return trim(ctx, first, last) if last != piece[1] else piece


def _aside(ctx: Context, first: int, last: int) -> int | None:
    """Return where a clause of time or cause begins that breaks off at ``last``, or None."""
    parse = ctx.parse
    for k in range(last, max(first + 1, last - _REACH), -1):
        if parse.pos[k] in ("SCONJ", "ADP") and ctx.lexicon.has("asides", parse.lower[k]):
            return k
    return None


def _before_concession(ctx: Context, piece: Range, thing: bool) -> Range:
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


def _before_aside(ctx: Context, piece: Range) -> Range:
    """Return a thing without the clause or phrase of time that follows it."""
    parse = ctx.parse
    first, last = piece
    for k in range(first + 1, last):
        if ctx.verb_like(k):
            return piece  # what follows may belong to the thing's own clause
        if ctx.quote_of[k] >= 0 or parse.pos[k] not in ("SCONJ", "ADP"):
            continue
        if ctx.lexicon.has("narrows", parse.lower[k]):
            return trim(ctx, first, k - 1)
    return piece


def _before_votes(ctx: Context, piece: Range) -> Range:
    """Return what was voted without the votes: « a rejeté la motion | par 12 voix contre 8 »."""
    parse = ctx.parse
    first, last = piece
    for k in range(first + 1, last):
        if ctx.lexicon.has("agent_markers", parse.lower[k]) and any(
            ctx.lexicon.has("not_sources", parse.lemma[m])
            for m in range(k + 1, min(k + 4, last + 1))
        ):
            return trim(ctx, first, k - 1)
    return piece


def _before_participle(ctx: Context, piece: Range, cue: int) -> Range:
    """Return a thing without what its source says next: "at a report that A, | calling it B"."""
    parse = ctx.parse
    first, last = piece
    for k in range(first + 2, last):
        own = ctx.participle(k) and parse.head[k] == cue and ctx.lexicon.is_cue(parse.lemma[k])
        if own and parse.words[k - 1] == "," and ctx.quote_of[k] < 0:
            return trim(ctx, first, k - 2)
    return piece


def _before_occasion(ctx: Context, piece: Range) -> Range:
    """Return a thing without where it was said: « ces critiques | dans un communiqué »."""
    parse, lexicon = ctx.parse, ctx.lexicon
    first, last = piece
    for k in range(first + 1, last):
        if parse.pos[k] != "ADP" or ctx.quote_of[k] >= 0:
            continue
        if not lexicon.has("occasion_prepositions", parse.lower[k]):
            continue
        noun = k + 1
        while noun < last and parse.pos[noun] in ("DET", "ADJ", "ADV", "NUM", "ADP"):
            noun += 1
        while noun < last and parse.rel[noun] == "compound":
            noun += 1
        told = parse.lemma[noun] in lexicon.documents or lexicon.has("occasions", parse.lemma[noun])
        if told and parse.pos[noun] == "NOUN" and parse.pos[k - 1] in ("NOUN", "PROPN", "ADJ"):
            return trim(ctx, first, k - 1)
    return piece


def _before_relative(ctx: Context, piece: Range) -> Range:
    """Return a thing without a clause that only adds something: « la facture à A, | dont B »."""
    parse = ctx.parse
    first, last = piece
    for k in range(first + 1, last - 2):
        if parse.words[k] != "," or ctx.quote_of[k] >= 0:
            continue
        if not ctx.lexicon.has("relative_pronouns", parse.lower[k + 1]):
            continue
        verb = next((m for m in range(k + 2, last + 1) if ctx.verb_like(m) and ctx.finite(m)), None)
        if verb is not None and "," not in parse.words[verb : last + 1]:
            return trim(ctx, first, k - 1)
    return piece


def _alone(ctx: Context, piece: Range) -> Range:
    """Return an infinitive without the finite verb that is set beside its cue.

    « indique avoir reçu A | et refuse de dire B », "promise to A | but are likely to B".
    """
    parse = ctx.parse
    first, last = piece
    for k in range(first + 2, last):
        if parse.pos[k] == "CCONJ" and ctx.quote_of[k] < 0 and _finite_behind(ctx, k, last):
            return trim(ctx, first, k - 1)
    return piece


def _with_reason(ctx: Context, piece: Range) -> Range:
    """Return a clause with the reason behind a comma: "A, because B", « A, car B »."""
    parse = ctx.parse
    first, last = piece
    high = ctx.sentence(first)[1]
    k = last + 1
    if k + 1 >= high or parse.words[k] != "," or ctx.quote_of[k] != ctx.quote_of[last]:
        return piece
    if not ctx.lexicon.has("reasons", parse.lower[k + 1]):
        return piece
    return trim(ctx, first, high)


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


def _with_quotation(ctx: Context, piece: Range) -> Range:
    """Return a content with the quoted fragment that ends it: « n'exclut pas A, | « si B » »."""
    parse = ctx.parse
    first, last = piece
    high = ctx.sentence(first)[1]
    if last + 2 > high or parse.words[last + 1] != "," or ctx.quote_of[last + 1] >= 0:
        return piece
    q = ctx.quote_of[last + 2]
    if q < 0 or ctx.quotes[q][0] != last + 2 or ctx.quote_of[first] == q:
        return piece
    opening = ctx.next_word(last + 3)
    after = ctx.next_word(ctx.quotes[q][1] + 1)
    closed = after is None or after > high or parse.words[after] in (".", "!", "?", "…", ";")
    fragment = opening is not None and parse.words[opening][0].islower()
    return (first, ctx.quotes[q][1]) if closed and fragment else piece


def _before_according(ctx: Context, piece: Range) -> Range:
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


def _before_absolute(ctx: Context, piece: Range) -> Range:
    """Return the piece without what somebody else says in it: « , la droite pointant B »."""
    parse = ctx.parse
    first, last = piece
    for k in range(first + 3, last):
        if not ctx.participle(k) or not ctx.lexicon.is_cue(parse.lemma[k]) or ctx.quote_of[k] >= 0:
            continue
        start = k - 1
        while start > first and parse.pos[start] in ("NOUN", "PROPN", "ADJ", "DET"):
            start -= 1
        named = any(parse.pos[m] in ("NOUN", "PROPN") for m in range(start + 1, k))
        if named and parse.words[start] == "," and parse.pos[start + 1] in ("DET", "PROPN"):
            return trim(ctx, first, start - 1) if start - 1 > first else piece
    return piece


def _explained(ctx: Context, piece: Range) -> Range:
    """Return a thing denied with what is said instead: « conteste tout retard : | A »."""
    parse = ctx.parse
    first, last = piece
    high = ctx.sentence(first)[1]
    k = last + 1
    while k < high and parse.pos[k] == "SPACE":
        k += 1
    if k + 3 > high or parse.words[k] != ":" or ctx.quote_of[k] >= 0:
        return piece
    rest = range(k + 1, high + 1)
    told = [m for m in rest if ctx.verb_like(m) and ctx.finite(m)]
    quoted = any(ctx.quote_of[m] >= 0 for m in rest)
    if quoted or not told or any(is_cue(ctx, m) for m in told):
        return piece
    return trim(ctx, first, high)


def _as_what(ctx: Context, piece: Range, cue: int) -> Range:
    """Return a thing denied with what it is called: "dismissed those reports | as rumours"."""
    parse = ctx.parse
    first, last = piece
    high = ctx.sentence(first)[1]
    k = last + 1
    if k >= high or ctx.quote_of[k] >= 0 or not ctx.lexicon.has("as_what", parse.lower[k]):
        return piece
    if parse.rel[k] == "mark" and ctx.finite(parse.head[k]):
        return piece  # "denies it | as the panel meets"
    if ctx.quote_of[k + 1] >= 0:
        return first, ctx.quotes[ctx.quote_of[k + 1]][1]
    return first, _phrase_end(ctx, first, k, cue, high)


def _resumed(ctx: Context, piece: Range, cue: int) -> Range:
    """Return a thing that goes on behind a day: « l'arrivée, le 28 avril, | de deux bateaux »."""
    parse = ctx.parse
    first, last = piece
    high = ctx.sentence(first)[1]
    comma = last + 1
    if comma + 3 >= high or parse.words[comma] != "," or ctx.quote_of[last] >= 0:
        return piece
    k = comma + 1
    while k < high and (ctx.date_of[k] >= 0 or parse.pos[k] in ("DET", "ADP")):
        k += 1
    dated = any(ctx.date_of[m] >= 0 for m in range(comma + 1, k))
    if not dated or parse.words[k] != "," or parse.pos[k + 1] != "ADP":
        return piece
    return first, _phrase_end(ctx, first, k + 1, cue, high)


def _listed(ctx: Context, piece: Range, cue: int) -> Range:
    """Return a thing with the further ones of a list: "A, B, and C", « A, notamment B »."""
    parse = ctx.parse
    first, last = piece
    high = ctx.sentence(first)[1]
    if last + 2 >= high or parse.words[last + 1] != "," or ctx.quote_of[last] >= 0:
        return piece
    start = last + 2
    if ctx.lexicon.has("inclusions", parse.lower[start]):
        return first, _phrase_end(ctx, first, start, cue, high)
    for k in range(start, min(start + 16, high)):
        if parse.pos[k] == "CCONJ":
            phrase = parse.pos[k + 1] in ("NOUN", "PROPN", "DET", "ADJ", "NUM")
            clause = any(ctx.verb_like(m) for m in range(k + 1, min(k + 8, high + 1)))
            if phrase and not clause and (k > start or parse.pos[k + 1] in ("NUM", "DET")):
                return first, _phrase_end(ctx, first, k + 1, cue, high)
            return piece
        if parse.pos[k] not in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "PUNCT", "ADP"):
            return piece
        if parse.words[k] in (":", ";", "–", "—", "("):
            return piece
    return piece


def _further(ctx: Context, first: int, last: int, cue: int, high: int) -> int | None:
    """Return where a content that breaks off at ``last`` goes on to, None where it is whole."""
    parse = ctx.parse
    if last >= high or ctx.quote_of[last] >= 0:
        return None
    following = last + 1
    if _asks(ctx, first, last):
        while following < high and parse.pos[following] == "SPACE":
            following += 1
        if parse.pos[following] == "PUNCT" and ctx.quote_of[following] < 0:
            return None
        return _phrase_end(ctx, first, following, cue, high)
    verb = _verb_of(ctx, first, last, cue)
    return _phrase_end(ctx, first, verb, cue, high) if verb is not None else None


def _asks(ctx: Context, first: int, last: int) -> bool:
    """Say whether the word ``last`` cannot end a content: "the", « de », "Trump's"."""
    parse = ctx.parse
    if parse.tag[last] in ("RP", "CD") or parse.rel[last] in ("compound:prt", "fixed", "obj"):
        return False
    if parse.pos[last] in _OPEN or parse.tag[last] == "POS":
        return parse.head[last] > last or parse.pos[last] in ("DET", "SCONJ") or _owns(ctx, last)
    helps = parse.rel[last].startswith(("aux", "cop", "expl", "iobj", "nsubj"))
    return helps and parse.pos[last] in ("AUX", "PRON") and parse.head[last] > last


def _owns(ctx: Context, last: int) -> bool:
    """Say whether an English preposition or possessive ends the range without its noun."""
    parse = ctx.parse
    if parse.tag[last] == "POS":
        return parse.head[parse.head[last]] > last
    return any(c > last for c in parse.children[last])


def _verb_of(ctx: Context, first: int, last: int, cue: int) -> int | None:
    """Return the verb right behind a content that ends with its subject, or None.

    "remarks | Trump had made": a relative clause without its pronoun, cut after the subject.
    """
    parse = ctx.parse
    if parse.pos[last] not in ("NOUN", "PROPN", "PRON", "ADJ", "NUM"):
        return None
    k = last + 1
    while k < min(last + _REACH, len(parse) - 1) and parse.pos[k] in ("AUX", "ADV", "PART"):
        k += 1
    if not ctx.verb_like(k) or ctx.quote_of[k] != ctx.quote_of[last] or not ctx.finite(k):
        return None
    own = [c for c in parse.children[k] if parse.rel[c].startswith("nsubj") and c < k]
    if not own or not first < min(own) <= last or parse.above(cue, k):
        return None
    return k


def _phrase_end(ctx: Context, first: int, start: int, cue: int, high: int) -> int:
    """Return the end of the phrase that begins with token ``start``."""
    parse = ctx.parse
    node = start
    for above in parse.ancestors(start):
        if not start < above <= min(start + 2 * _REACH, high) or above == cue:
            break
        node = above
    low, end = parse.edges(node)
    if low <= cue <= end:
        end = node
    return extend(ctx, first, min(max(end, start), high), cue)

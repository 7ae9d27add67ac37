"""Cues beside their content: « A », dit-il · he said: "A" · A, he said, B.

The cue stands in no clause with the content, so borders come from quotation marks, commas and the
narrator's sentences rather than from the tree, which small models often get wrong here.
"""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extraction.constructions.clauses import clause
from nlp.extraction.constructions.context import Candidate, Context, Range
from nlp.extraction.constructions.cues import (
    agent,
    leading,
    negated,
    plausible,
    readings,
    source_of,
    widen,
)
from nlp.extraction.constructions.phrases import (
    across_aside,
    cue_range,
    extend,
    noun_phrase,
    own_subject,
    trim,
    with_apposition,
)
from nlp.lexicon import Cue


def find(ctx: Context, taken: dict[int, Candidate]) -> Iterator[Candidate]:
    """Yield attributions whose cue follows or interrupts its content, or precedes a quotation.

    ``taken`` has the attributions already found by the word of their cue: those with a clause
    keep it.
    """
    used: set[int] = set()
    for i in _cue_verbs(ctx):
        known = taken.get(i)
        candidate = _after(ctx, i)
        settled = known is not None and known.rule.startswith(("clause", "question", "blame"))
        if settled and candidate is not None and _is_source(ctx, candidate, taken[i]):
            settled = False
        if settled and (
            candidate is None or candidate.rule != "quote-after" or _marked(ctx, taken[i])
        ):
            continue
        if candidate is not None:
            used.add(i)
            yield candidate
    yield from _inside(ctx)
    for i in _cue_verbs(ctx):
        candidate = _as(ctx, i)
        if candidate is not None:
            used.add(i)
            yield candidate
    for q in range(len(ctx.quotes)):
        candidate = _before(ctx, q, used, taken)
        if candidate is not None:
            if candidate.head is not None:
                used.add(candidate.head)
            yield candidate


def _is_source(ctx: Context, candidate: Candidate, known: Candidate) -> bool:
    """Say whether what was taken for a clause begins with who says it: "A, | countered X"."""
    if candidate.source is None or candidate.rule != "clause-after" or known.source is not None:
        return False
    if candidate.cue is None or ctx.parse.words[candidate.cue[0] - 1] != ",":
        return False
    return known.content[0][0] <= candidate.source[0] <= known.content[0][0] + 1


def _inside(ctx: Context) -> Iterator[Candidate]:
    """Yield cues that stand inside the quotation marks: « A, explique-t-elle. B »."""
    parse, lexicon = ctx.parse, ctx.lexicon
    for i in range(len(parse)):
        q = ctx.quote_of[i]
        if q < 0 or not ctx.verb_like(i):
            continue
        clitic = next(
            (k for k in (i + 1, i + 2) if k < len(parse) and _subject_clitic(ctx, k)), None
        )
        reading = _quote_cue(ctx, i)
        if reading is None and clitic is None:
            continue
        first, last = ctx.quotes[q]
        span = cue_range(ctx, i, reading[1] if reading else i)
        if span[0] - 1 <= first or parse.words[span[0] - 1] != ",":
            continue
        head = clitic if clitic is not None else own_subject(ctx, i)
        if head is None or head < i or ctx.first_person(head):
            continue
        if clitic is None and not lexicon.trait("cues_inside_quotes"):
            continue
        name = (head, head)
        if clitic is None:
            name = with_apposition(ctx, *noun_phrase(ctx, head), last)
        end = _past_aside(ctx, max(name[1], span[1]), last)
        if end + 1 > last or parse.words[end + 1] not in (",", ".", "!", "?", "…", ";", ":"):
            continue
        rest = ctx.next_word(end + 2)
        pieces = [trim(ctx, first, span[0] - 1)]
        if rest is not None and rest < last:
            pieces.append((rest, last))
        yield Candidate(
            rule="quote-inside",
            content=pieces,
            source=name,
            cue=(span[0], max(span[1], clitic or 0)),
            head=i,
            entry=reading[0] if reading else None,
            attitude=reading[0].attitude if reading else "said",
            disputes=bool(reading and reading[0].disputes) and not negated(ctx, i),
            score=0.9,
        )


def _past_aside(ctx: Context, end: int, last: int) -> int:
    """Return where a cue group inside a quotation ends: « dit le maire, joint par téléphone. »."""
    parse = ctx.parse
    if end + 3 > last:
        return end
    gerund = ctx.lexicon.has("gerund_markers", parse.lower[end + 1]) and ctx.participle(end + 2)
    aside = parse.words[end + 1] == "," and ctx.past_participle(end + 2)
    if not (gerund or aside):
        return end
    for k in range(end + 3, min(end + 14, last)):
        if parse.words[k] in _STOPS:
            return k - 1
        if parse.words[k] == "," or (ctx.verb_like(k) and ctx.finite(k)):
            return end
    return end


_STOPS = (".", "!", "?", "…")


def _subject_clitic(ctx: Context, k: int) -> bool:
    """Say whether token ``k`` is an inverted third-person pronoun (« -t-elle »)."""
    word = ctx.parse.lower[k]
    return word.startswith("-") and ctx.lexicon.inverted(word) in ctx.lexicon.people("pronouns")


def _marked(ctx: Context, known: Candidate) -> bool:
    """Say whether the content of a clause begins with its conjunction, so that it is one."""
    return ctx.lexicon.has("complementizers", ctx.parse.lower[known.content[0][0]])


def _cue_verbs(ctx: Context) -> Iterator[int]:
    """Yield the verbs outside quotations that may stand beside a content."""
    parse, lexicon = ctx.parse, ctx.lexicon
    for i in range(len(parse)):
        if ctx.quote_of[i] >= 0:
            continue
        if not ctx.verb_like(i):
            continue
        if _completes(ctx, i):
            continue
        listed = parse.lemma[i] in lexicon.verbs or (ctx.quotes and lexicon.open is not None)
        if (listed and plausible(ctx, i)) or _clitic(ctx, i) is not None:
            yield i


def _completes(ctx: Context, i: int) -> bool:
    """Say whether the verb ``i`` is the last word of a cue of several (« a fait | savoir »)."""
    parse = ctx.parse
    above = parse.head[i]
    if parse.rel[i] != "xcomp" or not 0 < i - above <= 2:
        return False
    cues = ctx.lexicon.verbs.get(parse.lemma[above], ())
    return any(cue.rest and last == i for cue, last in readings(ctx, above, cues))


def _quote_cue(ctx: Context, i: int) -> tuple[Cue, int] | None:
    """Return the reading of the verb ``i`` that may introduce a quotation, or None."""
    cues = ctx.lexicon.verbs.get(ctx.parse.lemma[i], ())
    for cue, last in readings(ctx, i, cues):
        if "quote" in cue.frames:
            return cue, last
    return None


def _any_cue(ctx: Context, i: int) -> tuple[Cue, int] | None:
    """Return the reading of the verb ``i`` as any cue, or None."""
    return next(iter(readings(ctx, i, ctx.lexicon.verbs.get(ctx.parse.lemma[i], ()))), None)


def _clitic(ctx: Context, i: int) -> int | None:
    """Return the inverted pronoun that belongs to the verb ``i`` (« dit-il », « a-t-il dit »)."""
    parse = ctx.parse
    for k in range(max(0, i - 2), min(i + 3, len(parse))):
        word = parse.lower[k]
        if word.startswith("-") and len(word) > 2 and parse.pos[k] == "PRON":
            if ctx.quote_of[k] >= 0 or not (parse.head[k] == i or abs(k - i) == 1):
                continue
            return k
    return None


def _after(ctx: Context, i: int) -> Candidate | None:
    """Return the attribution whose cue ``i`` follows its content or breaks it in two."""
    parse = ctx.parse
    low, high = ctx.sentence(i)
    clitic = _clitic(ctx, i)
    reading = _quote_cue(ctx, i)
    unlisted = reading is None and clitic is None
    if unlisted:
        opened = ctx.lexicon.opened(parse.lemma[i], "quote") if parse.pos[i] == "VERB" else None
        if opened is None or not ctx.quotes or parse.rel[i].startswith(("aux", "acl")):
            return None
        reading = opened, i
    finite = ctx.finite(i) or (ctx.infinitive(i) and ctx.finite(leading(ctx, i)))
    if (not finite and clitic is None) or ctx.passive(i):
        return None
    last = reading[1] if reading else i
    span = widen(ctx, i, cue_range(ctx, i, last))
    head = clitic if clitic is not None else own_subject(ctx, i)
    if head is None and across_aside(ctx, i) is not None:
        return None  # « Ses équipes, tenues à distance, ont demandé A »
    if head is None or ctx.quote_of[head] >= 0 or _predicate_before(ctx, head, span, reading):
        head = _nominal_between(ctx, span[0])
        head = _nominal_after(ctx, span[1], high) if head is None else head
    if head is None and reading is not None and ctx.lexicon.trait("null_subjects"):
        return _unnamed(ctx, i, reading[0], span)
    if head is None or not low <= head <= high or ctx.quote_of[head] >= 0:
        return None
    if ctx.first_person(head) or ctx.lexicon.has("relative_pronouns", parse.lower[head]):
        return None
    first, end = noun_phrase(ctx, head) if head != clitic else (head, head)
    if head != clitic and end > i:
        end = _to_name(ctx, end, high)
        first, end = with_apposition(ctx, first, end, high)
    if clitic is not None:
        span = (min(span[0], clitic), max(span[1], clitic))
    group = (_past_clitics(ctx, min(first, span[0])), max(end, span[1]))
    before = _open_before(ctx, group[0], low)
    if before is None:
        return None
    inverted = head > i or clitic is not None
    quoted = ctx.quote_of[before] >= 0
    if unlisted and not (quoted and _breaks_off(ctx, before, group, inverted, high)):
        return None
    if not inverted and not quoted and ctx.lexicon.trait("inverted_incises"):
        return None
    start = low if quoted else _past_semicolon(ctx, low, before)
    pieces: list[Range] = []
    if quoted:
        start = _quote_start(ctx, before, low)
        if start < ctx.quotes[ctx.quote_of[before]][0] and _setting(ctx, start, before):
            return None
    elif not (_closes(ctx, group[1], high) or inverted):
        return None
    if not quoted and not inverted and clause(ctx, i, last, reading[0] if reading else _ANY):
        return None
    piece = trim(ctx, start, before)
    if piece[1] - piece[0] < 1 and not quoted and not _retort(ctx, piece[0], low, inverted):
        return None
    pieces.append(piece)
    rest = _rest(ctx, group[1], high)
    whole = quoted or inverted or _finite_in(ctx, piece)
    if rest is not None and not whole:
        return None  # "Asked about it, he said, "A"": only the quotation is said
    rest = rest or (None if quoted else _clause_rest(ctx, group[1], high))
    if rest is None and not quoted:
        rest = _main_rest(ctx, group[1], high, piece)
    if rest is None and not whole:
        return None  # "In May, he opened the road"
    if rest is None and not quoted and not inverted and _only_aside(ctx, piece):
        return None  # "While prices rose, he denied the claim"
    if rest is not None:
        pieces.append(rest)
    entry = reading[0] if reading else None
    return Candidate(
        rule="quote-after" if quoted else "clause-after",
        content=pieces,
        source=(first, end),
        cue=span,
        head=i,
        entry=entry,
        attitude=entry.attitude if entry else "said",
        disputes=bool(entry and entry.disputes) and not negated(ctx, i),
        score=0.95 if quoted else 0.8,
    )


def _breaks_off(ctx: Context, before: int, group: Range, inverted: bool, high: int) -> bool:
    """Say whether a quotation that ends with ``before`` breaks off at the group of words behind it.

    So it does for any verb of saying: a comma inside or behind its marks, the group close to it
    and closed itself (« A », exulte X. · "A," X deadpanned.).
    """
    parse = ctx.parse
    first, last = ctx.quotes[ctx.quote_of[before]]
    if last != before or last - first < 4 or not _closes(ctx, group[1], high):
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
    before = _open_before(ctx, span[0], low)
    if before is None or ctx.quote_of[before] < 0 or ctx.parse.feature(i, "Person") in ("1", "2"):
        return None
    pieces = [trim(ctx, _quote_start(ctx, before, low), before)]
    rest = _rest(ctx, span[1], high)
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


def _finite_in(ctx: Context, piece: Range) -> bool:
    """Say whether a clause with a finite verb stands in a range."""
    return any(
        ctx.verb_like(k)
        and ctx.finite(k)
        and not ctx.past_participle(k)
        and not ctx.parse.rel[k].startswith("acl")
        for k in range(piece[0], piece[1] + 1)
    )


def _only_aside(ctx: Context, piece: Range) -> bool:
    """Say whether a range is a clause of the narrator's and no more: "Although A rose"."""
    parse, lexicon = ctx.parse, ctx.lexicon
    first = parse.lower[piece[0]]
    if not (lexicon.has("asides", first) or lexicon.has("concessions", first)):
        return False
    if parse.rel[piece[0]] != "mark":
        return False  # "after the talks, A"
    # Nothing else in it stands by itself: "While A rose, B fell" is more than that.
    return all(
        k == parse.head[piece[0]] or piece[0] <= parse.head[k] <= piece[1]
        for k in range(piece[0], piece[1] + 1)
        if ctx.verb_like(k) and ctx.finite(k)
    )


def _retort(ctx: Context, k: int, low: int, inverted: bool) -> bool:
    """Say whether a single word is all that is said: « Faux, répond le maire »."""
    return inverted and k <= low + 1 and ctx.parse.pos[k] in ("NOUN", "ADJ", "INTJ", "VERB", "ADV")


def _past_semicolon(ctx: Context, low: int, before: int) -> int:
    """Return where the clause starts that ends with ``before``: behind the last semicolon."""
    for k in range(before, low, -1):
        if ctx.parse.words[k] == ";" and ctx.quote_of[k] < 0:
            return ctx.next_word(k + 1) or low
    return low


def _past_clitics(ctx: Context, start: int) -> int:
    """Return where a cue group starts with the pronouns before it: « lui | avait dit X »."""
    while start > 1 and ctx.parse.pos[start - 1] == "PRON" and ctx.quote_of[start - 1] < 0:
        if not ctx.lexicon.has("clitics", ctx.parse.lower[start - 1]):
            break
        start -= 1
    return start


def _predicate_before(
    ctx: Context, head: int, span: Range, reading: tuple[Cue, int] | None
) -> bool:
    """Say whether the "subject" is a word of the content: « c'est un exemple, a déclaré X ».

    It stands before the comma in a clause that has its verb, and a name follows the cue.
    """
    parse = ctx.parse
    comma = span[0] - 1
    if reading is None or "clause" not in reading[0].frames or not head < comma:
        return False
    after = span[1] + 1
    if parse.words[comma] != "," or after >= len(parse) or parse.pos[after] != "PROPN":
        return False
    return any(parse.rel[c] in ("cop", "nsubj", "aux:tense") for c in parse.children[head])


_TITLE = 9
"""Tokens, marks included, up to which something in quotation marks may be the title of a show."""

_ANY = Cue("", "", "said", frozenset())


def _to_name(ctx: Context, end: int, high: int) -> int:
    """Return the end of a role that a name behind a comma completes, whatever stands between.

    « a dit le porte-parole de la police dans la région, Marc Aubin »: parsers hang the place on
    the verb, but a name follows.
    """
    parse = ctx.parse
    for k in range(end + 1, min(end + 9, high)):
        if parse.words[k] == ",":
            named = parse.pos[k + 1] == "PROPN" or parse.ent[k + 1] == "PER"
            return k - 1 if named and k > end + 1 else end
        if parse.pos[k] not in ("ADP", "DET", "NOUN", "ADJ", "PROPN", "NUM"):
            return end
    return end


def _nominal_between(ctx: Context, start: int) -> int | None:
    """Return the noun between a quotation and the cue that starts at ``start``, or None.

    "A," Flynn, a top aide, | said: nothing but nouns and what belongs to them stands there.
    """
    parse = ctx.parse
    k = start - 1
    while k >= 0 and ctx.quote_of[k] < 0:
        if ctx.verb_like(k) or parse.pos[k] in ("CCONJ", "SCONJ"):
            return None
        k -= 1
    if k < 0 or ctx.sentence_of[k] != ctx.sentence_of[start]:
        return None
    nominal = (m for m in range(k + 1, start) if _nominal(ctx, m))
    return next((m for m in nominal if parse.rel[m] != "compound"), None)


def _nominal_after(ctx: Context, i: int, high: int) -> int | None:
    """Return the noun right behind the cue, where the parser saw no subject."""
    parse = ctx.parse
    k = i + 1
    while k < min(i + 12, high + 1):
        if parse.pos[k] == "ADP":
            # Somebody told stands between: « a dit à la presse le ministre ».
            noun = next((m for m in range(k + 1, k + 5) if m <= high and _nominal(ctx, m)), None)
            if noun is None:
                return None
            k = noun + 1
            while k < high and parse.words[k][0].isupper() and _same_name(ctx, noun, k):
                k += 1  # « sur France Inter »
            continue
        if not ctx.lexicon.has("moments", parse.lemma[k]):
            if parse.pos[k] in ("NOUN", "PROPN", "PRON") and parse.rel[k] != "det":
                return k
            if parse.pos[k] not in ("DET", "ADJ", "NUM", "ADV"):
                return None
        k += 1
    return None


def _same_name(ctx: Context, noun: int, k: int) -> bool:
    """Say whether token ``k`` goes on with the name of a place or paper that ``noun`` begins."""
    parse = ctx.parse
    if not parse.words[noun][0].isupper() or parse.pos[k] == "DET":
        return False
    person = parse.ent[k] == "PER" and parse.ent[noun] != "PER"
    return not person and not (parse.ent[k] and parse.ent_start[k])


def _nominal(ctx: Context, i: int) -> bool:
    return ctx.parse.pos[i] in ("NOUN", "PROPN", "PRON")


def _open_before(ctx: Context, group: int, low: int) -> int | None:
    """Return the last token of the content in front of the cue group, or None.

    Between them stands a comma, or nothing but the closing mark of a quotation.
    """
    parse = ctx.parse
    k = group - 1
    while k >= low and (parse.words[k].isspace() or parse.pos[k] == "ADV"):
        if ctx.quote_of[k] >= 0:
            break
        k -= 1
    if k < 0:
        return None
    if k < low:
        # The sentence begins with the cue: the quotation before it ended with a full stop or mark.
        previous = k
        if ctx.quote_of[previous] >= 0 and ctx.quotes[ctx.quote_of[previous]][1] == previous:
            mark = ctx.mark_before(previous)
            return previous if mark in ("?", "!", "…", "...", ",") else None
        return None
    if ctx.quote_of[k] >= 0:
        return k
    if parse.words[k] not in (",", "–", "—", "-"):
        return None
    if parse.words[k] == "-" and not parse.text[parse.end[k]].isspace():
        return None  # a hyphen
    comma = k
    k -= 1
    while k >= low and parse.words[k].isspace():
        k -= 1
    return k if low <= k < comma else None


def _quote_start(ctx: Context, before: int, low: int) -> int:
    """Return where a content that ends with a quotation begins.

    A quotation that is a sentence by itself begins the content; a fragment of the narrator's
    sentence belongs to it with all that stands before.
    """
    parse = ctx.parse
    first = ctx.quotes[ctx.quote_of[before]][0]
    if first <= low:
        return first
    inner = ctx.next_word(first + 1)
    for k in range(first - 1, low, -1):
        if parse.words[k] == ";" and ctx.quote_of[k] < 0:
            low = ctx.next_word(k + 1) or low
            break
    if low >= first:
        return first
    capital = inner is not None and parse.words[inner][:1].isupper()
    previous = first - 1
    while previous > low and parse.words[previous].isspace():
        previous -= 1
    if capital and parse.words[previous] in (",", ":", ";", "–", "—", "."):
        return first
    return low


def _closes(ctx: Context, i: int, high: int) -> bool:
    """Say whether the cue group ends its sentence or is followed by a comma."""
    k = ctx.next_word(i + 1)
    while k is not None and k <= high and (ctx.date_of[k] >= 0 or _circumstance(ctx, i, k)):
        k = ctx.next_word(k + 1)  # « a dit X mardi, », "X said in an interview."
    return k is None or k > high or ctx.parse.words[k] in (",", ".", "!", "?", "…", ";", "–", "—")


def _circumstance(ctx: Context, i: int, k: int) -> bool:
    """Say whether token ``k`` is in a phrase of place or hearer behind the cue group ``i``."""
    parse = ctx.parse
    if k - i > 12 or ctx.verb_like(k) or parse.pos[k] in ("PUNCT", "SCONJ", "CCONJ", "PRON"):
        return parse.pos[k] == "PRON" and parse.rel[k] == "nmod:poss"
    node = k
    while node > i and parse.head[node] != node:
        if parse.rel[node] in ("obj", "iobj") and k - i <= 3:
            return parse.head[node] <= i  # "he told the committee."
        if parse.rel[node] == "prep" or parse.rel[node].startswith("obl"):
            return parse.head[node] <= i
        node = parse.head[node]
    return False


def _rest(ctx: Context, i: int, high: int) -> Range | None:
    """Return the second half of a content that the cue group, which ends at ``i``, interrupts."""
    parse = ctx.parse
    k = i + 1
    limit = min(i + 16, high)
    while k <= limit:
        if ctx.quote_of[k] >= 0:
            first, last = ctx.quotes[ctx.quote_of[k]]
            if first != k:
                return None
            joined = k
            while joined - 1 > i and parse.pos[joined - 1] in ("CCONJ", "ADV"):
                joined -= 1
            if parse.words[joined - 1] not in (",", ":", ";", "–", "—"):
                return None
            # "A," he said, | but "B": the conjunction is part of what he said.
            return (joined if parse.pos[joined] == "CCONJ" else first), last
        if ctx.verb_like(k) and not ctx.participle(k):
            return None
        k += 1
    return None


def _clause_rest(ctx: Context, i: int, high: int) -> Range | None:
    """Return what follows a cue group between commas: A, he said, | B."""
    k = ctx.next_word(i + 1)
    if k is None or k >= high or ctx.parse.words[k] not in (",", "–", "—"):
        return None
    start = ctx.next_word(k + 1)
    if start is None or start >= high or ctx.participle(start) or _narrates(ctx, start, high):
        return None
    first, last = trim(ctx, start, high)
    return (first, last) if last > first else None


def _main_rest(ctx: Context, i: int, high: int, piece: Range) -> Range | None:
    """Return the main clause behind a cue group that only an adjunct or a subject precedes.

    "Though A, he said, | B" · "The truth, he said, | was that A": what stands before is no whole
    sentence, so what follows belongs to it.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    k = ctx.next_word(i + 1)
    if k is None or k + 2 >= high or parse.words[k] not in (",", "–", "—"):
        return None
    start = k + 1
    opening = parse.lower[start]
    if lexicon.has("relative_pronouns", opening) or lexicon.has("clause_breakers", opening):
        return None
    first = start
    while first < high and parse.pos[first] in ("ADV", "PART"):
        first += 1
    verb = ctx.verb_like(first) and ctx.finite(first) and not ctx.participle(first)
    if _finite_in(ctx, piece) and not _only_aside(ctx, piece):
        return None
    subject_only = parse.pos[piece[0]] in ("DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ")
    if subject_only != bool(verb):
        return None
    rest = trim(ctx, start, high)
    return rest if verb or _finite_in(ctx, rest) else None


def _narrates(ctx: Context, start: int, high: int) -> bool:
    """Say whether the narrator goes on behind a cue group: « , qui dirige B », ", while C"."""
    parse, lexicon = ctx.parse, ctx.lexicon
    opening = parse.lower[start]
    if lexicon.has("relative_pronouns", opening) or lexicon.has("clause_breakers", opening):
        return True
    if any(ctx.verb_like(k) for k in range(start, high + 1)):
        return False
    return parse.pos[start] != "DET" or not _lacks_object(ctx, start)


def _lacks_object(ctx: Context, start: int) -> bool:
    """Say whether a clause breaks off at its verb before a cue: « On y voit, dit-il, | A »."""
    k = start - 1
    low = ctx.sentence(start)[0]
    commas = 0
    while k > low:
        if ctx.parse.words[k] == ",":
            commas += 1
            if commas == 2:
                return ctx.verb_like(k - 1)
        k -= 1
    return False


def _before(ctx: Context, q: int, used: set[int], taken: dict[int, Candidate]) -> Candidate | None:
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
    comma = parse.words[previous] == ","
    reach = 40 if colon else 9
    for i in range(previous, max(low, previous - reach) - 1, -1):
        if ctx.quote_of[i] >= 0 or not ctx.verb_like(i):
            continue
        if parse.rel[i].startswith("aux") or parse.rel[i] == "cop":
            continue
        reading = _quote_cue(ctx, i)
        known = taken.get(i)
        if reading is None and colon and known is not None and known.entry is not None:
            reading = known.entry, known.cue[1] if known.cue else i
        if reading is None:
            if colon or ctx.infinitive(i):
                continue
            return None
        if i in used:
            return None
        if known is not None and (
            known.rule.startswith("clause") or (not colon and _holds(known, first, last))
        ):
            return None
        if not (colon or comma or _adjacent(ctx, reading[1], first)):
            return None
        content = [(first, last)]
        source, valid = source_of(ctx, i, content)
        if not valid or (source is None and ctx.past_participle(i) and not ctx.finite(i)):
            return None
        entry = reading[0]
        if colon and known is not None:
            content = _named_before(ctx, known, first) + content
        if not colon and not comma:
            content = [_described(ctx, i, reading[1], (first, last))]
        return Candidate(
            rule="quote-before",
            content=content,
            source=source,
            cue=widen(ctx, i, cue_range(ctx, i, reading[1])),
            head=i,
            entry=entry,
            attitude=entry.attitude if entry else "said",
            disputes=bool(entry and entry.disputes) and not negated(ctx, i),
            score=0.92 if source else 0.7,
        )
    if colon and last - first > 3:
        return _colon(ctx, low, previous, (first, last))
    return None


def _named_before(ctx: Context, known: Candidate, first: int) -> list[Range]:
    """Return what a cue has for content before a colon: « défend | sa décision : « A » ».

    A text that is announced (« publie un communiqué : ») is not what is said.
    """
    pieces = [(a, b) for a, b in known.content if b < first]
    heads = {ctx.parse.lemma[k] for a, b in pieces for k in range(a, min(b, a + 2) + 1)}
    return [] if heads & ctx.lexicon.documents else pieces


def _holds(known: Candidate, first: int, last: int) -> bool:
    """Say whether an attribution's content holds the quotation and more."""
    return any(a <= first and last <= b and b - a > last - first for a, b in known.content)


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
    if _adverbial(ctx, quote) and behind < len(parse) and parse.pos[behind] == "DET":
        return behind, extend(ctx, behind, behind, i)  # « rejette « en bloc » | A »
    if frames & {"object", "describe"} and behind < len(parse) and parse.pos[behind] == "DET":
        return first, extend(ctx, first, behind, i)
    if "describe" in frames:
        between = [k for k in range(last + 1, first) if parse.pos[k] in ("NOUN", "PROPN", "PRON")]
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


def _as(ctx: Context, i: int) -> Candidate | None:
    """Return the attribution of « A, comme l'affirme X » and "as X put it, A"."""
    parse, lexicon = ctx.parse, ctx.lexicon
    low, high = ctx.sentence(i)
    marker = next(
        (
            k
            for k in range(i - 1, max(low, i - 8) - 1, -1)
            if lexicon.has("as_markers", parse.lower[k])
        ),
        None,
    )
    reading = _quote_cue(ctx, i)
    if (
        marker is None
        or reading is None
        or any(
            ctx.verb_like(k) and not parse.rel[k].startswith("aux") for k in range(marker + 1, i)
        )
    ):
        return None
    head = own_subject(ctx, i)
    told_by = agent(ctx, i) if head is None else None  # « comme indiqué par X »
    head = head or (told_by[0] if told_by else _nominal_after(ctx, reading[1], high))
    if head is None or head <= marker or ctx.first_person(head):
        return None
    if any(
        parse.rel[c] == "obj" and c > i and parse.pos[c] in ("NOUN", "PROPN") and c != head
        for c in parse.children[i]
    ):
        return None  # "as critics attacked the plan" is no "as critics put it"
    first, last = told_by or noun_phrase(ctx, head)
    end = max(last, cue_range(ctx, i, reading[1])[1])
    first = max(first, marker + 1)
    rest: list[Range] = []
    if parse.words[marker - 1] == "," if marker > low else False:
        piece = trim(ctx, low, marker - 1)
        if not _finite_in(ctx, piece) and end + 2 < high and parse.words[end + 1] == ",":
            rest = [trim(ctx, end + 2, high)]  # "A, as X said, | B"
    else:
        comma = next(
            (k for k in range(end + 1, min(end + 12, high)) if parse.words[k] == ","), None
        )
        if comma is None or marker - low > 2:
            return None
        piece = trim(ctx, comma + 1, high)
    if piece[1] - piece[0] < 2 and not rest:
        return None
    return Candidate(
        rule="as",
        content=[piece, *rest],
        source=trim(ctx, first if head != i else head, last),
        cue=cue_range(ctx, i, reading[1]),
        head=i,
        entry=reading[0],
        attitude=reading[0].attitude,
        score=0.7,
    )


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
    head = own_subject(ctx, root)
    head = across_aside(ctx, root) if head is None else head
    if head is None or ctx.lexicon.has("empty_subjects", parse.lower[head]) or ctx.passive(root):
        return Candidate(rule="quote-colon", content=[quote], score=0.45)
    return Candidate(
        rule="quote-colon",
        content=[quote],
        source=noun_phrase(ctx, head),
        cue=cue_range(ctx, root),
        head=root,
        score=0.6,
    )


def announced(ctx: Context, first: int, taken: set[int]) -> Candidate | None:
    """Return the source of a quotation that is a sentence, from the sentence before it.

    « X s'en défend. « A » »: a sentence that ends with a cue of no content of its own; or, with
    little confidence, one that tells something of somebody.
    """
    number = ctx.sentence_of[first]
    if number == 0 or ctx.quote_of[ctx.sentences[number - 1][1]] >= 0:
        return None
    low, high = ctx.sentences[number - 1]
    for i in range(high, low - 1, -1):
        if not ctx.verb_like(i) or not ctx.finite(i) or ctx.quote_of[i] >= 0 or i in taken:
            continue
        if ctx.parse.rel[i].startswith("aux") or ctx.parse.rel[i] in ("acl:relcl", "ccomp"):
            continue
        source, valid = source_of(ctx, i, [])
        if not valid or source is None:
            return None
        reading = _quote_cue(ctx, i)
        return Candidate(
            rule="quote-next" if reading else "quote-follows",
            content=[],
            source=source,
            cue=cue_range(ctx, i, reading[1] if reading else None),
            head=i,
            entry=reading[0] if reading else None,
            attitude="said",
            disputes=bool(reading and reading[0].disputes) and not negated(ctx, i),
            score=0.7 if reading else 0.5,
        )
    return None


_ANNOUNCED = 10
"""How many words may stand between a cue and the colon that ends its paragraph."""


def announcing(ctx: Context, taken: set[int]) -> list[Candidate]:
    """Return the attribution of a paragraph that ends with a cue and a colon: "She wrote:".

    Its content stands in the next paragraph; until ``nlp.discourse.continuation`` finds it there,
    the colon stands for it.
    """
    parse = ctx.parse
    colon = len(parse) - 1
    while colon > 0 and parse.words[colon].isspace():
        colon -= 1
    if colon < 2 or parse.words[colon] != ":" or ctx.quote_of[colon] >= 0:
        return []
    low = max(ctx.sentence(colon)[0], colon - 1 - _ANNOUNCED)
    for i in range(colon - 1, low - 1, -1):
        if not ctx.verb_like(i) or parse.rel[i].startswith("aux") or ctx.quote_of[i] >= 0:
            continue
        reading = _quote_cue(ctx, i) or (_any_cue(ctx, i) if i == colon - 1 else None)
        if reading is None or not ctx.finite(i) or i in taken or ctx.passive(i):
            return []
        source, valid = source_of(ctx, i, [])
        if not valid or source is None:
            return []
        if parse.lower[source[0]] in ctx.lexicon.people("vague_pronouns"):
            return []
        return [
            Candidate(
                rule="quote-before:paragraph",
                content=[(colon, colon)],
                source=source,
                cue=cue_range(ctx, i, reading[1]),
                head=i,
                entry=reading[0],
                attitude=reading[0].attitude,
                disputes=bool(reading[0].disputes) and not negated(ctx, i),
                score=0.9,
                announces=True,
            )
        ]
    return []

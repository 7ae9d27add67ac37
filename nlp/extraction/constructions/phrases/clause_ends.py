"""Where a clause or a noun phrase that is a content ends for a reader."""

from __future__ import annotations

from nlp.extraction.constructions.context import Context
from nlp.extraction.constructions.phrases.ranges import trim
from nlp.extraction.constructions.phrases.subjects import own_subject


def clause_end(ctx: Context, start: int, verb: int, cue: int) -> int:
    """Return the last token of the clause of ``verb`` that starts at ``start``.

    Its subtree tells; where the tree is of no use (the cue hangs below the clause), the sentence
    ends it. A participle that is a cue of its own, after a comma, begins another statement.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    high = ctx.within(start)[1]
    if ctx.quote_of[start] < 0 or ctx.quote_of[cue] < 0:
        high = ctx.sentence(start)[1]
    end = parse.edges(verb)[1]
    left = parse.edges(verb)[0]
    if left <= cue <= end and cue < start:
        end = high
    end = min(max(end, start), high)
    end = extend(ctx, start, end, cue, open_end=True)
    for c in parse.children[cue]:
        if start < c <= end and parse.rel[c] == "conj" and ctx.verb_like(c):
            end = c - 1
            while end > start and parse.pos[end] in ("CCONJ", "PUNCT", "ADV", "PRON", "AUX"):
                end -= 1
            break
    for k in range(start + 2, end):
        if parse.words[k] in (";", ":") and ctx.quote_of[k] == ctx.quote_of[start]:
            end = k - 1  # another clause, which the narrator sets beside the content
            break
    own = own_subject(ctx, cue)
    relative = own is not None and lexicon.has("relative_pronouns", parse.lower[own])
    if parse.rel[cue].startswith("acl") or relative:
        end = _main_verb(ctx, start, end)
    end = _own_participle(ctx, start, end)
    quote = ctx.quote_of[end]
    if quote >= 0 and ctx.quotes[quote][0] > start:
        end = ctx.quotes[quote][1]
    return trim(ctx, start, min(end, high))[1]


def extend(ctx: Context, first: int, last: int, cue: int, *, open_end: bool = False) -> int:
    """Return where a content that ends with ``last`` by the tree ends for a reader.

    Small models hang prepositional phrases on the wrong word, mostly too high, and so cut
    contents short. What follows without any punctuation belongs to the content, up to another
    finite verb's clause that is coordinated with the cue, a gerund (« en affirmant »), or the
    next comma. With ``open_end`` finite clauses are taken in too.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    inside = ctx.quote_of[first] >= 0 and ctx.quote_of[cue] >= 0
    high = ctx.within(first)[1] if inside else ctx.sentence(first)[1]
    k = last + 1
    while k <= high:
        if parse.words[k] == "(" and not open_end:
            close = next(
                (m for m in range(k, min(k + 30, high + 1)) if parse.words[m] == ")"), None
            )
            if close is None:
                break
            k = close + 1
            continue
        if parse.pos[k] in ("PUNCT", "SPACE") and ctx.quote_of[k] < 0:
            if parse.words[k] in ("-", "–", "’", "'", "/", "%") or parse.words[k].isspace():
                k += 1
                continue
            break
        if parse.rel[k] == "cc" and _coordinates_cue(ctx, k, cue):
            break
        own_particle = parse.rel[k] == "compound:prt" and parse.head[k] == cue
        if own_particle and lexicon.trait("verbs_last"):
            break
        if ctx.participle(k) and lexicon.is_cue(parse.lemma[k]):
            k -= parse.lower[k - 1] in lexicon.words.get("gerund_markers", ())
            break
        if ctx.verb_like(k) and not open_end and not _restrictive(ctx, k, last):
            break
        if ctx.verb_like(k) and _governs(ctx, k, cue):
            break
        if parse.lower[k] in lexicon.words.get("clause_breakers", ()):
            break
        if not open_end and _weekday(ctx, k, high):
            break
        k += 1
    return trim(ctx, first, max(last, k - 1))[1]


def _weekday(ctx: Context, k: int, high: int) -> bool:
    """Say whether a day of the week begins here, which tells when something was said."""
    lexicon, lower = ctx.lexicon, ctx.parse.lower
    if lexicon.has("weekdays", lower[k]):
        return True
    if ctx.parse.pos[k] != "ADP" or k >= high or not lexicon.has("weekdays", lower[k + 1]):
        return False
    return ctx.parse.pos[k - 1] not in ("ADP", "ADV")  # « d'ici à vendredi » is part of the thing


def _new_clause(ctx: Context, comma: int) -> bool:
    """Say whether another attribution follows a comma: « , a précisé la police », « , ce que »."""
    parse, lexicon = ctx.parse, ctx.lexicon
    k = comma + 1
    if lexicon.has("resuming", parse.lower[k]) and k + 1 < len(parse):
        return lexicon.has("object_relatives", parse.lower[k + 1]) or lexicon.has(
            "relative_pronouns", parse.lower[k + 1]
        )
    while k < len(parse) - 1 and parse.pos[k] == "AUX":
        k += 1
    if not ctx.verb_like(k) or not ctx.finite(k) or k + 1 >= len(parse):
        return False
    says = any("quote" in cue.frames for cue in lexicon.verbs.get(parse.lemma[k], ()))
    behind = parse.pos[k + 1] in ("DET", "PROPN") or parse.lower[k + 1].startswith("-")
    own = own_subject(ctx, k)
    return says and behind and (own is None or own > k) and lexicon.trait("inverted_incises")


def _governs(ctx: Context, k: int, cue: int) -> bool:
    """Say whether the verb ``k``, or the one whose auxiliary it is, stands above the cue."""
    parse = ctx.parse
    if k == cue or parse.head[k] == cue:
        return False
    return parse.above(cue, k) or parse.above(cue, parse.head[k])


def _restrictive(ctx: Context, k: int, last: int) -> bool:
    """Say whether the verb ``k`` stands in a clause or participle of the noun before it."""
    parse = ctx.parse
    if ctx.infinitive(k) or ctx.past_participle(k) or ctx.participle(k):
        return True
    node = k
    for _ in range(3):
        if parse.rel[node].startswith("acl"):
            return parse.head[node] <= k
        node = parse.head[node]
    return False


def _coordinates_cue(ctx: Context, k: int, cue: int) -> bool:
    """Say whether the conjunction ``k`` joins a clause to the cue's own, or to a clause above."""
    parse = ctx.parse
    conjunct = parse.head[k]
    if conjunct < k:
        conjunct = next(
            (c for c in parse.children[conjunct] if c > k and parse.rel[c] == "conj"), k
        )
    if not ctx.verb_like(conjunct):
        return False
    up = parse.head[conjunct]
    return up == cue or parse.above(cue, up) or parse.rel[conjunct] == "root"


def _main_verb(ctx: Context, start: int, end: int) -> int:
    """Return where the content of a cue in a relative clause ends before the main clause goes on.

    « X, qui dément avoir menti, a porté plainte »: a comma and a finite verb with no subject.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    for k in range(start + 1, end):
        if parse.words[k] != "," or ctx.quote_of[k] != ctx.quote_of[start]:
            continue
        m = k + 1
        while m < end and (
            lexicon.has("clitics", parse.lower[m]) or lexicon.has("negations", parse.lower[m])
        ):
            m += 1
        if parse.feature(m, "VerbForm") == "Fin" and parse.pos[m] in ("VERB", "AUX"):
            return k - 1
    return end


def _own_participle(ctx: Context, start: int, end: int) -> int:
    """Return where the clause ends if ", affirmant que" or ", adding that" follows in it."""
    parse, lexicon = ctx.parse, ctx.lexicon
    for i in range(start + 2, end):
        if parse.words[i] != "," or ctx.quote_of[i] != ctx.quote_of[start]:
            continue
        if lexicon.has("as_markers", parse.lower[i + 1]) and any(
            lexicon.is_cue(parse.lemma[m]) and ctx.verb_like(m)
            for m in range(i + 2, min(i + 7, end + 1))
        ):
            close = next((m for m in range(i + 2, end - 1) if parse.words[m] == ","), end)
            on = close < end and parse.pos[close + 1] == "CCONJ"
            if not (on and lexicon.has("complementizers", parse.lower[close + 2])):
                return i - 1
        if _new_clause(ctx, i):
            return i - 1
        for j in range(i + 1, min(i + 4, end)):
            if ctx.participle(j) and lexicon.is_cue(parse.lemma[j]):
                return i - 1
            if ctx.verb_like(j) or parse.pos[j] in ("NOUN", "PROPN", "PUNCT"):
                break
    return end

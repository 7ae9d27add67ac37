"""Contents without a verb of their own: a thing, somebody and a deed, a description, a phrase.

Each function returns the content of the cue ``i``, whose last word is ``last``, or None.
"""

from __future__ import annotations

from nlp.extraction.constructions.borders.things import tells_where
from nlp.extraction.constructions.clauses import infinitive_after, set_off
from nlp.extraction.constructions.context import Context, Range
from nlp.extraction.constructions.cues import agent, agent_noun
from nlp.extraction.constructions.phrases.clause_ends import clause_end, extend
from nlp.extraction.constructions.phrases.noun_phrases import noun_phrase, somebody
from nlp.extraction.constructions.phrases.ranges import trim
from nlp.extraction.constructions.phrases.subjects import own_subject
from nlp.lexicon import Cue


def _objects(ctx: Context, i: int) -> list[int]:
    """Return the objects of the verb ``i``, the subject of a passive among them."""
    parse = ctx.parse
    found = [
        c
        for c in parse.children[i]
        if parse.rel[c] == "obj" and not (_bare_day(ctx, i, c) or _next_clause(ctx, i, c))
    ]
    if not found and (ctx.passive(i) or (ctx.past_participle(i) and not ctx.finite(i))):
        own = own_subject(ctx, i)
        if own is not None:
            found = [own]
        elif parse.rel[i].startswith("acl") and parse.pos[parse.head[i]] in ("NOUN", "PROPN"):
            found = [parse.head[i]]
    return found


def _next_clause(ctx: Context, i: int, c: int) -> bool:
    """Say whether a lone comma parts an "object" from its verb: « L'usine nie, | l'État A »."""
    words = ctx.parse.words
    behind = ctx.finite(i) and c > i and words[i + 1] == ","
    return behind and words[i:c].count(",") == 1


def _bare_day(ctx: Context, i: int, c: int) -> bool:
    """Say whether an "object" is a day right behind its verb: « a accusé | ce mercredi | X »."""
    if ctx.date_of[c] < 0:
        return False
    first, last = ctx.dates[ctx.date_of[c]]
    behind = last + 1 < len(ctx.parse) and ctx.parse.pos[last + 1] in ("DET", "PROPN")
    return first - i <= 2 and behind


def thing(ctx: Context, i: int, last: int, cue: Cue) -> list[Range] | None:
    """Return the noun phrase that the verb ``i`` has for content."""
    parse = ctx.parse
    behind = min(last + 1, len(parse) - 1)
    if cue.disputes and parse.lower[behind] in ctx.lexicon.disputes("wholes"):
        ends = behind + 1 >= len(parse) or parse.pos[behind + 1] == "PUNCT"
        if ends and parse.pos[behind] in ("PRON", "ADV", "ADJ"):
            return [(behind, behind)]  # « conteste tout »
    for c in _objects(ctx, i):
        if cue.disputes and c > i and parse.lower[c] in ctx.lexicon.disputes("wholes"):
            return [(c, c)]  # « conteste tout »
        if parse.pos[c] in ("PRON", "SCONJ") or parse.ent[c] == "PER":
            continue
        if parse.pos[c] == "NUM" and c < i:
            continue
        told = c > i and cue.group == "announce" and ctx.lexicon.has("telling", parse.lemma[i])
        if told and not ctx.lexicon.has("told_things", parse.lemma[c]):
            continue  # "told | reporters": who is told, not what
        if parse.rel[i].startswith("acl") and c == parse.head[i]:
            return None
        first, end = noun_phrase(ctx, c, whole=True)
        if c < i:
            told = "passive" in cue.frames and agent(ctx, i) is not None
            return [(first, end)] if cue.disputes or told else None
        if ctx.passive(i):
            continue
        if _moment(ctx, c):
            continue
        if first == last + 1 and parse.pos[first] == "ADV" and parse.pos[first + 1] == "DET":
            first += 1
        return [(first, extend(ctx, first, end, i))]
    fronted = _fronted(ctx, i) or _by_agent(ctx, i)
    if fronted is not None:
        return [fronted]
    if cue.rest:
        return None
    found = _quoted_object(ctx, i, last) or _unattached(ctx, i, last)
    return [found] if found else None


def _by_agent(ctx: Context, i: int) -> Range | None:
    """Return the noun that a participle with an agent is said of: « La loi, | critiquée par X »."""
    parse = ctx.parse
    noun = parse.head[i]
    if not ctx.past_participle(i) or ctx.finite(i) or parse.rel[i] not in ("acl", "amod"):
        return None
    if noun >= i or parse.pos[noun] != "NOUN" or agent(ctx, i) is None:
        return None
    first, last = noun_phrase(ctx, noun)
    return trim(ctx, first, min(last, i - 1))


def _fronted(ctx: Context, i: int) -> Range | None:
    """Return the noun that a relative clause says something of: « Une version | que récuse X »."""
    parse = ctx.parse
    noun = parse.head[i]
    if not parse.rel[i].startswith("acl") or noun >= i or parse.pos[noun] not in ("NOUN", "PROPN"):
        return None
    for k in range(noun + 1, i):
        if ctx.lexicon.has("object_relatives", parse.lower[k]) and parse.rel[k] in (
            "obj",
            "mark",
            "nsubj",
            "fixed",
        ):
            first, last = noun_phrase(ctx, noun)
            return first, min(last, k - 1)
    return None


def _unattached(ctx: Context, i: int, last: int) -> Range | None:
    """Return the noun phrase right behind an active verb that the parser hung elsewhere."""
    parse = ctx.parse
    if (
        ctx.passive(i)
        or not (ctx.finite(i) or ctx.participle(i))
        or parse.rel[i].startswith("acl:")
    ):
        return None
    j = _past_commas(ctx, last + 1)
    while j < len(parse) - 1 and (
        (parse.pos[j] == "ADV" and j <= last + 2) or (ctx.date_of[j] >= 0 and j <= last + 4)
    ):
        j += 1  # « dément formellement | les accusations », « a nié dimanche | les faits »
    if j >= len(parse) - 1 or parse.pos[j] != "DET" or ctx.quote_of[j] != ctx.quote_of[i]:
        return None
    for k in range(j + 1, min(j + 5, len(parse))):
        if parse.pos[k] in ("NOUN", "PROPN"):
            if parse.rel[k].startswith("nsubj") or _moment(ctx, k):
                return None
            return j, extend(ctx, j, max(k, noun_phrase(ctx, k)[1]), i)
        if parse.pos[k] not in ("ADJ", "NUM", "PUNCT"):
            return None
    return None


def _past_commas(ctx: Context, j: int) -> int:
    """Return where the text goes on behind an aside: « évoqué, selon X, | A »."""
    parse = ctx.parse
    if j >= len(parse) or parse.words[j] != ",":
        return j
    for k in range(j + 1, min(j + 9, len(parse) - 1)):
        if ctx.verb_like(k):
            return j
        if parse.words[k] == ",":
            return k + 1 if parse.pos[j + 1] in ("ADP", "ADV") else j
    return j


def _moment(ctx: Context, c: int) -> bool:
    """Say whether the noun ``c`` is a moment (« ce matin ») that looks like an object.

    « deux ans de prison » is none.
    """
    parse = ctx.parse
    if not ctx.lexicon.has("moments", parse.lemma[c]):
        return False
    return not any(
        noun > c and parse.lower[preposition] in ctx.lexicon.words["owner_prepositions"]
        for preposition, noun in parse.prepositions(c)
        if ctx.date_of[noun] < 0
    )


def _quoted_object(ctx: Context, i: int, last: int) -> Range | None:
    """Return a quotation right behind the verb, which parsers seldom see as an object."""
    j = last + 1
    if j < len(ctx.parse) and ctx.quote_of[j] >= 0 and ctx.quote_of[i] < 0:
        return ctx.quotes[ctx.quote_of[j]]
    return None


def _tail(
    ctx: Context, i: int, after: int, words: frozenset[str], *, loose: bool = False
) -> Range | None:
    """Return the phrase that one of the prepositions ``words`` opens behind ``after``.

    With ``loose`` it may hang on any word between, as "as" does: "called A | as B".
    """
    parse = ctx.parse
    high = ctx.sentence(i)[1] if ctx.quote_of[i] < 0 else ctx.within(i)[1]
    beyond = _past_relative(ctx, after, high)
    inside = False
    for j in range(beyond + 1, min(beyond + 14, high + 1)):
        # « les propos | qui lui sont prêtés | de A »
        inside = inside or ctx.lexicon.has("relative_pronouns", parse.lower[j])
        day = ctx.date_of[min(j + 1, high)] >= 0 and ctx.lexicon.has(
            "day_prepositions", parse.lower[j]
        )  # "warned | on Monday"
        small = parse.pos[j] in ("ADP", "SCONJ", "PART", "DET")
        if parse.lower[j] in words and small and not day:
            elided = parse.rel[j] in ("advcl", "xcomp", "acl", "acl:relcl")
            if parse.rel[j] == "prep" or parse.head[j] == i or elided:
                near = after - 8 <= parse.head[j] <= after
                near = near or (loose and i < parse.head[j] < j and _no_list(ctx, i, j))
                deed = j < high and parse.tag[j + 1] == "VBG"  # "by the head of A | of lying"
                near = near or (deed and after < parse.head[j] < j)
                if parse.head[j] != i and not elided and not near:
                    continue
                if parse.head[j] == after != i and _own_deed(ctx, j + 1, high, words):
                    continue  # "accused by the head | of the agency | of lying"
                verb = j
            else:
                verb = parse.head[j]
                if parse.rel[verb].startswith(("aux", "cop")) and parse.head[verb] > verb:
                    verb = parse.head[verb]  # « d'être à l'origine de A »
                if verb < j:
                    continue
                up = parse.head[verb]
                if up != i and not i <= up < j:
                    continue
                if up == after != i and _own_tail(ctx, i, verb + 1, high, words):
                    continue  # « le chef | de l'entreprise, Léa Aubin, | de mentir »
            end = min(parse.edges(verb)[1], high)
            end = clause_end(ctx, j, verb, i) if ctx.verb_like(verb) else extend(ctx, j, end, i)
            return trim(ctx, j, end)
        finite = ctx.verb_like(j) and ctx.finite(j) and not inside
        if parse.words[j] in (";", ":", ".") or finite:
            return None
    return None


def _no_list(ctx: Context, i: int, j: int) -> bool:
    """Say whether "as" at ``j`` gives no examples ("such as A"), with no verb or comma before."""
    parse = ctx.parse
    between = range(i + 1, j)
    such = parse.pos[j - 1] == "ADJ" and parse.lower[j - 1] == parse.lemma[j - 1]
    such = such or parse.lower[j] in parse.lower[i + 1 : j]  # "as often as possible"
    return not such and not any(ctx.verb_like(k) or parse.words[k] == "," for k in between)


def _own_deed(ctx: Context, low: int, high: int, words: frozenset[str]) -> bool:
    """Say whether one of ``words`` with an -ing form behind it follows before the clause ends."""
    parse = ctx.parse
    for j in range(low, min(low + 14, high)):
        if parse.words[j] in (";", ":", ".", ",") or (ctx.verb_like(j) and ctx.finite(j)):
            return False
        if parse.lower[j] in words and parse.tag[j + 1] == "VBG":
            return True
    return False


def _own_tail(ctx: Context, i: int, low: int, high: int, words: frozenset[str]) -> bool:
    """Say whether a phrase that one of ``words`` opens hangs on the verb ``i`` itself."""
    parse = ctx.parse
    for j in range(low, min(low + 14, high + 1)):
        if parse.words[j] in (";", ":", ".") or (ctx.verb_like(j) and ctx.finite(j)):
            return False
        if parse.lower[j] in words and parse.head[j] > j and parse.head[parse.head[j]] == i:
            return True
        if parse.lower[j] in words and infinitive_after(ctx, j, high) is not None:
            return True
    return False


def _past_relative(ctx: Context, after: int, high: int) -> int:
    """Return where a relative clause between commas behind ``after`` ends, or ``after`` itself."""
    parse = ctx.parse
    end = noun_phrase(ctx, after)[1]
    if end + 2 > high or parse.words[end + 1] != ",":
        return after
    if not ctx.lexicon.has("relative_pronouns", parse.lower[end + 2]):
        return after
    close = next((k for k in range(end + 3, min(end + 20, high)) if parse.words[k] == ","), None)
    return after if close is None else close


def _quoted_tail(ctx: Context, last: int, words: frozenset[str]) -> Range | None:
    """Return a quotation right behind the cue's preposition: « qualifie | de « mensonger » »."""
    j = last + 1
    k = j + 1
    if k + 1 < len(ctx.parse) and ctx.parse.words[k] in ("'", "’"):
        k += 1  # « d | ' | « une erreur » »
    if k < len(ctx.parse) and ctx.parse.lower[j] in words and ctx.quote_of[k] >= 0:
        return j, ctx.quotes[ctx.quote_of[k]][1]
    return None


def blame(ctx: Context, i: int, last: int, cue: Cue) -> list[Range] | None:
    """Return whom and what: « la Russie | de livrer des armes », "him of lying"."""
    objects = _objects(ctx, i)
    target = objects[0] if objects else _described(ctx, i)
    if target is not None and ctx.lexicon.has("suffered", ctx.parse.lemma[target]):
        return None  # « accuse un retard de dix minutes »
    anchor = last
    if target is not None:
        anchor = target if target > i else max(last, agent_noun(ctx, i) or last)
    tail = _tail(ctx, i, anchor, cue.prepositions)
    if cue.group == "reckon":
        tail = _amount(ctx, i, last, cue, tail)
    if tail is None:
        return None
    if target is None:
        clitic = _clitic(ctx, i)
        blamed = _blamed(ctx, i, tail) or _behind_day(ctx, last, tail) if clitic is None else None
        if blamed is not None:
            return [(noun_phrase(ctx, blamed)[0], tail[1])]
        return [tail] if clitic is None else [(clitic, clitic), tail]
    if target > i:
        first, end = noun_phrase(ctx, target)
        if any(ctx.date_of[k] >= 0 for k in range(end + 1, tail[0])):
            return [(min(first, target), end), tail]  # "accused X | on Monday | of A"
        return [(min(first, target), tail[1])]
    return [_before_verb(ctx, target, i), tail]


def _amount(ctx: Context, i: int, last: int, cue: Cue, tail: Range | None) -> Range | None:
    """Return at how much something is put, without by whom: « à 28 millions | par B »."""
    parse = ctx.parse
    doer = agent(ctx, i)
    if doer is not None and (tail is None or tail[0] > doer[0]):
        tail = _tail(ctx, i, last, cue.prepositions)
    if tail is None:
        return None
    tail = _before_agent(tail, doer)
    counted = any(parse.pos[k] == "NUM" for k in range(tail[0], tail[1] + 1))
    return tail if counted else None  # « estime B | au micro de C »


def _clitic(ctx: Context, i: int) -> int | None:
    """Return the pronoun in front of the verb ``i`` that is blamed: « l'accuse », « lui »."""
    parse = ctx.parse
    for k in range(max(0, i - 5), i):
        reflexive = ctx.lexicon.has("reflexives", parse.lower[k])
        if parse.head[k] == i and parse.rel[k] in ("iobj", "expl:comp", "dep") and not reflexive:
            return k
    return None


def describe(ctx: Context, i: int, last: int, cue: Cue) -> list[Range] | None:
    """Return what is described and as what: « de fantaisistes les accusations », "it a lie"."""
    parse = ctx.parse
    if not cue.prepositions:
        return _seen(ctx, i, last)
    high = ctx.sentence(i)[1] if ctx.quote_of[i] < 0 else ctx.within(i)[1]
    fronted = _judged_first(ctx, i, last, high)
    if fronted is not None:
        return [fronted]
    tail = _quoted_tail(ctx, last, cue.prepositions)
    reduced, doer = _described(ctx, i), agent(ctx, i)
    if tail is not None:
        piece = _before_agent((tail[0], extend(ctx, tail[0], tail[1], i)), doer)
        return [piece] if reduced is None else [_before_verb(ctx, reduced, i), piece]
    loose = ctx.lexicon.has("described_as", parse.lemma[i])
    tail = _tail(ctx, i, last, cue.prepositions, loose=loose)
    if tail and _measures(ctx, i, tail):
        return None
    if tail and doer and doer[0] < tail[0] <= doer[1] + 1 and not _has_quote(ctx, tail):
        tail = None  # « jugé par le tribunal | de Nantes »
    objects = _objects(ctx, i)
    target = objects[0] if objects else reduced
    if tail is not None:
        if target is None:
            clitic = _clitic(ctx, i)
            if clitic is not None and not ctx.passive(i):
                return [(clitic, clitic), tail]
            return None if ctx.passive(i) else [tail] if _has_quote(ctx, tail) else None
        if target < i:
            named = doer is not None or _has_quote(ctx, tail) or not ctx.passive(i)
            if not named or not (ctx.finite(i) or doer is not None):
                return None
            return [_before_verb(ctx, target, i), _before_agent(tail, doer)]
        phrase = noun_phrase(ctx, target)
        if tail[0] < phrase[0] and "," in parse.words[tail[0] : phrase[0]]:
            return None  # « a dénoncé, sans donner | de chiffres, | A »
        end = extend(ctx, phrase[0], phrase[1], i) if phrase[1] > tail[1] else tail[1]
        return [(min(phrase[0], tail[0]), max(end, tail[1]))]
    related = _related(ctx, i, last, high)
    if related is not None:
        return related
    if target is not None and target > i:
        first, end = noun_phrase(ctx, target)
        if end + 1 <= high and ctx.quote_of[end + 1] >= 0 > ctx.quote_of[end]:
            return [(first, ctx.quotes[ctx.quote_of[end + 1]][1])]
    nouns = [
        c
        for c in parse.children[i]
        if c > last and parse.rel[c] == "xcomp" and parse.pos[c] in ("NOUN", "PROPN", "PRON", "ADJ")
    ]
    if target is None and len(nouns) > 1:
        # "called | Ross a quack": the parser saw two predicates.
        first = noun_phrase(ctx, nouns[0])[0]
        return [(first, extend(ctx, first, min(parse.edges(nouns[-1])[1], high), i))]
    for c in parse.children[i]:
        seen = parse.rel[c] in ("xcomp", "ccomp") or (reduced is not None and parse.pos[c] == "ADJ")
        if c > last and seen and not ctx.infinitive(c) and ctx.date_of[c] < 0:
            own = own_subject(ctx, c)
            if own is None and target is None:
                continue
            if parse.pos[c] not in ("ADJ", "NOUN", "PROPN", "VERB"):
                continue
            marked = ctx.quote_of[c] >= 0 > ctx.quote_of[i]
            marked = marked and ctx.quotes[ctx.quote_of[c]][0] == last + 1
            deed = parse.pos[c] == "VERB" and not (marked and ctx.past_participle(c))
            if deed and not ctx.lexicon.trait("bare_clauses"):
                continue
            first, end = ctx.quotes[ctx.quote_of[c]] if marked else parse.edges(c)
            pieces = [(max(first, last + 1), min(end, high))]
            if target is not None and target > i:
                low, end = noun_phrase(ctx, target)
                pieces[0] = (min(pieces[0][0], low), max(pieces[0][1], end))
            elif target is not None:
                if not ctx.finite(i) and doer is None:
                    continue
                pieces = [_before_verb(ctx, target, i), _before_agent(pieces[0], doer)]
            return [trim(ctx, *piece) for piece in pieces]
    return (
        _judged(ctx, i, target, high)
        or _called(ctx, i, last, high)
        or _predicated(ctx, i, last, high)
    )


def _blamed(ctx: Context, i: int, tail: Range) -> int | None:
    """Return who is blamed where the parser made it the subject of what it did."""
    parse = ctx.parse
    for c in parse.children[i]:
        own = own_subject(ctx, c) if tail[0] < c <= tail[1] else None
        if own is not None and i < own < tail[0]:
            return own
    return None


def _behind_day(ctx: Context, last: int, tail: Range) -> int | None:
    """Return who is blamed behind a day that the parser took for that: « ce mercredi | X »."""
    parse = ctx.parse
    k = last + 1
    while k < tail[0] and ctx.date_of[k] >= 0:
        k += 1
    if k == last + 1 or parse.pos[k] not in ("DET", "PROPN"):
        return None
    return next((m for m in range(k, tail[0]) if parse.pos[m] in ("NOUN", "PROPN")), None)


def _described(ctx: Context, i: int) -> int | None:
    """Return the noun that a participle with an agent describes: « Une mesure | jugée A par X »."""
    parse = ctx.parse
    noun = parse.head[i]
    reduced = parse.rel[i] == "acl" and ctx.past_participle(i) and not ctx.finite(i)
    if not reduced or noun > i or parse.pos[noun] not in ("NOUN", "PROPN"):
        return None
    doer = agent(ctx, i)
    return noun if doer is not None and somebody(ctx, *doer) else None


def _before_verb(ctx: Context, noun: int, verb: int) -> Range:
    """Return the phrase of what a participle behind it describes: « Une mesure | jugée A »."""
    first, last = noun_phrase(ctx, noun)
    return first, max(noun, min(last, verb - 1))


def _before_agent(piece: Range, doer: Range | None) -> Range:
    """Return what something is called without by whom: « inutile | par le maire »."""
    if doer is None or not piece[0] < doer[0] - 1 <= piece[1]:
        return piece
    return piece[0], doer[0] - 2


def _called(ctx: Context, i: int, last: int, high: int) -> list[Range] | None:
    """Return somebody and the quotation for them: "considered | Ross “a likely yes”"."""
    parse = ctx.parse
    if ctx.quote_of[i] >= 0 or ctx.passive(i):
        return None
    for k in range(last + 1, min(last + 6, high + 1)):
        if ctx.quote_of[k] >= 0:
            named = any(parse.pos[m] in ("NOUN", "PROPN", "PRON") for m in range(last + 1, k))
            whole = named and ctx.date_of[k - 1] < 0 and ctx.quotes[ctx.quote_of[k]][0] == k
            return [(last + 1, ctx.quotes[ctx.quote_of[k]][1])] if whole else None
        if parse.pos[k] not in ("DET", "ADJ", "NOUN", "PROPN", "PRON"):
            return None
    return None


def _related(ctx: Context, i: int, last: int, high: int) -> list[Range] | None:
    """Return a noun and what a relative clause calls it: « un chiffre | que B juge | faux »."""
    parse = ctx.parse
    noun = parse.head[i]
    if not parse.rel[i].startswith("acl:relcl") or noun >= i or last >= high:
        return None
    relative = next(
        (k for k in range(noun + 1, i) if ctx.lexicon.has("object_relatives", parse.lower[k])), None
    )
    said = last + 1
    if ctx.quote_of[said] >= 0 > ctx.quote_of[i]:
        behind: Range | None = ctx.quotes[ctx.quote_of[said]]
    elif parse.rel[said] == "xcomp" and (parse.pos[said] == "ADJ" or ctx.past_participle(said)):
        behind = trim(ctx, said, min(parse.edges(said)[1], high))
    else:
        behind = None
    if relative is None or behind is None or own_subject(ctx, i) is None:
        return None
    first, end = noun_phrase(ctx, noun)
    return [trim(ctx, first, min(end, relative - 1)), behind]


def _predicated(ctx: Context, i: int, last: int, high: int) -> list[Range] | None:
    """Return a thing with what it is called, taken for one phrase: "called | the claim false".

    It ends with an adjective, a participle or a word for what is false.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    first = last + 1
    if not lexicon.has("naming", parse.lemma[i]) or ctx.passive(i) or first + 1 > high:
        return None
    if parse.pos[first] not in ("DET", "NOUN", "PROPN", "PRON", "ADJ"):
        return None
    end = first
    while end < high and parse.words[end + 1] not in (",", ";", ":", ".", "!", "?"):
        after = end + 1
        dated = ctx.date_of[after] >= 0 or ctx.date_of[min(after + 1, high)] >= 0
        if ctx.quote_of[after] >= 0 > ctx.quote_of[end]:
            return [(first, ctx.quotes[ctx.quote_of[after]][1])]  # "called A | “a disgrace”"
        if tells_where(ctx, after, high) or dated:
            break
        if parse.pos[after] in ("SCONJ", "CCONJ", "AUX") or ctx.infinitive(after):
            return None
        end = after
    noun = any(parse.pos[k] in ("NOUN", "PROPN", "PRON") for k in range(first, end))
    closed = end == high or parse.pos[end + 1] == "PUNCT" or parse.pos[end - 1] == "ADV"
    called = parse.pos[end] == "ADJ" or (ctx.past_participle(end) and closed)
    called = called or parse.lower[end] in lexicon.disputes("words")
    return [(first, end)] if noun and called else None


def _judged_first(ctx: Context, i: int, last: int, high: int) -> Range | None:
    """Return an adjective and the thing behind it: « juge | « absurde » la mesure »."""
    parse = ctx.parse
    first = last + 1
    while first < high and parse.pos[first] == "ADV" and ctx.quote_of[first] < 0:
        first += 1
    if first + 2 > high or ctx.passive(i):
        return None
    if ctx.quote_of[first] >= 0 > ctx.quote_of[i]:
        start = ctx.quotes[ctx.quote_of[first]][1] + 1
        inner = range(first + 1, start - 1)
        if len(inner) > 3 or any(parse.pos[k] not in ("ADJ", "ADV", "VERB") for k in inner):
            return None
    elif parse.pos[first] == "ADJ" or (
        ctx.past_participle(first)
        and not any(parse.rel[c].startswith("aux") for c in parse.children[first])
    ):
        start = first + 1
    else:
        return None
    if start >= high or parse.pos[start] != "DET":
        return None
    behind = range(start + 1, min(start + 5, high + 1))
    noun = next((k for k in behind if parse.pos[k] in ("NOUN", "PROPN")), None)
    if noun is None or ctx.date_of[noun] >= 0:
        return None
    return first, extend(ctx, first, max(noun, noun_phrase(ctx, noun)[1]), i)


def _judged(ctx: Context, i: int, target: int | None, high: int) -> list[Range] | None:
    """Return a thing and the adjective for it behind it: "called | the figure outdated"."""
    parse = ctx.parse
    if target is None:  # « juge | cette décision absurde »: taken for a predicate
        nouns = (c for c in parse.children[i] if parse.rel[c] == "xcomp" and parse.pos[c] == "NOUN")
        target = next((c for c in nouns if parse.edges(c)[0] == i + 1), None)
    if target is None or target < i or ctx.quote_of[target] != ctx.quote_of[i]:
        return None
    first, end = noun_phrase(ctx, target)
    for k in range(target + 1, end):
        if ctx.quote_of[k] >= 0 > ctx.quote_of[k - 1] and ctx.quotes[ctx.quote_of[k]][1] < end:
            behind = ctx.quotes[ctx.quote_of[k]][1] + 1
            if tells_where(ctx, behind, high):  # "called A “a disgrace” | in a statement"
                return [(first, behind - 1)]
    quote = ctx.quote_of[end] if ctx.quote_of[end] >= 0 else ctx.quote_of[min(end + 1, high)]
    if quote >= 0 and target < ctx.quotes[quote][0] and ctx.quotes[quote][0] - end <= 1:
        inner = range(ctx.quotes[quote][0] + 1, ctx.quotes[quote][1])
        if inner and all(parse.pos[k] in ("ADJ", "ADV", "VERB", "CCONJ") for k in inner):
            return [(first, ctx.quotes[quote][1])]  # « juge | la version « plausible » »
    judged = parse.pos[end] == "ADJ" or (parse.rel[end] == "acl" and ctx.past_participle(end))
    if not judged or end == target:
        end += 1
    if end > high or not (parse.pos[end] == "ADJ" or ctx.past_participle(end)) or end <= target:
        return None
    closed = end == high or parse.pos[end + 1] in ("PUNCT", "CCONJ", "SCONJ")
    return [(first, end)] if closed else None


def _measures(ctx: Context, i: int, tail: Range) -> bool:
    """Say whether a phrase only tells what is counted: « estimé à 3 millions | d'euros »."""
    return any(ctx.parse.pos[k] == "NUM" for k in range(max(i + 1, tail[0] - 3), tail[0]))


def _has_quote(ctx: Context, piece: Range) -> bool:
    return any(ctx.quote_of[k] >= 0 for k in range(piece[0], piece[1] + 1))


def person_to(ctx: Context, i: int, last: int, cue: Cue) -> list[Range] | None:
    """Return the deed asked of somebody: « à B de A », "B to A", with B inside."""
    parse, lexicon = ctx.parse, ctx.lexicon
    high = ctx.sentence(i)[1] if ctx.quote_of[i] < 0 else ctx.within(i)[1]
    if lexicon.trait("raised_objects"):
        for c in parse.children[i]:
            if c > last and parse.rel[c] in ("xcomp", "ccomp", "advcl") and ctx.infinitive(c):
                markers = lexicon.words["infinitive_markers"]
                if markers.isdisjoint(parse.lower[k] for k in parse.children[c]):
                    continue
                first = parse.edges(c)[0]
                targets = [
                    k for k in parse.children[i] if parse.rel[k] in ("obj", "iobj") and k > i
                ]
                if not targets and own_subject(ctx, c) is None and not ctx.passive(i):
                    continue
                if targets:
                    first = min(first, noun_phrase(ctx, targets[0])[0])
                first = max(first, last + 1)
                end = clause_end(ctx, first, c, i)
                return _without_aside(ctx, first, end, high) or [(first, end)]
        return _called_on(ctx, i, last, high) if cue.rest else None
    for j in range(last + 1, min(last + 25, high + 1)):
        if lexicon.has("infinitive_markers", parse.lower[j]):
            verb = infinitive_after(ctx, j, high)
            if verb is not None:
                start = last + 1
                end = clause_end(ctx, start, verb, i)
                if j > start:
                    return [(start, end)]
                clitic = _clitic(ctx, i) if cue.group == "reproach" else None
                return [(clitic, clitic), (j, end)] if clitic is not None else None
        behind = set_off(ctx, j, high)
        if behind is not None:
            verb = infinitive_after(ctx, behind, high)
            told = trim(ctx, last + 1, j - 1) if j > last + 1 else None
            if verb is None or told is None or ctx.date_of[told[1]] >= 0:
                return None
            if parse.pos[j + 1] == "PROPN":  # « au directeur, Léa Aubin, de partir »
                return [(told[0], clause_end(ctx, behind, verb, i))]
            return [told, (behind, clause_end(ctx, behind, verb, i))]
        if ctx.verb_like(j) and not ctx.infinitive(j) and not _in_relative(ctx, last, j):
            break
        if parse.words[j] in (";", ":", "."):
            break
    targets = [c for c in _objects(ctx, i) if c > i and parse.pos[c] != "PRON"]
    if targets:
        tail = _tail(ctx, i, targets[0], lexicon.words.get("goals", frozenset()))
        if tail and "," not in parse.words[targets[0] : tail[0]]:
            return [(noun_phrase(ctx, targets[0])[0], tail[1])]
    return None


def _without_aside(ctx: Context, first: int, end: int, high: int) -> list[Range] | None:
    """Return who is asked and the deed where an aside parts them: "B, who came late, | to A"."""
    comma = next((k for k in range(first + 1, end) if ctx.parse.words[k] == ","), None)
    behind = set_off(ctx, comma, high) if comma is not None else None
    if comma is None or behind is None or behind > end:
        return None
    told = trim(ctx, first, comma - 1)
    verbal = any(ctx.verb_like(k) for k in range(told[0], told[1] + 1))
    return None if verbal else [told, (behind, end)]


def _in_relative(ctx: Context, last: int, j: int) -> bool:
    """Say whether the verb ``j`` only tells who is asked: « aux usagers | qui le peuvent | de »."""
    parse = ctx.parse
    start = next(
        (k for k in range(last + 1, j) if ctx.lexicon.has("relative_pronouns", parse.lower[k])),
        None,
    )
    return start is not None and j - start <= 4 and "," not in parse.words[last + 1 : j]


def _seen(ctx: Context, i: int, last: int) -> list[Range] | None:
    """Return what somebody sees in it: « y voit | une manœuvre », the pronoun with it.

    It may be nothing but a quotation, or restricted: « y voit | « A » », « n'y voit qu' | A ».
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    place = next(
        (
            k
            for k in range(max(0, i - 3), i)
            if parse.lower[k] in lexicon.disputes("place_pronouns") and parse.head[k] == i
        ),
        None,
    )
    if place is None or ctx.passive(i) or last + 2 >= len(parse):
        return None
    start = last + 1
    while start < len(parse) - 1 and (
        parse.pos[start] == "ADV"
        or (start == last + 1 and lexicon.has("object_relatives", parse.lower[start]))
    ):
        start += 1
    quote = ctx.quote_of[start]
    if quote >= 0 and quote != ctx.quote_of[i] and ctx.quotes[quote][0] == start:
        return [(place, place), (start, extend(ctx, start, ctx.quotes[quote][1], i))]
    objects = (c for c in parse.children[i] if c >= start and parse.rel[c] in ("obj", "obl:arg"))
    noun = next(objects, None)
    if noun is None or parse.pos[noun] not in ("NOUN", "ADJ") or parse.edges(noun)[0] > start:
        return None
    return [(place, place), (start, extend(ctx, start, noun_phrase(ctx, noun)[1], i))]


def _called_on(ctx: Context, i: int, last: int, high: int) -> list[Range] | None:
    """Return whom and what to do after a cue of several words: "called on | B to A"."""
    parse, lexicon = ctx.parse, ctx.lexicon
    for j in range(last + 2, min(last + 14, high)):
        if lexicon.has("infinitive_markers", parse.lower[j]):
            verb = infinitive_after(ctx, j, high)
            if verb is None:
                return None
            return [(last + 1, clause_end(ctx, last + 1, verb, i))]
        if ctx.verb_like(j) or parse.words[j] in (",", ";", ":"):
            return None
    return None


def _clock(ctx: Context, k: int) -> bool:
    """Say whether a phrase is nothing but a time of day or a date: « 1 h 12 », « minuit »."""
    parse = ctx.parse
    if k >= len(parse):
        return False
    end, behind = min(k + 1, len(parse) - 1), min(k + 2, len(parse) - 1)
    timed = ctx.date_of[k] >= 0 and parse.pos[k] != "DET"
    hour = parse.pos[k] == "NUM" and ctx.lexicon.has("hours", parse.lower[end])
    hour = hour and not ctx.lexicon.has("owner_prepositions", parse.lower[behind])
    return timed or hour or ctx.lexicon.has("hours", parse.lower[k])


def about(ctx: Context, i: int, last: int, cue: Cue) -> list[Range] | None:
    """Return what a preposition of the cue opens: « fait état de A », "warned of A"."""
    parse, lexicon = ctx.parse, ctx.lexicon
    if ctx.passive(i) and own_subject(ctx, i) is not None:
        return None  # "was admitted to a hospital"
    j = last + 1
    while j < len(parse) and (
        (parse.pos[j] == "ADV" and j <= last + 2)
        or (ctx.date_of[j] >= 0 and j <= last + 4)
        or (
            j + 1 < len(parse)
            and ctx.date_of[j + 1] >= 0
            and lexicon.has("day_prepositions", parse.lower[j])
        )  # "warned | on Monday | of A"
    ):
        j += 1
    if j >= len(parse) or parse.lower[j] not in cue.prepositions:
        return None
    if _clock(ctx, j + 1):
        return None  # « Elle m'a appelée | à 1 h 12 »
    tail = _tail(ctx, i, j - 1, cue.prepositions)
    quoted = _quoted_tail(ctx, j - 1, cue.prepositions)
    if quoted is not None and ctx.quote_of[i] < 0 and (tail is None or tail[1] < quoted[1]):
        tail = quoted
    if tail is None and cue.rest:
        noun = next((k for k in range(j + 1, min(j + 5, len(parse))) if parse.pos[k] == "NOUN"), j)
        tail = (j, noun_phrase(ctx, noun)[1]) if noun > j else None
    if tail is None or tail[1] <= j:
        return None
    return [tail]

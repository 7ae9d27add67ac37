"""Denials in words of their own: « s'en défend », « y voit une fable », « X dément. », "denied it".

Verbs that deny have the same contents as other cues (``verbs``). What stands here is what only
denials do: they point with a pronoun or a demonstrative at what was said before, they have no
content at all, they call something by a word that stands for what is false.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nlp.extraction.constructions.context import Candidate, Context, Range
from nlp.extraction.constructions.cues import negated, source_of
from nlp.extraction.constructions.phrases.clause_ends import extend
from nlp.extraction.constructions.phrases.noun_phrases import noun_phrase
from nlp.extraction.constructions.phrases.ranges import cue_range, trim
from nlp.extraction.constructions.phrases.subjects import adjacent_subject, own_subject
from nlp.extraction.constructions.quoted.edges import past_circumstances
from nlp.lexicon import Cue

_HALTS = (";", ":", ".", "?", "!", "…")
_SURE = 0.8


def find(ctx: Context, others: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the denials of a paragraph; ``others`` are the candidates found so far."""
    heads = {c.head for c in others}
    for i in range(len(ctx.parse)):
        entry = _entry(ctx, i)
        if entry is not None:
            found = (
                _fronted(ctx, i, entry, others)
                or _resumed(ctx, i, entry, others)
                or _pointing(ctx, i, entry)
                or _rejected(ctx, i, entry)
            )
            if found is None and i not in heads:
                found = _behind_particle(ctx, i, entry)
            if found is None and i not in heads:
                found = _bare(ctx, i, entry, others)
        elif ctx.verb_like(i) or ctx.parse.lemma[i] in ctx.lexicon.disputes("calling"):
            found = _seeing(ctx, i) or _believing(ctx, i) or _calling(ctx, i)
            if found is None and i not in heads:
                found = _crediting(ctx, i)
        else:
            found = None
        if found is not None:
            yield found


def discredits(ctx: Context, candidate: Candidate) -> bool:
    """Say whether a cue gives no credit to what somebody said, as ``_crediting`` finds it."""
    verb = candidate.head
    if verb is None or candidate.disputes or not candidate.rule.startswith(("object", "about")):
        return False
    return _uncredited(ctx, verb) is not None


def _entry(ctx: Context, i: int) -> Cue | None:
    """Return the denying cue that token ``i`` is, as a verb or misread as another word."""
    parse, lexicon = ctx.parse, ctx.lexicon
    lemma = lexicon.forms.get(parse.lower[i], parse.lemma[i])
    cues = [c for c in lexicon.verbs.get(lemma, ()) if c.disputes]
    if not cues or parse.pos[i] == "AUX":
        return None
    if not ctx.verb_like(i) and (parse.lower[i] not in lexicon.forms or _noun_like(ctx, i)):
        return None
    before = parse.lower[max(0, i - 4) : i]
    reflexive = any(lexicon.has("reflexives", word) for word in before)
    fitting = [c for c in cues if c.reflexive == reflexive and _rest_end(ctx, i, c) is not None]
    return max(fitting, key=lambda c: len(c.rest), default=None)


def _rest_end(ctx: Context, i: int, cue: Cue) -> int | None:
    """Return the last word of a cue of several words (« s'inscrit en faux »), or None."""
    end = i + len(cue.rest)
    return end if tuple(ctx.parse.lower[i + 1 : end + 1]) == cue.rest else None


def _noun_like(ctx: Context, i: int) -> bool:
    """Say whether a word that may be a verb stands where only a noun or adjective can."""
    return i == 0 or ctx.parse.pos[i - 1] in ("DET", "ADP", "NUM")


# -- contents that point back ------------------------------------------------------------------


def _pointing(ctx: Context, i: int, entry: Cue) -> Candidate | None:
    """Return « rejette | ces accusations », « l' | a contestée », « s'en défend », "denied it"."""
    content = _pronoun(ctx, i) or _demonstrative(ctx, i)
    if content is None:
        return None
    if entry.reflexive:
        content = content + _speech_behind(ctx, i)
    return _put(ctx, i, entry, content, "dispute:pointing")


def _pronoun(ctx: Context, i: int) -> list[Range] | None:
    """Return the pronoun that is the object of the verb ``i``."""
    parse, pronouns = ctx.parse, ctx.lexicon.disputes("object_pronouns")
    for c in parse.children[i]:
        if parse.lower[c] not in pronouns or abs(c - i) > 3:
            continue
        if parse.rel[c].split(":")[0] in ("obj", "iobj", "obl", "expl") and not (
            parse.rel[c] == "iobj"
            and parse.lower[c] not in ctx.lexicon.disputes("adverbial_pronouns")
        ):
            return [(c, c)]
    return None


def _demonstrative(ctx: Context, i: int) -> list[Range] | None:
    """Return the short noun phrase behind the verb that a demonstrative opens."""
    parse = ctx.parse
    for c in parse.children[i]:
        if parse.rel[c] != "obj" or c < i:
            continue
        opening = [k for k in parse.children[c] if k < c and parse.pos[k] == "DET"]
        if not opening or parse.lower[opening[0]] not in ctx.lexicon.disputes("demonstratives"):
            return None
        first, last = noun_phrase(ctx, c)
        own = [k for k in range(c + 1, last + 1) if parse.pos[k] not in ("ADJ", "PUNCT")]
        if any(parse.pos[k] in ("VERB", "PRON", "SCONJ") for k in own):
            return None
        if own and parse.lower[own[0]] in ctx.lexicon.people("of"):
            own = []  # « cette version des faits »
        return [(min(first, opening[0]), (own[0] - 1 if own else last))]
    return None


def _behind_particle(ctx: Context, i: int, entry: Cue) -> Candidate | None:
    """Return "brushed off | the charge", whose object the parser hung on the particle."""
    last = _rest_end(ctx, i, entry)
    if last is None or last == i:
        return None
    nouns = [c for c in ctx.parse.children[last] if c > last and _nominal(ctx, c)]
    return _put(ctx, i, entry, [noun_phrase(ctx, nouns[0])], "dispute:object") if nouns else None


def _speech_behind(ctx: Context, i: int) -> list[Range]:
    """Return the quotation that is the next sentence, which says how somebody denies."""
    end = ctx.sentence(i)[1]
    following = ctx.next_word(end + 1)
    if following is None or ctx.quote_of[following] < 0 or ctx.quote_of[i] >= 0:
        return []
    quote = ctx.quotes[ctx.quote_of[following]]
    return [quote] if quote[0] == following and ctx.sentence(following)[1] <= quote[1] + 1 else []


# -- no content at all -------------------------------------------------------------------------


def _bare(ctx: Context, i: int, entry: Cue, others: Sequence[Candidate]) -> Candidate | None:
    """Return a denial without a content of its own: what it denies stands before it."""
    _, last = cue_range(ctx, i, _rest_end(ctx, i, entry))
    following = ctx.next_word(last + 1)
    if following is None or ctx.passive(i) or not (_ends_here(ctx, following)):
        return _clause(ctx, i, entry)
    if ctx.infinitive(i) or ctx.parse.rel[i].startswith("acl"):
        return None
    content = _topic(ctx, i) or _denied_before(ctx, i, others)
    return _put(ctx, i, entry, content, "dispute:bare") if content else None


def _topic(ctx: Context, i: int) -> list[Range]:
    """Return the phrase that opens the sentence and points back: « Sur ce point, X dément »."""
    parse = ctx.parse
    for c in parse.children[i]:
        if c > i or not parse.rel[c].startswith("obl"):
            continue
        first, last = parse.edges(c)
        if first == ctx.sentence(i)[0] and any(
            parse.lower[k] in ctx.lexicon.disputes("demonstratives") for k in parse.children[c]
        ):
            return [trim(ctx, first, last)]
    return []


def _ends_here(ctx: Context, k: int) -> bool:
    """Say whether the clause is over before token ``k``."""
    return ctx.parse.words[k] in (".", ",", ";", "!", "…") or ctx.parse.pos[k] == "CCONJ"


def _denied_before(ctx: Context, i: int, others: Sequence[Candidate]) -> list[Range]:
    """Return the content of the last statement before the verb, in its sentence or the last."""
    parse = ctx.parse
    first = ctx.sentence_of[i] - 1
    before = [
        c
        for c in others
        if ctx.sentence_of[c.content[0][0]] >= first
        and c.content[0][0] < i
        and (c.cue is None or c.cue[0] < i)
        and c.attitude in ("said", "believed", "wanted")
    ]
    if not before:
        return []
    last = max(before, key=lambda c: c.content[0][0])
    head = own_subject(ctx, i)
    stop = (noun_phrase(ctx, head)[0] if head is not None and head < i else i) - 1
    pieces = []
    content = list(last.content)
    if last.rule.startswith("noun") and last.cue and last.cue[1] + 1 == content[0][0]:
        content[0] = (last.cue[0], content[0][1])  # denied is the plan, not to do something
    for start, end in content:
        end = min(end, stop)
        while end > start and parse.pos[end] in ("CCONJ", "PUNCT") and ctx.quote_of[end] < 0:
            end -= 1
        if start <= end:
            pieces.append((start, end))
    return pieces


def _fronted(ctx: Context, i: int, entry: Cue, others: Sequence[Candidate]) -> Candidate | None:
    """Return « Une version | que récuse | l'état-major »: the subject stands behind the verb.

    So it does in « des soupçons | dont se défend | X », « une idée | contre laquelle s'élève | X ».
    """
    parse = ctx.parse
    relative = _relative_before(ctx, i)
    if relative is None or relative < 1:
        return None
    behind = _rest_end(ctx, i, entry) or i
    if parse.lower[relative - 1] in ctx.lexicon.disputes("demonstratives"):
        return _clause_before(ctx, i, entry, others, relative)
    noun = parse.head[i] if parse.rel[i].startswith("acl") else relative - 1
    if noun == relative - 1 and parse.words[noun] == ",":
        noun -= 1
    if not 0 <= noun < relative or parse.pos[noun] not in ("NOUN", "ADJ"):
        return None
    source = _inverted(ctx, behind)
    if source is None:
        return None
    first, last = noun_phrase(ctx, noun)
    content = [trim(ctx, first, min(last, relative - 1))]
    return _put(ctx, i, entry, content, "dispute:fronted", source=source)


def _relative_before(ctx: Context, i: int) -> int | None:
    """Return where the relative pronoun right before the verb ``i`` begins, with its preposition.

    Reflexive pronouns and negations may stand between: « dont | se défend », « à laquelle | ne ».
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    k = i - 1
    while k > 1 and any(
        lexicon.has(words, parse.lower[k]) for words in ("reflexives", "first_negations")
    ):
        k -= 1
    word = parse.lower[k] if k >= 0 else ""
    if lexicon.has("object_relatives", word):
        return k
    if k < 1 or not lexicon.has("oblique_relatives", word):
        return None
    return k - 1 if parse.pos[k - 1] == "ADP" else k


def _clause_before(
    ctx: Context, i: int, entry: Cue, others: Sequence[Candidate], relative: int
) -> Candidate | None:
    """Return « il a tiré le premier, | ce que conteste | son avocat »."""
    parse = ctx.parse
    source = _inverted(ctx, _rest_end(ctx, i, entry) or i)
    low, k = ctx.sentence(i)[0], relative - 2
    if source is None or k <= low or parse.words[k] != ",":
        return None
    clause = _told(ctx, others, k) or _last_clause(ctx, low, k)
    return _put(ctx, i, entry, clause, "dispute:clause", source=source) if clause else None


def _resumed(ctx: Context, i: int, entry: Cue, others: Sequence[Candidate]) -> Candidate | None:
    """Return « il a menti, | ce que son avocat conteste », "he lied, | which she denied"."""
    parse = ctx.parse
    low = ctx.sentence(i)[0]
    relative = next((k for k in range(max(low, i - 12), i) if _resuming(ctx, k)), None)
    if relative is None or own_subject(ctx, i) is None or ctx.passive(i):
        return None
    between = range(relative + 1, i)
    if any(ctx.verb_like(k) and ctx.finite(k) and parse.pos[k] != "AUX" for k in between):
        return None
    comma = relative - (2 if parse.lower[relative - 1] != "," else 1)
    clause = _told(ctx, others, comma) or _last_clause(ctx, low, comma)
    source = _source(ctx, i, clause) if clause else None
    if not clause or source is None or source[0] <= relative:
        return None
    return _put(ctx, i, entry, clause, "dispute:clause", source=source)


def _told(ctx: Context, others: Sequence[Candidate], comma: int) -> list[Range]:
    """Return what somebody says right up to a comma, without what stands behind it.

    Between the content and the comma there may be who said it: « A, dit X, | ce que conteste B ».
    """
    best: tuple[int, list[Range]] = (-1, [])
    for c in others:
        if not c.rule.startswith(("clause", "according", "quote", "blame")):
            continue
        pieces = [(first, min(last, comma - 1)) for first, last in c.content if first < comma]
        if not pieces or c.content[len(pieces) - 1][1] > comma + 20:
            continue
        told = [part for part in (c.source, c.cue) if part is not None]
        behind = max((last for _, last in (*pieces, *told) if last < comma), default=-1)
        if past_circumstances(ctx, behind, comma - 1) == comma - 1 and pieces[-1][0] > best[0]:
            best = pieces[-1][0], pieces
    return best[1]


def _resuming(ctx: Context, k: int) -> bool:
    """Say whether token ``k`` is a relative pronoun that takes up the whole clause before it."""
    lexicon, lower = ctx.lexicon, ctx.parse.lower
    if k < 2 or ctx.quote_of[k] >= 0:
        return False
    if lower[k] in lexicon.disputes("clausal_relatives"):
        return lower[k - 1] == ","
    pointed = lower[k - 1] in lexicon.disputes("demonstratives") and lower[k - 2] == ","
    return pointed and any(
        lexicon.has(words, lower[k]) for words in ("object_relatives", "oblique_relatives")
    )


def _last_clause(ctx: Context, low: int, comma: int) -> list[Range]:
    """Return the words before a comma, back to the mark or the clause before them."""
    start = comma - 1
    if start < low:
        return []
    subordinate = any(ctx.parse.pos[k] == "SCONJ" for k in range(low, min(low + 3, comma)))
    while start > low and ctx.parse.words[start - 1] not in _HALTS:
        if ctx.parse.words[start - 1] == "," and not subordinate and _whole(ctx, start, comma):
            break
        start -= 1
    return [trim(ctx, start, comma - 1)]


def _whole(ctx: Context, start: int, comma: int) -> bool:
    """Say whether a clause with its own subject stands at start..comma: « A, | il a tiré, »."""
    parse = ctx.parse
    if parse.pos[start] not in ("DET", "PRON", "PROPN", "NOUN"):
        return False
    if ctx.lexicon.has("relative_pronouns", parse.lower[start]):
        return False
    return any(ctx.verb_like(k) and ctx.finite(k) for k in range(start + 1, comma))


def _rejected(ctx: Context, i: int, entry: Cue) -> Candidate | None:
    """Return « Une accusation | rejetée d'un revers de main par | le maire »."""
    parse = ctx.parse
    if not ctx.past_participle(i) or ctx.finite(i) or parse.rel[i] not in ("acl", "amod"):
        return None
    noun, last = parse.head[i], cue_range(ctx, i, _rest_end(ctx, i, entry))[1]
    if noun >= i or parse.pos[noun] != "NOUN":
        return None
    if any(parse.rel[c].startswith("aux") for c in parse.children[i]):
        return None  # « un non-lieu, avant d'être désavoué par la chambre »
    source = _agent(ctx, last)
    content = (noun_phrase(ctx, noun)[0], i - 1)
    if source is None or any(ctx.verb_like(k) for k in range(*content)):
        return None
    found = _put(ctx, i, entry, [trim(ctx, *content)], "dispute:rejected", source=source)
    nouns = [k for k in range(source[0], source[1] + 1) if _nominal(ctx, k)]
    if found is not None and nouns and ctx.lexicon.has("not_sources", ctx.parse.lemma[nouns[0]]):
        found.source = None  # « rejetée par treize voix contre dix »
    return found


def _agent(ctx: Context, last: int) -> Range | None:
    """Return the noun phrase that "by", « par » opens behind token ``last``."""
    parse = ctx.parse
    for k in range(last + 1, min(last + 9, len(parse) - 1)):
        if parse.pos[k] in ("PUNCT", "CCONJ") or ctx.verb_like(k):
            return None
        if ctx.lexicon.has("agent_markers", parse.lower[k]):
            nouns = [m for m in range(k + 1, min(k + 5, len(parse))) if _nominal(ctx, m)]
            heads = [m for m in nouns if parse.rel[m] != "compound"]  # "the trade | body"
            return noun_phrase(ctx, (heads or nouns)[0]) if nouns else None
    return None


def _nominal(ctx: Context, k: int) -> bool:
    return ctx.parse.pos[k] in ("NOUN", "PROPN", "PRON")


def _inverted(ctx: Context, i: int) -> Range | None:
    """Return the subject behind the verb of a relative clause and the adverbs beside it."""
    parse = ctx.parse
    following = ctx.next_word(i + 1)
    while following is not None and parse.pos[following] == "ADV":
        following = ctx.next_word(following + 1)
    if following is None or parse.pos[following] not in ("DET", "NOUN", "PROPN", "PRON"):
        return None
    end, high = following, ctx.sentence(i)[1]
    while end < high and parse.words[end + 1] not in (*_HALTS, ",") and not ctx.verb_like(end + 1):
        end += 1
    return trim(ctx, following, end)


def _clause(ctx: Context, i: int, entry: Cue) -> Candidate | None:
    """Return the clause or noun behind a verb that the parser took for something else."""
    parse = ctx.parse
    _, last = cue_range(ctx, i)
    j = last + 1
    while j < len(parse) and parse.pos[j] == "ADV" and j <= last + 2:
        j += 1
    if j >= len(parse) or ctx.quote_of[j] != ctx.quote_of[i]:
        return None
    opens = ctx.lexicon.has("complementizers", parse.lower[j]) or (
        parse.pos[j] == "DET" and not ctx.verb_like(i)
    )
    if not opens or ctx.passive(i):
        return None
    end, high = j, ctx.sentence(i)[1]
    while end < high and parse.words[end + 1] not in _HALTS:
        says = end + 2 <= high and ctx.participle(end + 2) and parse.lemma[end + 2]
        if parse.words[end + 1] == "," and says and ctx.lexicon.is_cue(says):
            break  # "disputes that count, | saying A"
        end += 1
    return _put(ctx, i, entry, [trim(ctx, j, end)], "dispute:clause")


# -- words for what is false -------------------------------------------------------------------


def _seeing(ctx: Context, i: int) -> Candidate | None:
    """Return « y voit | une pure invention »."""
    parse = ctx.parse
    if parse.lemma[i] not in ctx.lexicon.disputes("seeing"):
        return None
    places = ctx.lexicon.disputes("place_pronouns")
    clitic = next((k for k in range(max(0, i - 3), i) if parse.lower[k] in places), None)
    phrase = _false_noun(ctx, i + 1, i)
    if clitic is None or phrase is None or negated(ctx, i):
        return None
    return _put(ctx, i, None, [(clitic, clitic), phrase], "describe:false")


def _believing(ctx: Context, i: int) -> Candidate | None:
    """Return « n'en croit pas | un mot »."""
    parse = ctx.parse
    if parse.lemma[i] not in ctx.lexicon.disputes("believing") or not negated(ctx, i):
        return None
    pronouns = ctx.lexicon.disputes("adverbial_pronouns")
    clitic = next((k for k in range(max(0, i - 4), i) if parse.lower[k] in pronouns), None)
    if clitic is None:
        return None
    content = [(clitic, clitic)]
    objects = [c for c in parse.children[i] if parse.rel[c] == "obj" and c > i]
    content += [noun_phrase(ctx, c) for c in objects[:1]]
    return _put(ctx, i, None, content, "dispute:believe", denies=True)


def _crediting(ctx: Context, i: int) -> Candidate | None:
    """Return « n'adhère pas | à cette version », "doesn't buy | the story"."""
    noun = _uncredited(ctx, i)
    if noun is None:
        return None
    relative = _relative_before(ctx, i)
    source = None if relative is None else _inverted(ctx, i)
    if source is None and own_subject(ctx, i) is None:
        return None  # « dit ne pas croire à A »: that is what is said
    first, last = noun_phrase(ctx, noun)
    if noun < i:
        commas = (k + 1 for k in range(first, noun) if ctx.parse.words[k] == ",")
        first = max(commas, default=first)
    if source is not None and relative is not None:
        last = min(last, relative - 1)
    if ctx.parse.pos[first - 1] == "ADP" and first - 1 > i:
        first -= 1
    return _put(ctx, i, None, [(first, last)], "dispute:credit", denies=True, source=source)


def _uncredited(ctx: Context, i: int) -> int | None:
    """Return the noun for what was said that the verb ``i`` gives no credit to.

    Many a verb that gives credit may also hand something over ("would not share the figures"):
    only with a demonstrative it speaks of what somebody said for certain.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    if parse.lemma[i] not in lexicon.disputes("credits") or not negated(ctx, i):
        return None
    summed = _summed(ctx, i)
    if summed is not None:
        return summed if _said(ctx, parse.lemma[summed]) else None
    nouns = [c for c in parse.children[i] if _object(ctx, c)]
    if not nouns or not _said(ctx, parse.lemma[nouns[0]]):
        return None
    pointing = lexicon.disputes("demonstratives")
    if parse.lemma[i] in lexicon.disputes("believing"):
        pointing = pointing | lexicon.disputes("articles")
    return nouns[0] if _determiners(ctx, nouns[0]) & pointing else None


def _summed(ctx: Context, i: int) -> int | None:
    """Return the noun of « Une version | que ne partage pas X », which opens the sentence.

    So does one behind a comma: « Il aurait dormi, | une thèse | à laquelle ne croit pas X ».
    """
    parse = ctx.parse
    noun = parse.head[i]
    if noun >= i or not parse.rel[i].startswith("acl"):
        return None
    first = parse.edges(noun)[0]
    opens = first == ctx.sentence(noun)[0] or "," in (parse.words[first], parse.words[first - 1])
    indefinite = ctx.lexicon.people("indefinite")
    return noun if opens and _determiners(ctx, noun) & indefinite else None


def _determiners(ctx: Context, noun: int) -> set[str]:
    return {ctx.parse.lower[c] for c in ctx.parse.children[noun] if c < noun}


def _object(ctx: Context, c: int) -> bool:
    """Say whether token ``c`` is an object of its head, with a preposition or without."""
    return ctx.parse.rel[c].split(":")[0] in ("obj", "iobj", "obl", "pobj")


def _said(ctx: Context, lemma: str) -> bool:
    """Say whether a noun stands for what somebody said."""
    return lemma in ctx.lexicon.disputes("sayings") | ctx.lexicon.disputes("summaries")


def _calling(ctx: Context, i: int) -> Candidate | None:
    """Return « évoque | une fable », « parle | d'un malentendu », « crie au mensonge »."""
    parse = ctx.parse
    if parse.lemma[i] not in ctx.lexicon.disputes("calling") or negated(ctx, i):
        return None
    phrase = _false_noun(ctx, i + 1, i)
    if phrase is None:
        return None
    return _put(ctx, i, None, [_explained(ctx, *phrase)], "describe:false")


def _explained(ctx: Context, first: int, last: int) -> Range:
    """Return the phrase with what a colon adds to it: « d'un malentendu : ils étaient absents »."""
    colon = ctx.next_word(last + 1)
    end = ctx.sentence(last)[1]
    if colon is None or ctx.parse.words[colon] != ":" or colon >= end or ctx.quote_of[last] >= 0:
        return first, last
    plain = all(ctx.quote_of[k] < 0 for k in range(colon, end + 1))
    return trim(ctx, first, end) if plain else (first, last)


def _false_noun(ctx: Context, j: int, cue: int) -> Range | None:
    """Return the phrase from token ``j`` whose noun stands for what is false, or None."""
    parse, nouns = ctx.parse, ctx.lexicon.disputes("falsehoods")
    high = ctx.sentence(cue)[1]
    start = None
    k = j
    while k <= high and k < j + 9:
        word = parse.words[k]
        if word in _HALTS or ctx.verb_like(k):
            return None
        if word == "," or parse.pos[k] == "PRON":
            start = None
        elif start is None and parse.pos[k] in ("ADP", "DET", "ADJ", "NOUN", "PUNCT"):
            start = k
        called = parse.lower[k] in ctx.lexicon.disputes("words") and (
            parse.lemma[parse.head[k]] in ctx.lexicon.disputes("sayings")
        )
        if parse.lemma[k] in nouns or parse.lower[k] in nouns or called:
            if k < high and parse.pos[k + 1] == "ADP" and not called:
                return None  # « une fable de La Fontaine », « les mensonges du ministre »
            quote = ctx.quote_of[k]
            end = ctx.quotes[quote][1] if quote >= 0 and quote != ctx.quote_of[cue] else k
            return start if start is None else (start, extend(ctx, start, end, cue))
        k += 1
    return None


# -- putting together --------------------------------------------------------------------------


def _put(
    ctx: Context,
    i: int,
    entry: Cue | None,
    content: list[Range],
    rule: str,
    *,
    source: Range | None = None,
    denies: bool = False,
) -> Candidate | None:
    """Return the candidate with the cue ``i``, or None where nobody is its source."""
    if source is None:
        source = _source(ctx, i, content)
    if source is None:
        return None
    disputes = denies or (entry is not None and not negated(ctx, i))
    return Candidate(
        rule=rule,
        content=content,
        source=source,
        cue=_cue(ctx, i, entry),
        head=i,
        entry=entry,
        attitude="said",
        disputes=disputes,
        score=_SURE,
        inner_start=ctx.parse.start[i],
    )


def _cue(ctx: Context, i: int, entry: Cue | None) -> Range:
    """Return the cue with all reflexive pronouns and particles right before it."""
    first, last = cue_range(ctx, i, _rest_end(ctx, i, entry) if entry else None)
    words = ctx.lexicon.words
    leading = words.get("reflexives", frozenset()) | words.get("restricting", frozenset())
    leading |= ctx.lexicon.disputes("adverbial_pronouns")
    while first > 0 and ctx.parse.lower[first - 1] in leading:
        first -= 1
    return first, last


def _source(ctx: Context, i: int, content: list[Range]) -> Range | None:
    """Return the subject of the cue, or the noun right before it."""
    if ctx.passive(i):
        return None
    source, known = source_of(ctx, i, content) if ctx.verb_like(i) else (None, True)
    if source is None and known:
        head = adjacent_subject(ctx, i)
        source = noun_phrase(ctx, head) if head is not None else None
        source = source or _shared(ctx, i, content) or _before_aside(ctx, i)
    first = _cue(ctx, i, None)[0]
    if source is None or source[0] > i or source[1] < first:
        return source
    return trim(ctx, source[0], first - 1) if source[0] < first else None


def _shared(ctx: Context, i: int, content: Sequence[Range]) -> Range | None:
    """Return the subject of the clause that « mais », "and" joins the cue to."""
    parse = ctx.parse
    first = _cue(ctx, i, None)[0]
    low = ctx.sentence(i)[0]
    if first - 1 <= low or parse.pos[first - 1] != "CCONJ":
        return None
    for k in range(first - 2, low - 1, -1):
        if ctx.verb_like(k) and ctx.finite(k) and ctx.quote_of[k] == ctx.quote_of[i]:
            source, known = source_of(ctx, k, list(content))
            return source if known else None
    return None


def _before_aside(ctx: Context, i: int) -> Range | None:
    """Return the noun phrase in front of a relative clause or an apposition before the cue."""
    parse = ctx.parse
    low, k = ctx.sentence(i)[0], _cue(ctx, i, None)[0] - 1
    if k <= low or parse.words[k] != ",":
        return None
    opening = next((m for m in range(k - 1, low, -1) if parse.words[m] == ","), None)
    if opening is None or not ctx.lexicon.has("relative_pronouns", parse.lower[opening + 1]):
        return None
    heads = [m for m in range(low, opening) if _nominal(ctx, m)]
    if not heads or any(ctx.verb_like(m) for m in range(low, opening)):
        return None
    span = noun_phrase(ctx, heads[0])
    return span if span[1] == opening - 1 else None

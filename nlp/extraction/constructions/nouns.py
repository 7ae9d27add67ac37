"""Nouns and adjectives as cues: « l'accusation selon laquelle A », "the decision to A"."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extraction.constructions.context import Candidate, Context, Range
from nlp.extraction.constructions.cues import adjectives, source_of
from nlp.extraction.constructions.phrases.clause_ends import clause_end, extend
from nlp.extraction.constructions.phrases.noun_phrases import noun_phrase, somebody
from nlp.extraction.constructions.phrases.ranges import cue_range, trim
from nlp.extraction.constructions.phrases.subjects import own_subject, subject
from nlp.lexicon import Cue

_NOMINAL = ("NOUN", "PROPN", "PRON")


def find(ctx: Context) -> Iterator[Candidate]:
    """Yield a candidate for each noun or predicative adjective with a content of its own."""
    parse, lexicon = ctx.parse, ctx.lexicon
    for i in range(len(parse)):
        announced = _announced(ctx, i)
        if announced is not None:
            yield announced
        elif parse.pos[i] == "NOUN":
            for cue in lexicon.nouns.get(parse.lemma[i], ()):
                candidate = _noun(ctx, i, cue)
                if candidate is not None:
                    yield candidate
                    break
        elif parse.pos[i] in ("ADJ", "VERB", "ADV"):
            for cue in adjectives(ctx, i):
                candidate = _adjective(ctx, i, cue) or _apart(ctx, i, cue)
                if candidate is not None:
                    yield candidate
                    break


def _announced(ctx: Context, i: int) -> Candidate | None:
    """Return what somebody is sure of behind a colon: « Le maire est catégorique : A »."""
    parse, lexicon = ctx.parse, ctx.lexicon
    if not lexicon.has("announcing_adjectives", parse.lower[i]):
        return None
    high = ctx.sentence(i)[1]
    if i + 3 > high or parse.words[i + 1] != ":" or ctx.quote_of[i] >= 0:
        return None
    behind = range(i + 2, high + 1)
    if any(ctx.quote_of[k] >= 0 for k in behind) or not any(
        ctx.finite(k) and parse.pos[k] in ("VERB", "AUX") for k in behind
    ):
        return None
    copula = next(
        (k for k in range(i - 1, max(i - 4, -1), -1) if ctx.lexicon.has("copulas", parse.lemma[k])),
        None,
    )
    own = None if copula is None else own_subject(ctx, i) or own_subject(ctx, copula)
    if copula is None or own is None or own > copula:
        return None
    if not somebody(ctx, own, own) and parse.feature(own, "Number") != "Plur":
        return None
    body = parse.pos[own] == "NOUN" and parse.lemma[own] not in lexicon.people("roles")
    if body and lexicon.has("plain_adjectives", parse.lower[i]):
        return None  # "The law is clear: A"
    return Candidate(
        rule="adjective",
        content=[trim(ctx, i + 2, high)],
        source=noun_phrase(ctx, own),
        cue=(copula, i),
        head=i,
        attitude="said",
        score=0.8,
    )


def complement(ctx: Context, i: int, frames: frozenset[str]) -> Range | None:
    """Return the clause or infinitive that completes the word ``i``, or None."""
    parse, lexicon = ctx.parse, ctx.lexicon
    for c in parse.children[i]:
        if c <= i or parse.rel[c] not in ("acl", "ccomp", "advcl", "xcomp", "acl:relcl", "prep"):
            continue
        if c - i > 25:
            continue
        verb = c
        if parse.rel[c] == "prep":
            inner = [
                k
                for k in parse.children[c]
                if parse.rel[k] == "pcomp" or (parse.rel[k] == "pobj" and parse.tag[k] == "VBG")
            ]
            if not inner or "infinitive" not in frames:
                continue
            return trim(ctx, c, clause_end(ctx, c, inner[0], i))
        first = parse.edges(c)[0]
        if first <= i:
            continue
        if ctx.lexicon.has("object_relatives", parse.lower[first]) and ctx.verb_like(first + 1):
            continue  # « une version que conteste l'avocat »: a relative clause
        marks = [k for k in parse.children[c] if k < c and parse.rel[k] in ("mark", "aux", "case")]
        words = {parse.lower[k] for k in marks}
        if ctx.infinitive(verb) or any(ctx.infinitive(k) for k in parse.children[verb]):
            if "infinitive" in frames and words & lexicon.words["infinitive_markers"]:
                return first, clause_end(ctx, first, verb, i)
        elif "clause" in frames:
            if words & lexicon.words["complementizers"] and parse.rel[c] != "acl:relcl":
                return first, clause_end(ctx, first, verb, i)
            named = any(not p.needs for p in lexicon.prepositions.get(parse.lower[first], ()))
            if named and ctx.verb_like(verb):
                # « l'accusation selon laquelle A »
                return first, clause_end(ctx, first, verb, i)
    return None


def _noun(ctx: Context, i: int, cue: Cue) -> Candidate | None:
    """Return the attribution by the noun ``i``, or None where it has no content of its own."""
    parse = ctx.parse
    content = complement(ctx, i, cue.frames) or _behind_owner(ctx, i, cue.frames)
    content = content or _predicated(ctx, i, cue.frames)
    if content is None and "of" in cue.frames:
        content = _of(ctx, i)
    if content is None and "about" in cue.frames:
        content = _about(ctx, i, cue)
    if content is None or content[1] - content[0] < 1 or _called(ctx, i, content):
        return None
    source = _owner(ctx, i)
    return Candidate(
        rule=f"noun:{'infinitive' if 'infinitive' in cue.frames else 'clause'}",
        content=[content],
        source=source,
        cue=(i, i),
        head=i,
        entry=cue,
        attitude=cue.attitude,
        score=0.6 if source else 0.45,
        inner_start=parse.start[i],
    )


def _called(ctx: Context, i: int, content: Range) -> bool:
    """Say whether a phrase behind the noun is what somebody calls it.

    « qualifie la rumeur | de « A » », « rejette les accusations | de « A » »
    """
    parse = ctx.parse
    quoted = ctx.quote_of[min(content[0] + 1, content[1])] >= 0
    if not quoted or parse.rel[i] not in ("obj", "iobj", "obl:arg"):
        return False
    words = " ".join(parse.lower[content[0] : content[1] + 1])
    false = any(phrase in words for phrase in ctx.lexicon.disputes("flat"))
    return any(
        (cue.disputes and false)
        or ("describe" in cue.frames and parse.lower[content[0]] in cue.prepositions)
        for cue in ctx.lexicon.verbs.get(parse.lemma[parse.head[i]], ())
    )


def _predicated(ctx: Context, i: int, frames: frozenset[str]) -> Range | None:
    """Return what a noun is said to be: "His view is | that A", « L'idée du maire est | de A »."""
    parse, lexicon = ctx.parse, ctx.lexicon
    high = ctx.within(i)[1] if ctx.quote_of[i] >= 0 else ctx.sentence(i)[1]
    for k in range(i + 1, min(i + _OWNER, high - 1)):
        if parse.lemma[k] in lexicon.words.get("be", ()):
            start = k + 1
            break
        if parse.pos[k] in ("VERB", "AUX", "PUNCT", "SCONJ", "CCONJ"):
            return None
    else:
        return None
    if "infinitive" in frames and lexicon.has("infinitive_markers", parse.lower[start]):
        verb = next((k for k in (start + 1, start + 2) if k <= high and ctx.infinitive(k)), None)
        return (start, clause_end(ctx, start, verb, i)) if verb is not None else None
    verb = parse.head[start]
    if "clause" in frames and lexicon.has("complementizers", parse.lower[start]) and verb > start:
        return start, clause_end(ctx, start, verb, i)
    return None


_OWNER = 9
"""How many words may stand between a noun and the copula, those of whose it is."""


def _behind_owner(ctx: Context, i: int, frames: frozenset[str]) -> Range | None:
    """Return the clause or infinitive right behind a noun and whose it is, wherever it hangs.

    "the decision of the union | to A", « la suggestion de X | de A »: parsers hang A on the verb.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    high = ctx.within(i)[1] if ctx.quote_of[i] >= 0 else ctx.sentence(i)[1]
    owner = _owner(ctx, i)
    start = owner[1] + 1 if owner is not None and owner[0] > i else i + 1
    while start < high and parse.words[start] in (")", '"'):
        start += 1
    if start + 1 >= high or start - i > 14:
        return None
    if "infinitive" in frames and lexicon.has("infinitive_markers", parse.lower[start]):
        verb = next((k for k in (start + 1, start + 2) if k <= high and ctx.infinitive(k)), None)
        if verb is not None and not any(ctx.verb_like(k) for k in range(i + 1, start)):
            return start, clause_end(ctx, start, verb, i)
    if "clause" in frames and lexicon.has("complementizers", parse.lower[start]):
        subject_of = ctx.verb_like(start + 1)
        verb = parse.head[start]
        plain = owner is not None or not lexicon.has("object_relatives", parse.lower[start])
        if plain and not subject_of and parse.rel[start] in ("mark", "obj") and verb > start:
            return start, clause_end(ctx, start, verb, i)
    return None


def _of(ctx: Context, i: int) -> Range | None:
    """Return the thing that a noun asks for or offers: « une demande | de médiation »."""
    parse = ctx.parse
    for preposition, noun in parse.prepositions(i):
        if (
            preposition > i
            and parse.lower[preposition] in ctx.lexicon.words["infinitive_markers"]
            and not any(parse.rel[c] == "det" for c in parse.children[noun])
            and not parse.ent[noun]
        ):
            return preposition, noun_phrase(ctx, noun)[1]
    return None


def _about(ctx: Context, i: int, cue: Cue) -> Range | None:
    """Return what a noun says by one of its prepositions: "allegations | of bias"."""
    parse = ctx.parse
    if i + 2 >= len(parse) or parse.lower[i + 1] not in cue.prepositions:
        return None
    for preposition, noun in parse.prepositions(i):
        if preposition != i + 1:
            continue
        if parse.pos[noun] == "PROPN" or parse.ent[noun] or ctx.date_of[noun] >= 0:
            return None
        if _owns(ctx, preposition, noun):
            return None
        if ctx.verb_like(noun) and not ctx.infinitive(noun):
            return preposition, clause_end(ctx, preposition, noun, i)
        return preposition, extend(ctx, preposition, noun_phrase(ctx, noun)[1], i)
    return None


def _owns(ctx: Context, preposition: int, noun: int) -> bool:
    """Say whether the noun is whose it is: « les accusations | de l'opposition »."""
    parse, lexicon = ctx.parse, ctx.lexicon
    if _somebody(ctx, noun):
        return True
    definite = any(parse.feature(c, "Definite") == "Def" for c in parse.children[noun])
    return definite and lexicon.has("owner_prepositions", parse.lower[preposition])


def _belongs(ctx: Context, i: int, c: int) -> bool:
    """Say whether the adjective ``c`` tells whose the noun is: "Democratic allegations"."""
    parse = ctx.parse
    proper = parse.words[c][0].isupper() and parse.words[i][0].islower()
    return parse.rel[c] == "amod" and ctx.sentence(i)[0] < c < i and proper


def _owner(ctx: Context, i: int) -> Range | None:
    """Return whose the noun is: a possessive, « de X », "Trump's"; else the verb's subject."""
    parse = ctx.parse
    for c in parse.children[i]:
        if parse.rel[c] == "nmod:poss" and c < i:
            return noun_phrase(ctx, c)
        if parse.rel[c] == "det" and parse.feature(c, "Poss") == "Yes":
            return c, c
        if _belongs(ctx, i, c):
            return c, c
    for preposition, noun in parse.prepositions(i):
        if (
            noun > i
            and ctx.lexicon.has("agent_markers", parse.lower[preposition])
            and parse.lemma[noun] in ctx.lexicon.anyone("roles", "organizations", "sources")
        ):
            return noun_phrase(ctx, noun)  # "claims | by survivors | that A"
        if (
            noun > i
            and (parse.ent[noun] in ("PER", "ORG", "LOC") or _somebody(ctx, noun))
            and ctx.lexicon.has("owner_prepositions", parse.lower[preposition])
        ):
            return noun_phrase(ctx, noun)
    for k in range(i + 1, min(parse.edges(i)[1], i + 8) + 1):
        # « une offre de dialogue du FLHI »: the owner hangs on the thing offered.
        if parse.ent[k] in ("PER", "ORG", "LOC") and any(
            parse.rel[c] == "case" for c in parse.children[k]
        ):
            return noun_phrase(ctx, k)
    for k in range(i - 1, max(-1, i - 4), -1):
        if ctx.lexicon.has("possessive_relatives", parse.lower[k]):
            return k, k
    return _who_makes(ctx, i)


def _somebody(ctx: Context, noun: int) -> bool:
    """Say whether a common noun with its article is somebody who may decide or ask."""
    parse, lexicon = ctx.parse, ctx.lexicon
    known = parse.lemma[noun] in lexicon.anyone("roles", "organizations")
    return known and any(parse.rel[c] == "det" for c in parse.children[noun])


def _who_makes(ctx: Context, i: int) -> Range | None:
    """Return the subject of a verb that only carries the noun: "X | made | an offer to A"."""
    parse = ctx.parse
    verb = parse.head[i]
    if parse.rel[i] != "obj" or not ctx.lexicon.has("light_verbs", parse.lemma[verb]):
        return None
    head = subject(ctx, verb)
    if head is None or ctx.passive(verb) or ctx.first_person(head):
        return None
    return noun_phrase(ctx, head)


def _adjective(ctx: Context, i: int, cue: Cue) -> Candidate | None:
    """Return the attribution by an adjective after "be", or None."""
    parse = ctx.parse
    verb = i
    copula = ctx.lexicon.has("copulas", parse.lemma[parse.head[i]])
    if copula and parse.rel[i] in ("acomp", "attr", "xcomp"):
        verb = parse.head[i]
    elif not any(parse.rel[c] in ("cop", "aux:pass") for c in parse.children[i]):
        return None
    content = complement(ctx, i, cue.frames) or (
        complement(ctx, verb, cue.frames) if verb != i else None
    )
    if content is None and "clause" in cue.frames:
        content = _bare(ctx, i)
    if content is None and "about" in cue.frames:
        content = _of_what(ctx, i, verb, cue)
    if content is None or own_subject(ctx, verb) is None:
        return None
    source, valid = source_of(ctx, verb, [content])
    if source is None and ctx.passive(verb):
        own = own_subject(ctx, verb)  # « X est opposé à A » is no passive
        source = noun_phrase(ctx, own) if own is not None else None
    if not valid or source is None:
        return None
    first, last = cue_range(ctx, verb)
    copulas = [c for c in parse.children[i] if parse.rel[c] == "cop"]
    return Candidate(
        rule="adjective",
        content=[content],
        source=source,
        cue=(min([first, i, *copulas]), max(last, i)),
        head=i,
        entry=cue,
        attitude=cue.attitude,
        score=0.7,
    )


def _of_what(ctx: Context, i: int, verb: int, cue: Cue) -> Range | None:
    """Return what an adjective's preposition opens: "is wary | of the plan", « opposée | à A »."""
    parse = ctx.parse
    j = i + 1
    if j + 1 >= len(parse) or parse.lower[j] not in cue.prepositions:
        return None
    if ctx.quote_of[j] != ctx.quote_of[i]:
        return None
    for preposition, noun in (*parse.prepositions(i), *parse.prepositions(verb)):
        if preposition == j and noun > j and ctx.date_of[noun] < 0:
            return j, extend(ctx, j, noun_phrase(ctx, noun)[1], i)
    return None


def _apart(ctx: Context, i: int, cue: Cue) -> Candidate | None:
    """Return the attribution by an adjective beside its noun: « Convaincu que A, | B a fait C ».

    It opens the sentence before the subject, or follows the subject between commas.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    low, high = ctx.within(i)
    start = i
    while start - 1 >= low and parse.pos[start - 1] == "ADV":
        start -= 1
    marker = i + 1
    if marker + 1 >= high or ctx.quote_of[marker] != ctx.quote_of[i]:
        return None
    clause = "clause" in cue.frames and lexicon.has("complementizers", parse.lower[marker])
    deed = "infinitive" in cue.frames and lexicon.has("infinitive_markers", parse.lower[marker])
    deed = deed and any(ctx.infinitive(k) for k in (marker + 1, marker + 2))
    about = "about" in cue.frames and parse.lower[marker] in cue.prepositions
    if not (clause or deed or about):
        return None
    comma = next((k for k in range(marker + 2, high) if parse.words[k] == ","), None)
    if start == low and comma is not None:
        source = _opening_noun(ctx, comma + 1, high)
        end = comma - 1
    elif start > low and parse.words[start - 1] == "," and parse.pos[start - 2] in _NOMINAL:
        head = start - 2
        named = _person_before(ctx, start - 2, low)
        if parse.rel[i].startswith("acl") and parse.head[i] < head:
            head = parse.head[i]
        elif named is not None:
            head = named
        while parse.head[head] < head and parse.rel[head] in ("flat:name", "nmod", "compound"):
            head = parse.head[head]
        source = noun_phrase(ctx, head)
        source = (source[0], min(source[1], start - 2))
        end = comma - 1 if comma is not None else high
    else:
        return None
    if source is not None and start > low and not _describes(ctx, i, source):
        source = _main_subject(ctx, start - 1, low)
    if source is None or not somebody(ctx, *source):
        return None
    return Candidate(
        rule="adjective",
        content=[trim(ctx, marker, end)],
        source=source,
        cue=(i, i),
        head=i,
        entry=cue,
        attitude=cue.attitude,
        score=0.6,
    )


def _opening_noun(ctx: Context, k: int, high: int) -> Range | None:
    """Return the noun phrase that begins at ``k``, behind what opens the sentence."""
    parse = ctx.parse
    for head in range(k, min(k + 6, high)):
        if parse.pos[head] in _NOMINAL:
            first, last = noun_phrase(ctx, head)
            return (k, last) if first <= head else None
        if parse.pos[head] not in ("DET", "ADJ", "NUM"):
            return None
    return None


def _describes(ctx: Context, i: int, source: Range) -> bool:
    """Say whether an adjective may be said of the noun before it: somebody, and both agree."""
    parse = ctx.parse
    heads = [k for k in range(source[0], source[1] + 1) if parse.pos[k] in _NOMINAL]
    agreeing = all(
        not parse.feature(i, name)
        or not parse.feature(head, name)
        or parse.feature(i, name) == parse.feature(head, name)
        for head in heads[:1]
        for name in ("Number", "Gender")
    )
    return agreeing and somebody(ctx, *source)


def _main_subject(ctx: Context, k: int, low: int) -> Range | None:
    """Return the subject of the clause before ``k``: « Les élus sont partis hier, | fâchés »."""
    for verb in range(low, k):
        if ctx.verb_like(verb) and ctx.finite(verb) and ctx.parse.pos[verb] == "VERB":
            head = own_subject(ctx, verb)
            return noun_phrase(ctx, head) if head is not None and head < verb else None
    return None


def _person_before(ctx: Context, last: int, low: int) -> int | None:
    """Return the person named before an aside: « dit X, associé du fonds, | convaincu que »."""
    parse = ctx.parse
    for k in range(last, max(low, last - 12) - 1, -1):
        if parse.ent[k] == "PER":
            while parse.ent[k - 1] == "PER" and not parse.ent_start[k]:
                k -= 1
            return k
        if (ctx.verb_like(k) and ctx.finite(k)) or ctx.quote_of[k] >= 0:
            return None
    return None


def _bare(ctx: Context, i: int) -> Range | None:
    """Return a clause with no conjunction after the adjective ("is sure he will")."""
    parse = ctx.parse
    for c in parse.children[i]:
        if c > i and parse.rel[c] == "ccomp" and own_subject(ctx, c) is not None:
            first = parse.edges(c)[0]
            if first > i:
                return first, clause_end(ctx, first, c, i)
    # "are adamant | there was no pact": taken for an adverbial clause of "are"
    for c in parse.children[parse.head[i]]:
        if parse.rel[c] == "advcl" and parse.edges(c)[0] == i + 1 and parse.rel[i + 1] == "expl":
            return i + 1, clause_end(ctx, i + 1, c, i)
    return None

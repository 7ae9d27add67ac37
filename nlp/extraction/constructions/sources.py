"""Phrases that name the source of a clause: « selon X », « d'après X », "according to X"."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extraction.constructions.borders.asides import past_asides
from nlp.extraction.constructions.borders.sources import whole_source
from nlp.extraction.constructions.context import Candidate, Context, Range
from nlp.extraction.constructions.phrases.noun_phrases import noun_phrase, somebody
from nlp.extraction.constructions.phrases.ranges import trim
from nlp.lexicon import SourcePhrase

_BREAKS = frozenset({",", ";", ":", "–", "—"})


_BEFORE_HEAD = ("compound", "amod", "nmod:poss", "flat:name", "flat:foreign", "obl:npmod")
"""What a word is that stands before the noun on which it hangs ("a 34-year-old striker")."""

_SUBORDINATE = ("ccomp", "acl:relcl", "advcl", "acl")


def find(ctx: Context) -> Iterator[Candidate]:
    """Yield one candidate for each phrase of the lexicon that names a source."""
    parse, phrases = ctx.parse, ctx.lexicon.prepositions
    for i in range(len(parse)):
        for phrase in phrases.get(parse.lower[i], ()):
            end = _matches(ctx, i, phrase)
            if end is None:
                continue
            candidate = _attribution(ctx, i, end, phrase)
            if candidate is not None:
                yield candidate
            break
    yield from _possessed(ctx)


def _possessed(ctx: Context) -> Iterator[Candidate]:
    """Yield what is so "in the mayor's view": the source owns the noun of the phrase."""
    parse, lexicon = ctx.parse, ctx.lexicon
    endings = lexicon.people("possessive_endings")
    for j in range(3, len(parse) if endings else 0):
        if parse.lower[j - 1] not in endings or ctx.quote_of[j] >= 0:
            continue
        before = range(j - 3, max(j - 9, -1), -1)
        i = next(
            (k for k in before if lexicon.has("owned_views", f"{parse.lower[k]} {parse.lower[j]}")),
            None,
        )
        low, high = ctx.sentence(j)
        edge = "" if i is None else _at_edge(ctx, i, j, low, high)
        if i is None or not edge or not somebody(ctx, i + 1, j - 2):
            continue
        if parse.words[j + 1 if edge == "start" else i - 1] != ",":
            continue  # "in the mayor's opinion piece"
        if edge == "start" and ctx.past_participle(min(j + 2, high)):
            continue  # "In the judge's opinion, published on Monday, A": a document
        content = _content(ctx, i, j, low, high, edge)
        if content:
            source = (i + 1, j - 1)
            yield Candidate(
                rule="according-to", content=content, source=source, cue=(j, j), head=j, score=0.8
            )


def _matches(ctx: Context, i: int, phrase: SourcePhrase) -> int | None:
    """Return the last token of the phrase that starts at ``i``, or None."""
    end = i + len(phrase.words) - 1
    if end + 1 >= len(ctx.parse) or (phrase.needs and ctx.parse.pos[i] == "ADV"):
        return None  # « pour sa part »
    return end if tuple(ctx.parse.lower[i : end + 1]) == phrase.words else None


def _attribution(ctx: Context, i: int, end: int, phrase: SourcePhrase) -> Candidate | None:
    """Return the attribution by the phrase at i..end, or None if it names no source."""
    parse = ctx.parse
    if phrase.needs == "source" and parse.lemma[end + 1] not in ctx.lexicon.people("sources"):
        return None
    head = i + 1 if phrase.needs == "pronoun" else _source_head(ctx, end)
    pronoun = phrase.needs == "pronoun"
    if head is None or (
        not pronoun and parse.pos[head] not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ")
    ):
        return None
    if ctx.lexicon.has("not_sources", parse.lemma[head]):
        return None
    last = noun_phrase(ctx, head)[1]
    source = (head, head) if phrase.needs == "pronoun" else trim(ctx, end + 1, max(last, head))
    low, high = ctx.within(i) if ctx.quote_of[i] >= 0 else ctx.sentence(i)
    source = _apposed(ctx, _before_subject(ctx, source, high), high)
    if not pronoun:
        whole = whole_source(ctx, source, (i, end))
        source = whole if whole[1] < high - 1 or not _leads(ctx, i, low) else source
    edge = _at_edge(ctx, i, max(end, source[1]), low, high)
    relative = ctx.lexicon.has("relative_pronouns", parse.lower[head]) and parse.words[i - 1] == ","
    if phrase.needs == "source" and edge == "end" and parse.words[i - 1] != ",":
        return None  # « n'a pu être vérifié de source indépendante »
    if (
        phrase.needs
        and not pronoun
        and not relative
        and not (edge and _somebody(ctx, head, source))
    ):
        return None
    if (
        phrase.comma
        and not relative
        and not (source[1] + 1 <= high and parse.words[source[1] + 1] == "," and edge == "start")
    ):
        return None
    content = _content(ctx, i, max(end, source[1]), low, high, edge)
    if not content:
        return None
    return Candidate(
        rule="according-to",
        content=content,
        source=source,
        cue=(i, end),
        head=i,
        attitude=phrase.attitude,
        score=0.9 if not phrase.needs else 0.65,
    )


_LEADS = 4
"""How many words may stand before the source in a phrase that opens a sentence."""


def _leads(ctx: Context, i: int, low: int) -> bool:
    """Say whether a phrase opens its sentence, so that what is said stands behind it."""
    return i - low <= _LEADS and "," not in ctx.parse.words[low:i]


def _before_subject(ctx: Context, source: Range, high: int) -> Range:
    """Return a source without the subject behind its comma: « Selon le ministère, | les règles ».

    Parsers take it for an apposition; with an article, it is one where it is somebody.
    """
    parse = ctx.parse
    first, last = source
    commas = [k for k in range(first + 1, last) if parse.words[k] == ","]
    behind = min(last + 1, high)
    verb = parse.feature(behind, "VerbForm") == "Fin" or any(
        ctx.lexicon.has(words, parse.lower[behind]) for words in ("first_negations", "clitics")
    )
    if commas and verb:
        # « Selon X, maire de A, | nul | n'est blessé », « Selon X, | l'État, la ville | sont B »
        listed = all(parse.pos[k + 1] == "DET" for k in commas)
        return first, commas[0 if listed else -1] - 1
    comma = next((k for k in commas if parse.pos[k + 1] == "DET"), None)
    if comma is None:
        return source
    if last >= high - 1 and _leads(ctx, first, ctx.sentence(first)[0]):
        return first, comma - 1  # else nothing is left to be said
    if last >= high:
        return source
    told = any(
        parse.ent[k] == "PER" or parse.lemma[k] in ctx.lexicon.anyone("roles", "organizations")
        for k in range(comma + 1, last + 1)
    )
    return source if told else (first, comma - 1)


def _apposed(ctx: Context, source: Range, high: int) -> Range:
    """Return a name with the role behind it: « Pour Lise Arnal, géologue au CNRS, A »."""
    parse = ctx.parse
    first, last = source
    if last + 2 >= high or parse.words[last + 1] != ",":
        return source
    start = last + 2
    comma = _other_words(ctx, source, start, high)
    if comma is not None:
        return first, comma - 1
    noun = start + (parse.pos[start] == "DET" and parse.feature(start, "Definite") == "Ind")
    if parse.pos[noun] != "NOUN" or not parse.words[noun][0].islower():
        return source
    roles = ctx.lexicon.people("roles")
    twice = noun == start and parse.lemma[noun] in roles  # « l'ancien sélectionneur, consultant »
    if parse.pos[last] != "PROPN" and not (
        twice and any(parse.lemma[k] in roles for k in range(first, last + 1))
    ):
        return source
    end = start
    while end < high and parse.words[end] not in (",", ";", ":", "("):
        if ctx.verb_like(end) and ctx.finite(end):
            return source
        end += 1
    if parse.words[end] != "," or end - start > 14:
        return source
    return first, end - 1


def _other_words(ctx: Context, source: Range, start: int, high: int) -> int | None:
    """Return the comma behind a role in other words: "the mayor, | a Democrat, | he left".

    Not where those words may be the subject: "the police, | a man, 58, | died".
    """
    parse = ctx.parse
    role = any(parse.lemma[k] in ctx.lexicon.people("roles") for k in range(source[0], start - 1))
    if not role or parse.lower[start] not in ctx.lexicon.people("indefinite"):
        return None
    comma = next(
        (k for k in range(start + 1, min(start + 12, high)) if parse.words[k] == ","), None
    )
    if comma is None or any(ctx.verb_like(k) for k in range(start, comma)):
        return None
    return comma if parse.pos[comma + 1] in ("DET", "PRON") else None


def _source_head(ctx: Context, end: int) -> int | None:
    """Return the head of the noun phrase behind the phrase that ends at ``end``."""
    parse = ctx.parse
    for k in range(end + 1, min(end + 9, len(parse))):
        if parse.pos[k] in ("NOUN", "PROPN", "PRON"):
            # The noun's own head may stand to its right ("the Roper Center").
            node = k
            while (
                parse.rel[node] in _BEFORE_HEAD
                and parse.head[node] > node
                and parse.head[node] - k < 8
            ):
                node = parse.head[node]
            return node
        misread = parse.pos[k] == "VERB" and k + 1 < len(parse) and _nominal(ctx, k + 1)
        if not misread and parse.pos[k] not in ("DET", "ADJ", "NUM", "ADV", "PUNCT", "ADP"):
            return None
    return None


def _nominal(ctx: Context, k: int) -> bool:
    return ctx.parse.pos[k] in ("NOUN", "PROPN")


def _at_edge(ctx: Context, first: int, last: int, low: int, high: int) -> str:
    """Return "start", "end" or "" for a phrase at the edge of its sentence or inside it."""
    parse = ctx.parse
    k = first - 1
    while k >= low and (parse.words[k].isspace() or parse.pos[k] in ("CCONJ", "ADV")):
        k -= 1
    if k < low:
        return "start"
    k = last + 1
    while k <= high and (parse.words[k].isspace() or parse.words[k] in ".!?…)"):
        k += 1
    return "end" if k > high else ""


def _somebody(ctx: Context, head: int, source: Range) -> bool:
    """Say whether the noun may be somebody: a person, an organization, a pronoun, a role.

    A role that no list has is told by the person's name in its apposition.
    """
    parse = ctx.parse
    if parse.ent[head] in ("PER", "ORG"):
        return True
    if any(
        parse.ent[k] == "PER" and parse.head[k] == head for k in range(source[0], source[1] + 1)
    ):
        return True
    people = ctx.lexicon.raw.get("people", {})
    for words in people.values():
        if isinstance(words, list) and parse.lemma[head] in words:
            return True
    return parse.pos[head] == "PRON" and parse.feature(head, "Person") == "3"


def _content(ctx: Context, first: int, last: int, low: int, high: int, edge: str) -> list[Range]:
    """Return the clause that the phrase at first..last attributes, in one or two pieces.

    At the start of a sentence it is the rest, at the end what stands before; inside, the clause
    on which the phrase hangs when that is a subordinate one, else the sentence around it.
    """
    parse = ctx.parse
    if edge == "start":
        first = _past_relative(ctx, last + 1, high)
        stop = next(
            (k for k in range(first, high) if parse.words[k] == ";" and ctx.quote_of[k] < 0), high
        )
        return _piece(ctx, first, stop)
    if not edge and _only_described(ctx, last, high):
        edge = "end"  # « A, selon X, | 54 ans. »
    left, right = low, high
    governor = _governor(ctx, first, last)
    apart = edge == "end" and parse.words[first - 1] == ","
    while (
        governor is not None
        and not apart
        and not ctx.verb_like(governor)
        and _above(ctx, governor) >= low
    ):
        if _subordinate(ctx, governor):
            break
        governor = parse.head[governor]
    if governor is not None and not apart and _subordinate(ctx, governor):
        a, b = parse.edges(governor)
        if a <= first <= b and a >= low:
            left, right = a, min(b, high)
    for k in range(first - 1, left, -1):
        if parse.words[k] in (";", ":") and ctx.quote_of[k] < 0:
            left = k + 1
            break
    before = _piece(ctx, left, first - 1)
    if ctx.lexicon.has("relative_pronouns", parse.lower[last]):
        return _piece(ctx, last + 1, _relative_end(ctx, last + 1, right))
    after = [] if edge == "end" else _piece(ctx, last + 1, right)
    if after and before and (parse.pos[after[0][0]] == "CCONJ" or _narrates(ctx, after[0][0])):
        after = []
    if after and before:
        halt = next((k for k in range(*after[0]) if _halts(ctx, k)), None)
        after = after if halt is None else _piece(ctx, after[0][0], halt - 1)
    if after and before and parse.words[last + 1 : last + 2] not in ([","], ["–"], ["—"]):
        after = []
    return before + after


def _only_described(ctx: Context, last: int, high: int) -> bool:
    """Say whether behind a source its age or a relative clause ends the sentence."""
    first = min(last + 2, high)
    told = ctx.parse.words[first].isdigit() or ctx.lexicon.has(
        "relative_pronouns", ctx.parse.lower[first]
    )
    return told and past_asides(ctx, last, high, stops=True) + 1 >= high


def _relative_end(ctx: Context, start: int, right: int) -> int:
    """Return where the clause of « selon lequel | A » ends: at the first comma behind its verb.

    The verbs of clauses that open it or stand inside it do not count (« même si B, A »).
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    if start > right:
        return right
    inner = parse.pos[start] == "SCONJ" or parse.pos[min(start + 1, right)] == "SCONJ"
    whole = False
    for k in range(start, right + 1):
        if parse.words[k] == "," and ctx.quote_of[k] < 0:
            if whole:
                return k
            inner = k < right and lexicon.has("relative_pronouns", parse.lower[k + 1])
        elif ctx.verb_like(k) and ctx.finite(k) and not inner:
            whole = True
    return right


def _subordinate(ctx: Context, verb: int) -> bool:
    """Say whether a clause is a subordinate one; a relative clause has its pronoun."""
    parse, lexicon = ctx.parse, ctx.lexicon
    if parse.rel[verb] != "acl:relcl" or lexicon.trait("bare_clauses"):
        return parse.rel[verb] in _SUBORDINATE
    first = parse.edges(verb)[0]
    return any(
        lexicon.has("relative_pronouns", parse.lower[k])
        or lexicon.has("object_relatives", parse.lower[k])
        for k in range(first, verb)
    )


def _narrates(ctx: Context, k: int) -> bool:
    """Say whether the narrator goes on at ``k``: "A, according to X, | who B", ", though B"."""
    lexicon, word = ctx.lexicon, ctx.parse.lower[k]
    return (
        lexicon.has("concessions", word)
        or lexicon.has("relative_pronouns", word)
        or ctx.participle(k)
    )


def _halts(ctx: Context, k: int) -> bool:
    return ctx.parse.words[k] == ";" and ctx.quote_of[k] < 0


def _past_relative(ctx: Context, first: int, high: int) -> int:
    """Return where the content starts behind what tells of the source (", who led it,").

    A relative clause, a participle with what completes it (« , datée du 3 octobre, », "speaking to
    reporters"), how it was said, or an age.
    """
    parse = ctx.parse
    if first < high and ctx.lexicon.has("relative_pronouns", parse.lower[first]):
        return next((k for k in range(first + 1, high) if parse.words[k] == ","), first)
    if first + 1 > high or parse.words[first] != ",":
        return first
    told = ctx.past_participle(first + 1) and not ctx.finite(first + 1)
    further = first + 2 < high
    manner = further and parse.pos[first + 1] == "ADV" and ctx.past_participle(first + 2)
    age = further and parse.pos[first + 1] == "NUM" and parse.words[first + 2] == ","
    told = told or manner or age or ctx.participle(first + 1)
    relative = ctx.lexicon.has("relative_pronouns", parse.lower[first + 1]) or (
        further and ctx.lexicon.has("object_relatives", parse.lower[first + 1])
    )
    if not (told or relative):
        return first
    return next((k for k in range(first + 2, high) if parse.words[k] == ","), first)


def _above(ctx: Context, i: int) -> int:
    """Return the head of token ``i``, -1 for a root."""
    return ctx.parse.head[i] if ctx.parse.head[i] != i else -1


def _governor(ctx: Context, first: int, last: int) -> int | None:
    """Return the word on which the phrase hangs, or None."""
    for k in range(first, last + 1):
        head = ctx.parse.head[k]
        if not first <= head <= last:
            return head
    return None


def _piece(ctx: Context, first: int, last: int) -> list[Range]:
    """Return the range without punctuation at its edges, as a list; empty if nothing is left."""
    words = ctx.parse.words
    while first <= last and (words[first].isspace() or words[first] in _BREAKS):
        first += 1
    if first > last:
        return []
    first, last = trim(ctx, first, last)
    return [(first, last)] if last > first or ctx.quote_of[first] >= 0 else []

"""Noun phrases: where they begin and end, with which apposition, and whether they name somebody."""

from __future__ import annotations

from nlp.extraction.constructions.context import Context, Range
from nlp.extraction.constructions.phrases.ranges import trim

_CUT = ("acl:relcl", "parataxis", "ccomp", "advcl", "discourse", "relcl")


def noun_phrase(ctx: Context, head: int, *, whole: bool = False) -> Range:
    """Return the noun phrase of ``head`` with its apposition.

    Relative clauses are left out, as is the preposition in front of it; with ``whole`` the
    participles and infinitives that complete the noun stay in.
    """
    parse = ctx.parse
    if parse.pos[head] == "PRON" and parse.rel[head] != "root" and not _partitive(ctx, head):
        return _whole_pronoun(ctx, head)
    inside = {head}
    stack = [head]
    while stack:
        node = stack.pop()
        for child in parse.children[node]:
            rel = parse.rel[child]
            if whole and _of_infinitive(ctx, child):
                rel = "acl"
            if rel in _CUT or (rel == "punct" and node == head and not _joins(ctx, child)):
                continue
            if rel == "conj" and _clausal(ctx, child):
                continue
            if node == head and (
                rel in ("mark", "aux", "cop")
                or (child < head and rel in ("case", "cc", "advmod:neg"))
            ):
                continue
            if node == head and rel == "cc" and child > head:
                continue
            inside.add(child)
            stack.append(child)
    first = last = head
    low, high = ctx.within(head)
    while first > low and (first - 1 in inside) and not _dash(ctx, first - 1):
        first -= 1
    while last < high and (last + 1 in inside or _bridge(ctx, last + 1, inside)):
        if ctx.lexicon.has("relative_pronouns", parse.lower[last + 1]) and last + 1 != head:
            while last > head and parse.pos[last] in ("ADP", "PUNCT"):
                last -= 1
            break
        last += 1
    first, last = _whole_name(ctx, first, last, low, high)
    first = _whole_word(ctx, first, low)
    while first + 1 < head and ctx.lexicon.has("infinitive_markers", parse.lower[first]):
        if not ctx.infinitive(first + 1):
            break
        first += 2  # "vows | to sue | newspaper"
    return trim(ctx, first, _to_aside(ctx, head, last))


def _of_infinitive(ctx: Context, i: int) -> bool:
    """Say whether a "relative clause" is an infinitive that completes its noun: "calls | to A"."""
    marked = any(
        ctx.lexicon.has("infinitive_markers", ctx.parse.lower[c]) and c < i
        for c in ctx.parse.children[i]
    )
    return ctx.parse.rel[i] == "acl:relcl" and marked and ctx.infinitive(i)


def _clausal(ctx: Context, i: int) -> bool:
    """Say whether what a parser coordinates with a noun has a subject of its own behind a comma.

    « Selon X, géologue, | la nappe est au plus bas »
    """
    parse = ctx.parse
    labels = {parse.rel[c] for c in parse.children[i]}
    return bool(labels & {"nsubj", "cop", "expl:subj"}) and not labels & {"cc"}


def _whole_word(ctx: Context, first: int, low: int) -> int:
    """Return where a noun phrase starts whose first word a tokenizer split: "his ex | - | wife"."""
    parse = ctx.parse
    hyphen = first - 1
    if (
        hyphen - 1 <= low
        or parse.words[hyphen] != "-"
        or parse.end[hyphen] != parse.start[first]
        or parse.end[hyphen - 1] != parse.start[hyphen]
    ):
        return first
    first = hyphen - 1
    while first - 1 >= low and parse.rel[first - 1] in ("det", "nmod:poss", "amod"):
        first -= 1
    return first


def _whole_pronoun(ctx: Context, head: int) -> Range:
    """Return a pronoun with what a tokenizer took off it: « Celle | - | ci »."""
    parse = ctx.parse
    apart = (
        head + 2 < len(parse)
        and parse.words[head + 1] == "-"
        and parse.end[head] == parse.start[head + 1]
        and parse.end[head + 1] == parse.start[head + 2]
    )
    return (head, head + 2) if apart else (head, head)


def _partitive(ctx: Context, head: int) -> bool:
    """Say whether a pronoun heads « l'un des experts », "one of the experts"."""
    parse = ctx.parse
    return parse.lower[head] in ctx.lexicon.people("indefinite") and any(
        c > head and parse.rel[c] in ("nmod", "prep", "obl") for c in parse.children[head]
    )


def _to_aside(ctx: Context, head: int, last: int) -> int:
    """Return where a noun phrase ends before an aside: « l'avocat | , copies à l'appui ».

    What follows a comma stays only where it may be an apposition: a name, or a noun behind one.
    """
    parse = ctx.parse
    for k in range(head + 1, last):
        if parse.words[k] != "," or ctx.quote_of[k] >= 0:
            continue
        following = parse.pos[k + 1]
        common = parse.pos[head] == "NOUN" and not any(
            parse.pos[m] == "PROPN" for m in range(head, k)
        )
        if k + 1 == last and ctx.lexicon.has("resuming", parse.lower[last]):
            return k - 1  # « le parquet, | ce | dont se défend B »
        bare = following == "NOUN" and parse.words[k + 1][0].islower()
        conjoined = any(parse.rel[c] == "conj" and c > k for c in parse.children[head])
        if not conjoined and (following in ("ADP", "ADV", "VERB", "SCONJ") or (common and bare)):
            return k - 1
    return last


def _dash(ctx: Context, i: int) -> bool:
    """Say whether token ``i`` is a dash between blanks, as behind the place of a dateline."""
    parse = ctx.parse
    return parse.words[i] in ("-", "–", "—", "--") and parse.text[parse.start[i] - 1].isspace()


def with_apposition(ctx: Context, first: int, last: int, high: int) -> Range:
    """Return a source with the apposition that the parser hung elsewhere.

    A role takes the name behind a comma (« le dirigeant, Cyril Collomb »), a name the role
    (« Colette Rouxel, présidente de l'association »), each up to the next punctuation.
    """
    parse = ctx.parse
    named = parse.pos[last] == "PROPN"
    last = _with_age(ctx, last, high)
    comma = last + 1
    start = comma + 1
    if start >= high or parse.words[comma] != "," or ctx.quote_of[comma] != ctx.quote_of[last]:
        return first, last
    end = start
    while end < high and parse.pos[end + 1] != "PUNCT" and not ctx.verb_like(end + 1):
        if ctx.lexicon.has("relative_pronouns", parse.lower[end + 1]):
            return first, last
        end += 1
    if end + 1 <= high and ctx.verb_like(end + 1) and ctx.finite(end + 1):
        return first, last
    if end - start > 14:
        return first, last
    name = all(parse.pos[k] == "PROPN" for k in range(start, end + 1))
    noun = start + (parse.pos[start] == "DET")
    role = named and noun <= end and parse.pos[noun] == "NOUN" and parse.words[noun][0].islower()
    if (name and parse.pos[first] == "DET" and parse.ent[start] in ("PER", "")) or role:
        return first, end
    titled = parse.pos[first] == "DET" and not named and parse.ent[end] == "PER"
    if titled and parse.pos[start] in ("DET", "NOUN", "ADJ", "PROPN"):
        return first, end  # « le patron de l'agence, | le général Paul Norris »
    return first, last


def _with_age(ctx: Context, last: int, high: int) -> int:
    """Return a name's end with the age behind it if more follows: « Léa, 34 ans, infirmière »."""
    parse = ctx.parse
    if last + 4 >= high or parse.words[last + 1] != "," or parse.pos[last] != "PROPN":
        return last
    end = last + 2
    if not parse.words[end].isdigit():
        return last
    if ctx.lexicon.has("years", parse.lower[end + 1]):
        end += 1
    return end if parse.words[end + 1] == "," else last


def _whole_name(ctx: Context, first: int, last: int, low: int, high: int) -> Range:
    """Return the range with the rest of a proper name that the parser cut off."""
    parse = ctx.parse
    if parse.pos[last] == "PROPN" or parse.ent[last]:
        while (
            last < high
            and not (ctx.verb_like(last + 1) and parse.words[last + 1].islower())
            and (
                (parse.ent[last + 1] and parse.ent[last] and not parse.ent_start[last + 1])
                or (parse.pos[last + 1] == "PROPN" and parse.words[last + 1][0].isupper())
            )
        ):
            last += 1
    while first > low and parse.ent[first] and not parse.ent_start[first] and parse.ent[first - 1]:
        if ctx.verb_like(first - 1) and parse.words[first - 1].islower():
            break  # « Hale accused Ross » taken for one name
        first -= 1
    return first, last


def _joins(ctx: Context, i: int) -> bool:
    return ctx.parse.words[i] in ('"', "“", "”", "«", "»", "'", "’", "‘", "-", "(", ")", ",")


def _bridge(ctx: Context, i: int, inside: set[int]) -> bool:
    """Say whether token ``i``, outside the phrase, is punctuation between two parts of it."""
    parse = ctx.parse
    if parse.pos[i] not in ("PUNCT", "SPACE"):
        return False
    return i + 1 < len(parse) and i + 1 in inside


def somebody(ctx: Context, first: int, last: int) -> bool:
    """Say whether a noun phrase or pronoun may be somebody: a name, a role, an institution."""
    parse, lexicon = ctx.parse, ctx.lexicon
    if first == last and parse.pos[first] == "PRON":
        word = lexicon.inverted(parse.lower[first])
        return word in lexicon.people("pronouns") and word not in lexicon.people("vague_pronouns")
    known = lexicon.anyone("roles", "organizations", "sources")
    return any(
        parse.ent[k] in ("PER", "ORG", "NORP")
        or parse.pos[k] == "PROPN"
        or parse.lemma[k] in known
        or (parse.ent[k] == "LOC" and first == k)
        for k in range(first, last + 1)
    )

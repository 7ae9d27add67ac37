"""Verbs as cues: which reading fits, the words that belong to it, and whose it is."""

from __future__ import annotations

from nlp.extraction.constructions.context import Context, Range
from nlp.extraction.constructions.phrases.noun_phrases import noun_phrase, with_apposition
from nlp.extraction.constructions.phrases.ranges import cue_range, trim
from nlp.extraction.constructions.phrases.subjects import across_aside, own_subject, subject
from nlp.lexicon import Cue


def plausible(ctx: Context, i: int) -> bool:
    """Say whether token ``i`` is used as a verb, and not by somebody who speaks of herself."""
    parse = ctx.parse
    if parse.pos[i] in ("ADJ", "NOUN") and not ctx.finite(i):
        return False
    if parse.feature(i, "Person") == "1" and ctx.quote_of[i] < 0:
        return False
    return parse.pos[i] != "AUX"


def readings(ctx: Context, i: int, cues: tuple[Cue, ...]) -> list[tuple[Cue, int]]:
    """Return the cues that fit the words around the verb ``i``, with the last word of each.

    Reflexive verbs and those of several words win over plain ones.
    """
    parse = ctx.parse
    reflexive = any(
        ctx.lexicon.has("reflexives", parse.lower[k])
        for k in range(max(0, i - 4), i)
        if parse.head[k] == i
    )
    found: list[tuple[Cue, int]] = []
    for cue in cues:
        if cue.reflexive != reflexive:
            continue
        if cue.clitic and cue.clitic not in parse.lower[max(0, i - _NEAR) : i]:
            continue
        last = i
        if cue.rest:
            matched = _match_rest(ctx, i, cue.rest)
            if matched is None:
                continue
            last = matched
        found.append((cue, last))
    if not found and reflexive and not ctx.lexicon.has("unspoken_reflexives", parse.lemma[i]):
        found = [(cue, i) for cue in cues if not cue.rest and not cue.reflexive]
    longest = max((len(cue.rest) for cue, _ in found), default=0)
    return [item for item in found if len(item[0].rest) == longest]


def _match_rest(ctx: Context, i: int, rest: tuple[str, ...]) -> int | None:
    """Return the last word of ``rest`` found after ``i`` with at most two words in between."""
    parse = ctx.parse
    at, gap = i + 1, 0
    for word in rest:
        while at < len(parse) and parse.lower[at] != word and parse.lemma[at] != word:
            at += 1
            gap += 1
            if gap > 2:
                return None
        if at >= len(parse):
            return None
        at += 1
    last = at - 1
    dated = at < len(parse) and ctx.date_of[at] >= 0
    if dated and ctx.lexicon.has("day_prepositions", parse.lower[last]):
        return None  # "called | on Monday | for calm": a day, and no part of the verb
    return last


def is_cue(ctx: Context, j: int) -> bool:
    """Say whether the verb ``j`` is a cue with the words around it."""
    cues = ctx.lexicon.verbs.get(ctx.parse.lemma[j])
    return cues is not None and bool(readings(ctx, j, cues))


def negated(ctx: Context, i: int) -> bool:
    """Say whether the verb ``i`` is negated, itself or by its auxiliary."""
    parse, lexicon = ctx.parse, ctx.lexicon
    if parse.rel[i] == "conj" and parse.head[i] < i:
        # « ne peut confirmer ou démentir », "neither confirmed nor denied"
        links = {parse.lower[k] for k in range(parse.head[i] + 1, i)}
        if links & lexicon.words.get("negative_links", frozenset()):
            return True
        if links & lexicon.words.get("alternatives", frozenset()) and negated(ctx, parse.head[i]):
            return True
    return any(
        parse.rel[c] == "advmod:neg" or lexicon.has("negations", parse.lower[c])
        for c in parse.children[i]
        if abs(c - i) <= 6 and parse.pos[c] != "NOUN"
    )


def adjectives(ctx: Context, i: int) -> tuple[Cue, ...]:
    """Return the readings of an adjective, by its form where it was seen as a participle."""
    parse, known = ctx.parse, ctx.lexicon.adjectives
    found = known.get(parse.lemma[i], ())
    if not found and (ctx.past_participle(i) or parse.pos[i] == "ADJ"):
        plain = parse.lower[i].removesuffix("s")
        found = known.get(plain, ()) or known.get(plain.removesuffix("e"), ())
    return found


def leading(ctx: Context, i: int) -> int:
    """Return the verb that leads to the cue ``i`` (« | a tenu | à rappeler »), or ``i`` itself."""
    parse = ctx.parse
    node = i
    while parse.rel[node] == "xcomp" and parse.lemma[parse.head[node]] in ctx.lexicon.words.get(
        "catenatives", ()
    ):
        if not 0 < node - parse.head[node] <= 5:
            break
        node = parse.head[node]
    return node


def leads_to_cue(ctx: Context, i: int) -> bool:
    """Say whether the verb ``i`` only leads to a cue: "continues to insist"."""
    parse, lexicon = ctx.parse, ctx.lexicon
    if not lexicon.has("phases", parse.lemma[i]):
        return False
    return any(
        c > i and parse.rel[c] == "xcomp" and ctx.infinitive(c) and lexicon.is_cue(parse.lemma[c])
        for c in parse.children[i]
    )


def widen(ctx: Context, i: int, span: Range) -> Range:
    """Return the cue together with the verbs that lead to it (« a tenu à | rappeler »)."""
    node = i
    top = leading(ctx, i)
    while node != top:
        node = ctx.parse.head[node]
        span = (min(cue_range(ctx, node)[0], span[0]), span[1])
    return span


def source_of(ctx: Context, i: int, content: list[Range]) -> tuple[Range | None, bool]:
    """Return the source of the verb ``i``, and False where the sentence is no attribution at all.

    A passive has its agent ("by …", « par … ») for a source or none. Demonstratives and, inside
    quotations, the first person are no sources (the speaker is the quotation's own).
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    reduced = ctx.past_participle(i) and not ctx.finite(i) and not _done(ctx, i)
    if ctx.passive(i) or (reduced and own_subject(ctx, i) is None):
        return _clear(agent(ctx, i), content), True
    if _unsaid(ctx, i) or _supposed(ctx, i):
        return None, False
    head = subject(ctx, i)
    if head is None:
        head = _inverted(ctx, i, content)
    if head is None:
        # An infinitive or an imperative that nobody is the subject of.
        return None, ctx.finite(i) and parse.feature(i, "Mood") != "Imp" and not ctx.infinitive(i)
    word = parse.lower[head].lstrip("-")
    relative = parse.rel[i].startswith("acl:relcl") or (
        lexicon.has("relative_pronouns", word) and parse.pos[head - 1] in ("NOUN", "PROPN")
    )
    described = lexicon.has("described_people", word) and any(
        head < c < i and parse.rel[c].startswith(("acl", "amod")) for c in parse.children[head]
    )  # "those who know her say"
    if lexicon.has("empty_subjects", word) and not (relative or described):
        return None, False
    if ctx.first_person(head):
        return None, False
    if ctx.quote_of[head] >= 0 and any(
        lexicon.has("own_possessives", parse.lower[c]) for c in parse.children[head]
    ):
        return None, False
    if parse.rel[head] == "expl" or (
        lexicon.has("impersonal", parse.lower[head])
        and parse.rel[head].startswith("expl")
        and not _speaks_itself(ctx, i, head)
    ):
        return None, not ctx.infinitive(i)
    if any(first <= head <= last for first, last in content):
        shared = subject(ctx, parse.head[i]) if parse.rel[i] == "conj" and head > i else None
        if shared is None or any(first <= shared <= last for first, last in content):
            return None, False
        head = shared
    if lexicon.has("stressed", word) and parse.words[head - 1] == "," == parse.words[head + 1]:
        doubled = across_aside(ctx, i)  # « X, elle, réclame »
        head = doubled if doubled is not None else head
    first, last = noun_phrase(ctx, head)
    if described:
        last = max(last, min(parse.edges(head)[1], i - 1))
    if last + 1 != i:
        first, last = with_apposition(ctx, first, last, ctx.within(head)[1])
    # The source ends where its own verb or content begins.
    if head < i <= last:
        last = i - 1
        first, last = trim(ctx, first, max(last, head))
    while last - 1 > head and ctx.date_of[last] >= 0:
        last = ctx.dates[ctx.date_of[last]][0] - 1  # "the new mayor | on Tuesday rejected"
        if last > head and parse.pos[last] == "ADP":
            last -= 1
    for start, end in content:
        if head < start <= last:
            last = max(head, start - 1)
        if first <= end < head:
            first = end + 1
    return trim(ctx, first, last), True


def _unsaid(ctx: Context, i: int) -> bool:
    """Say whether the cue tells what was not said: « au lieu de | dire A », "far from | saying"."""
    parse, lexicon = ctx.parse, ctx.lexicon
    if parse.rel[i] == "xcomp" and lexicon.has("failing", parse.lemma[parse.head[i]]):
        return True  # "failed to say A"
    of = i - 1
    while of > 0 and parse.pos[of] == "AUX":
        of -= 1
    return (
        of > 0
        and parse.lower[of] in lexicon.people("of")
        and lexicon.has("unsaid", parse.lower[of - 1])
        and not ctx.finite(i)
    )


def _supposed(ctx: Context, i: int) -> bool:
    """Say whether somebody only supposes in what they say that a cue is so: « S'il veut A, B »."""
    parse = ctx.parse
    if ctx.quote_of[i] < 0:
        return False
    first = ctx.within(i)[0]
    marks = (c for c in parse.children[i] if c < i and parse.rel[c] in ("mark", "advmod"))
    opened = [first, *marks]
    return any(ctx.lexicon.has("suppositions", parse.lower[k]) for k in opened if i - k <= _NEAR)


_NEAR = 5
"""How far behind the conjunction the verb may stand of what is only supposed."""


def _clear(source: Range | None, content: list[Range]) -> Range | None:
    """Return a source that ends where the content behind it begins: « par X | d'avoir menti »."""
    if source is None:
        return None
    starts = [start - 1 for start, _ in content if source[0] < start <= source[1]]
    return source[0], min([source[1], *starts])


def _done(ctx: Context, i: int) -> bool:
    """Say whether the verb tells of what somebody has done before: « après avoir dit A »."""
    parse = ctx.parse
    if parse.rel[i] != "advcl" or not any(parse.rel[c] == "aux:tense" for c in parse.children[i]):
        return False
    marks = [parse.lower[c] for c in parse.children[i] if parse.rel[c] in ("mark", "case")]
    return any(
        ctx.lexicon.has(name, word)
        for name in ("opening_markers", "past_opening_markers")
        for word in marks
    )


def _speaks_itself(ctx: Context, i: int, head: int) -> bool:
    """Say whether the "empty" subject of an active cue is somebody: « Il précise que A ».

    Parsers take every « il … que » for an impersonal one; cues that are say so in the lexicon.
    """
    parse = ctx.parse
    verb = parse.head[head]  # « Il estime A | et s'engage à B »
    plain = any(not cue.impersonal for cue in ctx.lexicon.verbs.get(parse.lemma[verb], ()))
    shared = verb == i or (parse.rel[i] == "conj" and parse.head[i] == verb)
    return plain and parse.rel[head] == "expl:subj" and shared


def agent(ctx: Context, i: int) -> Range | None:
    """Return the noun phrase after "by", « par », of a passive verb."""
    noun = agent_noun(ctx, i)
    return None if noun is None else noun_phrase(ctx, noun)


def agent_noun(ctx: Context, i: int) -> int | None:
    """Return the noun of the agent of the verb ``i``: "accused by | police | of lying"."""
    parse, lexicon = ctx.parse, ctx.lexicon
    for preposition, noun in parse.prepositions(i):
        if lexicon.has("agent_markers", parse.lower[preposition]) and noun > i:
            if noun == preposition + 1 and lexicon.has("not_agents", parse.lower[noun]):
                return None  # « par rapport à A »
            # « rejetée par 19 voix contre 8 »: that is how, not by whom.
            return None if lexicon.has("not_sources", parse.lemma[noun]) else noun
    return None


def _inverted(ctx: Context, i: int, content: list[Range]) -> int | None:
    """Return a noun right behind the verb that the parser did not see as its subject."""
    parse = ctx.parse
    for c in range(i + 1, min(i + 4, len(parse))):
        if parse.words[c].startswith("-") and parse.pos[c] == "PRON" and len(parse.words[c]) > 2:
            return c if not any(a <= c <= b for a, b in content) else None
    return None

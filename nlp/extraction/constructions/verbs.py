"""Verbs as cues, with what follows them as content.

A clause (« affirme que A », "said A"), an indirect question, an infinitive (« affirme avoir A »,
"wants to A"), a noun phrase (« rejette A », "denied A"), somebody and a deed (« accuse B de A »),
a description (« qualifie B de A », "called B A"), or a prepositional phrase (« fait état de A »).
The taxonomy of complements follows Pareti's attribution relations (PARC 3.0) and PolNeAR's.
"""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extraction.constructions.context import Candidate, Context, Range
from nlp.extraction.constructions.phrases import (
    clause_end,
    cue_range,
    extend,
    noun_phrase,
    own_subject,
    subject,
    trim,
    whole_quotes,
    with_apposition,
)
from nlp.lexicon import Cue

_SKIPPED = frozenset({"ADV", "PART", "SPACE"})


def find(ctx: Context) -> Iterator[Candidate]:
    """Yield a candidate for each verb of the lexicon that has a content of its own."""
    parse, lexicon = ctx.parse, ctx.lexicon
    for i in range(len(parse)):
        if parse.pos[i] not in ("VERB", "AUX", "ADJ", "NOUN"):
            continue
        cues = lexicon.verbs.get(parse.lemma[i])
        if not cues or not plausible(ctx, i):
            continue
        candidate = attribution(ctx, i, cues)
        if candidate is not None:
            yield candidate


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
        last = i
        if cue.rest:
            matched = _match_rest(ctx, i, cue.rest)
            if matched is None:
                continue
            last = matched
        found.append((cue, last))
    if not found and reflexive:
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
    return at - 1


def attribution(ctx: Context, i: int, cues: tuple[Cue, ...]) -> Candidate | None:
    """Return the attribution whose cue is the verb ``i``, or None where it has no content."""
    fitting = readings(ctx, i, cues)
    if not fitting:
        return None
    for frame, method in _FRAMES:
        for cue, last in fitting:
            if frame not in cue.frames:
                continue
            content = method(ctx, i, last, cue)
            if not content:
                continue
            if frame in cue.quoted and not any(_opens_quote(ctx, piece) for piece in content):
                continue
            if cue.group == "rule" and negated(ctx, i):
                continue
            if cue.negated and not negated(ctx, i):
                continue
            return _candidate(ctx, i, last, cue, frame, content)
    return None


def _has_quote(ctx: Context, piece: Range) -> bool:
    return any(ctx.quote_of[k] >= 0 for k in range(piece[0], piece[1] + 1))


def _opens_quote(ctx: Context, piece: Range) -> bool:
    """Say whether a quotation begins inside the piece."""
    return any(ctx.quotes[ctx.quote_of[k]][0] == k for k in range(*piece) if ctx.quote_of[k] >= 0)


def _candidate(
    ctx: Context, i: int, last: int, cue: Cue, frame: str, content: list[Range]
) -> Candidate | None:
    """Put the attribution together, or return None where its subject can be no source."""
    parse = ctx.parse
    span = widen(ctx, i, cue_range(ctx, i, last))
    source, known = source_of(ctx, i, content)
    if cue.impersonal:
        head = subject(ctx, i)
        known = head is not None and ctx.lexicon.has("impersonal", parse.lower[head])
        source = None
    if not known:
        return None
    content = [whole_quotes(ctx, *piece) for piece in content]
    content = [_after_cue(piece, span) for piece in content]
    content = [piece for piece in content if piece[0] <= piece[1]]
    if not content:
        return None
    score = _score(ctx, i, frame, source)
    return Candidate(
        rule=f"{frame}:{cue.group}",
        content=content,
        source=source,
        cue=span,
        head=i,
        entry=cue,
        attitude=cue.attitude,
        disputes=cue.disputes and not negated(ctx, i),
        score=score,
        inner_start=parse.start[i],
    )


def _after_cue(piece: Range, cue: Range) -> Range:
    """Return the piece without the cue where they overlap at its start."""
    if piece[0] <= cue[1] < piece[1] and piece[0] >= cue[0]:
        return cue[1] + 1, piece[1]
    return piece


def _score(ctx: Context, i: int, frame: str, source: Range | None) -> float:
    """Return how sure the rule is: clauses most, things named least; doubt without a source."""
    base = {
        "clause": 0.9,
        "question": 0.75,
        "infinitive": 0.8,
        "raised": 0.7,
        "blame": 0.85,
        "person-to": 0.8,
        "describe": 0.7,
        "about": 0.65,
        "object": 0.65,
        "gerund": 0.7,
        "state": 0.8,
    }[frame]
    if source is None:
        base -= 0.25
    if not ctx.finite(i) and not ctx.participle(i):
        base -= 0.1
    return base


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


def widen(ctx: Context, i: int, span: Range) -> Range:
    """Return the cue together with the verbs that lead to it (« a tenu à | rappeler »)."""
    parse, lexicon = ctx.parse, ctx.lexicon
    node = i
    while parse.rel[node] == "xcomp" and parse.lemma[parse.head[node]] in lexicon.words.get(
        "catenatives", ()
    ):
        head = parse.head[node]
        if not 0 < node - head <= 5:
            break
        first, _ = cue_range(ctx, head)
        span = (min(first, span[0]), span[1])
        node = head
    return span


def source_of(ctx: Context, i: int, content: list[Range]) -> tuple[Range | None, bool]:
    """Return the source of the verb ``i``, and False where the sentence is no attribution at all.

    A passive has its agent ("by …", « par … ») for a source or none. Demonstratives and, inside
    quotations, the first person are no sources (the speaker is the quotation's own).
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    reduced = ctx.past_participle(i) and not ctx.finite(i)
    if ctx.passive(i) or (reduced and own_subject(ctx, i) is None):
        return _agent(ctx, i), True
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
    if lexicon.has("empty_subjects", word) and not relative:
        return None, False
    if lexicon.has("first_person", parse.lower[head]) and parse.pos[head] == "PRON":
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
    first, last = noun_phrase(ctx, head)
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


def _speaks_itself(ctx: Context, i: int, head: int) -> bool:
    """Say whether the "empty" subject of an active cue is somebody: « Il précise que A ».

    Parsers take every « il … que » for an impersonal one; cues that are say so in the lexicon.
    """
    parse = ctx.parse
    plain = any(not cue.impersonal for cue in ctx.lexicon.verbs.get(parse.lemma[i], ()))
    return plain and parse.rel[head] == "expl:subj" and parse.head[head] == i


def _agent(ctx: Context, i: int) -> Range | None:
    """Return the noun phrase after "by", « par », of a passive verb."""
    parse, lexicon = ctx.parse, ctx.lexicon
    for preposition, noun in parse.prepositions(i):
        if lexicon.has("agent_markers", parse.lower[preposition]) and noun > i:
            return noun_phrase(ctx, noun)
    return None


def _inverted(ctx: Context, i: int, content: list[Range]) -> int | None:
    """Return a noun right behind the verb that the parser did not see as its subject."""
    parse = ctx.parse
    for c in range(i + 1, min(i + 4, len(parse))):
        if parse.words[c].startswith("-") and parse.pos[c] == "PRON" and len(parse.words[c]) > 2:
            return c if not any(a <= c <= b for a, b in content) else None
    return None


# -- the forms of content ------------------------------------------------------------------------


def clause(ctx: Context, i: int, last: int, cue: Cue) -> list[Range] | None:
    """Return the content clause of the verb ``i``: with its conjunction, or bare in English."""
    parse, lexicon = ctx.parse, ctx.lexicon
    high = ctx.within(i)[1]
    if ctx.quote_of[i] < 0:
        high = ctx.sentence(i)[1]
    marked = _conjunction(ctx, i, last, high)
    if marked is not None and _inside_bare(ctx, i, last, marked):
        marked = None
    if marked is not None:
        verb = parse.head[marked]
        if not marked < verb <= high:
            verb = marked
        opening = _denied_noun(ctx, i, last, marked) if cue.disputes else marked
        return [(opening, _complete(ctx, marked, clause_end(ctx, marked, verb, i), high, i))]
    announced = _after_colon(ctx, i, last, high)
    if announced is not None:
        return [announced]
    if not lexicon.trait("bare_clauses"):
        return None
    for c in parse.children[i]:
        if c > last and parse.rel[c] == "ccomp":
            start = _left(ctx, c, last)
            if start is None or (own_subject(ctx, c) is None and not _existential(ctx, c)):
                continue
            if any(parse.words[k] in (":", ";") for k in range(last + 1, start)):
                continue
            end = clause_end(ctx, start, c, i)
            quote = ctx.quote_of[start]
            if quote >= 0 and quote != ctx.quote_of[i] and start - ctx.quotes[quote][0] <= 1:
                start, end = ctx.quotes[quote][0], max(end, ctx.quotes[quote][1])
            return [(start, end)]
    return None


def _existential(ctx: Context, c: int) -> bool:
    """Say whether the clause of ``c`` has an empty subject: "there was a problem"."""
    return any(ctx.parse.rel[k] == "expl" and k < c for k in ctx.parse.children[c])


def _inside_bare(ctx: Context, i: int, last: int, marked: int) -> bool:
    """Say whether "that" stands inside a content clause without a conjunction of its own.

    "said many of the examples that critics point to failed": the clause begins behind the cue.
    """
    parse = ctx.parse
    if not ctx.lexicon.trait("bare_clauses") or marked - last < 3:
        return False
    for c in parse.children[i]:
        if c <= last or parse.rel[c] != "ccomp" or parse.head[marked] == c:
            continue
        start = _left(ctx, c, last)
        own = own_subject(ctx, c)
        if start is not None and start <= last + 2 and start < marked:
            return (own is not None and own < marked) or _existential(ctx, c)
    return False


def _after_colon(ctx: Context, i: int, last: int, high: int) -> Range | None:
    """Return the sentence behind a cue and a colon, without quotation marks: « a déclaré : A »."""
    parse = ctx.parse
    start = last + 2
    if start + 2 >= high or parse.words[last + 1] != ":" or not ctx.finite(i):
        return None
    if any(ctx.quote_of[k] >= 0 for k in range(start, high + 1)):
        return None
    if not any(ctx.verb_like(k) and ctx.finite(k) for k in range(start, high + 1)):
        return None
    return trim(ctx, start, high)


def _denied_noun(ctx: Context, i: int, last: int, marked: int) -> int:
    """Return where the content of a denial begins whose clause belongs to a noun, or the clause.

    « rejette | l'idée que A », "denies | the claim that A", « nie | la faute que B lui prête ».
    """
    parse = ctx.parse
    nouns = [
        c
        for c in parse.children[i]
        if parse.rel[c] == "obj" and last < c < marked and parse.pos[c] == "NOUN"
    ]
    if not nouns or any(parse.words[k] == "," for k in range(nouns[0], marked)):
        return marked
    return noun_phrase(ctx, nouns[0])[0]


def _complete(ctx: Context, start: int, end: int, high: int, cue: int) -> int:
    """Return the end of a clause that the tree closed before its verb, behind that verb."""
    if any(ctx.verb_like(k) for k in range(start + 1, end + 1)):
        return end
    for k in range(end + 1, high + 1):
        if ctx.parse.words[k] in (";", ":") and ctx.quote_of[k] < 0:
            return end
        if ctx.verb_like(k) and ctx.finite(k) and not ctx.parse.rel[k].startswith("acl"):
            if ctx.parse.above(cue, k) or ctx.lexicon.is_cue(ctx.parse.lemma[k]):
                return end
            return clause_end(ctx, start, k, cue)
    return end


def _conjunction(ctx: Context, i: int, last: int, high: int) -> int | None:
    """Return the « que »/"that" that opens the content of the verb ``i``, or None."""
    parse, lexicon = ctx.parse, ctx.lexicon
    verbs = 0
    for j in range(last + 1, min(last + 30, high + 1)):
        if ctx.quote_of[j] >= 0 and ctx.quote_of[j] != ctx.quote_of[i]:
            inside = ctx.quotes[ctx.quote_of[j]][0]
            if j > inside + 1:
                return None
        if lexicon.has("complementizers", parse.lower[j]):
            if _no_complement(ctx, i, j):
                continue
            if _relative(ctx, j) and not (_argument(ctx, i, j) or _clause_of(ctx, i, j)):
                continue
            up = parse.head[j]
            if _reaches(ctx, up, i):
                return j
            if verbs == 0 and j - last <= 12:
                return j
            return None
        if ctx.verb_like(j):
            verbs += 1
            if verbs > 1 or (is_cue(ctx, j) and not ctx.infinitive(j)):
                return None
        if parse.words[j] in (";", ":", "."):
            return None
    return None


def is_cue(ctx: Context, j: int) -> bool:
    """Say whether the verb ``j`` is a cue with the words around it."""
    cues = ctx.lexicon.verbs.get(ctx.parse.lemma[j])
    return cues is not None and bool(readings(ctx, j, cues))


def _no_complement(ctx: Context, i: int, j: int) -> bool:
    """Say whether « que » belongs to another word (« avant que », « plus que ») or restricts.

    « ne … que » without another negation means "only"; « , que » after the verb's object and
    « que » before a finite verb are relative pronouns.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    before = parse.lower[j - 1]
    if lexicon.has("before_que", before):
        return True
    verb = j + 1
    while verb < len(parse) - 1 and lexicon.has("clitics", parse.lower[verb]):
        verb += 1
    if (
        verb < len(parse)
        and ctx.verb_like(verb)
        and ctx.finite(verb)
        and not (ctx.infinitive(verb))
    ):
        return lexicon.trait("relative_inversion")
    if before == "," and any(parse.rel[c] == "obj" and i < c < j for c in parse.children[i]):
        return True
    inverted = [c for c in parse.children[i] if parse.rel[c] == "nsubj" and i < c < j]
    if before == "," and inverted and lexicon.trait("null_subjects"):
        return True  # « A », dijo el ministro, | que gobierna desde mayo
    negations = [
        parse.lower[c] for c in parse.children[i] if lexicon.has("negations", parse.lower[c])
    ]
    restricting = lexicon.words.get("restricting", frozenset())
    return bool(negations) and restricting.issuperset(negations) and j - i <= 3


def _relative(ctx: Context, j: int) -> bool:
    """Say whether « que », "that" is a relative pronoun, a comparison or a determiner here."""
    parse = ctx.parse
    if parse.rel[j] in ("obj", "nsubj", "nsubj:pass", "det", "iobj", "obl:mod", "advmod", "fixed"):
        return True
    head = parse.head[j]
    return parse.rel[head] == "acl:relcl" and parse.rel[j] != "mark"


def _clause_of(ctx: Context, i: int, j: int) -> bool:
    """Say whether the verb behind "that" hangs on the cue itself, whatever "that" is called."""
    verb = ctx.parse.head[j]
    return verb > j and ctx.parse.head[verb] == i and ctx.parse.rel[verb] in ("advcl", "ccomp")


def _argument(ctx: Context, i: int, j: int) -> bool:
    """Say whether the noun before « que » is somebody told, so that no relative clause follows.

    « a raconté à la télévision que A »: parsers hang A on the noun, but verbs of speech without
    an object want a clause.
    """
    parse = ctx.parse
    if parse.pos[j - 1] not in ("NOUN", "PROPN", "ADJ", "PRON", "ADV", "NUM", "PUNCT"):
        return False
    if any(parse.rel[c] == "obj" and i < c < j for c in parse.children[i]):
        return False
    between = range(i + 1, j)
    heads = [k for k in between if parse.head[k] == i and parse.pos[k] in ("NOUN", "PROPN")]
    if not heads:
        told = [k for k in between if parse.rel[k] == "prep" and parse.head[k] == i]
        subject_of = j + 1 < len(parse) and ctx.verb_like(j + 1)  # "a boat that sank"
        return bool(told) and not subject_of and parse.above(parse.head[parse.head[j]], told[-1])
    return bool(heads) and all(
        any(parse.rel[m] == "case" for m in parse.children[k])
        or parse.rel[k].startswith("nsubj")
        or parse.rel[k].startswith("obl")
        for k in heads
    )


def _reaches(ctx: Context, node: int, target: int) -> bool:
    """Say whether ``target`` is ``node``'s head within three steps, through clauses only."""
    parse = ctx.parse
    for _ in range(3):
        if parse.head[node] == target:
            return True
        if parse.head[node] == node:
            return False
        node = parse.head[node]
    return False


def _left(ctx: Context, c: int, last: int) -> int | None:
    """Return the first token of the clause ``c`` behind the cue, or None if it begins before."""
    first = ctx.parse.edges(c)[0]
    if first <= last:
        tokens = [k for k in ctx.parse.subtree(c) if k > last]
        return tokens[0] if tokens and tokens[0] <= c else None
    while first < c and ctx.parse.words[first] in (",", " "):
        first += 1
    return first


def question(ctx: Context, i: int, last: int, cue: Cue) -> list[Range] | None:
    """Return the indirect question of the verb ``i``: « demande si A », "asked why A"."""
    parse, lexicon = ctx.parse, ctx.lexicon
    for c in parse.children[i]:
        if c <= last or parse.rel[c] not in ("ccomp", "advcl", "xcomp", "obj", "acl"):
            continue
        start = _left(ctx, c, last)
        if start is None:
            continue
        k = start
        while k < c and parse.pos[k] == "ADP":
            k += 1
        if lexicon.has("question_words", parse.lower[k]) and ctx.verb_like(c):
            return [(start, clause_end(ctx, start, c, i))]
    return None


def infinitive(ctx: Context, i: int, last: int, cue: Cue) -> list[Range] | None:
    """Return the infinitive that is the content: « affirme avoir A », "wants to A"."""
    parse, lexicon = ctx.parse, ctx.lexicon
    if lexicon.trait("verbs_last"):
        return _late_infinitive(ctx, i, last)
    high = ctx.sentence(i)[1] if ctx.quote_of[i] < 0 else ctx.within(i)[1]
    hung = _hung_infinitive(ctx, i, last)
    if hung is not None:
        return [hung]
    j = last + 1
    gap = 0
    while j <= high and gap <= 4:
        if ctx.infinitive(j) and j > last:
            break
        marker = lexicon.has("infinitive_markers", parse.lower[j])
        if marker:
            verb = _infinitive_after(ctx, j, high)
            if verb is not None:
                return [(j, clause_end(ctx, j, verb, i))]
        aside = _adjunct(ctx, i, j, high)
        if aside is not None:
            j = aside + 1
            continue
        if marker:
            return None
        if not (
            parse.pos[j] in (*_SKIPPED, "PRON")
            or lexicon.has("negations", parse.lower[j])
            or parse.rel[j].startswith(("obl", "advmod", "expl"))
        ):
            return None
        j += 1
        gap += 1
    else:
        return None
    if not lexicon.trait("bare_infinitives"):
        return None
    start = j
    while start - 1 > last and (
        lexicon.has("negations", parse.lower[start - 1]) or parse.pos[start - 1] == "PRON"
    ):
        start -= 1
    verb = parse.head[j] if parse.rel[j].startswith(("aux", "cop")) else j
    return [(start, clause_end(ctx, start, max(verb, j), i))]


def _hung_infinitive(ctx: Context, i: int, last: int) -> Range | None:
    """Return the marked infinitive that hangs on a cue behind votes and days.

    "voted 3-2 on Tuesday night | to keep talking": nobody and nothing stands in between.
    """
    parse = ctx.parse
    for c in parse.children[i]:
        if c <= last or parse.rel[c] != "xcomp" or not ctx.infinitive(c):
            continue
        marker = next(
            (
                k
                for k in parse.children[c]
                if last < k < c and ctx.lexicon.has("infinitive_markers", parse.lower[k])
            ),
            None,
        )
        if marker is None or marker - last > 9:
            return None
        between = range(last + 1, marker)
        if all(
            parse.pos[k] in ("NUM", "SYM", "ADV", "PART")
            or ctx.date_of[k] >= 0
            or (k + 1 < marker and ctx.date_of[k + 1] >= 0)
            for k in between
        ):
            return marker, clause_end(ctx, marker, c, i)
        return None
    return None


def _adjunct(ctx: Context, i: int, j: int, high: int) -> int | None:
    """Return the end of a phrase of time or place between a cue and its infinitive, or None.

    « souhaite | à long terme | doubler », « a assuré | sur X | l'avoir »
    """
    parse = ctx.parse
    noun = parse.head[j]
    if parse.rel[j] != "case" or noun <= j or not parse.rel[noun].startswith("obl"):
        return None
    end = parse.edges(noun)[1]
    if parse.head[noun] < i or end - j > 6 or any(ctx.verb_like(k) for k in range(j, end + 1)):
        return None
    follows = end + 1
    while follows < high and parse.pos[follows] in ("PRON", "ADV"):
        follows += 1
    return end if follows <= high and ctx.infinitive(follows) else None


def raised(ctx: Context, i: int, last: int, cue: Cue) -> list[Range] | None:
    """Return what somebody is said to be or do: "X | is expected | to A", X with it."""
    parse = ctx.parse
    if not ctx.passive(i):
        return None
    head = own_subject(ctx, i)
    if head is None or head > i:
        return None
    tail = infinitive(ctx, i, last, cue)
    if tail is None:
        return None
    if ctx.lexicon.has("impersonal", parse.lower[head]) and parse.rel[head] == "expl":
        return tail
    return [noun_phrase(ctx, head), *tail]


def _late_infinitive(ctx: Context, i: int, last: int) -> list[Range] | None:
    """Return the infinitive that ends its clause: "bestreitet, | A getan zu haben"."""
    parse = ctx.parse
    for c in parse.children[i]:
        if c <= last or parse.rel[c] not in ("xcomp", "ccomp"):
            continue
        helpers = [k for k in parse.children[c] if parse.rel[k].startswith("aux")]
        start = _left(ctx, c, last)
        if start is not None and any(ctx.infinitive(k) for k in (c, *helpers)):
            return [(start, clause_end(ctx, start, c, i))]
    return None


def _infinitive_after(ctx: Context, j: int, high: int) -> int | None:
    """Return the infinitive behind the marker ``j`` (« de ne pas l'avoir »), or None."""
    parse, lexicon = ctx.parse, ctx.lexicon
    for k in range(j + 1, min(j + 6, high + 1)):
        if ctx.infinitive(k):
            if parse.rel[k].startswith(("aux", "cop")) and parse.head[k] > k:
                return parse.head[k]
            return k
        if parse.pos[k] in ("ADV", "PRON", "PART", "PUNCT") or lexicon.has(
            "negations", parse.lower[k]
        ):
            continue
        return None
    return None


def _objects(ctx: Context, i: int) -> list[int]:
    """Return the objects of the verb ``i``, the subject of a passive among them."""
    parse = ctx.parse
    found = [c for c in parse.children[i] if parse.rel[c] == "obj"]
    if not found and (ctx.passive(i) or (ctx.past_participle(i) and not ctx.finite(i))):
        own = own_subject(ctx, i)
        if own is not None:
            found = [own]
        elif parse.rel[i].startswith("acl") and parse.pos[parse.head[i]] in ("NOUN", "PROPN"):
            found = [parse.head[i]]
    return found


def thing(ctx: Context, i: int, last: int, cue: Cue) -> list[Range] | None:
    """Return the noun phrase that the verb ``i`` has for content."""
    parse = ctx.parse
    for c in _objects(ctx, i):
        if parse.pos[c] == "PRON" or parse.ent[c] == "PER":
            continue
        if parse.pos[c] == "NUM" and c < i:
            continue
        if parse.rel[i].startswith("acl") and c == parse.head[i]:
            return None
        first, end = noun_phrase(ctx, c, whole=True)
        if c < i:
            told = "passive" in cue.frames and _agent(ctx, i) is not None
            return [(first, end)] if cue.disputes or told else None
        if ctx.passive(i):
            continue
        if _moment(ctx, c):
            continue
        return [(first, extend(ctx, first, end, i))]
    fronted = _fronted(ctx, i)
    if fronted is not None:
        return [fronted]
    if cue.rest:
        return None
    found = _quoted_object(ctx, i, last) or _unattached(ctx, i, last)
    return [found] if found else None


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
    """Say whether the noun ``c`` is a moment (« ce matin ») that looks like an object."""
    return ctx.lexicon.has("moments", ctx.parse.lemma[c])


def _quoted_object(ctx: Context, i: int, last: int) -> Range | None:
    """Return a quotation right behind the verb, which parsers seldom see as an object."""
    j = last + 1
    if j < len(ctx.parse) and ctx.quote_of[j] >= 0 and ctx.quote_of[i] < 0:
        return ctx.quotes[ctx.quote_of[j]]
    return None


def _tail(ctx: Context, i: int, after: int, words: frozenset[str]) -> Range | None:
    """Return the phrase that one of the prepositions ``words`` opens behind ``after``."""
    parse = ctx.parse
    high = ctx.sentence(i)[1] if ctx.quote_of[i] < 0 else ctx.within(i)[1]
    beyond = _past_relative(ctx, after, high)
    for j in range(beyond + 1, min(beyond + 14, high + 1)):
        if parse.lower[j] in words and parse.pos[j] in ("ADP", "SCONJ", "PART", "DET"):
            elided = parse.rel[j] in ("advcl", "xcomp", "acl", "acl:relcl")
            if parse.rel[j] == "prep" or parse.head[j] == i or elided:
                if parse.head[j] != i and not elided and not after - 8 <= parse.head[j] <= after:
                    continue
                verb = j
            else:
                verb = parse.head[j]
                if verb < j:
                    continue
                up = parse.head[verb]
                if up != i and not i <= up < j:
                    continue
            end = min(parse.edges(verb)[1], high)
            end = clause_end(ctx, j, verb, i) if ctx.verb_like(verb) else extend(ctx, j, end, i)
            return trim(ctx, j, end)
        if parse.words[j] in (";", ":", ".") or (ctx.verb_like(j) and ctx.finite(j)):
            return None
    return None


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
    if j + 1 < len(ctx.parse) and ctx.parse.lower[j] in words and ctx.quote_of[j + 1] >= 0:
        return j, ctx.quotes[ctx.quote_of[j + 1]][1]
    return None


def blame(ctx: Context, i: int, last: int, cue: Cue) -> list[Range] | None:
    """Return whom and what: « la Russie | de livrer des armes », "him of lying"."""
    parse = ctx.parse
    objects = _objects(ctx, i)
    target = objects[0] if objects else None
    anchor = last if target is None or target < i else parse.edges(target)[1]
    if target is not None and target > i:
        anchor = target
    tail = _tail(ctx, i, anchor, cue.prepositions)
    if tail is None:
        return None
    if target is None:
        clitic = _clitic(ctx, i)
        return [tail] if clitic is None else [(clitic, clitic), tail]
    if target > i:
        first = noun_phrase(ctx, target)[0]
        return [(min(first, target), tail[1])]
    return [noun_phrase(ctx, target), tail]


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
    high = ctx.sentence(i)[1] if ctx.quote_of[i] < 0 else ctx.within(i)[1]
    tail = _quoted_tail(ctx, last, cue.prepositions)
    if tail is not None:
        return [(tail[0], extend(ctx, tail[0], tail[1], i))]
    tail = _tail(ctx, i, last, cue.prepositions)
    objects = _objects(ctx, i)
    target = objects[0] if objects else None
    if tail is not None:
        if target is None:
            clitic = _clitic(ctx, i)
            if clitic is not None and not ctx.passive(i):
                return [(clitic, clitic), tail]
            return None if ctx.passive(i) else [tail] if _has_quote(ctx, tail) else None
        if target < i:
            named = _agent(ctx, i) is not None or _has_quote(ctx, tail) or not ctx.passive(i)
            return [noun_phrase(ctx, target), tail] if named and ctx.finite(i) else None
        phrase = noun_phrase(ctx, target)
        end = extend(ctx, phrase[0], phrase[1], i) if phrase[1] > tail[1] else tail[1]
        return [(min(phrase[0], tail[0]), max(end, tail[1]))]
    if target is not None and target > i:
        first, end = noun_phrase(ctx, target)
        if end + 1 <= high and ctx.quote_of[end + 1] >= 0 > ctx.quote_of[end]:
            return [(first, ctx.quotes[ctx.quote_of[end + 1]][1])]
    for c in parse.children[i]:
        if c > last and parse.rel[c] in ("xcomp", "ccomp") and not ctx.infinitive(c):
            own = own_subject(ctx, c)
            if own is None and target is None:
                continue
            if parse.pos[c] not in ("ADJ", "NOUN", "PROPN", "VERB"):
                continue
            if parse.pos[c] == "VERB" and not ctx.lexicon.trait("bare_clauses"):
                continue
            first, end = parse.edges(c)
            pieces = [(max(first, last + 1), min(end, high))]
            if target is not None and target > i:
                pieces[0] = (min(pieces[0][0], noun_phrase(ctx, target)[0]), pieces[0][1])
            elif target is not None:
                pieces.insert(0, noun_phrase(ctx, target))
            return [trim(ctx, *piece) for piece in pieces]
    return _judged(ctx, i, target, high)


def _judged(ctx: Context, i: int, target: int | None, high: int) -> list[Range] | None:
    """Return a thing and the adjective for it behind it: "called | the figure outdated"."""
    parse = ctx.parse
    if target is None or target < i or ctx.quote_of[target] != ctx.quote_of[i]:
        return None
    first, end = noun_phrase(ctx, target)
    if parse.pos[end] != "ADJ" or end == target:
        end += 1
    if end > high or not (parse.pos[end] == "ADJ" or ctx.past_participle(end)) or end <= target:
        return None
    closed = end == high or parse.pos[end + 1] in ("PUNCT", "CCONJ", "SCONJ")
    return [(first, end)] if closed else None


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
                if not targets and own_subject(ctx, c) is None:
                    continue
                if targets:
                    first = min(first, noun_phrase(ctx, targets[0])[0])
                first = max(first, last + 1)
                return [(first, clause_end(ctx, first, c, i))]
        return _called_on(ctx, i, last, high) if cue.rest else None
    for j in range(last + 1, min(last + 25, high + 1)):
        if lexicon.has("infinitive_markers", parse.lower[j]):
            verb = _infinitive_after(ctx, j, high)
            if verb is not None:
                start = last + 1
                end = clause_end(ctx, start, verb, i)
                if j > start:
                    return [(start, end)]
                clitic = _clitic(ctx, i) if cue.group == "reproach" else None
                return [(clitic, clitic), (j, end)] if clitic is not None else None
        if ctx.verb_like(j) and not ctx.infinitive(j):
            break
        if parse.words[j] in (";", ":", "."):
            break
    targets = [c for c in _objects(ctx, i) if c > i and parse.pos[c] != "PRON"]
    if targets:
        tail = _tail(ctx, i, targets[0], lexicon.words.get("goals", frozenset()))
        if tail and "," not in parse.words[targets[0] : tail[0]]:
            return [(noun_phrase(ctx, targets[0])[0], tail[1])]
    return None


def _called_on(ctx: Context, i: int, last: int, high: int) -> list[Range] | None:
    """Return whom and what to do after a cue of several words: "called on | B to A"."""
    parse, lexicon = ctx.parse, ctx.lexicon
    for j in range(last + 2, min(last + 14, high)):
        if lexicon.has("infinitive_markers", parse.lower[j]):
            verb = _infinitive_after(ctx, j, high)
            if verb is None:
                return None
            return [(last + 1, clause_end(ctx, last + 1, verb, i))]
        if ctx.verb_like(j) or parse.words[j] in (",", ";", ":"):
            return None
    return None


def about(ctx: Context, i: int, last: int, cue: Cue) -> list[Range] | None:
    """Return what a preposition of the cue opens: « fait état de A », "warned of A"."""
    parse, lexicon = ctx.parse, ctx.lexicon
    j = last + 1
    while j < len(parse) and (
        (parse.pos[j] == "ADV" and j <= last + 2) or (ctx.date_of[j] >= 0 and j <= last + 4)
    ):
        j += 1
    if j >= len(parse) or parse.lower[j] not in cue.prepositions:
        return None
    tail = _tail(ctx, i, j - 1, cue.prepositions)
    if tail is None or tail[1] <= j:
        return None
    if lexicon.has("infinitive_markers", parse.lower[j]) and _infinitive_after(ctx, j, tail[1]):
        return [tail]
    return [tail]


def gerund(ctx: Context, i: int, last: int, cue: Cue) -> list[Range] | None:
    """Return the -ing clause that is the content: "denied taking A"."""
    parse = ctx.parse
    for c in parse.children[i]:
        if c > last and parse.rel[c] in ("xcomp", "ccomp") and parse.tag[c] == "VBG":
            start = max(parse.edges(c)[0], last + 1)
            return [(start, clause_end(ctx, start, c, i))]
    return None


def state(ctx: Context, i: int, last: int, cue: Cue) -> list[Range] | None:
    """Return what somebody says to be: « se dit | prêt à A », « se déclare | opposé à B »."""
    parse = ctx.parse
    j = last + 1
    high = ctx.sentence(i)[1] if ctx.quote_of[i] < 0 else ctx.within(i)[1]
    while j <= high and parse.pos[j] == "ADV":
        j += 1
    if j > high or parse.pos[j] not in ("ADJ", "ADP", "VERB", "NOUN"):
        if j > high or ctx.quote_of[j] < 0 or ctx.quote_of[i] >= 0:
            return None
        return [(j, extend(ctx, j, ctx.quotes[ctx.quote_of[j]][1], i, open_end=True))]
    if ctx.infinitive(j) or parse.rel[j].startswith("aux"):
        return None
    return [(j, clause_end(ctx, j, j, i))]


_FRAMES = (
    ("clause", clause),
    ("question", question),
    ("blame", blame),
    ("describe", describe),
    ("person-to", person_to),
    ("raised", raised),
    ("infinitive", infinitive),
    ("gerund", gerund),
    ("state", state),
    ("about", about),
    ("object", thing),
)
"""The forms of content in the order in which they are tried: the most telling ones first."""

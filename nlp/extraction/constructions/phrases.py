"""Borders: noun phrases, cues, clauses and subjects, in tokens."""

from __future__ import annotations

from nlp.extraction.constructions.context import Context, Range

_CUT = ("acl:relcl", "parataxis", "ccomp", "advcl", "discourse", "relcl")
_CLOSERS = frozenset(",;:.!?…—–-)")


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
    role = (
        parse.pos[last] == "PROPN"
        and noun <= end
        and parse.pos[noun] == "NOUN"
        and parse.words[noun][0].islower()
    )
    if (name and parse.pos[first] == "DET" and parse.ent[start] in ("PER", "")) or role:
        return first, end
    return first, last


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


def trim(ctx: Context, first: int, last: int) -> Range:
    """Return the range without blanks and punctuation at its edges; quotation marks stay.

    A bracket at the end stays where its partner is inside.
    """
    words = ctx.parse.words
    while first < last and (words[first].isspace() or words[first] in _CLOSERS):
        first += 1
    while last > first and (
        words[last].isspace() or (words[last] in _CLOSERS and not _paired(words, first, last))
    ):
        last -= 1
    return first, last


def _paired(words: list[str], first: int, last: int) -> bool:
    return words[last] == ")" and "(" in words[first:last]


def whole_quotes(ctx: Context, first: int, last: int) -> Range:
    """Return the range, made so that it cuts no quotation in two."""
    quote = ctx.quote_of[last]
    if quote >= 0 and ctx.quotes[quote][0] > first:
        last = ctx.quotes[quote][1]
    quote = ctx.quote_of[first]
    if quote >= 0 and ctx.quotes[quote][1] < last:
        first = ctx.quotes[quote][0]
    return first, last


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


def subject(ctx: Context, verb: int) -> int | None:
    """Return the head of the subject of ``verb``, its own or the one it shares; None if none.

    A verb in coordination, an infinitive and a participle share the subject of the verb above;
    a participle or relative clause on a noun has that noun (or its relative pronoun).
    """
    parse = ctx.parse
    seen: set[int] = set()
    node = verb
    if ctx.participle(verb) and ctx.lexicon.has("gerund_markers", parse.lower[verb - 1]):
        # « a reconnu avoir dîné, tout en jurant que A »: the main clause's own.
        finite = (k for k in parse.ancestors(verb) if parse.pos[k] == "VERB" and ctx.finite(k))
        node = next(finite, verb)
    while node not in seen:
        seen.add(node)
        own = own_subject(ctx, node)
        if own is None and ctx.finite(node):
            own = adjacent_subject(ctx, node)
            own = _before_aside(ctx, node) if own is None else own
            own = across_aside(ctx, node) if own is None else own
        if own is not None:
            # What stands in somebody's words is no subject that the narrator's verb shares.
            apart = node != verb and ctx.quote_of[own] >= 0 > ctx.quote_of[verb]
            return None if apart else own
        rel, head = parse.rel[node], parse.head[node]
        if rel in ("acl",) and parse.pos[head] in ("NOUN", "PROPN", "PRON"):
            above = _over_thing(ctx, node, head)
            if above is not None:
                node = above
                continue
            return head
        if rel in ("conj", "xcomp", "advcl", "aux", "pcomp", "parataxis", "dep") and head != node:
            node = head
            continue
        if rel == "prep" and head != node:
            node = head
            continue
        if ctx.participle(node) and head != node and ctx.verb_like(head):
            node = head  # parsers call it an adverb, too
            continue
        return None
    return None


def _over_thing(ctx: Context, participle: int, noun: int) -> int | None:
    """Return the main verb whose subject a participle shares, hung on a thing: « A, accusant B ».

    « a réclamé un audit, accusant le pouvoir »: behind a comma, no audit accuses.
    """
    parse = ctx.parse
    if not ctx.participle(participle) or noun >= participle:
        return None
    if parse.words[participle - 1] != "," or somebody(ctx, noun, noun):
        return None
    for node in parse.ancestors(noun):
        if parse.pos[node] == "VERB" and ctx.finite(node) and node < noun:
            return node
    return None


def _before_aside(ctx: Context, verb: int) -> int | None:
    """Return the subject that an aside parts from its verb: « Celle-ci, interrogée, a refusé ».

    Parsers give it to the aside's participle.
    """
    parse = ctx.parse
    for c in parse.children[verb]:
        if c < verb and parse.rel[c] == "advcl" and ctx.past_participle(c) and not ctx.finite(c):
            own = own_subject(ctx, c)
            if own is not None and own < c and "," in parse.words[own:c]:
                return own
    return None


def across_aside(ctx: Context, verb: int) -> int | None:
    """Return the noun that opens a finite verb's sentence, an aside between commas behind it.

    « Ses équipes, tenues à distance par la police, ont demandé A »: parsers lose the subject. The
    aside is a participle or a relative clause; in front of it stands one noun phrase and no more.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    low = ctx.within(verb)[0]
    k = verb - 1
    while k > low and (
        parse.pos[k] in ("AUX", "ADV", "PART")
        or lexicon.has("clitics", parse.lower[k])
        or lexicon.has("negations", parse.lower[k])
    ):
        k -= 1
    if k <= low + 2 or parse.words[k] != ",":
        return None
    first = low
    while first < k and parse.pos[first] in ("CCONJ", "SPACE"):
        first += 1
    comma = next((m for m in range(first + 1, k) if parse.words[m] == ","), None)
    if comma is None or parse.pos[first] not in ("DET", "NOUN", "PROPN", "NUM", "PRON"):
        return None
    if any(parse.pos[m] in ("VERB", "AUX", "PUNCT", "SCONJ") for m in range(first, comma)):
        return None
    opening = comma + 1
    while opening < k - 1 and (
        lexicon.has("reflexives", parse.lower[opening]) or parse.pos[opening] == "ADV"
    ):
        opening += 1
    relative = lexicon.has("relative_pronouns", parse.lower[opening])
    participle = ctx.participle(opening) or ctx.past_participle(opening)
    doubled = opening + 1 == k and lexicon.has("stressed", parse.lower[opening])  # « X, lui, dit »
    state = all(parse.pos[m] in ("ADJ", "ADV", "CCONJ") for m in range(opening, k))
    if not (relative or participle or doubled or state or _like_participle(ctx, opening)):
        return None
    if not relative and any(
        ctx.verb_like(m) and parse.feature(m, "VerbForm") == "Fin" for m in range(opening, k)
    ):
        return None
    if lexicon.has("moments", parse.lemma[first]) or ctx.date_of[first] >= 0:
        return None
    return next((m for m in range(first, comma) if parse.pos[m] in ("NOUN", "PROPN", "PRON")), None)


def _like_participle(ctx: Context, i: int) -> bool:
    """Say whether a word behind a comma, tagged a noun, looks like a participle (« , tenues »)."""
    parse = ctx.parse
    return (
        parse.pos[i] in ("NOUN", "ADJ")
        and parse.words[i][0].islower()
        and i + 1 < len(parse)
        and parse.pos[i + 1] == "ADP"
    )


def adjacent_subject(ctx: Context, verb: int) -> int | None:
    """Return the noun or pronoun right in front of a finite verb that has no other subject.

    Only where it begins the clause, so that no object or complement is taken for a subject.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    if parse.rel[verb] in ("conj",):
        return None
    k = verb - 1
    while k >= 0 and (
        parse.pos[k] in ("AUX", "ADV", "PART")
        or lexicon.has("clitics", parse.lower[k])
        or lexicon.has("negations", parse.lower[k])
    ):
        k -= 1
    if (
        k < 0
        or ctx.sentence_of[k] != ctx.sentence_of[verb]
        or ctx.quote_of[k] != ctx.quote_of[verb]
    ):
        return None
    if lexicon.has("subject_pronouns", parse.lower[k]):
        return k
    if parse.pos[k] == "PRON" and k > 0 and parse.pos[k - 1] == "DET":
        return k  # « l'autre », « les uns »
    if parse.pos[k] not in ("NOUN", "PROPN", "ADJ"):
        return None
    start = k
    low = ctx.within(verb)[0]
    while start > low and (
        parse.pos[start - 1] in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP")
        or (ctx.past_participle(start - 1) and parse.rel[start - 1] == "acl")
    ):
        start -= 1
    if start > low and parse.words[start - 1] not in (",", "–", "—", "«", "“", '"', ":", ";"):
        return None
    if parse.pos[start] == "ADP":
        return None
    for m in range(start, k + 1):
        if parse.pos[m] in ("NOUN", "PROPN"):
            return m
    return None


def own_subject(ctx: Context, verb: int) -> int | None:
    """Return the subject that hangs on ``verb`` itself, the nearest one, or None."""
    parse = ctx.parse
    best = None
    for c in parse.children[verb]:
        rel = parse.rel[c]
        if ctx.lexicon.has("moments", parse.lemma[c]):
            continue
        if rel.startswith("nsubj") or rel == "expl:subj":
            if (
                ctx.lexicon.has("clitics", parse.lower[c])
                and c > 0
                and parse.pos[c - 1] in ("NOUN", "PROPN", "PRON")
            ):
                continue
            if rel == "expl:subj" and not ctx.lexicon.has("inverted_subjects", parse.lower[c]):
                continue
            if best is None or abs(c - verb) < abs(best - verb):
                best = c
    return best


def cue_range(ctx: Context, verb: int, rest_end: int | None = None) -> Range:
    """Return the cue: the verb with auxiliaries, negation, reflexive and the words between.

    ``rest_end`` is the last word of a cue of several words.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    first = last = verb
    for c in parse.children[verb]:
        rel = parse.rel[c]
        near = abs(c - verb) <= 8
        apart = rel == "compound:prt" and c > verb + 1 and lexicon.trait("verbs_last")
        if not near or apart:
            continue
        helper = (
            rel.startswith("aux")
            or rel in ("advmod:neg", "expl:comp", "expl:pv", "compound:prt")
            or (lexicon.has("negations", parse.lower[c]) and parse.pos[c] != "NOUN")
            or (lexicon.has("reflexives", parse.lower[c]) and parse.pos[c] == "PRON" and c < verb)
        ) and not (c > verb and "," in parse.words[verb + 1 : c])
        if helper and ctx.quote_of[c] == ctx.quote_of[verb]:
            first, last = min(first, c), max(last, c)
    if rest_end is not None:
        last = max(last, rest_end)
    return first, last


def clause_end(ctx: Context, start: int, verb: int, cue: int) -> int:
    """Return the last token of the clause of ``verb`` that starts at ``start``.

    Its subtree tells; where the tree is of no use (the cue hangs below the clause), the sentence
    ends it. A participle that is a cue of its own, after a comma, begins another statement.
    """
    parse = ctx.parse
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
    if parse.rel[cue].startswith("acl"):
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
    return says and behind and (own is None or own > k) and bool(lexicon.words.get("have"))


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


def same_sentence(ctx: Context, i: int, j: int) -> bool:
    """Say whether two tokens stand in one sentence of the narrator."""
    return ctx.sentence_of[i] == ctx.sentence_of[j]

"""Contents with a verb of their own: clauses, questions, infinitives, what somebody is said to be.

Each function returns the content of the cue ``i``, whose last word is ``last``, or None.
"""

from __future__ import annotations

from nlp.extraction.constructions.borders.sources import tells_of_saying
from nlp.extraction.constructions.context import Context, Range
from nlp.extraction.constructions.cues import is_cue
from nlp.extraction.constructions.phrases.clause_ends import clause_end, extend
from nlp.extraction.constructions.phrases.noun_phrases import noun_phrase, somebody
from nlp.extraction.constructions.phrases.ranges import trim
from nlp.extraction.constructions.phrases.subjects import own_subject
from nlp.extraction.summing_up import summing
from nlp.lexicon import Cue

_SKIPPED = frozenset({"ADV", "PART", "SPACE"})
_LONGEST_TITLE = 9
"""How many words what something is called may have, its marks counted."""

_BEHIND_TITLE = 2
"""How many words may part what something is called from the clause behind it."""

_PHRASE = ("ADP", "SCONJ", "ADV")
_BRIEF = 5
"""How many words may follow a "that" that opens no clause."""

_ASIDE = 20
"""How many words behind a comma an aside may be closed by another one."""


def clause(ctx: Context, i: int, last: int, cue: Cue) -> list[Range] | None:
    """Return the content clause of the verb ``i``: with its conjunction, or bare in English."""
    parse, lexicon = ctx.parse, ctx.lexicon
    high = ctx.within(i)[1]
    if ctx.quote_of[i] < 0:
        high = ctx.sentence(i)[1]
    marked = _conjunction(ctx, i, last, high)
    if marked is not None and _inside_bare(ctx, i, last, marked):
        marked = None
    if marked is not None and _of_infinitive(ctx, i, last, parse.head[marked]):
        return None  # « dit | comprendre que A »
    reduced = ctx.past_participle(i) and not ctx.finite(i)
    if marked is not None and reduced and _closed(ctx, i, last, marked, cue):
        return None
    if marked is not None:
        verb = _main_verb(ctx, marked, parse.head[marked])
        if not marked < verb <= high:
            verb = marked
        opening = _denied_noun(ctx, i, last, marked) if cue.disputes else marked
        end = _complete(ctx, marked, clause_end(ctx, marked, verb, i), high, i)
        return None if _no_clause(ctx, marked, end) else [(opening, end)]
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
    return _of_noun_before(ctx, i, last)


def _no_clause(ctx: Context, marked: int, end: int) -> bool:
    """Say whether "that" points at something: "They have been saying | that since May"."""
    parse = ctx.parse
    if not ctx.lexicon.trait("bare_clauses") or parse.pos[min(marked + 1, end)] not in _PHRASE:
        return False
    return end - marked <= _BRIEF and not any(ctx.verb_like(k) for k in range(marked, end + 1))


def _of_noun_before(ctx: Context, i: int, last: int) -> list[Range] | None:
    """Return a noun with what a clause without a pronoun says of it: "a rule | X says | A".

    The noun is the subject of A, which has none of its own behind its cue.
    """
    parse = ctx.parse
    source, verb = own_subject(ctx, i), last + 1
    if source is None or verb >= len(parse) or not ctx.verb_like(verb) or not ctx.finite(verb):
        return None
    noun = parse.edges(source)[0] - 1
    behind = parse.head[verb] if parse.rel[verb].startswith(("aux", "cop")) else verb
    if parse.pos[noun] != "NOUN" or not ctx.finite(i) or parse.rel[i] in ("root", "parataxis"):
        return None
    if not i < behind <= verb + 4 or parse.head[behind] != i or own_subject(ctx, behind):
        return None
    top = noun
    while parse.rel[top] == "pobj" and parse.lower[parse.head[top]] in ctx.lexicon.people("of"):
        top = parse.head[parse.head[top]]
    top = top if parse.pos[top] == "NOUN" else noun
    first = noun_phrase(ctx, top)[0]
    first = next((k + 1 for k in range(top - 1, first - 1, -1) if ctx.verb_like(k)), first)
    return [(first, noun), (verb, clause_end(ctx, verb, behind, i))]


def _closed(ctx: Context, i: int, last: int, marked: int, cue: Cue) -> bool:
    """Say whether a clause behind a past participle without its auxiliary is not its own.

    « (a dit) dans une déclaration écrite, | que A », « dans un entretien publié hier | que A »:
    said things have been said, only who believes or was told something is « convaincu que A ».
    """
    if "," in ctx.parse.words[last + 1 : marked]:
        return True
    if any(ctx.parse.rel[c].startswith("aux") for c in ctx.parse.children[i]):
        return False  # « après avoir dit | que A »
    have = ctx.lexicon.words.get("have", frozenset())
    if ctx.parse.words[i - 1] == "," and any(
        ctx.parse.lemma[k] in have for k in range(max(0, i - _ASIDE), i)
    ):
        return False  # « a, à plusieurs reprises, | affirmé que A »
    if ctx.lexicon.trait("bare_clauses"):
        return False  # past tenses look like participles: "a panel estimated that A"
    return cue.attitude == "said" and not ctx.lexicon.has("telling", ctx.parse.lemma[i])


def _main_verb(ctx: Context, marked: int, verb: int) -> int:
    """Return the verb of a clause that another one opens: « que | même si A, | B »."""
    parse = ctx.parse
    above = parse.head[verb]
    relative = any(
        ctx.lexicon.has("relative_pronouns", parse.lower[k]) and marked < k < verb
        for k in parse.children[verb]
    )  # « que les règles, | qui A, | sont B »
    doubled = any(
        parse.pos[k] == "SCONJ" and marked < k <= marked + 3 and parse.head[k] in (verb, marked + 1)
        for k in range(marked + 1, min(marked + 4, verb))
    )
    opens = (doubled or relative) and parse.rel[verb] == "advcl"
    return above if opens and above > verb else verb


def _of_infinitive(ctx: Context, i: int, last: int, verb: int) -> bool:
    """Say whether a clause belongs to an infinitive that is itself what the cue ``i`` says."""
    parse = ctx.parse
    inner = parse.head[verb]
    return (
        parse.rel[verb] == "ccomp"
        and parse.rel[inner] == "xcomp"
        and parse.head[inner] == i <= last < inner
        and ctx.infinitive(inner)
    )


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
    """Return the end of a clause that the tree closed before its verb, behind that verb.

    « que le texte, maintes fois reporté, | ne serait pas examiné »: an aside seemed to be all.
    """
    parse = ctx.parse
    relative = False
    for k in range(start + 1, end + 1):
        if parse.words[k] == "," and ctx.quote_of[k] < 0:
            relative = k < end and ctx.lexicon.has("relative_pronouns", parse.lower[k + 1])
        elif not relative and _own_finite(ctx, k):
            return end
    for k in range(end + 1, high + 1):
        if parse.words[k] in (";", ":") and ctx.quote_of[k] < 0:
            return end
        if parse.words[k] in (".", "!", "?"):
            return end
        if _own_finite(ctx, k):
            verb = parse.head[k] if parse.rel[k].startswith(("aux", "cop")) else k
            behind = own_subject(ctx, verb)
            incise = behind is not None and behind > verb and ctx.lexicon.is_cue(parse.lemma[verb])
            if incise or verb < k:
                return end
            return clause_end(ctx, start, verb, cue)
    return end


def _own_finite(ctx: Context, k: int) -> bool:
    """Say whether a finite verb or auxiliary stands at ``k`` that is no relative clause's.

    Where participles look like past tenses and models mix them up, any verb will do.
    """
    parse = ctx.parse
    if not ctx.verb_like(k):
        return False
    if parse.feature(k, "VerbForm") != "Fin":
        return not ctx.lexicon.trait("finite_forms")
    verb = parse.head[k] if parse.rel[k].startswith(("aux", "cop")) else k
    return not parse.rel[verb].startswith("acl") and not parse.rel[k].startswith("acl")


def _conjunction(ctx: Context, i: int, last: int, high: int) -> int | None:
    """Return the « que »/"that" that opens the content of the verb ``i``, or None."""
    parse, lexicon = ctx.parse, ctx.lexicon
    verbs, called = 0, high
    for j in range(last + 1, min(last + 30, high + 1)):
        if j > called + _BEHIND_TITLE and ctx.date_of[j - 1] < 0:
            return None
        if ctx.quote_of[j] >= 0 and ctx.quote_of[j] != ctx.quote_of[i]:
            inside, close = ctx.quotes[ctx.quote_of[j]]
            if j > inside + 1:
                if not _title(ctx, inside, close):
                    return None
                called = close
        if lexicon.has("complementizers", parse.lower[j]):
            if _no_complement(ctx, i, j):
                continue
            if _relative(ctx, j) and not (_argument(ctx, i, j) or _clause_of(ctx, i, j)):
                between = j > last + 2 and ctx.verb_like(parse.head[j])
                if not (between and tells_of_saying(ctx, last + 1, j - 1)):
                    continue  # but « a assuré | lors d'une visite | que A »
            up = parse.head[j]
            if _reaches(ctx, up, i):
                return j
            if verbs == 0 and j - last <= 12:
                return j
            return None
        if ctx.verb_like(j) and not (ctx.past_participle(j) and _of_noun(ctx, j)):
            verbs += 1
            if verbs > 1 or (is_cue(ctx, j) and not ctx.infinitive(j)):
                return None
        if parse.words[j] in (";", ":", "."):
            return None
    return None


def _of_noun(ctx: Context, j: int) -> bool:
    """Say whether a past participle belongs to the noun before: « un entretien | publié hier »."""
    parse = ctx.parse
    return parse.rel[j] == "acl" or (
        parse.pos[j - 1] in ("NOUN", "PROPN", "ADJ") and not ctx.finite(j)
    )


def _title(ctx: Context, first: int, last: int) -> bool:
    """Say whether a quotation is what something is called: « dans « Le Grand Jury » que A »."""
    parse = ctx.parse
    named = ("ADP", "NOUN", "DET", "PROPN", "PART")
    if last - first > _LONGEST_TITLE or parse.pos[first - 1] not in named:
        return False
    return not any(ctx.verb_like(k) and ctx.finite(k) for k in range(first, last + 1))


def _no_complement(ctx: Context, i: int, j: int) -> bool:
    """Say whether « que » belongs to another word (« avant que », « plus que ») or restricts.

    « ne … que » without another negation means "only"; « , que » after the verb's object and
    « que » before a finite verb are relative pronouns.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    before = parse.lower[j - 1]
    if lexicon.has("before_que", before) or _takes_up(ctx, j, i) or _of_thing(ctx, i, j):
        return True
    if parse.pos[j - 1] == "CCONJ" and not any(
        lexicon.has("complementizers", parse.lower[k]) for k in range(i + 1, j - 1)
    ):
        return True  # « que A, comme le souhaite X, et | que B »
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


def _of_thing(ctx: Context, i: int, j: int) -> bool:
    """Say whether a clause tells more of a thing that is the cue's object: « annonce A | que B ».

    Some nouns have a clause of their own (« l'idée que »), and somebody may be told one.
    """
    parse, noun = ctx.parse, j - 1
    verb = parse.head[j]
    if parse.pos[noun] != "NOUN" or parse.rel[noun] != "obj" or parse.head[noun] != i:
        return False
    if not parse.rel[verb].startswith("acl") or parse.head[verb] != noun:
        return False
    lemma, lexicon = parse.lemma[noun], ctx.lexicon
    told = lemma in lexicon.anyone("roles", "organizations") or lemma in lexicon.disputes("sayings")
    return not told and lemma not in lexicon.nouns and not lexicon.has("moments", lemma)


def _takes_up(ctx: Context, j: int, cue: int) -> bool:
    """Say whether a word behind a comma takes up what was said: « A, ce | que B dément »."""
    parse, lexicon = ctx.parse, ctx.lexicon
    if not lexicon.has("object_relatives", parse.lower[j]):
        return False
    comma = next((k for k in range(j - 1, max(cue, j - 5), -1) if parse.words[k] == ","), None)
    if comma is None or comma == j - 1:
        return False
    pointed = comma == j - 2 and parse.lower[j - 1] in lexicon.disputes("demonstratives")
    return pointed or summing(parse, lexicon, comma + 1) == j - 1


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
    told = ctx.lexicon.has("telling", parse.lemma[i])
    if any(
        parse.rel[c] == "obj"
        and i < c < j
        and ctx.date_of[c] < 0
        and not (_called(ctx, i, c) or (told and somebody(ctx, *noun_phrase(ctx, c))))
        for c in parse.children[i]
    ):
        return False
    between = range(i + 1, j)
    heads = [
        k
        for k in between
        if parse.head[k] == i and parse.pos[k] in ("NOUN", "PROPN") and ctx.date_of[k] < 0
    ]
    if not heads:
        phrases = [k for k in between if parse.rel[k] == "prep" and parse.head[k] == i]
        subject_of = j + 1 < len(parse) and ctx.verb_like(j + 1)  # "a boat that sank"
        above = parse.head[parse.head[j]]
        return bool(phrases) and not subject_of and parse.above(above, phrases[-1])
    if told and parse.rel[j].startswith("nsubj"):
        return False  # "told reporters at a party that was held on a boat"
    return bool(heads) and all(
        any(parse.rel[m] == "case" for m in parse.children[k])
        or parse.rel[k].startswith("nsubj")
        or parse.rel[k].startswith("obl")
        or told
        for k in heads
    )


def _called(ctx: Context, i: int, name: int) -> bool:
    """Say whether an "object" is what somebody told is called: « au journal Le Phare que A »."""
    parse = ctx.parse
    if ctx.quote_of[name] >= 0:
        return _title(ctx, *ctx.quotes[ctx.quote_of[name]])
    first = parse.edges(name)[0]
    capital = parse.words[name][0].isupper()
    return capital and first > i + 1 and parse.pos[first - 1] == "NOUN"


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
            verb = infinitive_after(ctx, j, high)
            if verb is not None:
                start = j - (j - 1 > last and lexicon.has("negations", parse.lower[j - 1]))
                return [(start, clause_end(ctx, start, verb, i))]
        aside = _adjunct(ctx, i, j, high)
        if aside is not None:
            j = aside + 1
            continue
        if marker:
            return None
        behind = set_off(ctx, j, high)
        if behind is not None:
            j = behind
            continue
        if not (
            parse.pos[j] in (*_SKIPPED, "PRON")
            or lexicon.has("negations", parse.lower[j])
            or ctx.date_of[j] >= 0
            or ctx.date_of[min(j + 1, high)] >= 0
            or (lexicon.has("clitics", parse.lower[j]) and not parse.rel[j].startswith("det"))
            or parse.rel[j].startswith(("obl", "advmod", "expl"))
        ):
            return None
        dated = ctx.date_of[j] >= 0 or ctx.date_of[min(j + 1, high)] >= 0
        if not dated:  # « a nié | la semaine dernière | n'en avoir rien su »
            gap += parse.pos[j] != "ADV" or lexicon.has("negations", parse.lower[j])
        j += 1
    else:
        return None
    if not lexicon.trait("bare_infinitives"):
        return None
    start = j
    while start - 1 > last and (
        lexicon.has("negations", parse.lower[start - 1])
        or parse.pos[start - 1] == "PRON"
        or lexicon.has("clitics", parse.lower[start - 1])
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
        if c <= last or parse.rel[c] not in ("xcomp", "advcl") or not ctx.infinitive(c):
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
            or parse.words[k] in ("-", "–")
            or ctx.date_of[k] >= 0
            or (k + 1 < marker and ctx.date_of[k + 1] >= 0)
            for k in between
        ):
            negated = marker - 1 > last and ctx.lexicon.has("negations", parse.lower[marker - 1])
            start = marker - negated  # "promised in May | not to raise A"
            return start, clause_end(ctx, start, c, i)
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
    # « a reconnu devant les enquêteurs | avoir dîné »: parsers hang the infinitive on the noun.
    end = next((k - 1 for k in range(noun + 1, end + 1) if ctx.infinitive(k)), end)
    if parse.head[noun] < i or end - j > 6 or any(ctx.verb_like(k) for k in range(j, end + 1)):
        return None
    follows = end + 1
    if follows < high and ctx.lexicon.has("infinitive_markers", parse.lower[follows]):
        return end if infinitive_after(ctx, follows, high) is not None else None
    while follows < high and parse.pos[follows] in ("PRON", "ADV"):
        follows += 1
    return end if follows <= high and ctx.infinitive(follows) else None


def set_off(ctx: Context, j: int, high: int) -> int | None:
    """Return the token behind an aside that begins at the comma ``j`` before an infinitive.

    « a refusé, | par 54 voix contre 49, | d'examiner A », "promised, in a statement, to A".
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    if parse.words[j] != ",":
        return None
    for k in range(j + 1, min(j + _ASIDE, high)):
        if parse.words[k] in (";", ":", ".") or ctx.quote_of[k] != ctx.quote_of[j]:
            return None
        if parse.words[k] != ",":
            continue
        after = k + 1
        if lexicon.has("infinitive_markers", parse.lower[after]):
            return after if infinitive_after(ctx, after, high) is not None else None
        bare = lexicon.trait("bare_infinitives")
        while (
            bare
            and after < high
            and (
                lexicon.has("negations", parse.lower[after])
                or lexicon.has("clitics", parse.lower[after])
            )
        ):
            after += 1
        if bare and ctx.infinitive(after):
            return k + 1
    return None


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


def infinitive_after(ctx: Context, j: int, high: int) -> int | None:
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


def gerund(ctx: Context, i: int, last: int, cue: Cue) -> list[Range] | None:
    """Return the -ing clause that is the content: "denied taking A"."""
    parse = ctx.parse
    for c in parse.children[i]:
        # Taggers take some for nouns: "denied swearing at A".
        ing = parse.tag[c] == "VBG" or (parse.rel[c] == "xcomp" and parse.lower[c].endswith("ing"))
        ing = ing or any(parse.tag[k] == "VBG" for k in parse.children[c] if k < c)  # "having met"
        apart = any(
            parse.words[k] == "," or ctx.lexicon.has("asides", parse.lower[k])
            for k in range(last + 1, c)
        )  # not "denied under oath | ever saying so"
        hung = parse.rel[c] in ("xcomp", "ccomp") or (parse.rel[c] == "advcl" and not apart)
        if c > last and hung and ing:
            start = max(parse.edges(c)[0], last + 1)
            return [(start, clause_end(ctx, start, c, i))]
        noun = c > last + 1 and parse.rel[c] == "obj" and parse.head[last + 1] == c
        noun = noun and parse.pos[c] == "PRON"  # not "denied | building permits"
        if noun and parse.rel[last + 1] == "compound" and parse.lower[last + 1].endswith("ing"):
            return [(last + 1, parse.edges(c)[1])]  # "denied | withholding anything"
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

"""Proper names inside a phrase: where they begin and end, with which titles and particles."""

from __future__ import annotations

from nlp.extraction.constructions.context import Context, Range
from nlp.extraction.constructions.cues import adjectives
from nlp.extraction.mentions.agreement import is_plural
from nlp.extraction.mentions.tokens import head_of, is_somebody


def no_name(ctx: Context, i: int) -> bool:
    """Say whether a word has its capital letter from the head of the sentence (« Contactée, »)."""
    parse = ctx.parse
    if parse.lower[i] not in ctx.lexicon.people("no_names") and not adjectives(ctx, i):
        return False
    first = ctx.sentences[ctx.sentence_of[i]][0]
    return all(parse.pos[k] in ("PUNCT", "SPACE") for k in range(first, i))


def proper_name(ctx: Context, first: int, last: int, head: int) -> Range | None:
    """Return the proper name of whom the phrase names, not of others mentioned in it."""
    parse = ctx.parse
    runs = _runs(ctx, first, last)
    if not runs:
        return None
    own = [run for run in runs if run[0] <= head <= run[1]]
    if own:
        start, end = own[0]
        led = start > first and parse.lower[start - 1] in ctx.lexicon.people("definite")
        if led and end == head > start and parse.lower[head] in ctx.lexicon.people("roles"):
            return None  # "the Ohio Republican": a description
        while start < end and _common(ctx, start) and not _particle(ctx, start + 1):
            start += 1  # « l'ONG Human Rights Watch »
        return start, end
    if is_somebody(parse.lemma[head], ctx.lexicon) and is_plural(ctx, first, head):
        return None  # "judges handling Freedom of Information lawsuits"
    # A name behind a role: « la porte-parole du ministère, Maria Zakharova ».
    for run in sorted(runs, key=lambda r: -r[0]):
        start = run[0]
        if start == first or parse.words[start - 1] == "(":
            continue
        top = head_of(parse, *run)
        if any(parse.rel[c] == "case" and c < start for c in parse.children[top]):
            continue
        if _of_another(ctx, top, start, head):
            continue
        before = parse.lower[start - 1]
        if before in ctx.lexicon.people("of") or parse.pos[start - 1] in ("ADP", "DET", "CCONJ"):
            continue
        if parse.ent[start] == "LOC":
            continue
        return _with_adjectives(ctx, run, head, last)
    return None


def _with_adjectives(ctx: Context, run: Range, head: int, last: int) -> Range:
    """Return an organization's name with its adjectives: « l'association | Rivière vivante »."""
    parse = ctx.parse
    start, end = run
    organizations = ctx.lexicon.anyone("organizations", "generic_organizations")
    if start != head + 1 or parse.lemma[head] not in organizations:
        return run
    while end < last and parse.pos[end + 1] == "ADJ" and start <= parse.head[end + 1] <= end:
        end += 1
    return start, end


def _comes_from(ctx: Context, first: int, last: int) -> bool:
    """Say whether a place behind a name tells where somebody is from: "Ann Lee | of Leeds"."""
    parse = ctx.parse
    person = first < last and all(parse.ent[k] == "PER" for k in range(first, last + 1))
    led = parse.lower[last + 1] in ctx.lexicon.people("loose_particles")
    return person and led and parse.ent[last + 2] == "LOC"


def _of_another(ctx: Context, top: int, start: int, head: int) -> bool:
    """Say whether a name completes another noun: « la biologiste, rattachée à l'institut | X »."""
    parse = ctx.parse
    governor = parse.head[top]
    if governor in (head, top) or parse.words[start - 1] == ",":
        return False
    return any(parse.rel[c] == "case" and c < governor for c in parse.children[governor])


def _runs(ctx: Context, first: int, last: int) -> list[Range]:
    """Return the stretches of proper-name words in the range."""
    parse = ctx.parse
    runs: list[Range] = []
    i = first
    while i <= last:
        if i < last and i > first and _capital_article(ctx, i) and _proper(ctx, i + 1):
            pass  # « le quotidien Le Courrier »: the article belongs to the name
        elif not _proper(ctx, i):
            i += 1
            continue
        j = i
        while (
            j < last
            and (
                (_proper(ctx, j + 1) and not (parse.ent_start[j + 1] and parse.ent[j]))
                or (parse.ent[j] == parse.ent[j + 1] == "PER" and not parse.ent_start[j + 1])
                or (j + 2 <= last and _particle(ctx, j + 1) and _proper(ctx, j + 2))
            )
            and not (j + 2 <= last and _comes_from(ctx, i, j))
        ):
            j += 1
        # "Ryanair CEO, Ann Lee": what ends in a role is no name.
        role = i < j < last - 1 and parse.lower[j] in ctx.lexicon.people("roles")
        role = role and parse.words[j + 1] == ","
        if not role and not all(_common(ctx, k) for k in range(i, j + 1)):
            runs.append((i, j))
        i = j + 1
    return runs


def _capital_article(ctx: Context, i: int) -> bool:
    """Say whether token ``i`` is an article with a capital letter inside a sentence."""
    word = ctx.parse.words[i]
    return word[0].isupper() and ctx.parse.lower[i] in ctx.lexicon.people("definite")


def _common(ctx: Context, i: int) -> bool:
    """Say whether a word in capitals is a common noun all the same (« l'ONG », "the Senate")."""
    words = (ctx.parse.lower[i], ctx.parse.lemma[i])
    people = ctx.lexicon.people
    return any(w in people("generic_organizations") or w in people("roles") for w in words)


def _proper(ctx: Context, i: int) -> bool:
    """Say whether token ``i`` is a word of a name: capital letter, tagged or known as one."""
    parse = ctx.parse
    word = parse.words[i]
    if not (word[0].isupper() or word[0].isdigit()) or parse.pos[i] in ("PUNCT", "DET", "PRON"):
        return False
    if no_name(ctx, i) or ctx.date_of[i] >= 0:
        return False
    if parse.pos[i] == "PROPN":
        return parse.lower[i] not in ctx.lexicon.people("definite")
    if parse.pos[i] in ("NOUN", "X") and _capital(ctx, i):
        return True
    return bool(parse.ent[i]) and parse.ent[i] in ("PER", "ORG") and parse.pos[i] != "ADP"


def _capital(ctx: Context, i: int) -> bool:
    """Say whether a word has a capital letter though nothing but a name would have one there."""
    parse = ctx.parse
    first, last = ctx.sentences[ctx.sentence_of[i]]
    if i == first or parse.pos[i - 1] == "PUNCT" or ctx.lexicon.trait("noun_capitals"):
        return False
    letters = [w for w in parse.words[first : last + 1] if w[0].isalpha()]
    if 2 * sum(w[0].isupper() for w in letters) > len(letters):
        return False  # a headline
    word, people = parse.lower[i], ctx.lexicon.people
    lemma = parse.lemma[i].lower()
    return not any(
        w in people(name) for w in (word, lemma) for name in ("roles", "organizations", "demonyms")
    )


def _particle(ctx: Context, i: int) -> bool:
    """Say whether token ``i`` joins two parts of a name (« de », "van", "of the")."""
    parse = ctx.parse
    if parse.words[i] in ("(", ")"):
        return False
    if not parse.ent[i] or parse.ent_start[i]:
        return parse.lower[i] in ctx.lexicon.people("particles")
    return True


def _bare_name(ctx: Context, name: Range) -> str:
    """Return the words of a name without titles at its start."""
    parse = ctx.parse
    first, last = name
    people = ctx.lexicon.people
    first = without_titles(ctx, name)
    while last > first and parse.lower[last] in people("pronouns") | {","}:
        last -= 1
    start, end = parse.extent(first, last)
    text = parse.text[start:end]
    for ending in people("possessive_endings"):
        text = text.removesuffix(ending).removesuffix(ending.replace("'", "’"))
    return text.strip()


def without_titles(ctx: Context, name: Range) -> int:
    """Return the first word of a name that is no title: "Transport Secretary | Paul Vance"."""
    parse = ctx.parse
    first, last = name
    people = ctx.lexicon.people
    leading = ctx.lexicon.anyone("titles", "roles", "generic_organizations")
    for k in range(last - 1, first - 1, -1):
        title = parse.lower[k].rstrip(".") in leading or parse.lemma[k] in leading
        if not title or (parse.lower[k + 1] in people("particles") and _particle(ctx, k + 1)):
            continue  # "Bank of America"
        if parse.lower[k + 1] in people("institution_words"):
            continue  # a company may be called "General Motors"
        return k + 1
    return first


def full_name(ctx: Context, name: Range, first: int, last: int, head: int) -> str:
    """Return the name that the phrase gives: for an institution with what completes its noun.

    « l'Autorité de sûreté » is called by more than its word with a capital letter.
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    if name[0] <= head <= name[1] and parse.lemma[head] in lexicon.people("organizations"):
        end = name[1]
        while end < last and parse.pos[end + 1] in ("ADP", "NOUN", "ADJ", "DET", "PROPN"):
            end += 1
        if end > name[1] and parse.pos[end] in ("NOUN", "ADJ", "PROPN"):
            start, stop = parse.extent(name[0], end)
            return parse.text[start:stop]
    return _bare_name(ctx, name)

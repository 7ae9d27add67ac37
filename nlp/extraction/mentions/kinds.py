"""What kind of speaker a mention may name: a person, an institution, a group, nobody by name."""

from __future__ import annotations

from nlp.extraction.constructions.context import Context, Range
from nlp.extraction.mentions.agreement import is_plural
from nlp.extraction.mentions.names import without_titles
from nlp.extraction.mentions.roles import holder, role_noun, title_noun
from nlp.model import SpeakerKind


def kind_of(
    ctx: Context, head: int, name: Range | None, first: int, last: int
) -> SpeakerKind | None:
    """Return what kind of speaker the phrase may name, None where nothing tells."""
    if name is not None:
        return _kind_of_name(ctx, head, name, first)
    return _kind_of_noun(ctx, head, first, last)


def _kind_of_name(ctx: Context, head: int, name: Range, first: int) -> SpeakerKind | None:
    """Return the kind of whom a name means, by its words, its title and the model's label."""
    parse, people = ctx.parse, ctx.lexicon.people
    bare = without_titles(ctx, name)
    words = {parse.lower[k] for k in range(bare, name[1] + 1)}
    if name[1] > bare and words & people("institution_words"):
        return "organization"
    if parse.lower[name[0]].rstrip(".") in people("titles"):
        return "person"
    if not name[0] <= head <= name[1]:
        lemma = parse.lemma[holder(ctx, head)]
        if bare == name[1] and lemma in people("businesses"):
            return "organization"  # « le promoteur | Hélion »
        return "organization" if lemma in people("organizations") else "person"
    noun = title_noun(ctx, name, first)
    if noun:
        return "organization" if noun in people("organizations") else "person"
    if words & people("organizations"):
        return "organization"
    given = parse.lower[bare].split("-")[0]
    if name[1] > bare and (given in people("masculine_names") or given in people("feminine_names")):
        return "person"
    labels = {parse.ent[k] for k in range(name[0], name[1] + 1)} - {""}
    if "PER" in labels:
        return "organization" if _with_article(ctx, name, first) else "person"
    if labels:
        return "organization"
    return "person" if name[1] > name[0] else None


def _kind_of_noun(ctx: Context, head: int, first: int, last: int) -> SpeakerKind | None:
    """Return the kind of whom a noun without a name means."""
    parse, people = ctx.parse, ctx.lexicon.people
    plural = is_plural(ctx, first, head)
    counted = _counted(ctx, head)
    if counted is not None:
        plural = parse.lower[head] in people("several_of_some")
        head = counted
    lemma = role_noun(ctx, first, last, head, None)
    if lemma in people("sources"):
        return "anonymous"
    if lemma in people("roles"):
        told = (_holds(ctx, first, last, word) for word in people("hiding") | people("anonymity"))
        if any(told) or _asks_for_anonymity(ctx, head, last):
            return "anonymous"
        return "group" if plural else "person"
    if lemma in people("organizations"):
        return "organization"
    return "group" if plural or lemma in people("collectives") else None


def _holds(ctx: Context, first: int, last: int, words: str) -> bool:
    """Say whether the tokens ``first`` to ``last`` hold these words."""
    start, end = ctx.parse.extent(first, last)
    return words in ctx.parse.text[start:end].lower().replace("’", "'")


def _asks_for_anonymity(ctx: Context, head: int, last: int) -> bool:
    """Say whether whom a noun means hides who he is, as the narrator tells behind the noun.

    "A clerk, | who asked not to be named, said A", "said A, | speaking on condition of anonymity",
    but not "A clerk said | the mayor asked not to be named".
    """
    parse = ctx.parse
    source = parse.rel[head].startswith("nsubj") or _behind_source_phrase(ctx, head)
    start, end = last + 1, ctx.sentence(head)[1]
    if not source or start > end or ctx.quote_of[head] >= 0:
        return False
    asking = [w for w in ctx.lexicon.people("anonymity") if _holds(ctx, start, end, w)]
    if not asking:
        return False
    verb = max(last, parse.head[head])
    for k in range(start, end + 1):
        if k > verb and parse.words[k] == ",":
            start = k + 1
        elif k > verb and _acts(ctx, k, head):
            start = end + 1
        elif start <= k and any(_holds(ctx, start, k, word) for word in asking):
            return True
    return False


def _acts(ctx: Context, k: int, head: int) -> bool:
    """Say whether a word acts in a clause that does not tell of the noun, or is its verb."""
    parse = ctx.parse
    verb = parse.head[k] if parse.rel[k].startswith(("nsubj", "aux")) else k
    acts = parse.rel[k].startswith("nsubj") or parse.feature(k, "VerbForm") == "Fin"
    return acts and not parse.above(verb, head)


def _behind_source_phrase(ctx: Context, head: int) -> bool:
    """Say whether a noun hangs on a phrase that names sources: "according to | people who A"."""
    parse, preposition = ctx.parse, ctx.parse.head[head]
    return parse.rel[head] == "pobj" and any(
        tuple(parse.lower[max(0, preposition + 1 - len(each.words)) : preposition + 1])
        == each.words
        for phrases in ctx.lexicon.prepositions.values()
        for each in phrases
    )


def _counted(ctx: Context, head: int) -> int | None:
    """Return the noun of which a phrase means some: "two of her | co-authors"; else None."""
    parse, people = ctx.parse, ctx.lexicon.people
    of = head + 1
    if of >= len(parse) or parse.lower[of] not in people("of") or parse.head[of] != head:
        return None
    if parse.lower[head] not in people("one_of_some") | people("several_of_some"):
        return None
    nouns = [c for c in parse.children[of] if c > of and parse.pos[c] in ("NOUN", "PROPN")]
    return nouns[0] if nouns else None


def _with_article(ctx: Context, name: Range, first: int) -> bool:
    """Say whether a name of one word has an article, as no person's has (« la Cnil »)."""
    before = name[0] - 1
    if before < first or name[1] > name[0]:
        return False
    people = ctx.lexicon.people
    articles = people("definite") - people("indefinite") - people("possessives") - people("of")
    return ctx.parse.lower[before].replace("’", "'") in articles - people("demonstratives")

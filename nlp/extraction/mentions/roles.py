"""Roles: the description that goes with a name, before or behind it, and its noun."""

from __future__ import annotations

from dataclasses import replace

from nlp.extraction.constructions.context import Context, Range
from nlp.extraction.findings import Mention
from nlp.extraction.mentions.names import without_titles
from nlp.extraction.mentions.tokens import head_of, is_somebody


def with_role_beside(ctx: Context, named: Mention, name: Range) -> Mention:
    """Return the mention of a name with the role that stands beside it, whatever the parse says.

    « le député | Paul Blanc », « la directrice, | Ann Lee, », "Ann Lee, a teacher from Leeds,".
    """
    parse, lexicon = ctx.parse, ctx.lexicon
    for low, high in (_before_name(ctx, name), _behind_name(ctx, name)):
        noun = next((k for k in range(low, high + 1) if _role_at(ctx, k)), None)
        if noun is None or noun - low > 2:
            continue
        begin = noun
        while begin - 1 > low and any(
            parse.lower[begin - 1] in group.split() for group in lexicon.people("ranks")
        ):
            begin -= 1  # « l'ancien président »
        start, end = parse.extent(begin, high)
        article = parse.lower[low]
        gender = "f" if article in lexicon.people("feminine_articles") else None
        gender = "m" if article in lexicon.people("masculine_articles") else gender
        return replace(
            named,
            role=parse.text[start:end],
            lemma=parse.lemma[noun].lower(),
            kind="person",
            gender=named.gender or gender,
            place=False,
        )
    return named


_ROLE_WORDS = 9
"""How many words a role beside a name may have."""


def _role_at(ctx: Context, k: int) -> bool:
    """Say whether token ``k`` is a noun for what people are."""
    parse = ctx.parse
    return parse.pos[k] == "NOUN" and parse.lemma[k].lower() in ctx.lexicon.people("roles")


def _before_name(ctx: Context, name: Range) -> Range:
    """Return the phrase with an article that ends right before a name, empty where there is none.

    Behind a comma the name must be closed by another mark, or it is the subject of what follows.
    """
    parse = ctx.parse
    high = name[0] - 1
    after = name[1] + 1
    first = ctx.sentences[ctx.sentence_of[name[0]]][0]
    if high > first and parse.words[high] == ",":
        if after < len(parse) and parse.pos[after] != "PUNCT":
            return 0, -1
        high -= 1
    if high >= first and parse.pos[high] == "ADP":
        return 0, -1  # "a spokesman for | St. Mary's": of somebody else
    low = high
    while low >= first and high - low < _ROLE_WORDS:
        if parse.pos[low] not in ("NOUN", "ADJ", "ADP", "DET", "PROPN", "ADV", "NUM"):
            return 0, -1
        if parse.lower[low] in ctx.lexicon.people("definite") and _role_at_start(ctx, low, high):
            return low, high
        low -= 1
    return 0, -1


def _role_at_start(ctx: Context, low: int, high: int) -> bool:
    """Say whether a role stands right behind the article at ``low``."""
    own = ctx.parse.pos[low] != "ADP" and ctx.parse.rel[low] != "case"
    return own and any(_role_at(ctx, k) for k in range(low + 1, min(low + 2, high) + 1))


def _behind_name(ctx: Context, name: Range) -> Range:
    """Return the phrase between a name's comma and the next mark, if no verb stands in it."""
    parse = ctx.parse
    low = name[1] + 2
    if low >= len(parse) or parse.words[low - 1] not in (",", "–", "—"):
        return 0, -1
    for k in range(low, min(low + _ROLE_WORDS + 4, len(parse))):
        if parse.pos[k] == "PUNCT" or parse.words[k] in (",", "(", "–", "—"):
            return low, k - 1
        if parse.pos[k] in ("VERB", "AUX", "PRON", "CCONJ", "SCONJ"):
            return low, k - 1 if parse.pos[k] in ("CCONJ", "PRON") else -1
    return 0, -1


def role_beside(ctx: Context, first: int, last: int, name: Range | None) -> str | None:
    """Return the description that goes with a name, before or behind it; or the whole phrase."""
    parse = ctx.parse
    if name is None:
        return None
    pieces = []
    start, head = first, head_of(parse, first, last)
    if head < name[0] and not is_somebody(parse.lemma[head], ctx.lexicon):
        # Of « les accusations du secrétaire d'État X » only the role itself.
        roles = ctx.lexicon.people("roles")
        start = next((k for k in range(head, name[0]) if parse.lemma[k] in roles), name[0])
    before = (start, name[0] - 1)
    after = (name[1] + 1, last)
    if after[0] <= last and not is_aside(ctx, after[0]):
        after = (last + 1, last)
    for low, high in (before, after):
        while low <= high and (
            parse.pos[low] in ("PUNCT", "SPACE")
            or parse.lower[low] in ctx.lexicon.people("definite")
        ):
            low += 1
        while high >= low and parse.pos[high] in ("PUNCT", "SPACE", "ADP", "DET"):
            high -= 1
        if low <= high and any(parse.pos[k] == "NOUN" for k in range(low, high + 1)):
            start, end = parse.extent(low, high)
            piece = parse.text[start:end]
            if piece.count("(") > piece.count(")"):
                piece = piece.rpartition("(")[0].rstrip()
            pieces.append(piece)
    # What completes an institution's own name is no role (« l'Autorité | de sûreté »).
    if name[0] <= head <= name[1] and parse.lemma[head] in ctx.lexicon.people("organizations"):
        return None
    return max(pieces, key=len) if pieces else None


def _title_role(ctx: Context, name: Range) -> int | None:
    """Return the last word in front of a name proper that says what somebody is, or None."""
    roles = ctx.lexicon.people("roles")
    bare = without_titles(ctx, name)
    return next((k for k in range(bare - 1, name[0] - 1, -1) if ctx.parse.lower[k] in roles), None)


def title_beside(ctx: Context, first: int, name: Range) -> str | None:
    """Return the role in capitals that a name begins with: "County Attorney | Ann Lee"."""
    parse = ctx.parse
    end = _title_role(ctx, name)
    if end is None:
        return None
    start = name[0]
    while start > first and parse.pos[start - 1] in ("ADJ", "NOUN", "PROPN"):
        start -= 1
    low, high = parse.extent(start, end)
    return parse.text[low:high]


def is_aside(ctx: Context, i: int) -> bool:
    """Say whether an apposition may begin at token ``i``: behind a comma or in parentheses."""
    parse = ctx.parse
    if parse.words[i] not in (",", "(", "–", "—", "-") or i + 1 >= len(parse):
        return False
    return parse.pos[i + 1] in ("NOUN", "ADJ", "DET", "PROPN")


def role_noun(ctx: Context, first: int, last: int, head: int, name: Range | None) -> str:
    """Return the lemma of the noun that describes (« porte-parole »), "" where there is none.

    A prefix that tells the rank is left out: « ex-chef » is a « chef ».
    """
    noun = _role_noun(ctx, first, last, head, name)
    if not is_somebody(noun, ctx.lexicon):
        for prefix in ctx.lexicon.people("rank_prefixes"):
            if noun.startswith(prefix) and is_somebody(noun.removeprefix(prefix), ctx.lexicon):
                return noun.removeprefix(prefix)
    return noun


def _role_noun(ctx: Context, first: int, last: int, head: int, name: Range | None) -> str:
    """Return the lemma of the noun that describes, with its prefix."""
    parse, lexicon = ctx.parse, ctx.lexicon
    if name is None or not name[0] <= head <= name[1]:
        if name is None and head + 2 <= last and parse.words[head + 1] == "-":
            return parse.lemma[head + 2].lower()  # "his ex | - | wife"
        return parse.lemma[holder(ctx, head) if name else head]
    bare = without_titles(ctx, name)
    for k in (name[1], name[0]):
        if name[1] > name[0] == bare and parse.lower[k] in lexicon.people("organizations"):
            return parse.lower[k]
    for k in range(*name):
        noun = lexicon.title_nouns.get(parse.lower[k].rstrip("."))
        if noun:
            return noun
    if (titled := _title_role(ctx, name)) is not None:
        return parse.lower[titled]
    behind = range(name[1] + 1, last + 1)
    if behind and not is_aside(ctx, behind[0]):
        behind = range(0)
    around: list[int] = [*range(name[0] - 1, first - 1, -1), *behind]
    nouns = (
        parse.lower[k] if parse.pos[k] == "PROPN" else parse.lemma[k]
        for k in around
        if parse.pos[k] in ("NOUN", "PROPN")
    )
    return next((noun for noun in nouns if is_somebody(noun, lexicon)), "")


def holder(ctx: Context, head: int) -> int:
    """Return the role that an institution's noun completes: « secrétaire | d'État »."""
    parse = ctx.parse
    above = parse.head[head]
    role = parse.rel[head].startswith("nmod") and parse.lemma[above] in ctx.lexicon.people("roles")
    return above if role and 0 < head - above <= 2 else head


def title_noun(ctx: Context, name: Range, first: int) -> str:
    """Return the title or noun right in front of a name: "Justice Ann Lee", "wife Ann"; or ""."""
    parse, lexicon = ctx.parse, ctx.lexicon
    start = without_titles(ctx, name)
    if start > name[0]:
        word = parse.lower[start - 1].rstrip(".")
        return parse.lemma[start - 1] if is_somebody(parse.lemma[start - 1], lexicon) else word
    before = name[0] - 1
    if before >= first and parse.pos[before] == "NOUN" and parse.head[before] >= name[0]:
        lemma = parse.lemma[before]
        return lemma if is_somebody(lemma, lexicon) else ""
    return ""

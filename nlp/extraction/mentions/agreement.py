"""Gender and number, by pronoun, title, role noun, article and first name."""

from __future__ import annotations

from nlp.extraction.constructions.context import Context, Range
from nlp.lexicon import Lexicon


def number_of(ctx: Context, head: int, name: Range | None, pronoun: bool) -> str | None:
    """Return the number of a mention: "s", "p", or None where nothing tells."""
    parse = ctx.parse
    word = parse.lower[head].lstrip("-")
    if pronoun:
        return "p" if word in ctx.lexicon.people("plural_pronouns") else "s"
    if any(parse.rel[c] == "conj" for c in parse.children[head]):
        return "p"
    number = parse.feature(head, "Number")
    return {"Sing": "s", "Plur": "p"}.get(number) if name is None else "s"


def is_plural(ctx: Context, first: int, head: int) -> bool:
    """Say whether a noun is plural; its article knows better than the tagger."""
    people = ctx.lexicon.people
    word = ctx.parse.lower[first]
    if first < head and (
        word in people("masculine_articles") or word in people("feminine_articles")
    ):
        return False
    return ctx.parse.feature(head, "Number") == "Plur"


def pronoun_gender(word: str, lexicon: Lexicon) -> str | None:
    """Return the gender of a pronoun, "m" or "f", None where it has both."""
    if word in lexicon.people("masculine_pronouns"):
        return "m"
    return "f" if word in lexicon.people("feminine_pronouns") else None


def gender_of(ctx: Context, first: int, last: int, head: int, name: Range | None) -> str | None:
    """Return the gender by title, role noun, article or first name; None where nothing tells."""
    parse, lexicon = ctx.parse, ctx.lexicon
    for k in range(first, last + 1):
        title = parse.lower[k].rstrip(".")
        if title in lexicon.people("masculine_titles"):
            return "m"
        if title in lexicon.people("feminine_titles"):
            return "f"
    if name is not None:
        start = name[0]
        while start < name[1] and parse.lower[start].rstrip(".") in lexicon.people("titles"):
            start += 1
        given = parse.lower[start].split("-")[0]
        if given in lexicon.people("masculine_names"):
            return "m"
        if given in lexicon.people("feminine_names"):
            return "f"
    if name is None or not name[0] <= head <= name[1]:
        article = parse.lower[first]
        if article in lexicon.people("feminine_articles"):
            return "f"
        if article in lexicon.people("masculine_articles"):
            return "m"
        if parse.lower[head].endswith(tuple(lexicon.people("epicene_endings"))):
            return None  # « l'analyste »: taggers guess
        return {"Masc": "m", "Fem": "f"}.get(parse.feature(head, "Gender"))
    return None

"""A role and a name that stand side by side: two mentions of the same, told of each other."""

from __future__ import annotations

from dataclasses import replace

from nlp.extraction.constructions.context import Context
from nlp.extraction.findings import Mention
from nlp.extraction.mentions.tokens import tokens_of


def introduced_names(ctx: Context, mentions: list[Mention]) -> tuple[Mention, ...]:
    """Return the mentions, a role and a name that stand side by side told of each other.

    « le porte-parole militaire dans la région, le colonel Paul Blanc »: the parse often cuts the
    one from the other; what stands between them shows that they are the same.
    """
    result = list(mentions)
    for k, first in enumerate(mentions):
        for j in range(k + 1, min(k + 4, len(mentions))):
            second = mentions[j]
            if second.start < first.end or not _same_person(ctx, first, second):
                continue
            if first.name is None:
                result[k], result[j] = _told(ctx, result[k], result[j])
            else:
                result[j], result[k] = _told(ctx, result[j], result[k])
            break
    return tuple(result)


def _told(ctx: Context, role: Mention, name: Mention) -> tuple[Mention, Mention]:
    """Return a description and a name of the same person, each with what the other tells."""
    gender = name.gender or role.gender
    named = replace(
        name,
        role=name.role or role.role or _described(ctx, role),
        lemma=role.lemma,
        kind=role.kind or name.kind,
        gender=gender,
        place=False,
    )
    told = replace(
        role,
        form="name",
        name=name.name,
        role=named.role,
        kind=named.kind,
        gender=gender,
        place=False,
    )
    return told, named


def _described(ctx: Context, role: Mention) -> str:
    """Return the words of a description without its article."""
    first, last = tokens_of(ctx.parse, (role.start, role.end))
    if first < last and ctx.parse.lower[first] in ctx.lexicon.people("definite"):
        first += 1
    start, end = ctx.parse.extent(first, last)
    return ctx.parse.text[start:end]


def _same_person(ctx: Context, first: Mention, second: Mention) -> bool:
    """Say whether a description and a name that follow each other mean the same."""
    role, name = (first, second) if first.name is None else (second, first)
    if role.form != "noun" or name.form != "name" or role.name or role.number == "p":
        return False
    if role.kind not in ("person", "organization", None) or not role.lemma:
        return False
    parse = ctx.parse
    low = tokens_of(parse, (first.start, first.end))[1] + 1
    high = tokens_of(parse, (second.start, second.end))[0] - 1
    end = tokens_of(parse, (second.start, second.end))[1] + 1
    if end < len(parse) and (parse.pos[end] == "CCONJ" or parse.words[end] == "/"):
        return False
    if low > high:  # « la société | Hydra »
        return first is role and not name.place and role.kind is not None
    if parse.words[high] != "," or role.kind == "organization" or name.kind == "organization":
        return False
    between = range(low, high)
    if any(parse.pos[k] not in ("ADP", "DET", "NOUN", "ADJ", "PROPN", "ADV") for k in between):
        return False
    closed = end >= len(parse) or parse.pos[end] == "PUNCT"
    roles = ctx.lexicon.people("roles")
    if first is role and any(parse.pos[k] == "NOUN" and parse.lemma[k] in roles for k in between):
        return False  # « la députée | à l'adresse du ministre, Paul Blanc »
    if first is role:
        return len(between) <= 6 and (closed or not second.subject)
    # « Blanc, le maire du village se dit ravi »: nothing but the name before the comma.
    opening = tokens_of(parse, (first.start, first.end))[0]
    alone = opening == ctx.sentences[ctx.sentence_of[opening]][0]
    return alone and not between and role.definite

"""What one mention says of whom it names: its form, name, role, kind, gender and number."""

from __future__ import annotations

from dataclasses import replace

from nlp.extraction.constructions.context import Context, Range
from nlp.extraction.findings import Mention
from nlp.extraction.mentions.agreement import gender_of, number_of, pronoun_gender
from nlp.extraction.mentions.antecedents import antecedent_of
from nlp.extraction.mentions.kinds import kind_of
from nlp.extraction.mentions.names import full_name, proper_name
from nlp.extraction.mentions.roles import (
    role_beside,
    role_noun,
    title_beside,
    with_role_beside,
)
from nlp.extraction.mentions.tokens import head_of


def mention(ctx: Context, span: Range, head: int | None = None) -> Mention:
    """Return what the noun phrase or pronoun at the tokens ``span`` says of whom it names."""
    parse, lexicon = ctx.parse, ctx.lexicon
    first, last = span
    if head is None:
        head = head_of(parse, first, last)
    word = lexicon.inverted(parse.lower[head])
    name = proper_name(ctx, first, last, head)
    start, end = parse.extent(first, last)
    if first == last and parse.words[first].startswith("-"):
        start = end - len(lexicon.inverted(parse.words[first]))
    pronoun = name is None and _is_pronoun(ctx, span, head)
    plain = Mention(
        start=start,
        end=end,
        head=parse.extent(head, head),
        form="pronoun",
        text=parse.text[start:end],
        number=number_of(ctx, head, name, pronoun),
        subject=parse.rel[head].startswith("nsubj"),
        sentence=ctx.sentence_of[head],
        quotation=ctx.quote_of[head] if ctx.quote_of[head] >= 0 else None,
    )
    if pronoun:
        return replace(
            plain,
            lemma=word,
            gender=pronoun_gender(word, lexicon),
            antecedent=antecedent_of(ctx, head, word),
            person=1 if lexicon.has("first_person", parse.lower[head]) else 3,
        )
    described = replace(
        plain,
        form="name" if name else "noun",
        name=full_name(ctx, name, first, last, head) if name else None,
        role=role_beside(ctx, first, last, name)
        or (title_beside(ctx, first, name) if name else None),
        lemma=role_noun(ctx, first, last, head, name),
        kind=kind_of(ctx, head, name, first, last),
        gender=gender_of(ctx, first, last, head, name),
        definite=parse.lower[first] in lexicon.people("definite"),
        place=name is not None and parse.ent[name[0]] == "LOC",
    )
    if name is None or described.lemma or described.role or described.kind == "organization":
        return described
    return with_role_beside(ctx, described, name)


def _is_pronoun(ctx: Context, span: Range, head: int) -> bool:
    """Say whether a phrase without a name is a pronoun, or a possessive or clitic alone."""
    lexicon, first = ctx.lexicon, span[0]
    word = lexicon.inverted(ctx.parse.lower[head])
    if ctx.parse.pos[head] == "PRON" or word in lexicon.people("pronouns"):
        return True
    alone = first == span[1]
    return alone and (word in lexicon.people("possessives") or lexicon.has("clitics", word))

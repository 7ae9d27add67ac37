"""Which words of a paragraph head a mention, and which mentions that makes."""

from __future__ import annotations

from nlp.extraction.constructions.context import Context, Range
from nlp.extraction.constructions.phrases.noun_phrases import noun_phrase
from nlp.extraction.findings import Attribution, Mention
from nlp.extraction.mentions.describing import mention
from nlp.extraction.mentions.names import no_name
from nlp.extraction.mentions.side_by_side import introduced_names
from nlp.extraction.mentions.tokens import is_somebody, tokens_of
from nlp.lexicon import Lexicon
from nlp.parse import Parse


def find_mentions(ctx: Context, attributions: tuple[Attribution, ...] = ()) -> tuple[Mention, ...]:
    """Return the mentions of one paragraph in text order, offsets into the paragraph."""
    found: dict[Range, Mention] = {}
    for attribution in attributions:
        if attribution.source:
            span = tokens_of(ctx.parse, attribution.source)
            found[span] = mention(ctx, span)
            antecedent = found[span].antecedent
            if antecedent:
                noun = tokens_of(ctx.parse, antecedent)
                found.setdefault(noun, mention(ctx, noun))
    heads = {m.head for m in found.values()}
    for head in _heads(ctx):
        if ctx.parse.extent(head, head) in heads:
            continue
        span = _hyphened(ctx.parse, noun_phrase(ctx, head))
        if span not in found and not _named_part(ctx, span):
            found[span] = mention(ctx, span, head)
            heads.add(found[span].head)
    return introduced_names(ctx, sorted(found.values(), key=lambda m: (m.start, -m.end)))


def _named_part(ctx: Context, span: Range) -> bool:
    """Say whether a name tells which institution a noun means: « le ministère | de l'Intérieur ».

    Nobody else is meant by it.
    """
    parse, first = ctx.parse, span[0]
    if not any(parse.ent[k] == "ORG" for k in range(first, span[1] + 1)) or first < 2:
        return False
    if parse.lower[first - 1] not in ctx.lexicon.people("of"):
        return False
    return parse.lemma[first - 2] in ctx.lexicon.people("ministries")


def _hyphened(parse: Parse, span: Range) -> Range:
    """Return the tokens of a phrase to the end of its last name: « Ann Lee | - Ruiz »."""
    first, last = span
    while (
        last + 2 < len(parse)
        and parse.words[last + 1] == "-"
        and parse.end[last] == parse.start[last + 1]
        and parse.end[last + 1] == parse.start[last + 2]
        and parse.words[last][:1].isupper()
        and parse.words[last + 2][:1].isupper()
    ):
        last += 2
    return first, last


def _heads(ctx: Context) -> list[int]:
    """Return the words that head a mention: names, subject pronouns, people as subjects."""
    parse, lexicon = ctx.parse, ctx.lexicon
    heads = []
    # « À la mairie, on assure »: there any institution may be the one that speaks.
    somewhere = any(lexicon.inverted(w) in lexicon.people("generic_pronouns") for w in parse.lower)
    somewhere = somewhere and bool(lexicon.people("locatives"))
    for i in range(len(parse)):
        if parse.ent_start[i] and parse.ent[i] in ("PER", "ORG", "LOC"):
            if not no_name(ctx, i):
                heads.append(_entity_head(parse, i))
        elif parse.rel[i].startswith("nsubj"):
            word = parse.lower[i].lstrip("-")
            if parse.pos[i] == "PRON":
                if word in lexicon.people("pronouns"):
                    heads.append(i)
            elif parse.pos[i] == "NOUN" and is_somebody(parse.lemma[i], lexicon):
                heads.append(i)
        elif parse.pos[i] == "NOUN" and (
            _introduced(parse, lexicon, i)
            or (somewhere and parse.lemma[i] in lexicon.people("organizations"))
        ):
            heads.append(i)
    return heads


def _introduced(parse: Parse, lexicon: Lexicon, i: int) -> bool:
    """Say whether a noun brings in an institution by more than an article ("nurses' union")."""
    return parse.lemma[i] in lexicon.people("generic_organizations") and any(
        parse.rel[c] not in ("det", "punct", "case") for c in parse.children[i]
    )


def _entity_head(parse: Parse, start: int) -> int:
    """Return the word of the entity that begins at ``start`` on which the others hang."""
    end = start
    while end + 1 < len(parse) and parse.ent[end + 1] and not parse.ent_start[end + 1]:
        end += 1
    for i in range(start, end + 1):
        if not start <= parse.head[i] <= end or parse.head[i] == i:
            return i
    return start

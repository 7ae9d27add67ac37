"""A source and a colon at the head of a line: « Macron : « A » », "Poll: A", « Q. : A »."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extraction.constructions.context import Candidate, Context
from nlp.extraction.constructions.phrases.ranges import trim

_LONGEST_NAME = 7


def find(ctx: Context) -> Iterator[Candidate]:
    """Yield the attribution of a line that begins with a source and a colon, if it is one."""
    parse = ctx.parse
    limit = min(_LONGEST_NAME + 1, len(parse))
    if len(ctx.sentences) <= 2 and len(parse) > 4 and parse.words[-1] not in (".", "!", "?", "…"):
        yield from _title(ctx)
    yield from _signed(ctx)
    yield from _answer(ctx)
    colon = next((k for k in range(1, limit) if parse.words[k] == ":"), None)
    if colon is None:
        return
    begin = 1 if ctx.quote_of[0] >= 0 and ctx.quotes[0][0] == 0 else 0
    if any(ctx.quote_of[k] >= 0 for k in range(colon)):
        if begin and _label(ctx, begin, colon):
            yield _turn(ctx, begin, colon)
        return
    if any(ctx.verb_like(k) or parse.words[k] in ",.;" for k in range(colon)):
        return
    after = ctx.next_word(colon + 1)
    if after is None:
        return
    quoted = ctx.quote_of[after] >= 0
    named = any(parse.ent[k] in ("PER", "ORG") for k in range(colon))
    known = ctx.lexicon.anyone("roles", "organizations")  # « Le maire de A : « B » »
    sentence = quoted and any(
        ctx.verb_like(k) for k in range(after, ctx.quotes[ctx.quote_of[after]][1])
    )  # « Le président du jury : « Aftersun » » names a film
    named = named or (sentence and parse.pos[0] == "DET" and parse.lemma[1] in known)
    if _label(ctx, begin, colon):
        yield _turn(ctx, begin, colon)
        return
    if not named and not any(parse.lemma[k] in ctx.lexicon.documents for k in range(colon)):
        return
    last = ctx.quotes[ctx.quote_of[after]][1] if quoted else ctx.sentence(after)[1]
    if not quoted and not (named or len(ctx.sentences) == 1):
        return
    if not quoted and not any(ctx.verb_like(k) for k in range(after, last + 1)):
        return
    yield Candidate(
        rule="colon",
        content=[trim(ctx, after, last)],
        source=trim(ctx, 0, colon - 1),
        cue=(colon, colon),
        head=colon,
        score=0.8 if quoted else 0.5,
    )


def _title(ctx: Context) -> Iterator[Candidate]:
    """Yield the quotation of a headline that a colon sets off, of whom nobody tells the source."""
    words = ctx.parse.words
    for first, last in ctx.quotes:
        following = ctx.next_word(last + 1)
        after = words[following] if following is not None else ""
        if last - first > 4 and after == ":":
            yield Candidate(rule="headline", content=[(first, last)], score=0.6)


def _label(ctx: Context, begin: int, colon: int) -> bool:
    """Say whether the words before the colon label a turn in a transcript ("WALLACE:", "Q.:")."""
    words = ctx.parse.words[begin:colon]
    if ctx.parse.words[-1] not in (".", "!", "?", "…", '"', "”", "»"):
        return False
    return 0 < len(words) <= 3 and all(word.isupper() or word == "." for word in words)


def _answer(ctx: Context) -> Iterator[Candidate]:
    """Yield a turn of an interview whose label a full stop ends: « LÉA AUBIN. A », « L. A. A ».

    The label is a name in capitals or its initials, two words at least, and no place's.
    """
    parse = ctx.parse
    end = 0
    while end < min(_LONGEST_NAME, len(parse)) and _capitals(parse.words[end]):
        end += 1
    label = [word for word in parse.words[:end] if word != "."]
    stopped = end > 0 and parse.words[end - 1].endswith(".")
    initials = all(len(word.rstrip(".")) == 1 for word in label)
    if len(label) < 2 or not stopped or not (initials or parse.ent[0] == "PER"):
        return
    after = ctx.next_word(end)
    if after is None or not parse.words[after][0].isupper() or len(parse) - after < 2:
        return
    yield Candidate(
        rule="turn",
        content=[(after, len(parse) - 1)],
        source=trim(ctx, 0, end - 1),
        head=end - 1,
        score=0.7,
    )


def _capitals(word: str) -> bool:
    return word == "." or (word.isupper() and not {"'", "’"} & set(word) and word[0].isalpha())


def _turn(ctx: Context, begin: int, colon: int) -> Candidate:
    """Return a turn of a transcript: the whole paragraph behind the label."""
    after = ctx.next_word(colon + 1) or colon
    return Candidate(
        rule="turn",
        content=[(after, len(ctx.parse) - 1)],
        source=trim(ctx, begin, colon - 1),
        cue=(colon, colon),
        head=colon,
        score=0.7,
    )


def _signed(ctx: Context) -> Iterator[Candidate]:
    """Yield a quotation with its source behind a dash at the end of the line: "A" — X."""
    parse = ctx.parse
    if not ctx.quotes or ctx.quotes[-1][0] > 1:
        return
    first, last = ctx.quotes[-1]
    dash = ctx.next_word(last + 1)
    if dash is None or parse.words[dash] not in ("―", "—", "–", "-", "--", "―"):
        return
    name = ctx.next_word(dash + 1)
    if name is None or len(parse) - name > 12 or not parse.words[name][0].isupper():
        return
    if any(ctx.verb_like(k) for k in range(name, len(parse))):
        return
    yield Candidate(
        rule="signed",
        content=[(first, last)],
        source=trim(ctx, name, len(parse) - 1),
        cue=(dash, dash),
        head=dash,
        score=0.9,
    )

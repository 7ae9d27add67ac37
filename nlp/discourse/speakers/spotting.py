"""Mentions that no model saw: names known from elsewhere in the article, and signatures."""

from __future__ import annotations

import re
from dataclasses import replace

from nlp.discourse.speakers.cast import Cast
from nlp.extraction.findings import Mention, Paragraph

_NAMES = 300
"""How many known names are looked for in the text, the longest first."""


_HEAD = 5
"""How many paragraphs may hold the head of an article."""

_BYLINE = 12
"""How many words may tell who wrote an article."""


def signed(cast: Cast, paragraph: Paragraph) -> Mention | None:
    """Return the signature of a post as a mention: no model sees a name in such a line."""
    end = paragraph.start + len(paragraph.text)
    for attribution in cast.attributions:
        source = attribution.source
        if attribution.rule == "post" and source and paragraph.start <= source[0] < end:
            text = paragraph.text[source[0] - paragraph.start : source[1] - paragraph.start]
            name = text.partition("(")[0].strip()
            return Mention(*source, source, "name", text=text, name=name, subject=True)
    return None


def byline(cast: Cast, place: int) -> bool:
    """Say whether a paragraph only tells who wrote the article: "By Ann Lee", "Ann Lee in Leeds".

    It is short, stands near the head and is no sentence ("By Friday, Ann Lee was gone").
    """
    paragraph = cast.paragraphs[place]
    words = paragraph.text.lower().split()
    if place >= _HEAD or len(words) > _BYLINE or paragraph.text.rstrip().endswith((".", "!", "?")):
        return False
    people = cast.lexicon.people
    lead = next((w for w in people("bylines") if paragraph.text.lower().startswith(f"{w} ")), "")
    named = [m for m in paragraph.mentions if m.name and m.kind != "organization"]
    if lead:
        begins = paragraph.start + len(lead) + 1
        return any(m.start == begins for m in named)
    first = next(iter(paragraph.mentions), None)
    if first is None or first.start != paragraph.start or first.kind != "person" or not first.name:
        return False
    behind = paragraph.text[len(first.name) :].split()
    where = [w for w in behind[1:] if w not in people("particles")]
    return (
        bool(where) and behind[0] in people("byline_places") and all(w[0].isupper() for w in where)
    )


def known_names(cast: Cast) -> re.Pattern[str] | None:
    """Return a pattern of the names that are known, to find them where no model saw them."""
    names = {
        mention.name
        for paragraph in cast.paragraphs
        for mention in paragraph.mentions
        if mention.name and len(mention.name) > 3 and mention.name[0].isupper()
    }
    longest = sorted(names, key=lambda name: (-len(name), name))[:_NAMES]
    if not longest:
        return None
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b")


def surnames(cast: Cast) -> frozenset[str]:
    """Return the last words of the full names of persons."""
    return frozenset(
        mention.name.split()[-1]
        for paragraph in cast.paragraphs
        for mention in paragraph.mentions
        if mention.name and mention.kind == "person" and " " in mention.name
    )


def completed(
    paragraph: Paragraph,
    names: re.Pattern[str] | None,
    surnames: frozenset[str],
    signed: Mention | None,
) -> list[Mention]:
    """Return a paragraph's mentions together with known names where it has no mention.

    A noun that is the surname of somebody named in full elsewhere is a name: "Roberts said".
    """
    if signed is not None:
        return [signed]
    mentions = [
        replace(m, form="name", name=m.text, lemma="", kind="person", number="s")
        if m.form == "noun" and m.text in surnames
        else m
        for m in paragraph.mentions
    ]
    if names is None:
        return mentions
    for match in names.finditer(paragraph.text):
        start, end = match.start() + paragraph.start, match.end() + paragraph.start
        known = match.group()
        over = [k for k, m in enumerate(mentions) if m.start < end and start < m.end]
        if not over:
            mentions.append(Mention(start, end, (start, end), "name", text=known, name=known))
        for k in over:
            found = mentions[k]
            if start == found.start and found.end < end and found.form != "name":
                # A name that the parse has cut: « explique Ana | Ruiz ».
                mentions[k] = replace(found, form="name", name=known, lemma="", antecedent=None)
    return sorted(mentions, key=lambda m: (m.start, -m.end))

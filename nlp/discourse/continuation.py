"""Quotations that go on over paragraphs without a cue of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nlp.discourse.posts import find_posts
from nlp.extraction.findings import Attribution, Extent, Paragraph

_SPEECH = ("said", "believed")
_MARKS = re.compile(r"[\"“”«»„‟″＂]|''|``")
_ENDS_WITH_MARK = re.compile(r"(?:[\"”»″＂]|'')\s*[.,;!?]?\s*$")
_PROSE = re.compile(r"(?:\w|[¿¡…]).*\w.*[.!?…]$", re.DOTALL)
"""A paragraph of whole sentences: no item of a list, no headline."""
_UNMARKED = 0.75
"""How far a paragraph without quotation marks is trusted to be what the one before announced."""
_LONGEST = 4
"""How many paragraphs a quotation may run over without a mark before it is given up."""


def join(paragraphs: Sequence[Paragraph]) -> list[Attribution]:
    """Return the attributions of all paragraphs in text order, those that go on joined.

    A paragraph that opens with quotations and names nobody continues the last quoted statement
    of the paragraph before (GUIDELINES: free continuation); with none there, it stands as a
    statement without a source. Parents are found afterwards.
    """
    joined: list[Attribution] = []
    host: int | None = None
    ahead: int | None = None
    left_open: int | None = None
    waiting: list[Extent] = []
    promise: Attribution | None = None
    for paragraph in paragraphs:
        if promise is not None and paragraph.text.strip():
            paragraph, promise = _kept(promise, paragraph), None
        promised = [a for a in paragraph.attributions if a.announces]
        if promised:
            promise = promised[0]
            rest = tuple(a for a in paragraph.attributions if not a.announces)
            paragraph = replace(paragraph, attributions=rest)
        last_here: int | None = None
        taken = False
        if left_open is not None and _labelled(paragraph):
            left_open, waiting = None, []
        if left_open is not None:
            piece, closed = _goes_on(paragraph)
            waiting = [*waiting, piece] if piece and len(waiting) < _LONGEST else []
            if waiting and closed:
                joined[left_open] = replace(
                    joined[left_open], content=(*joined[left_open].content, *waiting)
                )
                last_here = left_open
                taken = True
            if closed or not waiting:
                left_open, waiting = None, []
        opening, ahead = ahead, None
        for number, attribution in enumerate(paragraph.attributions):
            if opening is not None and number == 0 and _opens(paragraph, attribution):
                # "A. | "B," he said: the cue comes with the second paragraph.
                held = joined.pop(opening)
                attribution = replace(attribution, content=held.content + attribution.content)
            if attribution.continues and taken:
                continue
            if attribution.continues:
                if host is not None and _heads(paragraph, attribution):
                    continue  # what it quotes stands in the article itself
                if host is not None:
                    joined[host] = replace(
                        joined[host], content=joined[host].content + attribution.content
                    )
                    last_here = host
                else:
                    joined.append(attribution)
                    if _unclosed(paragraph, attribution):
                        ahead = len(joined) - 1
                continue
            joined.append(attribution)
            speaks = attribution.attitude in _SPEECH and attribution.rule != "signed"
            if speaks and _quotes(paragraph, attribution):
                last_here = len(joined) - 1
                if _unclosed(paragraph, attribution):
                    left_open = last_here
        if paragraph.text.strip():
            host = last_here
    return _with_posts(joined, paragraphs)


def _kept(promise: Attribution, paragraph: Paragraph) -> Paragraph:
    """Return a paragraph with the attribution that the one before it announced ("She wrote:").

    Its content is the quotation that opens the paragraph, or all of it where it is prose without
    any quotation mark; else nothing is added.
    """
    here = paragraph.attributions
    if here and here[0].continues and here[0].content[0][0] - paragraph.start <= 1:
        said = replace(promise, content=here[0].content, announces=False, features=here[0].features)
        return replace(paragraph, attributions=(said, *here[1:]))
    text = paragraph.text.strip()
    if _MARKS.search(text) or not _PROSE.match(text) or any(a.rule == "turn" for a in here):
        return paragraph
    start = paragraph.start + paragraph.text.index(text)
    length = len(text) - (text.endswith(".") and not text.endswith(".."))
    said = replace(
        promise, content=((start, start + length),), announces=False, confidence=_UNMARKED
    )
    return replace(paragraph, attributions=(said, *here))


def _with_posts(joined: list[Attribution], paragraphs: Sequence[Paragraph]) -> list[Attribution]:
    """Return the attributions with those of embedded posts, in text order.

    What stands in a post with no source, or as a quotation that goes on, is the post's.
    """
    posts = list(find_posts(paragraphs))
    if not posts:
        return joined
    pieces = [piece for post in posts for piece in post.content]
    kept = [
        a
        for a in joined
        if a.source is not None or not any(start <= a.content[0][0] < end for start, end in pieces)
    ]
    return sorted([*kept, *posts], key=_start)


def _start(attribution: Attribution) -> int:
    """Return where an attribution begins, with its source or cue where they stand first."""
    extents = (attribution.content[0], attribution.source, attribution.cue)
    return min(extent[0] for extent in extents if extent is not None)


def _labelled(paragraph: Paragraph) -> bool:
    """Say whether a paragraph is a turn of its own in a transcript."""
    return any(attribution.rule == "turn" for attribution in paragraph.attributions)


def _quotes(paragraph: Paragraph, attribution: Attribution) -> bool:
    """Say whether the attribution's last piece ends with a quotation of the paragraph."""
    end = attribution.content[-1][1]
    return any(q.depth == 0 and abs(q.end - end) <= 1 for q in paragraph.quotations)


def _heads(paragraph: Paragraph, attribution: Attribution) -> bool:
    """Say whether a quotation is a headline inside the article: « Des attaques personnelles ».

    It is all of its paragraph, short, and no sentence by its marks.
    """
    text = paragraph.text.strip()
    (start, end), *more = attribution.content
    inner = _MARKS.sub("", text).strip()
    alone = not more and end - start >= len(text) - 1
    return alone and len(inner.split()) <= _HEADLINE and inner[-1:] not in tuple(".!?…,;:")


_HEADLINE = 6
"""How many words a headline inside an article has at most."""


def _opens(paragraph: Paragraph, attribution: Attribution) -> bool:
    """Say whether an attribution's quotation begins its paragraph and its cue comes after."""
    start = attribution.content[0][0]
    return attribution.rule.startswith(("quote-after", "quote-inside")) and (
        start - paragraph.start <= 1
    )


def _unclosed(paragraph: Paragraph, attribution: Attribution) -> bool:
    """Say whether the attribution ends with a quotation that its paragraph does not close."""
    end = attribution.content[-1][1]
    return any(
        not q.closed and q.depth == 0 and abs(q.end - end) <= 2 for q in paragraph.quotations
    )


def _goes_on(paragraph: Paragraph) -> tuple[Extent | None, bool]:
    """Return the paragraph as a piece of a quotation left open before it, and if it closes it.

    It is one when it has no quotation mark at all, or a single one and that at its end.
    """
    text = paragraph.text.rstrip()
    marks = _MARKS.findall(text)
    extent = (paragraph.start, paragraph.start + len(text))
    if not marks:
        return extent, False
    if len(marks) == 1 and _ENDS_WITH_MARK.search(text):
        return extent, True
    return None, True

"""Quotation marks: which stretches of a paragraph stand inside them.

The marks are read with a state of our own, anew in each paragraph, since a parser's opening and
closing tags are wrong too often and one wrong mark would turn the rest of an article inside out.
Any opening mark may be closed by any closing one, because articles mix them (“ … », « … ").
Straight marks open after a blank or an opening bracket and close after anything else. Apostrophes
are told from single quotation marks by the letters around them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from nlp.extraction.findings import Quotation

OPENING = "“«„‟〝❝"
CLOSING = "”»〞❞"
STRAIGHT = '"＂″'
SINGLE_OPENING = "‘‚‹‛"
SINGLE_CLOSING = "’›"
DOUBLED = re.compile(r"``|''|,,|<<|>>|‘‘|’’")
_MARK = re.compile(
    "|".join([DOUBLED.pattern, f"[{OPENING}{CLOSING}{STRAIGHT}{SINGLE_OPENING}{SINGLE_CLOSING}']"])
)
MAY_OPEN, MAY_CLOSE = frozenset(OPENING + STRAIGHT), frozenset(CLOSING + STRAIGHT)
"""The double marks of one character that may open or close a quotation."""

_DOUBLED_OPENS = {"``", ",,", "<<", "‘‘"}
_LONGEST = 6000
"""An opening mark whose partner is further away than this is taken for a stray one."""


def _word(text: str, at: int) -> bool:
    return 0 <= at < len(text) and (text[at].isalnum() or text[at] == "_")


def _blank(text: str, at: int) -> bool:
    return not 0 <= at < len(text) or text[at].isspace() or text[at] in "([{—–-\u200b"


def _direction(text: str, start: int, end: int) -> str:
    """Return "open", "close", "either" or "" (an apostrophe) for the mark at start:end."""
    mark = text[start:end]
    before, after = _blank(text, start - 1), _blank(text, end)
    if mark in ("''", "’’"):
        # Some wires write the same two apostrophes on both sides.
        if before and not after:
            return "open"
        return "close" if after and not before else "either"
    if len(mark) == 2:
        if mark in _DOUBLED_OPENS:
            return "open" if mark != ",," or before else ""
        return "close"
    if mark in OPENING:
        # German writes „ … “ and » … «: the same glyph closes there behind a word.
        behind = text[start - 1 : start]
        closes = mark == "“" or (mark == "«" and not _word(text, end) and behind not in "'’-/")
        return "either" if closes and not before else "open"
    if mark in CLOSING:
        # Swedish and Finnish open with ”, German books with ».
        return "either" if before and not after else "close"
    if mark in STRAIGHT:
        if before and not after:
            return "open"
        return "close" if after and not before else "either"
    if mark in SINGLE_OPENING:
        return "open" if before or not _word(text, start - 1) else ""
    # A single closing mark or a straight apostrophe.
    if _word(text, start - 1) and _word(text, end):
        return ""
    if before and _word(text, end):
        return "single-open" if mark == "'" else ""
    return "single-close" if not before and not _word(text, end) else ""


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of one paragraph, outermost and nested, in text order.

    Offsets are code points into ``text`` and include the marks. A quotation that the paragraph
    does not close ends with the paragraph and has ``closed`` False.
    """
    if not _MARK.search(text):
        return ()
    found: list[Quotation] = []
    stack: list[tuple[int, bool]] = []  # (offset of the opening mark, is it a single one)
    for match in _MARK.finditer(text):
        start, end = match.span()
        direction = _direction(text, start, end)
        if not direction:
            continue
        single = end - start == 1 and text[start] in SINGLE_OPENING + SINGLE_CLOSING + "'"
        if direction == "single-open":
            if _closes_later(text, end):
                stack.append((start, True))
        elif direction == "single-close":
            if stack and stack[-1][1]:
                opened = stack.pop()[0]
                if end - opened > 4:  # 'n' in "rock 'n' roll" is no quotation
                    found.append(Quotation(opened, end, len(stack)))
        elif direction == "open" or (direction == "either" and not stack):
            if single and not _closes_later(text, end):
                continue
            _reopen(text, stack, found, start, single)
            stack.append((start, single))
        elif direction == "close" and not stack and not found and _goes_on(text, start):
            found.append(Quotation(0, end, 0))  # opened in the paragraph before
        else:
            _close(stack, found, end, single)
    for depth, (start, single) in enumerate(stack):
        if not single and depth == 0:
            found.append(Quotation(start, len(text.rstrip()), depth, closed=False))
    return tuple(sorted(found, key=lambda q: (q.start, -q.end)))


def _goes_on(text: str, mark: int) -> bool:
    """Say whether a closing mark without an opening one ends a quotation of several paragraphs."""
    before = text[:mark].rstrip()
    return len(before) > _SENTENCE and before[-1] in ",.!?…" and before[0] not in "-–—"


_SENTENCE = 12
"""Code points of the shortest text that may go on with a quotation from the paragraph before."""


def _closes_later(text: str, at: int) -> bool:
    """Say whether a single closing mark follows that is not an apostrophe inside a word."""
    for match in re.finditer(r"['’›]", text[at : at + _LONGEST]):
        where = at + match.start()
        if not _word(text, where + 1) and not text[where - 1].isspace():
            return True
    return False


def _reopen(
    text: str, stack: list[tuple[int, bool]], found: list[Quotation], at: int, single: bool
) -> None:
    """Close a quotation whose own mark opens again, unless enough marks follow to close both."""
    rest = text[at:]
    if rest.count("”") > rest.count("“"):
        return
    if stack and not single and not stack[-1][1] and text[stack[-1][0]] == text[at] == "“":
        start = stack.pop()[0]
        found.append(Quotation(start, len(text[:at].rstrip()), len(stack), closed=False))


def _close(stack: list[tuple[int, bool]], found: list[Quotation], end: int, single: bool) -> None:
    """Close the innermost quotation of the same weight, dropping stray single marks above it."""
    while stack and stack[-1][1] and not single:
        stack.pop()
    if stack and stack[-1][1] == single:
        found.append(Quotation(stack.pop()[0], end, len(stack)))


def outermost(quotations: Sequence[Quotation]) -> list[Quotation]:
    """Return the quotations that stand in no other, in text order."""
    kept: list[Quotation] = []
    for quotation in quotations:
        if not kept or quotation.start >= kept[-1].end:
            kept.append(quotation)
    return kept


@Language.factory("quidit_quotations")
class Quotations:
    """Component: sets ``doc._.quidit_quotations``, the quotations of a paragraph."""

    def __init__(self, nlp: Language, name: str) -> None:
        """Register the extension; the component needs no other one and no model."""
        if not Doc.has_extension("quidit_quotations"):
            Doc.set_extension("quidit_quotations", default=())

    def __call__(self, doc: Doc) -> Doc:
        """Set the quotations of ``doc`` and return it."""
        doc._.quidit_quotations = find_quotations(doc.text)
        return doc

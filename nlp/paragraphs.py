"""Split a text into the paragraphs that go through spaCy one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

Extent = tuple[int, int]

LIMIT = 8_000
"""The most code points that one piece may have; longer paragraphs are cut at a sentence's end."""

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BULLETS = re.compile(
    r"[\s•‣⁃\u200b-\u200f\u2190-\u21ff\u2300-\u23ff\u2500-\u275a\u2761-\u2767\u2794-\u27bf"
    r"\u2b00-\u2bff\ufe0f\ufeff\U0001f000-\U0001faff]+"
)
_WIDEST = 100
_NARROWEST = 40
_SENTENCE_END = re.compile(r"[.!?…:][\"'»”’)\]\s]*$")
_CUTS = (
    re.compile(r"[.!?…][\"'»”’)\]]*\s+(?=[^\sa-z])"),
    re.compile(r"[,;:—–]\s+"),
    re.compile(r"\s+"),
)
_SPACES = re.compile(r"\s")
_DATELINE = re.compile(
    r"(?=[^\W\d_]{3}|\d)[\w ,.'’()/:-]{3,90}?[\w.)]\s(?:-|–|—|--)\s+(?=[\"“«„‘]|[^\W\d_])"
)
_DATELINE_SIGN = re.compile(r"(?:^|\s)[^\W\d_a-zà-ÿ]{3,}|\b(?:19|20)\d\d\b|\([^)]{2,20}\)\s*\S*$")
_YEAR_END = re.compile(r"\d{4}\.$")
_NO_LETTERS = re.compile(r"[\x00\ud800-\udfff]")
_APOSTROPHE = re.compile(r"(?<=\w)[’ʼ](?=\w)")


def split(text: str, limit: int = LIMIT) -> list[Extent]:
    """Return the paragraphs of ``text`` as (start, end) in code points.

    Every line is a paragraph, unless the text is wrapped at a fixed width: then lines belong
    together up to a blank line or a line that ends early. Bullets and emoji that begin a line are
    left out, for a parser takes them for words. A paragraph longer than ``limit`` is cut
    at the end of a sentence, else at a comma, else between words, else anywhere.
    """
    lines = _lines(text)
    width = _wrap_width(text, lines)
    paragraphs: list[Extent] = []
    for line in lines:
        if width and paragraphs and _goes_on(text, paragraphs[-1], line, width):
            paragraphs[-1] = (paragraphs[-1][0], line[1])
        else:
            paragraphs.append(line)
    apart = [part for extent in paragraphs for part in _dateline(text, extent)]
    return [piece for extent in apart for piece in _pieces(text, extent, limit)]


def _dateline(text: str, extent: Extent) -> list[Extent]:
    """Return the paragraph, parted from a dateline at its head ("PARIS, 2 juillet (AFP) - ").

    A parser would take the place for the subject of the sentence behind the dash. A dateline is
    short and has a word in capitals, a year or an agency in brackets.
    """
    start, end = extent
    match = _DATELINE.match(text, start, end)
    if match is None or not _DATELINE_SIGN.search(match.group().rstrip(" -–—")):
        return [extent]
    head = match.group().rstrip().rstrip("-–—").rstrip()
    if _YEAR_END.search(head):
        return [extent]  # "29 mai 2012. - ": a sentence of its own, which no parser misreads
    return [(start, start + len(head)), (match.end(), end)]


def plain(text: str) -> str:
    """Return ``text``, as long as before, with the spaces and apostrophes that models know.

    Line ends and no-break spaces become spaces, a typographic apostrophe inside a word a straight
    one: the models were trained on such text, and offsets stay what they are. NUL and halves of
    characters, which no tokenizer takes, become replacement characters.
    """
    return _NO_LETTERS.sub("\ufffd", _APOSTROPHE.sub("'", _SPACES.sub(" ", text)))


def _lines(text: str) -> list[Extent]:
    """Return the lines that hold words, without outer whitespace and without bullets before."""
    found = []
    for match in _LINE.finditer(text):
        line = match.group()
        words = line.rstrip()
        before = _BULLETS.match(words)
        start = before.end() if before else 0
        if start < len(words):
            found.append((match.start() + start, match.start() + len(words)))
    return found


def _wrap_width(text: str, lines: list[Extent]) -> int:
    """Return the width at which the text is wrapped, 0 where its lines are paragraphs.

    Wrapped text has hardly a line over a page's width, and most lines that are followed by another
    one break off within a sentence.
    """
    lengths = [end - start for start, end in lines]
    fitting = [length for length in lengths if length <= _WIDEST]
    if len(lengths) < 2 or len(fitting) < 0.9 * len(lengths):
        return 0
    width = max(fitting)
    followed = [first for first, second in pairwise(lines) if _adjacent(text, first, second)]
    full = [line for line in followed if line[1] - line[0] >= 0.75 * width]
    open_ended = [line for line in full if not _SENTENCE_END.search(text, *_tail(line))]
    if width < _NARROWEST or not full or len(full) < 0.5 * len(followed):
        return 0
    return width if len(open_ended) >= 0.5 * len(full) else 0


def _tail(line: Extent) -> Extent:
    """Return the last few code points of a line."""
    return max(line[0], line[1] - 8), line[1]


def _adjacent(text: str, first: Extent, second: Extent) -> bool:
    """Return whether two lines have no blank line between them."""
    between = text[first[1] : second[0]]
    return between.count("\n") == 1 and "\u2029" not in between


def _goes_on(text: str, before: Extent, line: Extent, width: int) -> bool:
    """Return whether ``line`` goes on with the paragraph ``before`` in a wrapped text.

    A wrapper breaks a line where the next word would not fit; a line with room for it ended there
    on purpose. Some wrappers break earlier for an even look, which they do within sentences.
    """
    if not _adjacent(text, before, line):
        return False
    last = before[1] - max(before[0], text.rfind("\n", 0, before[1]) + 1)
    word = len(text[line[0] : line[1]].split(maxsplit=1)[0])
    ends = _SENTENCE_END.search(text, *_tail(before)) is not None
    return last + 1 + word > width * (1 if ends else 0.8)


def _pieces(text: str, extent: Extent, limit: int) -> Iterator[Extent]:
    """Yield ``extent`` in pieces of at most ``limit`` code points."""
    start, end = extent
    while end - start > limit:
        cut = _cut(text, start, start + limit)
        stripped = text[start:cut].rstrip()
        yield start, start + len(stripped)
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end


def _cut(text: str, start: int, end: int) -> int:
    """Return the best place to cut between the middle of a stretch and its end."""
    middle = start + (end - start) // 2
    for pattern in _CUTS:
        last = None
        for match in pattern.finditer(text, middle, end):
            last = match
        if last is not None:
            return last.end()
    return end

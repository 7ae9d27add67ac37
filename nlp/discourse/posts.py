"""Posts from social networks that an article embeds: the text, then who signed it.

Sites embed a post as one or more paragraphs without quotation marks, followed by a line like
"— Jane Doe (@janedoe) March 14, 2020", so who speaks stands in another paragraph than what is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlp.extraction.findings import Attribution, Extent, Paragraph

_SIGNATURE = re.compile(
    r"\s*(?:—|–|―|--?)\s*(?P<who>(?P<name>[^\s(@][^()@\n]{0,60}?)\s*\(@\w{1,30}\))[^.!?]{0,40}$"
)
_MARK = re.compile(r"#\w|@\w|https?://|t\.co/|[\u2600-\u27bf\U0001f300-\U0001faff]")
_LONGEST = 280
"""Code points that a post on the network with such signatures may have."""


def find_posts(paragraphs: Sequence[Paragraph]) -> Iterator[Attribution]:
    """Yield the statement of each embedded post; offsets as in ``paragraphs``."""
    filled = [p for p in paragraphs if p.text.strip()]
    for n, paragraph in enumerate(filled):
        signature = _SIGNATURE.match(paragraph.text)
        if signature is None or n == 0:
            continue
        content = _content(filled[:n])
        if not content:
            continue
        start = paragraph.start
        when = next((d for d in paragraph.dates if d.start >= start + signature.end("who")), None)
        yield Attribution(
            content=content,
            source=(start + signature.start("who"), start + signature.end("who")),
            rule="post",
            confidence=0.9,
            when=(when.start, when.end) if when else None,
        )


def _content(before: Sequence[Paragraph]) -> tuple[Extent, ...]:
    """Return the paragraphs of a post, the last of which ends ``before``.

    The one right before the signature always is; earlier ones are where the whole is no longer
    than a post may be and its first one shows the marks of one (a hashtag, a name, a link).
    """
    if _SIGNATURE.match(before[-1].text):
        return ()
    first, length = len(before) - 1, len(before[-1].text)
    for k in range(len(before) - 2, max(-1, len(before) - 5), -1):
        length += len(before[k].text)
        if length > _LONGEST or _SIGNATURE.match(before[k].text):
            break
        if _MARK.search(before[k].text):
            first = k
    pieces = (_extent(p) for p in before[first:])
    return tuple(piece for piece in pieces if piece[0] < piece[1])


def _extent(paragraph: Paragraph) -> Extent:
    """Return the paragraph without blanks around it."""
    text = paragraph.text.rstrip()
    lead = len(text) - len(text.lstrip())
    return paragraph.start + lead, paragraph.start + len(text)

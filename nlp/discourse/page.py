"""An article's text by offsets: paragraphs, sentences, dates, and the contents around a place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from nlp.dates.grammar import grammar
from nlp.extraction.findings import Attribution, Extent, Paragraph
from nlp.model import Date

PAST = "PAST_REF"
WORD = re.compile(r"[^\W_]+")
_CALENDAR = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?![\d-])")
_ENDS = tuple('.!?…»”"')


def _whole(paragraph: Paragraph) -> list[Extent]:
    """Return the sentences of a paragraph; those that a parser broke off in the middle joined."""
    whole: list[Extent] = []
    for start, end in sorted(paragraph.sentences) or [
        (paragraph.start, paragraph.start + len(paragraph.text))
    ]:
        if whole:
            before = paragraph.text[: whole[-1][1] - paragraph.start].rstrip()
            if not before.endswith(_ENDS):
                whole[-1] = (whole[-1][0], end)
                continue
        whole.append((start, end))
    return whole


class Page:
    """An article's text with what was found in it, by offsets."""

    def __init__(
        self,
        paragraphs: Sequence[Paragraph],
        attributions: Sequence[Attribution],
        dates: Sequence[Date],
        published: str | None,
        language: str,
    ) -> None:
        rules = grammar(language)
        self.words = rules.occasions if rules else {}
        self.published = published or ""
        self.paragraphs = sorted(paragraphs, key=lambda p: p.start)
        self.starts = [p.start for p in self.paragraphs]
        self.sentences = [s for p in self.paragraphs for s in _whole(p)]
        self.sentence_starts = [s[0] for s in self.sentences]
        self.quotations = sorted(
            (q.start, q.end) for p in self.paragraphs for q in p.quotations if not q.depth
        )
        self.quotation_starts = [start for start, _ in self.quotations]
        self.dates = sorted(dates, key=lambda d: (d.start, d.end))
        self.date_starts = [d.start for d in self.dates]
        self.attributions = attributions
        pieces = ((a, b, n) for n, each in enumerate(attributions) for a, b in each.content)
        self.pieces = sorted(pieces)
        self.sources = sorted({each.source for each in attributions if each.source})
        self.piece_starts = [piece[0] for piece in self.pieces]
        self.longest = max((b - a for a, b, _ in self.pieces), default=0)

    def listed(self, *kinds: str) -> frozenset[str]:
        """Return the words in these lists of ``[occasions]`` in the article's language."""
        if len(kinds) == 1:
            return self.words.get(kinds[0], frozenset())
        return frozenset().union(*(self.words.get(kind, frozenset()) for kind in kinds))

    def paragraph(self, offset: int) -> int:
        """Return the number of the paragraph at ``offset``."""
        return bisect_left(self.starts, offset + 1) - 1

    def text(self, start: int, end: int) -> str:
        """Return the text from ``start`` to ``end``, which lie in one paragraph."""
        paragraph = self.paragraphs[self.paragraph(start)]
        return paragraph.text[start - paragraph.start : max(end - paragraph.start, 0)]

    def sentence(self, offset: int) -> Extent | None:
        """Return the sentence at ``offset``."""
        i = bisect_left(self.sentence_starts, offset + 1) - 1
        return self.sentences[i] if i >= 0 else None

    def _dates(self, start: int, end: int) -> list[Date]:
        low = bisect_left(self.date_starts, start)
        high = bisect_left(self.date_starts, end)
        return self.dates[low:high]

    def _quoted(self, offset: int) -> Extent | None:
        """Return the outermost quotation in which ``offset`` stands, None if there is none."""
        i = bisect_left(self.quotation_starts, offset + 1) - 1
        return self.quotations[i] if i >= 0 and offset < self.quotations[i][1] else None

    def _around(self, n: int) -> set[int]:
        """Return the attributions in whose contents the cue of attribution ``n`` stands."""
        place = self._place(self.attributions[n])
        return {m for _, _, m in self._pieces_at(place) if m != n}

    def _pieces_at(self, offset: int) -> list[tuple[int, int, int]]:
        low = bisect_left(self.piece_starts, offset - self.longest)
        high = bisect_left(self.piece_starts, offset + 1)
        return [piece for piece in self.pieces[low:high] if piece[1] > offset]

    def _ahead(self, date: Date) -> bool:
        """Say whether a date lies after the day of publication."""
        value = date.value or ""
        day = _CALENDAR.match(value)
        return bool(self.published and day and day[0] > self.published[: len(day[0])])

    def _words_before(self, start: int, end: int) -> list[str]:
        return [w.lower() for w in WORD.findall(self.text(start, end))][-2:]

    def _words_after(self, start: int, end: int) -> list[str]:
        return [w.lower() for w in WORD.findall(self.text(start, end)[:40])]

    def _last_word(self, start: int, end: int) -> str:
        words = WORD.findall(self.text(start, end))
        return words[-1].lower() if words else ""

    @staticmethod
    def _passed_on(date: Date | None) -> Date | None:
        """Return a date that also holds for what follows; "recently" does not."""
        return date if date and not (date.value or "").endswith("_REF") else None

    @staticmethod
    def _place(attribution: Attribution) -> int:
        return attribution.cue[0] if attribution.cue else attribution.content[0][0]

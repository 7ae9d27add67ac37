"""What one row of the panel shows, and which rows a filter lets through: plain data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from gui import wording
from gui.article.marks import Marks
from gui.statements.periods import calendar_day, days
from nlp.model import Article, Speaker, Statement

UNKNOWN_SPEAKER = ""
"""Stands for statements without a source among the speakers to choose from."""


@dataclass(frozen=True)
class Row:
    """One statement as the panel shows it. ``index`` is its place in the article."""

    index: int
    statement: Statement
    speaker: Speaker | None
    slot: int | None
    answers: tuple[int, ...]
    denied: tuple[Statement, ...]
    published: str | None

    @property
    def speaker_id(self) -> str:
        """The speaker's id, UNKNOWN_SPEAKER where there is none."""
        return self.speaker.id if self.speaker else UNKNOWN_SPEAKER

    @cached_property
    def text(self) -> str:
        """What is said, on one line."""
        return wording.pieces(self.statement)

    @cached_property
    def denies(self) -> str:
        """What a denial denies, on one line; empty where that is not known."""
        return wording.pieces(self.denied[0], 160) if self.denied else ""

    @cached_property
    def search_text(self) -> str:
        """Everything that the filter box searches, without case and accents."""
        item = self.statement
        parts = [wording.pieces(item, wording.WHOLE), wording.speaker_name(self.speaker)]
        if self.speaker:
            parts.append(wording.speaker_detail(self.speaker))
            parts += {mention.text for mention in self.speaker.mentions}
        if item.cue:
            parts.append(item.cue.text)
        parts.append(wording.when(item, self.published))
        return wording.folded("\n".join(parts))

    @property
    def day(self) -> str | None:
        """The value of the day on which it was said, None where nobody knows."""
        return self.statement.when.value if self.statement.when else None

    def in_words(self) -> str:
        """Return the whole row as one sentence, for a screen reader."""
        item = self.statement
        who = wording.speaker_name(self.speaker)
        if detail := wording.speaker_detail(self.speaker):
            who = f"{who}, {detail}"
        what = [wording.kind(item), wording.mode(item)]
        if attitude := wording.attitude(item):
            what.append(attitude)
        return f"{who}. {', '.join(what)}: {self.text}. {wording.when(item, self.published)}"


@dataclass(frozen=True, slots=True)
class Criteria:
    """What the reader wants to see: words, kinds, and speakers (None: all of them)."""

    words: str = ""
    claims: bool = True
    denials: bool = True
    speakers: frozenset[str] | None = None
    _folded: tuple[str, ...] = field(default=(), init=False, compare=False)

    def __post_init__(self) -> None:
        """Prepare the words once for all rows."""
        object.__setattr__(self, "_folded", tuple(wording.folded(self.words).split()))

    @property
    def empty(self) -> bool:
        """Whether every statement gets through."""
        return not self._folded and self.claims and self.denials and self.speakers is None

    def let_through(self, row: Row) -> bool:
        """Return whether the reader wants to see ``row``."""
        denial = row.statement.kind == "denial"
        if not (self.denials if denial else self.claims):
            return False
        if self.speakers is not None and row.speaker_id not in self.speakers:
            return False
        return all(word in row.search_text for word in self._folded)


def rows(article: Article, marks: Marks) -> list[Row]:
    """Return the rows of an article in the order of its text."""
    found = []
    for index, statement in enumerate(article.statements):
        answers = tuple(marks.index_of[a] for a in statement.answers if a in marks.index_of)
        found.append(
            Row(
                index,
                statement,
                marks.speakers.get(statement.speaker or ""),
                marks.slot(statement),
                answers,
                tuple(article.statements[a] for a in answers),
                article.document.published,
            )
        )
    return sorted(found, key=lambda row: _place(row.statement))


def by_day(items: Iterable[Row]) -> list[tuple[str | None, list[Row]]]:
    """Return rows grouped by the day they were said, the earliest first, unknown ones last.

    A week, a season or a year stands before the days in it.
    """
    groups: dict[str | None, list[Row]] = {}
    for row in items:
        groups.setdefault(calendar_day(row.day), []).append(row)
    return sorted(groups.items(), key=lambda group: _when(group[0]))


def _when(value: str | None) -> tuple[bool, date, int, str]:
    """Return what sorts a value by its first day, longer ones first, what has none at the end."""
    period = days(value)
    if period is None:
        return True, date.max, 0, value or "~"
    first, last = period
    return False, first, -(last - first).days, value or ""


def _place(statement: Statement) -> tuple[int, int]:
    """Return where a statement stands in the text; what holds another goes before it."""
    content: Sequence[tuple[int, int]] = [(p.start, p.end) for p in statement.content]
    return (content[0][0], -content[-1][1]) if content else (0, 0)

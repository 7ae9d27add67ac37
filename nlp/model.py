"""The data model that crosses the door between the two rooms.

Everything here is plain, frozen and free of Qt and spaCy. It is serialised as
``statements/1``: all offsets are Unicode code points into ``Document.text``,
start inclusive, end exclusive.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

FORMAT = "statements/1"

SpeakerKind = Literal["person", "organization", "group", "anonymous"]
StatementKind = Literal["claim", "denial"]
Mode = Literal["direct", "indirect", "mixed"]
Attitude = Literal["said", "believed", "wanted", "did", "declined"]
DateType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the document's text: code points, end exclusive, and the words there."""

    start: int
    end: int
    text: str

    def to_dict(self) -> dict[str, Any]:
        """Return the span as ``statements/1`` writes it."""
        return {"start": self.start, "end": self.end, "text": self.text}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Span:
        """Read a span back from its serialised form."""
        return cls(data["start"], data["end"], data["text"])


@dataclass(frozen=True, slots=True)
class When:
    """The words that say when a statement was made, and their TIMEX3 value if it is known."""

    start: int
    end: int
    text: str
    value: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the expression as ``statements/1`` writes it."""
        return {"start": self.start, "end": self.end, "text": self.text, "value": self.value}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> When:
        """Read an expression back from its serialised form."""
        return cls(data["start"], data["end"], data["text"], data.get("value"))


@dataclass(frozen=True, slots=True)
class Date:
    """One temporal expression of the article.

    ``value`` is its TIMEX3 value, or None while it cannot be resolved. ``reading`` is what the
    expression means before anything anchors it (the notation is described in
    ``nlp.dates.resolution``); with it a new publication date resolves every expression anew
    without looking at the text again. ``reading`` travels to the window, not into exports.
    """

    start: int
    end: int
    text: str
    type: DateType = "DATE"
    value: str | None = None
    reading: str = ""

    def to_dict(self, *, wire: bool = False) -> dict[str, Any]:
        """Return the expression as ``statements/1`` writes it, with its reading if ``wire``."""
        data: dict[str, Any] = {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "type": self.type,
            "value": self.value,
        }
        if wire:
            data["reading"] = self.reading
        return data

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Date:
        """Read an expression back from its serialised form."""
        return cls(
            data["start"],
            data["end"],
            data["text"],
            data.get("type", "DATE"),
            data.get("value"),
            data.get("reading", ""),
        )


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody to whom the article attributes statements.

    ``name`` is the fullest name the article gives, ``role`` the fullest description
    ("porte-parole du ministère"), ``mentions`` every place that names this speaker.
    """

    id: str
    name: str
    kind: SpeakerKind
    role: str | None = None
    mentions: tuple[Span, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the speaker as ``statements/1`` writes it."""
        return {
            "id": self.id,
            "name": self.name,
            "kind": self.kind,
            "role": self.role,
            "mentions": [mention.to_dict() for mention in self.mentions],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Speaker:
        """Read a speaker back from its serialised form."""
        return cls(
            data["id"],
            data["name"],
            data["kind"],
            data.get("role"),
            tuple(Span.from_dict(mention) for mention in data.get("mentions", ())),
        )


@dataclass(frozen=True, slots=True)
class Statement:
    """One attributed statement: source, cue and content, who speaks, and what it answers."""

    id: str
    kind: StatementKind
    mode: Mode
    content: tuple[Span, ...]
    speaker: str | None = None
    source: Span | None = None
    cue: Span | None = None
    when: When | None = None
    parent: str | None = None
    answers: tuple[str, ...] = ()
    attitude: Attitude = "said"
    confidence: float | None = None
    rule: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the statement as ``statements/1`` writes it."""
        data: dict[str, Any] = {
            "id": self.id,
            "kind": self.kind,
            "mode": self.mode,
            "speaker": self.speaker,
            "source": self.source.to_dict() if self.source else None,
            "cue": self.cue.to_dict() if self.cue else None,
            "content": [piece.to_dict() for piece in self.content],
            "when": self.when.to_dict() if self.when else None,
            "parent": self.parent,
            "answers": list(self.answers),
            "attitude": self.attitude,
        }
        if self.confidence is not None:
            data["confidence"] = round(self.confidence, 3)
        if self.rule is not None:
            data["rule"] = self.rule
        return data

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Statement:
        """Read a statement back from its serialised form."""
        return cls(
            id=data["id"],
            kind=data["kind"],
            mode=data["mode"],
            content=tuple(Span.from_dict(piece) for piece in data["content"]),
            speaker=data.get("speaker"),
            source=Span.from_dict(data["source"]) if data.get("source") else None,
            cue=Span.from_dict(data["cue"]) if data.get("cue") else None,
            when=When.from_dict(data["when"]) if data.get("when") else None,
            parent=data.get("parent"),
            answers=tuple(data.get("answers", ())),
            attitude=data.get("attitude", "said"),
            confidence=data.get("confidence"),
            rule=data.get("rule"),
        )


@dataclass(frozen=True, slots=True)
class Document:
    """The article itself: its text and what is known about it before any extraction.

    ``published`` is an ISO day or None; ``published_from`` says where it comes from
    ("metadata", "text", "reader"). ``language`` is a two-letter code or None where it cannot be
    told; ``language_confidence`` is 0 to 1, None where the reader or the caller set it.
    """

    text: str
    file: str | None = None
    title: str | None = None
    language: str | None = None
    published: str | None = None
    published_from: str | None = None
    site: str | None = None
    language_confidence: float | None = None

    def to_dict(self, *, wire: bool = False) -> dict[str, Any]:
        """Return the document as ``statements/1`` writes it; ``wire`` leaves the text out."""
        data: dict[str, Any] = {
            "file": self.file,
            "title": self.title,
            "language": self.language,
            "published": self.published,
            "published_from": self.published_from,
            "site": self.site,
            "language_confidence": self.language_confidence,
        }
        if not wire:
            data["text"] = self.text
        return data

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], text: str | None = None) -> Document:
        """Read a document back; ``text`` stands in where the serialised form carries none."""
        return cls(
            text=data["text"] if text is None else text,
            file=data.get("file"),
            title=data.get("title"),
            language=data.get("language"),
            published=data.get("published"),
            published_from=data.get("published_from"),
            site=data.get("site"),
            language_confidence=data.get("language_confidence"),
        )


@dataclass(frozen=True, slots=True)
class Article:
    """A document with everything found in it. ``basic``: found without a parse of its language."""

    document: Document
    speakers: tuple[Speaker, ...] = ()
    statements: tuple[Statement, ...] = ()
    dates: tuple[Date, ...] = ()
    basic: bool = field(default=False)

    def to_dict(self, *, wire: bool = False) -> dict[str, Any]:
        """Return the article as ``statements/1``.

        With ``wire`` it is the form that crosses between the processes: without the text, which
        the window already has, and with the readings of the dates, so that they can be resolved
        again when the reader sets a publication date.
        """
        data: dict[str, Any] = {
            "format": FORMAT,
            "document": self.document.to_dict(wire=wire),
            "speakers": [speaker.to_dict() for speaker in self.speakers],
            "statements": [statement.to_dict() for statement in self.statements],
            "dates": [date.to_dict(wire=wire) for date in self.dates],
        }
        if wire or self.basic:
            data["basic"] = self.basic
        return data

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], text: str | None = None) -> Article:
        """Read an article back; ``text`` is needed for the form that crosses the processes.

        Raises ValueError when the data is of another format.
        """
        if data.get("format") != FORMAT:
            raise ValueError(f"not a {FORMAT} object: format is {data.get('format')!r}")
        return cls(
            document=Document.from_dict(data["document"], text),
            speakers=tuple(Speaker.from_dict(item) for item in data.get("speakers", ())),
            statements=tuple(Statement.from_dict(item) for item in data.get("statements", ())),
            dates=tuple(Date.from_dict(item) for item in data.get("dates") or ()),
            basic=bool(data.get("basic", False)),
        )

    def with_document(self, **changes: Any) -> Article:
        """Return a copy whose document has ``changes`` applied."""
        return replace(self, document=replace(self.document, **changes))

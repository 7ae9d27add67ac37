"""The messages between the window and the worker: one JSON object a line, in ASCII.

The window writes requests to the worker's stdin, the worker events to its stdout. Every event of a
job carries the job's id, so that the window can drop what it no longer waits for.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar, TypeVar


class ProtocolError(ValueError):
    """A line that is no message; the text says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Message:
    """What all messages share: ``word`` names them on the line, under ``key``."""

    key: ClassVar[str] = ""
    word: ClassVar[str] = ""


@dataclass(frozen=True, slots=True)
class Prepare(Message):
    """Load this language's model when there is nothing else to do."""

    key: ClassVar[str] = "do"
    word: ClassVar[str] = "prepare"
    language: str


@dataclass(frozen=True, slots=True)
class Analyse(Message):
    """Analyse a document: ``statements/1``'s form of it, with its text; language null: detect."""

    key: ClassVar[str] = "do"
    word: ClassVar[str] = "analyse"
    job: int
    document: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Cancel(Message):
    """Stop a job, or never begin it."""

    key: ClassVar[str] = "do"
    word: ClassVar[str] = "cancel"
    job: int


@dataclass(frozen=True, slots=True)
class Quit(Message):
    """End the process."""

    key: ClassVar[str] = "do"
    word: ClassVar[str] = "quit"


@dataclass(frozen=True, slots=True)
class Ready(Message):
    """The model of this language is loaded; ``basic``: there is none, and none is needed."""

    key: ClassVar[str] = "event"
    word: ClassVar[str] = "ready"
    language: str
    basic: bool = False


@dataclass(frozen=True, slots=True)
class Language(Message):
    """What language the text is in (null: it cannot be told), and how sure that is, 0 to 1."""

    key: ClassVar[str] = "event"
    word: ClassVar[str] = "language"
    job: int
    language: str | None
    confidence: float | None


@dataclass(frozen=True, slots=True)
class Published(Message):
    """The day of publication that a date line in the text gives, as YYYY-MM-DD."""

    key: ClassVar[str] = "event"
    word: ClassVar[str] = "published"
    job: int
    published: str
    published_from: str


@dataclass(frozen=True, slots=True)
class Progress(Message):
    """How many paragraphs of how many are done."""

    key: ClassVar[str] = "event"
    word: ClassVar[str] = "progress"
    job: int
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Partial(Message):
    """What is found so far: ``Article.to_dict(wire=True)``, without the text."""

    key: ClassVar[str] = "event"
    word: ClassVar[str] = "partial"
    job: int
    article: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Result(Message):
    """All that was found: ``Article.to_dict(wire=True)``, without the text."""

    key: ClassVar[str] = "event"
    word: ClassVar[str] = "result"
    job: int
    article: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Cancelled(Message):
    """The job was stopped as asked; nothing more comes of it."""

    key: ClassVar[str] = "event"
    word: ClassVar[str] = "cancelled"
    job: int


@dataclass(frozen=True, slots=True)
class Failed(Message):
    """The job failed (null: a line was no request).

    ``message`` says why in one English sentence; ``reason`` and ``detail`` are what the window
    makes a sentence of in its own language.
    """

    key: ClassVar[str] = "event"
    word: ClassVar[str] = "failed"
    job: int | None
    message: str
    reason: str = ""
    detail: str = ""


M = TypeVar("M", bound=Message)

Request = Prepare | Analyse | Cancel | Quit
Event = Ready | Language | Published | Progress | Partial | Result | Cancelled | Failed

_REQUESTS: tuple[type[Request], ...] = (Prepare, Analyse, Cancel, Quit)
_EVENTS: tuple[type[Event], ...] = (
    Ready,
    Language,
    Published,
    Progress,
    Partial,
    Result,
    Cancelled,
    Failed,
)


def encode(message: Request | Event) -> bytes:
    """Return ``message`` as one line, its line end included."""
    content = {field.name: getattr(message, field.name) for field in fields(message)}
    return json.dumps({message.key: message.word, **content}).encode("ascii") + b"\n"


def decode_request(line: bytes) -> Request:
    """Return the request on a line; ProtocolError where there is none."""
    return _decode(line, _REQUESTS)


def decode_event(line: bytes) -> Event:
    """Return the event on a line; ProtocolError where there is none."""
    return _decode(line, _EVENTS)


def _decode(line: bytes, kinds: tuple[type[M], ...]) -> M:
    """Return the message of one of ``kinds`` that a line holds; unknown fields are left out."""
    try:
        data = json.loads(line)
    except ValueError as error:
        raise ProtocolError(f"not JSON: {error}") from error
    if not isinstance(data, dict):
        raise ProtocolError("not a JSON object")
    for kind in kinds:
        if data.get(kind.key) == kind.word:
            known = {field.name for field in fields(kind)}
            try:
                return kind(**{name: value for name, value in data.items() if name in known})
            except TypeError as error:
                raise ProtocolError(f"{kind.word}: {error}") from error
    raise ProtocolError(f"unknown {kinds[0].key}: {data.get(kinds[0].key)!r}")

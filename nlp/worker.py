"""The worker process: reads requests from stdin, analyses, writes events to stdout.

Only events reach stdout; whatever a library prints goes to stderr. One thread reads, so that a
request to cancel and the end of input are seen while the main thread analyses.
"""

from __future__ import annotations

import itertools
import os
import queue
import signal
import sys
import threading
import traceback
from typing import BinaryIO

from nlp.model import Article, Document
from nlp.protocol import (
    Analyse,
    Cancel,
    Cancelled,
    Event,
    Failed,
    Language,
    Partial,
    Prepare,
    Progress,
    ProtocolError,
    Published,
    Quit,
    Ready,
    Request,
    Result,
    decode_request,
    encode,
)

_WARM_UP = "Paris a dit « non », lundi 2 mars 2020.\nParis said “no” on Monday, 2 March 2020."
"""What a model reads first: it makes whatever is made at first use, in either language."""


def main() -> int:
    """Serve until the input ends or asks to quit; return the exit status."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests = os.fdopen(os.dup(0), "rb")
    events = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    Worker(events).serve(requests)
    return 0


class Worker:
    """Does one job after another; preparing a language waits until there is no other job."""

    def __init__(self, events: BinaryIO) -> None:
        """Write events to ``events``."""
        self._events = events
        self._writing = threading.Lock()
        self._waiting: queue.PriorityQueue[tuple[int, int, Request]] = queue.PriorityQueue()
        self._count = itertools.count()
        self._cancelled: set[int] = set()

    def serve(self, requests: BinaryIO) -> None:
        """Do what ``requests`` ask until they end; at their end the whole process ends at once."""
        threading.Thread(target=self._read, args=(requests,), daemon=True).start()
        while True:
            request = self._waiting.get()[2]
            try:
                self._do(request)
            except BrokenPipeError:
                return

    def _read(self, requests: BinaryIO) -> None:
        """Pass requests on as they come, and end the process after the last of them.

        Nothing of the process outlives it, so it need not wait for a model that is being loaded.
        """
        for line in requests:
            try:
                request = decode_request(line)
            except ProtocolError as error:
                words = f"A request could not be read ({error})."
                self._send(Failed(None, words, "request", str(error)))
                continue
            if isinstance(request, Quit):
                break
            if isinstance(request, Cancel):
                self._cancelled.add(request.job)
            else:
                priority = 1 if isinstance(request, Prepare) else 0
                self._waiting.put((priority, next(self._count), request))
        os._exit(0)

    def _send(self, event: Event) -> None:
        """Write one event."""
        with self._writing:
            self._events.write(encode(event))
            self._events.flush()

    def _do(self, request: Request) -> None:
        """Do one request; nothing that goes wrong in it reaches the next."""
        job = request.job if isinstance(request, Analyse) else None
        try:
            if isinstance(request, Analyse):
                self._analyse(request)
            elif isinstance(request, Prepare):
                self._prepare(request.language)
        except BrokenPipeError:
            raise
        except Exception as error:
            traceback.print_exc()
            self._send(_failed(job, error))
        finally:
            if job is not None:
                self._cancelled.discard(job)

    def _prepare(self, language: str) -> None:
        """Load a language's model and let it read a line, so that the first article is quick."""
        from nlp.analysis import analyse
        from nlp.pipeline import loaded

        article = analyse(Document(text=_WARM_UP, language=language), loaded(language))
        self._send(Ready(language, article.basic))

    def _analyse(self, request: Analyse) -> None:
        """Analyse a document and report all the way."""
        from nlp.analysis import CancelledError, analyse
        from nlp.pipeline import loaded

        job = request.job

        def cancelled() -> bool:
            return job in self._cancelled

        try:
            document = self._prepared(job, Document.from_dict(request.document))
            if cancelled():
                raise CancelledError
            article = analyse(
                document,
                loaded(document.language),
                progress=lambda done, total: self._send(Progress(job, done, total)),
                partial=lambda part: self._send(Partial(job, _wire(part))),
                cancelled=cancelled,
            )
            self._send(Result(job, _wire(article)))
        except CancelledError:
            self._send(Cancelled(job))

    def _prepared(self, job: int, document: Document) -> Document:
        """Return the document with its language and date, and report those that were found."""
        from nlp.analysis import prepare

        prepared = prepare(document)
        if document.language is None:
            self._send(Language(job, prepared.language, prepared.language_confidence))
        if prepared.published and not document.published:
            self._send(Published(job, prepared.published, prepared.published_from or "text"))
        return prepared


def _wire(article: Article) -> dict[str, object]:
    """Return the article as it crosses to the window."""
    return article.to_dict(wire=True)


def _failed(job: int | None, error: Exception) -> Failed:
    """Return what is said of a job that failed, in one sentence."""
    if isinstance(error, MemoryError):
        return Failed(job, "There is not enough memory to analyse this text.", "memory")
    detail = f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
    return Failed(job, f"This text could not be analysed ({detail}).", "error", detail)

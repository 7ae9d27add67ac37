"""A worker that speaks the protocol and does what the first word of a text tells it to.

It stands in where a test needs a worker to die, to hang or to answer late at an exact moment.
"""

import os
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from nlp.model import Article, Document, Span, Statement
from nlp.protocol import (
    Analyse,
    Cancel,
    Cancelled,
    Failed,
    Language,
    Partial,
    Prepare,
    Progress,
    Ready,
    Result,
    decode_request,
    encode,
)


def say(event) -> None:
    sys.stdout.buffer.write(encode(event))
    sys.stdout.buffer.flush()


def found(document: Document, count: int) -> dict:
    """An article in which each of the first ``count`` words is a statement."""
    statements, start = [], 0
    for number, word in enumerate(document.text.split()[:count]):
        start = document.text.index(word, start)
        piece = Span(start, start + len(word), word)
        statements.append(Statement(f"a{number}", "claim", "indirect", (piece,)))
        start += len(word)
    language = document.language or "en"
    sure = None if document.language else 0.99
    known = replace(document, language=language, language_confidence=sure)
    return Article(known, statements=tuple(statements)).to_dict(wire=True)


def analyse(job: int, document: Document) -> None:
    order = document.text.split()[0]
    say(Language(job, document.language or "en", 0.99))
    say(Progress(job, 1, 10))
    if order == "die":
        print("a complaint", file=sys.stderr, flush=True)
        os._exit(3)
    if order.startswith("once:"):
        mark = Path(order.removeprefix("once:"))
        if not mark.exists():
            mark.touch()
            os._exit(3)
    if order == "fail":
        say(Failed(job, "This text is beyond me."))
        return
    if order == "choke":
        say(Failed(job, "This text could not be analysed (it).", "error", "KeyError: 7"))
        return
    if order == "garble":
        sys.stdout.write("this is no event\n")
    if order == "stale":
        say(Result(job + 1000, found(document, 3)))
    if order == "partial":
        say(Partial(job, found(document, 2)))
        time.sleep(0.3)
    if order == "hang":
        while line := sys.stdin.buffer.readline():
            request = decode_request(line)
            if isinstance(request, Cancel) and request.job == job:
                say(Cancelled(job))
                return
    count = int(order.removeprefix("many:")) if order.startswith("many:") else 4
    say(Result(job, found(document, count)))


def main() -> None:
    while line := sys.stdin.buffer.readline():
        request = decode_request(line)
        if isinstance(request, Prepare):
            say(Ready(request.language))
        elif isinstance(request, Analyse):
            analyse(request.job, Document.from_dict(request.document))


if __name__ == "__main__":
    main()

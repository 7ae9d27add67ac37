"""The worker process itself: started as the window starts it, spoken to over its pipes."""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest

from nlp.model import Article
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
    Published,
    Quit,
    Ready,
    Request,
    Result,
    decode_event,
    encode,
)
from nlp.resources import command

ENGLISH = "🙂 The mayor denied the report on Monday. “We did nothing wrong,” she said in Leeds.\n"


class Door:
    """One running worker."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            command("--worker"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.lines: queue.Queue[bytes] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.put(line)
        self.lines.put(b"")

    def ask(self, *requests: Request) -> None:
        self.write(b"".join(map(encode, requests)))

    def write(self, data: bytes) -> None:
        assert self.process.stdin
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def until(self, *kinds: type[Event]) -> list[Event]:
        """All events up to the first of ``kinds``."""
        found: list[Event] = []
        while not found or not isinstance(found[-1], kinds):
            line = self.lines.get(timeout=60)
            assert line, "the worker ended"
            found.append(decode_event(line))
        return found

    def close(self) -> None:
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait(10)


@pytest.fixture(scope="module")
def shared() -> Iterator[Door]:
    door = Door()
    yield door
    door.close()


@pytest.fixture
def fresh() -> Iterator[Door]:
    door = Door()
    yield door
    if door.process.poll() is None:
        door.close()


def document(text: str, **fields: Any) -> dict[str, Any]:
    return {"text": text, "language": None, **fields}


def test_prepares_then_analyses(shared: Door) -> None:
    shared.ask(Prepare("en"))
    assert shared.until(Ready) == [Ready("en", basic=False)]
    shared.ask(Analyse(1, document(ENGLISH, file="leeds.txt")))
    events = shared.until(Result, Failed)
    result = events[-1]
    assert isinstance(result, Result)
    assert "text" not in result.article["document"]
    article = Article.from_dict(result.article, ENGLISH)
    assert (article.document.language, article.document.file) == ("en", "leeds.txt")
    assert article.statements
    for statement in article.statements:
        for piece in statement.content:
            assert ENGLISH[piece.start : piece.end] == piece.text
    language = events[0]
    assert isinstance(language, Language)
    assert language.language == "en"
    assert language.confidence is not None
    assert language.confidence > 0.9
    assert Progress(1, 1, 1) in events
    assert all(getattr(event, "job", 1) == 1 for event in events)


def test_readings_cross_so_that_dates_can_be_resolved_again(shared: Door) -> None:
    shared.ask(Analyse(2, document(ENGLISH, language="en")))
    result = shared.until(Result)[-1]
    assert isinstance(result, Result)
    assert any(date["text"] == "Monday" and date["reading"] for date in result.article["dates"])


def test_language_set_by_the_reader_is_kept(shared: Door) -> None:
    shared.ask(Analyse(3, document(ENGLISH, language="de")))
    events = shared.until(Result)
    assert not any(isinstance(event, Language) for event in events)
    result = events[-1]
    assert isinstance(result, Result)
    assert result.article["document"]["language"] == "de"
    assert result.article["basic"] is True


def test_text_too_short_to_tell(shared: Door) -> None:
    shared.ask(Analyse(4, document("Non.")))
    events = shared.until(Result)
    assert isinstance(events[0], Language)
    assert events[0].language is None
    result = events[-1]
    assert isinstance(result, Result)
    assert result.article["basic"] is True


def test_date_line_in_the_text_is_reported(shared: Door) -> None:
    text = "LONDON, July 2, 2020 (Wire) - " + ENGLISH
    shared.ask(Analyse(5, document(text)), Analyse(6, document(text, published="2019-01-01")))
    events = shared.until(Result) + shared.until(Result)
    assert [e for e in events if isinstance(e, Published)] == [Published(5, "2020-07-02", "text")]
    last = events[-1]
    assert isinstance(last, Result)
    assert last.article["document"]["published"] == "2019-01-01"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        "\x00\x01\x02",
        "\ud83d broken \udc00 halves of an emoji said nothing at all",
        "🙂" * 500,
        "«" * 3_000,
        '« “ ‘ " ’ ” » ' * 200,
        "\u2028\u2029\x85\x0b\x0c",
        "a" * 30_000,
        "he said " * 3_000,
    ],
)
def test_strange_texts_are_analysed(shared: Door, text: str) -> None:
    shared.ask(Analyse(10, document(text, language="en")))
    result = shared.until(Result, Failed)[-1]
    assert isinstance(result, Result)
    article = Article.from_dict(result.article, text)
    for statement in article.statements:
        for piece in statement.content:
            assert text[piece.start : piece.end] == piece.text


def test_rubbish_is_answered_and_survived(shared: Door) -> None:
    shared.write(b"\xff\n{}\n[1]\n" + b'{"do": "analyse", "job": 1}\n')
    for _ in range(4):
        assert isinstance(shared.until(Failed)[-1], Failed)
    shared.ask(Analyse(11, {"nothing": 1}), Analyse(12, document("Non.")))
    failed = shared.until(Failed)[-1]
    assert isinstance(failed, Failed)
    assert failed.job == 11
    assert "\n" not in failed.message
    result = shared.until(Result)[-1]
    assert isinstance(result, Result)
    assert result.job == 12


def test_long_article_gives_partial_results_and_can_be_cancelled(shared: Door) -> None:
    text = (ENGLISH * 3 + "\n") * 500
    shared.ask(Analyse(20, document(text, language="en")))
    partial = shared.until(Partial)[-1]
    assert isinstance(partial, Partial)
    assert Article.from_dict(partial.article, text).statements
    shared.ask(Cancel(20))
    events = shared.until(Cancelled, Result)
    assert events[-1] == Cancelled(20)
    progress = [event for event in events if isinstance(event, Progress)]
    assert all(event.done < event.total for event in progress)
    shared.ask(Analyse(21, document("Non.")))
    assert getattr(shared.until(Result)[-1], "job", None) == 21


def test_job_cancelled_before_it_begins(shared: Door) -> None:
    long = ENGLISH * 600
    shared.ask(Analyse(30, document(long, language="en")), Analyse(31, document(long)), Cancel(31))
    assert isinstance(shared.until(Result)[-1], Result)
    assert shared.until(Cancelled, Result)[-1] == Cancelled(31)


def test_analysing_goes_before_preparing(fresh: Door) -> None:
    fresh.ask(
        Analyse(1, document(ENGLISH, language="en")),
        Prepare("fr"),
        Analyse(2, document(ENGLISH, language="en")),
    )
    heard = fresh.until(Ready, Failed)
    events = [event for event in heard if isinstance(event, Ready | Result | Failed)]
    assert [getattr(event, "job", None) for event in events] == [1, 2, None]


@pytest.mark.parametrize("how", ["quit", "end of input"])
def test_ends_promptly_in_the_midst_of_work(fresh: Door, how: str) -> None:
    fresh.ask(Analyse(1, document(ENGLISH * 3_000, language="en")))
    fresh.until(Progress)
    if how == "quit":
        fresh.ask(Quit())
    else:
        assert fresh.process.stdin
        fresh.process.stdin.close()
    began = time.monotonic()
    assert fresh.process.wait(5) == 0
    assert time.monotonic() - began < 1


def test_only_events_reach_stdout() -> None:
    program = (
        "import os, sys, nlp.pipeline\n"
        "def noisy(code):\n"
        "    print('from Python'); os.write(1, b'from C\\n'); raise ValueError('no such model')\n"
        "nlp.pipeline.loaded = noisy\n"
        "from nlp import worker\n"
        "worker.main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        input=encode(Prepare("en")) + encode(Prepare("en")),
        capture_output=True,
        timeout=60,
        check=False,
    )
    events = [decode_event(line) for line in done.stdout.splitlines()]
    assert all(isinstance(event, Failed) for event in events)
    assert b"from" not in done.stdout

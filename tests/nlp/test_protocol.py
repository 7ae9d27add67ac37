"""Messages: every kind crosses unchanged, and rubbish is refused with a reason."""

import pytest

from nlp import protocol as p

REQUESTS = [
    p.Prepare("fr"),
    p.Analyse(7, {"text": "« Où ? » 🙂\u2028\ud800\n", "language": None}),
    p.Cancel(7),
    p.Quit(),
]
EVENTS = [
    p.Ready("fr"),
    p.Ready("xx", basic=True),
    p.Language(7, None, 0.4),
    p.Published(7, "2020-07-02", "text"),
    p.Progress(7, 3, 9),
    p.Partial(7, {"speakers": []}),
    p.Result(7, {"speakers": []}),
    p.Cancelled(7),
    p.Failed(None, "Non."),
]


@pytest.mark.parametrize("message", REQUESTS)
def test_requests_cross(message: p.Request) -> None:
    line = p.encode(message)
    assert line.count(b"\n") == 1
    assert line.isascii()
    assert p.decode_request(line) == message


@pytest.mark.parametrize("message", EVENTS)
def test_events_cross(message: p.Event) -> None:
    assert p.decode_event(p.encode(message)) == message


def test_lines_are_as_documented() -> None:
    assert p.encode(p.Cancel(7)) == b'{"do": "cancel", "job": 7}\n'
    assert p.encode(p.Progress(7, 12, 340)) == (
        b'{"event": "progress", "job": 7, "done": 12, "total": 340}\n'
    )


def test_unknown_fields_are_left_out() -> None:
    assert p.decode_request(b'{"do": "cancel", "job": 7, "why": "x"}') == p.Cancel(7)


@pytest.mark.parametrize(
    "line", [b"", b"{", b"[]", b"7", b"{}", b'{"do": "dance"}', b'{"do": "cancel"}', b"\xff\xfe"]
)
def test_rubbish_is_refused(line: bytes) -> None:
    with pytest.raises(p.ProtocolError):
        p.decode_request(line)

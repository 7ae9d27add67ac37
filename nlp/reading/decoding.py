"""From the bytes of a text file to its characters."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}encoding=[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_WESTERN = "cp1252"
_SIGN_IN_WORD = re.compile(r"[^\W\d_][¡-©«-±´-¸»-¿²³¹×÷\ufffd][^\W\d_]")
_SAMPLE = 60_000
_HEADER = 4_096


def decode(data: bytes) -> str | None:
    """Return the text of ``data``, line feeds as its line ends, None where it is not text.

    Tried in turn: a byte-order mark, UTF-16 without one, UTF-8, what the page itself says, a guess
    from the bytes, and Western European.
    """
    text = None if _is_data(data[:_HEADER]) else _decoded(data)
    if text is None or _is_binary(text):
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if wide := _wide(data):
        return data.decode(wide, errors="replace")
    if (text := _utf8(data)) is not None:
        return text
    declared = _declared(data)
    found = _strictly(data, declared) if declared else None
    return _guessed(data) if found is None else found


def _wide(data: bytes) -> str | None:
    """Return UTF-16's byte order where every other byte is NUL, as Latin letters make it."""
    sample = data[:_HEADER]
    half = len(sample) // 2
    if half < 2:
        return None
    even, odd = sample[: 2 * half : 2].count(0), sample[1 : 2 * half : 2].count(0)
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def _utf8(data: bytes) -> str | None:
    """Return ``data`` as UTF-8, a few broken characters in much of it replaced; else None."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd") - data.count("\ufffd".encode())
    if broken <= 0:
        return text
    wide = sum(byte >= 0xC2 for byte in data)
    return text if broken * 20 < wide else None


def _declared(data: bytes) -> str | None:
    """Return the encoding that a page names in its head, by the name that browsers mean."""
    match = _DECLARED.search(data[:_HEADER])
    if not match:
        return None
    word = (match[1] or match[2]).decode("ascii").lower()
    try:
        name = codecs.lookup(word).name
    except LookupError:
        return None
    return _WESTERN if name in ("iso8859-1", "ascii") else name


def _strictly(data: bytes, encoding: str) -> str | None:
    """Return ``data`` in ``encoding`` where it has no error, else None."""
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _guessed(data: bytes) -> str:
    """Return ``data`` in the encoding that its bytes suggest.

    Western European unless that puts signs into words or another reads much more like a language:
    the guesses alone often take a relative of it that differs in a few letters.
    """
    from charset_normalizer import from_bytes

    matches = list(from_bytes(data[:_SAMPLE]))
    western = [m.coherence for m in matches if _WESTERN in (m.encoding, *m.could_be_from_charset)]
    encoding = _WESTERN
    if matches and matches[0].coherence > max(0.4, max(western, default=0.0) + 0.1):
        encoding = matches[0].encoding
    text = data.decode(encoding, errors="replace")
    if _SIGN_IN_WORD.search(text):
        others = (data.decode(match.encoding, errors="replace") for match in matches)
        return next((other for other in others if not _SIGN_IN_WORD.search(other)), text)
    return text


def _is_data(header: bytes) -> bool:
    """Return whether NUL bytes are many and not those of UTF-16 or UTF-32."""
    marked = any(header.startswith(mark) for mark, _ in _MARKS)
    return not marked and not _wide(header) and header.count(0) > max(4, 0.05 * len(header))


def _is_binary(text: str) -> bool:
    """Return whether control characters are more than a slip in ``text``."""
    sample = text[:_SAMPLE]
    controls = sum(c < " " and c not in "\t\n\r\f\x0b\x1b\x1a" for c in sample)
    return controls > max(4, 0.01 * len(sample)) or (controls > 0 and controls >= len(sample) / 4)

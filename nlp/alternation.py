"""Compile a very long alternation of similar regular expressions quickly.

spaCy's French tokenizer keeps words such as "saint-jacques" whole by one expression of 1.4 million
characters: hundreds of alternatives that each spell out the class of all letters anew. Compiling
it takes two seconds, once at import and once more when a model is read. Alternatives that differ in
one place only, between the same letter classes, can share those classes: ``^aX$|^bX$`` is
``^(?:a|b)X$``. What is left has four classes and compiles in a twentieth of a second.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

LONG = 100_000
"""Expressions shorter than this compile quickly enough as they are."""

_FLAGS = "(?iu)"
_OPEN, _BETWEEN, _CLOSE = "(?:", ")|(?:", ")"
_LETTERS = re.compile(r"(\[(?:[^\]\\]|\\.){200,}\][+*?]?)")
_lock = threading.Lock()


def factored(pattern: str) -> str:
    """Return an expression that matches the same strings as ``pattern``, many times shorter.

    ``pattern`` is spaCy's: flags, then alternatives ``(?:^…$)`` without escapes outside classes
    or capturing groups. Raises ValueError where it is anything else.
    """
    body = pattern.removeprefix(_FLAGS + _OPEN)
    if body == pattern or not body.endswith(_CLOSE):
        raise ValueError("not an alternation as spaCy's French tokenizer has it")
    shapes: dict[tuple[str, str], list[str]] = {}
    for alternative in body.removesuffix(_CLOSE).split(_BETWEEN):
        before, varying, after = _parted(alternative)
        shapes.setdefault((before, after), []).append(varying)
    shared = (
        f"{before}{_OPEN}{'|'.join(varying)}{_CLOSE}{after}"
        for (before, after), varying in shapes.items()
    )
    return _FLAGS + "|".join(f"{_OPEN}{whole}{_CLOSE}" for whole in shared)


@contextmanager
def quick_compiling() -> Iterator[None]:
    """Within this context ``re.compile`` factors very long alternations, for all threads.

    Whatever it cannot factor it compiles as it is.
    """
    with _lock:
        original = re.compile
        re.compile = _quick(original)
        try:
            yield
        finally:
            re.compile = original


def _quick(original: Callable[..., Any]) -> Callable[..., Any]:
    """Return ``original``, the compile function, with long alternations factored first."""

    def compile_(pattern: Any, flags: Any = 0) -> Any:
        if isinstance(pattern, str) and len(pattern) > LONG:
            try:
                return original(factored(pattern), flags)
            except (ValueError, re.error):
                pass
        return original(pattern, flags)

    return compile_


def _parted(alternative: str) -> tuple[str, str, str]:
    """Return an alternative as what is before, in and after the part in which it is special.

    That part stands before the first class of letters or, where nothing stands there, after it.
    """
    if not (alternative.startswith("^") and alternative.endswith("$")):
        raise ValueError("an alternative does not match whole words")
    parts = _LETTERS.split(alternative[1:])
    at = 0 if parts[0] else 2
    if len(parts) <= at or not all(map(_whole, parts[::2])) or parts[at][:1] in "+*?{":
        raise ValueError("an alternative has an unknown shape")
    return "^" + "".join(parts[:at]), parts[at], "".join(parts[at + 1 :])


def _whole(part: str) -> bool:
    """Return whether ``part`` has balanced brackets, no escapes and no groups that capture."""
    groups = part.count("(")
    return (
        "\\" not in part
        and groups == part.count(")") == part.count(_OPEN)
        and part.count("[") == part.count("]")
    )

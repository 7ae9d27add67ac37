"""Patterns of a date grammar, as a language file writes them, made into regular expressions.

The header of ``resources/dates/fr.toml`` explains how patterns are written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from nlp.dates.vocabulary import Vocabulary

_ELEMENT = re.compile(
    r"\\(?P<escaped>.)|<(?P<slot>\w+)(?::(?P<name>\w+))?>|(?P<word>[^\W\d_]+)|(?P<number>[0-9]+)"
    r"|(?P<left>\{!?)|(?P<sign>.)"
)
_SYNTAX = " []()|}_"


def _openings(pattern: str) -> list[int]:
    return [i for i, sign in enumerate(pattern) if sign == "{"]


def _closing(pattern: str, opening: int) -> int:
    """Return where the brace that opens at ``opening`` closes; raises ValueError if nowhere."""
    depth = 0
    for i in range(opening, len(pattern)):
        depth += {"{": 1, "}": -1}.get(pattern[i], 0)
        if depth == 0:
            return i
    raise ValueError("a brace is not closed")


def _alternatives(group: str) -> list[str]:
    """Return the alternatives of a group, parted where no bracket is open."""
    parts, depth = [""], 0
    for sign in group:
        depth += (sign in "[({") - (sign in "])}")
        if sign == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


class Compiler:
    """Turns the patterns of a language file into regular expressions over codes."""

    def __init__(self, vocabulary: Vocabulary, macros: Mapping[str, str]) -> None:
        self.vocabulary = vocabulary
        self.macros = macros
        self.groups: dict[str, list[tuple[str, str]]] = {}

    def prepare(self, pattern: str) -> None:
        """Enter the literal words of a pattern into the vocabulary."""
        for match in _ELEMENT.finditer(pattern):
            if match["word"] or match["number"]:
                self.vocabulary.literal(match["word"] or match["number"])
            elif match["escaped"]:
                self.vocabulary.literal(match["escaped"])
            elif match["sign"] and match["sign"] not in _SYNTAX:
                self.vocabulary.literal(match["sign"])

    def compile(
        self, pattern: str
    ) -> tuple[re.Pattern[str], dict[str, tuple[tuple[str, str], ...]]]:
        """Return the regular expression of a pattern and the groups of its slots."""
        self.groups = {}
        left, body, right = self._contexts(pattern)
        regex = f"{self._left(left)}(?P<span>{self._translate(body)}){self._right(right)}"
        return re.compile(regex), {k: tuple(v) for k, v in self.groups.items()}

    @staticmethod
    def _contexts(pattern: str) -> tuple[list[str], str, list[str]]:
        left: list[str] = []
        right: list[str] = []
        while pattern.startswith("{"):
            close = _closing(pattern, 0)
            left.append(pattern[1:close])
            pattern = pattern[close + 1 :]
        while pattern.endswith("}"):
            opening = max(i for i in _openings(pattern) if _closing(pattern, i) == len(pattern) - 1)
            right.insert(0, pattern[opening + 1 : -1])
            pattern = pattern[:opening]
        return left, pattern, right

    def _left(self, contexts: Sequence[str]) -> str:
        parts = []
        for context in contexts:
            if context.startswith("!"):
                parts += [f"(?<!{self._translate(a)})" for a in context[1:].split("|")]
            else:
                parts.append(f"(?:{self._translate(context)})")
        # Negative ones look behind the span, so they stand right before it.
        return "".join(sorted(parts, key=lambda p: p.startswith("(?<!")))

    def _right(self, contexts: Sequence[str]) -> str:
        return "".join(
            f"(?!{self._translate(c[1:])})" if c.startswith("!") else f"(?={self._translate(c)})"
            for c in contexts
        )

    def needs(self, pattern: str) -> list[frozenset[str]]:
        """Return the sets of codes of which every text that fits has one each."""
        found: list[frozenset[str]] = []
        depth, group = 0, ""
        for match in _ELEMENT.finditer(pattern):
            sign = match["sign"] or match["left"] or ""
            if depth:
                depth += (sign in "[({" or sign == "{!") - (sign in "])}") if sign else 0
                group += match[0]
                if not depth and group[0] == "(":
                    found += self._either(group[1:-1])
            elif sign and sign[0] in "[({":
                depth, group = 1, match[0]
            elif match["slot"] and match["slot"] in self.macros:
                found += self.needs(self.macros[match["slot"]])
            elif match["slot"]:
                found.append(frozenset(self.vocabulary.codes(match["slot"])))
            elif literal := match["word"] or match["number"] or match["escaped"]:
                found.append(frozenset(self.vocabulary.codes(f"={literal}")))
        return found

    def _either(self, group: str) -> list[frozenset[str]]:
        """Return what a group of alternatives needs: one of the first need of each."""
        needs = [self.needs(alternative) for alternative in _alternatives(group)]
        return [frozenset().union(*(each[0] for each in needs))] if all(needs) else []

    def _translate(self, pattern: str) -> str:
        out = []
        for match in _ELEMENT.finditer(pattern):
            if match["slot"]:
                out.append(self._slot(match["slot"], match["name"] or match["slot"]))
            elif match["word"] or match["number"] or match["escaped"]:
                literal = match["word"] or match["number"] or match["escaped"]
                out.append(self.vocabulary.characters(f"={literal}"))
            else:
                out.append(self._sign(match["sign"] or match["left"]))
        return "".join(out)

    def _sign(self, sign: str) -> str:
        known = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|", " ": " "}
        known |= {"{!": "(?!", "{": "(?=", "}": ")"}
        if sign == "_":
            return f"(?: |{self.vocabulary.characters('hyphen')})"
        return known.get(sign) or self.vocabulary.characters(f"={sign}")

    def _slot(self, what: str, name: str) -> str:
        group = f"g{sum(map(len, self.groups.values()))}"
        self.groups.setdefault(name, []).append((what, group))
        if what in self.macros:
            return f"(?P<{group}>{self._translate(self.macros[what])})"
        return f"(?P<{group}>{self.vocabulary.characters(what)})"

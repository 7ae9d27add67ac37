"""The date grammar of a language: ``resources/dates/LANG.toml`` compiled into a finder.

The file's header explains its format. Here every token of a text (word, number, sign) becomes one
character that stands for the set of word classes it belongs to, blanks one blank; the patterns
become regular expressions over such strings. They are short, hold no nested repetition, and a
text without a date costs little more than its tokens.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from nlp.model import DateType

FOLDER = Path(__file__).resolve().parent.parent.parent / "resources" / "dates"
TENSES = ("past", "present", "future", "none")
_TOKENS = r"[0-9]+|[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*|\s+|."
_SIMPLE = re.compile(r"[0-9]+|[^\W\d_]+|.")
_ELEMENT = re.compile(
    r"\\(?P<escaped>.)|<(?P<slot>\w+)(?::(?P<name>\w+))?>|(?P<word>[^\W\d_]+)|(?P<number>[0-9]+)"
    r"|(?P<left>\{!?)|(?P<sign>.)"
)
Slots = Mapping[str, tuple[str, Sequence[str]]]
_PADDED = {"day", "monthnumber", "hour", "minute", "yy"}
_HALVES = {
    "CE": ("50", "Y"),
    "DE": ("5", "Y"),
    "Y": ("6", "M"),
    "M": ("15", "D"),
    "D": ("12", "TH"),
    "TH": ("30", "TM"),
    "TM": ("30", "TS"),
}
_SYNTAX = " []()|}_"
_FIRST = 0xE000
_SAMPLES = (
    [f"{n:02}" for n in range(100)]
    + [str(n) for n in range(10)]
    + [
        *("0000", "0730", "1000", "1260", "1261", "1959", "1960", "2030", "2099", "2359"),
        *(
            "2400",
            "2500",
            "1800",
            "1900",
            "2000",
            "2100",
            "5000",
            "100",
            "365",
            "000",
            "10000",
            "00000",
        ),
        "1" * 9,
    ]
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to write dates: what to look for and what it means.

    ``readings`` gives a reading template for each tense; an empty one means that these words are
    no date. ``groups`` names the slots: each with the regular expression's groups that fill it.
    ``needs`` are sets of codes; a text that has none of one of them cannot fit.
    """

    number: int
    regex: re.Pattern[str]
    readings: Mapping[str, str]
    groups: Mapping[str, tuple[tuple[str, str], ...]]
    type: DateType | None
    rank: int
    needs: tuple[frozenset[str], ...] = ()

    @property
    def by_tense(self) -> bool:
        """Say whether the tense makes a difference."""
        return len(set(self.readings.values())) > 1 or "{dir}" in self.readings["none"]


@dataclass(frozen=True, slots=True)
class Match:
    """A place where a rule fits: offsets into the text and the slots' words."""

    start: int
    end: int
    rule: Rule
    slots: Slots


@dataclass(frozen=True, slots=True)
class TenseWords:
    """What tells the tense where no parse does, and what overrides it where one does."""

    past: frozenset[str]
    future: frozenset[str]
    future_endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    planned: frozenset[str]
    modal: frozenset[str]
    limits: frozenset[str]


_SIGNS = str.maketrans("’‐‑\u00a0\u202f\t", "'--   ")


def _plain(word: str) -> str:
    """Return a token as the tables hold it: lower case, composed, with plain signs."""
    return unicodedata.normalize("NFC", word.lower()).translate(_SIGNS)


def _token_regex(compounds: Sequence[str]) -> re.Pattern[str]:
    """Return what splits a text; ``compounds`` are entries that several plain tokens make up."""
    if not compounds:
        return re.compile(_TOKENS, re.DOTALL)
    first = "".join(sorted({c for word in compounds for c in (word[0], word[0].upper())}))
    loose = [
        re.escape(word).replace("\\ ", " ").replace("'", "['’]").replace("\\-", "[-‐‑]")
        for word in sorted(compounds, key=len, reverse=True)
    ]
    loose = [word.replace(" ", "[ \u00a0\u202f]") for word in loose]
    joined = "|".join(loose)
    return re.compile(f"(?=[{re.escape(first)}])(?i:{joined})(?![^\\W_])|{_TOKENS}", re.DOTALL)


def _number_classes(digits: str) -> frozenset[str]:
    """Return the classes of a number by how it is written."""
    length, value = len(digits), int(digits) if len(digits) <= 6 else 10**6
    classes = {"digits"} if value < 10**6 else {"figure"}
    if length <= 2 and 1 <= value <= 31:
        classes.add("day")
    if length <= 2 and 1 <= value <= 12:
        classes.add("monthnumber")
    if length <= 2 and value <= 24:
        classes.add("hour")
    if length == 2:
        classes.add("yy")
        if value < 60:
            classes.add("minute")
        if value % 10 == 0:
            classes.add("tens")
    if length == 3:
        classes.add("three")
    if length == 4 and 1000 <= value < 2200:
        classes.add("year")
        if 1700 <= value < 2100:
            classes.add("nearyear")
            if value % 50:
                classes.add("oddyear")
        if value % 10 == 0:
            classes.add("decadeyear")
    if length == 4 and value // 100 < 24 and value % 100 < 60:
        classes.add("hhmm")
    return frozenset(classes)


class Vocabulary:
    """Which classes every word has, and the character that stands for each set of classes."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        """Take the classes of a language file: lists of words, or tables word -> value."""
        self.values: dict[tuple[str, str], str] = {}
        self._any: dict[str, set[str]] = {}
        self._capital: dict[str, set[str]] = {}
        self._small: dict[str, set[str]] = {}
        self._codes: dict[frozenset[str], str] = {}
        self._cache: dict[str, str] = {}
        compounds: set[str] = set()
        for name, entries in words.items():
            for word in entries:
                self.enter(word, name)
                plain = _plain(word.lstrip("="))
                if not _SIMPLE.fullmatch(plain):
                    compounds.add(plain)
                if isinstance(entries, dict):
                    self.values[name, plain] = str(entries[word])
        self.split = _token_regex(sorted(compounds))

    def enter(self, word: str, name: str) -> None:
        """Put a word, as a language file writes it, into the class ``name``."""
        table = self._any
        if word.startswith("="):
            word, table = word[1:], self._small
        elif word[:1].isupper():
            table = self._capital
        table.setdefault(_plain(word), set()).add(name)

    def literal(self, word: str) -> str:
        """Enter a word of a pattern and return the name of the class that is only this word."""
        name = f"={word}"
        self.enter(word, name)
        return name

    def classes(self, word: str) -> frozenset[str]:
        """Return the classes of a token."""
        if word[0] in "0123456789":
            return _number_classes(word) | self._any.get(word, set())
        plain = _plain(word)
        found = set(self._any.get(plain, ()))
        found |= self._capital.get(plain, set()) if word[0].isupper() else set()
        found |= self._small.get(plain, set()) if word[0].islower() else set()
        if word[0].isalpha():
            found.add("word")
            found.add("capitalised" if word[0].isupper() else "small")
        return frozenset(found)

    def code(self, word: str) -> str:
        """Return the character that stands for a token."""
        known = self._cache.get(word)
        if known is None:
            classes = self.classes(word)
            known = self._codes.get(classes) or self._codes.get(frozenset(), "\0")
            if len(self._cache) < 20_000 and len(word) < 24:
                self._cache[word] = known
        return known

    def seal(self) -> None:
        """Give every set of classes that can occur its character; no words may follow."""
        plain = {*self._any, *self._capital, *self._small}
        forms = {f for w in plain for f in (w, w.capitalize())}
        for sample in [*_SAMPLES, "x", "X", "\ue000", *sorted(forms)]:
            classes = self.classes(sample) if sample != "\ue000" else frozenset()
            if classes not in self._codes:
                self._codes[classes] = chr(_FIRST + len(self._codes))

    def codes(self, name: str) -> list[str]:
        """Return the characters of all tokens of the class ``name``."""
        return [code for classes, code in self._codes.items() if name in classes]

    def characters(self, name: str) -> str:
        """Return a regular expression for one token of the class ``name``."""
        codes = self.codes(name)
        if not codes:
            return r"(?!)"
        return codes[0] if len(codes) == 1 else f"[{''.join(codes)}]"


def tokens(text: str, vocabulary: Vocabulary) -> tuple[str, list[int]]:
    """Return the text as a string of codes and, for each code, where its token starts."""
    codes, starts = [], []
    code = vocabulary.code
    for match in vocabulary.split.finditer(text):
        token = match[0]
        starts.append(match.start())
        if token.isspace():
            codes.append("\n" if "\n" in token else " ")
        else:
            codes.append(code("'" if token == "’" else token))
    starts.append(len(text))
    return "".join(codes), starts


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


class _Compiler:
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


class Grammar:
    """The dates of one language: finds them in a text."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Compile the content of a language file; raises ValueError where it is wrong."""
        self.vocabulary = Vocabulary(data.get("words", {}))
        for hyphen in "-‐‑":
            self.vocabulary.enter(hyphen, "hyphen")
        macros = {k: f"({v})" for k, v in data.get("macros", {}).items()}
        compiler = _Compiler(self.vocabulary, macros)
        sources = [(entry, p) for entry in data.get("rules", ()) for p in _listed(entry["pattern"])]
        for pattern in [*macros.values(), *(p for _, p in sources)]:
            compiler.prepare(pattern)
        self.vocabulary.seal()
        self.rules = [self._rule(compiler, n, *source) for n, source in enumerate(sources)]
        self.occasions = {k: frozenset(v) for k, v in data.get("occasions", {}).items()}
        lines = data.get("publication", {})
        self.publication = frozenset(lines.get("words", ()))
        self.slashes_vary = bool(lines.get("slashes_vary", False))
        listed = data.get("tense", {})
        self.tense = TenseWords(
            past=frozenset(listed.get("past", ())),
            future=frozenset(listed.get("future", ())),
            future_endings=tuple(listed.get("future_endings", ())),
            past_endings=tuple(listed.get("past_endings", ())),
            planned=frozenset(listed.get("planned", ())),
            modal=frozenset(listed.get("modal", ())),
            limits=frozenset(listed.get("limits", ())),
        )

    @staticmethod
    def _rule(compiler: _Compiler, number: int, entry: Mapping[str, Any], pattern: str) -> Rule:
        try:
            regex, groups = compiler.compile(pattern)
        except (re.error, ValueError) as error:
            raise ValueError(f"date pattern {pattern!r} cannot be read: {error}") from error
        reading = entry.get("reading", "")
        if isinstance(reading, str):
            readings = dict.fromkeys(TENSES, reading)
        else:
            readings = {tense: reading.get(tense, reading["else"]) for tense in TENSES}
        needs = tuple(dict.fromkeys(compiler.needs(pattern)))
        kind, rank = entry.get("type"), entry.get("rank", 0)
        return Rule(number, regex, readings, groups, kind, rank, needs)

    def find(self, text: str) -> list[Match]:
        """Return where dates stand in ``text``, in order, none overlapping another.

        Of patterns that overlap the one of higher rank counts, then the longer, then the earlier
        in the file.
        """
        codes, starts = tokens(text, self.vocabulary)
        found: list[tuple[int, int, int, int, int, re.Match[str], Rule]] = []
        present = set(codes)
        for rule in self.rules:
            if any(present.isdisjoint(need) for need in rule.needs):
                continue
            for match in rule.regex.finditer(codes):
                a, b = match.span("span")
                found.append((-rule.rank, a - b, rule.number, a, b, match, rule))
        found.sort(key=lambda f: f[:5])
        taken = bytearray(len(codes))
        kept = []
        for _, _, _, a, b, match, rule in found:
            if any(taken[a:b]):
                continue
            taken[a:b] = b"\1" * (b - a)
            if rule.readings["none"] or rule.by_tense:
                kept.append((a, b, match, rule))
        kept.sort(key=lambda k: k[0])
        return [
            Match(starts[a], starts[b], rule, dict(self._slots(text, starts, match, rule)))
            for a, b, match, rule in kept
        ]

    @staticmethod
    def _slots(
        text: str, starts: Sequence[int], match: re.Match[str], rule: Rule
    ) -> Iterator[tuple[str, tuple[str, list[str]]]]:
        for name, groups in rule.groups.items():
            for kind, group in groups:
                a, b = match.span(group)
                if a >= 0:
                    yield name, (kind, [text[starts[i] : starts[i + 1]] for i in range(a, b)])
                    break

    def reading(self, match: Match, tense: str) -> str:
        """Return what the match means in a clause of this tense; "" where it is no date."""
        template = match.rule.readings[tense]
        if not template:
            return ""
        try:
            return template.format_map(_Values(match.slots, self.vocabulary, tense))
        except (KeyError, ValueError, OverflowError):
            return ""


class _Values(dict[str, str]):
    """What the names in a reading template stand for in one match."""

    def __init__(self, slots: Slots, vocabulary: Vocabulary, tense: str) -> None:
        super().__init__()
        self.slots = slots
        self.vocabulary = vocabulary
        self.tense = tense

    def __missing__(self, name: str) -> str:
        match name:
            case "dir":
                return {"past": "<", "future": ">", "present": "~"}.get(self.tense, "?")
            case "number":
                return number(self.slots["number"][1], self.vocabulary)
            case "duration":
                return _duration(self["number"], self["unit"])
            case "shift":
                return _shift(self["number"], self["unit"])
            case "distance":
                shift = _shift(self["number"], self["unit"])
                return shift + "!" if shift.endswith(("D", "W")) else shift
            case "vague":
                return _duration("X", self["unit"])
            case "andhalf":
                return _duration(f"{float(self['number']) + 0.5:g}", self["unit"])
            case "zone":
                return self._value("zone") if "zone" in self.slots else ""
            case "half":
                amount, unit = _HALVES[self["unit"]]
                return _duration(amount, unit)
            case "century" if "century" not in self.slots:
                return f"{int(self['number']) - 1:02}"
            case "hour":
                return self._hour()
            case "minute":
                if "hhmm" in self.slots:
                    return self._value("hhmm")[2:]
                return self._value("minute") if "minute" in self.slots else "00"
            case "yy":
                short = int(self._value("yy"))
                return str(short + (1900 if short >= 50 else 2000))
        return self._value(name)

    def _hour(self) -> str:
        """Return the hour of a clock time in two digits, afternoon hours included."""
        hour = self._value("hhmm")[:2] if "hhmm" in self.slots else self._value("hour")
        if "ampm" in self.slots:
            return f"{int(hour) % 12 + int(self._value('ampm')):02}"
        return hour

    def _value(self, name: str) -> str:
        """Return the value of a slot's word: as the file says, or the number itself."""
        kind, words = self.slots[name]
        for word in words:
            value = self.vocabulary.values.get((kind, _plain(word)))
            if value is not None:
                return value
        text = "".join(words)
        if not text.isdecimal():
            raise KeyError(name)
        return text.zfill(2) if kind in _PADDED else text


def _duration(amount: str, unit: str) -> str:
    if unit.startswith("T"):
        return f"PT{amount}{unit[1:]}"
    years = {"DE": 10, "CE": 100}.get(unit)
    if years and amount != "X":
        return f"P{float(amount) * years:g}Y"
    return f"P{amount}{unit}"


def _shift(amount: str, unit: str) -> str:
    if "." in amount:
        whole = float(amount) * {"Y": 12, "DE": 10, "CE": 100}[unit]
        return f"{round(whole)}{ {'Y': 'M', 'DE': 'Y', 'CE': 'Y'}[unit] }"
    return f"{int(amount)}{unit}"


def number(words: Sequence[str], vocabulary: Vocabulary) -> str:
    """Return the number that ``words`` spell, in digits ("2.5", "21") or "X" if it is vague.

    Multipliers ("hundred", "mille") are numerals like the others: a numeral multiplies what
    stands before it where that is smaller, unless the file lists it as a plain one.
    """
    values = vocabulary.values
    digits = "".join(w for w in words if w.isdecimal() or w in ".,")
    if any(w.isdecimal() for w in words):
        text = re.sub(r"[.,](?=[0-9]{3}(?![0-9]))", "", digits).replace(",", ".")
        base = float(text)
    else:
        base = 0.0
    total = 0.0
    seen = bool(digits)
    for word in map(_plain, words):
        if values.get(("some", word)):
            return values["some", word]
        if half := values.get(("fraction", word)):
            base, seen = base + float(half), True
        elif factor := values.get(("multiplier", word)) or values.get(("collective", word)):
            seen = True
            if 0 < base < float(factor):
                base *= float(factor)
            else:
                base += float(factor)
            if float(factor) >= 1000:
                total, base = total + base, 0.0
        elif plain := values.get(("numeral", word)) or (
            None if seen else values.get(("article", word))
        ):
            base, seen = base + float(plain), True
    if not seen:
        raise ValueError("no number")
    return f"{total + base:g}" if total + base < 1e6 else str(int(total + base))


def _listed(pattern: str | Sequence[str]) -> Sequence[str]:
    return [pattern] if isinstance(pattern, str) else pattern


def languages() -> list[str]:
    """Return the codes of the languages that have a date grammar."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


@cache
def grammar(language: str) -> Grammar | None:
    """Return the grammar of a language, None where it has none."""
    path = FOLDER / f"{language}.toml"
    if not language.isalnum() or not path.is_file():
        return None
    return Grammar(tomllib.loads(path.read_text(encoding="utf-8")))

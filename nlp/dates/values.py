"""What the names in a reading template stand for: the values of a pattern's slots."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from nlp.dates.feasts import feast
from nlp.dates.vocabulary import Vocabulary, plain

Slots = Mapping[str, tuple[str, Sequence[str]]]
"""The words that fill each slot of a match, with the slot's class."""
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


class Values(dict[str, str]):
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
            case "feast":
                return feast(self["movable"], int(self["year"])).isoformat()
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
            value = self.vocabulary.values.get((kind, plain(word)))
            if value is not None:
                return value
        text = "".join(words)
        if not text.isdecimal():
            raise KeyError(name)
        return text.zfill(2) if kind in _PADDED else text


def _times(amount: str, unit: str) -> tuple[str, str]:
    """Return amount and unit of what may be several units ("a fortnight": 1 and 2W)."""
    several = re.match(r"\d+(?=\D)", unit)
    if several is None:
        return amount, unit
    plain_unit = unit[several.end() :]
    return (amount if amount == "X" else f"{float(amount) * int(several[0]):g}"), plain_unit


def _duration(amount: str, unit: str) -> str:
    amount, unit = _times(amount, unit)
    if unit.startswith("T"):
        return f"PT{amount}{unit[1:]}"
    years = {"DE": 10, "CE": 100}.get(unit)
    if years and amount != "X":
        return f"P{float(amount) * years:g}Y"
    return f"P{amount}{unit}"


def _shift(amount: str, unit: str) -> str:
    amount, unit = _times(amount, unit)
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
    for word in map(plain, words):
        if values.get(("some", word)):
            return values["some", word]
        if scale := values.get(("scale", word)):
            base *= float(scale)
        elif half := values.get(("fraction", word)):
            base, seen = base + float(half), True
        elif factor := values.get(("multiplier", word)) or values.get(("collective", word)):
            seen = True
            if 0 < base < float(factor):
                base *= float(factor)
            else:
                base += float(factor)
            if float(factor) >= 1000:
                total, base = total + base, 0.0
        elif value := values.get(("numeral", word)) or (
            None if seen else values.get(("article", word))
        ):
            base, seen = base + float(value), True
    if not seen:
        raise ValueError("no number")
    return f"{total + base:g}" if total + base < 1e6 else str(int(total + base))

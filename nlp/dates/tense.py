"""The tense of the clause in which a date stands, by the parse where there is one.

The tense gives a date its direction: "jeudi" is the last Thursday in a clause about the past and
the next one in a clause about the future.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from nlp.dates.grammar import TenseWords

if TYPE_CHECKING:
    from nlp.parse import Parse

Tense = Literal["past", "present", "future", "none"]
_VERBAL = ("VERB", "AUX")
_CLAUSE = re.compile(r"[.;:!?\n«»“”\"()]")
_WORD = re.compile(r"[^\W\d_]+(?:['’](?![^\W\d_]{3}))?")
_NEAR = 90
"""Without a parse, verbs this many characters away still count for a date's clause."""


class Tenses:
    """Tells the tense around any place of one paragraph."""

    def __init__(self, text: str, words: TenseWords, parse: Parse | None) -> None:
        """Take the paragraph, its language's words and its parse if there is one."""
        self.text = text
        self.words = words
        self.parse = parse

    def at(self, start: int, end: int) -> Tense:
        """Return the tense of the clause around ``start:end``; "none" where nothing tells."""
        return self._by_parse(start, end) if self.parse else self._by_words(start, end)

    def clause(self, start: int, end: int) -> str:
        """Return what else the parse tells of the clause: "state", "due" or "".

        A state: the date belongs to a noun, an adjective or a bare participle ("today a professor",
        "limited today to"). Due: something was to happen ("had to vote today").
        """
        parse = self.parse
        if parse is None:
            return ""
        first, last = parse.token_at(start), parse.token_at(end - 1)
        outside = (t for t in range(first, last + 1) if not first <= parse.head[t] <= last)
        node = next(outside, None)
        if node is None or parse.head[node] == node:
            return ""
        above = parse.head[node]
        rels = {parse.rel[c].split(":")[0] for c in parse.children[above]}
        if parse.pos[above] not in _VERBAL:
            bare = parse.pos[above] in ("NOUN", "PROPN", "ADJ") and not rels & {"cop", "nsubj"}
            return "state" if bare else ""
        if parse.rel[above].split(":")[0] in ("acl", "amod") and not rels & {"aux", "nsubj"}:
            return "state" if parse.feature(above, "VerbForm") == "Part" else ""
        over = parse.head[above]
        if parse.feature(above, "VerbForm") == "Inf" and parse.feature(over, "VerbForm") == "Fin":
            return "due" if parse.feature(over, "Tense") in ("Imp", "Past") else ""
        return ""

    # -- with a parse -----------------------------------------------------------------------

    def _by_parse(self, start: int, end: int) -> Tense:
        parse = self.parse
        assert parse is not None
        first, last = parse.token_at(start), parse.token_at(end - 1)
        if first >= len(parse):
            return "none"
        i = next((t for t in range(first, last + 1) if not first <= parse.head[t] <= last), first)
        seen: Tense = "none"
        before = range(max(first - 2, 0), i + 1)
        if any(parse.lower[t] in self.words.ahead for t in before):
            return "future"
        if any(parse.lower[t] in self.words.limits for t in before):
            return "present"
        told = self._just_told(first, i)
        if told is not None:
            return self._of_verb(told)
        for node in [i, *parse.ancestors(i)]:
            if parse.pos[node] in _VERBAL or parse.lower[node] in self.words.planned:
                seen = self._of_verb(self._same_clause(node, first))
                if seen != "none":
                    return seen
        if parse.lower[max(first - 1, 0)] == ",":
            return self._before(first)
        return seen

    def _before(self, first: int) -> Tense:
        """Return the tense of the last verb before a date behind a comma that hangs on none."""
        parse = self.parse
        assert parse is not None
        begins = parse.sentences[parse.sent[first]][0]
        verbs = (t for t in range(first - 1, begins - 1, -1) if parse.pos[t] in _VERBAL)
        return next((seen for v in verbs if (seen := self._of_verb(v)) != "none"), "none")

    def _same_clause(self, verb: int, first: int) -> int:
        """Return the verb of a date's own clause, where "and" parts it from ``verb``.

        "The count took ten days, in March, and all may see it": small parsers take the later verb.
        """
        parse = self.parse
        assert parse is not None
        above = parse.head[verb]
        if verb < first or parse.rel[verb] != "conj" or above > first:
            return verb
        parted = any(parse.rel[t] == "cc" for t in range(first, verb))
        return above if parted and parse.pos[above] in _VERBAL else verb

    def _just_told(self, first: int, i: int) -> int | None:
        """Return the verb right before a date that the parser hangs on a later one.

        "said on Thursday it would cut jobs": the day belongs to what stands before it.
        """
        parse = self.parse
        assert parse is not None
        before = first - 1
        if before > 0 and parse.pos[before] == "ADP":
            before -= 1
        if before < 0 or parse.pos[before] != "VERB":
            return None
        later = next((n for n in parse.ancestors(i) if parse.pos[n] in _VERBAL), -1)
        return before if later > i and parse.above(later, before) else None

    def _of_verb(self, v: int) -> Tense:
        parse, words = self.parse, self.words
        assert parse is not None
        group = [v, *(c for c in parse.children[v] if parse.rel[c].split(":")[0] in ("aux", "cop"))]
        if any(parse.lower[g] in words.future for g in group):
            return "future"
        features = [(parse.feature(g, "Tense"), parse.feature(g, "VerbForm")) for g in group]
        if any(tense == "Fut" for tense, _ in features):
            return "future"
        if parse.lower[v] in words.planned:
            # "is expected" looks ahead; "the talks planned for Monday failed": they may be over.
            whole = len(group) > 1 or features[0][1] == "Fin"
            return "future" if whole or self._looks_ahead(v) else "present"
        head = parse.head[v]
        tense, form = features[0]
        if any(parse.rel[g] == "aux:tense" for g in group[1:]):
            return "past"  # whatever a small model takes the participle for
        if any(parse.lower[g] in words.modal for g in group):
            perfect = any(
                parse.rel[g] == "aux" and parse.feature(g, "VerbForm") == "Inf" for g in group[1:]
            )
            return "past" if perfect else "present"
        if any(parse.feature(g, "Mood") == "Cnd" for g in group):
            return "future"  # « a dit qu'il serait fermé lundi »; « serait parti » was seen above
        finite = [t for t, f in features if f == "Fin"]
        if "Past" in finite or "Imp" in finite:
            return "past"
        if form == "Part" and tense == "Past":
            # A passive in the present ("is expected") is present; all else is past.
            passive = any(parse.rel[c] == "aux:pass" for c in parse.children[v])
            perfect = any(parse.rel[c] in ("aux", "aux:tense") for c in parse.children[v])
            return "present" if passive and not perfect else "past"
        if form == "Inf":
            if any(parse.lower[t] in words.planned for t in range(max(v - 2, 0), v)):
                return "future"  # « compte partir lundi », whatever a model takes « compte » for
            if len(group) > 1 and any(f == ("Past", "Part") for f in features):
                return "past"
            if head != v and parse.pos[head] in (*_VERBAL, "ADJ", "NOUN"):
                # "They were to meet on Monday" may be over by now.
                return "present" if self._of_verb(head) == "past" else "future"
        if "Pres" in finite:
            # "if she is still here on Sunday I will"
            given = parse.rel[v] == "advcl" and parse.pos[head] in _VERBAL
            return "future" if given and self._of_verb(head) == "future" else "present"
        return "none"

    def _looks_ahead(self, planned: int) -> bool:
        """Say whether a bare participle like "planned" belongs to what is still to come.

        « attendu lundi, il n'entend pas », « renoncer à la primaire prévue en mai »
        """
        parse = self.parse
        assert parse is not None
        noun = parse.head[planned]
        verb = parse.head[noun]
        if parse.pos[planned] != "VERB" or noun == planned or parse.pos[verb] not in _VERBAL:
            return False
        return verb != noun and self._of_verb(verb) not in ("past", "none")

    # -- without ----------------------------------------------------------------------------

    def _by_words(self, start: int, end: int) -> Tense:
        """Return what the words of the clause say: its first telling word nearest the date."""
        left = max(start - _NEAR, 0)
        before = _CLAUSE.split(self.text[left:start])[-1]
        after = _CLAUSE.split(self.text[end : end + _NEAR])[0]
        near = [
            *((start - left - m.end(), m[0]) for m in _WORD.finditer(before)),
            *((m.start(), m[0]) for m in _WORD.finditer(after)),
        ]
        for _, word in sorted(near, key=lambda n: abs(n[0])):
            tense = self._of_word(word.lower().replace("’", "'"))
            if tense != "none":
                return tense
        return "none"

    def _of_word(self, word: str) -> Tense:
        words = self.words
        if word in words.future or word in words.planned:
            return "future"
        if word in words.past:
            return "past"
        if len(word) >= 5 and word.endswith(words.future_endings):
            return "future"
        if len(word) >= 5 and word.endswith(words.past_endings):
            return "past"
        return "none"

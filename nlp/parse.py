"""A light, read-only view of a parsed paragraph, built once and shared by all components.

spaCy's Token objects cost some 100 ns an attribute; the rules ask for thousands. ``Parse`` reads
each attribute of a Doc once into plain lists, with dependency labels already mapped to Universal
Dependencies (``nlp.scheme``), and answers questions about the tree by index.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from nlp.scheme import ENTITY_KINDS, from_tiger, is_tiger, to_ud

if TYPE_CHECKING:
    from spacy.tokens import Doc

_KEY = "quidit_parse"
_CHILDLESS: list[int] = []
"""The children of tokens without any, shared and never changed."""

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


@lru_cache(maxsize=4096)
def _features(morph: str) -> Mapping[str, str]:
    """Return "Gender=Fem|Number=Sing" as a mapping; the few hundred values in use are cached."""
    if not morph or morph == "_":
        return {}
    return dict(pair.split("=", 1) for pair in morph.split("|") if "=" in pair)


def _morphology(doc: Doc) -> list[Mapping[str, str]]:
    """Return the features of each token.

    Reading the keys of all tokens at once is ten times as fast as asking each for its own.
    """
    strings = doc.vocab.strings
    keys = [int(key) for key in doc.to_array("MORPH")]
    known = {key: _features(strings[key] if key else "") for key in set(keys)}
    return [known[key] for key in keys]


class Parse:
    """One paragraph as parallel lists, indexed by token.

    ``start``/``end`` are code points into the paragraph; ``sent`` numbers the sentences; ``rel``
    holds UD labels; ``ent`` the kind of entity a token belongs to ("" for none) and ``ent_start``
    whether it begins one; ``morph`` the features of each token.
    """

    __slots__ = (
        "_edges",
        "children",
        "end",
        "ent",
        "ent_start",
        "head",
        "lemma",
        "lower",
        "morph",
        "pos",
        "rel",
        "sent",
        "sentences",
        "start",
        "tag",
        "text",
        "words",
    )

    def __init__(self, doc: Doc) -> None:
        """Read every attribute that the rules use out of ``doc``, once."""
        self.text: str = doc.text
        tokens = list(doc)
        self.words: list[str] = [t.text for t in tokens]
        self.lower: list[str] = [w.lower().replace("’", "'") for w in self.words]
        self.lemma: list[str] = [t.lemma_.lower().replace("’", "'") for t in tokens]
        self.pos: list[str] = [t.pos_ for t in tokens]
        self.tag: list[str] = [t.tag_ for t in tokens]
        self.rel: list[str] = [to_ud(t.dep_) for t in tokens]
        self.head: list[int] = [t.head.i for t in tokens]
        self.start: list[int] = [t.idx for t in tokens]
        self.end: list[int] = [s + len(w) for s, w in zip(self.start, self.words, strict=True)]
        self.ent: list[str] = [ENTITY_KINDS.get(t.ent_type_, "") for t in tokens]
        self.ent_start: list[bool] = [t.ent_iob == 3 for t in tokens]
        self.morph: list[Mapping[str, str]] = _morphology(doc)
        if is_tiger(t.dep_ for t in tokens):
            self._read_tiger([t.dep_ for t in tokens])
        self.sent: list[int] = []
        self.sentences: list[tuple[int, int]] = []
        for t in tokens:
            if t.is_sent_start or not self.sentences:
                self.sentences.append((t.i, t.i + 1))
            else:
                self.sentences[-1] = (self.sentences[-1][0], t.i + 1)
            self.sent.append(len(self.sentences) - 1)
        # Most tokens have no children; a list for each would set the garbage collector going.
        self.children: list[list[int]] = [_CHILDLESS] * len(tokens)
        for i, head in enumerate(self.head):
            if head != i:
                self._adopt(head, i)
        self._edges: list[tuple[int, int] | None] = [None] * len(tokens)

    def _adopt(self, head: int, child: int) -> None:
        """Add a child to a token's."""
        if self.children[head] is _CHILDLESS:
            self.children[head] = []
        self.children[head].append(child)

    def _read_tiger(self, labels: list[str]) -> None:
        """Take over the tree of a German model, and join separable prefixes to their verbs."""
        self.rel, self.head = from_tiger(labels, self.head, self.pos, self.tag)
        for i, label in enumerate(self.rel):
            verb = self.head[i]
            if label == "compound:prt" and not self.lemma[verb].startswith(self.lower[i]):
                self.lemma[verb] = self.lower[i] + self.lemma[verb]

    @classmethod
    def of(cls, doc: Doc) -> Parse:
        """Return the view of ``doc``, building it on the first call only."""
        found = doc.user_data.get(_KEY)
        if not isinstance(found, cls):
            found = cls(doc)
            doc.user_data[_KEY] = found
        return found

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.words)

    # -- the tree ---------------------------------------------------------------------------

    def edges(self, i: int) -> tuple[int, int]:
        """Return the first and the last token of ``i``'s subtree (both inclusive)."""
        if self._edges[i] is None:
            # Without recursion: a sentence of 2,000 clauses is as deep as that.
            order = [i]
            for node in order:
                order.extend(c for c in self.children[node] if self._edges[c] is None)
            for node in reversed(order):
                below = [self._edges[c] or (c, c) for c in self.children[node]]
                low = min((left for left, _ in below), default=node)
                high = max((right for _, right in below), default=node)
                self._edges[node] = min(low, node), max(high, node)
        return self._edges[i] or (i, i)

    def subtree(self, i: int) -> list[int]:
        """Return the tokens of ``i``'s subtree in text order."""
        found, stack = [], [i]
        while stack:
            node = stack.pop()
            found.append(node)
            stack.extend(self.children[node])
        return sorted(found)

    def dependents(self, i: int, *labels: str) -> list[int]:
        """Return the children of ``i`` whose label, or its part before the colon, is given."""
        rel = self.rel
        return [c for c in self.children[i] if rel[c] in labels or rel[c].split(":")[0] in labels]

    def ancestors(self, i: int) -> Iterator[int]:
        """Yield the heads above ``i``, nearest first."""
        while self.head[i] != i:
            i = self.head[i]
            yield i

    def prepositions(self, i: int) -> list[tuple[int, int]]:
        """Return (preposition, its noun or clause) pairs below ``i``, in either structure.

        In UD the noun hangs on ``i`` and the preposition on the noun (``case``, ``mark``); in
        ClearNLP the preposition hangs on ``i`` and the noun on the preposition.
        """
        pairs = []
        for c in self.children[i]:
            if self.rel[c] == "prep":
                pairs += [(c, o) for o in self.children[c] if self.rel[o] in ("pobj", "pcomp")]
            else:
                pairs += [
                    (k, c)
                    for k in self.children[c]
                    if self.rel[k] == "case"
                    or (self.rel[k] == "mark" and self.pos[k] in ("ADP", "SCONJ"))
                ]
        return pairs

    def feature(self, i: int, name: str) -> str:
        """Return one morphological feature of token ``i``, "" where it has none."""
        return self.morph[i].get(name, "")

    def above(self, i: int, node: int) -> bool:
        """Say whether ``node`` is ``i`` or one of its ancestors."""
        return node == i or node in self.ancestors(i)

    def attach(self, i: int, head: int, label: str) -> None:
        """Hang token ``i`` on ``head`` with ``label``; used only to mend a wrong parse.

        ``head`` == ``i`` makes it a root. Where ``head`` lies below ``i`` nothing changes: a tree
        stays a tree, whatever a mend takes a sentence for.
        """
        if head != i and self.above(head, i):
            return
        if self.head[i] != i:
            self.children[self.head[i]].remove(i)
        self.head[i], self.rel[i] = head, label
        if head != i:
            self._adopt(head, i)
            self.children[head].sort()
        self._edges = [None] * len(self.words)

    # -- text -------------------------------------------------------------------------------

    def extent(self, first: int, last: int) -> tuple[int, int]:
        """Return the code points from token ``first`` to token ``last`` inclusive."""
        return self.start[first], self.end[last]

    def token_at(self, offset: int) -> int:
        """Return the token that covers the code point ``offset``, or the next one after it.

        Past the last token it returns ``len(self)``.
        """
        low, high = 0, len(self.words)
        while low < high:
            middle = (low + high) // 2
            if self.end[middle] <= offset:
                low = middle + 1
            else:
                high = middle
        return low

"""The spaCy component ``quidit_occasions``: the date that the parse hangs on an attribution's cue.

It runs after ``quidit_dates`` and ``quidit_attributions`` and fills ``Attribution.when``; what the
parse does not tell is left to ``nlp.discourse.occasions``, which looks at places in the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from nlp.dates.grammar import grammar
from nlp.extraction.findings import Attribution, Extent
from nlp.model import Date
from nlp.parse import Parse

_LONGEST = 6
"""How many steps up the tree a date may hang below its cue."""


def when_said(
    parse: Parse, attribution: Attribution, dates: Sequence[Date], language: str
) -> Extent | None:
    """Return the extent of the date among ``dates`` that hangs on the cue, None if none does.

    All offsets are into the parsed paragraph. Dates inside the content or the source, durations
    and dates after "since" or "until" do not count.
    """
    rules = grammar(language)
    if attribution.cue is None or rules is None:
        return None
    told = rules.occasions.get("told", frozenset())
    over = rules.occasions.get("over", frozenset())
    cue = range(parse.token_at(attribution.cue[0]), parse.token_at(attribution.cue[1] - 1) + 1)
    inside = [*attribution.content, *([attribution.source] if attribution.source else [])]
    found = []
    for date in dates:
        if date.type not in ("DATE", "TIME") or any(a <= date.start < b for a, b in inside):
            continue
        steps = _steps(parse, date, cue, told, over)
        if steps is not None and steps > 1 and _through(parse, date, cue, inside):
            continue
        if steps is not None:
            near = min(abs(date.start - attribution.cue[1]), abs(attribution.cue[0] - date.end))
            found.append((steps, near, (date.start, date.end)))
    return min(found)[2] if found else None


def _steps(
    parse: Parse, date: Date, cue: range, told: frozenset[str], over: frozenset[str]
) -> int | None:
    """Return how many steps the date hangs below the cue, None where it hangs elsewhere."""
    first, last = parse.token_at(date.start), parse.token_at(date.end - 1)
    if first >= len(parse) or (first and parse.lower[first - 1] in over):
        return None
    node = next((t for t in range(first, last + 1) if not first <= parse.head[t] <= last), first)
    if node in cue:
        return 0
    named = False
    for step in range(1, _LONGEST):
        above = parse.head[node]
        if above in cue:
            return step
        if above == node:
            return None
        word = parse.lower[above]
        named = named or word in told
        if word in over or not (parse.pos[above] == "ADP" or named):
            return None
        if any(parse.rel[c].startswith("nsubj") for c in parse.children[above]):
            return None
        node = above
    return None


def _through(parse: Parse, date: Date, cue: range, inside: Sequence[Extent]) -> bool:
    """Say whether the way from the date up to the cue leads through the content or the source.

    "mentions a letter sent on Thursday" dates the letter, not who mentions it.
    """
    node = parse.token_at(date.start)
    while node not in cue and parse.head[node] != node:
        node = parse.head[node]
        if node not in cue and any(a <= parse.start[node] < b for a, b in inside):
            return True
    return False


class OccasionFinder:
    """Fills ``when`` of ``doc._.quidit_attributions``."""

    def __init__(self, nlp: Language, name: str = "quidit_occasions") -> None:
        """Remember the language of ``nlp``."""
        self.name = name
        self.language = nlp.lang or ""

    def __call__(self, doc: Doc) -> Doc:
        """Give each attribution of ``doc`` its date, where the parse tells one."""
        dates: tuple[Date, ...] = doc._.quidit_dates
        attributions: tuple[Attribution, ...] = doc._.quidit_attributions
        if dates and attributions and doc.has_annotation("DEP"):
            parse = Parse.of(doc)
            doc._.quidit_attributions = tuple(
                replace(a, when=when_said(parse, a, dates, self.language)) for a in attributions
            )
        return doc


@Language.factory("quidit_occasions", requires=["doc._.quidit_dates", "doc._.quidit_attributions"])
def create(nlp: Language, name: str) -> OccasionFinder:
    """Make the component."""
    return OccasionFinder(nlp, name)

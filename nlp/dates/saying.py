"""The spaCy component ``quidit_occasions``: the date that the parse hangs on an attribution's cue.

It runs after ``quidit_dates`` and ``quidit_attributions`` and fills ``Attribution.when``; what the
parse does not tell is left to ``nlp.discourse.occasions``, which looks at places in the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc

from nlp.dates.grammar import grammar
from nlp.dates.resolution import is_day, may_date
from nlp.dates.scenes import find_scenes
from nlp.extraction.findings import Attribution, Extent
from nlp.model import Date
from nlp.parse import Parse

_LONGEST = 6
"""How many steps up the tree a date may hang below its verb."""
_VERBAL = ("VERB", "AUX")
_SHARING = ("advcl", "conj", "xcomp", "acl", "dep", "parataxis")
"""How a clause without a subject hangs on the one whose time it shares."""


def when_said(
    parse: Parse,
    attribution: Attribution,
    dates: Sequence[Date],
    language: str,
    others: Sequence[Extent] = (),
) -> Extent | None:
    """Return the extent of the date among ``dates`` that the parse gives the cue, None if none.

    A date hangs on the cue ("said on Monday", "said in a letter sent on Monday") or on a clause
    that shares its time: the one that the cue goes on with ("rapped the city on Monday, saying"),
    or one that leads to it ("Opening the case on Monday, she told"). All offsets are into the
    parsed paragraph. Dates inside the content or the source, durations and dates after "since" or
    "until" do not count, nor what hangs on one of ``others``, cues like "according to".
    """
    rules = grammar(language)
    if attribution.cue is None or rules is None:
        return None
    place = _Place(
        parse,
        attribution,
        range(parse.token_at(attribution.cue[0]), parse.token_at(attribution.cue[1] - 1) + 1),
        rules.occasions.get("told", frozenset()),
        rules.occasions.get("over", frozenset()),
        rules.occasions.get("joins", frozenset()),
        rules.occasions.get("made", frozenset()),
        rules.occasions.get("within", frozenset()),
        rules.occasions.get("apart", frozenset()),
        frozenset(parse.token_at(start) for start, _ in others),
    )
    inside = place.inside()
    found = []
    for date in dates:
        if not may_date(date) or any(a <= date.start < b for a, b in inside):
            continue
        steps = place.steps(date)
        if steps is not None:
            near = min(abs(date.start - attribution.cue[1]), abs(attribution.cue[0] - date.end))
            found.append((steps, near, (date.start, date.end)))
    return min(found)[2] if found else None


def without_day(parse: Parse, attribution: Attribution, date: Date) -> Attribution | None:
    """Return an attribution without the day with which its content begins, or None.

    "said on Thursday it would cut jobs": small parsers take the day for a part of what is said.
    It is none where it is the subject of what follows ("said Monday was a good day").
    """
    cue = attribution.cue
    (start, end), *rest = attribution.content
    if cue is None or not is_day(date) or not start <= date.start < date.end < end:
        return None
    first, after = parse.token_at(date.start), parse.token_at(date.end)
    begins = parse.token_at(start)
    led = first - begins == 1 and parse.pos[begins] == "ADP"
    if not (first == begins or led) or parse.token_at(cue[1] - 1) != begins - 1:
        return None
    if after >= len(parse) or parse.pos[after] in (*_VERBAL, "PUNCT", "ADP", "ADV", "PART"):
        return None
    if not led and parse.rel[first].split(":")[0] in ("nsubj", "compound", "nmod", "amod"):
        return None
    return replace(attribution, content=((parse.start[after], end), *rest))


@dataclass(frozen=True, slots=True)
class _Place:
    """An attribution in its parse; ``cue`` are the cue's tokens."""

    parse: Parse
    attribution: Attribution
    cue: range
    told: frozenset[str]
    over: frozenset[str]
    joins: frozenset[str]
    made: frozenset[str]
    within: frozenset[str]
    apart: frozenset[str]
    others: frozenset[int]

    def inside(self) -> list[Extent]:
        """Return the extents in which no date belongs to the cue."""
        source = self.attribution.source
        return [*self.attribution.content, *([source] if source else [])]

    def steps(self, date: Date) -> int | None:
        """Return how far from the cue the date hangs, None where it hangs elsewhere."""
        parse = self.parse
        first, last = parse.token_at(date.start), parse.token_at(date.end - 1)
        if first >= len(parse) or self._limits(first):
            return None
        outside = (t for t in range(first, last + 1) if not first <= parse.head[t] <= last)
        node = next(outside, first)
        if node in self.cue:
            return 0
        if not is_day(date) and self._behind_comma(first):
            return None
        named, message = is_day(date) and self._bare(node), False
        for step in range(1, _LONGEST):
            above = parse.head[node]
            if above in self.cue:
                return step if step == 1 or not self._through(date) else None
            if above == node or above in self.others:
                return None
            if parse.pos[above] in _VERBAL and not self._within(above):
                free = not message or self._adverbial(node)
                shared = self._shared(above, first) if free else None
                if shared is not None:
                    return _LONGEST + step + shared
            word = parse.lower[above]
            if word in self.told and self._added(above):
                return None
            message = message or word in self.told
            named = (named and step == 1) or word in self.told
            if word in self.over or not (parse.pos[above] == "ADP" or named):
                return None
            if self._has_subject(above):
                return None
            node = above
        return None

    def _shared(self, verb: int, date: int) -> int | None:
        """Return how many clauses part the cue from ``verb``, whose time it shares; None if not."""
        parse, cue = self.parse, self.cue
        if verb < cue.start and self._leads(verb):
            return 1
        if self._of_subject(verb) and not self._apart():
            return 2
        node = next((t for t in cue if parse.head[t] not in cue), cue.start)
        if parse.head[node] == verb and parse.rel[node] == "nsubj:pass":
            return 1 if parse.lower[verb] in self.made else None
        if date > cue.start or self._apart():
            return None
        for step in range(1, 4):
            if self._has_subject(node):
                return None
            above, rel = parse.head[node], parse.rel[node].split(":")[0]
            if above == node or (rel not in _SHARING and above not in cue):
                return None
            if rel == "conj" and not self._joined(above, node):
                return None
            if rel == "acl":
                # "issued a statement on Monday saying": the statement is what is issued.
                if parse.head[above] == verb and parse.rel[above].split(":")[0] == "obj":
                    return step
                return None
            if above == verb:
                return step
            node = above
        return None

    def _of_subject(self, verb: int) -> bool:
        """Say whether the cue is a participle of whom the verb tells what they did.

        "On Monday X hit out at a report that Y had paid, calling it fiction": wherever the parser
        hangs "calling", X is the source of it and the subject of "hit".
        """
        parse, source = self.parse, self.attribution.source
        if source is None or not any(_going_on(parse, t) for t in self.cue):
            return False
        return any(
            parse.rel[c].startswith("nsubj") and source[0] <= parse.start[c] < source[1]
            for c in parse.children[verb]
        )

    def _apart(self) -> bool:
        """Say whether a clause is of an earlier or later time: "struck on Monday after saying"."""
        first = self.cue.start
        return first > 0 and self.parse.lower[first - 1] in self.apart

    def _limits(self, first: int) -> bool:
        """Say whether "since", "until", "d'ici à" stands before the token ``first``."""
        before = [t for t in (first - 1, first - 2) if t >= 0]
        if any(self.parse.lower[t] in self.over for t in before[:1]):
            return True
        return len(before) > 1 and (
            self.parse.pos[before[0]] == "ADP" and self.parse.lower[before[1]] in self.over
        )

    def _behind_comma(self, first: int) -> bool:
        """Say whether a date tells more of the content: "disputes two warnings, in May"."""
        parse = self.parse
        before = next((t for t in range(first - 1, -1, -1) if parse.pos[t] != "ADP"), -1)
        ends = [end for _, end in self.attribution.content]
        return before >= 0 and parse.lower[before] == "," and parse.start[before] in ends

    def _added(self, node: int) -> bool:
        """Say whether a participle tells more of the content: "mentions a letter, sent on"."""
        parse = self.parse
        return (
            parse.pos[node] in _VERBAL
            and node > 0
            and parse.lower[node - 1] == ","
            and any(end <= parse.start[node] for _, end in self.attribution.content)
            and parse.start[node] > parse.start[self.cue.start]
        )

    def _adverbial(self, node: int) -> bool:
        """Say whether a message says when something was done: "in a letter", not "to a letter"."""
        parse = self.parse
        led = [node] if parse.pos[node] == "ADP" else parse.dependents(node, "case")
        return not led or parse.lower[led[0]] in self.within

    def _joined(self, first: int, second: int) -> bool:
        """Say whether "and" joins two clauses; "but" parts them."""
        parse = self.parse
        joints = [t for t in range(first + 1, second) if parse.rel[t] == "cc"]
        return all(parse.lower[t] in self.joins for t in joints)

    def _bare(self, node: int) -> bool:
        """Say whether a date stands behind a noun without a preposition ("met the unions Monday").

        Small parsers hang it on the noun, though it says when something was done.
        """
        parse = self.parse
        above = parse.head[node]
        return (
            parse.pos[above] in ("NOUN", "PROPN")
            and above < node
            and not any(parse.rel[c] in ("case", "punct") for c in parse.children[node])
            and parse.rel[above].split(":")[0] in ("obj", "obl", "pobj", "nmod", "flat")
        )

    def _leads(self, verb: int) -> bool:
        """Say whether a participle leads to the cue.

        "Opening the case on Monday, she told"; « Le préfet, joint mardi, a indiqué », « qui
        s'exprimait mardi, a indiqué ».
        """
        parse = self.parse
        known = parse.lower[verb] in self.told | self.made
        if self._within(verb) or not (known or _going_on(parse, verb)):
            return False
        if self._has_subject(verb) and parse.rel[verb] != "acl:relcl":
            return False
        above = parse.head[verb]
        source = self.attribution.source
        return above in self.cue or bool(source and source[0] <= parse.start[above] < source[1])

    def _has_subject(self, node: int) -> bool:
        return any(self.parse.rel[c].startswith("nsubj") for c in self.parse.children[node])

    def _within(self, node: int) -> bool:
        """Say whether a token stands in the content or the source."""
        return any(a <= self.parse.start[node] < b for a, b in self.inside())

    def _through(self, date: Date) -> bool:
        """Say whether the way from the date up to the cue leads through content or source.

        "mentions a letter sent on Thursday" dates the letter, not who mentions it.
        """
        node = self.parse.token_at(date.start)
        while node not in self.cue and self.parse.head[node] != node:
            node = self.parse.head[node]
            if node not in self.cue and self._within(node):
                return True
        return False


def _going_on(parse: Parse, verb: int) -> bool:
    """Say whether a verb is a present participle."""
    return parse.tag[verb] == "VBG" or (
        parse.feature(verb, "VerbForm") == "Part" and parse.feature(verb, "Tense") == "Pres"
    )


def tense_of(parse: Parse, attribution: Attribution, language: str) -> str:
    """Return the tense of an attribution's cue, "" where that is no verb.

    It is "past" (in which the language's news tells what was said), "perfect", "pluperfect",
    "present", "future" or "participle".
    """
    rules = grammar(language)
    narrated = rules.occasions.get("narrated", frozenset()) if rules else frozenset()
    cue = attribution.cue
    if cue is None or attribution.rule.startswith("according-to"):
        return ""
    tokens = range(parse.token_at(cue[0]), parse.token_at(cue[1] - 1) + 1)
    forms = [(parse.feature(t, "Tense"), parse.feature(t, "VerbForm")) for t in tokens]
    finite = {tense for tense, form in forms if form == "Fin"}
    part = ("Past", "Part") in forms or any(parse.rel[t] == "aux:tense" for t in tokens)
    if "Fut" in finite:
        return "future"
    if part and finite & {"Imp", "Past"}:
        return "pluperfect"
    if part and finite:
        return "past" if "perfect" in narrated else "perfect"
    alike = rules.occasions.get("homographs", frozenset()) if rules else frozenset()
    if finite & {"Imp", "Past"} and alike.isdisjoint(parse.lower[t] for t in tokens):
        return "past"
    if finite:
        return "present"
    going_on = ("Pres", "Part") in forms or any(form == "Ger" for _, form in forms)
    return "participle" if going_on else ""


class OccasionFinder:
    """Fills ``when``, ``tense`` of ``doc._.quidit_attributions`` and ``doc._.quidit_scenes``."""

    def __init__(self, nlp: Language, name: str = "quidit_occasions") -> None:
        """Remember the language of ``nlp``."""
        self.name = name
        self.language = nlp.lang or ""
        if not Doc.has_extension("quidit_scenes"):
            Doc.set_extension("quidit_scenes", default=())

    def __call__(self, doc: Doc) -> Doc:
        """Give each attribution of ``doc`` its date, where the parse tells one."""
        dates: tuple[Date, ...] = doc._.quidit_dates
        attributions: tuple[Attribution, ...] = doc._.quidit_attributions
        if (dates or attributions) and doc.has_annotation("DEP"):
            parse = Parse.of(doc)
            cut = {}
            for n, attribution in enumerate(attributions):
                for date in dates:
                    shorter = without_day(parse, attribution, date)
                    if shorter is not None:
                        cut[n] = shorter
            attributions = tuple(cut.get(n, a) for n, a in enumerate(attributions))
            led = [a.cue for a in attributions if a.cue and a.rule.startswith("according-to")]
            doc._.quidit_attributions = tuple(
                replace(
                    a,
                    when=when_said(
                        parse, a, dates, self.language, [cue for cue in led if cue != a.cue]
                    ),
                    tense=tense_of(parse, a, self.language),
                )
                for a in attributions
            )
            doc._.quidit_scenes = find_scenes(parse, dates, attributions, self.language)
        return doc


@Language.factory("quidit_occasions", requires=["doc._.quidit_dates", "doc._.quidit_attributions"])
def create(nlp: Language, name: str) -> OccasionFinder:
    """Make the component."""
    return OccasionFinder(nlp, name)

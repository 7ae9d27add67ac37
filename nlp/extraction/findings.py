"""What the spaCy components find in one paragraph, in a compact form without the Doc.

A Doc is dropped as soon as its paragraph is read; what crosses paragraphs (who "he" is, which
claim a denial answers, a quotation that goes on) is decided afterwards by ``nlp.discourse`` over
these records. Offsets are code points: into the paragraph as the components write them, into the
document once ``Paragraph.moved`` has shifted them.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from nlp.model import Attitude, Date, SpeakerKind, StatementKind

Extent = tuple[int, int]


RULES = (
    "clause",
    "question",
    "infinitive",
    "gerund",
    "raised",
    "object",
    "about",
    "person-to",
    "blame",
    "describe",
    "state",
    "noun",
    "adjective",
    "according-to",
    "as",
    "quote-after",
    "quote-before",
    "quote-inside",
    "quote-next",
    "quote-follows",
    "quote-colon",
    "clause-after",
    "colon",
    "headline",
    "turn",
    "signed",
    "post",
    "continuation",
    "dispute",
    "basic",
)
"""The families of rules: what stands before the colon of ``Attribution.rule``."""


def move(extent: Extent, by: int) -> Extent:
    """Return ``extent`` shifted by ``by`` code points."""
    return extent[0] + by, extent[1] + by


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks, the marks included.

    ``depth`` is 0 outside other quotations; ``closed`` is False where the paragraph ends before
    the mark that closes it.
    """

    start: int
    end: int
    depth: int = 0
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that may name a speaker.

    ``start``/``end`` cover the whole noun phrase with its apposition, ``head`` its head word.
    ``form`` is how it refers. ``name`` is the proper name in it ("Maria Zakharova"), ``role`` the
    description ("porte-parole du ministère"), ``lemma`` the head's lemma. ``antecedent`` is the
    head extent of the mention that a relative pronoun stands for. ``gender`` is "m", "f" or None,
    ``number`` "s", "p" or None, ``person`` 1, 2 or 3. ``quotation`` is the index of the
    outermost quotation of the paragraph in which it stands, or None. ``place``: the name is one of
    a place, which may speak (« Moscou ») but is rarely meant by "the company".
    """

    start: int
    end: int
    head: Extent
    form: Literal["name", "noun", "pronoun"]
    text: str = ""
    name: str | None = None
    role: str | None = None
    lemma: str = ""
    kind: SpeakerKind | None = None
    gender: str | None = None
    number: str | None = None
    person: int = 3
    subject: bool = False
    definite: bool = False
    sentence: int = 0
    antecedent: Extent | None = None
    quotation: int | None = None
    place: bool = False


@dataclass(frozen=True, slots=True)
class ContentFeatures:
    """What a content is about, for telling denials and finding what they answer.

    ``lemmas`` are the stems of its content words (nouns, verbs, adjectives, names, numbers),
    ``names`` the proper names among them, ``head`` the lemma of its head; ``nominal``: it is a
    noun phrase; ``pointing``: it begins by pointing back (« ces accusations »); ``negated``: it
    is negated; ``absolute``: by a word like "never"; ``open_ended``: what is negated is not a
    fact but what will, may or must be; ``disputing``: it calls something false; ``flat``: it
    calls what was said so ("that is false"); ``restated``: it names what somebody said
    ("this claim"); ``anaphoric``: it begins with a pronoun for that; ``clearing``: it says that
    somebody did nothing wrong ("within the law"), or knew of nothing; ``sweeping``: all of what
    its head names is meant (« toute idée de »);
    ``deed``: what is negated was done; ``own``: by the speaker, as grammar tells; ``never``: what
    the speaker did at no time; ``past``: it tells of the past; ``length`` is its number of tokens.
    """

    lemmas: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    negated: bool = False
    head: str = ""
    nominal: bool = False
    pointing: bool = False
    disputing: bool = False
    past: bool = False
    absolute: bool = False
    open_ended: bool = False
    restated: bool = False
    flat: bool = False
    anaphoric: bool = False
    clearing: bool = False
    sweeping: bool = False
    deed: bool = False
    own: bool = False
    never: bool = False
    length: int = 0


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution relation of a paragraph: source, cue, content and the rule that found it.

    ``cue_lemma`` is the cue's head in the lexicon. ``disputes`` is True where the cue by itself
    denies ("démentir", and not negated). ``parent`` is the index, in the same paragraph, of the
    attribution in whose content this one stands. ``continues`` is True where it has no cue and
    goes on with what was said before; ``announces`` where what was said stands in the paragraph
    after, its content being the colon that says so. ``when`` is the date that the parse gives the
    cue, and ``tense`` the cue's: "past" (in which news narrates), "perfect", "pluperfect",
    "present", "future", "participle" or "".
    """

    content: tuple[Extent, ...]
    source: Extent | None = None
    cue: Extent | None = None
    cue_lemma: str = ""
    rule: str = ""
    attitude: Attitude = "said"
    kind: StatementKind = "claim"
    disputes: bool = False
    confidence: float = 0.5
    parent: int | None = None
    continues: bool = False
    announces: bool = False
    when: Extent | None = None
    tense: str = ""
    sentence: int = 0
    features: ContentFeatures = field(default_factory=ContentFeatures)


@dataclass(frozen=True, slots=True)
class Scene:
    """A day on which people spoke or did something, as the narrator tells.

    ``date`` is the extent of the date, ``subject`` that of whoever spoke, or of the message, None
    where nobody is named. ``kind``: somebody spoke, several people met, something was published
    ("text": and something said in it), or anything else was done.
    """

    date: Extent
    subject: Extent | None = None
    kind: Literal["speech", "gathering", "message", "text", "event"] = "speech"

    def moved(self, by: int) -> Scene:
        """Return the same scene shifted by ``by`` code points."""
        subject = move(self.subject, by) if self.subject else None
        return Scene(move(self.date, by), subject, self.kind)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Everything found in one paragraph. ``start`` is its offset in the document."""

    start: int
    text: str
    quotations: tuple[Quotation, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    mentions: tuple[Mention, ...] = ()
    dates: tuple[Date, ...] = ()
    sentences: tuple[Extent, ...] = ()
    scenes: tuple[Scene, ...] = ()

    def moved(self) -> Paragraph:
        """Return the same findings with offsets into the document instead of the paragraph."""
        by = self.start
        return replace(
            self,
            quotations=tuple(
                replace(q, start=q.start + by, end=q.end + by) for q in self.quotations
            ),
            attributions=tuple(
                replace(
                    a,
                    content=tuple(move(piece, by) for piece in a.content),
                    source=move(a.source, by) if a.source else None,
                    cue=move(a.cue, by) if a.cue else None,
                    when=move(a.when, by) if a.when else None,
                )
                for a in self.attributions
            ),
            mentions=tuple(
                replace(
                    m,
                    start=m.start + by,
                    end=m.end + by,
                    head=move(m.head, by),
                    antecedent=move(m.antecedent, by) if m.antecedent else None,
                )
                for m in self.mentions
            ),
            dates=tuple(replace(d, start=d.start + by, end=d.end + by) for d in self.dates),
            sentences=tuple(move(s, by) for s in self.sentences),
            scenes=tuple(scene.moved(by) for scene in self.scenes),
        )

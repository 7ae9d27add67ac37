"""Who speaks: one speaker for all names, roles and pronouns that mean the same.

Mentions are read once, in text order. Names meet by surname, by first name, by acronym or because
the one holds the other; a description (« le ministre ») goes to the last one whose role has that
noun; a pronoun to the last who spoke or was a subject, by gender and number. No trained model is
involved; where nothing tells, the source stays a speaker of its own rather than be given to a
wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from nlp.discourse.names import (
    acronyms,
    fold,
    same_name,
    same_stem,
    shared_start,
    spelled_out,
    without_article,
    words_of,
)
from nlp.extraction.findings import Attribution, Extent, Mention, Paragraph
from nlp.lexicon import Lexicon, load
from nlp.model import Span, Speaker, SpeakerKind

_NAMES = 300
"""How many known names are looked for in the text, the longest first."""

_KEPT = 120
"""How many of the last referents a role may be looked for among."""

_LONGEST_ROLE = 9
"""How many words a description may have that names somebody."""

_SHARED = 3
"""How many words a headline and a sentence share at least that say the same."""

_RECENT = 12
"""How many of the last referents a pronoun or description may mean."""


@dataclass(slots=True)
class _Referent:
    """Somebody whom the article mentions, with all that it tells so far."""

    number: int
    name: str = ""
    kind: SpeakerKind | None = None
    role: str | None = None
    nouns: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    gender: str | None = None
    plural: bool = False
    proper: bool = False
    mentions: dict[Extent, str] = field(default_factory=dict)
    speaks: bool = False
    last_seen: int = -1
    spoke_at: int = -1
    subject_at: tuple[int, int] = (-1, -1)
    place: bool = True
    kinds: dict[SpeakerKind, int] = field(default_factory=dict)
    about: set[str] = field(default_factory=set)
    last_sentence: int = 0
    quoted: bool = False
    acts: bool = False


def resolve_speakers(
    paragraphs: Sequence[Paragraph], attributions: Sequence[Attribution], language: str
) -> tuple[tuple[Speaker, ...], list[str | None]]:
    """Return the article's speakers and, for each attribution, the id of its speaker or None.

    Offsets are code points into the document. Speakers come in the order of their first mention;
    each speaks at least once.
    """
    lexicon = load(language)
    if lexicon is None:
        return (), [None] * len(attributions)
    cast = _Cast(paragraphs, attributions, lexicon)
    return cast.speakers()


class _Cast:
    """The people and institutions of an article, as they come up."""

    def __init__(
        self,
        paragraphs: Sequence[Paragraph],
        attributions: Sequence[Attribution],
        lexicon: Lexicon,
    ) -> None:
        """Read all mentions in text order and settle who each source is."""
        self.lexicon = lexicon
        self.paragraphs = paragraphs
        self.attributions = attributions
        self.referents: list[_Referent] = []
        self.by_word: dict[str, list[_Referent]] = {}
        self.by_noun: dict[str, list[_Referent]] = {}
        self.by_acronym: dict[str, list[_Referent]] = {}
        self.recent: list[_Referent] = []
        self.said: list[_Referent] = []
        self.of_source: dict[Extent, _Referent | None] = {}
        self.short = acronyms(paragraphs, lexicon)
        self.demonyms = frozenset(map(fold, lexicon.people("demonyms")))
        self.governments = frozenset(map(fold, lexicon.people("governments")))
        self.capitals = {
            capital: country
            for entry in lexicon.disputes("capitals")
            for capital, _, country in [fold(entry).partition(" ")]
        }
        self.hyponyms = {
            noun: frozenset(map(fold, narrower))
            for noun, narrower in lexicon.raw.get("people", {}).get("hyponyms", {}).items()
        }
        self._read()

    def _read(self) -> None:
        """Go through the mentions and cues of the article in the order in which they stand."""
        sources: dict[Extent, list[Attribution]] = {}
        for attribution in self.attributions:
            if attribution.source:
                sources.setdefault(attribution.source, []).append(attribution)
        # Full names first: "Smith" in the headline is the John Smith of the third paragraph.
        for paragraph in self.paragraphs:
            for mention in paragraph.mentions:
                whole = spelled_out(mention, self.short, self.lexicon)
                if whole.form == "name" and whole.name and " " in whole.name:
                    self._meet(whole)
        pattern = self._names()
        for place, paragraph in enumerate(self.paragraphs):
            for found in _completed(paragraph, pattern, self._signed(paragraph)):
                mention = spelled_out(found, self.short, self.lexicon)
                extent = (mention.start, mention.end)
                speaking = extent in sources
                referent = self._refer(mention, place, speaking)
                if referent is not None:
                    referent = self._announced(referent, mention, place)
                if speaking:
                    self.of_source[extent] = referent
                    if referent is not None:
                        self._speaks(referent, place)
                if referent is not None:
                    self._seen(referent, mention, place, speaking)
        self._headlines()
        self._states()

    def _signed(self, paragraph: Paragraph) -> Mention | None:
        """Return the signature of a post as a mention: no model sees a name in such a line."""
        end = paragraph.start + len(paragraph.text)
        for attribution in self.attributions:
            source = attribution.source
            if attribution.rule == "post" and source and paragraph.start <= source[0] < end:
                text = paragraph.text[source[0] - paragraph.start : source[1] - paragraph.start]
                name = text.partition("(")[0].strip()
                return Mention(*source, source, "name", text=text, name=name, subject=True)
        return None

    def _names(self) -> re.Pattern[str] | None:
        """Return a pattern of the names that are known, to find them where no model saw them."""
        names = {
            mention.name
            for paragraph in self.paragraphs
            for mention in paragraph.mentions
            if mention.name and len(mention.name) > 3 and mention.name[0].isupper()
        }
        longest = sorted(names, key=lambda name: (-len(name), name))[:_NAMES]
        if not longest:
            return None
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b")

    # -- who is it ---------------------------------------------------------------------------

    def _refer(self, mention: Mention, place: int, speaking: bool) -> _Referent | None:
        """Return whom a mention means, a new referent where it is nobody known."""
        if mention.form == "pronoun":
            return self._pronoun(mention, place)
        if mention.text.split(" ")[0].lower() in self.lexicon.people("nobodies"):
            return None
        if self._is_demonym(mention):
            return self._from_there(mention, place)
        if mention.form == "name" and mention.name:
            return self._meet(mention)
        known = self._described(mention, place)
        if known is not None:
            return known
        told = mention.kind == "organization" and len(mention.text.split()) > 2
        return self._new(mention) if speaking or mention.subject or told else None

    def _phrase(self, mention: Mention) -> str:
        """Return a description without its article and what stands behind its first mark."""
        phrase = without_article(mention.text, self.lexicon)
        plain = _plain_phrase(phrase) or phrase
        for ending in self.lexicon.people("possessive_endings"):
            plain = plain.removesuffix(ending).removesuffix(ending.replace("'", "’"))
        return plain

    def _is_demonym(self, mention: Mention) -> bool:
        """Say whether a mention calls somebody by where he comes from (« le Breton »)."""
        word, _, more = _plain_phrase(without_article(mention.text, self.lexicon)).partition(" ")
        if not mention.definite or not word[:1].isupper() or (mention.name and " " in mention.name):
            return False
        if mention.number == "p" or (more and mention.form == "name" and mention.name != word):
            return False
        folded, known = fold(word.strip(",.")), self.demonyms
        return any(form in known for form in (folded, folded[:-1], folded[:-2]) if len(form) > 3)

    def _from_there(self, mention: Mention, place: int) -> _Referent | None:
        """Return the person whom a demonym means: of that country, or else who spoke last."""
        plain = replace(mention, form="noun", name=None, kind="person", place=False)
        found = self._fitting(plain, place)
        if found is None:
            near = [r for r in self._people(plain) if r.proper and place - r.last_seen <= 1]
            found = self._chosen(near, plain, place)
        if found is None:
            return self._new(plain)
        found.about.add(fold(without_article(mention.text, self.lexicon).split()[0]))
        return found

    def _meet(self, mention: Mention) -> _Referent:
        """Return the referent of a name, known or new, with what the mention tells added."""
        name = mention.name or ""
        words = words_of(name)
        found = None
        if name.isupper() and " " not in name and not mention.place:
            found = next(iter(self.by_acronym.get(name.replace(".", ""), [])), None)
        found = found or self._known(name, words, mention.kind, mention.place)
        if found and _is_dateline(name) and words_of(found.name) != words:
            found = None  # a dateline's town is not the newspaper that has its name
        if found is None:
            found = self._new(mention)
        self._learn(found, mention)
        return found

    def _known(
        self, name: str, words: Sequence[str], kind: SpeakerKind | None, place: bool
    ) -> _Referent | None:
        """Return the last referent that goes by this name, wholly or in part."""
        if not words:
            return None
        candidates = self.by_word.get(words[-1], []) + (
            self.by_word.get(words[0], []) if len(words) > 1 or kind != "person" else []
        )
        fitting = []
        for referent in reversed(candidates):
            own = words_of(referent.name)
            town = _is_dateline(referent.name) and own != list(words)
            if not referent.proper or town:
                continue
            if same_name(own, words, (referent.kind, kind)):
                # "Kelham" is Kelham Town rather than Radio Kelham; Paris is no exchange there.
                begins = own[: len(words)] == list(words) or list(words[: len(own)]) == own
                if begins or not place or referent.kind == "person":
                    kin = referent.kind == kind or (referent.kind == "person" and not place)
                    fitting.append((own == list(words), kin, begins, referent))
        if fitting:
            return max(fitting, key=lambda item: item[:3])[3]
        if len(words) == 1 and not place:
            # A first name alone ("Hillary"), an acronym.
            for referent in reversed(self.by_word.get(words[0], [])):
                if referent.proper:
                    return referent
        return None

    def _described(self, mention: Mention, place: int) -> _Referent | None:
        """Return whom a description means: its words' own referent, or the last with that role."""
        people = self.lexicon.people
        key = fold(self._phrase(mention))
        same = self.by_word.get("=" + key, [])
        if same and (mention.definite or mention.kind != "group"):
            return same[-1]
        if mention.number == "p":
            return same[-1] if same else None
        words = mention.text.lower().replace("’", "'").split()
        first = words[0] if words else ""
        if any(word in people("same") for word in words[:2]):
            said = self._last_of_noun(mention.lemma, None)
            return said or (self.said[-1] if self.said else None)
        if place == 0 and (named := self._of_headline(mention)) is not None:
            return named
        if first in people("indefinite") or not mention.definite:
            # « Un juge de Lyon … », then by name: only where the article begins.
            if place <= 1 and mention.kind == "person":
                return self._named_later(mention.lemma)
            return None
        if mention.lemma in people("concerned"):
            return self._chosen([r for r in self._people(mention) if r.proper], mention, place)
        if mention.lemma in people("latter"):
            return self._last_person(mention.gender)
        if mention.kind not in ("person", None, "organization"):
            return None
        if first in people("possessives"):
            return self._named_later(mention.lemma)
        known = self._definite(mention, place)
        if known is None and mention.kind == "person" and first in people("demonstratives"):
            known = self._last_person(mention.gender)
        if known is not None:
            self._called(known, mention.lemma)
            if not known.proper:
                self._learn(known, mention)
        return known

    def _definite(self, mention: Mention, place: int) -> _Referent | None:
        """Return whom a definite description in the singular means."""
        known = self._last_of_noun(mention.lemma, mention) or self._fitting(mention, place)
        bare = len(self._phrase(mention).split()) == 1
        vague = mention.lemma in self.lexicon.people("neutral_organizations")
        vague = vague or mention.kind == "person"
        if bare and (known is None or (vague and not (known.proper or known.speaks))):
            known = self._bare(mention) or known
        if known is None and mention.lemma in self.lexicon.people("circumstantial"):
            near = [r for r in self._people(mention) if r.last_seen >= place - 1]
            near = [r for r in near if self._nameless(r, mention)]
            known = near[0] if len(near) == 1 else None
        return known

    def _fitting(self, mention: Mention, place: int) -> _Referent | None:
        """Return the one with a name whose role the words of a description fit.

        « L'élu » is the mayor of whom the article spoke, "the Republican nominee" the candidate
        of that party, « le néerlandais » the Dutch group.
        """
        head = fold(mention.lemma)
        words = {w for w in words_of(self._phrase(mention)) if len(w) > 3}
        extra = {w for w in words if not same_stem(w, head)}
        fitting: list[tuple[int, int, _Referent]] = []
        loose: list[_Referent] = []
        called = self.hyponyms.get(mention.lemma, frozenset())
        for referent in self.recent:
            if not referent.proper or not _agree(referent, mention):
                continue
            about = {fold(noun) for noun in referent.nouns if noun} | referent.about
            if not any(same_stem(head, word) or word in called for word in about):
                continue
            loose.append(referent)
            fits = sum(any(same_stem(word, known) for known in about) for word in extra)
            if fits == len(extra):
                fitting.append((fits, referent.last_seen, referent))
        if fitting:
            return max(fitting, key=lambda item: item[:2])[2]
        # With words that the article has not told before: only who was at hand just now.
        alone = len(loose) == 1 and loose[0].last_seen == place
        return loose[0] if alone else None

    def _called(self, referent: _Referent, noun: str) -> None:
        """Note that the article has called somebody by this noun."""
        referent.nouns.add(noun)
        known = self.by_noun.setdefault(noun, [])
        if referent in known:
            known.remove(referent)
        known.append(referent)

    def _of_headline(self, mention: Mention) -> _Referent | None:
        """Return the one institution that a headline's noun names in part: "Hospital denies A"."""
        words = words_of(without_article(mention.text, self.lexicon))
        if len(words) != 1 or mention.kind == "person":
            return None
        named = {
            r.number: r
            for r in self.by_word.get(words[0], [])
            if r.proper and r.kind == "organization" and len(words_of(r.name)) > 1
        }
        return next(iter(named.values())) if len(named) == 1 else None

    def _announced(self, referent: _Referent, mention: Mention, place: int) -> _Referent:
        """Return whom the lead described before it named them, with the name; else ``referent``.

        "The leader of the council has defended … / Ann Lee said": a full name that comes without
        any role at its first mention is somebody whom the article has just described.
        """
        name = mention.name or ""
        new = referent.last_seen < 0 and not referent.role and not referent.nouns - {""}
        if not (new and " " in name and mention.subject and referent.kind in ("person", None)):
            return referent
        if mention.role or mention.place or place == 0 or mention.quotation is not None:
            return referent
        waiting = [
            r
            for r in self.said[-4:]
            if not r.proper
            and r.kind == "person"
            and r.last_seen in (place - 1, place)
            and r.last_seen <= 1
            and not (r.gender and mention.gender and r.gender != mention.gender)
        ]
        if len({r.number for r in waiting}) != 1:
            return referent
        return self._merge(waiting[0], referent)

    def _merge(self, described: _Referent, named: _Referent) -> _Referent:
        """Return the referent of a description and of a name as one."""
        described.name, described.proper = named.name, True
        described.names |= named.names
        described.gender = named.gender or described.gender
        described.place = False
        for known in (self.by_word, self.by_noun, self.by_acronym):
            for referents in known.values():
                for k, one in enumerate(referents):
                    if one is named:
                        referents[k] = described
        return described

    def _named_later(self, noun: str) -> _Referent | None:
        """Return the one person with a name whom the article ever calls by ``noun``."""
        named = [r for r in self.by_noun.get(noun, []) if r.proper and r.kind == "person"]
        return named[0] if len({r.number for r in named}) == 1 else None

    def _bare(self, mention: Mention) -> _Referent | None:
        """Return whom a noun without anything else means (« l'entreprise », "the company").

        It is the named institution, or for a role the named person without a known one, that the
        article spoke of last.
        """
        fitting = [r for r in self.recent[-_RECENT:] if self._nameless(r, mention)]
        if mention.lemma in self.lexicon.people("charged"):
            # Whom the article is about, not who was named last.
            return max(fitting, key=lambda r: len(r.mentions), default=None)
        return fitting[-1] if fitting else None

    def _nameless(self, referent: _Referent, mention: Mention) -> bool:
        """Say whether a noun that stands alone may mean this referent."""
        if not referent.proper or referent.kind not in (mention.kind or "person", None):
            return False
        if mention.kind == "organization":
            return (
                not referent.place
                and (
                    mention.lemma in self.lexicon.people("generic_organizations")
                    or mention.lemma in self.lexicon.people("businesses")
                )
                and not self._called_otherwise(referent, mention.lemma)
            )
        if mention.lemma in self.lexicon.people("charged"):
            roles = referent.nouns | referent.about
            return not roles & self.lexicon.people("courtroom") and _agree(referent, mention)
        if referent.nouns - {""} or referent.role:
            return False
        return _agree(referent, mention)

    def _called_otherwise(self, referent: _Referent, noun: str) -> bool:
        """Say whether a referent's name or role says that it is another kind of institution."""
        words = {*words_of(referent.name), *(fold(n) for n in referent.nouns)}
        kinds = {fold(n) for n in self.lexicon.people("organizations")}
        public = {fold(n) for n in self.lexicon.people("public_bodies")}
        if noun in self.lexicon.people("businesses") and words & public:
            return True  # no court or ministry is "the company"
        if noun in self.lexicon.people("neutral_organizations"):
            return False  # any bank or airline may be called "the company"
        return bool(words & kinds) and fold(noun) not in words

    def _last_of_noun(self, noun: str, mention: Mention | None) -> _Referent | None:
        """Return the last referent described by ``noun``, if the phrases do not disagree."""
        for referent in reversed(self.by_noun.get(noun, [])):
            if mention is None:
                return referent
            if mention.gender and referent.gender and mention.gender != referent.gender:
                continue
            if _compatible(mention, referent, self.lexicon):
                return referent
        return None

    def _people(self, mention: Mention) -> list[_Referent]:
        """Return the persons of the last mentions whose gender fits."""
        return [r for r in self.recent[-_RECENT:] if r.kind == "person" and _agree(r, mention)]

    def _last_person(self, gender: str | None) -> _Referent | None:
        """Return the person mentioned last whose gender fits."""
        for referent in reversed(self.recent[-_RECENT:]):
            if referent.kind == "person" and (not gender or referent.gender in (None, gender)):
                return referent
        return None

    def _pronoun(self, mention: Mention, place: int) -> _Referent | None:
        """Return whom a pronoun means."""
        word = mention.lemma
        if mention.antecedent is not None:
            return self._antecedent(mention, place)
        if mention.person == 1:
            return None
        if word in self.lexicon.people("generic_pronouns"):
            return self._somewhere(mention, place)
        if word in self.lexicon.people("latter"):
            return self._latter(mention)
        fitting = [r for r in self.recent[-_RECENT:] if self._fits(r, mention, place)]
        return self._chosen(fitting, mention, place)

    def _chosen(
        self, fitting: Sequence[_Referent], mention: Mention, place: int
    ) -> _Referent | None:
        """Return the one of these whom a pronoun, or what stands for one, is likeliest to mean."""
        return max(fitting, key=lambda r: self._salience(r, mention, place), default=None)

    def _salience(self, referent: _Referent, mention: Mention, place: int) -> float:
        """Return how likely a referent is to be the one a pronoun means.

        Salience weighs nearness, the subject before, and who spoke last, as Lappin and Leass
        (1994) do. The weights were set on the gold articles, on a plateau of some tenths; a
        softmax over the candidates of the 192 pronouns of the training articles, with three times
        as many signs, did no better in cross-validation than these.
        """
        rank = len(self.recent) - self.recent.index(referent) if referent in self.recent else 9
        weight = -0.1 * min(rank, 6) - min(3, place - referent.last_seen)
        if self.said and self.said[-1] is referent:
            weight += 0.6
        if referent.kind == "person":
            weight += 0.5
        if referent.gender and referent.gender == mention.gender:
            weight += 0.5
        if referent.proper:
            weight += 0.3
        if referent.last_seen == place:
            weight += 0.3 * (mention.sentence - referent.last_sentence == 1)
            weight -= 0.5 * referent.quoted
        if referent.subject_at[0] == place and 0 <= mention.sentence - referent.subject_at[1] <= 1:
            weight += 0.4
        return weight

    def _somewhere(self, mention: Mention, place: int) -> _Referent | None:
        """Return the institution for which a generic pronoun stands (« dit-on chez A »).

        The place is named right behind the pronoun, at the head of the sentence, or in front of a
        relative (« chez A, où l'on assure »); a pronoun of place means the last institution.
        """
        if mention.quotation is not None:
            return None
        paragraph, people = self.paragraphs[place], self.lexicon.people
        start = next((s for s, e in paragraph.sentences if s <= mention.start < e), paragraph.start)
        text = paragraph.text.lower().replace("’", "'")
        before = text[start - paragraph.start : mention.start - paragraph.start]
        if any(re.search(rf"\b{word} \S*$", before) for word in people("place_pronouns")):
            fitting = [r for r in self.recent[-_RECENT:] if r.kind == "organization"]
            fitting = [r for r in fitting if not r.quoted]
            return fitting[-1] if fitting and fitting[-1].last_seen == place else None
        where = "|".join(sorted(map(re.escape, people("locatives")), key=len, reverse=True))
        if not where:
            return None
        leads = re.compile(rf"(?:^|.*\W)(?:{where})\s*(?:l'|la |le |les )?$", re.DOTALL)
        best: Mention | None = None
        for other in paragraph.mentions:
            if other.form == "pronoun" or other.start < start:
                continue
            lead = text[: other.start - paragraph.start].rsplit("\n", 1)[-1]
            behind = text[mention.end - paragraph.start : other.start - paragraph.start]
            first = text[start - paragraph.start : other.start - paragraph.start]
            after = text[other.end - paragraph.start : mention.start - paragraph.start]
            if other.start >= mention.end:
                near = len(behind) < 40 and not re.search(r'[.;:!?«»"“”]', behind)
            elif len(first) < 25:
                near = True
            else:
                near = any(re.match(rf",? {w}\b", after) for w in people("place_relatives"))
                near = near and len(after) < 12
            if near and leads.match(lead) and (best is None or other.start < best.start):
                best = other
        return self._refer(best, place, True) if best is not None else None

    def _latter(self, mention: Mention) -> _Referent | None:
        """Return the one mentioned last that fits (« celui-ci »): not whom the article is about."""
        for referent in reversed(self.recent[-_RECENT:]):
            agrees = not (mention.gender and referent.gender) or mention.gender == referent.gender
            known = referent.proper or referent.speaks
            if known and agrees and referent.plural == (mention.number == "p"):
                return referent
        return None

    def _fits(self, referent: _Referent, mention: Mention, place: int) -> bool:
        """Say whether a pronoun's number and gender allow the referent, and it is not far away."""
        people, word = self.lexicon.people, mention.lemma
        if place - referent.last_seen > 2:
            return False
        if mention.number == "p":
            return referent.plural or referent.kind in ("group", "organization")
        if referent.plural:
            return False
        if word in people("person_pronouns") and referent.kind not in ("person", None):
            return False
        if referent.place and not referent.speaks:
            return False
        if word in people("thing_pronouns") and (referent.kind == "person" or referent.place):
            return False
        gender = mention.gender
        return not (gender and referent.gender and gender != referent.gender)

    def _antecedent(self, mention: Mention, place: int) -> _Referent | None:
        """Return whom the noun phrase means for which a relative pronoun stands."""
        assert mention.antecedent is not None
        start, end = mention.antecedent
        best: Mention | None = None
        for other in self.paragraphs[place].mentions:
            if other.form == "pronoun":
                continue
            overlap = min(end, other.end) - max(start, other.start)
            if overlap > 0 and (
                best is None or overlap / (other.end - other.start) > _share(best, start, end)
            ):
                best = other
        if best is not None and best.form == "noun" and best.kind is None:
            # No one who could say anything: « la tribune de | A | , un tissu d'erreurs, qui dit ».
            best = self._somebody_before(mention, place) or best
        if best is not None:
            return self._refer(best, place, True)
        return None

    def _somebody_before(self, mention: Mention, place: int) -> Mention | None:
        """Return the nearest mention of somebody with a name in the same sentence before."""
        named = [
            other
            for other in self.paragraphs[place].mentions
            if other.end <= mention.start
            and other.sentence == mention.sentence
            and other.form == "name"
            and not other.place
        ]
        return named[-1] if named else None

    # -- what is known ------------------------------------------------------------------------

    def _new(self, mention: Mention) -> _Referent:
        """Return a new referent for a mention that means nobody known."""
        referent = _Referent(len(self.referents))
        self.referents.append(referent)
        self._learn(referent, mention)
        if not referent.name:
            referent.name = without_article(mention.text, self.lexicon)
            key = "=" + fold(referent.name)
            self.by_word.setdefault(key, []).append(referent)
        return referent

    def _learn(self, referent: _Referent, mention: Mention) -> None:
        """Add what a mention tells to its referent."""
        if mention.name:
            name = mention.name
            # An organization that is named by a noun keeps it: « syndicat SUD-PTT ».
            if len(words_of(name)) > len(words_of(referent.name)) or not referent.proper:
                referent.name = name
            referent.proper = True
            initials = "".join(word[0] for word in name.split() if word[0].isupper())
            if len(initials) > 1 and len(name.split()) > 1:
                self.by_acronym.setdefault(initials, []).append(referent)
            for word in words_of(name):
                referent.names.add(word)
                known = self.by_word.setdefault(word, [])
                if not known or known[-1] is not referent:
                    known.append(referent)
        elif mention.form == "noun" and not referent.proper and referent.name:
            longer = self._phrase(mention)
            old, new = set(words_of(referent.name)), set(words_of(longer))
            if mention.number != "p" and old < new and len(new) <= _LONGEST_ROLE:
                referent.name = longer
        if mention.kind:
            referent.kinds[mention.kind] = referent.kinds.get(mention.kind, 0) + 1
            kinds = referent.kinds
            referent.kind = max(kinds.items(), key=lambda item: item[1])[0]
        if mention.gender and (referent.gender is None or mention.name):
            referent.gender = mention.gender
        if mention.role:
            keys = self.by_word.setdefault("=" + fold(mention.role), [])
            if referent not in keys:
                keys.append(referent)
            referent.about.update(word for word in words_of(mention.role) if len(word) > 2)
        if mention.role and (referent.role is None or len(mention.role) > len(referent.role)):
            referent.role = mention.role
        if mention.lemma and mention.form != "pronoun":
            referent.nouns.add(mention.lemma)
            nouns = self.by_noun.setdefault(mention.lemma, [])
            if referent not in nouns[-3:]:
                nouns.append(referent)
        if mention.number == "p" and not mention.name:
            referent.plural = True
        if mention.form != "pronoun" and not mention.place:
            referent.place = False

    def _seen(self, referent: _Referent, mention: Mention, place: int, speaking: bool) -> None:
        """Note that a referent is the one mentioned last."""
        referent.mentions.setdefault((mention.start, mention.end), mention.text)
        first = mention.text.lower().replace("’", "'").split(" ")[0]
        people = self.lexicon.people
        led = first in people("definite") - people("of") or first[:2] in people("definite")
        referent.acts = referent.acts or mention.subject or (led and not first.startswith("d'"))
        if mention.quotation is not None and referent.last_seen >= 0 and not speaking:
            return  # whom a speaker talks about is not whom the narrator goes on with
        referent.last_seen = place
        referent.last_sentence = mention.sentence
        referent.quoted = mention.quotation is not None
        if mention.subject:
            referent.subject_at = (place, mention.sentence)
        if referent in self.recent:
            self.recent.remove(referent)
        self.recent.append(referent)
        if len(self.recent) > _KEPT:
            del self.recent[: _KEPT // 2]

    def _speaks(self, referent: _Referent, place: int) -> None:
        """Note that a referent is the source of a statement."""
        referent.speaks = True
        referent.spoke_at = place
        self.said.append(referent)

    # -- looking back ---------------------------------------------------------------------------

    def _unite(self, one: _Referent, other: _Referent) -> None:
        """Let ``other``, of whom nothing more will be read, be the speaker ``one``."""
        one.speaks = one.speaks or other.speaks
        one.mentions.update(other.mentions)
        other.speaks = False
        for source, referent in self.of_source.items():
            if referent is other:
                self.of_source[source] = one

    def _headlines(self) -> None:
        """Let who speaks without a name in a headline be who says the same in the text below."""
        if len(self.paragraphs) < 2:
            return
        end = self.paragraphs[0].start + len(self.paragraphs[0].text)
        below = [
            (other, referent)
            for other in self.attributions
            if other.content[0][0] > end
            and other.source
            and (referent := self.of_source.get(other.source)) is not None
            and referent.proper
        ]
        for attribution in self.attributions:
            source = attribution.source
            speaker = self.of_source.get(source) if source and source[0] < end else None
            if (
                speaker is None
                or speaker.proper
                or speaker.plural
                or max(speaker.mentions)[0] > end
            ):
                continue
            told = {*attribution.features.lemmas, attribution.cue_lemma} - {""}
            best: tuple[int, _Referent] | None = None
            for other, referent in below:
                same = told & {*other.features.lemmas, other.cue_lemma}
                if speaker.kind and referent.kind and speaker.kind != referent.kind:
                    continue
                if len(same) >= max(_SHARED, len(told) / 3) and (not best or len(same) > best[0]):
                    best = (len(same), referent)
            if best is not None:
                self._unite(best[1], speaker)

    def _states(self) -> None:
        """Let a country, its capital and its government be one speaker where several of them speak.

        It is called by the country where that acts itself in the article, else by its government,
        else by the capital; « le gouvernement » alone is that of the only state that speaks.
        """
        families: list[tuple[str, list[tuple[int, _Referent]]]] = []
        ranked = [(rank, root, r) for r in self.referents for rank, root in [self._state(r)]]
        for rank, root, referent in sorted(
            (item for item in ranked if item[0] is not None and item[1]),
            key=lambda item: -(item[0] or 0),
        ):
            if not (referent.speaks or (rank == 0 and referent.acts)):
                continue
            members = next((m for known, m in families if _same_state(known, root)), None)
            if members is not None:
                members.append((rank or 0, referent))
            elif rank:  # a country alone is like any other speaker
                families.append((root, [(rank, referent)]))
        if len(families) == 1:
            bare = [r for rank, root, r in ranked if rank == 3 and r.speaks]
            families[0][1].extend((3, referent) for referent in bare)
        for _, members in families:
            members.sort(key=lambda item: (item[0], item[1].number))
            for _, other in members[1:]:
                self._unite(members[0][1], other)

    def _state(self, referent: _Referent) -> tuple[int | None, str]:
        """Return how a referent names a state, and the root of the country's name.

        0 by the country, 1 by its government, 2 by the capital, 3 by « le gouvernement », for
        which there is no root; None where it names none.
        """
        words = words_of(referent.name)
        if referent.proper:
            if len(words) != 1 or referent.kind == "person":
                return (2, self.capitals[words[0]]) if words[0] in self.capitals else (None, "")
            if words[0] in self.capitals:
                return 2, self.capitals[words[0]]
            return (0, words[0]) if len(words[0]) > 3 else (None, "")
        heads = {fold(noun) for noun in referent.nouns} & self.governments
        if not heads:
            return None, ""
        extra = [w for w in words if len(w) > 3 and not any(same_stem(w, h) for h in heads)]
        return (1, extra[0]) if len(extra) == 1 else (None if extra else 3, "")

    # -- the result ----------------------------------------------------------------------------

    def speakers(self) -> tuple[tuple[Speaker, ...], list[str | None]]:
        """Return the speakers and whose each attribution is."""
        speaking = [r for r in self.referents if r.speaks]
        speaking.sort(key=lambda r: min(r.mentions, default=(0, 0)))
        ids = {r.number: f"s{n + 1}" for n, r in enumerate(speaking)}
        found = tuple(
            Speaker(
                ids[r.number],
                r.name,
                r.kind or ("group" if r.plural else "person" if r.proper else "organization"),
                r.role,
                tuple(Span(s, e, text) for (s, e), text in sorted(r.mentions.items())),
            )
            for r in speaking
        )
        spoken: list[str | None] = []
        for attribution in self.attributions:
            referent = self.of_source.get(attribution.source) if attribution.source else None
            spoken.append(ids[referent.number] if referent is not None else None)
        return found, spoken


def _completed(
    paragraph: Paragraph, names: re.Pattern[str] | None, signed: Mention | None
) -> list[Mention]:
    """Return a paragraph's mentions together with known names where it has no mention."""
    if signed is not None:
        return [signed]
    mentions = list(paragraph.mentions)
    if names is None:
        return mentions
    for match in names.finditer(paragraph.text):
        start, end = match.start() + paragraph.start, match.end() + paragraph.start
        known = match.group()
        over = [k for k, m in enumerate(mentions) if m.start < end and start < m.end]
        if not over:
            mentions.append(Mention(start, end, (start, end), "name", text=known, name=known))
        for k in over:
            found = mentions[k]
            if start == found.start and found.end < end and found.form != "name":
                # A name that the parse has cut: « explique Ana | Ruiz ».
                mentions[k] = replace(found, form="name", name=known, lemma="", antecedent=None)
    return sorted(mentions, key=lambda m: (m.start, -m.end))


def _is_dateline(name: str) -> bool:
    """Say whether a name is in capitals like the town of a dateline, too long for an acronym."""
    return name.isupper() and len(name) > 4


def _plain_phrase(text: str) -> str:
    """Return a description up to its first mark."""
    return re.split(r"[,;:«»“”\"(]", text, maxsplit=1)[0].strip()


def _same_state(one: str, other: str) -> bool:
    """Say whether two words come from one country's name (« comorien », « Comores »)."""
    return shared_start(one, other) >= max(4, min(len(one), len(other)) - 3)


def _share(mention: Mention, start: int, end: int) -> float:
    return (min(end, mention.end) - max(start, mention.start)) / (mention.end - mention.start)


def _agree(referent: _Referent, mention: Mention) -> bool:
    """Say whether kind and gender of a mention allow that it means the referent."""
    if mention.kind and referent.kind and mention.kind != referent.kind:
        return False
    if referent.kind == "organization":
        return not referent.plural
    return not (mention.gender and referent.gender and mention.gender != referent.gender)


def _compatible(mention: Mention, referent: _Referent, lexicon: Lexicon) -> bool:
    """Say whether a description's further words do not speak against the referent's role."""
    words = {w for w in words_of(without_article(mention.text, lexicon)) if len(w) > 3}
    extra = words - {fold(mention.lemma)}
    if not extra:
        return True
    known = set(words_of(referent.role or "")) | set(words_of(referent.name))
    return not known or bool(extra & known)

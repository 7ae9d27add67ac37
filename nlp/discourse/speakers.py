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

from nlp.discourse.names import acronyms, fold, same_name, spelled_out, without_article
from nlp.discourse.names import words as _words
from nlp.extraction.findings import Attribution, Extent, Mention, Paragraph
from nlp.lexicon import Lexicon, load
from nlp.model import Span, Speaker, SpeakerKind

_NAMES = 300
"""How many known names are looked for in the text, the longest first."""

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
        if mention.form == "name" and mention.name:
            return self._meet(mention)
        known = self._described(mention, place)
        if known is not None:
            return known
        told = mention.kind == "organization" and len(mention.text.split()) > 2
        return self._new(mention) if speaking or mention.subject or told else None

    def _meet(self, mention: Mention) -> _Referent:
        """Return the referent of a name, known or new, with what the mention tells added."""
        name = mention.name or ""
        words = _words(name)
        found = None
        if name.isupper() and " " not in name and not mention.place:
            found = next(iter(self.by_acronym.get(name.replace(".", ""), [])), None)
        found = found or self._known(name, words, mention.kind)
        if found and _is_dateline(name) and _words(found.name) != words:
            found = None  # a dateline's town is not the newspaper that has its name
        if found is None:
            found = self._new(mention)
        self._learn(found, mention)
        return found

    def _known(self, name: str, words: Sequence[str], kind: SpeakerKind | None) -> _Referent | None:
        """Return the last referent that goes by this name, wholly or in part."""
        if not words:
            return None
        candidates = self.by_word.get(words[-1], []) + (
            self.by_word.get(words[0], []) if len(words) > 1 or kind != "person" else []
        )
        for referent in reversed(candidates):
            town = _is_dateline(referent.name) and _words(referent.name) != list(words)
            if (
                referent.proper
                and not town
                and same_name(_words(referent.name), words, (referent.kind, kind))
            ):
                return referent
        if len(words) == 1:
            # A first name alone ("Hillary"), an acronym.
            for referent in reversed(self.by_word.get(words[0], [])):
                if referent.proper:
                    return referent
        return None

    def _described(self, mention: Mention, place: int) -> _Referent | None:
        """Return whom a description means: its words' own referent, or the last with that role."""
        key = fold(without_article(mention.text, self.lexicon))
        same = self.by_word.get("=" + key, [])
        if same and (mention.definite or mention.kind != "group"):
            return same[-1]
        if mention.number == "p":
            return same[-1] if same else None
        first = mention.text.split()[0].lower().replace("’", "'") if mention.text else ""
        words = mention.text.lower().replace("’", "'").split()
        if any(word in self.lexicon.people("same") for word in words[:2]):
            said = self._last_of_noun(mention.lemma, None)
            return said or (self.said[-1] if self.said else None)
        if place == 0 and (named := self._of_headline(mention)) is not None:
            return named
        if first in self.lexicon.people("indefinite") or not mention.definite:
            # « Un juge de Lyon … », then by name: only where the article begins.
            if place <= 1 and mention.kind == "person":
                return self._named_later(mention.lemma)
            return None
        if mention.lemma in self.lexicon.people("latter"):
            return self._last_person(mention.gender)
        if mention.kind in ("person", None, "organization"):
            if first in self.lexicon.people("possessives"):
                return None
            known = self._last_of_noun(mention.lemma, mention)
            bare = len(without_article(mention.text, self.lexicon).split()) == 1
            vague = mention.lemma in self.lexicon.people("neutral_organizations")
            vague = vague or mention.kind == "person"
            if bare and (known is None or (vague and not (known.proper or known.speaks))):
                known = self._bare(mention) or known
            pointing = first in self.lexicon.people("demonstratives")
            if known is None and mention.kind == "person" and pointing:
                known = self._last_person(mention.gender)
            return known
        return None

    def _of_headline(self, mention: Mention) -> _Referent | None:
        """Return the one institution that a headline's noun names in part: "Hospital denies A"."""
        words = _words(without_article(mention.text, self.lexicon))
        if len(words) != 1 or mention.kind == "person":
            return None
        named = {
            r.number: r
            for r in self.by_word.get(words[0], [])
            if r.proper and r.kind == "organization" and len(_words(r.name)) > 1
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
        for referent in reversed(self.recent[-_RECENT:]):
            if not referent.proper or referent.kind not in (mention.kind or "person", None):
                continue
            if (
                mention.kind == "organization"
                and not referent.place
                and (mention.lemma in self.lexicon.people("generic_organizations"))
                and not self._called_otherwise(referent, mention.lemma)
            ):
                return referent
            if mention.kind == "person" and not referent.nouns - {""} and not referent.role:
                if mention.gender and referent.gender and mention.gender != referent.gender:
                    continue
                return referent
        return None

    def _called_otherwise(self, referent: _Referent, noun: str) -> bool:
        """Say whether a referent's name or role says that it is another kind of institution."""
        words = {*_words(referent.name), *(fold(n) for n in referent.nouns)}
        kinds = {fold(n) for n in self.lexicon.people("organizations")}
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
        if word in self.lexicon.people("generic_pronouns") or mention.person == 1:
            return None
        if word in self.lexicon.people("latter"):
            return self._latter(mention)
        fitting = [r for r in self.recent[-_RECENT:] if self._fits(r, mention, place)]
        if not fitting:
            return None
        return max(fitting, key=lambda r: self._salience(r, mention, place))

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

    def _salience(self, referent: _Referent, mention: Mention, place: int) -> float:
        """Return how likely a referent is to be the one a pronoun means.

        Salience weighs nearness, the subject before, and who spoke last, as Lappin and Leass
        (1994) do; the weights were set on the gold articles, on a plateau of some tenths.
        """
        near = self.recent.index(referent) if referent in self.recent else 0
        weight = near / max(1, len(self.recent))
        weight -= min(4, place - referent.last_seen)
        if self.said and self.said[-1] is referent:
            weight += 0.6
        if referent.kind == "person":
            weight += 0.5
        if referent.gender and referent.gender == mention.gender:
            weight += 0.5
        if referent.subject_at[0] == place and 0 <= mention.sentence - referent.subject_at[1] <= 1:
            weight += 0.4
        if referent.proper:
            weight += 0.3
        return weight

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
        if best is not None:
            return self._refer(best, place, True)
        return None

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
            if len(_words(name)) > len(_words(referent.name)) or not referent.proper:
                referent.name = name
            referent.proper = True
            initials = "".join(word[0] for word in name.split() if word[0].isupper())
            if len(initials) > 1 and len(name.split()) > 1:
                self.by_acronym.setdefault(initials, []).append(referent)
            for word in _words(name):
                referent.names.add(word)
                known = self.by_word.setdefault(word, [])
                if not known or known[-1] is not referent:
                    known.append(referent)
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
        if mention.quotation is not None and referent.last_seen >= 0 and not speaking:
            return  # whom a speaker talks about is not whom the narrator goes on with
        referent.last_seen = place
        if mention.subject:
            referent.subject_at = (place, mention.sentence)
        if referent in self.recent[-_RECENT:]:
            self.recent.remove(referent)
        self.recent.append(referent)
        if len(self.recent) > 4 * _RECENT:
            del self.recent[: 2 * _RECENT]

    def _speaks(self, referent: _Referent, place: int) -> None:
        """Note that a referent is the source of a statement."""
        referent.speaks = True
        referent.spoke_at = place
        self.said.append(referent)

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


def _share(mention: Mention, start: int, end: int) -> float:
    return (min(end, mention.end) - max(start, mention.start)) / (mention.end - mention.start)


def _compatible(mention: Mention, referent: _Referent, lexicon: Lexicon) -> bool:
    """Say whether a description's further words do not speak against the referent's role."""
    words = {w for w in _words(without_article(mention.text, lexicon)) if len(w) > 3}
    extra = words - {fold(mention.lemma)}
    if not extra:
        return True
    known = set(_words(referent.role or "")) | set(_words(referent.name))
    return not known or bool(extra & known)

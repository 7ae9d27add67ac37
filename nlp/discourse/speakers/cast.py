"""The cast: the people and institutions of an article, as they come up, by all they are called."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.discourse.names import acronyms, fold, without_article, words_of
from nlp.discourse.speakers.referents import Referent, plain_phrase
from nlp.extraction.findings import Attribution, Extent, Mention, Paragraph
from nlp.lexicon import Lexicon

RECENT = 12
"""How many of the last referents a pronoun or description may mean."""

_KEPT = 120
"""How many of the last referents a role may be looked for among."""

_TOLD = 3
"""How many labels of a name a noun for what somebody is outweighs."""

_LONGEST_ROLE = 9
"""How many words a description may have that names somebody."""


_PARTY = re.compile(r"\(([A-Z])[-–.,/ ]+([^()]*)\)")


class Cast:
    """The people and institutions of an article, as they come up."""

    def __init__(
        self,
        paragraphs: Sequence[Paragraph],
        attributions: Sequence[Attribution],
        lexicon: Lexicon,
    ) -> None:
        """Begin with nobody; what acronyms stand for is read from the paragraphs."""
        self.lexicon = lexicon
        self.paragraphs = paragraphs
        self.attributions = attributions
        self.referents: list[Referent] = []
        self.by_word: dict[str, list[Referent]] = {}
        self.by_noun: dict[str, list[Referent]] = {}
        self.by_acronym: dict[str, list[Referent]] = {}
        self.recent: list[Referent] = []
        self.said: list[Referent] = []
        self.of_source: dict[Extent, Referent | None] = {}
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

    def new(self, mention: Mention) -> Referent:
        """Return a new referent for a mention that means nobody known."""
        referent = Referent(len(self.referents))
        self.referents.append(referent)
        self.learn(referent, mention)
        if not referent.name:
            referent.name = without_article(mention.text, self.lexicon)
            key = "=" + fold(referent.name)
            self.by_word.setdefault(key, []).append(referent)
        return referent

    def learn(self, referent: Referent, mention: Mention) -> None:
        """Add what a mention tells to its referent."""
        if mention.name:
            self._learn_name(referent, mention.name)
        elif mention.form == "noun" and not referent.proper and referent.name:
            longer = self.phrase(mention)
            old, new = set(words_of(referent.name)), set(words_of(longer))
            if mention.number != "p" and old < new and len(new) <= _LONGEST_ROLE:
                referent.name = longer
        if mention.kind:
            # A noun ("the mayor", « le groupe ») tells more than a model's label of a name.
            referent.count(mention.kind, _TOLD if mention.lemma else 1)
        if mention.gender and (referent.gender is None or mention.name):
            referent.gender = mention.gender
        if mention.role:
            keys = self.by_word.setdefault("=" + fold(mention.role), [])
            if referent not in keys:
                keys.append(referent)
            referent.about.update(word for word in words_of(mention.role) if len(word) > 2)
        if mention.name:
            party = self._party(mention.text)
            referent.about.update(party)
            referent.party = referent.party or bool(party)
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

    def _party(self, text: str) -> set[str]:
        """Return the party and state that a bracket behind a name tells: "Ann Lee (R-Ohio)"."""
        bracket = _PARTY.search(text)
        if bracket is None:
            return set()
        parties = (entry.partition(" ") for entry in self.lexicon.people("party_letters"))
        named = {fold(party) for letter, _, party in parties if letter == bracket.group(1).lower()}
        return named | set(words_of(bracket.group(2)))

    def _learn_name(self, referent: Referent, name: str) -> None:
        """Note that a referent has this name, to be found by each of its words."""
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

    def seen(self, referent: Referent, mention: Mention, place: int, speaking: bool) -> None:
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

    def speaks(self, referent: Referent, place: int) -> None:
        """Note that a referent is the source of a statement."""
        referent.speaks = True
        referent.spoke_at = place
        self.said.append(referent)

    def called(self, referent: Referent, noun: str) -> None:
        """Note that the article has called somebody by this noun."""
        referent.nouns.add(noun)
        known = self.by_noun.setdefault(noun, [])
        if referent in known:
            known.remove(referent)
        known.append(referent)

    def phrase(self, mention: Mention) -> str:
        """Return a description without its article and what stands behind its first mark."""
        phrase = without_article(mention.text, self.lexicon)
        plain = plain_phrase(phrase) or phrase
        for ending in self.lexicon.people("possessive_endings"):
            plain = plain.removesuffix(ending).removesuffix(ending.replace("'", "’"))
        return plain

    def merge(self, described: Referent, named: Referent) -> Referent:
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

    def unite(self, one: Referent, other: Referent) -> None:
        """Let ``other``, of whom nothing more will be read, be the speaker ``one``."""
        one.speaks = one.speaks or other.speaks
        one.mentions.update(other.mentions)
        other.speaks = False
        for source, referent in self.of_source.items():
            if referent is other:
                self.of_source[source] = one

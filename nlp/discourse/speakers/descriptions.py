"""Whom a description means: « le ministre », « l'entreprise », « le Breton », "the defendant"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nlp.discourse.names import fold, same_stem, without_article, words_of
from nlp.discourse.speakers.cast import RECENT, Cast
from nlp.discourse.speakers.referents import Referent, agree, plain_phrase
from nlp.discourse.speakers.salience import last_person, likeliest, people_near
from nlp.extraction.findings import Mention
from nlp.lexicon import Lexicon

_ENDING = 2
"""How many letters of a word may inflect it."""


def described(cast: Cast, mention: Mention, place: int) -> Referent | None:
    """Return whom a description means: its words' own referent, or the last with that role."""
    people = cast.lexicon.people
    key = fold(cast.phrase(mention))
    hidden = _hidden(cast, mention) if mention.lemma in people("one_of_some") else None
    if hidden is not None:
        return hidden
    same = cast.by_word.get("=" + key, [])
    if same and (mention.definite or mention.kind != "group"):
        return same[-1]
    if mention.number == "p":
        return same[-1] if same else _hidden(cast, mention)
    words = mention.text.lower().replace("’", "'").split()
    first = words[0] if words else ""
    if any(word in people("same") for word in words[:2]):
        said = _last_of_noun(cast, mention.lemma, None)
        return said or (cast.said[-1] if cast.said else None)
    if place == 0 and (named := _of_headline(cast, mention)) is not None:
        return named
    if first in people("indefinite") or not mention.definite:
        # « Un juge de Lyon … », then by name: only where the article begins.
        if place <= 1 and mention.kind == "person":
            return _named_later(cast, mention.lemma)
        return None
    if mention.lemma in people("concerned"):
        return likeliest(cast, [r for r in people_near(cast, mention) if r.proper], mention, place)
    if mention.lemma in people("latter"):
        return last_person(cast, mention.gender)
    if mention.kind not in ("person", None, "organization"):
        return None
    if first in people("possessives"):
        return _named_later(cast, mention.lemma)
    known = _definite(cast, mention, place) or _only_one(cast, mention, place)
    if known is None and mention.kind == "person" and first in people("demonstratives"):
        known = last_person(cast, mention.gender)
    if known is not None:
        cast.called(known, mention.lemma)
        if not known.proper:
            cast.learn(known, mention)
    return known


def _hidden(cast: Cast, mention: Mention) -> Referent | None:
    """Return those who hid who they are, whom a noun takes up: "| the people | asked for A"."""
    words, people = fold(mention.text).split(), cast.lexicon.people
    counts = people("one_of_some") | people("several_of_some")
    while len(words) > 2 and words[0] in counts and words[1] in people("of"):
        words = words[2:]  # "one of | the people"
    if len(words) != 2 or words[0] not in people("definite"):
        return None
    for referent in reversed(cast.recent[-RECENT:]):
        if referent.kind == "anonymous" and referent.nouns & {words[1], mention.lemma}:
            return referent
    return None


def _definite(cast: Cast, mention: Mention, place: int) -> Referent | None:
    """Return whom a definite description in the singular means."""
    known = _last_of_noun(cast, mention.lemma, mention) or _fitting(cast, mention, place)
    bare = len(cast.phrase(mention).split()) == 1
    vague = mention.lemma in cast.lexicon.people("neutral_organizations")
    vague = vague or mention.kind == "person"
    if bare and (known is None or (vague and not (known.proper or known.speaks))):
        known = _bare(cast, mention) or known
    if known is None and mention.lemma in cast.lexicon.people("circumstantial"):
        near = [r for r in people_near(cast, mention) if r.last_seen >= place - 1]
        near = [r for r in near if _nameless(cast, r, mention)]
        known = near[0] if len(near) == 1 else None
    return known


def _fitting(cast: Cast, mention: Mention, place: int) -> Referent | None:
    """Return the one with a name whose role the words of a description fit.

    « L'élu » is the mayor of whom the article spoke, "the Republican nominee" the candidate
    of that party, « le néerlandais » the Dutch group.
    """
    head = fold(mention.lemma)
    words = {w for w in words_of(cast.phrase(mention)) if len(w) > 3}
    extra = {w for w in words if not (same_stem(w, head) or _inflected(w, head))}
    fitting: list[tuple[int, int, Referent]] = []
    loose: list[Referent] = []
    called = cast.hyponyms.get(mention.lemma, frozenset())
    for referent in cast.recent:
        if not referent.proper or not agree(referent, mention):
            continue
        if not _same_rank(cast, mention, referent):
            continue
        about = {fold(noun) for noun in referent.nouns if noun} | referent.about
        if not any(same_stem(head, word) or word in called for word in about):
            continue
        if not referent.party:
            loose.append(referent)  # "the Texas Republican" is nobody who is (R-Ohio)
        fits = sum(any(same_stem(word, known) for known in about) for word in extra)
        if fits == len(extra):
            fitting.append((fits, referent.last_seen, referent))
    if fitting:
        return max(fitting, key=lambda item: item[:2])[2]
    # With words that the article has not told before: only who was at hand just now.
    alone = len(loose) == 1 and loose[0].last_seen == place
    return loose[0] if alone else None


def _inflected(word: str, lemma: str) -> bool:
    """Say whether a short word is its lemma with an ending: « élue »."""
    return word.startswith(lemma) and len(word) - len(lemma) <= _ENDING


def _of_headline(cast: Cast, mention: Mention) -> Referent | None:
    """Return the one institution that a headline's noun names in part: "Hospital denies A"."""
    words = words_of(without_article(mention.text, cast.lexicon))
    if len(words) != 1 or mention.kind == "person":
        return None
    named = {
        r.number: r
        for r in cast.by_word.get(words[0], [])
        if r.proper and r.kind == "organization" and len(words_of(r.name)) > 1
    }
    return next(iter(named.values())) if len(named) == 1 else None


def _named_later(cast: Cast, noun: str) -> Referent | None:
    """Return the one person with a name whom the article ever calls by ``noun``."""
    named = [r for r in cast.by_noun.get(noun, []) if r.proper and r.kind == "person"]
    return named[0] if len({r.number for r in named}) == 1 else None


def _only_one(cast: Cast, mention: Mention, place: int) -> Referent | None:
    """Return the one person with a name whom the article calls so, before or after.

    « Le bourgmestre de Sart » is « le bourgmestre, X »; not « le bourgmestre de Huy, X ».
    """
    named = _named_later(cast, mention.lemma)
    if named is None or not _same_rank(cast, mention, named):
        return None
    # A headline's « le maire » may be a woman.
    both = mention.lemma.endswith(tuple(cast.lexicon.people("epicene_endings")))
    if not agree(named, mention) and not (place == 0 and both and mention.gender == "m"):
        return None
    own = {w for w in words_of(named.role or "") if len(w) > 3} - {fold(mention.lemma)}
    extra = {w for w in words_of(cast.phrase(mention)) if len(w) > 3} - {fold(mention.lemma)}
    return named if not own or not extra or own & extra else None


def _same_rank(cast: Cast, mention: Mention, referent: Referent) -> bool:
    """Say whether neither is called former, deputy or the like where the other is not."""
    told = words_of(referent.role or "")
    return not told or _ranks(cast, words_of(mention.text)) == _ranks(cast, told)


def _ranks(cast: Cast, words: Sequence[str]) -> set[str]:
    """Return what words like "former" make of a role, words that mean the same as one."""
    known = {fold(word): group for group in cast.lexicon.people("ranks") for word in group.split()}
    return {known[word] for word in words if word in known}


def _bare(cast: Cast, mention: Mention) -> Referent | None:
    """Return whom a noun without anything else means (« l'entreprise », "the company").

    It is the named institution, or for a role the named person without a known one, that the
    article spoke of last.
    """
    if mention.lemma in cast.lexicon.people("testifying"):
        return _testified(cast, mention)
    fitting = [r for r in cast.recent[-RECENT:] if _nameless(cast, r, mention)]
    if mention.lemma in cast.lexicon.people("charged"):
        # Whom the article is about, not who was named last.
        return max(fitting, key=lambda r: len(r.mentions), default=None)
    return fitting[-1] if fitting else None


def _testified(cast: Cast, mention: Mention) -> Referent | None:
    """Return who said something last of those who hold no office in court and do not ask."""
    people = cast.lexicon.people
    offices = people("courtroom") - people("testifying")
    for each in reversed(cast.attributions):
        if each.source is None or each.source[0] >= mention.start:
            continue
        referent = cast.of_source.get(each.source)
        if referent is None or each.cue_lemma in people("questioning"):
            continue
        person = referent.proper and referent.kind == "person" and agree(referent, mention)
        if person and not (referent.nouns | referent.about) & offices:
            return referent
    return None


def _nameless(cast: Cast, referent: Referent, mention: Mention) -> bool:
    """Say whether a noun that stands alone may mean this referent."""
    if not referent.proper or referent.kind not in (mention.kind or "person", None):
        return False
    if mention.kind == "organization":
        return (
            not referent.place
            and (
                mention.lemma in cast.lexicon.people("generic_organizations")
                or mention.lemma in cast.lexicon.people("businesses")
            )
            and not _called_otherwise(cast, referent, mention.lemma)
        )
    if mention.lemma in cast.lexicon.people("charged"):
        roles = referent.nouns | referent.about
        return not roles & cast.lexicon.people("courtroom") and agree(referent, mention)
    if referent.nouns - {""} or referent.role:
        return False
    return agree(referent, mention)


def _called_otherwise(cast: Cast, referent: Referent, noun: str) -> bool:
    """Say whether a referent's name or role says that it is another kind of institution."""
    words = {*words_of(referent.name), *(fold(n) for n in referent.nouns)}
    kinds = {fold(n) for n in cast.lexicon.people("organizations")}
    public = {fold(n) for n in cast.lexicon.people("public_bodies")}
    if noun in cast.lexicon.people("businesses") and words & public:
        return True  # no court or ministry is "the company"
    if noun in cast.lexicon.people("neutral_organizations"):
        return False  # any bank or airline may be called "the company"
    return bool(words & kinds) and fold(noun) not in words


def _last_of_noun(cast: Cast, noun: str, mention: Mention | None) -> Referent | None:
    """Return the last referent described by ``noun``, if the phrases do not disagree.

    Those of whom the article has told already come first: full names are known beforehand.
    """
    known = cast.by_noun.get(noun, [])
    told = [r for r in cast.recent if r in known] if len(known) > 1 else []
    for referent in reversed([r for r in known if r not in told] + told):
        if mention is None:
            return referent
        if mention.gender and referent.gender and mention.gender != referent.gender:
            continue
        if _same_rank(cast, mention, referent) and _compatible(mention, referent, cast.lexicon):
            return referent
    return None


def is_demonym(cast: Cast, mention: Mention) -> bool:
    """Say whether a mention calls somebody by where he comes from (« le Breton »)."""
    word, _, more = plain_phrase(without_article(mention.text, cast.lexicon)).partition(" ")
    if not mention.definite or not word[:1].isupper() or (mention.name and " " in mention.name):
        return False
    if mention.number == "p" or (more and mention.form == "name" and mention.name != word):
        return False
    folded, known = fold(word.strip(",.")), cast.demonyms
    return any(form in known for form in (folded, folded[:-1], folded[:-2]) if len(form) > 3)


def from_there(cast: Cast, mention: Mention, place: int) -> Referent | None:
    """Return the person whom a demonym means: of that country, or else who spoke last."""
    plain = replace(mention, form="noun", name=None, kind="person", place=False)
    found = _fitting(cast, plain, place)
    if found is None:
        near = [r for r in people_near(cast, plain) if r.proper and place - r.last_seen <= 1]
        found = likeliest(cast, near, plain, place)
    if found is None:
        return cast.new(plain)
    found.about.add(fold(without_article(mention.text, cast.lexicon).split()[0]))
    return found


def _compatible(mention: Mention, referent: Referent, lexicon: Lexicon) -> bool:
    """Say whether a description's further words do not speak against the referent's role."""
    words = {w for w in words_of(without_article(mention.text, lexicon)) if len(w) > 3}
    extra = words - {fold(mention.lemma)}
    if not extra:
        return True
    known = set(words_of(referent.role or "")) | set(words_of(referent.name))
    return not known or bool(extra & known)

"""Whom a pronoun means: by salience, by its antecedent, or by the place where it speaks."""

from __future__ import annotations

import re

from nlp.discourse.speakers.cast import RECENT, Cast
from nlp.discourse.speakers.referents import Referent
from nlp.discourse.speakers.salience import likeliest
from nlp.extraction.findings import Mention, Paragraph


def by_salience(cast: Cast, mention: Mention, place: int) -> Referent | None:
    """Return the likeliest of those whom a personal or demonstrative pronoun may mean."""
    if mention.lemma in cast.lexicon.people("latter"):
        return _latter(cast, mention)
    fitting = [r for r in cast.recent[-RECENT:] if _fits(cast, r, mention, place)]
    found = likeliest(cast, fitting, mention, place)
    if found is not None and mention.lemma in cast.lexicon.people("person_pronouns"):
        found.count("person")
    return found


def _latter(cast: Cast, mention: Mention) -> Referent | None:
    """Return the one mentioned last that fits (« celui-ci »): not whom the article is about."""
    for referent in reversed(cast.recent[-RECENT:]):
        agrees = not (mention.gender and referent.gender) or mention.gender == referent.gender
        known = referent.proper or referent.speaks
        if known and agrees and referent.plural == (mention.number == "p"):
            return referent
    return None


def _fits(cast: Cast, referent: Referent, mention: Mention, place: int) -> bool:
    """Say whether a pronoun's number and gender allow the referent, and it is not far away."""
    people, word = cast.lexicon.people, mention.lemma
    if place - referent.last_seen > 2:
        return False
    agrees = not (mention.gender and referent.gender) or mention.gender == referent.gender
    if mention.number == "p":
        # Those in an institution are « ils » by sense (constructio ad sensum), never « elles ».
        if referent.kind == "organization" and not referent.plural:
            return mention.gender != "f"
        return agrees and (referent.plural or referent.kind == "group")
    if referent.plural:
        return False
    if word in people("person_pronouns") and referent.kind not in ("person", None):
        return False
    if referent.place and not referent.speaks:
        return False
    if word in people("thing_pronouns") and (referent.kind == "person" or referent.place):
        return False
    return agrees


def at_that_place(cast: Cast, mention: Mention, place: int) -> bool:
    """Say whether a pronoun of place leads to a generic pronoun (« on y assure »)."""
    paragraph = cast.paragraphs[place]
    start = _sentence_start(paragraph, mention)
    before = _plain(paragraph)[start - paragraph.start : mention.start - paragraph.start]
    words = cast.lexicon.people("place_pronouns")
    return any(re.search(rf"\b{word} \S*$", before) for word in words)


def last_institution(cast: Cast, place: int) -> Referent | None:
    """Return the institution mentioned last, if that was in the paragraph ``place``."""
    fitting = [r for r in cast.recent[-RECENT:] if r.kind == "organization" and not r.quoted]
    return fitting[-1] if fitting and fitting[-1].last_seen == place else None


def place_named(cast: Cast, mention: Mention, place: int) -> Mention | None:
    """Return the mention of the institution for which a generic pronoun stands.

    It is named right behind the pronoun (« dit-on chez A »), at the head of the sentence, or in
    front of a relative (« chez A, où l'on assure »).
    """
    paragraph, people = cast.paragraphs[place], cast.lexicon.people
    where = "|".join(sorted(map(re.escape, people("locatives")), key=len, reverse=True))
    if not where:
        return None
    leads = re.compile(rf"(?:^|.*\W)(?:{where})\s*(?:l'|la |le |les )?$", re.DOTALL)
    start, text = _sentence_start(paragraph, mention), _plain(paragraph)
    best: Mention | None = None
    for other in paragraph.mentions:
        if other.form == "pronoun" or other.start < start or other.kind == "person":
            continue  # « dans l'entourage de X »: those are others
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
    return best


def _sentence_start(paragraph: Paragraph, mention: Mention) -> int:
    """Return where the sentence of a mention starts."""
    return next((s for s, e in paragraph.sentences if s <= mention.start < e), paragraph.start)


def _plain(paragraph: Paragraph) -> str:
    """Return a paragraph's text in small letters, with one kind of apostrophe."""
    return paragraph.text.lower().replace("’", "'")


def antecedent(cast: Cast, mention: Mention, place: int) -> Mention | None:
    """Return the mention of the noun phrase for which a relative pronoun stands."""
    assert mention.antecedent is not None
    start, end = mention.antecedent
    best: Mention | None = None
    for other in cast.paragraphs[place].mentions:
        if other.form == "pronoun":
            continue
        overlap = min(end, other.end) - max(start, other.start)
        if overlap > 0 and (
            best is None or overlap / (other.end - other.start) > _share(best, start, end)
        ):
            best = other
    if best is not None and best.form == "noun":
        # « X, 61 ans, | une infirmière qui dit A »: the apposition is part of who is named.
        around = (o for o in cast.paragraphs[place].mentions if o.name and _holds(o, best))
        best = next(around, best)
    if best is not None and best.form == "noun" and best.kind is None:
        # No one who could say anything: « la tribune de | A | , un tissu d'erreurs, qui dit ».
        return _somebody_before(cast, mention, place) or best
    return best


def _holds(named: Mention, noun: Mention) -> bool:
    """Say whether a noun stands behind a name in one noun phrase."""
    return named.start < noun.start and noun.end <= named.end and named.head[0] < noun.head[0]


def _somebody_before(cast: Cast, mention: Mention, place: int) -> Mention | None:
    """Return the nearest mention of somebody with a name in the same sentence before."""
    named = [
        other
        for other in cast.paragraphs[place].mentions
        if other.end <= mention.start
        and other.sentence == mention.sentence
        and other.form == "name"
        and not other.place
    ]
    return named[-1] if named else None


def _share(mention: Mention, start: int, end: int) -> float:
    return (min(end, mention.end) - max(start, mention.start)) / (mention.end - mention.start)

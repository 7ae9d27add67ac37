"""Reads the mentions of an article in text order and settles who each source is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nlp.discourse.names import fold, spelled_out, without_article
from nlp.discourse.speakers.cast import Cast
from nlp.discourse.speakers.descriptions import described, from_there, is_demonym
from nlp.discourse.speakers.headlines import unite_headlines
from nlp.discourse.speakers.lead import unite_lead
from nlp.discourse.speakers.naming import announced, meet
from nlp.discourse.speakers.pronouns import (
    antecedent,
    at_that_place,
    by_salience,
    last_institution,
    place_named,
)
from nlp.discourse.speakers.referents import Referent
from nlp.discourse.speakers.spotting import byline, completed, known_names, signed, surnames
from nlp.discourse.speakers.states import unite_states
from nlp.extraction.findings import Attribution, Extent, Mention, Paragraph
from nlp.lexicon import load
from nlp.model import Span, Speaker, SpeakerKind


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
    cast = Cast(paragraphs, attributions, lexicon)
    _read(cast)
    unite_lead(cast)
    unite_headlines(cast)
    unite_states(cast)
    return _speakers(cast)


def _read(cast: Cast) -> None:
    """Go through the mentions and cues of the article in the order in which they stand."""
    sources: dict[Extent, list[Attribution]] = {}
    for attribution in cast.attributions:
        if attribution.source:
            sources.setdefault(attribution.source, []).append(attribution)
    # Full names first: "Smith" in the headline is the John Smith of the third paragraph.
    for paragraph in cast.paragraphs:
        for mention in paragraph.mentions:
            whole = spelled_out(mention, cast.short, cast.lexicon)
            if whole.form == "name" and whole.name and " " in whole.name:
                meet(cast, whole)
    pattern, persons = known_names(cast), surnames(cast)
    for place, paragraph in enumerate(cast.paragraphs):
        author = byline(cast, place)
        for found in completed(paragraph, pattern, persons, signed(cast, paragraph)):
            mention = spelled_out(found, cast.short, cast.lexicon)
            extent = (mention.start, mention.end)
            speaking = extent in sources
            referent = _refer(cast, mention, place, speaking)
            if referent is not None:
                referent = announced(cast, referent, mention, place)
            if speaking:
                cast.of_source[extent] = referent
                if referent is not None:
                    cast.speaks(referent, place)
            if referent is not None and not author:
                cast.seen(referent, mention, place, speaking)


def _refer(cast: Cast, mention: Mention, place: int, speaking: bool) -> Referent | None:
    """Return whom a mention means, a new referent where it is nobody known."""
    if _some_of(cast, mention):
        return _somebody_of(cast, mention) if speaking else None
    if mention.text.split(" ")[0].lower() in cast.lexicon.people("nobodies"):
        return None
    few = _few(cast, mention)
    if few is not None:
        return cast.new(replace(mention, kind=few, form="noun")) if speaking else None
    if mention.form == "pronoun":
        return _pronoun(cast, mention, place)
    if is_demonym(cast, mention):
        return from_there(cast, mention, place)
    if mention.form == "name" and mention.name:
        return meet(cast, mention)
    known = described(cast, mention, place)
    if known is not None:
        return known
    told = mention.kind == "organization" and len(mention.text.split()) > 2
    return cast.new(mention) if speaking or mention.subject or told else None


def _some_of(cast: Cast, mention: Mention) -> bool:
    """Say whether a mention is of some of those just told of, whoever they are: « l'un d'eux »."""
    words = mention.text.lower().replace("’", "'")
    return words.startswith(tuple(cast.lexicon.people("some_of")))


def _few(cast: Cast, mention: Mention) -> SpeakerKind | None:
    """Return what one or some are whom no noun tells: "| One | recalled A. | Others | said B"."""
    word = fold(without_article(mention.text, cast.lexicon))
    if mention.name or mention.quotation is not None:
        return None
    if word in cast.lexicon.people("several_of_some"):
        return "group"
    return "person" if word in cast.lexicon.people("one_of_some") else None


def _somebody_of(cast: Cast, mention: Mention) -> Referent:
    """Return somebody new who is called as the article does, « l'un d'eux », not « un d'eux »."""
    referent = cast.new(replace(mention, kind="anonymous", form="noun", name=None))
    referent.name = mention.text[0].lower() + mention.text[1:]
    return referent


def _pronoun(cast: Cast, mention: Mention, place: int) -> Referent | None:
    """Return whom a pronoun means, None where that is nobody in particular."""
    if mention.antecedent is not None:
        noun = antecedent(cast, mention, place)
        return _refer(cast, noun, place, True) if noun is not None else None
    if mention.person == 1:
        return None
    if mention.lemma not in cast.lexicon.people("generic_pronouns"):
        return by_salience(cast, mention, place)
    if mention.quotation is not None:
        return None
    if at_that_place(cast, mention, place):
        return last_institution(cast, place)
    named = place_named(cast, mention, place)
    return _refer(cast, named, place, True) if named is not None else None


def _speakers(cast: Cast) -> tuple[tuple[Speaker, ...], list[str | None]]:
    """Return the speakers and whose each attribution is."""
    speaking = [r for r in cast.referents if r.speaks]
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
    for attribution in cast.attributions:
        referent = cast.of_source.get(attribution.source) if attribution.source else None
        spoken.append(ids[referent.number] if referent is not None else None)
    return found, spoken

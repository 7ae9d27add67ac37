"""Speakers without a name in the headline, who say the same with one in the text below."""

from __future__ import annotations

from nlp.discourse.speakers.cast import Cast
from nlp.discourse.speakers.referents import Referent
from nlp.extraction.findings import Attribution

_SHARED = 3
"""How many words a headline and a sentence share at least that say the same."""

_LEAD = 3
"""How many paragraphs behind the headline may hold the lead: bylines and dates stand before it."""


def unite_headlines(cast: Cast) -> None:
    """Let who speaks without a name in a headline be who says the same in the text below."""
    if len(cast.paragraphs) < 2:
        return
    end = cast.paragraphs[0].start + len(cast.paragraphs[0].text)
    below = [
        (other, referent)
        for other in cast.attributions
        if other.content[0][0] > end
        and other.source
        and (referent := cast.of_source.get(other.source)) is not None
        and referent.proper
    ]
    for attribution in cast.attributions:
        source = attribution.source
        speaker = cast.of_source.get(source) if source and source[0] < end else None
        if speaker is None or speaker.proper or speaker.plural or _speaks_below(cast, speaker, end):
            continue
        told = {*attribution.features.lemmas, attribution.cue_lemma} - {""}
        best: tuple[int, Referent] | None = None
        for other, referent in below:
            same = told & {*other.features.lemmas, other.cue_lemma}
            if speaker.kind and referent.kind and speaker.kind != referent.kind:
                continue
            if len(same) >= max(_SHARED, len(told) / 3) and (not best or len(same) > best[0]):
                best = (len(same), referent)
        found = best[1] if best else None
        if found is None and attribution.kind == "denial":
            found = _denier(cast, speaker, told, below)
        if found is not None:
            cast.unite(found, speaker)


def _speaks_below(cast: Cast, speaker: Referent, end: int) -> bool:
    """Say whether somebody speaks by that description behind the headline as well."""
    return any(
        source[0] > end and referent is speaker for source, referent in cast.of_source.items()
    )


def _denier(
    cast: Cast, speaker: Referent, told: set[str], below: list[tuple[Attribution, Referent]]
) -> Referent | None:
    """Return who alone denies in the lead what a headline denies, in part by the same words."""
    if not below:
        return None
    first = below[0][0].content[0][0]
    ends = [each.start + len(each.text) for each in cast.paragraphs[: _LEAD + 1]]
    end = next((end for end in ends if first < end), 0)
    lead = [(a, r) for a, r in below if a.kind == "denial" and a.content[0][0] < end]
    if not lead or any(referent is not lead[0][1] for _, referent in lead):
        return None
    denier = lead[0][1]
    clash = speaker.kind and denier.kind and speaker.kind != denier.kind
    same = any(told.intersection(other.features.lemmas) for other, _ in lead)
    return denier if same and not clash else None

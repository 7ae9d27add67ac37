"""Speakers without a name in the headline, who say the same with one in the text below."""

from __future__ import annotations

from nlp.discourse.speakers.cast import Cast
from nlp.discourse.speakers.referents import Referent

_SHARED = 3
"""How many words a headline and a sentence share at least that say the same."""


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
        if speaker is None or speaker.proper or speaker.plural or max(speaker.mentions)[0] > end:
            continue
        told = {*attribution.features.lemmas, attribution.cue_lemma} - {""}
        best: tuple[int, Referent] | None = None
        for other, referent in below:
            same = told & {*other.features.lemmas, other.cue_lemma}
            if speaker.kind and referent.kind and speaker.kind != referent.kind:
                continue
            if len(same) >= max(_SHARED, len(told) / 3) and (not best or len(same) > best[0]):
                best = (len(same), referent)
        if best is not None:
            cast.unite(best[1], speaker)

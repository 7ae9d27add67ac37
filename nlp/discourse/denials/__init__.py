"""Which statements deny, and which statements each of them answers.

A statement is a denial by its cue (« dément »), by a word that calls something false (« pure
invention »), or because it negates what somebody else says in the article. The last kind and the
answers need the whole article: ``case`` prepares its statements, ``sides`` tells who is spoken of
and who speaks for whom, ``pairs`` weighs each pair of a possible denial and another speaker's
statement, ``together`` weighs the pairs beside one another, ``court`` decides. The weights are in
``resources/denials.toml``, learned by ``make calibrate-denials`` from gold that may be trained on.
"""

from __future__ import annotations

from collections.abc import Sequence

from nlp.discourse.denials.case import Case
from nlp.discourse.denials.court import Court, Verdict
from nlp.extraction.findings import Attribution, Paragraph
from nlp.lexicon import load
from nlp.model import Speaker

__all__ = ["Case", "Court", "Verdict", "judge"]


def judge(
    attributions: Sequence[Attribution],
    spoken_by: Sequence[str | None],
    speakers: Sequence[Speaker],
    paragraphs: Sequence[Paragraph],
    language: str,
) -> list[Verdict]:
    """Return a verdict for each attribution; ``spoken_by`` are speaker ids, None where unknown."""
    lexicon = load(language)
    if lexicon is None:
        return [Verdict() for _ in attributions]
    return Court(Case(attributions, spoken_by, speakers, paragraphs, lexicon)).verdicts()

"""Salience: which of those at hand a pronoun, or what stands for one, is likeliest to mean."""

from __future__ import annotations

from collections.abc import Sequence

from nlp.discourse.speakers.cast import RECENT, Cast
from nlp.discourse.speakers.referents import Referent, agree
from nlp.extraction.findings import Mention


def people_near(cast: Cast, mention: Mention) -> list[Referent]:
    """Return the persons of the last mentions whose gender fits."""
    return [r for r in cast.recent[-RECENT:] if r.kind == "person" and agree(r, mention)]


def last_person(cast: Cast, gender: str | None) -> Referent | None:
    """Return the person mentioned last whose gender fits."""
    for referent in reversed(cast.recent[-RECENT:]):
        if referent.kind == "person" and (not gender or referent.gender in (None, gender)):
            return referent
    return None


def likeliest(
    cast: Cast, fitting: Sequence[Referent], mention: Mention, place: int
) -> Referent | None:
    """Return the one of these whom a pronoun, or what stands for one, is likeliest to mean."""
    return max(fitting, key=lambda r: _salience(cast, r, mention, place), default=None)


def _salience(cast: Cast, referent: Referent, mention: Mention, place: int) -> float:
    """Return how likely a referent is to be the one a pronoun means.

    Salience weighs nearness, the subject before, and who spoke last, as Lappin and Leass
    (1994) do. The weights were set on the gold articles, on a plateau of some tenths; a
    softmax over the candidates of the 192 pronouns of the training articles, with three times
    as many signs, did no better in cross-validation than these.
    """
    rank = len(cast.recent) - cast.recent.index(referent) if referent in cast.recent else 9
    weight = -0.1 * min(rank, 6) - min(3, place - referent.last_seen)
    if cast.said and cast.said[-1] is referent:
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

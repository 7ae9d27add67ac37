"""Whom the lead describes without a name, and the text below names without a role."""

from __future__ import annotations

from nlp.discourse.speakers.cast import Cast
from nlp.discourse.speakers.referents import Referent
from nlp.extraction.findings import Extent, Mention

Places = dict[Extent, tuple[int, Mention]]
"""Where each mention stands: its paragraph, and what it says."""

_LEAD = 3
"""How many paragraphs, the headline among them, may describe somebody before they name them."""

_ABOUT = 3
"""How often the article mentions whom it is about, at least."""


def unite_lead(cast: Cast) -> None:
    """Let whom the lead describes be the one person whom the article is about, who has no role.

    "The housing minister has rejected A. / Ann Lee told B": whose role the reader is to infer.
    """
    if len(cast.paragraphs) <= _LEAD:
        return
    places = {
        (mention.start, mention.end): (number, mention)
        for number, paragraph in enumerate(cast.paragraphs)
        for mention in paragraph.mentions
    }
    described = [r for r in cast.referents if r.speaks and _described(r, places)]
    nameless = [
        r
        for r in cast.referents
        if r.proper and r.kind == "person" and not r.role and not r.nouns - {""}
    ]
    nameless.sort(key=lambda r: -len(r.mentions))
    if len(described) != 1 or not nameless or len(nameless[0].mentions) < _ABOUT:
        return
    role, named = described[0], nameless[0]
    rival = len(nameless) > 1 and 2 * len(nameless[1].mentions) > len(named.mentions)
    differ = role.gender != named.gender and (named.gender or role.gender == "f")
    if rival or (role.gender and differ):
        return
    if _sentences(role, places) & _sentences(named, places):
        return
    named.role = role.name
    cast.unite(named, role)


def _described(referent: Referent, places: Places) -> bool:
    """Say whether the lead introduces somebody by a definite role in the singular."""
    if referent.proper or referent.plural or referent.kind != "person":
        return False
    number, mention = places.get(min(referent.mentions), (_LEAD, None))
    return number < _LEAD and mention is not None and mention.definite


def _sentences(referent: Referent, places: Places) -> set[tuple[int, int]]:
    """Return the sentences that mention somebody, by paragraph."""
    found = (places[extent] for extent in referent.mentions if extent in places)
    return {(number, mention.sentence) for number, mention in found}

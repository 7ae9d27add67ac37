"""States: a country, its capital and its government are one speaker."""

from __future__ import annotations

from nlp.discourse.names import fold, same_stem, shared_start, words_of
from nlp.discourse.speakers.cast import Cast
from nlp.discourse.speakers.referents import Referent


def unite_states(cast: Cast) -> None:
    """Let a country, its capital and its government be one speaker where several of them speak.

    It is called by the country where that acts itself in the article, else by its government,
    else by the capital; « le gouvernement » alone is that of the only state that speaks.
    """
    families: list[tuple[str, list[tuple[int, Referent]]]] = []
    ranked = [(rank, root, r) for r in cast.referents for rank, root in [_state(cast, r)]]
    for rank, root, referent in sorted(
        (item for item in ranked if item[0] is not None and item[1]),
        key=lambda item: -(item[0] or 0),
    ):
        if not (referent.speaks or (rank == 0 and referent.acts)):
            continue
        members = next((m for known, m in families if _same_state(known, root)), None)
        if members is not None:
            members.append((rank or 0, referent))
        elif rank:  # a country alone is like any other speaker
            families.append((root, [(rank, referent)]))
    if len(families) == 1:
        bare = [r for rank, root, r in ranked if rank == 3 and r.speaks]
        families[0][1].extend((3, referent) for referent in bare)
    for _, members in families:
        members.sort(key=lambda item: (item[0], item[1].number))
        for _, other in members[1:]:
            cast.unite(members[0][1], other)


def _state(cast: Cast, referent: Referent) -> tuple[int | None, str]:
    """Return how a referent names a state, and the root of the country's name.

    0 by the country, 1 by its government, 2 by the capital, 3 by « le gouvernement », for
    which there is no root; None where it names none.
    """
    words = words_of(referent.name)
    if not words:
        return None, ""
    if referent.proper:
        if len(words) != 1 or referent.kind == "person":
            return (2, cast.capitals[words[0]]) if words[0] in cast.capitals else (None, "")
        if words[0] in cast.capitals:
            return 2, cast.capitals[words[0]]
        return (0, words[0]) if len(words[0]) > 3 else (None, "")
    heads = {fold(noun) for noun in referent.nouns} & cast.governments
    if not heads:
        return None, ""
    extra = [w for w in words if len(w) > 3 and not any(same_stem(w, h) for h in heads)]
    return (1, extra[0]) if len(extra) == 1 else (None if extra else 3, "")


def _same_state(one: str, other: str) -> bool:
    """Say whether two words come from one country's name (« comorien », « Comores »)."""
    return shared_start(one, other) >= max(4, min(len(one), len(other)) - 3)

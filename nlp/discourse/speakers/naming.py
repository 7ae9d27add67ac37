"""Whom a name means: a known one by surname, first name, acronym or part, or somebody new."""

from __future__ import annotations

from collections.abc import Sequence

from nlp.discourse.names import same_name, words_of
from nlp.discourse.speakers.cast import Cast
from nlp.discourse.speakers.referents import Referent
from nlp.extraction.findings import Mention
from nlp.model import SpeakerKind


def meet(cast: Cast, mention: Mention) -> Referent:
    """Return the referent of a name, known or new, with what the mention tells added."""
    name = mention.name or ""
    words = words_of(name)
    found = None
    letters = [part.rstrip(".") for part in name.split()]
    initials = bool(letters) and all(len(letter) == 1 for letter in letters)  # « L. A. »
    if name.isupper() and (initials or " " not in name) and not mention.place:
        acronym = name.replace(".", "").replace(" ", "")
        found = next(iter(cast.by_acronym.get(acronym, [])), None)
    found = found or _known(cast, name, words, mention.kind, mention.place)
    if found and not initials and _is_dateline(name) and words_of(found.name) != words:
        found = None  # a dateline's town is not the newspaper that has its name
    if found is None:
        found = cast.new(mention)
    cast.learn(found, mention)
    return found


def _known(
    cast: Cast, name: str, words: Sequence[str], kind: SpeakerKind | None, place: bool
) -> Referent | None:
    """Return the last referent that goes by this name, wholly or in part."""
    if not words:
        return None
    candidates = cast.by_word.get(words[-1], []) + (
        cast.by_word.get(words[0], []) if len(words) > 1 or kind != "person" else []
    )
    fitting = []
    for referent in reversed(candidates):
        own = words_of(referent.name)
        town = _is_dateline(referent.name) and own != list(words)
        if not referent.proper or town:
            continue
        if same_name(own, words, (referent.kind, kind)):
            # "Kelham" is Kelham Town rather than Radio Kelham; Paris is no exchange there.
            begins = own[: len(words)] == list(words) or list(words[: len(own)]) == own
            if begins or not place or referent.kind == "person":
                kin = referent.kind == kind or (referent.kind == "person" and not place)
                fitting.append((own == list(words), kin, begins, referent))
    if fitting:
        return max(fitting, key=lambda item: item[:3])[3]
    if len(words) == 1 and not place:
        # A first name alone ("Hillary"), an acronym.
        for referent in reversed(cast.by_word.get(words[0], [])):
            if referent.proper:
                return referent
    return None


def announced(cast: Cast, referent: Referent, mention: Mention, place: int) -> Referent:
    """Return whom the lead described before it named them, with the name; else ``referent``.

    "The leader of the council has defended … / Ann Lee said": a full name that comes without
    any role at its first mention is somebody whom the article has just described.
    """
    name = mention.name or ""
    new = referent.last_seen < 0 and not referent.role and not referent.nouns - {""}
    if not (new and " " in name and mention.subject and referent.kind in ("person", None)):
        return referent
    if mention.role or mention.place or place == 0 or mention.quotation is not None:
        return referent
    waiting = [
        r
        for r in cast.said[-4:]
        if not r.proper
        and r.kind == "person"
        and r.last_seen in (place - 1, place)
        and r.last_seen <= 1
        and not (r.gender and mention.gender and r.gender != mention.gender)
    ]
    if len({r.number for r in waiting}) != 1:
        return referent
    return cast.merge(waiting[0], referent)


def _is_dateline(name: str) -> bool:
    """Say whether a name is in capitals like the town of a dateline, too long for an acronym."""
    return name.isupper() and len(name) > 4

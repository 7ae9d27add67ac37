"""Sources beside a cue that the parser took for no subject: nouns before or behind it."""

from __future__ import annotations

from nlp.extraction.constructions.context import Context

_ASIDE = 16
"""How many words an aside may have."""


def to_name(ctx: Context, end: int, high: int) -> int:
    """Return the end of a role that a name behind a comma completes, whatever stands between.

    « a dit le porte-parole de la police dans la région, Marc Aubin »: parsers hang the place on
    the verb, but a name follows.
    """
    parse = ctx.parse
    for k in range(end + 1, min(end + 9, high)):
        if parse.words[k] == ",":
            named = parse.pos[k + 1] == "PROPN" or parse.ent[k + 1] == "PER"
            return k - 1 if named and k > end + 1 else end
        if parse.pos[k] not in ("ADP", "DET", "NOUN", "ADJ", "PROPN", "NUM"):
            return end
    return end


def nominal_between(ctx: Context, start: int) -> int | None:
    """Return the noun between a quotation and the cue that starts at ``start``, or None.

    "A," Flynn, a top aide, | said: nothing but nouns and what belongs to them stands there.
    """
    parse = ctx.parse
    k = start - 1
    while k >= 0 and ctx.quote_of[k] < 0:
        if ctx.verb_like(k) or parse.pos[k] in ("CCONJ", "SCONJ"):
            return None
        k -= 1
    if k < 0 or ctx.sentence_of[k] != ctx.sentence_of[start]:
        return None
    nominal = (m for m in range(k + 1, start) if _nominal(ctx, m))
    return next((m for m in nominal if parse.rel[m] != "compound"), None)


def nominal_after(ctx: Context, i: int, high: int) -> int | None:
    """Return the noun right behind the cue, where the parser saw no subject."""
    parse = ctx.parse
    k, limit = i + 1, min(i + 12, high + 1)
    while k < limit:
        dated = k + (parse.pos[k] in ("ADP", "DET") and k < high and ctx.date_of[k + 1] >= 0)
        if ctx.date_of[dated] >= 0:
            k = ctx.dates[ctx.date_of[dated]][1] + 1  # « a dit dès mardi | le maire »
            continue
        behind = _past_aside(ctx, k, high)
        if behind is not None:
            k, limit = behind, min(behind + 6, high + 1)
            continue
        if parse.pos[k] == "ADP":
            # Somebody told stands between: « a dit à la presse le ministre ».
            noun = next((m for m in range(k + 1, k + 5) if m <= high and _nominal(ctx, m)), None)
            if noun is None:
                return None
            k = noun + 1
            while k < high and parse.words[k][0].isupper() and _same_name(ctx, noun, k):
                k += 1  # « sur France Inter »
            continue
        if parse.pos[k] == "NUM" and k < high and parse.lower[k + 1] in ctx.lexicon.people("of"):
            return k  # "added one of the detectives"
        if not ctx.lexicon.has("moments", parse.lemma[k]):
            if parse.pos[k] in ("NOUN", "PROPN", "PRON") and parse.rel[k] != "det":
                return k
            roles = ctx.lexicon.anyone("roles", "sources")
            if parse.pos[k] == "ADJ" and parse.lemma[k] in roles and parse.pos[k - 1] == "DET":
                return k  # « a répondu | son adversaire »
            if parse.pos[k] not in ("DET", "ADJ", "NUM", "ADV"):
                return None
        k += 1
    return None


def _past_aside(ctx: Context, comma: int, high: int) -> int | None:
    """Return the token behind where it was said: « a dit lundi, sur un plateau, | le ministre »."""
    parse = ctx.parse
    if parse.words[comma] != "," or comma + 2 >= high:
        return None
    if "ADP" not in (parse.pos[comma + 1], parse.pos[comma + 2]):
        return None  # « lors d'une visite », "in an interview"
    for k in range(comma + 2, min(comma + _ASIDE, high)):
        if ctx.verb_like(k) or ctx.quote_of[k] >= 0:
            return None
        if parse.words[k] == ",":
            return k + 1 if parse.pos[k + 1] in ("DET", "NOUN", "PROPN") else None
    return None


def _same_name(ctx: Context, noun: int, k: int) -> bool:
    """Say whether token ``k`` goes on with the name of a place or paper that ``noun`` begins."""
    parse = ctx.parse
    if not parse.words[noun][0].isupper() or parse.pos[k] == "DET":
        return False
    person = parse.ent[k] == "PER" and parse.ent[noun] != "PER"
    return not person and not (parse.ent[k] and parse.ent_start[k])


def _nominal(ctx: Context, i: int) -> bool:
    return ctx.parse.pos[i] in ("NOUN", "PROPN", "PRON")

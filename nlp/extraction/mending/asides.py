"""Asides: subjects, objects and cues that commas, days or semicolons part from their verbs."""

from __future__ import annotations

from nlp.lexicon import Lexicon
from nlp.parse import Parse

ASIDE = 16
"""How many words may part a subject from its verb."""

MARKS = ("«", "»", "“", "”", '"', ";", ":", ".", "!", "?")
"""Marks that no aside stretches across."""


_THINGS = frozenset({"object", "blame", "describe"})
"""Frames of cues that have an object; of those only words are looked at, not acts."""


def incises(parse: Parse, lexicon: Lexicon) -> None:
    """Make a subject of the noun behind a cue that is put in: « A est perdu, déplore | B ».

    « Rien, insiste | B, ne permet A »: the cue stands between commas or before the end, so that
    the verb of the sentence keeps the subject before it.
    """
    taken = ("obj", "nsubj", "xcomp", "dep") if lexicon.trait("inverted_incises") else ("nsubj",)
    for k in range(2, len(parse) - 2):
        start = _verb_start(parse, lexicon, k)
        if parse.words[start - 1] != "," or not may_be_incise(parse, lexicon, start, k):
            continue
        led = parse.pos[k + 1] == "VERB" and parse.head[k + 1] == k  # « a fait | savoir »
        last = k + led
        behind = [c for c in parse.children[k] if c > last]
        noun = next((c for c in behind if parse.rel[c] in taken), None)
        if noun is None or parse.pos[noun] == "PRON":
            continue
        if parse.rel[noun] in ("xcomp", "dep") and parse.pos[noun] not in ("NOUN", "PROPN"):
            continue
        between = range(last + 1, parse.edges(noun)[0])  # « a annoncé | mardi | le maire »
        if any(parse.rel[m] not in ("obl:mod", "advmod") for m in between) or len(between) > 2:
            continue
        end = parse.edges(noun)[1] + 1
        if end + 2 < len(parse) and lexicon.has("day_prepositions", parse.lower[end]):
            end += 2  # ", said the mayor | on Monday |,"
        if end >= len(parse) or parse.words[end] not in (",", ".", ";", "!", "?", "…"):
            continue
        own = next((c for c in parse.children[k] if parse.rel[c].startswith("nsubj")), None)
        if own is not None and own < start and parse.words[end] != ",":
            own = _give_back(parse, lexicon, own, start)
        if own is None:
            before = range(parse.sentences[parse.sent[k]][0], start)
            if not any(parse.feature(v, "VerbForm") == "Fin" for v in before) or (
                parse.words[end] == "," and not _says_more(parse, lexicon, end)
            ):
                continue
        else:
            verb = _verb_behind(parse, lexicon, end)
            if (
                own >= start
                or parse.words[end] != ","
                or verb is None
                or parse.edges(own)[1] < start - 2
            ):
                continue
            parse.attach(verb, verb, "root")
            parse.attach(own, verb, "nsubj")
        parse.rel[noun] = "nsubj"
        parse.attach(k, k, "root")


def _says_more(parse: Parse, lexicon: Lexicon, comma: int) -> bool:
    """Say whether a participle follows by which the same one says more: « , | ajoutant que A »."""
    k = comma + 1
    while k < len(parse) - 1 and lexicon.has("gerund_leads", parse.lower[k]):
        k += 1
    return (
        k < len(parse)
        and parse.feature(k, "VerbForm") == "Part"
        and parse.feature(k, "Tense") == "Pres"
        and lexicon.is_cue(parse.lemma[k])
    )


def _give_back(parse: Parse, lexicon: Lexicon, own: int, start: int) -> int | None:
    """Hang a subject on the verb between it and a cue behind the clause: « Il pleut, dit X ».

    Returns the subject where there is no such verb, else None.
    """
    relative = False
    for k in range(own + 1, start - 1):
        if parse.pos[k] == "PRON" and parse.words[k - 1] == ",":
            relative = True  # « Les règles, | qui entrent en vigueur en mai, | sont A, dit X »
        elif parse.words[k] == ",":
            relative = False
        if relative or parse.feature(k, "VerbForm") != "Fin":
            continue
        if parse.words[k - 1] == "," and may_be_incise(parse, lexicon, k, k):
            continue  # « Le village, | raconte | X, auteur d'un livre, comptait A »
        helper = parse.rel[k].startswith(("aux", "cop")) and k < parse.head[k] < start
        verb = parse.head[k] if helper else k
        if not parse.above(verb, own):
            parse.attach(own, verb, "nsubj")
            return None
    return own


def _verb_start(parse: Parse, lexicon: Lexicon, k: int) -> int:
    """Return where the verb ``k`` begins with its auxiliaries and clitics."""
    while k > 1 and (
        parse.pos[k - 1] == "AUX"
        or lexicon.has("clitics", parse.lower[k - 1])
        or lexicon.has("reflexives", parse.lower[k - 1])
    ):
        k -= 1
    return k


def may_be_incise(parse: Parse, lexicon: Lexicon, start: int, k: int) -> bool:
    """Say whether a finite verb ``k`` is one by which sentences are interrupted."""
    behind = parse.lower[k + 1 : k + 2]
    frames = [
        cue.frames
        for cue in lexicon.verbs.get(parse.lemma[k], ())
        if not cue.rest or list(cue.rest[:1]) == behind  # « fait | savoir »
    ]
    finite = any(parse.feature(v, "VerbForm") == "Fin" for v in (start, k))
    return (
        parse.pos[k] == "VERB"
        and finite
        and any("quote" in each or "clause" in each for each in frames)
    )


def _verb_behind(parse: Parse, lexicon: Lexicon, comma: int) -> int | None:
    """Return the finite verb behind a comma, past its negation and clitics."""
    k = comma + 1
    while k < len(parse) and (
        lexicon.has("clitics", parse.lower[k]) or lexicon.has("negations", parse.lower[k])
    ):
        k += 1
    return verb_at(parse, k)


def semicolons(parse: Parse) -> None:
    """Give a verb the subject that was taken for an object across a semicolon.

    "X said A; | Japan's coast guard, citing the navy, | said B": nothing reaches over the mark.
    """
    for mark in range(2, len(parse) - 3):
        if parse.words[mark] != ";":
            continue
        noun = next(
            (
                k
                for k in range(mark + 1, min(mark + ASIDE, len(parse)))
                if parse.rel[k] == "obj" and parse.head[k] < mark
            ),
            None,
        )
        if noun is None or noun + 1 == len(parse) or parse.words[noun + 1] != ",":
            continue
        if parse.edges(noun)[0] != mark + 1:
            continue
        closing = next(
            (k for k in range(noun + 3, min(noun + ASIDE, len(parse))) if parse.words[k] == ","),
            None,
        )
        verb = None if closing is None else verb_at(parse, closing + 1)
        if verb is None or any(
            parse.rel[c].startswith("nsubj") and c < verb for c in parse.children[verb]
        ):
            continue
        above = parse.head[noun]
        parse.attach(verb, verb, "root")
        parse.attach(noun, verb, "nsubj")
        for k in list(parse.children[above]):
            if noun < k < verb:
                parse.attach(k, verb, parse.rel[k])


def swallowed_objects(parse: Parse) -> None:
    """Give a verb its object back from a phrase of time: « dénonce depuis mars | la fermeture ».

    A noun with an article and without a preposition belongs to no noun before it.
    """
    for noun in range(3, len(parse)):
        time = parse.head[noun]
        verb = parse.head[time]
        if parse.rel[noun] != "nmod" or not verb < time < noun:
            continue
        if parse.pos[verb] != "VERB" or not parse.rel[time].startswith("obl"):
            continue
        first = parse.edges(noun)[0]
        article = parse.pos[first] == "DET" and parse.head[first] == noun
        plain = not any(parse.rel[c] == "case" for c in parse.children[noun])
        taken = any(parse.rel[c] in ("obj", "ccomp", "xcomp") for c in parse.children[verb])
        if article and plain and first == time + 1 and not taken:
            parse.attach(noun, verb, "obj")


def objects_taken_for_subjects(parse: Parse, lexicon: Lexicon) -> None:
    """Make an object of a thing behind a verb that has, or an aside parts from, its subject.

    « Sollicité, le maire, qui dirige A, rejette | les accusations »: no content stands before it.
    """
    people = lexicon.anyone("roles", "organizations", "sources")
    for verb in range(1, len(parse) - 2):
        if parse.pos[verb] != "VERB":
            continue
        if not any(
            not _THINGS.isdisjoint(cue.frames) for cue in lexicon.verbs.get(parse.lemma[verb], ())
        ):
            continue
        own = [c for c in parse.children[verb] if parse.rel[c].startswith("nsubj")]
        if not own or own[-1] < verb or (len(own) > 1 and own[-2] > verb):
            continue
        noun = own[-1]
        low = parse.sentences[parse.sent[verb]][0]
        person = parse.lemma[noun] in people
        if len(own) == 1 and parse.lemma[noun] in lexicon.documents:
            person = person or _tells(
                parse, lexicon, low, verb
            )  # « A a doublé, dénonce | l'étude »
        if person or parse.pos[noun] != "NOUN" or parse.pos[parse.edges(noun)[0]] != "DET":
            continue
        if len(own) > 1:
            parse.rel[noun] = "obj"  # « La juge | nie | l'accord »: the parser saw two subjects
            continue
        start = _verb_start(parse, lexicon, verb)
        if parse.words[start - 1] != "," or parse.edges(noun)[0] != verb + 1:
            continue
        if parse.words[low : verb - 1].count(",") and not any(
            parse.ent[k] == "PER" for k in range(verb + 1, parse.edges(noun)[1] + 1)
        ):
            parse.rel[noun] = "obj"


def _tells(parse: Parse, lexicon: Lexicon, low: int, verb: int) -> bool:
    """Say whether a finite verb stands in front of ``verb`` that is no relative clause's."""
    relative = False
    for k in range(low, _verb_start(parse, lexicon, verb)):
        if lexicon.has("relative_pronouns", parse.lower[k]):
            relative = True
        elif parse.words[k] == ",":
            relative = False
        elif not relative and parse.feature(k, "VerbForm") == "Fin":
            return True
    return False


def objects_behind_asides(parse: Parse, lexicon: Lexicon) -> None:
    """Give a cue the object that an aside parts from it: « accuse, dans la presse, | B d'avoir A ».

    A day right behind a cue is no object: « a salué mardi | A ».
    """
    for verb in range(1, len(parse) - 4):
        if parse.pos[verb] != "VERB" or not any(
            cue.attitude == "said" and not _THINGS.isdisjoint(cue.frames)
            for cue in lexicon.verbs.get(parse.lemma[verb], ())
        ):
            continue
        comma = verb + 1
        if lexicon.has("weekdays", parse.lower[comma]):
            if parse.rel[comma] == "obj" and parse.head[comma] == verb:
                parse.rel[comma] = "obl:mod"
            comma += 1
        taken = ("obj", "ccomp", "iobj")
        if parse.words[comma] != "," or any(parse.rel[c] in taken for c in parse.children[verb]):
            continue
        noun = _behind_aside(parse, comma)
        if noun is not None and not parse.above(verb, noun):
            parse.attach(noun, verb, "obj")


def _behind_aside(parse: Parse, comma: int) -> int | None:
    """Return the noun with an article behind an aside between two commas, None if another."""
    for k in range(comma + 2, min(comma + ASIDE, len(parse) - 2)):
        finite = parse.pos[k] in ("VERB", "AUX") and parse.feature(k, "VerbForm") == "Fin"
        if finite or parse.words[k] in (".", ";", ":", "«", "»", "“", "”", '"'):
            return None
        if parse.words[k] != ",":
            continue
        noun = parse.head[k + 1]
        article = parse.pos[k + 1] == "DET" and parse.rel[k + 1] == "det"
        plain = not any(parse.rel[c] == "case" for c in parse.children[noun])
        own = parse.rel[noun] != "nsubj" or parse.feature(parse.head[noun], "VerbForm") != "Fin"
        first = parse.edges(noun)[0] in (k, k + 1)  # with the comma or without
        return noun if article and plain and own and first else None
    return None


def interrupted_clauses(parse: Parse, lexicon: Lexicon) -> None:
    """Give a cue the clause whose subject was taken for its object: "insisted | the plan, A, is B".

    An aside between commas parts that subject from its verb, which has no other.
    """
    for i in range(len(parse) - 4):
        if parse.pos[i] != "VERB" or not any(
            "clause" in cue.frames for cue in lexicon.verbs.get(parse.lemma[i], ())
        ):
            continue
        noun = next((c for c in parse.children[i] if parse.rel[c] == "obj" and c > i), None)
        if noun is None or parse.edges(noun)[0] != i + 1:
            continue
        comma = noun + 1
        if comma + 2 >= len(parse) or parse.words[comma] != ",":
            continue
        closing = next(
            (k for k in range(comma + 2, min(comma + ASIDE, len(parse))) if parse.words[k] == ","),
            None,
        )
        verb = None if closing is None else verb_at(parse, closing + 1)
        if verb is None or parse.sent[verb] != parse.sent[i]:
            continue
        if any(parse.rel[c].startswith("nsubj") for c in parse.children[verb]):
            continue
        if any(parse.head[k] == noun for k in range(comma + 1, closing or 0)):
            if parse.above(i, verb):
                parse.attach(
                    i, parse.head[verb] if parse.head[verb] != verb else i, parse.rel[verb]
                )
            parse.attach(verb, i, "ccomp")
            parse.attach(noun, verb, "nsubj")


def verb_at(parse: Parse, k: int) -> int | None:
    """Return the finite verb that begins at ``k``, with or without an auxiliary, or None."""
    if k >= len(parse):
        return None
    if parse.pos[k] == "AUX" and parse.rel[k].startswith("aux"):
        verb = parse.head[k]
        return verb if k < verb <= k + 4 else None
    finite = parse.pos[k] in ("VERB", "AUX") and parse.feature(k, "VerbForm") == "Fin"
    return k if finite else None

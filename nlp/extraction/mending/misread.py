"""Cue verbs that taggers take for another part of speech, made verbs again."""

from __future__ import annotations

from nlp.extraction.mending.forms import FINITE, infinitive_endings, regular
from nlp.lexicon import Lexicon
from nlp.parse import Parse

_NOUNS = ("NOUN", "PROPN", "PRON")
_CLOSING = "»”\"'’'›"
_FRONT = 30
"""How many words may stand in front of a verb that taggers took for a noun."""

_BEHIND = ("DET", "PROPN", "SCONJ", "ADP", "PRON", "NOUN", "AUX", "PART")
_OPENING = ("«", "“", '"', ":")
_STRAIGHT = '"'
_ENDING = (",", ".", "!", "?", "…", ";")
_GROUP = 12
"""How many words a source that breaks into a quotation may have."""
_INSIDE = ("ADJ", "DET", "NUM", "ADP", "NOUN", "PROPN")


def bare_present(parse: Parse, i: int) -> bool:
    """Say whether an "infinitive" is a present tense: "aides say" has a subject and no helper."""
    own = [c for c in parse.children[i] if parse.rel[c] == "nsubj" and c < i]
    helped = any(parse.rel[c].startswith("aux") for c in parse.children[i])
    return bool(own) and not helped and parse.rel[i] in ("root", "parataxis", "ccomp", "conj")


def claims(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a "noun" in -s is the verb between somebody and a content: "Hale claims that".

    "Council votes to A" only as a whole headline, for "the votes to A" are none.
    """
    if parse.tag[i] != "NNS" or i < 1 or i + 2 >= len(parse):
        return False
    frames = {f for cue in lexicon.verbs.get(parse.lemma[i], ()) for f in cue.frames}
    if any(parse.rel[c] in ("det", "nmod:poss", "case") for c in parse.children[i]):
        return False
    if lexicon.has("complementizers", parse.lower[i + 1]):
        return "clause" in frames and parse.pos[i - 1] == "PROPN"
    if lexicon.has("infinitive_markers", parse.lower[i + 1]) and parse.tag[i + 2] == "VB":
        if "infinitive" not in frames or parse.rel[i] != "root" or i > 5:
            return False
        return all(parse.head[k] <= i and parse.pos[k] in ("NOUN", "PROPN") for k in range(i))
    return False


def closes(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a "noun" in -s is the verb behind its content: "A, the doctor maintains"."""
    if parse.tag[i] != "NNS" or not any(
        "quote" in cue.frames or "clause" in cue.frames
        for cue in lexicon.verbs.get(parse.lemma[i], ())
    ):
        return False
    content = any(parse.rel[c] == "ccomp" and c < i for c in parse.children[i])
    return content and parse.pos[i - 1] in ("NOUN", "PROPN") and parse.head[i - 1] == i


def close(parse: Parse, i: int) -> None:
    """Turn token ``i`` into a finite verb whose subject is the noun in front of it."""
    parse.pos[i], parse.tag[i] = "VERB", "VBZ"
    parse.morph[i] = dict(FINITE)
    for c in list(parse.children[i]):
        if parse.rel[c] in ("det", "amod", "compound", "nmod:poss", "nummod") and c < i - 1:
            parse.attach(c, i - 1, parse.rel[c])
    parse.attach(i - 1, i, "nsubj")


def active(parse: Parse, i: int) -> bool:
    """Say whether a "participle" is a past tense: it has an active subject and no auxiliary."""
    labels = {parse.rel[c] for c in parse.children[i]}
    return "nsubj" in labels and not any(label.startswith("aux") for label in labels)


def closes_quotation(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a "participle" is the cue right behind a quotation: "A," added critics of B."""
    if i < 3 or parse.tag[i] != "VBN" or parse.rel[i] != "amod" or parse.head[i] < i:
        return False
    mark, before = parse.words[i - 1], parse.words[i - 2]
    if mark[-1:] not in _CLOSING or before not in (",", "?", "!"):
        return False
    noun = parse.head[i]
    people = lexicon.anyone("roles", "organizations", "sources")
    if parse.pos[noun] != "PROPN" and parse.lemma[noun] not in people:
        return False  # "A," added salt to the wound
    return any("quote" in cue.frames for cue in lexicon.verbs.get(parse.lemma[i], ()))


def behind_mark(parse: Parse, i: int) -> bool:
    """Say whether a "participle" stands between a quotation and a noun: « A », | poursuit | X."""
    if i < 2 or i + 1 >= len(parse) or parse.words[i - 1] != ",":
        return False
    noun = parse.pos[i + 1] in ("DET", "NOUN", "PROPN")
    return parse.words[i - 2] in ("»", "”", '"') and noun


def helped(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a "noun" has an auxiliary of tense, so that it is a participle."""
    if not any(parse.rel[c] == "aux:tense" for c in parse.children[i]):
        return False
    verb = parse.lemma[i] != parse.lower[i] and parse.lemma[i].endswith(infinitive_endings(lexicon))
    return verb or regular(parse.lower[i], parse.lemma[i], lexicon) in lexicon.verbs


def determined(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a "verb" has an article in front of it, so that it is a noun: « l'offre ».

    A past participle is one if it means somebody (« le prévenu »), a present one always is
    (« l'exploitant »).
    """
    if i < 1 or parse.head[i - 1] != i:
        return False
    if parse.pos[i - 1] != "DET" and parse.rel[i - 1] != "det":
        return False
    present = parse.lower[i].endswith(lexicon.participles)
    if present or parse.feature(i, "VerbForm") == "Part":
        somebody = present or parse.lower[i] in lexicon.people("roles")
        behind = i + 1 < len(parse) and parse.pos[i + 1] == "NOUN"
        return somebody and not (behind and not lexicon.has("weekdays", parse.lower[i + 1]))
    return parse.rel[i - 1] == "det"


def in_name(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a "verb" is the second word of a name: « Amnesty | International ».

    So is what the tagger has no class for, if it has a capital.
    """
    if not parse.words[i][0].isupper() or parse.pos[i] not in ("VERB", "X", "ADJ"):
        return False
    if parse.pos[i] == "ADJ":  # « | Dragan | Stojevic »
        return parse.rel[i + 1 : i + 2] == ["flat:name"] and parse.head[i + 1] == i
    if parse.pos[i] == "X":
        return True
    if not lexicon.trait("inverted_incises") or i == 0:
        return False
    return parse.pos[i - 1] == "PROPN" and parse.words[i - 1][0].isupper()


def noun_behind_cue(parse: Parse, i: int) -> None:
    """Make a noun of the participle ``i`` that means somebody, and its "auxiliary" its verb.

    « plaide | l'accusé »: parsers see a tense.
    """
    parse.pos[i], parse.lemma[i] = "NOUN", parse.lower[i]
    parse.pos[i - 1], parse.rel[i - 1] = "DET", "det"
    if parse.rel[i] in ("xcomp", "ccomp") and parse.head[i] < i:
        parse.rel[i] = "obj"
    helpers = [c for c in parse.children[i] if parse.rel[c].startswith("aux") and c < i]
    if not helpers:
        return
    verb = helpers[-1]
    governor, label = parse.head[i], parse.rel[i]
    parse.pos[verb] = "VERB"
    parse.attach(verb, verb if governor == i else governor, label)
    parse.attach(i, verb, "nsubj")
    for c in list(parse.children[i]):
        if c < verb and c != verb:
            parse.attach(c, verb, parse.rel[c])


def denied_words(parse: Parse, lexicon: Lexicon) -> None:
    """Make nouns of "verbs" that are what somebody speaks of: "Bank denies | report that A"."""
    for k in range(1, len(parse)):
        sayings = lexicon.disputes("sayings")
        if parse.pos[k] != "VERB" or not {parse.lower[k], parse.lemma[k]} & sayings:
            continue
        if parse.lower[k] != parse.lemma[k] and parse.tag[k] != "VBZ":
            continue  # "claimed"
        i = k - 1
        judging = any(
            cue.disputes or "describe" in cue.frames or cue.group == "judge"
            for cue in lexicon.verbs.get(parse.lemma[i], ())
        )
        if parse.pos[i] != "VERB" or not judging:
            continue
        parse.pos[k], parse.tag[k], parse.lemma[k] = "NOUN", "NN", parse.lower[k]
        parse.morph[k] = {}
        if parse.head[i] == k:
            parse.attach(i, parse.head[k] if parse.head[k] != k else i, parse.rel[k])
        parse.attach(k, i, "obj")
        for c in list(parse.children[k]):
            if parse.rel[c] in ("ccomp", "xcomp"):
                parse.attach(c, k, "acl")
            elif parse.rel[c].startswith("nsubj"):
                parse.attach(c, i, parse.rel[c])


def opens_clause(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a cue stands between a noun and a clause: « L'étude suggère que A »."""
    if i + 2 >= len(parse) or not lexicon.has("complementizers", parse.lower[i + 1]):
        return False
    if parse.head[i + 1] <= i + 1 or not _plain_form(parse, i, lexicon, "clause"):
        return False
    return _noun_in_front(parse, i, lexicon) is not None


def asks_somebody(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a cue stands between a noun and whom it asks for what: « reproche à X de A »."""
    if i + 4 >= len(parse) or not lexicon.has("goals", parse.lower[i + 1]):
        return False
    if not _plain_form(parse, i, lexicon, "person-to"):
        return False
    if _noun_in_front(parse, i, lexicon) is None:
        return False
    for k in range(i + 3, min(i + 12, len(parse) - 1)):
        if lexicon.has("infinitive_markers", parse.lower[k]):
            after = range(k + 1, min(k + 5, len(parse)))
            return any(parse.feature(m, "VerbForm") == "Inf" for m in after)
        if parse.pos[k] in ("VERB", "AUX", "PUNCT"):
            return False
    return False


def leads_on(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a cue stands between a noun and its preposition, infinitive or quotation.

    « Le syndicat table sur A », « L'organisme compte faire A », « X pointe « A » »: nothing else
    in the sentence so far is a verb.
    """
    if i < 1 or i + 2 >= len(parse) or not parse.words[i].islower():
        return False
    followed = parse.pos[i + 1] == "ADP" or parse.words[i + 1] in _OPENING
    if not followed and parse.feature(i + 1, "VerbForm") != "Inf" and not _judges(parse, i):
        return False
    if any(parse.rel[c] == "det" for c in parse.children[i]):
        return False
    lemma, behind = regular(parse.lower[i], parse.lemma[i], lexicon), parse.lower[i + 1]
    readings = [cue for cue in lexicon.verbs.get(lemma, ()) if not cue.rest and not cue.reflexive]
    if lemma == parse.lower[i] or not readings or _noun_in_front(parse, i, lexicon) is None:
        return False
    start = parse.sentences[parse.sent[i]][0]
    if i - start > _FRONT or any(parse.feature(k, "VerbForm") == "Fin" for k in range(start, i)):
        return False
    frames = {frame for cue in readings for frame in cue.frames}
    about = any("about" in cue.frames and behind in cue.prepositions for cue in readings)
    deed = "infinitive" in frames and parse.feature(i + 1, "VerbForm") == "Inf"
    deed = deed and lexicon.trait("bare_infinitives")
    quoted = bool(frames & {"object", "quote"}) and parse.words[i + 1] in _OPENING
    marked = lexicon.has("infinitive_markers", behind) and "infinitive" in frames
    marked = marked and parse.feature(i + 2, "VerbForm") == "Inf"
    judged = "describe" in frames and _judges(parse, i)
    return about or deed or quoted or marked or judged


def _judges(parse: Parse, i: int) -> bool:
    """Say whether an adjective and a noun with its article follow: « juge | absurde la mesure »."""
    state = parse.pos[i + 1] == "ADJ" or parse.feature(i + 1, "VerbForm") == "Part"
    return state and parse.pos[i + 2] == "DET"


def behind_pronoun(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a pronoun that is always a subject stands in front: « Il juge excessif A »."""
    if i < 1 or parse.pos[i] == "NUM":
        return False
    before = parse.lower[i - 1]
    reflexive = lexicon.has("reflexives", before) and parse.pos[i - 1] == "PRON" and i > 1
    if not (lexicon.has("only_subjects", before) or reflexive):
        return False
    return regular(parse.lower[i], parse.lemma[i], lexicon) in lexicon.verbs


def _plain_form(parse: Parse, i: int, lexicon: Lexicon, frame: str) -> bool:
    """Say whether a word without an article has the form of a cue with this frame."""
    if not parse.words[i].islower() or any(parse.rel[c] == "det" for c in parse.children[i]):
        return False
    lemma = regular(parse.lower[i], parse.lemma[i], lexicon)
    return lemma != parse.lower[i] and any(
        frame in cue.frames for cue in lexicon.verbs.get(lemma, ())
    )


def joins(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a "noun" behind "and" is a cue before its infinitive: « et menace de partir »."""
    if i < 2 or parse.pos[i - 1] != "CCONJ" or i + 2 >= len(parse):
        return False
    if not lexicon.has("infinitive_markers", parse.lower[i + 1]):
        return False
    if parse.feature(i + 2, "VerbForm") != "Inf" and parse.pos[i + 2] not in ("ADV", "PRON"):
        return False
    return _plain_form(parse, i, lexicon, "infinitive")


def join(parse: Parse, i: int, lexicon: Lexicon) -> None:
    """Turn token ``i`` behind "and" into a verb beside the last finite one."""
    _second_verb(parse, i, regular(parse.lower[i], parse.lemma[i], lexicon))


def _noun_in_front(parse: Parse, i: int, lexicon: Lexicon) -> int | None:
    """Return the noun that opens the clause of ``i``, with nothing finite in between, or None.

    An apposition may stand in between: « Le syndicat du livre, la FTILAC, | table sur A ».
    """
    first = None
    if i > 3 and parse.words[i - 1] == ",":
        comma = next((k for k in range(i - 2, max(0, i - 9), -1) if parse.words[k] == ","), None)
        inner = range(comma + 1, i - 1) if comma else range(0)
        if not inner or any(
            parse.pos[k] in ("AUX", "SCONJ") or parse.feature(k, "VerbForm") in ("Fin", "Inf")
            for k in inner
        ):
            return None
        if parse.pos[inner[0]] == "ADP":
            return None
        i = comma or i
    for k in range(i - 1, max(-1, i - 16), -1):
        if parse.pos[k] in ("PUNCT", "SCONJ", "CCONJ", "AUX"):
            break
        if parse.feature(k, "VerbForm") == "Fin" or lexicon.has(
            "relative_pronouns", parse.lower[k]
        ):
            return None
        if parse.pos[k] in ("NOUN", "PROPN"):
            first = k
            if parse.pos[k - 1] not in ("DET", "ADJ", "ADP", "NOUN", "PROPN", "NUM") or k == 0:
                break
    if first is None or (first > 0 and parse.pos[first - 1] == "ADP"):
        return None
    return first


def make_cue(parse: Parse, i: int, lexicon: Lexicon) -> None:
    """Turn token ``i`` into a finite verb with the noun or pronoun in front for its subject.

    The clause whose conjunction follows becomes its own, and it takes that clause's place.
    """
    subject = i - 1 if lexicon.has("only_subjects", parse.lower[i - 1]) else None
    if lexicon.has("reflexives", parse.lower[i - 1]) and parse.pos[i - 2] == "PRON":
        subject = i - 2
    subject = subject if subject is not None else _noun_in_front(parse, i, lexicon)
    parse.pos[i] = "VERB"
    parse.lemma[i] = regular(parse.lower[i], parse.lemma[i], lexicon)
    parse.morph[i] = dict(FINITE)
    clause = None
    if i + 1 < len(parse) and lexicon.has("complementizers", parse.lower[i + 1]):
        clause = parse.head[i + 1] if parse.head[i + 1] > i + 1 else None
    place = clause if clause is not None else i
    governor, label = parse.head[place], parse.rel[place]
    parse.attach(i, i, "root")
    if subject is not None:
        for c in list(parse.children[subject]):
            if c > i and not parse.above(i, c):
                parse.attach(c, i, "obl:arg" if parse.rel[c] == "nmod" else parse.rel[c])
        parse.pos[subject] = "PRON" if parse.pos[subject] == "DET" else parse.pos[subject]
        parse.attach(subject, i, "nsubj")
    if clause is not None:
        parse.attach(clause, i, "ccomp")
        if governor not in (i, clause) and not parse.above(governor, i):
            parse.attach(i, governor, label)


def convinced(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a "noun" behind a comma tells what somebody believes: « X, persuadé que A »."""
    if i < 1 or i + 1 >= len(parse) or parse.words[i - 1] != ",":
        return False
    plain = parse.lower[i].removesuffix("s")
    known = lexicon.adjectives
    adjective = plain in known or plain.removesuffix("e") in known
    return adjective and lexicon.has("complementizers", parse.lower[i + 1])


def resumes(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Make a verb of a "noun" that takes up the main clause: « X, qui …, menace de partir ».

    It has no article, stands behind the comma that ends a relative clause, and an infinitive
    follows it.
    """
    lemma = regular(parse.lower[i], "", lexicon)
    if (
        lemma not in lexicon.verbs
        or parse.words[i - 1] != ","
        or i + 2 >= len(parse)
        or not lexicon.has("infinitive_markers", parse.lower[i + 1])
        or any(parse.rel[c] == "det" for c in parse.children[i])
    ):
        return False
    for k in range(i - 2, max(-1, i - 20), -1):
        noun = parse.head[k]
        if parse.rel[k] == "acl:relcl" and noun < k and parse.words[noun + 1] == ",":
            parse.pos[i], parse.lemma[i] = "VERB", lemma
            parse.morph[i] = dict(FINITE)
            parse.attach(i, i, "root")
            if not parse.above(i, noun):
                parse.attach(noun, i, "nsubj")
            return True
    return False


def after_relative(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a misread verb stands in « une version que conteste l'avocat »."""
    if not 0 < i < len(parse) - 2 or not lexicon.has("object_relatives", parse.lower[i - 1]):
        return False
    behind = i + 1 + (parse.pos[i + 1] == "ADV")  # « que dément | formellement | la banque »
    return (
        parse.pos[behind] in ("DET", "PROPN")
        and regular(parse.lower[i], "", lexicon) in lexicon.verbs
    )


def verb_before_subject(parse: Parse, i: int, lemma: str) -> None:
    """Turn token ``i`` into a finite verb whose subject is the noun behind it."""
    adverb = parse.pos[i] == "ADV"
    parse.pos[i], parse.lemma[i] = "VERB", lemma
    parse.morph[i] = dict(FINITE)
    if parse.rel[i].startswith("acl"):
        parse.rel[i] = "acl:relcl"
    elif adverb:
        noun = next((k for k in range(i - 2, max(-1, i - 8), -1) if parse.pos[k] == "NOUN"), None)
        if i > 1 and parse.pos[i - 2] == "PRON":
            noun = i - 2  # « A, | ce | que dément B »
        if noun is not None:
            parse.attach(i, i, "root")
            if not parse.above(i, noun):
                parse.attach(i, noun, "acl:relcl")
            parse.attach(i - 1, i, "obj")
            if parse.pos[i + 1] == "ADV":
                parse.attach(i + 1, i, "advmod")
    for k in range(i + 1, min(i + 5, len(parse))):
        if parse.pos[k] in ("NOUN", "PROPN"):
            if not parse.above(i, k):
                parse.attach(k, i, "nsubj")
            return


def inverted(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a pronoun with a hyphen follows (« raconte-t-elle »), as only verbs have."""
    following = parse.lower[i + 1 : i + 3]
    if not following:
        return False
    behind = following[-1] if lexicon.has("linking", following[0]) else following[0]
    return lexicon.has("inverted_pronouns", behind)


def after_mark(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a misread verb stands between a quotation and its source: « A », soupire X."""
    if not 1 < i < len(parse) - 1 or parse.words[i - 1] != "," or not parse.words[i].islower():
        return False
    mark = i - 2
    while mark > 0 and parse.words[mark].isspace():
        mark -= 1
    behind = i + 1
    while behind < len(parse) - 1 and parse.pos[behind] == "ADV":
        behind += 1  # « déplore pour sa part la gérante »
    if parse.words[mark][-1:] not in _CLOSING or parse.pos[behind] not in ("DET", "PROPN"):
        return False
    cues = lexicon.verbs.get(regular(parse.lower[i], parse.lemma[i], lexicon), ())
    return any("quote" in cue.frames and not cue.rest for cue in cues)


def breaks_in(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a misread verb and its source break into what is said: « A, tonne X. B ».

    They may do so within quotation marks, or behind a clause that has none.
    """
    if not 1 < i < len(parse) - 2:
        return False
    if parse.words[i - 1] != "," or not parse.words[i].islower():
        return False
    cues = lexicon.verbs.get(regular(parse.lower[i], parse.lemma[i], lexicon), ())
    if not any("quote" in cue.frames and not cue.rest and not cue.reflexive for cue in cues):
        return False
    k = i + 1
    while k < len(parse) - 1 and parse.pos[k] == "ADV":
        k += 1
    if parse.pos[k] not in ("DET", "PROPN"):
        return False
    while k < len(parse) and k < i + _GROUP and parse.pos[k] in (*_INSIDE, "ADV"):
        k += 1
    if k >= len(parse) or parse.words[k] not in _ENDING:
        return False
    if _quoted(parse, i):
        return lexicon.trait("cues_inside_quotes")
    start = parse.sentences[parse.sent[i]][0]
    return lexicon.trait("inverted_incises") and any(
        parse.feature(m, "VerbForm") == "Fin" for m in range(start, i - 1)
    )


def predicates(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether an "adjective" is a verb: it has a subject and no copula: « X valide A »."""
    if parse.rel[i] not in ("root", "conj", "ccomp", "advcl", "acl", "acl:relcl"):
        return False
    lemma = regular(parse.lower[i], parse.lemma[i], lexicon)
    if lemma == parse.lower[i] or lemma not in lexicon.verbs:
        return False
    labels = [parse.rel[c] for c in parse.children[i]]
    subject = any(parse.rel[c].startswith("nsubj") and c < i for c in parse.children[i])
    return subject and not any(label.startswith(("cop", "aux", "det", "case")) for label in labels)


def _quoted(parse: Parse, i: int) -> bool:
    """Say whether the last quotation mark in front of ``i`` in its paragraph opens."""
    straight = 0
    for k in range(i - 1, -1, -1):
        word = parse.words[k]
        if word in _CLOSING and word not in _STRAIGHT:
            return straight % 2 == 1
        if word in _OPENING and word not in (":", _STRAIGHT):
            return straight % 2 == 0
        straight += word == _STRAIGHT
    return straight % 2 == 1


def speak_of(parse: Parse, i: int, lemma: str) -> None:
    """Turn token ``i`` into a finite verb whose subject is the noun phrase behind it."""
    parse.pos[i], parse.lemma[i] = "VERB", lemma
    parse.morph[i] = dict(FINITE)
    noun = next((k for k in range(i + 1, min(i + 9, len(parse))) if parse.pos[k] in _NOUNS), None)
    if noun is None:
        return
    if parse.above(i, noun):
        governor, label = parse.head[noun], parse.rel[noun]
        parse.attach(i, i if governor == noun else governor, label)
    parse.attach(noun, i, "nsubj")
    for c in list(parse.children[i]):
        if parse.rel[c] == "acl:relcl" and c > noun:
            parse.attach(c, noun, "acl:relcl")  # « déplore la gérante, | qui réclame A »


def speak(parse: Parse, i: int, lemma: str, lexicon: Lexicon) -> None:
    """Turn token ``i`` into a finite verb whose subject is the pronoun behind it."""
    parse.pos[i], parse.lemma[i] = "VERB", lemma
    parse.morph[i] = dict(FINITE)
    pronoun = i + 2 if lexicon.has("linking", parse.lower[i + 1]) else i + 1
    if parse.above(i, pronoun):
        governor, label = parse.head[pronoun], parse.rel[pronoun]
        parse.attach(i, i if governor == pronoun else governor, label)
    parse.attach(pronoun, i, "nsubj")


def _second_verb(parse: Parse, i: int, lemma: str) -> None:
    """Turn token ``i`` behind « et » into a verb coordinated with the last finite one."""
    for k in range(i - 2, max(-1, i - 40), -1):
        if parse.feature(k, "VerbForm") == "Fin" and parse.pos[k] == "VERB":
            parse.pos[i], parse.lemma[i] = "VERB", lemma
            parse.morph[i] = dict(FINITE)
            if not parse.above(k, i):
                parse.attach(i, k, "conj")
                parse.attach(i - 1, k, "cc")
            return


def disputes_relative(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a misread verb of denial closes a relative clause: « ce que X conteste. »."""
    cues = lexicon.verbs.get(regular(parse.lower[i], parse.lemma[i], lexicon), ())
    disputing = any(cue.disputes and not cue.rest for cue in cues)
    relative = _relative(parse, i, lexicon) if disputing and i + 1 < len(parse) else None
    return relative is not None and parse.pos[relative] == "PRON"


def answers_somebody(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a word between a clitic and an announced quotation is a verb: « X l'arrête : « ».

    Taggers take the clitic for an article and the verb for a noun.
    """
    if not 1 < i < len(parse) - 2 or parse.words[i + 1] != ":" or not parse.words[i].islower():
        return False
    announced = parse.words[i + 2] in _OPENING or parse.words[i + 2].isspace()
    return (
        announced
        and lexicon.has("clitics", parse.lower[i - 1])
        and (parse.pos[i - 2] in _NOUNS or parse.words[i - 2] == ",")
    )


def make_answer(parse: Parse, i: int, lexicon: Lexicon) -> None:
    """Make a finite verb of token ``i``, an object of the clitic, a subject of what precedes."""
    noun = next((k for k in range(i - 2, -1, -1) if parse.pos[k] in _NOUNS), None)
    if noun is None:
        return
    if parse.words[i - 2] == ",":
        noun = _noun_in_front(parse, i - 1, lexicon) or noun
    while parse.head[noun] < noun and parse.pos[parse.head[noun]] in _NOUNS:
        noun = parse.head[noun]
    parse.pos[i], parse.lemma[i] = "VERB", regular(parse.lower[i], parse.lemma[i], lexicon)
    parse.morph[i] = dict(FINITE)
    parse.attach(i, i, "root")
    if parse.head[noun] == i or not parse.above(i, noun):
        parse.attach(noun, i, "nsubj")
    parse.pos[i - 1] = "PRON"
    parse.attach(i - 1, i, "obj")


def _relative(parse: Parse, i: int, lexicon: Lexicon) -> int | None:
    """Return the pronoun of the relative clause that a misread verb closes, None if it closes none.

    « ce | que | le maire dément. »
    """
    if parse.words[i + 1] not in _ENDING:
        return None
    k = i - 1
    while k > 0 and parse.pos[k] in _INSIDE:
        k -= 1
    return k if k < i - 1 and lexicon.has("object_relatives", parse.lower[k]) else None


def verb_behind_subject(parse: Parse, i: int, lemma: str, lexicon: Lexicon) -> None:
    """Turn token ``i`` into the verb of a clause whose subject, in front of it, seemed its head."""
    head = i - 1
    while (
        parse.head[head] < i and parse.head[head] != head and parse.pos[parse.head[head]] in _NOUNS
    ):
        if not all(parse.pos[k] in _INSIDE for k in range(parse.head[head], head)):
            break
        head = parse.head[head]
    parse.pos[i], parse.lemma[i] = "VERB", lemma
    parse.morph[i] = dict(FINITE)
    governor, label = parse.head[head], parse.rel[head]
    if governor not in (head, i) and not parse.above(governor, i):
        parse.attach(i, governor, label)
    if not parse.above(i, head):
        parse.attach(head, i, "nsubj")
    relative = _relative(parse, i, lexicon)
    if relative is not None and relative > 0 and parse.pos[relative - 1] in _NOUNS:
        parse.attach(i, relative - 1, "acl:relcl")
        parse.attach(relative, i, "obj")
        parse.pos[relative] = "PRON"


def make_verb(parse: Parse, i: int, lemma: str, lexicon: Lexicon) -> None:
    """Turn token ``i`` into a finite verb between a noun before it and what follows it."""
    before = i - 1
    if before > 2 and parse.words[before] == ")":  # « X (Les Verts) dément A »
        opening = next(
            (k for k in range(before, max(0, before - 8), -1) if parse.words[k] == "("), 0
        )
        before = opening - 1 if opening > 0 else before
    if (
        before > 0
        and parse.pos[before] == "CCONJ"
        and parse.pos[min(i + 1, len(parse) - 1)]
        in (
            "DET",
            "PUNCT",
        )
    ):
        _second_verb(parse, i, lemma)
        return
    if before < 0 or parse.pos[before] not in (*_NOUNS, "ADJ", "PUNCT"):
        return
    after = i + 1
    if after >= len(parse):
        return
    if parse.pos[before] == "ADJ" and before == 1 and parse.pos[0] == "DET":
        parse.pos[before] = "NOUN"  # « L'industriel dément et envisage A »
    joined = None
    if parse.pos[after] == "CCONJ":
        following = range(after + 1, min(after + 4, len(parse)))
        joined = next((k for k in following if parse.feature(k, "VerbForm") == "Fin"), None)
    if _relative(parse, i, lexicon) is not None:
        verb_behind_subject(parse, i, lemma, lexicon)
        return
    after = _past_adverbs(parse, after, lexicon)
    deed = _negated_infinitive(parse, after, lexicon)
    saying = {parse.lower[after], parse.lemma[after]} & lexicon.disputes("sayings")
    if (
        not saying
        and joined is None
        and deed is None
        and parse.pos[after] not in _BEHIND
        and parse.words[after] not in _OPENING
    ):
        return
    if parse.pos[after] == "ADP" and not lexicon.has("told_verbs", lemma):
        return
    head = before
    while head > 0 and parse.pos[head] not in _NOUNS:
        head -= 1
    # The head of the noun phrase in front is the topmost of its words.
    while (
        parse.head[head] < head
        and parse.pos[parse.head[head]] in _NOUNS
        and all(parse.pos[k] in _INSIDE for k in range(parse.head[head], head))
    ):
        head = parse.head[head]
    if parse.pos[before] == "PUNCT":
        named = _noun_in_front(parse, i, lexicon) if parse.words[before] == "," else None
        if named is None:
            return
        head = named  # « La députée, Anne Morin, dément A »
    parse.pos[i] = "VERB"
    parse.lemma[i] = lemma
    parse.morph[i] = dict(FINITE)
    for adverb in range(i + 1, after):
        if not parse.above(i, adverb):
            parse.attach(adverb, i, "advmod")
    governor = parse.head[head] if parse.head[head] not in (head, joined, deed) else i
    if governor > i and parse.pos[governor] in _NOUNS:
        governor = i  # what is denied was taken for the predicate
    parse.attach(i, governor if governor != i and not parse.above(governor, i) else i, "root")
    parse.attach(head, i, "nsubj")
    if joined is not None:
        if parse.pos[joined] == "VERB" and not parse.above(i, joined):
            parse.attach(joined, i, "conj")
        return
    if deed is not None:
        if not parse.above(i, deed):
            parse.attach(deed, i, "xcomp")
        return
    for k in range(after, min(after + 5, len(parse))):
        if parse.pos[k] in _NOUNS and parse.pos[k] != "PRON":
            if not parse.above(i, k):
                parse.attach(k, i, "obj")
            break


def _past_adverbs(parse: Parse, k: int, lexicon: Lexicon) -> int:
    """Return the token behind the adverbs of a verb: « dément | formellement | A »."""
    start = k
    while k < len(parse) - 1 and k - start < 2 and parse.pos[k] == "ADV":
        if lexicon.has("negations", parse.lower[k]):
            break
        k += 1
    return k


def _negated_infinitive(parse: Parse, k: int, lexicon: Lexicon) -> int | None:
    """Return the infinitive right behind a verb: « dément | (n')avoir jamais reçu A », or None."""
    if k >= len(parse) or not lexicon.trait("bare_infinitives"):
        return None
    negated = lexicon.has("negations", parse.lower[k])
    for m in range(k, min(k + 5, len(parse)) if negated else k + 1):
        if parse.feature(m, "VerbForm") == "Inf":
            main = parse.head[m]
            return main if parse.rel[m].startswith("aux") and main > m else m
        if parse.pos[m] not in ("ADV", "PRON", "PART"):
            return None
    return None

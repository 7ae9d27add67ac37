"""Mends what small models get wrong about cues before the rules look at them.

The French lemmatizer leaves regular present forms as they stand (« indique »), and taggers take
rare verbs for nouns, adjectives or adverbs, above all in headlines (« Paris dément … »). Without
the verb there is no attribution, so a form that the lexicon knows is made a verb again, with the
noun before it as its subject and the noun behind it as its object.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from nlp.lexicon import Lexicon, load
from nlp.parse import Parse

_NOUNS = ("NOUN", "PROPN", "PRON")
_CLOSING = "»”\"’'›"
_INSIDE = ("ADJ", "DET", "NUM", "ADP", "NOUN", "PROPN")


def mend(parse: Parse, lexicon: Lexicon) -> None:
    """Correct lemmas and misread cue verbs in ``parse``, in place."""
    endings = _infinitive_endings(lexicon)
    for i, word in enumerate(parse.lower):
        lemma = parse.lemma[i]
        if parse.pos[i] == "VERB" and _determined(parse, i):
            parse.pos[i], parse.lemma[i] = "NOUN", word
            continue
        if parse.pos[i] in ("VERB", "AUX"):
            if parse.tag[i] == "VB" and _bare_present(parse, i):
                parse.morph[i] = {"VerbForm": "Fin", "Tense": "Pres"}
            if parse.tag[i] == "VBN" and _active(parse, i):
                parse.tag[i] = "VBD"
                parse.morph[i] = {"VerbForm": "Fin", "Tense": "Past"}
            if lemma not in lexicon.verbs:
                parse.lemma[i] = _lemma(word, lemma, lexicon)
            if word == parse.lemma[i] and word.endswith(endings):
                parse.morph[i] = {"VerbForm": "Inf"}
            misread = parse.feature(i, "VerbForm") in ("Part", "Inf") and parse.tag[i] != "VB"
            if misread and _present(word, parse.lemma[i], lexicon):
                parse.morph[i] = dict(_FINITE)
            continue
        if _claims(parse, i, lexicon):
            _make_verb(parse, i, lemma, lexicon)
            continue
        if _after_mark(parse, i, lexicon):
            _speak_of(parse, i, _lemma(word, lemma, lexicon))
            continue
        known = lexicon.forms.get(word)
        if parse.pos[i] in ("ADJ", "NOUN", "PROPN", "ADV", "X") and _inverted(parse, i, lexicon):
            _speak(parse, i, _lemma(word, lemma, lexicon), lexicon)
            continue
        if parse.pos[i] in ("NOUN", "ADJ") and _helped(parse, i):
            lemma = _lemma(word, lemma, lexicon)
            if lemma in lexicon.verbs:
                parse.pos[i], parse.lemma[i] = "VERB", lemma
                parse.morph[i] = {"VerbForm": "Part", "Tense": "Past"}
                continue
        if parse.pos[i] == "NOUN" and _resumes(parse, i, lexicon):
            continue
        if parse.pos[i] in ("ADJ", "NOUN") and _after_relative(parse, i, lexicon):
            _verb_before_subject(parse, i, _lemma(word, lemma, lexicon))
            continue
        if known is not None and parse.pos[i] in ("NOUN", "PROPN", "ADJ", "ADV", "X", "PRON"):
            _make_verb(parse, i, known, lexicon)
    _adverbials(parse, lexicon)
    _denied_words(parse, lexicon)
    _hyphens(parse, lexicon)
    if lexicon.words.get("have"):
        _compound(parse, lexicon)
        _indefinite(parse, lexicon)
    _passives(parse, lexicon)
    _object_clitics(parse, lexicon)
    if lexicon.trait("bare_clauses"):
        _bare_clauses(parse, lexicon)
    _second_clauses(parse, lexicon)
    _coordinate(parse, lexicon)
    _agree(parse, lexicon)
    _participles(parse, lexicon)


def _infinitive_endings(lexicon: Lexicon) -> tuple[str, ...]:
    """Return the endings by which a form that is its own lemma is an infinitive, if any tell."""
    return tuple(lexicon.words.get("infinitive_endings", ())) or ("\0",)


def _bare_present(parse: Parse, i: int) -> bool:
    """Say whether an "infinitive" is a present tense: "aides say" has a subject and no helper."""
    own = [c for c in parse.children[i] if parse.rel[c] == "nsubj" and c < i]
    helped = any(parse.rel[c].startswith("aux") for c in parse.children[i])
    return bool(own) and not helped and parse.rel[i] in ("root", "parataxis", "ccomp", "conj")


def _claims(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a "noun" in -s is the verb between a name and its clause: "Hale claims that"."""
    if parse.tag[i] != "NNS" or i < 1 or i + 2 >= len(parse):
        return False
    if not any("clause" in cue.frames for cue in lexicon.verbs.get(parse.lemma[i], ())):
        return False
    alone = parse.pos[i - 1] == "PROPN" and not any(
        parse.rel[c] in ("det", "nmod:poss", "case") for c in parse.children[i]
    )
    return alone and lexicon.has("complementizers", parse.lower[i + 1])


def _active(parse: Parse, i: int) -> bool:
    """Say whether a "participle" is a past tense: it has an active subject and no auxiliary."""
    labels = {parse.rel[c] for c in parse.children[i]}
    return "nsubj" in labels and not any(label.startswith("aux") for label in labels)


def _helped(parse: Parse, i: int) -> bool:
    """Say whether a "noun" has an auxiliary of tense, so that it is a participle."""
    return any(parse.rel[c] == "aux:tense" for c in parse.children[i])


def _determined(parse: Parse, i: int) -> bool:
    """Say whether a "verb" has an article in front of it (« l'offre »), so that it is a noun."""
    return (
        i > 0
        and parse.pos[i - 1] == "DET"
        and parse.head[i - 1] == i
        and parse.rel[i - 1] == "det"
        and parse.feature(i, "VerbForm") != "Part"
    )


def _hyphens(parse: Parse, lexicon: Lexicon) -> None:
    """Make one pronoun of « celui-ci », which tokenizers take apart and taggers for a name."""
    for k in range(1, len(parse) - 1):
        if parse.words[k] != "-" or parse.end[k - 1] != parse.start[k]:
            continue
        whole = f"{parse.lower[k - 1]}-{parse.lower[k + 1]}"
        if parse.end[k] != parse.start[k + 1] or whole not in lexicon.people("pronouns"):
            continue
        parse.pos[k - 1] = "PRON"
        verb = parse.head[k + 1]
        subject = parse.rel[k + 1].startswith("nsubj") and not parse.rel[k - 1].startswith("nsubj")
        if subject and verb not in (k - 1, k, k + 1) and not parse.above(verb, k - 1):
            parse.attach(k - 1, verb, parse.rel[k + 1])
        for part in (k, k + 1):
            if not parse.above(k - 1, part):
                parse.attach(part, k - 1, "fixed")


def _adverbials(parse: Parse, lexicon: Lexicon) -> None:
    """Make adverbs of phrases like « de son côté », whose preposition belongs to no cue."""
    for k, word in enumerate(parse.lower):
        for phrase in lexicon.adverbials.get(word, ()):
            if tuple(parse.lower[k : k + len(phrase)]) != phrase:
                continue
            for m in range(k, k + len(phrase)):
                parse.pos[m] = "ADV"
                if parse.rel[m] in ("case", "det", "mark"):
                    parse.rel[m] = "advmod"
            break


def _denied_words(parse: Parse, lexicon: Lexicon) -> None:
    """Make nouns of "verbs" that are what is denied: "Bank denies | report that A"."""
    for k in range(1, len(parse)):
        if parse.pos[k] != "VERB" or parse.lower[k] not in lexicon.disputes("sayings"):
            continue
        i = k - 1
        denying = any(cue.disputes for cue in lexicon.verbs.get(parse.lemma[i], ()))
        if parse.pos[i] != "VERB" or not denying:
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


def _compound(parse: Parse, lexicon: Lexicon) -> None:
    """Join an auxiliary and its participle that an adverbial keeps apart.

    « ont par le passé accusé »: taken for a main verb "have", the auxiliary would own the subject.
    An auxiliary "have" cannot be a passive one either.
    """
    for k in range(len(parse)):
        if parse.lemma[k] not in lexicon.words["have"]:
            continue
        if parse.rel[k] == "aux:pass":
            parse.rel[k] = "aux:tense"
            for c in parse.children[parse.head[k]]:
                if parse.rel[c] == "nsubj:pass":
                    parse.rel[c] = "nsubj"
            continue
        if parse.rel[k].startswith("aux") or parse.feature(k, "VerbForm") != "Fin":
            continue
        participle = _participle_behind(parse, lexicon, k)
        if participle is not None:
            _make_auxiliary(parse, k, participle)


def _participle_behind(parse: Parse, lexicon: Lexicon, k: int) -> int | None:
    """Return the past participle of a cue behind "have" at ``k``, with only adverbials between."""
    for m in range(k + 1, min(k + 9, len(parse))):
        if (
            parse.lemma[m] in lexicon.verbs
            and parse.feature(m, "VerbForm") == "Part"
            and parse.feature(m, "Tense") == "Past"
        ):
            return m if m > k + 1 and parse.above(m, k) else None
        bare = parse.pos[m] in ("NOUN", "PROPN") and not any(
            parse.rel[c] == "case" for c in parse.children[m]
        )
        if bare or parse.pos[m] in ("VERB", "PUNCT", "CCONJ", "SCONJ"):
            return None
    return None


def _make_auxiliary(parse: Parse, k: int, participle: int) -> None:
    """Put ``participle`` in the place of "have" at ``k``, which becomes its auxiliary."""
    governor, label = parse.head[k], parse.rel[k]
    parse.attach(participle, participle if governor == k else governor, label)
    for c in list(parse.children[k]):
        parse.attach(c, participle, parse.rel[c])
    parse.attach(k, participle, "aux:tense")
    parse.pos[k] = "AUX"


def _indefinite(parse: Parse, lexicon: Lexicon) -> None:
    """Read « de telles allégations » as an object, not as a complement with "of"."""
    for k in range(1, len(parse) - 1):
        if not lexicon.has("indefinite_plurals", parse.lower[k]):
            continue
        noun, preposition = parse.head[k], k - 1
        if parse.rel[preposition] == "case" and parse.head[preposition] == noun:
            parse.rel[preposition] = "det"
            if parse.rel[noun].startswith("obl") and parse.pos[parse.head[noun]] == "VERB":
                parse.rel[noun] = "obj"


def _participles(parse: Parse, lexicon: Lexicon) -> None:
    """Hang ", réfutant …", ", adding …" on the cue whose content the parser gave it to.

    After a comma such a participle goes on with the narrator's own subject.
    """
    for k in range(2, len(parse)):
        if (
            parse.words[k - 1] != ","
            or not lexicon.is_cue(parse.lemma[k])
            or parse.feature(k, "VerbForm") not in ("Part", "Ger")
            or parse.feature(k, "Tense") != "Pres"
            or parse.rel[k] not in ("advcl", "acl", "conj", "xcomp", "dep")
        ):
            continue
        for node in parse.ancestors(k):
            above = parse.head[node]
            if (
                parse.rel[node] in ("ccomp", "xcomp")
                and above < node
                and lexicon.is_cue(parse.lemma[above])
                and parse.pos[above] == "VERB"
            ):
                parse.attach(k, above, "advcl")
                break


_FINITE = {"VerbForm": "Fin", "Mood": "Ind", "Tense": "Pres", "Number": "Sing", "Person": "3"}


def _present(word: str, lemma: str, lexicon: Lexicon) -> bool:
    """Say whether a form is a present that taggers take for another one (« conteste »)."""
    regular = any(
        word.endswith(ending) and word.removesuffix(ending) + full == lemma
        for ending, full in lexicon.present.items()
    )
    past = tuple(lexicon.words.get("past_endings", ()))
    return regular or (lexicon.forms.get(word) == lemma and not word.endswith(past))


def _passives(parse: Parse, lexicon: Lexicon) -> None:
    """Mark the passive where a scheme calls all auxiliaries alike ("wurde gesagt")."""
    for k in range(len(parse)):
        verb = parse.head[k]
        if (
            parse.rel[k] == "aux"
            and lexicon.has("passive_auxiliaries", parse.lemma[k])
            and parse.feature(verb, "VerbForm") == "Part"
        ):
            parse.rel[k] = "aux:pass"
            for c in parse.children[verb]:
                if parse.rel[c] == "nsubj":
                    parse.rel[c] = "nsubj:pass"


def _object_clitics(parse: Parse, lexicon: Lexicon) -> None:
    """Make an object of a pronoun that is never a subject: « comme le rappelle la ministre ».

    A noun right behind the verb that the parser then took for the object is the subject.
    """
    for c, word in enumerate(parse.lower):
        verb = parse.head[c]
        if not (c < verb and parse.rel[c] == "nsubj" and lexicon.has("clitics", word)):
            continue
        if word not in lexicon.disputes("object_pronouns"):
            continue
        parse.rel[c] = "obj"
        if any(parse.rel[k].startswith("nsubj") for k in parse.children[verb]):
            continue
        for k in parse.children[verb]:
            if k > verb and parse.rel[k] == "obj" and parse.edges(k)[0] == verb + 1:
                parse.rel[k] = "nsubj"


def _bare_clauses(parse: Parse, lexicon: Lexicon) -> None:
    """Give a cue the content clause without a conjunction that the parser hung elsewhere.

    "He said after the talks she would go": no adverbial clause of "said", as nothing opens it but
    the phrase that tells when. "While he admitted prices had risen, Lee noted …": not "prices had
    risen" has a clause before it, but "admitted" one behind it.
    """
    for i in range(len(parse)):
        if not any("clause" in cue.frames for cue in lexicon.verbs.get(parse.lemma[i], ())):
            continue
        for k in parse.children[i]:
            subjects = [c for c in parse.children[k] if parse.rel[c] == "nsubj" and c < k]
            if k < i + 3 or parse.rel[k] != "advcl" or not subjects:
                continue
            opening = min(c for c in parse.children[k])
            told = parse.rel[opening] == "prep" and opening == i + 1
            if told and parse.edges(opening)[1] == parse.edges(subjects[0])[0] - 1:
                parse.attach(opening, i, "prep")
                parse.attach(k, i, "ccomp")
                break
        above = parse.head[i]
        marked = any(parse.rel[c] == "mark" for c in parse.children[i])
        if parse.rel[i] != "advcl" or not marked or not i < above < parse.head[above]:
            continue
        subjects = [c for c in parse.children[above] if parse.rel[c] == "nsubj"]
        if parse.rel[above] == "ccomp" and subjects and parse.edges(subjects[0])[0] == i + 1:
            parse.attach(i, parse.head[above], "advcl")
            parse.attach(above, i, "ccomp")


def _second_clauses(parse: Parse, lexicon: Lexicon) -> None:
    """Hang a second content clause on the first: « affirme que A et que B »."""
    for k in range(len(parse)):
        cue = parse.head[k]
        if parse.rel[k] != "conj" or cue >= k or parse.lemma[cue] not in lexicon.verbs:
            continue
        marked = any(
            parse.rel[c] == "mark" and lexicon.has("complementizers", parse.lower[c])
            for c in parse.children[k]
        )
        first = [c for c in parse.children[cue] if parse.rel[c] == "ccomp" and cue < c < k]
        if marked and first:
            parse.attach(k, first[-1], "conj")


def _coordinate(parse: Parse, lexicon: Lexicon) -> None:
    """Hang a second cue on the first where the parser put it inside the first one's content.

    "He said A would B and warned C": "warned" is coordinated with "said" when both have the same
    form, the content's verb has another, and "warned" has no subject of its own.
    """
    for k in range(len(parse)):
        if parse.rel[k] != "conj" or parse.lemma[k] not in lexicon.verbs:
            continue
        inner = parse.head[k]
        if any(
            parse.rel[c].startswith("nsubj") or parse.rel[c] == "mark" for c in parse.children[k]
        ):
            continue
        cue = _cue_above(parse, lexicon, inner, _form(parse, k))
        if cue is not None:
            joint = [c for c in parse.children[inner] if parse.rel[c] == "cc" and inner < c < k]
            parse.attach(k, cue, "conj")
            for c in joint[-1:]:
                parse.attach(c, cue, "cc")


def _agree(parse: Parse, lexicon: Lexicon) -> None:
    """Hang a second verb on the content where its number is the content's, not the cue's.

    « il a raconté que des hommes étaient montés à bord et avaient pris A »
    """
    for k in range(len(parse)):
        cue = parse.head[k]
        if parse.rel[k] != "conj" or cue >= k or parse.lemma[cue] not in lexicon.verbs:
            continue
        number = _number(parse, k)
        if not number or number == _number(parse, cue):
            continue
        if any(parse.rel[c].startswith("nsubj") for c in parse.children[k]):
            continue
        clauses = [c for c in parse.children[cue] if parse.rel[c] == "ccomp" and cue < c < k]
        if clauses and _number(parse, clauses[-1]) == number:
            parse.attach(k, clauses[-1], "conj")


def _number(parse: Parse, i: int) -> str:
    """Return the number of a verb or of its auxiliary, "" where neither tells."""
    for k in (i, *parse.children[i]):
        if parse.feature(k, "VerbForm") == "Fin" and (k == i or parse.pos[k] == "AUX"):
            return parse.feature(k, "Number")
    return ""


def _cue_above(parse: Parse, lexicon: Lexicon, inner: int, form: tuple[str, str]) -> int | None:
    """Return the cue with this form in whose content the verb ``inner`` of another form stands."""
    node = inner
    for _ in range(4):
        cue = parse.head[node]
        if parse.rel[node] not in ("ccomp", "xcomp") or cue == node:
            return None
        if _form(parse, node) == form and not _about_a_thing(parse, lexicon, node):
            return None
        if parse.lemma[cue] in lexicon.verbs and _form(parse, cue) == form:
            return cue
        node = cue
    return None


def _about_a_thing(parse: Parse, lexicon: Lexicon, verb: int) -> bool:
    """Say whether the subject of ``verb`` is no one who could say anything."""
    people = lexicon.people("roles") | lexicon.people("organizations") | lexicon.people("sources")
    return any(
        parse.rel[c].startswith("nsubj")
        and (
            (parse.pos[c] == "NOUN" and not parse.ent[c] and parse.lemma[c] not in people)
            or lexicon.has("empty_subjects", parse.lower[c])
        )
        for c in parse.children[verb]
    )


def _form(parse: Parse, i: int) -> tuple[str, str]:
    """Return the tense of a verb with that of its auxiliaries, to compare two verbs by."""
    helpers = "+".join(
        parse.lemma[c] for c in parse.children[i] if parse.rel[c] in ("aux", "aux:tense")
    )
    return parse.tag[i] + parse.feature(i, "Tense") + parse.feature(i, "VerbForm"), helpers


def _lemma(word: str, lemma: str, lexicon: Lexicon) -> str:
    """Return the infinitive of a verb form that the lemmatizer left alone."""
    known = lexicon.forms.get(word)
    if known is not None:
        return known
    for ending, full in lexicon.endings.items():
        if word.endswith(ending) and word.removesuffix(ending) + full in lexicon.verbs:
            return word.removesuffix(ending) + full
    return lemma


def _resumes(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Make a verb of a "noun" that takes up the main clause: « X, qui …, menace de partir ».

    It has no article, stands behind the comma that ends a relative clause, and an infinitive
    follows it.
    """
    lemma = _lemma(parse.lower[i], "", lexicon)
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
            parse.morph[i] = dict(_FINITE)
            parse.attach(i, i, "root")
            if not parse.above(i, noun):
                parse.attach(noun, i, "nsubj")
            return True
    return False


def _after_relative(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a misread verb stands in « une version que conteste l'avocat »."""
    return (
        0 < i < len(parse) - 1
        and lexicon.has("object_relatives", parse.lower[i - 1])
        and parse.pos[i + 1] in ("DET", "PROPN")
        and _lemma(parse.lower[i], "", lexicon) in lexicon.verbs
    )


def _verb_before_subject(parse: Parse, i: int, lemma: str) -> None:
    """Turn token ``i`` into a finite verb whose subject is the noun behind it."""
    parse.pos[i], parse.lemma[i] = "VERB", lemma
    parse.morph[i] = dict(_FINITE)
    if parse.rel[i].startswith("acl"):
        parse.rel[i] = "acl:relcl"
    for k in range(i + 1, min(i + 5, len(parse))):
        if parse.pos[k] in ("NOUN", "PROPN"):
            if not parse.above(i, k):
                parse.attach(k, i, "nsubj")
            return


def _inverted(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a pronoun with a hyphen follows (« raconte-t-elle »), as only verbs have."""
    following = parse.lower[i + 1 : i + 3]
    if not following:
        return False
    behind = following[-1] if lexicon.has("linking", following[0]) else following[0]
    return lexicon.has("inverted_pronouns", behind)


def _after_mark(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a misread verb stands between a quotation and its source: « A », soupire X."""
    if not 1 < i < len(parse) - 1 or parse.words[i - 1] != "," or not parse.words[i].islower():
        return False
    mark = i - 2
    while mark > 0 and parse.words[mark].isspace():
        mark -= 1
    if parse.words[mark][-1:] not in _CLOSING or parse.pos[i + 1] not in ("DET", "PROPN"):
        return False
    cues = lexicon.verbs.get(_lemma(parse.lower[i], parse.lemma[i], lexicon), ())
    return any("quote" in cue.frames and not cue.rest for cue in cues)


def _speak_of(parse: Parse, i: int, lemma: str) -> None:
    """Turn token ``i`` into a finite verb whose subject is the noun phrase behind it."""
    parse.pos[i], parse.lemma[i] = "VERB", lemma
    parse.morph[i] = dict(_FINITE)
    noun = next((k for k in range(i + 1, min(i + 6, len(parse))) if parse.pos[k] in _NOUNS), None)
    if noun is not None and not parse.above(i, noun):
        parse.attach(noun, i, "nsubj")


def _speak(parse: Parse, i: int, lemma: str, lexicon: Lexicon) -> None:
    """Turn token ``i`` into a finite verb whose subject is the pronoun behind it."""
    parse.pos[i], parse.lemma[i] = "VERB", lemma
    parse.morph[i] = dict(_FINITE)
    pronoun = i + 2 if lexicon.has("linking", parse.lower[i + 1]) else i + 1
    if not parse.above(i, pronoun):
        parse.attach(pronoun, i, "nsubj")


def _second_verb(parse: Parse, i: int, lemma: str) -> None:
    """Turn token ``i`` behind « et » into a verb coordinated with the last finite one."""
    for k in range(i - 2, max(-1, i - 40), -1):
        if parse.feature(k, "VerbForm") == "Fin" and parse.pos[k] == "VERB":
            parse.pos[i], parse.lemma[i] = "VERB", lemma
            parse.morph[i] = dict(_FINITE)
            if not parse.above(k, i):
                parse.attach(i, k, "conj")
                parse.attach(i - 1, k, "cc")
            return


def _make_verb(parse: Parse, i: int, lemma: str, lexicon: Lexicon) -> None:
    """Turn token ``i`` into a finite verb between a noun before it and what follows it."""
    before = i - 1
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
    if after >= len(parse) or parse.pos[after] not in (
        "DET",
        "PROPN",
        "SCONJ",
        "ADP",
        "PRON",
        "NOUN",
        "AUX",
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
        return
    parse.pos[i] = "VERB"
    parse.lemma[i] = lemma
    parse.morph[i] = dict(_FINITE)
    governor = parse.head[head] if parse.head[head] != head else i
    parse.attach(i, governor if governor != i and not parse.above(governor, i) else i, "root")
    parse.attach(head, i, "nsubj")
    for k in range(after, min(after + 5, len(parse))):
        if parse.pos[k] in _NOUNS and parse.pos[k] != "PRON":
            if not parse.above(i, k):
                parse.attach(k, i, "obj")
            break


@Language.factory("quidit_mending")
class Mending:
    """Component: builds the light parse that all others share and mends it.

    The Doc's own annotation stays as the model gave it.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        """Load the lexicon of ``nlp.lang``; without one nothing is mended."""
        self.lexicon = load(nlp.lang)

    def __call__(self, doc: Doc) -> Doc:
        """Prepare the parse of ``doc`` and return it."""
        if self.lexicon is not None and doc.has_annotation("DEP"):
            mend(Parse.of(doc), self.lexicon)
        return doc

"""Main verbs that parsers of English take for participles or plural nouns.

"The mayor, an ally of the builders, | boasted of A": without another verb, it is the main one.
"The bridge was safe, which a spokesman | disputes.": what ends a relative clause is its verb.
Their subjects do not stand in front of a full stop.
"""

from __future__ import annotations

from nlp.extraction.mending.forms import FINITE
from nlp.lexicon import Lexicon
from nlp.parse import Parse

_NOMINAL = ("NOUN", "PROPN")
_PAST = ("VBD", "VBN")
_BARE = frozenset({"nsubj", "advmod"})
"""How the words in front of a verb hang on it that a tagger takes for a noun."""
_REACH = 12
"""How many words may stand between a relative pronoun and the verb of its clause."""


def main_verbs(parse: Parse, lexicon: Lexicon) -> None:
    """Make finite verbs of such words, in place."""
    for k in range(2, len(parse) - 2):
        if parse.words[k] == "." and parse.words[k + 1][0].isupper():
            _subject_across_stop(parse, k)
    for first, last in parse.sentences:
        _reduced_root(parse, lexicon, first, last)
    for k in range(2, len(parse) - 1):
        if parse.tag[k] in _PAST and parse.pos[k] == "VERB":
            _with_two_subjects(parse, lexicon, k)
            _before_hearers(parse, lexicon, k)
        elif parse.tag[k] == "VBP" and parse.rel[k] == "ccomp":
            _pointed_at(parse, lexicon, k)
        elif parse.tag[k] == "NN" and parse.rel[k] == "ccomp":
            _said_to_happen(parse, k)
        elif parse.tag[k] == "NNS" and parse.rel[k] == "root":
            _order(parse, lexicon, k)
    for k in range(3, len(parse) - 2):
        word = parse.lower[k]
        if lexicon.has("complementizers", word) or lexicon.has("relative_pronouns", word):
            _relative_on_verb(parse, lexicon, k)
    for k in range(3, len(parse) - 1):
        if parse.tag[k] == "NNS" and parse.words[k + 1] in (".", ","):
            _end_of_relative(parse, lexicon, k)


def _subject_across_stop(parse: Parse, stop: int) -> None:
    """Give a verb the word behind a full stop for its subject, not one in front of the stop.

    "… to another. | Saguaro | disputes A": the parser saw no end of the sentence.
    """
    first = stop + 1
    for verb in range(first + 1, min(first + 4, len(parse))):
        if parse.pos[verb] == "VERB":
            break
    else:
        return
    far = [c for c in parse.children[verb] if parse.rel[c].startswith("nsubj") and c < stop]
    if not far or parse.pos[verb - 1] not in ("ADJ", *_NOMINAL) or parse.head[verb - 1] != verb:
        return
    parse.attach(far[0], far[0], "root")
    if parse.pos[verb - 1] == "ADJ":
        parse.pos[verb - 1] = "PROPN"
    parse.attach(verb - 1, verb, "nsubj")
    parse.attach(verb, verb, "root")


def _relative_on_verb(parse: Parse, lexicon: Lexicon, k: int) -> None:
    """Hang a relative clause on its noun, not on the verb above: "airing an ad | that claims A"."""
    verb, above = k + 1, parse.head[k + 1]
    if parse.pos[verb] != "VERB" or parse.head[k] != verb or parse.rel[k] != "nsubj":
        return
    if (
        parse.rel[verb] != "ccomp"
        or above > k
        or "clause"
        in {frame for cue in lexicon.verbs.get(parse.lemma[above], ()) for frame in cue.frames}
    ):
        return
    noun = next(
        (
            m
            for m in range(k - 1, above, -1)
            if parse.pos[m] == "NOUN" and parse.rel[m] in ("obj", "pobj")
        ),
        None,
    )
    if noun is not None:
        parse.attach(verb, noun, "acl:relcl")


def _reduced_root(parse: Parse, lexicon: Lexicon, first: int, last: int) -> None:
    """Make the main verb of a past form that hangs on a noun behind a comma."""
    last = min(last, len(parse) - 1)
    root = next((k for k in range(first, last + 1) if parse.head[k] == k), None)
    if root is None or parse.pos[root] not in _NOMINAL:
        return
    hung = [k for k in range(root + 2, last) if _past_form(parse, k, root)]
    if any(
        parse.pos[k] in ("VERB", "AUX")
        and parse.tag[k] not in ("VBN", "VBG", "VB")
        and not any(parse.above(k, m) for m in (*hung, *_relatives(parse, root)))
        for k in range(first, last + 1)
    ):
        return
    for k in hung:
        apart = parse.words[k - 1] == "," and "," in parse.words[root + 1 : k - 1]
        announces = ":" in parse.words[k + 1 : k + 6]  # "The agency | posted on Tuesday: “A”"
        if not (apart or announces):
            continue
        if parse.lemma[k] not in lexicon.verbs or any(
            lexicon.has("agent_markers", parse.lower[c]) for c in parse.children[k]
        ):
            continue
        parse.tag[k], parse.morph[k] = "VBD", {"VerbForm": "Fin", "Tense": "Past"}
        thing = parse.head[k] if parse.rel[k] == "amod" else None
        parse.attach(k, k, "root")
        parse.attach(root, k, "nsubj")
        if thing is not None:
            parse.attach(thing, k, "obj")  # "X, a lawyer, | defended reports"
        return


def _with_two_subjects(parse: Parse, lexicon: Lexicon, cue: int) -> None:
    """Make the verb of what is said of a participle: "The plant | leaked for weeks, X said".

    The parser gave the cue two subjects, the first of which stands before a comma.
    """
    own = [c for c in parse.children[cue] if parse.rel[c] == "nsubj" and c < cue]
    if len(own) != 2 or parse.lemma[cue] not in lexicon.verbs:
        return
    noun = own[0]
    verbs = [c for c in parse.children[noun] if parse.rel[c] == "acl" and noun < c < own[1]]
    if len(verbs) != 1 or parse.tag[verbs[0]] not in _PAST or verbs[0] != noun + 1:
        return
    if not any(parse.words[k] == "," for k in range(verbs[0], own[1])):
        return
    if any(lexicon.has("agent_markers", parse.lower[c]) for c in parse.children[verbs[0]]):
        return
    verb = verbs[0]
    parse.tag[verb], parse.morph[verb] = "VBD", {"VerbForm": "Fin", "Tense": "Past"}
    parse.attach(verb, cue, "ccomp")
    parse.attach(noun, verb, "nsubj")


def _said_to_happen(parse: Parse, k: int) -> None:
    """Make a verb of a "noun" with a subject and no copula: "The pipe | burst in May, X said"."""
    labels = {parse.rel[c] for c in parse.children[k] if c < k}
    if parse.rel[k - 1] == "nsubj" and parse.head[k - 1] == k < parse.head[k] and labels <= _BARE:
        parse.pos[k], parse.tag[k] = "VERB", "VBD"
        parse.morph[k] = {"VerbForm": "Fin", "Tense": "Past"}


def _pointed_at(parse: Parse, lexicon: Lexicon, k: int) -> None:
    """Make a noun of a plural "verb" behind a singular "that": "She remembers | that call"."""
    that, above = k - 1, parse.head[k]
    pointing = lexicon.has("complementizers", parse.lower[that])
    if not pointing or parse.rel[that] != "nsubj" or parse.head[that] != k or not above < that:
        return
    if any(parse.rel[c].startswith(("aux", "obj")) for c in parse.children[k]):
        return
    parse.pos[k], parse.tag[k], parse.morph[k] = "NOUN", "NN", {"Number": "Sing"}
    parse.pos[that] = "DET"
    parse.attach(that, k, "det")
    for c in [c for c in parse.children[k] if c > k and parse.rel[c] == "advmod"]:
        parse.attach(c, above, "advmod")
    parse.attach(k, above, "obj")


def _before_hearers(parse: Parse, lexicon: Lexicon, verb: int) -> None:
    """Make a main verb of a cue that seemed to describe who is told: "X | told | fans he A"."""
    noun = parse.head[verb]
    if parse.rel[verb] != "amod" or not verb < noun or parse.rel[noun] != "root":
        return
    own = [c for c in parse.children[verb] if parse.rel[c] == "nsubj"]
    if not own or not lexicon.has("telling", parse.lemma[verb]):
        return
    clauses = [c for c in parse.children[noun] if parse.rel[c] == "acl:relcl" and c > noun]
    parse.tag[verb], parse.morph[verb] = "VBD", {"VerbForm": "Fin", "Tense": "Past"}
    parse.attach(verb, verb, "root")
    parse.attach(noun, verb, "obj")
    for clause in clauses:
        parse.attach(clause, verb, "ccomp")


def _order(parse: Parse, lexicon: Lexicon, k: int) -> None:
    """Make a verb of a plural before whom it asks for what: "The subpoena | orders | X to A"."""
    noun, target = k - 1, k + 1
    while parse.rel[target] == "compound" and target + 1 < len(parse):
        target += 1
    frames = {frame for cue in lexicon.verbs.get(parse.lemma[k], ()) for frame in cue.frames}
    if "person-to" not in frames or parse.tag[noun] != "NN" or parse.head[noun] != k:
        return
    if any(parse.head[m] > k for m in range(k)):
        return
    deed = next((m for m in parse.children[k] if m > target and parse.tag[m] == "VB"), None)
    marked = deed is not None and lexicon.has("infinitive_markers", parse.lower[deed - 1])
    if deed is None or not marked or parse.head[target] != k or parse.pos[target] != "PROPN":
        return
    parse.pos[k], parse.tag[k], parse.morph[k] = "VERB", "VBZ", dict(FINITE)
    for c in [c for c in parse.children[k] if c < noun]:
        parse.attach(c, noun, parse.rel[c])
    parse.attach(noun, k, "nsubj")
    parse.attach(target, k, "obj")
    parse.attach(deed, k, "xcomp")


def _relatives(parse: Parse, root: int) -> list[int]:
    """Return the verbs of the relative clauses on a noun."""
    return [c for c in parse.children[root] if parse.rel[c] == "acl:relcl"]


def _past_form(parse: Parse, k: int, root: int) -> bool:
    """Say whether token ``k`` is a past form hung on a noun: behind it, or before its "object"."""
    if parse.tag[k] not in ("VBN", "VBD") or not parse.words[k].endswith("ed"):
        return False
    if any(parse.rel[c].startswith("aux") for c in parse.children[k]):
        return False
    before = parse.rel[k] == "amod" and parse.words[k - 1] == "," and parse.head[k] > k
    return (parse.rel[k] == "acl" and parse.head[k] == root) or (
        before and parse.head[parse.head[k]] == root
    )


def _end_of_relative(parse: Parse, lexicon: Lexicon, k: int) -> None:
    """Make a verb of the plural noun ``k`` where it ends a relative clause that has none."""
    lemma = lexicon.forms.get(parse.lower[k], "")
    if not any(cue.disputes for cue in lexicon.verbs.get(lemma, ())):
        return
    for start in range(k - 2, max(-1, k - _REACH), -1):
        if parse.pos[start] in ("VERB", "AUX") or parse.words[start] in (".", ";", ":"):
            return
        if parse.lower[start] in lexicon.disputes("clausal_relatives"):
            break
    else:
        return
    subject = next((m for m in range(start + 1, k) if parse.pos[m] in _NOMINAL), None)
    if subject is None:
        return
    while parse.rel[subject] in ("compound", "nmod:poss", "amod") and parse.head[subject] < k:
        subject = parse.head[subject]
    above, governor = parse.head[subject], parse.head[k]
    for c in list(parse.children[k]):
        if c < k and governor < k:
            parse.attach(c, governor, "pobj" if c == k - 1 else parse.rel[c])
    parse.pos[k], parse.tag[k], parse.lemma[k] = "VERB", "VBZ", lemma
    parse.morph[k] = dict(FINITE)
    parse.attach(k, k, "root")
    if above != k and not parse.above(k, above):
        parse.attach(k, above, "acl:relcl")
    parse.attach(subject, k, "nsubj")
    parse.attach(start, k, "obj")

"""What a content is about, read off the parse while it is there.

Denials are told, and the claims that they answer found, across paragraphs and after the Docs are
gone (``nlp.discourse.denials``); this keeps the little that needs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from nlp.extraction.findings import ContentFeatures, Extent
from nlp.lexicon import Lexicon
from nlp.parse import Parse

_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "NUM"})
_VERBAL = ("VERB", "AUX", "SCONJ")
_AUXILIARY = ("aux", "cop")
_MAIN = ("ccomp", "conj", "parataxis")
"""How a clause hangs on its verb that is a main clause of what is said."""
STEM = 6
"""Letters of a lemma that are kept, so that "accuser" and "accusation" meet."""


def stem(lemma: str) -> str:
    """Return the beginning of a lemma by which words of one family are compared."""
    return lemma[:STEM]


def content_features(parse: Parse, pieces: Sequence[Extent], lexicon: Lexicon) -> ContentFeatures:
    """Return what the content made of ``pieces`` (code points of the paragraph) is about."""
    tokens = [
        i
        for start, end in pieces
        for i in range(parse.token_at(start), min(parse.token_at(end - 1) + 1, len(parse)))
    ]
    if not tokens:
        return ContentFeatures()
    words = _content_words(parse, tokens, lexicon)
    head = _head(parse, tokens)
    negations = _negations(parse, tokens, lexicon)
    absolute = lexicon.disputes("absolute")
    verbal = any(
        parse.pos[i] in ("VERB", "AUX") and not parse.rel[i].startswith("acl") for i in tokens
    )
    return ContentFeatures(
        lemmas=tuple(dict.fromkeys(stem(parse.lemma[i]) for i in words)),
        words=tuple(
            dict.fromkeys(parse.lemma[i].lower() for i in words if not _is_name(parse, i, lexicon))
        ),
        names=tuple(dict.fromkeys(parse.lower[i] for i in words if _is_name(parse, i, lexicon))),
        negated=bool(negations),
        head=parse.lemma[head] if head is not None else "",
        nominal=not verbal or parse.pos[head if head is not None else tokens[0]] == "NOUN",
        pointing=any(parse.lower[i] in lexicon.disputes("pointing") for i in tokens[:3]),
        anaphoric=_anaphoric(parse, tokens, lexicon),
        disputing=_disputing(parse, tokens, lexicon),
        flat=_flat(parse, tokens, lexicon),
        clearing=_holds(parse, tokens, lexicon.disputes("clearing")),
        past=_past(parse, tokens),
        absolute=any(parse.lower[i] in absolute for i in tokens),
        open_ended=bool(negations) and all(_open_ended(parse, i, lexicon) for i in negations),
        restated=_restated(parse, tokens, lexicon),
        sweeping=head is not None
        and any(parse.lower[c] in lexicon.disputes("sweeping") for c in parse.children[head]),
        deed=any(_deed(parse, i) for i in negations),
        own=any(_own(parse, i, lexicon) for i in negations),
        never=any(_never(parse, i, set(tokens), lexicon) for i in negations),
        length=len(tokens),
    )


def _content_words(parse: Parse, tokens: Sequence[int], lexicon: Lexicon) -> list[int]:
    """Return the tokens that say what a content is about."""
    empty = lexicon.disputes("empty_words")
    return [
        i
        for i in tokens
        if parse.pos[i] in _CONTENT and len(parse.lemma[i]) > 2 and parse.lemma[i] not in empty
    ]


def _is_name(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a word is a name, or written like one (« les Russes »)."""
    if lexicon.trait("noun_capitals"):
        return parse.pos[i] == "PROPN"
    first = i == 0 or parse.sent[i - 1] != parse.sent[i]
    return parse.pos[i] == "PROPN" or (parse.words[i][0].isupper() and not first)


def _head(parse: Parse, tokens: Sequence[int]) -> int | None:
    """Return the token of the content that hangs on something outside it."""
    inside = set(tokens)
    tops = [i for i in tokens if parse.head[i] not in inside or parse.head[i] == i]
    heads = [i for i in tops if parse.pos[i] in ("NOUN", "PROPN", "VERB", "AUX", "ADJ")]
    return heads[0] if heads else next((i for i in tokens if parse.pos[i] == "NOUN"), None)


def _negations(parse: Parse, tokens: Sequence[int], lexicon: Lexicon) -> list[int]:
    """Return the words that negate a clause of the content, not only restrict it.

    « sans étiquette » negates no clause, « sans rien payer » does. French "ne … que" without
    another negation restricts; a lone "ne" (« avant qu'il ne parte ») is expletive.
    """
    full, excepted = lexicon.disputes("negations"), lexicon.disputes("not_negations")
    privative, absolute = lexicon.disputes("privatives"), lexicon.disputes("absolute")
    return [
        i
        for i in tokens
        if parse.lower[i] in full
        and (i == 0 or parse.lower[i - 1] not in excepted)
        and not (parse.lower[i] in privative and parse.pos[parse.head[i]] not in _VERBAL)
        and (parse.lower[i] in absolute or not _aside(parse, i))
        and not _on_noun(parse, i)
        and not _in_compound(parse, i)
    ]


def _in_compound(parse: Parse, i: int) -> bool:
    """Say whether a hyphen ties the word ``i`` to the next one: "a no-bid contract"."""
    k = i + 1
    return k < len(parse) and parse.lower[k].startswith("-") and parse.start[k] == parse.end[i]


def _on_noun(parse: Parse, i: int) -> bool:
    """Say whether the word ``i`` negates a phrase on a noun: "a company with no experience"."""
    for node in (i, *parse.ancestors(i)):
        if parse.pos[node] in ("VERB", "AUX"):
            return False
        head = parse.head[node]
        linked = parse.rel[node] == "nmod" or parse.pos[node] == "ADP"
        if linked and parse.pos[head] in ("NOUN", "PROPN", "PRON"):
            return True
    return False


def _aside(parse: Parse, i: int) -> bool:
    """Say whether the word ``i`` negates a clause that only adds to another one."""
    verb = _negated_verb(parse, i)
    while verb is not None and parse.rel[verb] == "conj":
        verb = parse.head[verb]
    return verb is not None and parse.rel[verb] in ("advcl", "acl:relcl")


def _negated_verb(parse: Parse, i: int) -> int | None:
    """Return the verb of the clause that the word ``i`` negates, None where there is none."""
    for node in (i, *parse.ancestors(i)):
        if parse.pos[node] in ("VERB", "AUX") or any(
            parse.rel[c] in ("cop", "aux") for c in parse.children[node]
        ):
            return node
    return None


def _open_ended(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether the word ``i`` negates what will, may or must be, rather than a fact."""
    verb = _negated_verb(parse, i)
    if verb is None:
        return False
    group = [verb, *(c for c in parse.children[verb] if parse.rel[c].split(":")[0] in _AUXILIARY)]
    modal = lexicon.disputes("modals")
    if any(parse.lemma[k] in modal or parse.lower[k] in modal for k in group):
        return True
    return any(
        parse.feature(k, "Tense") == "Fut" or parse.feature(k, "Mood") in ("Cnd", "Imp")
        for k in group
    )


def _deed(parse: Parse, i: int) -> bool:
    """Say whether the word ``i`` negates what was done: « n'a pas payé », "never paid"."""
    verb = _negated_verb(parse, i)
    if verb is None:
        return False
    group = [verb, *(c for c in parse.children[verb] if parse.rel[c].split(":")[0] in _AUXILIARY)]
    return any(
        parse.feature(k, "Tense") in ("Past", "Imp", "Pqp") or parse.tag[k] in ("VBD", "VBN")
        for k in group
    )


def _own(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether the word ``i`` negates what the speaker is or does, as far as grammar tells.

    The subject is a personal pronoun (« je », "he"), or none as with « dit n'avoir rien reçu ».
    """
    verb = _negated_verb(parse, i)
    if verb is None:
        return False
    subjects = [c for c in parse.children[verb] if _subject(parse, c)]
    if not subjects:
        return True
    pronouns = lexicon.disputes("own_subjects")
    return any(parse.lower[c] in pronouns for c in subjects)


def _never(parse: Parse, i: int, tokens: Collection[int], lexicon: Lexicon) -> bool:
    """Say whether the word ``i`` tells that the speaker never did what the content is about.

    « n'avoir jamais reçu A », "I never received A", but not "I sold what I never used".
    """
    verb = _negated_verb(parse, i)
    if verb is None or parse.lower[i] not in lexicon.disputes("never"):
        return False
    head = parse.head[verb]
    main = head == verb or head not in tokens or parse.rel[verb] in _MAIN
    return main and _deed(parse, i) and _own(parse, i, lexicon)


def _restated(parse: Parse, tokens: Sequence[int], lexicon: Lexicon) -> bool:
    """Say whether the content names, with a definite word, what somebody said."""
    sayings = lexicon.disputes("sayings")
    pointing = lexicon.disputes("pointing") | lexicon.disputes("articles")
    return any(
        parse.lemma[i] in sayings and any(parse.lower[c] in pointing for c in parse.children[i])
        for i in tokens
    )


def _disputing(parse: Parse, tokens: Sequence[int], lexicon: Lexicon) -> bool:
    """Say whether the content calls something false: « faux », « pure invention », "a lie"."""
    words = lexicon.disputes("words")
    if any(parse.lemma[i] in words or parse.lower[i] in words for i in tokens):
        return True
    return _holds(parse, tokens, lexicon.disputes("phrases") | lexicon.disputes("flat"))


def _flat(parse: Parse, tokens: Sequence[int], lexicon: Lexicon) -> bool:
    """Say whether the content denies by itself: "That is not true", « La rumeur est fausse »."""
    if _holds(parse, tokens, lexicon.disputes("flat")) or _answers_no(parse, tokens, lexicon):
        return True
    words = lexicon.disputes("words")
    return any(
        (parse.lemma[i] in words or parse.lower[i] in words)
        and parse.pos[i] in ("ADJ", "NOUN", "VERB")
        and _of_saying(parse, i, tokens, lexicon)
        for i in tokens
    )


def _answers_no(parse: Parse, tokens: Sequence[int], lexicon: Lexicon) -> bool:
    """Say whether a bare "no" answers whether something is so: "Asked if he lied, X said: | A".

    Who is asked whether he will do something denies nothing by it.
    """
    said = " ".join(parse.lower[i] for i in tokens if parse.pos[i] != "PUNCT")
    if said not in lexicon.disputes("bare_refusals"):
        return False
    first, last = parse.sentences[parse.sent[tokens[0]]]
    last = min(last, len(parse) - 1)
    asked = [k for k in range(first, last) if parse.lower[k] in lexicon.disputes("asked")]
    verbs = [parse.head[k] for k in asked if parse.rel[k] == "mark"]
    verbs = [verb for verb in verbs if _asks(parse, parse.head[verb], lexicon)]
    return any(
        not any(
            parse.rel[c].startswith("aux") and parse.lower[c] in lexicon.disputes("modals")
            for c in parse.children[verb]
        )
        for verb in verbs
    )


def _asks(parse: Parse, i: int, lexicon: Lexicon) -> bool:
    """Say whether a verb may lead to a question, so that "if" behind it states no condition."""
    return any("question" in cue.frames for cue in lexicon.verbs.get(parse.lemma[i], ()))


def _of_saying(parse: Parse, i: int, tokens: Sequence[int], lexicon: Lexicon) -> bool:
    """Say whether the word ``i`` is said of what somebody said, or of nothing (« Faux ! »)."""
    inside = set(tokens)
    above = parse.head[i]
    described = parse.rel[i].split(":")[0] in ("amod", "acl", "nmod", "appos", "dep")
    sayings = lexicon.disputes("sayings")
    noun = described and above in inside and parse.pos[above] == "NOUN"
    if noun and parse.lemma[above] not in sayings:
        return False  # « une mesure absurde »
    node = above if parse.rel[i] in ("acomp", "attr", "xcomp", "obj") else i
    subjects = [c for g in {node, i} for c in parse.children[g] if _subject(parse, c)]
    subjects = [c for c in subjects if c in inside]
    if not subjects:
        if any(k != i and parse.pos[k] == "NOUN" and parse.lemma[k] not in sayings for k in tokens):
            return False  # « une mesure « absurde » »
        return len([k for k in tokens if parse.pos[k] not in ("PUNCT", "SPACE", "ADV")]) <= 3
    return any(
        parse.lower[c] in lexicon.disputes("anaphors") or parse.lemma[c] in sayings
        for c in subjects
    )


def _anaphoric(parse: Parse, tokens: Sequence[int], lexicon: Lexicon) -> bool:
    """Say whether the content begins with a pronoun for what was said: « C'est un coup monté »."""
    first = next((i for i in tokens if parse.pos[i] not in ("PUNCT", "SPACE")), tokens[0])
    return parse.lower[first] in lexicon.disputes("anaphors")


def _subject(parse: Parse, i: int) -> bool:
    return parse.rel[i].startswith(("nsubj", "expl"))


def _holds(parse: Parse, tokens: Sequence[int], phrases: Iterable[str]) -> bool:
    """Say whether one of the phrases stands in the content."""
    text = " ".join(parse.lower[i] for i in tokens).replace("' ", "'")
    return any(phrase in text for phrase in phrases)


def _past(parse: Parse, tokens: Sequence[int]) -> bool:
    """Say whether the content tells of the past: a perfect, a past tense, a past infinitive."""
    return any(
        parse.feature(i, "Tense") in ("Past", "Imp", "Pqp") and parse.pos[i] in ("VERB", "AUX")
        for i in tokens
    )

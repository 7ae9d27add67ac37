"""Trees of cues that parsers get wrong: what hangs on what."""

from __future__ import annotations

from nlp.extraction.mending.agents import agents
from nlp.extraction.mending.ages import ages
from nlp.extraction.mending.asides import (
    ASIDE,
    incises,
    interrupted_clauses,
    objects_behind_asides,
    objects_taken_for_subjects,
    semicolons,
    swallowed_objects,
)
from nlp.extraction.mending.behind_content import sources_behind_content
from nlp.extraction.mending.clauses_behind import clauses_behind
from nlp.extraction.mending.double_roles import double_roles
from nlp.extraction.mending.forms import FINITE, form, number, regular
from nlp.extraction.mending.interrupted import interrupted
from nlp.extraction.mending.latter import latter
from nlp.extraction.mending.main_behind import main_behind
from nlp.extraction.mending.main_verbs import main_verbs
from nlp.extraction.mending.occasions import occasions
from nlp.extraction.mending.openings import openings
from nlp.extraction.mending.reduced_relatives import reduced_relatives
from nlp.extraction.mending.second_cues import second_cues
from nlp.extraction.quotations import MAY_CLOSE
from nlp.extraction.summing_up import summing
from nlp.lexicon import Lexicon
from nlp.parse import Parse


def mend(parse: Parse, lexicon: Lexicon) -> None:
    """Correct the trees of cues in ``parse``, in place."""
    hyphens(parse, lexicon)
    ages(parse, lexicon)
    latter(parse, lexicon)
    if lexicon.trait("bare_clauses"):
        main_verbs(parse, lexicon)
        double_roles(parse, lexicon)
        sources_behind_content(parse, lexicon)
    openings(parse, lexicon)
    occasions(parse, lexicon)
    agents(parse, lexicon)
    inverted_perfects(parse, lexicon)
    inverted_pronouns(parse, lexicon)
    causatives(parse, lexicon)
    if lexicon.words.get("have"):
        compound(parse, lexicon)
        cues_for_auxiliaries(parse, lexicon)
        perfect_infinitives(parse, lexicon)
        negated_infinitives(parse, lexicon)
        indefinite(parse, lexicon)
    passives(parse, lexicon)
    reflexive_perfects(parse, lexicon)
    object_clitics(parse, lexicon)
    if lexicon.trait("inverted_incises"):
        told_clitics(parse, lexicon)
    inverted_relatives(parse, lexicon)
    if lexicon.trait("finite_forms"):
        main_behind(parse, lexicon)
    interrupted(parse, lexicon)
    incises(parse, lexicon)
    semicolons(parse)
    swallowed_objects(parse)
    objects_taken_for_subjects(parse, lexicon)
    objects_behind_asides(parse, lexicon)
    if lexicon.trait("bare_clauses"):
        bare_clauses(parse, lexicon)
        reduced_relatives(parse, lexicon)
        second_cues(parse, lexicon)
        interrupted_clauses(parse, lexicon)
    if lexicon.words.get("narrating"):
        narrated_infinitives(parse, lexicon)
    restrictions(parse, lexicon)
    loose_conjunctions(parse, lexicon)
    clauses_behind(parse, lexicon)
    clauses_past_occasions(parse, lexicon)
    second_clauses(parse, lexicon)
    object_relatives(parse, lexicon)
    summing_relatives(parse, lexicon)
    inner_clauses(parse, lexicon)
    split_relatives(parse, lexicon)
    coordinate(parse, lexicon)
    agree(parse, lexicon)
    participles(parse, lexicon)
    determiners(parse)


def garden_paths(parse: Parse, lexicon: Lexicon) -> None:
    """Make a participle of a "main verb" with an agent: "Experts hired by the paper | said A".

    What follows without a conjunction is the main verb: a verb that the parser coordinated, or a
    "noun" with a clause behind it ("Records seen by the paper | show that A").
    """
    for i in range(1, len(parse)):
        if parse.pos[i] != "VERB" or parse.tag[i] not in ("VBD", "VBN"):
            continue
        agent = next(
            (
                c
                for c in parse.children[i]
                if parse.rel[c] == "prep" and c > i and lexicon.has("agent_markers", parse.lower[c])
            ),
            None,
        )
        subject = next((c for c in parse.children[i] if parse.rel[c] == "nsubj" and c < i), None)
        if agent is None or subject is None or parse.edges(subject)[1] != i - 1:
            continue
        if any(parse.rel[c].startswith("aux") for c in parse.children[i]):
            continue
        main = _main_behind(parse, lexicon, i, agent)
        if main is not None:
            governor, label = parse.head[i], parse.rel[i]
            parse.attach(main, main if governor == i else governor, label)
            for c in list(parse.children[i]):
                if c == subject or c > main:
                    parse.attach(c, main, parse.rel[c])
            parse.attach(i, subject, "acl")
            parse.tag[i], parse.morph[i] = "VBN", {"VerbForm": "Part", "Tense": "Past"}


def _main_behind(parse: Parse, lexicon: Lexicon, i: int, agent: int) -> int | None:
    """Return the main verb behind a participle with an agent, made one if need be, or None."""
    joined = any(parse.rel[c] == "cc" and c > agent for c in parse.children[i])
    for k in range(agent + 1, min(agent + 9, len(parse) - 1)):
        if parse.pos[k] in ("CCONJ", "PUNCT"):
            return None
        if parse.pos[k] == "VERB":
            return k if parse.head[k] == i and parse.rel[k] == "conj" and not joined else None
        cue = any("clause" in cue.frames for cue in lexicon.verbs.get(parse.lemma[k], ()))
        if cue and lexicon.has("complementizers", parse.lower[k + 1]) and parse.pos[k] == "NOUN":
            for c in list(parse.children[k]):
                if c == k - 1 and parse.rel[c] == "compound":
                    parse.attach(c, parse.head[k], "pobj")
                    for other in list(parse.children[k]):
                        parse.attach(other, c, parse.rel[other])
            parse.pos[k], parse.tag[k] = "VERB", "VBP"
            parse.morph[k] = {"VerbForm": "Fin", "Tense": "Pres"}
            return k
    return None


def elisions(parse: Parse, lexicon: Lexicon) -> None:
    """Read a letter and an apostrophe that a tokenizer took apart as one word: « d | ' | « A » ».

    The apostrophe stays a token, of punctuation.
    """
    for k in range(len(parse) - 1):
        if parse.words[k + 1] not in ("'", "’") or parse.end[k] != parse.start[k + 1]:
            continue
        whole = parse.lower[k] + "'"
        if len(whole) <= 3 and whole in lexicon.words.get("elided", ()):
            parse.lower[k] = whole
            parse.pos[k + 1] = "PUNCT"


def hyphens(parse: Parse, lexicon: Lexicon) -> None:
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


def determiners(parse: Parse) -> None:
    """Hang an article on the noun behind it: "which | the | firm disputes"."""
    for k in range(1, len(parse) - 1):
        if parse.rel[k] == "det" and parse.head[k] < k and parse.pos[k + 1] in ("NOUN", "PROPN"):
            above = parse.head[k + 1]
            part = parse.rel[k + 1] in ("compound", "flat") and above > k
            parse.attach(k, above if part else k + 1, "det")


def compound(parse: Parse, lexicon: Lexicon) -> None:
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
            if parse.pos[parse.head[k]] == "ADV" and k < parse.head[k] < participle:
                _take_over(parse, parse.head[k], participle)
            _make_auxiliary(parse, k, participle)


def perfect_infinitives(parse: Parse, lexicon: Lexicon) -> None:
    """Make one verb of an infinitive "have" and its participle: « n'en avoir | rien | su ».

    Parsers take « rien » for a subject, and the participle for a verb of its own.
    """
    for k in range(len(parse) - 2):
        if parse.lemma[k] not in lexicon.words["have"] or parse.feature(k, "VerbForm") != "Inf":
            continue
        joined = parse.head[k] if parse.rel[k].startswith("aux") else None
        for m in range(k + 2, min(k + 4, len(parse))):
            between = range(k + 1, m)
            if any(parse.pos[b] not in ("PRON", "ADV") for b in between):
                break
            if m == joined:
                _without_subject(parse, m, between)
                _with_negation(parse, lexicon, k, m)
            past = parse.feature(m, "VerbForm") == "Part" and parse.feature(m, "Tense") == "Past"
            if not past or parse.head[m] != k:
                continue
            governor, label = parse.head[k], parse.rel[k]
            parse.attach(m, m if governor == k else governor, label)
            for c in list(parse.children[k]):
                if c != m:
                    parse.attach(c, m, parse.rel[c])
            _without_subject(parse, m, between)
            _with_negation(parse, lexicon, k, m)
            parse.attach(k, m, "aux:tense")
            parse.pos[k] = "AUX"
            break


def negated_infinitives(parse: Parse, lexicon: Lexicon) -> None:
    """Give an infinitive all of its negation: « affirme | ne rien savoir »."""
    for k in range(1, len(parse) - 2):
        verb = k + 2
        if not lexicon.has("first_negations", parse.lower[k]) or parse.head[k + 1] >= k:
            continue
        negation = lexicon.has("negations", parse.lower[k + 1])
        if not negation or parse.feature(verb, "VerbForm") != "Inf":
            continue
        cue = parse.head[k + 1]
        if parse.pos[cue] == "VERB" and parse.lemma[cue] in lexicon.verbs:
            if parse.head[verb] == k + 1:
                parse.attach(verb, cue, "xcomp")
            parse.attach(k + 1, verb, "obj" if parse.pos[k + 1] == "PRON" else "advmod")
            parse.attach(k, verb, "advmod")


def _without_subject(parse: Parse, verb: int, between: range) -> None:
    """Make objects of what seems the subject of a participle behind its infinitive « avoir »."""
    for b in between:
        if parse.rel[b].startswith("nsubj") and parse.head[b] == verb:
            parse.rel[b] = "obj"


def _with_negation(parse: Parse, lexicon: Lexicon, k: int, verb: int) -> None:
    """Hang a negation before the infinitive ``k`` on its verb: « dit | n' | avoir rien su »."""
    before = k - 1
    if before > 0 and lexicon.has("negations", parse.lower[before]) and parse.head[before] < before:
        parse.attach(before, verb, "advmod")


def cues_for_auxiliaries(parse: Parse, lexicon: Lexicon) -> None:
    """Make a main verb of a cue that seems an auxiliary: « X | affirme | n'avoir jamais versé A ».

    An infinitive "have" and its participle stand behind it, and whatever negates them.
    """
    for k in range(len(parse) - 2):
        verb = parse.head[k]
        auxiliary = parse.rel[k].startswith("aux") and verb > k + 1
        if not auxiliary or parse.pos[k] == "AUX" or parse.lemma[k] not in lexicon.verbs:
            continue
        if parse.feature(k, "VerbForm") != "Fin" or not any(
            parse.feature(m, "VerbForm") == "Inf" and parse.lemma[m] in lexicon.words["have"]
            for m in range(k + 1, verb)
            if parse.head[m] == verb
        ):
            continue
        governor, label = parse.head[verb], parse.rel[verb]
        parse.attach(k, k if governor == verb else governor, label)
        for c in list(parse.children[verb]):
            if c < k:
                parse.attach(c, k, parse.rel[c])
        parse.attach(verb, k, "xcomp")


def inverted_pronouns(parse: Parse, lexicon: Lexicon) -> None:
    """Make a subject of an inverted pronoun that the model saw as something else: « dit-elle »."""
    for k in range(1, len(parse)):
        if not lexicon.has("inverted_subjects", parse.lower[k]):
            continue
        linked = lexicon.has("linking", parse.lower[k - 1])
        verb = k - 2 if linked else k - 1
        if verb < 0 or parse.pos[verb] not in ("VERB", "AUX") or parse.above(verb, k):
            continue
        if parse.pos[k] != "PRON" or (linked and parse.pos[verb] == "VERB"):
            parse.attach(k, verb, "nsubj")
        parse.pos[k] = "PRON"
        if linked and parse.rel[k - 1].startswith("nsubj"):
            parse.rel[k - 1] = "dep"


def inverted_perfects(parse: Parse, lexicon: Lexicon) -> None:
    """Make a participle of the word behind an inverted pronoun: « s'est-il | désolé ».

    Taggers take rare ones for adjectives, and parsers hang them on the pronoun.
    """
    helpers = lexicon.words.get("have", frozenset()) | lexicon.words.get("be", frozenset())
    for k in range(2, len(parse) - 1):
        verb, auxiliary = k + 1, k - 1
        if not lexicon.has("inverted_pronouns", parse.lower[k]):
            continue
        if lexicon.has("linking", parse.lower[auxiliary]):
            auxiliary -= 1
        taken = parse.pos[verb] in ("ADJ", "NOUN", "PROPN") and parse.words[verb].islower()
        if not taken or parse.lemma[auxiliary] not in helpers or verb + 1 >= len(parse):
            continue
        reflexive = lexicon.has("reflexives", parse.lower[auxiliary - 1])
        if parse.lemma[auxiliary] in lexicon.words.get("be", ()) and not reflexive:
            continue  # « est-il coupable »
        parse.pos[verb] = "VERB"
        parse.lemma[verb] = regular(parse.lower[verb], parse.lemma[verb], lexicon)
        parse.morph[verb] = {"VerbForm": "Part", "Tense": "Past"}
        group = range(auxiliary - reflexive, verb)
        outside = next((m for m in (*group, verb) if parse.head[m] not in (*group, verb)), verb)
        governor, label = parse.head[outside], parse.rel[outside]
        root = governor == outside or parse.above(governor, verb)
        parse.attach(verb, verb if root else governor, "root" if root else label)
        if label.startswith(("aux", "nsubj", "amod")) and not root:
            parse.rel[verb] = "parataxis"
        for m in group:
            parse.attach(m, verb, "expl:comp" if m < auxiliary else "aux:tense")
        parse.pos[auxiliary] = "AUX"
        parse.attach(k, verb, "nsubj")


def causatives(parse: Parse, lexicon: Lexicon) -> None:
    """Make a verb of the first word of a cue seen as an auxiliary: « A », | fait | valoir B.

    The infinitive hangs on it then, and what hung on the infinitive does as well.
    """
    for k in range(len(parse) - 1):
        misread = parse.pos[k] == "NOUN" and parse.lower[k] in lexicon.causatives
        if not misread and (
            parse.pos[k] not in ("AUX", "VERB") or parse.rel[k] not in ("dep", "aux", "aux:caus")
        ):
            continue
        verb = k + 1
        lemma = lexicon.causatives.get(parse.lower[k], parse.lemma[k])
        if parse.head[k] != verb or not any(
            cue.rest[:1] == (parse.lower[verb],) for cue in lexicon.verbs.get(lemma, ())
        ):
            continue
        if misread:
            parse.lemma[k], parse.morph[k] = lemma, dict(FINITE)
        governor, label = parse.head[verb], parse.rel[verb]
        parse.pos[k] = "VERB"
        parse.attach(k, k if governor == verb else governor, label)
        for c in list(parse.children[verb]):
            if c > verb:
                parse.attach(c, k, "nsubj" if parse.rel[c] == "obj" else parse.rel[c])
            elif c != k:
                parse.attach(c, k, parse.rel[c])
        parse.attach(verb, k, "xcomp")


def _participle_behind(parse: Parse, lexicon: Lexicon, k: int) -> int | None:
    """Return the past participle of a cue behind "have" at ``k``, with only adverbials between."""
    for m in range(k + 1, min(k + 9, len(parse))):
        if (
            parse.lemma[m] in lexicon.verbs
            and parse.feature(m, "VerbForm") == "Part"
            and parse.feature(m, "Tense") == "Past"
        ):
            adverb = parse.head[k]
            apart = parse.pos[adverb] == "ADV" and k < adverb < m and parse.above(m, adverb)
            return m if m > k + 1 and (parse.above(m, k) or apart) else None
        bare = parse.pos[m] in ("NOUN", "PROPN") and not any(
            parse.rel[c] == "case" for c in parse.children[m]
        )
        if bare or parse.pos[m] in ("VERB", "PUNCT", "CCONJ", "SCONJ"):
            return None
    return None


def _take_over(parse: Parse, adverb: int, participle: int) -> None:
    """Put ``participle`` in the place of an adverb that the parser took for the predicate."""
    governor, label = parse.head[adverb], parse.rel[adverb]
    parse.attach(participle, participle if governor == adverb else governor, label)
    for c in list(parse.children[adverb]):
        if c != participle:
            parse.attach(c, participle, parse.rel[c])
    parse.attach(adverb, participle, "advmod")


def _make_auxiliary(parse: Parse, k: int, participle: int) -> None:
    """Put ``participle`` in the place of "have" at ``k``, which becomes its auxiliary."""
    governor, label = parse.head[k], parse.rel[k]
    parse.attach(participle, participle if governor == k else governor, label)
    for c in list(parse.children[k]):
        parse.attach(c, participle, parse.rel[c])
    parse.attach(k, participle, "aux:tense")
    parse.pos[k] = "AUX"


def indefinite(parse: Parse, lexicon: Lexicon) -> None:
    """Read « de telles allégations » as an object, not as a complement with "of"."""
    for k in range(1, len(parse) - 1):
        if not lexicon.has("indefinite_plurals", parse.lower[k]):
            continue
        noun, preposition = parse.head[k], k - 1
        if parse.rel[preposition] == "case" and parse.head[preposition] == noun:
            parse.rel[preposition] = "det"
            if parse.rel[noun].startswith("obl") and parse.pos[parse.head[noun]] == "VERB":
                parse.rel[noun] = "obj"
    for k in range(1, len(parse) - 1):
        # « pointe | des failles »: an article, where the verb has no phrase with "of"
        verb, noun = k - 1, parse.head[k]
        if parse.lower[k] not in lexicon.people("indefinite") or parse.rel[k] != "case":
            continue
        if parse.pos[verb] != "VERB" or parse.head[noun] != verb or noun < k:
            continue
        cues = lexicon.verbs.get(parse.lemma[verb], ())
        if any("object" in cue.frames for cue in cues) and not any(
            parse.lower[k] in cue.prepositions for cue in cues
        ):
            parse.rel[k], parse.pos[k], parse.rel[noun] = "det", "DET", "obj"


def participles(parse: Parse, lexicon: Lexicon) -> None:
    """Hang ", réfutant …", ", adding …" on the cue whose content the parser gave it to.

    After a comma such a participle goes on with the narrator's own subject: that of the cue before
    it, which may break into what is said (« A, a dit X, | précisant B »).
    """
    for k in range(2, len(parse)):
        comma = _comma_before(parse, lexicon, k)
        if (
            comma is None
            or not lexicon.is_cue(parse.lemma[k])
            or parse.feature(k, "VerbForm") not in ("Part", "Ger")
            or parse.feature(k, "Tense") != "Pres"
            or parse.rel[k] not in ("advcl", "acl", "conj", "xcomp", "dep", "advmod")
        ):
            continue
        cue = _breaking_in(parse, lexicon, comma)
        if cue is not None and not parse.above(k, cue):
            parse.attach(k, cue, "advcl")
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
            if parse.rel[node] in ("acl", "acl:relcl") and parse.pos[above] == "NOUN":
                # "lashed out at a report that A, | calling it B": no clause of the thing's.
                verb = next((m for m in parse.ancestors(above) if parse.pos[m] == "VERB"), None)
                cue = verb is not None and verb < above and parse.lemma[verb] in lexicon.verbs
                if verb is not None and cue and parse.rel[k] == "advcl":
                    parse.attach(k, verb, "advcl")
                break


def _comma_before(parse: Parse, lexicon: Lexicon, k: int) -> int | None:
    """Return the comma in front of a participle and what leads to it: « , | tout en | disant »."""
    m = k - 1
    while m > 0 and k - m <= _LEADS and lexicon.has("gerund_leads", parse.lower[m]):
        m -= 1
    return m if parse.words[m] == "," else None


_LEADS = 2
"""How many words may lead to a gerund: « tout en »."""
_INCISE = 15
"""How far in front of a comma a cue may stand that breaks into what is said."""


def _breaking_in(parse: Parse, lexicon: Lexicon, comma: int) -> int | None:
    """Return the cue behind a comma of its own whose clause ends at ``comma``, None without one."""
    low = parse.sentences[parse.sent[comma]][0]
    for m in range(comma - 1, max(low, comma - _INCISE), -1):
        if parse.words[m] == ",":
            return None
        if parse.pos[m] != "VERB" or (
            parse.rel[m] == "xcomp" and not (m and parse.rel[m - 1] == "aux:tense")
        ):
            continue
        start = m
        while start - 1 > low and (
            parse.head[start - 1] == m and parse.rel[start - 1].startswith(("aux", "expl"))
        ):
            start -= 1
        finite = start < m or parse.feature(m, "VerbForm") == "Fin"
        opened = parse.words[start - 1] == "," and parse.lemma[m] in lexicon.verbs
        return m if opened and finite else None
    return None


def passives(parse: Parse, lexicon: Lexicon) -> None:
    """Mark the passive where a scheme calls all auxiliaries alike ("wurde gesagt").

    An impersonal one may seem a tense: « il lui est reproché de A »; a perfect may seem a passive
    (« elle est allée plus loin »). An auxiliary's subject is its verb's.
    """
    for k in range(len(parse)):
        verb = parse.head[k]
        if parse.rel[k].startswith("aux"):
            for c in list(parse.children[k]):
                if parse.rel[c].startswith("nsubj") and not parse.above(verb, c):
                    parse.attach(c, verb, parse.rel[c])
        if parse.rel[k] == "aux:tense" and _impersonal_passive(parse, lexicon, k, verb):
            parse.rel[k] = "aux:pass"
        elif parse.rel[k] == "aux:pass" and lexicon.has("never_passive", parse.lemma[verb]):
            parse.rel[k] = "aux:tense"
            for c in parse.children[verb]:
                if parse.rel[c] == "nsubj:pass":
                    parse.rel[c] = "nsubj"
        if (
            parse.rel[k] == "aux"
            and lexicon.has("passive_auxiliaries", parse.lemma[k])
            and parse.feature(verb, "VerbForm") == "Part"
        ):
            parse.rel[k] = "aux:pass"
            for c in parse.children[verb]:
                if parse.rel[c] == "nsubj":
                    parse.rel[c] = "nsubj:pass"


def reflexive_perfects(parse: Parse, lexicon: Lexicon) -> None:
    """Read « s'est défendu » as a tense, not as a passive: its pronoun tells."""
    for k in range(1, len(parse)):
        if parse.rel[k] != "aux:pass":
            continue
        pronoun = k - 1
        if pronoun and parse.lower[pronoun] in lexicon.disputes("adverbial_pronouns"):
            pronoun -= 1  # « s'| en | est pris »
        if not lexicon.has("reflexives", parse.lower[pronoun]):
            continue
        if parse.head[pronoun] not in (k, parse.head[k]):
            continue
        parse.rel[k] = "aux:tense"
        for c in parse.children[parse.head[k]]:
            if parse.rel[c] == "nsubj:pass":
                parse.rel[c] = "nsubj"


def _impersonal_passive(parse: Parse, lexicon: Lexicon, k: int, verb: int) -> bool:
    """Say whether "be" is a passive auxiliary: of a cue that may be one, with an empty subject."""
    if parse.lemma[k] not in lexicon.words.get("be", ()):
        return False
    labels = {parse.rel[c] for c in parse.children[verb]}
    return (
        "expl:subj" in labels
        and not labels & {"expl:comp", "expl:pv"}
        and parse.feature(verb, "VerbForm") == "Part"
        and any(
            "passive" in cue.frames or "person-to" in cue.frames
            for cue in lexicon.verbs.get(parse.lemma[verb], ())
        )
    )


def object_clitics(parse: Parse, lexicon: Lexicon) -> None:
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


def told_clitics(parse: Parse, lexicon: Lexicon) -> None:
    """Make no subject of who is told: « A », | lui | a répondu B; B behind the verb is it."""
    clitics = lexicon.words.get("clitics", frozenset()) - lexicon.disputes("object_pronouns")
    clitics -= lexicon.words.get("reflexives", frozenset())
    for c in range(1, len(parse) - 2):
        if parse.lower[c] not in clitics or parse.words[c - 1] != ",":
            continue
        finite, verb = c + 1, c + 1
        while verb < len(parse) - 2 and parse.pos[verb] in ("AUX", "ADV"):
            verb += 1
        third = parse.feature(finite, "Person") not in ("1", "2")
        if not third or parse.pos[verb] != "VERB" or parse.lemma[verb] not in lexicon.verbs:
            continue
        others = [k for k in parse.children[verb] if k != c and parse.rel[k].startswith("nsubj")]
        behind = [
            k
            for k in parse.children[verb]
            if k > verb
            and parse.pos[k] in ("NOUN", "PROPN")
            and all(parse.pos[m] == "ADV" for m in range(verb + 1, parse.edges(k)[0]))
        ]
        if not others and not behind and parse.words[c - 2] not in MAY_CLOSE:
            continue  # « Hier, lui affirmait que A »: he himself
        parse.attach(c, verb, "iobj")
        if not others:
            for k in behind:
                parse.rel[k] = "nsubj"


def bare_clauses(parse: Parse, lexicon: Lexicon) -> None:
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


def narrated_infinitives(parse: Parse, lexicon: Lexicon) -> None:
    """Make a finite verb of an infinitive that tells what came next: « Et X de rappeler que A ».

    A conjunction opens the sentence, nothing but a noun phrase stands before the infinitive.
    """
    for i in range(3, len(parse)):
        if parse.feature(i, "VerbForm") != "Inf" or parse.lemma[i] not in lexicon.verbs:
            continue
        marker = i - 1
        if not lexicon.has("infinitive_markers", parse.lower[marker]):
            continue
        k = marker - 1
        while k >= 0 and i - k < ASIDE and parse.pos[k] in (*_PHRASE, "PUNCT"):
            if parse.words[k] in (".", ";", "!", "?"):
                break
            k -= 1
        if k < 0 or not lexicon.has("narrating", parse.lower[k]) or parse.pos[k] != "CCONJ":
            continue
        noun = next((m for m in range(k + 1, marker) if parse.pos[m] in ("NOUN", "PROPN")), None)
        if noun is None or not all(
            parse.pos[m] in ("DET", "ADJ", "NUM") for m in range(k + 1, noun)
        ):
            continue
        parse.morph[i] = dict(FINITE)
        parse.attach(i, i, "root")
        for m in (marker, noun):
            if not parse.above(i, m):
                parse.attach(m, i, "mark" if m == marker else "nsubj")


_PHRASE = ("DET", "NOUN", "PROPN", "ADJ", "NUM", "ADP")


def restrictions(parse: Parse, lexicon: Lexicon) -> None:
    """Make an object of what is no clause behind « que »: « n'y voit | qu' | un accident »."""
    for k in range(2, len(parse) - 1):
        noun, verb = parse.head[k], parse.head[parse.head[k]]
        if not lexicon.has("complementizers", parse.lower[k]) or not verb < k < noun:
            continue
        if parse.rel[noun] != "ccomp" or parse.pos[noun] not in ("NOUN", "PROPN"):
            continue
        if any(parse.rel[c].startswith(("nsubj", "cop", "aux")) for c in parse.children[noun]):
            continue
        if any(lexicon.has("restricting", parse.lower[c]) for c in parse.children[verb] if c < k):
            parse.rel[noun], parse.pos[k] = "obj", "ADV"
            parse.attach(k, verb, "advmod")


def loose_conjunctions(parse: Parse, lexicon: Lexicon) -> None:
    """Give a "that" right behind a cue its clause: « répond | que beaucoup des maisons sont A ».

    Parsers make of « que beaucoup » a fixed phrase. Where the cue is negated, « que » restricts.
    """
    for k in range(1, len(parse) - 2):
        cue = k - 1
        if not lexicon.has("complementizers", parse.lower[k]) or parse.head[k] > k:
            continue
        if parse.rel[k] not in ("advmod", "fixed", "dep") or parse.pos[cue] != "VERB":
            continue
        if not any("clause" in entry.frames for entry in lexicon.verbs.get(parse.lemma[cue], ())):
            continue
        if any(lexicon.has("negations", parse.lower[c]) for c in parse.children[cue]):
            continue
        verb = _next_finite(parse, lexicon, k + 1)
        if verb is None or parse.above(cue, verb):
            continue
        for c in list(parse.children[k]):
            if not parse.above(verb, c):
                parse.attach(c, verb, "nsubj" if c == k + 1 else "dep")
        parse.attach(verb, cue, "ccomp")
        parse.attach(k, verb, "mark")


def _next_finite(parse: Parse, lexicon: Lexicon, k: int) -> int | None:
    """Return the next finite verb from ``k`` on that is no relative clause's, in its sentence."""
    end = parse.sentences[parse.sent[k]][1]
    relative = False
    for m in range(k, min(end + 1, len(parse))):
        if lexicon.has("relative_pronouns", parse.lower[m]):
            relative = True
        elif parse.words[m] in (";", ":", "."):
            return None
        elif parse.pos[m] in ("VERB", "AUX") and parse.feature(m, "VerbForm") == "Fin":
            if relative:
                relative = False
                continue
            above = parse.head[m]
            return above if parse.rel[m].startswith(("aux", "cop")) and above > m else m
    return None


def clauses_past_occasions(parse: Parse, lexicon: Lexicon) -> None:
    """Hang a content clause on its verb, not on the occasion: "said in a statement | that A"."""
    for k in range(len(parse)):
        if parse.rel[k] != "acl" or not _marked(parse, lexicon, k):
            continue
        noun = parse.head[k]
        preposition = parse.head[noun]
        cue = parse.head[preposition]
        if (
            cue < preposition < noun < k
            and lexicon.has("occasion_prepositions", parse.lower[preposition])
            and any("clause" in entry.frames for entry in lexicon.verbs.get(parse.lemma[cue], ()))
            and not any(parse.rel[c] in ("ccomp", "obj") for c in parse.children[cue])
        ):
            parse.attach(k, cue, "ccomp")


def second_clauses(parse: Parse, lexicon: Lexicon) -> None:
    """Hang a second content clause on the first: « affirme que A et que B »."""
    for k in range(len(parse)):
        cue = parse.head[k]
        if parse.rel[k] != "conj" or cue >= k or parse.lemma[cue] not in lexicon.verbs:
            continue
        first = [c for c in parse.children[cue] if parse.rel[c] == "ccomp" and cue < c < k]
        if first and _marked(parse, lexicon, k):
            parse.attach(k, first[-1], "conj")


def _marked(parse: Parse, lexicon: Lexicon, verb: int) -> bool:
    """Say whether a complementizer opens the clause of a verb: "that A", « que A »."""
    return any(
        parse.rel[c] == "mark" and lexicon.has("complementizers", parse.lower[c])
        for c in parse.children[verb]
    )


def summing_relatives(parse: Parse, lexicon: Lexicon) -> None:
    """Hang a clause on the noun that sums up: « savait, une version | que B conteste »."""
    for k in range(len(parse) - 4):
        if parse.words[k] != ",":
            continue
        noun = summing(parse, lexicon, k + 1)
        if noun is None or noun + 1 >= len(parse):
            continue
        if not lexicon.has("object_relatives", parse.lower[noun + 1]):
            continue
        for v in range(noun + 2, min(noun + ASIDE, len(parse))):
            if parse.rel[v] in ("ccomp", "advcl") and parse.edges(v)[0] == noun + 1:
                if not parse.above(noun, v):
                    parse.attach(v, noun, "acl:relcl")
                break


def inner_clauses(parse: Parse, lexicon: Lexicon) -> None:
    """Hang a clause on the infinitive that it completes: « dit avoir compris, en mai, que A »."""
    for k in range(len(parse)):
        cue = parse.head[k]
        if parse.rel[k] != "ccomp" or cue >= k or parse.lemma[cue] not in lexicon.verbs:
            continue
        inner = [c for c in parse.children[cue] if parse.rel[c] == "xcomp" and cue < c < k]
        if inner and any(
            "clause" in reading.frames for reading in lexicon.verbs.get(parse.lemma[inner[-1]], ())
        ):
            parse.attach(k, inner[-1], "ccomp")


def inverted_relatives(parse: Parse, lexicon: Lexicon) -> None:
    """Make a subject of the noun behind « que » and its verb: « une version que démentent B »."""
    if not lexicon.trait("relative_inversion"):
        return
    for k in range(1, len(parse)):
        if parse.rel[k] != "acl:relcl" or any(
            parse.rel[c].startswith("nsubj") for c in parse.children[k]
        ):
            continue
        relative = any(
            c < k and lexicon.has("object_relatives", parse.lower[c]) for c in parse.children[k]
        )
        behind = [c for c in parse.children[k] if parse.rel[c] == "obj" and c > k]
        if relative and behind and "," not in parse.words[k : behind[0]]:
            parse.rel[behind[0]] = "nsubj"


def object_relatives(parse: Parse, lexicon: Lexicon) -> None:
    """Make a relative clause of « des propos | que l'Anses juge A »: who judges is its subject."""
    for k in range(1, len(parse) - 2):
        noun = k - 1
        if not lexicon.has("object_relatives", parse.lower[k]) or parse.pos[noun] != "NOUN":
            continue
        verb = k + 1
        while verb < min(k + 7, len(parse)) and parse.pos[verb] in _PHRASE:
            verb += 1
        subject = next((m for m in range(k + 1, verb) if parse.pos[m] in ("NOUN", "PROPN")), None)
        known = (
            verb < len(parse) and parse.pos[verb] == "VERB" and parse.lemma[verb] in lexicon.verbs
        )
        if subject is None or not known or parse.feature(verb, "VerbForm") != "Fin":
            continue
        if parse.head[noun] != verb or not parse.rel[noun].startswith("nsubj"):
            continue
        governor, label = parse.head[verb], parse.rel[verb]
        parse.attach(noun, noun if governor == verb else governor, label)
        parse.attach(verb, noun, "acl:relcl")
        parse.attach(k, verb, "obj")
        parse.pos[k] = "PRON"
        parse.attach(subject, verb, "nsubj")


def coordinate(parse: Parse, lexicon: Lexicon) -> None:
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
        predicate = any(parse.rel[c] == "cop" for c in parse.children[inner])
        verbal = predicate or parse.pos[inner] in ("VERB", "AUX")
        if not verbal and parse.feature(k, "VerbForm") == "Fin":
            _join_to_verb(parse, k, inner)
            continue
        cue = _cue_above(parse, lexicon, inner, form(parse, k))
        if cue is None and parse.feature(k, "VerbForm") == "Part":
            cue = _shared_auxiliary(parse, k, inner)
        if cue is None and any(reading.disputes for reading in lexicon.verbs[parse.lemma[k]]):
            cue = _saying_above(parse, lexicon, k, inner)
        if cue is None and parse.feature(inner, "Mood") == "Sub" != parse.feature(k, "Mood"):
            # « voudrait qu'on rende A | et doute de B »: B is no wish.
            cue = _wish_above(parse, lexicon, inner)
        if cue is not None:
            joint = [c for c in parse.children[inner] if parse.rel[c] == "cc" and inner < c < k]
            parse.attach(k, cue, "conj")
            for c in joint[-1:]:
                parse.attach(c, cue, "cc")


def _join_to_verb(parse: Parse, k: int, inner: int) -> None:
    """Hang a finite verb that the parser coordinated with a thing on the verb of that thing.

    « a dénoncé une « justice privée » | et reproche à B »
    """
    if any(parse.rel[c] in ("nsubj", "aux:pass") for c in parse.children[inner]):
        return
    verb = next((node for node in parse.ancestors(inner) if parse.pos[node] == "VERB"), None)
    finite = verb is not None and (
        parse.feature(verb, "VerbForm") == "Fin"
        or any(parse.rel[c].startswith("aux") for c in parse.children[verb])
    )
    if verb is None or not finite or not verb < inner or parse.rel[verb].startswith("acl"):
        return
    parse.attach(k, verb, "conj")
    for c in list(parse.children[inner]):
        if parse.rel[c] == "cc" and inner < c < k:
            parse.attach(c, k, "cc")


def split_relatives(parse: Parse, lexicon: Lexicon) -> None:
    """Part a relative clause from the main verb: « X, qui n'était pas là, | a affirmé A ».

    Parsers make one clause of both, with two auxiliaries that a comma parts.
    """
    for verb in range(len(parse)):
        if not parse.rel[verb].startswith("acl"):
            continue
        helpers = [
            c
            for c in parse.children[verb]
            if c < verb and parse.pos[c] == "AUX" and parse.feature(c, "VerbForm") == "Fin"
        ]
        if len(helpers) < 2 or "," not in parse.words[helpers[0] : helpers[-1]]:
            continue
        first, noun = helpers[0], parse.head[verb]
        relative = next(
            (c for c in parse.children[verb] if c < first and parse.rel[c].startswith("nsubj")),
            None,
        )
        if relative is None or not lexicon.has("relative_pronouns", parse.lower[relative]):
            continue
        governor, label = parse.head[noun], parse.rel[noun]
        parse.attach(verb, verb if governor == noun else governor, label)
        parse.attach(noun, verb, "nsubj")
        parse.attach(first, noun, "acl:relcl")
        parse.pos[first] = "VERB"
        comma = next(k for k in range(first, helpers[-1]) if parse.words[k] == ",")
        for c in list(parse.children[verb]):
            if c < comma and c not in (first, noun) and c > noun:
                parse.attach(c, first, parse.rel[c])


def agree(parse: Parse, lexicon: Lexicon) -> None:
    """Hang a second verb on the content where its number is the content's, not the cue's.

    « il a raconté que des hommes étaient montés à bord et avaient pris A »
    """
    for k in range(len(parse)):
        cue = parse.head[k]
        if parse.rel[k] != "conj" or cue >= k or parse.lemma[cue] not in lexicon.verbs:
            continue
        own = number(parse, k)
        if not own or own == number(parse, cue):
            continue
        if any(parse.rel[c].startswith("nsubj") for c in parse.children[k]):
            continue
        clauses = [c for c in parse.children[cue] if parse.rel[c] == "ccomp" and cue < c < k]
        if clauses and number(parse, clauses[-1]) == own:
            parse.attach(k, clauses[-1], "conj")


def _cue_above(parse: Parse, lexicon: Lexicon, inner: int, own: tuple[str, str]) -> int | None:
    """Return the cue with this form in whose content the verb ``inner`` of another form stands."""
    node = inner
    for _ in range(4):
        cue = parse.head[node]
        if parse.rel[node] not in ("ccomp", "xcomp") or cue == node:
            return None
        copula = next((c for c in parse.children[node] if parse.rel[c] == "cop"), node)
        if form(parse, copula) == own and not _about_a_thing(parse, lexicon, node):
            return None
        if parse.lemma[cue] in lexicon.verbs and form(parse, cue) == own:
            return cue
        node = cue
    return None


def _shared_auxiliary(parse: Parse, k: int, inner: int) -> int | None:
    """Return the participle whose auxiliary a bare one shares: « a admis que A et exhorté B ».

    The verb of the content between them is finite and cannot be coordinated with a participle.
    """
    bare = not any(parse.rel[c].startswith("aux") for c in parse.children[k])
    if not bare or parse.feature(inner, "VerbForm") != "Fin":
        return None
    cue = parse.head[inner]
    known = parse.rel[inner] == "ccomp" and parse.feature(cue, "VerbForm") == "Part"
    helped = any(parse.rel[c] == "aux:tense" for c in parse.children[cue])
    return cue if known and helped else None


def _saying_above(parse: Parse, lexicon: Lexicon, k: int, inner: int) -> int | None:
    """Return the cue in the tense of a denial behind "and": "says she regrets A | but rejects B".

    Who denies is who speaks, where the content between is about them, by a pronoun, or a thing.
    """
    cue = parse.head[inner]
    if parse.rel[inner] != "ccomp" or cue >= inner or form(parse, cue) != form(parse, k):
        return None
    if not any("clause" in reading.frames for reading in lexicon.verbs.get(parse.lemma[cue], ())):
        return None
    subjects = [c for c in parse.children[inner] if parse.rel[c].startswith("nsubj")]
    own = subjects and parse.lower[subjects[0]] in lexicon.people("pronouns")
    return cue if own or _about_a_thing(parse, lexicon, inner) else None


def _wish_above(parse: Parse, lexicon: Lexicon, inner: int) -> int | None:
    """Return the cue in whose content a verb in the subjunctive stands."""
    cue = parse.head[inner]
    known = parse.rel[inner] == "ccomp" and cue < inner and parse.lemma[cue] in lexicon.verbs
    return cue if known else None


def _about_a_thing(parse: Parse, lexicon: Lexicon, verb: int) -> bool:
    """Say whether the subject of ``verb`` is no one who could say anything."""
    people = lexicon.anyone("roles", "organizations", "sources")
    return any(
        parse.rel[c].startswith("nsubj")
        and (
            (parse.pos[c] == "NOUN" and not parse.ent[c] and parse.lemma[c] not in people)
            or lexicon.has("empty_subjects", parse.lower[c])
        )
        for c in parse.children[verb]
    )

"""Many verbs and many sources in sentences made from templates.

Single sentences cannot tell whether a construction works for the verb or the name that comes next.
Here each template is filled with every so many-th verb of the lexicon, or with every source; a
stated share of the sentences, slightly below what is reached, must be found with source and
content to the letter. The failing sentences stand in the message.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import pytest

from nlp.lexicon import Cue, load
from nlp.pipeline import loaded

STRIDE = 3
"""Every so many-th verb of a frame is tried."""


@dataclass(frozen=True)
class Case:
    """A sentence and what must be found in it, case aside."""

    text: str
    source: str
    content: tuple[str, ...]
    cue: str = ""


@dataclass(frozen=True)
class Template:
    """A sentence with ``{v}`` for a verb in this form, and ``{s}`` or ``{S}`` for the source."""

    language: str
    frame: str
    form: str
    text: str
    content: tuple[str, ...]
    share: float


def _failing(language: str, cases: Iterable[Case]) -> list[str]:
    """Return the cases that are not found, each with what is found instead."""
    cases = list(cases)
    failing = []
    docs = loaded(language).pipe([case.text for case in cases])
    for case, doc in zip(cases, docs, strict=True):
        found = []
        for a in doc._.quidit_attributions:
            source = case.text[slice(*a.source)] if a.source else ""
            cue = case.text[slice(*a.cue)] if a.cue else ""
            content = tuple(case.text[start:end] for start, end in a.content)
            found.append((source, cue, content))
        if not any(
            source.lower() == case.source.lower()
            and case.cue in cue
            and [piece.lower() for piece in content] == [piece.lower() for piece in case.content]
            for source, cue, content in found
        ):
            failing.append(f"{case.text} -> {found}")
    return failing


def _check(language: str, cases: list[Case], share: float) -> None:
    """Assert that at least this share of the cases is found."""
    failing = _failing(language, cases)
    reached = 1 - len(failing) / len(cases)
    assert reached >= share, "\n".join(
        [f"{reached:.3f} of {len(cases)} sentences are found, not {share}:", *failing]
    )


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:]


# ---- verbs ------------------------------------------------------------------------------------

_VOWELS = "aeiouyhéèêâî"

_FRENCH = {
    "dire": "dit dit", "soutenir": "soutient soutenu", "prétendre": "prétend prétendu",
    "garantir": "garantit garanti", "répondre": "répond répondu", "conclure": "conclut conclu",
    "admettre": "admet admis", "reconnaître": "reconnaît reconnu", "écrire": "écrit écrit",
    "renchérir": "renchérit renchéri", "prévenir": "prévient prévenu",
    "avertir": "avertit averti", "croire": "croit cru", "prédire": "prédit prédit",
    "prévoir": "prévoit prévu", "redire": "redit redit", "maintenir": "maintient maintenu",
    "savoir": "sait su", "comprendre": "comprend compris", "exclure": "exclut exclu",
    "poursuivre": "poursuit poursuivi", "reprendre": "reprend repris",
    "sourire": "sourit souri", "promettre": "promet promis", "craindre": "craint craint",
    "rebondir": "rebondit rebondi", "surenchérir": "surenchérit surenchéri",
    "rugir": "rugit rugi", "réagir": "réagit réagi", "découvrir": "découvre découvert",
    "démentir": "dément démenti", "vouloir": "veut voulu", "refuser": "refuse refusé",
    "rappeler": "rappelle rappelé", "marteler": "martèle martelé", "révéler": "révèle révélé",
    "appeler": "appelle appelé", "rejeter": "rejette rejeté", "projeter": "projette projeté",
    "défendre": "défend défendu", "interdire": "interdit interdit", "peser": "pèse pesé",
    "soulever": "soulève soulevé", "relever": "relève relevé", "achever": "achève achevé",
}  # fmt: skip
"""The third person singular of the present and the past participle of irregular verbs."""

_ENGLISH = {
    "say": "said", "tell": "told", "write": "wrote", "think": "thought", "know": "knew",
    "see": "saw", "hold": "held", "find": "found", "feel": "felt", "hear": "heard",
    "swear": "swore", "foresee": "foresaw", "understand": "understood", "make": "made",
    "take": "took", "give": "gave", "put": "put", "read": "read", "mean": "meant", "bet": "bet",
    "fight": "fought", "seek": "sought", "speak": "spoke", "begin": "began", "go": "went",
    "keep": "kept", "forget": "forgot", "shoot": "shot", "set": "set", "let": "let",
    "choose": "chose", "forbid": "forbade", "withdraw": "withdrew", "uphold": "upheld",
    "throw": "threw", "shake": "shook", "get": "got", "leave": "left", "bring": "brought",
    "overturn": "overturned", "strike": "struck", "break": "broke", "run": "ran",
}  # fmt: skip

_DOUBLED = re.compile(
    r"(admit|submit|permit|commit|quip|rebut|allot|regret|snap|plan|sob|nod|tap|flag|beg|brag|"
    r"refer|concur|defer|infer|slam|pan|blab|hem|spot|bar|ban|drop|scrap|shrug|vet)$"
)


def _french(verb: str, form: str) -> str | None:
    """Return the third person of a verb in the present or its past participle, None if unknown."""
    if verb in _FRENCH:
        return _FRENCH[verb].split()[form == "compound"]
    if not verb.endswith("er"):
        return None
    stem = verb.removesuffix("er")
    if form == "compound":
        return stem + "é"
    stem = re.sub(r"é([bcdfglmnprstv]{1,2}u?)$", r"è\1", stem)
    return re.sub(r"y$", "i", stem) + "e"


def _english(verb: str, form: str) -> str:
    """Return a verb in the past or the third person singular of the present."""
    consonant = verb.endswith("y") and verb[-2] not in "aeiou"
    if form == "present":
        sibilant = verb.endswith(("s", "sh", "ch", "x", "z", "o"))
        return verb[:-1] + "ies" if consonant else verb + ("es" if sibilant else "s")
    if verb in _ENGLISH:
        return _ENGLISH[verb]
    if consonant:
        return verb[:-1] + "ied"
    if _DOUBLED.search(verb):
        return verb + verb[-1] + "ed"
    return verb + ("d" if verb.endswith("e") else "ed")


def _inflected(language: str, cue: Cue, form: str) -> str | None:
    """Return the words of a cue in a form of the template's language, None if it is unknown."""
    if language == "en":
        return _english(cue.lemma, form)
    word = _french(cue.lemma, form)
    if word is None:
        return None
    elided = word[0] in _VOWELS
    if form == "compound":
        return ("s'est " if cue.reflexive else "a ") + word
    reflexive = ("s'" if elided else "se ") if cue.reflexive else ""
    return reflexive + word


def _verbs(language: str, frame: str) -> list[Cue]:
    """Return a fixed sample of the cues with a frame and without further conditions."""
    lexicon = load(language)
    assert lexicon is not None
    cues = [
        next(c for c in readings if frame in c.frames)
        for _, readings in sorted(lexicon.verbs.items())
        if any(
            frame in c.frames
            and frame not in c.quoted
            and not (c.rest or c.impersonal or c.negated or c.things)
            for c in readings
        )
    ]
    return [c for c in cues if not c.rest][::STRIDE]


SPEAKERS = {
    "fr": ("Odile Kervran", "la gérante du chantier", "le syndicat des marins"),
    "en": ("Nora Hale", "the manager of the yard", "a spokesman for the port"),
}

VERBS = [
    Template("fr", "quote", "present", "« La digue a cédé », {v} {s}.",
             ("« La digue a cédé »",), 0.97),
    Template("fr", "quote", "present", "« La digue a cédé, {v} {s}. Rien n'est perdu. »",
             ("« La digue a cédé", "Rien n'est perdu. »"), 0.96),
    Template("fr", "quote", "present", "{S} {v} : « La digue a cédé. »",
             ("« La digue a cédé. »",), 0.97),
    Template("fr", "quote", "compound", "« La digue a cédé », {v} {s}.",
             ("« La digue a cédé »",), 0.95),
    Template("fr", "quote", "inverted", "« La digue a cédé », {v}-t-elle.",
             ("« La digue a cédé »",), 0.97),
    Template("fr", "quote", "present", "La digue a cédé, {v} {s}.",
             ("La digue a cédé",), 0.94),
    Template("fr", "clause", "present", "{S} {v} que la digue a cédé.",
             ("que la digue a cédé",), 0.98),
    Template("fr", "clause", "compound", "{S} {v} mardi que la digue avait cédé.",
             ("que la digue avait cédé",), 0.98),
    Template("fr", "clause", "compound", "De son côté, {s} {v} que la digue avait cédé.",
             ("que la digue avait cédé",), 0.98),
    Template("fr", "object", "present", "{S} {v} la fermeture du chantier naval.",
             ("la fermeture du chantier naval",), 0.9),
    Template("fr", "infinitive", "present", "{S} {v} avoir vendu le terrain au port.",
             ("avoir vendu le terrain au port",), 0.96),
    Template("en", "quote", "past", '"The dyke has burst," {v} {s}.',
             ('"The dyke has burst,"',), 0.96),
    Template("en", "quote", "past", '"The dyke has burst," {s} {v}.',
             ('"The dyke has burst,"',), 0.96),
    Template("en", "quote", "past", '{S} {v}: "The dyke has burst."',
             ('"The dyke has burst."',), 0.89),
    Template("en", "quote", "past", "The dyke has burst, {s} {v}.",
             ("The dyke has burst",), 0.94),
    Template("en", "quote", "past", '"The dyke," {s} {v}, "has burst."',
             ('"The dyke,"', '"has burst."'), 0.92),
    Template("en", "clause", "past", "{S} {v} that the dyke had burst.",
             ("that the dyke had burst",), 0.98),
    Template("en", "clause", "past", "{S} {v} on Tuesday that the dyke had burst.",
             ("that the dyke had burst",), 0.75),
    Template("en", "clause", "present", '{S} {v} that the dyke "will never hold."',
             ('that the dyke "will never hold."',), 0.67),
    Template("en", "object", "past", "{S} {v} the closure of the yard.",
             ("the closure of the yard",), 0.96),
    Template("en", "object", "present", "{S} {v} the closure of the yard.",
             ("the closure of the yard",), 0.87),
    Template("en", "infinitive", "present", "{S} {v} to sell the land to the port.",
             ("to sell the land to the port",), 0.75),
]  # fmt: skip


def _filled(template: Template) -> list[Case]:
    """Return a template filled with the verbs of its frame, the sources taking turns."""
    language, inverted = template.language, template.form == "inverted"
    cases = []
    for n, cue in enumerate(_verbs(language, template.frame)):
        verb = _inflected(language, cue, "present" if inverted else template.form)
        if verb is None or (inverted and verb[-1] in "td"):
            continue
        source = SPEAKERS[language][n % len(SPEAKERS[language])]
        text = template.text.format(v=verb, s=source, S=_sentence(source))
        cases.append(
            Case(text, "elle" if inverted else source, template.content, re.split("[ ']", verb)[-1])
        )
    return cases


@pytest.mark.parametrize("template", VERBS, ids=lambda t: f"{t.language}-{t.form}-{t.text}")
def test_verbs(template: Template) -> None:
    cases = _filled(template)
    assert len(cases) > 10
    _check(template.language, cases, template.share)


# ---- sources ----------------------------------------------------------------------------------

SOURCES = {
    "fr": (
        "Odile Kervran",
        "Mme Kervran",
        "Me Basile Torcy",
        "le ministre du Port, Basile Torcy",
        "la directrice générale du chantier, Odile Kervran",
        "Basile Torcy, maire de Landreval depuis 2008",
        "Basile Torcy (Les Riverains)",
        "le sénateur Basile Torcy",
        "l'avocate de la famille",
        "le syndicat des marins",
        "la Ligue nationale des pêcheurs (LNP)",
        "la porte-parole du ministère de la Mer, Odile Kervran",
        "un responsable portuaire",
        "une source proche du chantier",
        "la mairie de Landreval",
        "Lisbonne",
        "le groupe Corvel",
        "l'ONG Rive Libre",
        "Odile Kervran, 41 ans, plongeuse à Landreval",
        "le colonel à la retraite Basile Torcy",
        "l'un des avocats du capitaine",
        "cette mère de deux plongeurs",
        "Torcy",
    ),
    "en": (
        "Nora Hale",
        "Ms. Hale",
        "Sen. Nora Hale",
        "Rep. Nora Hale (D-Iowa)",
        "Harbor Minister Basil Torr",
        "the yard's manager, Nora Hale,",
        "Basil Torr, the mayor of Ashby,",
        "Basil Torr, a lawyer for the crew,",
        "the pilots union",
        "the National Pilots League (NPL)",
        "a spokesman for the port",
        "a senior harbor official",
        "a source close to the yard",
        "the White House",
        "Torr",
        "Lisbon",
        "the Corvel Group",
        "Hale's campaign",
        "a spokeswoman for Mr. Torr",
        "the captain's lawyer, Nora Hale,",
        "one of the two divers",
        "the 41-year-old diver",
        "The Ashby Ledger",
    ),
}

CLAUSES = {
    "fr": (
        "que la digue avait cédé",
        "que le chantier, ouvert en mars, coûterait 12 millions d'euros",
        "qu'aucune grue n'avait été vendue",
        "que les deux plongeurs se connaissaient et qu'ils s'étaient vus plusieurs fois",
        "que « rien ne justifie ce retard »",
        "que la ville, qui compte 9 000 habitants, n'a pas de quoi payer",
    ),
    "en": (
        "that the dyke had burst",
        "the yard, opened in March, would cost $12 million",
        "no crane had been sold",
        "that the two divers knew each other and that they had met several times",
        'that "nothing justifies this delay"',
        "the town, which has 9,000 residents, cannot pay",
    ),
}

QUOTATIONS = {
    "fr": (
        "« La digue a cédé »",
        "« Nous n'avons rien caché, nous avons tout donné au juge »",
        "« Qui peut croire une chose pareille ? »",
        "« Je ne savais pas que la grue était à vendre »",
    ),
    "en": (
        '"The dyke has burst,"',
        '"We have hidden nothing, we gave everything to the judge,"',
        '"Who can believe such a thing?"',
        "“I did not know that the crane was for sale,”",
    ),
}

WORDS = {
    "fr": {
        "v": ("affirme", "assure", "explique", "estime", "rappelle", "précise", "souligne"),
        "p": ("affirmé", "assuré", "expliqué", "estimé", "rappelé", "précisé", "souligné"),
        "day": ("mardi", "lundi soir", "la semaine dernière", "le 3 mars"),
        "place": (
            "devant la presse", "à l'AFP", "lors d'une conférence de presse", "au micro de RTL",
            "dans un communiqué", "à la barre",
        ),
    },
    "en": {
        "v": ("says", "argues", "insists", "believes"),
        "p": ("said", "argued", "insisted", "claimed", "warned", "added"),
        "day": ("Tuesday", "on Monday", "last week", "on March 3"),
        "place": (
            "in a statement", "on Twitter", "at a news conference", "during a rally in Ohio",
        ),
    },
}  # fmt: skip

FORMS = [
    ("fr", "{S} {v} {clause}.", "{clause}", 0.95),
    ("fr", "{S} a {p} {day} {clause}.", "{clause}", 0.95),
    ("fr", "{S} a {p} {place} {clause}.", "{clause}", 0.82),
    ("fr", "De son côté, {s} {v} {clause}.", "{clause}", 0.91),
    ("fr", "Contacté{e}, {s} a {p} {clause}.", "{clause}", 0.86),
    ("fr", "Interrogé{e} {place}, {s} a {p} {clause}.", "{clause}", 0.86),
    ("fr", "Et {s} de rappeler {clause}.", "{clause}", 0.82),
    ("fr", "{S} a {p} {clause}, ajoutant que rien n'était décidé.", "{clause}", 0.95),
    ("fr", "{S}, qui dormait encore, a {p} {clause}.", "{clause}", 0.82),
    ("fr", "{quote}, {v} {s}.", "{quote}", 0.95),
    ("fr", "{quote}, a {p} {day} {s}.", "{quote}", 0.91),
    ("fr", "{quote}, a {p} {s} {place}.", "{quote}", 0.91),
    ("fr", "{S} {v} : {quote}.", "{quote}", 0.95),
    ("fr", "« La digue a cédé, {v} {s}. Rien n'est perdu. »",
     "« La digue a cédé // Rien n'est perdu. »", 0.95),
    ("fr", "La digue a cédé, {v} {s}.", "La digue a cédé", 0.95),
    ("fr", "Selon {s}, la digue a cédé.", "la digue a cédé", 0.95),
    ("fr", "La digue a cédé, selon {s}.", "La digue a cédé", 0.91),
    ("fr", "À en croire {s}, la digue a cédé.", "la digue a cédé", 0.95),
    ("fr", "{S} accuse la région d'avoir vendu la grue.", "la région d'avoir vendu la grue", 0.91),
    ("fr", "{S} dément avoir vendu la grue.", "avoir vendu la grue", 0.78),
    ("fr", "{S} rejette ces accusations.", "ces accusations", 0.95),
    ("fr", "{S} conteste les chiffres du port.", "les chiffres du port", 0.95),
    ("fr", "{S} demande au préfet de rouvrir le port.", "au préfet de rouvrir le port", 0.95),
    ("fr", "{S} souhaite que la loi change.", "que la loi change", 0.95),
    ("fr", "{S} refuse de signer le bail.", "de signer le bail", 0.86),
    ("fr", "{S} qualifie ces propos de « honteux ».", "ces propos de « honteux »", 0.91),
    ("en", "{S} {v} {clause}.", "{clause}", 0.95),
    ("en", "{S} {p} {day} {clause}.", "{clause}", 0.95),
    ("en", "{S} {p} {place} {clause}.", "{clause}", 0.78),
    ("en", "On Friday, {s} {p} {clause}.", "{clause}", 0.86),
    ("en", "Asked {place}, {s} {p} {clause}.", "{clause}", 0.82),
    ("en", "But {s} {p} {clause}.", "{clause}", 0.86),
    ("en", "{S} told reporters {clause}.", "{clause}", 0.91),
    ("en", "{S} {p} {clause}, adding that nothing was decided.", "{clause}", 0.86),
    ("en", "{S}, who was still asleep, {p} {clause}.", "{clause}", 0.78),
    ("en", "{quote} {s} {p}.", "{quote}", 0.95),
    ("en", "{quote} {p} {s}.", "{quote}", 0.95),
    ("en", "{quote} {s} {p} {place}.", "{quote}", 0.95),
    ("en", "“The dyke,” {s} {p}, “has burst.”", "“The dyke,” // “has burst.”", 0.86),
    ("en", "The dyke has burst, {s} {p}.", "The dyke has burst", 0.91),
    ("en", "According to {s}, the dyke has burst.", "the dyke has burst", 0.91),
    ("en", "The dyke has burst, according to {s}.", "The dyke has burst", 0.91),
    ("en", "{S} accused the county of hiding the bill.", "the county of hiding the bill", 0.95),
    ("en", "{S} denied selling the crane.", "selling the crane", 0.95),
    ("en", "{S} rejected those accusations.", "those accusations", 0.95),
    ("en", "{S} disputed the port's figures.", "the port's figures", 0.95),
    ("en", "{S} urged Congress to reopen the port.", "Congress to reopen the port", 0.95),
    ("en", "{S} hoped the law would change.", "the law would change", 0.95),
    ("en", "{S} refused to sign the lease.", "to sign the lease", 0.95),
    ("en", '{S} dismissed the claim as "nonsense."', 'the claim as "nonsense."', 0.95),
]  # fmt: skip


_FEMININE = re.compile(r"Odile|Mme|la |une |cette |l'avocate|l'ONG")


def _crossed(language: str, text: str, content: str) -> list[Case]:
    """Return a form filled with each source; days, places and verbs take turns."""
    cases = []
    for n, source in enumerate(SOURCES[language]):
        words = {key: every[n % len(every)] for key, every in WORDS[language].items()}
        words["e"] = "e" if _FEMININE.match(source) else ""
        words["clause"] = CLAUSES[language][n % len(CLAUSES[language])]
        words["quote"] = QUOTATIONS[language][n % len(QUOTATIONS[language])]
        plain = source.rstrip(",")
        ends = re.search(r"\{[sS]\}([,.])?", text)
        assert ends is not None
        written = plain + "," if "," in plain and ends[1] is None else plain
        filled = text.format(s=written, S=_sentence(written), **words)
        pieces = tuple(content.format(**words).split(" // "))
        cases.append(Case(_sentence(filled), plain, pieces))
    return cases


@pytest.mark.parametrize(
    ("language", "text", "content", "share"), FORMS, ids=[f"{f[0]}-{f[1]}" for f in FORMS]
)
def test_sources(language: str, text: str, content: str, share: float) -> None:
    _check(language, _crossed(language, text, content), share)


# ---- frames -----------------------------------------------------------------------------------

FRAMES = {
    "fr": """
        {S} envisage | de vendre la grue
        {S} a accepté | de vendre la grue
        {S} a décidé | de vendre la grue
        {S} promet | de vendre la grue
        {S} menace | de vendre la grue
        {S} propose | de vendre la grue
        {S} prévoit | de vendre la grue
        {S} n'a pas exclu | de vendre la grue
        {S} hésite | à vendre la grue
        {S} renonce | à vendre la grue
        {S} s'engage | à vendre la grue
        {S} compte | vendre la grue
        {S} entend | vendre la grue
        {S} veut | vendre la grue
        {S} espère | vendre la grue
        {S} craint | que la digue ne cède
        {S} redoute | une nouvelle crue
        {S} reconnaît | avoir rencontré le grutier
        {S} dément | toute négligence
        {S} balaie | ces critiques
        {S} parle | d'un échec
        {S} a évoqué | une erreur
        {S} a fait savoir | que la digue avait cédé
        {S} a laissé entendre | que la digue avait cédé
        {S} a tenu à saluer | le travail des plongeurs
        {S} refuse | de commenter cette affaire
        {S} réclame | la réouverture du port
        {S} exige | des excuses
        {S} appelle | la région à rouvrir le port
        {S} exhorte | la région à rouvrir le port
        {S} reproche | à la région d'avoir vendu la grue
        {S} soupçonne | la région d'avoir vendu la grue
        {S} dénonce | un scandale
        {S} se félicite | de cette vente
        {S} salue | cette vente
        {S} s'oppose | à cette vente
        {S} plaide | pour une réforme
        {S} plaide en faveur | d'une réforme
        {S} juge | cette vente absurde
        {S} estime | nécessaire une réforme
        {S} considère | cette vente comme absurde
        {S} qualifie | cette vente d'absurde
        {S} compare | la situation à un naufrage
        {S} impute | ce retard à la région
        {S} se demande | si la digue tiendra
        {S} ne sait pas | si la digue tiendra
        {S} doute | que la digue tienne
        {S} est convaincu | que la digue tiendra
        {S} est favorable | à une réforme
        {S} se dit | favorable à une réforme
        {S} a voté | contre la vente
        {S} a ordonné | la fermeture du port
        {S} a interdit | la régate
        {S} met en garde | contre une nouvelle crue
        {S} prend acte | de cette vente
        {S} est catégorique : | « La digue a cédé. »
        Dans un communiqué, {s} affirme | que la digue a cédé
    """,
    "en": """
        {S} is considering | selling the crane
        {S} agreed | to sell the crane
        {S} decided | to sell the crane
        {S} proposed | selling the crane
        {S} intends | to sell the crane
        {S} does not want | to sell the crane
        {S} threatened | to sue
        {S} hopes | to reopen the port
        {S} expects | prices to rise
        {S} has long argued | that the dyke was weak
        {S} would not say | whether the dyke was weak
        {S} questioned | whether the dyke was weak
        {S} asked | why the dyke was weak
        {S} is worried | that prices will rise
        {S} worries | about rising prices
        {S} raised concerns | about the plan
        {S} voiced support | for the plan
        {S} pushed | for a new dyke
        {S} endorsed | the plan
        {S} slammed | the plan
        {S} apologized | for the delay
        {S} complained | about the delay
        {S} ordered | the county to reopen the port
        {S} pressed | the county to reopen the port
        {S} told | the county to reopen the port
        {S} made clear | that the dyke was weak
        {S} pointed out | that the dyke was weak
        {S} went on to say | that the dyke was weak
        {S} shot back | that the dyke was weak
        {S} is not convinced | that the dyke will hold
        {S} is calling | for a new inquiry
        {S} took issue | with the report
        {S} pushed back | on that claim
        {S} described | the plan as a joke
        {S} called | the plan a joke
        {S} sees | the plan as a threat
        {S} considers | the plan a threat
        {S} compared | the plan to a bad joke
        {S} warned | against selling the crane
        {S} acknowledged | having met the diver
        {S} recalled | having met the diver
        {S} admitted | meeting the diver
        {S} denied | any wrongdoing
        {S} disputed | that account
        {S} did not respond | to a request for comment
        {S} declined | to say when the port would open
        {S} vowed | that the port would reopen
        {S} suggested | that the report was wrong
        {S} tweeted | that the dyke was weak
        {S} testified | that the dyke was weak
        {S} thinks | the dyke is weak
        {S} does not think | the dyke is weak
        {S} concluded | that the dyke was weak
        {S} fears | that the port will close
        {S} faulted | the county for the delay
        {S} thanked | the county for its help
        {S} is opposed | to the plan
        {S} is confident | that the dyke will hold
        {S} refused | to say whether the dyke was weak
        In a statement, {s} said | the dyke was weak
        Speaking to reporters, {s} said | the dyke was weak
    """,
}
"""One frame a line: what comes before the content, and the content."""

LEAST = {"fr": 0.97, "en": 0.97}


def _framed(language: str) -> list[Case]:
    cases = []
    for line in FRAMES[language].strip().splitlines():
        before, content = line.strip().split(" | ")
        for source in SPEAKERS[language]:
            text = f"{before} {content}".format(s=source, S=_sentence(source))
            text = text if text.endswith("»") else text + "."
            cases.append(Case(text, source, (content,)))
    return cases


@pytest.mark.parametrize("language", ["fr", "en"])
def test_frames(language: str) -> None:
    _check(language, _framed(language), LEAST[language])

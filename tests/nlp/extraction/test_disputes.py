"""Denials in words of their own, one phenomenon a sentence, French and English."""

import pytest

import nlp
from tests.nlp.extraction.finding import attributions


def denials(text: str, language: str) -> list[tuple[str, str, str]]:
    """Return (source, cue, content) of the denials that are found in ``text``."""
    return [
        (
            s.source.text if s.source else "",
            s.cue.text if s.cue else "",
            " // ".join(piece.text for piece in s.content),
        )
        for s in nlp.analyse(text, language).statements
        if s.kind == "denial"
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Les enquêteurs ont publié une thèse. Une version que récuse le ministère.",
            ("le ministère", "récuse", "Une version"),
        ),
        (
            "Les rumeurs, que dément la banque, inquiètent les clients.",
            ("la banque", "dément", "Les rumeurs"),
        ),
        (
            "Selon la police, il a tiré le premier, ce que conteste son avocat.",
            ("son avocat", "conteste", "il a tiré le premier"),
        ),
        (
            "Le groupe réfute ces allégations devant le tribunal.",
            ("Le groupe", "réfute", "ces allégations"),
        ),
        (
            "L'entreprise s'en défend. « Nous respectons la loi. »",
            ("L'entreprise", "s'en défend", "en // « Nous respectons la loi. »"),
        ),
        (
            "Le syndicat affirme que l'usine fermera. Sur ce point, le préfet s'inscrit en faux.",
            ("le préfet", "s'inscrit en faux", "Sur ce point"),
        ),
        (
            "Le maire accuse le préfet d'avoir menti. Le préfet dément.",
            ("Le préfet", "dément", "le préfet d'avoir menti"),
        ),
        (
            "Selon le journal, la banque a caché des pertes. "
            "La banque parle d'accusations mensongères.",
            ("La banque", "parle", "d'accusations mensongères"),
        ),
        (
            "Le trésorier aurait vidé la caisse, ce dont se défend vivement son avocate.",
            ("son avocate", "se défend", "Le trésorier aurait vidé la caisse"),
        ),
        (
            "« Elle savait tout », assure le parquet, ce dont elle s'est toujours défendue.",
            ("elle", "s'est toujours défendue", "« Elle savait tout »"),
        ),
        (
            "Il est mis en cause pour favoritisme, des soupçons dont se défend la sénatrice.",
            ("la sénatrice", "se défend", "des soupçons"),
        ),
        (
            "Le guide se serait perdu, une thèse à laquelle ne croit pas la famille.",
            ("la famille", "ne croit pas", "une thèse"),
        ),
        (
            "Une version à laquelle n'adhère guère le juge.",
            ("le juge", "n'adhère guère", "Une version"),
        ),
        (
            "Une accusation balayée d'un revers de main par M. Touré, qui se dit serein.",
            ("M. Touré", "balayée d'un revers de main", "Une accusation"),
        ),
        (
            "La commune aurait vendu le terrain, une rumeur démentie lundi par la mairie.",
            ("la mairie", "démentie", "une rumeur"),
        ),
        (
            "La préfecture reconnaît une panne, mais dément que celle-ci ait duré une heure.",
            ("La préfecture", "dément", "que celle-ci ait duré une heure"),
        ),
        (
            "Le cabinet Morel, qui les emploie, parle d'un malentendu : ils étaient absents.",
            ("Le cabinet Morel", "parle", "d'un malentendu : ils étaient absents"),
        ),
        (
            "Le groupe nie la troisième alerte que lui prête la presse.",
            ("Le groupe", "nie", "la troisième alerte que lui prête la presse"),
        ),
        (
            "Le syndicat prête au maire l'intention de fermer l'usine. Dorane dément.",
            ("Dorane", "dément", "intention de fermer l'usine"),
        ),
        (
            "Sur ce point, Me Florent Zwimmer s'inscrit en faux.",
            ("Me Florent Zwimmer", "s'inscrit en faux", "Sur ce point"),
        ),
        ("Le maire crie au mensonge.", ("Le maire", "crie", "au mensonge")),
        # a noun sums up what was said; a relative clause tells who disputes it
        (
            "Le capitaine dormait, une version que Basile Torcy conteste.",
            ("Basile Torcy", "conteste", "une version"),
        ),
        (
            "La banque a caché des pertes, une thèse que son avocat a toujours rejetée.",
            ("son avocat", "a toujours rejetée", "une thèse"),
        ),
        (
            "La banque a caché des pertes, une accusation que le directeur qualifie de « fable ».",
            ("le directeur", "qualifie", "une accusation // de « fable »"),
        ),
        (
            "Odile Kervran affirme que le capitaine dormait, ce que le maire dément.",
            ("le maire", "dément", "que le capitaine dormait"),
        ),
        (
            "La banque a caché des pertes, ce que le directeur dément.",
            ("le directeur", "dément", "La banque a caché des pertes"),
        ),
    ],
)
def test_french(text: str, found: tuple[str, str, str]) -> None:
    assert found in denials(text, "fr")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The mayor accused the company of dumping waste. The company denies it.",
            ("The company", "denies", "it"),
        ),
        (
            "The judge threw out that argument, and the clerk rejected that claim in a ruling.",
            ("the clerk", "rejected", "that claim"),
        ),
        (
            "The firm pushed back against the claim that it had cheated.",
            ("The firm", "pushed back", "against the claim that it had cheated"),
        ),
        (
            "The lawyer suggested the witness was lying, which he rejected.",
            ("he", "rejected", "the witness was lying"),
        ),
        ("Tilden brushed off the charge.", ("Tilden", "brushed off", "the charge")),
        (
            "Orr denied swearing at the referee but accepted the fine.",
            ("Orr", "denied", "swearing at the referee"),
        ),
        (
            "Fire: company rejects claim that alarms were off",
            ("company", "rejects", "claim that alarms were off"),
        ),
        (
            "A claim denied by the mayor spread online.",
            ("the mayor", "denied", "A claim"),
        ),
        (
            "She rejected a suggestion that the firm had been slow to act.",
            ("She", "rejected", "a suggestion that the firm had been slow to act"),
        ),
        (
            "The council voted on Monday, brushing aside warnings from residents.",
            ("The council", "brushing aside", "warnings from residents"),
        ),
        # a noun sums up what was said; a bare relative clause tells who disputes it
        ("Hale hid the report, a charge Ashby denied.", ("Ashby", "denied", "a charge")),
        (
            "Hale accused Corley Bank of hiding losses, a charge Corley Bank denied.",
            ("Corley Bank", "denied", "a charge"),
        ),
        (
            "Hale said the harbor was shut, a claim the pilots dispute.",
            ("the pilots", "dispute", "a claim"),
        ),
        (
            "“The bank hid losses,” a claim the bank disputes, is on the wall.",
            ("the bank", "disputes", "a claim"),
        ),
        (
            'The bank hid losses, a charge the state\'s lawyers rejected as "a fable."',
            ("the state's lawyers", "rejected", 'a charge // as "a fable."'),
        ),
    ],
)
def test_english(text: str, found: tuple[str, str, str]) -> None:
    assert found in denials(text, "en")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le parquet n'a ni confirmé ni démenti l'information."),
        ("fr", "Le maire n'a pas démenti."),
        ("fr", "La banque a caché des pertes, ce que le directeur savait."),
        ("fr", "La banque a caché des pertes, une version que la presse publie."),
        ("en", "The bank hid losses, a story the Gazette published."),
        ("en", "The harbor was shut, a victory the pilots celebrated."),
        ("en", "The pilots got a ticket, a charge they paid."),
        ("fr", "Le maire parle d'un projet ambitieux."),
        ("fr", "Le critique évoque une fable de La Fontaine qu'il n'a pas lue."),
        ("fr", "Le démenti du maire est arrivé trop tard."),
        ("fr", "Le gérant rejette la faute sur le propriétaire."),
        ("fr", "Le parlement a balayé l'initiative populaire."),
        ("en", "The board had rebuffed an informal approach from a rival."),
        ("en", "He neither confirmed nor denied the rumor."),
        ("en", "The senator would not confirm or deny the report."),
        ("en", "The company does not deny that it sold the drug."),
    ],
)
def test_what_only_looks_like_a_denial(language: str, text: str) -> None:
    assert denials(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "Hale accused Corley Bank of hiding losses, a charge Corley Bank denied.",
            [("Hale", ["Corley Bank of hiding losses"]), ("Corley Bank", ["a charge"])],
        ),
        (
            "en",
            "According to Hale, the boat sank, which the port denied on Monday.",
            [("Hale", ["the boat sank"]), ("the port", ["the boat sank"])],
        ),
        (
            "en",
            "Hale said that the captain was asleep, which the port denies.",
            [
                ("Hale", ["that the captain was asleep"]),
                ("the port", ["that the captain was asleep"]),
            ],
        ),
        (
            "fr",
            "Selon Odile Kervran, la grue a été vendue, ce que la mairie conteste.",
            [("Odile Kervran", ["la grue a été vendue"]), ("la mairie", ["la grue a été vendue"])],
        ),
        (
            "fr",
            "Odile Kervran assure que le maire savait, une thèse que le parquet rejette.",
            [("Odile Kervran", ["que le maire savait"]), ("le parquet", ["une thèse"])],
        ),
        # « que » takes up what was said; it opens no clause of the verb before
        (
            "fr",
            "Le maire a dit la vérité, une version que Basile Torcy conteste.",
            [("Basile Torcy", ["une version"])],
        ),
        (
            "fr",
            "La mairie a précisé les horaires, ce que le port dément.",
            [("le port", ["La mairie a précisé les horaires"])],
        ),
        # behind a cue that closes or breaks into what is said
        (
            "fr",
            "La grue, a dit mardi le maire, sera vendue en mai, ce que conteste la mairie.",
            [
                ("le maire", ["La grue", "sera vendue en mai"]),
                ("la mairie", ["La grue", "sera vendue en mai"]),
            ],
        ),
        (
            "fr",
            "La grue sera vendue, a dit le maire, ce que le port conteste.",
            [("le maire", ["La grue sera vendue"]), ("le port", ["La grue sera vendue"])],
        ),
        (
            "fr",
            "Le maire affirme que la grue sera vendue, chose que dément le port.",
            [("Le maire", ["que la grue sera vendue"]), ("le port", ["chose"])],
        ),
        (
            "en",
            "The crane, Hale said Tuesday, will be sold, which a spokesman for the port disputes.",
            [
                ("Hale", ["The crane", "will be sold"]),
                ("a spokesman for the port", ["The crane", "will be sold"]),
            ],
        ),
        (
            "en",
            "The crane will be sold soon, Hale said, which the port disputes.",
            [
                ("Hale", ["The crane will be sold soon"]),
                ("the port", ["The crane will be sold soon"]),
            ],
        ),
        (
            "en",
            "The crane will be sold, the mayor said, a charge the port denies.",
            [("the mayor", ["The crane will be sold"]), ("the port", ["a charge"])],
        ),
        (
            "en",
            "The mayor said the crane will be sold, something the port denies.",
            [("The mayor", ["the crane will be sold"]), ("the port", ["something"])],
        ),
    ],
)
def test_what_was_said_ends_before_who_disputes_it(
    language: str, text: str, expected: list[tuple[str, list[str]]]
) -> None:
    found = [(a.source or "", a.content) for a in attributions(language, text)]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        (
            "Le syndicat n'adhère pas à cette version.",
            "fr",
            ("Le syndicat", "n'adhère pas", "à cette version"),
        ),
        (
            "Le préfet ne croit pas à l'explication du club.",
            "fr",
            ("Le préfet", "ne croit pas", "à l'explication du club"),
        ),
        ("Le syndicat n'y souscrit pas.", "fr", ("Le syndicat", "n'y souscrit pas", "y")),
        (
            "Une lecture que le préfet ne partage pas.",
            "fr",
            ("le préfet", "ne partage pas", "Une lecture"),
        ),
        (
            "The mayor does not buy that story.",
            "en",
            ("The mayor", "does not buy", "that story"),
        ),
        (
            "The union doesn't share that assessment.",
            "en",
            ("The union", "doesn't share", "that assessment"),
        ),
    ],
)
def test_who_gives_no_credit_to_what_was_said_denies_it(
    text: str, language: str, found: tuple[str, str, str]
) -> None:
    assert denials(text, language) == [found]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le maire ne croit pas que la grève durera.", "fr"),
        ("La société n'a pas partagé ses chiffres.", "fr"),
        ("The firm would not share its figures.", "en"),
        ("The firm did not share the report.", "en"),
        ("The union shares that assessment.", "en"),
    ],
)
def test_who_gives_credit_or_only_withholds_something_denies_nothing(
    text: str, language: str
) -> None:
    assert denials(text, language) == []

"""What opens a sentence, who is described by whom, and titles, days and turns in between."""

import pytest

from tests.nlp.extraction.finding import attributions, contents

Expected = tuple[str | None, str, list[str]]

FRENCH = [
    (
        "Après avoir dit que la digue tiendrait, il est parti.",
        ("il", "avoir dit", ["que la digue tiendrait"]),
    ),
    # an infinitive or participle that opens the sentence
    (
        "Après avoir assuré que la digue tiendrait, le préfet a évacué le quartier.",
        ("le préfet", "avoir assuré", ["que la digue tiendrait"]),
    ),
    (
        "Avant d'annoncer que la ligne fermerait, la ministre avait reçu les élus.",
        ("la ministre", "annoncer", ["que la ligne fermerait"]),
    ),
    (
        "Tout en affirmant que la cuve est étanche, le directeur l'a vidée.",
        ("le directeur", "affirmant", ["que la cuve est étanche"]),
    ),
    (
        "Pour avoir écrit que le juge dormait, la journaliste a été condamnée.",
        ("la journaliste", "avoir écrit", ["que le juge dormait"]),
    ),
    (
        "Le préfet a quitté la salle après avoir dit que la digue tiendrait.",
        ("Le préfet", "avoir dit", ["que la digue tiendrait"]),
    ),
    (
        "Accusé par la mairie d'avoir vidé la cuve, l'exploitant a déposé plainte.",
        ("la mairie", "Accusé", ["d'avoir vidé la cuve"]),
    ),
    # a source across a relative clause with an object
    (
        "Le rapport, que nous avons consulté, indique que la digue est fissurée.",
        ("Le rapport", "indique", ["que la digue est fissurée"]),
    ),
    (
        "La note, que Le Phare s'est procurée, affirme que la digue est fissurée.",
        ("La note", "affirme", ["que la digue est fissurée"]),
    ),
    # a stressed source with an apposition
    (
        "Même Ana Ruiz, son adjointe, a dit que la digue était fissurée.",
        ("Ana Ruiz, son adjointe", "a dit", ["que la digue était fissurée"]),
    ),
    # in what is called something
    (
        "Ruiz a déclaré dans « Le Grand Débat » que la digue était fissurée.",
        ("Ruiz", "a déclaré", ["que la digue était fissurée"]),
    ),
    (
        "Ruiz a dit au journal « Le Phare » que la digue était fissurée.",
        ("Ruiz", "a dit", ["que la digue était fissurée"]),
    ),
    (
        "Ruiz a affirmé sur le plateau de « Matin » mardi que la digue était fissurée.",
        ("Ruiz", "a affirmé", ["que la digue était fissurée"]),
    ),
    # who is blamed behind an aside; a source with a relative clause with an object
    (
        "Elle accuse à son tour les pompiers d'être arrivés en retard.",
        ("Elle", "accuse", ["les pompiers d'être arrivés en retard"]),
    ),
    (
        "D'après le rapport, que nous avons pu consulter, la digue est fissurée.",
        ("le rapport", "D'après", ["la digue est fissurée"]),
    ),
    # who is told, in an object
    (
        "La ministre a prévenu les riverains que la digue céderait.",
        ("La ministre", "a prévenu", ["que la digue céderait"]),
    ),
    # a quotation behind a colon, with no cue that the lists know
    (
        "La ministre s'est voulue rassurante : « La digue tiendra. »",
        ("La ministre", "s'est voulue", ["« La digue tiendra. »"]),
    ),
    # what somebody wonders about
    (
        "Les riverains s'interrogent sur la digue.",
        ("Les riverains", "s'interrogent", ["sur la digue"]),
    ),
    # whom somebody blames or asks, with the name between commas
    (
        "Le syndicat accuse le directeur de l'usine, Paul Morel, de mentir.",
        ("Le syndicat", "accuse", ["le directeur de l'usine, Paul Morel, de mentir"]),
    ),
    (
        "La ministre a demandé au préfet, Paul Morel, de partir.",
        ("La ministre", "a demandé", ["au préfet, Paul Morel, de partir"]),
    ),
    # described or blamed by somebody
    (
        "Une mesure jugée inutile par les riverains a été votée.",
        ("les riverains", "jugée", ["Une mesure", "inutile"]),
    ),
    (
        "Le texte, qualifié de « liberticide » par l'opposition, sera voté.",
        ("l'opposition", "qualifié", ["Le texte", "de « liberticide »"]),
    ),
    (
        "Un homme soupçonné par la police d'avoir volé une barque a été arrêté.",
        ("la police", "soupçonné", ["Un homme", "d'avoir volé une barque"]),
    ),
    # a main clause around "selon"
    ("La digue, selon le préfet, est sûre.", ("le préfet", "selon", ["La digue", "est sûre"])),
    # the day in an interrupted sentence
    (
        "La digue, a annoncé mardi la ministre, sera rehaussée.",
        ("la ministre", "a annoncé", ["La digue", "sera rehaussée"]),
    ),
    (
        "La digue, a annoncé la ministre mardi, sera rehaussée.",
        ("la ministre", "a annoncé", ["La digue", "sera rehaussée"]),
    ),
    # when and how somebody spoke is no part of the source
    (
        "« C'est fini », a dit la ministre à l'issue de la réunion.",
        ("la ministre", "a dit", ["« C'est fini »"]),
    ),
    (
        "« C'est fini », a dit la ministre en marge du sommet.",
        ("la ministre", "a dit", ["« C'est fini »"]),
    ),
    # announced by an adjective
    (
        "Le préfet est catégorique : la digue tiendra.",
        ("Le préfet", "est catégorique", ["la digue tiendra"]),
    ),
]

ENGLISH = [
    (
        "Residents of the valley, meanwhile, are adamant: somebody must pay.",
        ("Residents of the valley", "are adamant", ["somebody must pay"]),
    ),
    # who is blamed in a headline says nothing
    ("Mayor accused of lying", (None, "accused", ["Mayor", "of lying"])),
    (
        'After a surveyor warned in May that the dam was "about to go," the council kept it full.',
        ("a surveyor", "warned", ['that the dam was "about to go,"']),
    ),
    (
        '"We did it all," Councillor Ann Lee, who chairs the board, told reporters on Monday.',
        ("Councillor Ann Lee", "told", ['"We did it all,"']),
    ),
    (
        "Even the prefect, an ally of the builders, said the dam was cracked.",
        ("the prefect, an ally of the builders", "said", ["the dam was cracked"]),
    ),
    (
        'Ruiz wrote in "The Long Road" that the dam was cracked.',
        ("Ruiz", "wrote", ["that the dam was cracked"]),
    ),
    (
        "A measure deemed useless by residents was passed.",
        ("residents", "deemed", ["A measure", "useless"]),
    ),
    (
        'A plan described as "reckless" by the opposition will be voted on.',
        ("the opposition", "described", ["A plan", 'as "reckless"']),
    ),
    (
        "The prefect, accused by the mayor of lying, has resigned.",
        ("the mayor", "accused", ["The prefect", "of lying"]),
    ),
    (
        "The dam, said the minister on Monday, will be raised.",
        ("the minister", "said", ["The dam", "will be raised"]),
    ),
    (
        "The dam, the minister said on Monday, will be raised.",
        ("the minister", "said", ["The dam", "will be raised"]),
    ),
    ("Prices, she said, would fall.", ("she", "said", ["Prices", "would fall"])),
    ("However, she said, prices would fall.", ("she", "said", ["prices would fall"])),
    (
        'She repeatedly says, "Don\'t you do it," until shots are heard.',
        ("She", "says", ['"Don\'t you do it,"']),
    ),
    ('"It is over," said the minister with a smile.', ("the minister", "said", ['"It is over,"'])),
    (
        "The minister is adamant: the dam will hold.",
        ("The minister", "is adamant", ["the dam will hold"]),
    ),
    (
        "In the minister's view, the dam will hold.",
        ("the minister's", "view", ["the dam will hold"]),
    ),
    (
        "The dam will hold, in the minister's opinion.",
        ("the minister's", "opinion", ["The dam will hold"]),
    ),
]


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_french(text: str, expected: Expected) -> None:
    assert expected in [(f.source, f.cue, f.content) for f in attributions("fr", text)]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: Expected) -> None:
    assert expected in [(f.source, f.cue, f.content) for f in attributions("en", text)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Au lieu de dire que la digue était fissurée, l'ingénieur s'est tu."),
        ("fr", "Loin de nier que la digue soit fissurée, le préfet l'a fermée."),
        ("en", "Instead of saying that the dam was cracked, he left."),
        # a phrase that owns no view, a document, a work's name
        ("en", "In the mayor's opinion piece, the dam gets three lines."),
        ("en", "In his client's words there was anger."),
        ("en", "In the judge's opinion, published on Monday, the law is quoted twice."),
        ("en", "The law is clear: drivers must stop at red lights."),
        ("en", "Is the minister clear: will the dam hold?"),
        # "par" and "by" without anybody
        ("fr", "Une somme estimée trop faible par rapport aux besoins sera versée."),
        ("fr", "Un match qualifié de beau par moments a été diffusé."),
        ("fr", "Un arbre jugé dangereux par mesure de sécurité a été abattu."),
        ("en", "A team considered weak by international standards won."),
        ("fr", "Un homme jugé par le tribunal de Nantes a été relaxé."),
        ("fr", "Après avoir accusé un retard de dix minutes, le train est arrivé."),
    ],
)
def test_what_was_not_said(language: str, text: str) -> None:
    assert contents(language, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "She stayed home instead, arguing that the road was icy.",
        "The mayor instead left, arguing that the road was icy.",
        "He did not go far, arguing that the road was icy.",
    ],
)
def test_instead_of_something_else(text: str) -> None:
    assert ["that the road was icy"] in contents("en", text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Accusé d'avoir volé un vélo, le jeune homme a été jugé.", "d'avoir volé un vélo"),
        ("Accusé d'avoir menti aux élus, le maire de Nantes a démissionné lundi.",
         "d'avoir menti aux élus"),
    ],
)  # fmt: skip
def test_an_accusation_ends_before_the_main_clause(text: str, content: str) -> None:
    assert contents("fr", text) == [[content]]


def test_a_weekday_may_be_a_name() -> None:
    (found,) = attributions("fr", "« C'est fini », a dit le patron du journal Vendredi.")
    assert found.source == "le patron du journal Vendredi"


def test_a_quotation_that_goes_on_has_no_cue_of_its_own() -> None:
    text = '"We won," he said, smiling, "and we will win again."'
    assert ['"We won,"', '"and we will win again."'] in contents("en", text)


def test_a_second_quotation_with_a_cue_of_its_own() -> None:
    text = "“We can't pay,” Ruiz said, adding later, “The fund is empty, and you know it.”"
    assert contents("en", text) == [
        ["“We can't pay,”"],
        ["“The fund is empty, and you know it.”"],
    ]


def test_a_turn_with_a_stray_mark_is_one_statement() -> None:
    text = '"HALE: Well, look, you know, he has been saying some tough stuff about us.'
    (found,) = attributions("en", text)
    assert (found.rule, found.source) == ("turn", "HALE")


def test_the_main_clause_is_no_content_of_the_opening() -> None:
    text = "Après avoir assuré que la digue tiendrait, le préfet a évacué le quartier."
    assert contents("fr", text) == [["que la digue tiendrait"]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La digue, selon le préfet, sera fermée mardi."),
        ("en", "The dam, according to the minister, will be closed on Tuesday."),
    ],
)
def test_a_day_of_the_content_is_not_when_it_was_said(language: str, text: str) -> None:
    import nlp

    (statement,) = nlp.analyse(text, language=language).statements
    assert statement.when is None

"""Where contents begin and end, in sentences of our own in both languages."""

import pytest

from tests.nlp.extraction.finding import attributions

CASES = [
    # the day of saying is not what was said, the day of the deed is
    ("fr", "Le maire appelle cet après-midi à voter pour la liste verte.",
     "à voter pour la liste verte"),
    ("fr", "Le groupe a rejeté l'offre en mars.", "l'offre"),
    ("fr", "Le syndicat a menacé de faire grève dès lundi.", "de faire grève dès lundi"),
    ("fr", "Le gouvernement annonce la fin des travaux d'ici à vendredi.",
     "la fin des travaux d'ici à vendredi"),
    ("en", "The board rejected the proposal in October.", "the proposal"),
    ("en", "The firm announced another event to be held on October 12.",
     "another event to be held on October 12"),
    # a day between commas interrupts a thing
    ("fr", "Le ministre a annoncé l'arrivée, le 28 avril, de deux bateaux transportant des vivres.",
     "l'arrivée, le 28 avril, de deux bateaux transportant des vivres"),
    ("fr", "La préfecture annonce le déploiement, à partir de mercredi, de six pompes.",
     "le déploiement, à partir de mercredi, de six pompes"),
    ("en", "The council announced the sale, in May, of three cranes.",
     "the sale, in May, of three cranes"),
    ("fr", "La préfecture annonce la fin de l'alerte, à partir de mercredi, les pompes étant en "
     "marche.", "la fin de l'alerte"),
    # an aside interrupts an infinitive and its object
    ("fr", "Odile Kervran accuse le maire d'avoir gardé, pendant un an, un rapport sur la digue.",
     "le maire d'avoir gardé, pendant un an, un rapport sur la digue"),
    ("fr", "Odile Kervran affirme avoir reçu, à plusieurs reprises, des menaces.",
     "avoir reçu, à plusieurs reprises, des menaces"),
    ("fr", "Odile Kervran accuse le maire d'avoir caché un rapport, pendant un an, une faute selon "
     "elle.", "le maire d'avoir caché un rapport, pendant un an"),
    # the narrator sums up what was said or tells who disputes it
    ("en", "Hale said the harbor was shut, a finding the pilots called nonsense.",
     "the harbor was shut"),
    ("en", "According to Hale, the bank hid losses, a claim Corley disputes.",
     "the bank hid losses"),
    ("en", "According to Hale, the captain was asleep, which the port denies.",
     "the captain was asleep"),
    ("en", "Hale said that the captain was asleep, which the port denies.",
     "that the captain was asleep"),
    ("en", "Hale accused the captain of sleeping, a charge he denied.",
     "the captain of sleeping"),
    ("fr", "Selon Odile Kervran, le capitaine dormait, une version que Basile Torcy conteste.",
     "le capitaine dormait"),
    ("fr", "Selon Odile Kervran, le capitaine dormait, ce que Basile Torcy dément.",
     "le capitaine dormait"),
    ("fr", "Odile Kervran affirme que le capitaine dormait, ce que le maire dément.",
     "que le capitaine dormait"),
    ("fr", "Odile Kervran accuse le capitaine d'avoir dormi, une accusation que Basile Torcy "
     "rejette.", "le capitaine d'avoir dormi"),
    # … not where a relative clause only tells more
    ("en", "Hale said the captain drove the boat, which was old.",
     "the captain drove the boat, which was old"),
    # an infinitive ends before a clause or relative clause that only adds
    ("fr", "Le maire assure vouloir partir, il quittera la ville en mai.", "vouloir partir"),
    ("fr", "Le maire assure vouloir fermer le port, dont les grues sont rouillées.",
     "vouloir fermer le port"),
    ("en", "Hale promised to close the harbor, which is losing money.", "to close the harbor"),
    ("en", "Hale denied taking the money, which the mayor had hidden.", "taking the money"),
    # … not before one that belongs to it
    ("fr", "Odile Kervran promet de rouvrir le port si elle trouve l'argent.",
     "de rouvrir le port si elle trouve l'argent"),
    ("fr", "Odile Kervran dit avoir lu le rapport que le maire a caché.",
     "avoir lu le rapport que le maire a caché"),
    ("en", "Hale denied taking the money that the mayor hid.",
     "taking the money that the mayor hid"),
    # lists and what they include
    ("en", "The firm announced a tablet, a phone, and a new camera.",
     "a tablet, a phone, and a new camera"),
    ("en", "The senator condemned the invasion, including the siege of the port.",
     "the invasion, including the siege of the port"),
    # an infinitive is not coordinated with a finite verb
    ("fr", "La mairie indique avoir reçu une plainte et refuse de la commenter.",
     "avoir reçu une plainte"),
    # verbs that agree with the content belong to it
    ("fr", "Il a raconté que des hommes étaient montés à bord et avaient emporté deux moteurs.",
     "que des hommes étaient montés à bord et avaient emporté deux moteurs"),
    # what something is called when it is denied
    ("en", "The bank dismissed those reports as \"baseless rumours.\"",
     'those reports as "baseless rumours."'),
    # a fragment in quotation marks with what belongs to it
    ("fr", "Une source a dit ne « pas croire une seconde » à cette version.",
     "ne « pas croire une seconde » à cette version"),
    ("fr", "Il a promis un « nouveau départ ».", "un « nouveau départ »"),
    # the narrator goes on behind an inverted cue
    ("fr", "Les comptes sont sains, a assuré la trésorière, qui quittera son poste en mai.",
     "Les comptes sont sains"),
    # a sentence behind a colon, without quotation marks
    ("fr", "Le porte-parole a déclaré : c'est une ingérence étrangère.",
     "c'est une ingérence étrangère"),
    # the narrator goes on behind what was said
    pytest.param("fr", "Le maire assure vouloir partir, il l'a dit hier.", "vouloir partir",
     marks=pytest.mark.xfail(strict=True, reason="a clitic stands before the verb")),
    pytest.param("en", "The ferry was late, according to the port, a charge the captain denied.",
     "The ferry was late",
     marks=pytest.mark.xfail(strict=True, reason="what sums up becomes a second piece")),
    pytest.param("fr", "Le maire valide le plan et part.", "le plan",
     marks=pytest.mark.xfail(strict=True, reason="« part » is read as a noun")),
    pytest.param("en", "Hale accused the captain of hiding, for a year, a report.",
     "the captain of hiding, for a year, a report",
     marks=pytest.mark.xfail(strict=True, reason="an English -ing form does not go on")),
]  # fmt: skip


def test_a_pronoun_is_blamed_for_what_goes_on_behind_an_aside() -> None:
    found = attributions("fr", "Le parquet le soupçonne d'avoir caché, pendant un an, un rapport.")
    assert [(a.source, a.content) for a in found] == [
        ("Le parquet", ["le", "d'avoir caché, pendant un an, un rapport"])
    ]


@pytest.mark.parametrize(("language", "text", "content"), CASES)
def test_content(language: str, text: str, content: str) -> None:
    assert [content] in [a.content for a in attributions(language, text)]


def test_a_colon_joins_the_thing_and_the_quotation() -> None:
    found = attributions("fr", "Le maire défend sa décision : « Le pont n'était plus sûr. »")
    assert [a.content for a in found] == [["sa décision", "« Le pont n'était plus sûr. »"]]


def test_an_announced_text_is_not_what_is_said() -> None:
    found = attributions("fr", "Le maire a publié un communiqué : « Le pont n'était plus sûr. »")
    assert [a.content for a in found] == [["« Le pont n'était plus sûr. »"]]


def test_he_is_a_source_before_that() -> None:
    found = attributions("fr", "Il précise que le produit est accessible à tous.")
    assert [(a.source, a.cue) for a in found] == [("Il", "précise")]


def test_it_is_no_source_where_nobody_says_it() -> None:
    found = attributions("fr", "Il paraît que le produit est accessible à tous.")
    assert [a.source for a in found] == [None]


def test_the_role_behind_a_name_belongs_to_the_source() -> None:
    found = attributions(
        "fr", "Pour Lise Arnal, géologue à l'institut du Nord, la falaise est instable."
    )
    assert [(a.source, a.content) for a in found] == [
        ("Lise Arnal, géologue à l'institut du Nord", ["la falaise est instable"])
    ]


def test_a_subject_is_raised_with_what_is_said_of_it() -> None:
    found = attributions("en", "The new line is expected to open in May.")
    assert [(a.source, a.content) for a in found] == [
        (None, ["The new line", "to open in May"]),
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Nobody believed Democratic allegations of fraud at the port.",
         "Democratic", "allegations", ["of fraud at the port"]),
        ("His call for a ban on imports surprised the party.",
         "His", "call", ["for a ban on imports"]),
    ],
)  # fmt: skip
def test_nouns_with_a_preposition(text: str, source: str, cue: str, content: list[str]) -> None:
    found = [(a.source, a.cue, a.content) for a in attributions("en", text)]
    assert (source, cue, content) in found


def test_a_relative_clause_is_no_content() -> None:
    found = attributions("fr", "Le patron nie le troisième retard que lui prête la presse.")
    assert ["que lui prête la presse"] not in [a.content for a in found]


@pytest.mark.parametrize(
    ("language", "text", "source", "cue", "content"),
    [
        # the name behind an inverted cue, however the parser reads the clause before it
        ("fr", "Le plan est rejeté ; c'est un exemple de mépris, a déclaré Yacine Belkacem.",
         "Yacine Belkacem", "a déclaré", ["c'est un exemple de mépris"]),
        ("fr", "« Vous n'avez rien compris », lui avait dit Anne Morel, présidente du club.",
         "Anne Morel, présidente du club", "avait dit", ["« Vous n'avez rien compris »"]),
        # an aside between subject and verb, cue and thing, cue and infinitive
        ("fr", "Celle-ci, interrogée sur ce point, n'a pas souhaité réagir.",
         "Celle-ci", "n'a pas souhaité", ["réagir"]),
        ("fr", "Le groupe souhaite à long terme doubler sa clientèle.",
         "Le groupe", "souhaite", ["doubler sa clientèle"]),
        # a second cue whose object the parser takes for its subject
        ("fr", "L'armée fait état de deux blessés et qualifie de « mensonger » le bilan du parti.",
         "L'armée", "qualifie", ["de « mensonger » le bilan du parti"]),
        # a pronoun that is blamed
        ("fr", "Le site, qui lui reproche d'avoir enterré la taxe, a publié une enquête.",
         "qui", "reproche", ["lui", "d'avoir enterré la taxe"]),
        # what someone is called, in quotation marks
        ("fr", "Le maire avait appelé sa rivale « la châtelaine du port ».",
         "Le maire", "avait appelé", ["sa rivale « la châtelaine du port »"]),
        # the source of it all is not what is said
        ("fr", "Deux tiers des habitants se disent contre ce projet selon un sondage.",
         "Deux tiers des habitants", "se disent", ["contre ce projet"]),
        ("en", "Dale said the dam was safe, according to the Gazette.",
         "Dale", "said", ["the dam was safe"]),
        ("en", "Dale said the dam was safe, according to the Gazette.",
         "the Gazette", "according to", ["Dale said the dam was safe"]),
    ],
)  # fmt: skip
def test_who_and_what(language: str, text: str, source: str, cue: str, content: list[str]) -> None:
    found = [(a.source, a.cue, a.content) for a in attributions(language, text)]
    assert (source, cue, content) in found


def test_ones_own_record_says_nothing() -> None:
    found = attributions(
        "fr", "« Mon bilan montre que j'en suis capable », a déclaré la candidate."
    )
    assert [a.cue for a in found] == ["a déclaré"]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Hale says there was a problem with the pump.",
         "Hale", "says", ["there was a problem with the pump"]),
        ("Hale said many of the examples that critics cite are wrong.",
         "Hale", "said", ["many of the examples that critics cite are wrong"]),
        ("Hale called on the council to close the road.",
         "Hale", "called on", ["the council to close the road"]),
        ("The ministry did not respond to a request for comment.",
         "The ministry", "did not respond", ["to a request for comment"]),
        ('On "Morning Hour," Hale said the road would close.',
         "Hale", "said", ["the road would close"]),
        ('"I like the road," Hale said, but "it has to close."',
         "Hale", "said", ['"I like the road,"', 'but "it has to close."']),
        ('Asked about the road, Hale said, "It has to close."',
         "Hale", "said", ['"It has to close."']),
        ("The road will close, according to show insiders.",
         "show insiders", "according to", ["The road will close"]),
        ('Hale criticized the plan as a "disgrace" during a campaign stop.',
         "Hale", "criticized", ['the plan as a "disgrace"']),
    ],
)  # fmt: skip
def test_english_clauses(text: str, source: str, cue: str, content: list[str]) -> None:
    assert (source, cue, content) in [
        (a.source, a.cue, a.content) for a in attributions("en", text)
    ]


def test_a_response_that_was_given_is_not_declined() -> None:
    assert attributions("en", "The ministry responded to the flood within a day.") == []

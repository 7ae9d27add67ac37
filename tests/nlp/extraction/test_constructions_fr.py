"""French: each construction by which an article attributes a statement, in sentences of our own.

Each case gives the text, then for each attribution expected its source, cue and content pieces.
"""

import pytest

from tests.nlp.extraction.finding import attributions, contents

CASES = [
    # cue before, after, in the middle, inverted
    ("Le maire affirme que le pont est solide.",
     [("Le maire", "affirme", ["que le pont est solide"])]),
    ("Le pont est solide, affirme le maire.",
     [("le maire", "affirme", ["Le pont est solide"])]),
    ("« Le pont est solide », a assuré le maire de la commune.",
     [("le maire de la commune", "a assuré", ["« Le pont est solide »"])]),
    ("« Le pont est solide », a-t-elle assuré.",
     [("elle", "a-t-elle assuré", ["« Le pont est solide »"])]),
    ("« Le pont est solide », a dit la maire. « Nous le rouvrirons demain. »",
     [("la maire", "a dit", ["« Le pont est solide »", "« Nous le rouvrirons demain. »"])]),
    ("Le directeur a prévenu : « Nous n'attendrons pas l'hiver. »",
     [("Le directeur", "a prévenu", ["« Nous n'attendrons pas l'hiver. »"])]),
    ("Le directeur a ajouté que le chantier “ne s'arrêterait pas” avant mai.",
     [("Le directeur", "a ajouté", ["que le chantier “ne s'arrêterait pas” avant mai"])]),
    ("Le maire a affirmé mardi que le pont était sûr et que la gare rouvrirait bientôt.",
     [("Le maire", "a affirmé", ["que le pont était sûr et que la gare rouvrirait bientôt"])]),
    ("« Nous sommes prêts », a assuré mardi sur Radio Soleil le ministre du Port, Paul Vasseur.",
     [("le ministre du Port, Paul Vasseur", "a assuré", ["« Nous sommes prêts »"])]),
    ("Le syndicat, qui réclame des embauches, menace de faire grève dès lundi.",
     [("qui", "réclame", ["des embauches"]),
      ("Le syndicat", "menace", ["de faire grève dès lundi"])]),
    ("Oslo accuse Berne d'avoir fermé le port, ce que le consul regrette.",
     [("Oslo", "accuse", ["Berne d'avoir fermé le port"])]),
    # infinitive
    ("La société affirme avoir payé tous ses fournisseurs.",
     [("La société", "affirme", ["avoir payé tous ses fournisseurs"])]),
    ("Le témoin dit ne pas avoir vu la voiture.",
     [("Le témoin", "dit", ["ne pas avoir vu la voiture"])]),
    ("Le ministre a promis de baisser les impôts.",
     [("Le ministre", "a promis", ["de baisser les impôts"])]),
    # noun phrase
    ("L'entreprise rejette les accusations du syndicat.",
     [("L'entreprise", "rejette", ["les accusations du syndicat"])]),
    ("Le gouvernement a annoncé la fermeture de la centrale.",
     [("Le gouvernement", "a annoncé", ["la fermeture de la centrale"])]),
    ("Les riverains dénoncent le bruit des machines.",
     [("Les riverains", "dénoncent", ["le bruit des machines"])]),
    # accusation, description, request
    ("L'opposition accuse le préfet d'avoir caché le rapport.",
     [("L'opposition", "accuse", ["le préfet d'avoir caché le rapport"])]),
    ("Le préfet est accusé par l'opposition d'avoir caché le rapport.",
     [("l'opposition", "est accusé", ["Le préfet", "d'avoir caché le rapport"])]),
    ("Le préfet a qualifié de « ridicules » ces accusations.",
     [("Le préfet", "a qualifié", ["de « ridicules » ces accusations"])]),
    ("Le juge a demandé au témoin de revenir mardi.",
     [("Le juge", "a demandé", ["au témoin de revenir mardi"])]),
    ("L'association appelle les habitants à manifester samedi.",
     [("L'association", "appelle", ["les habitants à manifester samedi"])]),
    # selon, d'après
    ("Selon la préfecture, deux cents personnes ont défilé.",
     [("la préfecture", "Selon", ["deux cents personnes ont défilé"])]),
    ("Deux cents personnes ont défilé, selon la préfecture.",
     [("la préfecture", "selon", ["Deux cents personnes ont défilé"])]),
    ("D'après les syndicats, deux mille personnes ont défilé.",
     [("les syndicats", "D'après", ["deux mille personnes ont défilé"])]),
    # participle, relative clause, fronted object
    ("Le club a démenti la rumeur, ajoutant que le joueur restait à Nantes.",
     [("Le club", "a démenti", ["la rumeur"]),
      ("Le club", "ajoutant", ["que le joueur restait à Nantes"])]),
    ("Le conseiller, qui affirme que tout était légal, sera entendu.",
     [("qui", "affirme", ["que tout était légal"])]),
    ("C'est une version que conteste l'avocat.",
     [("l'avocat", "conteste", ["une version"])]),
    # denial by verb, with its forms that taggers misread
    ("Paris dément toute rencontre avec les rebelles.",
     [("Paris", "dément", ["toute rencontre avec les rebelles"])]),
    ("La banque conteste avoir menti à ses clients.",
     [("La banque", "conteste", ["avoir menti à ses clients"])]),
    ("Le député se défend d'avoir touché de l'argent.",
     [("Le député", "se défend", ["d'avoir touché de l'argent"])]),
    # « comme l'affirme X », « se dit prêt »
    ("Ainsi que l'a rappelé la maire, le pont est solide.",
     [("la maire", "a rappelé", ["le pont est solide"])]),
    ("Ainsi que le rappelle la ministre, l'enquête est close.",
     [("la ministre", "rappelle", ["l'enquête est close"])]),
    ("Comme annoncé par la régie de Tours, le pont est fermé.",
     [("la régie de Tours", "annoncé", ["le pont est fermé"])]),
    ("Le train était à l'heure, comme l'affirme la compagnie.",
     [("la compagnie", "affirme", ["Le train était à l'heure"])]),
    ("La ministre se dit prête à négocier avec les médecins.",
     [("La ministre", "se dit", ["prête à négocier avec les médecins"])]),
    # a thing called by a noun, likened to another, judged by an adjective behind it
    ("Le maire parle d'un échec.", [("Le maire", "parle", ["d'un échec"])]),
    ("Basile Torcy compare la digue à un château de sable.",
     [("Basile Torcy", "compare", ["la digue à un château de sable"])]),
    ("Le maire juge cette décision absurde.",
     [("Le maire", "juge", ["cette décision absurde"])]),
    ("Le conseil estime nécessaire une digue.",
     [("Le conseil", "estime", ["nécessaire une digue"])]),
    ("Le maire plaide en faveur d'une réforme.",
     [("Le maire", "plaide en faveur", ["d'une réforme"])]),
    # reporting nouns
    ("Sa proposition de fermer l'école a surpris les parents.",
     [("Sa", "proposition", ["de fermer l'école"])]),
    # split auxiliary
    ("Des voisins ont par le passé accusé la mairie de négligence.",
     [("Des voisins", "ont par le passé accusé", ["la mairie de négligence"])]),
    # impersonal
    ("Il paraît que la fête est annulée.",
     [(None, "paraît", ["que la fête est annulée"])]),
    # an adjective announces the quotation behind a colon
    ("Basile Torcy est catégorique : « Le port est fermé. »",
     [("Basile Torcy", "est catégorique", ["« Le port est fermé. »"])]),
    ("La bergère est formelle : « Le port est fermé. »",
     [("La bergère", "est formelle", ["« Le port est fermé. »"])]),
    # a quotation goes on with a wish
    ("Le maire n'entend pas céder. « Nous irons au tribunal. »",
     [("Le maire", "n'entend pas", ["céder", "« Nous irons au tribunal. »"])]),
    ("Le maire veut vendre les grues. « Elles coûtent trop cher. »",
     [("Le maire", "veut", ["vendre les grues", "« Elles coûtent trop cher. »"])]),
    # … not that of a law
    ("La loi exige une clôture. « Danger », dit le panneau.",
     [("La loi", "exige", ["une clôture"]), ("le panneau", "dit", ["« Danger »"])]),
    # a turn of an interview, whose label a full stop ends
    ("ANNE LEROY. Le port est fermé depuis lundi. Nous attendons les grues.",
     [("ANNE LEROY", None, ["Le port est fermé depuis lundi. Nous attendons les grues."])]),
    ("B. L. Le port est fermé depuis lundi. Nous attendons les grues.",
     [("B. L.", None, ["Le port est fermé depuis lundi. Nous attendons les grues."])]),
    # a sentence that announces the quotation after it
    ("Le patron du café ne décolère pas. « On nous a prévenus la veille, rien de plus. »",
     [("Le patron du café", None, ["« On nous a prévenus la veille, rien de plus. »"])]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=lambda v: str(v)[:40])
def test_construction(text: str, expected: list[tuple[str | None, str | None, list[str]]]) -> None:
    found = attributions("fr", text)
    for source, cue, content in expected:
        assert any(
            a.source == source and (cue is None or a.cue == cue) and a.content == content
            for a in found
        ), found
    assert len(found) == len(expected), found


@pytest.mark.parametrize(
    "text",
    [
        "La « dame de fer » a quitté la salle à midi.",
        "Le film « Les Oiseaux du port » sort mercredi.",
        "La ville compte vingt mille habitants.",
        "Le fleuve a débordé et deux routes sont coupées.",
        "Il fait plus froid que la semaine dernière.",
        "La société a publié un bénéfice de deux millions d'euros.",
        "Le train est arrivé avant que la nuit tombe.",
        "Basile Torcy parle de son enfance.",
        "Basile Torcy parle du port.",
        "Comparé à mars, le port est calme.",
        "La digue, comparée à celle de Brune, est basse.",
        # no labels of turns: a place, an institution
        "PARIS. Le port est fermé depuis lundi.",
        "SAINT-MALO. Le port est fermé depuis lundi.",
        "L'ONU. Le port est fermé depuis lundi.",
    ],
)
def test_what_is_no_statement(text: str) -> None:
    assert contents("fr", text) == []


def test_first_person_inside_a_quotation_is_the_speakers_own() -> None:
    found = attributions("fr", "« Je pense que nous avons gagné », a déclaré l'entraîneur.")
    assert [a.cue for a in found] == ["a déclaré"]


def test_nested_source() -> None:
    found = attributions(
        "fr", "Selon le quotidien, des experts ont conclu que le barrage était dangereux."
    )
    assert [(a.cue, a.content) for a in found] == [
        ("Selon", ["des experts ont conclu que le barrage était dangereux"]),
        ("ont conclu", ["que le barrage était dangereux"]),
    ]


def test_where_nobody_speaks_a_colon_names_no_source() -> None:
    found = attributions("fr", "Il est midi : « Le port est fermé. »")
    assert [a.source for a in found] == [None]


def test_a_rare_name_in_capitals_labels_a_turn() -> None:
    (found,) = attributions("fr", "ODILE KERVRAN. Le port est fermé. Nous attendons les grues.")
    assert found.source == "ODILE KERVRAN"

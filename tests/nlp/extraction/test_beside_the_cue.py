"""What stands between a cue, its source and its content: occasions, hearers, whoever is described.

``test_combinations.py`` puts such sentences together by chance; here stands one of each kind, to
the letter.
"""

import pytest

from tests.nlp.extraction.finding import attributions

Expected = tuple[str | None, str | None, list[str]]

ENGLISH: list[tuple[str, Expected]] = [
    # where, when and to whom, behind a cue that closes its sentence
    ("The lock was broken, a keeper said in a report released Monday.",
     ("a keeper", "said", ["The lock was broken"])),
    ("The lock was broken, the keeper told a packed hall in Ashby.",
     ("the keeper", "told", ["The lock was broken"])),
    ("The lock, the keeper wrote in a letter to the council, was broken.",
     ("the keeper", "wrote", ["The lock", "was broken"])),
    # whoever is told of behind the content
    ("The lock was broken, Ann Tilbury, a keeper, said.",
     ("Ann Tilbury, a keeper", "said", ["The lock was broken"])),
    ("The lock was broken, one keeper, who asked not to be named, claimed.",
     ("one keeper", "claimed", ["The lock was broken"])),
    ("The lock, Ann Tilbury, the keeper, said on Monday, was broken.",
     ("Ann Tilbury, the keeper", "said", ["The lock", "was broken"])),
    # behind what was said
    ("The keeper denied the charge through his lawyer.",
     ("The keeper", "denied", ["the charge"])),
    ("The keeper described the lock as “a joke” in an interview with The Ashby Echo.",
     ("The keeper", "described", ["the lock as “a joke”"])),
    # whom, when and of what
    ("The keeper accused Ann Tilbury on Monday of breaking the lock.",
     ("The keeper", "accused", ["Ann Tilbury", "of breaking the lock"])),
    ("The keeper blamed the port for rejecting the plan.",
     ("the port", "rejecting", ["the plan"])),
    # what is not to be done, behind its day
    ("The port promised in May not to close the lock.",
     ("The port", "promised", ["not to close the lock"])),
    # who is told
    ("Ann Tilbury told the court: “The lock was broken.”",
     ("Ann Tilbury", "told", ["“The lock was broken.”"])),
    # by their age
    ("“The lock was broken,” the 51-year-old said.",
     ("the 51-year-old", "said", ["“The lock was broken,”"])),
    ("The 51-year-old driver said the lock was broken.",
     ("The 51-year-old driver", "said", ["the lock was broken"])),
    # full stops that end a sentence, and those that do not
    ("The keeper said the port had paid $32m. The lock was broken.",
     ("The keeper", "said", ["the port had paid $32m."])),
    ("Its spokesman, Col. Paul Moss, said the lock was broken.",
     ("Its spokesman, Col. Paul Moss", "said", ["the lock was broken"])),
    # whoever goes on is no relative clause's
    ("“The lock was broken,” said the keeper, who asked not to be named. “It had been for years.”",
     ("the keeper", "said", ["“The lock was broken,”", "“It had been for years.”"])),
    # … but where a deed was done belongs to the deed
    ("The keeper accused Ann Tilbury of shoving him at a news conference.",
     ("The keeper", "accused", ["Ann Tilbury of shoving him at a news conference"])),
    ("She denied that she had lied in an interview.",
     ("She", "denied", ["that she had lied in an interview"])),
    # verbs of blame in headlines
    ("Mayor slammed for remarks", (None, "slammed", ["Mayor", "for remarks"])),
    ("He was accused by the head of the port of lying.",
     ("the head of the port", "was accused", ["He", "of lying"])),
    ("The port denied building permits to the firm.",
     ("The port", "denied", ["building permits to the firm"])),
    # what a thing is called
    ("The keeper called the story nonsense.", ("The keeper", "called", ["the story nonsense"])),
    ("The keeper branded the state of the lock “a disgrace” on Monday.",
     ("The keeper", "branded", ["the state of the lock “a disgrace”"])),
    ("The keeper described the idea of a ferry as “mad”.",
     ("The keeper", "described", ["the idea of a ferry as “mad”"])),
    # parsers see no main verb, or no end of a sentence
    ("The keeper, an ally of the ferrymen, boasted of “a triumph”.",
     ("The keeper, an ally of the ferrymen", "boasted", ["of “a triumph”"])),
    ("The lock was safe, which a spokesman for the port disputes.",
     ("a spokesman for the port", "disputes", ["The lock was safe"])),
    ("The keeper slammed claims that the lock was broken.",
     ("The keeper", "slammed", ["claims that the lock was broken"])),
    ("The ministry warned of floods in the valley.",
     ("The ministry", "warned", ["of floods in the valley"])),
    ("The port denied withholding anything.", ("The port", "denied", ["withholding anything"])),
    ("Ann Tilbury, who left last year, denied under oath ever saying so.",
     ("Ann Tilbury", "denied", ["ever saying so"])),
    ("As the port put it, the lock was safe.", ("the port", "put it", ["the lock was safe"])),
    ("The council asked him to resign and to publish the letter.",
     ("The council", "asked", ["him to resign and to publish the letter"])),
]  # fmt: skip

FRENCH: list[tuple[str, Expected]] = [
    # « ce dernier » is somebody
    ("« La digue tiendra », assure ce dernier.",
     ("ce dernier", "assure", ["« La digue tiendra »"])),
    ("La digue tiendra, selon cette dernière.",
     ("cette dernière", "selon", ["La digue tiendra"])),
    ("« La digue tiendra », poursuit ce dernier mardi.",
     ("ce dernier", "poursuit", ["« La digue tiendra »"])),
    # a cue breaks the sentence between subject and verb
    ("La digue, soupire le maire dans un communiqué, est fissurée.",
     ("le maire", "soupire", ["La digue", "est fissurée"])),
    ("La digue, a fait remarquer la préfecture, est fissurée.",
     ("la préfecture", "a fait remarquer", ["La digue", "est fissurée"])),
    ("La digue, assure Odile Kervran, qui dirige le port, par téléphone, est fissurée.",
     ("Odile Kervran", "assure", ["La digue", "est fissurée"])),
    # inside the marks
    ("« Les gens ont peur, concède la bergère lors d’une visite. Il faut agir. »",
     ("la bergère", "concède", ["« Les gens ont peur", "Il faut agir. »"])),
    # behind what opens the sentence
    ("Après la réunion, Odile Kervran, qui dirige le port, a souligné : « La digue tiendra. »",
     ("Odile Kervran", "a souligné", ["« La digue tiendra. »"])),
    ("Sollicitée, Odile Kervran, qui dirige le port, rejette les accusations.",
     ("Odile Kervran", "rejette", ["les accusations"])),
    ("Le port a rejeté l’offre, affirmant que la digue tiendrait.",
     ("Le port", "affirmant", ["que la digue tiendrait"])),
    # a clause that opens with another
    ("Le port souligne que même si les coûts ont doublé, la digue sera refaite.",
     ("Le port", "souligne", ["que même si les coûts ont doublé, la digue sera refaite"])),
    ("Le port répond que beaucoup des grues ont besoin d’une révision.",
     ("Le port", "répond", ["que beaucoup des grues ont besoin d’une révision"])),
    ("La bergère a rappelé dans un entretien au Phare publié vendredi que la digue tiendrait.",
     ("La bergère", "a rappelé", ["que la digue tiendrait"])),
    # negations and adverbs around « dément »
    ("Le port dément n’avoir jamais prévenu personne.",
     ("Le port", "dément", ["n’avoir jamais prévenu personne"])),
    ("Le port dément formellement les accusations.",
     ("Le port", "dément", ["les accusations"])),
    ("Le port affirme pour sa part n’en avoir rien su.",
     ("Le port", "affirme", ["n’en avoir rien su"])),
    ("Version que dément formellement la bergère.",
     ("la bergère", "dément", ["Version"])),
    ("La bergère conteste tout.", ("La bergère", "conteste", ["tout"])),
    # judged first, then named
    ("Le port juge « absurde » la décision de la bergère.",
     ("Le port", "juge", ["« absurde » la décision de la bergère"])),
    ("Le port a jugé infondée l’accusation.", ("Le port", "a jugé", ["infondée l’accusation"])),
    ("Le port qualifie les propos qui lui sont prêtés de « farce ».",
     ("Le port", "qualifie", ["les propos qui lui sont prêtés de « farce »"])),
    # to whom, and where
    ("Le port conteste cette version des faits devant la presse.",
     ("Le port", "conteste", ["cette version des faits"])),
    ("Le port a rejeté la demande auprès de l’AFP.", ("Le port", "a rejeté", ["la demande"])),
    ("« La digue tiendra », note la bergère sur Radio Phare.",
     ("la bergère", "note", ["« La digue tiendra »"])),
    # two deeds
    ("La bergère reproche au port d’avoir menti et d’avoir caché les plans.",
     ("La bergère", "reproche", ["au port d’avoir menti et d’avoir caché les plans"])),
    # a whole sentence denied
    ("Même si les coûts ont doublé, la digue sera refaite, ce que conteste la bergère.",
     ("la bergère", "conteste", ["Même si les coûts ont doublé, la digue sera refaite"])),
    # a source behind its preposition
    ("D’après le port, les règles, qui changent en mai, sont injustes.",
     ("le port", "D’après", ["les règles, qui changent en mai, sont injustes"])),
    ("La digue tiendra, selon Odile Kervran, 54 ans.",
     ("Odile Kervran", "selon", ["La digue tiendra"])),
    # a clause behind when and where it was said
    ("La bergère a assuré ce mercredi que la digue était sûre.",
     ("La bergère", "a assuré", ["que la digue était sûre"])),
    ("Le maire a dit vendredi soir à l’antenne de Radio Phare que la digue serait refaite.",
     ("Le maire", "a dit", ["que la digue serait refaite"])),
    ("Le maire a fait savoir lors d’une conférence de presse que la digue était sûre.",
     ("Le maire", "a fait savoir", ["que la digue était sûre"])),
    # … but not what tells more of a thing
    ("Il a annoncé lundi une mesure que le port attend.",
     ("Il", "a annoncé", ["une mesure que le port attend"])),
    # a present that seems a participle
    ("Hélène Caron, maire (PS) de Duncourt, rappelle par téléphone : « La digue tiendra. »",
     ("Hélène Caron, maire (PS) de Duncourt", "rappelle", ["« La digue tiendra. »"])),
    # who judges in a relative clause
    ("Des propos que la bergère juge « excessifs ».", ("la bergère", "juge", ["« excessifs »"])),
    # where it was said
    ("« La digue tiendra », a dit Karim Saïdi en zone mixte.",
     ("Karim Saïdi", "a dit", ["« La digue tiendra »"])),
    ("« La digue tiendra », a coupé Dragan Stojevic en conférence de presse.",
     ("Dragan Stojevic", "a coupé", ["« La digue tiendra »"])),
    # somebody is interrupted by whoever speaks
    ("Le port se tait. La bergère, Odile Kervran, l’interrompt : « La digue a cédé deux fois ! »",
     ("La bergère, Odile Kervran", "interrompt", ["« La digue a cédé deux fois ! »"])),
    ("Le port se tait. Le juge le relance : « La digue a cédé deux fois ! »",
     ("Le juge", "relance", ["« La digue a cédé deux fois ! »"])),
    # inverted pronouns before rare participles
    ("« La digue tiendra », s’est-il désolé.",
     ("il", "s’est-il désolé", ["« La digue tiendra »"])),
    ("« La digue tiendra », a-t-elle cinglé.",
     ("elle", "a-t-elle cinglé", ["« La digue tiendra »"])),
    # two deeds, the second one no thing's
    ("Le port affirme que le projet est légal et rejette toute critique.",
     ("Le port", "rejette", ["toute critique"])),
    # a participle behind what somebody else does
    ("Il a promis que la bergère resterait, tout en admettant que la digue fuyait.",
     ("Il", "admettant", ["que la digue fuyait"])),
    ("« Le port était au courant », rétorque-t-elle, évoquant un courrier.",
     ("elle", "évoquant", ["un courrier"])),
    # whoever a participle names
    ("La digue tiendra, plaide l’exploitant.",
     ("l’exploitant", "plaide", ["La digue tiendra"])),
    ("La digue a cédé deux fois, assure jeudi le plaignant.",
     ("le plaignant", "assure", ["La digue a cédé deux fois"])),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: Expected) -> None:
    found = [(f.source, f.cue, f.content) for f in attributions("en", text)]
    assert expected in found, found


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_french(text: str, expected: Expected) -> None:
    found = [(f.source, f.cue, f.content) for f in attributions("fr", text)]
    assert expected in found, found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "At his party, the bandleader called guests to the stage, singing a song."),
        ("en", "The keeper called the police."),
        ("en", "The keeper, his wife, Ann, and her brother left the port."),
        ("en", "The keeper failed to explain why the lock was broken."),
        ("en", "They spoke because they were not authorized to discuss the lock."),
        ("fr", "La bergère a omis de dire que la digue fuyait."),
        ("fr", "Ce dernier point figure dans le rapport."),
        ("fr", "Le maire, ému, a serré la main de la bergère, a pris son chapeau et a disparu."),
        ("fr", "Les grues, dont la plus haute date de 1960, rouillent."),
    ],
)
def test_nobody_says_anything(language: str, text: str) -> None:
    assert not attributions(language, text)

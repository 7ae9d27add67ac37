"""What articles nobody had tuned on showed: turns and misreadings, in sentences of our own.

Each case gives the text, then for each attribution expected its source, cue and content pieces;
other attributions in it are another test's.
"""

import pytest

from tests.nlp.extraction.finding import attributions, contents

Expected = tuple[str | None, str, list[str]]

FRENCH = [
    ("Le maire est parti. On aurait volé trois tableaux, paraît-il.",
     (None, "paraît-il", ["On aurait volé trois tableaux"])),
    # perfects with "être", which seem passives
    ("Lina Faure est allée plus loin : « Le musée est perdu. »",
     ("Lina Faure", "est allée", ["« Le musée est perdu. »"])),
    ("L'architecte est intervenu mardi au conseil : « Ce plan est mauvais. »",
     ("L'architecte", "est intervenu", ["« Ce plan est mauvais. »"])),
    # verbs that no list names
    ("« C'est une belle victoire pour nous », jubilait la gardienne du phare.",
     ("la gardienne du phare", "jubilait", ["« C'est une belle victoire pour nous »"])),
    ("« Le pont tiendra bien trois ans », ratiocine Luc Morel, l'architecte.",
     ("Luc Morel, l'architecte", "ratiocine", ["« Le pont tiendra bien trois ans »"])),
    ("La directrice a trompeté que le musée restera ouvert.",
     ("La directrice", "a trompeté", ["que le musée restera ouvert"])),
    # a subject across an aside
    ("Ses voisins, tenus à l'écart par les pompiers, ont demandé un accès au hangar.",
     ("Ses voisins", "ont demandé", ["un accès au hangar"])),
    ("La brasserie Delvaux, installée à Lens depuis 1920, conteste toute pollution du canal.",
     ("La brasserie Delvaux", "conteste", ["toute pollution du canal"])),
    ("La patronne du bar, elle, réclame une réunion publique.",
     ("La patronne du bar", "réclame", ["une réunion publique"])),
    # a main verb behind a relative clause, or hung on its subject like an adjective
    ("Un ancien éclusier, qui a requis l'anonymat, conteste vivement ces accusations.",
     ("Un ancien éclusier", "conteste", ["ces accusations"])),
    ("Une caissière, qui a souhaité garder l'anonymat, raconte que les coffres étaient vides.",
     ("Une caissière", "raconte", ["que les coffres étaient vides"])),
    ("Mme Aubin, qui préside la régie, juge « inacceptable » ce retard.",
     ("Mme Aubin", "juge", ["« inacceptable » ce retard"])),
    ("Une habitante du quai, qui a perdu son vélo, soupçonne le gardien de l'avoir vendu.",
     ("Une habitante du quai", "soupçonne", ["le gardien de l'avoir vendu"])),
    ("Jeudi, le leader syndical reproche aux dirigeants leur silence.",
     ("le leader syndical", "reproche", ["leur silence"])),
    # a participle goes on with who broke in
    ("Le chantier est suspendu, a fait savoir mardi la préfète, précisant que la digue tient.",
     ("la préfète", "précisant", ["que la digue tient"])),
    ("Le pont sera « refait de zéro », a fait valoir le maire, ajoutant que rien ne presse.",
     ("le maire", "ajoutant", ["que rien ne presse"])),
    # what somebody sees in it, quoted or restricted
    ("Elle y voit « une manœuvre de plus ».", ("Elle", "voit", ["y", "« une manœuvre de plus »"])),
    ("La défense y lit « l'aveu que rien n'a été fait ».",
     ("La défense", "lit", ["y", "« l'aveu que rien n'a été fait »"])),
    ("Le procureur n'y voit qu'un accident.", ("Le procureur", "n'y voit", ["y", "un accident"])),
    ("La régie n'évoque qu'un incident technique.",
     ("La régie", "n'évoque", ["un incident technique"])),
    # a verb that seems a noun behind who names the source
    ("Selon Yann Le Guen, la digue date de 1974.",
     ("Yann Le Guen", "Selon", ["la digue date de 1974"])),
    ("D'après Odile Roux, maire de Brac, la lettre date du 3 mars.",
     ("Odile Roux, maire de Brac", "D'après", ["la lettre date du 3 mars"])),
    # by whom something is called or put at how much
    ("La mesure, jugée « disproportionnée » par le Conseil d'État, sera revue.",
     ("le Conseil d'État", "jugée", ["La mesure", "« disproportionnée »"])),
    ("Ces tarifs, jugés « déplacés » par la maire, ont choqué les pêcheurs.",
     ("la maire", "jugés", ["Ces tarifs", "« déplacés »"])),
    ("Ces tarifs sont jugés « déplacés » par la maire.",
     ("la maire", "sont jugés", ["Ces tarifs", "« déplacés »"])),
    ("Le plan est jugé insuffisant par les associations.",
     ("les associations", "est jugé", ["Le plan", "insuffisant"])),
    ("Le coût de la digue est estimé à 28 millions par la chambre régionale des comptes.",
     ("la chambre régionale des comptes", "est estimé",
      ["Le coût de la digue", "à 28 millions"])),
    ("Les dégâts sont évalués à 3 millions d'euros par l'assureur.",
     ("l'assureur", "sont évalués", ["Les dégâts", "à 3 millions d'euros"])),
    ("Le bail est nul, estime cette dernière dans un entretien au Phare.",
     ("cette dernière", "estime", ["Le bail est nul"])),
    # a day or week between a cue and a negated infinitive
    ("La trésorière a nié la semaine dernière n'en avoir rien su.",
     ("La trésorière", "a nié", ["n'en avoir rien su"])),
    ("Le grutier a affirmé la semaine dernière ne rien savoir.",
     ("Le grutier", "a affirmé", ["ne rien savoir"])),
    ("La bergère dit ne plus dormir.", ("La bergère", "dit", ["ne plus dormir"])),
    # who is told, in front of a cue, is not who speaks
    ("« Vous l'avez laissée pourrir », lui a rétorqué l'adjoint aux sports.",
     ("l'adjoint aux sports", "a rétorqué", ["« Vous l'avez laissée pourrir »"])),
    ("« On ne cède pas », m'a confié le gérant.",
     ("le gérant", "a confié", ["« On ne cède pas »"])),
    ("« Il faut partir », nous a dit un voisin.",
     ("un voisin", "a dit", ["« Il faut partir »"])),
    ("Le phare sera rasé, leur a promis la ministre.",
     ("la ministre", "a promis", ["Le phare sera rasé"])),
    ("« On ne cède pas », m'a répondu hier le gérant.",
     ("le gérant", "a répondu", ["« On ne cède pas »"])),
    ("Hier, lui affirmait que la digue tiendrait.",
     ("lui", "affirmait", ["que la digue tiendrait"])),
    # a reflexive cue with another pronoun
    ("L'entraîneur s'en est pris à l'arbitre.",
     ("L'entraîneur", "s'en est pris", ["à l'arbitre"])),
    ("Les élus s'en prennent au préfet.", ("Les élus", "s'en prennent", ["au préfet"])),
    # who contradicts what was said
    ("La voisine contredit cette version.", ("La voisine", "contredit", ["cette version"])),
    ("Un rapport contredit les propos du préfet.",
     ("Un rapport", "contredit", ["les propos du préfet"])),
    # verbs that taggers take for something else
    ("Une étude parue mardi suggère que le thé protège le foie.",
     ("Une étude parue mardi", "suggère", ["que le thé protège le foie"])),
    ("L'accusation reproche à Marie Blin d'avoir isolé sa tante.",
     ("L'accusation", "reproche", ["à Marie Blin d'avoir isolé sa tante"])),
    ("Il juge «excessif» le mot de scandale.",
     ("Il", "juge", ["«excessif» le mot de scandale"])),
    ("L'organisme compte faire connaître sa position jeudi.",
     ("L'organisme", "compte", ["faire connaître sa position jeudi"])),
    ("Elle s'excuse du bruit.", ("Elle", "s'excuse", ["du bruit"])),
    ("« Il n'existe aucun projet de ce genre », dément un porte-parole du ministère.",
     ("un porte-parole du ministère", "dément", ["« Il n'existe aucun projet de ce genre »"])),
    ("« Rien n'a été décidé hier », déplore pour sa part la gérante du café.",
     ("la gérante du café", "déplore", ["« Rien n'a été décidé hier »"])),
    ("« La radio de lundi est normale », tranche-t-il.",
     ("il", "tranche-t-il", ["« La radio de lundi est normale »"])),
    ("L'opposition a d'ores et déjà annoncé qu'elle voterait contre.",
     ("L'opposition", "a d'ores et déjà annoncé", ["qu'elle voterait contre"])),
    # relative clauses that precede their subject, or call something something
    ("Une version que démentent deux anciens salariés.",
     ("deux anciens salariés", "démentent", ["Une version"])),
    ("Une critique que Lise Arnal estime infondée.",
     ("Lise Arnal", "estime", ["Une critique", "infondée"])),
    # cues of several words, led cues
    ("« Nous étions les moins chers », fait valoir le directeur du groupe, Antoine Leduc.",
     ("le directeur du groupe, Antoine Leduc", "fait valoir", ["« Nous étions les moins chers »"])),
    ("« Rien n'est joué », veut croire un cadre du parti.",
     ("un cadre du parti", "veut croire", ["« Rien n'est joué »"])),
    ("Le chef de l'opposition y voit de l'improvisation.",
     ("Le chef de l'opposition", "voit", ["y", "de l'improvisation"])),
    ("Le club n'a pas donné suite à nos appels.",
     ("Le club", "n'a pas donné suite", ["à nos appels"])),
    ("Le ministère se refuse à tout pronostic.",
     ("Le ministère", "se refuse", ["à tout pronostic"])),
    # adjectives
    ("La CFDT est opposée à la fermeture du site.",
     ("La CFDT", "est opposée", ["à la fermeture du site"])),
    ("Paul Ashdown, associé du fonds, convaincu que la loi profitera aux siens, a payé.",
     ("Paul Ashdown", "convaincu", ["que la loi profitera aux siens"])),
    # sources
    ("Pour la géographe Lise Perrin, auteure d'un livre, la crue tient au béton.",
     ("la géographe Lise Perrin, auteure d'un livre", "Pour", ["la crue tient au béton"])),
    ("Selon Marie Ladoux, hydrologue au CNRS, la nappe est au plus bas.",
     ("Marie Ladoux, hydrologue au CNRS", "Selon", ["la nappe est au plus bas"])),
    ("« Ma cliente n'a jamais menacé personne », assure Me Laure Blanc.",
     ("Me Laure Blanc", "assure", ["« Ma cliente n'a jamais menacé personne »"])),
    # borders
    ("La Commission a rejeté ces critiques dans un communiqué publié mardi soir.",
     ("La Commission", "a rejeté", ["ces critiques"])),
    ("Le conseil a rejeté la motion par 12 voix contre 8.",
     ("Le conseil", "a rejeté", ["la motion"])),
    ("Elle n'exclut pas de vendre le moulin, « à condition que le prix soit juste ».",
     ("Elle", "n'exclut pas", ["de vendre le moulin, « à condition que le prix soit juste »"])),
    ("La ministre souhaite que l'usine reprenne en mai et promet une aide.",
     ("La ministre", "souhaite", ["que l'usine reprenne en mai"])),
    ("Il dit avoir compris, un soir de juin, que quelque chose n'allait pas.",
     ("Il", "dit", ["avoir compris, un soir de juin, que quelque chose n'allait pas"])),
    ("M. Brun a reconnu devant les enquêteurs avoir dîné avec M. Faure.",
     ("M. Brun", "a reconnu", ["avoir dîné avec M. Faure"])),
    ("Elle a dénoncé une « justice privée » et reproche au club de ne pas l'avoir entendue.",
     ("Elle", "reproche", ["au club de ne pas l'avoir entendue"])),
    ("Le procureur a requis dix-huit mois de prison.",
     ("Le procureur", "a requis", ["dix-huit mois de prison"])),
    ("« C'est absurde, réplique le proviseur, Alain Faure, joint par téléphone. Nous verrons. »",
     ("le proviseur, Alain Faure", "réplique", ["« C'est absurde", "Nous verrons. »"])),
]  # fmt: skip

ENGLISH = [
    ("The ferry line rejected claims by survivors that the alarms had been switched off.",
     ("survivors", "claims", ["that the alarms had been switched off"])),
    ("The hospital denied it, rejecting claims by the nurses' union that cases were hidden.",
     ("the nurses' union", "claims", ["that cases were hidden"])),
    # a clause that the parser hangs on the occasion
    ('The mill said in a statement that the list was "full of holes" and that its own books '
     "had shown no such debt.",
     ("The mill", "said", ['that the list was "full of holes" and that its own books had shown no '
                           "such debt"])),
    # what somebody is quick to dispute
    ("The team said that lamps give heat, a claim that the ministry was slow to reject.",
     ("the ministry", "was slow to reject", ["a claim"])),
    ("A figure disputed by the trade body has spread.",
     ("the trade body", "disputed", ["A figure"])),
    ('"I would rather eat glass," Morris deadpanned.',
     ("Morris", "deadpanned", ['"I would rather eat glass,"'])),
    ("Lopez bellyached that the plan would never fly.",
     ("Lopez", "bellyached", ["that the plan would never fly"])),
    ("She hopes to join the committee.", ("She", "hopes", ["to join the committee"])),
    ("Records reviewed by the paper show that Brand wrote checks to the company.",
     ("Records reviewed by the paper", "show", ["that Brand wrote checks to the company"])),
    ("Madden, widely believed to be eyeing a run, rejected the allegations.",
     ("Madden", "rejected", ["the allegations"])),
    ('The leadership considered Ross "a likely yes."',
     ("The leadership", "considered", ['Ross "a likely yes."'])),
    ("House panel votes to subpoena governor over flood relief",
     ("House panel", "votes", ["to subpoena governor over flood relief"])),
    ("Secrecy is no stranger to him, the candidate's former doctor maintains.",
     ("the candidate's former doctor", "maintains", ["Secrecy is no stranger to him"])),
    ("Though the first change was smooth, he said, replacing Reed would be much harder.",
     ("he", "said", ["Though the first change was smooth", "replacing Reed would be much harder"])),
    ("The nominee continues to insist that he will release his taxes.",
     ("The nominee", "continues to insist", ["that he will release his taxes"])),
    ("The judge barred officials from accepting gifts.",
     ("The judge", "barred", ["officials from accepting gifts"])),
    ("Lopez took issue with the report.", ("Lopez", "took issue", ["with the report"])),
    ("The company put the figure at 60%.", ("The company", "put", ["the figure at 60%"])),
    ("Republicans were furious over the leak.",
     ("Republicans", "were furious", ["over the leak"])),
    ("The senator is wary of the plan.", ("The senator", "is wary", ["of the plan"])),
    ("The union denied the claim in a statement posted online.",
     ("The union", "denied", ["the claim"])),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FRENCH, ids=lambda v: str(v)[:40])
def test_french(text: str, expected: Expected) -> None:
    found = [(a.source, a.cue, a.content) for a in attributions("fr", text)]
    assert expected in found, found


@pytest.mark.parametrize(("text", "expected"), ENGLISH, ids=lambda v: str(v)[:40])
def test_english(text: str, expected: Expected) -> None:
    found = [(a.source, a.cue, a.content) for a in attributions("en", text)]
    assert expected in found, found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Ses propos, tenus mardi à Lens, ont fait réagir Luc Morel."),
        ("fr", "La hausse des prix signifie que la fête coûtera plus cher."),
        ("fr", "« Les Oiseaux », tourné à Sète, sort mercredi en salles."),
        ("fr", "L'entreprise affiche un bénéfice en hausse."),
        ("fr", "Le maire a obtenu que la voie soit libre."),
        ("fr", "Les faits contredisent le ministre."),
        ("fr", "Pollution : l'usine conteste, la préfecture enquête"),
        ("en", "The driver was admitted to a hospital in June."),
        ("en", "Ann Lee ensured that the doors were closed."),
        ("en", "The house was full of people."),
    ],
)
def test_what_is_no_statement(language: str, text: str) -> None:
    assert contents(language, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "« Elle m'a appelée à 1 h 12 », raconte Léa Morin.",
        "« Il nous a appelés à minuit », raconte Léa Morin.",
        "« S'il veut partir, qu'il vienne me voir », raconte Léa Morin.",
        "« Si le gardien refuse d'ouvrir, nous entrerons », raconte Léa Morin.",
        "« Ils se sont assurés de ne rien oublier », raconte Léa Morin.",
    ],
)
def test_no_statement_inside_the_quotation(text: str) -> None:
    assert [a.source for a in attributions("fr", text)] == ["Léa Morin"]


@pytest.mark.parametrize(
    "text",
    [
        "The mill said in a statement that the list was wrong.",
        "The mill said the lamp gives heat, a claim that its owner was slow to reject.",
    ],
)
def test_a_noun_beside_its_verb_says_nothing_of_its_own(text: str) -> None:
    assert not [a for a in attributions("en", text) if a.rule.startswith("noun")]


def test_what_an_aside_wants_is_not_what_goes_on_behind_it() -> None:
    (found, *_) = attributions(
        "fr",
        "La mairesse a annoncé que la piste attendrait, comme le souhaitait son équipe, et "
        "qu'une consultation serait tenue.",
    )
    assert found.content == [
        "que la piste attendrait, comme le souhaitait son équipe, et qu'une consultation serait "
        "tenue"
    ]

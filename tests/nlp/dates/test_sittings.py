"""Who speaks at a sitting, who speaks for an institution, and who does not.

Each case gives an article (paragraphs parted by a bar), published on Thursday 28 November 2024,
and, by the words of its cues, the day expected for each, None where the article does not tell.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from nlp.analysis import analyse
from nlp.model import Document

TUESDAY = "2024-11-26"

TRIAL = (
    "Trois ans de prison ont été requis mardi contre Paul Viard, jugé devant le tribunal de "
    "Rennes. | Le dossier compte mille pages. | À la barre, la veuve a raconté que Viard "
    "l'appelait chaque soir. « J'avais confiance », a-t-elle dit. | L'avocat a soutenu que "
    "rien n'était prouvé."
)
HEARING = (
    "A Senate committee grilled the head of the rail agency on Tuesday over late trains. | The "
    "agency runs 300 trains a day. | Ann Cole testified that the signals were old. | Senator Mia "
    "Lund said during a heated exchange that passengers had been cheated."
)

SITTINGS = [
    ("fr", TRIAL, {"a raconté": TUESDAY, "a-t-elle dit": TUESDAY, "a soutenu": TUESDAY}),
    ("en", HEARING, {"testified": TUESDAY, "said": TUESDAY}),
    (  # one who is asked elsewhere
        "fr",
        TRIAL + " | Interrogé par nos soins, le maire a indiqué qu'il n'avait rien su.",
        {"a soutenu": TUESDAY, "a indiqué": None},
    ),
    (  # far from any word of the sitting
        "en",
        HEARING + " | The line opened in 1990. | It is 80 miles long. | It serves two states. | "
        "Rider Tom Reed stated that he drives now.",
        {"said": TUESDAY, "stated": None},
    ),
    (  # another day begins
        "en",
        HEARING
        + " | The agency cut ten trains on Wednesday. | Tom Reed stated that he was furious.",
        {"stated": None},
    ),
    (  # a hearing to come is no sitting
        "en",
        "In a court filing on Tuesday, the firm stated that it was broke. | A hearing has been set "
        'for December 3. | "This is a sad day," said Jim Doe, a driver.',
        {"said": None},
    ),
    (  # what stands in a text is not said there
        "fr",
        TRIAL + " Un rapport publié en ligne a montré que Viard jouait.",
        {"a montré": None},
    ),
    (  # voices from the hall, told in the present
        "fr",
        "Une centaine d'habitants se sont réunis mardi pour défendre leur école. | La salle est "
        "pleine. « On nous oublie », soupire Anne Petit. | « C'est faux », répond Luc Roux.",
        {"soupire": TUESDAY, "répond": None},
    ),
    (  # who sits there is spoken to
        "en",
        "The nominee to lead the rail agency told lawmakers on Tuesday that the trains were safe. "
        '| "I hid nothing," Ann Cole told the Senate committee. | Reached at home after the vote, '
        "driver Tom Reed stated that he was furious.",
        {"told": TUESDAY, "stated": None},
    ),
    (
        "fr",
        "Le patron du métro a assuré mardi devant les députés que les rames étaient sûres. | « Je "
        "n'ai rien caché », a dit Luc Roux devant la commission. | Le maire a indiqué, dans une "
        "entrevue, qu'il en doutait.",
        {"a dit": TUESDAY, "a indiqué": None},
    ),
    (  # "Let them say in court": who says so is in somebody's words
        "en",
        'The county board fined the builder on Tuesday. | Tom Reed is angry. "Let them tell the '
        'board that I lie," he says. | Neighbor Mia Lund stated that the walls crack.',
        {"stated": None},
    ),
    (  # spokesmen are not where those sit for whom they speak
        "en",
        "Ann Cole attacked her rival at a rally on Tuesday. | A spokesman, Tom Reed, denied the "
        "charge. He said that it was a lie. | At the rally, Cole mocked the press.",
        {"denied": None, "said": None},
    ),
]

VOICES = [
    (
        "fr",
        "La société Halden a annoncé mardi qu'elle fermait une usine. | « C'est un choix "
        "difficile », a déclaré sa directrice générale, Anne Petit, lors d'une conférence de "
        "presse.",
        TUESDAY,
    ),
    (
        "en",
        'Halden Motors said on Tuesday that it would close a plant. | "It was a hard choice," '
        "Chief Executive Ann Cole told reporters.",
        TUESDAY,
    ),
    (
        "en",
        "The town council voted on Tuesday to ban cars. | Mayor Ann Cole said the vote was a "
        "triumph.",
        TUESDAY,
    ),
    (  # not said in public, so perhaps on another day
        "en",
        'Halden Motors said on Tuesday that it would close a plant. | "It was a hard choice," '
        "Chief Executive Ann Cole said.",
        None,
    ),
    (  # nobody who speaks for it
        "en",
        'Halden Motors said on Tuesday that it would close a plant. | "We are lost," welder Tom '
        "Reed told reporters.",
        None,
    ),
    (  # in an interview
        "fr",
        "La société Halden a annoncé mardi qu'elle fermait une usine. | « C'est un choix "
        "difficile », a déclaré sa directrice générale, Anne Petit, dans un entretien à la presse.",
        None,
    ),
]

UPON = [
    (
        "en",
        'Asked on Tuesday whether the mill was lost, Ann Cole shrugged. "We shall see," she said.',
        TUESDAY,
    ),
    ("en", 'Arrested on Tuesday, Ann Cole left jail. "We shall see," she said.', None),
    (
        "fr",
        "Interrogé mardi sur son avenir, Paul Roux est resté vague. « Nous verrons », a-t-il dit.",
        TUESDAY,
    ),
    ("en", "At a busy fair in the old mill on Tuesday, Ann Cole mocked the plan.", TUESDAY),
    ("en", "After a fire in the old mill on Tuesday, Ann Cole mocked the plan.", None),
    ("en", "In the fire on Tuesday, Ann Cole said that the mill was lost.", None),
    ("en", "As recently as Tuesday, Ann Cole insisted that the mill was safe.", TUESDAY),
    ("en", "A poll released Tuesday found that the plan was lost.", TUESDAY),
    ("en", "A man arrested Tuesday said that the police had lied.", None),
    (  # a predicate that is no verb, and a day that the parser breaks off its sentence
        "fr",
        "Mardi, devant la presse, le préfet était grave. « Nous avons tout tenté », a assuré le "
        "haut fonctionnaire.",
        TUESDAY,
    ),
    (
        "fr",
        "La ville a connu une semaine agitée. | Mardi, devant les journalistes, Paul Roux avait la "
        "mine sombre. « Rien n'est joué », a-t-il lâché.",
        TUESDAY,
    ),
    ("fr", "Jugé mardi à Melle pour vol, Paul Roux a contesté les faits.", TUESDAY),
    ("fr", "Paul Roux, qui comparaissait mardi à Lyon, a nié les faits.", TUESDAY),
    ("fr", "Paul Roux, en visite mardi à Lyon, a promis une aide.", TUESDAY),
    ("en", "Paul Roux, who appeared in court on Tuesday, denied the charges.", TUESDAY),
    ("en", "The firm filed a lawsuit on Tuesday. The lawsuit says the city lied.", TUESDAY),
    ("en", "The firm lost a case on Tuesday. The lawsuit says the city lied.", None),
    ("en", "The judge read the letter on Tuesday. The letter says the city lied.", None),
    (
        "fr",
        "L'association a déposé mardi une plainte. La plainte accuse l'usine de polluer.",
        TUESDAY,
    ),
    (
        "fr",
        "Mardi, devant la presse, le préfet est apparu fatigué. « Nous avons tout tenté », a "
        "assuré le haut fonctionnaire.",
        TUESDAY,
    ),
    (
        "en",
        'Ann Cole faced reporters at a conference on Tuesday. "We tried it all," the official '
        "said.",
        TUESDAY,
    ),
    (
        "fr",
        "Dans une lettre adressée mardi au maire, les voisins décrivent des nuits sans sommeil. "
        "Le texte évoque aussi des menaces.",
        TUESDAY,
    ),
    (
        "fr",
        "Accusée en août de fraude, la banque Orval s'est tue. Elle avait alors nié les faits.",
        "2024-08",
    ),
    (
        "fr",
        "« Rien n'est prouvé », a lancé mardi Luc Roux, pour qui le dossier est vide.",
        TUESDAY,
    ),
    ("fr", "« Je reste », jure la maire, jointe mardi par téléphone.", TUESDAY),
    ("fr", "« C'est long », souffle Ana, 34 ans, infirmière, croisée mardi sur un quai.", TUESDAY),
    ("fr", "« C'est non », a martelé le ministre Luc Roux, invité de Radio 7 mardi.", TUESDAY),
    (
        "fr",
        "L'opposition a réclamé mardi un audit du budget, accusant le maire d'avoir menti.",
        TUESDAY,
    ),
    (
        "en",
        "Mayor Ann Cole on Tuesday hit back at a report that her office had lost the files, "
        "calling it a lie.",
        TUESDAY,
    ),
    (
        "fr",
        "La guilde a accusé mardi la régie de mentir, ce que la direction a aussitôt démenti.",
        TUESDAY,
    ),
    (
        "en",
        "On Tuesday, Ann Cole accused the board of lying. Board member Tom Reed replied that she "
        "was wrong.",
        TUESDAY,
    ),
    (
        "en",
        "On Tuesday, Ann Cole accused the board of lying. In an interview, Tom Reed replied that "
        "she was wrong.",
        None,
    ),
    (
        "fr",
        "La banque a rejeté ces accusations dans un communiqué publié mardi. « Rien n'a été "
        "caché », affirme son président, Luc Roux.",
        TUESDAY,
    ),
    (
        "en",
        "The inspector's report was published on Tuesday. In it, Ann Cole says that the dam leaks.",
        TUESDAY,
    ),
    (
        "fr",
        "Une vidéo a été publiée mardi par un militant. Un homme y assure que l'eau est polluée.",
        TUESDAY,
    ),
    ("fr", "Le cirque est arrivé mardi. Un homme y assure que l'eau est polluée.", None),
    ("en", "According to a 2021 audit, the dam leaked.", "2021"),
    ("fr", "Le plan, dévoilé en juin, prévoyait de fermer la gare.", "2024-06"),
    ("fr", "Le chef aurait demandé, en juin 2021, de « laisser faire ».", "2021-06"),
    ("fr", "Réuni mardi à Lyon, le comité a décidé de reporter le vote.", TUESDAY),
    (
        "fr",
        "Le musée a rouvert mardi. « C'est une fête », a lancé la maire, Anne Petit.",
        TUESDAY,
    ),
    (
        "fr",
        "Le journal avait affirmé mardi que la gare fermerait. « C'est faux », a déclaré la "
        "maire, Anne Petit.",
        None,
    ),
    ("fr", "Anne Petit a parlé mardi. Anne Petit dit avoir peur chaque jour.", None),
    ("en", "Ann Cole spoke on Tuesday. Cole later insisted that she would stay.", None),
    ("en", "Three weeks earlier, she told me, the board had resigned.", None),
    ("en", "The drivers struck on Tuesday after rejecting an offer of 2%.", None),
    ("fr", "Elle accuse le maire d'avoir vidé les caisses mardi.", None),
    ("fr", "La guilde souhaite un accord « dans les prochains jours » et nie toute rupture.", None),
]


def _whens(text: str, language: str, pipelines: dict[str, Language]) -> dict[str, str | None]:
    """Return the day of each statement by its cue, in the order of the cues."""
    document = Document(text.replace(" | ", "\n\n"), language=language, published="2024-11-28")
    article = analyse(document, pipelines[language])
    cued = [(s.cue, s.when) for s in article.statements if s.cue]
    cued.sort(key=lambda pair: pair[0].start)
    return {cue.text: when.value if when else None for cue, when in cued}


@pytest.mark.parametrize(("language", "text", "expected"), SITTINGS)
def test_sittings(
    language: str, text: str, expected: dict[str, str | None], pipelines: dict[str, Language]
) -> None:
    found = _whens(text, language, pipelines)
    assert {cue: found[cue] for cue in expected} == expected


@pytest.mark.parametrize(("language", "text", "expected"), VOICES)
def test_voices_of_institutions(
    language: str, text: str, expected: str | None, pipelines: dict[str, Language]
) -> None:
    *_, found = _whens(text, language, pipelines).values()
    assert found == expected


@pytest.mark.parametrize(("language", "text", "expected"), UPON)
def test_the_day_of_the_last_cue(
    language: str, text: str, expected: str | None, pipelines: dict[str, Language]
) -> None:
    *_, found = _whens(text, language, pipelines).values()
    assert found == expected

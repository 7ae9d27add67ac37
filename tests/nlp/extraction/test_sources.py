"""Where sources begin and end, in sentences of our own in both languages."""

import pytest

from tests.nlp.extraction.finding import attributions

SHUT = {
    "fr": ("« Le port est fermé »", "que le port est fermé"),
    "en": ('"The harbor is shut,"', "that the harbor was shut"),
}
"""What everybody here says, quoted and as a clause."""

CASES = [
    # brackets behind a name belong to it
    ("fr", "{quote}, a assuré Basile Torcy (Les Riverains).", "Basile Torcy (Les Riverains)"),
    ("fr", "Basile Torcy (Les Riverains) affirme {clause}.", "Basile Torcy (Les Riverains)"),
    ("fr", "La Ligue des pêcheurs (LDP) affirme {clause}.", "La Ligue des pêcheurs (LDP)"),
    ("en", "{quote} said Sen. Ann Tilbury (D-Iowa).", "Sen. Ann Tilbury (D-Iowa)"),
    ("en", "The Harbor Pilots League (HPL) said {clause}.", "The Harbor Pilots League (HPL)"),
    # … not what the narrator puts in brackets behind the verb
    ("fr", "La mairie affirme (à tort) {clause}.", "La mairie"),
    # an age, if more follows
    ("fr", "{quote}, raconte Odile Kervran, 34 ans, infirmière à Landreval.",
     "Odile Kervran, 34 ans, infirmière à Landreval"),
    ("fr", "Odile Kervran, 34 ans, infirmière à Landreval, affirme {clause}.",
     "Odile Kervran, 34 ans, infirmière à Landreval"),
    ("fr", "{quote}, raconte Odile Kervran, 34 ans.", "Odile Kervran"),
    ("en", "{quote} said Ann Tilbury, 34, a nurse in Ashby.", "Ann Tilbury, 34, a nurse in Ashby"),
    ("en", "Ann Tilbury, 34, a nurse in Ashby, said {clause}.",
     "Ann Tilbury, 34, a nurse in Ashby"),
    # since when somebody has a role
    ("fr", "Basile Torcy, maire de Landreval depuis 2008, affirme {clause}.",
     "Basile Torcy, maire de Landreval depuis 2008"),
    # the role and the name behind it
    ("fr", "{quote}, affirme le général à la retraite Basile Torcy.",
     "le général à la retraite Basile Torcy"),
    ("fr", "{quote}, estime le ministre du Port, Basile Torcy.",
     "le ministre du Port, Basile Torcy"),
    ("fr", "{quote}, raconte cette mère de trois enfants.", "cette mère de trois enfants"),
    ("en", "{quote} warned a senior port official.", "a senior port official"),
    # what opens the sentence is no part
    ("fr", "Contacté, le syndicat des pêcheurs affirme {clause}.", "le syndicat des pêcheurs"),
    ("fr", "Contactée, Odile Kervran affirme {clause}.", "Odile Kervran"),
    ("fr", "Contacté, Me Basile Torcy affirme {clause}.", "Me Basile Torcy"),
    ("fr", "Joint par téléphone, l'un des pêcheurs affirme {clause}.", "l'un des pêcheurs"),
    ("fr", "À Landreval, Odile Kervran affirme {clause}.", "Odile Kervran"),
    ("en", "Contacted on Friday, Ann Tilbury said {clause}.", "Ann Tilbury"),
    ("en", "Reached by phone, the pilots' union said {clause}.", "the pilots' union"),
    # an aside behind the source is no part, nor does it hide the source
    ("fr", "Odile Kervran, qui n'était pas présente, affirme {clause}.", "Odile Kervran"),
    ("fr", "Odile Kervran, qui n'était pas là, a affirmé {clause}.", "Odile Kervran"),
    ("en", "Ann Tilbury, who was not there, said {clause}.", "Ann Tilbury"),
    # nor is where, when and to whom it was said
    ("fr", "{quote}, a déclaré Basile Torcy devant la presse.", "Basile Torcy"),
    ("fr", "{quote}, a lancé le maire devant les caméras.", "le maire"),
    ("fr", "{quote}, a déclaré Basile Torcy à la barre.", "Basile Torcy"),
    ("fr", "{quote}, a déclaré le capitaine du port à la barre.", "le capitaine du port"),
    ("fr", "La directrice du port devant la presse affirme {clause}.", "La directrice du port"),
    ("fr", "{quote}, a déclaré Odile Kervran au journal Le Phare.", "Odile Kervran"),
    ("fr", "{quote}, a dit le directeur du port de Landreval.",
     "le directeur du port de Landreval"),
    ("en", "{quote} said Ann Tilbury at a news conference.", "Ann Tilbury"),
    ("en", "{quote} said the owner of the bar.", "the owner of the bar"),
    ("fr", "{quote}, a déclaré le 3 mars la mairie de Landreval.", "la mairie de Landreval"),
    ("fr", "{quote}, assure le 3 mars Odile Kervran.", "Odile Kervran"),
    ("fr", "{quote}, ont assuré lundi les deux syndicats.", "les deux syndicats"),
    ("en", "{quote} the mayor said Tuesday.", "the mayor"),
    ("en", "{quote} said on Tuesday the mayor of Ashby.", "the mayor of Ashby"),
    # … but an ordinal is no day
    ("fr", "Le Premier ministre affirme {clause}.", "Le Premier ministre"),
    # some of several
    ("fr", "L'un des avocats de la défense affirme {clause}.", "L'un des avocats de la défense"),
    ("fr", "{quote}, a assuré l'une des plongeuses.", "l'une des plongeuses"),
    ("fr", "{quote}, a souligné l'un des avocats du capitaine lors d'une conférence de presse.",
     "l'un des avocats du capitaine"),
    ("en", "{quote} added one of the divers.", "one of the divers"),
    ("en", "One of the two divers said {clause}.", "One of the two divers"),
]  # fmt: skip


MISSED = [
    ("en", "{quote} asked the harbor master.", "the harbor master", "the last noun is cut off"),
    ("en", "{quote} agreed the sailors' union.", "the sailors' union", "the last noun is cut off"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "pattern", "source"),
    CASES
    + [
        pytest.param(*case, marks=pytest.mark.xfail(strict=True, reason=why))
        for *case, why in MISSED
    ],
)
def test_the_whole_source(language: str, pattern: str, source: str) -> None:
    quote, clause = SHUT[language]
    found = attributions(language, pattern.format(quote=quote, clause=clause))
    said = quote if "{quote}" in pattern else clause
    assert [(a.source, a.content) for a in found] == [(source, [said])]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Selon Basile Torcy (Les Riverains), le port est fermé.", "Basile Torcy (Les Riverains)"),
        ("Selon Odile Kervran, 34 ans, infirmière à Landreval, le port est fermé.",
         "Odile Kervran, 34 ans, infirmière à Landreval"),
    ],
)  # fmt: skip
def test_the_whole_source_behind_a_preposition(text: str, source: str) -> None:
    found = attributions("fr", text)
    assert [(a.source, a.content) for a in found] == [(source, ["le port est fermé"])]


@pytest.mark.parametrize(
    ("language", "text", "source", "content"),
    [
        # who somebody is, is not what somebody said
        ("fr", "Léa Aubin, infirmière, conteste les chiffres.",
         "Léa Aubin, infirmière", ["les chiffres"]),
        ("fr", "Léa Aubin, 34 ans, infirmière, conteste les chiffres.",
         "Léa Aubin, 34 ans, infirmière", ["les chiffres"]),
        ("en", "Ann Tilbury, a nurse, disputes the figures.",
         "Ann Tilbury, a nurse", ["the figures"]),
        ("fr", "Mais Odile Kervran, 34 ans, infirmière, conteste les chiffres.",
         "Odile Kervran, 34 ans, infirmière", ["les chiffres"]),
        # a bracket hides no subject
        ("fr", "La Fédération des marins (FDM) a, lundi, assuré que le port était fermé.",
         "La Fédération des marins (FDM)", ["que le port était fermé"]),
        # a count of votes is nobody
        ("fr", "La motion a été rejetée par treize voix contre dix.", None, ["La motion"]),
    ],
)  # fmt: skip
def test_who_is_no_content(
    language: str, text: str, source: str | None, content: list[str]
) -> None:
    found = attributions(language, text)
    assert [(a.source, a.content) for a in found] == [(source, content)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (language, pattern.format(quote=SHUT[language][0], clause=SHUT[language][1]))
        for language, pattern, _ in CASES
    ]
    + [
        ("fr", "« Je dormais », plaide l'accusé."),
        ("fr", "Le port est fermé, a dit Odile Kervran, la digue cède."),
        ("fr", "Une digue de trois mètres, affirme Odile Kervran, suffira."),
        ("en", "The harbor, said Ann Tilbury, the mayor, is shut."),
        ("en", "A charge the mayor denied on Monday, said Ann Tilbury, was dropped."),
    ],
)
def test_a_source_never_overlaps_its_content(language: str, text: str) -> None:
    for found in attributions(language, text):
        source = found.record.source
        for start, end in found.record.content:
            assert source is None or end <= source[0] or source[1] <= start, found

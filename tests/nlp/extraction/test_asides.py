"""What the narrator puts between a cue and its content, or a cue into a sentence."""

import pytest

from tests.nlp.extraction.finding import attributions, contents

Expected = tuple[str | None, str, list[str]]

FRENCH = [
    # an aside before an infinitive
    ("Le conseil a refusé, par 54 voix contre 49, d'examiner l'initiative.",
     ("Le conseil", "a refusé", ["d'examiner l'initiative"])),
    ("Le club a promis mercredi, dans un communiqué, de payer la facture.",
     ("Le club", "a promis", ["de payer la facture"])),
    ("La trésorière affirme, par la voix de son avocate, n'avoir jamais touché un centime.",
     ("La trésorière", "affirme", ["n'avoir jamais touché un centime"])),
    ("Le club dit, dans un communiqué, avoir payé la facture.",
     ("Le club", "dit", ["avoir payé la facture"])),
    ("L'élu a expliqué les avoir reçus en mai.",
     ("L'élu", "a expliqué", ["les avoir reçus en mai"])),
    # an aside between who is asked and what
    ("Le préfet avait demandé aux campeurs, dont certains étaient là depuis mai, de partir.",
     ("Le préfet", "avait demandé", ["aux campeurs", "de partir"])),
    ("La direction a invité ses salariés, réunis mardi, à reprendre le travail.",
     ("La direction", "a invité", ["ses salariés", "à reprendre le travail"])),
    # an object that the parser hung on a time
    ("L'intersyndicale dénonce depuis mars la suppression de 140 postes.",
     ("L'intersyndicale", "dénonce", ["la suppression de 140 postes"])),
    # a cue put in
    ("La promesse n'a pas été tenue, déplore la CGT.",
     ("la CGT", "déplore", ["La promesse n'a pas été tenue"])),
    ("La clause, inscrite dans la convention, n'a pas été tenue, déplore la CGT.",
     ("la CGT", "déplore", ["La clause, inscrite dans la convention, n'a pas été tenue"])),
    ("Le texte, a rappelé la ministre, sera voté en mai.",
     ("la ministre", "a rappelé", ["Le texte", "sera voté en mai"])),
    ("Cette loi, ont affirmé les syndicats, ne passera pas.",
     ("les syndicats", "ont affirmé", ["Cette loi", "ne passera pas"])),
    ("« Le pont, a-t-il ajouté, sera fermé. »",
     ("il", "a-t-il ajouté", ["« Le pont", "sera fermé. »"])),
    # where it was said, before the source
    ("« Je n'ai rien demandé », a déclaré lundi soir, sur le plateau de Canal Loire, le juge.",
     ("le juge", "a déclaré", ["« Je n'ai rien demandé »"])),
    ("« Le pont est sûr », a assuré jeudi, lors d'une visite du chantier, Luc Morel.",
     ("Luc Morel", "a assuré", ["« Le pont est sûr »"])),
    # an object behind an aside or a day
    ("Le maire accuse, dans un entretien au Sillon, le préfet d'avoir menti.",
     ("Le maire", "accuse", ["le préfet d'avoir menti"])),
    ("Le maire a qualifié, devant la presse, la grève d'irresponsable.",
     ("Le maire", "a qualifié", ["la grève d'irresponsable"])),
    ("Le maire a dénoncé, sans donner de chiffres, une décision injuste.",
     ("Le maire", "a dénoncé", ["une décision injuste"])),
    ("Le maire a salué mardi « une victoire ».",
     ("Le maire", "a salué", ["« une victoire »"])),
    # how it was said
    ("Le pont sera fermé, a affirmé le maire, sans donner de chiffres.",
     ("le maire", "a affirmé", ["Le pont sera fermé"])),
    ("Le pont sera fermé, a affirmé le maire, visiblement ému.",
     ("le maire", "a affirmé", ["Le pont sera fermé"])),
    # who the source is, in the middle of a sentence
    ("Le pont, a dit l'ingénieur, qui l'a construit, est sûr.",
     ("l'ingénieur", "a dit", ["Le pont", "est sûr"])),
    ("Selon le maire, un ancien pompier, le pont fermera.",
     ("le maire, un ancien pompier", "Selon", ["le pont fermera"])),
    ("Selon le maire, visiblement ému, le pont fermera.",
     ("le maire", "Selon", ["le pont fermera"])),
    # whom a content goes against
    ("Le groupe dément avoir triché, contrairement à ce qu'avançait samedi la gazette.",
     ("Le groupe", "dément", ["avoir triché"])),
    ("Le groupe dément avoir triché, contrairement à ce qu'avançait samedi la gazette.",
     ("la gazette", "avançait", ["avoir triché"])),
]  # fmt: skip

ENGLISH = [
    ("The council refused, by 54 votes to 49, to examine the plan.",
     ("The council", "refused", ["to examine the plan"])),
    ("The council voted on Tuesday, after a long debate, to close the school.",
     ("The council", "voted", ["to close the school"])),
    ("The firm promised, in a statement, to pay the bill.",
     ("The firm", "promised", ["to pay the bill"])),
    ("The governor urged lawmakers, who return in May, to pass the bill.",
     ("The governor", "urged", ["lawmakers", "to pass the bill"])),
    ("The judge ordered the company, under threat of a fine, to clean the river.",
     ("The judge", "ordered", ["the company", "to clean the river"])),
    ("Her allies are adamant there was no pact.",
     ("Her allies", "are adamant", ["there was no pact"])),
    ("The mayor said the bridge was safe, contrary to what the gazette claimed.",
     ("The mayor", "said", ["the bridge was safe"])),
    ("The mayor said the bridge was safe, contrary to what the gazette claimed.",
     ("the gazette", "claimed", ["the bridge was safe"])),
    ('"If they send us that bill," the leader said as he walked to the floor, "it is dead."',
     ("the leader", "said", ['"If they send us that bill,"', '"it is dead."'])),
    ('"The bridge," said Ann Lee, who built it in 1950, "is safe."',
     ("Ann Lee", "said", ['"The bridge,"', '"is safe."'])),
    ('"The bridge is safe," said Ann Lee, who built it, "The Builder" on her desk.',
     ("Ann Lee", "said", ['"The bridge is safe,"'])),
    ("The bridge, the engineer said, who built it in 1950, is safe.",
     ("the engineer", "said", ["The bridge", "is safe"])),
    ("According to the mayor, a Democrat, the bridge will close.",
     ("the mayor, a Democrat", "According to", ["the bridge will close"])),
    ("According to the mayor, 58, the bridge will close.",
     ("the mayor", "According to", ["the bridge will close"])),
    ("According to the police, a man, 58, died.",
     ("the police", "According to", ["a man, 58, died"])),
    ('The mayor called the bridge "old," "ugly" and "unsafe."',
     ("The mayor", "called", ['the bridge "old," "ugly" and "unsafe."'])),
    ('The mayor hailed "a victory."', ("The mayor", "hailed", ['"a victory."'])),
    ('"I asked for nothing," said on Monday, in an interview with Canal, the former judge.',
     ("the former judge", "said", ['"I asked for nothing,"'])),
    ("The ministry said the ship sank; Japan's coast guard, citing the navy, said it was afloat.",
     ("Japan's coast guard", "said", ["it was afloat"])),
    ("The mayor condemned, citing the report, an unfair decision.",
     ("The mayor", "condemned", ["an unfair decision"])),
    ("The bridge will close, the mayor said, without giving figures.",
     ("the mayor", "said", ["The bridge will close"])),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [("fr", *case) for case in FRENCH] + [("en", *case) for case in ENGLISH],
)
def test_asides_leave_the_content_whole(language: str, text: str, expected: Expected) -> None:
    found = [(f.source, f.cue, f.content) for f in attributions(language, text)]
    assert expected in found, found


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        # the second clause is a sentence of the narrator's
        ("en", '"We lost," the coach said while he packed, "The End" on his bag.', '"The End"'),
        # a reporter is told, nobody is asked
        ("en", "The firm told reporters, after the vote, that it would pay.", "reporters"),
        ("fr", "Le maire entre, salue la foule, sort.", "Le maire entre"),
    ],
)
def test_what_is_no_aside_is_not_skipped(language: str, text: str, wrong: str) -> None:
    assert all(wrong not in content for content in contents(language, text))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "Le texte, a en outre rappelé, mardi, devant la presse, la ministre, sera voté ; le",
        ),
        (
            "fr",
            "« Le pont, a-t-il par ailleurs dit lundi soir, sur un plateau, fermera », dit-on, « A",
        ),
        (
            "fr",
            "Selon le maire, visiblement ému, un ancien pompier, le pont, a dit B, accuse, dans C",
        ),
        (
            "en",
            'The ministry said A; the guard, citing B, said "C," as he left, "it is D" ; the guard',
        ),
        (
            "en",
            "According to the mayor, 58, a Democrat, the firm, for his part, urged B, who came, to",
        ),
    ],
)
def test_no_part_of_a_sentence_breaks_anything(language: str, text: str) -> None:
    words = text.split()
    for first in (0, 3):
        for last in range(first + 1, len(words) + 1):
            attributions(language, " ".join(words[first:last]))

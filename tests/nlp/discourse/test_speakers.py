"""Who speaks: names, roles, acronyms and pronouns that mean the same, in articles of our own."""

import pytest

import nlp
from nlp.model import Article, Speaker


def speaker_of(article: Article, words: str) -> Speaker | None:
    """Return the speaker of the statement whose content holds ``words``."""
    for statement in article.statements:
        if any(words in piece.text for piece in statement.content):
            return next((s for s in article.speakers if s.id == statement.speaker), None)
    raise AssertionError(f"no statement says {words!r}: {article.statements}")


@pytest.mark.parametrize(
    ("language", "text", "words", "name", "kind"),
    [
        # a name with its role in front or behind
        ("fr", "La porte-parole du groupe, Lucie Arnaud, a dit que tout irait bien.",
         "tout irait", "Lucie Arnaud", "person"),
        ("fr", "Lucie Arnaud, porte-parole du groupe, a dit que tout irait bien.",
         "tout irait", "Lucie Arnaud", "person"),
        ("en", "The group's spokeswoman, Lucy Arnold, said that all would be well.",
         "all would", "Lucy Arnold", "person"),
        ("en", "Former Kestrel coach Amy Brook said that all would be well.",
         "all would", "Amy Brook", "person"),
        # surname and title
        ("fr", "Paul Garnier est maire. M. Garnier a dit que le pont serait fermé.",
         "le pont", "Paul Garnier", "person"),
        ("en", "Paul Garner is the mayor. Mr. Garner said that the bridge would close.",
         "the bridge", "Paul Garner", "person"),
        # institutions, groups, people who hide who they are
        ("fr", "Le ministère de la Santé a annoncé que le vaccin serait gratuit.",
         "le vaccin", "ministère de la Santé", "organization"),
        ("fr", "Des habitants ont raconté que la rivière débordait souvent.",
         "la rivière", "habitants", "group"),
        ("fr", "Selon une source proche du dossier, le contrat est signé.",
         "le contrat", "source proche du dossier", "anonymous"),
        ("en", "Residents said that the river often flooded.", "the river", "Residents", "group"),
        # a relative pronoun stands for its antecedent
        ("fr", "Un chiffre contesté par la banque Orval, qui parle d'une « pause ».",
         "pause", "Orval", "organization"),
        ("fr", "Claire Vidal, qui affirme que le dossier est vide, sera jugée.",
         "le dossier", "Claire Vidal", "person"),
        ("en", "Clara Vance, who says that the file is empty, will be tried.",
         "the file", "Clara Vance", "person"),
    ],
)  # fmt: skip
def test_name_and_kind(language: str, text: str, words: str, name: str, kind: str) -> None:
    speaker = speaker_of(nlp.analyse(text, language), words)
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (name, kind)


@pytest.mark.parametrize(
    ("language", "text", "words", "name"),
    [
        ("fr", "Lucie Arnaud a dit que le pont était sûr. Elle a ajouté qu'il rouvrirait.",
         "rouvrirait", "Lucie Arnaud"),
        ("fr", "« Le pont est sûr », a dit Paul Garnier. « La gare aussi », a-t-il ajouté.",
         "gare", "Paul Garnier"),
        ("en", "Amy Brook said that the bridge was safe. She added that it would reopen.",
         "reopen", "Amy Brook"),
        ("en", "“The bridge is safe,” Paul Garner said. “So is the station,” he added.",
         "station", "Paul Garner"),
    ],
)  # fmt: skip
def test_pronouns(language: str, text: str, words: str, name: str) -> None:
    speaker = speaker_of(nlp.analyse(text, language), words)
    assert speaker is not None
    assert speaker.name == name


def test_the_same_source_is_the_same_speaker() -> None:
    article = nlp.analyse(
        "Une source judiciaire a dit que le juge viendrait. La même source a précisé que le "
        "procès durerait une semaine.",
        "fr",
    )
    first, second = speaker_of(article, "le juge"), speaker_of(article, "le procès")
    assert first is not None
    assert first == second
    assert first.kind == "anonymous"


def test_gender_keeps_people_apart() -> None:
    article = nlp.analyse(
        "Paul Garnier a rencontré Lucie Arnaud. Elle a dit que le pont était sûr.", "fr"
    )
    speaker = speaker_of(article, "le pont")
    assert speaker is not None
    assert speaker.name == "Lucie Arnaud"


def test_an_acronym_is_the_name_it_stands_for() -> None:
    article = nlp.analyse(
        "The World Health Organization published a report on Monday. The WHO said that the virus "
        "was spreading.",
        "en",
    )
    speaker = speaker_of(article, "the virus")
    assert speaker is not None
    assert "World Health Organization" in speaker.name


def test_a_role_becomes_its_holder() -> None:
    article = nlp.analyse(
        "Le préfet Alain Mercier est venu lundi. Le préfet a dit que la route rouvrirait.", "fr"
    )
    speaker = speaker_of(article, "la route")
    assert speaker is not None
    assert speaker.name == "Alain Mercier"


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("fr", "La porte-parole du groupe, Lucie Arnaud, a dit que tout irait bien.",
         "porte-parole du groupe"),
        ("fr", "Lucie Arnaud, porte-parole du groupe, a dit que tout irait bien.",
         "porte-parole du groupe"),
        ("en", "Lucy Arnold, a chemist at the institute, said that all would be well.",
         "chemist at the institute"),
        ("en", "Lucy Arnold said that all would be well.", None),
    ],
)  # fmt: skip
def test_role(language: str, text: str, role: str | None) -> None:
    (speaker,) = nlp.analyse(text, language).speakers
    assert speaker.role == role


def test_mentions_are_what_the_text_says() -> None:
    text = "😀 Lucie Arnaud a dit que le pont était sûr. Mme Arnaud a ajouté qu'il rouvrirait."
    article = nlp.analyse(text, "fr")
    assert article.speakers
    for speaker in article.speakers:
        for mention in speaker.mentions:
            assert text[mention.start : mention.end] == mention.text


def test_nobody_is_named_where_nobody_is() -> None:
    article = nlp.analyse("Il est recommandé de rester chez soi.", "fr")
    assert all(statement.speaker is None for statement in article.statements)


def test_a_long_article_takes_its_time_in_proportion() -> None:
    text = "\n\n".join(
        f"Paul Garnier{n} a dit que le pont {n} était sûr. Il a ajouté que tout irait bien."
        for n in range(300)
    )
    assert len(nlp.analyse(text, "fr").statements) >= 500


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        # an elided article before a noun that stands alone
        ("fr", "La société Corbex a fermé son usine.\n\nL’entreprise affirme que tout est sûr.",
         ["Corbex"]),
        # another kind of institution is not meant
        ("en", "Brack Hospital closed a ward.\n\nThe union said that the ward was safe.",
         ["union"]),
        # the acronym of a name that comes later or earlier
        ("en", "Grand Motors closed a plant.\n\nGM said that the plant was too old.",
         ["Grand Motors"]),
        # the town of a dateline is not the newspaper that has its name
        ("en", "The Brackport Echo prints daily.\n\nBRACKPORT, England - A ward was closed.\n\n"
         "The Brackport Echo said that the ward was full.", ["Brackport Echo"]),
        # a headline's noun is the institution that the article names
        ("en", "Hospital denies hiding figures\n\nBrack Hospital said that the ward was safe.",
         ["Brack Hospital"]),
        # a day is no part of a source
        ("en", "The capital's new mayor on Tuesday rejected the offer of the company.",
         ["capital's new mayor"]),
    ],
)  # fmt: skip
def test_names_and_descriptions(language: str, text: str, names: list[str]) -> None:
    article = nlp.analyse(text, language=language)
    assert [speaker.name for speaker in article.speakers] == names


def test_a_datelines_town_is_no_mention_of_a_newspaper() -> None:
    article = nlp.analyse(
        "The Brackport Echo prints daily.\n\nBRACKPORT, England - A ward was closed.\n\n"
        "The Brackport Echo said that the ward was full.",
        language="en",
    )
    (echo,) = article.speakers
    assert not [mention.text for mention in echo.mentions if "BRACKPORT" in mention.text]


@pytest.mark.parametrize(
    ("language", "text", "words", "name"),
    [
        # described in the lead, named without a role right after it
        ("en", "The leader of Ashby council has said that the pool will close.\n\n"
         "Nora Whitfield added that the library would stay.", "the pool", "Nora Whitfield"),
        ("fr", "L'ancien gérant a affirmé que la cave était sèche.\n\n"
         "Damien Lacoste a ajouté qu'il avait tout réparé.", "la cave", "Damien Lacoste"),
        # whom a speaker talks about is not whom the narrator goes on with
        ("en", "Martin Bell lives here. Peter Marlow spoke. “If Martin Bell becomes mayor, I will "
         "go, and Martin Bell knows it,” he said.", "becomes", "Peter Marlow"),
        # whom the sentence before named, not who spoke last and most
        ("en", "Martin Bell said that the pool would close. Martin Bell added that the road was "
         "safe. Martin Bell also said that the park was fine.\n\n"
         "The council has hired Peter Marlow. He says the library will stay.",
         "the library", "Peter Marlow"),
        ("fr", "Marc Vasseur a dit que la cave était sèche. Marc Vasseur a ajouté que le toit "
         "tenait.\n\nLe conseil a nommé Damien Lacoste. Il affirme que la gare rouvrira.",
         "la gare", "Damien Lacoste"),
        # the one mentioned last
        ("fr", "Marc Vasseur a parlé de Damien Lacoste. « Le toit fuit », a dit Marc Vasseur à "
         "Damien Lacoste. Mais celui-ci affirme que la cave était sèche.",
         "la cave", "Damien Lacoste"),
    ],
)  # fmt: skip
def test_whom_the_text_goes_on_with(language: str, text: str, words: str, name: str) -> None:
    speaker = speaker_of(nlp.analyse(text, language), words)
    assert speaker is not None
    assert speaker.name == name


def test_a_role_comes_without_its_article() -> None:
    text = "Une version que conteste l'avocate des familles, Me Sonia Morel."
    (speaker,) = nlp.analyse(text, "fr").speakers
    assert (speaker.name, speaker.role) == ("Sonia Morel", "avocate des familles")


def test_a_councillor_may_be_a_woman() -> None:
    text = (
        "An inspector warned in March that the roof was weak.\n\n"
        "“We did it all,” Councillor Emma Whitby told reporters. She said the walls would hold."
    )
    speaker = speaker_of(nlp.analyse(text, "en"), "walls")
    assert speaker is not None
    assert speaker.name == "Emma Whitby"


def test_who_speaks_for_an_institution_is_no_role_of_it() -> None:
    text = (
        "St. Aldhelm's Hospital denied that the roof leaked.\n\n"
        "“That is untrue,” a spokesman for St. Aldhelm's replied."
    )
    speaker = speaker_of(nlp.analyse(text, "en"), "roof")
    assert speaker is not None
    assert speaker.role is None


def test_another_role_is_another_person() -> None:
    article = nlp.analyse(
        "The leader of Ashby council has said that the pool will close.\n\n"
        "Shop owner Nora Whitfield added that the library would stay.",
        "en",
    )
    leader, owner = speaker_of(article, "the pool"), speaker_of(article, "the library")
    assert leader is not None
    assert leader != owner
    assert leader.name == "leader of Ashby council"


@pytest.mark.parametrize(
    ("language", "text", "words", "name"),
    [
        # a short name in brackets, or the initials of what the article calls it in full
        ("fr", "La Ligue des riverains du canal (LRC) a écrit au maire. La LRC affirme que l'eau "
         "est sale.", "l'eau", "Ligue des riverains du canal"),
        ("fr", "L'agence régionale de contrôle a écrit au maire. Selon l'ARC, l'eau est sale.",
         "l'eau", "agence régionale de contrôle"),
        ("en", "The Harbour Workers Alliance (HWA) met on Monday. HWA said that the docks were "
         "unsafe.", "the docks", "Harbour Workers Alliance"),
        # a longer form of a name
        ("fr", "Ana Ruiz a quitté la chaîne. Ana Ruiz Soto a écrit que tout était fini.",
         "tout était", "Ana Ruiz Soto"),
        # the institution whose name begins with the word, not one that has it somewhere
        ("en", "The fans of Ashby Town were sad. Radio Ashby sent a reporter. Ashby said that the "
         "coach would stay.", "the coach", "Ashby Town"),
        # what a role is called besides
        ("fr", "La maire de Brune, Claire Vasseur, a fermé la route. L'élue affirme que le pont "
         "menace ruine.", "le pont", "Claire Vasseur"),
        ("en", "Senator Ann Garner closed the hearing. The lawmaker said that the bridge would "
         "fall.", "the bridge", "Ann Garner"),
        # where somebody comes from
        ("fr", "Marc Vasseur a gagné la course. Le Breton affirme que la pluie l'a aidé.",
         "la pluie", "Marc Vasseur"),
        ("en", "Peter Marlow won the race. The Australian said that the rain had helped him.",
         "the rain", "Peter Marlow"),
        # whom a court judges is not who speaks there for somebody
        ("fr", "Marc Vasseur est jugé depuis lundi. Son avocat, Paul Garnier, est venu. Le prévenu "
         "affirme que la cave était vide.", "la cave", "Marc Vasseur"),
        # whom the sentence before was about
        ("fr", "Marc Vasseur est accusé d'avoir menacé Damien Lacoste. L'intéressé affirme que la "
         "cave était vide.", "la cave", "Marc Vasseur"),
        # the fullest description of somebody without a name
        ("fr", "Un porte-parole de la police a dit que la route était coupée.\n\nLe porte-parole "
         "de la police lacustre a ajouté que le pont tenait.", "la route",
         "porte-parole de la police lacustre"),
        # no court is a company
        ("en", "Corbex Motors was fined. The Commission on Trade met. The company said that the "
         "cars were safe.", "the cars", "Corbex Motors"),
    ],
)  # fmt: skip
def test_who_is_meant(language: str, text: str, words: str, name: str) -> None:
    speaker = speaker_of(nlp.analyse(text, language), words)
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("« L'eau est claire », répond-on chez Corbex.", "L'eau", "Corbex"),
        ("À la préfecture, on assure que la route rouvrira.", "la route", "préfecture"),
        ("Chez Corbex, où l'on promet que la route rouvrira, personne ne répond.",
         "la route", "Corbex"),
    ],
)  # fmt: skip
def test_a_generic_pronoun_speaks_for_the_place_where_it_is_said(
    text: str, words: str, name: str
) -> None:
    speaker = speaker_of(nlp.analyse(text, "fr"), words)
    assert speaker is not None
    assert speaker.name == name


def test_a_feminine_plural_is_no_institution_and_no_man() -> None:
    text = (
        "Le syndicat Rivière vive a parlé. Des ingénieurs ont dit que la voûte tenait. "
        "« Les fissures sont vieilles, dit Anne Morel. Elles sont surveillées. »"
    )
    article = nlp.analyse(text, "fr")
    said = {mention.text for speaker in article.speakers for mention in speaker.mentions}
    assert "Des ingénieurs" in said
    assert "Elles" not in said


@pytest.mark.parametrize(
    ("language", "text", "words", "name"),
    [
        # some of them stay unnamed
        ("fr", "Des salariés ont témoigné. « On nous a menti », dit Anne Morel, porte-parole du "
         "groupe. L'un d'eux affirme que la direction savait.", "la direction", "l'un d'eux"),
        ("fr", "Les témoins sont rares. « J'ai vu l'eau monter », dit un d'eux.",
         "J'ai vu", "un d'eux"),
        # to whom somebody speaks
        ("fr", "Le conseil s'est réuni.\n\nLa salle était pleine.\n\nLa nuit tombait.\n\n"
         "« Vous mentez », a crié la députée à l'adresse du ministre, Paul Verdier.",
         "Vous mentez", "députée"),
        # where somebody is from is no part of the name
        ("en", "Senator Wade Hutchins of Oklahoma opposed the bill. Hutchins believes that it is "
         "wrong.", "wrong", "Wade Hutchins"),
        # an age is whoever the article is about
        ("en", "Ted Moss joined the club in May. “I am happy,” the 24-year-old said.",
         "happy", "Ted Moss"),
    ],
)  # fmt: skip
def test_who_is_not_somebody_else(language: str, text: str, words: str, name: str) -> None:
    speaker = speaker_of(nlp.analyse(text, language), words)
    assert speaker is not None
    assert speaker.name == name


def test_those_around_somebody_are_others() -> None:
    article = nlp.analyse("« Il partira », dit-on dans l'entourage de Paul Verdier.", "fr")
    assert [statement.speaker for statement in article.statements] == [None]


def test_a_generic_pronoun_without_a_place_is_nobody() -> None:
    article = nlp.analyse("On affirme que la route rouvrira.", "fr")
    assert all(statement.speaker is None for statement in article.statements)


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "Paris affirme que l'accord tient. Le gouvernement français a ajouté que la route "
         "rouvrirait.", ["gouvernement français"]),
        ("fr", "La France a dit que l'accord tenait. Paris a ajouté que la route rouvrirait.",
         ["France"]),
        ("en", "Nairobi said that the deal stood. The Kenyan government added that the road would "
         "open.", ["Kenyan government"]),
        # two states, and a government that may be of either
        ("fr", "Paris affirme que l'accord tient. Rome a répondu que la route était coupée.",
         ["Paris", "Rome"]),
    ],
)  # fmt: skip
def test_a_state_its_capital_and_its_government_are_one(
    language: str, text: str, names: list[str]
) -> None:
    assert [speaker.name for speaker in nlp.analyse(text, language).speakers] == names


def test_a_headlines_speaker_is_who_says_the_same_below() -> None:
    article = nlp.analyse(
        "Shop owner denies that rotten apples were sold\n\nNora Whitfield, who runs a store in "
        "Ashby, denied that rotten apples were sold to children.",
        "en",
    )
    assert [speaker.name for speaker in article.speakers] == ["Nora Whitfield"]


@pytest.mark.parametrize(
    ("language", "text", "deniers"),
    [
        ("fr", "L'exploitant nie avoir caché des fuites\n\nASHBY, 3 mai 2024 -\n\nLa société "
         "Halden a démenti vendredi avoir dissimulé des fuites.", ["Halden", "Halden"]),
        # of whom the text speaks again without letting him speak
        ("fr", "L'exploitant nie avoir caché des fuites\n\nLa société Halden a démenti vendredi "
         "avoir dissimulé des fuites.\n\nUne riveraine accuse l'exploitant de mentir.",
         ["Halden", "Halden"]),
        ("en", "Company denies hiding leaks\n\nHalden Motors denied on Friday that it had "
         "covered up leaks.", ["Halden Motors", "Halden Motors"]),
        # two who deny: which of them?
        ("en", "Company denies hiding leaks\n\nHalden Motors denied on Friday that it had "
         "covered up leaks. Orval Bank denied that it knew of leaks.",
         ["Company", "Halden Motors", "Orval Bank"]),
        # nothing in common
        ("en", "Company denies hiding leaks\n\nHalden Motors denied on Friday that a strike was "
         "near.", ["Company", "Halden Motors"]),
    ],
)  # fmt: skip
def test_a_headlines_denier_is_who_alone_denies_it_in_the_lead(
    language: str, text: str, deniers: list[str]
) -> None:
    article = nlp.analyse(text, language=language)
    names = {speaker.id: speaker.name for speaker in article.speakers}
    denials = [s for s in article.statements if s.kind == "denial"]
    assert [s.speaker and names[s.speaker] for s in denials] == deniers


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "General Motors said that the plant would close.", "organization"),
        ("en", "A person familiar with the talks said that the plant would close.", "anonymous"),
        ("fr", "La vigneronne affirme que l'usine fermera.", "person"),
        ("fr", "La Corlie affirme que l'usine fermera.", "organization"),
    ],
)  # fmt: skip
def test_kind(language: str, text: str, kind: str) -> None:
    (speaker,) = nlp.analyse(text, language).speakers
    assert speaker.kind == kind


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        # an English role in capitals before the name, and the role alone
        ("en", "Harbor Commissioner Nora Hale closed the pool. The commissioner said that the "
         "roof leaked.", "Nora Hale"),
        ("en", "Police Chief Nora Hale closed the pool. The chief said that the roof leaked.",
         "Nora Hale"),
        ("en", "District Attorney Nora Hale closed the pool. The prosecutor said that the roof "
         "leaked.", "Nora Hale"),
        ("en", "Schools Superintendent Nora Hale closed the pool. The superintendent said that "
         "the roof leaked.", "Nora Hale"),
        # … is nobody with another role
        ("en", "Parks Director Nora Hale closed the pool. The commissioner said that the roof "
         "leaked.", "commissioner"),
        # a rank makes of a role another one
        ("en", "The former mayor, Nora Hale, closed the pool. The mayor said that the roof "
         "leaked.", "mayor"),
        ("en", "The mayor, Nora Hale, closed the pool. The former mayor said that the roof "
         "leaked.", "former mayor"),
        ("en", "The shadow minister, Nora Hale, closed the pool. The minister said that the roof "
         "leaked.", "minister"),
        ("en", "The deputy mayor, Nora Hale, closed the pool. The mayor said that the roof "
         "leaked.", "mayor"),
        ("fr", "L'ancien maire, Basile Torcy, a fermé la piscine. Le maire affirme que le toit "
         "fuit.", "maire"),
        ("fr", "Le maire, Basile Torcy, a fermé la piscine. L'ancien maire affirme que le toit "
         "fuit.", "ancien maire"),
        ("fr", "Le vice-président du club, Basile Torcy, a fermé la piscine. Le président affirme "
         "que le toit fuit.", "président"),
        ("fr", "L'ex-président du club, Basile Torcy, a fermé la piscine. Le président affirme "
         "que le toit fuit.", "président"),
        # … and with the same rank, in the same or another word, it is the same
        ("en", "The former mayor, Nora Hale, closed the pool. The former mayor said that the roof "
         "leaked.", "Nora Hale"),
        ("en", "The shadow minister, Nora Hale, closed the pool. The shadow minister said that "
         "the roof leaked.", "Nora Hale"),
        ("fr", "Le vice-président du club, Basile Torcy, a fermé la piscine. Le vice-président "
         "affirme que le toit fuit.", "Basile Torcy"),
        ("fr", "L'ex-président du club, Basile Torcy, a fermé la piscine. L'ancien président "
         "affirme que le toit fuit.", "Basile Torcy"),
        pytest.param(
         "fr", "L'ancien président du club, Basile Torcy, a fermé la piscine. L'ex-président "
         "affirme que le toit fuit.", "Basile Torcy",
         marks=pytest.mark.xfail(strict=True, reason="« ex- » in a noun alone is not understood")),
        pytest.param(
         "en", "The ex-mayor, Nora Hale, closed the pool. The former mayor said that the roof "
         "leaked.", "Nora Hale",
         marks=pytest.mark.xfail(strict=True, reason='"ex-" is no rank of the role')),
        # a role is named later
        ("fr", "Le bourgmestre de Sarvel affirme que le toit fuit.\n\nLe bourgmestre, Basile "
         "Torcy, a fermé la piscine.", "Basile Torcy"),
        ("en", "The superintendent said that the roof leaked.\n\nThe superintendent, Nora Hale, "
         "closed the pool.", "Nora Hale"),
        # … not if it is one of somewhere else
        ("fr", "Le bourgmestre de Sarvel affirme que le toit fuit.\n\nLe bourgmestre de Mauze, "
         "Basile Torcy, a fermé la piscine.", "bourgmestre de Sarvel"),
        ("en", "The superintendent of Ashby said that the roof leaked.\n\nThe superintendent of "
         "Corley, Nora Hale, closed the pool.", "superintendent of Ashby"),
        # a bracket behind a name tells party and state
        ("en", "Rep. Nora Hale (R-Ohio) met Rep. Basil Torr (D-Iowa). The Ohio Republican said "
         "that the roof leaked.", "Nora Hale"),
        ("en", "Rep. Nora Hale (R-Ohio) met Rep. Basil Torr (D-Iowa). The Iowa Democrat said that "
         "the roof leaked.", "Basil Torr"),
        ("en", "Rep. Nora Hale (R-Ohio) met Rep. Basil Torr (R-Iowa). The Iowa Republican said "
         "that the roof leaked.", "Basil Torr"),
        pytest.param(
         "en", "Rep. Nora Hale (R-Ohio) met Rep. Basil Torr (D-Iowa). The Texas Republican said "
         "that the roof leaked.", "Texas Republican"),
        # an acronym in a bracket is no part of the name
        ("fr", "La Ligue des pêcheurs de Landreval (LPL) affirme que le toit fuit.",
         "Ligue des pêcheurs de Landreval"),
        ("en", "The Harbor Pilots League (HPL) said that the roof leaked.",
         "Harbor Pilots League"),
        # nor is a day
        ("en", "Tuesday Nora Hale said that the roof leaked.", "Nora Hale"),
        ("en", "Mayor Hale Tuesday said that the roof leaked.", "Hale"),
        ("fr", "Mardi Odile Kervran a affirmé que le toit fuyait.", "Odile Kervran"),
        ("fr", "Nora Hale mardi a affirmé que le toit fuyait.", "Nora Hale"),
        # a name that completes another noun is not who speaks
        ("fr", "Une biologiste de l'institut Corvel affirme que le toit fuit.",
         "biologiste de l'institut Corvel"),
        ("fr", "La biologiste attachée au laboratoire Corvel affirme que le toit fuit.",
         "biologiste attachée au laboratoire Corvel"),
        ("en", "The biologist from the Corvel lab said that the roof leaked.",
         "biologist from the Corvel lab"),
        pytest.param("fr", "Le géologue de l'entreprise Corvel affirme que le toit fuit.",
         "géologue de l'entreprise Corvel",
         marks=pytest.mark.xfail(strict=True, reason="the parser hangs the name on « géologue »")),
        pytest.param("en", "A biologist of the group Corvel said that the roof leaked.",
         "biologist of the group Corvel",
         marks=pytest.mark.xfail(strict=True, reason="the name completes the biologist")),
        # … but a name beside the role is
        ("fr", "Le géologue Basile Corvel affirme que le toit fuit.", "Basile Corvel"),
        ("fr", "La biologiste de l'institut, Odile Kervran, affirme que le toit fuit.",
         "Odile Kervran"),
        # the apposition in front of a relative clause belongs to the name
        ("fr", "Odile Kervran, 61 ans, une infirmière qui dit que le toit fuit, est venue.",
         "Odile Kervran"),
        ("en", "Nora Hale, 61, a nurse who says that the roof leaked, came.", "Nora Hale"),
        # what a profession is called in general
        ("fr", "La neurobiologiste Odile Kervran a écrit un livre. La spécialiste affirme que le "
         "toit fuit.", "Odile Kervran"),
    ],
)  # fmt: skip
def test_whom_a_role_means(language: str, text: str, name: str) -> None:
    words = "toit" if language == "fr" else "roof"
    speaker = speaker_of(nlp.analyse(text, language), words)
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Schools Superintendent Nora Hale said that the roof leaked.", "Schools Superintendent"),
        ("Harbor Commissioner Nora Hale said that the roof leaked.", "Harbor Commissioner"),
        # a title is no role, nor is a company's name
        ("Mr. Hale said that the roof leaked.", None),
        ("General Motors said that the roof leaked.", None),
    ],
)
def test_a_role_in_capitals(text: str, role: str | None) -> None:
    (speaker,) = nlp.analyse(text, "en").speakers
    assert speaker.role == role


LEAD = {
    "fr": (
        "La ministre du Logement a rejeté l'interdiction des tentes.",
        "Il a plu lundi à Landreval.",
        "La ville était calme.",
    ),
    "en": (
        "The housing minister has rejected a ban on tents.",
        "It rained in Ashby on Monday.",
        "The town was quiet.",
    ),
}
"""Paragraphs that describe somebody and tell no name."""


@pytest.mark.parametrize(
    ("language", "rest", "name"),
    [
        # the one whom the rest is about
        ("fr", "Odile Kervran est arrivée à midi. Odile Kervran a vu la presse. Odile Kervran "
         "affirme que le toit fuit.", "Odile Kervran"),
        ("en", "Ann Tilbury arrived at noon. Ann Tilbury met the press. Tilbury said that the "
         "roof leaked.", "Ann Tilbury"),
        # not one of two, nor one who is hardly mentioned
        ("en", "Ann Tilbury arrived at noon. Ann Tilbury met Basil Torr. Basil Torr ate. Basil "
         "Torr slept. Tilbury said that the roof leaked.", "housing minister"),
        ("fr", "Odile Kervran affirme que le toit fuit.", "ministre du Logement"),
        # nor one who stands beside whom the lead describes in one sentence
        ("en", "Ann Tilbury left when the housing minister said that tents were unsafe. Ann "
         "Tilbury met the press. Tilbury said that the roof leaked.", "housing minister"),
        pytest.param(
         "en", "Ann Tilbury met the housing minister at noon. Ann Tilbury met the press. Tilbury "
         "said that the roof leaked.", "housing minister",
         marks=pytest.mark.xfail(strict=True, reason="who says nothing there is no mention")),
        # nor one with a role
        ("fr", "La bergère Odile Kervran est arrivée à midi. Odile Kervran a vu la presse. Odile "
         "Kervran affirme que le toit fuit.", "ministre du Logement"),
        pytest.param(
         "fr", "Basile Torcy est arrivé à midi. Il a vu la presse. Basile Torcy a souri. Basile "
         "Torcy affirme que le toit fuit.", "ministre du Logement"),
    ],
)  # fmt: skip
def test_whom_the_lead_describes(language: str, rest: str, name: str) -> None:
    article = nlp.analyse("\n\n".join((*LEAD[language], rest)), language)
    speaker = speaker_of(article, "des tentes" if language == "fr" else "a ban on tents")
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        # a noun or a pronoun tells more of a name than a model's label
        ("fr", "Delvane affirme que le toit fuit. Le maire Delvane est parti.", {"person"}),
        ("en", "Delvane said that the roof leaked. Mayor Delvane left. He added that the cellar "
         "was dry.", {"person"}),
        ("fr", "Le groupe Kervran affirme que le toit fuit.", {"organization"}),
        # professions
        ("fr", "La boulangère affirme que le toit fuit.", {"person"}),
        ("en", "The coroner said that the roof leaked.", {"person"}),
    ],
)  # fmt: skip
def test_the_kind_of_who_speaks(language: str, text: str, kinds: set[str]) -> None:
    assert {speaker.kind for speaker in nlp.analyse(text, language).speakers} == kinds


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Carole Vanier dirige le port.\n\nC. V. Le toit fuit depuis lundi. Nous attendons "
         "un couvreur.", "Carole Vanier"),
        ("fr", "Basile Torne dirige le port. B. T. affirme que le toit fuit.", "Basile Torne"),
        pytest.param(
         "fr", "Basile Lorne dirige le port.\n\nB. L. Le toit fuit depuis lundi. Nous attendons "
         "un couvreur.", "Basile Lorne",
         marks=pytest.mark.xfail(strict=True, reason="a sentence is taken to begin at « L. »")),
        pytest.param(
         "fr", "Marthe Oriol dirige le port.\n\nM. O. Le toit fuit depuis lundi. Nous attendons "
         "un couvreur.", "Marthe Oriol",
         marks=pytest.mark.xfail(strict=True, reason="« M. » is taken for a title")),
        pytest.param(
         "fr", "Basile Torne dirige le port. B.T. affirme que le toit fuit.", "Basile Torne",
         marks=pytest.mark.xfail(strict=True, reason="initials without a space are not read")),
        ("en", "Lena Marsh runs the harbor.\n\nL. M. The roof has leaked since Monday. We are "
         "waiting.", "Lena Marsh"),
        # somebody else's
        ("fr", "Marthe Oriol dirige le port.\n\nC. V. Le toit fuit depuis lundi. Nous attendons "
         "un couvreur.", "C. V."),
        ("en", "Peter Rowe runs the harbor.\n\nL. M. The roof has leaked since Monday. We are "
         "waiting.", "L. M."),
        pytest.param(
         "en", "Lena Marsh runs the harbor. Luke Mott owns a boat.\n\nL. M. The roof has leaked "
         "since Monday. We are waiting.", "L. M.",
         marks=pytest.mark.xfail(strict=True, reason="the first of two is taken")),
    ],
)  # fmt: skip
def test_initials_mean_who_has_them(language: str, text: str, name: str) -> None:
    speaker = speaker_of(nlp.analyse(text, language), "toit" if language == "fr" else "roof")
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # a feminine form of what the lexicon has as a masculine one
        ("Odile Kervran, maire de Landreval, affirme que le port est fermé.\n\n"
         "« Rien n'a changé », a ajouté l'élue.", "Rien", "Odile Kervran"),
        # a role of both genders, behind an article that tells none
        ("Basile Torcy, analyste chez Grand Large, affirme que le port est fermé.\n\n"
         "L'analyste estime que rien n'a changé.", "rien", "Basile Torcy"),
        # what a ministry is for is nobody
        ("Odile Kervran, maire de Landreval, affirme que le port est fermé.\n\n"
         "Le ministère de l'Intérieur a indiqué que tout allait bien.\n\n"
         "Elle dément ces chiffres.", "ces chiffres", "Odile Kervran"),
        # a form that is a participle as well, before a title
        ("Basile Torcy, analyste chez Grand Large, affirme que le port est fermé.\n\n"
         "« Rien n'a changé », poursuit M. Torcy.", "Rien", "Basile Torcy"),
        # a headline's « le maire » may be a woman
        ("Landreval : le maire dément les accusations\n\n"
         "« Rien n'a changé », assure Odile Kervran, maire de Landreval.", "les accusations",
         "Odile Kervran"),
        # the subject behind a source with its role
        ("Selon Odile Kervran, maire de Landreval, personne n'est venu.", "personne",
         "Odile Kervran"),
    ],
)  # fmt: skip
def test_french_roles_and_forms(text: str, words: str, name: str) -> None:
    speaker = speaker_of(nlp.analyse(text, "fr"), words)
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    ("text", "words", "name", "kind"),
    [
        # an institution told of, not the one named later
        ("The River Agency fined the owner. The agency said the leak was old. The Food Agency "
         "said that no fish should be eaten.", "the leak", "River Agency", "organization"),
        ("The River Agency fined the owner. The Food Agency said that no fish should be eaten. "
         "The agency said the water was safe.", "the water", "Food Agency", "organization"),
        # who tells what he knows in court, not who asks
        ("Helen Ward told the court that Marsh had hit her. \"Did you drink?\" asked Tom Reed. "
         "The witness said the bar was closed.", "the bar", "Helen Ward", "person"),
        ("Helen Ward told jurors she saw him. Defence lawyer Ann Reed asked her why. The witness "
         "said the lamp was lit.", "the lamp", "Helen Ward", "person"),
        # bodies written like names
        ("Midfielder Luke Brand was fined by Uefa. Uefa said that the ban was fair.",
         "the ban", "Uefa", "organization"),
        ("Midfielder Luke Brand was fined by Uefa. The midfielder said the ban was unfair.",
         "the ban", "Luke Brand", "person"),
        # a player who was told to be the captain, and a name that looks like a plural
        ("Captain Joe Mensah missed a penalty against Carrow. The midfielder told fans the team "
         "was tired.", "the team", "Joe Mensah", "person"),
        ("Lena Fors will coach. Ann Roe calls it a risk. Fors disagrees. \"The odds are "
         "silly,\" she said.", "The odds", "Lena Fors", "person"),
        # several people are no "she"
        ("A relative of one patient said the files were gone.",
         "the files", "relative of one patient", "person"),
        ("The couple said the dog was theirs.", "the dog", "couple", "group"),
        # who wrote the article
        ("By Sarah Holt\n\nThe mayor of Ashby left on Monday. \"The job is done,\" she said.",
         "The job", "mayor of Ashby", "person"),
        ("Mayor quits\n\nSarah Holt in Leeds\n\nThe mayor left on Monday. \"The job is done,\" "
         "she said.", "The job", "mayor", "person"),
        ("By Friday, Sarah Holt was gone\n\nShe said the job was done.",
         "the job", "Sarah Holt", "person"),
        # people who hide who they are
        ("A clerk, who asked for anonymity, said the files were gone.",
         "the files", "clerk", "anonymous"),
        ("An official said the deal was close, speaking on condition of anonymity. The official "
         "said the text was ready.", "the text", "official", "anonymous"),
        ("Two aides briefed on the talks said the deal was dead. The aides said it would not "
         "return.", "return", "Two aides briefed on the talks", "anonymous"),
        ("People familiar with the matter said the bank would cut jobs. One of the people said "
         "the cuts would begin in May.", "in May", "People familiar with the matter",
         "anonymous"),
        ("A clerk said the mayor had asked for anonymity.", "the mayor", "clerk", "person"),
        ("A clerk said the flood had come close to the gate.", "the flood", "clerk", "person"),
        ("\"The files are gone,\" said a clerk, who asked not to be named.",
         "The files", "clerk", "anonymous"),
        # some of those told of
        ("Two of her co-authors said the data were sound.",
         "the data", "Two of her co-authors", "group"),
        ("One of his neighbours told police the door was open.",
         "the door", "One of his neighbours", "person"),
        ("Three players came forward. One recalled that the coach had shouted. Another said the "
         "gym was cold.", "the gym", "Another", "person"),
        ("Three players came forward. Others said the gym was cold.",
         "the gym", "Others", "group"),
    ],
)  # fmt: skip
def test_whom_english_news_means(text: str, words: str, name: str, kind: str) -> None:
    speaker = speaker_of(nlp.analyse(text, "en"), words)
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (name, kind)


def test_neither_is_nobody() -> None:
    article = nlp.analyse("Hale and Reed were at the door. Neither wanted to comment.", "en")
    assert speaker_of(article, "to comment") is None

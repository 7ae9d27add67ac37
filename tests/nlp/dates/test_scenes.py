"""The day of statements that name none themselves, over whole little articles.

Each case gives an article (paragraphs parted by a bar) and, by the words of its cues, the day
expected for each, None where the article does not tell.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from nlp.analysis import analyse
from nlp.dates.resolution import redate
from nlp.model import Document

PUBLISHED = "2024-11-28"


def _when(text: str, language: str, pipelines: dict[str, Language]) -> dict[str, str | None]:
    """Return the day of each statement by its cue."""
    document = Document(text=text.replace(" | ", "\n\n"), language=language, published=PUBLISHED)
    article = analyse(document, pipelines[language])
    return {s.cue.text: s.when.value if s.when else None for s in article.statements if s.cue}


CLAUSES = [
    (
        "en",
        "The high court on Monday rapped the council for failing to finish the bridge, observing "
        "that citizens could not suffer.",
        {"observing": "2024-11-25"},
    ),
    (
        "en",
        "Opening the case at Larkhill Court on Monday, prosecutor Tom Reed told jurors she had "
        "stolen money.",
        {"told": "2024-11-25"},
    ),
    (
        "en",
        "The group issued a statement on Friday saying that the strike was over.",
        {"saying": "2024-11-22"},
    ),
    (
        "en",
        "The mayor met reporters on Monday and denied that he had taken bribes.",
        {"denied": "2024-11-25"},
    ),
    ("en", "A study in May found that doctors typed less.", {"found": "2024-05"}),
    ("en", "Tuesday's ruling said that the law was void.", {"said": "2024-11-26"}),
    (
        "en",
        "The board's decision to keep the ward open was taken last week.",
        {"decision": "2024-W47"},
    ),
    (
        "fr",
        "La ministre a rencontré les syndicats lundi, assurant que rien n'était décidé.",
        {"assurant": "2024-11-25"},
    ),
    (
        "fr",
        "Pour se justifier, la chaîne a publié mardi un communiqué affirmant qu'elle avait raison.",
        {"affirmant": "2024-11-26"},
    ),
    (
        "fr",
        "Intervenant mardi devant les députés, la ministre a nié les faits.",
        {"a nié": "2024-11-26"},
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), CLAUSES)
def test_a_clause_shares_the_time_of_another(
    language: str, text: str, expected: dict[str, str], pipelines: dict[str, Language]
) -> None:
    found = _when(text, language, pipelines)
    assert {cue: found.get(cue) for cue in expected} == expected


ELSEWHEN = [
    ("en", "Born in 1976, Smith says he never met her.", {"says": None}),
    ("en", "He resigned in March after the report, but denied the claims.", {"denied": None}),
    ("en", "In the first quarter, Acme reported a loss of $3 million.", {"reported": None}),
    ("en", "The agency, which plans a public hearing on December 20, declined the offer.", {}),
    ("fr", "Né en 1976, Martin affirme qu'il ne la connaît pas.", {"affirme": None}),
    (
        "fr",
        "Une note interne évoque une demande de rançon, reçue début février.",
        {"évoque": None},
    ),
    (
        "fr",
        "Le gouvernement annonce la nomination d'un médiateur d'ici à la fin de la semaine.",
        {"annonce": None},
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), ELSEWHEN)
def test_a_date_of_something_else(
    language: str, text: str, expected: dict[str, None], pipelines: dict[str, Language]
) -> None:
    found = _when(text, language, pipelines)
    assert found.keys() >= expected.keys()
    assert set(found.values()) == {None}


def test_a_meeting_holds_for_all_who_speak_there(pipelines: dict[str, Language]) -> None:
    text = (
        "Une centaine d'habitants ont participé, mardi soir, à la réunion publique sur le tramway."
        " | « On ne supprime rien », a plaidé la maire, Anne Roux. | Un riverain a réclamé des "
        "bancs. « Et les vélos ? », a lancé une voix au fond. | Le préfet Luc Petit, joint par "
        "téléphone mercredi, a indiqué que rien n'était décidé."
    )
    found = _when(text, "fr", pipelines)
    assert found["a plaidé"] == found["a réclamé"] == found["a lancé"] == "2024-11-26TEV"
    assert found["a indiqué"] == "2024-11-27"


def test_only_what_is_told_in_the_past_belongs_to_a_meeting(
    pipelines: dict[str, Language],
) -> None:
    text = (
        "Une centaine d'habitants ont participé, mardi soir, à la réunion publique sur le tramway."
        " | Les commerçants craignent des travaux sans fin."
    )
    assert _when(text, "fr", pipelines)["craignent"] is None


def test_a_speech_holds_for_what_its_speaker_says(pipelines: dict[str, Language]) -> None:
    text = (
        "In a televised speech at 16:00 UTC on Monday, Prime Minister Jane Hollis presented her "
        "plan for the railways. | Hollis said that the strikes must end. | The unions say nothing."
    )
    found = _when(text, "en", pipelines)
    assert found["said"] == "2024-11-25"  # the day, not the clock time


def test_whoever_wrote_the_figures_goes_on(pipelines: dict[str, Language]) -> None:
    text = (
        "Sales of tea fell in October, according to figures released on Monday by Larkspur "
        "Research. | Larkspur Research said that coffee had gained."
    )
    found = _when(text, "en", pipelines)
    assert found["according to"] == found["said"] == "2024-11-25"


def test_what_had_been_said_is_of_another_time(pipelines: dict[str, Language]) -> None:
    text = "Anne Roux had said on Monday that she would stay. | Roux said that she was tired."
    found = _when(text, "en", pipelines)
    assert found == {"had said": "2024-11-25", "said": None}


KEPT_APART = [
    (  # a year is not an occasion for what follows
        "In 2014, Anne Hill said the law was dead. | Hill said that she had changed her mind.",
        ["2014", None],
    ),
    (  # another occasion is named
        "On Monday, Anne Hill said the law was dead. | Hill said in an interview with a "
        "magazine that she was tired.",
        ["2024-11-25", None],
    ),
    (  # what she says in general is not said on that day
        "On Monday, Anne Hill said the law was dead. | The bridge is closed. | Hill says that "
        "she likes tea.",
        ["2024-11-25", None],
    ),
    (  # the day of an event that is named beside the meeting, not of the meeting
        "Jo Stein was led off the campus on Monday, hours before the start of the debate. | "
        "Her aide Mia Lund said that Stein was well.",
        [None],
    ),
    (  # the end of a stretch of time
        "The police, which reported 2,521 shootings between January 1 and September 18, agreed.",
        [None],
    ),
]


@pytest.mark.parametrize(("text", "expected"), KEPT_APART)
def test_occasions_kept_apart(
    text: str, expected: list[str | None], pipelines: dict[str, Language]
) -> None:
    document = Document(text=text.replace(" | ", "\n\n"), language="en", published=PUBLISHED)
    statements = analyse(document, pipelines["en"]).statements
    found = [
        s.when.value if s.when else None
        for s in statements
        if s.cue and s.cue.text in ("said", "says", "reported")
    ]
    assert found == expected


def test_a_paragraph_of_the_past(pipelines: dict[str, Language]) -> None:
    text = (
        "Le journaliste est mort samedi. | En 1998, il avait commenté la finale. « Quelle joie ! »,"
        " avait alors lancé Luc Roux. | « C'était un ami », a dit Anne Petit."
    )
    found = _when(text, "fr", pipelines)
    assert found["avait alors lancé"] == "1998"
    assert found["a dit"] is None


def test_a_report_and_its_author(pipelines: dict[str, Language]) -> None:
    text = (
        "Un reportage diffusé mardi par la chaîne Canal Nord sème le doute. | Le documentaire de "
        "Canal Nord précise : « Nous avons trouvé du plomb. »"
    )
    assert _when(text, "fr", pipelines)["précise"] == "2024-11-26"


def test_a_day_set_later_leaves_clock_times_out(pipelines: dict[str, Language]) -> None:
    text = "At 16:00 UTC on Monday, the council announced that the bridge was closed."
    article = analyse(Document(text=text, language="en"), pipelines["en"])
    (statement,) = redate(article, PUBLISHED).statements
    assert statement.when is not None
    assert statement.when.value == "2024-11-25"


SPOKEN = [
    ("fr", "Le président, qui s'exprimait lundi à Berlin, a jugé que c'était faux.", "2024-11-25"),
    ("fr", "Moscou a démenti samedi avoir bombardé l'hôpital.", "2024-11-23"),
    ("fr", "« C'est faux », a réagi l'intéressé jeudi dans un communiqué.", "2024-11-28"),
    ("fr", "Le comité s'est réuni mardi. Il a décidé de reporter le vote.", "2024-11-26"),
    ("fr", "Le maire a réagi aux propos tenus dimanche, affirmant qu'ils étaient faux.", None),
    ("fr", "Dans un entretien au Soir, le ministre reconnaît des erreurs.", None),
    ("en", 'The mayor met the unions on Monday. "I hear you," she told them.', "2024-11-25"),
    ("en", "The mayor responded to remarks made on Sunday, saying they were false.", None),
    ("en", "At his trial in May, he denied any violence.", "2024-05"),
    ("en", "The mining group said on Monday it would cut 400 jobs.", "2024-11-25"),
    ("en", "The mining group said Monday's meeting had been a failure.", None),
    (
        "en",
        "Ministers met on Monday to discuss hospitals. After the meeting, Ann Cole said more "
        "nurses would be hired.",
        "2024-11-25",
    ),
    ("en", "Ann Cole was fired on Friday. Cole had announced that she would stay.", None),
    ("en", "Mia Lund told reporters after the day-long meeting that she was tired.", None),
    # What is told of somebody who "had said on Friday" is no occasion that goes on.
    (
        "en",
        'Ann Cole charged that Tom Reed had said on Friday that he knew. "No," Reed said.',
        None,
    ),
    (
        "en",
        "On Monday, Tom Reed said the bridge was safe, according to the Herald. Reed said that he "
        "was sure.",
        "2024-11-25",
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), SPOKEN)
def test_the_day_of_the_last_statement(
    language: str, text: str, expected: str | None, pipelines: dict[str, Language]
) -> None:
    *_, found = _when(text, language, pipelines).values()
    assert found == expected


def test_a_content_does_not_begin_with_the_day(pipelines: dict[str, Language]) -> None:
    document = Document(
        text="The mining group said on Monday it would cut 400 jobs.", language="en"
    )
    (statement,) = analyse(document, pipelines["en"]).statements
    assert statement.content[0].text == "it would cut 400 jobs"

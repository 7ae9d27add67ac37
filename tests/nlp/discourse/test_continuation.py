"""Quotations that go on over paragraphs."""

import pytest

import nlp


def pieces(text: str, language: str, cue: str) -> list[str]:
    article = nlp.analyse(text, language)
    (statement,) = [s for s in article.statements if s.cue and s.cue.text == cue]
    return [piece.text for piece in statement.content]


@pytest.mark.parametrize(
    ("language", "text", "cue", "expected"),
    [
        # a mark left open, closed in the next paragraph
        ("en", 'The mayor said, "The bridge is safe.\nWe will open it in May."', "said",
         ['"The bridge is safe.', 'We will open it in May."']),
        # a mark opened anew in each paragraph
        ("en", "“The bridge is safe,” said the mayor of Orrin. “We checked it.\n\n“We will open it "
         "in May, whatever they say.”", "said",
         ["“The bridge is safe,”", "“We checked it.",
          "“We will open it in May, whatever they say.”"]),
        ("fr", "« Le pont est sûr », a dit la maire.\n\n« Nous le rouvrirons au mois de mai. »",
         "a dit", ["« Le pont est sûr »", "« Nous le rouvrirons au mois de mai. »"]),
    ],
)  # fmt: skip
def test_one_statement(language: str, text: str, cue: str, expected: list[str]) -> None:
    assert pieces(text, language, cue) == expected


def test_a_new_cue_begins_a_new_statement() -> None:
    article = nlp.analyse(
        "« Le pont est sûr », a dit la maire.\n\n« Il est dangereux », a répondu le préfet.", "fr"
    )
    assert [s.cue and s.cue.text for s in article.statements] == ["a dit", "a répondu"]


def test_a_mark_that_never_closes_takes_no_other_paragraph() -> None:
    text = 'The mayor said, "The bridge is safe.\n' + "The river rose again.\n" * 8
    assert pieces(text, "en", "said") == ['"The bridge is safe.']


@pytest.mark.parametrize(
    ("language", "text", "cue", "expected"),
    [
        # the cue comes with the second paragraph, which opens its marks anew
        ("en", "“The bridge is safe.\n\n“We will open it in May,” the mayor said.",
         "said", ["“The bridge is safe.", "“We will open it in May,”"]),
        # or does not open them at all
        ("en", "The town met.\n\nWe will open the bridge in the month of May,” the mayor said.",
         "said", ["We will open the bridge in the month of May,”"]),
    ],
)  # fmt: skip
def test_a_cue_in_a_later_paragraph(
    language: str, text: str, cue: str, expected: list[str]
) -> None:
    assert pieces(text, language, cue) == expected


@pytest.mark.parametrize(
    ("language", "text", "cue", "source", "expected"),
    [
        # a quotation in the paragraph after its cue
        ("en", "The mayor wrote:\n\n“The bridge is safe. We checked it.”\n\nIt rained.",
         "wrote", "The mayor", ["“The bridge is safe. We checked it.”"]),
        ("fr", "La maire a précisé :\n\n« Le pont est sûr. Il a été contrôlé. »\n\nIl pleuvait.",
         "a précisé", "La maire", ["« Le pont est sûr. Il a été contrôlé. »"]),
        # in several paragraphs
        ("en", "The mayor wrote:\n\n“The bridge is safe.\n\n“We will open it in May.”",
         "wrote", "The mayor", ["“The bridge is safe.", "“We will open it in May.”"]),
        # a block without any mark
        ("en", "Nora Whitfield, the mayor, wrote on her page:\n\nThe bridge is safe. We checked "
         "it.\n\nIt rained.", "wrote", "Nora Whitfield, the mayor",
         ["The bridge is safe. We checked it"]),
        ("fr", "Dans un courriel, la régie écrit :\n\nLe pont a été contrôlé en mai.",
         "écrit", "la régie", ["Le pont a été contrôlé en mai"]),
    ],
)  # fmt: skip
def test_what_the_paragraph_before_announced(
    language: str, text: str, cue: str, source: str, expected: list[str]
) -> None:
    assert pieces(text, language, cue) == expected
    (statement,) = nlp.analyse(text, language).statements
    assert statement.source is not None
    assert statement.source.text == source
    assert statement.speaker is not None


@pytest.mark.parametrize(
    ("language", "text", "cues"),
    [
        # the items of a list
        ("en", "The mayor said:\n\n- the bridge is safe\n\n- the road is closed", []),
        # a quotation with a cue of its own
        ("en", "The mayor said:\n\n“The bridge is safe,” the warden said.", ["said"]),
        # nobody who speaks
        ("en", "You can put it like this:\n\nThe bridge is safe.", []),
        # nothing after it
        ("fr", "La maire a précisé :", []),
    ],
)  # fmt: skip
def test_what_is_not_announced(language: str, text: str, cues: list[str]) -> None:
    statements = nlp.analyse(text, language).statements
    assert [s.cue.text for s in statements if s.cue] == cues
    assert all(len(piece.text) > 5 for s in statements for piece in s.content)


def test_what_is_announced_behind_a_clause_of_its_own() -> None:
    article = nlp.analyse(
        "Nora Whitfield, who says she is innocent, denies:\n\n“I never took the money.”", "en"
    )
    assert [(s.cue and s.cue.text, s.kind, s.content[0].text) for s in article.statements] == [
        ("says", "claim", "she is innocent"),
        ("denies", "denial", "“I never took the money.”"),
    ]


def test_a_headline_inside_an_article_goes_on_with_nobody() -> None:
    text = (
        "« Le port est prêt », a dit la bergère Odile Kervran.\n\n"
        "« Des attaques personnelles »\n\n"
        "Le conseil a réagi le lendemain."
    )
    (statement,) = nlp.analyse(text, "fr").statements
    assert [piece.text for piece in statement.content] == ["« Le port est prêt »"]


def test_a_sentence_between_marks_goes_on() -> None:
    text = (
        "« Le port est prêt », a dit la bergère Odile Kervran.\n\n"
        "« Nous avons travaillé tout l’hiver. »\n\n"
        "Le conseil a réagi le lendemain."
    )
    (statement,) = nlp.analyse(text, "fr").statements
    assert len(statement.content) == 2

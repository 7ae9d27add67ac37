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

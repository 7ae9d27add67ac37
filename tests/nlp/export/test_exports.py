"""What exports write."""

import json

import pytest

import nlp
from nlp.export import EXPORTS
from nlp.model import Article, Date, Document, Span, Speaker, Statement, When

TEXT = "Jeudi, la maire a nié.\nL’élu 🙂 l'accuse de fraude."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


ARTICLE = Article(
    document=Document(text=TEXT, file="a.txt", title="Fraude ?", language="fr"),
    speakers=(Speaker("s1", "Anne Roche", "person", "maire"), Speaker("s2", "l'élu", "group")),
    statements=(
        Statement(
            "a1",
            "denial",
            "indirect",
            (span("nié"),),
            speaker="s1",
            source=span("la maire"),
            when=When(0, 5, "Jeudi", "2020-07-02"),
            answers=("a2",),
        ),
        Statement(
            "a2", "claim", "mixed", (span("l'accuse"), span("fraude")), speaker="s2", parent="a1"
        ),
        Statement(
            "a3", "claim", "direct", (span("🙂"),), source=span("L’élu"), attitude="declined"
        ),
    ),
    dates=(Date(0, 5, "Jeudi", value="2020-07-02", reading="secret"),),
)


def test_json_is_statements_1() -> None:
    written = EXPORTS["json"].write(ARTICLE)
    assert "🙂" in written
    data = json.loads(written)
    assert data["format"] == "statements/1"
    assert data["document"]["text"] == TEXT
    assert "reading" not in data["dates"][0]
    back = Article.from_dict(data)
    assert back.statements == ARTICLE.statements
    assert back.speakers == ARTICLE.speakers


def test_table_tells_who_says_what() -> None:
    table = EXPORTS["table"].write(ARTICLE)
    words = " ".join(table.split())
    for expected in (
        "Fraude ?",
        "3 statements",
        "Anne Roche,",
        "2020-07-02",
        "l'accuse […] fraude",
    ):
        assert expected in words
    first = next(line for line in table.splitlines() if line.startswith("1"))
    assert "denial" in first
    assert "nié" in first
    assert "of 2" in words
    assert "in 1" in words
    assert "L’élu" in words
    assert "declined" in words


def test_table_fits_the_terminal() -> None:
    assert all(len(line) <= 100 for line in EXPORTS["table"].write(ARTICLE).splitlines())


@pytest.mark.parametrize("columns", ["80", "100", "160"])
def test_a_day_stays_on_one_line(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    text = "Le maire, Jean Morel, a affirmé mercredi que le pont était sûr."
    table = EXPORTS["table"].write(nlp.analyse(text, "fr", published="2025-03-12"))
    assert "(2025-03-12)" in table


def test_table_without_statements_says_so() -> None:
    table = EXPORTS["table"].write(Article(Document(text="Rien.", file="r.txt"), basic=True))
    assert "No statements were found." in table
    assert "no model for this language" in table


def test_table_says_when_the_words_of_a_language_are_not_known() -> None:
    document = Document(text="Nie.", file="n.txt", language="pl")
    table = EXPORTS["table"].write(Article(document, basic=True))
    assert "does not know the words of this language" in table
    german = Article(Document(text="Nein.", file="n.txt", language="de"), basic=True)
    assert "Basic analysis" in EXPORTS["table"].write(german)


def test_markup_in_a_text_is_not_taken_for_markup() -> None:
    article = Article(
        Document(text="[bold]non[/bold]"),
        statements=(Statement("a", "claim", "indirect", (Span(0, 16, "[bold]non[/bold]"),)),),
    )
    assert "[bold]non[/bold]" in EXPORTS["table"].write(article)

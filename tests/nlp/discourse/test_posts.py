"""Embedded posts: the text in one paragraph, who wrote it in the next."""

from nlp.analysis import analyse
from nlp.model import Document
from nlp.pipeline import loaded


def statements(text: str, language: str = "fr") -> list[tuple[str, tuple[str, ...]]]:
    """Return (source, pieces of content) of the posts found in a text."""
    article = analyse(Document(text=text, language=language), loaded(language))
    return [
        (s.source.text if s.source else "", tuple(p.text for p in s.content))
        for s in article.statements
        if s.rule == "post"
    ]


def test_a_signed_post_is_a_statement_of_its_author() -> None:
    text = (
        "La municipalité a rouvert le pont dans la matinée.\n\n"
        "Le pont rouvre enfin, merci aux équipes\n\n"
        "— Irène Castel (@icastel) 4 mai 2021\n\n"
        "Le trafic reste dense."
    )
    assert statements(text) == [
        ("Irène Castel (@icastel)", ("Le pont rouvre enfin, merci aux équipes",))
    ]


def test_a_post_of_two_paragraphs_begins_where_it_shows_what_it_is() -> None:
    text = (
        "The city reopened the bridge.\n\n"
        "#Bridge works are over.\n\n"
        "Thanks to all crews.\n\n"
        "— City Works (@cityworks) May 4, 2021"
    )
    assert statements(text, "en") == [
        ("City Works (@cityworks)", ("#Bridge works are over.", "Thanks to all crews."))
    ]


def test_a_handle_in_running_text_signs_nothing() -> None:
    text = (
        "Le pont rouvre.\n\n"
        "— Un choix que défend Irène Castel (@icastel), qui dirige la ville. Elle insiste."
    )
    assert statements(text) == []


def test_the_author_of_a_post_is_its_speaker() -> None:
    text = "Le pont rouvre enfin.\n\n— Irène Castel (@icastel) 4 mai 2021"
    article = analyse(Document(text=text, language="fr"), loaded("fr"))
    assert [speaker.name for speaker in article.speakers] == ["Irène Castel"]

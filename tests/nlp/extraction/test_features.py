"""What a content is about, as denials and their answers need it."""

import pytest

from tests.nlp.extraction.finding import attributions


@pytest.mark.parametrize(
    "text",
    [
        "Luc Ferrand dit n’avoir rien reçu.",
        "Luc Ferrand affirme n’avoir rien reçu de la banque.",
        "« Je n’ai rien reçu », dit Luc Ferrand.",
        "“I did not receive anything,” Luke Ferris said.",
    ],
)
def test_what_the_speaker_did_not_do(text: str) -> None:
    (found,) = attributions("en" if "Luke" in text else "fr", text)
    features = found.record.features
    assert features.negated
    assert features.own
    assert features.deed


@pytest.mark.parametrize(
    ("language", "text", "never"),
    [
        ("en", "“I never hit anybody,” Luke Ferris said.", True),
        ("en", "Luke Ferris said that he never touched the lock.", True),
        ("fr", "« Nous n’avons jamais versé un centime », dit Luc Ferrand.", True),
        ("fr", "Luc Ferrand affirme n’avoir jamais versé un centime.", True),
        # somebody else did not
        ("en", "“The train never stopped in Ashby,” Luke Ferris said.", False),
        ("fr", "« Le train ne s’est jamais arrêté à Morvette », dit Luc Ferrand.", False),
        # it is not what is said
        ("en", "“The book that I never read was on sale,” Luke Ferris said.", False),
        # it was done, or nothing tells that it was not at any time
        ("en", "“I have not hit anybody,” Luke Ferris said.", False),
        ("fr", "« Nous avons toujours versé cent euros », dit Luc Ferrand.", False),
    ],
)
def test_what_the_speaker_never_did(language: str, text: str, never: bool) -> None:
    (found,) = attributions(language, text)
    assert found.record.features.never is never

"""English: each construction by which an article attributes a statement, in our own sentences."""

import pytest

from tests.nlp.extraction.finding import attributions, contents

CASES = [
    # a clause without "that" behind a phrase that tells when, or inside a clause of the narrator's
    ("The warden said after the storm he would not open the bridge.",
     [("The warden", "said", ["he would not open the bridge"])]),
    ("While she conceded mistakes were made, the mayor rejected the charge.",
     [("she", "conceded", ["mistakes were made"]),
      ("the mayor", "rejected", ["the charge"])]),
    # what the narrator concedes is nothing that anybody denied
    ("Although the river rose, the council denied the claim.",
     [("the council", "denied", ["the claim"])]),
    ("While the river rose, the ferry still ran, the warden said.",
     [("the warden", "said", ["While the river rose, the ferry still ran"])]),
    # people whom words behind "those" tell
    ("Those opposed to the bridge argue that it is too dear.",
     [("Those opposed to the bridge", "argue", ["that it is too dear"])]),
    # as reported by
    ("As first reported by the Gazette, the bridge had been closed for a year.",
     [("the Gazette", "reported", ["the bridge had been closed for a year"])]),
    ("The mayor said that the bridge was safe.",
     [("The mayor", "said", ["that the bridge was safe"])]),
    ("The mayor said the bridge was safe.",
     [("The mayor", "said", ["the bridge was safe"])]),
    ("The bridge is safe, the mayor said.",
     [("the mayor", "said", ["The bridge is safe"])]),
    ("“The bridge is safe,” said the mayor of the town.",
     [("the mayor of the town", "said", ["“The bridge is safe,”"])]),
    ("“The bridge is safe,” she said. “We will open it tomorrow.”",
     [("she", "said", ["“The bridge is safe,”", "“We will open it tomorrow.”"])]),
    ("The bridge, the mayor said, would open in May.",
     [("the mayor", "said", ["The bridge", "would open in May"])]),
    ("The director warned: “We will not wait for winter.”",
     [("The director", "warned", ["“We will not wait for winter.”"])]),
    ("The director told reporters, “We will not wait for winter.”",
     [("The director", "told", ["“We will not wait for winter.”"])]),
    ("The director added that the works “would not stop” before May.",
     [("The director", "added", ["that the works “would not stop” before May"])]),
    ("The company denied the charges.",
     [("The company", "denied", ["the charges"])]),
    ("The union accused the company of hiding the report.",
     [("The union", "accused", ["the company of hiding the report"])]),
    ("Critics blame the council for the delay.",
     [("Critics", "blame", ["the council for the delay"])]),
    ("The senator called the plan “a disgrace.”",
     [("The senator", "called", ["the plan “a disgrace.”"])]),
    ("The judge urged the witness to come back.",
     [("The judge", "urged", ["the witness to come back"])]),
    ("According to the police, two hundred people marched.",
     [("the police", "According to", ["two hundred people marched"])]),
    ("Two hundred people marched, according to the police.",
     [("the police", "according to", ["Two hundred people marched"])]),
    ("According to Dr. Ann Lee, who led the study, the results are preliminary.",
     [("Dr. Ann Lee", "According to", ["the results are preliminary"])]),
    ("Prosecutors allege that Jones took the money; his lawyers say he is innocent.",
     [("Prosecutors", "allege", ["that Jones took the money"]),
      ("his lawyers", "say", ["he is innocent"])]),
    ("The club rejected the rumor, adding that the player would stay.",
     [("The club", "rejected", ["the rumor"]),
      ("The club", "adding", ["that the player would stay"])]),
    ("The adviser, who says that everything was legal, will testify.",
     [("who", "says", ["that everything was legal"])]),
    ("The government plans to close the mine.",
     [("The government", "plans", ["to close the mine"])]),
    ("Voters believe that taxes will rise.",
     [("Voters", "believe", ["that taxes will rise"])]),
    ("The board refused to accept the offer.",
     [("The board", "refused", ["to accept the offer"])]),
    ("The council's decision to close the school was met with anger.",
     [("The council's", "decision", ["to close the school"])]),
    ("The minister is confident that talks will resume.",
     [("The minister", "is confident", ["that talks will resume"])]),
    ("She said the vote would be held and warned that it would be close.",
     [("She", "said", ["the vote would be held"]),
      ("She", "warned", ["that it would be close"])]),
    # what somebody admits or remembers, with and without an auxiliary
    ("Hale acknowledged having met the captain.",
     [("Hale", "acknowledged", ["having met the captain"])]),
    ("Hale recalled having seen the boat.", [("Hale", "recalled", ["having seen the boat"])]),
    ("Hale admitted hiding the report.", [("Hale", "admitted", ["hiding the report"])]),
    # a thing likened to another
    ("Hale compared the plan to a sand castle.",
     [("Hale", "compared", ["the plan to a sand castle"])]),
    # a quotation goes on with a wish
    ('Hale wants to sell the cranes. "They cost too much."',
     [("Hale", "wants", ["to sell the cranes", '"They cost too much."'])]),
    # an adjective announces the quotation behind a colon
    pytest.param('Hale is adamant: "The harbor is shut."',
     [("Hale", "is adamant", ['"The harbor is shut."'])],
     marks=pytest.mark.xfail(strict=True, reason="the cue is only the copula")),
    # a turn of an interview, whose label a full stop ends
    ("MARY GARNER. The harbor has been shut since Monday. We are waiting.",
     [("MARY GARNER", None, ["The harbor has been shut since Monday. We are waiting."])]),
    ("L. M. The harbor has been shut since Monday. We are waiting.",
     [("L. M.", None, ["The harbor has been shut since Monday. We are waiting."])]),
    ("''We will go,'' Ms. Tanner said.",
     [("Ms. Tanner", "said", ["''We will go,''"])]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=lambda v: str(v)[:40])
def test_construction(text: str, expected: list[tuple[str | None, str | None, list[str]]]) -> None:
    found = attributions("en", text)
    for source, cue, content in expected:
        assert any(
            a.source == source and (cue is None or a.cue == cue) and a.content == content
            for a in found
        ), found
    assert len(found) == len(expected), found


@pytest.mark.parametrize(
    "text",
    [
        "The “Iron Lady” left the hall at noon.",
        "The film “Birds of the Harbor” opens on Wednesday.",
        "The river rose and two roads were closed.",
        "The company posted a profit of two million dollars.",
        "He ran faster than the others.",
        "Compared to last year, the harbor is busy.",
        "Hale recalled the ambassador.",
        # no labels of turns
        "UPDATE. The harbor has been shut since Monday.",
        "NEW YORK. The harbor has been shut since Monday.",
        pytest.param(
            "Hale compares notes with the captain.",
        ),
    ],
)
def test_what_is_no_statement(text: str) -> None:
    assert contents("en", text) == []


def test_a_quotation_signed_with_a_dash() -> None:
    (found,) = attributions("en", "“We only wanted to be heard by somebody.” — Ruth Abara")
    assert (found.source, found.content) == (
        "Ruth Abara",
        ["“We only wanted to be heard by somebody.”"],
    )


def test_a_turn_in_a_transcript() -> None:
    (found,) = attributions("en", "HOST: Let us begin with the budget. It is late.")
    assert (found.source, found.content) == ("HOST", ["Let us begin with the budget. It is late."])


def test_a_participle_is_the_narrators_subjects() -> None:
    found = attributions("en", "The company said it would pay, denying that it had hidden losses.")
    assert [(a.source, a.cue) for a in found] == [
        ("The company", "said"),
        ("The company", "denying"),
    ]


def test_what_is_admitted_was_said_not_wished() -> None:
    (found,) = attributions("en", "Hale admitted hiding the report.")
    assert found.record.attitude == "said"

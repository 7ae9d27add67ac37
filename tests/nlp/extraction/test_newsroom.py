"""The turns of newsroom prose, in sentences of our own: (source, cue, content) must be found."""

import pytest

from tests.nlp.extraction.finding import attributions

CASES = [
    # a hearer or a place before an inverted subject
    ("fr", "« On nous promène », a lancé au micro Odile Marchand, infirmière à la retraite.",
     "Odile Marchand, infirmière à la retraite", "a lancé", ["« On nous promène »"]),
    ("fr", "« Dites la vérité », a lancé à des journalistes Mila Ostro, veuve d'un mineur.",
     "Mila Ostro, veuve d'un mineur", "a lancé", ["« Dites la vérité »"]),
    # a verb that taggers misread behind a quotation
    ("fr", "« Cette rumeur revient tous les ans », soupire une porte-parole, Ilse Vander.",
     "une porte-parole, Ilse Vander", "soupire", ["« Cette rumeur revient tous les ans »"]),
    # a single word
    ("fr", "Faux, répond la direction.", "la direction", "répond", ["Faux"]),
    # a pronoun in a phrase that names the source
    ("fr", "À l'en croire, la branche serait vendue avant la fin de l'année.",
     "l'", "À l'en croire", ["la branche serait vendue avant la fin de l'année"]),
    # a cue that is one only where it is negated
    ("fr", "Le maire n'a pas caché son soulagement.",
     "Le maire", "n'a pas caché", ["son soulagement"]),
    ("fr", "Le syndicat ne croit guère à l'argument de la pénurie.",
     "Le syndicat", "ne croit guère", ["à l'argument de la pénurie"]),
    # what is denied and what is said instead
    ("fr", "Le service conteste tout retard : l'équipage serait parti en dix minutes.",
     "Le service", "conteste", ["tout retard : l'équipage serait parti en dix minutes"]),
    # participles in front
    ("en", "Denying reports of a sale, the chair said the firm was sound.",
     "the chair", "Denying", ["reports of a sale"]),
    # the narrator's clauses of time, concession and summary
    ("en", "The secretary has declined to rule out an inquiry after logs appeared to show a leak.",
     "The secretary", "has declined", ["to rule out an inquiry"]),
    ("en", "The camp denies the scheme as a panel weighs its next step.",
     "The camp", "denies", ["the scheme"]),
    ("en", "The spot claims that Hale sold the keys, a charge that two experts called unfair.",
     "The spot", "claims", ["that Hale sold the keys"]),
    # what is called what
    ("en", "Hale called the figure outdated.", "Hale", "called", ["the figure outdated"]),
    # votes and days before an infinitive
    ("en", "The board voted 3-2 Tuesday night to keep talking to the firm.",
     "The board", "voted", ["to keep talking to the firm"]),
    # a day that is no part of a cue of two words
    ("en", "The bishop called on Tuesday for calm.", "The bishop", "called", ["for calm"]),
    ("en", "Ferry crews called on Monday for a new timetable.",
     "Ferry crews", "called", ["for a new timetable"]),
    # what somebody else says behind "with", or beside a quotation
    ("en", "The board agreed to sell the mill, with the chairman calling the offer fair.",
     "The board", "agreed", ["to sell the mill"]),
    ("en", "Hale said the plan was dead, with many neighbours insisting that it be revived.",
     "Hale", "said", ["the plan was dead"]),
    ("en", 'She said the fathers could not apply, and when pressed, Hale replied, "It is late."',
     "She", "said", ["the fathers could not apply"]),
    ("en", 'Police said the road was safe, but the mayor told reporters: "We have no report."',
     "Police", "said", ["the road was safe"]),
    # a clause of time behind an infinitive with a noun for its cue
    ("en", "The abbot renewed a call for the state to shelter refugees as he opened the synod.",
     "The abbot", "call", ["for the state to shelter refugees"]),
    # a noun with its infinitive
    ("en", "Calls to set up a panel were rejected by the council.",
     "the council", "were rejected", ["Calls to set up a panel"]),
    # a noun of which a clause without a pronoun says something
    ("en", "The firm made a claim engineers say is nonsense.",
     "engineers", "say", ["a claim", "is nonsense"]),
    ("en", "Police seized a gun prosecutors say was used in the raid.",
     "prosecutors", "say", ["a gun", "was used in the raid"]),
    ("en", "She poured out jars of water they said came from the taps.",
     "they", "said", ["jars of water", "came from the taps"]),
    # the narrator as hearer
    ("en", "The difference now, he told me on Friday, is that he owns the boat.",
     "he", "told", ["The difference now", "is that he owns the boat"]),
    # nothing found, nothing said, a charge put
    ("en", "The review found no proof of the claim.",
     "The review", "found", ["no proof of the claim"]),
    ("en", "The audit found no evidence that money was missing.",
     "The audit", "found", ["no evidence that money was missing"]),
    ("en", "The bank, she claims, pulled a loan, a version of events the lender flatly rejects.",
     "the lender", "flatly rejects", ["a version of events"]),
    ("en", "The firm sold the ship, an account of the sale the buyer disputes.",
     "the buyer", "disputes", ["an account of the sale"]),
    ("en", "The two firms refused comment.", "The two firms", "refused", ["comment"]),
    ("en", "Neither wanted to comment.", "Neither", "wanted", ["to comment"]),
    ("en", "The prosecutor put it to her that she had lied.",
     "The prosecutor", "put it to", ["that she had lied"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "source", "cue", "content"), CASES)
def test_found(language: str, text: str, source: str, cue: str, content: list[str]) -> None:
    found = [(a.source, a.cue, a.content) for a in attributions(language, text)]
    assert (source, cue, content) in found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le maire a caché son soulagement."),
        ("fr", "L'opposition a rejeté les accusations de l'association."),
    ],
)
def test_whose_it_is_or_what_is_hidden_is_not_said(language: str, text: str) -> None:
    assert not [a for a in attributions(language, text) if a.cue in ("a caché", "accusations")]

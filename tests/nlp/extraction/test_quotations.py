"""Quotation marks of every style, alone, mixed, nested, lost."""

import pytest

from nlp.extraction.quotations import find_quotations


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Rain is coming,” she said.", ["“Rain is coming,”"]),
        ("« La pluie arrive », dit-elle.", ["« La pluie arrive »"]),
        ("«La pluie arrive», dit-elle.", ["«La pluie arrive»"]),
        ('"Rain is coming," she said.', ['"Rain is coming,"']),
        ("‘Rain is coming,’ she said.", ["‘Rain is coming,’"]),
        ("'Rain is coming,' she said.", ["'Rain is coming,'"]),
        ("„Es regnet“, sagte sie.", ["„Es regnet“"]),
        ("„Pada”, powiedziała.", ["„Pada”"]),
        ("``Rain is coming,'' she said.", ["``Rain is coming,''"]),
        ("''Rain is coming,'' she said.", ["''Rain is coming,''"]),
        ("<<La pluie arrive>>, dit-elle.", ["<<La pluie arrive>>"]),
        ("Il a crié : “La pluie arrive ».", ["“La pluie arrive »"]),
        ("Il a crié : « La pluie arrive”.", ["« La pluie arrive”"]),
        ('"Rain," she said. "And wind."', ['"Rain,"', '"And wind."']),
        ('the sign reads " No entry "', ['" No entry "']),
    ],
)
def test_each_style(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The farmers' barns aren't full, and it's the '90s again.",
        "L’eau qu’il a bue n’était pas claire aujourd’hui.",
        "L'eau qu'il a bue n'était pas claire.",
        "rock 'n' roll",
        "",
    ],
)
def test_apostrophes_are_no_quotations(text: str) -> None:
    assert quoted(text) == []


def test_a_quotation_inside_another() -> None:
    text = "« Il m'a dit “jamais” deux fois », raconte-t-elle."
    found = find_quotations(text)
    assert [(text[q.start : q.end], q.depth) for q in found] == [
        ("« Il m'a dit “jamais” deux fois »", 0),
        ("“jamais”", 1),
    ]


def test_single_marks_inside_double_ones() -> None:
    assert quoted("“He said ‘never’ twice,” she said.") == ["“He said ‘never’ twice,”", "‘never’"]


def test_a_mark_that_never_closes_ends_with_the_paragraph() -> None:
    (quotation,) = find_quotations("He said: “We will go on for ever")
    assert not quotation.closed
    assert quotation.end == len("He said: “We will go on for ever")


def test_a_mark_that_opens_again_closes_the_one_before() -> None:
    assert quoted("“We go on. “We will not stop,” he said.") == [
        "“We go on.",
        "“We will not stop,”",
    ]


def test_a_stray_closing_mark_is_no_quotation() -> None:
    assert quoted("We go on,” he said.") == []


def test_many_marks_take_linear_time() -> None:
    assert len(find_quotations("“yes” 'no!' " * 5000)) == 10_000


def test_offsets_are_code_points() -> None:
    text = "😀 « Oui 😀 », dit-il."
    (quotation,) = find_quotations(text)
    assert text[quotation.start : quotation.end] == "« Oui 😀 »"

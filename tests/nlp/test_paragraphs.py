"""Paragraphs: what belongs together, and that offsets always hold."""

import random
import textwrap
from itertools import pairwise

import pytest

from nlp.paragraphs import LIMIT, plain, split

SENTENCE = "Le conseil municipal a voté lundi soir un budget que l'opposition juge trop optimiste. "


def words(text: str) -> list[str]:
    return [" ".join(text[start:end].split()) for start, end in split(text)]


def test_blank_lines_separate() -> None:
    assert words("Un.\n\nDeux.\n \t\nTrois.") == ["Un.", "Deux.", "Trois."]


def test_every_line_of_a_news_file_is_a_paragraph() -> None:
    lines = [SENTENCE * 3, "Sous-titre", SENTENCE * 2, "Par Jeanne Morel"]
    assert words("\n".join(lines)) == [" ".join(line.split()) for line in lines]


def test_short_lines_of_dialogue_stay_apart() -> None:
    lines = ["– Vous niez ?", "– Oui, tout.", "– Et votre associé ?", "– Demandez-lui donc."]
    assert words("\n".join(lines)) == lines


@pytest.mark.parametrize("width", [60, 72, 80])
def test_wrapped_text_is_joined(width: int) -> None:
    paragraphs = [(SENTENCE * n).strip() for n in (3, 2, 4)]
    text = "\n\n".join(textwrap.fill(p, width) for p in paragraphs)
    assert text.count("\n") > 8
    assert words(text) == paragraphs


def test_wrapped_text_without_blank_lines_ends_paragraphs_at_short_lines() -> None:
    paragraphs = [(SENTENCE * n).strip() for n in (3, 2, 4)]
    text = "\n".join(textwrap.fill(p, 72) for p in paragraphs)
    assert words(text) == paragraphs


def test_headline_above_wrapped_text_stays_apart() -> None:
    body = (SENTENCE * 4).strip()
    text = "Budget : l'opposition s'inquiète\n" + textwrap.fill(body, 72)
    assert words(text) == ["Budget : l'opposition s'inquiète", body]


def test_wrapped_paragraph_is_a_stretch_of_the_original() -> None:
    text = "\n  " + textwrap.fill((SENTENCE * 3).strip(), 72) + "\n"
    ((start, end),) = split(text)
    assert text[start:end] == text.strip()


@pytest.mark.parametrize("text", ["", " \n\t\r ", "\u2028", "\ufeff".strip("\ufeff")])
def test_nothing_gives_no_paragraph(text: str) -> None:
    assert split(text) == []


def test_bullets_and_emoji_before_the_words_are_left_out() -> None:
    lines = ["🔴 Selon lui, non", "• Un point", "➡️ « Rien », dit-il", "— Moi ?", "★★★", "Bien 🙂"]
    assert words("\n\n".join(lines)) == [
        "Selon lui, non",
        "Un point",
        "« Rien », dit-il",
        "— Moi ?",
        "Bien 🙂",
    ]


def test_long_line_is_cut_after_sentences() -> None:
    text = SENTENCE * 4_000
    pieces = split(text)
    assert len(text) > 300_000
    assert max(end - start for start, end in pieces) <= LIMIT
    assert all(text[start:end].endswith("optimiste.") for start, end in pieces)
    assert "".join(text[start:end] for start, end in pieces).count("budget") == 4_000


def test_line_without_any_space_is_cut_anywhere() -> None:
    pieces = split("x" * 50_001)
    assert pieces[0][0] == 0
    assert pieces[-1][1] == 50_001
    assert all(a[1] == b[0] for a, b in pairwise(pieces))


def test_any_text_is_covered_in_order() -> None:
    chance = random.Random(3)
    alphabet = "abc .,!?«»\"'\n\n\r\t\u00a0\u202f\u2028\x0b\x0c\x85\x00🙂é-"
    for _ in range(500):
        text = "".join(chance.choices(alphabet, k=chance.randrange(200)))
        extents = split(text, limit=chance.choice([5, 40, 20_000]))
        covered = set()
        last = 0
        for start, end in extents:
            assert last <= start < end
            assert not text[start].isspace()
            assert not text[end - 1].isspace()
            covered.update(range(start, end))
            last = end
        assert all(c.isspace() or c == "🙂" for i, c in enumerate(text) if i not in covered)


def test_plain_keeps_the_length() -> None:
    text = "«\u202fL’élu\nn’a\u00a0rien\tdit\u2009» 🙂 ‘non’ \ud800\x00"
    assert plain(text) == "« L'élu n'a rien dit » 🙂 ‘non’ \ufffd\ufffd"
    assert len(plain(text)) == len(text)

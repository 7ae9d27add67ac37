"""The French tokenizer's expression, factored, must decide every token as the original does."""

import itertools
import re

import pytest

from nlp.alternation import factored, quick_compiling

LETTERS = "[a-zà-öø-ÿ" + "".join(chr(c) for c in range(0x3B1, 0x3CA)) * 12 + "]"
BIG = (
    f"(?iu)(?:^anti[-–]{LETTERS}+$)|(?:^[ée]co[-–]{LETTERS}+$)|(?:^{LETTERS}+[-–]en[-–]{LETTERS}+$)"
)


@pytest.fixture(scope="module")
def original() -> str:
    """The expression as spaCy spells it, built from the module's own lists."""
    import spacy.lang.fr.tokenizer_exceptions as fr

    return "(?iu)" + "|".join(f"(?:{one})" for one in fr._regular_exp)


def words(original: str) -> set[str]:
    heads = set(re.findall(r"\(\?:\^([a-zà-ÿA-Z ]+)", original))
    assert len(heads) > 150
    tails = [
        "Saint",
        "là",
        "d'État",
        "jacques",
        "l’air",
        "3",
        "",
        "é-è",
        "VIE",
        "x\n",
        "vis-à-vis",
        "ß",
    ]
    joints = ["-", "–", "—", "‐", "‑", "'", "’", "", "--"]
    middles = ["en", "sur", "sous", "la", "lès", "de", "aux", "à", "et", "dès", "lé"]
    made = {
        form(head) + joint + tail
        for head in heads
        for joint in joints
        for tail in tails
        for form in (str, str.upper, str.title)
    }
    made |= {
        f"{a}{j}{m}{k}{tail}"
        for a, m in itertools.product(["Châlons", "arc", "pot", "A1", "Ω"], middles)
        for j, k in itertools.product(joints, joints)
        for tail in ["ciel", "l'air", "l’Œuf", "", "9"]
    }
    return made | {
        "entr'aide",
        "r'abat",
        "grand'mère",
        "prud'homme",
        "aujourd'hui",
        "a-t-il",
        "États-Unis",
    }


def test_factored_expression_decides_all_tokens_alike(original: str) -> None:
    slow, fast = re.compile(original).match, re.compile(factored(original)).match
    tokens = words(original)
    differing = [token for token in tokens if bool(slow(token)) != bool(fast(token))]
    matched = sum(bool(slow(token)) for token in tokens)
    assert not differing
    assert 5_000 < matched < len(tokens) - 5_000


def test_factored_expression_is_short(original: str) -> None:
    assert len(original) > 1_000_000
    assert len(factored(original)) < 50_000


@pytest.mark.parametrize(
    "pattern",
    [
        "abc",
        "(?iu)(?:^a$)|(?:b)",
        "(?iu)(?:^a(b)[" + "x" * 300 + "]$)",
        r"(?iu)(?:^\d[" + "x" * 300 + "]$)",
    ],
)
def test_other_expressions_are_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="a"):
        factored(pattern)


def test_context_factors_long_ones_and_restores_compile() -> None:
    before = re.compile
    with quick_compiling():
        pattern = "(?iu)" + "|".join(
            [
                f"(?:^{a}{b}-{LETTERS}+$)"
                for a in "abcdefghijklmnopq"
                for b in "abcdefghijklmnopqrst"
            ]
        )
        quick = re.compile(pattern)
        same = re.compile("x" * 120_000)
    assert re.compile is before
    assert quick.match("AB-é")
    assert not quick.match("ab-")
    assert len(quick.pattern) < len(pattern) / 50
    assert same.pattern == "x" * 120_000


def test_small_example_matches_alike() -> None:
    short = factored(BIG)
    assert len(short) < len(BIG)
    for token in ("anti-vol", "Anti–x", "éco-x", "arc-en-ciel", "anti", "en-en", "-en-x"):
        assert bool(re.match(BIG, token)) == bool(re.match(short, token))

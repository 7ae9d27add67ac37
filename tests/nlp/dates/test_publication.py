"""The day of publication in date lines, and nowhere else."""

from __future__ import annotations

import pytest

from nlp.dates.component import find_dates
from nlp.dates.publication import find


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("fr", "Titre\n\nPARIS, 2 juillet 2020 (Reuters) - Le texte.", "2020-07-02"),
        (
            "fr",
            "Titre\nPublié le 2 juillet 2020 à 10h30, mis à jour le 3 juillet 2020",
            "2020-07-02",
        ),
        ("fr", "Titre\n29 mai 2012. - Un postier parle.", "2012-05-29"),
        ("fr", "Titre\nPublié le 02/07/2020 à 18:42\nTexte.", "2020-07-02"),
        ("fr", "Titre\n\nTexte.\n\nPublié le 2 juillet 2020", "2020-07-02"),
        ("en", "Title\nOctober 04, 2005\nText.", "2005-10-04"),
        ("en", "Title\nUpdated 9:14 a.m. ET, Thu July 2, 2020\nText.", "2020-07-02"),
        ("en", "WASHINGTON, July 2, 2020 (AP) — Text.", "2020-07-02"),
        ("en", "Title\n2020-07-02T10:11:12Z\nText.", "2020-07-02"),
        (None, "Titre\n2 juillet 2020\nTexte.", "2020-07-02"),
        ("fr", "Titre\nLe 2 juillet 2020, il a plu sur Brest.", None),
        ("fr", "Titre\nBREST, 2 juillet (AFP) - Le texte.", None),
        ("fr", "Titre\n31 février 2020\nTexte.", None),
        ("en", "Title\n03/04/2020\nText.", None),
        ("en", "On July 2, 2020 - a Thursday - it rained.", None),
        ("en", "", None),
    ],
)
def test_date_lines(language: str | None, text: str, day: str | None) -> None:
    assert find(text, language) == day


def test_a_date_line_deep_in_the_text_does_not_count() -> None:
    text = "\n".join(["Une phrase de plus, assez longue."] * 12 + ["2 juillet 2020"] + ["Fin."] * 9)
    assert find(text, "fr") is None


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "Par Anne Petit\nPublié le 2 juillet 2020 à 18h30", "2020-07-02"),
        ("en", "Published July 2, 2020 at 18:30", "2020-07-02"),
        ("fr", "Le train est parti le 2 juillet 2020 à 18h30.", "2020-07-02T18:30"),
        ("en", "The train left on July 2, 2020 at 18:30.", "2020-07-02T18:30"),
    ],
)
def test_a_date_line_means_the_day(language: str, text: str, value: str) -> None:
    assert [date.value for date in find_dates(text, language)] == [value]

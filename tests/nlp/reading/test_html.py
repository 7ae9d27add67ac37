"""Saved web pages: main text, title, day of publication and site."""

from pathlib import Path

import pytest

from nlp.model import Document
from nlp.reading import ReadingError, read

BODY = """
<nav><a href="/">Accueil</a> <a href="/sport">Sport</a> <a href="/meteo">Météo</a></nav>
<article><h1>Le maire dément toute malversation</h1>
<p>Un <b>rapport</b> de la cour met en cause
la ville &amp; son port.</p>
<p>« Je n'ai rien à me reprocher&nbsp;», a déclaré jeudi <a href="x">le maire</a>.<br>Il a ajouté
qu'il ferait appel de la décision devant le tribunal.</p>
<h2>Une enquête longue</h2>
<blockquote><p>Nous irons jusqu'au bout.</p></blockquote>
<p>Selon le parquet, l'enquête se poursuit encore pendant plusieurs mois dans la région.</p>
<aside>Abonnez-vous à la lettre de la rédaction</aside></article>
<footer>Droits réservés 2024 – mentions légales</footer>
<script>var secret = "« Non », a dit le script.";</script>
"""


def page(tmp_path: Path, head: str = "", body: str = BODY, encoding: str = "utf-8") -> Document:
    path = tmp_path / "page.html"
    source = f"<!DOCTYPE html><html lang='fr'><head>{head}</head><body>{body}</body></html>"
    path.write_bytes(source.encode(encoding))
    return read(path)


def test_main_text_without_the_page_around_it(tmp_path: Path) -> None:
    assert page(tmp_path).text.split("\n\n") == [
        "Le maire dément toute malversation",
        "Un rapport de la cour met en cause la ville & son port.",
        "« Je n'ai rien à me reprocher\u00a0», a déclaré jeudi le maire.\n"
        "Il a ajouté qu'il ferait appel de la décision devant le tribunal.",
        "Une enquête longue",
        "Nous irons jusqu'au bout.",
        "Selon le parquet, l'enquête se poursuit encore pendant plusieurs mois dans la région.",
    ]


def test_headline_stands_in_the_text_even_where_it_is_outside_the_article(tmp_path: Path) -> None:
    body = BODY.replace("<h1>Le maire dément toute malversation</h1>", "")
    document = page(
        tmp_path,
        "<title>Le maire nie tout | La Gazette</title>"
        "<meta property='og:site_name' content='La Gazette'>",
        body,
    )
    assert document.title == "Le maire nie tout"
    assert document.site == "La Gazette"
    assert document.text.startswith("Le maire nie tout\n\nUn rapport")


JSON_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"], "headline": "Le maire",
"datePublished": "%s", "dateModified": "2024-01-01", "publisher":
{"name": "Le Courrier"}}]}</script>"""


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (JSON_LD % "2021-03-04T23:50:00-05:00", "2021-03-04"),
        ('<meta property="article:published_time" content="2021-03-05T08:00:00Z">', "2021-03-05"),
        ('<meta name="DC.date.issued" content="2021-03-06">', "2021-03-06"),
        ('<meta itemprop="datePublished" content="20210307">', "2021-03-07"),
        ('<meta name="pubdate" content="Mon, 08 Mar 2021 08:00:00 GMT">', "2021-03-08"),
        ('<meta property="article:modified_time" content="2022-01-01">', None),
        ('<meta name="date" content="bientôt">', None),
        ('<meta name="date" content="2021-02-31">', None),
        ("", None),
    ],
)
def test_day_of_publication_from_metadata(tmp_path: Path, head: str, day: str | None) -> None:
    document = page(tmp_path, head)
    assert document.published == day
    assert document.published_from == ("metadata" if day else None)


def test_json_ld_goes_before_other_metadata(tmp_path: Path) -> None:
    head = '<meta property="article:published_time" content="2020-01-01">'
    document = page(tmp_path, head + JSON_LD % "2021-03-04")
    assert document.published == "2021-03-04"
    assert document.site == "Le Courrier"


def test_day_of_publication_from_a_time_element(tmp_path: Path) -> None:
    body = BODY.replace("<p>Un", '<time datetime="2021-03-09T10:00">9 mars</time><p>Un')
    assert page(tmp_path, "", body).published == "2021-03-09"


@pytest.mark.parametrize("head", ["<meta charset='iso-8859-1'>", ""])
def test_page_in_a_western_character_set(tmp_path: Path, head: str) -> None:
    assert "déclaré" in page(tmp_path, head, encoding="cp1252").text


def test_other_character_set_by_the_pages_own_word(tmp_path: Path) -> None:
    body = "<article>" + "<p>Министр опроверг обвинения и заявил, что не виноват.</p>" * 6
    head = '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">'
    assert "Министр опроверг" in page(tmp_path, head, body, encoding="koi8-r").text


@pytest.mark.parametrize(
    "body", ["", "<script>alert(1)</script>", "<img src='a.png'>", "<div></div>" * 50]
)
def test_page_without_text(tmp_path: Path, body: str) -> None:
    with pytest.raises(ReadingError) as caught:
        page(tmp_path, "", body)
    assert caught.value.problem == "no_text"
    assert "page.html" in str(caught.value)


def test_page_that_would_blow_up_or_fetch(tmp_path: Path) -> None:
    path = tmp_path / "page.xhtml"
    entities = "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' if n else '<!ENTITY a0 "ha">' for n in range(9)
    )
    path.write_text(
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">{entities}]>'
        f"<html><body><article><p>{'Le maire dément tout en bloc. ' * 9}&a8; &x;</p></article>"
    )
    text = read(path).text
    assert "Le maire dément" in text
    assert len(text) < 1_000


def test_page_nested_beyond_reason_is_refused(tmp_path: Path) -> None:
    body = "<div>" * 3_000 + "<p>Le maire dément tout en bloc.</p>"
    with pytest.raises(ReadingError, match="without"):
        page(tmp_path, "", body)

"""Files of every kind, good and bad, to documents or to one clear sentence."""

import os
from pathlib import Path

import pytest

from nlp.model import Document
from nlp.reading import LARGEST, ReadingError, articles_in, extensions, read, read_text

TEXT = "Le maire dément « toute faute », dit-il – où était l'élu ?\nL'œuvre coûtera 3 000 €.\n"


def write(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def problem(path: Path) -> ReadingError:
    with pytest.raises(ReadingError) as caught:
        read(path)
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    assert path.name in sentence
    assert caught.value.name == path.name
    return caught.value


# -- character sets -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "iso8859-15"],
)
def test_character_sets(tmp_path: Path, encoding: str) -> None:
    text = TEXT.replace("€", "euros").replace("œ", "oe").replace("–", "-") * 4
    if encoding not in ("iso8859-15",):
        text = TEXT * 4
    assert read(write(tmp_path, "a.txt", text.encode(encoding))).text == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Министр опроверг обвинения и заявил, что никогда не брал взяток. " * 5),
        ("cp1250", "Ministra zaprzeczyła zarzutom: została źle zrozumiana i długo milczała. " * 5),
    ],
)
def test_other_eight_bit_sets_are_guessed(tmp_path: Path, encoding: str, text: str) -> None:
    assert read(write(tmp_path, "a.txt", text.encode(encoding))).text == text


@pytest.mark.parametrize(
    "text",
    [
        "Le maire a été élu.",
        "El alcalde negó ayer la acusación y señaló que mañana irá a declarar.",
        "Der Bürgermeister bestreitet, dass er Geld veruntreut hat; „später“ müsse er reden.",
        "Coût : 3 €, l’été déjà…",
    ],
)
def test_short_western_texts_are_not_taken_for_others(tmp_path: Path, text: str) -> None:
    assert read(write(tmp_path, "a.txt", text.encode("cp1252"))).text == text


def test_one_broken_character_does_not_spoil_utf8(tmp_path: Path) -> None:
    data = (TEXT * 20).encode() + b"\xe9\n" + TEXT.encode()
    text = read(write(tmp_path, "a.txt", data)).text
    assert text.startswith(TEXT)
    assert text.count("\ufffd") == 1


def test_line_ends_become_line_feeds_and_nothing_else_changes(tmp_path: Path) -> None:
    data = "\ufeff🙂 Un\u00a0mot\r\nDeux\rTrois \t\n\n\u202fQuatre\x0cCinq\u2028Six".encode()
    text = read(write(tmp_path, "a.txt", data)).text
    assert text == "🙂 Un\u00a0mot\nDeux\nTrois \t\n\n\u202fQuatre\x0cCinq\u2028Six"


def test_single_nul_is_kept(tmp_path: Path) -> None:
    text = TEXT + "Une\x00 fin."
    assert read(write(tmp_path, "a.txt", text)).text == text


# -- what is wrong with a file ------------------------------------------------------------------


def test_missing(tmp_path: Path) -> None:
    assert problem(tmp_path / "nulle-part.txt").problem == "missing"


def test_folder(tmp_path: Path) -> None:
    assert problem(tmp_path).problem == "folder"


@pytest.mark.parametrize(
    "data", [b"", b" \r\n\t ", b"\xef\xbb\xbf", b"\xff\xfe", "\u00a0\u2003".encode()]
)
def test_empty(tmp_path: Path, data: bytes) -> None:
    assert problem(write(tmp_path, "vide.txt", data)).problem == "empty"


@pytest.mark.parametrize("name", ["photo.txt", "photo.md", "photo.html", "photo"])
@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
        bytes(5_000),
        b"PK\x03\x04" + os.urandom(20_000),
        b"\x7fELF\x02\x01\x01" + bytes(400) + os.urandom(900),
        b"\x00\x01",
    ],
)
def test_binary(tmp_path: Path, name: str, data: bytes) -> None:
    assert problem(write(tmp_path, name, data)).problem in ("binary", "no_text")


def test_too_large(tmp_path: Path) -> None:
    path = write(tmp_path, "gros.txt", "")
    os.truncate(path, LARGEST + 1)
    assert problem(path).problem == "too_large"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_unreadable(tmp_path: Path) -> None:
    path = write(tmp_path, "secret.txt", TEXT)
    path.chmod(0)
    assert problem(path).problem == "unreadable"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "tube.txt")
    assert problem(tmp_path / "tube.txt").problem == "unreadable"


def test_name_with_nul(tmp_path: Path) -> None:
    with pytest.raises(ReadingError):
        read("a\x00b.txt")


# -- plain text ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Le maire dément\n\nIl a parlé.", "Le maire dément"),
        ("\n\nQui ment ?\n \nIl a parlé.", "Qui ment ?"),
        ("Le maire dément.\n\nIl a parlé.", None),
        ("Le maire dément", None),
        ("Le maire dément\nIl a parlé.", None),
        ("Le maire dément\n" + "Il a parlé longuement. " * 20, "Le maire dément"),
        ("Il a dit " * 40 + "\n\nIl a parlé.", None),
        ("", None),
    ],
)
def test_title_is_guessed_from_the_first_line(text: str, title: str | None) -> None:
    from nlp.reading.text import title_of

    assert title_of(text) == title


def test_file_without_known_extension_is_text(tmp_path: Path) -> None:
    assert read(write(tmp_path, "article", TEXT)) == Document(text=TEXT, file="article")


def test_pasted_text() -> None:
    assert read_text("\ufeffTitre\r\n\r\nIl a dit non.").text == "Titre\n\nIl a dit non."
    assert read_text("Titre\n\nIl a dit non.").title == "Titre"
    with pytest.raises(ReadingError) as caught:
        read_text(" \n ")
    assert caught.value.problem == "empty"


# -- Markdown -----------------------------------------------------------------------------------


def test_markdown_is_read_without_markup(tmp_path: Path) -> None:
    source = (
        '---\ntitle: "Le maire : l\'affaire"\ndate: 2021-03-04T10:00:00+01:00\n'
        "source: La Gazette\n---\n"
        "# Le *maire* dément\n\n"
        "« Je n'ai **rien** fait », a dit [le maire](https://a.example/b)\n"
        "à la presse.  \nPuis il est parti.\n\n"
        "> Nous verrons &amp; jugerons.\n\n"
        "- un point\n- un <b>autre</b>\n\n"
        "| A | B |\n|---|---|\n| c | d |\n\n"
        "![la mairie](x.png)\n\n<div>caché</div>\n"
    )
    document = read(write(tmp_path, "a.md", source))
    assert document.text.split("\n\n") == [
        "Le maire dément",
        "« Je n'ai rien fait », a dit le maire à la presse.\nPuis il est parti.",
        "Nous verrons & jugerons.",
        "un point",
        "un autre",
        "A",
        "B",
        "c",
        "d",
        "la mairie",
    ]
    assert document.title == "Le maire : l'affaire"
    assert document.published == "2021-03-04"
    assert document.published_from == "metadata"
    assert document.site == "La Gazette"


def test_markdown_heading_is_the_title(tmp_path: Path) -> None:
    document = read(write(tmp_path, "a.markdown", "Texte\n\nTitre\n=====\n\nSuite\n"))
    assert document.title == "Titre"
    assert document.published is None


def test_front_matter_in_toml(tmp_path: Path) -> None:
    document = read(write(tmp_path, "a.md", '+++\ntitle = "Non"\ndate = 2020-01-31\n+++\nTexte.\n'))
    assert (document.title, document.published, document.text) == ("Non", "2020-01-31", "Texte.")


def test_line_of_dashes_is_no_front_matter(tmp_path: Path) -> None:
    document = read(write(tmp_path, "a.md", "---\n\nUn.\n\n---\n\nDeux.\n"))
    assert "Deux." in document.text


# -- folders ------------------------------------------------------------------------------------


def test_articles_in_a_folder(tmp_path: Path) -> None:
    for name in ("b.txt", "A.HTML", "c.md", "image.png", ".secret.txt"):
        write(tmp_path, name, TEXT)
    for folder in ("sub", ".git"):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder, "d.txt", TEXT)
    found = [path.relative_to(tmp_path).as_posix() for path in articles_in(tmp_path)]
    assert sorted(found) == ["A.HTML", "b.txt", "c.md", "sub/d.txt"]


def test_folder_without_articles(tmp_path: Path) -> None:
    write(tmp_path, "image.png", b"\x89PNG")
    with pytest.raises(ReadingError) as caught:
        articles_in(tmp_path)
    assert caught.value.problem == "no_articles"


def test_extensions() -> None:
    assert {".txt", ".md", ".html", ".htm"} <= set(extensions())
    assert all(one.startswith(".") and one == one.lower() for one in extensions())

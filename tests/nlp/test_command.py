"""The script, started as a user starts it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from nlp.resources import command

FRENCH = "« Nous n'avons rien fait », a déclaré jeudi la maire de Brest, Anne Roche.\n"
ENGLISH = "“We did nothing wrong,” Mayor Anne Roche said on Thursday in Leeds to reporters.\n"


def run(
    *arguments: str | Path, folder: Path, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        command(*map(str, arguments)),
        cwd=folder,
        capture_output=True,
        timeout=120,
        check=False,
        env={**os.environ, **environment},
    )


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def errors(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    text = done.stderr.decode()
    assert "Traceback" not in text
    return text.splitlines()


def test_one_file_to_stdout(tmp_path: Path) -> None:
    (tmp_path / "brest.txt").write_bytes(b"\xef\xbb\xbf" + FRENCH.replace("\n", "\r\n").encode())
    done = run("--export", "json", "--published", "2020-07-03", "brest.txt", folder=tmp_path)
    assert done.returncode == 0
    assert errors(done) == []
    data = json.loads(done.stdout)
    assert data["format"] == "statements/1"
    assert data["document"]["text"] == FRENCH
    assert data["document"]["file"] == "brest.txt"
    assert data["document"]["language"] == "fr"
    assert data["document"]["published"] == "2020-07-03"
    (statement,) = data["statements"]
    assert statement["mode"] == "direct"
    assert statement["when"]["value"] == "2020-07-02"
    assert data["speakers"][0]["name"] == "Anne Roche"


def test_stdout_is_utf8_whatever_the_system_says(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FRENCH, "utf-8")
    done = run("--export", "json", "a.txt", folder=tmp_path, LC_ALL="C", PYTHONIOENCODING="ascii")
    assert json.loads(done.stdout.decode("utf-8"))["document"]["text"] == FRENCH


def test_several_files_and_failures_among_them(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(ENGLISH, "utf-8")
    (tmp_path / "A.md").write_text(ENGLISH, "utf-8")
    (tmp_path / "photo.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "empty.txt").touch()
    done = run(
        *("--export", "json", "--output", "out"),
        *("one/a.txt", "empty.txt", "two/a.txt", "nowhere.txt", "photo.txt", "A.md"),
        folder=tmp_path,
    )
    assert done.returncode == 1
    assert done.stdout == b""
    said = errors(done)
    assert [line.split()[0] for line in said] == ["empty.txt", "nowhere.txt", "photo.txt"]
    assert names_in(tmp_path / "out") == ["A-3.json", "a-2.json", "a.json"]
    for path in (tmp_path / "out").iterdir():
        assert json.loads(path.read_text("utf-8"))["statements"]


def test_folder_is_its_articles(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "a.txt").write_text(ENGLISH, "utf-8")
    (articles / "b.html").write_text(f"<html><body><p>{ENGLISH}</p></body></html>", "utf-8")
    done = run("--export", "json", "--output", "out", "articles", folder=tmp_path)
    assert done.returncode == 0
    assert names_in(tmp_path / "out") == ["a.json", "b.json"]


def test_output_path_of_one_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH, "utf-8")
    (tmp_path / "folder").mkdir()
    assert run("--export", "json", "--output", "x.json", "a.txt", folder=tmp_path).returncode == 0
    assert run("--export", "json", "--output", "folder", "a.txt", folder=tmp_path).returncode == 0
    assert (tmp_path / "x.json").read_bytes() == (tmp_path / "folder" / "a.json").read_bytes()
    assert names_in(tmp_path) == ["a.txt", "folder", "x.json"]


@pytest.mark.parametrize("form", ["json", "table"])
@pytest.mark.parametrize("output", ["a.txt", "./a.txt", "b.html"])
def test_no_article_is_overwritten(tmp_path: Path, form: str, output: str) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH, "utf-8")
    (tmp_path / "b.html").write_text(f"<p>{ENGLISH}</p>", "utf-8")
    before = (tmp_path / output).read_bytes()
    done = run("--export", form, "--output", output, "a.txt", folder=tmp_path)
    assert done.returncode == 1
    assert (tmp_path / output).read_bytes() == before
    (line,) = errors(done)
    assert "was not overwritten" in line
    assert names_in(tmp_path) == ["a.txt", "b.html"]


def test_tables_are_not_written_over_their_articles(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH, "utf-8")
    (tmp_path / "b.html").write_text(f"<p>{ENGLISH}</p>", "utf-8")
    done = run("--export", "table", "--output", ".", "a.txt", "b.html", folder=tmp_path)
    assert done.returncode == 1
    assert (tmp_path / "a.txt").read_text("utf-8") == ENGLISH
    assert (tmp_path / "b.txt").exists()


def test_a_picture_is_not_drawn_over_an_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH, "utf-8")
    assert run("--picture", "a.txt", "a.txt", folder=tmp_path).returncode == 1
    assert (tmp_path / "a.txt").read_text("utf-8") == ENGLISH


def test_an_earlier_export_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH, "utf-8")
    (tmp_path / "x.json").write_text("{}", "utf-8")
    assert run("--export", "json", "--output", "x.json", "a.txt", folder=tmp_path).returncode == 0
    assert "statements/1" in (tmp_path / "x.json").read_text("utf-8")


def test_output_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH, "utf-8")
    done = run("--export", "json", "--output", "no/where.json", "a.txt", folder=tmp_path)
    assert done.returncode == 1
    (line,) = errors(done)
    assert "where.json cannot be written" in line


def test_language_that_cannot_be_told_and_nothing_found(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Non.", "utf-8")
    done = run("--export", "json", "a.txt", folder=tmp_path)
    assert done.returncode == 0
    assert json.loads(done.stdout)["document"]["language"] is None
    language, statements = errors(done)
    assert language == "a.txt: its language cannot be told; give it with --language."
    assert "no statements" in statements


def test_language_given(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Non.", "utf-8")
    done = run("--export", "json", "--language", "FR", "a.txt", folder=tmp_path)
    document = json.loads(done.stdout)["document"]
    assert document["language"] == "fr"
    assert document["language_confidence"] is None


@pytest.mark.parametrize(
    "arguments",
    [
        ["--export", "json"],
        ["--export", "docx", "a.txt"],
        ["--export", "json", "a.txt", "b.txt"],
        ["--export", "json", "--output", "taken.json", "a.txt", "b.txt"],
        ["--export", "json", "--published", "2020-02-31", "a.txt"],
        ["--export", "json", "--published", "20200201", "a.txt"],
        ["--export", "json", "--language", "french", "a.txt"],
        ["--export", "json", "--picture", "a.png", "a.txt"],
        ["--output", "a.json", "a.txt"],
        ["--published", "2020-02-01", "a.txt"],
        ["--picture", "a.png"],
        ["--nonsense"],
    ],
)
def test_wrong_usage(
    arguments: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from nlp.command import parse

    monkeypatch.chdir(tmp_path)
    Path("taken.json").touch()
    with pytest.raises(SystemExit) as caught:
        parse(arguments)
    assert caught.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1


def test_help(tmp_path: Path) -> None:
    done = run("--help", folder=tmp_path)
    assert done.returncode == 0
    for word in (b"--export", b"--output", b"--language", b"--published", b"Exit status"):
        assert word in done.stdout


def test_table(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH, "utf-8")
    done = run("--export", "table", "a.txt", folder=tmp_path)
    assert done.returncode == 0
    assert "Anne Roche" in done.stdout.decode()


def test_reader_of_stdout_that_goes_away(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH * 3_000, "utf-8")
    process = subprocess.Popen(
        command("--export", "json", "--language", "de", "a.txt"),
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    process.stdout.close()
    assert process.stderr
    assert b"Traceback" not in process.stderr.read()
    process.stderr.close()
    assert process.wait(60) == 1


def test_names_of_exports_are_all_different() -> None:
    from nlp.command import _names

    files = [Path(p) for p in ("x/a.txt", "y/A.txt", "a-2.txt", "a.md", "a.b.txt")]
    names = list(_names(files, ".json"))
    assert names == ["a.json", "A-2.json", "a-2-2.json", "a-3.json", "a.b.json"]


def test_library_returns_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH, "utf-8")
    done = run("--export", "json", "--published", "2020-07-03", "a.txt", folder=tmp_path)
    program = (
        "import json, nlp, sys\n"
        f"print(json.dumps(nlp.analyse({ENGLISH!r}, published='2020-07-03').to_dict()))"
    )
    root = Path(command()[1]).parent
    library = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, check=True
    )
    exported, returned = json.loads(done.stdout), json.loads(library.stdout)
    for data in (exported, returned):
        for key in ("file", "title", "published_from"):
            data["document"].pop(key)
    assert exported == returned

"""What the reader decided: known again by the text, bounded, and never in anybody's way."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from nlp.storage.decisions import MOST, NAME, Decisions, DecisionStore

DAY = "2024-05-08"
DATED = Decisions(dated=True, published=DAY, language="fr", place=120)


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "not" / "yet"


@pytest.mark.parametrize("made", [DATED, Decisions(dated=True), Decisions(place=7)])
def test_what_was_decided_is_known_in_the_next_run(folder, made):
    DecisionStore(folder).keep({"Some words 🌊 here.": made})
    assert DecisionStore(folder).recall("Some words 🌊 here.") == made
    assert DecisionStore(folder).recall("Other words.") == Decisions()


def test_a_text_that_no_file_could_hold_is_remembered_too(folder):
    DecisionStore(folder).keep({"half a pair: \ud83d": DATED})
    assert DecisionStore(folder).recall("half a pair: \ud83d") == DATED


def test_no_word_of_an_article_is_kept(folder):
    DecisionStore(folder).keep({"Secret words.": DATED})
    assert "Secret" not in (folder / NAME).read_text("utf-8")


def test_nothing_decided_leaves_nothing(folder):
    store = DecisionStore(folder)
    store.keep({"Words.": Decisions()})
    assert not folder.exists()
    store.keep({"Words.": DATED})
    store.keep({"Words.": Decisions()})
    assert json.loads((folder / NAME).read_text("utf-8"))["articles"] == {}


def test_the_oldest_are_forgotten(folder):
    store = DecisionStore(folder)
    store.keep({f"text {n}": Decisions(place=n + 1) for n in range(MOST)})
    store.keep({"text 0": DATED})
    store.keep({"one more": DATED})
    assert store.recall("text 0") == DATED
    assert store.recall("text 1") == Decisions()
    assert store.recall("text 2").place == 3


def test_two_windows_do_not_undo_one_another(folder):
    one, other = DecisionStore(folder), DecisionStore(folder)
    one.keep({"first": DATED})
    other.keep({"second": DATED})
    one.keep({"third": DATED})
    assert all(other.recall(text) == DATED for text in ("first", "second", "third"))


def test_only_what_was_touched_here_counts_against_another_window():
    there = Decisions(dated=True, language="fr", place=7)
    nothing = Decisions()
    assert nothing.merged(nothing, there) == there
    assert nothing.merged(there, there) == nothing
    assert DATED.merged(replace(DATED, published=None), there) == replace(there, published=DAY)
    assert DATED.merged(replace(DATED, place=0), there) == replace(there, place=120)


def test_no_language_is_not_a_language():
    assert Decisions.from_dict({"language": ""}) == Decisions()


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"[1, 2]",
        b'{"format": "decisions/9", "articles": {}}',
        b'{"format": "decisions/1", "articles": []}',
        b'{"format": "decisions/1", "articles": {"a": 3}}',
        b'{"format": "decisions/1", "articles": {"a": {"published": "soon"}}}',
        b'{"format": "decisions/1", "articles": {"a": {"published": 3}}}',
        b'{"format": "decisions/1", "articles": {"a": {"place": []}}}',
        b'{"format": "decisions/1", "articles": {"a": {"place": 1e999}}}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_file_is_put_aside(folder, damage):
    folder.mkdir(parents=True)
    for number in (1, 2):
        (folder / NAME).write_bytes(damage)
        store = DecisionStore(folder)
        assert store.recall("Words.") == Decisions()
        store.keep({"Words.": DATED})
        assert DecisionStore(folder).recall("Words.") == DATED
        assert (folder / f"articles-damaged-{number}.json").read_bytes() == damage


def test_where_nothing_can_be_written_it_is_known_until_the_end(folder):
    folder.parent.mkdir()
    folder.write_text("a file where the folder should be")
    store = DecisionStore(folder)
    store.keep({"Words.": DATED})
    assert store.recall("Words.") == DATED
    assert folder.read_text() == "a file where the folder should be"
    folder.unlink()
    store.keep({"More.": DATED})
    assert DecisionStore(folder).recall("Words.") == DATED


def test_a_folder_that_may_not_be_entered_is_in_nobodys_way(folder, monkeypatch):
    look = os.stat

    def refuse(path, **how):
        if str(path).startswith(str(folder)):
            raise PermissionError(13, "Permission denied")
        return look(path, **how)

    monkeypatch.setattr(os, "stat", refuse)
    store = DecisionStore(folder)
    assert store.recall("Words.") == Decisions()
    store.keep({"Words.": DATED})
    assert store.recall("Words.") == DATED


def test_a_failed_write_leaves_the_old_file(folder, monkeypatch):
    DecisionStore(folder).keep({"Words.": DATED})

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    DecisionStore(folder).keep({"Words.": Decisions()})
    assert DecisionStore(folder).recall("Words.") == DATED
    assert [path.name for path in folder.iterdir()] == [NAME]

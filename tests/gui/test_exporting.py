"""Exporting the article in front: where to, in which form, and what is never written over."""

import errno
import json
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QLabel

from gui import exporting, translation
from nlp.export import EXPORTS
from nlp.model import Article, Document
from tests.gui.test_menus import enabled


@pytest.fixture(autouse=True)
def no_traces(qapp, tmp_path):
    """Qt's dialog would note in the user's own settings where it was."""
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(tmp_path / "qt"))


def asked(window) -> QFileDialog:
    window.commands.export()
    dialog = window.findChildren(QFileDialog)[-1]
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    return dialog


def chosen(qtbot, window, dialog, name=None):
    """Choose ``name``, or what is offered, and wait for what is said about it."""
    if name:
        dialog.selectFile(name)
    dialog.accept()
    qtbot.waitUntil(lambda: not window.commands.exporter.busy)
    return window.notices.texts


@pytest.fixture
def filed(page, write):
    """The page of ``article``, which comes from a file."""
    page.setProperty("path", str(write("bridge.html", "An article.")))
    return page


def test_json_stands_beside_the_article(qtbot, window, filed, tmp_path):
    filed.set_published("2024-05-08")
    said = chosen(qtbot, window, asked(window))
    assert said == ["The statements are in bridge-statements.json."]
    data = json.loads((tmp_path / "bridge-statements.json").read_text("utf-8"))
    assert data["format"] == "statements/1"
    assert data["document"]["published"] == "2024-05-08"
    assert Article.from_dict(data).statements == filed.article.statements


def test_another_form_has_another_extension(qtbot, window, filed, tmp_path):
    dialog = asked(window)
    table = next(words for words in dialog.nameFilters() if "table" in words)
    dialog.selectNameFilter(table)
    dialog.filterSelected.emit(table)
    assert Path(dialog.selectedFiles()[0]).name == "bridge-statements.txt"
    chosen(qtbot, window, dialog)
    assert "Ana Ruiz" in (tmp_path / "bridge-statements.txt").read_text("utf-8")


def test_the_name_tells_the_form_too(qtbot, window, filed, tmp_path):
    chosen(qtbot, window, asked(window), str(tmp_path / "mine.txt"))
    assert "A bridge in dispute" in (tmp_path / "mine.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("typed", "name"),
    [("prices 1.5", "prices 1.5.json"), ("3 nov.", "3 nov.json"), ("a.csv", "a.csv.json")],
)
def test_what_stands_behind_a_full_stop_is_no_extension(
    qtbot, window, filed, tmp_path, typed, name
):
    said = chosen(qtbot, window, asked(window), str(tmp_path / typed))
    assert said == [f"The statements are in {name}."]
    assert not (tmp_path / typed).exists()
    (tmp_path / name).write_text("old")
    said = chosen(qtbot, window, asked(window), str(tmp_path / typed))
    assert said[-1] == f"{name} is there already; choose another name."
    assert (tmp_path / name).read_text("utf-8") == "old"


def test_a_name_that_is_too_long_is_said(qtbot, window, filed, tmp_path):
    target = tmp_path / f"{'name' * 100}.json"
    window.commands.exporter.export(filed.article, target, EXPORTS["json"])
    qtbot.waitUntil(lambda: bool(window.notices.texts))
    assert window.notices.texts[0].endswith("is too long a name; choose a shorter one.")


def test_a_folder_that_may_not_be_entered_is_said(qtbot, window, filed, tmp_path, monkeypatch):
    target = tmp_path / "closed" / "x.json"
    look = os.stat

    def refuse(path, **how):
        if str(path).startswith(str(target.parent)):
            raise PermissionError(errno.EACCES, "some words of the system")
        return look(path, **how)

    monkeypatch.setattr(os, "stat", refuse)
    window.commands.exporter.export(filed.article, target, EXPORTS["json"])
    qtbot.waitUntil(lambda: bool(window.notices.texts))
    assert window.notices.texts == ["You may not write x.json there; choose another folder."]


def test_qts_dialog_speaks_french_too(qapp, window, filed):
    french = translation.Catalogue("fr", qapp)
    qapp.installTranslator(french)
    dialog = asked(window)
    qapp.removeTranslator(french)
    labels = [label.text() for label in dialog.findChildren(QLabel)]
    assert {"Dossier\u00a0:", "Type\u00a0:"} <= set(labels)
    assert Path(dialog.selectedFiles()[0]).name == "bridge-propos.json"
    dialog.reject()


@pytest.mark.parametrize(
    ("title", "name"),
    [("Who: “he” / she?", "Who “he” she-statements.json"), ("...", "quidit-statements.json")],
)
def test_pasted_text_gets_a_name_that_any_system_takes(window, tmp_path, title, name):
    window.settings.set_recent([str(tmp_path / "other.txt")])
    window.show_article(Article(Document("Words.", title=title)))
    dialog = asked(window)
    assert dialog.selectedFiles() == [str(tmp_path / name)]
    dialog.reject()


@pytest.mark.parametrize("name", ["bridge.html", "link.html", "open.txt", "lately.txt"])
def test_no_article_is_written_over(qtbot, window, filed, write, tmp_path, name):
    (tmp_path / "link.html").symlink_to(tmp_path / "bridge.html")
    window.open_paths([str(write("open.txt", "An article."))])
    window.settings.add_recent(str(write("lately.txt", "An article.")))
    window.tabs.setCurrentIndex(0)
    said = chosen(qtbot, window, asked(window), str(tmp_path / name))
    assert said == [f"{name} is an article and was not overwritten; choose another name."]
    assert (tmp_path / name).read_text("utf-8") == "An article."


def test_an_earlier_export_is_replaced(qtbot, window, filed, tmp_path):
    (tmp_path / "bridge-statements.json").write_text("old")
    chosen(qtbot, window, asked(window))
    assert (tmp_path / "bridge-statements.json").read_text("utf-8") != "old"


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.ENOSPC, errno.EIO])
def test_a_failed_write_is_one_sentence(qtbot, window, filed, tmp_path, monkeypatch, number):
    def fail(*_):
        raise OSError(number, "some words of the system")

    monkeypatch.setattr(exporting, "write_whole", fail)
    (said,) = chosen(qtbot, window, asked(window))
    assert "bridge-statements.json" in said
    assert said.endswith("choose another folder.") or said.endswith("choose another one.")
    assert "system" not in said


def test_a_folder_that_is_gone_is_said(qtbot, window, filed, tmp_path):
    target = tmp_path / "gone" / "x.json"
    window.commands.exporter.export(filed.article, target, EXPORTS["json"])
    qtbot.waitUntil(lambda: bool(window.notices.texts))
    assert window.notices.texts == ["The folder for x.json is gone; choose another one."]


def test_only_what_is_wholly_analysed_can_be_exported(qtbot, puppet):
    puppet.open_text("partial results come early enough")
    page = puppet.current_page()
    qtbot.waitUntil(lambda: page.article is not None)
    assert "Export…" not in enabled(puppet)
    qtbot.waitUntil(lambda: page.job is None)
    assert "Export…" in enabled(puppet)
    page.set_language("fr")
    assert "Export…" not in enabled(puppet)

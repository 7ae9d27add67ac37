"""An analysis that does not end: what was found stays, and what is missing is said."""

import pytest
from PySide6.QtCore import Qt

from nlp.protocol import Partial


@pytest.fixture
def events(puppet):
    """What the worker has said."""
    said = []
    puppet.client.happened.connect(said.append)
    return said


def partial(events) -> bool:
    return any(isinstance(event, Partial) for event in events)


def test_a_whole_result_stays_until_the_next_one_is_whole(qtbot, puppet, events):
    puppet.open_text("partial results come early enough")
    page = puppet.current_page()
    qtbot.waitUntil(lambda: page.is_complete)
    page.go_to(3)
    events.clear()
    page.analyse()
    qtbot.waitUntil(lambda: partial(events))
    assert len(page.panel.model.rows) == 4
    page.cancel()
    assert len(page.panel.model.rows) == len(page.article.statements) == 4
    assert page.panel.current_row().index == 3
    assert page.panel.count.text().startswith("4")
    assert not page.panel.incomplete.isVisible()
    assert not page.panel.retry.isVisible()


def test_a_list_that_was_cut_short_says_so_and_can_be_made_whole(qtbot, puppet, events):
    puppet.open_text("partial results come early enough")
    page = puppet.current_page()
    qtbot.waitUntil(lambda: len(page.panel.model.rows) == 2)
    qtbot.mouseClick(page.panel.cancel, Qt.MouseButton.LeftButton)
    panel = page.panel
    assert len(panel.model.rows) == 2
    assert panel.incomplete.isVisible()
    assert panel.incomplete.text() == "Incomplete list"
    assert "cancelled" in panel.incomplete.toolTip()
    assert panel.retry.text() == "Analyse again"
    qtbot.mouseClick(panel.retry, Qt.MouseButton.LeftButton)
    assert not panel.incomplete.isVisible()
    qtbot.waitUntil(lambda: page.is_complete)
    assert len(panel.model.rows) == 4
    assert not panel.incomplete.isVisible()
    assert not panel.retry.isVisible()


def test_another_language_does_not_keep_the_old_result(qtbot, puppet):
    puppet.open_text("partial results come early enough")
    page = puppet.current_page()
    qtbot.waitUntil(lambda: page.is_complete)
    page.set_language("fr")
    assert not page.panel.model.rows
    qtbot.waitUntil(lambda: len(page.panel.model.rows) == 2)
    page.cancel()
    assert page.panel.incomplete.isVisible()


def test_a_whole_analysis_without_statements_still_says_so_when_cancelled(qtbot, puppet):
    puppet.open_text("many:0 words are statements")
    page = puppet.current_page()
    qtbot.waitUntil(lambda: page.is_complete)
    page.analyse()
    page.cancel()
    assert page.panel.empty.text() == "Nobody is quoted or reported in this article."

"""Why a statement was found: in words, for every rule, with the words marked in the text."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from gui import reasons, translation
from gui.statements.why_popup import WhyPopup
from nlp.extraction.findings import RULES


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_its_sentence(article, rule):
    sentence = reasons.how(replace(article.statements[0], rule=f"{rule}:group"))
    assert sentence
    assert "{" not in sentence


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_its_sentence_in_french(qapp, article, rule):
    english = reasons.how(replace(article.statements[0], rule=rule))
    french = translation.Catalogue("fr", qapp)
    QCoreApplication.installTranslator(french)
    try:
        sentence = reasons.how(replace(article.statements[0], rule=rule))
    finally:
        QCoreApplication.removeTranslator(french)
    assert sentence
    assert sentence != english


def test_the_reasons_name_the_words(article):
    first = article.statements[0]
    words = " ".join(reason.words for reason in reasons.reasons(first, article))
    assert first.cue.text in words
    assert first.source.text in words


def test_a_denial_quotes_what_it_denies(article):
    denial = next(s for s in article.statements if s.answers)
    denied = next(s for s in article.statements if s.id == denial.answers[0])
    words = " ".join(reason.words for reason in reasons.reasons(denial, article))
    assert denied.content[0].text[:30] in words


def test_the_sheet_opens_marks_the_words_and_takes_them_back(qtbot, page):
    page.panel.step(1)
    row = page.panel.current_row()
    page.panel.list.explain()
    popup = page.findChild(WhyPopup)
    assert popup is not None
    assert popup.isVisible()
    marked = [chosen.cursor.selectedText() for chosen in page.text.extraSelections()]
    assert row.statement.cue.text in marked
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.text.extraSelections() == [])


def test_quotation_marks_count_where_they_led_to_the_statement(article):
    quoted = next(s for s in article.statements if s.content[0].text.startswith("“"))
    marks = [span.text for span in reasons.evidence(replace(quoted, rule="quote-after"))]
    assert "“" in marks
    assert "”" in marks
    other = [span.text for span in reasons.evidence(replace(quoted, rule="clause"))]
    assert "“" not in other


def test_a_statement_without_a_cue_is_explained_without_one(article):
    bare = replace(article.statements[0], rule="basic:colon", cue=None)
    assert reasons.how(bare) == reasons.how(replace(bare, rule="colon"))
    assert "“”" not in reasons.how(replace(bare, rule="basic:clause"))


def test_a_chance_that_nobody_measured_is_not_called_measured(article):
    found = replace(article.statements[0], confidence=0.7)
    measured = reasons.reasons(found, article)[-1].words
    basic = reasons.reasons(replace(found, rule="basic:clause"), article)[-1].words
    assert "7 in 10" in measured
    assert "in 10" not in basic

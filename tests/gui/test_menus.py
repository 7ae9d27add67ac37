"""The menus: what can do nothing cannot be chosen."""

from PySide6.QtWidgets import QApplication


def enabled(window) -> set[str]:
    """The words of all actions that can be chosen."""
    menus = [action.menu() for action in window.menuBar().actions()]
    return {
        action.text().replace("&", "")
        for menu in menus
        for action in menu.actions()
        if action.isEnabled() and not action.isSeparator() and action.menu() is None
    }


def test_without_an_article_nothing_is_offered_that_needs_one(window, article):
    always = {"Open…", "Open folder…", "Paste text as an article", "Quit"}
    always |= {"Report a problem…", "About Quidit"}
    assert enabled(window) == always
    window.show_article(article)
    assert {"Close article", "Next statement", "Set language…", "Show marks"} <= enabled(window)
    window.tabs.close_current()
    assert enabled(window) == always | {"Reopen closed article"}


def test_only_a_chosen_statement_can_be_explained_and_only_a_denial_followed(window, page):
    page.panel.list.clearFocus()
    page.panel.select(-1)
    window.menus.renew()
    assert not {"Why was this found?", "What it denies"} & enabled(window)
    page.go_to(0)
    assert "Why was this found?" in enabled(window)
    assert "What it denies" not in enabled(window)
    page.go_to(3)
    assert {"Why was this found?", "What it denies"} <= enabled(window)


def test_an_analysis_can_be_cancelled_while_it_goes_on(qtbot, puppet):
    puppet.open_text("hang on")
    page = puppet.current_page()
    qtbot.waitUntil(lambda: page.job is not None)
    assert "Cancel the analysis" in enabled(puppet)
    page.cancel()
    assert "Cancel the analysis" not in enabled(puppet)
    QApplication.processEvents()

"""What a page does with what the worker says about its job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.problems import failure
from gui.worker_client import Broken, Restarted
from nlp.model import Article
from nlp.protocol import Cancelled, Failed, Language, Partial, Progress, Published, Result

if TYPE_CHECKING:
    from gui.article.page import ArticlePage

translate = QCoreApplication.translate


def follow(page: ArticlePage, event: object) -> None:
    """Take in one event of the job that ``page`` waits for."""
    if isinstance(event, Language):
        page.set_language_found(event.language, event.confidence)
        page.panel.set_working(translate("following", "Finding statements"))
    elif isinstance(event, Published):
        page.set_published_found(event.published, event.published_from)
    elif isinstance(event, Progress):
        words = translate("following", "Finding statements: {percent} %")
        share = 100 * event.done // max(event.total, 1)
        page.panel.set_working(words.format(percent=share), event.done, event.total)
    elif isinstance(event, Partial):
        if not page.is_complete:
            page.show_article(Article.from_dict(event.article, page.document.text))
    elif isinstance(event, Result):
        page.job = None
        page.show_article(Article.from_dict(event.article, page.document.text))
        page.finish()
    elif isinstance(event, Restarted):
        page.panel.set_working(translate("following", "Starting again"))
        words = translate("following", "The analysis stopped unexpectedly; it was started again.")
        page.notice.emit(words, False)
    elif isinstance(event, (Failed, Cancelled, Broken)):
        page.job = None
        page.stopped(_why(page, event))


def _why(page: ArticlePage, event: Failed | Cancelled | Broken) -> str:
    """Return, and put into a notice where it is a failure, why there is no result."""
    if isinstance(event, Cancelled):
        return translate(
            "following", "The analysis was cancelled; the text can be read all the same."
        )
    if isinstance(event, Failed):
        message = failure(event)
    elif event.startable:
        message = translate(
            "following",
            "The analysis of this article stopped twice; the text can be read all the same.",
        )
    else:
        message = translate(
            "following",
            "The analysis cannot be started; reinstalling Quidit may help. "
            "The text can be read all the same.",
        )
    page.notice.emit(message, True)
    return message

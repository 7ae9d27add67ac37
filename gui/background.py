"""Work off the window's thread: one helper, always answered with a result or an error."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot


class Background(QObject):
    """Runs functions one after another on a thread of its own.

    The answers come back on the window's thread, in the order in which the work was given.
    ``parent`` owns it; answers that come after its end are dropped.
    """

    _answered = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Make the thread ready; it starts with the first work."""
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pending = 0
        self._closed = False
        self._answered.connect(self._deliver)

    @property
    def busy(self) -> bool:
        """Whether some work is not answered yet."""
        return self._pending > 0

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do ``work`` in the background, then call ``done`` with its result or ``failed``."""
        self._pending += 1
        self._pool.start(_Task(work, done, failed, self._answered.emit))

    def close(self) -> None:
        """Drop what has not begun; what runs is not waited for here, nor answered."""
        self._closed = True
        self._pool.clear()

    @Slot(object, object, object)
    def _deliver(self, answer: Callable[[Any], None], value: Any, _task: object) -> None:
        """Hand one answer over on the window's thread."""
        self._pending -= 1
        if not self._closed:
            answer(value)


class _Task(QRunnable):
    """One piece of work with the two ways in which it can end."""

    def __init__(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        answer: Callable[[object, object, object], None],
    ) -> None:
        """Keep everything until a thread is free."""
        super().__init__()
        self._work, self._done, self._failed, self._answer = work, done, failed, answer

    def run(self) -> None:
        """Do the work and send its answer."""
        outcome: Callable[[Any], None] = self._done
        value: Any
        try:
            value = self._work()
        except Exception as error:
            outcome, value = self._failed, error
        try:
            self._answer(outcome, value, None)
        except RuntimeError:
            return  # the window is gone, and nobody waits any more

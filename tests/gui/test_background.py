"""Work off the window's thread."""

import threading

from gui.background import Background


def test_answers_come_in_order_on_the_windows_thread(qtbot):
    background, got = Background(), []
    here = threading.get_ident()

    def answer(value):
        got.append((value, threading.get_ident() == here))

    background.run(lambda: 1, answer, answer)
    background.run(lambda: 1 / 0, answer, lambda error: answer(type(error)))
    background.run(threading.get_ident, lambda there: answer(there != here), answer)
    qtbot.waitUntil(lambda: len(got) == 3)
    assert got == [(1, True), (ZeroDivisionError, True), (True, True)]
    assert not background.busy


def test_nobody_is_answered_after_the_end(qtbot):
    background, got = Background(), []
    wait = threading.Event()
    background.run(wait.wait, got.append, got.append)
    background.run(lambda: 2, got.append, got.append)
    background.close()
    wait.set()
    qtbot.wait(50)
    assert got == []

"""The window beside a bare PySide6 one: time until text is visible, memory of the process."""

import json
from pathlib import Path

from tests.benchmarks.measuring import ROOT, best, report, run

SAMPLE = str(ROOT / "resources" / "samples" / "fr.txt")

START = """
import sys, time
started = time.perf_counter()
"""

END = """
import json, psutil
app.processEvents()
print(json.dumps([time.perf_counter() - started, psutil.Process().memory_info().rss / 2**20]))
"""

BARE = (
    START
    + """
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit
app = QApplication([])
window = QMainWindow()
text = QPlainTextEdit(open(sys.argv[1], encoding="utf-8").read())
window.setCentralWidget(text)
window.show()
app.processEvents()
window.grab()
"""
    + END
)

OURS = (
    START
    + """
import tempfile
from PySide6.QtCore import QSettings
from gui.app import application
from gui.settings import Settings
from gui.window import MainWindow
app = application()
file = tempfile.mkdtemp() + "/settings.ini"
window = MainWindow(Settings(QSettings(file, QSettings.Format.IniFormat)), None)
window.open_paths([sys.argv[1]])
window.show()
app.processEvents()
window.grab()
"""
    + END
)


def test_text_is_visible_soon() -> None:
    bare = min(run(BARE, SAMPLE) for _ in range(3))
    ours = min(run(OURS, SAMPLE) for _ in range(3))
    report("start to visible text", ours[0], bare[0], "s", 1.5)
    report("memory of the window's process", ours[1], bare[1], "MB", 1.5)
    assert Path(SAMPLE).is_file()
    assert json.dumps(ours)
    assert best("print(1)") == 1

"""The window beside a bare PySide6 one: time until text is visible, memory of the process."""

from pathlib import Path

from tests.benchmarks.measuring import ROOT, report, run

SAMPLE = str(ROOT / "resources" / "samples" / "fr.txt")

START = """
import sys, time
started = time.perf_counter()
"""

END = """
app.processEvents()
spent = time.perf_counter() - started
import json, psutil
used = psutil.Process().memory_info().rss / 2**20
picture = view.grab().toImage()
width, height = picture.width(), picture.height()
ground = picture.pixel(width // 2, height - 3)
written = sum(
    picture.pixel(x, y) != ground for y in range(0, height, 4) for x in range(0, width, 4)
)
loaded = sorted({name.split(".")[0] for name in sys.modules} & {"spacy", "numpy", "thinc"})
print(json.dumps([spent, used, view.toPlainText(), written / (width * height / 16), loaded]))
"""

BARE = (
    START
    + """
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit
app = QApplication([])
window = QMainWindow()
view = QPlainTextEdit(open(sys.argv[1], encoding="utf-8").read())
window.setCentralWidget(view)
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
view = window.current_page().text
"""
    + END
)


def test_text_is_visible_soon() -> None:
    bare = min(run(BARE, SAMPLE) for _ in range(3))
    ours = min(run(OURS, SAMPLE) for _ in range(3))
    report("start to visible text", ours[0], bare[0], "s", 1.5)
    report("memory of the window's process", ours[1], bare[1], "MB", 1.5)
    text = Path(SAMPLE).read_text("utf-8").rstrip()
    assert bare[2].rstrip() == text
    assert ours[2].rstrip() == text, "what is measured must be the whole text"
    assert ours[3] > 0.02, "the words must be painted when the clock is stopped"
    assert ours[4] == [], "the window must not load what only the worker needs"

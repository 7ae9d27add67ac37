"""The way to the first picture: only what the reader sees is made before it."""

import json
import os
import subprocess
import sys

from nlp.resources import resource, root

START = """
import json, sys, tempfile
from PySide6.QtCore import QSettings
from gui.app import application
from gui.settings import Settings
from gui.window import MainWindow

app = application()
file = tempfile.mkdtemp() + "/settings.ini"
window = MainWindow(Settings(QSettings(file, QSettings.Format.IniFormat)), None)
window.open_paths([sys.argv[1]])
window.show()
before = []

def look():
    from PySide6 import QtCore
    page = window.current_page()
    before.extend([page.text.toPlainText(), "Qt" in vars(QtCore), sorted(sys.modules)])

window.painted.connect(look)
while not window.is_furnished:
    app.processEvents()
page = window.current_page()
keys = [a.shortcut().toString() for m in window.menuBar().actions() for a in m.menu().actions()]
print(json.dumps([*before, keys, page.legend.isVisible(), page.text.viewport().hasMouseTracking()]))
"""


def test_the_text_is_there_before_what_stands_around_it():
    sample = resource("samples", "en.txt")
    done = subprocess.run(
        [sys.executable, "-c", START, str(sample)],
        cwd=root(),
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    text, namespace, modules, keys, legend, tracking = json.loads(done.stdout)
    assert text == sample.read_text("utf-8")
    assert not namespace, "the Qt namespace takes PySide as long to make as the text to show"
    for late in ("gui.article.legend", "gui.statements.panel", "gui.worker_client", "spacy"):
        assert late not in modules
    assert "Ctrl+I" in keys
    assert legend
    assert tracking

"""Writing to what is no file."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes are made differently there")
def test_a_pipe_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "found.json"
    os.mkfifo(pipe)
    sample = str(ROOT / "resources" / "samples" / "en.txt")
    command = [sys.executable, "main.py", "--export", "json", "--output", str(pipe), sample]
    with subprocess.Popen(command, cwd=ROOT) as process:
        written = pipe.read_text("utf-8")
        assert process.wait(60) == 0
    assert '"statements"' in written
    assert stat.S_ISFIFO(pipe.stat().st_mode)

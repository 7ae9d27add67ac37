"""Running a small program in a process of its own and reading what it prints."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def run(program: str, *arguments: str) -> Any:
    """Return the JSON that ``program`` prints last; it runs in the repository's folder.

    Byte code is kept, as on a reader's machine, and there is no display.
    """
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        env={**environment, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    return json.loads(done.stdout.strip().splitlines()[-1])


def report(title: str, ours: float, baseline: float, unit: str, aim: float | None = None) -> None:
    """Print a figure beside its baseline as a ratio."""
    goal = f", aim {aim}" if aim else ""
    ratio = ours / baseline
    print(f"\n{title}: {ours:.3g} {unit}, bare {baseline:.3g} {unit}, ratio {ratio:.2f}{goal}")

"""Decide which side to start: the window, the script without one, or the worker process."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp.command import Options
    from nlp.model import Article


def main(arguments: Sequence[str]) -> int:
    """Start what the command line asks for; return the exit status."""
    if list(arguments[:1]) == ["--worker"]:
        from nlp import worker

        return worker.main()
    if not any(argument.startswith("-") for argument in arguments) and _has_display():
        return _window([Path(argument) for argument in arguments])
    from nlp import command

    options = command.parse(arguments)
    if options.export:
        return command.export(options)
    if options.picture:
        return _picture(options, options.picture)
    if not _has_display():
        return _without_display(options)
    return _window(options.files)


def _window(files: Sequence[Path]) -> int:
    """Open the window."""
    gc.disable()  # nothing is garbage yet; the window turns it on again when the text is there
    try:
        from gui import app
    except ImportError as error:
        return _no_qt(error)
    return app.run([str(file) for file in files])


def _picture(options: Options, path: Path) -> int:
    """Save a picture of the window that shows the article."""
    from nlp import command

    file = options.files[0]
    if not command.attempt(file, partial(command.spare, path, ".png", file)):
        return 1
    article = command.attempt(file, partial(command.analysed, file, options))
    return 1 if article is None else _save_picture(article, path)


def _save_picture(article: Article, path: Path) -> int:
    """Save a picture of the window with ``article``, drawn without a display."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        from gui import app

        app.render_picture(article, str(path))
    except ImportError as error:
        return _no_qt(error)
    except OSError as error:
        print(f"{path} cannot be written ({error.strerror or error}).", file=sys.stderr)
        return 1
    return 0


def _without_display(options: Options) -> int:
    """Say that there is no display, print the statements and save a picture of the window."""
    from nlp import command
    from nlp.export import EXPORTS

    print("There is no display here: statements as a table, the window as a picture.", flush=True)
    if not options.files:
        print("Name an article to see them: main.py FILE", file=sys.stderr)
        return command.WRONG_USAGE
    files, failures = command.expanded(options.files)
    for file in files:
        article = command.attempt(file, partial(command.analysed, file, options))
        if article is None:
            failures += 1
            continue
        command.show(EXPORTS["table"].write(article))
        picture = Path(tempfile.gettempdir()) / f"quidit-{file.stem}.png"
        if _save_picture(article, picture):
            failures += 1
        else:
            print(f"Picture of the window: {picture}", flush=True)
    return 1 if failures else 0


def _has_display() -> bool:
    """Return whether a window can be shown; on Windows and macOS it always can."""
    if os.name == "nt" or sys.platform == "darwin":
        return True
    return any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))


def _no_qt(error: ImportError) -> int:
    """Say which system library Qt lacks, and what to do."""
    print(
        f"The window cannot be shown because Qt does not load ({error}). On Debian: "
        "apt-get install libgl1 libegl1 libxkbcommon0 libglib2.0-0 libfontconfig1 libdbus-1-3",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

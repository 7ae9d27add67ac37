"""The script: ``main.py --export json FILE…``, without a window and without Qt."""

from __future__ import annotations

import argparse
import os
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from nlp.export import EXPORTS, Export
from nlp.language import NAMES
from nlp.model import Article, Document
from nlp.reading import ReadingError, articles_in, extensions, read
from nlp.storage.writing import loses_article, write_whole

WRONG_USAGE = 2

T = TypeVar("T")


class KeptError(Exception):
    """What was asked would lose an article, which was kept; the message says which."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asks for; ``export`` None means the window or a picture of it."""

    files: tuple[Path, ...]
    export: Export | None = None
    output: Path | None = None
    language: str | None = None
    published: str | None = None
    picture: Path | None = None


def parse(arguments: Sequence[str]) -> Options:
    """Return what the command line asks for; on wrong usage say so and exit with status 2."""
    parser = _parser()
    found = parser.parse_args(arguments)
    options = Options(
        files=tuple(found.files),
        export=EXPORTS[found.export] if found.export else None,
        output=found.output,
        language=found.language,
        published=found.published,
        picture=found.picture,
    )
    if problem := _problem(options):
        parser.error(problem)
    return options


def main(arguments: Sequence[str]) -> int:
    """Export as the command line asks; return the exit status."""
    return export(parse(arguments))


def export(options: Options) -> int:
    """Write every article in the form asked for; return 0, or 1 where one of them failed.

    One article goes to stdout or to the output path, several (or a folder) to the output folder,
    each under its own name. What goes wrong with one is one line on stderr.
    """
    assert options.export
    warnings.simplefilter("ignore")
    try:
        files, failures = expanded(options.files)
        if _several(options):
            failures += _export_each(files, options.export, options)
        elif files:
            failures += _export_one(files[0], options.export, options)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read stdout has enough; Python must not complain when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 1
    return 1 if failures else 0


def analysed(
    file: Path, options: Options, progress: Callable[[int, int], None] | None = None
) -> Article:
    """Return the article in ``file`` with all that was found; ReadingError where it holds none."""
    from nlp.analysis import analyse, prepare
    from nlp.pipeline import loaded

    document = prepare(_with_options(read(file), options))
    article = analyse(document, loaded(document.language), progress=progress)
    if document.language is None:
        _say(f"{file.name}: its language cannot be told; give it with --language.")
    if not article.statements:
        _say(f"{file.name}: no statements were found in it.")
    return article


def _with_options(document: Document, options: Options) -> Document:
    """Return the document with the language and the day that the command line gives."""
    if options.published:
        document = replace(document, published=options.published, published_from="reader")
    return replace(document, language=options.language) if options.language else document


# -- one article and several --------------------------------------------------------------------


def _several(options: Options) -> bool:
    """Return whether the output is a folder."""
    return len(options.files) > 1 or options.files[0].is_dir()


def _export_one(file: Path, form: Export, options: Options) -> int:
    """Export one article to stdout or a file; return how many failed."""
    target = options.output
    if target is not None and target.is_dir():
        target /= file.stem + form.extension
    if target is not None and not attempt(target, partial(spare, target, form.extension, file)):
        return 1
    with _bar("paragraphs") as bar:

        def progress(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        article = attempt(file, partial(analysed, file, options, progress))
    if article is None:
        return 1
    if target is None:
        show(form.write(article))
        return 0
    return 0 if attempt(target, partial(_save, target, form.write(article))) else 1


def _export_each(files: Sequence[Path], form: Export, options: Options) -> int:
    """Export several articles into a folder, or one after another to stdout as a table."""
    if options.output and not attempt(options.output, partial(_folder, options.output)):
        return len(files)
    failures = 0
    with _bar("articles", len(files)) as bar:
        for file, name in zip(files, _names(files, form.extension), strict=True):
            failures += not attempt(file, partial(_export_to, file, name, form, options))
            bar.update(1)
    return failures


def _export_to(file: Path, name: str, form: Export, options: Options) -> bool:
    """Export one of several articles."""
    if options.output is None:
        show(form.write(analysed(file, options)) + "\n")
        return True
    target = options.output / name
    spare(target, form.extension, file)
    return _save(target, form.write(analysed(file, options)))


def expanded(paths: Sequence[Path]) -> tuple[list[Path], int]:
    """Return the files that are meant, folders by what they hold, and how many have none."""
    files: list[Path] = []
    failures = 0
    for path in paths:
        if path.is_dir():
            found = attempt(path, partial(articles_in, path))
            files += found or []
            failures += not found
        else:
            files.append(path)
    return files, failures


def _names(files: Sequence[Path], extension: str) -> Iterator[str]:
    """Yield a name for each file's export, each once also where upper case does not count."""
    taken: set[str] = set()
    for file in files:
        name, number = file.stem, 1
        while name.casefold() in taken:
            number += 1
            name = f"{file.stem}-{number}"
        taken.add(name.casefold())
        yield name + extension


def attempt(file: Path, action: Callable[[], T]) -> T | None:
    """Return what ``action`` returns; where it fails, say so in one line and return None."""
    try:
        return action()
    except (ReadingError, KeptError) as error:
        _say(str(error))
    except BrokenPipeError:
        raise
    except OSError as error:
        _say(f"{file} cannot be written ({(error.strerror or str(error)).lower()}).")
    except MemoryError:
        _say(f"{file.name}: there is not enough memory to analyse it.")
    except Exception as error:  # one article must not keep the others from being exported
        words = " ".join(str(error).split())
        _say(f"{file.name} could not be analysed ({type(error).__name__}: {words}).")
    return None


# -- writing ------------------------------------------------------------------------------------


def show(text: str) -> None:
    """Write to stdout as UTF-8, whatever the system's own encoding is."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def _say(sentence: str) -> None:
    """Write one line to stderr, above a progress bar where there is one."""
    from tqdm import tqdm

    line = " ".join(sentence.split()).encode(sys.stderr.encoding or "utf-8", "backslashreplace")
    tqdm.write(line.decode(sys.stderr.encoding or "utf-8"), file=sys.stderr)


def _folder(path: Path) -> bool:
    """Make a folder where there is none yet."""
    path.mkdir(parents=True, exist_ok=True)
    return True


def spare(path: Path, extension: str, file: Path) -> bool:
    """Return True, or raise KeptError where writing to ``path`` would lose an article.

    That may be ``file`` itself. An earlier export, which has the ``extension`` of exports, is
    replaced.
    """
    if loses_article(path, extension, [file]):
        raise KeptError(
            f"{path} is there already and looks like an article; it was not overwritten. "
            f"Give another name, such as {path.stem}-statements{extension}."
        )
    return True


def _save(path: Path, text: str) -> bool:
    """Write a whole file or nothing."""
    write_whole(path, text)
    return True


def _bar(unit: str, total: int | None = None) -> Any:
    """Return a progress bar on stderr, which shows itself only where that is a terminal."""
    from tqdm import tqdm

    return tqdm(total=total, unit=f" {unit}", disable=None, file=sys.stderr, leave=False)


# -- the command line ---------------------------------------------------------------------------


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line; the help is a request of its own."""

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USAGE, f"{self.prog}: {message} (see {self.prog} --help)\n")


def _parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    parser = _Parser(
        prog=Path(sys.argv[0]).name or "quidit",
        description="Quidit shows who says what in news articles. Without --export it opens them "
        "in its window; nothing ever leaves this computer.",
        epilog="Exit status: 0 when all went well, 1 when a file failed, 2 for wrong usage.",
    )
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help=f"article ({', '.join(extensions())})"
    )
    script = parser.add_argument_group("without a window")
    script.add_argument("--export", choices=sorted(EXPORTS), help="write the statements and exit")
    script.add_argument(
        "--output",
        type=Path,
        metavar="PATH",
        help="file to write, or the folder for several articles (default: standard output)",
    )
    script.add_argument(
        "--picture", type=Path, metavar="PATH", help="save a picture of the window and exit"
    )
    article = parser.add_argument_group("about the articles")
    article.add_argument(
        "--language", type=_language, metavar="CODE", help="their language, such as fr or en"
    )
    article.add_argument(
        "--published", type=_day, metavar="YYYY-MM-DD", help="the day they were published"
    )
    return parser


def _problem(options: Options) -> str | None:
    """Return what is wrong with options that are right one by one."""
    if options.export is None:
        given: dict[str, object] = {"output": options.output}
        if not options.picture:
            given |= {"language": options.language, "published": options.published}
        wrong = [name for name, value in given.items() if value is not None]
        if wrong:
            return f"--{wrong[0]} goes with --export"
        if options.picture and len(options.files) != 1:
            return "--picture takes one FILE"
        return None
    if options.picture:
        return "--picture and --export do not go together"
    if not options.files:
        return "--export needs a FILE"
    if not _several(options):
        return None
    if options.output is None:
        return None if options.export.name == "table" else "several articles need --output FOLDER"
    if options.output.exists() and not options.output.is_dir():
        return f"several articles need a folder, and {options.output} is a file"
    return None


def _language(value: str) -> str:
    """Return a language code from the command line."""
    code = value.lower().replace("_", "-").split("-")[0]
    if code in NAMES or code in _installed():
        return code
    raise argparse.ArgumentTypeError(f"'{value}' is no language code such as fr or en")


def _installed() -> Sequence[str]:
    """Return the languages that have a model here."""
    from nlp.language import installed

    return installed()


def _day(value: str) -> str:
    """Return a day from the command line."""
    try:
        if len(value) == len("YYYY-MM-DD"):
            return date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"'{value}' is no day written as YYYY-MM-DD")

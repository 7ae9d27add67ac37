"""The two rooms: nlp/ knows no Qt, gui/ no spaCy, each in a process of its own."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
QT = ("PySide6", "shiboken6", "PyQt6", "PySide2", "PyQt5")
MODELS = ("spacy", "thinc", "numpy", "langdetect", "trafilatura", "lxml")


def modules(room: str) -> list[str]:
    return [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in sorted((ROOT / room).rglob("*.py"))
    ]


def loaded_by(program: str) -> set[str]:
    """The top-level modules in a fresh process after ``program``."""
    show = "import sys; print('\\n'.join(sorted({m.split('.')[0] for m in sys.modules})))"
    done = subprocess.run(
        [sys.executable, "-c", f"{program}\n{show}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def imported_anywhere(path: Path) -> set[str]:
    """The packages a file imports, also inside functions."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def test_rooms_are_there() -> None:
    assert len(modules("nlp")) > 10
    assert len(modules("gui")) > 1


def test_no_file_of_nlp_imports_qt_or_the_window() -> None:
    for path in (ROOT / "nlp").rglob("*.py"):
        assert not imported_anywhere(path) & {*QT, "gui"}, path


def test_no_file_of_gui_imports_models() -> None:
    for path in (ROOT / "gui").rglob("*.py"):
        assert not imported_anywhere(path) & {"spacy", "thinc", "langdetect", "trafilatura"}, path


def imports_of(module: str, known: set[str]) -> set[str]:
    """The modules among ``known`` that one imports, also in functions and for its types."""
    base = ROOT.joinpath(*module.split("."))
    path = base / "__init__.py" if base.is_dir() else base.with_suffix(".py")
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found & known - {module}


@pytest.mark.parametrize("room", ["gui", "nlp"])
def test_no_files_import_one_another_in_a_circle(room: str) -> None:
    known = set(modules(room))
    left = {module: imports_of(module, known) for module in known}
    while free := {module for module, needs in left.items() if not needs & left.keys()}:
        left = {module: needs for module, needs in left.items() if module not in free}
    assert not left


def test_all_of_nlp_loads_without_qt() -> None:
    program = "\n".join(f"import {module}" for module in modules("nlp"))
    loaded = loaded_by(program)
    assert "spacy" in loaded
    assert not loaded & set(QT)


def test_all_of_gui_loads_without_models() -> None:
    program = "\n".join(f"import {module}" for module in modules("gui") if module != "gui.__main__")
    loaded = loaded_by(program)
    assert "PySide6" in loaded
    assert not loaded & set(MODELS)


@pytest.mark.parametrize(
    "module", ["nlp", "nlp.model", "nlp.protocol", "nlp.reading", "nlp.language", "nlp.resources"]
)
def test_what_the_window_may_use_is_light(module: str) -> None:
    assert not loaded_by(f"import {module}") & {*MODELS, *QT}


def test_worker_loads_no_model_before_it_is_asked() -> None:
    assert not loaded_by("import nlp.worker") & {*MODELS, *QT}


def test_exporting_imports_no_qt(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("« Non », a dit hier la maire de Brest à la presse.", "utf-8")
    program = (
        "import sys, main\n"
        f"assert main.main(['--export', 'json', '--output', {str(tmp_path / 'a.json')!r}, "
        f"{str(tmp_path / 'a.txt')!r}]) == 0"
    )
    loaded = loaded_by(program)
    assert (tmp_path / "a.json").is_file()
    assert "spacy" in loaded
    assert not loaded & {*QT, "gui"}

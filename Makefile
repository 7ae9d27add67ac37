# Quidit's commands. `make run` and `make test` are all that most people need.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV   := .venv
PY     := $(VENV)/bin/python
ARTICLE ?= resources/samples/fr.txt
STAMP  := $(VENV)/.installed
SYSTEM := libgl1 libegl1 libxkbcommon0 libglib2.0-0 libfontconfig1 libdbus-1-3 fonts-dejavu-core

.PHONY: run test setup lint types eval calibrate calibrate-denials calibrate-entities bench app requirements clean

run: setup ## open the window on the French sample, or on ARTICLE=path
	@$(PY) main.py "$(ARTICLE)"

test: setup lint types ## everything that CI checks
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q

setup: $(STAMP) ## .venv with pinned, hash-checked dependencies and both models

$(STAMP): requirements-dev.txt requirements-platform.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null || \
		{ echo "Quidit needs Python 3.11. On Debian: apt-get install python3.11 python3.11-venv"; exit 1; }
	@test -x $(PY) || $(PYTHON) -m venv $(VENV) || \
		{ echo "Python's venv module is missing. On Debian: apt-get install python3.11-venv"; exit 1; }
	@echo "Installing the dependencies into $(VENV) (some minutes, once) …"
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt -r requirements-platform.txt
	@$(MAKE) --no-print-directory system
	@touch $@

.PHONY: system
system: ## name, or as root on Debian install, the system libraries that Qt lacks
	@QT_QPA_PLATFORM=offscreen $(PY) -c 'from PySide6.QtWidgets import QApplication; QApplication([])' 2>/dev/null || { \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			echo "Installing the system libraries that Qt needs …"; \
			apt-get update -qq && apt-get install -y -qq --no-install-recommends $(SYSTEM) >/dev/null; \
			QT_QPA_PLATFORM=offscreen $(PY) -c 'from PySide6.QtWidgets import QApplication; QApplication([])'; \
		else \
			echo "Qt lacks system libraries. Install them with:"; \
			echo "  sudo apt-get install $(SYSTEM)"; \
			exit 1; \
		fi; }

lint: setup
	@$(PY) -m ruff check --quiet .
	@$(PY) -m ruff format --quiet --check .

types: setup
	@$(PY) -m mypy

eval: setup ## score against the gold articles; GOLD=folder for one folder, ERRORS=1 for the errors
	@$(PY) -m tests.evaluation.evaluate $(if $(GOLD),"$(GOLD)") $(if $(ERRORS),--errors)

combine-%: setup ## combine-fr, combine-en: sentences put together from pieces, and where most is lost
	@$(PY) -m tests.evaluation.combinations $*

calibrate: setup ## learn the weights of the confidence anew from the gold that may be trained on
	@$(PY) -m tests.evaluation.calibrate

calibrate-entities: setup ## learn the weights of names of persons, institutions and places anew
	@$(PY) -m tests.evaluation.calibrate_entities

calibrate-denials: setup ## learn the weights of denials and their answers anew
	@$(PY) -m tests.evaluation.calibrate_denials

bench: setup ## ratios against bare Qt and bare spaCy
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q -s tests/benchmarks

app: setup ## a one-folder app in dist/quidit
	@$(PY) -m PyInstaller --noconfirm --log-level WARN pyinstaller.spec
	@rm -rf build/smoke && mkdir -p build/smoke
	@cd build/smoke && env -i ../../dist/quidit/quidit --export json --output sample.json ../../$(ARTICLE)
	@$(PY) -c "import json; d = json.load(open('build/smoke/sample.json')); assert d['statements'], d; print('dist/quidit exports', len(d['statements']), 'statements of the sample')"

requirements: ## pin and hash anew after a change to requirements*.in
	@$(PY) -m pip install --quiet pip-tools
	@$(PY) -m piptools compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-header --no-annotate -o requirements.txt requirements.in
	@$(PY) -m piptools compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-header --no-annotate -o requirements-dev.txt requirements-dev.in

clean:
	@rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache

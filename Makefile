# Every target makes its own virtual environment; they need Python >= 3.11 with venv, make and git.
PYTHON ?= python3
VENV ?= .venv
# Without --no-compile pip spends half of its time on bytecode that is never run.
PIP := $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-compile -c constraints.txt

.PHONY: demo test lint docs

demo: $(VENV)/.core
	$(VENV)/bin/credscore score seeds --out out

test: $(VENV)/.test
	$(VENV)/bin/python -m pytest -n auto

lint: $(VENV)/.dev
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

docs: $(VENV)/.core
	$(VENV)/bin/python -m docs.generate

$(VENV)/.core: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(PIP) -e .
	touch $@

$(VENV)/.test: $(VENV)/.core
	$(PIP) -e '.[test]'
	touch $@

$(VENV)/.dev: $(VENV)/.test
	$(PIP) -e '.[dev]'
	touch $@

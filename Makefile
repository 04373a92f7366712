# `make check` is what CI does, in the environment at hand; `make bench EVAL=DIR` adds accuracy on gold data.
PYTHON ?= $(if $(wildcard .venv/bin/python),.venv/bin/python,python3)
EVAL ?=

.PHONY: check format lint types contracts test bench

check: lint types contracts test

format:
	$(PYTHON) -m ruff format .
	$(PYTHON) -m ruff check --fix .

lint:
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .

types:
	$(PYTHON) -m mypy

contracts:
	$(PYTHON) -c "from importlinter.cli import lint_imports_command; lint_imports_command()"

test:
	$(PYTHON) -m pytest

bench:
	$(PYTHON) -m bench $(if $(EVAL),--eval $(EVAL))

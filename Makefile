# `make check` is what CI does, with the coverage counted, in the environment at hand. `make` alone lists what there is.
PYTHON ?= $(if $(wildcard .venv/bin/python),.venv/bin/python,python3)
EVAL ?=
T ?= tests
KEYS ?= enter
OUT ?= shots/dateline.svg

.DEFAULT_GOAL := help
.PHONY: help check format lint types contracts test coverage search watch snapshots man picture changelog bench ablation

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

check: lint types contracts coverage ## everything that CI checks, and the coverage

format: ## write all files as ruff formats them, and mend what it can
	$(PYTHON) -m ruff format .
	$(PYTHON) -m ruff check --fix .

lint: ## format and rules, changing nothing
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .

types: ## mypy --strict over store, tui and tests
	$(PYTHON) -m mypy

contracts: ## who may import whom
	$(PYTHON) -c "from importlinter.cli import lint_imports_command; lint_imports_command()"

test: ## all tests; T=tests/store/dates for some
	$(PYTHON) -m pytest $(T)

coverage: ## all tests, on two cores, and what they leave untried; fails below 95 % of lines and branches
	$(PYTHON) -m pytest -n 2 --cov --cov-report=term

search: ## the properties on ten times as many inputs, drawn anew
	HYPOTHESIS_PROFILE=search $(PYTHON) -m pytest tests/properties

watch: ## tests again whenever a file changes; T=tests/store/dates for some
	$(PYTHON) -m watchfiles --filter python "$(PYTHON) -m pytest -x $(T)" store tui tests

snapshots: ## take the screens of now for right; look at the changed SVGs before you commit
	$(PYTHON) -m pytest --snapshot-update tests/tui/test_snapshots.py tests/tui/test_pane_pictures.py tests/tui/screens
	git status --short tests/tui

man: ## write the manual pages anew
	$(PYTHON) -m tools.make_man

picture: ## a picture of the app on seeds/; KEYS="enter j j" presses keys, OUT=shots/x.svg names the file
	$(PYTHON) tools/picture.py --keys "$(KEYS)" --out $(OUT)

changelog: ## what changes/ would write into CHANGELOG.md
	$(PYTHON) -m towncrier build --draft --version unreleased

bench: ## speed; EVAL=DIR adds accuracy on gold data
	$(PYTHON) -m bench $(if $(EVAL),--eval $(EVAL))

ablation: ## what each rule for dates is worth on both halves of gold dates; EVAL=DIR names them
	$(PYTHON) -m bench.ablation $(EVAL)

# Two commands are enough: `make run` shows the main job, `make test` passes the tests. Both do all the set-up; they need
# Python 3.11+ with venv, make and git, and nothing else.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SERVICE ?= bpmn_models/9.6-udc-index
PAPERS ?= build/papers
PORT ?= 8080
# every regulation but the template, which is no service
SAMPLES = $(filter-out bpmn_models/typical,$(patsubst %/regulation.bpmn,%,$(wildcard bpmn_models/*/regulation.bpmn)))
CLIENT = $(shell find web -type f -not -path '*/node_modules/*')

.DEFAULT_GOAL := help
.PHONY: help run serve test check bench soak corpus exports docs format lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(READY) ## the main job on the sample service: check, prove, print, execute
	@BIN=$(BIN) SERVICE=$(SERVICE) PAPERS=$(PAPERS) sh .ci/main-job

serve: $(READY) ## the application in the browser, on http://127.0.0.1:$(PORT)/
	$(BIN)/regdesigner serve --port $(PORT)

# A file at a time, the long ones first; one worker more than two cores have, since browsers are waited for. What was
# compiled is kept, whatever the environment says: the tests start many processes.
TESTS = PYTHONDONTWRITEBYTECODE= $(BIN)/pytest -q -n 3 --dist loadfile --no-loadscope-reorder
test: $(READY) ## the tests
	$(TESTS)

check: $(READY) ## everything that a commit must pass
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(TESTS)

bench: $(READY) ## our figures beside those of others
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes --requirement requirements-bench.lock
	$(BIN)/python -m tests.bench

corpus: $(READY) ## what becomes of foreign diagrams: BPMN_CORPUS names their folder
	$(BIN)/python -m tests.corpus

soak: $(READY) ## faults against servers, workers and databases; 200 000 mutated files; random tests ten times as deep (hours)
	$(BIN)/python -m tests.soak
	$(BIN)/python -m tests.fuzz --mutations 200000
	TEST_DEPTH=10 $(TESTS) --timeout 3600 --ignore tests/soak

exports: $(READY) ## the papers of the sample services and their registry, in exports/
	$(BIN)/regdesigner export $(SAMPLES) --paper regulation --paper standard --paper registry \
	  --to docx --to pdf --to html --to svg --to xlsx -o exports

docs: $(READY) ## the pages of docs/ that are made from the code
	$(BIN)/python -m regdesigner.validation.catalogue docs/rules.md

format: $(READY) ## bring the code into its form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Pins with hashes and no host: whatever index the machine is set to use serves them.
LOCK := pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url
lock: $(READY) ## new pins of all dependencies
	$(BIN)/uv $(LOCK) --upgrade --group dev --output-file requirements.lock pyproject.toml
	$(BIN)/uv $(LOCK) --upgrade --group bench --output-file requirements-bench.lock pyproject.toml
	$(BIN)/uv $(LOCK) --upgrade --group pyproject.toml:build --output-file requirements-build.lock

clean: ## remove everything that can be made again
	rm -rf $(VENV) build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	rm -rf regdesigner/feel/feelin.js regdesigner/feel/NOTICES.txt regdesigner/rendering/fonts regdesigner/server/static
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The environment is ready when its stamp is younger than everything that it was made from.
$(READY): pyproject.toml requirements.lock requirements-build.lock hatch_build.py web/package.json web/package-lock.json $(CLIENT)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make PYTHON=python3.12 ..." >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "Install python3-venv first." >&2; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-build.lock
	$(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --require-hashes --requirement requirements.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-build-isolation --no-deps --editable .
	@touch $@

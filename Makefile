# `make demo` shows the product on its sample corpus, `make test` runs every check. Both set up what they need.
PORT ?= 8000
PYTHON ?= python3
WORKERS ?= 3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test check lint types imports unit scores opensearch tika containers lock audit clean help

help:  ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

demo: $(VENV)/.run  ## ingest the sample corpus and serve it on http://127.0.0.1:$(PORT)
	@scripts/system-packages.sh run
	@$(BIN)/onrecord serve --check --port $(PORT)
	@$(BIN)/onrecord ingest pipelines/sample --manifest pipelines/sample/manifest.csv
	@ONRECORD_NOTICE=$${ONRECORD_NOTICE:-fiction} $(BIN)/onrecord serve --port $(PORT)

test: $(VENV)/.dev  ## every check: style, types, layers, tests
	@scripts/system-packages.sh test
	@$(MAKE) --no-print-directory lint imports
	@$(MAKE) --no-print-directory --jobs=2 types unit  # mypy takes a processor for a minute, and leaves the other

unit: $(VENV)/.dev  ## tests
	$(BIN)/pytest -n $(WORKERS)

check: $(VENV)/.dev  ## what takes a minute or two: style, types, layers, tests that need no service and no model
	@$(MAKE) --no-print-directory lint types imports
	$(BIN)/pytest -n logical -m fast tests/unit tests/property tests/docs tests/conformance

scores: $(VENV)/.dev  ## how good each capability is, on judged cases; ONLY=quotes,speakers for some
	$(BIN)/python -m benchmarks $(if $(ONLY),--only $(ONLY))

lint: $(VENV)/.dev  ## style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev  ## strict types
	$(BIN)/mypy

imports: $(VENV)/.dev  ## the layers of docs/architecture.md
	$(BIN)/lint-imports

opensearch: $(VENV)/.run  ## run a real OpenSearch node until Ctrl-C
	@scripts/system-packages.sh test
	@$(BIN)/onrecord dev opensearch

tika: $(VENV)/.run  ## run a real Tika Server until Ctrl-C
	@scripts/system-packages.sh test
	@$(BIN)/onrecord dev tika

containers: $(VENV)/.dev  ## as root: build the image and run the compose file, with Podman
	@scripts/system-packages.sh containers
	scripts/containers.sh

lock: $(VENV)/.dev  ## resolve pyproject.toml to the lock files anew
	$(BIN)/uv pip compile pyproject.toml $(LOCK) -o requirements/run.txt
	$(BIN)/uv pip compile pyproject.toml --group dev --group samples $(LOCK) -o requirements/dev.txt
LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header

ADVISORIES ?= .advisories
audit: $(VENV)/.dev  ## known advisories about the locked versions; ADVISORIES names a checkout of the database
	@test ! -d $(ADVISORIES)/.git || git -C $(ADVISORIES) pull --quiet || true
	@test -d $(ADVISORIES) || git clone --quiet --depth 1 https://github.com/pypa/advisory-database $(ADVISORIES) || true
	@$(BIN)/python scripts/audit.py $$(test ! -d $(ADVISORIES)/vulns || echo --database $(ADVISORIES))

clean:  ## remove the environment and every cache; keeps the data directory
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache *.egg-info

$(VENV)/bin/uv: requirements/uv.txt
	@scripts/system-packages.sh run
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements/uv.txt
	@touch $@

$(VENV)/.run: $(VENV)/bin/uv requirements/run.txt pyproject.toml
	@echo "Installing the environment; the first time this fetches some 3 GB." >&2
	@$(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --require-hashes -r requirements/run.txt
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.txt
	@$(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --require-hashes -r requirements/dev.txt
	@touch $@

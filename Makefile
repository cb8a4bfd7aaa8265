# make demo    read the example pages, as a newcomer would
# make test    everything that must hold: style, types, layers, tests
# make lint    style, types and layers only
# make bench   the measurements: start-up, and what annotated data is given for, as in
#              make bench GOLD="statements.jsonl ..." PAGES=folder STORIES=stories.jsonl
# make lock    resolve the requirements anew
# make clean   take away what make made
#
# Each target sets up .venv by itself, from locked and hashed requirements; needed are make and Python 3.11 or newer.

SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

# A stamp carries the digest of its lock, so that a changed lock is installed anew and an unchanged one never.
digest = $(firstword $(shell cat $(1) pyproject.toml | cksum))
RUN := $(VENV)/run-$(call digest,requirements/run.txt)
DEV := $(VENV)/dev-$(call digest,requirements/run.txt requirements/dev.txt)
BENCH := $(VENV)/bench-$(call digest,requirements/run.txt requirements/bench.txt)

.PHONY: demo test lint bench lock clean

demo: $(RUN)
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh examples/demo.sh

test: lint
	$(BIN)/python -m pytest -n 2

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(BENCH)
	$(BIN)/python benchmarks/start.py
	$(if $(GOLD),$(BIN)/python benchmarks/statements.py $(GOLD))
	$(if $(PAGES),$(BIN)/python benchmarks/articles.py --data $(PAGES))
	$(if $(PAGES),$(BIN)/python benchmarks/dumps.py --data $(PAGES))
	$(if $(STORIES),$(BIN)/python benchmarks/stories.py --data $(STORIES))
	$(if $(STORIES),$(BIN)/python benchmarks/origins.py --data $(STORIES))

$(RUN): | $(BIN)/python
	@echo "Setting up $(VENV) (once, until requirements change)"
	@$(PIP) install --no-deps --require-hashes -r requirements/run.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@rm -f $(VENV)/run-* && touch $@

$(DEV): $(RUN)
	@echo "Adding requirements/dev.txt to $(VENV)"
	@$(PIP) install --no-deps --require-hashes -r requirements/dev.txt
	@rm -f $(VENV)/dev-* && touch $@

$(BENCH): $(RUN)
	@echo "Adding requirements/bench.txt to $(VENV)"
	@$(PIP) install --no-deps --require-hashes -r requirements/bench.txt
	@rm -f $(VENV)/bench-* && touch $@

$(BIN)/python:
	@python=$$(for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	    "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$name" && break; \
	done); \
	test -n "$$python" || { echo "sayso needs Python 3.11 or newer; none was found." >&2; exit 1; }; \
	"$$python" -m venv $(VENV)

COMPILE := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
    --no-emit-index-url --custom-compile-command "make lock" pyproject.toml

lock: | $(BIN)/python
	$(PIP) install --target build/uv uv
	PATH="$(CURDIR)/build/uv/bin:$$PATH"; export PATH; \
	$(COMPILE) requirements/build.in -o requirements/run.txt && \
	$(COMPILE) --extra dev -c requirements/run.txt -o requirements/dev.txt && \
	$(COMPILE) --extra bench -c requirements/run.txt -o requirements/bench.txt

clean:
	rm -rf $(VENV) build dist .hypothesis .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
	find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

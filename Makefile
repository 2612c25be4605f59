# Everything is installed into .venv/ in this folder; nothing outside it is touched.
# Choose another interpreter with: make install PYTHON=/path/to/python3.12

PYTHON ?=
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
DEMO := out/demo
FUSEKI := org.apache.jena:jena-fuseki-server:5.2.0
CORPUS := examples/news
CANDIDATES := $(or $(PYTHON),python3 python3.13 python3.12 python3.11)

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore
export PIP_USER := 0

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help install demo test test-slow lint format bench output reference servers lock clean

help:
	@echo "make demo       build the graph of the example articles and print who met whom"
	@echo "make test       run all fast tests"
	@echo "make test-slow  run the slow tests: the wheel, fresh environments, large inputs"
	@echo "make lint       check style and types"
	@echo "make bench      measure speed; CORPUS=FILE measures resolving on articles of yours"
	@echo "make install    set up .venv/ with the whomet command"
	@echo "make output     write output/graph.ttl anew"
	@echo "make reference  write docs/ontology.md, docs/commands.md and ontology/context.jsonld anew"
	@echo "make servers    fetch the servers and the browser that tests start (needs Maven, and root for Debian's packages)"
	@echo "make lock       resolve requirements/lock.txt anew (needs uv)"
	@echo "make clean      remove everything that the other targets made"

install: $(STAMP)

# The lock is complete, so pip needs no resolver; `pip check` proves that nothing is missing from it.
$(STAMP): requirements/lock.txt pyproject.toml
	@found=; bare=; \
	for python in $(CANDIDATES); do \
	  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	  if "$$python" -c 'import ensurepip, venv' 2>/dev/null; then found=$$python; break; fi; \
	  bare=$$python; \
	done; \
	if [ -z "$$found" ] && [ -n "$$bare" ]; then \
	  echo "$$bare: this Python cannot make virtual environments (ensurepip is missing)" >&2; \
	  echo "Install it (on Debian and Ubuntu: sudo apt install python3-venv), or name another: make install PYTHON=/path/to/python3" >&2; \
	  exit 2; \
	elif [ -z "$$found" ]; then \
	  echo "Python 3.11 or newer was not found (tried: $(CANDIDATES))" >&2; \
	  echo "Install one, or name it: make install PYTHON=/path/to/python3.12" >&2; \
	  exit 2; \
	fi; \
	$(BIN)/python -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	  || "$$found" -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes -r requirements/lock.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	$(BIN)/python -m pip check
	@touch $@

demo: install
	$(BIN)/whomet build examples/news --out $(DEMO)
	$(BIN)/whomet query who-met-whom $(DEMO)

test: install
	$(BIN)/python -m pytest -m "not slow"

test-slow: install
	$(BIN)/python -m pytest -m slow

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: install
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: install
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.asking
	$(BIN)/python -m benchmarks.scale $(CORPUS)

output: install
	$(BIN)/whomet build examples/news --out out/output --quiet
	cp out/output/graph.ttl output/graph.ttl

reference: install
	$(BIN)/whomet ontology --format md > docs/ontology.md
	$(BIN)/python -m kg.cli.reference > docs/commands.md
	$(BIN)/whomet ontology --format context > ontology/context.jsonld

# Without Maven or without root, what can be had is had, and the tests of the others are skipped.
servers:
	-mvn --quiet --batch-mode dependency:get -Dtransitive=false -Dartifact=$(FUSEKI)
	-command -v virtuoso-t >/dev/null || { apt-get update --quiet=2 && apt-get install --quiet=2 --yes virtuoso-opensource-7; }
	-command -v chromium >/dev/null || { apt-get update --quiet=2 && apt-get install --quiet=2 --yes chromium; }

lock:
	uv pip compile pyproject.toml --group dev --group build --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header --output-file requirements/lock.txt

clean:
	rm -rf $(VENV) out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Everything this project does, one word each. Needed: Python 3.11 to 3.13 and make; the rest is installed into .venv.
#
#   make serve        build the database from seeds/ and show it on http://127.0.0.1:8001/
#   make test         every test
#   make check        style, types, and whether what is generated is up to date
#   make evaluate     accuracy against reviewed articles; writes seeds/accuracy.json and the table in README.md
#   make benchmark    speed of extraction, of the cue scan and of the site
#   make screenshots  docs/screenshot-*.png
#   make schema       write schema/event.schema.json and schema/README.md anew from the models
#   make constraints  write constraints.txt anew: the newest versions that fit pyproject.toml, resolved in an empty environment
#   make clean        remove what is made here, the environment included

PYTHON ?= python3
PORT ?= 8001
DB ?= communique.db
SHARED ?= ../shared
VENV := .venv
BIN := $(VENV)/bin
SITE := $(VENV)/.installed-site
DEV := $(VENV)/.installed-dev
SOURCES := $(shell find events schema seeds/articles seeds/corrections.yaml seeds/accuracy.json -type f -not -name '*.pyc' 2>/dev/null)
export OMP_NUM_THREADS ?= 1
export PIP_DISABLE_PIP_VERSION_CHECK ?= 1

.PHONY: serve build test check evaluate benchmark screenshots schema constraints clean
.DELETE_ON_ERROR:

serve: $(SITE) $(DB)
	$(BIN)/communique serve --db $(DB) --port $(PORT)

build: $(SITE) $(DB)

# A fault in one article is reported and leaves the others to be served; without any database there is nothing to serve.
$(DB): $(SOURCES) | $(SITE)
	$(BIN)/communique build seeds --db $@ || test -f $@

test: $(DEV)
	$(BIN)/python -m pytest

check: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python scripts/write_schema.py --check
	$(BIN)/python scripts/write_accuracy.py --check
	$(BIN)/communique check seeds/articles seeds/corrections.yaml

evaluate: $(SITE)
	$(BIN)/communique evaluate seeds/gold --out seeds/accuracy.json
	$(BIN)/python scripts/write_accuracy.py
	$(BIN)/python scripts/evaluate_shared.py $(SHARED)
	$(BIN)/python scripts/score_sentences.py $(SHARED)

benchmark: $(DEV) build/synthetic.db
	$(BIN)/python scripts/benchmark.py --site build/synthetic.db

build/synthetic.db: scripts/make_synthetic.py | $(DEV)
	mkdir -p build
	$(BIN)/python scripts/make_synthetic.py 100000 $@

screenshots: $(DEV) $(DB)
	$(BIN)/python scripts/screenshots.py

schema: $(SITE)
	$(BIN)/python scripts/write_schema.py

constraints:
	rm -rf build/constraints
	$(PYTHON) -m venv build/constraints
	build/constraints/bin/python -m pip install --quiet -e '.[site,export,dev]'
	build/constraints/bin/python scripts/write_constraints.py > build/constraints.txt
	mv build/constraints.txt constraints.txt
	rm -rf build/constraints

clean:
	rm -rf $(VENV) build dist *.db .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || \
		{ echo "error: $(PYTHON) is not Python 3.11, 3.12 or 3.13; run: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(SITE): pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet -c constraints.txt -e '.[site,export]'
	touch $@

$(DEV): pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet -c constraints.txt -e '.[site,export,dev]'
	touch $(SITE) $@

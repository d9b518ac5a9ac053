# Every target sets up what it needs: a fresh machine with Python 3.11 or later and make is enough.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
DATA ?= ../shared/bench/data

help:     ## this list
	@grep -E '^[a-z-]+: .*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /  \1\t/' | expand -t 12

$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --constraint constraints.txt torch  # first and alone, so that the pinned build is taken
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	@touch $@

install: $(STAMP)  ## create .venv and install the auditor with everything it needs

report: install  ## audit fixtures/ and say where the report is
	@$(BIN)/auditor audit fixtures -o reports/fixtures --fail-on never

test: install  ## all tests
	$(BIN)/python -m pytest

lint: install  ## ruff: rules and layout
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: install  ## mypy, strict
	$(BIN)/mypy

docs: install  ## regenerate docs/checks.md from the docstrings
	$(BIN)/python -m tools.make_docs

units: install  ## regenerate auditor/data/units.csv from quantulum3's tables
	$(BIN)/python -m tools.make_units

sample: install  ## render fixtures/ into reports/sample/ and accept it as the golden report
	$(BIN)/python -m tools.make_sample

pictures: install  ## take the README's two pictures from reports/sample/
	$(BIN)/python -m tools.make_pictures

new-check: install  ## write the two files of a new check (NAME=copy/term-dropped)
	@$(BIN)/python -m tools.new_check $(NAME)

bench: install  ## measure against peers and public data, which are not part of the project (DATA=folder)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev,bench]'
	$(BIN)/python -m bench.quantities $(DATA)
	$(BIN)/python -m bench.matching $(DATA)/neardup/docs.jsonl $(DATA)/neardup/pairs.jsonl
	$(BIN)/python -m bench.mutations --data $(DATA)/neardup
	$(BIN)/python -m bench.nightly cost $(DATA)/neardup/docs.jsonl
	$(BIN)/python -m bench.nightly same $(DATA)/neardup/docs.jsonl
	$(BIN)/python -m bench.nightly kill $(DATA)/neardup/docs.jsonl

.PHONY: help install report test lint types docs units sample pictures new-check bench

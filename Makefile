# Kundencenter: everything that is typed here sets up what it needs.
.DEFAULT_GOAL := help
SHELL := /bin/sh
PY := .venv/bin/python
STAMP := .venv/.ready

# What a Debian or Ubuntu machine lacks: Qt's libraries to run, servers and tools to test.
QT_PACKAGES := libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 \
  libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0 libxcb-shape0 \
  libxcb-randr0 libxcb-xinerama0 libxcb-xkb1 fonts-dejavu-core
TEST_PACKAGES := postgresql xvfb xdotool poppler-utils qpdf dbus gnome-keyring
CATALOGUES := $(wildcard resources/i18n/*/LC_MESSAGES/kundencenter.po)

.PHONY: help run test check bench soak shots server audit lock catalogues clean system system-test

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:[^#]*## /\t/' | expand -t 12

system:
	@sh requirements/system.sh $(QT_PACKAGES)

system-test:
	@sh requirements/system.sh $(QT_PACKAGES) $(TEST_PACKAGES)

$(STAMP): requirements/dev.txt
	@sh requirements/venv.sh
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $(STAMP)

catalogues: $(STAMP) $(CATALOGUES:.po=.mo) ## compile the translations

%.mo: %.po $(STAMP)
	@$(PY) -m babel.messages.frontend compile --domain kundencenter --input-file $< --output-file $@ 2>/dev/null || $(PY) -m babel.messages.frontend compile -i $< -o $@

run: system $(STAMP) catalogues ## start the program with the demo hoster
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  echo "No display here: drawing every page into build/shots instead."; \
	  QT_QPA_PLATFORM=offscreen $(PY) -m tests.tour build/shots; \
	else $(PY) -m app --demo; fi

test: system-test $(STAMP) catalogues ## run all tests (under 10 minutes on two cores)
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q -n 2 --dist worksteal -m "not soak" -rs

check: $(STAMP) catalogues ## all static checks and limits
	@.venv/bin/ruff check app tests benchmarks
	@.venv/bin/ruff format --check --quiet app tests benchmarks
	@.venv/bin/mypy
	@.venv/bin/lint-imports --no-logo
	@$(PY) -m tests.house.limits
	@$(PY) -m tests.house.catalogues check

bench: $(STAMP) catalogues ## measure against bare references; writes build/bench.json
	@QT_QPA_PLATFORM=offscreen $(PY) -m benchmarks.run

soak: system-test $(STAMP) catalogues ## the long runs
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q -m soak

shots: system $(STAMP) catalogues ## draw every page and the gallery into build/shots
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.tour build/shots

server: $(STAMP) catalogues ## serve the portal (see docs/operations.md)
	@.venv/bin/python -m app.server serve

audit: $(STAMP) ## ask the advisory database, or say that it could not be asked
	@.venv/bin/pip-audit --require-hashes -r requirements/dev.txt || echo "The advisory database could not be checked, or has findings: see above."

lock: $(STAMP) ## pin the requirements anew
	@.venv/bin/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --extra server --extra dev pyproject.toml -o requirements/dev.txt
	@.venv/bin/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --extra server pyproject.toml -o requirements/server.txt
	@.venv/bin/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url pyproject.toml -o requirements/desktop.txt

clean: ## remove what was made here
	@rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# Kundencenter: everything that is typed here sets up what it needs.
.DEFAULT_GOAL := help
SHELL := /bin/sh
PY := .venv/bin/python
RUN := QT_QPA_PLATFORM=offscreen $(PY)
# Tests and the bench start hundreds of processes: each would compile the program anew.
unexport PYTHONDONTWRITEBYTECODE

# What a Debian or Ubuntu machine lacks: Qt's libraries to run, servers and tools to test.
QT_PACKAGES := libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 \
  libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0 libxcb-shape0 \
  libxcb-randr0 libxcb-xinerama0 libxcb-xkb1 fonts-dejavu-core
TEST_PACKAGES := postgresql xvfb xdotool poppler-utils qpdf dbus gnome-keyring age binutils strace
PACKAGE_PACKAGES := binutils libpython3-dev desktop-file-utils man-db xclip nsis wine wine64
CATALOGUES := $(wildcard resources/i18n/*/LC_MESSAGES/kundencenter.po)

.PHONY: help run test check bench soak shots server audit lock catalogues clean \
  package environment compiled system system-test system-package vectors

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:[^#]*## /\t/' | expand -t 12

system:
	@sh requirements/system.sh $(QT_PACKAGES)

system-test:
	@sh requirements/system.sh $(QT_PACKAGES) $(TEST_PACKAGES)

system-package:
	@sh requirements/system.sh $(QT_PACKAGES) $(TEST_PACKAGES) $(PACKAGE_PACKAGES)

environment:
	@sh requirements/venv.sh requirements/dev.txt

compiled: $(CATALOGUES:.po=.mo)

%.mo: %.po | environment
	@$(PY) -m tests.house.catalogues compile

run: system environment compiled ## start the program with the demo hoster
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  echo "There is no display here: every page is drawn into build/shots instead."; \
	  $(RUN) -m tests.tour build/shots; \
	else $(PY) -m app --demo; fi

vectors:
	@sh requirements/vectors.sh

test: system-test environment compiled vectors ## all tests; COVERAGE=yes: and its floors, half as long again
	@rm -f .coverage.*
	@$(RUN) $(if $(COVERAGE),-m coverage run) -m pytest -q -n 3 --dist worksteal -m "not soak"
	@$(if $(COVERAGE),$(PY) -m tests.house.coverage_floors)

check: environment compiled ## all static checks and limits
	@.venv/bin/ruff check --quiet .
	@.venv/bin/ruff format --check --quiet . || { echo "not formatted: ruff format"; exit 1; }
	@$(PY) -m mypy
	@.venv/bin/lint-imports --no-logo
	@$(PY) -m tests.house.limits
	@$(PY) -m tests.house.catalogues check
	@$(PY) -m tests.house.sources

bench: system-test environment compiled ## measure against bare references; writes build/bench.json
	@$(RUN) -m benchmarks.run

soak: system-test environment compiled ## the long runs
	@$(RUN) -m pytest -q -m soak

shots: system environment compiled ## draw every page and the gallery into build/shots
	@$(RUN) -m tests.tour build/shots

package: system-package environment compiled ## what is handed out, in dist: desktop, .deb, server; tried as made
	@$(PY) packaging/icons.py build/icons
	@$(PY) -m PyInstaller --noconfirm --log-level ERROR --distpath dist --workpath build/freeze build.spec
	@$(PY) packaging/deb.py dist/kundencenter build/icons build
	@$(PY) packaging/wheel.py dist build
	@$(PY) packaging/sizes.py dist
	@$(RUN) -m pytest -q -m soak tests/package

server: environment compiled ## serve the portal
	@$(PY) -m app.server serve

audit: environment ## ask the advisory database, or say that it could not be asked
	@$(PY) -m tests.house.audit requirements/dev.txt

lock: environment ## pin the requirements anew; what is pinned stays unless pyproject.toml forbids it
	@sh requirements/lock.sh

catalogues: environment ## bring the catalogues in step with the sources
	@$(PY) -m tests.house.catalogues update
	@$(PY) -m tests.house.catalogues compile
	@$(PY) -m tests.house.catalogues check

clean: ## remove what was made here
	@rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@rm -f .coverage .coverage.* resources/i18n/*/LC_MESSAGES/*.mo

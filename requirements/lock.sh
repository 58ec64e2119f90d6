#!/bin/sh
# Pin what pyproject.toml asks for, with hashes: all of it (dev), and the parts that are shipped.
set -eu
pin() {
  out=requirements/$1.txt
  shift
  .venv/bin/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-strip-extras \
    --python-version 3.11 "$@" pyproject.toml -o "$out"
}
pin dev --extra server --extra dev
pin server --extra server --constraint requirements/dev.txt
pin desktop --constraint requirements/dev.txt

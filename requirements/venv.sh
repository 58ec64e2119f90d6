#!/bin/sh
# Make .venv with the first Python from 3.11 on that can.
set -eu
[ -x .venv/bin/python ] && exit 0
for python in python3.13 python3.12 python3.11 python3; do
  command -v "$python" >/dev/null 2>&1 || continue
  "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
  "$python" -m venv .venv 2>/dev/null && exit 0
  rm -rf .venv
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq >/dev/null && apt-get install -y -qq python3-venv >/dev/null
    "$python" -m venv .venv && exit 0
  fi
done
echo "Python 3.11 or newer with its venv module is needed (Debian: apt-get install python3-venv)." >&2
exit 1

#!/bin/sh
# Make .venv with the first Python from 3.11 on and install the locked requirements named first.
# Instant when nothing changed: a copy of what was installed last lies in .venv.
set -eu
locked=$1
installed=.venv/.installed
[ -x .venv/bin/python ] && cmp -s "$locked" "$installed" && exit 0

fits() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

pip_package() { # without Debian's python3-venv: as root it is installed
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || return 1
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv; } >/dev/null
}

make_environment() {
  for python in python3.13 python3.12 python3.11 python3 /usr/bin/python3; do
    command -v "$python" >/dev/null 2>&1 && fits "$python" || continue
    "$python" -m venv --clear .venv >/dev/null 2>&1 && return
    # Debian's venv module may lack pip's wheel; the pip that is there fills the environment then.
    "$python" -m venv --clear --without-pip .venv >/dev/null 2>&1 &&
      "$python" -m pip --python .venv/bin/python --version >/dev/null 2>&1 &&
      "$python" -m pip --quiet --python .venv/bin/python install pip && return
    pip_package && "$python" -m venv --clear .venv && return
  done
  echo "Python 3.11 or newer with its venv module is needed (Debian: apt-get install python3-venv)." >&2
  return 1
}

if ! { [ -x .venv/bin/python ] && fits .venv/bin/python && .venv/bin/python -m pip --version >/dev/null 2>&1; }; then
  echo "Making .venv"
  make_environment
fi
echo "Installing the locked requirements into .venv"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$locked"
cp "$locked" "$installed"

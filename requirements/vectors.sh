#!/bin/sh
# Fetch the public test vectors of the age format (C2SP, 0BSD) into build/vectors, once.
set -eu
package=cctv-age@0.2.0
digest=94a2a220a95b158a69997e84405bb5d4ef84adf05d15bf341b83ec3ba9dd846e
target=build/vectors/cctv-age-0.2.0.js
[ -f "$target" ] && exit 0
command -v npm >/dev/null 2>&1 || sh requirements/system.sh npm
command -v npm >/dev/null 2>&1 || { echo "Without npm the vectors of age are left out."; exit 0; }
mkdir -p build/vectors
folder=$(mktemp -d build/vectors/fetch.XXXXXX)
trap 'rm -rf "$folder"' EXIT
npm pack --silent --pack-destination "$folder" "$package" >/dev/null
echo "$digest  $folder/cctv-age-0.2.0.tgz" | sha256sum --check --quiet
tar xzf "$folder/cctv-age-0.2.0.tgz" -C "$folder"
mv "$folder/package/index.js" "$target"

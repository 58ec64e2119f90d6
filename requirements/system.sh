#!/bin/sh
# Install the Debian packages named as arguments where they are missing: as root, otherwise say how.
set -eu
command -v dpkg-query >/dev/null 2>&1 || exit 0
missing=""
for package in "$@"; do
  state=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) || state=""
  case $state in *"ok installed") ;; *) missing="$missing $package" ;; esac
done
[ -n "$missing" ] || exit 0
if [ "$(id -u)" != 0 ]; then
  echo "These packages are missing here; what needs them is left out. To install them:"
  echo "  sudo apt-get install --no-install-recommends$missing"
  exit 0
fi
echo "Installing:$missing"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq >/dev/null || echo "The package lists could not be renewed; trying those that are here."
# shellcheck disable=SC2086 # one word per package
apt-get install -y -qq --no-install-recommends $missing >/dev/null

#!/usr/bin/env bash
# Fetches the program of a release, and checks its sum.
#
#   fetch.sh ADDRESS-OF-RELEASE VERSION FOLDER
set -euo pipefail
address=$1 version=$2 folder=$3
case $(uname -m) in
  x86_64) arch=x86_64 ;;
  aarch64 | arm64) arch=aarch64 ;;
  *) echo "there is no release of plan for $(uname -m)" >&2; exit 1 ;;
esac
name="plan-$version-linux-$arch"
mkdir -p "$folder"
cd "$folder"
curl --fail --silent --show-error --location --retry 3 --output "$name.tar.gz" "$address/$name.tar.gz"
curl --fail --silent --show-error --location --retry 3 --output SHA256SUMS "$address/SHA256SUMS"
grep -E "^[0-9a-f]{64}  $name\.tar\.gz\$" SHA256SUMS | sha256sum --check --strict --quiet
tar --extract --gzip --file "$name.tar.gz" --strip-components=1 "$name/plan"
./plan --version

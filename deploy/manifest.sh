#!/usr/bin/env bash
# What a release is, in six lines that deploy/release.sh reads: three images by digest, and the tables that its programs
# know. `schema_from` is where the release before ended: from there, and from nowhere else, it was tried. Run in the
# checkout of the tag, with its history.
#   deploy/manifest.sh v1.4.0 <web image@digest> <worker image@digest> <ops image@digest>
set -euo pipefail
[ $# -eq 4 ] || { echo "usage: manifest.sh VERSION WEB WORKER OPS" >&2 && exit 2; }
newest() { grep -E '^migrations/[0-9]{8}_[0-9]{6}_[a-z0-9_]+\.ts$' | sed 's|^migrations/||; s|\.ts$||' | sort | "$@"; }
to=$(git ls-tree --name-only HEAD migrations/ | newest tail -n 1)
# The first release begins with nothing.
from=$(git ls-tree --name-only HEAD migrations/ | newest head -n 1)
if before=$(git describe --tags --abbrev=0 --match 'v[0-9]*' HEAD^ 2>/dev/null); then
  from=$(git ls-tree --name-only "$before" migrations/ | newest tail -n 1)
fi
printf 'version=%s\nweb=%s\nworker=%s\nops=%s\nschema_from=%s\nschema_to=%s\n' "$1" "$2" "$3" "$4" "$from" "$to"

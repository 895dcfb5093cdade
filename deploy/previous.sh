#!/usr/bin/env bash
# The tests of the release before, on the tables of this one: while a release is on its way, and after one went back, its
# programs work on them. Run in a checkout with its history; needs what `npm test` needs.
#   deploy/previous.sh [REF] [FILTER…]      REF: the release before; the newest tag where nothing is said
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
here=$PWD
before=${1:-$(git describe --tags --abbrev=0 --match 'v[0-9]*' HEAD^ 2>/dev/null || true)}
[ -n "$before" ] || { echo 'left out: there is no release before this one' && exit 0; }
shift || true
[ $# -gt 0 ] || set -- tests/documents tests/doors tests/flows
folder=$(mktemp -d)
trap 'git worktree remove --force "$folder/previous"; rm -rf "$folder"' EXIT
git worktree add --quiet --detach "$folder/previous" "$before"
node scripts/bundle.mjs
cd "$folder/previous"
if cmp --quiet package-lock.json "$here/package-lock.json"; then ln -s "$here/node_modules" node_modules; fi
TRS_MIGRATE_WITH=$here/dist/commands/migrate.mjs npm test -- "$@"

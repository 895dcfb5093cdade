#!/usr/bin/env bash
# The two restore drills of this server, weekly (deploy/bootstrap.sh makes the timer): the newest backup of `ops`, and the
# archive of the database, to a moment two minutes ago or to the one that is named. Leaves the practice as it is.
#   deploy/drill.sh [YYYY-MM-DDTHH:MM:SSZ]
# Ends with 0 if both brought back what was there; else with 1, after the words of the one that did not.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
target=${1:-$(date -u -d '2 minutes ago' +%FT%TZ)}
# A transaction may end a little after the moment that its rows name.
until=$(date -u -d "$target - 2 minutes" +%FT%TZ)
failed=0

docker compose run --rm -T ops drill --dir /backups --keys-dir /backup-keys </dev/null || failed=1

facts=$(docker compose exec -T db psql -U postgres -d trs -XAtq -v ON_ERROR_STOP=1 -v until="$until" <deploy/db/facts.sql)
docker compose --profile drill run --rm -T drill /etc/trs/drill.sh "$target" "$until" "$facts" </dev/null || failed=1
exit "$failed"

#!/usr/bin/env bash
# Brings the database back to a moment, beside the one that runs, and looks whether it is what it was. Runs in a container
# of the database's image with no network (deploy/drill.sh starts it), the archive read only, /scratch to write to.
#   drill.sh TARGET UNTIL EXPECTED     TARGET: when; UNTIL: facts before this moment must be EXPECTED (facts.sql)
# Ends with 0 and one line of JSON, or with 1 and why: nothing was restored, not up to TARGET, or something else.
set -euo pipefail
target=$1 until=$2 expected=$3
here=$(dirname "$0")
scratch=${SCRATCH:-/scratch}
data=$scratch/data
export PATH=$PATH:${PGBIN:-/usr/lib/postgresql/18/bin}
fail() {
  echo "drill: $*" >&2
  exit 1
}
# What PostgreSQL ended for: it may have done so before anybody asked, or after.
why() { grep -m 1 FATAL "$scratch/postgres.log" || tail -n 3 "$scratch/postgres.log"; }
cleanup() {
  pg_ctl -D "$data" -m immediate -s stop 2>/dev/null || true
  rm -rf "$data"
}
trap cleanup EXIT
rm -rf "$data" "$scratch/postgres.log"
install -d -m 700 "$data"

began=$EPOCHREALTIME
# pgBackRest knows one way of writing a moment.
moment=$(date -u -d "$target" '+%F %T+00')
pgbackrest --stanza=trs --pg1-path="$data" --archive-mode=off --type=time --target="$moment" --target-action=promote \
  restore || fail "there is no backup from which $target can be reached"
# What is not in reach of the target is a FATAL of PostgreSQL, not a database that opens all the same.
pg_ctl -D "$data" -s -w -t 600 -l "$scratch/postgres.log" -o "-c listen_addresses='' -c unix_socket_directories=$scratch \
  -c config_file=$data/postgresql.conf -c hba_file=$data/pg_hba.conf" start ||
  fail "the restored database does not start: $(why)"
ask() { psql -h "$scratch" -U postgres -d trs -XAtq -v ON_ERROR_STOP=1 "$@"; }
for ((tries = 0; tries < 600; tries++)); do
  # It ends by itself where the archive does not reach that far.
  recovering=$(ask -c 'select pg_is_in_recovery()') || fail "$target was not reached: $(why)"
  [ "$recovering" = t ] || break
  sleep 1
done
took=$(awk "BEGIN { printf \"%.1f\", $EPOCHREALTIME - $began }")

found=$(ask -v until="$until" -f "$here/facts.sql") || fail 'the restored database has no tables of a practice'
[ "$found" = "$expected" ] || fail "expected:"$'\n'"$expected"$'\n'"found:"$'\n'"$found"
# The worker leaves a mark every half minute: how much before the target the last one stands is what was lost.
behind=$(ask -v target="$target" -f - <<<"select ceil(extract(epoch from :'target'::timestamptz - max(at)))::int from heartbeats where name = 'tick';")
[ -n "$behind" ] || fail 'no worker has ever left a mark'
[ "$behind" -le "${BEHIND_AT_MOST:-90}" ] || fail "the last mark of a worker is $behind seconds before $target"
damaged=$(ask -c "select count(*) from pg_index where not indisvalid")
[ "$damaged" = 0 ] || fail "$damaged indexes are not valid"
printf '{"target":"%s","restoreSeconds":%s,"markBeforeTargetSeconds":%s,"rows":%s}\n' "$target" "$took" "$behind" \
  "$(awk -F '|' '{ sum += $2 } END { print sum + 0 }' <<<"$found")"
